"""Files beyond Markdown: readable, linked, and never their source."""

from __future__ import annotations

import json

import pytest

from tests.conftest import Build, Site

CANVAS = {
    "nodes": [
        {
            "id": "1",
            "type": "text",
            "text": "Hello **canvas** [[B]]",
            "x": 0,
            "y": 0,
            "width": 200,
            "height": 100,
        },
        {"id": "2", "type": "file", "file": "B.md", "x": 300, "y": 0, "width": 200, "height": 100},
        {
            "id": "g",
            "type": "group",
            "label": "Grp",
            "x": -10,
            "y": -10,
            "width": 900,
            "height": 500,
        },
    ],
    "edges": [{"id": "e", "fromNode": "1", "toNode": "2", "label": "leads"}],
}
BASE = 'filters:\n  and:\n    - file.hasTag("x")\n    - rating > 3\nviews:\n  - type: table\n    order: [file.name, rating]\n'


@pytest.fixture(scope="module")
def site(build_site: Build) -> Site:
    return build_site(
        {
            "board.canvas": json.dumps(CANVAS),
            "broken.canvas": "{",
            "list.base": BASE,
            "odd.base": "filters: this.file.magic()\n",
            "B.md": "---\ntags: [x/y]\nrating: 5\n---\nwords of B [[board.canvas]]\n",
            "C.md": "---\ntags: [x]\nrating: 2\n---\n![[list.base]]\n\n```base\nviews:\n  - order: [file.name]\n```\n",
            "D.excalidraw.md": "---\nexcalidraw-plugin: parsed\n---\n==⚠  Switch to EXCALIDRAW VIEW==\n\n# Excalidraw Data\n## Text Elements\nHello text ^UH2PJ26P\n\n%%\n## Drawing\n```compressed-json\nN4KAkARALgngDgUwgLgAQ\n```\n%%\n",
            "K.md": '---\nkanban-plugin: basic\n---\n\n## Todo\n\n- [ ] card\n\n%% kanban:settings\n```\n{"x":1}\n```\n%%\n',
            "Q.md": "```dataview\nTABLE secretfield FROM #x WHERE magic(secretfield)\n```\n\n<% tp.date.now() %>after `$= dv.current().secretfield`\n\n```ad-tip\ntitle: Ours\n**bold** [[B]]\n```\n",
        }
    )


def test_a_canvas_is_a_page_of_its_cards_and_arrows(site: Site) -> None:
    page = site.note("board.canvas/")
    text = page.text_content()
    assert "Grp" in text and "words of B" in text and "leads" in text
    assert page.cssselect("strong")[0].text == "canvas"
    assert '"nodes"' not in site.html("board.canvas/")
    assert "board" in site.page("B/").cssselect(".backlinks")[0].text_content()


def test_a_broken_canvas_says_so(site: Site) -> None:
    assert "cannot be read" in site.note("broken.canvas/").text_content()


def test_a_base_is_a_table_of_the_notes_it_selects(site: Site) -> None:
    rows = site.note("list.base/").cssselect("tbody tr")
    assert [[cell.text_content() for cell in row] for row in rows] == [["B", "5"]]
    first, second = site.note("C/").cssselect(".base")
    assert len(first.cssselect("tbody tr")) == 1
    assert len(second.cssselect("tbody tr")) >= 4


def test_a_base_that_is_not_understood_is_a_placeholder(site: Site) -> None:
    page = site.note("odd.base/")
    assert page.cssselect(".query-placeholder") and not page.cssselect("table")


def test_a_drawing_shows_its_words_only(site: Site) -> None:
    text = site.note("D.excalidraw/").text_content()
    assert "Hello text" in text
    for source in ("UH2PJ26P", "EXCALIDRAW VIEW", "N4KAk"):
        assert source not in site.html("D.excalidraw/")


def test_a_board_is_its_lists(site: Site) -> None:
    assert "card" in site.note("K/").text_content()
    assert "kanban:settings" not in site.html("K/")


def test_queries_and_commands_never_show_their_source(site: Site) -> None:
    html = site.html("Q/")
    assert site.log.count("1 dataview blocks, of which this is the first, are placeholders") == 1
    assert "secretfield" not in html and "tp.date" not in html
    page = site.note("Q/")
    assert "after" in page.text_content() and page.cssselect("p span.query-placeholder")
    (callout,) = page.cssselect('.callout[data-callout="tip"]')
    assert (
        "Ours" in callout.text_content()
        and callout.cssselect("strong")
        and callout.cssselect("a.internal-link")
    )
