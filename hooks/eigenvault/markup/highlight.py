"""``==highlighted text==``, with formatting inside: delimiter runs like those of emphasis."""

from __future__ import annotations

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.state_inline import Delimiter
from markdown_it.token import Token


def highlight_plugin(md: MarkdownIt) -> None:
    """Make ``md`` read ``==x==`` as tokens ``mark_open`` and ``mark_close``."""
    md.inline.ruler.before("emphasis", "highlight", _scan)
    md.inline.ruler2.before("emphasis", "highlight", _pair)


def _scan(state: StateInline, silent: bool) -> bool:
    """Push each pair of equals signs as one text token with a delimiter of its own."""
    if silent or state.src[state.pos] != "=":
        return False
    run = state.scanDelims(state.pos, True)
    if run.length < 2:
        return False
    # Only white space keeps a pair from opening or closing: letters of every script and signs do not.
    end = state.pos + run.length
    can_open = end < state.posMax and not state.src[end].isspace()
    can_close = state.pos > 0 and not state.src[state.pos - 1].isspace()
    pairs, odd = divmod(run.length, 2)
    if odd:
        state.push("text", "", 0).content = "="
    for _ in range(pairs):
        state.push("text", "", 0).content = "=="
        state.delimiters.append(
            Delimiter(
                marker=ord("="),
                length=0,  # never combined with the runs of emphasis
                token=len(state.tokens) - 1,
                end=-1,
                open=can_open,
                close=can_close,
            )
        )
    state.pos += run.length
    return True


def _pair(state: StateInline) -> None:
    """Turn matched delimiters into ``mark`` tokens, here and in every nested link."""
    _pair_delimiters(state.tokens, state.delimiters)
    for meta in state.tokens_meta:
        if meta and "delimiters" in meta:
            _pair_delimiters(state.tokens, meta["delimiters"])


def _pair_delimiters(tokens: list[Token], delimiters: list[Delimiter]) -> None:
    for opener in delimiters:
        if opener.marker != ord("=") or opener.end == -1:
            continue
        closer = delimiters[opener.end]
        for index, kind, nesting in (
            (opener.token, "mark_open", 1),
            (closer.token, "mark_close", -1),
        ):
            token = tokens[index]
            token.type, token.tag, token.content = kind, "mark", ""
            token.nesting = nesting  # type: ignore[assignment]
            token.markup = "=="
