"""Attachments whose names hold what addresses are made of, embedded in every form that Obsidian reads."""

from __future__ import annotations

from urllib.parse import quote, unquote

import pytest

from tests.build.test_preview import same, serving
from tests.conftest import Build, Site

BOOK = '{"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}'
NAMES = [
    "a#b.png",
    "C# logo #2.png",
    "50% off.png",
    "100%25.png",
    "what?.png",
    'it\'s "so".png',
    "a+b & (c), d;e=f@g!.png",
    "two  spaces.png",
    "[x] y.png",
    "a%20b.png",
]
FORMS = {
    "wiki": lambda name: f"![[{name}]]",
    "sized": lambda name: f"![[{name}|words|100x50]]",
    "encoded": lambda name: f"![words]({quote(name)})",
    "relative": lambda name: f"![words](./{quote(name)})",
    "angled": lambda name: f"![words](<{name.replace('%', '%25')}>)",
    "raw": lambda name: f"![words](<{name}>)",
    "titled": lambda name: f'![words|80]({quote(name)} "title")',
}


@pytest.fixture(scope="module")
def site(build_site: Build) -> Site:
    notes = {
        f"{number} {form}.md": f"{write(name)}\n"
        for number, name in enumerate(NAMES)
        for form, write in FORMS.items()
    }
    return build_site({**notes, **{name: f"picture {name}" for name in NAMES}})


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", NAMES)
def test_a_picture_of_any_name_is_shown(site: Site, name: str, form: str) -> None:
    if form == "raw" and unquote(name) != name:
        return  # Obsidian takes it for the encoding of another name
    number = NAMES.index(name)
    (image,) = site.note(f"{number} {form}/").cssselect("img.media-embed")
    path, _, fragment = image.get("src").partition("#")
    assert not fragment and "?" not in path
    file = site.folder / f"{number} {form}" / unquote(path)
    assert file.resolve().read_text() == f"picture {name}"


def test_what_stands_behind_a_name_with_a_number_sign_still_counts(build_site: Build) -> None:
    vault = {
        "N.md": "![[a#b.png#center]] [[a#b.png|the file]] [[C# notes#Part]] [x](C%23%20notes.md#part)\n",
        "C# notes.md": "## Part\n",
        "a#b.png": "picture",
    }
    site = build_site(vault, "--strict")
    assert site.code == 0, site.log
    (image,) = site.note("N/").cssselect("img")
    assert (image.get("class"), image.get("src")) == ("media-embed center", "../a%23b.png")
    hrefs = [link.get("href") for link in site.note("N/").cssselect("a")]
    assert hrefs == ["../a%23b.png", *["../C%23%20notes/#part"] * 2]


def test_the_part_before_a_number_sign_comes_first(build_site: Build) -> None:
    vault = {"N.md": "[[C# notes]]\n", "C.md": "## Notes\n", "C# notes.md": "other\n"}
    (link,) = build_site(vault).note("N/").cssselect("a.internal-link")
    assert link.get("href") == "../C/#notes"


@pytest.mark.parametrize(
    "written",
    ["[[C# notes]]", "![[C# logo.png]]", "[[A # b ## c]]", "[[ spaced  name ]]", "[[#  Part two]]"],
)
def test_a_message_names_what_the_author_wrote(build_site: Build, written: str) -> None:
    site = build_site({"N.md": f'---\nup: "{written}"\n---\n{written}\n'})
    inner = written.strip("!")
    assert f"N.md:2: {inner}: " in site.log
    assert f"N.md:4: {written}: " in site.log
    assert site.log.count("WARNING") == 2


def test_a_missing_picture_is_called_by_its_name(build_site: Build) -> None:
    site = build_site({"N.md": "![[C# logo.png]] ![[Note#Part]]\n"})
    assert "![[C# logo.png]]: no such file" in site.log
    shown = [element.text for element in site.note("N/").cssselect(".embed-missing")]
    assert shown == ["C# logo.png is not in this vault.", "Note is not in this vault."]


def test_a_file_of_such_a_name_comes_and_goes_under_serve() -> None:
    notes = {"N.md": "![[a#b.png]] [x](c.md?y) [[book]]\n", "M.md": "text\n"}
    with serving(notes) as served:
        for name, text in [("a#b.png", "p"), ("c.md?y.md", "c"), ("book.ipynb", BOOK)]:
            served.save(name, text)
            same(served)
        served.save("a#b.png", None)
        same(served)
