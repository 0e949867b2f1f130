"""The warm parent: imports NumPy and matplotlib once, then forks a child for every session.

Run as ``python -m eigenvault.worker.zygote JOBS_AT_ONCE``: jobs come as lines of JSON on standard input,
``{"id": …, "job": …}``, and results go out likewise. It ends when its input does.
"""

from __future__ import annotations

import contextlib
import ctypes
import gc
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

import numpy

from eigenvault.worker.child import run_session
from eigenvault.worker.figures import draw, prepare

MAX_PROCESSES = 64  # of one session
OUTPUT_LIMIT = 64 << 20  # bytes of all that a session gives
LONGEST = 10  # times its limit a session may take where others keep it from running
_LOOK = 0.2  # seconds from look to look at what runs
_MIB = 1 << 20
_FILE_LIMIT = 64 * _MIB


@dataclass(slots=True)
class _Child:
    id: int
    pid: int
    pipe: int
    folder: str
    began: float
    limit: float
    memory: int
    data: bytearray = field(default_factory=bytearray)
    verdict: str = ""


def main() -> None:
    """Serve jobs until standard input closes."""
    _warm_up()
    # A grandchild whose parent has died becomes ours, so that none outlives its session.
    _control(36, 1)
    jobs_at_once = int(sys.argv[1])
    results = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    selector = selectors.DefaultSelector()
    selector.register(0, selectors.EVENT_READ, None)
    waiting: list[dict[str, Any]] = []
    running: dict[int, _Child] = {}
    pending = b""
    looked = 0.0
    try:
        while True:
            while waiting and len(running) < jobs_at_once:
                child = _start(waiting.pop(0))
                running[child.pipe] = child
                selector.register(child.pipe, selectors.EVENT_READ, child)
                results.write(json.dumps({"started": child.id}) + "\n")
                results.flush()
            for key, _ in selector.select(timeout=_LOOK if running else None):
                if key.fd == 0:
                    data = os.read(0, 1 << 20)
                    if not data:
                        return  # whoever asked is gone: nobody waits for what still runs
                    pending += data
                    *lines, pending = pending.split(b"\n")
                    waiting.extend(json.loads(line) for line in lines if line)
                elif not _read(key.data):
                    selector.unregister(key.data.pipe)
                    del running[key.data.pipe]
                    _finish(key.data, results)
            if time.monotonic() > looked + _LOOK:
                _watch(running)
                looked = time.monotonic()
    finally:
        for child in running.values():
            _kill(child.pid)
            shutil.rmtree(child.folder, ignore_errors=True)
        _end_strays(set())


def _read(child: _Child) -> bool:
    """Take what a child has written; say whether more may come."""
    data = os.read(child.pipe, 1 << 20)
    child.data += data
    if len(child.data) > OUTPUT_LIMIT and not child.verdict:
        child.verdict = f"gave more than {OUTPUT_LIMIT // _MIB} MiB of output"
        _kill(child.pid)
    return bool(data)


def _watch(running: dict[int, _Child]) -> None:
    """End the children that take too long or too much, and processes that nobody owns any more."""
    now = time.monotonic()
    for child in running.values():
        if child.verdict:
            continue
        members = _members(child.pid)
        took = now - child.began
        if took - _waited(child.pid) > child.limit or took > LONGEST * child.limit:
            child.verdict = f"ran longer than {child.limit:g} s"
        elif len(members) > MAX_PROCESSES:
            child.verdict = f"started more than {MAX_PROCESSES} processes"
        elif len(members) > 1 and sum(map(_resident, members)) > child.memory * _MIB * 2:
            child.verdict = f"its processes took more than {2 * child.memory} MiB"
        if child.verdict:
            _kill(child.pid)
    if running:
        _end_strays({child.pid for child in running.values()})


def _warm_up() -> None:
    """Import what most snippets need and draw once, so that a child finds modules (their versions
    stand in ``cache.WARM``), fonts and caches ready."""
    prepare()
    import matplotlib.pyplot as plt

    figure, axes = plt.subplots(figsize=(3, 3))
    square = numpy.random.default_rng(0).normal(size=(2, 2))
    axes.contour(square, levels=1)
    axes.plot(square, label="$x^2$")
    axes.set_title("0")
    axes.legend()
    figure.colorbar(axes.imshow(square))
    draw(figure)
    plt.close("all")
    gc.collect()
    gc.freeze()  # a child's collector has nothing to look for in what we leave it


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
    began, limit = time.monotonic(), float(job["timeout"])
    return _Child(message["id"], pid, reading, folder, began, limit, int(job["memory"]))


