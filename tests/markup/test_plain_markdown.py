"""Notes as the cells of a notebook: Markdown that says what the page says."""

from __future__ import annotations

from eigenvault.markup import Options, read_note
from hypothesis import given
from hypothesis import strategies as st

SECRET = "xq7zsecret"
CODE = "\n\n```python run\n1\n```\n"
OPTIONS = Options(lambda tex, display: f"<tex>{tex}</tex>", True)


def cells(body: str) -> list[str]:
    """Return the cells of a note, a hole as the name of its kind in angle brackets."""
    return [
        "".join(
            part if isinstance(part, str) else f"⟨{type(part).__name__}⟩" for part in cell.parts
        )
        for cell in read_note("N.md", body.encode(), OPTIONS).fragment.cells
    ]


def test_a_note_without_code_that_runs_has_no_cells() -> None:
    assert cells("# A\n\n```python\n1\n```\n") == []


def test_hidden_code_keeps_the_note_from_being_a_notebook() -> None:
    assert (
        cells('text\n\n```python run code="hide"\nsecret = 1\n```\n\n```python run\n2\n```\n') == []
    )


def test_headings_begin_cells_and_code_is_one() -> None:
    found = cells(
        "start\n\n# A\n\ntext\n\n```python run\n1\n```\n\n```text expected\n1\n```\n\n## B\n"
    )
    assert found == ["start", "# A\n\ntext", "⟨SnippetHole⟩", "## B"]


def test_callouts_are_quotes_with_a_bold_title() -> None:
    (found, _) = cells(f"> [!theorem] Of **bold** $x$\n> Text.\n>\n> $$a\n> =b$$\n\n^T1{CODE}")
    assert found == "> **Theorem 1. Of bold $x$**\n>\n> Text.\n>\n> $$a =b$$"


def test_code_in_a_callout_is_a_cell_between_its_halves() -> None:
    found = cells("> [!note]\n> before\n>\n> ```python run\n> 1\n> ```\n> after\n> - item\n")
    assert found == ["> **Note**\n>\n> before", "⟨SnippetHole⟩", "> after\n>\n> - item"]


def test_lists_and_tables_keep_their_form() -> None:
    body = "3. a\n4. b\n   - c\n   - [x] d\n\n| h | i |\n|:-:|--:|\n| $\\|x\\|$ | `p\\|q` |\n"
    (found, _) = cells(body + CODE)
    assert found == (
        "3. a\n4. b\n   - c\n   - [x] d\n\n| h | i |\n| :---: | ---: |\n| $\\vert x\\vert$ | `p\\|q` |"
    )


def test_footnotes_stand_at_the_end() -> None:
    assert cells(f"one[^a]{CODE}\n[^a]: the note\n") == [
        "one<sup>1</sup>",
        "⟨SnippetHole⟩",
        "1. the note",
    ]


def test_comments_and_properties_stay_behind() -> None:
    body = f"---\nsecret: {SECRET}\n---\na %%{SECRET}%% b <!-- {SECRET} --> c\n\n%%\n{SECRET}\n\n%%\n{CODE}"
    assert SECRET not in "".join(cells(body))


pieces = st.sampled_from(
    [
        "plain words, 2 * 3 * 4 and a_b_c and _d_ \\_e\\_ \\`f\\` \\[g\\]",
        "# Heading with `code` and **strong** words",
        "*em* **strong** ~~gone~~ ==marked== `a`b`` ` c",
        "1986\\. a year\n\\# no heading\n\\- no item\n\\> no quote\n\\+ no item",
        "- item\n- item two\n\n  more of it\n\n      code\n- last",
        "1. one\n   1. inner\n      > quoted\n2. two",
        "> quote\n> > deeper\n>\n> more",
        "> [!warning]- Title\n> - a list\n>   in it\n",
        "$a_1*b_2*c$ and $$x<y$$ \\$5 and \\$6",
        "$$\nx\\\\\ny\n$$",
        "| a | b |\n|---|--:|\n| `x\\|y` | [l](https://a.example/b_(c)) |",
        "[link](https://a.example/x) <https://b.example> &amp; &lt; < >",
        "```text\n`` ` ```` \n\n  indented\n```",
        "line one\nline two\\\nline three",
        "***",
        "<div>\n\n*inside*\n\n</div>",
        "[[Note|words]] ![[figure.svg]] #tag [@key]",
    ]
)


@given(st.lists(pieces, min_size=1, max_size=5))
def test_what_is_written_reads_as_what_was_read(texts: list[str]) -> None:
    body = "\n\n".join(texts)
    assert cells(written(body)) == cells(body + CODE)


def written(body: str) -> str:
    """Return a note of the cells of ``body``, links and embeds as they are in ``pieces``."""
    marks = {"LinkOpen": "[[Note|", "LinkClose": "]]", "EmbedHole": "![[figure.svg]]"}
    marks |= {"TagHole": "#tag", "CitationHole": "[@key]", "SnippetHole": CODE.strip()}
    text = "\n\n".join(cells(body + CODE))
    for kind, mark in marks.items():
        text = text.replace(f"⟨{kind}⟩", mark)
    return text
