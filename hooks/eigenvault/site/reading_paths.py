"""Reading paths on the site: before and after a note, the way to it, and the map of the course."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from eigenvault.garden import Links
from eigenvault.garden.paths import after, before, depths, way_to
from eigenvault.markup.anchors import Anchors
from eigenvault.markup.html import element
from eigenvault.site.urls import relative
from eigenvault.site.wiki import Wiki
from eigenvault.vault.order import natural

_GOAL = "goal"  # a note with this property is a place that readers want to get to

Step = tuple[str, str]  # title and URL


@dataclass(frozen=True, slots=True)
class ReadingPath:
    """What a note's page shows: steps before and after it, and the whole way from the start."""

    before: tuple[Step, ...]
    after: tuple[Step, ...]
    way: tuple[Step, ...]


def reading_path(wiki: Wiki, path: str) -> ReadingPath | None:
    """Return the reading path of the note at ``path``, None where no prerequisites tell of one."""
    page, links = wiki.addresses[path], wiki.links

    def steps(paths: tuple[str, ...]) -> tuple[Step, ...]:
        return tuple((wiki.notes[p].title, relative(page, wiki.addresses[p])) for p in paths)

    found = ReadingPath(
        steps(before(links, path)), steps(after(links, path)), steps(way_to(links, path))
    )
    return found if found.before or found.after else None


def has_paths(candidates: Iterable[str], links: Links) -> bool:
    """Say whether any of the notes that name prerequisites (``candidates``) leads to one."""
    return any(before(links, path) for path in candidates)


def paths_page(wiki: Wiki) -> str:
    """Return the page *How do I get to …*: the way to every goal, and the map of the whole course."""
    notes, links = wiki.notes, wiki.links
    named = {path: before(links, path) for path in notes}
    course = {path for path, found in named.items() if found}
    course |= {path for found in named.values() for path in found}
    pieces, anchors = [], Anchors()
    goals = [path for path in notes if notes[path].properties.get(_GOAL) is True]
    for path in sorted(goals, key=lambda path: natural(notes[path].title)):
        way = (*way_to(links, path), path)
        count = f"{len(way)} notes, each after all that it needs."
        items = "".join(element("li", html=_link(wiki, step)) for step in way)
        identifier = anchors.unique(f"to {notes[path].title}")
        pieces.append(element("h2", {"id": identifier}, text=notes[path].title))
        pieces.append(element("p", text=count))
        pieces.append(element("ol", {"class": "reading-way"}, html=items))
    depth = depths({path: named[path] for path in course})
    levels: dict[int, list[str]] = {}
    for path in course:
        levels.setdefault(depth[path], []).append(path)
    pieces.append(element("h2", {"id": "the-whole-course"}, text="The whole course"))
    text = "A note stands one step below the last of the notes that it needs."
    pieces.append(element("p", text=text))
    rows = []
    for level in sorted(levels):
        paths = sorted(levels[level], key=lambda path: natural(notes[path].title))
        links_html = ", ".join(_link(wiki, path) for path in paths)
        rows.append(element("li", html=links_html))
    pieces.append(element("ol", {"class": "course-map", "start": "0"}, html="".join(rows)))
    return "".join(pieces)


def _link(wiki: Wiki, path: str) -> str:
    values = {
        "class": "internal-link",
        "href": relative(wiki.own["reading-paths"], wiki.addresses[path]),
    }
    return element("a", values, text=wiki.notes[path].title)
