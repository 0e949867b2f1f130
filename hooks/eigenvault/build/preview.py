"""Incremental builds under ``mkdocs serve``: the pages that an edit changes, and no others.

A rebuild runs the same stages as a clean build, through the same events; each takes over from the last
build what no edit has touched. Pages whose recorded facts differ are rendered again and written where
their bytes have changed. What is beyond that - configuration, theme - is a build of the whole site.
"""

from __future__ import annotations

import gc
import logging
import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.commands.build import _build_theme_template, _populate_page
from mkdocs.structure.files import File, InclusionLevel, set_exclusions
from mkdocs.structure.nav import get_navigation

from eigenvault.build.facts import Facts
from eigenvault.build.finish import EXPLORER, explorer_html, prepare_page, render_page
from eigenvault.build.report import report
from eigenvault.build.stages import (
    check_aliases,
    check_bases,
    check_links,
    check_paths,
    check_terms,
)
from eigenvault.markup.mathematics import Mathematics
from eigenvault.site.config import cache_folder, forward_heading
from eigenvault.site.feed import ADDRESS as FEED
from eigenvault.site.files import VaultFiles
from eigenvault.site.pages import CONTENT, OwnPage, VaultPage, own_pages

if TYPE_CHECKING:
    import jinja2
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

log = logging.getLogger("mkdocs.eigenvault")
_ENGINE = Path(__file__).parents[1]


class Preview:
    """The site under ``mkdocs serve``, and what is kept of it from build to build."""

    config: MkDocsConfig
    files: VaultFiles
    env: jinja2.Environment

    def __init__(self) -> None:
        """Wait for the first build, which is MkDocs' own."""
        self.facts = Facts()
        self.build_all: Callable[[], None] = lambda: None
        self._shaping: dict[Path, int] = {}
        self._theirs: list[File] = []  # files of the theme and of plugins

    # -- what the events of a whole build hand over

    def begin(self, files: Files, config: MkDocsConfig) -> VaultFiles:
        """Take note of a build of the whole site: what is recorded so far belongs to the last one."""
        started = VaultFiles(files)
        if isinstance(files, VaultFiles):  # a rebuild of ours
            started.previous = files.previous
        else:
            self.facts = Facts()
            self.config = config
            self._shaping = dict(_shaping(config))
        started.keeper = self.facts
        return started

    def keep(self, files: VaultFiles, env: jinja2.Environment) -> None:
        """Keep what a build of the whole site has made."""
        self.files, self.env = files, env
        vault = self.config.docs_dir
        self._theirs = [
            file
            for file in files
            if file.src_dir not in (None, vault) and file.generated_by is None
        ]
        import_module("scipy.sparse.csgraph")  # so that no save waits for it
        gc.unfreeze()  # what a whole build before this one has left
        gc.collect()
        gc.freeze()  # the collector need not look through all of it after every save
        gc.set_threshold(500_000, 5, 5)  # nor begin in the midst of most

    def shaping_folders(self) -> tuple[Path, ...]:
        """Return the folders of what shapes every page."""
        return (_ENGINE.parent, *(Path(path) for path in self.config.theme.dirs[:1]))

    # -- rebuilding

    def rebuild(self) -> int:
        """Bring the site up to date; return how many files were written or deleted."""
        why = self._why_all()
        if why:
            if why.suffix == ".py":
                log.info("%s has changed: starting anew", why.name)
                shutil.rmtree(self.config.site_dir, ignore_errors=True)
                os.execv(sys.executable, [sys.executable, "-m", "mkdocs", *sys.argv[1:]])
            log.info("%s has changed: building all", why.name)
            self.build_all()
            return len(self.files)
        before = self.files
        files = self._gather(before)
        files.clock.begin("Rendering")
        fresh = files.since(before)
        stale = self._stale(before, files, fresh)
        beside, others = self._explore(before, files, stale)
        stale += others
        for page in stale:
            self.facts.forget(page.file.dest_uri)
            self.facts.forget(EXPLORER + page.file.dest_uri)
            _populate_page(page, self.config, files)
        mathematics = Mathematics(cache_folder(self.config) / "mathematics")
        for page in stale:
            prepare_page(page, mathematics)
        mathematics.save()
        files.clock.begin("Writing")
        self._report(before, files)
        changed = self._write(before, files, stale, fresh) + beside
        files.clock.end()
        # Of a build that is over, only what the next one asks is kept.
        files.previous, self.files = None, files
        stages = (f"{name.lower()} {took:.3f} s" for name, took in files.clock.seconds.items())
        log.debug("Preview: %s", ", ".join(stages))
        counts = (len(stale), len(own_pages(files)), files.clock.total())
        log.info("Rendered %d of %d pages in %.2f s", *counts)
        return changed

    def _why_all(self) -> Path | None:
        """Return a file that shapes every page and has changed."""
        now = dict(_shaping(self.config))
        changed = {
            path
            for path in now.keys() | self._shaping.keys()
            if now.get(path) != self._shaping.get(path)
        }
        return min(changed, key=lambda path: (path.suffix != ".py", path)) if changed else None

    def _gather(self, before: VaultFiles) -> VaultFiles:
        config = self.config
        start = VaultFiles(self._theirs)
        start.previous = before
        files = config.plugins.on_files(start, config=config)
        assert isinstance(files, VaultFiles)
        files.nav = before.nav
        if files.page_names() != before.page_names():
            nav = before.nav
            if config.nav is not None or any(_is_in_nav(file) for file in files.documents):
                set_exclusions(files, config)
                nav = get_navigation(files, config)
            config.plugins.on_nav(nav, config=config, files=files)
        return files

    def _stale(self, before: VaultFiles, files: VaultFiles, fresh: Iterable[File]) -> list[OwnPage]:
        """Return the pages to render: new ones, and those whose facts differ."""
        everything = _has_feed(before) != _has_feed(files)
        new = {id(file) for file in fresh}
        # Notes whose page begins or ceases to link to its source.
        sourced = _begun_or_ceased(before.sources, files.sources)
        return [
            page
            for page in own_pages(files)
            if everything
            or id(page.file) in new
            or page.file.dest_uri in files.stale
            or CONTENT + page.file.dest_uri in files.stale
            or (isinstance(page, VaultPage) and page.path in sourced)
        ]

    def _explore(
        self, before: VaultFiles, files: VaultFiles, stale: Iterable[OwnPage]
    ) -> tuple[int, list[OwnPage]]:
        """Write the explorer anew in pages that are the same but for it. Return how many these are, and
        those in which it does not stand as it was made: they are to be rendered."""
        count, others = 0, []
        rendered = {id(page) for page in stale}
        for page in own_pages(files):
            key = EXPLORER + page.file.dest_uri
            if key not in files.stale or id(page) in rendered:
                continue
            self.facts.forget(key)
            old, new = (
                _encoded(explorer_html(wiki, page)) for wiki in (before.wiki, files.see(key))
            )
            parts = _read(page.file).split(old)
            if len(parts) == 2:
                count += _write(page.file, new.join(parts))
            else:
                others.append(page)
        return count, others

    def _report(self, before: VaultFiles, files: VaultFiles) -> None:
        """Tell the author what is wrong since the last build, and what still is in edited notes."""
        found = set(files.wiki.problems) - set(before.wiki.problems)
        again = sorted(files.wiki.again)
        links = check_links(files.wiki, files.near, again)
        terms = check_terms(files.wiki, forward_heading(self.config), again)
        files.ways = check_paths(files.wiki, files.with_prerequisites())
        ways = set(files.ways) - set(before.ways)
        aliases = check_aliases(files.wiki, files.names(), again)
        bases = check_bases(files.wiki, files.content, again)
        report((*found, *links, *aliases, *bases, *ways, *terms), Path(self.config.docs_dir).name)

    def _write(
        self,
        before: VaultFiles,
        files: VaultFiles,
        stale: Iterable[OwnPage],
        fresh: Iterable[File],
    ) -> int:
        """Write what has changed, delete what is gone; return how many files that are."""
        config = self.config
        documents = files.documentation_pages(inclusion=InclusionLevel.is_in_serve)
        count = 0
        for page in stale:
            output = render_page(page, self.env, config, files.nav, documents)
            output = str(config.plugins.on_post_page(output, page=page, config=config))
            count += _write(page.file, _encoded(output))
        gone = {file.dest_uri: file for file in before.since(files)}
        for file in fresh:
            old = gone.pop(file.dest_uri, None)
            if isinstance(file.page, OwnPage):
                continue
            if file.generated_by is not None:
                if old is None or old.content_bytes != file.content_bytes:
                    count += _write(file, file.content_bytes)
            elif _stamp(before, old) != _stamp(files, file) or old is None:
                count += _write(file, file.content_bytes)
        for file in gone.values():
            count += _delete(Path(file.abs_dest_path), Path(config.site_dir))
        if files.page_names() != before.page_names() or files.wiki.look != before.wiki.look:
            self.env.globals.update(own=files.wiki.own, look=files.wiki.look)
            for template in config.theme.static_templates:
                _build_theme_template(template, self.env, files, config, files.nav)
        return count


