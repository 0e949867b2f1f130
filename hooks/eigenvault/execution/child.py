"""Running the blocks of a session, in a process of its own that has nothing to lose."""

from __future__ import annotations

import ast
import base64
import io
import json
import linecache
import os
import sys
import time
import traceback
import warnings
from typing import Any, TextIO

from eigenvault.execution.figures import draw

OUTPUT_LIMIT = 200_000  # characters of one block's stream
_REPRS = {
    "text/html": "_repr_html_",
    "image/svg+xml": "_repr_svg_",
    "image/png": "_repr_png_",
    "text/latex": "_repr_latex_",
    "text/markdown": "_repr_markdown_",
}


def run_session(job: dict[str, Any], results: TextIO) -> None:
    """Run the blocks of ``job`` in order and write one line of JSON to ``results`` for each thing
    that happens; a block that fails ends the session."""
    namespace: dict[str, Any] = {"__name__": "__main__", "__builtins__": __builtins__}
    sys.path.insert(0, job["snippets"])
    opened = _watch_files(job)
    modules = set(sys.modules)

    def emit(kind: str, **data: Any) -> None:
        results.write(json.dumps({"kind": kind, **data}) + "\n")
        results.flush()

    for number, block in enumerate(job["blocks"]):
        emit("block", number=number)
        began = time.perf_counter()
        failed = _run_block(block, namespace, emit)
        emit("done", seconds=time.perf_counter() - began, failed=failed)
        if failed:
            break
    emit("end", files=sorted(opened), modules=_distributions(set(sys.modules) - modules, namespace))


class _Stream(io.TextIOBase):
    """``sys.stdout`` of a block: what is written becomes an event, up to the limit."""

    encoding = "utf-8"

    def __init__(self, kind: str, emit: Any) -> None:
        self.kind, self.emit, self.left = kind, emit, OUTPUT_LIMIT
        self.pieces: list[str] = []
        self.size = 0

    def writable(self) -> bool:
        return True

    def isatty(self) -> bool:
        return False

    def write(self, text: str) -> int:
        kept = text[: max(self.left, 0)]
        self.left -= len(text)
        if kept:
            self.pieces.append(kept)
            self.size += len(kept)
        if self.size > 8192:
            self.flush()
        return len(text)

    def flush(self) -> None:
        if self.pieces:
            self.emit(self.kind, text="".join(self.pieces))
            self.pieces, self.size = [], 0

    def end(self) -> None:
        self.flush()
        if self.left < 0:
            self.emit(self.kind, text=f"\n… {-self.left} more characters are not shown\n")


def _run_block(block: dict[str, Any], namespace: dict[str, Any], emit: Any) -> bool:
    filename = f"<{block['name']}>"
    code = block["code"]
    linecache.cache[filename] = (len(code), None, code.splitlines(keepends=True), filename)
    out, err = _Stream("stdout", emit), _Stream("stderr", emit)
    sys.stdout, sys.stderr = out, err
    if block["seed"] is not None:
        _seed(block["seed"])
    failed = False
    with warnings.catch_warnings():
        warnings.simplefilter("default")
        warnings.showwarning = lambda message, category, file, line, *_: emit(
            "warning", category=category.__name__, message=str(message), **_place(file, line, block)
        )
        try:
            tree = ast.parse(code, filename)
            last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
            exec(compile(tree, filename, "exec"), namespace)
            if last is not None and not code.rstrip().endswith(";"):
                value = eval(compile(ast.Expression(last.value), filename, "eval"), namespace)
                out.flush()
                if value is not None:
                    namespace["_"] = value
                    _show(value, emit)
            elif last is not None:
                exec(compile(ast.Module([last], []), filename, "exec"), namespace)
        except KeyboardInterrupt:
            raise
        except BaseException as error:
            out.end()
            err.end()
            _report(error, filename, block, emit)
            failed = True
        else:
            out.end()
            err.end()
        if not failed:
            try:
                _figures(block, emit)
            except Exception as error:
                _report(error, filename, block, emit)
                failed = True
    sys.stdout, sys.stderr = sys.__stdout__, sys.__stderr__
    return failed


