"""Backlinks, tags, and other addresses: what the notes are together."""

from __future__ import annotations

from typing import Any

from eigenvault.build.finish import finish_page, keep_pages, prepare_pages, shaping
from eigenvault.build.kept import Kept
from eigenvault.build.page_cache import PageCache, engine_digest, unpack
from eigenvault.build.stages import cite, gather
from eigenvault.markup.mathematics import Mathematics
from eigenvault.site.config import cache_folder
from eigenvault.site.own_pages import add_own_pages
from eigenvault.site.pages import OwnPage, VaultFiles


def on_files(files: VaultFiles, config: Any) -> VaultFiles:
    """Collect links and tags, and add the pages that the site makes by itself."""
    before = files.previous.wiki if files.previous else None
    files.settle(gather(cite(files.wiki), before))
    files.kept = Kept(cache_folder(config) / "texts", engine_digest())
    add_own_pages(files, config)
    return files


def on_env(env: Any, config: Any, files: VaultFiles) -> Any:
    """Find the pages that an earlier build has finished."""
    mathematics = Mathematics(cache_folder(config) / "mathematics")
    prepare_pages(files, mathematics)
    keep_pages(files, PageCache(cache_folder(config) / "pages"), shaping(config))
    mathematics.save()
    return env


def on_page_context(context: dict[str, Any], page: Any, config: Any, nav: Any) -> dict[str, Any]:
    """Give the template what it shows beside the note's text."""
    if not isinstance(page, OwnPage):
        return context
    return context | ({"kept": unpack(page.packed)} if page.packed else page.context)


def on_post_page(output: str, page: Any, config: Any) -> str:
    """Keep what was rendered for the next build."""
    if isinstance(page, OwnPage):
        finish_page(page, output)
    return output
