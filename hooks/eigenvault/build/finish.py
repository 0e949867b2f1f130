"""The last stage before writing: pages are rendered on all cores, but for those that are known already.

A page is done when MkDocs comes to it: its template then only repeats what was rendered.
"""

from __future__ import annotations

import importlib.metadata
from collections.abc import Callable, Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from markupsafe import Markup
from mkdocs.commands.build import get_context
from mkdocs.exceptions import BuildError

from eigenvault.build.facts import Fact
from eigenvault.build.forks import fork_map
from eigenvault.build.page_cache import PageCache, digest_of, engine_digest, pack
from eigenvault.markup.mathematics import Mathematics
from eigenvault.site.as_notebook import has_notebook
from eigenvault.site.feed import ADDRESS as FEED
from eigenvault.site.files import VaultFiles
from eigenvault.site.pages import OwnPage, VaultPage, own_pages
from eigenvault.site.reading_paths import reading_path
from eigenvault.site.view import view_of

if TYPE_CHECKING:
    import jinja2
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File
    from mkdocs.structure.nav import Navigation

    from eigenvault.site.lent import Keeper
    from eigenvault.site.wiki import Wiki


EXPLORER = "explorer of "  # before the address of a page: apart, since it changes with other notes
_PART = 32  # pages that are looked up and rendered together


def render_pages(
    files: VaultFiles,
    env: jinja2.Environment,
    config: MkDocsConfig,
    cache: PageCache,
    mathematics: Mathematics,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> None:
    """Render every page, on all cores; one whose inputs an earlier build has met is taken from
    ``cache``. ``progress`` is told how many pages are done."""
    pages = own_pages(files)
    documents = files.documentation_pages()
    shaped = shaping(config)
    keeper = files.keeper

    def work(part: list[OwnPage]) -> list[tuple[bytes, bytes, bool, dict[str, set[Fact]]]]:
        asked = [_asked(keeper, page) for page in part]
        for page in part:
            prepare_page(page, mathematics)
        keys = [_key(page, shaped) for page in part]
        known = cache.load(keys)
        found = []
        for page, key, before in zip(part, keys, asked, strict=True):
            facts = {key: found - before[key] for key, found in _asked(keeper, page).items()}
            packed = known.get(key) or pack(render_page(page, env, config, files.nav, documents))
            page.context = {}
            found.append((key, packed, key not in known, facts))
        return found

    def show(done: int, total: int) -> None:
        progress(min(done * _PART, len(pages)), len(pages))

    parts = [pages[first : first + _PART] for first in range(0, len(pages), _PART)]
    results = fork_map(work, parts, least=4, finish=mathematics.save, progress=show)
    fresh: dict[bytes, bytes] = {}
    used: list[bytes] = []
    for page, (key, packed, is_new, facts) in zip(pages, chain(*results), strict=True):
        page.packed = packed
        page.meta["template"] = "kept.html"
        used.append(key)
        if is_new:
            fresh[key] = packed
        if keeper:
            for name, learnt in facts.items():
                keeper.learn(name, learnt)
    cache.save(fresh, used)


def _asked(keeper: Keeper | None, page: OwnPage) -> dict[str, set[Fact]]:
    names = (page.file.dest_uri, EXPLORER + page.file.dest_uri)
    return {name: keeper.asked(name) for name in names} if keeper else {}


def render_page(
    page: OwnPage,
    env: jinja2.Environment,
    config: MkDocsConfig,
    nav: Navigation,
    documents: Sequence[File],
) -> str:
    """Return the HTML of a page that is prepared; raise ``BuildError`` with its name if that fails."""
    page.active = True
    try:
        context = get_context(nav, documents, config, page)
        context = config.plugins.on_page_context(context, page=page, config=config, nav=nav)
        return env.get_template("main.html").render(context)
    except Exception as error:
        raise BuildError(f"Error building page '{page.file.src_uri}': {error}") from error
    finally:
        page.active = False


def prepare_page(page: OwnPage, mathematics: Mathematics) -> None:
    """Give ``page`` the variables of its template, to be rendered (again)."""
    page.packed = b""
    page.meta.pop("template", None)
    files = page.files
    wiki = files.see(page.file.dest_uri)
    page.context = {
        "explorer_html": Markup(explorer_html(files.see(EXPLORER + page.file.dest_uri), page)),
        "own": wiki.own,
        "look": wiki.look,
        "has_feed": f".made/{FEED}" in files.src_uris,
    }
    if isinstance(page, VaultPage):
        page.context["has_source"] = bool(files.sources[page.path])
        page.context["notebook"] = f"{page.title}.ipynb" if has_notebook(wiki, page.path) else ""
        page.context["view"] = view_of(wiki, wiki.links, page.path, mathematics)
        page.context["reading"] = reading_path(wiki, page.path)


def explorer_html(wiki: Wiki, page: OwnPage) -> str:
    """Return the explorer that stands on ``page``."""
    path = page.path if isinstance(page, VaultPage) else None
    address = page.file.dest_uri.removesuffix("index.html")
    return wiki.explorer.html(path, address, wiki.own["all-notes"])


def shaping(config: MkDocsConfig) -> str:
    """Return a digest of what shapes all pages alike: configuration, templates, versions."""
    versions = [
        importlib.metadata.version(name) for name in ("mkdocs", "mkdocs-material", "jinja2")
    ]
    configured = Path(config.config_file_path).read_text("utf-8")
    names = (config.site_name, config.site_url, config.site_description, config.extra)
    return digest_of(versions, configured, names, engine_digest()).hex()


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
