"""The graph's data: one small script file that the page `graph/` and each note's panel fetch when opened.

A script that assigns, and not JSON, because pages opened from disk may read nothing else.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from eigenvault.garden import Links
from eigenvault.markup.html import element
from eigenvault.site.urls import encode, relative
from eigenvault.site.wiki import Wiki
from eigenvault.vault import Note

ADDRESS = "graph/"
DATA = "graph/data.js"
_BEFORE = "prerequisites"  # the property whose links are arrows


@dataclass(frozen=True, slots=True)
class Node:
    """What the graph shows of a note: title and address as JSON, its top folder and its first tag."""

    json: str
    folder: str
    tag: str


def node(note: Note, address: str) -> Node:
    """Return what the graph shows of the note at ``address``."""
    tag = note.tags[0].name if note.tags else ""
    return Node(f"[{_json(note.title)},{_json(encode(address))}", note.folder.split("/")[0], tag)


Leads = tuple[tuple[str, bool], ...]  # notes that a note leads to, and whether as prerequisites


Edges = tuple[tuple[int, int], ...]
Place = Callable[[int, Edges], Sequence[Sequence[int]]]


def layout(count: int, edges: Edges) -> Sequence[Sequence[int]]:
    """Return where ``count`` nodes stand; only a build whose links have changed imports how to tell."""
    from eigenvault.garden import layout as placing

    return placing.layout(count, edges)


class Graph:
    """The graph's data from build to build: what no edit has touched is taken over."""

    def __init__(self, place: Place = layout) -> None:
        """Begin with nothing; ``place`` finds out where nodes stand."""
        self.place = place
        self._out: Mapping[str, object] = {}
        self._leads: dict[str, Leads] = {}
        self._nodes: Mapping[str, Node] = {}
        self._text = ""

    def data(self, nodes: Mapping[str, Node], links: Links) -> str:
        """Return ``nodes``, in their order, and for each the nodes that it links to.

        ``before`` are those that its property of prerequisites names.
        """
        leads = {
            path: self._leads[path]
            if links.out_of[path] is self._out.get(path)
            else _leads(path, links.targets(path))
            for path in nodes
        }
        if not self._text or nodes is not self._nodes or leads != self._leads:
            self._text = _text(nodes, leads, self.place)
        self._out, self._leads, self._nodes = links.out_of, leads, nodes
        return self._text


def _leads(path: str, targets: Iterable[tuple[str, str]]) -> Leads:
    found: dict[str, bool] = {}
    for target, key in targets:
        if target != path:
            found[target] = found.get(target, False) or key.startswith(_BEFORE)
    return tuple(found.items())


def _text(nodes: Mapping[str, Node], leads: Mapping[str, Leads], place: Place) -> str:
    numbers = {path: number for number, path in enumerate(nodes)}
    tags: dict[str, int] = {}
    folders: dict[str, int] = {}
    links: list[list[int]] = []
    before: list[list[int]] = []
    shown: list[str] = []
    edges: list[tuple[int, int]] = []
    for path, found in nodes.items():
        targets = sorted(numbers[target] for target, _ in leads[path])
        links.append(targets)
        before.append(sorted(numbers[target] for target, is_before in leads[path] if is_before))
        number = numbers[path]
        edges.extend((number, target) for target in targets)
        folder = folders.setdefault(found.folder, len(folders))
        tag = tags.setdefault(found.tag, len(tags)) if found.tag else -1
        shown.append(f"{found.json},{folder},{tag}]")
    data = {
        "places": place(len(nodes), tuple(edges)),
        "links": links,
        "before": before,
        "folders": list(folders),
        "tags": list(tags),
    }
    text = f'{{"nodes":[{",".join(shown)}],{_json(data)[1:]}'
    return f"eigenvaultGraph={text};\n"


def _json(data: object) -> str:
    """Return ``data`` as JSON that a script may hold."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def graph_page(wiki: Wiki) -> str:
    """Return the page of the whole graph; the list of all notes says the same without scripts."""
    url = relative(ADDRESS, "all-notes/")
    link = element("a", {"href": url}, text="all notes")
    text = element("p", {"class": "graph-alternative"}, html=f"The same as a list: {link}.")
    return element("div", {"class": "graph graph-whole", "data-graph": "whole"}) + text