def _shaping(config: MkDocsConfig) -> Iterator[tuple[Path, int]]:
    """Yield the files that shape every page, each with its time: configuration, hooks, engine, theme."""
    configured = Path(config.config_file_path)
    folders = {_ENGINE, *(Path(directory) for directory in config.theme.dirs[:1])}
    files = {configured, *(Path(hook).absolute() for hook in config.hooks)}
    for folder in folders:
        files.update(file for file in folder.rglob("*") if "__pycache__" not in file.parts)
    for file in files:
        try:
            if file.is_file():
                yield file, file.stat().st_mtime_ns
        except OSError:
            continue


def _is_in_nav(file: File) -> bool:
    """Say whether MkDocs' navigation may hold ``file``: not so for any of ours."""
    return file.page is None or file.inclusion is not InclusionLevel.NOT_IN_NAV


def _has_feed(files: VaultFiles) -> bool:
    return f".made/{FEED}" in files.src_uris


def _begun_or_ceased(before: Mapping[str, str], sources: Mapping[str, str]) -> set[str]:
    if before is sources:
        return set()
    return {path for path, text in sources.items() if bool(text) != bool(before.get(path))}


def _stamp(files: VaultFiles, file: File | None) -> object:
    return files.vault.stamps.get(file.src_uri) if file else None


def _encoded(html: str) -> bytes:
    """Return HTML as MkDocs writes it."""
    return html.encode("utf-8", "xmlcharrefreplace")


def _read(file: File) -> bytes:
    """Return what the site has at the address of ``file``, nothing if that cannot be read."""
    try:
        return Path(file.abs_dest_path).read_bytes()
    except OSError:
        return b""


def _write(file: File, data: bytes) -> int:
    path = Path(file.abs_dest_path)
    if _read(file) == data and (data or path.exists()):
        return 0
    if path.exists():
        with path.open("r+b") as there:  # written over: several times faster than emptied first
            there.write(data)
            there.truncate()
    else:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return 1


def _delete(path: Path, site: Path) -> int:
    path.unlink(missing_ok=True)
    for folder in path.parents:
        if folder == site or any(folder.iterdir()):
            break
        folder.rmdir()
    return 1
