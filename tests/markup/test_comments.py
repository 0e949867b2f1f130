"""Comments hide what stands between their marks, wherever these stand, and nothing else."""

from __future__ import annotations

import pytest
from eigenvault.markup import Options, read_note
from hypothesis import given
from hypothesis import strategies as st

OPTIONS = Options(lambda tex, display: tex)
HIDDEN = {
    "in a line": "a %%zebra%% b\n",
    "over lines": "a %%zebra\nzebra%% b\n",
    "closed on a line of its own": "a %%\nzebra\n%%\nb\n",
    "closed at the beginning of a line": "a %%\n- zebra\n%% b\n",
    "over paragraphs": "a %%\n\nzebra\n\nzebra %% b\n",
    "closed on a line of its own after paragraphs": "a %%\n\nzebra\n\n%%\n\nb\n",
    "over blocks of each kind": (
        "a %%\n\n# zebra\n\n- zebra\n  - zebra\n\n```\nzebra\n```\n\n| zebra |\n| - |\n| zebra |\n\n"
        "> [!note] zebra\n> zebra\n\n$$zebra$$\n\n<b>zebra</b>\n\n***\n\n%% b\n"
    ),
    "from a line of its own": "a\n\n%%\nzebra\n\nzebra\n%%\nb\n",
    "opened in a list": "- a %%\n- zebra\n\n%% b\n",
    "beside marks in code": "`%%` a\n\n%%\nzebra\n\n%%\n\nb\n",
    "one after the other": "a %%zebra\n\n%%\n\n%%\nzebra\n%%\n\nb %%zebra%%\n",
}


@pytest.mark.parametrize("text", HIDDEN.values(), ids=HIDDEN)
def test_nothing_of_a_comment_is_left(text: str) -> None:
    reading = read_note("N.md", text.encode(), OPTIONS)
    html = "".join(part for part in reading.fragment.parts if isinstance(part, str))
    assert "zebra" not in f"{reading.note}{html}"
    said = " ".join(section.text for section in reading.note.sections).replace("%%", "").split()
    assert said == ["a", "b"]
    assert reading.note.headings == () and reading.note.problems == ()
    for tag in ("<h1", "<table", "<pre", "<hr", "callout", "<p></p>", "<li></li>"):
        assert tag not in html


@given(
    st.lists(
        st.sampled_from(["%%", "- ", "> ", "zebra", "\n", "\n\n", "# ", "```\n", "a ", "|"]),
        max_size=14,
    )
)
def test_a_whole_comment_before_changes_nothing(pieces: list[str]) -> None:
    text = "".join(pieces)
    plain = read_note("N.md", text.encode(), OPTIONS).fragment.parts
    after = read_note("N.md", f"%%\nx\n%%\n\n{text}".encode(), OPTIONS).fragment.parts
    assert plain == after
