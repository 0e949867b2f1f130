"""What a note tells: one walk over its tokens collects headings, links, tags, blocks and text.

The walk leaves on each token what rendering needs (the ``Link`` it found, the id of a heading), so
that reading and rendering cannot disagree about what is code, mathematics or comment.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from html.parser import HTMLParser

from markdown_it.token import Token

from eigenvault.markup.addresses import is_external, split_address
from eigenvault.markup.anchors import Anchors
from eigenvault.markup.diagrams import linked_nodes
from eigenvault.markup.raw_html import ADDRESSES, is_id
from eigenvault.markup.wikilinks import display_text
from eigenvault.vault.note import Block, Fence, Heading, Link, Section, Tag, Task

# Blocks that only Obsidian or its plugins can answer: their source is nothing to read.
QUERIES = ("base", "dataview", "dataviewjs", "query", "tasks", "button", "tikz", "statblock")
_SENTENCE_END = re.compile(r"(?<=[.!?。！？])[\s]+|\n")
_MARKUP = re.compile(r"<!--.*?(?:-->|\Z)|<[^>]*>", re.DOTALL)
_WORD = re.compile(r"\w+")
_CONTEXT_LIMIT = 240
_BLOCK_KINDS = {
    "paragraph_open": "paragraph",
    "heading_open": "heading",
    "list_item_open": "list-item",
    "bullet_list_open": "list",
    "ordered_list_open": "list",
    "blockquote_open": "quote",
    "callout_open": "callout",
    "table_open": "table",
    "fence": "code",
    "code_block": "code",
    "math_block": "math",
    "html_block": "html",
}


_INLINE_QUERY = re.compile(r"\$=|=\s*(?:this\.|\[\[[^\[\]]*\]\]\.)\w")


def is_inline_query(code: str) -> bool:
    """Say whether code in a line is Dataview's: a query such as ``= this.author`` or a ``$= script``."""
    return _INLINE_QUERY.match(code) is not None


@dataclass(slots=True)
class Facts:
    """What the walk has found so far."""

    headings: list[Heading] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    tags: list[Tag] = field(default_factory=list)
    fences: list[Fence] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)
    tasks: list[Task] = field(default_factory=list)
    citations: list[tuple[str, int]] = field(default_factory=list)
    fields: list[tuple[str, str]] = field(default_factory=list)
    words: int = 0
    excerpt: str = ""
    block_names: set[str] = field(default_factory=set)
    ids: dict[str, Token] = field(default_factory=dict)


