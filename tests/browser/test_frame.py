"""What stands around a note: the header, the contents, and nothing that covers the text."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.conftest import serve
from tests.conftest import Build, Site

FILLER = "A sentence of this section, and another one after it. " * 12
SECTIONS = "\n\n".join(f"## Section {number}\n\n{FILLER}\n\n{FILLER}" for number in range(1, 16))
NOTE = f"---\naliases: [Other name]\nauthor: Somebody\n---\n\n{FILLER}\n\n{SECTIONS}\n"
FORMULAS = "Let $x \\in \\mathbb{R}^n$ and $A^\\top \\mathbf{b} \\neq 0$ be given.\n\n" * 12

PRINTED = f"{FILLER}\n\n```python\nprint(1)\n```\n\n> [!theorem] Name\n> {FILLER}\n"


@pytest.fixture(scope="module")
def small(build_site: Build) -> Site:
    return build_site({"Long note.md": NOTE, "Formulas.md": FORMULAS, "Printed.md": PRINTED})


def shown(browser: Browser, site: Site, width: int, note: str = "Long note") -> Page:
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto((site.folder / note / "index.html").as_uri())
    return page


@pytest.mark.parametrize("width", [390, 1400])
def test_the_title_in_the_header_leads_back_to_the_top(
    browser: Browser, small: Site, width: int
) -> None:
    page = shown(browser, small, width)
    title = page.locator(".md-header__topic a")
    expect(title).to_be_hidden()
    page.evaluate("scrollTo(0, 1500)")
    expect(title).to_be_visible()
    title.click()
    page.wait_for_function("scrollY === 0")
    expect(title).to_be_hidden()
    page.close()


@pytest.mark.parametrize("width", [390, 1400])
def test_nothing_covers_the_text(browser: Browser, small: Site, width: int) -> None:
    page = shown(browser, small, width)
    for places in ((1500, 900, 0), (2500, 2200, 60)):  # down, up a little, nearly back
        for place in places:
            page.evaluate("place => scrollTo(0, place)", place)
            page.wait_for_timeout(150)
        covering = page.evaluate(
            """() => {
              const box = document.querySelector("#__content").getBoundingClientRect();
              const found = new Set();
              for (let y = 60; y < 800; y += 8)
                for (let x = Math.max(4, box.left + 4); x < box.right - 4; x += 12) {
                  const seen = document.elementFromPoint(x, y);
                  if (seen && !seen.closest("#__content, .md-header") && !seen.querySelector("#__content")) found.add(seen.className);
                }
              return [...found];
            }"""
        )
        assert covering == []
    page.close()


def test_the_contents_say_which_section_is_read_and_keep_it_in_sight(
    browser: Browser, small: Site
) -> None:
    page = shown(browser, small, 1400)
    current = page.locator(".md-sidebar--secondary [aria-current]")
    expect(current).to_have_count(0)
    for name in ("Section 3", "Section 14", "Section 6"):
        page.locator(f"h2:has-text('{name}')").evaluate("e => e.scrollIntoView()")
        expect(current).to_have_text(name)
        expect(current).to_be_in_viewport()
    page.close()


def test_contents_that_are_longer_than_the_window_scroll_by_themselves(
    browser: Browser, small: Site
) -> None:
    page = browser.new_page(viewport={"width": 1400, "height": 320})
    page.goto((small.folder / "Long note" / "index.html").as_uri())
    page.locator("h2:has-text('Section 12')").evaluate("e => e.scrollIntoView()")
    current = page.locator(".md-sidebar--secondary [aria-current]")
    expect(current).to_have_text("Section 12")
    box = current.bounding_box()
    assert box and box["y"] >= 0 and box["y"] + box["height"] <= 320
    page.close()


def test_a_page_opened_from_disk_complains_of_nothing(browser: Browser, small: Site) -> None:
    page = browser.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto((small.folder / "Formulas" / "index.html").as_uri())
    page.wait_for_load_state("networkidle")
    assert complaints == []
    page.close()


@pytest.mark.parametrize("width", [390, 1400])
def test_english_with_formulas_asks_for_few_fonts(
    browser: Browser, small: Site, width: int
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    fonts: list[str] = []
    page.on(
        "requestfinished",
        lambda request: (
            fonts.append(request.url.rpartition("/")[2]) if request.url.endswith(".woff2") else None
        ),
    )
    with serve(small) as address:
        page.goto(f"{address}Formulas/")
        page.wait_for_load_state("networkidle")
    sizes = {file.name: file.stat().st_size for file in small.folder.glob("assets/**/*.woff2")}
    assert not [name for name in fonts if "more" in name or "-ext-" in name], fonts
    assert len(set(fonts)) == len(fonts), "a preload that the page does not use is fetched twice"
    assert sum(sizes[name] for name in fonts) < 120_000, fonts
    page.close()


def test_fonts_that_come_late_move_no_line_of_a_phone(browser: Browser, small: Site) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 800})
    held: list[Route] = []
    page.route("**/assets/fonts/*.woff2", lambda route: held.append(route))
    page.add_init_script(
        """window.shifts = 0;
        new PerformanceObserver((list) => list.getEntries().forEach((entry) => (window.shifts += entry.value)))
          .observe({ type: "layout-shift", buffered: true });"""
    )
    with serve(small) as address:
        page.goto(f"{address}Long%20note/", wait_until="domcontentloaded")
        page.wait_for_timeout(800)
        assert held, "nothing waits for a font"
        fonts = [route.request.url.rpartition("/")[2] for route in held]
        for route in held:
            route.continue_()
        page.evaluate("document.fonts.ready")
        page.wait_for_timeout(400)
        assert page.evaluate("window.shifts") < 0.05, fonts
    page.close()


def test_the_scripts_of_the_theme_are_left_out(small: Site) -> None:
    left = {file.relative_to(small.folder).as_posix() for file in small.folder.glob("assets/**/*")}
    assert "assets/wiki.js" in left
    assert not [name for name in left if "javascripts" in name or name.endswith(".map")]


def test_paper_has_type_of_a_book_and_no_tools(browser: Browser, small: Site) -> None:
    page = shown(browser, small, 1400, "Printed")
    page.emulate_media(media="print")
    text = page.locator(".note > p").first.evaluate("e => parseFloat(getComputedStyle(e).fontSize)")
    assert 13 <= text <= 16  # px, of which 96 are an inch
    expect(page.locator(".md-code__nav")).to_be_hidden()
    title = page.locator(".callout-title")
    assert title.evaluate("e => getComputedStyle(e).breakAfter") == "avoid"
    for name in (".md-header", ".explorer", ".graph-panel"):
        expect(page.locator(name)).to_be_hidden()
    page.close()