def _become_child(job: dict[str, Any], pipe: int, folder: str) -> NoReturn:
    """In the child: a session, a folder and descriptors of its own, limits, then the blocks."""
    try:
        os.setsid()
        _control(1, signal.SIGKILL)  # ends with its parent, however that ends
        os.chdir(folder)
        os.environ.update(HOME=folder, TMPDIR=folder, MPLBACKEND="svg", PYTHONDONTWRITEBYTECODE="1")
        sys.dont_write_bytecode = True
        keep = os.dup2(pipe, 9)
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        for descriptor in (1, 2):  # for what other programs and C write; see child._Stream
            flags = os.O_RDWR | os.O_CREAT | os.O_APPEND
            os.dup2(os.open(f".{descriptor}", flags, 0o600), descriptor)
            os.unlink(f".{descriptor}")
        _close_inherited(keep)
        memory = int(job["memory"]) * _MIB
        used = _own_memory()
        resource.setrlimit(resource.RLIMIT_AS, (used + memory, used + memory))
        resource.setrlimit(resource.RLIMIT_FSIZE, (_FILE_LIMIT, _FILE_LIMIT))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        numpy.random.seed()  # or all children would draw the same numbers
        # What is no text, half of a surrogate pair, is no text in a page either.
        with os.fdopen(keep, "w", encoding="utf-8", errors="replace") as results:
            run_session(job, results)
        os._exit(0)
    except BaseException:
        os._exit(70)


def _close_inherited(keep: int) -> None:
    """Close all descriptors but ``keep``, standard streams, and fonts that matplotlib has open."""
    for number in map(int, os.listdir("/proc/self/fd")):
        with contextlib.suppress(OSError):
            target = os.readlink(f"/proc/self/fd/{number}")
            if number > 2 and number != keep and not target.endswith((".ttf", ".otf", ".afm")):
                os.close(number)


def _control(option: int, value: int) -> None:
    """Call ``prctl`` where there is one."""
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(option, value, 0, 0, 0)


def _own_memory() -> int:
    with open("/proc/self/statm", encoding="ascii") as stream:
        return int(stream.read().split()[0]) * resource.getpagesize()


def _waited(pid: int) -> float:
    """Return the seconds in which a process could have run and others had the processor; 0 where the
    system does not count them."""
    with contextlib.suppress(OSError, IndexError), open(f"/proc/{pid}/schedstat") as stream:
        return int(stream.read().split()[1]) / 1e9
    return 0.0


def _resident(pid: int) -> int:
    with contextlib.suppress(OSError), open(f"/proc/{pid}/statm", encoding="ascii") as stream:
        _, resident, shared, *_ = map(int, stream.read().split())
        return (resident - shared) * resource.getpagesize()
    return 0


def _finish(child: _Child, results: Any) -> None:
    os.close(child.pipe)
    _kill(child.pid)
    status = 0
    with contextlib.suppress(ChildProcessError):
        status = os.waitpid(child.pid, 0)[1]
    shutil.rmtree(child.folder, ignore_errors=True)
    # The name of its folder differs from run to run.
    data = bytes(child.data[:OUTPUT_LIMIT]).replace(child.folder.encode(), b"/tmp/snippet")
    events = []
    for line in data.split(b"\n"):
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


def _kill(child: int) -> None:
    """End a child and all that descends from it: stopped first, so that a fork bomb cannot grow."""
    for action in (signal.SIGSTOP, signal.SIGKILL):
        for _ in range(50):
            members = _members(child)
            for pid in members:
                _send(pid, action)
            if _members(child) <= members:
                break


def _end_strays(own: set[int]) -> None:
    """End what outlived its parent, in any session, so that it became a child of ours."""
    for _ in range(50):
        strays = _children(os.getpid()) - own
        if not strays:
            return
        for pid in strays:
            for member in _members(pid):
                _send(member, signal.SIGKILL)
            with contextlib.suppress(ChildProcessError):
                os.waitpid(pid, 0)


def _send(pid: int, action: signal.Signals) -> None:
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.kill(pid, action)


def _members(pid: int) -> set[int]:
    """Return a process and all that descends from it."""
    members, unread = {pid}, [pid]
    while unread:
        found = _children(unread.pop()) - members
        members |= found
        unread.extend(found)
    return members


def _children(pid: int) -> set[int]:
    """Return the children of a process, of all of its threads."""
    children: set[int] = set()
    with contextlib.suppress(OSError):
        for task in os.listdir(f"/proc/{pid}/task"):
            with contextlib.suppress(OSError), open(f"/proc/{pid}/task/{task}/children") as stream:
                children.update(map(int, stream.read().split()))
    return children


if __name__ == "__main__":
    main()
