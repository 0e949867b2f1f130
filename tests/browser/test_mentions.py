"""Unlinked mentions: who says a note's name without a link, asked for by a button."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.conftest import Build, Site

NOTES: dict[str, str | bytes] = {
    "Blue whale.md": '---\naliases: ["Balaenoptera <musculus> & kin"]\n---\nLargest.\n',
    "Ocean.md": "Wide.\n\n## Animals\n\nHere swims the blue whale, alone.\n",
    "Zoo.md": "No zoo keeps blue whales.\n",
    "Book.md": "It says balaenoptera musculus & kin.\n",
    "Linked.md": "A [[Blue whale]] and a blue whale.\n",
    "Apart.md": "A blue, blue whalebone. The whale is blue.\n",
    "Kept.md": "---\npublish: false\n---\nThe blue whale too.\n",
}


@pytest.fixture(scope="module")
def small(build_site: Build) -> Site:
    return build_site(NOTES)


@pytest.fixture
def disk(from_disk: Callable[[Site, str], Page], small: Site) -> Page:
    return from_disk(small, "Blue whale")


def test_notes_that_say_the_name_are_listed_when_asked(disk: Page) -> None:
    assert disk.locator(".mentions li").count() == 0
    disk.get_by_role("button", name="Find unlinked mentions").click()
    expect(disk.locator(".mentions [role=status]")).to_contain_text("3 notes")
    found = {link.inner_text() for link in disk.locator(".mentions li > a").all()}
    assert found == {"Ocean", "Zoo", "Book"}
    ocean = disk.locator(".mentions li", has_text="Ocean")
    expect(ocean.locator("mark")).to_have_text("blue whale")
    ocean.locator("a").click()
    expect(disk.locator("h1")).to_contain_text("Ocean")
    assert disk.url.endswith("Ocean/index.html#animals")


def test_a_note_that_nobody_mentions_says_so(disk: Page, small: Site) -> None:
    disk.goto((small.folder / "Apart" / "index.html").as_uri())
    disk.get_by_role("button", name="Find unlinked mentions").click()
    expect(disk.locator(".mentions [role=status]")).to_contain_text("No other note")


def test_without_scripts_nothing_is_offered(browser: Browser, small: Site) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((small.folder / "Blue whale" / "index.html").as_uri())
    expect(page.locator(".mentions")).to_be_hidden()
    context.close()


def test_links_lead_to_pages_when_read_from_disk(disk: Page) -> None:
    disk.locator(".backlinks a", has_text="Linked").first.click()
    expect(disk.locator("h1")).to_have_text("Linked")
    assert disk.url.endswith("Linked/index.html")
