"""Real builds: links, embeds, outputs and reports on a site as readers get it."""

from __future__ import annotations

import re
from urllib.parse import unquote, urljoin

import pytest

from tests.conftest import Build, Site

VAULT: dict[str, str | bytes] = {
    "Home.md": "---\npermalink: /\n---\n[[Café (1.0), it's & more|c]] [[deep/日本語#見出し]] [[Missing]] [[B#No such]] ![[B#Part]] ![[B#^item]] ![[pic.png|80x40]]\n",
    "Café (1.0), it's & more.md": "---\naliases: [Kaffee]\ntags: [drink/hot]\n---\n# Café (1.0), it's & more\nback to [[Home]] and [[B]] #drink\n",
    "deep/日本語.md": "## 見出し\ntext\n",
    "B.md": "Intro[^1] ![[Loop]]\n\n## Part\n\nshown[^1] [[Home]]\n\n- one\n- item ^item\n  - child\n\n## Other\n\nhidden\n\n[^1]: a footnote\n",
    "Loop.md": "looped ![[Loop]]\n",
    "pic.png": b"\x89PNG\r\n\x1a\n",
    "unused.png": b"secret",
    "Secret.md": "---\npublish: false\n---\nzebra-secret-text [[B]] #hiddentag ![[private.png]]\n",
    "private.png": b"private-bytes",
    "Links to secret.md": "[[Secret]] ![[Secret]]\n",
}


@pytest.fixture(scope="module")
def site(build_site: Build) -> Site:
    return build_site(VAULT)


def hrefs(site: Site, address: str) -> list[str]:
    return [link.get("href") for link in site.note(address).cssselect("a.internal-link")]


def test_links_lead_to_pages_and_headings(site: Site) -> None:
    found = hrefs(site, "")
    assert "Caf%C3%A9%20(1.0),%20it%27s%20&%20more/" in found
    assert any(unquote(href) == "deep/日本語/#見出し" for href in found)


def test_every_internal_address_exists(site: Site) -> None:
    seen = 0
    for file in site.folder.rglob("index.html"):
        address = file.parent.relative_to(site.folder).as_posix() + "/"
        here = "http://site/" if address == "./" else f"http://site/{address}"
        page = site.page("" if address == "./" else address)
        for link in page.cssselect("article a[href], article img[src]"):
            url = urljoin(here, link.get("href") or link.get("src"))
            if not url.startswith("http://site/"):
                continue
            path, _, fragment = unquote(url.removeprefix("http://site/")).partition("#")
            target = site.folder / (f"{path}index.html" if path.endswith("/") or not path else path)
            assert target.is_file(), (address, url)
            if fragment:
                ids = re.findall(r'id="([^"]*)"', target.read_text("utf-8"))
                assert fragment in ids, (address, url)
            seen += 1
    assert seen > 20


def test_an_unresolved_link_has_no_address_and_is_reported_once(site: Site) -> None:
    (span,) = [s for s in site.note("").cssselect(".is-unresolved") if s.text == "Missing"]
    assert span.tag == "span" and span.get("href") is None
    assert site.log.count("Home.md:4: [[Missing]]: no such note") == 1
    assert "[[B#No such]]: B has no such heading" in site.log


def test_embeds_show_what_they_name_and_keep_ids_unique(site: Site) -> None:
    note = site.note("")
    first, second = note.cssselect(".markdown-embed")
    assert "shown" in first.text_content() and "hidden" not in first.text_content()
    assert "a footnote" in first.text_content()
    assert "child" in second.text_content() and "one" not in second.text_content()
    ids = note.xpath("//@id")
    assert len(ids) == len(set(ids))
    (image,) = note.cssselect("img")
    assert (image.get("width"), image.get("height"), image.get("src")) == ("80", "40", "pic.png")


def test_a_cycle_ends_with_a_message(site: Site) -> None:
    assert "embedded in itself" in site.note("Loop/").text_content()


def test_backlinks_show_the_sentence(site: Site) -> None:
    (aside,) = site.page("B/").cssselect(".backlinks:not(.mentions)")
    assert "Café (1.0), it's & more" in aside.text_content()
    assert "back to Home and B" in aside.text_content()


def test_a_tag_page_includes_its_children(site: Site) -> None:
    assert "Café" in site.page("tags/drink/").text_content()
    assert "Café" in site.page("tags/drink/hot/").text_content()


def test_aliases_and_usual_addresses_lead_on(site: Site) -> None:
    assert "Caf" in site.html("Kaffee/") and "assets/redirect.js" in site.html("Kaffee/")
    assert "url=../" in site.html("Home/")


def test_the_title_is_shown_once(site: Site) -> None:
    assert len(site.page("Café (1.0), it's & more/").cssselect("h1")) == 1
    assert site.page("B/").cssselect("h1")[0].text_content() == "B"


