"""Running code: 40 snippets in 20 notes that draw 25 figures, in one run against

- plain: MkDocs with Material on the same notes, nothing run;
- loop: a bare loop that forks a warm parent and draws the figures, without a site: the floor;
- exec: markdown-exec, where the Python given with ``--exec`` has it.

Usage: python -m benchmarks.snippets [--rounds 3] [--exec PYTHON]

Of each, the least of all rounds counts: others use the machine as well.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from benchmarks.cost import Cost, cost_of, measure

_HEAD = "import matplotlib.pyplot as plt\nimport numpy as np\n"
# How often each kind of figure stands in the corpus, and its code.
_FIGURES = (
    (
        8,
        """x = np.linspace(0, {n}, 400)
plt.plot(x, np.sin(x) * {n}, label=r"$\\sin x$")
plt.plot(x, np.cos(x) * {n}, "--", label=r"$\\cos x$")
plt.title("Waves of amplitude {n}")
plt.xlabel("$x$")
plt.legend();""",
    ),
    (
        4,
        """x, y = np.random.default_rng({n}).normal(size=(2, 300))
plt.scatter(x, y, c=x + y, s=9)
plt.xlabel("first")
plt.ylabel("second")
plt.colorbar();""",
    ),
    (
        3,
        """A = np.random.default_rng({n}).normal(size=(30, 30))
plt.imshow(A @ A.T)
plt.title(r"$A A^\\top$")
plt.colorbar();""",
    ),
    (
        3,
        """x = np.linspace(-2, 2, 60)
plt.contour(x, x, x**2 + {n} * x[:, None] ** 2, 12)
plt.quiver(x[::9], x[::9], *np.meshgrid(-2 * x[::9], -x[::9]))
plt.gca().set_aspect("equal");""",
    ),
    (
        3,
        """plt.hist(np.random.default_rng({n}).normal(size=2000), 40)
plt.axvline(0, color="k")
plt.ylabel("count");""",
    ),
    (
        3,
        """figure, axes = plt.subplots(2, 2, sharex=True)
for power, own in enumerate(axes.flat):
    own.plot(np.linspace(-1, 1), np.linspace(-{n}, {n}) ** power)
    own.set_title(f"power {{power}}")
figure.suptitle("Powers");""",
    ),
    (
        1,
        """axes = plt.figure().add_subplot(projection="3d")
x, y = np.meshgrid(np.linspace(-1, 1, 15), np.linspace(-1, 1, 15))
axes.plot_surface(x, y, x**2 - y**2);""",
    ),
)
_SECOND = """import time
until = time.process_time() + 1
while time.process_time() < until:
    pass
