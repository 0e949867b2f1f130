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
_Dumper: type[yaml.SafeDumper] = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
_WIKI_LINK = re.compile(r"!?\[\[([^\[\]\n]+)\]\]")
_IN_LINE = re.compile(r"%%[^%\n]*%%")
_IN_ADDRESS = re.compile(r"(?:\]\(|<|\[\[|\\|[`~]{3})[^\n]*%%")
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
    written = [link for link in unresolved if not link.key]
    if written:
        body = _WIKI_LINK.sub(partial(_only_published, wiki, path), body)
        names = (name for link in written for name in _unsaid(link))
        if any(name in body for name in names):
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


def _unsaid(link: Link) -> list[str]:
    """Return what a link names and does not show."""
    return [name for name in (link.target, link.subpath) if name and name not in link.text]


def _words(sections: Iterable[Section]) -> list[list[str]]:
    return [section.text.split() for section in sections]


def without_comments(body: str, note: Note) -> str | None:
    """Return ``body`` without comments of Obsidian and of HTML, None where that is not certain."""
    if "%%" not in body and "<!--" not in body:
        return body
    left = _HIDDEN.sub("", body)
    if "%%" in left or "<!--" in left:
        return None
    if _is_plain(body, note):
        return left
    return left if _words(read(parse(left), 1).sections) == _words(note.sections) else None


def _is_plain(body: str, note: Note) -> bool:
    """Say whether all marks are those of comments in one line each, so that nobody can pair them
    otherwise: none is in code, a formula, an address or a fence's options."""
    if "<!--" in body or "%%" in _IN_LINE.sub("", body) or _IN_ADDRESS.search(body):
        return False
    shown = (*(section.text for section in note.sections), *(fence.info for fence in note.fences))
    return not any("%%" in text for text in shown)


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
    text = yaml.dump(kept, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=1000)
    return f"---\n{text}---\n\n"
