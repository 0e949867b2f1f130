"""The one publishing rule."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from eigenvault.vault import Note, Rule, Settings, is_opt_in, is_published, mark

SETTINGS = Settings(ignore_filters=("Private/", "/^Old.*/"), templates_folders=("Templates",))


def published(path: str = "N.md", values: dict[str, Any] | None = None, **options: Any) -> bool:
    rule = options.pop("rule", Rule())
    options.setdefault("opt_in", False)
    return is_published(path, values or {}, SETTINGS, rule, **options)


@pytest.mark.parametrize(
    "values",
    [
        {"publish": False},
        {"publish": "false"},
        {"Publish": "no"},
        {"publish": "maybe"},  # said unclearly: kept back
        {"published": False},
        {"dg-publish": False},
        {"draft": True},
        {"draft": "true"},
        {"draft": 1},
        {"private": "yes"},
        {"unlisted": True},
    ],
)
def test_a_property_keeps_a_note_back(values: dict[str, Any]) -> None:
    assert not published(values=values)


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"publish": True},
        {"draft": False},
        {"draft": None},
        {"draft": ""},
        {"published": date(2021, 4, 17)},
    ],
)
def test_all_else_leaves(values: dict[str, Any]) -> None:
    assert published(values=values)


@pytest.mark.parametrize(
    "path",
    [
        ".obsidian/x.md",
        "A/.trash/x.md",
        "Templates/t.md",
        "Private/x.md",
        "Older/x.md",
        "Drafts/x.md",
    ],
)
def test_a_place_keeps_a_note_back(path: str) -> None:
    assert not published(path, rule=Rule(exclude=("Drafts",)))


def test_opt_in_publishes_only_what_is_selected() -> None:
    assert not published(opt_in=True)
    assert published(values={"dg-publish": True}, opt_in=True)
    assert published(values={"publish": "yes"}, opt_in=True)
    assert not published(values={"publish": True, "draft": True}, opt_in=True)


def test_a_broken_block_that_names_a_flag_keeps_the_note_back() -> None:
    assert not published(broken="publish: @never\n")
    assert not published(broken='{"draft": tru')
    assert published(broken="title: @home\n")


def note(path: str, **values: Any) -> Note:
    return Note(path, path, {key.replace("_", "-"): value for key, value in values.items()})


@pytest.mark.parametrize(
    ("settings", "notes", "opt_in"),
    [
        (Settings(), [note("a"), note("b", publish=True)], False),
        (Settings(plugins=frozenset({"digitalgarden"})), [note("a")], True),
        (Settings(), [note("a"), note("b"), note("c"), note("d", dg_home=True)], True),
        (Settings(), [note("a"), note("b", dg_publish=True)], True),
        (Settings(), [note("a"), note("b"), note("c"), note("d", dg_publish=True)], False),
    ],
)
def test_a_digital_garden_is_opt_in(settings: Settings, notes: list[Note], opt_in: bool) -> None:
    marks = [mark(note) for note in notes]
    assert is_opt_in(Rule(), settings, marks) is opt_in
    assert is_opt_in(Rule(opt_in=True), settings, marks) is True
