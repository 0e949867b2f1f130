"""Notes of plugins, canvases and bases: the Markdown that says what they hold, never their source.

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
    if lower.endswith(".canvas"):
        return canvas_markdown(text)
    if lower.endswith(".base"):
        longest = max((len(run) for run in re.findall(r"`+", text)), default=0)
        fence = "`" * max(3, longest + 1)
        return f"{fence}base\n{text}\n{fence}\n"
    if "excalidraw-plugin" in values or lower.endswith(".excalidraw.md"):
        return _drawing(text)
    if "<%" not in text:
        return text
    end = text.rfind("%>") + 2  # what is left open behind it needs no search
    return _TEMPLATER.sub("", text[:end]) + text[end:] if end > 1 else text


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


def canvas_markdown(text: str) -> str:
    """Return a canvas (JSON Canvas 1.0) as Markdown: groups as headings, the text of cards, files
    embedded, addresses as links, and the arrows as a list."""
    try:
        canvas = json.loads(text or "{}")
        nodes = [node for node in canvas.get("nodes", []) if isinstance(node, dict)]
        edges = [edge for edge in canvas.get("edges", []) if isinstance(edge, dict)]
    except (ValueError, AttributeError, RecursionError):
        return "*This canvas cannot be read.*\n"
    groups = [node for node in nodes if node.get("type") == "group"]
    cards = sorted((node for node in nodes if node.get("type") != "group"), key=_place)
    pieces: list[str] = []
    for group in sorted(groups, key=_place):
        pieces.append(f"## {_line(group.get('label')) or 'Group'}")
        pieces.extend(_card(card) for card in cards if _inside(card, group))
    loose = [card for card in cards if not any(_inside(card, group) for group in groups)]
    pieces = [*(_card(card) for card in loose), *pieces]
    names = {str(node.get("id")): _name(node) for node in nodes}
    arrows = []
    for edge in edges:
        start, end = names.get(str(edge.get("fromNode"))), names.get(str(edge.get("toNode")))
        if start and end:
            label = _line(edge.get("label"))
            arrows.append(f"- {start} → {end}" + (f": {label}" if label else ""))
    if arrows:
        pieces.append("\n".join(arrows))
    return "\n\n".join(pieces) + "\n"


def _card(node: Mapping[str, Any]) -> str:
    kind = node.get("type")
    if kind == "file":
        return f"![[{_line(node.get('file'))}{_line(node.get('subpath'))}]]"
    if kind == "link":
        return f"<{_line(node.get('url'))}>"
    return str(node.get("text") or "")


def _name(node: Mapping[str, Any]) -> str:
    kind = node.get("type")
    if kind == "file":
        return f"[[{_line(node.get('file'))}]]"
    if kind == "group":
        return _line(node.get("label")) or "Group"
    words = _line(node.get("url") or node.get("text"))
    return words if len(words) <= 60 else f"{words[:57]}…"


def _line(value: Any) -> str:
    return " ".join(str(value or "").split())


def _number(node: Mapping[str, Any], key: str) -> float:
    value = node.get(key, 0)
    return float(value) if isinstance(value, (int, float)) else 0.0


def _place(node: Mapping[str, Any]) -> tuple[float, float, str]:
    return _number(node, "y"), _number(node, "x"), str(node.get("id"))


def _inside(card: Mapping[str, Any], group: Mapping[str, Any]) -> bool:
    x = _number(card, "x") + _number(card, "width") / 2 - _number(group, "x")
    y = _number(card, "y") + _number(card, "height") / 2 - _number(group, "y")
    return 0 <= x <= _number(group, "width") and 0 <= y <= _number(group, "height")
