"""Bases: filters, formulas, views, groups and summaries of the manual, in one real build."""

from __future__ import annotations

import contextlib

import pytest
from eigenvault.site.base_language import NotUnderstoodError, parse
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import Build, Site

WHOLE = """
filters:
  or:
    - file.hasTag("book")
    - and: [file.inFolder("none"), 'status == "x"']
formulas:
  price: 'if(price, price.toFixed(2) + " dollars")'
  ppu: "(price / age).toFixed(2)"
properties:
  status: {displayName: State}
  formula.price: {displayName: Price}
summaries:
  mine: "values.mean().round(1)"
views:
  - type: table
    groupBy: {property: note.age, direction: DESC}
    filters: 'status != "gone" && (formula.ppu > 4 || price > 2.1)'
    order: [file.name, status, formula.price, author, fav, age]
    summaries: {age: mine, price: Sum}
  - type: cards
    name: Cards
    image: note.cover
    order: [file.name]
  - type: list
    name: By price
    order: [file.name, price]
    sort: [{property: price, direction: DESC}]
    limit: 1
"""
EXPRESSIONS = {
    "1 + 2 * 3": "7",
    '"a" + 1': "a1",
    "-(2.5).round()": "-3",
    "(7 % 4).toFixed(1)": "3.0",
    'when.format("YYYY/M/DD")': "2024/1/31",
    '(when + "1M").format("YYYY-MM-DD")': "2024-02-29",
    '(when - "2 days").day': "29",
    "[3, 1, 2].sort().join()": "1,2,3",
    "[1, 2, 3].map(value * 2).filter(value > 2).length": "2",
    "[1, 2, 3].reduce(acc + value, 0)": "6",
    '"a:b:c".replace(/:/, "-")': "a-b:c",
    '"John Smith".replace(/(\\w+) (\\w+)/, "$2, $1")': "Smith, John",
    '"a,b,c".split(",", 2).reverse()': "b, a",
    '"hello world".title().slice(0, 5)': "Hello",
    'list("x").containsAny("x", "y")': "",
    'note["price"] >= 10 && !false': "",
    "max(1, 4, 2) - min(3, 2)": "2",
    "author.asFile().name": "Ann",
    "file.links.length": "2",
    "file.tags.join()": "#book",
    'number("3.5") * 2': "7",
    'date("2024-12-01") + "1M" + "4h" + "3m"': "2025-01-01 04:03:00",
    "formula.f1": "7",
    'file.properties.keys().contains("price").toString()': "true",
    '/b/.matches("abc").toString()': "true",
    '(author == link("Ann", "other words") && author != link("Two")).toString()': "true",
    '(list(author).contains(file("Ann")) && file == link("One") && this != file).toString()': "true",
    '(link("Nobody") == link("Nobody")).toString()': "true",
    "missing.length": "",
    "missing > 1": "",
}


@pytest.fixture(scope="module")
def site(build_site: Build) -> Site:
    lines = [
        f"  f{number}: {expression!r}" for number, expression in enumerate(EXPRESSIONS, start=1)
    ]
    columns = ", ".join(f"formula.f{number}" for number in range(1, len(EXPRESSIONS) + 1))
    only = 'file.name == "One"'
    formulas = "formulas:\n" + "\n".join(line.replace("\\\\", "\\") for line in lines)
    return build_site(
        {
            "One.md": "---\ntags: [book]\nprice: 10\nage: 2\nfav: true\nstatus: done\nwhen: 2024-01-31\n"
            'author: "[[Ann|A.]]"\ncover: "[[c.png]]"\n---\n',
            "Two.md": "---\ntags: [book/novel]\nprice: 2.5\nage: 5\n---\n[[One]]\n",
            "Ann.md": "ann",
            "Secret.md": "---\npublish: false\ntags: [book]\nprice: 99\n---\n",
            "c.png": b"picture",
            "whole.base": WHOLE,
            "All.md": "![[whole.base]]\n",
            "Named.md": "![[whole.base#By price]]\n",
            "Values.md": f"```base\nfilters: '{only}'\n{formulas}\nviews:\n  - order: [{columns}]\n```\n",
            "This.md": "```base\nfilters: file.hasLink(this.file)\nviews: [{order: [file.name]}]\n```\n\n",
            "Backlinks.md": "[[This]]\n",
            "Late.md": "```base\nfilters: file.name == 'One'\nformulas:\n  late: 'if(when < now(), \"Late\", \"\")'\n"
            "views:\n  - order: [file.name, formula.late, price]\n    summaries: {formula.late: Unique}\n```\n",
            "Clock.md": "```base\nfilters: file.mtime > now()\n```\n",
        }
    )


