"""Order: recently changed, links both ways, properties at choice, a way into the author's editor."""

from __future__ import annotations

from types import SimpleNamespace

import click
from eigenvault.site.config import obsidian_vault

from tests.conftest import Build

NOTES = {
    "A.md": "---\ndate: 2024-02-01\nlevel: 3\n---\nSee [[B]], [[C]] and [[B|again]]; [[A]] is here.",
    "B.md": "---\nupdated: 2025-03-04\ncssclasses: hide-properties\nlevel: 2\n---\nText.",
    "C.md": "No date.",
    "D.md": "---\npublish: false\n---\n[[A]] is kept back.",
}


def test_recently_changed_lists_dated_notes_newest_first(build_site: Build) -> None:
    site = build_site(NOTES)
    found = site.page("recent/").cssselect("ul.recent li")
    assert [item.text_content() for item in found] == ["2025-03-04 B", "2024-02-01 A"]


def test_outgoing_links_are_listed_once_without_the_note_itself(build_site: Build) -> None:
    site = build_site(NOTES)
    assert [a.text for a in site.page("A/").cssselect(".outgoing a")] == ["B", "C"]
    assert not site.page("C/").cssselect(".outgoing")


def test_a_note_may_hide_its_properties(build_site: Build) -> None:
    site = build_site(NOTES)
    assert site.page("A/").cssselect(".metadata-properties")
    assert not site.page("B/").cssselect(".metadata-properties")


def test_the_graph_holds_published_notes_only(build_site: Build) -> None:
    site = build_site(NOTES)
    data = (site.folder / "graph" / "data.js").read_text("utf-8")
    assert '"B"' in data and '"D"' not in data
    assert '"links":[[1,2],[],[]]' in data


def test_only_a_preview_leads_into_obsidian(build_site: Build) -> None:
    assert "obsidian://" not in build_site(NOTES).html("A/")
    config = SimpleNamespace(docs_dir="/vaults/My notes")
    assert obsidian_vault(config) == ""  # type: ignore[arg-type]
    with click.Context(click.Command("serve"), info_name="serve"):
        assert obsidian_vault(config) == "My notes"  # type: ignore[arg-type]
