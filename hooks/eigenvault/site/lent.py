"""What a build lends to the site: recording of dependencies, what is kept on disk, a clock."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from eigenvault.site.wiki import Wiki

T = TypeVar("T")
K = TypeVar("K")


class Keeper(Protocol):
    """Records what is made from which facts, so that only what has changed is made again."""

    def see(self, key: str, wiki: Wiki) -> Wiki:
        """Return ``wiki`` as a view that records for ``key`` whatever is asked of it."""

    def remember(self, key: str, wiki: Wiki, make: Callable[[Wiki], T], given: object) -> T:
        """Return ``make(wiki)``, or what it returned before if nothing that it asked has changed and
        ``given``, what else it is made from, is the same."""

    def asked(self, key: str) -> set[tuple[str, ...]]:
        """Return which facts ``key`` has asked for."""

    def learn(self, key: str, facts: Iterable[tuple[str, ...]]) -> None:
        """Take note of ``facts`` that ``key`` has asked for in another process."""

    def compare(self, before: Wiki, wiki: Wiki) -> set[str]:
        """Return the keys whose facts differ between two builds."""

    def forget(self, key: str) -> None:
        """Forget what ``key`` has asked."""


class Kept(Protocol):
    """Keeps what was made from build to build."""

    def texts(self, kind: str, keys: Mapping[K, object], make: Callable[[K], str]) -> dict[K, str]:
        """Return ``make(name)`` for every name in ``keys``, made again only if an earlier build has not
        met its key: all that the text is made from."""

    def text(self, kind: str, key: object, make: Callable[[], str]) -> str:
        """Return ``make()``, or what an earlier build with this ``key`` made: a single, large text."""


class Clock(Protocol):
    """Tells how far a build is."""

    seconds: dict[str, float]

    def begin(self, name: str) -> None:
        """Begin the next stage."""

    def show(self, done: int, total: int) -> None:
        """Say how far the stage is."""

    def say(self, text: str) -> None:
        """Say ``text`` of the stage."""

    def clear(self) -> None:
        """Leave the line to what is written next."""

    def end(self) -> None:
        """End the stage that is under way."""

    def total(self) -> float:
        """Return the seconds from the beginning to the end of the last stage."""
