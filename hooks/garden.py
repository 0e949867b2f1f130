"""Backlinks, tags, and other addresses: what the notes are together."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from eigenvault.build.finish import finish_page, keep_pages, prepare_pages, shaping
from eigenvault.build.page_cache import PageCache, unpack
from eigenvault.build.stages import cite
from eigenvault.garden import collect, collect_tags
from eigenvault.markup.mathematics import Mathematics
from eigenvault.site.config import cache_folder
from eigenvault.site.explorer import explorer_of
from eigenvault.site.feed import ADDRESS, feed
from eigenvault.site.folder_pages import folder_pages
from eigenvault.site.listing import ALL_NOTES, all_notes, home_note
from eigenvault.site.pages import OwnPage, VaultFiles, add_made_page, add_text
from eigenvault.site.redirects import page as redirect_page
from eigenvault.site.redirects import redirects
from eigenvault.site.references import BIBLIOGRAPHY, bibliography
from eigenvault.site.search import entries
from eigenvault.site.tag_pages import INDEX, index_page, tag_addresses, tag_page
from eigenvault.site.urls import relative


def on_files(files: VaultFiles, config: Any) -> VaultFiles:
    """Collect links and tags, and add the pages that the site makes by itself."""
    wiki = files.wiki = cite(files.wiki)
    groups = collect_tags(wiki.notes)
    taken = frozenset(address.casefold() for address in wiki.addresses.values())
    tags = tag_addresses(groups, taken)
    wiki = files.wiki = replace(wiki, links=collect(wiki.notes, wiki.resolve), tags=tags)
    for key, address in tags.items():
        add_made_page(files, config, address, f"#{groups[key].name}", tag_page(wiki, groups, key))
    made = {address.casefold() for address in tags.values()}
    if groups and INDEX not in taken:
        add_made_page(files, config, INDEX, "Tags", index_page(wiki, groups, INDEX))
        made.add(INDEX)
    if wiki.works and BIBLIOGRAPHY not in taken:
        listed = bibliography(wiki.works, wiki.notes, wiki.addresses)
        add_made_page(files, config, BIBLIOGRAPHY, "Bibliography", listed)
        made.add(BIBLIOGRAPHY)
    files.explorer = explorer_of(wiki)
    for address, title, content in folder_pages(files.explorer):
        if address.casefold() not in taken | made:
            add_made_page(files, config, address, title, content)
            made.add(address.casefold())
    if text := feed(wiki, config.site_name, config.site_url or ""):
        add_text(files, config, ADDRESS, text)
    if ALL_NOTES not in taken:
        add_made_page(files, config, ALL_NOTES, "All notes", all_notes(wiki, ALL_NOTES))
        made.add(ALL_NOTES)
    if "" not in taken:
        home = home_note(wiki)
        first = relative("", wiki.addresses[home] if home else ALL_NOTES)
        add_text(files, config, "index.html", redirect_page(first, config.site_name))
    for address, html in redirects(wiki, taken | made).items():
        add_text(files, config, address, html)
    return files


def on_env(env: Any, config: Any, files: VaultFiles) -> Any:
    """Give the search its entries, and find the pages that an earlier build has finished."""
    config.plugins["material/search"].search_index.entries.extend(entries(files.wiki))
    mathematics = Mathematics(cache_folder(config) / "mathematics")
    prepare_pages(
        files, mathematics, has_feed=files.get_file_from_path(f".made/{ADDRESS}") is not None
    )
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
