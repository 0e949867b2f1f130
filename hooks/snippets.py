"""Run code: the snippets of published notes, their outputs and figures in place."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from eigenvault.build.execute import execute, keep, leave, take_frozen
from eigenvault.build.records import held
from eigenvault.build.report import log
from eigenvault.execution import Place
from eigenvault.markup.mathematics import Mathematics
from eigenvault.site.config import (
    cache_folder,
    frozen_folder,
    is_foreign,
    may_execute,
    records_folder,
    snippets_folder,
)
from eigenvault.site.files import VaultFiles


def on_files(files: VaultFiles, config: Any) -> VaultFiles:
    """Run what the author of the project's own vault marked to run; a stranger's code never."""
    mathematics = Mathematics(cache_folder(config) / "mathematics")
    files.wiki = keep(files.wiki, mathematics)
    if not files.wiki.sessions:
        return files
    frozen, runs = frozen_folder(config), may_execute(config)
    if not runs and frozen is None:
        files.wiki, said = leave(files.wiki, is_foreign(config), mathematics)
        mathematics.save()
        files.clock.clear()
        log.info(said)
        return files
    files.clock.begin("Snippets")
    cache = cache_folder(config) / "snippets"
    place = Place(Path(config.docs_dir), snippets_folder(config), cache, frozen)
    if runs:
        before = files.previous
        last = before.wiki if before else None
        try:
            files.wiki, done = execute(
                files.wiki, place, mathematics, lambda far: files.clock.say(str(far)), last
            )
        finally:
            files.clock.clear()
    else:
        files.wiki, done = take_frozen(files.wiki, place, mathematics)
    mathematics.save()
    records = records_folder(config)
    if records is not None:
        files.wiki = held(files.wiki, records, os.environ.get("EIGENVAULT_ACCEPT", ""))
    counts = (done.ran, done.cached, done.failed, done.seconds)
    log.info("Snippets: %d run, %d from the cache, %d failed, %.1f s", *counts)
    return files
