"""How long each stage of a build takes, said while it runs and in one line at its end."""

from __future__ import annotations

import time

from eigenvault.build.progress_line import ProgressLine
from eigenvault.site.lent import Clock as Stages
from eigenvault.site.wiki import Wiki


class Clock:
    """The stages of a build with their seconds, and the line of a terminal that tells of them."""

    def __init__(self, first: str, line: ProgressLine | None = None) -> None:
        """Begin with the stage ``first``."""
        self.seconds: dict[str, float] = {}
        self._line = line or ProgressLine()
        self._began = self._last = time.perf_counter()
        self._name = first

    def begin(self, name: str) -> None:
        """Begin the next stage."""
        self.end()
        self._name = name
        self._line.show(f"{name} …")

    def show(self, done: int, total: int) -> None:
        """Say how far the stage is."""
        self.say(f"{done:,} of {total:,}")

    def say(self, text: str) -> None:
        """Say ``text`` of the stage."""
        self._line.show(f"{self._name}: {text}")

    def clear(self) -> None:
        """Leave the line to what is written next."""
        self._line.clear()

    def end(self) -> None:
        """End the stage that is under way; stages of one name add up."""
        now = time.perf_counter()
        self.seconds[self._name] = self.seconds.get(self._name, 0.0) + now - self._last
        self._last = now
        self._line.clear()

    def total(self) -> float:
        """Return the seconds from the beginning to the end of the last stage."""
        return self._last - self._began


def summary(wiki: Wiki, problems: int, clock: Stages) -> str:
    """Return the line that ends a build: what the site holds, what is wrong, where the time went."""
    links = sum(len(edges) for edges in wiki.links.out_of.values())
    blocks = sum(len(session.blocks) for session in wiki.sessions)
    counts = [_count(len(wiki.readings), "note"), _count(links, "link")]
    if blocks:
        counts.append(_count(blocks, "snippet"))
    counts.append(_count(problems, "problem") if problems else "no problem")
    stages = ", ".join(
        f"{name.lower()} {seconds:.1f}"
        for name, seconds in clock.seconds.items()
        if seconds >= 0.05
    )
    return f"{', '.join(counts)}; {clock.total():.1f} s" + (f": {stages}" if stages else "")


def _count(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"
