"""Queries of Dataview, answered from the notes."""

from __future__ import annotations

import re

import pytest
from eigenvault.markup import Options, read_note
from eigenvault.site.dataview import understood
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import Build, Site

OPTIONS = Options(lambda tex, display: tex)
QUERIES = {
    "LIST FROM #book": "A B C",
    'LIST FROM "Books"': "A B",
    'LIST FROM "Books/A"': "A",
    "LIST FROM [[Ann]]": "A B F In line",
    "LIST FROM outgoing([[Ann]])": "A",
    'LIST FROM #book AND -"Books"': "C",
    'LIST FROM (#book/x or #none) and !"Elsewhere"': "A",
    "list rating from #book where rating sort rating asc": "B: 3; A: 5",
    'LIST WITHOUT ID author FROM "Books" SORT file.name DESC': "Bob Ann",
    "LIST FROM #book SORT rating DESC LIMIT 1": "A",
    "LIST WHERE author = [[Ann]]": "A",
    'LIST WHERE icontains(author, "bob") or rating > 4 and rating != 6': "A B",
    'LIST WHERE contains(file.tags, "#book") and file.name != this.file.name': "B C",
    "LIST WHERE due-date": "A",
    "LIST FROM #book GROUP BY author": "–; Ann; Bob",
    'LIST rows.file.link FROM "Books" GROUP BY author SORT key DESC': "Bob: B; Ann: A",
    'LIST length(rows) FROM "Books" FLATTEN file.tags AS tag GROUP BY tag': "#book: 1; #book/x: 1",
    'LIST sum(rows.rating) + max(rows.rating) FROM "Books" GROUP BY true': ": 13",
    'LIST name FROM "Fields" FLATTEN name WHERE name != "x"': "F: y; F: z",
    "LIST WHERE mood AND Due-On": "F",
    "LIST mood WHERE mood": "F: very good",
    "LIST hid WHERE hid = 3": "F: 3",
    "LIST up WHERE contains(up, [[Ann]])": "F: Ann, Bob; In line: Ann",
    "LIST WHERE up = [[Ann]] LIMIT 1": "In line",
    'LIST default(none, "no") FROM "Fields" LIMIT 1': "F: no",
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
            "Fields/F.md": "up:: [[Ann]], [[Bob]]\nname:: x\n**Due On**:: 2024-05-06\n\n"
            "It was [mood:: very *good*] and (hid:: 3), name: `name:: w`.\n\n- name:: y\n- [name:: z]\n"
            "- [ ] pay [due:: 2024-03-04]\n- [ ] pay later [due:: 2025-03-04]\n",
            "Bob.md": "",
            "Grouped.md": fence.format(
                "TABLE length(rows) AS Count, rows.file.link FROM #book GROUP BY rating > 4 AS Good"
            ),
            "Due.md": fence.format("TASK WHERE due < date(2025-01-01) GROUP BY due"),
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
    by = "; " if ":" in shown or ";" in shown else " "
    assert by.join(item.text_content() for item in found) == shown


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
    ["LIST GROUP BY a GROUP BY b", "LIST FLATTEN", "LIST GROUP BY", "CALENDAR file.day", "TABLE date(today)", "LIST FROM", "LIST FROM (#a", "LIST WHERE (",
     "LIST LIMIT x", "TABLE a AS", "LIST FROM csv(\"x\")", "dv.pages()", ""],
)  # fmt: skip
def test_queries_that_say_more_are_not_understood(query: str) -> None:
    assert understood(query) is None


def test_a_table_of_groups(site: Site) -> None:
    note = site.note("Grouped/")
    assert [cell.text for cell in note.cssselect("th")] == ["Good", "Count", "rows.file.link"]
    rows = [[cell.text_content() for cell in row] for row in note.cssselect("tbody tr")]
    assert [row[1:] for row in rows] == [["2", "B, C"], ["1", "A"]]
    assert note.cssselect("td a")[0].get("href") == "../Books/B/"


def test_tasks_are_found_and_grouped_by_their_fields(site: Site) -> None:
    note = site.note("Due/")
    assert [title.text_content() for title in note.cssselect(".base-group")] == ["2024-03-04"]
    assert [item.text_content() for item in note.cssselect("li")] == ["pay due: 2024-03-04"]


def test_inline_fields_are_shown_with_their_keys(site: Site) -> None:
    note = site.note("Fields/F/")
    keys = [key.text for key in note.cssselect(".inline-field-key")]
    assert keys == ["up:", "name:", "Due On:", "mood:", "name:", "name:", "due:", "due:"]
    assert "up: Ann, Bob" in note.text_content() and "::" not in note.text_content().replace(
        "name:: w", ""
    )
    assert note.cssselect(".inline-field a")[0].get("href") == "../../Ann/"
    assert "It was mood: very good and 3, name" in note.text_content()
    assert "Fields/F" in site.html("Ann/")  # the link counts


@pytest.mark.parametrize(
    "text", ["question :: answer", "std::vector", "a (std::move) b", "[[A:: b]]", "# key:: value", "`k:: v`", "\\[a b"]
)  # fmt: skip
def test_what_is_no_field_stays_as_it_is(text: str) -> None:
    assert read_note("N.md", text.encode(), OPTIONS).note.fields == ()


@given(
    st.lists(
        st.sampled_from(
            ["[", "]", "(", ")", "k:: ", "::", " ", "*", "[[A]]", "\n", "`", "x", "[a:: "]
        )
    )
)
def test_fields_lose_no_text(pieces: list[str]) -> None:
    text = "".join(pieces)
    with_fields = read_note("N.md", text.encode(), OPTIONS).note
    words = [word for section in with_fields.sections for word in re.findall("[xA]", section.text)]
    assert words == re.findall("[xA]", "".join(words)) and len(words) <= len(
        re.findall("[xA]", text)
    )
    assert len(with_fields.links) == len(
        read_note("N.md", text.replace("::", ":").encode(), OPTIONS).note.links
    )
