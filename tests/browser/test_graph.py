"""The graph: its own page, the panel of a note, by pointer, keyboard and in words."""

from __future__ import annotations

from playwright.sync_api import Browser, expect

from tests.browser.conftest import Watched

SVD = "05%20SVD%20and%20PCA/Singular%20Value%20Decomposition/"


def test_the_whole_graph_is_drawn_searched_and_walked_by_keyboard(watched: Watched) -> None:
    page = watched.page
    page.goto("graph/")
    canvas = page.locator(".graph canvas")
    expect(canvas).to_be_visible()
    page.wait_for_selector(".graph[data-painted]")
    inked = canvas.evaluate(
        "c => c.getContext('2d').getImageData(0, 0, c.width, c.height).data.some(v => v > 0)"
    )
    assert inked
    page.locator(".graph input[type=search]").fill("covar")
    expect(page.locator(".graph-said")).to_contain_text("Covariance Matrix")
    page.locator(".graph input[type=search]").fill("")
    canvas.focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator(".graph-said strong")).to_be_visible()
    expect(page.locator(".graph-said")).to_contain_text("neighbours")
    name = page.locator(".graph-said strong").inner_text()
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text(name)
    assert watched.complaints == [] and watched.outside == []


def test_a_click_on_a_node_goes_to_its_note(watched: Watched) -> None:
    page = watched.page
    page.goto("graph/")
    page.wait_for_selector(".graph[data-painted]")
    canvas = page.locator(".graph canvas")
    box = canvas.bounding_box()
    assert box
    places = [
        (x, y) for y in range(10, int(box["height"]), 20) for x in range(10, int(box["width"]), 20)
    ]
    for x, y in places:
        page.mouse.move(box["x"] + x, box["y"] + y)
        if canvas.evaluate("c => c.style.cursor") == "pointer":
            page.mouse.down()
            page.mouse.up()
            break
    page.wait_for_url(lambda url: not url.endswith("graph/"))


def test_the_panel_of_a_note_fetches_the_graph_only_when_opened(watched: Watched) -> None:
    page = watched.page
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(SVD)
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if "graph" in url]
    page.locator(".graph-panel summary").click()
    expect(page.locator(".graph-said")).to_contain_text("Covariance Matrix")
    near = page.locator(".graph-said a").count()
    page.locator(".graph input[type=range]").press("ArrowRight")
    assert page.locator(".graph input[type=range]").input_value() == "2"
    assert page.locator(".graph-said a").count() == near
    assert watched.complaints == []


def test_the_legend_shows_the_notes_of_a_colour(watched: Watched) -> None:
    page = watched.page
    page.goto("graph/")
    legend = page.locator(".graph-legend button")
    vectors = legend.filter(has_text="01 Vectors")
    vectors.click()
    expect(vectors).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".graph-said")).to_contain_text("notes")
    vectors.click()
    expect(page.locator(".graph-said")).to_be_empty()
    page.locator(".graph select").select_option(label="tags")
    expect(legend.filter(has_text="svd")).to_have_count(1)
    assert watched.complaints == []


def test_the_panel_stands_beside_the_text_where_there_is_room(watched: Watched) -> None:
    page = watched.page
    for width, place in ((1400, ".md-sidebar--secondary"), (800, ".md-content")):
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(SVD)
        expect(page.locator(f"{place} .graph-panel summary")).to_be_visible()
    page.locator(".graph-panel summary").click()
    expect(page.locator(".graph canvas")).to_be_visible()
    page.goto("01%20Vectors/Vectors/")  # it stays open
    expect(page.locator(".graph canvas")).to_be_visible()
    assert watched.complaints == []


def test_without_scripts_a_list_says_the_same(browser: Browser, served: str) -> None:
    context = browser.new_context(base_url=served, java_script_enabled=False)
    page = context.new_page()
    page.goto("graph/")
    expect(page.locator(".graph-alternative a")).to_have_attribute("href", "../all-notes/")
    context.close()


def test_a_random_note_is_another_one(watched: Watched) -> None:
    page = watched.page
    page.goto(SVD)
    page.wait_for_load_state("networkidle")
    page.locator(".random-note").click()
    page.wait_for_url(lambda url: "Singular" not in url)
    assert watched.complaints == []


def test_a_slow_picture_is_lit_up_and_not_drawn_again(watched: Watched) -> None:
    page = watched.page
    page.add_init_script(  # a machine on which each look at the clock costs 10 ms
        "let now = 0; performance.now = () => (now += 10);"
        "const ink = CanvasRenderingContext2D.prototype, stroke = ink.stroke; window.strokes = 0;"
        "ink.stroke = function (...given) { window.strokes++; return stroke.apply(this, given); };"
    )
    page.goto("graph/")
    page.wait_for_selector(".graph[data-painted]")
    canvas = page.locator(".graph canvas")
    whole = page.evaluate("strokes")
    pixels = "c => [...c.getContext('2d').getImageData(0, 0, c.width, c.height).data].join()"
    before = canvas.evaluate(pixels)
    canvas.focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator(".graph-said strong")).to_be_visible()
    page.wait_for_function(f"strokes > {whole}")
    assert canvas.evaluate(pixels) != before
    page.keyboard.press("Escape")
    expect(page.locator(".graph-said strong")).to_have_count(0)
    page.wait_for_timeout(200)
    assert canvas.evaluate(pixels) == before