def test_a_table_has_groups_names_and_summaries(site: Site) -> None:
    table = site.note("All/").cssselect("table")[0]
    assert [cell.text for cell in table.cssselect("thead th")] == [
        "name",
        "State",
        "Price",
        "author",
        "fav",
        "age",
    ]
    assert [row.text_content() for row in table.cssselect("tr.base-group")] == ["5", "2"]
    assert (
        "10.00 dollars" in table.text_content()
        and "3.5" in table.cssselect("tfoot")[0].text_content()
    )
    assert table.cssselect('a[href="../Ann/"]')[0].text == "A." and table.cssselect(
        "input[checked]"
    )
    assert "99" not in site.html("All/")


def test_cards_show_pictures_and_lists_are_sorted_and_limited(site: Site) -> None:
    note = site.note("All/")
    assert note.cssselect("details .base-card img")[0].get("src") == "../c.png"
    assert [name.text for name in note.cssselect("summary")] == ["View 1", "Cards", "By price"]
    assert len(note.cssselect("details[open]")) == 1
    assert [item.text_content() for item in note.cssselect("ul.base-list li")] == ["One, 10"]


def test_an_embed_names_its_view(site: Site) -> None:
    note = site.note("Named/")
    assert note.cssselect("ul.base-list") and not note.cssselect("table, details")


def test_functions_of_the_manual(site: Site) -> None:
    note = site.note("Values/")
    cells = note.cssselect("tbody td")
    for cell, (expression, expected) in zip(cells, EXPRESSIONS.items(), strict=True):
        assert cell.text_content() == expected, expression


def test_this_is_the_note_that_shows_the_base(site: Site) -> None:
    assert [row.text_content() for row in site.note("This/").cssselect("tbody tr")] == ["Backlinks"]


def test_what_depends_on_the_clock_is_a_placeholder(site: Site) -> None:
    assert site.note("Clock/").cssselect("p.query-placeholder")
    name, late, price = site.note("Late/").cssselect("tbody td")
    assert (name.text_content(), price.text_content()) == ("One", "10")
    assert late.cssselect("span.query-placeholder")


@given(st.text(alphabet="ab1.()[]+-*/%<>=!&|,\"' $", max_size=60))
def test_no_expression_breaks_the_reader(text: str) -> None:
    with contextlib.suppress(NotUnderstoodError):
        parse(text)


def test_a_base_that_cannot_be_read_is_told_with_its_line(build_site: Build) -> None:
    site = build_site(
        {
            "N.md": "---\na: b\n---\n$x_$\n\n```base\nfilters:\n  and:\n    - file.name ==\n    - file.hasTag('x')\n```\n",
            "Key.md": "```base\nfilters:\n  nor: [a]\nformulas:\n  x: 'a +'\n```\n",
            "Yaml.md": "```base\nviews:\n  - a: [b\n```\n",
            "All.base": "views:\n  - type: table\n    filters: 'price > ('\n",
            "Bad.base": "views: [\n",
            "Unknown.md": "```base\nfilters: 'file.name.unheard()'\n```\n",
            "Fine.md": "```base\nfilters: 'file.hasTag(\"x\") && !false'\n```\n",
        }
    )
    told = [line.partition("notes/")[2] for line in site.log.splitlines() if "base" in line]
    assert told == [
        "All.base:3: base: the filter price > ( cannot be read",
        *(line for line in told if line.startswith("Bad.base:")),
        "Key.md:3: base: a filter says nor, which is none of and, or and not",
        "Key.md:5: base: the formula a + cannot be read",
        "N.md:9: base: the filter file.name == cannot be read",
        "Unknown.md:1: base: not shown: string.unheard()",
        *(line for line in told if line.startswith("Yaml.md:4: base: cannot be read: ")),
    ]
    assert len(told) == 7
    assert "INFO    -  notes/Unknown.md:1" in site.log and "WARNING -  notes/N.md:9" in site.log
