"""The floor: one process imports NumPy and matplotlib, forks for each session, draws its figures, no more.

Usage: python benchmarks/bare_loop.py SESSIONS.json FOLDER WORKERS

The file holds a list of sessions, each a list of blocks of code.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import sys
from pathlib import Path

import matplotlib
import numpy  # noqa: F401 - warm for the children

matplotlib.use("svg")
import matplotlib.pyplot as plt


def run(blocks: list[str], folder: Path, number: int) -> None:
    """Run the blocks of one session; write what they print and draw."""
    plt.rcParams["svg.hashsalt"] = "bare"
    namespace: dict[str, object] = {}
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        for code in blocks:
            exec(code, namespace)
    for handle in plt.get_fignums():
        figure = plt.figure(handle)
        figure.savefig(folder / f"{number}-{handle}.svg", metadata={"Date": None})
    (folder / f"{number}.txt").write_text(printed.getvalue())


def main() -> None:
    """Run every session, some at once."""
    sessions = json.loads(Path(sys.argv[1]).read_text())
    folder, workers = Path(sys.argv[2]), int(sys.argv[3])
    folder.mkdir(exist_ok=True)
    running = 0
    for number, blocks in enumerate(sessions):
        if running == workers:
            os.wait()
            running -= 1
        if os.fork() == 0:
            run(blocks, folder, number)
            os._exit(0)
        running += 1
    for _ in range(running):
        os.wait()


if __name__ == "__main__":
    main()
