"""From tokens to cells: the note as the Markdown that notebooks show, with the holes of a fragment.

Only what the page shows becomes Markdown: no comment and no property. Formulas keep their ``$``, callouts
are quotes with a bold title, footnotes a list at the end. Each heading begins a cell, each runnable fence
is one.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from markdown_it.token import Token

from eigenvault.execution import is_expectation, is_runnable, parse_info
from eigenvault.markup.addresses import split_size
from eigenvault.markup.callouts import type_name
from eigenvault.markup.fragment import (
    AddressHole,
    Cell,
    CitationHole,
    EmbedHole,
    LinkClose,
    LinkOpen,
    Part,
    QueryHole,
    SnippetHole,
    TagHole,
)
from eigenvault.markup.raw_html import OpenTags, sanitize
from eigenvault.markup.reading import QUERIES
from eigenvault.vault.note import Fence, Link

_SPECIAL = re.compile(r"[\\`*\[\]<$]|(?<!\w)_|_(?!\w)|&(?=#?\w+;)|~(?=~)")
_BEGINS_BLOCK = re.compile(
    r"(\d*)((?:(?<!\d)(?:#{1,6}|[-+>])|(?<=\d)[.)])(?=\s|$)|(?<!\d)(?:--|==))"
)
_TEX_COMMENT = re.compile(r"(?<!\\)%.*")
_NOTHING = re.compile(r"(?:(?:\A|\n)[> ]*)+\Z")


def cells_of(tokens: list[Token]) -> tuple[Cell, ...]:
    """Return the cells of a note whose tokens ``reading.read`` has walked before; none where no fence
    runs, or where the author hides the code of one that does."""
    fences: list[Fence] = [token.meta["fence"] for token in tokens if "fence" in token.meta]
    running = [fence for fence in fences if is_runnable(fence)]
    if not running or any(_is_hidden(fence) for fence in running):
        return ()
    return _Writer().run(tokens)


def escaped(text: str) -> str:
    """Return ``text`` as Markdown that says just that."""
    return _SPECIAL.sub(lambda match: f"\\{match[0]}" if match[0] != "&" else "&amp;", text)


def _is_hidden(fence: Fence) -> bool:
    return parse_info(fence.info)[1].get("code") == "hide"


@dataclass(slots=True)
class _List:
    number: int | None  # of the next item, None in a list of bullets
    begun: bool = False


@dataclass(slots=True)
class _Writer:
    """``prefixes`` begin each line inside quotes and lists; ``first`` says of each container that is
    open (the cell itself is one) whether nothing stands in it yet."""

    cells: list[Cell] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    name: str = "start"
    prefixes: list[str] = field(default_factory=list)
    first: list[bool] = field(default_factory=lambda: [True])
    empty: bool = True
    tight: bool = False
    lists: list[_List] = field(default_factory=list)
    rows: list[str] = field(default_factory=list)
    in_table: bool = False
    at_line_start: bool = True
    in_title: bool = False
    number: int = 0
    open_links: list[str] = field(default_factory=list)
    open_tags: OpenTags = field(default_factory=OpenTags)

    def run(self, tokens: list[Token]) -> tuple[Cell, ...]:
        for token in tokens:
            if token.nesting == -1:
                self.write(self.open_tags.leave())
            if token.type == "inline":
                self.inline(token)
            elif (handler := _BLOCKS.get(token.type)) is not None:
                handler(self, token)
            if token.nesting == 1:
                self.open_tags.enter()
        self.end_cell()
        return tuple(self.cells)

    # -- writing

    def write(self, text: str) -> None:
        if text:
            self.text.append(text)
            self.empty = self.at_line_start = False

    def hole(self, part: Part) -> None:
        self.cut()
        self.parts.append(part)
        self.empty = self.at_line_start = False

    def cut(self) -> None:
        if self.text:
            self.parts.append("".join(self.text))
            self.text.clear()

    def line(self) -> None:
        """Begin a line."""
        self.text.append("\n" + "".join(self.prefixes))
        self.at_line_start = True

    def block(self) -> None:
        """Begin a block, with a blank line above it where something stands there."""
        if self.empty:
            self.text.append("".join(self.prefixes))
        elif not self.first[-1]:
            if not self.tight:
                self.text.append("\n" + "".join(self.prefixes).rstrip())
            self.line()
        self.first[-1] = self.tight = False
        self.at_line_start = True

    def open(self, prefix: str, marker: str) -> None:
        """Begin a container on the present line."""
        self.write(marker)
        self.prefixes.append(prefix)
        self.first.append(True)
        self.at_line_start = True

    def close(self) -> None:
        self.prefixes.pop()
        self.first.pop()
        self.tight = False

    def end_cell(self) -> None:
        """End the cell; what is open goes on in the next one, lists without their indent."""
        self.cut()
        if self.parts and isinstance(last := self.parts[-1], str):
            self.parts[-1] = _NOTHING.sub("", last)
        if any(self.parts):
            self.cells.append(Cell(self.name, tuple(part for part in self.parts if part != "")))
        self.parts = []
        self.empty, self.tight = True, False
        self.first = [False] * len(self.first)
        self.prefixes = [prefix if prefix == "> " else "" for prefix in self.prefixes]

    # -- blocks

    def paragraph_open(self, token: Token) -> None:
        self.block()
        self.tight = token.hidden

    def heading_open(self, token: Token) -> None:
        if token.meta.get("anchor"):
            self.end_cell()
            self.name = token.meta["anchor"]
        self.block()
        self.write("#" * int(token.tag[1]) + " ")
        self.in_title = True

    def heading_close(self, token: Token) -> None:
        self.in_title = False

    def list_open(self, token: Token) -> None:
        self.block()
        number = int(token.attrs.get("start", 1)) if token.type.startswith("ordered") else None
        self.lists.append(_List(number))

    def list_close(self, token: Token) -> None:
        self.lists.pop()
        self.first[-1] = False

    def item_open(self, token: Token) -> None:
        items = self.lists[-1]
        if items.begun and not self.empty:
            self.line()
        elif items.begun:
            self.text.append("".join(self.prefixes))
        items.begun = True
        marker = "- "
        if items.number is not None:
            marker = f"{items.number}. "
            items.number += 1
        state = token.meta.get("task")
        box = f"[{'x' if state.strip() else ' '}] " if state is not None else ""
        self.open(" " * len(marker), marker + box)

    def quote_open(self, token: Token) -> None:
        self.block()
        self.open("> ", "> ")

    def callout_open(self, token: Token) -> None:
        self.quote_open(token)
        self.number = token.meta.get("number", 0)

    def callout_title(self, token: Token) -> None:
        """Write the title in bold: the type with a capital letter, a number and a name if it has them."""
        written = token.meta["callout_title"]
        label = type_name(written)
        self.block()
        self.write(f"**{escaped(label)}{f' {self.number}' if self.number else ''}")
        if token.content:
            self.write(". ")
            self.in_title = True
            self.children(token)
            self.in_title = False
        self.write("**")

    def container_close(self, token: Token) -> None:
        self.close()

    def fence(self, token: Token) -> None:
        fence: Fence | None = token.meta.get("fence")
        if fence and is_expectation(fence):
            return
        if fence and fence.language in QUERIES:
            self.block()
            self.hole(QueryHole(fence.language, "", fence.line - 1))
        elif fence and is_runnable(fence):
            self.end_cell()
            self.cells.append(Cell(self.name, (SnippetHole(fence.index, fence.info, ""),)))
        else:
            self.code(token.content, fence.language if fence else "")

    def code(self, code: str, language: str) -> None:
        ticks = "`" * max([3, *(len(run) + 1 for run in re.findall(r"`{3,}", code))])
        self.block()
        self.write(f"{ticks}{language}")
        for line in code.rstrip("\n").split("\n"):
            self.line()
            self.write(line)
        self.line()
        self.write(ticks)

    def indented_code(self, token: Token) -> None:
        self.code(token.content, "")

    def math_block(self, token: Token) -> None:
        self.block()
        self.write(
            f"$${_one_line(token.content)}$$" if self.prefixes else f"$$\n{token.content}\n$$"
        )

    def rule(self, token: Token) -> None:
        self.block()
        self.write("***")

    def html_block(self, token: Token) -> None:
        self.block()
        self.raw_html(token)

    def raw_html(self, token: Token) -> None:
        """Write HTML as it stands, with a hole at each address that leads into the vault."""
        html = self.open_tags.balance(sanitize(token.content))
        links: dict[str, Link] = token.meta.get("html_links", {})
        for address, link in links.items():
            before, found, rest = html.partition(address)
            if found:
                self.lines(before)
                self.hole(AddressHole(link, address))
                html = rest
        self.lines(html)

    def lines(self, text: str) -> None:
        for number, line in enumerate(text.strip("\n").split("\n")):
            if number:
                self.line()
            self.write(line)

    def table_open(self, token: Token) -> None:
        self.block()
        self.in_table, self.rows = True, []

    def table_close(self, token: Token) -> None:
        self.in_table = False

    def row_open(self, token: Token) -> None:
        if self.rows and self.rows[-1] == "ruled":
            self.line()
        self.write("|")

    def cell_open(self, token: Token) -> None:
        if token.tag == "th":
            style = str(token.attrs.get("style", ""))
            left, right = (
                ("left" in style or "center" in style),
                "right" in style or "center" in style,
            )
            self.rows.append(f"{':' if left else ''}---{':' if right else ''}")
        self.write(" ")

    def cell_close(self, token: Token) -> None:
        self.write(" |")

    def head_close(self, token: Token) -> None:
        self.line()
        self.write("|" + "".join(f" {rule} |" for rule in self.rows))
        self.rows = ["ruled"]

    def footnote_open(self, token: Token) -> None:
        self.block()
        self.open("   ", f"{token.meta['id'] + 1}. ")

    # -- inline

    def inline(self, token: Token) -> None:
        if "callout_title" in token.meta:
            self.callout_title(token)
        else:
            self.children(token)

    def children(self, token: Token) -> None:
        for child in token.children or ():
            handler = _INLINES.get(child.type)
            if handler is not None:
                handler(self, child)

    def plain_text(self, token: Token) -> None:
        if not token.content:
            return
        text = escaped(token.content)
        if self.at_line_start and (found := _BEGINS_BLOCK.match(text)):
            text = f"{found[1]}\\{text[found.end(1) :]}"
        self.write(text.replace("|", "\\|") if self.in_table else text)

    def softbreak(self, token: Token) -> None:
        if self.in_table or self.in_title:
            self.write(" ")
        else:
            self.text.append("  ")  # a line of Obsidian is a line
            self.line()

    def code_inline(self, token: Token) -> None:
        ticks = "`" * (1 + max([0, *(len(run) for run in re.findall(r"`+", token.content))]))
        pad = " " if token.content[:1] in "` " or token.content[-1:] in "` " else ""
        code = token.content.replace("|", "\\|") if self.in_table else token.content
        self.write(f"{ticks}{pad}{code}{pad}{ticks}")

    def math_inline(self, token: Token) -> None:
        tex = _one_line(token.content)
        if self.in_table:
            tex = tex.replace("\\|", "\\Vert ").replace("|", "\\vert ").rstrip()
        mark = "$$" if token.type == "math_display" else "$"
        self.write(f"{mark}{tex}{mark}")

    def link_open(self, token: Token) -> None:
        link = token.meta.get("link")
        if link is not None:
            self.open_links.append("")
            self.hole(LinkOpen(link))
        else:
            self.open_links.append(str(token.attrs.get("href", "")))
            self.write("[")

    def link_close(self, token: Token) -> None:
        href = self.open_links.pop() if self.open_links else ""
        if href:
            self.write(f"](<{href}>)")
        else:
            self.hole(LinkClose())

    def wikilink(self, token: Token) -> None:
        link: Link = token.meta["link"]
        self.hole(LinkOpen(link))
        self.write(escaped(link.text))
        self.hole(LinkClose())

    def embed(self, token: Token) -> None:
        self.hole(EmbedHole(token.meta["link"], token.meta.get("text") or ""))

    def image(self, token: Token) -> None:
        link: Link | None = token.meta.get("link")
        words = "".join(child.content for child in token.children or ())
        if link is not None:
            self.hole(EmbedHole(link, words))
        else:
            self.write(f"![{escaped(split_size(words)[0])}](<{token.attrs.get('src', '')}>)")

    def hashtag(self, token: Token) -> None:
        self.hole(TagHole(token.content))

    def citation(self, token: Token) -> None:
        self.hole(CitationHole(token.content, tuple(token.meta["keys"])))

    def footnote_ref(self, token: Token) -> None:
        self.write(f"<sup>{token.meta['id'] + 1}</sup>")

    def mark(self, token: Token) -> None:
        at_start = self.at_line_start
        opening, closing = _MARKS[token.tag]
        if not (token.tag == "strong" and self.in_title):  # a title is bold already
            self.write(opening if token.nesting == 1 else closing)
        self.at_line_start = at_start and token.nesting == 1


def _one_line(tex: str) -> str:
    if "%" in tex:
        tex = _TEX_COMMENT.sub("", tex)
    return " ".join(tex.split())


_MARKS = {
    "strong": ("**", "**"),
    "em": ("*", "*"),
    "s": ("~~", "~~"),
    "mark": ("<mark>", "</mark>"),
}
_BLOCKS: dict[str, Callable[[_Writer, Token], None]] = {
    "paragraph_open": _Writer.paragraph_open,
    "heading_open": _Writer.heading_open,
    "heading_close": _Writer.heading_close,
    "bullet_list_open": _Writer.list_open,
    "bullet_list_close": _Writer.list_close,
    "ordered_list_open": _Writer.list_open,
    "ordered_list_close": _Writer.list_close,
    "list_item_open": _Writer.item_open,
    "list_item_close": _Writer.container_close,
    "blockquote_open": _Writer.quote_open,
    "blockquote_close": _Writer.container_close,
    "callout_open": _Writer.callout_open,
    "callout_close": _Writer.container_close,
    "fence": _Writer.fence,
    "code_block": _Writer.indented_code,
    "math_block": _Writer.math_block,
    "hr": _Writer.rule,
    "html_block": _Writer.html_block,
    "table_open": _Writer.table_open,
    "table_close": _Writer.table_close,
    "tr_open": _Writer.row_open,
    "th_open": _Writer.cell_open,
    "td_open": _Writer.cell_open,
    "th_close": _Writer.cell_close,
    "td_close": _Writer.cell_close,
    "thead_close": _Writer.head_close,
    "footnote_open": _Writer.footnote_open,
    "footnote_close": _Writer.container_close,
}
_INLINES: dict[str, Callable[[_Writer, Token], None]] = {
    "text": _Writer.plain_text,
    "field_open": _Writer.plain_text,
    "softbreak": _Writer.softbreak,
    "hardbreak": _Writer.softbreak,
    "code_inline": _Writer.code_inline,
    "math_inline": _Writer.math_inline,
    "math_display": _Writer.math_inline,
    "link_open": _Writer.link_open,
    "link_close": _Writer.link_close,
    "wikilink": _Writer.wikilink,
    "embed": _Writer.embed,
    "image": _Writer.image,
    "html_inline": _Writer.raw_html,
    "hashtag": _Writer.hashtag,
    "citation": _Writer.citation,
    "footnote_ref": _Writer.footnote_ref,
    **{f"{name}_open": _Writer.mark for name in _MARKS},
    **{f"{name}_close": _Writer.mark for name in _MARKS},
}
