"""Places where the name or text of a private note could slip out, in one vault."""

from __future__ import annotations

import gzip
import json
import tempfile
from collections.abc import Mapping
from pathlib import Path
from unittest import mock

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from mkdocs.commands.build import build
from mkdocs.config import load_config

from tests.conftest import ROOT, Build

SECRET = "zqsecret"


def test_no_name_of_a_private_note_slips_out(build_site: Build) -> None:
    node = {"x": 0, "y": 0, "width": 1, "height": 1}
    site = build_site(
        {
            f"{SECRET} name.md": f"---\npublish: false\ntitle: {SECRET}\naliases: [{SECRET}]\ntags: [{SECRET}]\n---\n"
            f"# {SECRET}\n\n#{SECRET} ![[{SECRET}.png]] [[Public]] ^{SECRET}\n",
            f"{SECRET}.png": b"picture",
            f"{SECRET}/x.md": f"---\ndraft: true\n---\n{SECRET} [[Public]]",
            "Templates/t.md": SECRET,
            ".trash/t.md": SECRET,
            ".obsidian/templates.json": json.dumps({"folder": "Templates"}),
            ".obsidian/app.json": json.dumps({"userIgnoreFilters": ["Ignored/"]}),
            "Ignored/i.md": f"{SECRET} [[Public]]",
            "Public.md": f'---\nup: "[[{SECRET} name|shown]]"\n---\n[[{SECRET} name#{SECRET}|h]] %%{SECRET}%%\n'
            f"[m]({SECRET}%20name.md) <!-- {SECRET} -->\n\n%%\n{SECRET}\n\n%%\n\n"
            f'<a href="{SECRET} name.md">raw</a> <img src="{SECRET}.gif">\n\n```dataview\nLIST FROM "{SECRET}"\n```\n\n'
            f"<% {SECRET} %>\n\n| a |\n|---|\n| [[{SECRET} name\\|c]] |\n",
            "Board.canvas": json.dumps(
                {
                    "nodes": [
                        {"id": "1", "type": "file", "file": f"{SECRET} name.md", **node},
                        {"id": "2", "type": "text", "text": "card", **node},
                    ],
                    "edges": [{"id": "e", "fromNode": "1", "toNode": "2"}],
                }
            ),
            "All.base": "views:\n  - order: [file.name, file.links, file.embeds, file.backlinks, file.tags, up]\n",
        },
        environment={"SITE_URL": "https://wiki.example/"},
    )
    assert site.code == 0
    for file in site.folder.rglob("*"):
        assert SECRET not in str(file.relative_to(site.folder))
        if file.is_file():
            assert SECRET.encode() not in file.read_bytes(), file
    text = site.note("Public/").text_content()
    assert "h" in text and "raw" in text


