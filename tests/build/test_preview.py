"""Under ``mkdocs serve`` a save renders what it changes, and the site is that of a clean build."""

from __future__ import annotations

import logging
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest import mock

import pytest
from eigenvault.build.live_server import PreviewServer
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.livereload import LiveReloadServer

from tests.build.edits import names, texts
from tests.build.test_same_bytes import contents
from tests.conftest import ROOT, run_mkdocs

URL = "http://127.0.0.1:8000/"


class Served:
    """A vault as ``mkdocs serve`` shows it, without a socket."""

    def __init__(self, vault: Path, site: Path) -> None:
        self.vault, self.site = vault, site
        config = self._config()
        config.plugins.on_startup(command="serve", dirty=False)
        self._build(config)
        server = LiveReloadServer(builder=self._build, host="127.0.0.1", port=0, root=str(site))
        self.server = config.plugins.on_serve(server, config=config, builder=self._build)
        assert isinstance(self.server, PreviewServer)

    def _config(self) -> object:
        config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(self.site))
        config.site_url = URL
        return config

    def _build(self, config: object = None) -> None:
        build(config or self._config(), serve_url=URL)  # type: ignore[arg-type]

    def write(self, name: str, text: str | None) -> None:
        file = self.vault / name
        if text is None:
            file.unlink(missing_ok=True)
        else:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text)

    def save(self, name: str, text: str | None) -> set[str]:
        """Write or delete a file and rebuild; return the files of the site that were written anew."""
        before = {path: path.stat().st_mtime_ns for path in self.site.rglob("*") if path.is_file()}
        for path in before:
            os.utime(path, ns=(1, 1))
        self.write(name, text)
        self.server._rebuild()
        return {
            path.relative_to(self.site).as_posix()
            for path in self.site.rglob("*")
            if path.is_file() and path.stat().st_mtime_ns != 1
        }


@contextmanager
def serving(files: dict[str, str], *, execute: str = "0") -> Iterator[Served]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        vault = folder / "vault"
        environment = {
            "VAULT": str(vault),
            "EIGENVAULT_CACHE": str(folder / "cache"),
            "EIGENVAULT_EXECUTE": execute,
        }
        for path, text in files.items():
            (vault / path).parent.mkdir(parents=True, exist_ok=True)
            (vault / path).write_text(text)
        with mock.patch.dict(os.environ, environment):
            served = Served(vault, folder / "site")
            try:
                yield served
            finally:
                served.server.server_close()
                load_config(str(ROOT / "mkdocs.yml")).plugins.on_startup(
                    command="build", dirty=False
                )


def clean(served: Served) -> dict[str, bytes]:
    out = served.vault.parent / "clean"
    shutil.rmtree(out, ignore_errors=True)
    done = run_mkdocs(
        out,
        environment={
            "VAULT": str(served.vault),
            "EIGENVAULT_CACHE": str(served.vault.parent / "none"),
            "EIGENVAULT_EXECUTE": os.environ["EIGENVAULT_EXECUTE"],
            "SITE_URL": URL,
        },
    )
    assert done.code == 0, done.log
    return contents(out)


def same(served: Served) -> None:
    found, wanted = contents(served.site), clean(served)
    assert found.keys() == wanted.keys()
    assert [name for name in wanted if found[name] != wanted[name]] == []


VAULT = {
    "A.md": "# A\n\n## Part\n\nSee [[B]] and [[C#Part]] ![[D]] #tag/child\n",
    "B.md": "links to [[A#Part]] and [[Missing]]\n",
    "Deep/C.md": "---\naliases: [Sea]\n---\n## Part\n\ntext ^block\n",
    "Deep/D.md": "the text of D, with [[B]]\n",
    "E.md": "nothing to do with the others\n",
}


def test_an_edit_writes_its_page_and_those_that_show_its_text() -> None:
    with serving(VAULT) as served:
        written = served.save("Deep/D.md", "another text of D, with [[B]]\n")
        pages = {name for name in written if name.endswith("index.html")}
        assert pages == {"Deep/D/index.html", "A/index.html", "B/index.html"}
        same(served)


def test_a_save_that_changes_nothing_writes_nothing() -> None:
    with serving(VAULT) as served:
        assert served.save("E.md", VAULT["E.md"]) == set()


def test_a_preview_that_begins_from_the_cache_renders_what_changes() -> None:
    with serving(VAULT) as first:
        again = Served(first.vault, first.vault.parent / "again")
        try:
            again.save("E.md", "now it links to [[A]] and says so\n")
            assert "and says so" in (again.site / "A/index.html").read_text()
            same(again)
        finally:
            again.server.server_close()


def test_a_new_heading_mends_the_links_to_it() -> None:
    with serving({**VAULT, "B.md": "[[A#Later]]\n"}) as served:
        served.save("A.md", "# A\n\n## Later\n")
        assert 'href="../A/#later"' in (served.site / "B/index.html").read_text()
        same(served)


def test_a_note_that_comes_and_goes_resolves_and_unresolves_links() -> None:
    with serving(VAULT) as served:
        page = served.site / "B/index.html"
        assert "is-unresolved" in page.read_text()
        served.save("Elsewhere/Missing.md", "here\n")
        assert "is-unresolved" not in page.read_text()
        same(served)
        served.save("Elsewhere/Missing.md", None)
        assert "is-unresolved" in page.read_text()
        assert not (served.site / "Elsewhere").exists()
        same(served)


