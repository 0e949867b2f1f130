"""Running the blocks of a session, in a process of its own that has nothing to lose.

What happens is written as one line of JSON each. Nothing in it names the note: places are numbers of
blocks and of their lines, so that a result stays good when the text around the code moves.
"""

from __future__ import annotations

import ast
import base64
import contextlib
import ctypes
import io
import json
import linecache
import os
import sys
import time
import traceback
import warnings
from collections.abc import Callable, Mapping
from typing import Any, TextIO

from eigenvault.worker.drawn import describe
from eigenvault.worker.figures import draw
from eigenvault.worker.findings import SEE, Findings, instrument
from eigenvault.worker.watch import Watch

OUTPUT_LIMIT = 200_000  # characters of one block's stream or of a value's form
FRAMES = 10  # calls shown of each end of a traceback
BINARY_LIMIT = 8_000_000  # of a value that is an image
_REPRS = {
    "text/html": "_repr_html_",
    "image/svg+xml": "_repr_svg_",
    "image/png": "_repr_png_",
    "image/jpeg": "_repr_jpeg_",
    "text/latex": "_repr_latex_",
    "text/markdown": "_repr_markdown_",
}
Emit = Callable[..., None]


def run_session(job: dict[str, Any], results: TextIO) -> None:
    """Run the blocks of ``job`` in order and write one line of JSON to ``results`` for each thing
    that happens; a block that fails, and is not meant to, ends the session."""

    def emit(kind: str, **data: Any) -> None:
        results.write(json.dumps({"kind": kind, **data}, ensure_ascii=False) + "\n")
        results.flush()

    sys.path.insert(0, job["snippets"])
    os.environ["VAULT"] = job["vault"]
    watch = Watch(job["snippets"], job["vault"], job["drawn"], os.getcwd())
    _Session(job, emit).run()
    emit("end", **watch.seen())


