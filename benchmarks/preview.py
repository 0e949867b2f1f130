"""What a save costs under ``mkdocs serve``, in processor seconds, beside the whole build of the same run.

Usage: python -m benchmarks.preview [NOTES ...]     (default: 300 1000)
"""

from __future__ import annotations

import logging
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.livereload import LiveReloadServer

from benchmarks.vaults import write_vault

ROOT = Path(__file__).parents[1]
URL = "http://127.0.0.1:8000/"


def seconds(work: Callable[[], object]) -> float:
    """Return the processor seconds that ``work`` takes in this process."""
    began = time.process_time()
    work()
    return time.process_time() - began


def compare(notes: int) -> None:
    """Print the cost of a whole build and of six kinds of saves in a vault of ``notes`` notes."""
    with tempfile.TemporaryDirectory() as name:
        vault, site = Path(name, "vault"), Path(name, "site")
        write_vault(vault, notes)
        os.environ.update(VAULT=str(vault), EIGENVAULT_CACHE=str(Path(name, "cache")))
        config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(site))
        config.plugins.on_startup(command="serve", dirty=False)
        whole = seconds(lambda: build(config, serve_url=URL))
        print(f"{notes:6} notes  whole build {whole:8.2f} s")
        like = LiveReloadServer(builder=lambda: None, host="127.0.0.1", port=0, root=str(site))
        server = config.plugins.on_serve(like, config=config, builder=like.builder)
        file = sorted(vault.rglob("*.md"))[notes // 2]
        other, text = sorted(vault.rglob("*.md"))[3].stem, file.read_text()
        new = vault / "A new note.md"
        saves: dict[str, Callable[[], object]] = {
            "nothing": lambda: None,
            "a word": lambda: file.write_text(text.replace(". See", " again. See", 1)),
            "a link": lambda: file.write_text(f"{text}\nSee [[{other}]].\n"),
            "a heading": lambda: file.write_text(f"{text}\n## Another\n"),
            "a new note": lambda: new.write_text(f"See [[{other}]].\n"),
            "a note less": new.unlink,
        }
        for kind, save in saves.items():
            save()
            cost = seconds(server.builder)
            print(f"{notes:6} notes  {kind:11} {cost:8.2f} s ({cost / whole:.3f})")
        server.server_close()


if __name__ == "__main__":
    logging.disable(logging.CRITICAL)
    for count in [int(argument) for argument in sys.argv[1:]] or [300, 1000]:
        compare(count)
