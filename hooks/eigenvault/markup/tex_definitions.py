"""What formulas of a note say for those that follow: commands that they define, and tags that they label.

MathJax typesets a note as one document, so that an author defines a command once and uses it below.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import count

from markdown_it.token import Token

_BEGIN = re.compile(
    r"\\(?:(?:re|provide)?newcommand\*?|DeclareMathOperator\*?)\s*(?:\{\s*(\\[A-Za-z]+)\s*\}|(\\[A-Za-z]+))"
    r"\s*(?:\[[^\[\]]*\]\s*){0,2}(?=\{)"
    r"|\\g?def\s*(\\[A-Za-z]+)[^{}\\]*(?=\{)"
    r"|\\let\s*(\\[A-Za-z]+)\s*=?\s*(?:\\[A-Za-z]+|\S)"
)
_MOST = 200  # definitions of a note
_LONGEST = 1000  # characters of one
_COMMAND = re.compile(r"\\[A-Za-z]+")
_LABELLED = re.compile(
    r"\\tag(\*?)\{([^{}]*)\}\s*\\label\{([^{}]*)\}|\\label\{([^{}]*)\}\s*\\tag(\*?)\{([^{}]*)\}"
)
_REFERENCE = re.compile(r"\\(eq)?ref\{([^{}]*)\}")


class TexDefinitions:
    """The definitions and labels of one note, gathered while its formulas are rendered in order."""

    def __init__(self, tokens: Iterable[Token]) -> None:
        """Find the labels in the formulas among ``tokens``, those below their references as well."""
        self._sources: dict[str, tuple[int, str]] = {}
        self._number = count()
        self._tags: dict[str, str] = {}
        for token in tokens:
            if "\\label" in token.content:
                for found in _LABELLED.finditer(token.content):
                    star, tag = found[1] or found[5] or "", found[2] or found[6] or ""
                    self._tags[found[3] or found[4] or ""] = tag if star else f"({tag})"

    def complete(self, tex: str) -> str:
        """Return a formula with the definitions that it needs before it, and its references filled in;
        what it defines itself is kept for the next."""
        before = "".join(self._needed(tex)) if self._sources else ""
        if "def" in tex or "newcommand" in tex or "\\let" in tex or "\\DeclareMath" in tex:
            self._keep(tex)
        if self._tags and "ref{" in tex:
            tex = _REFERENCE.sub(self._refer, tex)
        return before + tex

    def _needed(self, tex: str) -> list[str]:
        """Return the definitions of the commands that ``tex`` uses, and of those that these use, in order."""
        needed: dict[str, tuple[int, str]] = {}
        waiting = [tex]
        while waiting:
            for name in set(_COMMAND.findall(waiting.pop())):
                if name in self._sources and name not in needed:
                    needed[name] = self._sources[name]
                    waiting.append(needed[name][1])
        return [source for _, source in sorted(needed.values())]

    def _keep(self, tex: str) -> None:
        for found in _BEGIN.finditer(tex):
            name = found[1] or found[2] or found[3] or found[4]
            end = found.end() if found[4] else _end_of_group(tex, found.end())
            if end and len(self._sources) < _MOST:
                source = tex[found.start() : end] + ("{}" if found[4] else "")
                self._sources[name] = (next(self._number), source)

    def _refer(self, found: re.Match[str]) -> str:
        tag = self._tags.get(found[2])
        if tag is None:
            return found[0]
        return f"\\text{{{tag if found[1] else tag.strip('()')}}}"


def _end_of_group(tex: str, begin: int) -> int:
    """Return where the group that begins at ``begin`` ends, 0 if it does not."""
    depth = 0
    for found in re.compile(r"\\.|[{}]", re.DOTALL).finditer(tex, begin, begin + _LONGEST):
        depth += {"{": 1, "}": -1}.get(found[0], 0)
        if depth == 0 and found[0] == "}":
            return found.end()
    return 0
