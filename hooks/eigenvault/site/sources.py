"""Each note's Markdown beside its page, for machines that read: what the page shows, and no comment.

A note whose comments cannot be told from its text for certain has no such file: what is left is read
again, and must say the same as the note while it hides nothing.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from functools import partial

import yaml

from eigenvault.execution.options import parse_info
from eigenvault.markup import Part, QueryHole, SnippetHole
from eigenvault.markup.other_files import is_made_readable, readable
from eigenvault.markup.parser import parse
from eigenvault.markup.reading import read
from eigenvault.markup.wikilinks import display_text
from eigenvault.site.view import is_shown
from eigenvault.site.wiki import Wiki
from eigenvault.vault import Link, Note, Section, read_properties
from eigenvault.vault.properties import aliases, decode

NAME = "index.md"
_WIKI_LINK = re.compile(r"!?\[\[([^\[\]\n]+)\]\]")
_HIDDEN = re.compile(r"%%.*?(?:%%|\Z)|<!--.*?(?:-->|\Z)", re.DOTALL)


def source_of(wiki: Wiki, path: str) -> str | None:
    """Return the Markdown that goes out for the note at ``path``, None where none does."""
    if is_made_readable(path):
        return None
    note = wiki.notes[path]
    found = read_properties(decode(wiki.source(path).read_bytes()), path)
    if found.broken or any(_is_kept_back(part, note) for part in wiki.fragment(path).parts):
        return None
    body = without_comments(readable(path, found.body, found.values), note)
    if body is None:
        return None
    unresolved = [link for link in note.links if wiki.resolve(link, path) is None]
    if any(not link.key for link in unresolved):
        # Their targets' names must not go out: what is left is read again to be sure.
        body = _WIKI_LINK.sub(partial(_only_published, wiki, path), body)
        facts = read(parse(body), 1)
        if _words(facts.sections) != _words(note.sections):
            return None
        if any(wiki.resolve(link, path) is None for link in facts.links):
            return None
    silent = {link.key for link in unresolved if link.key}
    return _front(note, silent) + body.strip() + "\n"


def _is_kept_back(part: Part, note: Note) -> bool:
    """Say whether a page leaves out what stands in the source: a query, or code that is hidden."""
    if isinstance(part, SnippetHole):
        return parse_info(part.info)[1].get("code") == "hide"
    return isinstance(part, QueryHole)


def _only_published(wiki: Wiki, path: str, found: re.Match[str]) -> str:
    """Return a wiki-link as it is written, or its words where it leads to nothing published."""
    address, bar, words = found[1].replace("\\|", "|").partition("|")
    target, _, subpath = address.partition("#")
    if wiki.resolve(Link(target.strip(), subpath.strip()), path) is not None:
        return found[0]
    return words if bar else display_text(target.strip(), subpath.strip())


def _words(sections: Iterable[Section]) -> list[list[str]]:
    return [section.text.split() for section in sections]


def without_comments(body: str, note: Note) -> str | None:
    """Return ``body`` without comments of Obsidian and of HTML, None where that is not certain."""
    if "%%" not in body and "<!--" not in body:
        return body
    left = _HIDDEN.sub("", body)
    if "%%" in left or "<!--" in left:
        return None
    return left if _words(read(parse(left), 1).sections) == _words(note.sections) else None


def _front(note: Note, silent: Collection[str]) -> str:
    shown = {
        key: value
        for key, value in note.properties.items()
        if is_shown(key, value) and key not in silent
    }
    tags = list(dict.fromkeys(tag.name for tag in note.tags))
    names = list(aliases(note.properties))
    values = {"title": note.title, "aliases": names, "tags": tags, **shown}
    kept = {key: value for key, value in values.items() if value}
    return f"---\n{yaml.safe_dump(kept, allow_unicode=True, sort_keys=False)}---\n\n"
