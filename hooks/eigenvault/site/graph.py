"""The graph's data: one small script file that the page of the graph and each note's panel fetch when opened.

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


Ends = Sequence[Sequence[int]]  # for each node those that it links to
Place = Callable[[Ends], Sequence[Sequence[int]]]


def layout(ends: Ends) -> Sequence[Sequence[int]]:
    """Return where nodes stand; only a build whose links have changed imports how to tell."""
    from eigenvault.garden import layout as placing

    return placing.layout(ends)


class Graph:
    """The graph's data from build to build: what no edit has touched is taken over."""

    def __init__(self, place: Place = layout) -> None:
        """Begin with nothing; ``place`` finds out where nodes stand."""
        self.place = place
        self._out: Mapping[str, object] = {}
        self._leads: dict[str, Leads] = {}
        self._nodes: Mapping[str, Node] = {}
        self._ends: dict[str, list[int]] = {}
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
            self._text = self._again(nodes, leads)
        self._out, self._leads, self._nodes = links.out_of, leads, nodes
        return self._text

    def _again(self, nodes: Mapping[str, Node], leads: Mapping[str, Leads]) -> str:
        numbers = {path: number for number, path in enumerate(nodes)}
        same = nodes.keys() == self._nodes.keys()
        self._ends = {
            path: self._ends[path]
            if same and found is self._leads[path]
            else sorted([numbers[target] for target, _ in found])
            for path, found in leads.items()
        }
        ends = list(self._ends.values())
        before = [
            sorted([numbers[target] for target, is_before in found if is_before])
            for found in leads.values()
        ]
        return _text(nodes.values(), ends, before, self.place(ends))


def _leads(path: str, targets: Iterable[tuple[str, str]]) -> Leads:
    found: dict[str, bool] = {}
    for target, key in targets:
        if target != path:
            found[target] = found.get(target, False) or key.startswith(_BEFORE)
    return tuple(found.items())


def _text(nodes: Iterable[Node], ends: Ends, before: Ends, places: Ends) -> str:
    tags: dict[str, int] = {}
    folders: dict[str, int] = {}
    shown: list[str] = []
    for one in nodes:
        folder = folders.setdefault(one.folder, len(folders))
        tag = tags.setdefault(one.tag, len(tags)) if one.tag else -1
        shown.append(f"{one.json},{folder},{tag}]")
    data = {
        "places": places,
        "links": ends,
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
    url = relative(wiki.own["graph"], wiki.own["all-notes"])
    link = element("a", {"href": url}, text="all notes")
    text = element("p", {"class": "graph-alternative"}, html=f"The same as a list: {link}.")
    return element("div", {"class": "graph graph-whole", "data-graph": "whole"}) + text
