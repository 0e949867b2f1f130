"""What a reader does: open the wiki, follow links, see figures and formulas."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import Watched, serve
from tests.conftest import Build, Site

SVD = "05%20SVD%20and%20PCA/Singular%20Value%20Decomposition/"


def test_a_reader_walks_from_note_to_note(watched: Watched) -> None:
    page = watched.page
    page.goto("")
    expect(page.locator("h1")).to_have_text("Linear Algebra for Deep Learning")
    page.locator(".note a.internal-link", has_text="Singular Value Decomposition").first.click()
    expect(page.locator("h1")).to_have_text("Singular Value Decomposition")
    figure = page.locator("figure.snippet-figure svg").first
    figure.scroll_into_view_if_needed()
    box = figure.bounding_box()
    assert box and box["width"] > 300 and box["height"] > 80
    formula = page.locator(".math-display .katex-html").first
    assert "Main" in formula.evaluate("e => getComputedStyle(e).fontFamily")
    page.wait_for_load_state("networkidle")
    assert watched.complaints == [] and watched.outside == []


def test_a_link_to_a_claim_lands_on_it(watched: Watched) -> None:
    page = watched.page
    page.goto(SVD + "#^C095")
    target = page.locator('[id="^C095"]')
    expect(target).to_be_in_viewport()
    assert "Existence" in target.inner_text()


def test_folded_proofs_open(watched: Watched) -> None:
    page = watched.page
    page.goto(SVD)
    proof = page.locator('[data-callout="proof"]').first
    assert proof.get_attribute("open") is None
    proof.locator("summary").click()
    expect(proof.locator(".callout-content")).to_be_visible()


def test_a_reader_may_have_only_the_text_and_keeps_it(watched: Watched) -> None:
    page = watched.page
    page.goto(SVD)
    button = page.get_by_role("button", name="Only the text")
    expect(page.locator(".explorer")).to_be_visible()
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".explorer")).to_be_hidden()
    page.goto("01%20Vectors/Vectors/")
    expect(page.locator(".explorer")).to_be_hidden()
    button.click()
    expect(page.locator(".explorer")).to_be_visible()
    assert watched.complaints == []


def test_a_phone_has_the_contents_of_the_page(watched: Watched) -> None:
    page = watched.page
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(SVD)
    page.locator(".on-this-page summary").click()
    page.locator(".on-this-page a", has_text="Worked example").click()
    expect(page.locator("#worked-example")).to_be_in_viewport()
    page.set_viewport_size({"width": 1280, "height": 800})
    expect(page.locator(".on-this-page")).to_be_hidden()


def test_figures_take_the_ink_of_the_theme(browser: Browser, served: str) -> None:
    inks = {}
    for scheme in ("light", "dark"):
        context = browser.new_context(base_url=served, color_scheme=scheme)
        page = context.new_page()
        page.goto(SVD)
        svg = page.locator("figure.snippet-figure svg").first
        inks[scheme] = svg.evaluate("e => getComputedStyle(e).color")
        context.close()
    light, dark = (
        sum(map(int, re.findall(r"\d+", ink)[:3])) for ink in (inks["light"], inks["dark"])
    )
    assert light < 200 and dark > 550, inks


def test_definitions_and_theorems_differ_in_light_and_dark(browser: Browser, served: str) -> None:
    for scheme in ("light", "dark"):
        page = browser.new_page(base_url=served, color_scheme=scheme)
        page.goto(SVD)
        tones = {
            kind: page.locator(f'[data-callout-kind="{kind}"]').first.evaluate(
                "e => getComputedStyle(e).borderInlineStartColor"
            )
            for kind in ("definition", "theorem", "proof")
        }
        assert len(set(tones.values())) == 3, (scheme, tones)
        page.close()


def test_the_diagram_is_drawn_and_leads_to_notes(watched: Watched) -> None:
    page = watched.page
    page.goto("")
    page.wait_for_function("document.querySelectorAll('.mermaid').length > 0")
    page.wait_for_timeout(1500)
    assert watched.complaints == [] and watched.outside == []


@pytest.mark.parametrize("width", [320, 390, 1440])
def test_no_page_is_wider_than_its_window(browser: Browser, served: str, width: int) -> None:
    context = browser.new_context(base_url=served, viewport={"width": width, "height": 800})
    page = context.new_page()
    for address in ("", SVD, "01%20Vectors/Vectors/", "tags/"):
        page.goto(address)
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= width, (address, wide)
    context.close()


def test_everything_is_there_without_scripts(browser: Browser, served: str) -> None:
    context = browser.new_context(base_url=served, java_script_enabled=False)
    page = context.new_page()
    page.goto(SVD)
    expect(page.locator(".math-display .katex").first).to_be_visible()
    expect(page.locator("figure.snippet-figure svg").first).to_be_visible()
    expect(page.locator(".backlinks a").first).to_be_visible()
    page.locator(".note a.internal-link").first.click()
    expect(page.locator("h1")).to_be_visible()
    context.close()


def test_a_page_that_is_not_there_names_near_notes(watched: Watched, wiki_site: Site) -> None:
    missing = (wiki_site.folder / "404.html").read_text("utf-8")
    watched.page.route(
        "**/Vectrs/",
        lambda route: route.fulfill(status=404, body=missing, content_type="text/html"),
    )
    watched.page.goto("Vectrs/")
    expect(watched.page.locator("#near-names")).to_contain_text("Vectors")


def test_the_palette_follows_the_system_until_the_reader_chooses(watched: Watched) -> None:
    page = watched.page
    page.emulate_media(color_scheme="dark")
    page.goto("tags/")
    assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"
    page.emulate_media(color_scheme="light")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")
    button = page.locator(".palette")
    button.click()
    button.click()
    expect(button).to_have_accessible_name("Dark colours")
    page.reload()
    assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("body").get_attribute("data-md-color-scheme") == "default"
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"


def test_a_touch_follows_links_and_nothing_waits_for_a_pointer_to_hover(
    browser: Browser, served: str
) -> None:
    context = browser.new_context(
        base_url=served, viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True
    )
    page = context.new_page()
    page.goto(SVD)
    page.wait_for_load_state("networkidle")
    assert (
        page.locator(".note .headerlink").first.evaluate("e => getComputedStyle(e).opacity") == "1"
    )
    formula = page.locator(".math-display:has(.copy-tex)").first
    formula.scroll_into_view_if_needed()
    box = formula.bounding_box()
    assert box
    page.touchscreen.tap(box["x"] + 20, box["y"] + box["height"] / 2)
    expect(formula.locator(".copy-tex")).to_have_css("opacity", "1")
    page.locator(".note a.internal-link").first.tap()
    page.wait_for_url(lambda url: "Singular" not in url)
    assert page.locator(".preview").count() == 0
    context.close()


def test_a_diagram_that_is_shown_small_can_be_seen_in_its_own_size(
    browser: Browser, build_site: Build
) -> None:
    chain = " --> ".join(f"n{number}[A node with a name {number}]" for number in range(9))
    few = "```mermaid\ngraph LR\na --> b\n```\n"
    site = build_site({"One.md": f"{few}\n```mermaid\ngraph LR\n{chain}\n```\n"})
    context = browser.new_context(viewport={"width": 500, "height": 700})
    page = context.new_page()
    with serve(site) as address:
        page.goto(f"{address}One/")
        page.get_by_role("button", name="Show the diagram in its own size").click()
        shown = page.locator(".enlarged-frame")
        expect(shown).to_be_focused()
        assert shown.evaluate(
            "e => e.scrollWidth > 2 * e.clientWidth && e.clientWidth <= innerWidth"
        )
        page.keyboard.press("ArrowRight")
        page.wait_for_function("document.querySelector('.enlarged-frame').scrollLeft > 0")
        page.keyboard.press("Escape")
        expect(page.locator(".enlarged")).to_have_count(0)
        expect(page.locator(".enlarge")).to_have_count(1)
    context.close()
