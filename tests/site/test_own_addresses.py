"""The site's own pages give way to what the vault calls like them, and links follow."""

from __future__ import annotations

from eigenvault.site.own_addresses import OWN, own_addresses

from tests.build.test_preview import same, serving
from tests.conftest import Build, Site

NAMES = ("All-notes", "Bibliography", "Claims", "graph", "Reading-paths", "RECENT", "Tags")
NOTES = {
    **{f"{name}.md": f"the note {name} #x\n" for name in NAMES},
    "Home.md": "cites [@key]\n\n```python run check claims='C1'\n1\n```\n",
    "Next.md": '---\nprerequisites: ["[[Home]]"]\ndate: 2024-05-06\n---\ntext\n',
    "works.bib": "@book{key, author={A. Author}, title={T}, year={2000}}",
}


def _hrefs(site: Site, address: str, css: str) -> list[str]:
    return [a.get("href") for a in site.page(address).cssselect(css)]


def test_a_note_keeps_its_address_and_links_of_the_site_lead_to_its_own_page(
    build_site: Build,
) -> None:
    site = build_site(NOTES, "--strict", execute=True)
    assert site.code == 0, site.log
    for name in NAMES:
        assert f"the note {name}" in site.note(f"{name}/").text_content()
        assert site.page(f"{name.lower()}-page/").cssselect("h1")
        assert f"{name}.md: stands at /{name.lower()}/" in site.log
    assert _hrefs(site, "Next/", ".search-open") == ["../all-notes-page/"]
    assert _hrefs(site, "Next/", "a.explorer-all") == [
        "../all-notes-page/",
        "../graph-page/",
        "../recent-page/",
    ]
    assert _hrefs(site, "Next/", ".graph-panel a") == ["../graph-page/"]
    assert _hrefs(site, "Next/", ".reading-path > p:last-child a") == ["../reading-paths-page/"]
    assert _hrefs(site, "Home/", ".citation") == ["../bibliography-page/#ref-key"]
    assert "/all-notes-page/" in site.html("404.html")
    assert '["offline.html", "all-notes-page/"' in (site.folder / "sw.js").read_text()
    assert "/all-notes-page/" in site.html("offline.html")
    ways = _hrefs(site, "all-notes-page/", ".other-ways a")
    own = ["graph", "tags", "reading-paths", "claims", "bibliography"]
    assert ways == [f"../{name}-page/" for name in own]
    assert _hrefs(site, "graph-page/", ".graph-alternative a") == ["../all-notes-page/"]
    assert _hrefs(site, "recent-page/", "ul.recent a") == ["../Next/"]
    assert _hrefs(site, "claims-page/", "section.claim h2 a")[0] == "../Home/"


def test_a_folder_keeps_its_address_too(build_site: Build) -> None:
    site = build_site(
        {"Graph/One.md": "in a folder\n", "Tags/x/Two.md": "another #x\n", "Search.md": "s\n"},
        "--strict",
    )
    assert site.code == 0, site.log
    assert _hrefs(site, "Graph/", "ul.note-list a") == ["One/"]
    assert _hrefs(site, "Graph/One/", ".breadcrumbs a") == ["../"]
    assert site.page("graph-page/").cssselect("[data-graph=whole]")
    assert _hrefs(site, "Tags/x/", "ul.note-list a") == ["Two/"]
    assert "Two" in site.page("tags/x-tag/").text_content()
    assert "s" in site.note("Search/").text_content()


def test_names_are_free_again_and_again() -> None:
    owners = {"graph": "Graph.md", "graph-page": "graph-page.md"}
    addresses, problems = own_addresses(owners)
    assert addresses["graph"] == "graph-page-page/"
    assert set(addresses) == set(OWN)
    assert [(problem.file, problem.severity) for problem in problems] == [("Graph.md", "info")]


def test_a_note_of_such_a_name_comes_and_goes_under_serve() -> None:
    with serving({"A.md": "links to [[B]]\n", "B.md": "text #x\n"}) as served:
        served.save("All-notes.md", "mine\n")
        same(served)
        served.save("graph/C.md", "mine too\n")
        same(served)
        served.save("All-notes.md", None)
        same(served)
