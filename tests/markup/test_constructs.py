"""Obsidian's constructs, one by one, on a page as readers get it."""

from __future__ import annotations

import pytest
from eigenvault.markup import Options, read_note
from eigenvault.vault import Link
from hypothesis import given, settings
from hypothesis import strategies as st

OPTIONS = Options(lambda tex, display: f"<m{' d' if display else ''}>{tex}</m>")


def html(text: str) -> str:
    fragment = read_note("N.md", text.encode(), OPTIONS).fragment
    return "".join(part if isinstance(part, str) else "" for part in fragment.parts).strip()


def links(text: str) -> list[Link]:
    return list(read_note("N.md", text.encode(), OPTIONS).note.links)


@pytest.mark.parametrize(
    ("text", "target", "subpath", "shown"),
    [
        ("[[A b]]", "A b", "", "A b"),
        ("[[A|shown]]", "A", "", "shown"),
        ("[[A\\|shown]]", "A", "", "shown"),
        ("[[A#H|s]]", "A", "H", "s"),
        ("[[A#H]]", "A", "H", "A > H"),
        ("[[A#H#I]]", "A", "H#I", "A > H > I"),
        ("[[#H]]", "", "H", "H"),
        ("[[A#^id]]", "A", "^id", "A > ^id"),
        ("[[dir/A.md]]", "dir/A.md", "", "dir/A.md"),
        ("**[[A]]**", "A", "", "A"),
        ("(see [[A]]).", "A", "", "A"),
        ("# In a [[A]] heading", "A", "", "A"),
        ("- [[A]]", "A", "", "A"),
        ("> [!note] [[A]]\n> x", "A", "", "A"),
        ("| a |\n|---|\n| [[A\\|s]] |", "A", "", "s"),
        ("x[^1]\n\n[^1]: [[A]]", "A", "", "A"),
        ("[t](A%20b.md#H%20x)", "A b.md", "H x", "t"),
        ("[t](<A b.md>)", "A b.md", "", "t"),
        ("[[日本語 🙂#見出し]]", "日本語 🙂", "見出し", "日本語 🙂 > 見出し"),
    ],
)
def test_links_in_every_form(text: str, target: str, subpath: str, shown: str) -> None:
    (link,) = links(text)
    assert (link.target, link.subpath, link.text) == (target, subpath, shown)


@pytest.mark.parametrize(
    "text",
    [
        "`[[A]]`", "```\n[[A]]\n```", "    [[A]]", "$[[A]]$", "$$\n[[A]]\n$$", "%%[[A]]%%", "%%\n\n[[A]]\n\n%%",
        "text %%open\n\n[[A]]\n\nclose%%", "\\[[A]]", "[[]]", "[[a\nb]]", "<!-- [[A]] -->", "| a |\n|--|\n| [[A|s]] |",
        "[t](https://x.example)", "[t](mailto:a@b.example)", "[t](obsidian://open?vault=x)",
    ],
)  # fmt: skip
def test_no_links_where_there_are_none(text: str) -> None:
    assert links(text) == []


def test_the_line_of_a_link_is_its_own() -> None:
    text = "---\na: 1\n---\nx\ny [[A]]\n\n> q\n> [[B]]\n\n| h |\n|---|\n| [[C]] |\n\n$$\nx\n$$ and\n[[D]]\n"
    assert [(link.target, link.line) for link in links(text)] == [
        ("A", 5),
        ("B", 8),
        ("C", 12),
        ("D", 17),
    ]


def test_formatted_words_of_a_link_are_known_without_marks() -> None:
    text = "a [[A|*x* `c` $y$]]\n%%hidden%%\nb [[B]]"
    assert [(link.text, link.line) for link in links(text)] == [("x c $y$", 1), ("B", 3)]


