"""HTML that a page shows twice."""

from __future__ import annotations

from eigenvault.site.unique_ids import with_prefix


def test_ids_and_what_refers_to_them_get_a_prefix() -> None:
    html = (
        '<svg id="a"><g id="b"/><use xlink:href="#b"/><i style="fill:url(#b)"/><a href="#c"/></svg>'
    )
    assert with_prefix(html, "x-") == (
        '<svg id="x-a"><g id="x-b"/><use xlink:href="#x-b"/><i style="fill:url(#x-b)"/><a href="#c"/></svg>'
    )


def test_html_without_ids_stays_as_it_is() -> None:
    assert with_prefix('<a href="#c" data-id="d">', "x-") == '<a href="#c" data-id="d">'
