"""Code and formulas as a reader takes them away: lines to point at, a whole program, LaTeX."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import serve
from tests.conftest import Build, Site

LONG = "".join(f"line_{number} = {number}\n" for number in range(1, 61))
NOTE = f"""```python run session="a" name="first"
x = 2
print(x)
```

In the line $a_{{ij}}$ it stands.

$$
\\int_0^1 f = \\lambda
$$

```python run session="a" name="second"
y = x + 1
z = y
print(z)
```

```python
{LONG}```
"""


@pytest.fixture(scope="module")
def small(build_site: Build) -> Site:
    return build_site({"Code.md": NOTE}, execute=True)


@pytest.fixture
def disk(from_disk: Callable[[Site, str], Page], small: Site) -> Page:
    return from_disk(small, "Code")


def test_a_line_has_an_address_and_shift_makes_it_a_range(disk: Page) -> None:
    numbers = disk.locator("#snippet-second .code-lines a")
    numbers.nth(1).click()
    assert disk.url.endswith("#snippet-second-L2")
    numbers.nth(2).click(modifiers=["Shift"])
    assert disk.url.endswith("#snippet-second-L2-L3")
    mark, code = disk.locator(".code-mark").bounding_box(), disk.locator("#snippet-second code")
    box = code.bounding_box()
    assert mark and box and mark["y"] > box["y"] + 20
    line = numbers.nth(1).bounding_box()
    assert line and abs(mark["y"] - line["y"]) < 3 and abs(mark["height"] - 2 * line["height"]) < 3


def test_the_address_of_lines_shows_them_in_a_long_block(disk: Page) -> None:
    block = disk.locator(".is-long")
    expect(block).to_have_count(1)
    last = disk.get_by_text("line_60")
    before = block.bounding_box()
    disk.goto(disk.url.split("#")[0] + "#code-1-L58-L60")
    expect(disk.locator(".code-mark")).to_be_in_viewport()
    expect(last).to_be_in_viewport()
    after = disk.locator(".highlight", has_text="line_60").bounding_box()
    assert before and after and after["height"] > before["height"] + 200


def test_a_long_block_opens_by_its_button(disk: Page) -> None:
    disk.get_by_role("button", name="Show all 60 lines").click()
    expect(disk.locator(".is-long")).to_have_count(0)


def test_a_block_of_a_session_shows_the_whole_program(disk: Page) -> None:
    code = disk.locator("#snippet-second .highlight code")
    assert disk.locator("#snippet-first .code-program").count() == 0
    button = disk.get_by_role("button", name="Whole program")
    button.click()
    assert code.inner_text().startswith("x = 2\nprint(x)\n")
    assert code.inner_text().rstrip().endswith("print(z)")
    button.click()
    assert code.inner_text().startswith("y = x + 1")


def copied(page: Page) -> str:
    """What the copy event at hand writes; headless browsers share no clipboard."""
    page.evaluate(
        "addEventListener('copy', e => window.copied = e.clipboardData.getData('text/plain'))"
    )
    page.keyboard.press("Control+c")
    return str(page.evaluate("window.copied"))


def test_selected_text_is_copied_with_its_formulas_as_latex(disk: Page) -> None:
    disk.evaluate("""() => {
        const paragraph = [...document.querySelectorAll('.note p')].find(p => p.querySelector('.math'));
        const range = document.createRange();
        range.setStart(paragraph.firstChild, 0);
        range.setEnd(paragraph.querySelector('.katex-html .mord').firstChild, 0);
        getSelection().removeAllRanges();
        getSelection().addRange(range);
    }""")
    assert copied(disk) == "In the line $a_{ij}$"


def test_a_focused_formula_is_copied_as_latex(disk: Page) -> None:
    disk.locator(".math-display").focus()
    assert copied(disk) == "\\int_0^1 f = \\lambda"


def test_a_button_copies_the_latex(browser: Browser, small: Site) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    with serve(small) as address:
        page.goto(f"{address}Code/")
        page.locator(".math-display").hover()
        page.locator(".copy-tex").click()
        expect(page.locator(".copy-tex")).to_have_text("Copied")
    assert page.evaluate("navigator.clipboard.readText()") == "\\int_0^1 f = \\lambda"
    context.close()
