"""Citations on a page, as links to the bibliography."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import escape

from eigenvault.garden.citations import Work
from eigenvault.markup import CitationHole
from eigenvault.markup.html import element
from eigenvault.problem import Problem
from eigenvault.site.urls import relative
from eigenvault.vault import Note, suggest

_ITEM = re.compile(
    r"\s*(?P<before>[^@]*?)(?P<minus>-?)@(?P<key>[\w:.#$%&+?<>~/-]*\w)(?P<after>.*)", re.DOTALL
)


def citation(hole: CitationHole, page: str, works: Mapping[str, Work], bibliography: str) -> str:
    """Return a citation as links to the page ``bibliography``; an unknown key stays as it was written."""
    pieces = []
    for before, work, label, after in citation_items(hole, works):
        if work is None:
            pieces.append(escape(label, quote=False))
            continue
        values = {
            "class": "citation",
            "href": relative(page, bibliography, f"ref-{work.key}"),
            "title": work.reference(),
            "role": "doc-biblioref",
        }
        link = element("a", values, text=label)
        pieces.append(escape(before) + link + escape(after, quote=False))
    return element("span", {"class": "citations"}, html=f"({'; '.join(pieces)})")


def citation_items(
    hole: CitationHole, works: Mapping[str, Work]
) -> Iterator[tuple[str, Work | None, str, str]]:
    """Yield each item of a citation: the words before, the work (None: unknown, and the item is as it was
    written), its label and the words after."""
    for part in hole.text.split(";"):
        match = _ITEM.fullmatch(part)
        work = works.get(match["key"]) if match else None
        if match is None or work is None:
            yield "", None, part.strip(), ""
        else:
            label = work.fields.get("year", work.label) if match["minus"] else work.label
            yield match["before"], work, label, match["after"].rstrip()


def check_citations(notes: Mapping[str, Note], works: Mapping[str, Work]) -> tuple[Problem, ...]:
    """Report every key that is in no bibliography, with the nearest ones."""
    problems = []
    for path, note in notes.items():
        for key, line in note.citations:
            if key not in works:
                near = suggest(key, list(works))
                hint = f"; did you mean {' or '.join(f'@{name}' for name in near)}?" if near else ""
                problems.append(
                    Problem(path, line, f"[@{key}]: no such work in the bibliography{hint}")
                )
    return tuple(problems)
