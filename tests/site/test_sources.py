"""What goes out as Markdown: the note as its page shows it, and never a comment."""

from __future__ import annotations

from eigenvault.markup import Options, read_note
from eigenvault.site.sources import without_comments
from hypothesis import given
from hypothesis import strategies as st

SECRET = "xq7zsecret"
pieces = st.sampled_from(
    [
        f"%%{SECRET}%%",
        f"%%\n{SECRET}\n\nmore {SECRET}\n%%",
        f"text %%{SECRET}\n\nover {SECRET} blocks%% text",
        f"<!-- {SECRET} -->",
        f"<!-- a > {SECRET} -->",
        "```python\n%%time\nx = 1\n```",
        "```mermaid\ngraph LR\n%% open\n```",
        "`%%` in a line",
        "`%%",
        "$%% x$",
        "plain text",
        "- item\n- %% open",
        "> quote %%",
        "\\%%",
    ]
)


@given(st.lists(pieces, max_size=6).map("\n\n".join))
def test_no_comment_goes_out(body: str) -> None:
    note = read_note("N.md", body.encode(), Options(lambda tex, display: "", False)).note
    left = without_comments(body, note)
    shown = "".join(section.text for section in note.sections)
    assert left is None or SECRET in shown or SECRET not in left


def test_a_comment_is_taken_out_and_the_text_stays() -> None:
    body = "one %%two%% three\n\n%%\nfour\n%%\n\nfive\n"
    note = read_note("N.md", body.encode(), Options(lambda tex, display: "", False)).note
    left = without_comments(body, note)
    assert left is not None and left.split() == ["one", "three", "five"]
