"""The warm parent: imports NumPy and matplotlib once, then forks a child for every session.

Run as ``python -m eigenvault.execution.zygote``: jobs come as lines of JSON on standard input,
``{"id": …, "job": …}``, and results go out likewise. It ends when its input does.
"""

from __future__ import annotations

import contextlib
import ctypes
import json
import os
import resource
import selectors
import shutil
import signal
import sys
import tempfile
import time
from dataclasses import dataclass, field
from typing import Any, NoReturn

MAX_PROCESSES = 64  # of one session
_MIB = 1 << 20
_FILE_LIMIT = 64 * _MIB


@dataclass(slots=True)
class _Child:
    id: int
    pid: int
    pipe: int
    folder: str
    deadline: float
    limit: float
    data: bytearray = field(default_factory=bytearray)
    verdict: str = ""


def main() -> None:
    """Serve jobs until standard input closes."""
    _warm_up()
    # A grandchild whose parent has died becomes ours, so that none outlives its session.
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(36, 1, 0, 0, 0)
    jobs_at_once = int(sys.argv[1]) if len(sys.argv) > 1 else os.cpu_count() or 1
    results = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    selector = selectors.DefaultSelector()
    selector.register(0, selectors.EVENT_READ, None)
    waiting: list[dict[str, Any]] = []
    running: dict[int, _Child] = {}
    ended: dict[int, int] = {}
    pending = b""
    open_input = True
    while open_input or waiting or running:
        while waiting and len(running) < jobs_at_once:
            child = _start(waiting.pop(0))
            running[child.pipe] = child
            selector.register(child.pipe, selectors.EVENT_READ, child)
        for key, _ in selector.select(timeout=0.2 if running else None):
            if key.fd == 0:
                data = os.read(0, 1 << 20)
                if not data:
                    open_input = False
                    selector.unregister(0)
                    # Whoever asked is gone: nobody waits for what still runs.
                    waiting.clear()
                    for child in running.values():
                        _kill(child.pid)
                    return
                pending += data
                *lines, pending = pending.split(b"\n")
                waiting.extend(json.loads(line) for line in lines if line)
                continue
            child = key.data
            data = os.read(child.pipe, 1 << 20)
            if data:
                child.data += data
                continue
            selector.unregister(child.pipe)
            del running[child.pipe]
            _finish(child, results, ended)
        now = time.monotonic()
        for child in running.values():
            if not child.verdict:
                if now > child.deadline:
                    child.verdict = f"ran longer than {child.limit:g} s"
                    _kill(child.pid)
                elif _count(child.pid) > MAX_PROCESSES:
                    child.verdict = f"started more than {MAX_PROCESSES} processes"
                    _kill(child.pid)


def _warm_up() -> None:
    """Import what most snippets need and draw once, so that a child finds fonts and caches ready."""
    from eigenvault.execution.figures import draw, prepare

    prepare()
    import matplotlib.pyplot as plt

    figure, axes = plt.subplots(figsize=(1, 1))
    axes.set_title("$x^2$ 0")
    draw(figure, "warm")
    plt.close("all")


def _start(message: dict[str, Any]) -> _Child:
    job = message["job"]
    reading, writing = os.pipe()
    folder = tempfile.mkdtemp(prefix="snippet-")
    pid = os.fork()
    if pid == 0:
        os.close(reading)
        _become_child(job, writing, folder)
    os.close(writing)
    os.set_blocking(reading, False)
    limit = float(job["timeout"])
    return _Child(message["id"], pid, reading, folder, time.monotonic() + limit, limit)


def _become_child(job: dict[str, Any], pipe: int, folder: str) -> NoReturn:
    """In the child: a session, a folder and descriptors of its own, limits, then the blocks."""
    try:
        os.setsid()
        os.chdir(folder)
        os.environ.update(HOME=folder, TMPDIR=folder, MPLBACKEND="svg", PYTHONDONTWRITEBYTECODE="1")
        sys.dont_write_bytecode = True
        keep = os.dup2(pipe, 9)
        null = os.open(os.devnull, os.O_RDWR)
        for descriptor in (0, 1, 2):
            os.dup2(null, descriptor)
        os.closerange(3, 9)
        os.closerange(10, 4096)
        memory = int(job["memory"]) * _MIB
        used = _own_memory()
        resource.setrlimit(resource.RLIMIT_AS, (used + memory, used + memory))
        resource.setrlimit(resource.RLIMIT_FSIZE, (_FILE_LIMIT, _FILE_LIMIT))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        from eigenvault.execution.child import run_session

        with os.fdopen(keep, "w", encoding="utf-8") as results:
            run_session(job, results)
        os._exit(0)
    except BaseException:
        os._exit(70)


def _own_memory() -> int:
    with open("/proc/self/statm", encoding="ascii") as stream:
        return int(stream.read().split()[0]) * resource.getpagesize()


def _finish(child: _Child, results: Any, ended: dict[int, int]) -> None:
    os.close(child.pipe)
    _kill(child.pid)
    status = _reap(child.pid, ended)
    shutil.rmtree(child.folder, ignore_errors=True)
    events = []
    for line in bytes(child.data).split(b"\n"):
        with contextlib.suppress(ValueError):
            events.append(json.loads(line))
    verdict = child.verdict
    if not verdict and not (events and events[-1].get("kind") == "end"):
        verdict = _died(status)
    results.write(json.dumps({"id": child.id, "events": events, "verdict": verdict}) + "\n")
    results.flush()


def _died(status: int) -> str:
    if os.WIFSIGNALED(status):
        name = signal.Signals(os.WTERMSIG(status)).name
        return f"was ended by {name}" + (" (out of memory?)" if name == "SIGKILL" else "")
    return f"ended its process with exit code {os.waitstatus_to_exitcode(status)}"


def _kill(session: int) -> None:
    """End every process of a session, until none is left: a fork bomb is stopped before it is killed."""
    for action in (signal.SIGSTOP, signal.SIGKILL):
        for _ in range(50):
            members = _members(session)
            for pid in members:
                with contextlib.suppress(ProcessLookupError, PermissionError):
                    os.kill(pid, action)
            if not members or _members(session) == members:
                break


def _members(session: int) -> set[int]:
    """Return the living processes of a session, and whatever descends from them or from nobody."""
    parents: dict[int, int] = {}
    members: set[int] = set()
    own = os.getpid()
    for name in os.listdir("/proc"):
        if not name.isdigit():
            continue
        try:
            with open(f"/proc/{name}/stat", encoding="utf-8", errors="replace") as stream:
                fields = stream.read().rpartition(")")[2].split()
        except OSError:
            continue
        if fields[0] in "ZX":
            continue
        pid = int(name)
        parents[pid] = int(fields[1])
        if int(fields[3]) == session:
            members.add(pid)
    grown = True
    while grown:
        more = {pid for pid, parent in parents.items() if parent in members} - members
        members |= more
        grown = bool(more)
    return members - {own}


def _count(session: int) -> int:
    return len(_members(session))


def _reap(pid: int, ended: dict[int, int]) -> int:
    """Return how ``pid`` ended; how orphans and other sessions ended is noted in ``ended``."""
    while pid not in ended:
        try:
            found, status = os.waitpid(-1, 0)
        except ChildProcessError:
            return 0
        ended[found] = status
    with contextlib.suppress(ChildProcessError):
        while (done := os.waitpid(-1, os.WNOHANG))[0]:
            ended[done[0]] = done[1]
    return ended.pop(pid)


if __name__ == "__main__":
    main()
