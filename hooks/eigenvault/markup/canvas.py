"""Canvases (JSON Canvas 1.0): cards and arrows where their author has put them.

A canvas becomes tokens like a note's: lists of cards in reading order, groups as lists within, each card
with its place. So its links, embeds and words are read and rendered like all others, and without the style
sheet, on a phone or aloud it is a list, with what the arrows say below.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from markdown_it.token import Token

from eigenvault.markup.addresses import is_safe
from eigenvault.markup.html import element, start
from eigenvault.markup.web_embeds import web_embed
from eigenvault.markup.wikilinks import display_text

Parse = Callable[[str], list[Token]]

_MARGIN = 40
_MOST_GROUPS = (
    150  # that hold cards: each card is compared with each, and they may lie in each other
)
_FAR = 1_000_000.0
_NORMALS = {"top": (0, -1), "right": (1, 0), "bottom": (0, 1), "left": (-1, 0)}
_COLOUR = re.compile(r"#[0-9A-Fa-f]{3,8}")
_NODE_ID = re.compile(r'"id"\s*:\s*"((?:[^"\\]|\\.)*)"')
_NAME = 48  # characters of a card's text that name it


@dataclass(slots=True)
class _Node:
    """A card or group, its number in reading order, how its text begins, and the cards within it."""

    id: str
    kind: str
    values: Mapping[str, Any]
    x: float
    y: float
    width: float
    height: float
    line: int
    number: int = 0
    words: str = ""
    inner: list[_Node] = field(default_factory=list)

    @property
    def order(self) -> tuple[float, float, str]:
        return self.y, self.x, self.id

    def holds(self, other: _Node) -> bool:
        """Say whether the middle of ``other`` lies in this group, and the group is the larger one."""
        x, y = other.x + other.width / 2, other.y + other.height / 2
        inside = self.x <= x <= self.x + self.width and self.y <= y <= self.y + self.height
        return inside and self.width * self.height > other.width * other.height

    def middle(self, side: str) -> tuple[float, float]:
        across, down = _NORMALS[side]
        return self.x + self.width * (1 + across) / 2, self.y + self.height * (1 + down) / 2


def canvas_tokens(text: str, parse: Parse) -> list[Token]:
    """Return the tokens of the canvas whose file says ``text``; ``parse`` reads the Markdown of a card."""
    try:
        canvas = json.loads(text or "{}")
        lines = _lines(text)
        nodes = [_node(item, lines) for item in canvas.get("nodes") or () if isinstance(item, dict)]
        edges = [item for item in canvas.get("edges") or () if isinstance(item, dict)]
    except (ValueError, AttributeError, TypeError, RecursionError):
        return parse("*This canvas cannot be read.*")
    if not nodes:
        return parse("*This canvas is empty.*")
    return list(_Writer(nodes, edges, parse).tokens())


def _lines(text: str) -> dict[str, int]:
    """Return the line of the file, from 0, on which each identifier stands first."""
    lines: dict[str, int] = {}
    line = position = 0
    for found in _NODE_ID.finditer(text):
        line += text.count("\n", position, found.start())
        position = found.start()
        lines.setdefault(found[1], line)
    return lines


def _node(item: Mapping[str, Any], lines: Mapping[str, int]) -> _Node:
    name = str(item.get("id"))
    x, y = _number(item.get("x")), _number(item.get("y"))
    width, height = (max(_number(item.get(key)), 20) for key in ("width", "height"))
    return _Node(name, str(item.get("type")), item, x, y, width, height, lines.get(name, 0))


def _number(value: Any) -> float:
    if isinstance(value, (int, float)) and not isinstance(value, bool) and value == value:
        return round(min(max(value, -_FAR), _FAR))
    return 0.0


def _line(value: Any) -> str:
    return " ".join(str(value or "").split())


class _Writer:
    def __init__(self, nodes: list[_Node], edges: list[dict[str, Any]], parse: Parse) -> None:
        self.edges, self.parse = edges, parse
        self.left = min(node.x for node in nodes) - _MARGIN
        self.top = min(node.y for node in nodes) - _MARGIN
        self.width = max(node.x + node.width for node in nodes) + _MARGIN - self.left
        self.height = max(node.y + node.height for node in nodes) + _MARGIN - self.top
        self.nodes = {node.id: node for node in nodes}
        self.outermost = _nested(nodes)
        self.level = self.footnotes = 0
        for number, node in enumerate(_in_order(self.outermost), start=1):
            node.number = number

    def tokens(self) -> Iterator[Token]:
        size = f"width:{self.width:.0f}px;height:{self.height:.0f}px"
        values = {"class": "canvas", "tabindex": "0", "role": "region", "aria-label": "Canvas"}
        yield self.open(
            start("div", values) + start("div", {"class": "canvas-plane", "style": size})
        )
        yield self.html(self.drawing())
        yield from self.list_of(self.outermost, self.left, self.top)
        yield self.close("</div></div>\n")
        yield from self.relations()

    # -- tokens

    def open(self, html: str, id: str = "", after: str = "") -> Token:
        """Return a token that writes ``html``; an ``id`` stands between it and what comes ``after``."""
        token = Token("markup", "", 1, level=self.level, content=html)
        token.meta = {"id": id, "after": after}
        self.level += 1
        return token

    def close(self, html: str) -> Token:
        self.level -= 1
        return Token("markup", "", -1, level=self.level, content=html, meta={"id": "", "after": ""})

    def html(self, html: str) -> Token:
        return Token("markup", "", 0, level=self.level, content=html, meta={"id": "", "after": ""})

    def text(self, text: str, line: int) -> Token:
        inline = Token("inline", "", 0, level=self.level, content=text, map=[line, line + 1])
        inline.children = [Token("text", "", 0, content=text)]
        return inline

    def file(self, kind: str, node: _Node) -> Token:
        """Return a token for the file of a card, as an embed or by its name."""
        token = Token(kind, "", 0, level=self.level, map=[node.line, node.line + 1])
        subpath = _line(node.values.get("subpath")).removeprefix("#")
        token.meta = {"target": _line(node.values.get("file")), "subpath": subpath}
        return token

    # -- cards

    def list_of(self, nodes: list[_Node], left: float, top: float) -> Iterator[Token]:
        if not nodes:
            return
        # No <ul>: a stray </li> in the text of a card would end the card.
        yield self.open('<div role="list">\n')
        for node in nodes:
            yield from self.item(node, left, top)
        yield self.close("</div>\n")

    def item(self, node: _Node, left: float, top: float) -> Iterator[Token]:
        kind, colour, style = _look(node)
        place = (
            f"left:{node.x - left:.0f}px;top:{node.y - top:.0f}px;"
            f"width:{node.width:.0f}px;height:{node.height:.0f}px{style}"
        )
        values = {"role": "listitem", "class": f"canvas-{kind}{colour}", "style": place}
        yield self.open("<div", f"card-{node.number}", start("i", values)[2:])
        if kind == "group":
            yield self.open('<p class="canvas-label">')
            yield self.text(_line(node.values.get("label")) or "Group", node.line)
            yield self.close("</p>\n")
            yield from self.list_of(node.inner, node.x, node.y)
        else:
            yield self.open('<div class="canvas-body">')
            yield from self.body(node)
            yield self.close("</div>")
        yield self.close("</div>\n")

    def body(self, node: _Node) -> Iterator[Token]:
        if node.kind == "file":
            yield self.file("card_file", node)
        elif node.kind == "link":
            yield from self.address(node)
        else:
            yield from self.markdown(node)

    def address(self, node: _Node) -> Iterator[Token]:
        url = _line(node.values.get("url"))
        if not is_safe(url):
            return
        frame = web_embed(url)
        if frame:
            yield self.html(frame)
            return
        inline = Token(
            "inline", "", 0, level=self.level, content=url, map=[node.line, node.line + 1]
        )
        inline.children = [
            Token("link_open", "a", 1, attrs={"href": url}),
            Token("text", "", 0, content=url),
            Token("link_close", "a", -1),
        ]
        yield inline

    def markdown(self, node: _Node) -> Iterator[Token]:
        """Read a card by itself: what it leaves open ends with it, and its footnotes are its own."""
        footnotes = 0
        for token in self.parse(str(node.values.get("text") or "").replace("\r\n", "\n")):
            token.level += self.level
            if token.map:
                token.map = [node.line, node.line + 1]
            footnotes += token.type == "footnote_open"
            if token.type == "inline" and not node.words:
                node.words = _words(token)
            for inner in (token, *(token.children or ())):
                if inner.type in ("footnote_ref", "footnote_open", "footnote_anchor"):
                    inner.meta["id"] += self.footnotes
            yield token
        self.footnotes += footnotes

    # -- arrows

    def ends(self) -> Iterator[tuple[dict[str, Any], _Node, _Node]]:
        for edge in self.edges:
            begin = self.nodes.get(str(edge.get("fromNode")))
            end = self.nodes.get(str(edge.get("toNode")))
            if begin and end:
                yield edge, begin, end

    def drawing(self) -> str:
        """Return the arrows as one picture, which those who do not see it need not hear of."""
        arrows = "".join(self.arrow(*ends) for ends in self.ends())
        size = {"width": f"{self.width:.0f}", "height": f"{self.height:.0f}"}
        return element("svg", {"class": "canvas-edges", "aria-hidden": "true", **size}, html=arrows)

    def arrow(self, edge: Mapping[str, Any], begin: _Node, end: _Node) -> str:
        leaves, arrives = _sides(edge, begin, end)
        (x1, y1), (x2, y2) = begin.middle(leaves), end.middle(arrives)
        x1, y1, x2, y2 = x1 - self.left, y1 - self.top, x2 - self.left, y2 - self.top
        reach = min(max((abs(x2 - x1) + abs(y2 - y1)) / 2, 40), 400)
        (a, b), (c, d) = _NORMALS[leaves], _NORMALS[arrives]
        ax, ay, bx, by = x1 + a * reach, y1 + b * reach, x2 + c * reach, y2 + d * reach
        curve = f"M{x1:.0f} {y1:.0f}C{ax:.0f} {ay:.0f} {bx:.0f} {by:.0f} {x2:.0f} {y2:.0f}"
        html = start("path", {"d": curve})[:-1] + "/>"
        if edge.get("toEnd", "arrow") == "arrow":
            html += _head(x2, y2, c, d)
        if edge.get("fromEnd") == "arrow":
            html += _head(x1, y1, a, b)
        label = _line(edge.get("label"))
        if label:
            middle = {
                "x": f"{(x1 + 3 * ax + 3 * bx + x2) / 8:.0f}",
                "y": f"{(y1 + 3 * ay + 3 * by + y2) / 8:.0f}",
            }
            html += element("text", middle, text=label)
        colour, style = _colour(edge)
        return element(
            "g", {"class": colour.strip() or None, "style": style.strip(";") or None}, html=html
        )

    def relations(self) -> Iterator[Token]:
        """Yield what the arrows say, as a list."""
        ends = list(self.ends())
        if not ends:
            return
        yield self.open('<details class="canvas-relations"><summary>')
        yield self.html(f"{len(ends)} connection{'s' if len(ends) > 1 else ''}")
        yield self.close("</summary>")
        yield self.open("<ul>\n")
        for edge, begin, end in ends:
            yield self.open("<li>")
            yield from self.name(begin)
            both = edge.get("fromEnd") == "arrow"
            none = edge.get("toEnd", "arrow") != "arrow"
            yield self.html(
                " ↔ " if both and not none else " ← " if both else " — " if none else " → "
            )
            yield from self.name(end)
            label = _line(edge.get("label"))
            if label:
                yield self.text(f": {label}", begin.line)
            yield self.close("</li>\n")
        yield self.close("</ul></details>\n")

    def name(self, node: _Node) -> Iterator[Token]:
        if node.kind == "file":
            yield self.file("card_name", node)
            return
        token = Token("card_link", "", 0, level=self.level, content=_name(node))
        token.meta = {"id": f"card-{node.number}"}
        yield token


def _nested(nodes: list[_Node]) -> list[_Node]:
    """Put each node into the smallest group that holds it; return those that none holds, in order."""
    groups = [node for node in nodes if node.kind == "group"][:_MOST_GROUPS]
    groups.sort(key=lambda group: group.width * group.height)
    outermost: list[_Node] = []
    for node in sorted(nodes, key=lambda node: node.order):
        holder = next((group for group in groups if group is not node and group.holds(node)), None)
        (holder.inner if holder else outermost).append(node)
    # Cards first: what a group holds is heard behind what stands beside it.
    for level in (outermost, *(group.inner for group in groups)):
        level.sort(key=lambda node: (node.kind == "group", node.order))
    return outermost


def _in_order(nodes: list[_Node]) -> Iterator[_Node]:
    waiting = nodes[::-1]
    while waiting:
        node = waiting.pop()
        yield node
        waiting.extend(node.inner[::-1])


def _look(node: _Node) -> tuple[str, str, str]:
    """Return the kind of card, and its colour as a class or a style."""
    colour, style = _colour(node.values)
    return (
        "group" if node.kind == "group" else f"card canvas-{_safe_kind(node.kind)}",
        colour,
        style,
    )


def _safe_kind(kind: str) -> str:
    return kind if kind in ("text", "file", "link") else "text"


def _colour(values: Mapping[str, Any]) -> tuple[str, str]:
    """Return the class of one of Obsidian's six colours, or the style of another."""
    colour = str(values.get("color") or "")
    if colour in ("1", "2", "3", "4", "5", "6"):
        return f" canvas-colour-{colour}", ""
    return "", f";--canvas-colour:{colour}" if _COLOUR.fullmatch(colour) else ""


