"""``[[wiki-links]]`` and ``![[embeds]]``, in every form of Obsidian's manual (*Internal links*).

Grammar: ``[[`` target (``#`` subpath)? (``|`` text)? ``]]`` on one line; ``\\|`` counts as ``|``.
"""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from eigenvault.vault.note import joined

# Up to the first pair of brackets, whichever it is: many links left open cost no more than one each.
# [[a]]] closes at the first pair, as in Obsidian, where a name cannot end in a bracket.
_FORMATTING = re.compile(r"[*_=~`$\\]")
_FORMATTED = {
    "text", "text_special", "code_inline", "math_inline",
    *(f"{name}_{end}" for name in ("strong", "em", "s", "mark") for end in ("open", "close")),
}  # fmt: skip
_LINK = re.compile(r"(!?)\[\[((?:[^\[\]\n]|\[(?!\[)|\](?!\]))++)\]\]")


def wikilinks_plugin(md: MarkdownIt) -> None:
    """Make ``md`` read wiki-links and embeds as tokens ``wikilink`` and ``embed``."""
    md.inline.ruler.before("link", "wikilink", _wikilink)


def split_link(inner: str) -> tuple[str, str, str | None, str]:
    """Return target, subpath and display text (None: not given) of what stands in the brackets, and the
    address as it is written where target and subpath do not tell it exactly."""
    inner = inner.replace("\\|", "|")
    address, bar, text = inner.partition("|")
    target, _, subpath = address.partition("#")
    target, subpath = target.strip(), subpath.strip()
    written = "" if address == joined(target, subpath) else address
    return target, subpath, text.strip() if bar else None, written


def display_text(target: str, subpath: str) -> str:
    """Return what Obsidian shows for a link without a text of its own: ``Note > Heading``."""
    parts = [target, *(part.strip() for part in subpath.split("#"))]
    return " > ".join(part for part in parts if part)


def _wikilink(state: StateInline, silent: bool) -> bool:
    match = _LINK.match(state.src, state.pos, state.posMax)
    if match is None or not match[2].strip() or _begins_one_further(match[2]):
        return False
    embed = bool(match[1])
    target, subpath, text, written = split_link(match[2])
    if not target and not subpath:
        return False
    if not silent:
        token = state.push("embed" if embed else "wikilink", "", 0)
        token.content = match[0]
        token.children = _formatted(text, state) if text and not embed else None
        token.meta = {
            "target": target,
            "subpath": subpath,
            "text": text,
            "embed": embed,
            "style": "wiki",
            "written": written,
        }
    state.pos = match.end()
    return True


def _begins_one_further(inner: str) -> bool:
    """``[[[A]]]`` is a link between brackets; ``[[[1] A]]`` leads to a name with brackets of its own."""
    return inner.startswith("[") and "]" not in inner


def _formatted(text: str, state: StateInline) -> list[Token] | None:
    """Return what a link shows where its words are formatted, None where they are plain."""
    if not _FORMATTING.search(text) or "[" in text:
        return None
    children: list[Token] = []
    state.md.inline.parse(text, state.md, state.env, children)
    return children if {child.type for child in children} <= _FORMATTED else None
