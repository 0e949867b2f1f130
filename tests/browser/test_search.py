"""Searching as a reader does: keys, typing, typing wrongly, arrows, and from disk."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import Watched
from tests.conftest import Build, Site

HIT = ".search-hit"
NOTES: dict[str, str | bytes] = {
    "Spectrum.md": "---\naliases: [Eigenvalue set]\ntags: [topic/operators]\n---\nThe numbers $\\lambda$ of it.\n\n## Zyxomorphic sheaves\n\nA kangaroo stands under this heading.\n",
    "线性代数.md": "向量空间与矩阵 mixed with English.\n",
    "Café.md": "Where one meets. %%hush%%\n",
    "Kept.md": "---\npublish: false\n---\nkangaroo too\n",
}


@pytest.fixture(scope="module")
def small(build_site: Build) -> Site:
    return build_site(NOTES)


@pytest.fixture
def disk(from_disk: Callable[[Site, str], Page], small: Site) -> Page:
    return from_disk(small, "Spectrum")


@pytest.mark.parametrize("key", ["s", "/", "Control+k"])
def test_keys_open_it_and_escape_closes_it(watched: Watched, key: str) -> None:
    page = watched.page
    page.goto("")
    page.keyboard.press(key)
    expect(page.get_by_role("combobox")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".search-dialog")).not_to_be_visible()


def test_arrows_and_enter_lead_to_a_note(watched: Watched) -> None:
    page = watched.page
    page.goto("")
    page.locator(".search-open").click()
    page.keyboard.type("covariance matrix")
    first = page.locator(HIT).first
    expect(first).to_contain_text("Covariance Matrix")
    expect(first).to_have_attribute("aria-selected", "true")
    expect(first.locator("mark").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(page.locator(HIT).nth(1)).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    expect(page.locator("h1").first).to_have_text("Covariance Matrix")
    page.wait_for_load_state()
    page.keyboard.press("/")  # on the next page as well
    page.keyboard.type("dot product")
    expect(page.locator(HIT).first).to_contain_text("Dot Product")
    assert watched.complaints == [] and watched.outside == []


@pytest.mark.parametrize("typed", ["covarianec", "ocvariance", "covarianc", "COVARIANCE"])
def test_a_slip_of_the_finger_is_forgiven(watched: Watched, typed: str) -> None:
    page = watched.page
    page.goto("")
    page.keyboard.press("/")
    page.keyboard.type(typed)
    expect(page.locator(HIT).first).to_contain_text("ovariance")


@pytest.mark.parametrize(
    "typed, title, marked",
    [
        ("spectrum", "Spectrum", "Spectrum"),
        ("eigenvalue se", "Spectrum", "Eigenvalue"),
        ("zyxomorphic", "Spectrum", "Zyxomorphic"),
        ("kangaroo", "Spectrum", "kangaroo"),
        ("\\lambda", "Spectrum", "λ"),
        ("lambda", "Spectrum", "λ"),
        ("#topic/operators", "Spectrum", None),
        ("性代", "线性代数", "性代"),
        ("空间", "线性代数", "空间"),
        ("cafe", "Café", "Café"),
    ],
)
def test_everything_is_found_from_disk(
    disk: Page, typed: str, title: str, marked: str | None
) -> None:
    disk.keyboard.press("/")
    disk.keyboard.type(typed)
    expect(disk.locator(HIT).first).to_contain_text(title)
    assert disk.locator(".search-title").count() == 1
    if marked:
        assert marked in "".join(disk.locator(f"{HIT} mark").all_inner_texts())


def test_enter_before_the_hits_have_come_leads_to_the_first_of_them(watched: Watched) -> None:
    page = watched.page
    page.goto("")
    held: list[Route] = []
    waits = True
    page.route("**/search/w-*", lambda route: held.append(route) if waits else route.continue_())
    page.keyboard.press("/")
    page.keyboard.type("covariance matri")
    page.keyboard.type("x")
    page.keyboard.press("Enter")
    assert page.locator(HIT).count() == 0
    waits = False
    for route in held:
        route.continue_()
    expect(page.locator("h1").first).to_have_text("Covariance Matrix")


def test_enter_goes_nowhere_by_a_question_that_another_has_overtaken(watched: Watched) -> None:
    page = watched.page
    page.goto("")
    page.keyboard.press("/")
    page.keyboard.type("covariance")
    expect(page.locator(HIT).first).to_contain_text("Covariance")
    page.keyboard.press("Control+a")
    page.keyboard.type("vectors")
    page.keyboard.press("Enter")
    expect(page.locator("h1").first).to_have_text("Vectors")


def test_formulas_of_a_hit_are_signs(watched: Watched) -> None:
    page = watched.page
    page.goto("")
    page.keyboard.press("/")
    page.keyboard.type("sample covariance matrix")
    expect(page.locator(HIT).first).to_be_visible()
    shown = "".join(page.locator(".search-hits").all_inner_texts())
    assert "ℝ" in shown and "⊤" in shown
    assert not any(rest in shown for rest in ("\\", "frac", "{", "$"))


def test_a_hit_lands_on_its_heading(disk: Page) -> None:
    disk.keyboard.press("/")
    disk.keyboard.type("kangaroo")
    expect(disk.locator(".search-heading").first).to_contain_text("Zyxomorphic sheaves")
    disk.keyboard.press("Enter")
    disk.wait_for_url("**/Spectrum/index.html#*")


def test_the_words_are_marked_where_a_hit_leads_until_escape(disk: Page) -> None:
    disk.keyboard.press("/")
    disk.keyboard.type("kangaro sheaves")
    expect(disk.locator(".search-heading").first).to_contain_text("Zyxomorphic sheaves")
    disk.keyboard.press("Enter")
    disk.wait_for_url("**/Spectrum/index.html#*")
    marked = "[...(CSS.highlights.get('found') ?? [])].map(String)"
    disk.wait_for_function(f"{marked}.length > 0")
    assert set(disk.evaluate(marked)) == {"kangaroo", "sheaves"}
    disk.keyboard.press("Escape")
    assert disk.evaluate(marked) == []
    disk.reload()
    disk.wait_for_timeout(300)
    assert disk.evaluate(marked) == []


def test_a_small_wiki_loads_two_small_files(small: Site) -> None:
    words = list((small.folder / "search").glob("[we]-*"))
    assert [file.name for file in words] == ["w-.js"]
    assert words[0].stat().st_size < 4000
    held = "".join(file.read_text("utf-8") for file in Path(small.folder / "search").iterdir())
    assert "hush" not in held and "Kept" not in held
