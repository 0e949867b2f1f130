"""Running sessions: from the cache where nothing has changed, else in children of a warm parent."""

from __future__ import annotations

import atexit
import contextlib
import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Executor, Future, as_completed
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from eigenvault.execution.block import Block, Session
from eigenvault.execution.cache import Cache, session_key
from eigenvault.execution.result import Output, Result, State

TIMEOUT = 30.0  # seconds a session may run
MEMORY = 2048  # MiB a session may take beyond what the warm parent has


@dataclass(frozen=True, slots=True)
class Place:
    """Where sessions find their files: the vault, the folder of snippets, and the cache."""

    vault: Path
    snippets: Path
    cache: Path


@dataclass(frozen=True, slots=True)
class Summary:
    """What a run did, counted in blocks."""

    ran: int = 0
    cached: int = 0
    failed: int = 0
    seconds: float = 0.0


def run(
    sessions: Sequence[Session],
    place: Place,
    *,
    jobs: int | None = None,
    executor: Executor | None = None,
    progress: Callable[[str], None] = lambda name: None,
) -> tuple[Mapping[tuple[str, int], Result], Summary]:
    """Return the result of every block by note and number of its fence, and a summary.

    ``jobs`` sessions run at once (default: one a core); an ``executor`` runs them elsewhere instead,
    in processes that see the same files. ``progress`` hears the note of each session that ends. The
    results depend on neither.
    """
    began = time.perf_counter()
    cache = Cache(place.cache, {"snippets": place.snippets, "vault": place.vault})
    replies: dict[int, tuple[dict[str, Any], bool]] = {}
    missing: list[int] = []
    keys = [session_key(session) for session in sessions]
    for number, key in enumerate(keys):
        found = cache.load(key)
        if found is None:
            missing.append(number)
        else:
            replies[number] = (found, True)
    if missing:
        submit, close = _submitter(executor, jobs)
        try:
            futures = {submit(_job(sessions[number], place)): number for number in missing}
            for future in as_completed(futures):
                number = futures[future]
                reply = future.result()
                end = next((event for event in reply["events"] if event["kind"] == "end"), None)
                kept = {
                    "events": [e for e in reply["events"] if e["kind"] != "end"],
                    "verdict": reply["verdict"],
                }
                replies[number] = (kept, False)
                if end is not None:
                    cache.save(keys[number], kept, end["files"], end["modules"])
                progress(sessions[number].note)
        finally:
            close()
        cache.prune()
    results: dict[tuple[str, int], Result] = {}
    for number, session in enumerate(sessions):
        reply, cached = replies[number]
        results.update(_results(session, reply, cached))
    ran = sum(not result.cached for result in results.values())
    failed = sum(result.state == "failed" for result in results.values())
    seconds = time.perf_counter() - began
    return results, Summary(ran, len(results) - ran, failed, seconds)


def _job(session: Session, place: Place) -> dict[str, Any]:
    return {
        "snippets": str(place.snippets),
        "watch": [str(place.snippets), str(place.vault)],
        "timeout": max((block.options.timeout for block in session.blocks), default=0) or TIMEOUT,
        "memory": max((block.options.memory for block in session.blocks), default=0) or MEMORY,
        "blocks": [
            {
                "name": block.name,
                "code": block.code,
                "note": block.note,
                "line": block.line,
                "origins": [(origin.file, origin.line) for origin in block.origins]
                or [(block.note, block.line)],
                "seed": block.options.seed,
            }
            for block in session.blocks
        ],
    }


