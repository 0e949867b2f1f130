"""Places where the name or text of a private note could slip out, in one vault."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.conftest import Build, run_mkdocs

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


_NODE = {"x": 0, "y": 0, "width": 1, "height": 1}
_private_properties = st.sets(
    st.sampled_from(
        [
            f"aliases: [{SECRET} alias]",
            f"tags: [{SECRET}/child]",
            f"title: {SECRET} title",
            f"permalink: {SECRET}/address",
            f"description: {SECRET}",
            f"cover: {SECRET}.png",
            f"cssclasses: [{SECRET}]",
            f'related: "[[Public|{SECRET}]]"',
            "date: 2031-01-01",
        ]
    )
)
_private_bodies = st.lists(
    st.sampled_from(
        [
            f"[[Public|{SECRET}]] and {SECRET}",
            f"![[{SECRET}.png]] ![[{SECRET}.pdf#page=2]]",
            f"![[Board.canvas]] ![[All.base#{SECRET}]]",
            f"# {SECRET}\n\n- [ ] {SECRET} #{SECRET}\n\n^{SECRET}",
            f"```base\nviews:\n  - name: {SECRET}\n```",
            f"```mermaid\nflowchart LR\n  {SECRET}[Public]\n  class {SECRET} internal-link\n```",
        ]
    ),
    min_size=1,
    max_size=4,
)
_public_bodies = st.lists(
    st.sampled_from(
        [
            f"[[{SECRET} note|shown]] [[P#{SECRET}|t]] ![[P]]",
            f"%%![[{SECRET}.png]] {SECRET}%% <!-- ![[{SECRET}.pdf]] -->",
            f"%%\n{SECRET}\n\n```\n{SECRET}\n```\n%%",
            f"[text]({SECRET}%20note.md) [again](<{SECRET} note.md#{SECRET}>)",
            "```base\nviews:\n  - type: cards\n    order: [file.name, file.links, cover, related]\n```",
            "![[Board.canvas]] ![[All.base]] ![[P.md#x]]",
        ]
    ),
    max_size=4,
)


@given(
    st.sampled_from(["publish: false", "draft: true", "dg-publish: false", "private: true"]),
    _private_properties,
    _private_bodies,
    _public_bodies,
)
@settings(max_examples=3, deadline=None, suppress_health_check=list(HealthCheck))
def test_nothing_of_private_notes_is_in_any_file(
    flag: str, properties: set[str], private: list[str], public: list[str]
) -> None:
    text = "\n".join(["---", flag, *sorted(properties), "---", *private])
    cards = [
        {"id": "1", "type": "file", "file": "P.md", "subpath": f"#{SECRET}", **_NODE},
        {"id": "2", "type": "file", "file": f"{SECRET} note.md", **_NODE},
        {"id": "3", "type": "file", "file": "Public.md", **_NODE},
    ]
    arrows = [
        {"id": "a", "fromNode": "2", "toNode": "3"},
        {"id": "b", "fromNode": "3", "toNode": "1"},
    ]
    files = {
        "P.md": text,
        f"{SECRET} note.md": text,
        f"{SECRET} folder/Note.md": text,
        f"{SECRET}.png": "picture",
        f"{SECRET}.pdf": "document",
        "Public.md": "\n\n".join(public),
        "Board.canvas": json.dumps({"nodes": cards, "edges": arrows}),
        "All.base": "views:\n  - type: table\n    order: [file.name, file.backlinks, file.tags, title, aliases]\n",
    }
    with tempfile.TemporaryDirectory() as name:
        vault, out = Path(name) / "vault", Path(name) / "out"
        for path, content in files.items():
            (vault / path).parent.mkdir(parents=True, exist_ok=True)
            (vault / path).write_text(content)
        site = run_mkdocs(
            out,
            environment={
                "VAULT": str(vault),
                "EIGENVAULT_CACHE": f"{name}/cache",
                "SITE_URL": "https://wiki.example/",
            },
        )
        assert site.code == 0, site.log
        for file in out.rglob("*"):
            assert SECRET not in str(file.relative_to(out))
            if file.is_file():
                assert SECRET.encode() not in file.read_bytes(), file
