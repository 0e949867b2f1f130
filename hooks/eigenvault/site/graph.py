"""The graph's data: one small script file that the page `graph/` and each note's panel fetch when opened.

A script that assigns, and not JSON, because pages opened from disk may read nothing else.
"""

from __future__ import annotations

import json

from eigenvault.garden.layout import layout
from eigenvault.markup.html import element
from eigenvault.site.urls import encode, relative
from eigenvault.site.wiki import Wiki

ADDRESS = "graph/"
DATA = "graph/data.js"
_BEFORE = "prerequisites"  # the property whose links are arrows


def graph_data(wiki: Wiki) -> str:
    """Return nodes in the order of the notes, and for each the nodes that it links to.

    ``before`` are those that its property of prerequisites names.
    """
    numbers = {path: number for number, path in enumerate(wiki.notes)}
    tags: dict[str, int] = {}
    folders: dict[str, int] = {}
    links: list[list[int]] = []
    before: list[list[int]] = []
    nodes: list[list[object]] = []
    edges: list[tuple[int, int]] = []
    for path, number in numbers.items():
        note, out = wiki.notes[path], wiki.links.targets(path)
        targets = sorted({numbers[target] for target, _ in out} - {number})
        links.append(targets)
        before.append(
            sorted({numbers[target] for target, key in out if key.startswith(_BEFORE)} - {number})
        )
        edges.extend((number, target) for target in targets)
        folder = folders.setdefault(note.folder.split("/")[0], len(folders))
        tag = tags.setdefault(note.tags[0].name, len(tags)) if note.tags else -1
        nodes.append([note.title, encode(wiki.addresses[path]), folder, tag])
    data = {
        "nodes": nodes,
        "places": layout(len(nodes), tuple(edges)),
        "links": links,
        "before": before,
        "folders": list(folders),
        "tags": list(tags),
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return f"eigenvaultGraph={text};\n".replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def graph_page(wiki: Wiki) -> str:
    """Return the page of the whole graph; the list of all notes says the same without scripts."""
    url = relative(ADDRESS, "all-notes/")
    link = element("a", {"href": url}, text="all notes")
    text = element("p", {"class": "graph-alternative"}, html=f"The same as a list: {link}.")
    return element("div", {"class": "graph graph-whole", "data-graph": "whole"}) + text
