"""Bases: what the views of a ``.base`` file or block show, computed when the site is built.

Filters, formulas, sorting, groups, limits and summaries follow Obsidian's manual (*Bases syntax*,
*Views*); a base that says more than is understood gives a placeholder instead of a wrong list, and
a formula that does leaves its cells open.
"""

from __future__ import annotations

import re
import statistics
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from typing import Any, Protocol

import yaml

from eigenvault.markup.html import element, start
from eigenvault.markup.raw_html import OpenTags, sanitize
from eigenvault.site import media
from eigenvault.site.base_language import NotUnderstoodError
from eigenvault.site.base_values import File, LinkTo, Row, Shown, World, normal, text_of, truthy
from eigenvault.site.urls import relative
from eigenvault.vault import Link
from eigenvault.vault.order import natural

_LINKS = re.compile(r"\[\[([^\[\]\n]+)\]\]")
# Whatever stands in a base, the page that shows it goes on.
_NOT_SHOWN = (
    NotUnderstoodError, yaml.YAMLError, AttributeError, TypeError, ValueError, RecursionError,
)  # fmt: skip
# In place of a value that takes more than is understood, such as the clock.
_OPEN = element(
    "span", {"class": "query-placeholder", "title": "Worked out in Obsidian only"}, text="…"
)
UNSHOWN = "A base stands here that this site cannot show: "
_NAMES = ("file.name", "file.basename", "file.file", "file.link")


class Site(World, Protocol):
    """What showing a base asks about the wiki."""

    @property
    def attachments(self) -> tuple[str, ...]:
        """Return the published attachments."""

    @property
    def addresses(self) -> Mapping[str, str]:
        """Return the address of every published file."""

    def tag_address(self, name: str) -> str:
        """Return the address of a tag's page."""


