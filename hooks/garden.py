"""Backlinks, tags, and other addresses: what the notes are together."""

from __future__ import annotations

from typing import Any

from eigenvault.build.finish import render_pages
from eigenvault.build.kept import Kept
from eigenvault.build.page_cache import PageCache, engine_digest, unpack
from eigenvault.build.stages import cite, gather
from eigenvault.build.templates import keep_compiled
from eigenvault.markup.mathematics import Mathematics
from eigenvault.site.config import cache_folder
from eigenvault.site.files import VaultFiles
from eigenvault.site.own_pages import add_own_pages
from eigenvault.site.pages import OwnPage
from eigenvault.site.theme_files import theme_styles
from mkdocs.plugins import event_priority


def on_files(files: VaultFiles, config: Any) -> VaultFiles:
    """Collect links and tags, and add the pages that the site makes by itself."""
    files.clock.begin("Linking")
    before = files.previous.wiki if files.previous else None
    files.settle(gather(cite(files.wiki), before))
    files.kept = Kept(cache_folder(config) / "texts", engine_digest())
    add_own_pages(files, config)
    return files


@event_priority(-100)  # when it is as other hooks and plugins want it
def on_nav(nav: Any, config: Any, files: VaultFiles) -> Any:
    """Keep the navigation, which every page's template is given."""
    files.nav = nav
    files.clock.begin("Rendering")
    return nav


@event_priority(-50)  # when the environment of templates is as other hooks and plugins want it
def on_env(env: Any, config: Any, files: VaultFiles) -> Any:
    """Render the pages, but for those that an earlier build has rendered."""
    env.globals["theme_styles"] = theme_styles(files.reserved)
    # For pages that are not ours, such as that of a 404.
    env.globals.update(own=files.wiki.own, look=files.wiki.look)
    keep_compiled(env, cache_folder(config) / "templates")
    mathematics = Mathematics(cache_folder(config) / "mathematics")
    pages = PageCache(cache_folder(config) / "pages")
    render_pages(files, env, config, pages, mathematics, files.clock.show)
    return env


def on_page_context(context: dict[str, Any], page: Any, config: Any, nav: Any) -> dict[str, Any]:
    """Give the template what it shows beside the note's text, or the whole page if it is done."""
    if not isinstance(page, OwnPage):
        return context
    return context | ({"kept": unpack(page.packed)} if page.packed else page.context)
