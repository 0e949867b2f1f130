"""How a code block looks: its title, its marked and numbered lines."""

from __future__ import annotations

import lxml.html
import pytest
from eigenvault.markup import Options, read_note
from eigenvault.markup.code import code_block
from hypothesis import given
from hypothesis import strategies as st

OPTIONS = Options(lambda tex, display: tex)


def parsed(html: str) -> lxml.html.HtmlElement:
    return lxml.html.fragment_fromstring(html)


@pytest.mark.parametrize(
    ("written", "marked"),
    [("2", [2]), ("1 3-4", [1, 3, 4]), ("1,2", [1, 2]), ("9", []), ("x", []), ("3-1", [])],
)
def test_marked_lines(written: str, marked: list[int]) -> None:
    block = parsed(code_block("one\ntwo\nthree\nfour\n", "", {"hl_lines": written}))
    lines = ["one", "two", "three", "four"]
    found = [span.text_content().strip() for span in block.cssselect(".hll")]
    assert found == [lines[number - 1] for number in marked]


def test_numbers_stand_beside_the_code_and_are_not_copied_with_it() -> None:
    block = parsed(code_block("a = 1\nb = 2\n", "python", {"linenums": "9"}))
    numbers = [span.get("data-linenos") for span in block.cssselect("[data-linenos]")]
    assert numbers == [" 9 ", "10 "]
    assert block.text_content() == "a = 1\nb = 2\n"


def test_a_title_is_text() -> None:
    block = parsed(code_block("x", "", {"title": "<b>.py"}))
    assert block.cssselect(".filename")[0].text_content() == "<b>.py"


@given(st.text(max_size=60), st.sampled_from(["", "python", "yaml"]), st.text(max_size=9))
def test_lines_keep_their_text(code: str, language: str, written: str) -> None:
    plain = code_block(code, language)
    options = {"hl_lines": f"1-3 {written}", "linenums": written}
    text = parsed(code_block(code, language, options)).text_content()
    assert text.rstrip("\n") == parsed(plain).text_content().rstrip("\n")


def test_a_fence_of_a_note_may_say_so() -> None:
    text = '```python title="f.py" hl_lines="1"\nx\n```\n\n```python\nx\n```\n'
    fragment = read_note("N.md", text.encode(), OPTIONS).fragment
    html = "".join(part for part in fragment.parts if isinstance(part, str))
    assert html.count('class="filename"') == 1 and html.count('class="hll"') == 1
