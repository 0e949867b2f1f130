"""Vaults of any size, the same every time."""

from __future__ import annotations

import random
from pathlib import Path

WORDS = (
    *("vector", "matrix", "tensor", "norm", "basis", "rank", "trace", "kernel", "image", "span"),
    *("map", "graph", "node", "edge", "path", "signal", "noise", "layer", "weight", "bias", "loss"),
    *("gradient", "step", "batch", "sample", "feature", "label", "score"),
)


def write_vault(folder: Path, notes: int, *, links: int = 6, seed: int = 1) -> None:
    """Write ``notes`` notes of about 200 words with headings, links, a callout, mathematics and code."""
    rng = random.Random(seed)
    names = [f"{rng.choice(WORDS).title()} {rng.choice(WORDS)} {number}" for number in range(notes)]
    for number, name in enumerate(names):
        place = folder / rng.choice(("", "Areas", "Areas/Deep", "Journal"))
        place.mkdir(parents=True, exist_ok=True)
        wiki_links = [f"[[{names[int(notes * rng.random() ** 2)]}]]" for _ in range(links)]
        parts = [f"---\ntags: [{rng.choice(WORDS)}]\n---", _text(rng, 60)]
        for link in wiki_links:
            parts.append(f"## {rng.choice(WORDS).title()}\n\n{_text(rng, 25)} See {link}.")
        parts.append(f"> [!note] {rng.choice(WORDS)}\n> {_text(rng, 20)} $x_{{{number}}}^2$")
        parts.append(f"$$\n\\sum_{{k=1}}^{{{number}}} \\frac{{k^2}}{{{number + 1}}}\n$$")
        parts.append(f"```python\ndef f{number}(x):\n    return x + {number}\n```")
        (place / f"{name}.md").write_text("\n\n".join(parts) + "\n", "utf-8")


def _text(rng: random.Random, words: int) -> str:
    return " ".join(rng.choice(WORDS) for _ in range(words)).capitalize() + "."
