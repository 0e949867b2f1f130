"""Embeds and media in real builds."""

from __future__ import annotations

import pytest

from tests.conftest import Build, Site


@pytest.fixture(scope="module")
def site(build_site: Build) -> Site:
    return build_site(
        {
            "T.md": "## A\n\ntext A\n\n## B\n\ntext B ^b\n\n| t |\n|--|\n| 1 |\n\n^t\n",
            "Blocks.md": "![[T#^b]]\n\n![[T#^t]]\n\n![[p.png|50%]]\n\n![[d.pdf#page=2|300x200]]\n",
            "Steps.md": "1. one\n2. two ^two\n\n- a\n- b ^b\n",
            "A step.md": "![[Steps#^two]] ![[Steps#^b]]\n",
            "d.pdf": b"document",
            "Raw.md": '<a id="here"></a>\n\n<a name=there></a> <div id="twice">1</div>\n\n<div id="twice">2</div>\n\n'
            "[back](#there)\n\n<a id='head'></a>\n\n# Head\n",
            "To raw.md": '[a](Raw.md#here) <a href="Raw.md#there">b</a> [c](Raw.md#none) ![[Raw]] ![[Raw]]\n\n'
            '<img src="p.png"> <img src=p.png>\n',
            "s.mp3": b"sound",
            "p.png": b"picture",
            "Markdown embeds.md": "x ![a](T.md#A) ![**b** c|50](p.png)\n",
            "Sound.md": "![[s.mp3#t=30]]\n",
            "Film.md": "![](https://www.youtube.com/watch?v=NnTvZWp5Q7o)\n",
            "Hidden.md": "---\npublish: false\n---\n",
            "Links.md": "[[Hidden|shown]]\n",
            "Titled.md": '[a](T.md "More of A") [b](Hidden.md "More of it")\n',
            "At.md": "---\npermalink: /old/page.html\n---\n[[T#B|b]]\n",
        }
    )


def test_a_note_embedded_by_a_markdown_image_stands_in_no_paragraph(site: Site) -> None:
    note = site.note("Markdown embeds/")
    assert note.cssselect(".markdown-embed h2")[0].text == "A"
    assert not note.cssselect("p:empty")


def test_an_embedded_block_is_named_by_its_note(site: Site) -> None:
    note = site.note("Blocks/")
    assert [title.text_content() for title in note.cssselect(".markdown-embed-title")] == ["T", "T"]
    assert "^" not in note.text_content()
    assert note.cssselect(".markdown-embed .table-wrapper > table")


def test_an_embedded_step_keeps_its_number(site: Site) -> None:
    note = site.note("A step/")
    assert [steps.get("start") for steps in note.cssselect("ol, ul")] == ["2", None]


def test_links_reach_ids_in_raw_html_which_are_unique(site: Site) -> None:
    note = site.note("To raw/")
    links = [
        link.get("href") for link in note.cssselect("p a, div.paragraph > a") if link.get("href")
    ]
    assert links[:3] == ["../Raw/#here", "../Raw/#there", "../Raw/"]
    assert site.note("Raw/").cssselect('a[href="#there"]')
    for address in ("Raw/", "To raw/"):
        ids = site.page(address).xpath("//@id")
        assert len(ids) == len(set(ids)) and "head" in "".join(ids)
    assert [image.get("src") for image in note.cssselect("img")] == ["../p.png"] * 2
    assert "#here: " not in site.log and "Raw.md#none" in site.log


def test_sizes_of_other_kinds(site: Site) -> None:
    note = site.note("Blocks/")
    assert note.cssselect("img")[0].get("style") == "width: 50%"
    (frame,) = note.cssselect("iframe")
    assert frame.get("src").endswith("d.pdf#page=2")
    assert (frame.get("height"), frame.get("style")) == ("200", "width: 300px")


def test_alternative_text_holds_no_marks(site: Site) -> None:
    (image,) = site.note("Markdown embeds/").cssselect("img")
    assert (image.get("alt"), image.get("width")) == ("b c", "50")


def test_a_fragment_of_time_is_kept(site: Site) -> None:
    (sound,) = site.note("Sound/").cssselect("audio")
    assert sound.get("src") == "../s.mp3#t=30"


def test_a_film_is_not_asked_for_before_the_reader_asks(site: Site) -> None:
    (frame,) = site.note("Film/").cssselect("iframe")
    assert "NnTvZWp5Q7o" in frame.get("src") and "NnTvZWp5Q7o" in frame.get("srcdoc")
    assert "<a href=" in frame.get("srcdoc") and "<img" not in frame.get("srcdoc")


def test_an_unresolved_link_says_no_more_than_its_author_shows(site: Site) -> None:
    html = site.html("Links/")
    assert "shown" in html and "Hidden" not in html


def test_a_link_keeps_its_title(site: Site) -> None:
    opening, hidden = site.note("Titled/").cssselect(".internal-link")
    assert opening.get("title") == "More of A" and hidden.get("title") == "No such note"


def test_a_permalink_may_be_a_file(site: Site) -> None:
    (link,) = site.note("old/page.html").cssselect("a.internal-link")
    assert link.get("href") == "../T/#b"
    assert "old/page.html" in site.html("At/")
