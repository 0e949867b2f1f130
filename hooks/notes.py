"""Obsidian Markdown, wiki-links and embeds: the vault becomes MkDocs' files and pages."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from eigenvault.build.clock import Clock
from eigenvault.build.stages import read
from eigenvault.markup.mathematics import Mathematics
from eigenvault.site.config import cache_folder, is_foreign, obsidian_vault, rule_of, site_name_of
from eigenvault.site.files import VaultFiles, files_of_theme


def on_config(config: Any) -> Any:
    """A vault given by ``VAULT`` is named after its folder; what ours is about is not said of it."""
    if is_foreign(config):
        config.site_name = site_name_of(config)
        config.site_description = None
    config.extra.setdefault("homepage", ".")  # the theme asks the navigation, which is ours
    config.extra["obsidian_vault"] = obsidian_vault(config)
    return config


def on_files(files: Any, config: Any) -> VaultFiles:
    """Read the vault once; the theme's own files stay as they are."""
    kept = files_of_theme(files, config.docs_dir)
    cache = cache_folder(config)
    mathematics = Mathematics(cache / "mathematics")
    before = kept.previous.vault if kept.previous else None
    root = Path(config.docs_dir)
    kept.clock = Clock("Reading")
    show = kept.clock.show
    kept.vault = read(root, rule_of(config), mathematics, cache / "notes", before, show)
    return kept
