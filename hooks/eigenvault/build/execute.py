"""The stage that runs code: from the fences of published notes to what stands in their place."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from eigenvault.execution import (
    FOLDER,
    Block,
    Place,
    Progress,
    Result,
    Session,
    Summary,
    difference,
    is_expectation,
    is_ours,
    is_runnable,
    kept_cells,
    plan,
    run,
    stand_alone,
    thaw,
    write_figures,
)
from eigenvault.markup import stored_outputs
from eigenvault.markup.mathematics import Mathematics
from eigenvault.problem import Problem
from eigenvault.site import outputs
from eigenvault.site.wiki import Wiki


def plan_snippets(wiki: Wiki, folder: Path) -> Wiki:
    """Find the sessions of all published notes; what is wrong with them joins the problems."""
    runs = wiki.each("runs", lambda note: any(is_runnable(fence) for fence in note.fences))
    notes = (wiki.readings[path].note for path, any_runs in runs.items() if any_runs)
    sessions, problems = plan(notes, folder)
    return replace(wiki, sessions=sessions, problems=(*wiki.problems, *problems))


def figure_paths(sessions: Sequence[Session]) -> tuple[str, ...]:
    """Return the attachments that sessions may make: a figure for each block, and more where the
    author has given more alternative texts."""
    paths = []
    for session in sessions:
        for block in session.blocks:
            paths.append(f"{FOLDER}/{block.name}.svg")
            more = range(2, len(block.options.alts) + 1)
            paths.extend(f"{FOLDER}/{block.name}-{number}.svg" for number in more)
    return tuple(paths)


def execute(
    wiki: Wiki,
    place: Place,
    mathematics: Mathematics,
    progress: Callable[[Progress], None] = lambda progress: None,
    last: Wiki | None = None,
) -> tuple[Wiki, Summary]:
    """Run the planned sessions and put their results where the fences are; write figures into the vault.

    Sessions that were the same in ``last``, the build before, have their results from there if none
    of the files that code may read has changed since.
    """
    readable = _readable(wiki, place)
    if last and last.readable != readable:
        last = None
    before = {(s.note, s.key): s for s in last.sessions} if last else {}
    same = [s for s in wiki.sessions if before.get((s.note, s.key)) == s]
    changed = [s for s in wiki.sessions if before.get((s.note, s.key)) != s]
    results, summary = run(changed, place, progress=progress)
    if last:
        keys = [(block.note, block.index) for session in same for block in session.blocks]
        results = {**{key: last.results[key] for key in keys}, **results}
    wiki, figures = _place(wiki, results, mathematics)
    wiki = replace(wiki, readable=readable)
    write_figures(place.vault, figures, place.cache / "figures.json")
    if figures and not is_ours(place.vault):
        message = "is a folder of yours; figures of snippets are not written into it"
        wiki = replace(wiki, problems=(*wiki.problems, Problem(FOLDER, 0, message, "info")))
    return wiki, summary


def take_frozen(wiki: Wiki, place: Place, mathematics: Mathematics) -> tuple[Wiki, Summary]:
    """Put the results that are kept in git where the fences are; nothing runs, and a result that is
    missing or older than its code is reported."""
    results = thaw(wiki.sessions, place)
    blocks = [block for session in wiki.sessions for block in session.blocks]
    stale = [block for block in blocks if (block.note, block.index) not in results]
    message = "has no frozen result of its code as it stands; build where it can run"
    problems = [Problem(block.note, block.line, f"{label(block)} {message}") for block in stale]
    wiki, _ = _place(wiki, results, mathematics)
    failed = sum(result.state == "failed" for result in results.values())
    summary = Summary(0, len(results), failed + len(stale))
    return replace(wiki, problems=(*wiki.problems, *problems)), summary


def _place(
    wiki: Wiki, results: Mapping[tuple[str, int], Result], mathematics: Mathematics
) -> tuple[Wiki, dict[str, str]]:
    """Return the wiki with ``results`` in place, and the figures as files, by name."""
    sessions = wiki.sessions
    every = {(block.note, block.index): block for session in sessions for block in session.blocks}
    blocks = {key: block for key, block in every.items() if key in results}
    problems = []
    figures: dict[str, str] = {}
    shown: dict[str, str] = {}
    for key, block in blocks.items():
        problems.extend(judge(block, results[key]))
        number = 0
        for output in results[key].outputs:
            if output.kind == "figure":
                number += 1
                name = str(output.data["name"])
                if name in figures:
                    text = f"{label(block)}: another snippet draws a figure of the name {name} too"
                    problems.append(Problem(block.note, block.line, text))
                figures[name] = stand_alone(str(output.data["svg"]))
                shown[f"{FOLDER}/{name}.svg"] = outputs.figure(block, output, number)
    for path in figure_paths(sessions):
        shown.setdefault(path, outputs.missing_figure(path))
    elsewhere = _embedded(wiki, shown)
    snippets = dict(wiki.snippets)
    for key, block in blocks.items():
        snippets[key] = _shown(block, results[key], mathematics, elsewhere)
    for note in wiki.notes.values():
        previous: tuple[str, int] | None = None
        for fence in note.fences:
            key = (note.path, fence.index)
            if is_expectation(fence) and previous in blocks:
                snippets[key] = _nothing  # the actual output stands above
            previous = key
    return replace(
        wiki,
        figures=shown,
        snippets=snippets,
        results=results,
        blocks=blocks,
        problems=(*wiki.problems, *problems),
    ), figures


@dataclass(frozen=True, slots=True)
class _Shown:
    """What stands in the place of a fence that ran."""

    block: Block
    result: Result
    elsewhere: frozenset[str]
    mathematics: Mathematics = field(compare=False)

    def __call__(self, code: str) -> str:
        return outputs.snippet(self.block, self.result, code, self.mathematics, self.elsewhere)


def _shown(
    block: Block, result: Result, mathematics: Mathematics, elsewhere: frozenset[str]
) -> Callable[[str], str]:
    own = {str(output.data["name"]) for output in result.outputs if output.kind == "figure"}
    return _Shown(block, result, elsewhere & own, mathematics)


def _readable(wiki: Wiki, place: Place) -> dict[str, object]:
    """Return the files that code may read, other than notes, each with its size and time."""
    found: dict[str, object] = {
        path: stamp
        for path, stamp in wiki.stamps.items()
        if not path.endswith(".md") and not path.startswith(f"{FOLDER}/")
    }
    for file in place.snippets.rglob("*"):
        if "__pycache__" not in file.parts and file.is_file():
            status = file.stat()
            found[str(file)] = (status.st_size, status.st_mtime_ns)
    return found


def _nothing(code: str) -> str:
    return ""


def _embedded(wiki: Wiki, shown: Mapping[str, str]) -> frozenset[str]:
    """Return the names of figures that some note embeds by itself."""
    names = {path.rpartition("/")[2].lower(): path for path in shown}
    found = set()
    for note in wiki.notes.values():
        for link in note.links:
            if link.embed and (path := names.get(link.target.rpartition("/")[2].lower())):
                found.add(path.rpartition("/")[2].removesuffix(".svg"))
    return frozenset(found)


def label(block: Block) -> str:
    """Return what an author calls a block."""
    if block.options.cell:
        return f"cell {block.options.cell}"
    return f"{'check' if block.options.check else 'snippet'} {block.name}"


def judge(block: Block, result: Result) -> list[Problem]:
    """Return what the author should know of a block's run: errors, warnings, unmet expectations,
    figures without alternative text."""
    problems = []
    name = label(block)
    figures = 0
    for output in result.outputs:
        data = output.data
        where = (
            "" if data.get("file") == block.note else f" ({data.get('file')}:{data.get('line')})"
        )
        line = data.get("line") if not where else block.line
        if data.get("follows"):
            continue
        if output.kind == "error" and result.state == "failed":
            kind = f"{data['type']}: " if data["type"] else ""
            text = f"{name}: {kind}{_one_line(str(data['message']))}{where}"
            problems.append(Problem(block.note, int(line or block.line), text, "error"))
        elif output.kind == "warning":
            text = f"{name}: {data['category']}: {_one_line(str(data['message']))}{where}"
            problems.append(Problem(block.note, int(line or block.line), text))
        elif output.kind == "figure":
            figures += 1
            alts = block.options.alts
            hidden = block.options.output == "hide"
            if not hidden and (figures > len(alts) or not alts[figures - 1]):
                key = "alt" if figures == 1 else f"alt{figures}"
                text = f'{name}: its figure {data["name"]} has no alternative text; add {key}="…"'
                problems.append(Problem(block.note, block.line, text))
    if result.state == "failed" and block.options.expect_error and not problems:
        wanted = block.options.expect_error.replace("expect_error", "an error")
        problems.append(
            Problem(block.note, block.line, f"{name}: expected {wanted}, and none came", "error")
        )
    if block.expected is not None and result.state == "ok":
        differs = difference(result.text(), block.expected.text, block.expected.tolerance)
        if differs:
            text = f"{name}: {differs}"
            problems.append(Problem(block.note, block.expected.line, text, "error"))
    return problems


def _one_line(text: str) -> str:
    return " ".join(text.split())[:300]


def leave(wiki: Wiki, foreign: bool, mathematics: Mathematics) -> tuple[Wiki, str]:
    """Return the wiki with its code not run, and the sentence that says so.

    Notebooks show what is stored in them; where a note embeds a figure that only a run would draw,
    the page says what is missing.
    """
    figures = {
        path: outputs.undrawn_figure(path)
        for path in figure_paths(wiki.sessions)
        if path not in wiki.attachments
    }
    count, missing = sum(len(session.blocks) for session in wiki.sessions), _embedded(wiki, figures)
    said = "1 snippet was not run" if count == 1 else f"{count} snippets were not run"
    if missing:
        figure = (
            "figure that a note embeds is" if len(missing) == 1 else "figures that notes embed are"
        )
        said += f", and {len(missing)} {figure} not drawn"
    if foreign:
        said += ": this vault is not the project's own. If you trust its code, set EIGENVAULT_EXECUTE=1."
    else:
        said += ": EIGENVAULT_EXECUTE=0."
    blocks = [block for session in wiki.sessions for block in session.blocks]
    snippets = {**wiki.snippets, **_stored(wiki, blocks, mathematics)}
    return replace(wiki, figures=figures, snippets=snippets), said


def keep(wiki: Wiki, mathematics: Mathematics) -> Wiki:
    """Return the wiki with what notebooks keep of their cells in languages that do not run here."""
    books = [wiki.readings[path].note for path in wiki.readings if _is_jupyter(path)]
    blocks = [block for note in books for block in kept_cells(note)]
    return replace(wiki, snippets=_stored(wiki, blocks, mathematics))


def _stored(
    wiki: Wiki, blocks: Sequence[Block], mathematics: Mathematics
) -> dict[tuple[str, int], Callable[[str], str]]:
    """Return what stands in the places of notebooks' cells that are not run."""
    shown: dict[tuple[str, int], Callable[[str], str]] = {}
    kept: dict[str, dict[int, list[tuple[str, dict[str, object]]]]] = {}
    for block in blocks:
        if not _is_jupyter(block.note):
            continue
        if block.note not in kept:
            kept[block.note] = {}
            with contextlib.suppress(OSError, ValueError):
                text = wiki.source(block.note).read_text("utf-8")
                kept[block.note] = stored_outputs(block.note, text)
        found = kept[block.note].get(block.options.cell)
        if found:
            result = outputs.stored(found)
            shown[block.note, block.index] = _Shown(block, result, frozenset(), mathematics)
    return shown


def _is_jupyter(path: str) -> bool:
    return path[-6:].lower() == ".ipynb"
