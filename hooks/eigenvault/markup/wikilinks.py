"""``[[wiki-links]]`` and ``![[embeds]]``, in every form of Obsidian's manual (*Internal links*).

Grammar: ``[[`` target (``#`` subpath)? (``|`` text)? ``]]`` on one line; ``\\|`` counts as ``|``.
"""

from __future__ import annotations

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline


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
    source, start = state.src, state.pos
    embed = source.startswith("![[", start)
    if not embed and not source.startswith("[[", start):
        return False
    begin = start + (3 if embed else 2)
    end = source.find("]]", begin, state.posMax)
    if end < 0:
        return False
    # [[a]]] closes at the last pair, as in Obsidian, where a name cannot end in a bracket.
    inner = source[begin:end]
    if not inner.strip() or "\n" in inner or "[[" in inner:
        return False
    target, subpath, text = split_link(inner)
    if not target and not subpath:
        return False
    if not silent:
        token = state.push("embed" if embed else "wikilink", "", 0)
        token.content = source[start : end + 2]
        token.meta = {
            "target": target,
            "subpath": subpath,
            "text": text,
            "embed": embed,
            "style": "wiki",
        }
    state.pos = end + 2
    return True
