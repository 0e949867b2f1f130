"""Each note's Markdown beside its page, for machines that read: what the page shows, and no comment.

A note whose comments cannot be told from its text for certain has no such file: what is left is read
again, and must say the same as the note while it hides nothing.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from functools import partial
from typing import TYPE_CHECKING

import yaml

from eigenvault.execution.options import parse_info
from eigenvault.markup import Part, QueryHole, SnippetHole
from eigenvault.markup.notebooks import may_be_notebook
from eigenvault.markup.other_files import is_made_readable, readable
from eigenvault.markup.parser import parse
from eigenvault.markup.reading import read
from eigenvault.markup.wikilinks import display_text
from eigenvault.site.view import is_shown
from eigenvault.site.wiki import Wiki
from eigenvault.vault import Link, Note, Section, read_properties
from eigenvault.vault.properties import aliases, decode, without_properties

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from eigenvault.site.files import VaultFiles

NAME = "index.md"
_KEY = "source "
_Dumper: type[yaml.SafeDumper] = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
_WIKI_LINK = re.compile(r"!?\[\[([^\[\]\n]+)\]\]")
_IN_LINE = re.compile(r"%%[^%\n]*%%")
_IN_ADDRESS = re.compile(r"(?:\]\(|<|\[\[|\\|[`~]{3})[^\n]*%%")
_HIDDEN = re.compile(r"%%.*?(?:%%|\Z)|<!--.*?(?:-->|\Z)", re.DOTALL)


def add_sources(files: VaultFiles, config: MkDocsConfig) -> None:
    """Add the Markdown that goes out for each note; only of notes that changed is it made again."""
    before = files.previous
    files.sources = _again(files, before.sources) if before else _first(files)
    if before and files.sources is before.sources and files.wiki.addresses is before.wiki.addresses:
        texts = before.source_texts
    else:
        addresses = files.wiki.addresses
        texts = {f"{addresses[path]}{NAME}": text for path, text in files.sources.items() if text}
    files.source_texts = texts
    files.add_texts("sources", texts, config)


def _first(files: VaultFiles) -> Mapping[str, str]:
    keys = {path: source_key(files.see(_KEY + path), path) for path in files.wiki.notes}
    return files.kept.texts("sources", keys, partial(source_of, files.wiki))


def _again(files: VaultFiles, before: Mapping[str, str]) -> Mapping[str, str]:
    """Return the text for each note, empty where none goes out: the very mapping if all are the same."""
    notes = files.wiki.notes
    stale = {key.removeprefix(_KEY) for key in files.stale if key.startswith(_KEY)}
    again = [path for path in notes if path in stale or path not in before]
    if not again and before.keys() == notes.keys():
        return before
    fresh = {}
    for path in again:
        files.forget(_KEY + path)
        fresh[path] = source_of(files.see(_KEY + path), path)
    return {path: fresh[path] if path in fresh else before[path] for path in notes}


def source_key(wiki: Wiki, path: str) -> tuple[object, ...]:
    """Return all that the Markdown of the note at ``path`` is made from: it is a function of this."""
    return wiki.digests[path], _is_file(wiki, path), tuple(_unresolved(wiki, path))


def _is_file(wiki: Wiki, path: str) -> bool:
    """Say whether a note's address is that of a file, beside which no other can stand."""
    return wiki.addresses[path].endswith(".html")


def source_of(wiki: Wiki, path: str) -> str:
    """Return the Markdown that goes out for the note at ``path``, empty where none does."""
    if is_made_readable(path) or may_be_notebook(path) or _is_file(wiki, path):
        return ""
    note = wiki.notes[path]
    _ = wiki.digests[path]  # of the file that is read here once more
    text = decode(wiki.source(path).read_bytes())
    if note.problems and read_properties(text, path).broken:
        return ""
    if any(_is_kept_back(part, note) for part in wiki.fragment(path).parts):
        return ""
    body = without_comments(readable(path, without_properties(text), note.properties), note)
    if body is None:
        return ""
    unresolved = [note.links[number] for number in _unresolved(wiki, path)]
    written = [link for link in unresolved if not link.key]
    if written:
        nowhere = {(link.target, link.subpath) for link in written}
        body = _WIKI_LINK.sub(partial(_only_published, nowhere), body)
        names = (name for link in written for name in _unsaid(link))
        if any(name in body for name in names):
            return ""
    silent = {link.key for link in unresolved if link.key}
    return _front(note, silent) + body.strip() + "\n"


def _unresolved(wiki: Wiki, path: str) -> list[int]:
    """Return the numbers of the note's links that lead to nothing published."""
    links = wiki.notes[path].links
    led = {id(edge.link) for edge in wiki.links.out_of.get(path, ())}
    return [
        number
        for number, link in enumerate(links)
        if id(link) not in led and wiki.resolve(link, path) is None
    ]


def _is_kept_back(part: Part, note: Note) -> bool:
    """Say whether a page leaves out what stands in the source: a query, or code that is hidden."""
    if isinstance(part, SnippetHole):
        return parse_info(part.info)[1].get("code") == "hide"
    return isinstance(part, QueryHole)


def _only_published(nowhere: Collection[tuple[str, str]], found: re.Match[str]) -> str:
    """Return a wiki-link as it is written, or its words where it leads ``nowhere``."""
    address, bar, words = found[1].replace("\\|", "|").partition("|")
    target, _, subpath = address.partition("#")
    if (target.strip(), subpath.strip()) not in nowhere:
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
