"""What ``mkdocs.yml`` and the environment say about a build."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from eigenvault.vault import Rule

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File


def is_foreign(config: MkDocsConfig) -> bool:
    """Say whether the vault is another than this project's own ``docs``."""
    if not os.environ.get("VAULT"):
        return False
    own = Path(config.config_file_path).parent / "docs"
    return Path(config.docs_dir).resolve() != own.resolve()


def site_name_of(config: MkDocsConfig) -> str:
    """Return the name of a foreign vault: ``SITE_NAME``, or that of its folder."""
    return os.environ.get("SITE_NAME") or Path(config.docs_dir).resolve().name


def rule_of(config: MkDocsConfig) -> Rule:
    """Return the publishing rule of ``extra.publish`` in ``mkdocs.yml``.

    ``opt_in`` is true, false or "auto"; ``exclude`` lists folders or globs.
    """
    own = config.extra.get("publish") or {}
    exclude = own.get("exclude") or ()
    return Rule(own.get("opt_in", "auto"), tuple(str(item) for item in exclude))


def cache_folder(config: MkDocsConfig) -> Path:
    """Return the folder for everything that can be made again: ``EIGENVAULT_CACHE`` or ``.cache``."""
    named = os.environ.get("EIGENVAULT_CACHE")
    return Path(named) if named else Path(config.config_file_path).parent / ".cache"


def reserved_addresses(files: Iterable[File]) -> list[str]:
    """Return the addresses that the theme's files and the site's own pages stand at."""
    return [
        *(file.dest_uri for file in files),
        "index.html",
        "404.html",
        "offline.html",
        "sitemap.xml",
        "sitemap.xml.gz",
        "all-notes/tree.js",
        "graph/data.js",
        "search/index.js",
        "sw.js",
        "llms.txt",
        "feed.xml",
        "manifest.webmanifest",
    ]


def obsidian_vault(config: MkDocsConfig) -> str:
    """Return the name under which Obsidian knows the vault while the author previews it; a published
    site has no links into an author's machine."""
    context = click.get_current_context(silent=True)
    serving = context is not None and context.info_name == "serve"
    return Path(config.docs_dir).resolve().name if serving else ""


def may_execute(config: MkDocsConfig) -> bool:
    """Say whether code runs: that of the project's own vault, unless ``EIGENVAULT_EXECUTE=0``; that
    of another only with ``EIGENVAULT_EXECUTE=1``."""
    said = os.environ.get("EIGENVAULT_EXECUTE", "")
    return said == "1" or (said != "0" and not is_foreign(config))


def snippets_folder(config: MkDocsConfig) -> Path:
    """Return the folder of the files that fences include: ``snippets`` beside ``mkdocs.yml``, or in
    a foreign vault its own folder of that name."""
    if is_foreign(config):
        return Path(config.docs_dir) / "snippets"
    return Path(config.config_file_path).parent / "snippets"


def forward_heading(config: MkDocsConfig) -> str:
    """Return the heading from which on notes look forward, ``extra.terms.until`` in ``mkdocs.yml``."""
    return str((config.extra.get("terms") or {}).get("until") or "")


def frozen_folder(config: MkDocsConfig) -> Path | None:
    """Return the folder of results that are kept in git, ``extra.snippets.frozen`` in ``mkdocs.yml``;
    a foreign vault has none."""
    return _own_folder(config, "frozen")


def records_folder(config: MkDocsConfig) -> Path | None:
    """Return the folder of what was accepted, ``extra.snippets.records`` in ``mkdocs.yml``."""
    return _own_folder(config, "records")


def _own_folder(config: MkDocsConfig, key: str) -> Path | None:
    named = (config.extra.get("snippets") or {}).get(key)
    if not named or is_foreign(config):
        return None
    return Path(config.config_file_path).parent / str(named)
