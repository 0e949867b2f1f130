"""What the site adds to the vault's notes: pages of tags, folders and works, lists, feed, redirects."""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING, Any

from eigenvault.site.as_notebook import NAME as NOTEBOOK
from eigenvault.site.as_notebook import modules_in, needed, notebook_of
from eigenvault.site.bibliography import bibliography
from eigenvault.site.claims import claims_page, has_claims
from eigenvault.site.config import snippets_folder
from eigenvault.site.explorer_data import ADDRESS as EXPLORER
from eigenvault.site.explorer_data import explorer_data
from eigenvault.site.feed import ADDRESS as FEED
from eigenvault.site.feed import NEWEST as NEWEST_IN_FEED
from eigenvault.site.feed import dated, feed, newest
from eigenvault.site.files import VaultFiles, add_text
from eigenvault.site.folder_pages import folder_page
from eigenvault.site.graph import DATA, Ends, Graph, graph_page, layout, node
from eigenvault.site.lent import Kept
from eigenvault.site.listing import all_notes, home_note
from eigenvault.site.llms import ADDRESS as LLMS
from eigenvault.site.llms import line, llms
from eigenvault.site.offline import MANIFEST, WORKER, manifest, worker
from eigenvault.site.pages import add_made_page
from eigenvault.site.parts import Item, item, part_address, parts
from eigenvault.site.reading_paths import has_paths, paths_page
from eigenvault.site.recent import NEWEST, recent_page
from eigenvault.site.redirects import leads, redirects
from eigenvault.site.redirects import page as redirect_page
from eigenvault.site.search import Search
from eigenvault.site.sources import add_sources
from eigenvault.site.tag_pages import below, index_page, tag_page
from eigenvault.site.theme_files import theme_styles

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from mkdocs.config.defaults import MkDocsConfig

    from eigenvault.execution import Block
    from eigenvault.site.wiki import Wiki


def add_own_pages(files: VaultFiles, config: MkDocsConfig) -> None:
    """Add the pages and files that the site makes by itself, where no note stands at their address."""
    wiki, own = files.wiki, files.wiki.own
    taken = {address.casefold() for address in wiki.addresses.values()}
    ways: list[tuple[str, str]] = []  # to the lists of everything, with what a list says of them

    def add(
        address: str, title: str, make: Callable[..., str], way: str = "", **given: Any
    ) -> None:
        if address.casefold() not in taken:
            taken.add(address.casefold())
            add_made_page(files, config, address, title, make, given)
        if way:
            ways.append((address, way))

    def add_list(
        address: str,
        title: str,
        make: Callable[..., str],
        listed: Sequence[Item],
        **given: Any,
    ) -> None:
        found = files.remember(f"parts of {address}", lambda _: parts(listed), listed)
        for number, part in enumerate(found, start=1):
            place = part_address(address, number)
            add(place, title, make, items=part, number=number, count=len(found), **given)

    items = files.each("items", item)

    for key, address in wiki.tags.items():
        group = wiki.groups[key]
        tagged = [items[path] for path in group.notes]
        listed = files.remember(f"notes of tag {key}", partial(_by_title, items=tagged), tagged)
        children = below(wiki, key)
        add_list(address, f"#{group.name}", tag_page, listed, first=address, children=children)
    add(own["graph"], "Graph", graph_page, "the graph")
    if wiki.groups:
        add(own["tags"], "Tags", index_page, "all tags")
    if has_paths(files.with_prerequisites(), wiki.links):
        add(own["reading-paths"], "How do I get to …", paths_page, "how do I get to …")
    if has_claims(wiki):
        add(own["claims"], "Claims", claims_page, "all claims and their checks")
    if wiki.works:
        add(own["bibliography"], "Bibliography", bibliography, "the bibliography")
    for folder in wiki.explorer.all_folders():
        folders = tuple((inner.name, inner.address) for inner in folder.folders.values())
        inside = [items[path] for path in folder.notes]
        at = folder.address
        add_list(at, folder.name, folder_page, inside, first=at, folders=folders)
    top = [items[path] for path in wiki.explorer.root.notes]
    add_list(own["all-notes"], "All notes", all_notes, top, ways=tuple(ways))
    if not wiki.explorer.whole:
        add_text(files, config, EXPLORER, files.remember("explorer", explorer_data))
    dated_notes = files.each("dated", dated).values()
    if config.site_url and (entries := newest(dated_notes, NEWEST)):
        add(own["recent"], "Recently changed", recent_page, entries=entries)
        text = feed(entries[:NEWEST_IN_FEED], config.site_name, config.site_url)
        add_text(files, config, FEED, text)
    if "" not in taken:
        home = home_note(wiki.notes, wiki.root)
        first = wiki.addresses[home] if home else own["all-notes"]
        add_text(files, config, "index.html", redirect_page("", first, config.site_name))
    before = files.previous
    files.graph = before.graph if before else Graph(partial(_placed, files.kept))
    add_text(files, config, DATA, files.graph.data(files.each("nodes", node), wiki.links))
    files.graph.place = layout
    index = _search(files)
    files.add_texts("search", index, config)
    add_sources(files, config)
    _add_notebooks(files, config)
    about = config.site_description or ""
    lines = files.each("lines", partial(line, site_url=config.site_url or ""))
    make_llms = partial(llms, lines.values(), files.sources, config.site_name, about)
    add_text(
        files, config, LLMS, files.remember("llms", lambda _: make_llms(), (lines, files.sources))
    )
    theme = theme_styles(files.reserved)
    add_text(files, config, WORKER, worker(theme, index, own["all-notes"]))
    add_text(files, config, MANIFEST, manifest(config.site_name, about))
    owned = frozenset((*taken, *files.reserved))
    leading = files.each("leads", leads)
    html = files.remember(
        "redirects", lambda _: redirects(leading.values(), owned), (leading, owned)
    )
    files.add_texts("redirects", html, config)


def _by_title(wiki: Wiki, items: Sequence[Item]) -> list[Item]:
    return sorted(items, key=lambda item: item.title.casefold())


def _placed(kept: Kept, ends: Ends) -> Sequence[Sequence[int]]:
    """Return where the nodes of the graph stand, as an earlier build found out."""
    text = kept.text("places", ends, lambda: json.dumps(layout(ends)))
    places: Sequence[Sequence[int]] = json.loads(text)
    return places


def _search(files: VaultFiles) -> Mapping[str, str]:
    """Return the files of the search index; a build that no other follows takes them as they were."""
    wiki = files.wiki
    if files.previous:
        files.search = files.previous.search
        return files.search.files(wiki, files.edited)
    if files.keeper:
        files.search = Search()
        return files.search.files(wiki, wiki.notes)
    key = [(path, wiki.digests[path], wiki.addresses[path]) for path in wiki.notes]
    text = files.kept.text("search", key, lambda: json.dumps(Search().files(wiki, wiki.notes)))
    texts: Mapping[str, str] = json.loads(text)
    return texts


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