# What keeps a note back, and where a note lies that is kept back by its place.
FLAGS = (
    "publish: false", "draft: true", "private: yes", "unlisted: true", "published: false", 'publish: "no"',
    "Draft: TRUE", "publish: perhaps", "publish: @x", "draft: [1",
)  # fmt: skip
PLACES = ("Templates/", ".trash/", ".obsidian/", "Ignored/", "Deep/regex/", ".hidden/")
SETTINGS = {
    ".obsidian/templates.json": json.dumps({"folder": "Templates"}),
    ".obsidian/app.json": json.dumps({"userIgnoreFilters": ["Ignored/", "/regex/"]}),
}
PROPERTIES = (
    f"aliases: [{SECRET} alias, Nickname]", f"tags: [{SECRET}/child, shared]", f"title: {SECRET} title",
    f"permalink: {SECRET}/address", f"description: {SECRET}", f"cover: {SECRET}.png", f"cssclasses: [{SECRET}]",
    f'related: "[[Public|{SECRET}]]"', "date: 2031-01-01", "rating: 5", "permalink: other", 'up: "[[Public]]"',
    f'prerequisites: ["[[Public|{SECRET}]]"]', f"claims: [{SECRET}]",
)  # fmt: skip
PRIVATE = (
    f"[[Public|{SECRET}]] and {SECRET}", f"![[{SECRET}.png]] ![[{SECRET}.pdf#page=2]] <img src='{SECRET}.gif'>",
    f"![[Board.canvas]] ![[All.base#{SECRET}]] ![[Public]]", f"# {SECRET}\n\n- [ ] {SECRET} #{SECRET} #shared ^{SECRET}",
    f"```base\nviews:\n  - name: {SECRET}\n```", f"```dataview\nLIST FROM #{SECRET}\n```", f"$\\text{{{SECRET}}}$",
    f"```mermaid\nflowchart LR\n  {SECRET}[Public]\n  class {SECRET} internal-link\n```", f"[@{SECRET}2020]",
    f"x[^1]\n\n[^1]: {SECRET}", f"```python run name=\"{SECRET}\"\nprint('{SECRET}')\n```", f"%%{SECRET}%% <!-- {SECRET} -->",
    "Public is mentioned here. #shared [[Nowhere]]", f"> [!theorem] {SECRET}\n> {SECRET}\n\n^C001", "| a |\n|---|\n| [[Public]] |",
)  # fmt: skip
PUBLIC = (
    f"[[{SECRET} note|shown]] [[P#{SECRET}|t]] ![[P]]", f"[[{SECRET} folder/Note|n]] ![[{SECRET} note|words]]",
    f"%%![[{SECRET}.png]] {SECRET}%% <!-- ![[{SECRET}.pdf]] -->", f"%%\n{SECRET}\n\n```\n{SECRET}\n```\n%%",
    f"[text]({SECRET}%20note.md) [again](<{SECRET} note.md#{SECRET}>) ![words]({SECRET}%20note.md)",
    f"<a href='{SECRET} note.md'>raw</a> <img src='{SECRET} note.md'> <iframe src=\"{SECRET} folder/Note.md\"></iframe>",
    "```base\nviews:\n  - type: cards\n    order: [file.name, file.links, file.backlinks, cover, related]\n```",
    "```base\nviews:\n  - groupBy: file.folder\n    order: [file.path, tags, rating]\n    summaries: {rating: Sum}\n```",
    f"```dataview\nTABLE rating, up FROM #shared OR [[{SECRET} note]] SORT rating\n```", "`= this.up` #shared",
    "```dataview\nTASK FROM \"\"\n```", f"```query\n{SECRET}\n```", f"<% tp.file.include('{SECRET}') %>",
    "![[Board.canvas]] ![[All.base]] ![[P.md#x]]", f"| a |\n|---|\n| [[{SECRET} note\\|c]] |", "[[Nickname]] [[Public]] mentions Nickname",
    f"> [!note]- [[{SECRET} note|title]]\n> ![[{SECRET} note#^{SECRET}|block]]", f"x^[see [[{SECRET} note|here]]]", f"[r][s]\n\n[s]: <{SECRET} note.md>",
    "```mermaid\nflowchart LR\n  A[P] --> B\n  class A internal-link\n```", "![[Drawing.excalidraw]]", "[@known2020]",
)  # fmt: skip
PUBLIC_PROPERTIES = (
    f'up: "[[{SECRET} note|shown]]"', f'links: ["[words]({SECRET}%20note.md)", "[[P|p]]"]', "rating: 3", "tags: [shared]",
    f'nested: {{a: "[[{SECRET} note|inner]]"}}', "date: 2024-01-01", "aliases: [Face]", f"excalidraw-plugin: {SECRET}",
)  # fmt: skip


def _card(id: str, kind: str, **values: str) -> dict[str, object]:
    return {"id": id, "type": kind, "x": 40 * len(id), "y": 0, "width": 30, "height": 30, **values}


BOARD = {
    "nodes": [
        _card("a", "file", file="P.md", subpath=f"#{SECRET}"),
        _card("bb", "file", file=f"{SECRET} note.md"),
        _card("ccc", "file", file="Public.md"),
        _card("eeeee", "text", text=f"[[{SECRET} note|a card]] %%{SECRET}%%"),
    ],
    "edges": [
        {"id": "x", "fromNode": "bb", "toNode": "ccc", "label": "said"},
        {"id": "y", "fromNode": "ccc", "toNode": "a"},
        {"id": "z", "fromNode": "eeeee", "toNode": "bb"},
    ],
}
DRAWING = (
    f"---\nexcalidraw-plugin: parsed\n---\n# Excalidraw Data\n## Text Elements\nwords ^UH2PJ26P\n\n## Embedded Files\n"
    f'abc: [[{SECRET}.png]]\n\n%%\n## Drawing\n```json\n{{"a": "{SECRET}"}}\n```\n%%\n'
)
NOTEBOOK = {
    "nbformat": 4,
    "nbformat_minor": 5,
    "metadata": {"title": SECRET, "authors": [SECRET]},
    "cells": [
        {"id": "a", "cell_type": "markdown", "metadata": {}, "source": "a notebook"},
        {
            "id": "b", "cell_type": "code", "metadata": {"tags": [SECRET]}, "execution_count": 1, "source": "1",
            "outputs": [
                {"output_type": "display_data", "data": {"text/plain": "2"}, "metadata": {"by": SECRET}},
            ],
        },
    ],
}  # fmt: skip


