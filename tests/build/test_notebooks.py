"""Notebooks are notes among notes."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from eigenvault.markup import Options, read_note

from tests.conftest import Build

OPTIONS = Options(lambda tex, display: tex)


def ipynb(*cells: tuple[str, str, dict[str, object]]) -> str:
    """Return a notebook as Jupyter writes it, of kind, source and metadata of each cell."""
    written = []
    for kind, source, metadata in cells:
        cell = {
            "cell_type": kind,
            "id": f"c{len(written)}",
            "metadata": metadata,
            "source": source.splitlines(keepends=True),
        }
        written.append(cell | ({"outputs": [], "execution_count": None} if kind == "code" else {}))
    book = {"cells": written, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(book, indent=1)


BOOK = ipynb(
    ("markdown", "---\ntags: [book]\n---", {}),
    ("markdown", "# Title\n\nSee [[A]] and $x$.", {}),
    ("code", "%matplotlib inline\nx = 20", {}),
    ("code", "x + 22", {"tags": ["hide-input"]}),
)
SCRIPT = "# ---\n# tags: [script]\n# ---\n\n# %% [markdown]\n# ## Part\n# [[Book]]\n\n# %%\nprint('out')\n"


def test_links_tags_and_backlinks_are_part_of_the_wiki(build_site: Build) -> None:
    site = build_site(
        {"A.md": "[[Book.ipynb|the book]]", "Book.ipynb": BOOK, "S.py": SCRIPT, "plain.py": "x"},
        execute=True,
    )
    page = site.note("Book/")
    assert page.cssselect("a.internal-link")[0].get("href") == "../A/"
    assert [found.text_content() for found in page.cssselect("pre.output")] == ["42"]
    assert "the book" in site.html("A/") and "../Book/" in site.html("A/")
    assert (site.folder / "tags/book/index.html").exists()
    assert "Part" in site.html("S/") and "out" in site.html("S/")
    assert not (site.folder / "plain").exists()


def test_an_error_stands_at_its_line_in_the_file_and_names_the_cell(build_site: Build) -> None:
    book = ipynb(("markdown", "[[None]]", {}), ("code", "a = 1\n1 / 0", {}))
    site = build_site({"B.ipynb": book}, execute=True)
    lines = book.split("\n")
    error = re.search(r"B\.ipynb:(\d+): cell 1: ZeroDivisionError", site.log)
    link = re.search(r"B\.ipynb:(\d+): \[\[None\]\]", site.log)
    assert error and "1 / 0" in lines[int(error[1]) - 1]
    assert link and "[[None]]" in lines[int(link[1]) - 1]


def test_a_strangers_notebook_does_not_run(build_site: Build) -> None:
    site = build_site({"Book.ipynb": BOOK})
    assert "were not run" in site.log and "x + 22" in site.note("Book/").text_content()


def test_what_is_no_notebook_says_so() -> None:
    note = read_note("B.ipynb", b"{ not json", OPTIONS).note
    assert "cannot be read" in note.sections[0].text


DOT = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="


def kept(outputs: list[dict[str, object]], **cell: object) -> str:
    """Return a notebook of one code cell that keeps ``outputs``."""
    book = json.loads(ipynb(("markdown", "![dot](attachment:a%20dot.png)", {}), ("code", "1", {})))
    book["cells"][0]["attachments"] = {"a dot.png": {"image/png": DOT}}
    book["cells"][1] |= {"outputs": outputs, **cell}
    return json.dumps(book, indent=1)


OUTPUTS: list[dict[str, object]] = [
    {"output_type": "stream", "name": "stdout", "text": ["one\n", "\u001b[31mred\u001b[0m\n"]},
    {
        "output_type": "execute_result",
        "execution_count": 1,
        "metadata": {},
        "data": {"text/html": ["<b onclick='x()'>bold</b><script>x()</script>"], "text/plain": "t"},
    },
    {
        "output_type": "display_data",
        "metadata": {},
        "data": {"image/png": DOT + "\n", "text/plain": ["<Figure>"]},
    },
    {
        "output_type": "display_data",
        "metadata": {},
        "data": {"text/html": "<script>plot()</script>", "text/plain": "a widget"},
    },
    {"output_type": "error", "ename": "E", "evalue": "v", "traceback": ["T\u001b[0m", "E: v"]},
]


def test_a_notebook_that_is_not_run_shows_what_it_keeps(build_site: Build) -> None:
    page = build_site({"K.ipynb": kept(OUTPUTS)}).note("K/")
    said = [found.text_content() for found in page.cssselect(".output")]
    assert said == ["one\nred", "bold", "", "a widget", "T\nE: v"]
    assert page.cssselect(".output .ansi-red") and page.cssselect(".output-value b")
    assert not page.cssselect("script") and "onclick" not in str(page.cssselect("b")[0].attrib)
    (picture,) = page.cssselect(".output img")
    assert picture.get("src") == f"data:image/png;base64,{DOT}" and picture.get("alt") == "<Figure>"


def test_a_notebook_that_runs_shows_its_run(build_site: Build) -> None:
    page = build_site({"K.ipynb": kept(OUTPUTS)}, execute=True).note("K/")
    assert [found.text_content() for found in page.cssselect(".output")] == ["1"]


def test_a_picture_that_a_cell_carries_is_shown(build_site: Build) -> None:
    site = build_site({"K.ipynb": kept([])})
    (picture,) = site.note("K/").cssselect("p img")
    assert (picture.get("alt"), picture.get("src")) == ("dot", f"data:image/png;base64,{DOT}")
    assert "attachment" not in site.log


def test_a_cell_in_another_language_shows_what_is_kept_of_it(build_site: Build) -> None:
    book = json.loads(kept(OUTPUTS[:1]))
    book["metadata"] = {"kernelspec": {"language": "R", "name": "ir", "display_name": "R"}}
    magic = json.loads(ipynb(("code", "1 + 1", {}), ("code", "%%bash\necho $HOME", {})))
    magic["cells"][1]["outputs"] = OUTPUTS[:2]
    vault = {"R.ipynb": json.dumps(book, indent=1), "Magic.ipynb": json.dumps(magic, indent=1)}
    for execute in (True, False):
        site = build_site(vault, execute=execute)
        said = [found.text_content() for found in site.note("R/").cssselect(".output")]
        assert said == ["one\nred"]
        said = [found.text_content() for found in site.note("Magic/").cssselect(".output")]
        assert said == (["2"] if execute else []) + ["one\nred", "bold"]
    alone = build_site({"R.ipynb": json.dumps(book, indent=1)})
    assert [found.text_content() for found in alone.note("R/").cssselect(".output")] == ["one\nred"]


def test_notebooks_run_at_once_and_only_the_changed_one_again(
    build_site: Build, tmp_path: Path
) -> None:
    # Each waits for a file that the other writes: one after the other, neither would end.
    meets = """import os, time
open({mine!r}, "w").close()
while not os.path.exists({other!r}): time.sleep(0.02)
print("met");"""
    one, two = str(tmp_path / "one"), str(tmp_path / "two")
    vault = {
        "One.ipynb": ipynb(("code", meets.format(mine=one, other=two), {})),
        "Two.ipynb": ipynb(("code", meets.format(mine=two, other=one), {})),
        "Script.py": SCRIPT.replace("'out'", "'old'"),
    }
    first = build_site(vault, execute=True)
    assert "Snippets: 3 run, 0 from the cache, 0 failed" in first.log
    assert first.note("One/").cssselect(".output")[0].text_content() == "met"
    vault["Script.py"] = SCRIPT.replace("'out'", "'new'")
    second = build_site(vault, execute=True)
    assert "Snippets: 1 run, 2 from the cache, 0 failed" in second.log


@pytest.mark.parametrize("outputs", [[{}], [{"output_type": "stream"}], [{"output_type": 3}], "x"])
def test_odd_outputs_break_nothing(build_site: Build, outputs: list[dict[str, object]]) -> None:
    assert build_site({"K.ipynb": kept(outputs)}).code == 0
