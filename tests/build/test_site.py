"""The rest of a site: folders, feed, diagrams, what is not found, and what must never be."""

from __future__ import annotations

import json
import unicodedata
from xml.etree import ElementTree

import pytest

from tests.conftest import Build, Site


@pytest.fixture(scope="module")
def site(build_site: Build) -> Site:
    return build_site(
        {
            "A/One.md": "---\ndate: 2024-01-02\naliases: [Uno]\n---\nfirst [[Two]]\n",
            "A/10.md": "ten",
            "A/2.md": "two",
            "A/B/Two.md": "---\nupdated: 2024-03-04T05:06:00\n---\nsecond & last < 3\n",
            "C/C.md": "a folder's own note",
            "E/E.md": '---\naliases: [Old/Place, Sobriquet]\nimage: "https://x.example/a%20b.png"\ndescription: said\n'
            'md: "[words](../A/One.md)"\nprivate note: "[shown](H.md)"\nin: {a: "[[Two]]"}\n---\n',
            "H.md": "---\npublish: false\n---\n",
            "D.md": "```mermaid\nflowchart LR\n  X[Two] --> One --> Y[/Nowhere/]\n  class X,One,Y internal-link\n"
            '  class "Uno & co" internal-link\n```\n',
        },
        environment={"SITE_URL": "https://wiki.example/base/"},
    )


def test_a_folder_has_a_page_in_obsidians_order(site: Site) -> None:
    links = site.page("A/").cssselect(".note-list a")
    assert [link.text for link in links] == ["B/", "2", "10", "One"]
    assert site.page("C/").cssselect(".note-list")


def test_breadcrumbs_lead_to_folders(site: Site) -> None:
    links = site.page("A/B/Two/").cssselect(".breadcrumbs a")
    assert [(link.text, link.get("href")) for link in links] == [("A", "../../"), ("B", "../")]


def test_a_folder_and_a_permalink_may_differ_by_case_only(build_site: Build) -> None:
    site = build_site({"Bases/In.md": "in", "Other/Intro.md": "---\npermalink: bases\n---\nabout"})
    (crumb,) = site.page("Bases/In/").cssselect(".breadcrumbs a")
    assert crumb.get("href") == "../../Bases-folder/"
    assert site.page("Bases-folder/").cssselect('.note-list a[href="../Bases/In/"]')
    assert "about" in site.note("bases/").text_content()


def test_the_feed_holds_the_newest_first(site: Site) -> None:
    root = ElementTree.fromstring(site.html("feed.xml"))
    name = "{http://www.w3.org/2005/Atom}"
    titles = [entry.findtext(f"{name}title") for entry in root.iter(f"{name}entry")]
    assert titles == ["Two", "One"]
    assert root.find(f"{name}entry/{name}link").get("href") == "https://wiki.example/base/A/B/Two/"


def test_machines_find_the_markdown_of_each_note(site: Site) -> None:
    assert "- [One](https://wiki.example/base/A/One/index.md): first Two" in site.html("llms.txt")
    (link,) = site.page("A/One/").cssselect("link[type='text/markdown']")
    source = (site.folder / "A" / "One" / link.get("href")).read_text("utf-8")
    assert source.startswith("---\ntitle: One\naliases:\n- Uno\n") and "first [[Two]]" in source
    (said,) = site.page("A/One/").cssselect("meta[name=description]")
    assert said.get("content") == "first Two"


def test_what_this_wiki_is_about_is_not_said_of_another_vault(build_site: Build) -> None:
    site = build_site({"index.md": "![[picture.png]]", "picture.png": b""})
    (said,) = site.page("").cssselect("meta[name=description]")
    assert said.get("content") == "notes"
    assert json.loads(site.html("manifest.webmanifest"))["name"] == "notes"
    for name in ("", "manifest.webmanifest", "llms.txt", "all-notes/"):
        assert "linear algebra" not in site.html(name).lower(), name


def test_an_alias_is_a_path_from_the_root_and_a_name_in_the_folder(site: Site) -> None:
    for old, new in (
        ("Old/Place/", "../../E/E/"),
        ("Sobriquet/", "../E/E/"),
        ("E/Sobriquet/", "../E/"),
    ):
        (link,) = site.page(old).cssselect("link[rel=canonical]")
        assert link.get("href") == new
        assert "assets/redirect.js" in site.html(old)


def test_a_picture_from_elsewhere_stands_for_a_note(site: Site) -> None:
    page = site.page("E/E/")
    (image,) = page.cssselect('meta[property="og:image"]')
    assert image.get("content") == "https://x.example/a%20b.png"
    (said,) = page.cssselect('meta[name="twitter:description"]')
    assert said.get("content") == "said"
    (card,) = site.page("A/One/").cssselect('meta[property="og:image"]')  # it has none of its own
    assert card.get("content") == "https://wiki.example/base/assets/card.png"
    assert (site.folder / "assets/card.png").is_file()