def note(properties: Mapping[str, None] | list[str] | set[str], bodies: list[str]) -> str:
    return "\n".join(["---", *properties, "---", *("\n" + body + "\n" for body in bodies)])


def contents(files: Mapping[str, str]) -> dict[str, bytes]:
    """Build a vault in this process; return the site's files by name."""
    with tempfile.TemporaryDirectory() as name:
        vault, out = Path(name) / "vault", Path(name) / "out"
        for path, text in files.items():
            (vault / path).parent.mkdir(parents=True, exist_ok=True)
            (vault / path).write_text(text)
        environment = {
            "VAULT": str(vault),
            "EIGENVAULT_CACHE": f"{name}/cache",
            "EIGENVAULT_EXECUTE": "0",
        }
        with mock.patch.dict("os.environ", {**environment, "SITE_URL": "https://wiki.example/"}):
            build(load_config(str(ROOT / "mkdocs.yml"), site_dir=str(out)))
        return {
            file.relative_to(out).as_posix(): gzip.decompress(data)
            if file.suffix == ".gz"
            else data
            for file in out.rglob("*")
            if file.is_file() and (data := file.read_bytes()) is not None
        }


@given(
    flag=st.sampled_from(FLAGS),
    place=st.sampled_from(PLACES),
    opt_in=st.booleans(),
    properties=st.sets(st.sampled_from(PROPERTIES), max_size=6),
    private=st.lists(st.sampled_from(PRIVATE), min_size=1, max_size=5),
    shown=st.sets(st.sampled_from(PUBLIC_PROPERTIES), max_size=4),
    public=st.lists(st.sampled_from(PUBLIC), max_size=6),
)
@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.reuse, Phase.generate],  # making an example smaller takes a build for each step
)
def test_what_is_kept_back_might_as_well_not_be_there(
    flag: str,
    place: str,
    opt_in: bool,
    properties: set[str],
    private: list[str],
    shown: set[str],
    public: list[str],
) -> None:
    """No byte of a private note or of its attachments is in any file, and the site is that of the vault
    without them: no count, order, address or link betrays that they are there."""
    own = sorted({line.partition(":")[0]: line for line in sorted(properties)}.values())
    kept_back = note([*own] if opt_in else [flag, *own], private)
    visible = {line.partition(":")[0]: line for line in sorted(shown)}
    selected = ["dg-publish: true"] if opt_in else []
    files = {
        **SETTINGS,
        "refs.bib": f"@book{{{SECRET}2020, title={{{SECRET}}}}}\n@book{{known2020, title={{Known}}}}\n",
        "Public.md": note([*selected, *visible.values()], public),
        "Other.md": note([*selected, "tags: [shared]"], ["[[Public]] other"]),
        "Drawing.excalidraw.md": DRAWING.replace("---\n", "\n".join(["---", *selected, ""]), 1),
        "Home.md": note(["dg-home: true", "dg-publish: true"] if opt_in else [], ["[[Public]]"]),
        **(
            {}
            if opt_in
            else {"Board.canvas": json.dumps(BOARD), "Notebook.ipynb": json.dumps(NOTEBOOK)}
        ),
        **(
            {}
            if opt_in
            else {"All.base": "views:\n  - order: [file.name, file.backlinks, file.tags, title]\n"}
        ),
    }
    secret = {
        "P.md": kept_back,
        f"{SECRET} note.md": kept_back,
        f"{SECRET} folder/Note.md": kept_back,
        f"{SECRET} folder/Public.md": kept_back,
        f"{place}{SECRET}.md": note(own, private),
        f"{place}Public.md": note(own, private),
        **{f"{SECRET}.{extension}": SECRET for extension in ("png", "pdf", "gif", "mp3", "csv")},
    }
    site = contents({**files, **secret})
    for name, data in site.items():
        assert SECRET not in name.lower() and SECRET.encode() not in data.lower(), name
    assert "Public/index.html" in site and "P/index.html" not in site
    assert site == contents(files)
