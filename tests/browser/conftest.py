"""A real browser on the built wiki, served from this machine. In CI a missing browser is a failure."""

from __future__ import annotations

import contextlib
import functools
import http.server
import os
import shutil
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.conftest import Site

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = os.environ.get("CHROME") or next(filter(None, map(shutil.which, NAMES)), None)
    if path is None:
        if os.environ.get("CI"):
            pytest.fail("no Chromium on this machine; CI must have one")
        pytest.skip("no Chromium on this machine")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments: object) -> None:
        pass


@contextlib.contextmanager
def serve(site: Site, kind: type[Quiet] = Quiet) -> Iterator[str]:
    """Serve a site on this machine and give its address."""
    handler = functools.partial(kind, directory=str(site.folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


@pytest.fixture(scope="session")
def served(wiki_site: Site) -> Iterator[str]:
    with serve(wiki_site) as address:
        yield address


@dataclass
class Watched:
    """A page, with what it complained of and what it asked of other hosts."""

    page: Page
    complaints: list[str] = field(default_factory=list)
    outside: list[str] = field(default_factory=list)


@pytest.fixture
def watched(browser: Browser, served: str) -> Iterator[Watched]:
    context = browser.new_context(base_url=served)
    found = Watched(context.new_page())
    found.page.on(
        "console", lambda m: found.complaints.append(m.text) if m.type == "error" else None
    )
    found.page.on("pageerror", lambda error: found.complaints.append(str(error)))
    found.page.on(
        "request",
        lambda r: (
            None if r.url.startswith((served, "data:", "blob:")) else found.outside.append(r.url)
        ),
    )
    yield found
    context.close()


@pytest.fixture
def from_disk(browser: Browser) -> Iterator[Callable[[Site, str], Page]]:
    """Return a function that opens a page of a site from its files, without a server."""
    context = browser.new_context()

    def show(site: Site, address: str) -> Page:
        page = context.new_page()
        page.goto((site.folder / address / "index.html").as_uri())
        return page

    yield show
    context.close()
