"""Notes that run from right to left: bullets, bars, boxes, columns and margin stand on their side."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from tests.conftest import Build, Site

LONG = "פסקה ארוכה דיה " * 20
BLOCKS = """
- פריט ראשון
  - פריט פנימי

1. אחד

- [ ] משימה

> ציטוט

> [!tip] טיפ
> תוכן

> [!theorem] משפט
> תוכן

| עמודה | שנייה |
|---|---|
| א | ב |

- an item in English
"""
HEBREW = f"---\ndir: rtl\nlang: he\n---\n{LONG}[^1]\n{BLOCKS}\n[^1]: הערה\n"


@pytest.fixture(scope="module")
def small(build_site: Build) -> Site:
    return build_site({"תיקייה/עברית.md": HEBREW, "Mixed.md": f"English first.\n{BLOCKS}"})


def shown(browser: Browser, site: Site, note: str, width: int = 1500) -> Page:
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto((site.folder / note / "index.html").as_uri())
    return page


@pytest.mark.parametrize("note", ["תיקייה/עברית", "Mixed"])
@pytest.mark.parametrize("width", [390, 1500])
def test_bullets_bars_and_columns_begin_on_the_right(
    browser: Browser, small: Site, note: str, width: int
) -> None:
    page = shown(browser, small, note, width)
    sides = page.evaluate(
        """() => Object.fromEntries(["ul", "ol", "blockquote", ".callout", "table"].map((name) => {
          const element = document.querySelector(".note " + name);
          return [name, getComputedStyle(element).direction];
        }))"""
    )
    assert set(sides.values()) == {"rtl"}, sides
    for name in (".note blockquote", ".note .callout"):
        bars = page.locator(name).first.evaluate(
            "e => [getComputedStyle(e).borderRightWidth, getComputedStyle(e).borderLeftWidth].map(parseFloat)"
        )
        assert bars[0] > 1 and bars[1] == 0, (name, bars)
    text, item = page.locator(".note").bounding_box(), page.locator(".note li").first.bounding_box()
    assert text and item
    assert text["x"] + text["width"] - item["x"] - item["width"] > 10, "no room for the bullet"
    box = page.locator(".note .task-list-item-checkbox").bounding_box()
    task = page.locator(".note .task-list-item").bounding_box()
    assert box and task and box["x"] >= task["x"] + task["width"] - 2
    english = page.locator(".note ul", has_text="in English").last
    assert english.evaluate("e => getComputedStyle(e).direction") == "ltr"
    first, second = (page.locator(".note th").nth(number).bounding_box() for number in range(2))
    assert first and second and first["x"] > second["x"]
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()


def test_margin_notes_stand_in_the_margin_and_not_on_the_explorer(
    browser: Browser, small: Site
) -> None:
    page = shown(browser, small, "תיקייה/עברית")
    note = page.locator(".margin-note:visible").bounding_box()
    text = page.locator(".note > p").first.bounding_box()
    explorer = page.locator(".explorer").bounding_box()
    assert note and text and explorer
    assert note["x"] >= text["x"] + text["width"]
    folder = page.locator(".explorer summary").first
    assert folder.evaluate("e => getComputedStyle(e).textAlign") == "left"
    page.close()
