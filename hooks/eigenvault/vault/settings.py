"""What the author has set in Obsidian itself, in the vault's ``.obsidian`` folder."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from eigenvault.problem import Problem


@dataclass(frozen=True, slots=True)
class Settings:
    """Settings that change what is published or how it looks."""

    strict_line_breaks: bool = False
    ignore_filters: tuple[str, ...] = ()
    templates_folders: tuple[str, ...] = ()
    show_properties: bool = True
    plugins: frozenset[str] = frozenset()
    problems: tuple[Problem, ...] = ()


def read_settings(root: Path) -> Settings:
    """Read the settings of the vault at ``root``; what is missing or broken counts as Obsidian's
    default, a broken file is reported."""
    problems: list[Problem] = []
    app = _load(root, "app.json", problems)
    folders = [
        _load(root, "templates.json", problems).get("folder"),
        _load(root, "plugins/templater-obsidian/data.json", problems).get("templates_folder"),
    ]
    filters = app.get("userIgnoreFilters")
    return Settings(
        strict_line_breaks=app.get("strictLineBreaks") is True,
        ignore_filters=tuple(item for item in filters if isinstance(item, str) and item)
        if isinstance(filters, list)
        else (),
        templates_folders=tuple(
            folder.strip("/")
            for folder in folders
            if isinstance(folder, str) and folder.strip("/ ")
        ),
        plugins=_plugins(root),
        show_properties=app.get("propertiesInDocument") != "hidden",
        problems=tuple(problems),
    )


def _plugins(root: Path) -> frozenset[str]:
    """Return the community plugins that are installed in the vault, by folder."""
    folder = root / ".obsidian" / "plugins"
    try:
        return frozenset(entry.name for entry in folder.iterdir() if entry.is_dir())
    except OSError:
        return frozenset()


def _load(root: Path, name: str, problems: list[Problem]) -> Mapping[str, Any]:
    file = root / ".obsidian" / name
    try:
        values = json.loads(file.read_text("utf-8-sig"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, RecursionError) as error:
        problems.append(Problem(f".obsidian/{name}", getattr(error, "lineno", 0), "is not JSON"))
        return {}
    return values if isinstance(values, dict) else {}
