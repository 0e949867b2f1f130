"""Work spread over all cores by forking: children share what the parent has read, by the page."""

from __future__ import annotations

import gc
import os
import pickle
from collections.abc import Callable, Sequence
from typing import TypeVar

from eigenvault.build.pickling import dumps

T = TypeVar("T")
R = TypeVar("R")


def fork_map(
    work: Callable[[T], R],
    items: Sequence[T],
    *,
    jobs: int | None = None,
    least: int = 48,
    finish: Callable[[], None] = lambda: None,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> list[R]:
    """Return ``[work(item) for item in items]``, computed in ``jobs`` processes (default: cores).

    Fewer than ``least`` items, or a system without ``fork``, are worked off here. Each process calls
    ``finish`` when its items are done. What ``work`` raises in a child is raised here. ``progress`` is
    told, about, how many items are done and how many there are.
    """
    jobs = jobs or os.cpu_count() or 1
    if jobs < 2 or len(items) < least or not hasattr(os, "fork"):
        done = _work(work, items, lambda count: progress(count, len(items)))
        finish()
        return done
    gc.freeze()  # shared pages stay shared: the children's collector leaves them alone
    children = [_start(work, items[part::jobs], finish) for part in range(jobs - 1)]
    results: list[list[R]] = [[] for _ in range(jobs)]
    mine = _work(work, items[jobs - 1 :: jobs], lambda count: progress(count * jobs, len(items)))
    finish()
    failure: BaseException | None = None
    for part, (pid, pipe) in enumerate(children):
        with os.fdopen(pipe, "rb") as stream:
            data = stream.read()
        os.waitpid(pid, 0)
        outcome = pickle.loads(data) if data else RuntimeError("a worker ended without a result")
        if isinstance(outcome, BaseException):
            failure = failure or outcome
        else:
            results[part] = outcome
    gc.unfreeze()
    if failure is not None:
        raise failure
    results[jobs - 1] = mine
    ordered: list[R] = [None] * len(items)  # type: ignore[list-item]
    for part in range(jobs):
        ordered[part::jobs] = results[part]
    return ordered


def _work(work: Callable[[T], R], items: Sequence[T], progress: Callable[[int], None]) -> list[R]:
    done = []
    for item in items:
        done.append(work(item))
        progress(len(done))
    return done


def _start(
    work: Callable[[T], R], items: Sequence[T], finish: Callable[[], None]
) -> tuple[int, int]:
    reading, writing = os.pipe()
    pid = os.fork()
    if pid:
        os.close(writing)
        return pid, reading
    status = 1
    try:
        os.close(reading)
        try:
            outcome: object = [work(item) for item in items]
            finish()
        except Exception as error:
            outcome = error
        with os.fdopen(writing, "wb") as stream:
            stream.write(dumps(outcome))
        status = 0
    finally:
        os._exit(status)
