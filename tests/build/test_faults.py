"""Snippets that go wrong, in a real build: each is said once, where it stands, and harms nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Build, Site

FAULTS = (
    ("import ctypes\nctypes.string_at(0)", "", "was ended by SIGSEGV"),
    ("import os\nos._exit(0)", "", "ended its process with exit code 0"),
    ("while True: pass", ' timeout="1"', "ran longer than 1 s"),
    ("import os\nwhile True: os.fork()", "", "started more than 64 processes"),
    ("raise SystemExit(0)", "", "SystemExit: 0"),
    ("x = bytearray(8 << 30)", ' memory="512"', "MemoryError: more than 512 MiB"),
)
GOOD = '```python run name="good" alt="A line."\nimport matplotlib.pyplot as plt\nplt.plot([1, 2]);\n```'
FLOOD = "```python run name=\"flood\"\nfor _ in range(1000): print('x' * 1_000_000)\n```"
SHARED = "\n\n".join(
    f'```python run session="s" name="shared-{number}"\n{code}\n```'
    for number, code in enumerate(("x = 1", "x / 0", "x", "print(x)"))
)


@pytest.fixture(scope="module")
def site(build_site: Build) -> Site:
    vault = {
        f"Fault {number}.md": f"Text\n\n```python run{options}\n{code}\n```\n"
        for number, (code, options, _) in enumerate(FAULTS)
    }
    vault |= {"Good.md": GOOD, "Flood.md": FLOOD, "Shared.md": SHARED}
    return build_site(vault, "--strict", execute=True)


def test_a_strict_build_fails_after_all_of_it(site: Site) -> None:
    assert site.code == 1
    assert "12 run, 0 from the cache, 9 failed" in site.log, site.log


@pytest.mark.parametrize("number", range(len(FAULTS)))
def test_each_fault_is_said_once_with_its_line(site: Site, number: int) -> None:
    lines = [line for line in site.log.splitlines() if f"Fault {number}.md:" in line]
    assert len(lines) == 1, lines
    code, _, said = FAULTS[number]
    line = 4 + code.count("\n") if ": " in said else 3  # of what failed, else of the block
    assert f"Fault {number}.md:{line}: " in lines[0] and lines[0].endswith(said), lines


def test_what_is_good_is_shown(site: Site) -> None:
    assert site.note("Good/").cssselect("figure svg")
    assert "more characters are not shown" in site.note("Flood/").text_content()


def test_blocks_after_a_failing_one_say_so_on_the_page_only(site: Site) -> None:
    (line,) = [line for line in site.log.splitlines() if "Shared.md" in line]
    assert "shared-1: ZeroDivisionError" in line
    said = [found.text_content() for found in site.note("Shared/").cssselect(".output-error")]
    assert len(said) == 3 and all("earlier block" in text for text in said[1:])


def test_nothing_else_is_written_into_the_vault(build_site: Build, tmp_path: Path) -> None:
    vault = {"Good.md": GOOD, "Bad.md": "```python run\nopen('left', 'w')\n1 / 0\n```"}
    build_site(vault, execute=True, folder=tmp_path)
    found = {str(file.relative_to(tmp_path)) for file in tmp_path.rglob("*") if file.is_file()}
    assert found == {"Good.md", "Bad.md", "figures/.gitignore", "figures/good.svg"}
