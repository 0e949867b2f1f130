"""Obsidian Flavored Markdown: CommonMark and GFM as markdown-it parses them, and our constructs.

Each construct is one module, plugged in by one line of ``CONSTRUCTS``.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

from eigenvault.markup.addresses import is_safe
from eigenvault.markup.admonition_fences import admonition_fences_plugin
from eigenvault.markup.bare_links import bare_links_plugin
from eigenvault.markup.block_ids import block_ids_plugin
from eigenvault.markup.callouts import callouts_plugin
from eigenvault.markup.citing import citing_plugin
from eigenvault.markup.comments import comments_plugin
from eigenvault.markup.deep_nesting import deep_nesting_plugin
from eigenvault.markup.directions import directions_plugin
from eigenvault.markup.faults import Fault
from eigenvault.markup.footnotes import footnotes_plugin
from eigenvault.markup.formulas import formulas_plugin
from eigenvault.markup.hashtags import hashtags_plugin
from eigenvault.markup.highlight import highlight_plugin
from eigenvault.markup.inline_fields import inline_fields_plugin
from eigenvault.markup.paragraphs import paragraphs_plugin
from eigenvault.markup.task_lists import task_lists_plugin
from eigenvault.markup.wide_scripts import wide_scripts_plugin
from eigenvault.markup.wikilinks import wikilinks_plugin

# Order matters where two constructs begin alike: comments and formulas keep all else out.
CONSTRUCTS = (
    paragraphs_plugin,
    comments_plugin,
    formulas_plugin,
    wikilinks_plugin,
    citing_plugin,
    hashtags_plugin,
    highlight_plugin,
    wide_scripts_plugin,
    bare_links_plugin,
    footnotes_plugin,
    block_ids_plugin,
    callouts_plugin,
    admonition_fences_plugin,
    task_lists_plugin,
    inline_fields_plugin,
    deep_nesting_plugin,
    directions_plugin,
)


@cache
def _parser() -> MarkdownIt:
    """Build the parser once a process: it holds rules only, no state of a document."""
    md = MarkdownIt("commonmark", {"html": True})
    md.enable(["table", "strikethrough"])
    md.validateLink = is_safe  # type: ignore[method-assign]
    for plugin in CONSTRUCTS:
        plugin(md)
    return md


def parse(body: str) -> list[Token]:
    """Return the tokens of a note's body (``\\n`` line ends, without its property block)."""
    return parse_with_faults(body)[0]


def parse_with_faults(body: str) -> tuple[list[Token], tuple[Fault, ...]]:
    """Return the tokens of a note's body, and what the parser has found wrong."""
    env: dict[str, Any] = {}
    tokens = _parser().parse(body, env)
    return tokens, tuple(env.get("faults", {}).values())