def test_links_in_properties_lead_on_in_every_form(site: Site) -> None:
    (shown,) = site.page("E/E/").cssselect(".metadata-properties")
    links = [(link.text, link.get("href")) for link in shown.cssselect("a")]
    assert links == [("words", "../../A/One/"), ("Two", "../../A/B/Two/")]
    assert "shown" in shown.text_content() and "H.md" not in shown.text_content()


def test_nodes_of_a_diagram_lead_to_notes(site: Site) -> None:
    source = site.note("D/").cssselect("pre.mermaid")[0].text_content()
    assert 'click X "../A/B/Two/"' in source and 'click One "../A/One/"' in source
    assert "click Y" not in source and 'click "' not in source
    assert "[[Nowhere]]: no such note" in site.log and "[[Uno & co]]: no such note" in site.log
    assert "D" in site.page("A/One/").cssselect(".backlinks")[0].text_content()


def test_addresses_are_canonical_and_in_the_sitemap(site: Site) -> None:
    (link,) = site.page("A/One/").cssselect("link[rel=canonical]")
    assert link.get("href") == "https://wiki.example/base/A/One/"
    assert "https://wiki.example/base/A/One/" in site.html("sitemap.xml")


def test_no_note_or_alias_takes_the_place_of_a_file(build_site: Build) -> None:
    names = ("sitemap.xml", "404.html", "sw.js", "llms.txt", "feed.xml", "fig.svg", "index.html")
    site = build_site(
        {f"{name}.md": f"the note {name}\n" for name in names}
        | {"A.md": f"---\naliases: [{', '.join(names)}]\n---\n![[fig.svg]]\n", "fig.svg": "<svg/>"},
    )
    assert site.code == 0, site.log
    assert all(
        (site.folder / name).is_file() for name in names if name not in ("fig.svg", "feed.xml")
    )


def test_an_alias_of_two_notes_is_named_once(build_site: Build) -> None:
    log = build_site({"A.md": "---\naliases: [X]\n---\n", "B.md": "---\na: b\nalias: x\n---\n"}).log
    assert log.count("the alias x is one of A.md as well, which comes first") == 1
    assert "/B.md:3: the alias" in log


def test_names_in_either_normal_form_are_found(build_site: Build) -> None:
    apart = unicodedata.normalize("NFD", "Ünï")
    vault: dict[str, str | bytes] = {
        f"{apart}.md": "---\nx: @\n---\na note",
        f"{apart}.png": b"a picture",
        "A.md": "[[Ünï]] ![[Ünï.png]]",
    }
    site = build_site(vault)
    assert site.code == 0, site.log
    (link,) = site.note("A/").cssselect("a.internal-link")
    assert (site.folder / "Ünï" / "index.html").is_file() and link.get(
        "href"
    ) == "../%C3%9Cn%C3%AF/"
    assert (site.folder / "Ünï.png").read_bytes() == b"a picture"


def test_names_that_differ_in_their_normal_form_are_two(build_site: Build) -> None:
    apart = unicodedata.normalize("NFD", "é")
    vault: dict[str, str | bytes] = {f"{apart}.md": "one text", "é.md": "another", "A.md": "[[é]]"}
    site = build_site(vault)
    assert site.code == 0, site.log
    assert "one text" in site.note("é/").text_content()
    assert "another" in site.note("é-2/").text_content()
    assert site.note("A/").cssselect("a.internal-link")[0].get("href") == "../%C3%A9-2/"
    assert "wants the address /é/" in site.log


def test_a_term_before_its_time_fails_a_strict_build(build_site: Build) -> None:
    files = {
        "A.md": '---\nprerequisites: ["[[B]]"]\naliases: [Eigenvalue]\n---\nText.\n',
        "B.md": "---\nprerequisites: []\n---\nAn eigenvalue.\n",
    }
    site = build_site(files, "--strict")
    assert site.code == 1
    assert 'notes/B.md:4: "eigenvalue" is used before [[A]] can have been met' in site.log


def test_a_note_can_be_edited_where_the_notes_are_kept(build_site: Build) -> None:
    site = build_site(
        {"A/One & 二.md": "First.\n"},
        environment={"REPO_URL": "https://code.example/me/vault", "EDIT_URI": "edit/main/notes/"},
    )
    page = site.page("A/One & 二/")
    (link,) = page.cssselect("a.edit-note")
    assert (
        link.get("href") == "https://code.example/me/vault/edit/main/notes/A/One%20&%20%E4%BA%8C.md"
    )
    assert page.cssselect(".md-header a[href='https://code.example/me/vault']")
    assert not page.cssselect("[data-md-component=source]")  # it would ask the host for its stars
    assert not build_site({"One.md": "x\n"}).page("One/").cssselect(".note-tools")
