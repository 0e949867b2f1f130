"""The vault as Obsidian opens it: settings, templates, figures and links, without this project's help."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from tests.conftest import ROOT, Site
from tests.wiki.test_wiki import LINKS, NOTES, ORDER

DOCS = ROOT / "docs"
SETTINGS = DOCS / ".obsidian"


def setting(name: str) -> Any:
    return json.loads((SETTINGS / f"{name}.json").read_text("utf-8"))


def test_templates_are_where_obsidian_looks_and_stay_in_the_vault() -> None:
    folder = DOCS / setting("templates")["folder"]
    template = (folder / "Concept note.md").read_text("utf-8")
    assert re.findall(r"^## (.+)$", template, re.MULTILINE) == ORDER
    assert setting("core-plugins")["templates"] is True
    assert not [note.path for note in NOTES if note.path.startswith(f"{folder.name}/")]
    properties = {line.partition(":")[0] for line in template.split("---")[1].split("\n")}
    assert {"aliases", "tags", "prerequisites", "claims", "level", "description"} <= properties


def test_the_look_of_theorems_is_enabled() -> None:
    for name in setting("appearance")["enabledCssSnippets"]:
        css = (SETTINGS / "snippets" / f"{name}.css").read_text("utf-8")
        assert all(f'data-callout="{kind}"' in css for kind in ("theorem", "definition", "proof"))


def test_the_graph_has_a_colour_for_every_folder_of_concepts() -> None:
    coloured = {group["query"] for group in setting("graph")["colorGroups"]}
    folders = {path.name for path in DOCS.iterdir() if re.match(r"0[1-7] ", path.name)}
    assert coloured == {f'path:"{name}"' for name in folders}


def test_embedded_figures_are_files_after_a_build(wiki_site: Site) -> None:
    for path, link in LINKS:
        if link.embed and link.target.endswith(".svg"):
            figure = DOCS / "figures" / Path(link.target).name
            text = figure.read_text("utf-8")
            assert text.startswith("<?xml") and "prefers-color-scheme" in text, (path, figure)
    assert (DOCS / "figures" / ".gitignore").exists()


def test_links_lead_to_file_names_as_obsidian_resolves_them() -> None:
    names = {file.name.casefold() for file in DOCS.rglob("*") if file.is_file()}
    names |= {
        f"{Path(link.target).stem}.svg".casefold()
        for _, link in LINKS
        if link.target.endswith(".svg")
    }
    for path, link in LINKS:
        name = Path(link.target).name.casefold()
        assert not name or f"{name}.md" in names or name in names, (
            path,
            link.target,
        )
        assert link.style in ("wiki", "property"), (path, link.target)


def test_code_is_highlighted_and_no_matrix_looks_like_a_link() -> None:
    for note in NOTES:
        for fence in note.fences:
            assert re.fullmatch(r"[a-z]+", fence.language), (note.path, fence.line)
