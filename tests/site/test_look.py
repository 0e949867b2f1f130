"""The style sheet and the icons that Obsidian Publish takes from a vault."""

from __future__ import annotations

from eigenvault.site.look import look_files, look_of

from tests.build.test_preview import same, serving
from tests.conftest import Build

VAULT: dict[str, str | bytes] = {
    "A.md": "text\n",
    "Deep/B.md": "text\n",
    "publish.css": "@import 'more/extra.css';\n.note { background: url(img/back%20ground.png) }\n"
    "a { color: red; background: url(https://elsewhere.example/x.png) url(#x) url(../out.png) }\n",
    "more/extra.css": "b { background: url('../img/b.svg?v=1') }\n",
    "img/back ground.png": b"png",
    "img/b.svg": b"<svg/>",
    "img/unused.png": b"secret",
    "publish.js": "alert('zebra')",
    "assets/favicon-32x32.png": b"32",
    "favicon-180.png": b"180",
    "favicon.ico": b"ico",
    "favicon-16x32.png": b"odd",
}


def test_a_style_sheet_is_applied_and_what_it_asks_for_goes_with_it(build_site: Build) -> None:
    site = build_site(VAULT, "--strict")
    assert site.code == 0, site.log
    for address, root in [("A/", "../"), ("Deep/B/", "../../"), ("404.html", "/")]:
        links = site.page(address).cssselect("link[rel=stylesheet]")
        assert links[-1].get("href") == f"{root}publish.css"
    for name in ("publish.css", "more/extra.css", "img/back ground.png", "img/b.svg"):
        assert (site.folder / name).read_bytes() == (
            VAULT[name].encode() if isinstance(VAULT[name], str) else VAULT[name]
        )
    assert not (site.folder / "img/unused.png").exists()


def test_icons_are_the_vaults(build_site: Build) -> None:
    site = build_site(VAULT)
    icons = site.page("A/").cssselect("link[rel=icon], link[rel=apple-touch-icon]")
    assert [(icon.get("rel"), icon.get("sizes"), icon.get("href")) for icon in icons] == [
        ("icon", None, "../favicon.ico"),
        ("icon", "32x32", "../assets/favicon-32x32.png"),
        ("apple-touch-icon", "180x180", "../favicon-180.png"),
    ]
    assert (site.folder / "assets/favicon-32x32.png").read_bytes() == b"32"


def test_a_script_is_not_run_and_its_author_told(build_site: Build) -> None:
    site = build_site(VAULT, "--strict")
    assert "INFO    -  notes/publish.js: is not run" in site.log
    assert not (site.folder / "publish.js").exists()
    assert "publish.js" not in site.html("A/")


def test_what_stays_back_stays_back(build_site: Build) -> None:
    vault = {
        **VAULT,
        ".obsidian/app.json": '{"userIgnoreFilters": ["publish.css", "favicon", "assets/"]}',
    }
    site = build_site(vault)
    assert not (site.folder / "publish.css").exists() and "publish.css" not in site.html("A/")
    (icon,) = site.page("A/").cssselect("link[rel=icon]")
    assert icon.get("href") == "../assets/favicon.svg"


def test_sheets_that_import_each_other_end() -> None:
    texts = {
        "publish.css": "@import 'a.css';",
        "a.css": '@import "publish.css"; @import "none.css";',
    }
    assert list(look_files(texts, texts.__getitem__)) == ["publish.css", "a.css"]
    assert look_of({}).icons == ()


def test_they_come_and_go_under_serve() -> None:
    with serving({"A.md": "text\n"}) as served:
        served.save("publish.css", "a { color: red }\n")
        assert "publish.css" in (served.site / "A/index.html").read_text()
        same(served)
        assert served.save("publish.css", "a { color: blue }\n") == {"publish.css"}
        served.save("favicon-32.png", "x")
        served.save("publish.css", None)
        same(served)
