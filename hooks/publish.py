"""What leaves the vault: the publishing rule, addresses, and the report to the author."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from eigenvault.build.execute import figure_paths, plan_snippets
from eigenvault.build.report import report
from eigenvault.build.stages import (
    check_aliases,
    check_bases,
    check_links,
    check_paths,
    check_plugins,
    check_terms,
    link,
    publish,
)
from eigenvault.site.config import (
    forward_heading,
    frozen_folder,
    may_execute,
    reserved_addresses,
    rule_of,
    snippets_folder,
)
from eigenvault.site.files import VaultFiles
from eigenvault.site.pages import add_files
from eigenvault.site.theme_files import leave_out_scripts


def on_files(files: VaultFiles, config: Any) -> VaultFiles:
    """Keep what is published and give each file its address on the site."""
    files.clock.begin("Linking")
    leave_out_scripts(files)
    before = files.previous
    published = (before.vault, before.wiki) if before else None
    wiki = publish(files.vault, rule_of(config), published)
    wiki = plan_snippets(wiki, snippets_folder(config))
    drawn = may_execute(config) or frozen_folder(config) is not None
    made, last = figure_paths(wiki.sessions), before.wiki if before else None
    files.reserved = reserved_addresses(files)  # so far they are the theme's
    files.wiki = link(wiki, made, files.reserved, last, drawn=drawn)
    return add_files(files, config)


def on_env(env: Any, config: Any, files: VaultFiles) -> Any:
    """Tell the author, once and in order, what is wrong with the vault."""
    folder = Path(config.docs_dir).name
    wiki = files.wiki
    terms = check_terms(wiki, forward_heading(config))
    files.clock.clear()
    names = (check_links(wiki, files.near), check_aliases(wiki, files.names()))
    files.ways = check_paths(wiki, files.with_prerequisites())
    bases = check_bases(wiki, files.content)
    checks = (*names, files.ways, check_plugins(wiki), bases, terms)
    files.problems = report(
        (*wiki.problems, *(problem for found in checks for problem in found)), folder
    )
    return env
