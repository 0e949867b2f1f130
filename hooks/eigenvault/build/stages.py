"""The stages of a build, each a function from a wiki to a wiki: read, publish, link."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from eigenvault.build.forks import fork_map
from eigenvault.build.note_cache import NoteCache, reading_key
from eigenvault.execution import FOLDER
from eigenvault.garden import Work, collect, collect_tags, read_bibliography
from eigenvault.markup import Options, QueryHole, Reading, read_note
from eigenvault.markup.mathematics import Mathematics
from eigenvault.markup.other_files import is_made_readable
from eigenvault.problem import Problem
from eigenvault.site.explorer import explorer_of
from eigenvault.site.references import check_citations
from eigenvault.site.tag_pages import tag_addresses
from eigenvault.site.wiki import Wiki
from eigenvault.vault import (
    Index,
    Link,
    Linker,
    Rule,
    Suggester,
    assign_addresses,
    fold,
    is_excluded,
    is_opt_in,
    is_published,
    permalink_address,
    read_properties,
    read_settings,
    scan,
    suggest,
    used_attachments,
)
from eigenvault.vault.properties import aliases, decode


def read(root: Path, rule: Rule, mathematics: Mathematics, cache: Path | None = None) -> Wiki:
    """Read every note of the vault at ``root`` that its place does not keep back; ``cache`` is a
    folder that keeps what was read from build to build."""
    settings = read_settings(root)
    files, problems = scan(root)
    options = Options(mathematics.formula, settings.strict_line_breaks)
    kept = [path for path in files if not is_excluded(path, settings, rule)]
    notes = [path for path in kept if path.lower().endswith(".md") or is_made_readable(path)]

    found = [*settings.problems, *problems]
    texts: dict[str, bytes] = {}
    for path in notes:
        try:
            texts[path] = (root / files[path].real).read_bytes()
        except OSError as error:
            found.append(Problem(path, 0, f"cannot be read: {error.strerror}"))
    shaped = str(settings.strict_line_breaks)
    keys = {path: reading_key(path, data, shaped) for path, data in texts.items()}
    store = NoteCache(cache) if cache else None
    known = store.load(keys.values()) if store else {}

    def work(path: str) -> Reading:
        return read_note(path, texts[path], options)

    unread = [path for path in texts if keys[path] not in known]
    fresh = dict(zip(unread, fork_map(work, unread, finish=mathematics.save), strict=True))
    if store and fresh:
        store.save({keys[path]: reading for path, reading in fresh.items()}, keys.values())
    readings = {path: fresh.get(path) or known[keys[path]] for path in texts}
    attachments = tuple(path for path in kept if path not in readings)
    real = {path: file.real for path, file in files.items() if file.real != path}
    return Wiki(root, settings, readings, attachments, tuple(found), files=attachments, real=real)


def publish(wiki: Wiki, rule: Rule) -> Wiki:
    """Keep what the publishing rule lets out; of all else nothing stays in the wiki."""
    notes = {path: reading.note for path, reading in wiki.readings.items()}
    opt_in = is_opt_in(rule, wiki.settings, list(notes.values()))
    published = {
        path: reading
        for path, reading in wiki.readings.items()
        if is_published(
            path,
            reading.note.properties,
            wiki.settings,
            rule,
            opt_in=opt_in,
            broken=_broken(wiki, reading),
        )
    }
    problems = [*wiki.problems]
    for reading in published.values():
        problems.extend(reading.note.problems)
    return replace(wiki, readings=published, problems=tuple(problems))


def _broken(wiki: Wiki, reading: Reading) -> str:
    """Return the text of a property block that is no YAML, read again: that is rare."""
    if not reading.note.problems:
        return ""
    data = wiki.source(reading.note.path).read_bytes()
    return read_properties(decode(data)).broken


def link(wiki: Wiki, made: Sequence[str] = (), reserved: Sequence[str] = ()) -> Wiki:
    """Index what is published and give it addresses; ``made`` are attachments that the build makes.

    An attachment that no published note uses is left out here.
    """
    notes = {path: reading.note for path, reading in wiki.readings.items()}
    made = tuple(path for path in made if path not in notes)
    # Figures of an earlier build in the vault are no attachments: this build makes its own.
    own = f"{FOLDER}/" if made and (wiki.root / FOLDER / ".gitignore").exists() else "\0"
    existing = [path for path in wiki.attachments if not path.startswith(own) and path not in made]
    available = [*notes, *existing, *made]
    first = Linker(Index(available), notes)

    def resolve(link: Link, source: str) -> str | None:
        target = first.resolve(link, source)
        return target.path if target else None

    attachments = tuple(sorted(used_attachments(notes.values(), resolve, existing)))
    permalinks = {}
    for path, note in notes.items():
        wanted = note.properties.get("permalink", note.properties.get("dg-permalink"))
        address = permalink_address(wanted)
        if note.properties.get("dg-home") is True:
            address = ""
        if address is not None:
            permalinks[path] = address
    addresses, problems = assign_addresses(notes, attachments, permalinks, reserved)
    linker = Linker(Index([*notes, *attachments, *made]), notes)
    return replace(
        wiki,
        attachments=attachments,
        addresses=addresses,
        linker=linker,
        problems=(*wiki.problems, *problems),
    )


def cite(wiki: Wiki) -> Wiki:
    """Read the vault's bibliographies if a note cites anything, and check the keys."""
    if not any(note.citations for note in wiki.notes.values()):
        return wiki
    works: dict[str, Work] = {}
    for path in wiki.files:
        if path.lower().endswith(".bib"):
            text = decode(wiki.source(path).read_bytes())
            works = {**read_bibliography(text), **works}
    if not works:
        return wiki  # brackets with an at sign are no citations in this vault
    problems = check_citations(wiki.notes, works)
    return replace(wiki, works=works, problems=(*wiki.problems, *problems))


