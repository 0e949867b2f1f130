"""Without a network: what was read before is there again."""

from __future__ import annotations

from playwright.sync_api import Browser, expect


def test_a_page_that_was_read_is_there_offline(browser: Browser, served: str) -> None:
    context = browser.new_context(base_url=served)
    page = context.new_page()
    page.goto("01%20Vectors/Vectors/")
    page.evaluate(
        "navigator.serviceWorker.register('/sw.js').then(() => navigator.serviceWorker.ready)"
    )
    page.wait_for_function("navigator.serviceWorker.controller !== null")
    page.reload()
    page.wait_for_load_state("networkidle")
    context.set_offline(True)
    page.reload()
    expect(page.locator("h1").first).to_have_text("Vectors")
    assert page.evaluate("getComputedStyle(document.body).getPropertyValue('--reading-font')")
    context.close()
