"""The stage that runs code: from the fences of published notes to what stands in their place."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from eigenvault.execution import (
    FOLDER,
    Block,
    Place,
    Result,
    Session,
    Summary,
    difference,
    is_expectation,
    plan,
    run,
    stand_alone,
    write_figures,
)
from eigenvault.markup.mathematics import Mathematics
from eigenvault.problem import Problem
from eigenvault.site import outputs
from eigenvault.site.wiki import Wiki


def plan_snippets(wiki: Wiki, folder: Path) -> Wiki:
    """Find the sessions of all published notes; what is wrong with them joins the problems."""
    sessions, problems = plan(wiki.notes.values(), folder)
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
    progress: Callable[[str], None] = lambda name: None,
) -> tuple[Wiki, Summary]:
    """Run the planned sessions and put their results where the fences are; write figures into the vault."""
    sessions = wiki.sessions
    results, summary = run(sessions, place, progress=progress)
    blocks = {(block.note, block.index): block for session in sessions for block in session.blocks}
    problems = [problem for key, block in blocks.items() for problem in judge(block, results[key])]
    figures: dict[str, str] = {}
    shown: dict[str, str] = {}
    for key, block in blocks.items():
        number = 0
        for output in results[key].outputs:
            if output.kind == "figure":
                number += 1
                path = f"{FOLDER}/{output.data['name']}.svg"
                figures[str(output.data["name"])] = stand_alone(str(output.data["svg"]))
                shown[path] = outputs.figure(block, output, number)
    elsewhere = _embedded(wiki, shown)
    snippets: dict[tuple[str, int], Callable[[str], str]] = {}
    for key, block in blocks.items():
        snippets[key] = _shown(block, results[key], mathematics, elsewhere)
    for note in wiki.notes.values():
        previous: tuple[str, int] | None = None
        for fence in note.fences:
            key = (note.path, fence.index)
            if is_expectation(fence) and previous in blocks:
                snippets[key] = _nothing  # the actual output stands above
            previous = key
    write_figures(place.vault, figures, place.cache / "figures.json")
    return replace(
        wiki,
        figures=shown,
        snippets=snippets,
        results=results,
        blocks=blocks,
        problems=(*wiki.problems, *problems),
    ), summary


def _shown(
    block: Block, result: Result, mathematics: Mathematics, elsewhere: frozenset[str]
) -> Callable[[str], str]:
    return lambda code: outputs.snippet(block, result, code, mathematics, elsewhere)


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


def judge(block: Block, result: Result) -> list[Problem]:
    """Return what the author should know of a block's run: errors, warnings, unmet expectations,
    figures without alternative text."""
    problems = []
    name = f"{'check' if block.options.check else 'snippet'} {block.name}"
    figures = 0
    for output in result.outputs:
        data = output.data
        where = (
            "" if data.get("file") == block.note else f" ({data.get('file')}:{data.get('line')})"
        )
        line = data.get("line") if not where else block.line
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
            if figures > len(alts) or not alts[figures - 1]:
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


def not_run(sessions: Sequence[Session]) -> str:
    """Return the sentence that says that code of a foreign vault was not run, empty without code."""
    count = sum(len(session.blocks) for session in sessions)
    if not count:
        return ""
    return (
        f"{count} snippets were not run: this vault is not the project's own. "
        "If you trust its code, set EIGENVAULT_EXECUTE=1."
    )
