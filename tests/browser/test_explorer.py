"""The explorer: what a reader opened stays open; a large vault unfolds from a file of its own."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import serve
from tests.conftest import Build, Site

SMALL: dict[str, str | bytes] = {
    "Top.md": "[[Deep]]\n",
    "One/Near.md": "n\n",
    "Two/Inner/Deep.md": "d\n",
    "Two/Other.md": "o\n",
}
LARGE: dict[str, str | bytes] = {
    "Many/index.md": "Its own note.\n",
    **{f"Many/Note {number}.md": "n\n" for number in range(1, 121)},
    **{f"Few & more/Inner/Leaf {number}.md": "l\n" for number in range(1, 41)},
    "Few & more/Spéc ial?.md": "---\npermalink: elsewhere\n---\ns\n",
    "Kept/Kept.md": "---\npublish: false\n---\nk\n",
}


@pytest.fixture(scope="module")
def small(build_site: Build) -> Site:
    return build_site(SMALL)


@pytest.fixture(scope="module")
def large(build_site: Build) -> Site:
    return build_site(LARGE)


def test_open_folders_stay_open_on_the_next_page_and_visit(browser: Browser, small: Site) -> None:
    context = browser.new_context()
    page = context.new_page()
    with serve(small) as address:
        page.goto(f"{address}Top/")
        page.locator(".explorer summary", has_text="Two").click()
        page.locator(".explorer summary", has_text="Inner").click()
        expect(page.locator(".explorer a", has_text="Deep")).to_be_visible()
        page.goto(f"{address}One/Near/")
        expect(page.locator(".explorer a", has_text="Deep")).to_be_visible()
        expect(page.locator(".explorer [aria-current]")).to_have_text("Near")
        page.locator(".explorer summary", has_text="Inner").click()
        page.reload()
        expect(page.locator(".explorer a", has_text="Other")).to_be_visible()
        expect(page.locator(".explorer a", has_text="Deep")).to_be_hidden()
    context.close()


def test_a_large_vault_unfolds_in_place_also_from_disk(
    from_disk: Callable[[Site, str], Page], large: Site
) -> None:
    page = from_disk(large, "Many/Note 60")
    tree = page.locator(".explorer")
    current = tree.locator("[aria-current]")
    expect(current).to_have_text("Note 60")
    expect(current).to_be_in_viewport()
    assert "Kept" not in (large.folder / "all-notes" / "tree.js").read_text("utf-8")
    expect(tree.get_by_role("link", name="Note 1", exact=True)).to_have_count(0)
    tree.get_by_role("link", name="more …").click()
    expect(tree.get_by_role("link", name="Note 1", exact=True)).to_have_count(1)
    tree.locator("summary", has_text="Few & more").click()
    tree.locator("summary", has_text="Inner").click()
    expect(tree.get_by_role("link", name="Leaf 40")).to_be_visible()
    tree.get_by_role("link", name="Spéc ial?").click()
    expect(page.locator("h1")).to_have_text("Spéc ial?")
    expect(page.locator(".explorer").get_by_role("link", name="Leaf 40")).to_be_visible()


def test_without_scripts_folders_and_more_are_pages(browser: Browser, large: Site) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((large.folder / "Many" / "Note 60" / "index.html").as_uri())
    for name, place in (("more …", "Many/"), ("Few & more/", "Few & more/")):
        link = page.locator(".explorer").get_by_role("link", name=name)
        href = link.get_attribute("href")
        assert href
        assert (large.folder / place / "index.html").is_file()
    context.close()


def test_the_drawer_of_a_narrow_screen_opens_by_pointer_and_key(
    browser: Browser, small: Site
) -> None:
    with serve(small) as address:
        page = browser.new_page(viewport={"width": 390, "height": 800})
        page.goto(f"{address}Top/")
        notes, box = page.locator(".explorer"), page.get_by_role("checkbox", name="Navigation")
        expect(page.locator("header nav").get_by_role("checkbox")).to_have_count(1)
        expect(notes).to_be_hidden()
        page.locator("label.md-icon[for=__drawer]").click()
        expect(notes.locator("summary").first).to_be_in_viewport(ratio=1)
        page.locator(".md-overlay").click(position={"x": 380, "y": 400})
        expect(notes).to_be_hidden()
        box.focus()
        page.keyboard.press("Space")
        expect(notes.locator("a, summary").first).to_be_focused()
        page.keyboard.press("Escape")
        expect(notes).to_be_hidden()
        expect(box).to_be_focused()
        page.close()
