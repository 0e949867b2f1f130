"""A build that is stopped while code runs: it ends at once, leaves nothing behind, and loses no result."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.build.test_same_bytes import contents
from tests.conftest import ROOT, Site, run_mkdocs

PLOT = "import matplotlib.pyplot as plt\nplt.plot([1, 2]);"
# Runs for as long as the file ``hold`` is there, and tells its process.
WAITS = """import os, time
with open({pid!r}, "w") as told:
    told.write(str(os.getpid()))
while os.path.exists({hold!r}):
    time.sleep(0.02)
print("went on")"""


def wait_for(said: Callable[[], object], seconds: float = 120) -> None:
    until = time.monotonic() + seconds
    while not said():
        assert time.monotonic() < until, "waited in vain"
        time.sleep(0.05)


@dataclass
class Project:
    folder: Path

    def __post_init__(self) -> None:
        self.pid, self.hold = self.folder / "pid", self.folder / "hold"
        vault = self.folder / "vault"
        vault.mkdir()
        self.hold.touch()
        fence = "```python run\n{}\n```\n"
        waits = WAITS.format(pid=str(self.pid), hold=str(self.hold))
        (vault / "A waits.md").write_text(fence.format(waits))
        for number in range(3):
            (vault / f"B {number}.md").write_text(fence.format(f"print({number})"))
        figure = f'```python run name="up" alt="A line."\n{PLOT}\n```\n'
        (vault / "C draws.md").write_text(figure)

    def environment(self, cache: str) -> dict[str, str]:
        return {
            "VAULT": str(self.folder / "vault"),
            "EIGENVAULT_EXECUTE": "1",
            "EIGENVAULT_CACHE": str(self.folder / cache),
        }

    def begin(self) -> subprocess.Popen[bytes]:
        """Start a build and return when one snippet waits and the others have results."""
        process = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "build", "-q", "-d", str(self.folder / "stopped")],
            cwd=ROOT,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1", **self.environment("cache")},
            stderr=subprocess.DEVNULL,
        )
        kept = self.folder / "cache" / "snippets"
        wait_for(lambda: self.pid.exists() and len(list(kept.glob("*/*.json"))) == 4)
        return process

    def build(self, out: str, cache: str) -> Site:
        return run_mkdocs(self.folder / out, environment=self.environment(cache))


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path)


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_a_stopped_build_ends_at_once_and_loses_nothing(
    project: Project, how: signal.Signals
) -> None:
    process = project.begin()
    child = Path("/proc") / project.pid.read_text()
    assert child.exists()
    began = time.monotonic()
    process.send_signal(how)
    process.wait(20)
    wait_for(lambda: not child.exists(), 20)
    seconds = time.monotonic() - began
    assert seconds < 10, f"took {seconds:.1f} s"  # a fraction of one, where nobody else computes
    project.hold.unlink()
    again = project.build("again", "cache")
    assert re.search(r"Snippets: 1 run, 4 from the cache, 0 failed", again.log), again.log
    clean = project.build("clean", "none")
    assert contents(again.folder) == contents(clean.folder)


def test_one_worker_or_many_cached_or_not_make_the_same_site(project: Project) -> None:
    project.hold.unlink()
    many = project.build("many", "cache")
    cached = project.build("cached", "cache")
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-d", str(project.folder / "one")]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", **project.environment("none")}
    # As on a machine of one core.
    subprocess.run(["taskset", "-c", "0", *command], cwd=ROOT, env=environment, check=True)
    assert contents(many.folder) == contents(cached.folder) == contents(project.folder / "one")
