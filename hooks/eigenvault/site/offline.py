"""Reading without a network: a service worker that keeps what was read, and the manifest of an app."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Mapping
from pathlib import Path

WORKER = "sw.js"
ABSENT = "offline.html"  # in place of a page that is not kept
MANIFEST = "manifest.webmanifest"
_SITE = Path(__file__).parent
_WHOLE_INDEX = 2_000_000  # characters; about a third is fetched
# What every page needs; pages and data are kept as they are read.
_SHELL = (
    "assets/wiki.css", "assets/wiki.js", "assets/early.js", "assets/katex/katex.min.css", "assets/favicon.svg",
    "assets/fonts/source-serif-4-latin-wght-normal.woff2", "assets/fonts/inter-latin-wght-normal.woff2",
)  # fmt: skip


def worker(theme: Collection[str], search: Mapping[str, str], all_notes: str) -> str:
    """Return the service worker; its version is a hash of the files that it fetches beforehand.

    ``theme`` are the theme's own files, named by what they hold. The files of the index, ``search``, are
    kept whole for a reader who has searched, unless they are many; ``all_notes`` is where they are listed.
    """
    digest = hashlib.blake2b("".join(theme).encode(), digest_size=8)
    for name in (*_SHELL, ABSENT):
        digest.update((_SITE / "theme" / name).read_bytes())
    small = sum(map(len, search.values())) <= _WHOLE_INDEX
    given = {
        "version": digest.hexdigest(),
        "absent": ABSENT,
        "shell": [ABSENT, all_notes, "search/index.js", *theme, *_SHELL],
        "search": sorted(search) if small else [],
    }
    code = (_SITE / "browser" / WORKER).read_text("utf-8")
    return f"const SITE = {json.dumps(given)};\n{code}"


def manifest(name: str, about: str) -> str:
    """Return the manifest by which a browser installs the wiki."""
    icon: Mapping[str, str] = {"src": "assets/favicon.svg", "sizes": "any", "type": "image/svg+xml"}
    values = {
        "name": name,
        "short_name": name[:24],
        **({"description": about} if about else {}),
        "start_url": "./",
        "display": "minimal-ui",
        "background_color": "#fdfcfa",
        "theme_color": "#23395b",
        "icons": [icon],
    }
    return json.dumps(values, ensure_ascii=False, indent=1) + "\n"
