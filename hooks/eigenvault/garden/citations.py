"""Citations: the vault's BibTeX files, what a citation shows, and the works themselves."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

_ENTRY = re.compile(r"@(\w+)\s*\{\s*([^,\s{}]+)\s*,")
_ACCENTS = {
    '"': "\u0308",
    "'": "\u0301",
    "`": "\u0300",
    "^": "\u0302",
    "~": "\u0303",
    "=": "\u0304",
}
_LETTER_ACCENTS = {
    "c": "\u0327",
    "v": "\u030c",
    "u": "\u0306",
    "H": "\u030b",
    "r": "\u030a",
    "k": "\u0328",
}
_SPECIAL = {
    "aa": "å",
    "AA": "Å",
    "ae": "æ",
    "AE": "Æ",
    "o": "ø",
    "O": "Ø",
    "l": "ł",
    "L": "Ł",
    "ss": "ß",
    "i": "ı",
}
_ACCENT = re.compile(r"\\([\"'`^~=])\s*\{?\\?([A-Za-z])\}?|\\([cvuHrk])\s*\{([A-Za-z])\}")
_NAMED = re.compile(r"\\(aa|AA|ae|AE|ss|[oOlLi])(?![A-Za-z])\s*(?:\{\})?")


@dataclass(frozen=True, slots=True)
class Work:
    """A work of the bibliography; ``fields`` are plain text by lower-case name."""

    key: str
    kind: str
    fields: Mapping[str, str]

    @property
    def authors(self) -> tuple[tuple[str, str], ...]:
        """Return the authors, or editors, as pairs of family name and given names."""
        names = self.fields.get("author") or self.fields.get("editor") or ""
        return tuple(_name(part) for part in re.split(r"\s+and\s+", names) if part.strip())

    @property
    def label(self) -> str:
        """Return what stands in the text: ``Golub and Kahan 1965``."""
        families = [family for family, _ in self.authors] or [self.key]
        if len(families) > 2:
            who = f"{families[0]} et al."
        else:
            who = " and ".join(families)
        return f"{who} {self.fields.get('year', '')}".strip()

    @property
    def url(self) -> str:
        """Return the address of the work, by its DOI, its arXiv number or as given."""
        fields = self.fields
        if "doi" in fields:
            return f"https://doi.org/{fields['doi']}"
        if fields.get("archiveprefix", "").lower() == "arxiv" and "eprint" in fields:
            return f"https://arxiv.org/abs/{fields['eprint']}"
        return fields.get("url", "")

    def reference(self) -> str:
        """Return the whole reference in one line of plain text."""
        fields = self.fields
        people = [f"{family}, {given}" if given else family for family, given in self.authors]
        who = "; ".join(people)
        venue = (
            fields.get("journal")
            or fields.get("booktitle")
            or fields.get("publisher")
            or fields.get("howpublished")
            or ""
        )
        if fields.get("volume"):
            venue += f" {fields['volume']}" + (
                f"({fields['number']})" if fields.get("number") else ""
            )
        if fields.get("pages"):
            venue += f", {fields['pages'].replace('--', '–')}"
        parts = [who, fields.get("title", ""), venue, fields.get("year", "")]
        return ". ".join(part.strip().rstrip(".") for part in parts if part.strip()) + "."


def read_bibliography(text: str) -> dict[str, Work]:
    """Return the works of a BibTeX file by key; what is no entry is passed over."""
    works: dict[str, Work] = {}
    for match in _ENTRY.finditer(text):
        kind = match[1].lower()
        if kind in ("comment", "preamble", "string"):
            continue
        fields = {name.lower(): plain(value) for name, value in _fields(text, match.end())}
        works.setdefault(match[2], Work(match[2], kind, fields))
    return works


def _fields(text: str, position: int) -> Iterator[tuple[str, str]]:
    """Yield the fields of the entry whose body begins at ``position``, until its closing brace."""
    name = re.compile(r"\s*,?\s*([A-Za-z][\w-]*)\s*=\s*")
    while (match := name.match(text, position)) is not None:
        position = match.end()
        if text[position : position + 1] == "{":
            end = _closing(text, position)
            value = text[position + 1 : end]
            position = end + 1
        elif text[position : position + 1] == '"':
            end = text.find('"', position + 1)
            end = len(text) if end < 0 else end
            value = text[position + 1 : end]
            position = end + 1
        else:
            bare = re.compile(r"[^,}\s]*").match(text, position)
            value = bare[0] if bare else ""
            position += len(value)
        yield match[1], value


def _closing(text: str, position: int) -> int:
    depth = 0
    for index in range(position, len(text)):
        if text[index] == "{" and text[index - 1] != "\\":
            depth += 1
        elif text[index] == "}" and text[index - 1] != "\\":
            depth -= 1
            if depth == 0:
                return index
    return len(text)


def plain(tex: str) -> str:
    """Return BibTeX's text as Unicode: accents composed, braces left out, spaces folded."""

    def accent(match: re.Match[str]) -> str:
        mark = _ACCENTS.get(match[1] or "") or _LETTER_ACCENTS[match[3]]
        return unicodedata.normalize("NFC", (match[2] or match[4]) + mark)

    text = _NAMED.sub(lambda match: _SPECIAL[match[1]], _ACCENT.sub(accent, tex))
    text = text.replace("\\&", "&").replace("\\%", "%").replace("\\_", "_").replace("~", " ")
    return " ".join(text.replace("{", "").replace("}", "").split())


def _name(text: str) -> tuple[str, str]:
    family, comma, given = text.partition(",")
    if comma:
        return family.strip(), given.strip()
    *first, last = text.split()
    return last, " ".join(first)
