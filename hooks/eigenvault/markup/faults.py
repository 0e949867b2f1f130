"""What is left open or undefined in a note's text, told with its line: the author's eye slips over it.

What Obsidian shows as it was meant is information only; a warning is what it shows broken, or a mark left
open that takes all paragraphs below it with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, MutableMapping, Sequence
from dataclasses import dataclass
from typing import Any

from markdown_it.token import Token

from eigenvault.problem import Problem, Severity

_REFERENCE = re.compile(r"(?<!\\)\[\^([^\]\s]+)\]")
_FORMULA = re.compile(r"^[ \t]*\$\$(?!\$)", re.MULTILINE)
_TEX = re.compile(r"\\[A-Za-z]|[\^_=]")


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault in a line of the body, counted from 0; ``{line}`` in its message is ``mentioned``."""

    line: int
    message: str
    severity: Severity = "warning"
    mentioned: int = 0


def add_fault(
    env: MutableMapping[str, Any],
    line: int,
    message: str,
    severity: Severity = "warning",
    *,
    mentioned: int = 0,
) -> None:
    """Keep a fault that a rule of the parser has found; parsing again finds it again."""
    env.setdefault("faults", {})[line, message] = Fault(line, message, severity, mentioned)


def problems(
    found: Sequence[Fault], tokens: Sequence[Token], path: str, first_line: int
) -> tuple[Problem, ...]:
    """Return the faults of the note at ``path``: those that parsing has ``found``, and those that its
    ``tokens`` tell. ``first_line`` is the file's line of the body's first line."""
    every = (*found, *_of_tokens(tokens))
    return tuple(
        Problem(
            path,
            first_line + fault.line,
            fault.message.replace("{line}", str(first_line + fault.mentioned)),
            fault.severity,
        )
        for fault in every
    )


def open_mark(mark: str, hides: str, *, below: bool) -> tuple[str, Severity]:
    """Return what to say of a ``mark`` that nothing closes; ``below`` it other paragraphs are lost."""
    return f"{mark} is never closed: {hides}", "warning" if below else "info"


def _of_tokens(tokens: Sequence[Token]) -> Iterator[Fault]:
    has_notes = any(token.type == "footnote_block_open" for token in tokens)
    undefined: set[str] = set()
    for token in tokens:
        if not token.map:
            continue
        if token.type == "fence":
            yield from _open_fence(token)
        elif token.type == "inline" and ("[^" in token.content or "$$" in token.content):
            text = "\n".join(
                child.content for child in token.children or () if child.type == "text"
            )
            for found in _REFERENCE.finditer(token.content) if "[^" in text else ():
                label = found[1]
                if label not in undefined and found[0] in text:
                    undefined.add(label)
                    line = token.map[0] + token.content.count("\n", 0, found.start())
                    meant = has_notes or re.fullmatch(r"\w+", label)
                    severity: Severity = "warning" if meant else "info"
                    yield Fault(line, f"{found[0]}: no such footnote", severity)
            opened = _FORMULA.search(token.content) if "$$" in text else None
            if opened and _TEX.search(token.content, opened.end()):
                line = token.map[0] + token.content.count("\n", 0, opened.start())
                yield Fault(line, "$$ is never closed: the formula is shown as text")


def _open_fence(token: Token) -> Iterator[Fault]:
    """A fence takes one line more for its end, if it has one."""
    assert token.map is not None
    lines = token.map[1] - token.map[0]
    inside = token.content.count("\n")
    if lines == inside + 2 and (not token.content or token.content.endswith("\n")):
        return
    mark = token.markup
    message, severity = open_mark(
        mark, "all below it is code", below="\n\n" in token.content.strip("\n")
    )
    yield Fault(token.map[0], message, severity)