def read(tokens: list[Token], first_line: int) -> Facts:
    """Collect the facts of a note from its tokens; ``first_line`` is the file's line of the body's
    first line, counted from 1."""
    facts = Facts()
    anchors = Anchors()
    section_heading = -1
    section_text: list[str] = []
    block_line = first_line
    for index, token in enumerate(tokens):
        if token.map:
            block_line = first_line + token.map[0]
        if "block_id" in token.meta:
            _read_block(token, block_line, tokens, index, facts)
        if token.type == "heading_open" and token.level == 0:
            if section_text or section_heading >= 0:
                facts.sections.append(Section(section_heading, "\n".join(section_text)))
            text = _read_inline(tokens[index + 1], block_line, facts)
            written = tokens[index + 1].content
            heading = Heading(int(token.tag[1]), text, anchors.unique(text), block_line, written)
            token.meta["anchor"] = heading.id
            section_heading, section_text = len(facts.headings), []
            facts.headings.append(heading)
        elif token.type == "inline":
            if token.level == 1 and tokens[index - 1].type == "heading_open":
                continue  # read with its heading
            text = _read_inline(token, block_line, facts)
            if text:
                section_text.append(text)
                if not facts.excerpt and tokens[index - 1].type == "paragraph_open":
                    facts.excerpt = text if token.level == 1 else ""
            if index >= 2 and "task" in tokens[index - 2].meta:
                state, fields = tokens[index - 2].meta["task"], token.meta.get("fields", ())
                facts.tasks.append(Task(state, text, block_line, fields))
        elif token.type == "drawing":
            facts.links.extend((*token.meta["light"], *token.meta["dark"]))
        elif token.type in ("card_file", "card_name"):
            # The names of files are no words of a canvas: some may be those of private notes.
            embed = token.type == "card_file"
            link = Link(token.meta["target"], token.meta["subpath"], "", block_line, embed)
            token.meta["link"] = link
            if embed:
                facts.links.append(link)
        elif token.type in ("fence", "code_block"):
            if token.type == "fence":
                _read_fence(token, block_line, facts)
            if "fence" not in token.meta or token.meta["fence"].language not in QUERIES:
                section_text.append(token.content.rstrip("\n"))
        elif token.type == "math_block":
            section_text.append(f"$${token.content}$$")
        elif token.type == "html_block":
            _read_html(token, block_line, facts)
            section_text.append(_MARKUP.sub(" ", token.content).strip())
    if section_text or section_heading >= 0 or not facts.sections:
        facts.sections.append(Section(section_heading, "\n".join(section_text)))
    if tokens and tokens[0].type == "drawing":
        tokens[0].content = "\n".join(section.text for section in facts.sections)
    for heading in facts.headings:
        facts.ids.pop(heading.id, None)  # a heading's own id is taken already
    for id, token in facts.ids.items():
        token.meta.setdefault("html_ids", set()).add(id)
    facts.words = sum(len(_WORD.findall(section.text)) for section in facts.sections)
    return facts


def _read_block(token: Token, line: int, tokens: list[Token], index: int, facts: Facts) -> None:
    kind = _BLOCK_KINDS.get(token.type, "block")
    name = token.meta["block_id"]
    if name.lower() in facts.block_names:
        return
    facts.block_names.add(name.lower())
    facts.blocks.append(Block(name, kind, line, f"^{name}", _text_of_block(tokens, index)))
    token.meta["anchor_block"] = f"^{name}"


def _text_of_block(tokens: list[Token], index: int) -> str:
    """Return the first words of a block, for previews and reports."""
    token = tokens[index]
    if token.nesting == 0:
        return token.content.strip()[:_CONTEXT_LIMIT]
    for following in tokens[index + 1 :]:
        if following.type == "inline" and following.content:
            return following.content[:_CONTEXT_LIMIT]
        if following.nesting == -1 and following.level == token.level:
            break
    return ""


def _read_fence(token: Token, line: int, facts: Facts) -> None:
    info = token.info.strip()
    language = re.split(r"[\s{,]", info, maxsplit=1)[0] if info else ""
    fence = Fence(language, info, token.content, line + 1, len(facts.fences))
    if language == "mermaid":
        nodes = [(name, Link(note, "", note, line)) for name, note in linked_nodes(token.content)]
        facts.links.extend(link for _, link in nodes)
        token.meta["nodes"] = nodes
    token.meta["fence"] = fence
    facts.fences.append(fence)


