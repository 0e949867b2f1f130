"""Without a network: what was read before is there again; with one, a change is seen at once."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.conftest import Quiet, serve
from tests.conftest import Build, Site


class Strict(Quiet):
    """A server whose pages may run no script but files of the site."""

    def end_headers(self) -> None:
        self.send_header(
            "Content-Security-Policy", "default-src 'self'; style-src 'self' 'unsafe-inline'"
        )
        super().end_headers()


@pytest.fixture
def small(build_site: Build) -> Site:
    return build_site({"One.md": "First. [[Two]] $x^2$\n", "Two.md": "Second.\n"})


@pytest.fixture
def visited(browser: Browser, small: Site) -> Iterator[Page]:
    """A page of a site whose worker is at work, read once with it."""
    context = browser.new_context()
    page = context.new_page()
    with serve(small, Strict) as address:
        page.goto(f"{address}One/")
        page.evaluate(
            "navigator.serviceWorker.register('/sw.js').then(() => navigator.serviceWorker.ready)"
        )
        page.wait_for_function("navigator.serviceWorker.controller !== null")
        page.reload()
        page.wait_for_load_state("networkidle")
        yield page
    context.close()


def offline(page: Page) -> BrowserContext:
    page.context.set_offline(True)
    return page.context


def test_a_page_that_was_read_is_there_offline(visited: Page) -> None:
    offline(visited)
    visited.reload()
    expect(visited.locator("h1")).to_have_text("One")
    assert visited.evaluate("getComputedStyle(document.body).getPropertyValue('--reading-font')")
    assert "Main" in visited.locator(".katex-html").evaluate("e => getComputedStyle(e).fontFamily")


def test_a_page_that_was_not_read_says_so_and_leads_on(visited: Page) -> None:
    complaints: list[str] = []
    visited.on("console", lambda m: complaints.append(m.text) if m.type == "error" else None)
    offline(visited)
    visited.goto(visited.url.replace("One", "Two/deep"))
    expect(visited.locator("h1")).to_have_text("This page is not kept")
    assert visited.url.endswith("/Two/deep/")
    assert visited.evaluate("getComputedStyle(document.body).getPropertyValue('--reading-font')")
    expect(visited.locator("#kept-pages a")).to_have_text(["One"])
    assert [text for text in complaints if "503" not in text] == []
    visited.locator("#kept-pages a").click()
    expect(visited.locator("h1")).to_have_text("One")
    visited.go_back()
    visited.get_by_role("link", name="All notes").click()
    expect(visited.locator("h1")).to_have_text("All notes")


def test_the_page_itself_comes_with_the_network(visited: Page) -> None:
    offline(visited)
    visited.goto(visited.url.replace("One", "Two"))
    expect(visited.locator("#kept-pages a")).to_have_text(["One"])  # now it listens
    visited.context.set_offline(False)
    expect(visited.locator("h1")).to_have_text("Two")


def test_who_has_searched_can_search_offline(visited: Page, small: Site) -> None:
    def search(words: str) -> None:
        visited.keyboard.press("/")
        visited.keyboard.press("Control+a")
        visited.keyboard.type(words)

    search("first")
    expect(visited.locator(".search-hit").first).to_contain_text("One")
    files = len(list((small.folder / "search").iterdir()))
    counted = "caches.open('/ read').then(c => c.keys()).then(k => k.filter(r => r.url.includes('/search/')).length)"
    visited.wait_for_function(f"async () => await {counted} === {files}")
    offline(visited)
    visited.reload()
    search("second")
    expect(visited.locator(".search-hit").first).to_contain_text("Two")


def test_a_change_of_the_site_is_seen_at_the_next_visit(visited: Page, small: Site) -> None:
    file = small.folder / "One" / "index.html"
    file.write_text(file.read_text("utf-8").replace("First.", "Changed."), "utf-8")
    visited.reload()
    expect(visited.locator(".note")).to_contain_text("Changed.")
    offline(visited)
    visited.reload()
    expect(visited.locator(".note")).to_contain_text("Changed.")
