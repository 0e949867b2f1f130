"""Mathematics as HTML and MathML at build time: KaTeX, run by QuickJS inside Python.

So a page needs no script to show its formulas, and a formula that is wrong is known to the build.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from eigenvault.markup.commuting_diagrams import drawn_without_tikz
from eigenvault.markup.html import element
from eigenvault.markup.mathjax_names import MATHJAX_COMMANDS, MATHJAX_ENVIRONMENTS
from eigenvault.problem import Severity

_KATEX, _CHEMISTRY, _MATHJAX, _MATHML, _DIAGRAMS = (
    Path(__file__).with_name(name)
    for name in (
        "katex.min.js",
        "mhchem.min.js",
        "mathjax.js",
        "mathml.js",
        "commuting_diagrams.py",
    )
)
_REFUSED = "\x01"  # begins what stands for a formula that KaTeX refuses
_UNKNOWN = "\x02"  # stands around the names that a formula uses and nobody has defined
_CREATE = "create table if not exists formula (key blob primary key, html text)"

_NO_ENVIRONMENT = re.compile(r"No such environment: ([^ ]+)")
_LIMIT = 160  # characters of a message


class MathError(ValueError):
    """A formula that KaTeX refuses; the message says what is wrong and where."""


class Mathematics:
    """Render formulas, each one once: ``cache`` is a folder that keeps them from build to build."""

    def __init__(self, cache: Path | None = None) -> None:
        """Prepare; the script engine starts with the first formula that is not in the cache."""
        self._cache = cache
        self._known: dict[tuple[str, bool], str] = {}
        self._new: dict[tuple[str, bool], str] = {}
        self._engine: Any = None
        self._context: Any = None
        self._knows_chemistry = False
        self._stored: dict[int, sqlite3.Connection] = {}  # by process: none crosses a fork

    def render(self, tex: str, display: bool) -> str:
        """Return ``tex`` as KaTeX's HTML with MathML in it; ``display`` sets it on lines of its own.

        Raise ``MathError`` where KaTeX does not understand it.
        """
        key = (tex, display)
        html = self._known.get(key)
        if html is None:
            html = self._look_up(key)
            if html is None:
                html = self._compute(tex, display)
                self._new[key] = html
            self._known[key] = html
        if html.startswith(_REFUSED):
            raise MathError(html[1:].removeprefix("KaTeX parse error: "))
        return html.rpartition(_UNKNOWN)[2]

    def formula(self, tex: str, display: bool) -> str:
        """Return the element that stands for a formula on the page; one that KaTeX refuses is shown
        as its source, with the reason."""
        try:
            html = self.render(tex, display)
        except MathError as error:
            return element("code", {"class": "math-error", "title": str(error)}, text=tex)
        kept = self._known[(tex, display)]
        unknown = kept.split(_UNKNOWN)[1] if kept.startswith(_UNKNOWN) else ""
        values = {
            "class": f"math math-{'display' if display else 'inline'}",
            "data-tex": tex,
            "data-unknown": unknown or None,
            "tabindex": "0" if display else None,
        }
        return element("div" if display else "span", values, html=html)

    def fault(self, tex: str, display: bool) -> tuple[str, Severity] | None:
        """Return what is wrong with a formula that was rendered, None if it is typeset as it is meant; what
        only KaTeX does not know is no warning."""
        kept = self._known.get((tex, display), "")
        if kept.startswith(_REFUSED):
            said = kept[1:].removeprefix("KaTeX parse error: ")
            environment = _NO_ENVIRONMENT.match(said)
            known = environment is not None and environment[1] in MATHJAX_ENVIRONMENTS
            return f"formula: {_shown(said)}", "info" if known else "warning"
        if not kept.startswith(_UNKNOWN):
            return None
        names = kept.split(_UNKNOWN)[1].split(" ")
        mistaken = [name for name in names if name not in MATHJAX_COMMANDS]
        said = f"formula: unknown command {', '.join(mistaken or names)}"
        return said, "warning" if mistaken else "info"

    def _compute(self, tex: str, display: bool) -> str:
        if self._engine is None:
            import quickjs

            self._context = quickjs.Context()
            self._context.eval(_KATEX.read_text("utf-8"))
            self._context.eval(_MATHML.read_text("utf-8"))
            self._context.eval(_MATHJAX.read_text("utf-8"))
            self._engine = self._context.get("renderFormula")
            self._knows_chemistry = False
        if not self._knows_chemistry and ("\\ce" in tex or "\\pu" in tex):
            self._context.eval(_CHEMISTRY.read_text("utf-8"))
            self._knows_chemistry = True
        try:
            return str(self._engine(drawn_without_tikz(tex), display))
        except Exception as error:  # the engine's own limits: depth of recursion, memory
            self._engine = None
            return f"{_REFUSED}{error}"

    # -- the store on disk

    def _look_up(self, key: tuple[str, bool]) -> str | None:
        if self._cache is None:
            return None
        store = self._stored.get(os.getpid())
        if store is None:
            self._cache.mkdir(parents=True, exist_ok=True)
            store = sqlite3.connect(self._file(), timeout=10, isolation_level=None)
            store.execute(_CREATE)
            self._stored[os.getpid()] = store
        row = store.execute("select html from formula where key = ?", (_digest(key),)).fetchone()
        return str(row[0]) if row else None

    def save(self) -> None:
        """Write what this process has rendered into the cache."""
        if self._cache is None or not self._new:
            return
        self._cache.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(self._file(), timeout=10)) as store, store:
            store.execute(_CREATE)
            store.executemany(
                "insert or replace into formula values (?, ?)",
                [(_digest(key), html) for key, html in self._new.items()],
            )
        self._new.clear()

    def _file(self) -> Path:
        assert self._cache is not None
        return self._cache / f"{_version()}.sqlite"


def _shown(said: str) -> str:
    """Return KaTeX's message in one line, without the marks under the characters that it points at."""
    line = " ".join(said.replace("\u0332", "").split())
    return line if len(line) <= _LIMIT else f"{line[:_LIMIT]} …"


def _digest(key: tuple[str, bool]) -> bytes:
    return hashlib.blake2b(json.dumps(key).encode(), digest_size=16).digest()


def _version() -> str:
    scripts = b"".join(
        file.read_bytes() for file in (_KATEX, _CHEMISTRY, _MATHJAX, _MATHML, _DIAGRAMS)
    )
    return hashlib.blake2b(scripts, digest_size=6).hexdigest()