def _sides(edge: Mapping[str, Any], begin: _Node, end: _Node) -> tuple[str, str]:
    """Return the sides where an arrow leaves and arrives; where the file does not say, those that face."""
    across = end.x + end.width / 2 - begin.x - begin.width / 2
    down = end.y + end.height / 2 - begin.y - begin.height / 2
    if abs(across) >= abs(down):
        facing = ("right", "left") if across >= 0 else ("left", "right")
    else:
        facing = ("bottom", "top") if down >= 0 else ("top", "bottom")
    leaves, arrives = str(edge.get("fromSide")), str(edge.get("toSide"))
    return (
        leaves if leaves in _NORMALS else facing[0],
        arrives if arrives in _NORMALS else facing[1],
    )


def _head(x: float, y: float, across: int, down: int) -> str:
    """Return an arrow's head whose tip is at a point, on the side of a card that faces that way."""
    corners = [
        (x, y),
        (x + 12 * across + 6 * down, y + 12 * down + 6 * across),
        (x + 12 * across - 6 * down, y + 12 * down - 6 * across),
    ]
    return (
        start("polygon", {"points": " ".join(f"{a:.0f},{b:.0f}" for a, b in corners)})[:-1] + "/>"
    )


def _name(node: _Node) -> str:
    """Return how a card begins, without marks of formatting."""
    if node.kind == "group":
        return _line(node.values.get("label")) or "Group"
    if node.kind == "link":
        return _line(node.values.get("url"))
    words = _line(node.words) or f"Card {node.number}"
    return words if len(words) <= _NAME else f"{words[: _NAME - 1]}…"


def _words(inline: Token) -> str:
    """Return what a card shows of the first line of a text, without marks and comments."""
    pieces: list[str] = []
    for token in inline.children or ():
        if token.type in ("softbreak", "hardbreak"):
            break
        if token.type in ("text", "text_special", "code_inline", "math_inline", "math_display"):
            pieces.append(token.content)
        elif token.type == "wikilink":
            meta = token.meta
            pieces.append(meta["text"] or display_text(meta["target"], meta["subpath"]))
        elif token.type == "hashtag":
            pieces.append(f"#{token.content}")
    return "".join(pieces)