def _seed(seed: int) -> None:
    import random

    import numpy

    random.seed(seed)
    numpy.random.seed(seed)


def _show(value: Any, emit: Any) -> None:
    """Emit a value as a notebook would: text, and every richer form it offers."""
    if type(value).__module__.startswith("matplotlib."):
        return  # the figure it belongs to is shown
    if (
        isinstance(value, (list, tuple))
        and value
        and all(type(item).__module__.startswith("matplotlib.") for item in value)
    ):
        return
    data = {"text/plain": repr(value)[:OUTPUT_LIMIT]}
    for mime, name in _REPRS.items():
        method = getattr(value, name, None)
        if not callable(method) or isinstance(value, type):
            continue
        try:
            found = method()
        except Exception:
            continue
        if isinstance(found, tuple):
            found = found[0]
        if isinstance(found, bytes):
            found = base64.b64encode(found).decode()
        if isinstance(found, str):
            data[mime] = found
    emit("value", **{"data": data})


def _figures(block: dict[str, Any], emit: Any) -> None:
    plt = sys.modules.get("matplotlib.pyplot")
    if plt is None:
        return
    for number, handle in enumerate(plt.get_fignums(), start=1):
        name = block["name"] if number == 1 else f"{block['name']}-{number}"
        emit("figure", name=name, svg=draw(plt.figure(handle), name))
    plt.close("all")


def _report(error: BaseException, filename: str, block: dict[str, Any], emit: Any) -> None:
    """Emit an error with the traceback of the author's own frames, at the author's own lines."""
    origins = block["origins"]
    shown, place = [], {"file": block["note"], "line": block["line"]}
    for frame in traceback.extract_tb(error.__traceback__):
        if frame.filename == filename and frame.lineno:
            file, line = origins[min(frame.lineno, len(origins)) - 1]
            place = {"file": file, "line": line}
        elif os.path.dirname(__file__) == os.path.dirname(frame.filename):
            continue
        else:
            file, line = os.path.basename(frame.filename), frame.lineno or 0
        shown.append(f'  File "{file}", line {line}, in {frame.name}\n    {frame.line}\n')
    if isinstance(error, SyntaxError) and error.filename == filename and error.lineno:
        file, line = origins[min(error.lineno, len(origins)) - 1]
        place = {"file": file, "line": line}
        shown.append(f'  File "{file}", line {line}\n    {(error.text or "").strip()}\n')
    name = type(error).__name__
    message = str(error.msg if isinstance(error, SyntaxError) else error)
    head = "Traceback (most recent call last):\n" if shown else ""
    text = head + "".join(shown) + (f"{name}: {message}" if message else name)
    emit("error", type=name, message=message, traceback=text, **place)


def _place(file: str, line: int, block: dict[str, Any]) -> dict[str, Any]:
    if file == f"<{block['name']}>" and line:
        origin = block["origins"][min(line, len(block["origins"])) - 1]
        return {"file": origin[0], "line": origin[1]}
    return {"file": block["note"], "line": block["line"]}


def _watch_files(job: dict[str, Any]) -> set[str]:
    """Record the files below the vault, the snippets and the project that the session opens."""
    opened: set[str] = set()
    roots = tuple(os.path.realpath(root) + os.sep for root in job["watch"])

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        if event == "open" and arguments and isinstance(arguments[0], (str, bytes)):
            path = os.path.realpath(os.fsdecode(arguments[0]))
            if path.startswith(roots) and "__pycache__" not in path and "/.venv/" not in path:
                opened.add(path)

    sys.addaudithook(hook)
    return opened


def _distributions(new: set[str], namespace: dict[str, Any]) -> list[str]:
    """Return the top-level modules that the session imported or uses."""
    used = {
        getattr(value, "__name__", "").partition(".")[0]
        for value in namespace.values()
        if type(value).__name__ == "module"
    }
    return sorted({name.partition(".")[0] for name in new} | {name for name in used if name})
