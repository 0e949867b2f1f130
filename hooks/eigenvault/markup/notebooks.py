"""Notebooks as notes: Markdown cells are Markdown, code cells are runnable fences of one session.

So mathematics, links, embeds and figures are what they are in every note. nbformat and jupytext (those
of mkdocs-jupyter) read the formats. Each line keeps the number that it has in the file, so that what is
reported of it stands where the author finds it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

_PERCENT = re.compile(rb"^# ?%%", re.MULTILINE)
_MARK = {".ipynb": re.compile(r'^\s*"source": '), ".py": re.compile(r"^# ?%%")}
_MAGIC = re.compile(r"^(\s*)([%!])")
_TAGS = {
    "hide-input": ("code", "fold"),
    "remove-input": ("code", "hide"),
    "hide-output": ("output", "fold"),
    "remove-output": ("output", "hide"),
    "raises-exception": ("expect_error", "expect_error"),
}
_OPTIONS = re.compile(
    r"(?:alt|caption)\d*|name|code|output|expect_error|timeout|memory|seed|check|claims"
)


def is_notebook(path: str, data: bytes) -> bool:
    """Say whether a file is a notebook: ``.ipynb``, or Python in cells that ``# %%`` begins."""
    lower = path.lower()
    return lower.endswith(".ipynb") or (lower.endswith(".py") and bool(_PERCENT.search(data)))


def may_be_notebook(path: str) -> bool:
    """Say whether only a look into the file at ``path`` can tell that it is no notebook."""
    return path.lower().endswith((".ipynb", ".py"))


def notebook_markdown(path: str, text: str) -> str:
    """Return the notebook at ``path`` as a note, its properties in front."""
    try:
        notebook = _read(path, text)
    except Exception:  # whatever a reader of foreign files may raise
        return "*This notebook cannot be read.*\n"
    cells = [cell for cell in notebook.cells if "remove-cell" not in _tags(cell)]
    starts = _starts(path, text, len(notebook.cells))
    numbers = {id(cell): number for number, cell in enumerate(notebook.cells)}
    language = str(notebook.metadata.get("kernelspec", {}).get("language") or "python").lower()
    lines: list[str] = []
    count = 0
    for cell in cells:
        source = str(cell.source)
        if not lines and _is_properties(cell, source):
            lines.extend(source.strip().split("\n"))
            continue
        at = starts.get(numbers[id(cell)], 0)
        lines.extend([""] * max(at - len(lines), 0 if not lines or not lines[-1] else 1))
        if cell.cell_type == "code":
            count += 1
            _code_cell(lines, cell, source, language, count)
        elif cell.cell_type == "markdown":
            lines.extend(_with_attachments(cell, source).split("\n"))
    return "\n".join(lines) + "\n"


def stored_outputs(path: str, text: str) -> dict[int, list[tuple[str, dict[str, Any]]]]:
    """Return what a notebook keeps of its last run, for each number of a cell: the kind of each output
    (``stream``, ``display_data``, ``execute_result``, ``error``) and its data."""
    try:
        notebook = _read(path, text)
    except Exception:  # as above
        return {}
    cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
    cells = [cell for cell in cells if "remove-cell" not in _tags(cell)]
    return {
        number: [
            (str(output.get("output_type")), dict(output))
            for output in cell.get("outputs", ())
            if isinstance(output, Mapping)
        ]
        for number, cell in enumerate(cells, 1)
    }


def _with_attachments(cell: Any, source: str) -> str:
    """Return a Markdown cell with the pictures that it carries in their places."""
    carried = cell.get("attachments", {})
    for name in sorted(carried, key=len, reverse=True):
        for mime, data in dict(carried[name]).items():
            address = f"data:{mime};base64,{''.join(str(data).split())}"
            for written in {name, quote(name)}:
                source = source.replace(f"attachment:{written}", address)
    return source


def _read(path: str, text: str) -> Any:
    if path.lower().endswith(".ipynb"):
        import nbformat

        return nbformat.reads(text, as_version=4)  # type: ignore[no-untyped-call]
    import jupytext

    return jupytext.reads(text, fmt="py:percent")


def _starts(path: str, text: str, cells: int) -> dict[int, int]:
    """Return after which line of the file each cell's source begins, if that can be told."""
    mark = _MARK[path[path.rindex(".") :].lower()]
    found = [number for number, line in enumerate(text.split("\n"), 1) if mark.match(line)]
    first = cells - len(found)  # properties in front of a script have no mark
    return {number + first: line for number, line in enumerate(found)} if 0 <= first <= 1 else {}


def _tags(cell: Any) -> list[str]:
    return [str(tag) for tag in cell.metadata.get("tags", ())]


def _is_properties(cell: Any, source: str) -> bool:
    return (
        cell.cell_type != "code" and re.fullmatch(r"---\n.*\n---\s*", source, re.DOTALL) is not None
    )


def _code_cell(lines: list[str], cell: Any, source: str, language: str, number: int) -> None:
    """Append a fence whose first line of code is the line after the present one."""
    if not source.strip():
        return
    fence = "`" * max([3, *(len(run) + 1 for run in re.findall(r"`{3,}", source))])
    run = ""
    if source.startswith("%%"):
        language = source[2:].split()[0] if source[2:].split() else "text"
    elif language == "python":
        source = "\n".join(_MAGIC.sub(r"\1# \2", line) for line in source.split("\n"))
        run = ' run session="notebook"'
    options = {"cell": str(number)}
    options.update(_TAGS[tag] for tag in _tags(cell) if tag in _TAGS)
    for key, value in cell.metadata.items():
        if _OPTIONS.fullmatch(key):
            options[key] = " ".join(str(value).replace('"', "”").split())
    written = " ".join(f'{key}="{value}"' for key, value in options.items())
    opening = f"{fence}{language}{run} {written}"
    if lines and not lines[-1]:
        lines.pop()  # the opening stands on the line before the code
    lines.extend([opening, *source.split("\n"), fence])