@dataclass(frozen=True, slots=True)
class Base:
    """A base on a page: ``this`` is the file that shows it."""

    site: Site
    page: str
    this: str
    filters: Any
    formulas: Mapping[str, str]
    names: Mapping[str, Any]
    summaries: Mapping[str, str]

    def rows(self, view: Mapping[str, Any]) -> list[Row]:
        """Return the files that a view selects, in its order."""
        paths = [*self.site.notes, *self.site.attachments]
        found = [
            Row(self.site, path, self.this, self.formulas)
            for path in paths
            if path in self.site.addresses
        ]
        tests = [part for part in (self.filters, view.get("filters")) if part]
        found = [row for row in found if all(_selects(row, test) for test in tests)]
        found.sort(key=lambda row: natural(text_of(row.property("file.name"))))
        for rule in reversed(_list(view.get("sort"))):
            _sort(found, str(rule.get("property") or rule.get("column")), rule.get("direction"))
        limit = view.get("limit")
        return found[:limit] if isinstance(limit, int) and limit > 0 else found

    # -- views

    def view(self, view: Mapping[str, Any]) -> str:
        """Return a view as HTML."""
        columns = [str(column) for column in view.get("order") or ["file.name"]]
        shapes = {"cards": self.cards, "list": self.items, "map": self.places}
        return shapes.get(str(view.get("type")), self.table)(view, columns)

    def groups(self, view: Mapping[str, Any]) -> list[tuple[str, list[Row]]]:
        """Return the rows of a view by group; without groups there is one, whose name is empty."""
        rows, by = self.rows(view), view.get("groupBy")
        if not by:
            return [("", rows)]
        rule = by if isinstance(by, Mapping) else {"property": by}
        name = str(rule.get("property"))
        ordered = list(rows)
        _sort(ordered, name, rule.get("direction"))
        groups: dict[str, list[Row]] = {}
        kept = {id(row): text_of(row.property(name)) for row in rows}
        for row in ordered:
            groups.setdefault(kept[id(row)], [])
        for row in rows:
            groups[kept[id(row)]].append(row)
        return [(group or "None", members) for group, members in groups.items()]

    def table(self, view: Mapping[str, Any], columns: Sequence[str]) -> str:
        """Return a table, with a row for each file and a body for each group."""
        head = element(
            "tr", html="".join(element("th", text=self.label(column)) for column in columns)
        )
        pieces = [element("thead", html=head)]
        groups = self.groups(view)
        for group, rows in groups:
            lines = []
            if group:
                values = {"colspan": len(columns), "scope": "rowgroup"}
                lines.append(
                    element("tr", {"class": "base-group"}, html=element("th", values, text=group))
                )
            for row in rows:
                cells = "".join(element("td", html=self.cell(row, column)) for column in columns)
                lines.append(element("tr", html=cells))
            pieces.append(element("tbody", html="".join(lines)))
        wanted = view.get("summaries")
        if isinstance(wanted, Mapping):
            every = [row for _, rows in groups for row in rows]
            cells = "".join(
                element("td", text=self.summary(every, column, wanted)) for column in columns
            )
            pieces.append(element("tfoot", html=element("tr", html=cells)))
        values = {
            "class": "table-wrapper base",
            "tabindex": "0",
            "role": "region",
            "aria-label": "Table of notes",
        }
        return element("div", values, html=element("table", html="".join(pieces)))

    def places(self, view: Mapping[str, Any], columns: Sequence[str]) -> str:
        """Return a map as the table of its places: a picture of the world would come from elsewhere."""
        where = str(view.get("coordinates") or "coordinates")
        return self.table(view, [*(column for column in columns if column != where), where])

    def cards(self, view: Mapping[str, Any], columns: Sequence[str]) -> str:
        """Return cards: a picture where the view names one, and the properties of each file."""
        pieces = []
        for group, rows in self.groups(view):
            cards = []
            for row in rows:
                picture = row.property(str(view["image"])) if view.get("image") else None
                html = self.picture(row, picture) if picture else ""
                for column in columns:
                    shown = self.cell(row, column)
                    if shown:
                        values = {
                            "class": "base-card-title" if column in _NAMES else "base-card-property"
                        }
                        html += element("div", {**values, "title": self.label(column)}, html=shown)
                cards.append(element("li", {"class": "base-card"}, html=html))
            pieces.append(
                _group(group) + element("ul", {"class": "base-cards"}, html="".join(cards))
            )
        return element("div", {"class": "base"}, html="".join(pieces))

    def items(self, view: Mapping[str, Any], columns: Sequence[str]) -> str:
        """Return a list: the first property of each file, the others behind it."""
        tag = "ol" if "number" in str(view.get("markers", "")).lower() else "ul"
        by = f"{view.get('separator') or ','} "
        pieces = []
        for group, rows in self.groups(view):
            lines = []
            for row in rows:
                cells = [shown for column in columns if (shown := self.cell(row, column))]
                lines.append(element("li", html=escape(by).join(cells)))
            pieces.append(_group(group) + element(tag, {"class": "base-list"}, html="".join(lines)))
        return element("div", {"class": "base"}, html="".join(pieces))

    # -- cells

    def label(self, column: str) -> str:
        """Return what stands above a column."""
        own = self.names.get(column) or self.names.get(column.removeprefix("note."))
        if isinstance(own, Mapping) and own.get("displayName"):
            return str(own["displayName"])
        kind, dot, rest = column.partition(".")
        return rest if dot and kind in ("file", "note", "formula") else column

    def cell(self, row: Row, column: str) -> str:
        """Return the value of a column for a file."""
        if column in _NAMES:
            return self.link(row.path, text_of(row.property("file.name")))
        try:
            value = row.property(column)
        except NotUnderstoodError:
            return _OPEN
        if column.rpartition(".")[2] == "coordinates" and (place := _place(value)):
            return place
        return self.shown(row, value, tags=column.rpartition(".")[2] == "tags")

    def shown(self, row: Row, value: Any, *, tags: bool = False) -> str:
        """Return a value as HTML."""
        if isinstance(value, bool):
            box = {"type": "checkbox", "checked": value, "disabled": True, "aria-label": str(value)}
            return start("input", box)
        if isinstance(value, list):
            return ", ".join(self.shown(row, item, tags=tags) for item in value)
        if isinstance(value, File):
            return self.link(value.path, value.path.rpartition("/")[2].removesuffix(".md"))
        if isinstance(value, LinkTo):
            return self.text(row, f"[[{value.target}|{value.shown or value.target}]]")
        if isinstance(value, Shown):
            if value.kind == "html":
                tags_left = OpenTags()
                return tags_left.balance(sanitize(str(value.value))) + tags_left.leave()
            return self.picture(row, value.value) if value.kind == "image" else ""
        if tags and isinstance(value, str):
            name = value.lstrip("#")
            href = relative(self.page, self.site.tag_address(name))
            return element("a", {"class": "tag", "href": href}, text=f"#{name}")
        if isinstance(value, date):
            return element("time", {"datetime": value.isoformat()}, text=text_of(value))
        return self.text(row, text_of(value))

    def text(self, row: Row, text: str) -> str:
        """Return text whose wiki-links and addresses are links."""
        if re.fullmatch(r"https?://\S+", text):
            return element(
                "a", {"class": "external-link", "href": text, "rel": "noopener"}, text=text
            )
        pieces, position = [], 0
        for match in _LINKS.finditer(text):
            pieces.append(escape(text[position : match.start()], quote=False))
            address, bar, words = match[1].partition("|")
            words = (words if bar else address).strip()
            target, _, subpath = address.partition("#")
            found = self.site.resolve(Link(target.strip(), subpath.strip()), row.path)
            if found is not None:
                pieces.append(self.link(found.path, words, found.anchor))
            elif re.match(r"https?://", address):
                values = {"class": "external-link", "href": address, "rel": "noopener"}
                pieces.append(element("a", values, text=words))
            else:
                pieces.append(element("span", {"class": "internal-link is-unresolved"}, text=words))
            position = match.end()
        return "".join(pieces) + escape(text[position:], quote=False)

    def link(self, path: str, words: str, anchor: str = "") -> str:
        """Return a link to a file."""
        href = relative(self.page, self.site.addresses[path], anchor)
        return element("a", {"class": "internal-link", "href": href}, text=words)

    def picture(self, row: Row, value: Any) -> str:
        """Return a picture: a file of the vault, an address, or a colour."""
        text = value.target if isinstance(value, LinkTo) else text_of(value).strip()
        if re.fullmatch(r"#[0-9a-fA-F]{3,8}", text):
            return element("div", {"class": "base-cover", "style": f"background:{text}"})
        if re.match(r"https?://", text):
            return start("img", {"class": "base-cover", "src": text, "alt": "", "loading": "lazy"})
        file = row.file(value)
        if file is None or file.path not in self.site.addresses or file.path in self.site.notes:
            return ""
        return media.embed(
            relative(self.page, self.site.addresses[file.path]), file.path, "base-cover", ""
        )

    # -- summaries

    def summary(self, rows: Sequence[Row], column: str, wanted: Mapping[str, Any]) -> str:
        """Return the summary of a column, empty where none is wanted or it makes no sense."""
        name = str(wanted.get(column) or "")
        if not name:
            return ""
        try:
            values = [row.property(column) for row in rows]
            if name in self.summaries:
                row = Row(self.site, self.this, self.this, self.formulas, {"values": values})
                return text_of(row.evaluate(str(self.summaries[name])))
        except NotUnderstoodError:
            return ""
        return f"{name}: {_summary(name.lower(), values)}"


