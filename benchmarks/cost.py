"""What a command takes: of this process's own clock, and of the children that it waits for."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]


@dataclass(frozen=True)
class Cost:
    """Processor seconds of a command and its children, seconds, and MiB of the command at its peak."""

    processor: float
    wall: float
    memory: float


def cost_of(command: Sequence[str], **environment: str) -> Cost:
    """Run ``command`` in the project's folder and return what it took; raise if it fails.

    Python may keep what it has compiled, as it does of every installed package.
    """
    usual = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    began = time.perf_counter()
    process = subprocess.Popen(
        command,
        cwd=ROOT,
        env={**usual, "NO_MKDOCS_2_WARNING": "1", **environment},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return Cost(used.ru_utime + used.ru_stime, wall, used.ru_maxrss / 1024)


def measure(*arguments: str, **environment: str) -> Cost:
    """Run ``mkdocs build`` with ``arguments`` and return what it took."""
    return cost_of([sys.executable, "-m", "mkdocs", "build", "-q", *arguments], **environment)