class _Session:
    """The state that blocks of a session share: names, streams, filters of warnings."""

    def __init__(self, job: dict[str, Any], emit: Emit) -> None:
        self.job, self.emit, self.number = job, emit, 0
        self.findings, self.drawn = Findings(()), list[str]()
        self.namespace: dict[str, Any] = {
            "__name__": "__main__",
            "__builtins__": __builtins__,
            "display": self.display,
        }
        self.streams = (_Stream("stdout", 1, emit), _Stream("stderr", 2, emit))
        for stream, other in zip(self.streams, reversed(self.streams), strict=True):
            stream.other = other

    def run(self) -> None:
        sys.stdout, sys.stderr = self.streams
        # As Python itself: what a library deprecates is the business of whoever calls it.
        warnings.resetwarnings()
        for category in (DeprecationWarning, PendingDeprecationWarning, ImportWarning):
            warnings.simplefilter("ignore", category)
        warnings.simplefilter("ignore", ResourceWarning)
        warnings.filterwarnings("default", category=DeprecationWarning, module="__main__")
        warnings.showwarning = self.warn  # type: ignore[assignment]
        for number, block in enumerate(self.job["blocks"]):
            self.number = number
            self.emit("block", number=self.number)
            began = time.perf_counter()
            failed = self.block(block)
            seconds = round(time.perf_counter() - began, 3)
            found = [*self.findings.lines(), *self.drawn]
            self.emit("done", seconds=seconds, failed=failed, found=found)
            if failed and not block["may_fail"]:
                return

    def block(self, block: dict[str, Any]) -> bool:
        """Run one block; say whether it failed."""
        code, filename = block["code"], f"<snippet {self.number}>"
        linecache.cache[filename] = (len(code), None, code.splitlines(keepends=True), filename)
        self.findings, self.drawn = Findings(()), []
        for stream in self.streams:
            stream.begin()
        if block["seed"] is not None:
            _seed(block["seed"])
        error: BaseException | None = None
        try:
            self.execute(code, filename)
        except BaseException as raised:
            error = raised
        try:
            self.figures()
        except BaseException as raised:
            error = error or raised
        for stream in self.streams:
            stream.end()
        if error is not None:
            self.report(error)
        return error is not None

    def execute(self, code: str, filename: str) -> None:
        tree = ast.parse(code, filename)
        self.findings = Findings(instrument(tree))
        self.namespace[SEE] = self.findings.see
        last: ast.Expr | None = None
        if tree.body and isinstance(tree.body[-1], ast.Expr):
            last = tree.body.pop()  # type: ignore[assignment]
        exec(compile(tree, filename, "exec"), self.namespace)
        if last is not None:
            value = eval(compile(ast.Expression(last.value), filename, "eval"), self.namespace)
            silenced = code.rstrip().endswith(";")
            if value is not None and not silenced:
                self.namespace["_"] = value
                if not _belongs_to_figure(value):
                    self.display(value)

    def display(self, *values: Any, **options: Any) -> None:
        """Show values as a notebook does."""
        for value in values:
            for stream in self.streams:
                stream.flush()
            if _is_figure(value):
                self.figure(value)
            else:
                self.emit("value", data=_forms(value))

    def figures(self) -> None:
        plt = sys.modules.get("matplotlib.pyplot")
        if plt is None:
            return
        for handle in plt.get_fignums():
            self.figure(plt.figure(handle))
        plt.close("all")

    def figure(self, figure: Any) -> None:
        for stream in self.streams:
            stream.flush()
        self.emit("figure", svg=draw(figure))
        self.drawn.extend(describe(figure))
        plt = sys.modules.get("matplotlib.pyplot")
        if plt is not None:
            plt.close(figure)

    def warn(self, message: Any, category: type[Warning], file: str, line: int, *rest: Any) -> None:
        number = _block_of(file)
        place = {} if number is None else {"block": number, "line": line}
        self.emit("warning", category=category.__name__, message=str(message), **place)

    def report(self, error: BaseException) -> None:
        """Emit an error and what led to it, with the frames that are the author's."""
        chain: list[dict[str, Any]] = []
        current: BaseException | None = error
        while current is not None and len(chain) < 5:
            chain.append(self.describe(current))
            if current.__cause__ is not None:
                current = current.__cause__
            else:
                current = None if current.__suppress_context__ else current.__context__
        names = [kind.__name__ for kind in type(error).__mro__]
        self.emit("error", types=names, chain=chain[::-1])

    def describe(self, error: BaseException) -> dict[str, Any]:
        frames: list[tuple[int | str, int, str, str]] = []
        for frame in traceback.extract_tb(error.__traceback__):
            if os.path.dirname(frame.filename) != os.path.dirname(__file__):
                line = frame.lineno or 0
                frames.append((self.file(frame.filename), line, frame.name, frame.line or ""))
        if len(frames) > 2 * FRAMES:
            left = f"… {len(frames) - 2 * FRAMES} more calls …"
            frames[FRAMES:-FRAMES] = [(*frames[FRAMES][:3], left)]
        try:
            message = str(error.msg if isinstance(error, SyntaxError) else error)
        except BaseException:
            message = ""
        if isinstance(error, SyntaxError) and error.lineno and error.filename:
            text = (error.text or "").strip()
            frames.append((self.file(error.filename), error.lineno, "", text))
        if isinstance(error, AssertionError) and not message and frames:
            message = frames[-1][3]  # what was asserted
        if isinstance(error, MemoryError) and not message:
            message = f"more than {self.job['memory']} MiB"
        return {"type": type(error).__name__, "message": message[:OUTPUT_LIMIT], "frames": frames}

    def file(self, name: str) -> int | str:
        """Return a file as an author knows it: the number of a block, or a path without the machine's
        own folders in front."""
        number = _block_of(name)
        if number is not None:
            return number
        snippets = self.job["snippets"]
        if name.startswith(snippets + os.sep):
            return os.path.relpath(name, os.path.dirname(snippets)).replace(os.sep, "/")
        for folder in sorted(sys.path, key=len, reverse=True):
            if folder and name.startswith(folder.rstrip(os.sep) + os.sep):
                return os.path.relpath(name, folder).replace(os.sep, "/")
        return os.path.basename(name)


def _block_of(file: str) -> int | None:
    if file.startswith("<snippet ") and file[9:-1].isdigit():
        return int(file[9:-1])
    return None


