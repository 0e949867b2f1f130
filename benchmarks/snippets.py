"""Running code: 40 snippets in 20 notes that draw 25 figures, against the same notes not run.

Usage: python -m benchmarks.snippets
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from benchmarks.cost import Cost, measure

_FIGURE = """import matplotlib.pyplot as plt
import numpy as np
x = np.linspace(0, {n}, 400)
plt.plot(x, np.sin(x) * {n}, label="$\\\\sin x$")
plt.xlabel("x")
plt.legend();"""
_SECOND = """import time
until = time.process_time() + 1
while time.process_time() < until:
    pass
print({n})"""


def write_snippets(vault: Path) -> None:
    """Write the corpus: 25 figures, two computations of a second, one session of five, eight others."""
    figures = [(_FIGURE.format(n=n), f'name="f{n}" alt="A wave."') for n in range(1, 26)]
    session = [(f"total = {n} + (total if {n} else 0)", 'session="s"') for n in range(5)]
    others = [(f"print({n} ** 2)", "") for n in range(8)]
    heavy = [(_SECOND.format(n=n), "") for n in range(2)]
    blocks = [
        f"```python run {options}\n{code}\n```\n" for code, options in figures + others + heavy
    ]
    notes = [f"# Note {n}\n\nA paragraph.\n" for n in range(20)]
    for number, block in enumerate(blocks):
        notes[number % 19] += f"\n{block}"
    notes[19] += "\n" + "\n".join(f"```python run {o}\n{code}\n```\n" for code, o in session)
    vault.mkdir(parents=True)
    for number, text in enumerate(notes):
        (vault / f"Note {number}.md").write_text(text)


def main() -> None:
    """Print a line for each way of building the corpus."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        vault = folder / "vault"
        write_snippets(vault)
        ours = {"VAULT": str(vault), "EIGENVAULT_CACHE": str(folder / "cache")}
        run = {**ours, "EIGENVAULT_EXECUTE": "1"}
        measure("-d", str(folder / "a"), **{**ours, "EIGENVAULT_EXECUTE": "0"})
        costs: dict[str, Cost] = {}
        costs["not run"] = measure("-d", str(folder / "a"), **{**ours, "EIGENVAULT_EXECUTE": "0"})
        costs["cold"] = measure("-d", str(folder / "a"), **run)
        measure("-d", str(folder / "a"), **run)
        costs["unchanged"] = measure("-d", str(folder / "a"), **run)
        note = vault / "Note 3.md"
        note.write_text(note.read_text().replace("400", "401"))
        costs["one edited"] = measure("-d", str(folder / "a"), **run)
        base = costs["not run"]
        for kind, cost in costs.items():
            ratio = cost.processor / base.processor
            print(f"{kind:10} {cost.processor:6.2f} s processor ({ratio:.2f})  {cost.wall:6.2f} s")


if __name__ == "__main__":
    main()
