"""What is kept from build to build never shows: after any edits the site is that of a clean build."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.build.edits import names, texts
from tests.conftest import Site, run_mkdocs

edits = st.one_of(
    st.tuples(st.just("write"), names, texts),
    st.tuples(st.just("delete"), names, st.just("")),
    st.tuples(st.just("picture"), names, st.sampled_from(["one", "two"])),
)


def apply(vault: Path, edit: tuple[str, str, str]) -> None:
    kind, name, text = edit
    if kind == "picture":
        (vault / "p.png").write_text(text)
        return
    file = vault / f"{name}.md"
    if kind == "delete":
        file.unlink(missing_ok=True)
    else:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)


def build(vault: Path, out: Path, cache: Path) -> Site:
    environment = {"VAULT": str(vault), "EIGENVAULT_CACHE": str(cache), "EIGENVAULT_EXECUTE": "0"}
    return run_mkdocs(out, environment=environment)


def contents(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in folder.rglob("*")
        # gzip writes the time into its header
        if file.is_file() and file.suffix != ".gz"
    }


@given(st.lists(st.lists(edits, min_size=1, max_size=3), min_size=2, max_size=4))
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_edits_leave_the_site_of_a_clean_build(steps: list[list[tuple[str, str, str]]]) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        vault = folder / "vault"
        vault.mkdir()
        (vault / "Start.md").write_text("[[A]] [[B]] [[C]] ![[D]]\n")
        for step in steps:
            for edit in step:
                apply(vault, edit)
            assert build(vault, folder / "out", folder / "cache").code == 0
        assert build(vault, folder / "clean", folder / "none").code == 0
        assert contents(folder / "out") == contents(folder / "clean")
        shutil.rmtree(folder / "cache")
        assert build(vault, folder / "out", folder / "cache").code == 0
        assert contents(folder / "out") == contents(folder / "clean")
