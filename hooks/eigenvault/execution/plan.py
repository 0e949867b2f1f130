"""Which fences of a note run, as which sessions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from eigenvault.execution.block import Block, Expectation, Origin, Session
from eigenvault.execution.includes import IncludeError, expand
from eigenvault.execution.options import Options, parse_info, read_options
from eigenvault.problem import Problem
from eigenvault.vault import Fence, Note

_PYTHON = ("python", "py", "python3")


def is_runnable(fence: Fence) -> bool:
    """Say whether the author marked ``fence`` to run: never so without the word."""
    if "run" not in fence.info and "check" not in fence.info:
        return False
    language, options = parse_info(fence.info)
    return language.lower() in _PYTHON and ("run" in options or "check" in options)


def is_kept(fence: Fence) -> bool:
    """Say whether ``fence`` is a notebook's cell of another language, which shows what is kept of it."""
    return "cell" in fence.info and "cell" in parse_info(fence.info)[1] and not is_runnable(fence)


def is_expectation(fence: Fence) -> bool:
    """Say whether ``fence`` states what the block before it prints."""
    return "expected" in parse_info(fence.info)[1]


def plan(notes: Iterable[Note], folder: Path) -> tuple[tuple[Session, ...], tuple[Problem, ...]]:
    """Return the sessions of all ``notes`` and what is wrong with their options and inclusions.

    ``folder`` holds the files that fences include. Names are unique in the wiki, since a figure is
    found by its name: a second block of a name is reported and gets the note's name in front.
    """
    sessions: list[Session] = []
    problems: list[Problem] = []
    blocks = {note.path: _blocks(note, folder, problems) for note in notes}
    taken: dict[str, Block] = {}
    names: dict[tuple[str, int], str] = {}
    every = [block for own in blocks.values() for block in own]
    for block in sorted(every, key=lambda block: not block.options.name):
        name, other = block.name, taken.get(block.name.casefold())
        if other is not None and block.options.name:
            message = f"the name {name} is that of a block in {other.note}"
            problems.append(Problem(block.note, block.line, message))
        if other is not None:
            name = _slug(f"{block.note.rpartition('.')[0]} {block.index + 1}")
        while name.casefold() in taken:
            name = f"{name}-x"
        taken[name.casefold()] = block
        names[block.note, block.index] = name
    for path, own in blocks.items():
        by_key: dict[str, list[Block]] = {}
        for block in own:
            key = block.options.session or f"#{block.index}"
            named = replace(block, name=names[path, block.index])
            by_key.setdefault(key, []).append(named)
        sessions.extend(Session(path, key, tuple(found)) for key, found in by_key.items())
    return tuple(sessions), tuple(problems)


def kept_cells(note: Note) -> list[Block]:
    """Return the cells of a notebook that are in another language."""
    return [
        Block(
            note.path,
            fence.index,
            fence.line - 1,
            _slug(f"{note.name} {fence.index + 1}"),
            fence.code,
            read_options(parse_info(fence.info)[1]),
        )
        for fence in note.fences
        if is_kept(fence)
    ]


def _blocks(note: Note, folder: Path, problems: list[Problem]) -> list[Block]:
    blocks: list[Block] = []
    for position, fence in enumerate(note.fences):
        if not is_runnable(fence):
            continue
        options = read_options(parse_info(fence.info)[1])
        line = fence.line - 1
        problems.extend(Problem(note.path, line, mistake) for mistake in options.mistakes)
        code = f'--8<-- "{options.file}"' if options.file else fence.code
        origins: tuple[Origin, ...] = ()
        files: tuple[str, ...] = ()
        fault = ""
        try:
            code, origins, files = expand(code, folder, note.path, fence.line)
        except IncludeError as error:
            fault = str(error)
            line = line if options.file else fence.line + error.offset
        name = options.name or _slug(f"{note.name} {fence.index + 1}")
        expected = _expectation(note.fences, position)
        blocks.append(
            Block(
                note.path, fence.index, line, name, code, options, origins, files, expected, fault
            )
        )
    return blocks


def _expectation(fences: Sequence[Fence], position: int) -> Expectation | None:
    following = fences[position + 1 : position + 2]
    if not following or not is_expectation(following[0]):
        return None
    fence = following[0]
    tolerance = parse_info(fence.info)[1].get("tolerance", "1e-6")
    try:
        return Expectation(fence.code, float(tolerance), fence.line - 1)
    except ValueError:
        return Expectation(fence.code, 1e-6, fence.line - 1)


def _slug(text: str) -> str:
    return re.sub(r"[^\w]+", "-", text.lower()).strip("-") or "note"


__all__ = ["Options", "is_expectation", "is_kept", "is_runnable", "kept_cells", "plan"]
