"""Whatever a file holds, the build goes on, and the author reads one line with file and line."""

from __future__ import annotations

import re
import time
import unicodedata

import pytest
from eigenvault.markup import Options, read_note

from tests.conftest import Build, Site

OPTIONS = Options(lambda tex, display: tex)
FILES: dict[str, str | bytes] = {
    "crlf.md": b"---\r\ntags: [t]\r\n---\r\n# H\r\n\r\n- x\r\n- y [[bom]]\r\n",
    "bom.md": b"\xef\xbb\xbf---\ntitle: Marked\n---\ntext",
    "utf16.md": "---\ntitle: Sixteen\n---\ntext".encode("utf-16"),
    "zero.md": b"a\x00b [[bo\x00m]]",
    "latin.md": b"caf\xe9",
    "empty.md": "",
    "only properties.md": "---\ntitle: P\n---",
    "broken.md": "---\ntitle: a: b\ntags: [x\nkeep: yes\n---\nbody",
    "odd.md": "---\ntitle: [1]\ntags: {a: b}\naliases: 5\npermalink: [x]\npublish: maybe\nimage: [1]\n1: 2\n---\nbody",
    "out.md": "---\npermalink: ../../../out\naliases: ['../up', '', '/', '..', 'a?b#c']\n---\nbody",
    "endless.md": "---\na: &a [*a]\n---\nbody",
    "bad.canvas": "{nope",
    "list.canvas": "[]",
    "bad.base": "views: [\n",
    "deep.base": "filters: '" + "(" * 3000 + "'",
    "bad.ipynb": '{"cells": [\n',
    "Case.md": "upper",
    "case.md": "lower",
    unicodedata.normalize("NFC", "café.md"): "composed",
    unicodedata.normalize("NFD", "café.md"): "decomposed",
    "index.md": "home",
    "README.md": "read me",
    'a?b#c&"d.md': "illegal",
    "new\nline.md": "line",
    "CON.md": "device",
    "quotes.md": ">" * 1000 + " deep",
    "lists.md": "".join("  " * depth + "- deep\n" for depth in range(1000)),
    "brackets.md": "[" * 1000 + "]" * 1000 + "(" * 1000,
    **{
        f"each other/m{i}.md": "\n\n".join(f"![[m{j}]]" for j in range(12)) for i in range(12)
    },
}  # fmt: skip


@pytest.fixture(scope="module")
def site(build_site: Build) -> Site:
    return build_site(FILES)


def test_every_file_has_its_page(site: Site) -> None:
    assert site.code == 0, site.log
    assert "Traceback" not in site.log
    texts = [page.read_text("utf-8") for page in site.folder.rglob("index.html")]
    for word in ("home", "read me", "upper", "lower", "illegal", "line", "device"):
        assert any(f"<p>{word}</p>" in text for text in texts), word
    assert site.note("café/").text_content().strip() in ("composed", "decomposed")
    assert site.page("bom/").xpath("string(//title)").startswith("Marked")
    assert [item.text_content() for item in site.note("crlf/").cssselect("li")] == ["x", "y bom"]
    assert site.note("zero/").cssselect("a.internal-link")
    assert "body" in site.note("out/").text_content()


@pytest.mark.parametrize(
    "line",
    [
        "broken.md:2: properties: ",
        "endless.md:2: properties: ",
        "bad.canvas:1: cannot be read: ",
        "list.canvas:1: cannot be read: ",
        "bad.base:2: cannot be read: ",
        "bad.ipynb:2: cannot be read: ",
        "case.md: wants the address /case/ of Case.md",
        "café.md: wants the address /café/ of café.md",
    ],
)
def test_the_author_reads_one_line(site: Site, line: str) -> None:
    log = unicodedata.normalize("NFC", site.log)
    assert len(re.findall(rf"notes/{re.escape(line)}", log)) == 1, site.log


def test_a_read_me_beside_an_index_is_no_conflict(site: Site) -> None:
    assert "Excluding" not in site.log
    assert "read me" in site.note("README/").text_content()


def test_notes_that_embed_each_other_end(site: Site) -> None:
    page = site.note("each other/m0/")
    assert "too many embeds within embeds" in page.text_content()
    assert len(page.cssselect("div.markdown-embed")) < 1000


@pytest.mark.parametrize(
    "text",
    [
        f"[[{'a' * 400} " * 10_000,
        f"![[{'a' * 400} " * 10_000 + "]]",
        "".join(f"x ^a{number}\n\n" for number in range(12_000)),
        "<% a " * 20_000,
        "<% a %>" + "<% a " * 20_000,
    ],
    ids=("links", "embeds", "blocks", "templates", "template and others"),
)
def test_reading_takes_linear_time(text: str) -> None:
    begin = time.process_time()
    read_note("N.md", text.encode(), OPTIONS)
    assert time.process_time() - begin < 8


def test_many_links_into_one_note_take_linear_time(build_site: Build) -> None:
    count = 3000
    begin = time.process_time()
    site = build_site(
        {
            "To.md": "".join(f"# Head {i}\n\ntext ^b{i}\n\n" for i in range(count)),
            "From.md": "\n".join(f"[[To#Head {i}]] [[To#^b{i}]]" for i in range(count)),
            "Nowhere.md": "\n".join(f"[[Nothing {i}]]" for i in range(count)),
        }
    )
    assert site.code == 0
    anchors = {link.get("href") for link in site.note("From/").cssselect("a")}
    assert len(anchors) == 2 * count
    assert site.log.count("Nowhere.md:") == count
    assert time.process_time() - begin < 5  # of this process
