"""Vaults of any size, the same every time."""

from __future__ import annotations

import random
from pathlib import Path
from typing import NamedTuple

WORDS = (
    *("vector", "matrix", "tensor", "norm", "basis", "rank", "trace", "kernel", "image", "span"),
    *("map", "graph", "node", "edge", "path", "signal", "noise", "layer", "weight", "bias", "loss"),
    *("gradient", "step", "batch", "sample", "feature", "label", "score"),
)


class Kind(NamedTuple):
    """What each note holds, beside some 200 words, headings and a callout."""

    links: int = 6
    embeds: int = 0
    formulas: int = 2
    code: int = 1


def write_vault(folder: Path, notes: int, kind: Kind, *, seed: int = 1) -> None:
    """Write ``notes`` notes of one ``kind``, the same every time."""
    rng = random.Random(seed)
    names = [f"{rng.choice(WORDS).title()} {rng.choice(WORDS)} {number}" for number in range(notes)]
    for number, name in enumerate(names):
        place = folder / rng.choice(("", "Areas", "Areas/Deep", "Journal"))
        place.mkdir(parents=True, exist_ok=True)
        wiki_links = [f"[[{names[int(notes * rng.random() ** 2)]}]]" for _ in range(kind.links)]
        parts = [f"---\ntags: [{rng.choice(WORDS)}]\n---", _text(rng, 60)]
        for link in wiki_links:
            parts.append(f"## {rng.choice(WORDS).title()}\n\n{_text(rng, 25)} See {link}.")
        parts.append(f"> [!note] {rng.choice(WORDS)}\n> {_text(rng, 20)}")
        parts.extend(f"![[{names[number * 7 // 9 - k]}]]" for k in range(kind.embeds))
        for k in range(kind.formulas):
            parts.append(f"$$\n\\sum_{{j=1}}^{{{number}}} \\frac{{j^{k}}}{{{number + 1}}}\n$$")
        for k in range(kind.code):
            parts.append(f"```python\ndef f{number}_{k}(x):\n    return x + {number}\n```")
        (place / f"{name}.md").write_text("\n\n".join(parts) + "\n", "utf-8")


def _text(rng: random.Random, words: int) -> str:
    return " ".join(rng.choice(WORDS) for _ in range(words)).capitalize() + "."
