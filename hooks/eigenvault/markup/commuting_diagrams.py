"""Diagrams of ``tikz-cd`` as the ``CD`` environment draws them, which needs no TikZ.

Arrows to a neighbour in the same row or column are drawn; any other is written below the diagram, from
where to where. Source of its language: the manual of tikz-cd, *Basic usage*.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_DIAGRAM = re.compile(r"\\begin\{tikzcd\}[ \t\n]*(?:\[[^\[\]]*\])?(.*?)\\end\{tikzcd\}", re.DOTALL)
_ARROW = re.compile(r"\\(?:arrow|ar)\b[ \t]*(?=\[)")
_DIRECTION = re.compile(r"[rlud]+")
_LABEL = re.compile(r"\"(.*)\"\s*'?", re.DOTALL)
_STEPS = {"r": (0, 1), "l": (0, -1), "d": (1, 0), "u": (-1, 0)}
_LONGEST = 5000  # characters of a diagram


@dataclass(frozen=True, slots=True)
class _Arrow:
    """An arrow from one cell to another; ``swapped`` labels stand on its other side."""

    start: tuple[int, int]
    end: tuple[int, int]
    label: str
    swapped: bool
    equal: bool


class _NotSimpleError(ValueError):
    """A diagram that says more than is understood."""


def drawn_without_tikz(tex: str) -> str:
    """Return a formula whose diagrams of ``tikz-cd`` are such as KaTeX draws; one that is not understood
    stays as it is."""
    return _DIAGRAM.sub(_drawn, tex) if len(tex) <= _LONGEST else tex


def _drawn(found: re.Match[str]) -> str:
    try:
        objects, arrows = _read(found[1])
    except _NotSimpleError:
        return found[0]
    return _write(objects, arrows)


def _read(body: str) -> tuple[list[list[str]], list[_Arrow]]:
    objects: list[list[str]] = []
    arrows: list[_Arrow] = []
    for row, line in enumerate(_split(body, "\\\\")):
        objects.append([])
        for column, cell in enumerate(_split(line, "&")):
            here = (row, column)
            text = ""
            position = 0
            for match in _ARROW.finditer(cell):
                if match.start() < position:
                    continue
                text += cell[position : match.start()]
                position = _end(cell, match.end())
                arrows.append(_arrow(here, cell[match.end() + 1 : position - 1]))
            objects[-1].append((text + cell[position:]).strip())
    if objects and not any(objects[-1]):
        objects.pop()
    if not objects:
        raise _NotSimpleError
    for arrow in arrows:
        row, column = arrow.end
        if not (0 <= row < len(objects) and 0 <= column < len(objects[row])):
            raise _NotSimpleError
    return objects, arrows


def _arrow(start: tuple[int, int], options: str) -> _Arrow:
    end, label, swapped, equal = start, "", False, False
    for number, option in enumerate(part.strip() for part in _split(options, ",")):
        if _DIRECTION.fullmatch(option) and end == start:
            for letter in option:
                end = (end[0] + _STEPS[letter][0], end[1] + _STEPS[letter][1])
        elif match := _LABEL.fullmatch(option):
            label = match[1].strip()
            label = label[1:-1] if label.startswith("{") and label.endswith("}") else label
            swapped = option.endswith("'")
        elif option in ("equal", "equals", "Equal", "-,double", "double"):
            equal = True
        elif "=" in option and number == 0:
            raise _NotSimpleError  # from or to a named cell
    if end == start:
        raise _NotSimpleError
    return _Arrow(start, end, label, swapped, equal)


def _split(text: str, mark: str) -> Iterator[str]:
    """Yield the pieces of ``text`` between marks outside braces, brackets and quotes."""
    depth, begin, at, quoted = 0, 0, 0, False
    while at < len(text):
        if depth == 0 and not quoted and text.startswith(mark, at):
            yield text[begin:at]
            at = begin = at + len(mark)
            continue
        if text[at] == "\\":
            at += 2
            continue
        quoted ^= text[at] == '"'
        depth += {"{": 1, "[": 1, "}": -1, "]": -1}.get(text[at], 0) if not quoted else 0
        at += 1
    yield text[begin:]


def _end(text: str, begin: int) -> int:
    """Return where the bracket that opens at ``begin`` has closed."""
    depth, quoted = 0, False
    for at in range(begin, len(text)):
        quoted ^= text[at] == '"'
        depth += {"[": 1, "]": -1}.get(text[at], 0) if not quoted else 0
        if depth == 0:
            return at + 1
    raise _NotSimpleError


def _write(objects: list[list[str]], arrows: list[_Arrow]) -> str:
    width = max(len(row) for row in objects)
    beside: dict[tuple[int, int], _Arrow] = {}
    below: dict[tuple[int, int], _Arrow] = {}
    others = []
    for arrow in arrows:
        first, last = sorted((arrow.start, arrow.end))
        step = (last[0] - first[0], last[1] - first[1])
        if step == (0, 1) and first not in beside:
            beside[first] = arrow
        elif step == (1, 0) and first not in below:
            below[first] = arrow
        else:
            others.append(arrow)
    lines = []
    for row, cells in enumerate(objects):
        filled = [*cells, *[""] * (width - len(cells))]
        pieces = [f"{{{filled[0]}}}"]
        for column in range(1, width):
            pieces += [_across(beside.get((row, column - 1))), f"{{{filled[column]}}}"]
        lines.append(" ".join(pieces))
        if row + 1 < len(objects):
            lines.append(" ".join(_down(below.get((row, column))) for column in range(width)))
    diagram = "\\begin{CD}" + "\\\\ ".join(lines) + "\\end{CD}"
    if not others:
        return diagram
    said = ",\\quad ".join(_said(objects, arrow) for arrow in others)
    return f"\\begin{{array}}{{c}}{diagram}\\\\[1em] {said}\\end{{array}}"


def _across(arrow: _Arrow | None) -> str:
    if arrow is None:
        return "@."
    if arrow.equal:
        return "@="
    right = arrow.end > arrow.start
    sign, above = (">", not arrow.swapped) if right else ("<", arrow.swapped)
    return _labelled(sign, arrow.label, first=above)


def _down(arrow: _Arrow | None) -> str:
    if arrow is None:
        return "@."
    if arrow.equal:
        return "@|"
    # Labels stand to the left of whoever walks along the arrow.
    falls = arrow.end > arrow.start
    sign, left = ("V", arrow.swapped) if falls else ("A", not arrow.swapped)
    return _labelled(sign, arrow.label, first=left)


def _labelled(sign: str, label: str, *, first: bool) -> str:
    text = f"{{{label}}}" if label else ""
    return f"@{sign}{text}{sign}{sign}" if first else f"@{sign}{sign}{text}{sign}"


def _said(objects: list[list[str]], arrow: _Arrow) -> str:
    start, end = objects[arrow.start[0]][arrow.start[1]], objects[arrow.end[0]][arrow.end[1]]
    sign = "=" if arrow.equal else f"\\xrightarrow{{{arrow.label or chr(92) + 'quad'}}}"
    return f"{{{start}}} {sign} {{{end}}}"