def test_nothing_of_an_unpublished_note_goes_out(site: Site) -> None:
    for file in site.folder.rglob("*"):
        if file.is_file() and file.suffix not in (".woff2",):
            data = file.read_bytes()
            for secret in (b"zebra-secret-text", b"private-bytes", b"hiddentag"):
                assert secret not in data, file
    assert not list(site.folder.rglob("private.png")) and not list(site.folder.rglob("unused.png"))
    assert not (site.folder / "Secret").exists()
    page = site.note("Links to secret/")
    assert page.cssselect(".is-unresolved") and page.cssselect(".embed-missing")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("x\n\n[[Vectros]]", r"Vectors2\.md:3: \[\[Vectros\]\]: no such note; did you mean \[\[Vectors\]\]"),
        ("[[Boart]]", r"Vectors2\.md:1: \[\[Boart\]\]: no such note; did you mean \[\[Board\.canvas\]\]"),
        ("---\na: x\n\tb: y\n---\n", r"Vectors2\.md:3: properties: a tab stands"),
        ("```python check\nassert 1 > 2\n```", r"Vectors2\.md:2: check .*: AssertionError: assert 1 > 2"),
        ("[[Vectors#Nope]]", r"Vectors2\.md:1: \[\[Vectors#Nope\]\]: Vectors has no such heading"),
        ("[[Vectors#^nope]]", r"Vectors2\.md:1: \[\[Vectors#\^nope\]\]: Vectors has no such block"),
        ("x\n\n```python run\na = 1\nraise ValueError('boom')\n```", r"Vectors2\.md:5: snippet .*: ValueError: boom"),
        ('```python run\n--8<-- "none.py"\n```', r"Vectors2\.md:2: snippet .*: no such file: none\.py"),
        ("---\na: @x\n---\n", r"Vectors2\.md:2: properties: "),
        ("```python run\nprint(1)\n```\n\n```text expected\n2\n```", r"Vectors2\.md:5: snippet .*: printed 1, expected 2"),
        ("```python run\nimport warnings\nwarnings.warn('careful')\n```", r"Vectors2\.md:3: snippet .*: UserWarning: careful"),
        ("```python run\nimport matplotlib.pyplot as p\np.plot([1])\n```", r"has no alternative text"),
    ],
)  # fmt: skip
def test_a_mistake_fails_a_strict_build_with_file_and_line(
    build_site: Build, text: str, said: str
) -> None:
    vault = {"Vectors.md": "# One\n", "Vectors2.md": text, "Board.canvas": "{}"}
    strict = build_site(vault, "--strict", execute=True)
    assert strict.code == 1
    assert re.search(said, strict.log), strict.log
    relaxed = build_site(vault, execute=True)
    assert relaxed.code == 0
    assert (relaxed.folder / "Vectors2" / "index.html").is_file()


def test_a_strangers_code_does_not_run(
    build_site: Build, tmp_path_factory: pytest.TempPathFactory
) -> None:
    trace = tmp_path_factory.mktemp("trace") / "ran"
    text = f"```python run\nopen({str(trace)!r}, 'w')\n```\n"
    site = build_site({"A.md": text}, environment={"EIGENVAULT_EXECUTE": ""})
    assert not trace.exists()
    assert "EIGENVAULT_EXECUTE=1" in site.log


def test_figures_are_attachments_too(build_site: Build) -> None:
    text = '```python run name="up" alt="A line going up."\nimport matplotlib.pyplot as plt\nplt.plot([1, 2])\n```\n\n![[up.svg]]\n'
    site = build_site({"A.md": text}, "--strict", execute=True)
    assert site.code == 0, site.log
    figures = site.note("A/").cssselect("figure svg")
    assert [figure.get("aria-label") for figure in figures] == ["A line going up."]


def test_a_page_shows_the_code_that_ran(build_site: Build) -> None:
    site = build_site(
        {
            "A.md": '```python run code="fold"\n--8<-- "f.py"\n```\n',
            "snippets/f.py": "answer = 6 * 7\nprint(answer)\n",
        },
        "--strict",
        execute=True,
    )
    code = site.note("A/").cssselect(".snippet-code")[0].text_content()
    assert "answer = 6 * 7" in code and "8<" not in code
    assert site.note("A/").cssselect(".output-stdout")[0].text_content() == "42"


def test_hostile_vaults_build(build_site: Build) -> None:
    site = build_site(
        {
            "empty.md": b"",
            "only.md": "---\na: 1\n---\n",
            "crlf.md": b"\xef\xbb\xbf---\r\ntitle: T\r\n---\r\n# x\r\n[[empty]]\r\n",
            'we<ird:"na|me?*.md': "[[empty]]",
            "Case.md": "a",
            "case.md": "b",
            "deep.md": "> " * 300 + "x",
            "lists.md": "\n".join("  " * i + "- x" for i in range(300)),
            "links.md": " ".join(f"[[n{i}]]" for i in range(2000)),
            "big.md": "word " * 200_000,
            "latin.md": "caf\xe9".encode("latin-1"),
        }
    )
    assert site.code == 0, site.log
    assert site.page("crlf/").cssselect("h1")[0].text_content() == "T"
    assert "Traceback" not in site.log


def test_a_figure_that_was_not_drawn_is_said_once_and_breaks_no_link(build_site: Build) -> None:
    text = '```python run name="up" alt="x"\n1\n```\n\n![[up.svg]]\n\n![[down.svg]]\n'
    site = build_site({"A.md": text, "figures/down.svg": "<svg/>"}, "--strict")
    assert site.code == 0, site.log
    assert "1 figure that a note embeds is not drawn" in site.log
    assert "the figure up was not run" in site.note("A/").text_content()
    assert site.note("A/").cssselect("img[src$='down.svg']")
    assert (site.folder / "figures/down.svg").exists()
