"""Previews: what a link leads to, in a card, by pointer and by keyboard."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Quiet, Watched, serve
from tests.conftest import Build, Site

SVD = "05%20SVD%20and%20PCA/Singular%20Value%20Decomposition/"


@pytest.fixture
def page(watched: Watched) -> Page:
    watched.page.goto(SVD)
    watched.page.wait_for_load_state("networkidle")
    return watched.page


def test_a_preview_shows_the_note_with_its_mathematics(page: Page, watched: Watched) -> None:
    page.locator(".note a.internal-link", has_text="Spectral Theorem").first.hover()
    card = page.locator(".preview")
    expect(card.locator(".preview-title")).to_have_text("Spectral Theorem")
    expect(card.locator(".katex").first).to_be_visible()
    expect(card.locator("figure svg").first).to_be_visible()
    assert page.locator("body style").count() == 0  # it would have the whole page styled anew
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map(e => e.id)")
    assert len(ids) == len(set(ids))
    assert watched.complaints == [] and watched.outside == []


def test_the_pointer_may_enter_a_preview_and_leave_it(page: Page) -> None:
    page.locator(".note a.internal-link").first.hover()
    card = page.locator(".preview")
    expect(card).to_be_visible()
    card.locator(".preview-title").hover()
    page.wait_for_timeout(500)
    expect(card).to_be_visible()
    page.mouse.move(2, 2)
    expect(card).to_have_count(0)


def test_escape_puts_a_preview_away_and_keeps_the_focus(page: Page) -> None:
    page.keyboard.press("Tab")
    link = page.locator(".note a.internal-link").first
    link.focus()
    expect(page.locator(".preview")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".preview")).to_have_count(0)
    expect(link).to_be_focused()


def test_a_preview_that_was_put_away_opens_again_when_its_link_is_focused_anew(page: Page) -> None:
    page.keyboard.press("Tab")
    links = page.locator(".note a.internal-link")
    links.nth(0).focus()
    expect(page.locator(".preview")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".preview")).to_have_count(0)
    links.nth(1).focus()
    expect(page.locator(".preview")).to_be_visible()
    links.nth(0).focus()
    expect(page.locator(".preview .preview-title")).to_have_text(links.nth(0).inner_text())


def test_the_card_of_the_next_link_stays_when_that_of_the_last_is_put_away(page: Page) -> None:
    links = page.locator(".note a.internal-link")
    for number in (0, 1, 0):  # the second time its page is known, and the card opens at once
        links.nth(number).hover()
        expect(page.locator(".preview .preview-title")).to_have_text(links.nth(number).inner_text())
    page.wait_for_timeout(400)
    expect(page.locator(".preview .preview-title")).to_have_text(links.nth(0).inner_text())


def test_previews_nest_once_by_keyboard(page: Page) -> None:
    page.keyboard.press("Tab")
    page.locator(".note a.internal-link").first.focus()
    expect(page.locator(".preview a.internal-link").first).to_be_visible()
    page.keyboard.press("Alt+ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.locator(".preview")).to_have_count(2)
    page.keyboard.press("Alt+ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.wait_for_timeout(400)
    expect(page.locator(".preview")).to_have_count(2)
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    expect(page.locator(".preview")).to_have_count(0)


def test_a_citation_shows_the_work_and_only_it(page: Page) -> None:
    link = page.locator(".note a.citation").first
    link.hover()
    card = page.locator(".preview")
    expect(card).to_contain_text("Eckart")
    assert len(card.inner_text()) < 500


@pytest.mark.parametrize(
    ("target", "shown"),
    [
        ("#^C095", "Existence"),
        ("#proof", "Proof"),
        ("#no-such-part", "has no part"),
        ("nowhere/", "No page stands"),
        ("../SVD/", "Singular Value Decomposition"),
    ],
)
def test_parts_aliases_and_missing_pages(page: Page, target: str, shown: str) -> None:
    page.goto("05%20SVD%20and%20PCA/Covariance%20Matrix/")
    address = f"../Singular%20Value%20Decomposition/{target}" if target[0] == "#" else target
    page.locator(".note p a").first.evaluate("(a, href) => a.href = href", address)
    page.locator(".note p a").first.hover()
    expect(page.locator(".preview")).to_contain_text(shown)


def test_no_preview_of_the_page_itself(page: Page) -> None:
    page.locator(".note a.internal-link").first.evaluate("a => a.href = location.href")
    page.locator(".note a.internal-link").first.hover()
    page.wait_for_timeout(500)
    expect(page.locator(".preview")).to_have_count(0)


def test_from_disk_a_preview_is_a_frame_that_escape_closes_from_within_too(
    build_site: Build, from_disk: Callable[[Site, str], Page]
) -> None:
    page = from_disk(build_site({"One.md": "[[Two]]\n", "Two.md": "Second.\n"}), "One")
    for inside in (False, True):
        page.mouse.move(2, 2)
        page.locator(".note a").hover()
        frame = page.frame_locator(".preview iframe")
        expect(frame.locator(".note")).to_have_text("Second.")
        if inside:
            frame.locator(".note").click()
        page.keyboard.press("Escape")
        expect(page.locator(".preview")).to_have_count(0)


class Halting(Quiet):
    """A server that sends the last part of a long page only when it is told to."""

    go_on = threading.Event()

    def do_GET(self) -> None:
        if self.path != "/Long/":
            return super().do_GET()
        data = Path(self.translate_path("/Long/index.html")).read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        cut = data.index(b'id="the-middle"')
        self.wfile.write(data[:cut])
        self.wfile.flush()
        self.go_on.wait(20)
        self.wfile.write(data[cut:])


def test_a_card_opens_before_its_page_has_come_and_its_figure_follows(
    browser: Browser, build_site: Build
) -> None:
    text = "word " * 300 + "\n\n"
    pixel = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'
    note = f"First words. {text * 60}## The middle\n\n{text}![[picture.svg]]\n"
    site = build_site({"Long.md": note, "Start.md": "[[Long]]\n", "picture.svg": pixel})
    context = browser.new_context()
    page = context.new_page()
    with serve(site, Halting) as address:
        page.goto(f"{address}Start/")
        page.locator(".note a").hover()
        card = page.locator(".preview")
        expect(card).to_contain_text("First words.")
        assert card.locator("img").count() == 0
        Halting.go_on.set()
        expect(card.locator("img")).to_have_count(1)
    context.close()
