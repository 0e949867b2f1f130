"""Running sessions: from the cache where nothing has changed, else in children of a warm parent."""

from __future__ import annotations

import atexit
import contextlib
import json
import os
import re
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from eigenvault.execution.attachments import FOLDER, is_ours
from eigenvault.execution.block import Block, Origin, Session
from eigenvault.execution.cache import Cache, session_key
from eigenvault.execution.frozen import freeze, load_frozen
from eigenvault.execution.result import Output, Result, State
from eigenvault.worker.figures import named

TIMEOUT = 30.0  # seconds a session may run, without those in which it waits for a processor
MEMORY = 2048  # MiB a session may take beyond what the warm parent has


# Where an object lies in memory differs from run to run and tells nobody anything.
_OBJECT_AT = re.compile(r"\bat 0x[0-9a-fA-F]{6,}")


# The reply of a session with a block that cannot run.
_BROKEN: dict[str, Any] = {"events": [], "verdict": "", "files": []}
# Those of sessions whose warm parent ended, or never began.
_LOST: dict[str, Any] = {"events": [], "verdict": "ended the process that runs all code"}
_NEVER: dict[str, Any] = {"events": [], "verdict": "cannot run: Python with NumPy does not start"}


@dataclass(frozen=True, slots=True)
class Place:
    """Where sessions find their files: the vault, the folder of snippets, and the cache; ``frozen`` is
    the folder of results kept in git, if there is one."""

    vault: Path
    snippets: Path
    cache: Path
    frozen: Path | None = None


@dataclass(frozen=True, slots=True)
class Summary:
    """What a run did, counted in blocks."""

    ran: int = 0
    cached: int = 0
    failed: int = 0
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run is: sessions ``done`` of ``total``, and the names of those ``running``."""

    done: int
    total: int
    running: tuple[str, ...]

    def __str__(self) -> str:
        """Return ``3 of 40: SVD.md: svd-spectrum``."""
        said = f"{self.done} of {self.total}"
        return f"{said}: {', '.join(self.running)}" if self.running else said


def run(
    sessions: Sequence[Session],
    place: Place,
    *,
    jobs: int | None = None,
    executor: Executor | None = None,
    progress: Callable[[Progress], None] = lambda progress: None,
) -> tuple[Mapping[tuple[str, int], Result], Summary]:
    """Return the result of every block by note and number of its fence, and a summary.

    ``jobs`` sessions run at once (default: one a core); an ``executor`` runs them elsewhere instead,
    in processes that see the same files. ``progress`` hears now and then how far the run is. The
    results depend on neither.
    """
    began = time.perf_counter()
    cache = _cache(place)
    replies: dict[int, tuple[dict[str, Any], bool]] = {}
    keys = [session_key(session) for session in sessions]
    for number, key in enumerate(keys):
        fault = next((block.fault for block in sessions[number].blocks if block.fault), "")
        found = _BROKEN if fault else cache.load(key)
        if found is not None:
            replies[number] = (found, True)
    missing = [number for number in range(len(sessions)) if number not in replies]
    if missing:
        for number, reply in _run(sessions, missing, place, jobs, executor, progress):
            end = next((event for event in reply["events"] if event["kind"] == "end"), None)
            seen = (end["files"], end["modules"]) if end is not None else ((), ())
            kept = {
                "events": [event for event in reply["events"] if event["kind"] != "end"],
                "verdict": reply["verdict"],
                "files": cache.depends(*seen),
            }
            replies[number] = (kept, False)
            if _is_lasting(sessions[number], kept):
                cache.save(keys[number], kept, seen[1])
        cache.prune()
    if place.frozen is not None:
        pairs = [(session, replies[number][0]) for number, session in enumerate(sessions)]
        freeze(place.frozen, [pair for pair in pairs if _is_lasting(*pair)])
    results: dict[tuple[str, int], Result] = {}
    for number, session in enumerate(sessions):
        results.update(_results(session, *replies[number]))
    ran = sum(not result.cached for result in results.values())
    failed = sum(result.state == "failed" for result in results.values())
    seconds = time.perf_counter() - began
    return results, Summary(ran, len(results) - ran, failed, seconds)


def _is_lasting(session: Session, reply: Mapping[str, Any]) -> bool:
    """Say whether a reply may be kept: how an endless loop ends says nothing lasting, unless its
    author wants to show it."""
    if reply is _BROKEN:
        return False
    return not reply["verdict"] or bool(session.blocks[-1].options.expect_error)


def thaw(sessions: Sequence[Session], place: Place) -> Mapping[tuple[str, int], Result]:
    """Return the frozen results of the sessions whose code is still the same; nothing runs."""
    if place.frozen is None:
        return {}
    cache = _cache(place)
    results: dict[tuple[str, int], Result] = {}
    for session in sessions:
        reply = load_frozen(place.frozen, session, cache)
        if reply is not None:
            results.update(_results(session, reply, True))
    return results


def _cache(place: Place) -> Cache:
    return Cache(place.cache, {"snippets": place.snippets, "vault": place.vault})


def _run(
    sessions: Sequence[Session],
    missing: Sequence[int],
    place: Place,
    jobs: int | None,
    executor: Executor | None,
    progress: Callable[[Progress], None],
) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield the replies of the sessions ``missing`` as they come."""
    labels = {number: _label(sessions[number]) for number in missing}
    submit, running, close = _submitter(executor, jobs)
    lost: list[int] = []
    try:
        futures = {submit(_job(sessions[number], place)): number for number in missing}
        order, pending = list(futures.values()), set(futures)
        while pending:
            done, pending = wait(pending, timeout=0.25, return_when=FIRST_COMPLETED)
            for future in done:
                if future.result() is _LOST:
                    lost.append(futures[future])
                else:
                    yield futures[future], future.result()
            names = tuple(labels[order[place]] for place in running() if place < len(order))
            progress(Progress(len(futures) - len(pending) - len(lost), len(futures), names))
    finally:
        close()
    yield from _run_singly(sessions, sorted(lost), place)


