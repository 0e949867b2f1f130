"""Footnotes beside their references in a wide window, and what may be wider than the text."""

from __future__ import annotations

import itertools

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.conftest import Build, Site

LONG = "words that go on " * 8
CODE = "call(" + "argument, " * 16 + ")"
NOTE = f"""Text with a note.[^1] And with another.[^2]

{LONG}

{LONG}

```python
{CODE}
```

> [!proof]- Folded
> It holds a note.[^3]

![[pixel.png#wide]]

[^1]: A first note, {LONG}
[^2]: A second [[Other]].
[^3]: A third.
"""
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360606060000000050001"
    "a5f645400000000049454e44ae426082"
)


@pytest.fixture(scope="module")
def small(build_site: Build) -> Site:
    return build_site({"Notes.md": NOTE, "Other.md": "Other.\n", "pixel.png": PIXEL})


def shown(browser: Browser, site: Site, width: int) -> Page:
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto((site.folder / "Notes" / "index.html").as_uri())
    return page


def test_a_wide_window_shows_footnotes_beside_their_references(
    browser: Browser, small: Site
) -> None:
    page = shown(browser, small, 1500)
    notes = page.locator(".margin-note:visible")
    expect(notes).to_have_count(2)
    boxes = [notes.nth(number).bounding_box() for number in range(2)]
    text = page.locator(".note > p").first.bounding_box()
    contents = page.locator(".md-sidebar--secondary").bounding_box()
    code = page.locator(".note > .highlight").bounding_box()
    assert boxes[0] and boxes[1] and text and code
    assert abs(boxes[0]["y"] - text["y"]) < 20
    assert all(box and box["x"] >= text["x"] + text["width"] for box in boxes)
    assert not contents or boxes[0]["x"] + boxes[0]["width"] <= contents["x"]
    # What is wide reaches into the margin: the notes give way to it and to each other.
    spans = sorted((box["y"], box["y"] + box["height"]) for box in (*boxes, code) if box)
    assert all(before[1] <= after[0] for before, after in itertools.pairwise(spans))
    assert page.locator(".footnotes li:visible").count() == 3
    page.locator("summary.callout-title").click()
    expect(notes).to_have_count(3)
    page.locator(".footnote-ref a").first.hover()
    page.wait_for_timeout(200)
    expect(page.locator(".preview")).to_have_count(0)
    page.close()


def test_a_narrow_window_shows_them_below_and_in_previews(browser: Browser, small: Site) -> None:
    page = shown(browser, small, 1200)
    expect(page.locator(".margin-note:visible")).to_have_count(0)
    page.locator(".footnote-ref a").first.hover()
    expect(page.locator(".preview")).to_contain_text("A first note")
    page.close()


@pytest.mark.parametrize("width", [390, 1200, 1500])
def test_a_wide_figure_takes_the_margin_too(browser: Browser, small: Site, width: int) -> None:
    page = shown(browser, small, width)
    figure = page.locator("img.wide").bounding_box()
    text = page.locator(".note > p").first.bounding_box()
    assert figure and text
    assert figure["width"] > text["width"] * (1.2 if width == 1500 else 0.99)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()