def test_a_link_knows_its_sentence() -> None:
    (link,) = links("First one. The second holds [[A|a link]] here! Third.")
    assert link.context == "The second holds a link here!"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a ==b **c**== d", "<p>a <mark>b <strong>c</strong></mark> d</p>"),
        ("in==side==word", "<p>in<mark>side</mark>word</p>"),
        ("a = b == c", "<p>a = b == c</p>"),
        ("==注意：==内容", "<p><mark>注意：</mark>内容</p>"),
        ("a ==(b)==c", "<p>a <mark>(b)</mark>c</p>"),
        ("~~x~~", "<p><del>x</del></p>"),
        ("one\ntwo", "<p>one<br>\ntwo</p>"),
        ("$a_1$ and $b$", "<p><m>a_1</m> and <m>b</m></p>"),
        ("costs $5 and $10", "<p>costs $5 and $10</p>"),
        ("$ x $", "<p>$ x $</p>"),
        ("$x$5", "<p>$x$5</p>"),
        ("$5, then $6, $7 a$", "<p>$5, then $6, <m>7 a</m></p>"),
        ("$x$ costs $5 and $y$", "<p><m>x</m> costs $5 and <m>y</m></p>"),
        (r"\(a\)", "<p><m>a</m></p>"),
        (r"\[not math\]", "<p>[not math]</p>"),
        ("$$\na\n\nb\n$$", "<m d>a\n\nb</m>"),
        ("$$\n- a\n= b\n$$", "<m d>- a\n= b</m>"),
        ("t $$\n= b\n$$", '<div class="paragraph">t <m d>= b</m></div>'),
        ("%%x%%a%%y%%", "<p>a</p>"),
        ("%%\nx\n%% after", "<p>after</p>"),
        ("%%c%%\nx", "<p>x</p>"),
        ("x\n%%c%%", "<p>x</p>"),
        ("%%a%%\n\nx", "<p>x</p>"),
        ("[[A|*x* `c`]]", "<p><em>x</em> <code>c</code></p>"),
        ("[[A|a_b_c]]", "<p>a_b_c</p>"),
        ("[[A|$x^2$]]", "<p><m>x^2</m></p>"),
        ("[[[A]]]", "<p>[A]</p>"),
        ("![a|50%](https://x.example/p.png)", '<p><img src="https://x.example/p.png" alt="a" style="width: 50%" loading="lazy" decoding="async"></p>'),
        ("text\n-", "<p>text<br>\n-</p>"),
        ("https://a.example/x_(y).", '<p><a class="external-link" href="https://a.example/x_(y)" rel="noopener">https://a.example/x_(y)</a>.</p>'),
        ("<script>alert(1)</script>", ""),
        ('<b onclick="x()">a</b>', "<p><b>a</b></p>"),
        ("![a|100x50](https://x.example/p.png)", '<p><img src="https://x.example/p.png" alt="a" width="100" height="50" loading="lazy" decoding="async"></p>'),
    ],
)  # fmt: skip
def test_inline(text: str, expected: str) -> None:
    assert html(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("</div></div>\n\nafter", "<p>after</p>"),
        ("<div>\n\n- a\n", "<div>\n<ul>\n<li>a</li>\n</ul>\n</div>"),
        ("- <div>a\n- b", "<ul>\n<li><div>a\n</div></li>\n<li>b</li>\n</ul>"),
        ("<b>never closed\n\nafter", "<p><b>never closed</b></p>\n<p>after</p>"),
        ("<details>\n\n**a**\n\n</details>", "<details>\n<p><strong>a</strong></p>\n</details>"),
        ('<div class="x\n\nafter', '&lt;div class="x\n<p>after</p>'),
        ("a <!-- b > c --> d", "<p>a  d</p>"),
        ("<!-- open\n\nrest", ""),
        ('<embed src="x">a', "<p>a</p>"),
        ("<p>a\n<br>", "<p>a\n<br>"),
        ("<table><tr><td>a<td>b</table>", "<table><tr><td>a<td>b</table>"),
        ('<u title="data: 1">&#233;</u>', '<p><u title="data: 1">é</u></p>'),
        ('x <a href="&#106;avascript:f()">a</a>', "<p>x <a>a</a></p>"),
        ("x <a href=java&Tab;script&colon;f()>a</a>", "<p>x <a>a</a></p>"),
        ('x <a href="java\nscript:f()">a</a>', "<p>x <a>a</a></p>"),
        ('x <i src="data:text/html,y"></i>', "<p>x <i></i></p>"),
        ('<img src="data:image/png;base64,AAAA">', '<img src="data:image/png;base64,AAAA">'),
        ('<svg><animate values="a;javascript:f()"/></svg>', "<p><svg><animate/></svg></p>"),
    ],
)
def test_raw_html_leaves_the_page_whole(text: str, expected: str) -> None:
    assert html(text) == expected


