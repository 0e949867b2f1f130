"""Every page of the wiki by its HTML: what a screen reader and a search engine go by."""

from __future__ import annotations

import itertools
from collections import Counter
from pathlib import Path

import lxml.html

from tests.conftest import Site


def faults(file: Path) -> list[str]:
    """Return what is wrong with the structure of a page."""
    page = lxml.html.document_fromstring(file.read_bytes())
    found = [f"id {name} twice" for name, n in Counter(page.xpath("//@id")).items() if n > 1]
    if len(page.xpath("//h1")) != 1 or len(page.xpath("//main")) != 1:
        found.append("not one title in one main part")
    levels = [
        int(heading.tag[1])
        for heading in page.xpath("//main//*[self::h1 or self::h2 or self::h3 or self::h4]")
    ]
    found += [f"level {b} after {a}" for a, b in itertools.pairwise(levels) if b > a + 1]
    found += [f"{image.get('src')} without alt" for image in page.xpath("//img[not(@alt)]")]
    named = page.xpath("//button[not(@data-auto)] | //main//a[@href]")
    found += [
        f"{element.tag} {element.get('href')} without name"
        for element in named
        if not (
            element.text_content().strip()
            or element.get("aria-label")
            or element.xpath(".//svg | .//img[@alt!='']")
        )
    ]
    if not (
        page.xpath("string(//meta[@name='description']/@content)") and page.xpath("string(//title)")
    ):
        found.append("no title or description")
    if page.xpath(
        "//script[not(@src) and @type!='application/json'] | //script[not(@src) and not(@type)]"
    ):
        found.append("a script in the page")
    return found


def test_every_page_has_the_structure_that_readers_go_by(wiki_site: Site) -> None:
    pages = [
        file
        for file in wiki_site.folder.rglob("index.html")
        if b'http-equiv="refresh"' not in file.read_bytes()[:2000]
    ]
    assert len(pages) > 100
    assert {str(file): found for file in pages if (found := faults(file))} == {}