class _Stream(io.TextIOBase):
    """``sys.stdout`` of a session: what is written becomes an event, up to each block's limit. What
    other programs and C write to the descriptor is added when the block ends."""

    encoding = "utf-8"
    errors = "replace"

    def __init__(self, kind: str, descriptor: int, emit: Emit) -> None:
        self.kind, self.descriptor, self.emit = kind, descriptor, emit
        self.other: _Stream = self
        self.buffer = _Bytes(self)
        self.taken = 0
        self.begin()

    def begin(self) -> None:
        self.left = OUTPUT_LIMIT
        self.pieces: list[str] = []
        self.size = 0

    def writable(self) -> bool:
        return True

    def isatty(self) -> bool:
        return False

    def fileno(self) -> int:
        return self.descriptor

    def write(self, text: str) -> int:
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        kept = text[: max(self.left, 0)]
        self.left -= len(text)
        if kept:
            self.other.flush()  # what came first is shown first
            self.pieces.append(kept)
            self.size += len(kept)
            if self.size > 8192:
                self.flush()
        return len(text)

    def flush(self) -> None:
        if self.pieces:
            pieces, self.pieces, self.size = self.pieces, [], 0
            self.emit(self.kind, text="".join(pieces))

    def end(self) -> None:
        ctypes.CDLL(None).fflush(None)
        with contextlib.suppress(OSError):  # whoever has closed it has lost what was there
            size = os.fstat(self.descriptor).st_size - self.taken
            if size > 0:
                data = os.pread(self.descriptor, min(size, 4 * OUTPUT_LIMIT), self.taken)
                self.taken += size
                self.write(data.decode("utf-8", "replace"))
                self.left -= max(0, size - len(data))
        self.flush()
        if self.left < 0:
            self.emit(self.kind, text=f"\n… {-self.left} more characters are not shown\n")


class _Bytes(io.RawIOBase):
    """``sys.stdout.buffer``."""

    def __init__(self, stream: _Stream) -> None:
        self.stream = stream

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        self.stream.write(bytes(data).decode("utf-8", "replace"))
        return len(data)

    def flush(self) -> None:
        self.stream.flush()


def _seed(seed: int) -> None:
    import random

    import numpy

    random.seed(seed)
    numpy.random.seed(seed)


def _is_figure(value: Any) -> bool:
    kind = type(value)
    return kind.__module__ == "matplotlib.figure" and kind.__name__ == "Figure"


def _belongs_to_figure(value: Any) -> bool:
    """Say whether a value is a piece of a figure, which is shown itself; a figure that pyplot knows is
    shown with the others."""
    if _is_figure(value):
        plt = sys.modules.get("matplotlib.pyplot")
        return plt is not None and getattr(value, "number", None) in plt.get_fignums()
    if isinstance(value, (list, tuple)) or type(value).__name__ == "ndarray":
        items = list(getattr(value, "flat", value))[:50]
        return bool(items) and all(_belongs_to_figure(item) for item in items)
    return type(value).__module__.startswith(("matplotlib.", "mpl_toolkits."))


def _forms(value: Any) -> dict[str, str]:
    """Return a value as text and in every richer form it offers, as a notebook would."""
    forms: dict[str, str] = {}
    if not isinstance(value, type):
        bundle = getattr(value, "_repr_mimebundle_", None)
        if callable(bundle):
            found = _quietly(bundle)
            found = found[0] if isinstance(found, tuple) and found else found
            if isinstance(found, Mapping):
                for mime in _REPRS:
                    _keep(forms, mime, found.get(mime))
        for mime, name in _REPRS.items():
            method = getattr(value, name, None)
            if mime not in forms and callable(method):
                _keep(forms, mime, _quietly(method))
    text = repr(value)
    cut = f"… {len(text) - OUTPUT_LIMIT} more characters are not shown"
    forms["text/plain"] = text if len(text) <= OUTPUT_LIMIT else f"{text[:OUTPUT_LIMIT]}\n{cut}"
    return forms


def _keep(forms: dict[str, str], mime: str, found: Any) -> None:
    if isinstance(found, tuple) and found:
        found = found[0]
    if isinstance(found, bytes):
        found = base64.b64encode(found).decode()
    limit = BINARY_LIMIT if mime.startswith("image/") else OUTPUT_LIMIT
    if isinstance(found, str) and len(found) <= limit:
        forms[mime] = found


def _quietly(method: Callable[[], Any]) -> Any:
    try:
        return method()
    except Exception:
        return None
