"""Building a vault, as ratios to plain MkDocs with Material on the same notes in the same run.

Usage: python -m benchmarks [NOTES ...]     (default: 300 1000)
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from benchmarks.vaults import write_vault

ROOT = Path(__file__).parents[1]


@dataclass(frozen=True)
class Cost:
    """What a command took: processor seconds of it and its children, seconds, and MiB at its peak."""

    processor: float
    wall: float
    memory: float


def measure(*arguments: str, **environment: str) -> Cost:
    """Run ``mkdocs build`` with ``arguments`` and return what it took."""
    command = [sys.executable, "-m", "mkdocs", "build", "-q", *arguments]
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(
        command,
        cwd=ROOT,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", **environment},
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    wall, after = time.perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Cost(used, wall, after.ru_maxrss / 1024)


def compare(notes: int) -> None:
    """Print one line for each way of building a vault of ``notes`` notes."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        vault = folder / "vault"
        write_vault(vault, notes)
        plain = folder / "mkdocs.yml"
        plain.write_text(
            f"site_name: plain\ndocs_dir: {vault}\ntheme: {{name: material, font: false}}\n"
        )
        ours = {"VAULT": str(vault), "EIGENVAULT_CACHE": str(folder / "cache")}
        # Ours first: the peak of memory is that of the largest child so far.
        costs = {
            "clean": measure("-d", str(folder / "a"), **ours),
            "cached": measure("-d", str(folder / "a"), **ours),
            "plain": measure("-f", str(plain), "-d", str(folder / "b")),
        }
        base = costs["plain"]
        for kind, cost in costs.items():
            print(
                f"{notes:6} notes  {kind:7} {cost.processor:7.1f} s processor ({cost.processor / base.processor:.2f})"
                f"  {cost.wall:7.1f} s ({cost.wall / base.wall:.2f})  peak {cost.memory:6.0f} MiB"
            )


if __name__ == "__main__":
    for count in [int(argument) for argument in sys.argv[1:]] or [300, 1000]:
        compare(count)
