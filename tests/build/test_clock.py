"""One line that moves while a build is long, and one at its end."""

import io
import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest
from eigenvault.build.clock import Clock, summary
from eigenvault.build.forks import fork_map
from eigenvault.build.progress_line import ProgressLine
from eigenvault.site.wiki import Wiki
from eigenvault.vault import Settings

ROOT = Path(__file__).parents[2]


def test_stages_of_one_name_add_up_to_the_total() -> None:
    clock = Clock("Reading")
    for name in ("Linking", "Snippets", "Linking"):
        clock.begin(name)
    clock.end()
    assert list(clock.seconds) == ["Reading", "Linking", "Snippets"]
    assert abs(sum(clock.seconds.values()) - clock.total()) < 1e-6


def test_the_last_line_counts(tmp_path: Path) -> None:
    clock = Clock("Reading")
    clock.end()
    clock.seconds["Reading"] = 1.23
    line = summary(Wiki(tmp_path, Settings(), {}, ()), 1, clock)
    assert re.fullmatch(r"0 notes, 0 links, 1 problem; \d\.\d s: reading 1\.2", line)


def test_all_work_is_counted() -> None:
    told: list[tuple[int, int]] = []
    items = list(range(100))
    found = fork_map(lambda item: item * 2, items, jobs=2, progress=lambda *far: told.append(far))
    assert found == [item * 2 for item in items]
    assert told[-1] == (100, 100)
    assert told == sorted(told)


def build(vault: Path, terminal: bool) -> str:
    """Return what a build says on standard error, a terminal or not."""
    command = [sys.executable, "-m", "mkdocs", "build", "-d", str(vault.parent / "site")]
    environment = {
        **os.environ,
        "VAULT": str(vault),
        "EIGENVAULT_CACHE": str(vault.parent / "cache"),
        "TERM": "xterm",
    }
    if not terminal:
        done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=True)
        return done.stderr.decode()
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=theirs
    ) as process:
        os.close(theirs)
        said = b""
        try:
            while data := os.read(ours, 65536):
                said += data
        except OSError:  # the terminal's other end is closed
            pass
        os.close(ours)
    assert process.returncode == 0
    return said.decode()


def test_a_build_says_what_it_has_come_to(tmp_path: Path) -> None:
    vault = tmp_path / "vault"
    vault.mkdir()
    (vault / "One.md").write_text("See [[Two]].")
    (vault / "Two.md").write_text("See [[One]] and [[Three]].")
    quiet = build(vault, terminal=False)
    assert "2 notes, 2 links, 1 problem; " in quiet
    assert "\x1b[K" not in quiet and "\r" not in quiet
    assert "2 notes, 2 links, 1 problem; " in build(vault, terminal=True)


class Terminal(io.StringIO):
    """A terminal of this test."""

    def isatty(self) -> bool:
        return True


def test_the_line_says_how_far_a_stage_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    terminal = Terminal()
    clock = Clock("Reading", ProgressLine(terminal, patience=0))
    clock.show(1200, 10000)
    clock.end()
    assert terminal.getvalue() == "\r\x1b[KReading: 1,200 of 10,000\r\x1b[K"
