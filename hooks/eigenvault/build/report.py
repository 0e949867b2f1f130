"""Telling the author what went wrong: each problem once, in order, one line each."""

from __future__ import annotations

import logging
from collections.abc import Iterable

from eigenvault.problem import Problem

# MkDocs counts the warnings below its own logger, which is what makes a strict build fail.
log = logging.getLogger("mkdocs.eigenvault")
_LEVELS = {"error": logging.ERROR, "warning": logging.WARNING, "info": logging.INFO}


def report(problems: Iterable[Problem], folder: str = "") -> int:
    """Log ``problems`` sorted by file and line; ``folder`` names the vault in front of each path.

    Return how many would fail a strict build.
    """
    counted = 0
    for problem in sorted(set(problems)):
        counted += problem.severity != "info"
        prefix = f"{folder}/" if folder else ""
        log.log(_LEVELS[problem.severity], "%s%s", prefix, problem)
    return counted
