"""What a save costs under ``mkdocs serve``, in processor seconds: as JSON, by kind of save.

Usage: python -m benchmarks.preview VAULT CACHE       (writes to the vault and takes it back)
"""

from __future__ import annotations

import json
import logging
import os
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.livereload import LiveReloadServer

from benchmarks.cost import ROOT

URL = "http://127.0.0.1:8000/"


def seconds(work: Callable[[], object]) -> float:
    """Return the processor seconds that ``work`` takes, children included."""
    began = _processor()
    work()
    return _processor() - began


def _processor() -> float:
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def saves(vault: Path, site: Path) -> dict[str, float]:
    """Return the cost of each kind of save in ``vault``, whose preview is written to ``site``."""
    config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(site))
    config.site_url = URL
    config.plugins.on_startup(command="serve", dirty=False)
    build(config, serve_url=URL)
    like = LiveReloadServer(builder=lambda: None, host="127.0.0.1", port=0, root=str(site))
    server = config.plugins.on_serve(like, config=config, builder=like.builder)
    notes = sorted(vault.rglob("*.md"))
    file, other = notes[len(notes) // 2], notes[len(notes) // 3].stem
    text, new = file.read_text("utf-8"), file.parent / "A new note of the benchmark.md"
    kinds: dict[str, Callable[[], object]] = {
        "nothing changed": lambda: None,
        "a sentence": lambda: file.write_text(f"{text}\nOne more sentence.\n"),
        "a link": lambda: file.write_text(f"{text}\nSee [[{other}]].\n"),
        "a heading": lambda: file.write_text(f"{text}\n## Another heading\n"),
        "a title": lambda: file.write_text(f"---\ntitle: Another\n---\n{text}"),
        "a new note": lambda: new.write_text(f"See [[{other}]].\n"),
        "a note less": new.unlink,
    }
    costs = {}
    for kind, save in kinds.items():
        file.write_text(text, "utf-8")  # each kind by itself, not with the one before taken back
        server.builder()
        save()
        costs[kind] = seconds(server.builder)
    file.write_text(text, "utf-8")
    server.server_close()
    return costs


if __name__ == "__main__":
    logging.disable(logging.CRITICAL)
    os.environ.update(VAULT=sys.argv[1], EIGENVAULT_CACHE=sys.argv[2])
    with tempfile.TemporaryDirectory() as name:
        found = saves(Path(sys.argv[1]), Path(name))
    print(json.dumps(found))
