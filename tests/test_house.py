"""The house: imports point one way, and the core knows neither its host nor HTML."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ENGINE = Path(__file__).parents[1] / "hooks" / "eigenvault"
ORDER = ["problem", "vault", "worker", "execution", "garden", "markup", "site", "build"]
CORE = {"problem", "vault", "worker", "execution", "garden"}
HOSTS = {"mkdocs", "material", "markdown_it", "mdit_py_plugins", "markupsafe", "jinja2", "html"}
# pymdownx expands inclusions, and it needs a Markdown object to do so.
FILES = sorted(ENGINE.rglob("*.py"))


def imported(file: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
    return names


def room_of(file: Path) -> str:
    return file.relative_to(ENGINE).parts[0].removesuffix(".py")


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(ENGINE)))
def test_imports_point_one_way(file: Path) -> None:
    room = room_of(file)
    if room == "__init__":
        return
    rooms = {name.split(".")[1] for name in imported(file) if name.startswith("eigenvault.")}
    above = [other for other in rooms if ORDER.index(other) > ORDER.index(room)]
    assert not above
    if room in CORE:
        assert not {name.partition(".")[0] for name in imported(file)} & HOSTS


def test_every_module_says_what_it_is_for() -> None:
    silent = [file for file in FILES if not ast.get_docstring(ast.parse(file.read_text("utf-8")))]
    assert [file for file in silent if file.read_text("utf-8").strip()] == []


def test_hooks_hold_only_wiring() -> None:
    for file in (ENGINE.parent).glob("*.py"):
        assert len(file.read_text("utf-8").splitlines()) < 100, file