def test_comments_in_html_are_not_searched() -> None:
    note = read_note("N.md", b"<!-- a > b\n\nc -->\nd <!-- e > f -->", OPTIONS).note
    assert " ".join(section.text for section in note.sections).split() == ["d"]


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("#a #b/c x#no #1 #1a", ["a", "b/c", "1a"]),
        ("#tag\n#zwei über", ["tag", "zwei"]),
        ("#été #标签 #🙂", ["été", "标签", "🙂"]),
        ("`#no` $#no$ https://x.example/#no [t](#no) %%#no%%", []),
        ("\\#no", []),
        ("#a, #b. (#no)", ["a", "b"]),
        ("# Heading #tag", ["tag"]),
        ("#a//b #2024-01-01 #2024", ["a/b", "2024-01-01"]),
        ("[x #no](https://a.example)", []),
    ],
)
def test_tags(text: str, tags: list[str]) -> None:
    assert [tag.name for tag in read_note("N.md", text.encode(), OPTIONS).note.tags] == tags


@pytest.mark.parametrize(
    ("text", "kind", "id"),
    [
        ("para ^a1", "paragraph", "a1"),
        ("- item ^b\n  - child", "list-item", "b"),
        ("> quote\n\n^c", "quote", "c"),
        ("> [!note] t\n> x\n\n^d", "callout", "d"),
        ("> [!note] t\n> x\n^d2", "callout", "d2"),
        ("> quote\n> > deep ^d3", "quote", "d3"),
        ("| a |\n|---|\n| 1 |\n\n^e", "table", "e"),
        ("| a |\n|---|\n| 1 |\n^f", "table", "f"),
        ("```\ncode\n```\n\n^g", "code", "g"),
        ("$$\nx\n$$\n\n^h", "math", "h"),
        ("$$\nx\n$$ ^i", "math", "i"),
        ("- a\n- b\n\n^j", "list", "j"),
        ("see [[X]]^k", "paragraph", "k"),
        ("## Head ^l", "heading", "l"),
        ("- item\n    $$x$$ \n    ^m", "list-item", "m"),
        ("- item\n\n  ```\n  code\n  ```\n  ^n", "list-item", "n"),
        ("- item\n  - child\n\n  ^o", "list", "o"),
    ],
)
def test_block_identifiers(text: str, kind: str, id: str) -> None:
    reading = read_note("N.md", text.encode(), OPTIONS)
    (block,) = reading.note.blocks
    assert (block.kind, block.id) == (kind, id)
    assert id in reading.fragment.blocks
    assert f"^{id}" not in html(text)


@pytest.mark.parametrize(
    "kind",
    [
        "note",
        "abstract",
        "tldr",
        "info",
        "todo",
        "hint",
        "success",
        "faq",
        "caution",
        "missing",
        "error",
        "bug",
        "example",
        "cite",
    ],
)
def test_callouts_of_every_type(kind: str) -> None:
    shown = html(f"> [!{kind.upper()}]- A *title*\n> - a list\n>\n> > [!tip]\n> > inner")
    assert f'data-callout="{kind}"' in shown
    assert "<details" in shown and "A <em>title</em>" in shown and "<li>a list</li>" in shown
    assert 'data-callout="tip"' in shown


