"""Canvases: cards in place, in reading order, each by itself."""

from __future__ import annotations

import json
from typing import Any

import lxml.html
import pytest
from eigenvault.markup import EmbedHole, FileName, Fragment, IdHole, LocalLink, Options, read_note
from hypothesis import given, settings
from hypothesis import strategies as st

OPTIONS = Options(lambda tex, display: tex)


def node(
    id: str, kind: str, x: int, y: int, width: int = 100, height: int = 50, **rest: Any
) -> dict[str, Any]:
    return {"id": id, "type": kind, "x": x, "y": y, "width": width, "height": height, **rest}


def fragment(*nodes: dict[str, Any], edges: Any = ()) -> Fragment:
    data = json.dumps({"nodes": nodes, "edges": edges})
    return read_note("N.canvas", data.encode(), OPTIONS).fragment


def page(shown: Fragment) -> lxml.html.HtmlElement:
    pieces = []
    for part in shown.parts:
        if isinstance(part, IdHole):
            pieces.append(f' id="{part.id}"')
        elif isinstance(part, LocalLink):
            pieces.append(f' href="#{part.id}"')
        elif isinstance(part, str):
            pieces.append(part)
    return lxml.html.fragment_fromstring("".join(pieces), create_parent=True)


def test_cards_stand_in_reading_order_inside_their_groups() -> None:
    shown = page(
        fragment(
            node("b", "text", 0, 90, text="second"),
            node("in", "text", 230, 30, text="inside"),
            node("g", "group", 200, 0, 300, 200, label="A group"),
            node("a", "text", 20, 0, text="first"),
            node("h", "group", 350, 100, 60, 60),
        )
    )
    cards = [card.text_content().split()[0] for card in shown.cssselect("[role=listitem]")]
    assert cards == ["first", "second", "A", "inside", "Group"]
    (group,) = shown.cssselect(".canvas-plane > [role=list] > .canvas-group")
    assert [card.get("style") for card in group.cssselect(".canvas-card")] == [
        "left:30px;top:30px;width:100px;height:50px"
    ]
    assert group.cssselect(".canvas-group .canvas-group .canvas-label")[0].text == "Group"


def test_arrows_are_drawn_and_said() -> None:
    edges = [
        {"fromNode": "a", "toNode": "b", "label": "leads <to>", "color": "4"},
        {"fromNode": "b", "toNode": "a", "fromSide": "top", "toEnd": "none", "color": "#ff0000"},
        {"fromNode": "a", "toNode": "nowhere"},
    ]
    nodes = [
        node("a", "text", 0, 0, text="**One** [[x|two]] %%not this%%"),
        node("b", "text", 300, 0, text=""),
    ]
    shown = page(fragment(*nodes, edges=edges))
    arrows = shown.cssselect("svg > g")
    assert [len(arrow.cssselect("polygon")) for arrow in arrows] == [1, 0]
    assert (
        arrows[0].get("class") == "canvas-colour-4"
        and arrows[0].cssselect("text")[0].text == "leads <to>"
    )
    assert arrows[1].get("style") == "--canvas-colour:#ff0000"
    said = [item.text_content().strip() for item in shown.cssselect(".canvas-relations li")]
    assert said == ["One two → Card 2: leads <to>", "Card 2 — One two"]
    assert [link.get("href") for link in shown.cssselect("li a")] == [
        "#card-1",
        "#card-2",
        "#card-2",
        "#card-1",
    ]


def test_files_are_embedded_and_named_by_what_stands_there() -> None:
    nodes = [
        node("a", "file", 0, 0, file="Dir/Note.md", subpath="#Part"),
        node("b", "text", 300, 0, text="x"),
    ]
    shown = fragment(*nodes, edges=[{"fromNode": "a", "toNode": "b"}])
    (embed,) = [part.link for part in shown.parts if isinstance(part, EmbedHole)]
    (name,) = [part.link for part in shown.parts if isinstance(part, FileName)]
    assert (embed.target, embed.subpath) == (name.target, name.subpath) == ("Dir/Note.md", "Part")
    assert "Note" not in "".join(part for part in shown.parts if isinstance(part, str))


def test_an_address_is_a_link_and_a_film_a_film() -> None:
    shown = page(
        fragment(
            node("a", "link", 0, 0, url="https://x.example/a?b=c&d"),
            node("b", "link", 0, 100, url="https://youtu.be/NnTvZWp5Q7o"),
            node("c", "link", 0, 200, url="javascript:alert(1)"),
        )
    )
    assert [link.get("href") for link in shown.cssselect("a")] == ["https://x.example/a?b=c&d"]
    assert len(shown.cssselect("iframe")) == 1


@pytest.mark.parametrize(
    "text",
    ["```\nopen", "%%open", "<div><b>open", "</div></div></li></section>", "x[^1]\n\n[^1]: same", "- a\n\n> q", "$$"],
)  # fmt: skip
def test_what_a_card_leaves_open_ends_with_it(text: str) -> None:
    nodes = [node(str(place), "text", 0, 100 * place, text=text) for place in range(3)]
    shown = page(fragment(*nodes, node("z", "text", 0, 400, text="*last*")))
    cards = shown.cssselect(".canvas-card")
    assert len(cards) == 4 and cards[3].cssselect("em")[0].text == "last"
    assert all(card.getparent() is cards[0].getparent() for card in cards)
    ids = shown.xpath("//@id")
    assert len(ids) == len(set(ids))


def test_lines_are_those_of_the_file() -> None:
    data = json.dumps(
        {"nodes": [node("a", "text", 0, 0, text="x"), node("b", "text", 0, 0, text="[[No]]")]},
        indent=1,
    )
    (link,) = read_note("N.canvas", data.encode(), OPTIONS).note.links
    assert '"b"' in data.split("\n")[link.line - 1]


values = st.one_of(
    st.none(), st.booleans(), st.floats(), st.integers(), st.text(max_size=8), st.just([])
)
fields = (
    "id",
    "type",
    "x",
    "y",
    "width",
    "height",
    "text",
    "file",
    "url",
    "label",
    "color",
    "fromNode",
    "toNode",
)
odd = st.dictionaries(st.sampled_from(fields), values, max_size=8)


@given(st.lists(odd, max_size=4), st.lists(odd, max_size=3))
@settings(max_examples=150, deadline=None)
def test_no_canvas_raises(nodes: list[dict[str, Any]], edges: list[dict[str, Any]]) -> None:
    text = json.dumps({"nodes": nodes, "edges": edges})
    assert read_note("N.canvas", text.encode(), OPTIONS).fragment.parts
