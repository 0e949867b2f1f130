"""What the site adds to the vault's notes: pages of tags, folders and works, lists, feed, redirects."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from eigenvault.site.as_notebook import NAME as NOTEBOOK
from eigenvault.site.as_notebook import modules_in, needed, notebook_of
from eigenvault.site.claims import ADDRESS as CLAIMS
from eigenvault.site.claims import claims_page, has_claims
from eigenvault.site.config import snippets_folder
from eigenvault.site.explorer import ALL_NOTES
from eigenvault.site.explorer_data import ADDRESS as EXPLORER
from eigenvault.site.explorer_data import explorer_data
from eigenvault.site.feed import ADDRESS as FEED
from eigenvault.site.feed import feed
from eigenvault.site.folder_pages import folder_page
from eigenvault.site.graph import ADDRESS as GRAPH
from eigenvault.site.graph import DATA, graph_data, graph_page
from eigenvault.site.listing import all_notes, home_note
from eigenvault.site.llms import ADDRESS as LLMS
from eigenvault.site.llms import llms
from eigenvault.site.offline import MANIFEST, WORKER, manifest, worker
from eigenvault.site.pages import VaultFiles, add_made_page, add_text
from eigenvault.site.reading_paths import ADDRESS as PATHS
from eigenvault.site.reading_paths import has_paths, paths_page
from eigenvault.site.recent import ADDRESS as RECENT
from eigenvault.site.recent import recent_page
from eigenvault.site.redirects import page as redirect_page
from eigenvault.site.redirects import redirects
from eigenvault.site.references import BIBLIOGRAPHY, bibliography
from eigenvault.site.search import Search
from eigenvault.site.sources import NAME as SOURCE
from eigenvault.site.sources import source_of
from eigenvault.site.tag_pages import INDEX, index_page, tag_page
from eigenvault.site.urls import relative

if TYPE_CHECKING:
    from collections.abc import Callable

    from mkdocs.config.defaults import MkDocsConfig

    from eigenvault.execution import Block
    from eigenvault.site.wiki import Wiki


def add_own_pages(files: VaultFiles, config: MkDocsConfig) -> None:
    """Add the pages and files that the site makes by itself, where no note stands at their address."""
    wiki = files.wiki
    taken = {address.casefold() for address in wiki.addresses.values()}

    def add(address: str, title: str, make: Callable[[Wiki], str]) -> None:
        if address.casefold() not in taken:
            taken.add(address.casefold())
            add_made_page(files, config, address, title, make)

    for key, address in wiki.tags.items():
        add(address, f"#{wiki.groups[key].name}", partial(tag_page, key=key))
    if wiki.groups:
        add(INDEX, "Tags", index_page)
    if wiki.works:
        add(BIBLIOGRAPHY, "Bibliography", bibliography)
    if files.remember("has claims", has_claims):
        add(CLAIMS, "Claims", claims_page)
    if files.remember("has paths", has_paths):
        add(PATHS, "How do I get to …", paths_page)
    for folder in wiki.explorer.all_folders():
        add(folder.address, folder.name, partial(folder_page, path=folder.path))
    add(ALL_NOTES, "All notes", all_notes)
    add(GRAPH, "Graph", graph_page)
    add_text(files, config, DATA, files.remember("graph", graph_data))
    if not wiki.explorer.whole:
        add_text(files, config, EXPLORER, files.remember("explorer", explorer_data))

    text = files.remember("feed", partial(feed, name=config.site_name, site_url=config.site_url))
    if text:
        add_text(files, config, FEED, text)
        add(RECENT, "Recently changed", recent_page)
    if "" not in taken:
        home = files.remember("home", home_note)
        first = relative("", wiki.addresses[home] if home else ALL_NOTES)
        add_text(files, config, "index.html", redirect_page(first, config.site_name))
    files.search = files.previous.search if files.previous else Search()
    for address, data in files.search.files(wiki).items():
        add_text(files, config, address, data.decode())
    for path, address in ((path, wiki.addresses[path]) for path in wiki.notes):
        text = files.remember(f"source {path}", partial(source_of, path=path))
        if text is not None and not address.endswith(".html"):
            files.sources.add(path)
            add_text(files, config, f"{address}{SOURCE}", text)
    _add_notebooks(files, config)
    about = config.site_description or ""
    sources = frozenset(files.sources)
    titled = (config.site_name, about, config.site_url or "")
    listed = files.remember("llms", lambda seen: llms(seen, sources, *titled), sources)
    add_text(files, config, LLMS, listed)
    add_text(files, config, WORKER, worker())
    add_text(files, config, MANIFEST, manifest(config.site_name, about))
    owned = frozenset(taken)
    leading = files.remember("redirects", partial(redirects, taken=owned), owned)
    for address, html in leading.items():
        add_text(files, config, address, html)


def _add_notebooks(files: VaultFiles, config: MkDocsConfig) -> None:
    """Add a notebook beside the page of every note whose code runs."""
    wiki = files.wiki
    own: dict[str, list[Block]] = {}
    for session in wiki.sessions:
        own.setdefault(session.note, []).extend(session.blocks)
    modules = modules_in(snippets_folder(config)) if own else {}
    for path, found in own.items():
        blocks = tuple(sorted(found, key=lambda block: block.index))
        brought = needed([block.code for block in blocks], modules)
        make = partial(
            notebook_of, path=path, blocks=blocks, modules=brought, site=config.site_url or ""
        )
        text = files.remember(f"notebook {path}", make, (blocks, brought))
        if text is not None:
            add_text(files, config, f"{wiki.addresses[path]}{NOTEBOOK}", text)