def show(source: str, site: Site, this: str, page: str, view: str = "") -> str:
    """Return the views of a base for the page at address ``page``: the one named ``view``, or the first
    open with the others folded below; a placeholder says why where nothing can be shown.
    """
    try:
        base = yaml.safe_load(source) or {}
        shown = Base(
            site,
            page,
            this,
            base.get("filters"),
            dict(base.get("formulas") or {}),
            dict(base.get("properties") or {}),
            dict(base.get("summaries") or {}),
        )
        views = [item for item in _list(base.get("views")) if isinstance(item, Mapping)] or [{}]
        named = [
            item
            for item in views
            if str(item.get("name", "")).casefold() == view.strip().casefold()
        ]
        if view and named:
            return shown.view(named[0])
        if len(views) == 1:
            return shown.view(views[0])
        html = ""
        for number, item in enumerate(views, start=1):
            name = element("summary", text=str(item.get("name") or f"View {number}"))
            values = {"class": "base-view", "open": number == 1}
            html += element("details", values, html=name + shown.view(item))
        return html
    except _NOT_SHOWN as error:
        why = str(error).partition("\n")[0]
        text = f"{UNSHOWN}{why}"
        return element("p", {"class": "query-placeholder"}, text=text)


def _selects(row: Row, part: Any) -> bool:
    if isinstance(part, (str, bool, int, float)):
        return truthy(
            row.evaluate(str(part).replace("True", "true") if isinstance(part, bool) else str(part))
        )
    if isinstance(part, Mapping):
        for key, inner in part.items():
            # Lazily: what one part excludes, the next need not understand.
            results = (_selects(row, item) for item in _list(inner))
            if key == "and":
                found = all(results)
            elif key == "or":
                found = any(results)
            elif key == "not":
                found = not any(results)
            else:
                raise NotUnderstoodError(f"filter {key}")
            if not found:
                return False
        return True
    raise NotUnderstoodError("its filters")


