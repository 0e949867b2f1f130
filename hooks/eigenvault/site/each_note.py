"""What a stage makes of each note by itself: kept from build to build of a preview."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from eigenvault.markup import Reading
from eigenvault.vault import Note

T = TypeVar("T")


class EachNote:
    """Values by note, made again only of the notes that were read again."""

    def __init__(self) -> None:
        """Know nothing yet."""
        self._made: dict[str, tuple[Mapping[str, Reading], Mapping[str, Any]]] = {}

    def of(
        self, kind: str, readings: Mapping[str, Reading], make: Callable[[Note], T]
    ) -> Mapping[str, T]:
        """Return ``make(note)`` for every note of ``readings``, in order, which is what ``kind`` names."""
        before, values = self._made.get(kind, ({}, {}))
        if before is not readings:
            values = {
                path: values[path] if before.get(path) is reading else make(reading.note)
                for path, reading in readings.items()
            }
            self._made[kind] = readings, values
        return values
