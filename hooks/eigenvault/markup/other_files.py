"""Notes of plugins and bases: the Markdown that says what they hold, never their source.

What comes out is read like any note, so that its links, embeds and words are part of the wiki.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

import yaml

from eigenvault.problem import Problem

_IDENTIFIER = re.compile(r"[ \t]*\^[A-Za-z0-9_-]{8}[ \t]*$", re.MULTILINE)
_TEXT_ELEMENTS = re.compile(
    r"^#+ Text Elements[ \t]*\n(.*?)(?=^#+ |^%%|\Z)", re.MULTILINE | re.DOTALL
)
_TEMPLATER = re.compile(r"<%.*?%>", re.DOTALL)


def is_made_readable(path: str) -> bool:
    """Say whether a file that is no note gets a page of its own."""
    return path.lower().endswith((".canvas", ".base"))


def readable(path: str, text: str, values: Mapping[str, Any]) -> str:
    """Return the body to read for the file at ``path``: the note's own, or what stands for it."""
    lower = path.lower()
    if lower.endswith(".base"):
        longest = max((len(run) for run in re.findall(r"`+", text)), default=0)
        fence = "`" * max(3, longest + 1)
        return f"{fence}base\n{text}\n{fence}\n"
    if is_drawing(path, values):
        return _drawing(text)
    if "<%" not in text:
        return text
    end = text.rfind("%>") + 2  # what is left open behind it needs no search
    return _TEMPLATER.sub("", text[:end]) + text[end:] if end > 1 else text


def is_drawing(path: str, values: Mapping[str, Any]) -> bool:
    """Say whether a note is a drawing made with Excalidraw."""
    return "excalidraw-plugin" in values or path.lower().endswith(".excalidraw.md")


def fault(path: str, text: str) -> Problem | None:
    """Return why the canvas, base or notebook at ``path`` cannot be read, None if it can."""
    message, line = "", 1
    try:
        if path.lower().endswith((".canvas", ".ipynb")):
            kind, found = "JSON", json.loads(text) if text.strip() else {}
        elif path.lower().endswith(".base"):
            kind, found = "YAML", yaml.safe_load(text) or {}
        else:
            return None
        if not isinstance(found, dict):
            message = f"expected a mapping in {kind}"
    except json.JSONDecodeError as error:
        message, line = error.msg, error.lineno
    except yaml.MarkedYAMLError as error:
        message = str(error.problem or error.context)
        line = error.problem_mark.line + 1 if error.problem_mark else 1
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        message = str(error).partition("\n")[0]
    return Problem(path, line, f"cannot be read: {message}") if message else None


def _drawing(text: str) -> str:
    """The words of an Excalidraw drawing, without the drawing's data and its identifiers."""
    match = _TEXT_ELEMENTS.search(text)
    words = _IDENTIFIER.sub("", match[1]).strip() if match else ""
    said = "*A drawing made with Excalidraw.*"
    return f"{said}\n\n{words}\n" if words else f"{said}\n"
