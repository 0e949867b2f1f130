"""What is pickled comes back as it was, by whichever way."""

from __future__ import annotations

import pickle
from dataclasses import dataclass, field

import pytest
from eigenvault.build.pickling import dumps
from eigenvault.markup import Options, Reading, read_note
from eigenvault.markup.mathematics import Mathematics
from eigenvault.problem import Problem


@dataclass(frozen=True, slots=True)
class Lone:
    """A record of one field."""

    name: str


@dataclass(slots=True)
class Counted:
    """A record that makes one of its fields itself."""

    name: str
    size: int = field(init=False, default=0)


def test_a_note_comes_back() -> None:
    text = b"---\naliases: [b]\n---\n# A\n\n[[B#^c|d]] #tag $x$ ^e\n\n> [!note] T\n> ![[p.png|3]]\n"
    reading = read_note("A.md", text, Options(Mathematics(None).formula))
    again = pickle.loads(dumps(reading))
    assert isinstance(again, Reading)
    assert again == reading
    assert again.note.links[0] is not reading.note.links[0]


@pytest.mark.parametrize(
    "value",
    [
        Lone("x"),
        Problem("A.md", 3, "broken"),
        {"a": [Lone("y"), ("z", Lone("y"))]},
        ValueError("no"),
        None,
    ],
)
def test_records_and_all_else_come_back(value: object) -> None:
    again = pickle.loads(dumps(value))
    assert repr(again) == repr(value)
    assert type(again) is type(value)


def test_what_a_record_makes_itself_is_kept() -> None:
    counted = Counted("x")
    counted.size = 7
    assert pickle.loads(dumps(counted)) == counted