def gather(wiki: Wiki) -> Wiki:
    """Find what the published notes are together: links both ways, tags, the explorer's tree."""
    groups = collect_tags(wiki.notes)
    taken = frozenset(address.casefold() for address in wiki.addresses.values())
    return replace(
        wiki,
        links=collect(wiki.notes, wiki.resolve),
        groups=groups,
        tags=tag_addresses(groups, taken),
        explorer=explorer_of(wiki.notes, wiki.addresses),
    )


def check_links(wiki: Wiki) -> tuple[Problem, ...]:
    """Report every link and embed that leads nowhere, with the nearest names, and every choice
    among notes of one name."""
    by_alias = {
        fold(alias): note.name for note in wiki.notes.values() for alias in aliases(note.properties)
    }
    names = Suggester(sorted({note.name for note in wiki.notes.values()}), by_alias)
    problems: list[Problem] = []
    asked: dict[str, tuple[str, ...]] = {}
    for path, note in wiki.notes.items():
        for found in note.links:
            written = _as_written(found)
            target = wiki.resolve(found, path)
            if target is None:
                if found.target not in asked:
                    asked[found.target] = names.near(found.target)
                kind = "file" if found.embed and "." in found.target else "note"
                message = f"{written}: no such {kind}" + _or(asked[found.target])
                problems.append(Problem(path, found.line, message))
            elif target.missing:
                problems.append(
                    Problem(path, found.line, _missing(wiki, written, target.path, target.missing))
                )
            elif target.others and found.style != "html":
                others = ", ".join(target.others[:3])
                message = f"{written}: several files have this name; it leads to {target.path}, not to {others}"
                problems.append(Problem(path, found.line, message, "info"))
    return tuple(problems)


def check_plugins(wiki: Wiki) -> tuple[Problem, ...]:
    """Say once for each kind of plugin block that the site shows a placeholder in its place."""
    first: dict[str, Problem] = {}
    counts: dict[str, int] = {}
    for path, reading in wiki.readings.items():
        for part in reading.fragment.parts:
            if isinstance(part, QueryHole) and part.kind != "base":
                counts[part.kind] = counts.get(part.kind, 0) + 1
                first.setdefault(part.kind, Problem(path, part.line, "", "info"))
    return tuple(
        replace(
            problem,
            message=f"{counts[kind]} {kind} blocks, of which this is the first, are placeholders",
        )
        for kind, problem in first.items()
    )


def _missing(wiki: Wiki, written: str, path: str, subpath: str) -> str:
    note = wiki.notes[path]
    if subpath.lstrip("# ").startswith("^"):
        near = suggest(subpath.lstrip("#^ "), [block.id for block in note.blocks])
        return f"{written}: {note.name} has no such block" + _or(tuple(f"^{name}" for name in near))
    near = suggest(subpath.rpartition("#")[2], [heading.text for heading in note.headings])
    return f"{written}: {note.name} has no such heading" + _or(tuple(f"#{name}" for name in near))


def _as_written(found: Link) -> str:
    address = found.target + (f"#{found.subpath}" if found.subpath else "")
    if found.style in ("wiki", "property"):
        return f"{'!' if found.embed else ''}[[{address}]]"
    if found.style == "html":
        return f'"{address}"'
    return f"{'!' if found.embed else ''}[…]({address})"


def _or(names: Sequence[str]) -> str:
    if not names:
        return ""
    shown = [name if name[:1] in "#^" else f"[[{name}]]" for name in names]
    return f"; did you mean {' or '.join(shown)}?"
