"""From tokens to a fragment: HTML for everything that the note alone decides."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from html import escape, unescape

from markdown_it.token import Token

from eigenvault.execution import is_expectation, is_kept, is_runnable, parse_info
from eigenvault.markup.addresses import size_attributes, split_size
from eigenvault.markup.callouts import type_name
from eigenvault.markup.code import code_block
from eigenvault.markup.drawings import drawing_hole
from eigenvault.markup.faults import Fault
from eigenvault.markup.fragment import (
    AddressHole,
    CitationHole,
    EmbedHole,
    FileName,
    Fragment,
    IdHole,
    LinkClose,
    LinkOpen,
    LocalLink,
    Part,
    QueryHole,
    Range,
    SnippetHole,
    TagHole,
)
from eigenvault.markup.html import attributes, element, start
from eigenvault.markup.raw_html import ADDRESSES, ATTRIBUTE, TAG, OpenTags, is_id, sanitize
from eigenvault.markup.reading import QUERIES, is_inline_query
from eigenvault.markup.tex_definitions import TexDefinitions
from eigenvault.markup.web_embeds import web_embed
from eigenvault.problem import Severity
from eigenvault.vault.note import Fence, Link

Formula = Callable[[str, bool], str]

_MEDIA = re.compile(
    r"\.(?:avif|bmp|gif|jpe?g|png|svg|webp|ico|flac|m4a|mp3|ogg|wav|3gp|aac|opus"
    r"|webm|mp4|ogv|mov|mkv|m4v|pdf)$",
    re.IGNORECASE,
)
_TABLE_WRAPPER = '<div class="table-wrapper" tabindex="0" role="group" aria-label="Table">'


@dataclass(frozen=True, slots=True)
class Options:
    """What shapes the HTML of every note: ``formula(tex, display)`` renders mathematics;
    ``strict_line_breaks`` is Obsidian's setting of that name, ``fault(tex, display)`` says what is wrong
    with a formula that was rendered."""

    formula: Formula
    strict_line_breaks: bool = False
    fault: Callable[[str, bool], tuple[str, Severity] | None] = lambda tex, display: None


def render(tokens: list[Token], options: Options) -> tuple[Fragment, tuple[Fault, ...]]:
    """Return the fragment of a note whose tokens ``reading.read`` has walked before, and what is wrong
    with its formulas."""
    renderer = _Renderer(options)
    return renderer.run(tokens), tuple(dict.fromkeys(renderer.faults))


def is_media(target: str) -> bool:
    """Say whether an embed of ``target`` stands in the line, as pictures and sound do."""
    return bool(_MEDIA.search(target))


@dataclass(slots=True)
class _Open:
    """A block with an identifier, or a list, while its parts are written."""

    token: Token
    start: int
    tag: str = ""


@dataclass(slots=True)
class _Renderer:
    options: Options
    parts: list[Part] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    sections: dict[str, Range] = field(default_factory=dict)
    blocks: dict[str, Range] = field(default_factory=dict)
    open_blocks: list[_Open] = field(default_factory=list)
    open_sections: list[tuple[int, str, int]] = field(default_factory=list)
    lists: list[Token] = field(default_factory=list)
    open_callouts: list[Token] = field(default_factory=list)
    external_links: int = 0
    footnotes: dict[str, Range] = field(default_factory=dict)
    footnote: tuple[str, int] = ("", 0)
    open_tags: OpenTags = field(default_factory=OpenTags)
    definitions: TexDefinitions = field(default_factory=lambda: TexDefinitions(()))
    line: int = 0  # of the body, counted from 0
    faults: list[Fault] = field(default_factory=list)

    def run(self, tokens: list[Token]) -> Fragment:
        self.definitions = TexDefinitions(
            token for token in tokens if token.type in ("inline", "math_block")
        )
        for index, token in enumerate(tokens):
            if token.map:
                self.line = token.map[0]
            if token.nesting == -1:
                self.html(self.open_tags.leave())
            if token.type == "inline":
                self.inline(token)
            elif token.type in ("paragraph_open", "paragraph_close"):
                opening = index if token.nesting == 1 else index - 2
                inline = tokens[opening + 1]
                if "anchor_block" in tokens[opening].meta or not _is_comment(inline):
                    self.paragraph(token, "div" if _holds_blocks(inline) else "p")
            elif token.type == "th_open" and not tokens[index + 1].content.strip():
                self.html("<td>")  # what says nothing heads no column
            elif token.type == "th_close" and not tokens[index - 1].content.strip():
                self.html("</td>\n")
            else:
                handler = _BLOCKS.get(token.type)
                if handler is not None:
                    handler(self, token)
            if token.nesting == 1:
                self.open_tags.enter()
        self.html(self.open_tags.leave())
        self.cut()
        self.close_sections(0)
        return Fragment(tuple(self.parts), self.sections, self.blocks, self.footnotes)

    # -- writing

    def html(self, text: str) -> None:
        if text:
            self.text.append(text)

    def hole(self, part: Part) -> None:
        self.cut()
        self.parts.append(part)

    def cut(self) -> int:
        """End the current piece of text, so that a range can begin or end here."""
        if self.text:
            self.parts.append("".join(self.text))
            self.text.clear()
        return len(self.parts)

    def open_tag(self, token: Token, tag: str, values: dict[str, str | int | bool | None]) -> None:
        """Write a start tag; a block with an identifier gets its id and begins a range."""
        anchor = token.meta.get("anchor_block")
        if token.meta.get("anchor"):
            anchor = anchor if token.type != "heading_open" else None
            self.html(f"<{tag}")
            self.hole(IdHole(token.meta["anchor"]))
            self.html(f"{attributes(values)}>")
        elif anchor:
            self.open_blocks.append(_Open(token, self.cut(), tag))
            self.html(f"<{tag}")
            self.hole(IdHole(anchor))
            self.html(f"{attributes(values)}>")
        else:
            self.html(start(tag, values))

    def close_tag(self, token: Token, tag: str) -> None:
        self.html(f"</{tag}>\n")
        if self.open_blocks and self.open_blocks[-1].tag == tag:
            opened = self.open_blocks[-1]
            if opened.token.level == token.level:
                self.open_blocks.pop()
                self.keep_range(opened)

    def keep_range(self, opened: _Open) -> None:
        name = opened.token.meta["anchor_block"].removeprefix("^").lower()
        before = after = ""
        if opened.token.type == "list_item_open" and self.lists:
            tag, number = self.lists[-1].tag, int(opened.token.info or 1)
            values = self.list_attributes(self.lists[-1])
            values["start"] = number if number != 1 else None
            before, after = start(tag, values), f"</{tag}>"
        elif opened.token.type == "table_open":
            before, after = _TABLE_WRAPPER, "</div>\n"
        self.blocks.setdefault(name, Range(opened.start, self.cut(), before, after))

    def close_sections(self, level: int) -> None:
        """End every open section whose heading is not above ``level``."""
        while self.open_sections and self.open_sections[-1][0] >= level:
            _, anchor, begin = self.open_sections.pop()
            self.sections[anchor] = Range(begin, self.cut())

    # -- blocks

    def paragraph(self, token: Token, tag: str) -> None:
        """Write one end of a paragraph: a ``div`` where it holds what HTML does not allow in ``p``."""
        if token.hidden:
            return
        if token.nesting == 1:
            self.open_tag(token, tag, {"class": "paragraph"} if tag == "div" else {})
        else:
            self.close_tag(token, tag)

    def heading_open(self, token: Token) -> None:
        anchor = token.meta.get("anchor")
        if anchor:
            self.close_sections(int(token.tag[1]))
            self.open_sections.append((int(token.tag[1]), anchor, self.cut()))
        block = token.meta.get("anchor_block")
        self.open_tag(token, token.tag, {})
        if block and anchor:
            self.blocks.setdefault(
                block.removeprefix("^").lower(), Range(self.open_sections[-1][2], -1)
            )
            self.html("<span")
            self.hole(IdHole(block))
            self.html("></span>")

    def heading_close(self, token: Token) -> None:
        if self.open_sections and self.open_sections[-1][2] < len(self.parts):
            anchor = self.open_sections[-1][1]
            if token.level == 0:
                self.html('<a class="headerlink"')
                self.hole(LocalLink(anchor))
                self.html(' aria-label="Link to this section">#</a>')
        self.close_tag(token, token.tag)
        for name, found in self.blocks.items():
            if found.end == -1:
                self.blocks[name] = Range(found.start, self.cut())

    def list_open(self, token: Token) -> None:
        self.lists.append(token)
        values = self.list_attributes(token)
        self.open_tag(token, token.tag, values)
        self.html("\n")

    def list_attributes(self, token: Token) -> dict[str, str | int | bool | None]:
        classes = "contains-task-list" if token.meta.get("tasks") else None
        return {"class": classes, "start": token.attrs.get("start"), "dir": token.meta.get("dir")}  # type: ignore[dict-item]

    def list_close(self, token: Token) -> None:
        self.close_tag(token, token.tag)
        self.lists.pop()

    def list_item_open(self, token: Token) -> None:
        state = token.meta.get("task")
        if state is None:
            self.open_tag(token, "li", {})
            return
        done = state != " "
        classes = "task-list-item is-checked" if done else "task-list-item"
        self.open_tag(token, "li", {"class": classes, "data-task": state})
        box = {
            "type": "checkbox",
            "class": "task-list-item-checkbox",
            "disabled": True,
            "checked": done,
            "aria-label": {" ": "To do", "x": "Done", "X": "Done"}.get(state, f"State {state}"),
        }
        self.html(start("input", box))

    def list_item_close(self, token: Token) -> None:
        self.close_tag(token, "li")

    def quote_open(self, token: Token) -> None:
        self.open_tag(token, "blockquote", {"dir": token.meta.get("dir")})
        self.html("\n")

    def quote_close(self, token: Token) -> None:
        self.close_tag(token, "blockquote")

    def callout_open(self, token: Token) -> None:
        meta = token.meta
        values: dict[str, str | int | bool | None] = {
            "class": "callout is-collapsible" if meta["fold"] else "callout",
            "data-callout": meta["type"],
            "data-callout-kind": meta["kind"],
            "data-callout-fold": meta["fold"] or None,
            "data-callout-metadata": meta["metadata"] or None,
            "dir": meta.get("dir"),
        }
        if meta["fold"]:
            self.open_tag(token, "details", {**values, "open": meta["fold"] == "+"})
        else:
            self.open_tag(token, "div", values)
        meta["title_tag"] = "summary" if meta["fold"] else "div"
        self.open_callouts.append(token)

    def callout_title(self, token: Token, written: str) -> None:
        """Write the title; without one Obsidian shows the type with a capital letter."""
        callout = self.open_callouts[-1]
        meta, tag = callout.meta, callout.meta["title_tag"]
        self.html(start(tag, {"class": "callout-title"}))
        self.html('<span class="callout-icon" aria-hidden="true"></span>')
        self.html(
            '<div class="callout-title-inner">'
            if tag == "div"
            else '<span class="callout-title-inner">'
        )
        number = meta.get("number")
        name = type_name(written)
        if number:
            label = f'{escape(name)} <span class="callout-number">{number}</span>'
            self.html(f'<span class="callout-label">{label}</span>')
            if token.content:
                self.html(' <span class="callout-name">')
                self.children(token)
                self.html("</span>")
        elif meta["kind"] in ("proof", "solution", "remark") and token.content:
            self.html(
                f'<span class="callout-label">{escape(name)}</span> <span class="callout-name">'
            )
            self.children(token)
            self.html("</span>")
        elif token.content:
            self.children(token)
        else:
            self.html(escape(name))
        self.html("</div>" if tag == "div" else "</span>")
        self.html(f"</{tag}>\n")
        if not meta.get("empty"):
            self.html('<div class="callout-content">\n')

    def callout_close(self, token: Token) -> None:
        callout = self.open_callouts.pop()
        if not callout.meta.get("empty"):
            self.html("</div>")
        self.close_tag(token, "details" if callout.meta["fold"] else "div")

    def fence(self, token: Token) -> None:
        fence: Fence | None = token.meta.get("fence")
        opened = self.leaf_open(token)
        language = fence.language if fence else ""
        if language == "mermaid":
            self.diagram(token)
        elif language in QUERIES and fence:
            self.hole(QueryHole(language, token.content, fence.line - 1))
        elif fence:
            code = code_block(token.content, language, parse_info(fence.info)[1])
            if is_runnable(fence) or is_expectation(fence) or is_kept(fence):
                self.hole(SnippetHole(fence.index, fence.info, code))
            else:
                self.html(code)
        else:
            self.html(code_block(token.content, language))
        self.html("\n")
        self.leaf_close(opened)

    def diagram(self, token: Token) -> None:
        """Write a diagram's source; its script draws it, and its nodes lead to notes."""
        self.html('<pre class="mermaid"><code>')
        self.html(escape(token.content, quote=False))
        for name, link in token.meta.get("nodes", ()):
            if re.fullmatch(r"[\w-]+", name):
                self.hole(AddressHole(link, "#", f'click {name} "{{}}"\n'))
        self.html("</code></pre>")

    def indented_code(self, token: Token) -> None:
        opened = self.leaf_open(token)
        self.html(code_block(token.content, ""))
        self.leaf_close(opened)

    def math_block(self, token: Token) -> None:
        opened = self.leaf_open(token)
        self.html(self.formula(token.content, True))
        self.html("\n")
        self.leaf_close(opened)

    def leaf_open(self, token: Token) -> _Open | None:
        """A block that is one token: an identifier gets an element of its own around it."""
        anchor = token.meta.get("anchor_block")
        if not anchor:
            return None
        opened = _Open(token, self.cut())
        self.html('<div class="block"')
        self.hole(IdHole(anchor))
        self.html(">")
        return opened

    def leaf_close(self, opened: _Open | None) -> None:
        if opened is not None:
            self.html("</div>\n")
            self.keep_range(opened)

    # -- canvases

    def markup(self, token: Token) -> None:
        self.html(token.content)
        if token.meta["id"]:
            self.hole(IdHole(token.meta["id"]))
        self.html(token.meta["after"])

    def card_file(self, token: Token) -> None:
        self.hole(EmbedHole(token.meta["link"]))

    def drawing(self, token: Token) -> None:
        self.hole(drawing_hole(token))

    def card_name(self, token: Token) -> None:
        self.hole(FileName(token.meta["link"]))

    def card_link(self, token: Token) -> None:
        self.html("<a")
        self.hole(LocalLink(token.meta["id"]))
        self.html(f">{escape(token.content, quote=False)}</a>")

    def rule(self, token: Token) -> None:
        self.html("<hr>\n")

    def html_block(self, token: Token) -> None:
        opened = self.leaf_open(token)
        self.raw_html(token)
        self.leaf_close(opened)

    def raw_html(self, token: Token) -> None:
        """Write HTML as it stands, with a hole at each id and each address that leads into the vault."""
        html = self.open_tags.balance(sanitize(token.content))
        links: dict[str, Link] = token.meta.get("html_links", {})
        ids: set[str] = token.meta.get("html_ids", set())
        position = 0
        for tag in TAG.finditer(html) if "=" in html else ():
            if not tag[2] or tag[1]:
                continue
            for found in ATTRIBUTE.finditer(html, tag.end(2), tag.end()):
                name, value = found[1].lower(), unescape(found[2].strip("\"'"))
                if is_id(tag[2].lower(), name) and "<svg" not in token.content:
                    self.html(html[position : found.start()])
                    position = found.end()
                    if value in ids:
                        ids.remove(value)
                        self.hole(IdHole(value))
                elif name in ADDRESSES and value in links:
                    self.html(html[position : found.start(2)] + '"')
                    self.hole(AddressHole(links[value], value))
                    position = found.end(2)
                    self.html('"')
        self.html(html[position:])

    def table_open(self, token: Token) -> None:
        self.html(_TABLE_WRAPPER)
        self.open_tag(token, "table", {"dir": token.meta.get("dir")})
        self.html("\n")

    def table_close(self, token: Token) -> None:
        self.close_tag(token, "table")
        self.html("</div>\n")

    def plain_open(self, token: Token) -> None:
        style = str(token.attrs.get("style", ""))
        self.html(start(token.tag, {"style": style or None}))

    def plain_close(self, token: Token) -> None:
        self.html(f"</{token.tag}>\n")

    def footnotes_open(self, token: Token) -> None:
        self.close_sections(0)
        self.html('<section class="footnotes" role="doc-endnotes" aria-label="Footnotes">\n<ol>\n')

    def footnotes_close(self, token: Token) -> None:
        self.html("</ol>\n</section>\n")

    def footnote_open(self, token: Token) -> None:
        self.footnote = (f"fn-{token.meta['id'] + 1}", self.cut())
        self.html("<li")
        self.hole(IdHole(f"fn-{token.meta['id'] + 1}"))
        self.html(">")

    def footnote_close(self, token: Token) -> None:
        self.html("</li>\n")
        name, begin = self.footnote
        self.footnotes[name] = Range(begin, self.cut())

    # -- inline

    def inline(self, token: Token) -> None:
        if "callout_title" in token.meta:
            self.callout_title(token, token.meta["callout_title"])
            return
        self.children(token)

    def children(self, token: Token) -> None:
        if "fields" in token.meta and _holds_blocks(token):
            for child in token.children or ():
                if child.type == "field_open":  # whose end has the same
                    child.meta["plain"] = True
        for child in token.children or ():
            handler = _INLINES.get(child.type)
            if handler is not None:
                handler(self, child)

    def plain_text(self, token: Token) -> None:
        self.html(escape(token.content, quote=False))

    def softbreak(self, token: Token) -> None:
        self.html("\n" if self.options.strict_line_breaks else "<br>\n")
        self.line += 1

    def hardbreak(self, token: Token) -> None:
        self.html("<br>\n")
        self.line += 1

    def comment(self, token: Token) -> None:
        self.line += token.content.count("\n")

    def code_inline(self, token: Token) -> None:
        if is_inline_query(token.content):
            script = token.content.startswith("$=")
            kind = "inline dataviewjs" if script else "inline dataview"
            self.hole(QueryHole(kind, token.content.removeprefix("=").strip(), 0))
            return
        self.html(element("code", text=token.content))

    def math_inline(self, token: Token) -> None:
        self.html(self.formula(token.content, token.type == "math_display"))
        self.line += token.meta["newlines"]

    def formula(self, tex: str, display: bool) -> str:
        tex = self.definitions.complete(tex)
        html = self.options.formula(tex, display)
        if fault := self.options.fault(tex, display):
            self.faults.append(Fault(self.line, *fault))
        return html

    def link_open(self, token: Token) -> None:
        link = token.meta.get("link")
        if link is not None:
            self.hole(LinkOpen(link, str(token.attrs.get("title", ""))))
            return
        href = str(token.attrs.get("href", ""))
        title = token.attrs.get("title")
        values = {"class": "external-link", "href": href, "rel": "noopener", "title": title}
        self.html(start("a", values))
        self.external_links += 1

    def link_close(self, token: Token) -> None:
        if self.external_links:
            self.external_links -= 1
            self.html("</a>")
        else:
            self.hole(LinkClose())

    def wikilink(self, token: Token) -> None:
        link: Link = token.meta["link"]
        self.hole(LinkOpen(link))
        if token.children:
            self.children(token)
        else:
            self.html(escape(link.text, quote=False))
        self.hole(LinkClose())

    def embed(self, token: Token) -> None:
        link: Link = token.meta["link"]
        self.hole(EmbedHole(link, token.meta.get("text") or ""))

    def image(self, token: Token) -> None:
        link: Link | None = token.meta.get("link")
        if link is not None:
            self.hole(EmbedHole(link, _plain(token)))
            return
        source = str(token.attrs.get("src", ""))
        page = web_embed(source)
        if page is not None:
            self.html(page)
            return
        words, width, height = split_size(_plain(token))
        values = {
            "src": source,
            "alt": words,
            **size_attributes(width, height),
            "title": token.attrs.get("title"),
            "loading": "lazy",
            "decoding": "async",
        }
        self.html(start("img", values))

    def field_open(self, token: Token) -> None:
        """Begin an inline field; what holds blocks is no element of a line, so its key is plain."""
        if not token.meta.get("plain"):
            self.html(start("span", {"class": "inline-field", "data-field": token.meta["kind"]}))
        if token.meta["kind"] != "value":
            key = element("span", {"class": "inline-field-key"}, text=f"{token.meta['key']}:")
            self.html(f"{key} ")

    def field_close(self, token: Token) -> None:
        if not token.meta.get("plain"):
            self.html("</span>")

    def hashtag(self, token: Token) -> None:
        self.hole(TagHole(token.content))

    def citation(self, token: Token) -> None:
        self.hole(CitationHole(token.content, tuple(token.meta["keys"])))

    def footnote_ref(self, token: Token) -> None:
        number = token.meta["id"] + 1
        again = token.meta.get("subId", 0)
        self.html('<sup class="footnote-ref"')
        self.hole(IdHole(f"fnref-{number}" + (f"-{again + 1}" if again else "")))
        self.html('><a role="doc-noteref"')
        self.hole(LocalLink(f"fn-{number}"))
        self.html(f">{number}</a></sup>")

    def footnote_anchor(self, token: Token) -> None:
        again = token.meta.get("subId", 0)
        self.html(' <a class="footnote-backref" role="doc-backlink"')
        self.hole(LocalLink(f"fnref-{token.meta['id'] + 1}" + (f"-{again + 1}" if again else "")))
        self.html(' aria-label="Back to the text">↩︎</a>')

    def format_open(self, token: Token) -> None:
        self.html(f"<{'del' if token.tag == 's' else token.tag}>")

    def format_close(self, token: Token) -> None:
        self.html(f"</{'del' if token.tag == 's' else token.tag}>")