print({n})"""
# markdown-exec shows what is printed.
_PRINT_FIGURE = """
import io
drawn = io.StringIO()
plt.savefig(drawn, format="svg")
plt.close("all")
print(drawn.getvalue()[drawn.getvalue().index("<svg"):])"""


@dataclass(frozen=True)
class Snippet:
    """One snippet of the corpus; with ``figure`` it draws."""

    code: str
    name: str
    session: str = ""
    figure: bool = False


def corpus() -> list[list[Snippet]]:
    """Return 20 notes: 25 figures, two computations of a second, a session of five, eight others."""
    kinds = [code for count, code in _FIGURES for _ in range(count)]
    blocks = [
        Snippet(_HEAD + code.format(n=n), f"f{n}", figure=True) for n, code in enumerate(kinds, 1)
    ]
    blocks += [Snippet(f"print({n} ** 2)", f"o{n}") for n in range(8)]
    blocks += [Snippet(_SECOND.format(n=n), f"h{n}") for n in range(2)]
    notes = [blocks[number::19] for number in range(19)]
    shared = ["total = 0", *[f"total += {n}" for n in range(1, 4)], "print(total)"]
    return [*notes, [Snippet(code, f"s{n}", "s") for n, code in enumerate(shared)]]


def plain(snippet: Snippet) -> str:
    """Return a fence that nobody runs."""
    return f"```python\n{snippet.code}\n```\n"


def ours(snippet: Snippet) -> str:
    """Return a fence that Eigenvault runs."""
    options = f'name="{snippet.name}"'
    options += f' session="{snippet.session}"' if snippet.session else ""
    options += ' alt="A figure."' if snippet.figure else ""
    return f"```python run {options}\n{snippet.code}\n```\n"


def markdown_exec(snippet: Snippet) -> str:
    """Return a fence that markdown-exec runs."""
    session = f' session="{snippet.session}"' if snippet.session else ""
    shown = 'html="1"' if snippet.figure else 'result="text"'
    code = snippet.code + (_PRINT_FIGURE if snippet.figure else "")
    return f'```python exec="1" source="above" {shown}{session}\n{code}\n```\n'


def write_notes(vault: Path, written: Callable[[Snippet], str]) -> None:
    """Write the corpus with each snippet as ``written``."""
    vault.mkdir(parents=True)
    for number, snippets in enumerate(corpus()):
        parts = [f"# Note {number}\n", *("A paragraph.\n\n" + written(one) for one in snippets)]
        (vault / f"Note {number}.md").write_text("\n".join(parts))


def configure(folder: Path, name: str, *plugins: str) -> str:
    """Write a configuration of plain MkDocs for the notes in the folder ``name``; return its path."""
    file = folder / f"{name}.yml"
    file.write_text(
        f"site_name: {name}\ndocs_dir: {folder / name}\ntheme: {{name: material, font: false}}\n"
        f"plugins: [{', '.join(('search', *plugins))}]\n"
        "markdown_extensions: [pymdownx.highlight, pymdownx.superfences]\n"
    )
    return str(file)


def compare(folder: Path, python: str) -> dict[str, Cost]:
    """Build the corpus in every way once, in ``folder``; return what each took."""
    for name, written in (("plain", plain), ("ours", ours), ("exec", markdown_exec)):
        write_notes(folder / name, written)
    sessions = [[snippet.code] for note in corpus() for snippet in note if not snippet.session]
    sessions.append([snippet.code for note in corpus() for snippet in note if snippet.session])
    (folder / "sessions.json").write_text(json.dumps(sessions))
    site = ("-d", str(folder / "site"))
    loop = (sys.executable, "benchmarks/bare_loop.py", str(folder / "sessions.json"))
    found = {"plain": measure("-f", configure(folder, "plain"), *site)}
    if python:
        file = configure(folder, "exec", "markdown-exec")
        found["markdown-exec"] = cost_of((python, "-m", "mkdocs", "build", "-q", "-f", file, *site))
    cache = folder / "cache"
    environment = {"VAULT": str(folder / "ours"), "EIGENVAULT_EXECUTE": "1"}
    environment["EIGENVAULT_CACHE"] = str(cache)
    found["cold"] = measure(*site, **environment)
    found["unchanged"] = measure(*site, **environment)
    note, before = folder / "ours" / "Note 3.md", _results(cache)
    note.write_text(note.read_text().replace("400", "401", 1))
    found["one edited"] = measure(*site, **environment)
    assert len(_results(cache) - before) == 1, "one session is new, and no other ran"
    found["loop"] = cost_of((*loop, str(folder / "loop"), "2"))
    return found


def _results(cache: Path) -> set[Path]:
    return set((cache / "snippets").glob("*/*.json"))


def main() -> None:
    """Print a line for each way of building the corpus, then what the budgets say."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--exec", default="", metavar="PYTHON", dest="python")
    asked = parser.parse_args()
    rounds = []
    for _ in range(asked.rounds):
        with tempfile.TemporaryDirectory() as name:
            rounds.append(compare(Path(name), asked.python))
    least = {
        kind: Cost(
            min(found[kind].processor for found in rounds),
            min(found[kind].wall for found in rounds),
            0,
        )
        for kind in rounds[0]
    }
    for kind, cost in least.items():
        print(f"{kind:13} {cost.processor:6.2f} s processor  {cost.wall:6.2f} s")
    floor = least["plain"].processor + least["loop"].processor
    ratios = {
        "cold / (plain + loop), processor, at most 1.10": least["cold"].processor / floor,
        "unchanged / plain, processor, at most 1.05": least["unchanged"].processor
        / least["plain"].processor,
    }
    if asked.python:
        ratios["cold / markdown-exec, seconds, at most 0.70"] = (
            least["cold"].wall / least["markdown-exec"].wall
        )
    for said, ratio in ratios.items():
        print(f"{ratio:5.2f}  {said}")


if __name__ == "__main__":
    main()
