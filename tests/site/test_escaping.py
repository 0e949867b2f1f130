"""What notes say of themselves is text on every page, whatever characters it has."""

from __future__ import annotations

from tests.conftest import Build

SAID = 'Less < more & "so" <script>alert(1)</script>'
NOTES: dict[str, str | bytes] = {
    "A.md": f"---\ntitle: '{SAID}'\ndescription: '{SAID}'\naliases: ['{SAID}']\ncssclasses: ['a\"><script>alert(1)</script>']\n---\n[[B]]\n",
    "B.md": "---\nprerequisites: '[[A]]'\n---\n[[A]]\n",
}


def test_no_name_becomes_markup(build_site: Build) -> None:
    site = build_site(NOTES)
    for path in sorted(site.folder.rglob("*.html")):
        html = path.read_text("utf-8")
        assert "<script>alert" not in html, path.name
    html = (site.folder / "A" / "index.html").read_text("utf-8")
    assert "<title>Less &lt; more &amp; " in html
    assert 'name="description" content="Less &lt; more &amp; &quot;so&quot; &lt;script' in html
