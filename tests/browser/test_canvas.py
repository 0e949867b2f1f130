"""Canvases in a browser: in place on a wide window, a list on a narrow one."""

from __future__ import annotations

import json
from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.conftest import Build, Site


def canvas(build_site: Build) -> Site:
    cards = [
        {
            "id": str(place),
            "type": "text",
            "text": f"card {place}",
            "x": 900 * place,
            "y": 0,
            "width": 300,
            "height": 80,
        }
        for place in range(3)
    ]
    return build_site(
        {"Board.canvas": json.dumps({"nodes": cards, "edges": [{"fromNode": "0", "toNode": "1"}]})}
    )


def test_a_canvas_can_be_made_smaller_and_seen_whole(
    build_site: Build, from_disk: Callable[[Site, str], Page]
) -> None:
    page = from_disk(canvas(build_site), "Board.canvas")
    box = page.locator(".canvas")
    last = page.get_by_text("card 2", exact=True)
    expect(last).not_to_be_in_viewport()
    page.get_by_role("button", name="Whole").click()
    expect(last).to_be_in_viewport()
    assert box.evaluate("box => box.scrollWidth <= box.clientWidth + 1")


def test_a_canvas_is_a_list_on_a_phone(
    build_site: Build, from_disk: Callable[[Site, str], Page]
) -> None:
    page = from_disk(canvas(build_site), "Board.canvas")
    page.set_viewport_size({"width": 390, "height": 700})
    tops = [card.bounding_box() for card in page.locator(".canvas-card").all()]
    assert all(box and box["x"] >= 0 and box["x"] + box["width"] <= 390 for box in tops)
    assert [box["y"] for box in tops if box] == sorted(box["y"] for box in tops if box)
    expect(page.locator(".canvas-edges")).to_be_hidden()
