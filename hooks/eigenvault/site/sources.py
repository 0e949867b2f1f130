"""Each note's Markdown beside its page, for machines that read: what the page shows, and no comment.

A note whose comments cannot be told from its text for certain has no such file: what is left is read
again, and must say the same as the note while it hides nothing.
"""

from __future__ import annotations

import re

import yaml

from eigenvault.markup.other_files import is_made_readable, readable
from eigenvault.markup.parser import parse
from eigenvault.markup.reading import read
from eigenvault.site.view import is_shown
from eigenvault.site.wiki import Wiki
from eigenvault.vault import Note, read_properties
from eigenvault.vault.properties import aliases, decode

NAME = "index.md"
_HIDDEN = re.compile(r"%%.*?(?:%%|\Z)|<!--.*?(?:-->|\Z)", re.DOTALL)


def source_of(wiki: Wiki, path: str) -> str | None:
    """Return the Markdown that goes out for the note at ``path``, None where none does."""
    if is_made_readable(path):
        return None
    note = wiki.notes[path]
    found = read_properties(decode(wiki.source(path).read_bytes()), path)
    if found.broken:
        return None
    body = without_comments(readable(path, found.body, found.values), note)
    return None if body is None else _front(note) + body.strip() + "\n"


def without_comments(body: str, note: Note) -> str | None:
    """Return ``body`` without comments of Obsidian and of HTML, None where that is not certain."""
    if "%%" not in body and "<!--" not in body:
        return body
    left = _HIDDEN.sub("", body)
    if "%%" in left or "<!--" in left:
        return None
    said = [section.text.split() for section in read(parse(left), 1).sections]
    return left if said == [section.text.split() for section in note.sections] else None


def _front(note: Note) -> str:
    shown = {key: value for key, value in note.properties.items() if is_shown(key, value)}
    tags = list(dict.fromkeys(tag.name for tag in note.tags))
    names = list(aliases(note.properties))
    values = {"title": note.title, "aliases": names, "tags": tags, **shown}
    kept = {key: value for key, value in values.items() if value}
    return f"---\n{yaml.safe_dump(kept, allow_unicode=True, sort_keys=False)}---\n\n"