@dataclass(slots=True)
class _Line:
    """The plain text of one inline token while it is put together, and the links found in it."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    found: list[tuple[Token, dict[str, object], int, int]] = field(default_factory=list)

    def add(self, text: str) -> None:
        self.pieces.append(text)
        self.length += len(text)


def _read_inline(token: Token, line: int, facts: Facts) -> str:
    """Return the plain text of an inline token; put its links, tags and citations into ``facts``."""
    text = _Line()
    facts.fields.extend(token.meta.get("fields", ()))
    meta: dict[str, object]
    open_links: list[tuple[Token, int, int]] = []
    for child in token.children or ():
        kind = child.type
        if kind == "code_inline" and is_inline_query(child.content):
            continue
        if kind in ("text", "code_inline", "field_open"):
            text.add(child.content)
        elif kind in ("softbreak", "hardbreak"):
            text.add("\n")
            line += 1
        elif kind in ("math_inline", "math_display"):
            mark = "$" if kind == "math_inline" else "$$"
            text.add(f"{mark}{child.content}{mark}")
            line += child.meta["newlines"]
        elif kind in ("wikilink", "embed"):
            shown = child.meta["text"]
            if shown is None or (not shown and kind == "wikilink"):
                shown = display_text(child.meta["target"], child.meta["subpath"])
            if child.children:
                shown = _plain(child.children)
            begin = text.length
            if kind == "wikilink":
                text.add(shown)
            text.found.append((child, {**child.meta, "text": shown}, begin, line))
        elif kind == "link_open":
            open_links.append((child, text.length, line))
        elif kind == "link_close" and open_links:
            opening, begin, at = open_links.pop()
            href = str(opening.attrs.get("href", ""))
            if not is_external(href) and href:
                target, subpath = split_address(href)
                shown = "".join(text.pieces)[begin:]
                meta = {"target": target, "subpath": subpath, "text": shown, "style": "markdown"}
                text.found.append((opening, meta, begin, at))
        elif kind == "image":
            source = str(child.attrs.get("src", ""))
            if source and not is_external(source):
                target, subpath = split_address(source)
                meta = {
                    "target": target,
                    "subpath": subpath,
                    "text": child.content,
                    "embed": True,
                    "style": "markdown",
                }
                text.found.append((child, meta, text.length, line))
        elif kind == "hashtag":
            facts.tags.append(Tag(child.content, line))
            text.add(f"#{child.content}")
        elif kind == "citation":
            facts.citations.extend((key, line) for key in child.meta["keys"])
        elif kind == "html_inline":
            _read_html(child, line, facts)
        elif kind == "comment":
            line += child.content.count("\n")
    plain = "".join(text.pieces)
    bounds = _sentences(plain) if text.found else ([], [])
    for found, meta, begin, at in text.found:
        link = Link(**meta, line=at, context=_sentence(plain, begin, bounds))  # type: ignore[arg-type]
        found.meta["link"] = link
        facts.links.append(link)
    return re.sub(r"[ \t]+", " ", plain).strip()


def _plain(tokens: Iterable[Token]) -> str:
    """Return formatted words without their marks; formulas keep theirs."""
    return "".join(
        f"${token.content}$" if token.type == "math_inline" else token.content for token in tokens
    )


def _sentences(text: str) -> tuple[list[int], list[int]]:
    """Return where the sentences of ``text`` begin and where they end, both in order."""
    breaks = list(_SENTENCE_END.finditer(text))
    return [0, *(found.end() for found in breaks)], [
        *(found.start() for found in breaks),
        len(text),
    ]


def _sentence(text: str, position: int, bounds: tuple[list[int], list[int]]) -> str:
    """Return the sentence of ``text`` around ``position``, no longer than a reader needs."""
    begins, ends = bounds
    number = bisect_right(begins, position) - 1
    begin, end = begins[number], ends[number]
    if end - begin > _CONTEXT_LIMIT:
        half = _CONTEXT_LIMIT // 2
        begin, end = max(begin, position - half), min(end, position + half)
    return text[begin:end].strip()


class _Attributes(HTMLParser):
    """Find the files that raw HTML shows or links to, and the ids that it gives."""

    def __init__(self) -> None:
        super().__init__()
        self.addresses: list[tuple[str, bool]] = []
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if value and name in ADDRESSES and not is_external(value):
                self.addresses.append((value, name != "href"))
            if value and is_id(tag, name):
                self.ids.append(value)


def _read_html(token: Token, line: int, facts: Facts) -> None:
    if "=" not in token.content:
        return
    parser = _Attributes()
    parser.feed(token.content)
    links: dict[str, Link] = {}
    for address, embed in parser.addresses:
        target, subpath = split_address(address)
        link = Link(target, subpath, "", line, embed, "html")
        links[address] = link
        facts.links.append(link)
    if links:
        token.meta["html_links"] = links
    if "<svg" not in token.content:  # whose parts refer to each other
        for id in parser.ids:
            facts.ids.setdefault(id, token)