def _results(
    session: Session, reply: dict[str, Any], cached: bool
) -> dict[tuple[str, int], Result]:
    """Sort the events of a session to its blocks; blocks that did not come to run say why."""
    outputs: dict[int, list[Output]] = {}
    ended: dict[int, dict[str, Any]] = {}
    number = -1
    for event in reply["events"]:
        kind = event["kind"]
        if kind == "block":
            number = event["number"]
            outputs[number] = []
        elif kind == "done":
            ended[number] = event
        elif kind in ("stdout", "stderr") and outputs[number] and outputs[number][-1].kind == kind:
            text = outputs[number][-1].data["text"] + event["text"]
            outputs[number][-1] = Output(kind, {"text": text})
        else:
            data = (
                event["data"]
                if kind == "value"
                else {k: v for k, v in event.items() if k != "kind"}
            )
            outputs[number].append(Output(kind, data))
    results = {}
    for number, block in enumerate(session.blocks):
        own = outputs.get(number, [])
        if number not in ended:
            message = reply["verdict"] or "an earlier block of its session failed"
            if number in outputs or (number == 0 and reply["verdict"]):
                own = [*own, _failure(block, message)]
            else:
                own = [_failure(block, "did not run: an earlier block of its session failed")]
        failed = number not in ended or ended[number]["failed"]
        seconds = float(ended[number]["seconds"]) if number in ended else 0.0
        results[block.note, block.index] = Result(
            tuple(own), _state(block, failed, own), seconds, cached
        )
    return results


def _failure(block: Block, message: str) -> Output:
    data = {
        "type": "",
        "message": message,
        "traceback": message,
        "file": block.note,
        "line": block.line,
    }
    return Output("error", data)


def _state(block: Block, failed: bool, outputs: Sequence[Output]) -> State:
    wanted = block.options.expect_error
    if not wanted:
        return "failed" if failed else "ok"
    kinds = {str(output.data["type"]) for output in outputs if output.kind == "error"}
    if failed and (wanted == "expect_error" or wanted in kinds):
        return "expected-error"
    return "failed"


# -- the warm parent


def _submitter(
    executor: Executor | None, jobs: int | None
) -> tuple[Callable[[dict[str, Any]], Future[dict[str, Any]]], Callable[[], None]]:
    if executor is not None:
        return lambda job: executor.submit(run_here, job), lambda: None
    warm = WarmParent(jobs)
    return warm.submit, warm.close


_own: dict[int, WarmParent] = {}


def run_here(job: dict[str, Any]) -> dict[str, Any]:
    """Run one job with a warm parent of this process, started with the first: what an executor's
    workers call."""
    pid = os.getpid()
    if pid not in _own:
        _own[pid] = WarmParent(None)
        atexit.register(_own[pid].close)
    return _own[pid].submit(job).result()


class WarmParent:
    """A process that has imported NumPy and matplotlib and forks a child for each job."""

    def __init__(self, jobs: int | None) -> None:
        """Start it; ``jobs`` children run at once."""
        folder = str(Path(__file__).parents[2])
        paths = [folder, *filter(None, [os.environ.get("PYTHONPATH")])]
        threads = ("OPENBLAS", "OMP", "MKL", "NUMEXPR", "VECLIB_MAXIMUM")
        environment = {
            **os.environ,
            **{f"{name}_NUM_THREADS": "1" for name in threads},
            "PYTHONPATH": os.pathsep.join(paths),
            "PYTHONHASHSEED": "0",
        }
        self._process = subprocess.Popen(
            [sys.executable, "-m", "eigenvault.execution.zygote", str(jobs or os.cpu_count() or 1)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=environment,
            start_new_session=True,
        )
        self._futures: dict[int, Future[dict[str, Any]]] = {}
        self._lock = threading.Lock()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def submit(self, job: dict[str, Any]) -> Future[dict[str, Any]]:
        """Send a job; the future gets its reply."""
        future: Future[dict[str, Any]] = Future()
        with self._lock:
            number = len(self._futures)
            self._futures[number] = future
            assert self._process.stdin is not None
            line = json.dumps({"id": number, "job": job}) + "\n"
            try:
                self._process.stdin.write(line.encode())
                self._process.stdin.flush()
            except OSError:
                self._fail()
        return future

    def close(self) -> None:
        """End the parent; what still runs ends with it."""
        assert self._process.stdin is not None
        with contextlib.suppress(OSError):
            self._process.stdin.close()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(5)
            return
        self._process.kill()

    def _read(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            reply = json.loads(line)
            self._futures[reply["id"]].set_result(reply)
        with self._lock:
            self._fail()

    def _fail(self) -> None:
        for future in self._futures.values():
            if not future.done():
                future.set_result({"events": [], "verdict": "the warm parent has ended"})