def _place(value: Any) -> str:
    """Return coordinates as a link to a map, empty where they are none."""
    try:
        north, east = (
            float(part) for part in (value if isinstance(value, list) else value.split(","))
        )
    except (AttributeError, TypeError, ValueError):
        return ""
    url = f"https://www.openstreetmap.org/?mlat={north:g}&mlon={east:g}#map=12/{north:g}/{east:g}"
    values = {"class": "external-link", "href": url, "rel": "noopener"}
    return element("a", values, text=f"{north:g}, {east:g}")


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _group(name: str) -> str:
    return element("p", {"class": "base-group"}, text=name) if name else ""


def _sort(rows: list[Row], name: str, direction: Any) -> None:
    """Sort by a property, stably; files without it come last."""
    down = str(direction or "ASC").upper() == "DESC"
    keyed = [(row.property(name), row) for row in rows]
    full = [pair for pair in keyed if pair[0] not in (None, "", [])]
    full.sort(key=lambda pair: _order(pair[0]), reverse=down)
    rows[:] = [row for _, row in full] + [row for value, row in keyed if value in (None, "", [])]


def _order(value: Any) -> tuple[int, float, Any]:
    if isinstance(value, (bool, int, float)):
        return (0, float(value), ())
    return (1, 0.0, natural(text_of(normal(value))))


def _summary(name: str, values: Sequence[Any]) -> str:
    filled = [value for value in values if value not in (None, "", [])]
    numbers = [
        float(value)
        for value in filled
        if isinstance(value, (int, float)) and not isinstance(value, bool)
    ]
    dates = sorted(value for value in filled if isinstance(value, date))
    counts = {
        "empty": len(values) - len(filled),
        "filled": len(filled),
        "unique": len({text_of(value) for value in filled}),
        "checked": sum(value is True for value in values),
        "unchecked": sum(value is False for value in values),
    }
    if name in counts:
        return str(counts[name])
    if dates and name in ("earliest", "latest"):
        return text_of(dates[0] if name == "earliest" else dates[-1])
    if dates and name == "range":
        return f"{(dates[-1] - dates[0]).days} days"
    if not numbers:
        return ""
    results = {
        "average": statistics.fmean(numbers),
        "min": min(numbers),
        "max": max(numbers),
        "sum": sum(numbers),
        "range": max(numbers) - min(numbers),
        "median": statistics.median(numbers),
        "stddev": statistics.pstdev(numbers),
    }
    return text_of(round(results[name], 4)) if name in results else ""
