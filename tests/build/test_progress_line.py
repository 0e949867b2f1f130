"""The line that moves: on a terminal only, one line, gone in the end."""

from __future__ import annotations

import io

import pytest
from eigenvault.build.progress_line import ProgressLine


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def narrow(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "20")
    monkeypatch.setenv("TERM", "xterm")


def test_nothing_is_written_where_nobody_sees_it_move() -> None:
    stream = io.StringIO()
    line = ProgressLine(stream, patience=0)
    line.show("one")
    line.clear()
    assert stream.getvalue() == ""


def test_a_dumb_terminal_stays_quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "dumb")
    stream = Terminal()
    ProgressLine(stream, patience=0).show("one")
    assert stream.getvalue() == ""


def test_a_short_build_shows_nothing() -> None:
    stream = Terminal()
    line = ProgressLine(stream)
    line.show("one")
    line.clear()
    assert stream.getvalue() == ""


def test_a_line_is_written_over_and_wiped() -> None:
    stream = Terminal()
    line = ProgressLine(stream, patience=0)
    line.show("one")
    line.show("one")
    line.show("two")  # too soon after the first to be read
    line.clear()
    line.clear()
    assert stream.getvalue() == "\r\x1b[Kone\r\x1b[K"


@pytest.mark.parametrize("text", ["x" * 50, "線" * 50, "a\nb\x1b[2J" * 9])
def test_a_name_never_takes_a_second_line(text: str) -> None:
    stream = Terminal()
    ProgressLine(stream, patience=0).show(text)
    written = stream.getvalue().removeprefix("\r\x1b[K")
    assert written.isprintable()
    assert sum(2 if ord(character) > 0x2E80 else 1 for character in written) in (18, 19)
