"""What a block gave: streams, values, figures, warnings and errors, in the order they came."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

State = Literal["ok", "failed", "expected-error"]


@dataclass(frozen=True, slots=True)
class Output:
    """One thing a block gave.

    ``kind`` is ``stdout`` or ``stderr`` (``data["text"]``), ``value`` (``data`` maps MIME types to
    text), ``figure`` (``data["svg"]``), ``warning`` or ``error`` (``type``, ``message``,
    ``traceback``, ``file``, ``line``).
    """

    kind: str
    data: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Result:
    """The outputs of one block and how its run ended; ``files`` are those its session read, named by
    their root: ``snippets:house_style.py``; ``found`` says in lines what was asserted and drawn."""

    outputs: tuple[Output, ...] = ()
    state: State = "ok"
    seconds: float = 0.0
    cached: bool = False
    files: tuple[str, ...] = ()
    found: tuple[str, ...] = ()

    def text(self) -> str:
        """Return what was printed and the plain text of the last value, as an author sees it."""
        pieces = []
        for output in self.outputs:
            if output.kind == "stdout":
                pieces.append(str(output.data["text"]))
            elif output.kind == "value":
                pieces.append(str(output.data.get("text/plain", "")) + "\n")
        return "".join(pieces)
