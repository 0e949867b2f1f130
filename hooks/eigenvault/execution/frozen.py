"""Frozen results: files that are kept in git, for vaults whose code cannot run everywhere.

They hold the code's digest and that of what it read, but no versions: whoever cannot run the code has
other ones. A file per session, named after its first block, in lines that a diff shows well.
"""

from __future__ import annotations

import contextlib
import json
from pathlib import Path
from typing import Any

from eigenvault.execution.block import Session
from eigenvault.execution.cache import Cache, code_key


def load_frozen(folder: Path, session: Session, cache: Cache) -> dict[str, Any] | None:
    """Return the frozen reply of a session if it is that of its code as it stands now."""
    try:
        entry = json.loads(_file(folder, session).read_text("utf-8"))
        if entry["code"] == code_key(session) and cache.unchanged(entry["reply"]["files"]):
            reply = entry["reply"]
            return reply if isinstance(reply, dict) else None
    except (OSError, ValueError, KeyError, TypeError):
        pass
    return None


def freeze(folder: Path, replies: list[tuple[Session, dict[str, Any]]]) -> None:
    """Make ``folder`` hold exactly ``replies``; files that are right already are left alone."""
    folder.mkdir(parents=True, exist_ok=True)
    wanted = {
        _file(folder, session): json.dumps(
            {"code": code_key(session), "reply": _lasting(reply)}, indent=1
        )
        + "\n"
        for session, reply in replies
    }
    for file in folder.glob("*.json"):
        if file not in wanted:
            file.unlink()
    for file, text in wanted.items():
        with contextlib.suppress(OSError):
            if file.read_text("utf-8") == text:
                continue
        file.write_text(text, "utf-8")


def _lasting(reply: dict[str, Any]) -> dict[str, Any]:
    """Return a reply without what differs from run to run: how long its blocks took."""
    events = [{**event, "seconds": 0} if "seconds" in event else event for event in reply["events"]]
    return {**reply, "events": events}


def _file(folder: Path, session: Session) -> Path:
    return folder / f"{session.blocks[0].name}.json"
