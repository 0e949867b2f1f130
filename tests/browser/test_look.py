"""A vault's own style sheet in a browser: its colours hold, and so do those of callouts by their type."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.conftest import Build, Site


def test_colours_of_an_author_hold(
    build_site: Build, from_disk: Callable[[Site, str], Page]
) -> None:
    site = build_site(
        {
            "A.md": "> [!mine] Outer\n> text\n>\n> > [!note] Inner\n> > text\n\n[[A]]\n",
            "publish.css": ".callout[data-callout='mine'] { --callout-color: #010203 }\n"
            ".markdown-rendered .internal-link { color: rgb(4, 5, 6) }\n",
        }
    )
    page = from_disk(site, "A")
    outer, inner = page.locator(".callout-title").nth(0), page.locator(".callout-title").nth(1)
    expect(outer).to_have_css("color", "rgb(1, 2, 3)")
    expect(inner).to_have_css("color", "rgb(29, 87, 165)")
    expect(page.locator(".note > p a")).to_have_css("color", "rgb(4, 5, 6)")


def test_lists_headings_and_tables_read_as_in_obsidian(
    build_site: Build, from_disk: Callable[[Site, str], Page]
) -> None:
    words = "many words that ask for all the room there is " * 9
    table = f"| Name | What |\n|---|---|\n| `file.backlinks` | {words} |\n"
    site = build_site({"A.md": f"1. one\n   1. below\n\n##### A small one\n\n{table}"})
    page = from_disk(site, "A")
    expect(page.locator(".note ol ol")).to_have_css("list-style-type", "decimal")
    expect(page.locator(".note h5")).to_have_css("text-transform", "none")
    name = page.locator(".note td code")
    assert name.evaluate("code => code.getClientRects().length") == 1  # one line, not two


def test_an_icon_is_seen_in_the_dark_and_nothing_ran_where_nothing_is_to_run(
    build_site: Build, from_disk: Callable[[Site, str], Page]
) -> None:
    icon = "<svg xmlns='http://www.w3.org/2000/svg'><path stroke='currentColor' d='M0 0h9'/></svg>"
    page = from_disk(
        build_site({"A.md": "![[plus.svg#icon]]\n", "plus.svg": icon}),
        "A",
    )
    for scheme, shown in (("default", "none"), ("slate", "invert(1) hue-rotate(180deg)")):
        page.evaluate(f"document.body.dataset.mdColorScheme = '{scheme}'")
        expect(page.locator(".note img")).to_have_css("filter", shown)
    expect(page.locator(".md-copyright")).not_to_contain_text("were run")
