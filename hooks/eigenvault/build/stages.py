"""The stages of a build, each a function from a wiki to a wiki: read, publish, link."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from eigenvault.build.forks import fork_map
from eigenvault.build.note_cache import NoteCache, reading_key
from eigenvault.execution import FOLDER
from eigenvault.garden import Work, collect, collect_tags, read_bibliography, tags_of
from eigenvault.garden.paths import cycles
from eigenvault.garden.terms import early_uses
from eigenvault.markup import DrawingHole, Options, QueryHole, Reading, is_media, read_note
from eigenvault.markup.mathematics import Mathematics
from eigenvault.markup.notebooks import is_notebook, may_be_notebook
from eigenvault.markup.other_files import is_made_readable
from eigenvault.problem import Problem
from eigenvault.site.base_faults import base_faults, why_not_shown
from eigenvault.site.dataview import understood
from eigenvault.site.each_note import EachNote
from eigenvault.site.explorer import Explorer, explorer_of
from eigenvault.site.look import look_files, look_of, unused_script
from eigenvault.site.own_addresses import own_addresses
from eigenvault.site.references import check_citations
from eigenvault.site.tag_pages import tag_addresses
from eigenvault.site.wiki import Wiki
from eigenvault.vault import (
    Index,
    Link,
    Linker,
    Note,
    Rule,
    Target,
    asked_names,
    asked_targets,
    assign_addresses,
    fold,
    index_of,
    is_excluded,
    is_opt_in,
    is_published,
    last_name,
    mark,
    permalink_address,
    read_properties,
    read_settings,
    scan,
    suggest,
    used_attachments,
)
from eigenvault.vault.properties import decode

Asking = tuple[frozenset[str], frozenset[str]]
_NOBODY: Asking = (frozenset(), frozenset())


def read(
    root: Path,
    rule: Rule,
    mathematics: Mathematics,
    cache: Path | None = None,
    previous: Wiki | None = None,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> Wiki:
    """Read every note of the vault at ``root`` that its place does not keep back; ``cache`` is a
    folder that keeps what was read from build to build, ``previous`` what the last build has read:
    a file of the same size and time is taken from there."""
    settings = read_settings(root)
    files, problems = scan(root)
    stamps = {path: (file.size, file.modified) for path, file in files.items()}
    if previous is not None and previous.settings != settings:
        previous = None
    options = Options(mathematics.formula, settings.strict_line_breaks, mathematics.fault)
    if previous is not None and previous.stamps.keys() == stamps.keys():
        kept: Sequence[str] = previous.places
    else:
        before = frozenset(previous.places if previous is not None else ())
        kept = tuple(
            path for path in files if path in before or not is_excluded(path, settings, rule)
        )
    notes = [
        path
        for path in kept
        if path.lower().endswith(".md") or is_made_readable(path) or may_be_notebook(path)
    ]
    same: dict[str, Reading] = {}
    if previous is not None:
        for path in notes:
            if previous.stamps.get(path) == stamps[path] and path in previous.readings:
                same[path] = previous.readings[path]

    found = [*settings.problems, *problems]
    texts: dict[str, bytes] = {}
    for path in notes:
        if path not in same:
            try:
                data = (root / files[path].real).read_bytes()
                if not may_be_notebook(path) or is_notebook(path, data):
                    texts[path] = data
            except OSError as error:
                found.append(Problem(path, 0, f"cannot be read: {error.strerror}"))
    shaped = str(settings.strict_line_breaks)
    keys = {path: reading_key(path, data, shaped) for path, data in texts.items()}
    digests: Mapping[str, bytes] = keys
    if previous is not None:
        digests = {path: previous.digests[path] for path in same} | keys
    store = NoteCache(cache) if cache and previous is None else None
    known = store.load(keys.values()) if store else {}

    unread = [path for path in texts if keys[path] not in known]

    def work(path: str) -> Reading:
        return read_note(path, texts[path], options)

    found_in = fork_map(work, unread, finish=mathematics.save, progress=progress)
    fresh = dict(zip(unread, found_in, strict=True))
    if store and fresh:
        store.save({keys[path]: reading for path, reading in fresh.items()}, keys.values())
    readings: Mapping[str, Reading]
    if previous is not None and not texts and len(same) == len(previous.readings):
        readings, digests = previous.readings, previous.digests
    else:
        readings = {
            path: same[path] if path in same else fresh.get(path) or known[keys[path]]
            for path in notes
            if path in same or path in texts
        }
    attachments = tuple(path for path in kept if path not in readings)
    real = {path: file.real for path, file in files.items() if file.real != path}
    return Wiki(
        root,
        settings,
        readings,
        attachments,
        tuple(found),
        files=attachments,
        real=real,
        stamps=stamps,
        digests=digests,
        places=tuple(kept),
        each_note=previous.each_note if previous else EachNote(),
    )


def changed(wiki: Wiki, previous: Wiki) -> list[str]:
    """Return the notes of both builds whose text has changed between them."""
    before = previous.readings
    return [
        path
        for path, reading in wiki.readings.items()
        if path in before and before[path] is not reading
    ]


def publish(wiki: Wiki, rule: Rule, previous: tuple[Wiki, Wiki] | None = None) -> Wiki:
    """Keep what the publishing rule lets out; of all else nothing stays in the wiki.

    ``previous`` are the wiki of the last build as it was read and as it was published: of a note
    that is the same the rule decides as before.
    """
    opt_in = is_opt_in(rule, wiki.settings, wiki.each("marks", mark).values())
    before = previous[0].readings if previous else {}
    same = previous is not None and (previous[0].settings, previous[1].opt_in) == (
        wiki.settings,
        opt_in,
    )

    def is_out(path: str, reading: Reading) -> bool:
        if previous and same and before.get(path) is reading:
            return path in previous[1].readings
        values, broken = reading.note.properties, _broken(wiki, reading)
        return is_published(path, values, wiki.settings, rule, opt_in=opt_in, broken=broken)

    if previous and same and wiki.readings is before:
        published = previous[1].readings
    else:
        published = {path: r for path, r in wiki.readings.items() if is_out(path, r)}
    problems = [*wiki.problems]
    for reading in published.values():
        problems.extend(reading.note.problems)
    return replace(wiki, readings=published, problems=tuple(problems), opt_in=opt_in)


def _broken(wiki: Wiki, reading: Reading) -> str:
    """Return the text of a property block that is no YAML, read again: that is rare."""
    if not reading.note.problems:
        return ""
    data = wiki.source(reading.note.path).read_bytes()
    return read_properties(decode(data)).broken


def link(
    wiki: Wiki,
    made: Sequence[str] = (),
    reserved: Sequence[str] = (),
    previous: Wiki | None = None,
    *,
    drawn: bool = True,
) -> Wiki:
    """Index what is published and give it addresses; ``made`` are attachments that the build makes,
    if it has figures ``drawn``: else what earlier builds have left of them in the vault stands.

    An attachment that neither a published note nor the site's look uses is left out here. Of
    ``previous``, the last build, the index and the addresses are taken over where they are the same.
    """
    notes = wiki.notes
    left = frozenset() if drawn else frozenset(wiki.attachments)
    made = tuple(path for path in made if path not in notes and path not in left)
    # Figures of an earlier build in the vault are no attachments: this build makes its own.
    ours = drawn and made and (wiki.root / FOLDER / ".gitignore").exists()
    own = f"{FOLDER}/" if ours else "\0"
    unmade = set(made)
    existing = [
        path for path in wiki.attachments if not path.startswith(own) and path not in unmade
    ]
    available = (*notes, *existing, *made)
    everything = index_of(available, previous.everything if previous else None)
    asking = _asking(wiki, available, previous.available) if previous else _NOBODY
    uses = _uses(wiki, existing, everything, asking[1], previous)
    look = look_files(existing, lambda path: decode(wiki.source(path).read_bytes()))
    attachments = tuple(sorted({*look, *(path for found in uses.values() for path in found)}))
    asked = wiki.each("permalinks", _permalink)
    permalinks = {path: address for path, address in asked.items() if address is not None}
    wanted = (tuple(notes), attachments, permalinks, tuple(reserved))
    names = (*notes, *attachments, *made)
    if previous and previous.wanted == wanted:
        addresses, problems = previous.addresses, previous.address_problems
    else:
        addresses, problems = assign_addresses(notes, attachments, permalinks, reserved)
    index = index_of(names, previous.index if previous else None)
    return replace(
        wiki,
        attachments=attachments,
        addresses=addresses,
        linker=Linker(index, notes),
        look=look_of({path: addresses[path] for path in attachments}),
        problems=(*wiki.problems, *problems, *unused_script(wiki.files)),
        available=available,
        everything=everything,
        uses=uses,
        wanted=wanted,
        address_problems=problems,
        index=index,
        names=names,
        asking=asking,
    )


def _asking(wiki: Wiki, names: Sequence[str], before: Sequence[str]) -> Asking:
    """Return the names of files that came or went between ``before`` and ``names``, and the notes that
    ask for one of them."""
    if names == before:
        return _NOBODY
    moved = frozenset(last_name(path) for path in set(names).symmetric_difference(before))
    if moved == wiki.asking[0]:
        return wiki.asking
    asked = wiki.each("asked", _asked)
    return moved, frozenset(path for path, own in asked.items() if not moved.isdisjoint(own))


def _asked(note: Note) -> tuple[str, ...]:
    """Return the names of files that the links of a note may mean."""
    found = (name for target in asked_targets(note) for name in asked_names(target))
    return tuple(dict.fromkeys(found))


def _uses(
    wiki: Wiki,
    existing: Sequence[str],
    everything: Index,
    asking: Collection[str],
    previous: Wiki | None,
) -> dict[str, frozenset[str]]:
    """Return the attachments that each note uses; in ``asking`` are those for which it may differ."""
    known = set(existing)
    linker = Linker(everything, wiki.notes)
    before = previous.readings if previous else {}

    def resolve(link: Link, source: str) -> str | None:
        target = linker.resolve(link, source)
        return target.path if target else None

    uses = {}
    for path, reading in wiki.readings.items():
        if previous and before.get(path) is reading and path not in asking:
            uses[path] = previous.uses[path]
        else:
            uses[path] = used_attachments([reading.note], resolve, known)
    return uses


def _permalink(note: Note) -> str | None:
    if note.properties.get("dg-home") is True:
        return ""
    return permalink_address(note.properties.get("permalink", note.properties.get("dg-permalink")))


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


def gather(wiki: Wiki, previous: Wiki | None = None) -> Wiki:
    """Find what the published notes are together: links both ways, tags, the explorer's tree.

    Of ``previous``, the last build, everything is taken over that no edit has touched.
    """
    notes = wiki.notes
    edited = changed(wiki, previous) if previous else []
    if previous and previous.readings.keys() == wiki.readings.keys():
        old = previous.notes
        same_tags = all(old[path].tags == notes[path].tags for path in edited)
        same_titles = all(old[path].title == notes[path].title for path in edited)
    else:
        same_tags = same_titles = False
    groups = previous.groups if previous and same_tags else collect_tags(wiki.each("tags", tags_of))
    same_places = previous is not None and previous.addresses is wiki.addresses
    if previous and same_titles and same_places:
        explorer = previous.explorer
    else:
        explorer = explorer_of(wiki.each("titles", lambda note: note.title), wiki.addresses)
    if previous and same_tags and same_places:
        tags, own, problems = previous.tags, previous.own, previous.own_problems
    else:
        owners = _owners(wiki.addresses, explorer)
        tags = tag_addresses(groups, owners)
        own, problems = own_addresses(owners)
    again = frozenset(_to_resolve(wiki, previous) if previous else notes)
    links = collect(notes, wiki.resolve, (previous.links, again) if previous else None)
    return replace(
        wiki,
        links=links,
        again=again,
        groups=groups,
        tags=tags,
        own=own,
        explorer=explorer,
        own_problems=problems,
        problems=(*wiki.problems, *problems),
    )


def _owners(addresses: Mapping[str, str], explorer: Explorer) -> dict[str, str]:
    """Return who in the vault stands at an address, spelled as ``own_addresses`` asks for it: folders,
    and before them notes and attachments."""
    folders = {folder.path: folder.address for folder in explorer.all_folders()}
    return {
        address.casefold().rstrip("/"): path
        for places in (folders, addresses)
        for path, address in places.items()
    }


def _to_resolve(wiki: Wiki, previous: Wiki) -> Iterator[str]:
    """Yield the notes whose links may lead elsewhere than in ``previous``: edited ones, new ones, those
    that name a file that came or went, and those that lead into a note whose headings changed."""
    before = previous.readings
    yield from (path for path, new in wiki.readings.items() if before.get(path) is not new)
    for path in changed(wiki, previous):
        old, new = before[path].note, wiki.readings[path].note
        if anchors(old) != anchors(new):
            edges = previous.links.into.get(path, ())
            yield from (edge.source for edge in edges if edge.source in wiki.readings)
    yield from _asking(wiki, wiki.names, previous.names)[1]


def anchors(note: Note) -> tuple[object, ...]:
    """Return what a link into a note is resolved by."""
    return (
        tuple((h.level, h.text, h.written, h.id) for h in note.headings),
        tuple((block.id, block.anchor) for block in note.blocks),
        note.ids,
    )


def check_links(
    wiki: Wiki,
    near: Callable[[str], tuple[str, ...]],
    paths: Iterable[str] | None = None,
) -> tuple[Problem, ...]:
    """Report every link and embed that leads nowhere, with the names that come ``near``, and every
    choice among notes of one name: in all notes, or those at ``paths``."""
    problems: list[Problem] = []
    asked: dict[str, tuple[str, ...]] = {}
    for path in wiki.readings if paths is None else paths:
        for found in wiki.readings[path].note.links:
            written = _as_written(found)
            target = wiki.resolve(found, path)
            if target is None and found.optional:
                continue
            if target is None:
                address = found.address
                if address not in asked:
                    names = near(found.target)
                    asked[address] = near(address) if found.subpath and not names else names
                is_file = "." in found.target or is_media(address)
                kind = "file" if found.embed and is_file else "note"
                message = f"{written}: no such {kind}" + _or(asked[address])
                problems.append(Problem(path, found.line, message))
            elif target.missing and not _is_in_drawing(wiki, target):
                problems.append(
                    Problem(path, found.line, _missing(wiki, written, target.path, target.missing))
                )
            elif target.others and found.style != "html":
                others = ", ".join(target.others[:3])
                message = f"{written}: several files have this name; it leads to {target.path}, not to {others}"
                problems.append(Problem(path, found.line, message, "info"))
    return tuple(problems)


def check_paths(wiki: Wiki, named: Iterable[str]) -> tuple[Problem, ...]:
    """Report every cycle among prerequisites, at the property that closes it; ``named`` are the notes
    that name any."""
    problems = []
    for cycle in cycles(named, wiki.links):
        names = [wiki.notes[path].name for path in (*cycle, cycle[0])]
        line = next(
            edge.link.line
            for edge in wiki.links.out_of[cycle[0]]
            if edge.target == (*cycle, cycle[0])[1] and edge.link.key
        )
        message = f"prerequisites form a cycle: {' -> '.join(names)}"
        problems.append(Problem(cycle[0], line, message))
    return tuple(problems)


def check_aliases(
    wiki: Wiki,
    known: Mapping[str, tuple[str, tuple[str, ...]]],
    paths: Iterable[str] | None = None,
) -> tuple[Problem, ...]:
    """Say of every alias that several notes have (``known`` names and aliases) which of them comes
    first: in all notes, or where one of those at ``paths`` is among them."""
    first: dict[str, str] = {}
    problems = []
    asked = None if paths is None else set(paths)
    for path, others in ((path, others) for path, (_, others) in known.items() if others):
        for alias in others:
            owner = first.setdefault(fold(alias), path)
            if owner != path and (asked is None or not asked.isdisjoint((owner, path))):
                lines = read_properties(decode(wiki.source(path).read_bytes())).key_lines
                line = next((at for key, at in lines.items() if key.lower().startswith("alias")), 0)
                message = f"the alias {alias} is one of {owner} as well, which comes first"
                problems.append(Problem(path, line, message, "info"))
    return tuple(problems)


def check_terms(wiki: Wiki, until: str, paths: Iterable[str] | None = None) -> tuple[Problem, ...]:
    """Report every term that a note with prerequisites uses before its reader can have met it, up to the
    heading ``until``: in all notes, or those at ``paths``."""
    return tuple(early_uses(wiki.notes, wiki.links, until, paths))


def check_plugins(wiki: Wiki) -> tuple[Problem, ...]:
    """Say once for each kind of plugin block that the site shows a placeholder in its place."""
    first: dict[str, Problem] = {}
    counts: dict[str, int] = {}
    for path, reading in wiki.readings.items():
        for part in reading.fragment.parts:
            if isinstance(part, QueryHole) and not _is_answered(part):
                counts[part.kind] = counts.get(part.kind, 0) + 1
                first.setdefault(part.kind, Problem(path, part.line, "", "info"))
    return tuple(
        replace(
            problem,
            message=f"{counts[kind]} {kind} blocks, of which this is the first, are placeholders",
        )
        for kind, problem in first.items()
    )


def check_bases(
    wiki: Wiki, shown: Callable[[str], str], paths: Iterable[str] | None = None
) -> tuple[Problem, ...]:
    """Report every base that is not shown: a warning where it cannot be read, else why this site cannot
    show it. ``shown(path)`` is the HTML of a note."""
    problems = []
    for path in wiki.readings if paths is None else paths:
        is_file = path.lower().endswith(".base")
        if is_file and wiki.notes[path].problems:
            continue  # told when it was read
        parts = wiki.readings[path].fragment.parts
        bases = [part for part in parts if isinstance(part, QueryHole) and part.kind == "base"]
        faulty = False
        for base in bases:
            # A file is read as a block, which begins in a line above it.
            first = base.line if is_file else base.line + 1
            for line, message in base_faults(base.source):
                problems.append(Problem(path, first + line, message))
                faulty = True
        if bases and not faulty:
            problems += [
                Problem(path, bases[0].line, f"base: not shown: {why}", "info")
                for why in why_not_shown(shown(path))
            ]
    return tuple(problems)


def _is_answered(query: QueryHole) -> bool:
    return query.kind in ("base", "inline dataview") or (
        query.kind == "dataview" and understood(query.source) is not None
    )


def _is_in_drawing(wiki: Wiki, target: Target) -> bool:
    """Say whether a link names an area or an element of a drawing, which only Excalidraw knows."""
    parts = wiki.readings[target.path].fragment.parts[:1]
    return target.missing.startswith("^") and any(isinstance(part, DrawingHole) for part in parts)


def _missing(wiki: Wiki, written: str, path: str, subpath: str) -> str:
    note = wiki.notes[path]
    if subpath.lstrip("# ").startswith("^"):
        near = suggest(subpath.lstrip("#^ "), [block.id for block in note.blocks])
        return f"{written}: {note.name} has no such block" + _or(tuple(f"^{name}" for name in near))
    near = suggest(subpath.rpartition("#")[2], [heading.text for heading in note.headings])
    return f"{written}: {note.name} has no such heading" + _or(tuple(f"#{name}" for name in near))


def _as_written(found: Link) -> str:
    address = found.address
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
