"""``[[wiki-links]]`` and ``![[embeds]]``, in every form of Obsidian's manual (*Internal links*).

Grammar: ``[[`` target (``#`` subpath)? (``|`` text)? ``]]`` on one line; ``\\|`` counts as ``|``.
"""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

# Up to the first pair of brackets, whichever it is: many links left open cost no more than one each.
# [[a]]] closes at the first pair, as in Obsidian, where a name cannot end in a bracket.
_LINK = re.compile(r"(!?)\[\[((?:[^\[\]\n]|\[(?!\[)|\](?!\]))++)\]\]")


def wikilinks_plugin(md: MarkdownIt) -> None:
    """Make ``md`` read wiki-links and embeds as tokens ``wikilink`` and ``embed``."""
    md.inline.ruler.before("link", "wikilink", _wikilink)


def split_link(inner: str) -> tuple[str, str, str | None]:
    """Return target, subpath and display text (None: not given) of what stands in the brackets."""
    inner = inner.replace("\\|", "|")
    address, bar, text = inner.partition("|")
    target, _, subpath = address.partition("#")
    return target.strip(), subpath.strip(), text.strip() if bar else None


def display_text(target: str, subpath: str) -> str:
    """Return what Obsidian shows for a link without a text of its own: ``Note > Heading``."""
    parts = [target, *(part.strip() for part in subpath.split("#"))]
    return " > ".join(part for part in parts if part)


def _wikilink(state: StateInline, silent: bool) -> bool:
    match = _LINK.match(state.src, state.pos, state.posMax)
    if match is None or not match[2].strip():
        return False
    embed = bool(match[1])
    target, subpath, text = split_link(match[2])
    if not target and not subpath:
        return False
    if not silent:
        token = state.push("embed" if embed else "wikilink", "", 0)
        token.content = match[0]
        token.meta = {
            "target": target,
            "subpath": subpath,
            "text": text,
            "embed": embed,
            "style": "wiki",
        }
    state.pos = match.end()
    return True