def _plain(image: Token) -> str:
    """Return the alternative text of an image without marks of formatting."""
    return "".join(
        "\n" if child.type in ("softbreak", "hardbreak") else child.content
        for child in image.children or ()
    )


def _is_comment(inline: Token) -> bool:
    """Say whether a paragraph holds comments and nothing else."""
    children = inline.children or ()
    return bool(children) and all(child.type == "comment" for child in children)


def _holds_blocks(inline: Token) -> bool:
    return any(
        child.type in ("math_display", "embed")
        or (
            child.type == "image"
            and "link" in child.meta
            and not is_media(child.meta["link"].address)
        )
        for child in inline.children or ()
    )


_BLOCKS: dict[str, Callable[[_Renderer, Token], None]] = {
    "heading_open": _Renderer.heading_open,
    "heading_close": _Renderer.heading_close,
    "bullet_list_open": _Renderer.list_open,
    "bullet_list_close": _Renderer.list_close,
    "ordered_list_open": _Renderer.list_open,
    "ordered_list_close": _Renderer.list_close,
    "list_item_open": _Renderer.list_item_open,
    "list_item_close": _Renderer.list_item_close,
    "blockquote_open": _Renderer.quote_open,
    "blockquote_close": _Renderer.quote_close,
    "callout_open": _Renderer.callout_open,
    "callout_close": _Renderer.callout_close,
    "fence": _Renderer.fence,
    "code_block": _Renderer.indented_code,
    "math_block": _Renderer.math_block,
    "hr": _Renderer.rule,
    "html_block": _Renderer.html_block,
    "table_open": _Renderer.table_open,
    "table_close": _Renderer.table_close,
    **{f"{name}_open": _Renderer.plain_open for name in ("thead", "tbody", "tr", "th", "td")},
    **{f"{name}_close": _Renderer.plain_close for name in ("thead", "tbody", "tr", "th", "td")},
    "markup": _Renderer.markup,
    "card_file": _Renderer.card_file,
    "drawing": _Renderer.drawing,
    "card_name": _Renderer.card_name,
    "card_link": _Renderer.card_link,
    "footnote_block_open": _Renderer.footnotes_open,
    "footnote_block_close": _Renderer.footnotes_close,
    "footnote_open": _Renderer.footnote_open,
    "footnote_close": _Renderer.footnote_close,
    "footnote_anchor": _Renderer.footnote_anchor,
}

_INLINES: dict[str, Callable[[_Renderer, Token], None]] = {
    "text": _Renderer.plain_text,
    "softbreak": _Renderer.softbreak,
    "hardbreak": _Renderer.hardbreak,
    "code_inline": _Renderer.code_inline,
    "comment": _Renderer.comment,
    "math_inline": _Renderer.math_inline,
    "math_display": _Renderer.math_inline,
    "link_open": _Renderer.link_open,
    "link_close": _Renderer.link_close,
    "wikilink": _Renderer.wikilink,
    "embed": _Renderer.embed,
    "image": _Renderer.image,
    "html_inline": _Renderer.raw_html,
    "field_open": _Renderer.field_open,
    "field_close": _Renderer.field_close,
    "hashtag": _Renderer.hashtag,
    "citation": _Renderer.citation,
    "footnote_ref": _Renderer.footnote_ref,
    **{f"{name}_open": _Renderer.format_open for name in ("strong", "em", "s", "mark")},
    **{f"{name}_close": _Renderer.format_close for name in ("strong", "em", "s", "mark")},
}
