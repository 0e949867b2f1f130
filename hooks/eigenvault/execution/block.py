"""What runs: blocks of code, in sessions whose blocks share their state."""

from __future__ import annotations

from dataclasses import dataclass

from eigenvault.execution.options import Options


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a line of code stands: a note or a file of ``snippets/``, and the line in it."""

    file: str
    line: int


@dataclass(frozen=True, slots=True)
class Expectation:
    """What an author says a block prints; ``line`` is that of the block that says so."""

    text: str
    tolerance: float
    line: int


@dataclass(frozen=True, slots=True)
class Block:
    """One runnable fence: number ``index`` of its note, its code with inclusions in place.

    ``origins`` has an entry for each line of ``code``; ``line`` is that of the fence in the note;
    ``fault`` says why the block cannot run.
    """

    note: str
    index: int
    line: int
    name: str
    code: str
    options: Options
    origins: tuple[Origin, ...] = ()
    files: tuple[str, ...] = ()
    expected: Expectation | None = None
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Session:
    """Blocks of one note that run in order in one process."""

    note: str
    key: str
    blocks: tuple[Block, ...]
