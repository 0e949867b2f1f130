"""The last stage before writing: what each page's template is given, and which pages are done already."""

from __future__ import annotations

import importlib.metadata
from pathlib import Path
from typing import TYPE_CHECKING

from markupsafe import Markup

from eigenvault.build.page_cache import PageCache, digest_of, engine_digest
from eigenvault.markup.mathematics import Mathematics
from eigenvault.site.as_notebook import has_notebook
from eigenvault.site.feed import ADDRESS as FEED
from eigenvault.site.pages import OwnPage, VaultFiles, VaultPage
from eigenvault.site.reading_paths import reading_path
from eigenvault.site.view import view_of

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


def prepare_pages(files: VaultFiles, mathematics: Mathematics) -> None:
    """Give every page the variables of its template."""
    for page in files.own_pages():
        prepare_page(page, mathematics)


def prepare_page(page: OwnPage, mathematics: Mathematics) -> None:
    """Give ``page`` the variables of its template."""
    files = page.files
    wiki = files.see(page.file.dest_uri)
    path = page.path if isinstance(page, VaultPage) else None
    address = page.file.dest_uri.removesuffix("index.html")
    page.context = {
        "explorer_html": Markup(wiki.explorer.html(path, address)),
        "has_feed": f".made/{FEED}" in files.src_uris,
    }
    if isinstance(page, VaultPage):
        page.context["has_source"] = bool(files.sources[page.path])
        page.context["notebook"] = f"{page.title}.ipynb" if has_notebook(wiki, page.path) else ""
        page.context["view"] = view_of(wiki, wiki.links, page.path, mathematics)
        page.context["reading"] = reading_path(wiki, page.path)


def shaping(config: MkDocsConfig) -> str:
    """Return a digest of what shapes all pages alike: configuration, templates, versions."""
    versions = [
        importlib.metadata.version(name) for name in ("mkdocs", "mkdocs-material", "jinja2")
    ]
    configured = Path(config.config_file_path).read_text("utf-8")
    names = (config.site_name, config.site_url, config.site_description, config.extra)
    return digest_of(versions, configured, names, engine_digest()).hex()


def keep_pages(files: VaultFiles, cache: PageCache, shaped: str) -> None:
    """Find the pages whose inputs an earlier build has rendered: their template only repeats them."""
    files.page_cache = cache
    pages = {page: _key(page, shaped) for page in files.own_pages()}
    known = cache.load(pages.values())
    files.unfinished = len(pages)
    for page, key in pages.items():
        page.key = key
        if key in known:
            page.packed = known[key]
            page.meta["template"] = "kept.html"


def finish_page(page: OwnPage, output: str) -> None:
    """Remember a page that was rendered; with the last one, keep them for the next build."""
    files = page.files
    files.unfinished -= 1
    files.finished[page.key] = "" if page.packed else output
    if files.unfinished == 0:
        fresh = {key: html for key, html in files.finished.items() if html}
        files.page_cache.save(fresh, files.finished)


def _key(page: OwnPage, shaped: str) -> bytes:
    headings: tuple[tuple[int, str, str], ...] = ()
    if isinstance(page, VaultPage):
        headings = tuple((h.level, h.text, h.id) for h in page.files.wiki.notes[page.path].headings)
    context = sorted((name, repr(value)) for name, value in page.context.items())
    return digest_of(
        shaped,
        page.content,
        context,
        page.title,
        page.canonical_url,
        page.edit_url,
        headings,
        page.url,
    )