def _run_singly(
    sessions: Sequence[Session], lost: Sequence[int], place: Place
) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield the replies of sessions during which the warm parent ended: one after another, so that the
    one that ends it again is the one that did."""
    if not lost:
        return
    warm = WarmParent(1)
    try:
        for number in lost:
            reply = warm.submit(_job(sessions[number], place)).result()
            yield number, reply
            if reply is _LOST:
                warm.close()
                warm = WarmParent(1)
    finally:
        warm.close()


def _label(session: Session) -> str:
    first = session.blocks[0]
    return f"{session.note}: {first.name}"


def _job(session: Session, place: Place) -> dict[str, Any]:
    return {
        "snippets": os.path.realpath(place.snippets),
        "vault": os.path.realpath(place.vault),
        "drawn": FOLDER if is_ours(place.vault) else "",
        "timeout": max((block.options.timeout for block in session.blocks), default=0) or TIMEOUT,
        "memory": max((block.options.memory for block in session.blocks), default=0) or MEMORY,
        "blocks": [
            {
                "code": block.code,
                "seed": block.options.seed,
                "may_fail": bool(block.options.expect_error),
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
    figures = 0
    number = -1
    for event in reply["events"]:
        kind = event["kind"]
        if kind == "block":
            number = event["number"]
            outputs[number], figures = [], 0
        elif kind == "done":
            ended[number] = event
        elif kind == "figure":
            figures += 1
            name = session.blocks[number].name + (f"-{figures}" if figures > 1 else "")
            outputs[number].append(Output(kind, {"name": name, "svg": named(event["svg"], name)}))
        elif kind in ("stdout", "stderr") and outputs[number] and outputs[number][-1].kind == kind:
            text = outputs[number][-1].data["text"] + event["text"]
            outputs[number][-1] = Output(kind, {"text": text})
        else:
            outputs[number].append(_output(session, number, event))
    results = {}
    files = tuple(name for name, digest in reply["files"] if digest)
    for number, block in enumerate(session.blocks):
        own = [_lasting(output) for output in outputs.get(number, [])]
        if block.fault:
            own = [_failure(block, block.fault)]
        elif number not in ended:
            message = reply["verdict"] or "an earlier block of its session failed"
            if number in outputs or (number == 0 and reply["verdict"]):
                own = [*own, _failure(block, message)]
            else:
                message = "did not run: an earlier block of its session failed"
                own = [_failure(block, message, follows=True)]
        failed = number not in ended or ended[number]["failed"]
        seconds = float(ended[number]["seconds"]) if number in ended else 0.0
        lines = ended[number].get("found", ()) if number in ended else ()
        found = tuple(_OBJECT_AT.sub("at 0x…", line) for line in lines)
        results[block.note, block.index] = Result(
            tuple(own), _state(block, failed, own), seconds, cached, files, found
        )
    return results


def _output(session: Session, number: int, event: dict[str, Any]) -> Output:
    """Return the output of an event, with places as the author knows them."""
    kind, block = event["kind"], session.blocks[number]
    if kind == "value":
        return Output(kind, event["data"])
    if kind == "warning":
        origin = _origin(session, event.get("block", number), event.get("line", 0))
        data = {"category": event["category"], "message": event["message"]}
        return Output(kind, {**data, "file": origin.file, "line": origin.line})
    if kind == "error":
        last, origin = event["chain"][-1], Origin(block.note, block.line)
        for source, line, _, _ in last["frames"]:
            if isinstance(source, int):
                origin = _origin(session, source, line)
        data = {
            "type": last["type"],
            "types": event["types"],
            "message": last["message"],
            "traceback": "\n\n".join(_traceback(session, error) for error in event["chain"]),
        }
        return Output(kind, {**data, "file": origin.file, "line": origin.line})
    return Output(kind, {key: value for key, value in event.items() if key != "kind"})


def _origin(session: Session, number: int, line: int) -> Origin:
    block = session.blocks[number]
    if not line or not block.origins:
        return Origin(block.note, block.line)
    return block.origins[min(line, len(block.origins)) - 1]


def _traceback(session: Session, error: Mapping[str, Any]) -> str:
    pieces = ["Traceback (most recent call last):\n"] if error["frames"] else []
    for source, line, function, text in error["frames"]:
        file = source
        if isinstance(source, int):
            origin = _origin(session, source, line)
            file, line = origin.file, origin.line
        inside = f", in {function}" if function else ""
        pieces.append(f'  File "{file}", line {line}{inside}\n    {text}\n')
    said = f": {error['message']}" if error["message"] else ""
    return f"{''.join(pieces)}{error['type']}{said}"


def _lasting(output: Output) -> Output:
    """Return an output without addresses of memory."""
    data = {
        key: _OBJECT_AT.sub("at 0x…", value)
        if isinstance(value, str) and key not in ("svg", "image/png", "image/jpeg")
        else value
        for key, value in output.data.items()
    }
    return Output(output.kind, data)


def _failure(block: Block, message: str, *, follows: bool = False) -> Output:
    """Return why a block gave nothing; ``follows`` says that what is to blame is reported elsewhere."""
    data = {
        "type": "",
        "types": [],
        "message": message,
        "traceback": message,
        "file": block.note,
        "line": block.line,
        "follows": follows,
    }
    return Output("error", data)


def _state(block: Block, failed: bool, outputs: Sequence[Output]) -> State:
    wanted = block.options.expect_error
    if not wanted or block.fault:
        return "failed" if failed or block.fault else "ok"
    kinds = {name for output in outputs if output.kind == "error" for name in output.data["types"]}
    if failed and (wanted == "expect_error" or wanted in kinds):
        return "expected-error"
    return "failed"


# -- the warm parent


def _submitter(
    executor: Executor | None, jobs: int | None
) -> tuple[
    Callable[[dict[str, Any]], Future[dict[str, Any]]],
    Callable[[], tuple[int, ...]],
    Callable[[], None],
]:
    """Return how to submit a job, how to learn the numbers of those that run, and how to end it."""
    if executor is not None:
        return lambda job: executor.submit(run_here, job), lambda: (), lambda: None
    warm = WarmParent(jobs)
    return warm.submit, warm.running, warm.close


_own: dict[int, WarmParent] = {}


def run_here(job: dict[str, Any]) -> dict[str, Any]:
    """Run one job with a warm parent of this process, started with the first: what an executor's
    workers call."""
    pid = os.getpid()
    if pid not in _own:
        _own[pid] = WarmParent(None)
        atexit.register(_own[pid].close)
    return _own[pid].submit(job).result()


def _cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


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
            [sys.executable, "-m", "eigenvault.worker.zygote", str(jobs or _cores())],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=environment,
            start_new_session=True,
        )
        self._futures: dict[int, Future[dict[str, Any]]] = {}
        self._started: set[int] = set()
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

    def running(self) -> tuple[int, ...]:
        """Return the numbers of the jobs that run now, in the order in which they were submitted."""
        return tuple(number for number in sorted(self._started) if not self._futures[number].done())

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
            if "started" in reply:
                self._started.add(reply["started"])
            else:
                self._futures[reply["id"]].set_result(reply)
        with self._lock:
            self._fail()

    def _fail(self) -> None:
        for future in self._futures.values():
            if not future.done():
                future.set_result(_LOST if self._started else _NEVER)
