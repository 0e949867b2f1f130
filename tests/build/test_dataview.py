"""Queries of Dataview, answered from the notes."""

from __future__ import annotations

import pytest
from eigenvault.site.dataview import understood

from tests.conftest import Build, Site

QUERIES = {
    "LIST FROM #book": "A B C",
    'LIST FROM "Books"': "A B",
    'LIST FROM "Books/A"': "A",
    "LIST FROM [[Ann]]": "A B In line",
    "LIST FROM outgoing([[Ann]])": "A",
    'LIST FROM #book AND -"Books"': "C",
    'LIST FROM (#book/x or #none) and !"Elsewhere"': "A",
    "list rating from #book where rating sort rating asc": "B: 3 A: 5",
    'LIST WITHOUT ID author FROM "Books" SORT file.name DESC': "Bob Ann",
    "LIST FROM #book SORT rating DESC LIMIT 1": "A",
    "LIST WHERE author = [[Ann]]": "A",
    'LIST WHERE icontains(author, "bob") or rating > 4 and rating != 6': "A B",
    'LIST WHERE contains(file.tags, "#book") and file.name != this.file.name': "B C",
    "LIST WHERE due-date": "A",
}
TABLE = (
    'TABLE rating AS "Stars", choice(rating > 4, "good", "fair") as Verdict, due-date\n'
    "FROM #book\nWHERE author\nSORT rating"
)


@pytest.fixture(scope="module")
def site(build_site: Build) -> Site:
    fence = "```dataview\n{}\n```\n"
    return build_site(
        {
            "Books/A.md": '---\ntags: [book/x]\nrating: 5\nauthor: "[[Ann]]"\ndue-date: 2024-01-02\n---\n'
            "- [ ] do *this* [[Ann|x]]\n- [x] done\n",
            "Books/B.md": "---\ntags: [book]\nrating: 3\nauthor: Bob\n---\nsee [[Ann]]\n- [/] half\n",
            "Ann.md": "[[A]]",
            "C.md": "#book",
            "Hidden.md": "---\npublish: false\ntags: [book]\nrating: 9\n---\n- [ ] kept back\n",
            **{f"Q/{number}.md": fence.format(query) for number, query in enumerate(QUERIES)},
            "Table.md": fence.format(TABLE),
            "Tasks.md": fence.format("TASK FROM #book WHERE !completed GROUP BY file.link"),
            "In line.md": "---\nn: 2\nup: '[[Ann]]'\n---\n`= this.up` `= this.n + 1` `= this.none` `=this.file.name` `= 1`\n",
            "Odd.md": fence.format("TABLE magic(x) FROM #book") + "`= this.file.magic()`\n",
        }
    )


@pytest.mark.parametrize(("number", "shown"), list(enumerate(QUERIES.values())), ids=list(QUERIES))
def test_a_list_holds_the_notes_that_it_asks_for(site: Site, number: int, shown: str) -> None:
    (found,) = site.note(f"Q/{number}/").cssselect("ul.dataview")
    assert " ".join(item.text_content() for item in found) == shown


def test_a_table_has_the_columns_that_it_names(site: Site) -> None:
    note = site.note("Table/")
    assert [cell.text for cell in note.cssselect("th")] == ["File", "Stars", "Verdict", "due-date"]
    rows = [[cell.text_content() for cell in row] for row in note.cssselect("tbody tr")]
    assert rows == [["B", "3", "fair", ""], ["A", "5", "good", "2024-01-02"]]
    assert note.cssselect("td a")[0].get("href") == "../Books/B/"


def test_tasks_stand_under_their_notes(site: Site) -> None:
    note = site.note("Tasks/")
    assert [title.text_content() for title in note.cssselect(".base-group")] == ["A", "B"]
    tasks = [(item.get("data-task"), item.text_content()) for item in note.cssselect("li")]
    assert tasks == [(" ", "do this x"), ("/", "half")]


def test_a_query_in_a_line_is_its_value(site: Site) -> None:
    note = site.note("In line/")
    assert note.text_content().split() == ["Ann", "3", "–", "In", "line", "=", "1"]
    assert note.cssselect("a")[0].get("href") == "../Ann/"


def test_what_is_not_understood_is_a_placeholder_and_reported(site: Site) -> None:
    assert "magic(x)" not in site.html("Odd/") and site.note("Odd/").cssselect(".query-placeholder")
    assert "1 dataview blocks, of which this is the first, are placeholders" in site.log


@pytest.mark.parametrize(
    "query",
    ["LIST GROUP BY rating", "CALENDAR file.day", "TABLE date(today)", "LIST FROM", "LIST FROM (#a", "LIST WHERE (",
     "LIST LIMIT x", "TABLE a AS", "LIST FROM csv(\"x\")", "dv.pages()", ""],
)  # fmt: skip
def test_queries_that_say_more_are_not_understood(query: str) -> None:
    assert understood(query) is None
