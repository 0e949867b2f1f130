"""``--8<-- "file.py"`` in a fence: a file of ``snippets/``, or a section of it, in its place.

The inclusion itself is pymdownx.snippets'; we keep track of where each line comes from.
"""

from __future__ import annotations

import re
from pathlib import Path

from eigenvault.execution.block import Origin

_INCLUDE = re.compile(r"^\s*-{1,}8<-{1,}\s+(\"|')(?P<what>[^\"']+)\1\s*$")
_SECTION = re.compile(r"-{1,}8<-{1,}\s*\[\s*start\s*:\s*(?P<name>[\w-]+)\s*\]")


class IncludeError(ValueError):
    """A file or section that is not there, or lies outside the folder; ``offset`` is the line."""

    def __init__(self, message: str, offset: int) -> None:
        super().__init__(message)
        self.offset = offset


def expand(
    code: str, folder: Path, note: str, line: int
) -> tuple[str, tuple[Origin, ...], tuple[str, ...]]:
    """Return ``code`` (from line ``line`` of ``note``) with inclusions from ``folder`` in place, the
    origin of each line and the files included. Raise ``IncludeError``."""
    lines: list[str] = []
    origins: list[Origin] = []
    files: list[str] = []
    for offset, text in enumerate(code.split("\n")):
        match = _INCLUDE.match(text) if "8<" in text else None
        if match is None:
            lines.append(text)
            origins.append(Origin(note, line + offset))
            continue
        name, _, section = match["what"].partition(":")
        included = _included(text.strip(), folder)
        if included is None:
            what = (
                f"no section {section} in {name}"
                if (folder / name).is_file()
                else f"no such file: {name}"
            )
            raise IncludeError(what, offset)
        start = _first_line(folder / name, section)
        files.append(name)
        for number, inner in enumerate(included):
            lines.append(inner)
            origins.append(Origin(f"{folder.name}/{name}", start + number))
    while lines and not lines[-1].strip():
        lines.pop()
        origins.pop()
    return "\n".join(lines), tuple(origins), tuple(files)


def _included(line: str, folder: Path) -> list[str] | None:
    """Return the lines that ``line`` includes, None if there are none."""
    # Most notes include nothing, and this is a tenth of what starting takes.
    import markdown
    from pymdownx.snippets import SnippetExtension, SnippetMissingError, SnippetPreprocessor

    config = dict(SnippetExtension().getConfigs())
    config.update(base_path=[str(folder)], check_paths=True, restrict_base_path=True)
    try:
        return list(SnippetPreprocessor(config, markdown.Markdown()).run([line]))
    except SnippetMissingError:
        return None


def _first_line(file: Path, section: str) -> int:
    if not section:
        return 1
    numbers = re.findall(r"\d+", section)
    if re.fullmatch(r"[\d:,]+", section) and numbers:
        return int(numbers[0])
    for number, text in enumerate(file.read_text("utf-8").split("\n"), start=1):
        found = _SECTION.search(text)
        if found and found["name"] == section:
            return number + 1
    return 1
