"""Building sites in tests: MkDocs as an author calls it, in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import lxml.html
import pytest
from hypothesis import settings

ROOT = Path(__file__).parents[1]


@dataclass(frozen=True)
class Site:
    """A built site: its folder, what the build printed, and its exit code."""

    folder: Path
    log: str
    code: int

    def html(self, address: str) -> str:
        name = f"{address}index.html" if address == "" or address.endswith("/") else address
        return (self.folder / name).read_text("utf-8")

    def page(self, address: str) -> lxml.html.HtmlElement:
        return lxml.html.document_fromstring(self.html(address).encode())

    def note(self, address: str) -> lxml.html.HtmlElement:
        (found,) = self.page(address).cssselect("div.note")
        return found


Build = Callable[..., Site]


@pytest.fixture(scope="session")
def build_site(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """Return a function that builds a vault given as files: path to text or bytes."""
    cache = tmp_path_factory.mktemp("cache")

    def build(
        files: Mapping[str, str | bytes],
        *options: str,
        execute: bool = False,
        folder: Path | None = None,
        environment: Mapping[str, str] | None = None,
    ) -> Site:
        vault = folder or tmp_path_factory.mktemp("vault") / "notes"
        for path, text in files.items():
            file = vault / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text if isinstance(text, bytes) else text.encode())
        out = tmp_path_factory.mktemp("site") / "out"
        return run_mkdocs(
            out,
            *options,
            environment={
                "VAULT": str(vault),
                "EIGENVAULT_EXECUTE": "1" if execute else "0",
                "EIGENVAULT_CACHE": str(cache),
                **(environment or {}),
            },
        )

    return build


def run_mkdocs(out: Path, *options: str, environment: Mapping[str, str]) -> Site:
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "-d", str(out), *options],
        cwd=ROOT,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", **environment},
        capture_output=True,
        text=True,
        timeout=300,
    )
    return Site(out, done.stdout + done.stderr, done.returncode)


@pytest.fixture(scope="session")
def wiki_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The wiki in ``docs/``, built as for publishing."""
    out = tmp_path_factory.mktemp("wiki") / "site"
    return run_mkdocs(out, "--strict", environment={"VAULT": "docs", "EIGENVAULT_EXECUTE": "1"})


# In CI the same examples every time; a new one is found at an author's desk.
settings.register_profile("ci", derandomize=True, deadline=None)
settings.register_profile("desk", deadline=None)
settings.load_profile("ci" if os.environ.get("CI") else "desk")