def test_mistakes_between_notes_are_named_when_they_come(caplog: pytest.LogCaptureFixture) -> None:
    cycle = '---\nprerequisites: ["[[A]]"]\naliases: [Alpha]\n---\n'
    caplog.set_level(logging.INFO, "mkdocs.eigenvault")
    vault = {"A.md": cycle.replace("[[A]]", "[[B]]"), "B.md": "", "C.md": ""}
    with serving(vault) as served:
        served.save("B.md", cycle)
        assert "A.md:2: prerequisites form a cycle: A -> B -> A" in caplog.text
        assert "B.md:3: the alias Alpha is one of A.md as well" in caplog.text
        caplog.clear()
        served.save("C.md", "another")
        assert "cycle" not in caplog.text and "alias" not in caplog.text


def test_a_note_may_go_while_the_headings_that_it_links_to_change() -> None:
    with serving(VAULT) as served:
        served.write("B.md", None)
        served.save("A.md", "# A\n\n## Another\n")
        same(served)


def test_a_note_that_is_kept_back_leaves_no_trace() -> None:
    with serving(VAULT) as served:
        served.save("E.md", "---\npublish: false\n---\nsecret\n")
        assert not (served.site / "E").exists()
        same(served)


def test_a_setting_of_obsidian_is_taken_up() -> None:
    with serving({**VAULT, "E.md": "one\ntwo\n"}) as served:
        assert "<br" in (served.site / "E/index.html").read_text().partition('class="note')[2]
        served.save(".obsidian/app.json", '{"strictLineBreaks": true}')
        same(served)


def test_a_snippet_runs_again_when_a_file_that_it_reads_changes() -> None:
    code = '```python run\nimport os\nprint(open(os.environ["VAULT"] + "/data.csv").read())\n```\n'
    with serving({**VAULT, "Code.md": code, "data.csv": "first line"}, execute="1") as served:
        page = served.site / "Code/index.html"
        assert "first line" in page.read_text()
        served.save("data.csv", "second line")
        assert "second line" in page.read_text()


def test_a_notebook_is_written_again_when_a_module_that_it_brings_changes() -> None:
    code = "```python run\nimport tool\n\ntool.value\n```\n"
    with serving(
        {**VAULT, "Code.md": code, "snippets/tool.py": "value = 7"}, execute="1"
    ) as served:
        assert served.save("snippets/tool.py", "value = 6 + 1") == {"Code/index.ipynb"}
        assert "6 + 1" in (served.site / "Code/index.ipynb").read_text()
        same(served)


def test_a_large_vault_shows_parts_of_its_explorer() -> None:
    many = {f"Notes/Note {number}.md": f"[[Note {number - 1}]]\n" for number in range(170)}
    with serving({**VAULT, **many}) as served:
        served.save("Notes/Note 7b.md", "new\n")
        served.write("Notes/Note 30.md", "---\ntitle: Zebra\n---\n")
        served.save("Root.md", "at the top\n")
        same(served)
        served.write("Notes/Note 100.md", None)
        written = served.save("Notes/Note 101.md", None)
        assert len([name for name in written if name.startswith("Notes/Note ")]) < 100
        same(served)


_CARD = '{"id": "%s", "type": "%s", "%s": "%s", "x": %d, "y": 0, "width": 200, "height": 100}'
_CARDS = (_CARD % ("a", "file", "file", "A.md", 0), _CARD % ("b", "text", "text", "[[B]] $z$", 300))
edits = st.one_of(
    st.tuples(names.map(lambda name: f"{name}.md"), st.one_of(texts, texts, texts, st.none())),
    st.tuples(st.sampled_from(["p.png", "Deep/p.png"]), st.sampled_from(["one", "two", None])),
    st.tuples(
        st.just("works.bib"),
        st.sampled_from(["@book{one, title={T}, year={2000}, author={A, B}}", "", None]),
    ),
    st.tuples(
        st.just("Deep/Board.canvas"),
        st.sampled_from([f'{{"nodes": [{", ".join(_CARDS[:n])}], "edges": []}}' for n in (1, 2)]),
    ),
    st.tuples(
        st.just("All.base"),
        st.sampled_from(["views: [{type: table}]", 'filters: file.hasTag("x")', None]),
    ),
    st.tuples(st.just("snippets/tool.py"), st.sampled_from(["a = 1", "a = 2", None])),
    st.tuples(
        st.just(".obsidian/app.json"),
        st.sampled_from(['{"userIgnoreFilters": ["Deep/Er"]}', "{}", "broken"]),
    ),
)


# A hundred, now and then, are more than a thousand edits.
_EXAMPLES = int(os.environ.get("EIGENVAULT_EXAMPLES", "5"))


@pytest.mark.parametrize("seed", range(2))
@given(data=st.data())
@settings(max_examples=_EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_edits_leave_the_site_of_a_clean_build(seed: int, data: st.DataObject) -> None:
    with serving({"Start.md": "[[A]] [[B]] [[C]] ![[D]] [[Other]]\n"}) as served:
        for _ in range(data.draw(st.integers(2, 8))):
            for name, text in data.draw(st.lists(edits, min_size=1, max_size=3)):
                served.write(name, text)
            served.server._rebuild()
        same(served)
