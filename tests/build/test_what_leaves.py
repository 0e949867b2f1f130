"""Places where the name or text of a private note could slip out, in one vault."""

from __future__ import annotations

import json

from tests.conftest import Build

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