def test_callouts_fold_and_name_themselves() -> None:
    assert " open>" in html("> [!note]+ t\n> x")
    assert "Custom type" in html("> [!custom-type]\n> x")
    assert ">Note<" in html("> [!NOTE]\n> x")
    assert 'data-callout-kind="note"' in html("> [!custom-type]\n> x")
    assert '<span class="callout-number">2</span>' in html(
        "> [!theorem]\n> a\n\n> [!theorem] B\n> b"
    )


def test_a_callout_of_a_title_only_has_no_body() -> None:
    assert "callout-content" not in html("> [!tip] Title")
    assert "callout-content" in html("> [!tip] Title\n> x")


def test_headings_that_links_can_reach() -> None:
    note = read_note(
        "N.md",
        b"# A *b* `c`\n## A\n\nAgain\n---\n\n- # in a list\n\n> # in a quote\n\n## A\n",
        OPTIONS,
    ).note
    assert [(h.level, h.text, h.id) for h in note.headings] == [
        (1, "A b c", "a-b-c"), (2, "A", "a"), (2, "Again", "again"), (2, "A", "a-2"),
    ]  # fmt: skip


soup = st.text(alphabet="[]()!#^|*_=~`$%&<>\\-+: \nab1é", max_size=60)


@given(soup)
@settings(max_examples=400, deadline=None)
def test_no_text_raises_and_what_is_rendered_is_what_was_read(text: str) -> None:
    reading = read_note("N.md", text.encode(), OPTIONS)
    held = [part.link for part in reading.fragment.parts if hasattr(part, "link")]
    read = [link for link in reading.note.links if link.style != "property"]
    assert sorted(map(repr, held)) == sorted(map(repr, read))


@pytest.mark.parametrize(
    "piece",
    [
        "[",
        "![[",
        "==",
        "$",
        "%%",
        "*a_",
        "> ",
        "- ",
        "#a ",
        "`",
        "\\(",
        "[^",
        "|",
        "<a ",
        "\\[ x\n",
        "$a ",
        "[[a]] ",
        "$$ x\n",
        "%% x\n",
        "a ^b\n\n",
        "[a](b) ",
        "%%a%%\n",
        "[[a|*b* ",
        "[[[a]] ",
        "<a id=x> ",
        "<a id='x ",
        "$\\def\\a{b}\\a$ ",
        "$\\newcommand{\\a}{",
        "$$\\tag{1}\\label{a}$$\n\n",
        "`= this.a` ",
        "- a\n  $$x$$\n  ^b\n",
    ],
)
def test_no_input_takes_more_than_linear_time(piece: str) -> None:
    def work(count: int) -> int:
        calls = 0

        def count_calls(frame: object, event: str, argument: object) -> None:
            nonlocal calls
            calls += 1

        import sys

        sys.setprofile(count_calls)
        try:
            read_note("N.md", f"{piece * count}\n".encode(), OPTIONS)
        finally:
            sys.setprofile(None)
        return calls

    work(50)
    assert work(1600) < 8 * work(400) + 2000


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("**注意：**内容", "<strong>注意：</strong>内容"),
        ("前**“引用”**后", "前<strong>“引用”</strong>后"),
        ("*（注）*内容", "<em>（注）</em>内容"),
        ("~~删：~~内", "<del>删：</del>内"),
        ("**a.**b", "**a.**b"),
    ],
)
def test_emphasis_ends_between_a_sign_and_a_wide_letter(text: str, shown: str) -> None:
    assert html(text) == f"<p>{shown}</p>"


@pytest.mark.parametrize(
    "text", [">" * 400 + " deep\n", "- " * 400 + "deep\n", "> - " * 300 + "deep"]
)
def test_no_depth_of_nesting_loses_a_word(text: str) -> None:
    assert html(text).count("deep") == 1


def test_an_empty_cell_heads_no_column() -> None:
    shown = html("| | b |\n|---|:-:|\n| 1 | 2 |\n")
    assert "<thead><tr><td></td>\n<th" in shown
    assert shown.count("<th ") + shown.count("<th>") == 1
