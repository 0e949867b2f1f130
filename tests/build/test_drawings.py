"""A drawing of Excalidraw is the picture exported beside it, and else its words."""

from __future__ import annotations

import pytest

from tests.build.test_preview import same, serving
from tests.conftest import Build, Site

DRAWING = (
    "---\nexcalidraw-plugin: parsed\n---\n==⚠  Switch to EXCALIDRAW VIEW==\n\n# Excalidraw Data\n"
    "## Text Elements\nHello text ^UH2PJ26P\n\nsee [[Notes|it]] ^UH2PJ26Q\n\n"
    "%%\n## Drawing\n```compressed-json\nN4KAkARALgngDgUwgLgAQ\n```\n%%\n"
)
PICTURE = "<svg xmlns='http://www.w3.org/2000/svg'/>"


@pytest.fixture(scope="module")
def site(build_site: Build) -> Site:
    return build_site(
        {
            "D/Plain.excalidraw.md": DRAWING,
            "D/Plain.excalidraw.svg": PICTURE,
            "D/Both.excalidraw.md": DRAWING,
            "D/Both.excalidraw.light.svg": PICTURE,
            "D/Both.excalidraw.dark.svg": PICTURE,
            "D/Old.md": DRAWING,
            "D/Old.png": b"png",
            "D/None.excalidraw.md": DRAWING,
            "None.excalidraw.svg": PICTURE,
            "Notes.md": "![[Plain.excalidraw]] ![[Plain.excalidraw|a plan|300]] ![[Both.excalidraw#^area=x|200]]"
            " ![[Old]]\n\n![[None.excalidraw]]\n",
            "Secret.excalidraw.md": "---\nexcalidraw-plugin: parsed\npublish: false\n---\n",
            "Secret.excalidraw.svg": PICTURE,
        },
        "--strict",
    )


def test_a_drawing_is_its_picture(site: Site) -> None:
    assert site.code == 0, site.log
    page = site.note("D/Plain.excalidraw/")
    (image,) = page.cssselect("img")
    assert (image.get("src"), image.get("alt")) == ("../Plain.excalidraw.svg", "Hello text see it")
    assert page.text_content().strip() == ""
    assert (site.folder / "D/Plain.excalidraw.svg").exists()
    (old,) = site.note("D/Old/").cssselect("img")
    assert old.get("src") == "../Old.png"


def test_each_theme_has_its_own(site: Site) -> None:
    images = site.note("D/Both.excalidraw/").cssselect("img")
    assert [image.get("class") for image in images] == [
        "media-embed drawing drawing-light",
        "media-embed drawing drawing-dark",
    ]


def test_without_one_its_words_are_shown(site: Site) -> None:
    page = site.note("D/None.excalidraw/")
    assert "Hello text" in page.text_content() and not page.cssselect("img")
    assert "UH2PJ26P" not in site.html("D/None.excalidraw/")


def test_an_embed_is_the_picture_with_its_size(site: Site) -> None:
    note = site.note("Notes/")
    found = [(i.get("src"), i.get("alt"), i.get("width")) for i in note.cssselect("img")]
    assert found == [
        ("../D/Plain.excalidraw.svg", "Hello text see it", None),
        ("../D/Plain.excalidraw.svg", "a plan", "300"),
        ("../D/Both.excalidraw.light.svg", "Hello text see it", "200"),
        ("../D/Both.excalidraw.dark.svg", "Hello text see it", "200"),
        ("../D/Old.png", "Hello text see it", None),
    ]
    (embed,) = note.cssselect(".markdown-embed")
    assert "Hello text" in embed.text_content()


def test_its_links_and_words_still_count(site: Site) -> None:
    linked = site.page("Notes/").cssselect(".backlinks")[0].text_content()
    assert "Plain.excalidraw" in linked
    assert not (site.folder / "Secret.excalidraw.svg").exists()


def test_a_picture_comes_and_goes_under_serve() -> None:
    with serving({"A.excalidraw.md": DRAWING, "Notes.md": "![[A.excalidraw]]\n"}) as served:
        served.save("A.excalidraw.svg", PICTURE)
        assert "<img" in (served.site / "Notes/index.html").read_text()
        same(served)
        served.save("A.excalidraw.svg", None)
        same(served)
