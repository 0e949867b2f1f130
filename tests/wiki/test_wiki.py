"""The wiki itself: every snippet runs, every link resolves, every note keeps the house style."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from urllib.parse import unquote

import pytest
from eigenvault.build.execute import judge
from eigenvault.build.stages import link, publish, read
from eigenvault.execution import Block, Place, plan, run
from eigenvault.markup.mathematics import Mathematics
from eigenvault.site.urls import encode_fragment
from eigenvault.site.wiki import Wiki
from eigenvault.vault import Link, Note, Rule

from tests.conftest import ROOT, Site

SNIPPETS = ROOT / "snippets"


@cache
def wiki() -> Wiki:
    found = publish(read(ROOT / "docs", Rule(), Mathematics()), Rule())
    made = [f"figures/{block.name}.svg" for block in blocks_of(found)]
    return link(found, made)


def blocks_of(found: Wiki) -> list[Block]:
    sessions, problems = plan(found.notes.values(), SNIPPETS)
    assert problems == ()
    return [block for session in sessions for block in session.blocks]


NOTES = list(wiki().notes.values())
BLOCKS = blocks_of(wiki())
LINKS = [(note.path, found) for note in NOTES for found in note.links]
CONCEPTS = [note for note in NOTES if "prerequisites" in note.properties]


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, int], object]:
    folder = tmp_path_factory.mktemp("run")
    sessions, _ = plan(wiki().notes.values(), SNIPPETS)
    found, _ = run(sessions, Place(ROOT / "docs", SNIPPETS, folder / "cache"))
    return dict(found)


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: f"{block.note}-{block.name}")
def test_the_snippet_runs_without_a_warning(
    block: Block, results: dict[tuple[str, int], object]
) -> None:
    assert judge(block, results[block.note, block.index]) == []  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("path", "found"),
    LINKS,
    ids=[f"{path}:{found.line}-{found.target}#{found.subpath}" for path, found in LINKS],
)
def test_the_link_leads_to_a_page_and_an_id_on_it(path: str, found: Link, wiki_site: Site) -> None:
    target = wiki().resolve(found, path)
    assert target is not None, "no such note"
    assert not target.missing, "no such heading or block"
    if target.path.startswith("figures/"):
        page = wiki_site.html(wiki().addresses[path])
        name = target.path.removeprefix("figures/").removesuffix(".svg")
        assert f'id="figure-{name}"' in page
        return
    html = wiki_site.html(wiki().addresses[target.path])
    if target.anchor:
        assert f'id="{target.anchor}"' in html
        assert encode_fragment(target.anchor)


def test_the_wiki_builds_strictly(wiki_site: Site) -> None:
    assert wiki_site.code == 0, wiki_site.log
    assert "WARNING" not in wiki_site.log


def test_every_formula_is_understood(wiki_site: Site) -> None:
    for file in wiki_site.folder.rglob("*.html"):
        text = file.read_text("utf-8")
        assert "math-error" not in text and "data-unknown" not in text, file


def test_no_page_asks_another_host(wiki_site: Site) -> None:
    loads = re.compile(
        r"<(?:script|link|img|iframe|source|video|audio)[^>]*?(?:src|href)=[\"']?(https?:)?//",
        re.IGNORECASE,
    )
    for file in wiki_site.folder.rglob("*.html"):
        text = file.read_text("utf-8")
        tags = [
            tag
            for tag in re.findall(r"<(?:script|link|img|iframe)[^>]*>", text)
            if loads.match(tag)
        ]
        outside = [tag for tag in tags if "canonical" not in tag and "127.0.0.1" not in tag]
        assert outside == [], file


ORDER = [
    "Intuition", "Formal statement", "Worked example", "Program and figure", "Proof",
    "Where deep learning uses it", "Common mistakes", "Exercises", "Links and references",
]  # fmt: skip


@pytest.mark.parametrize("note", CONCEPTS, ids=lambda note: note.name)
class TestHouseStyle:
    def text(self, note: Note) -> str:
        return (ROOT / "docs" / note.path).read_text("utf-8")

    def test_sections_stand_in_order(self, note: Note) -> None:
        found = [heading.text for heading in note.headings if heading.text in ORDER]
        assert found == ORDER

    def test_the_definition_comes_first(self, note: Note) -> None:
        body = self.text(note).split("---\n", 2)[2].lstrip()
        assert body.startswith("> [!definition]")

    def test_notation(self, note: Note) -> None:
        text = self.text(note)
        assert not re.search(r"\^T\b|\^\{T\}|\^t\b", re.sub(r"\^t\d", "", text)), (
            "transpose is ^\\top"
        )
        assert not re.search(
            r"\b(magic|beast|dance|simply|obviously|of course)\b", text, re.IGNORECASE
        )

    def test_claims_stand_in_a_note_and_are_checked(self, note: Note) -> None:
        checked = {claim for block in BLOCKS for claim in block.options.claims}
        homes = {block.id for other in NOTES for block in other.blocks}
        for claim in note.properties.get("claims") or []:
            assert claim in homes, claim
            assert claim in checked or claim in (note.properties.get("unchecked") or []), claim

    def test_it_is_connected(self, note: Note) -> None:
        out = {target.path for found in note.links if (target := wiki().resolve(found, note.path))}
        into = {
            path
            for path, found in LINKS
            if path != note.path and (t := wiki().resolve(found, path)) and t.path == note.path
        }
        assert len(out) >= 3 and len(into) >= 2

    def test_long_enough_and_no_longer(self, note: Note) -> None:
        assert 500 <= note.words <= 3500, note.words

    def test_exercises_have_solutions(self, note: Note) -> None:
        text = self.text(note)
        assert text.count("> [!exercise]") >= 3
        assert text.count("> > [!solution]-") == text.count("> [!exercise]")


def test_figures_describe_themselves() -> None:
    for block in BLOCKS:
        if block.options.alts[0]:
            assert 20 <= len(block.options.alts[0].split()) <= 60, block.name


def test_prerequisites_have_no_cycle() -> None:
    before = {
        note.path: [
            target.path
            for found in note.links
            if found.key == "prerequisites" and (target := wiki().resolve(found, note.path))
        ]
        for note in NOTES
    }
    done: set[str] = set()

    def visit(path: str, trail: tuple[str, ...]) -> None:
        assert path not in trail, f"{' -> '.join((*trail, path))}"
        if path not in done:
            for other in before[path]:
                visit(other, (*trail, path))
            done.add(path)

    for path in before:
        visit(path, ())


def test_the_palette_can_be_read_in_both_themes() -> None:
    import sys

    sys.path.insert(0, str(SNIPPETS))
    import house_style

    def luminance(colour: str) -> float:
        channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    def contrast(one: str, other: str) -> float:
        low, high = sorted((luminance(one), luminance(other)))
        return (high + 0.05) / (low + 0.05)

    for name in ("BLUE", "VERMILLION", "GREEN", "ORANGE", "PURPLE", "SKY", "GREY"):
        for page in ("#ffffff", "#1e1e1e"):
            assert contrast(getattr(house_style, name), page) >= 3, (name, page)


def test_everything_is_found_by_its_own_address(wiki_site: Site) -> None:
    for path, address in wiki().addresses.items():
        if path.endswith(".md"):
            assert (wiki_site.folder / Path(unquote(address)) / "index.html").is_file()


def test_words_in_figures_can_be_read(results: dict[tuple[str, int], object]) -> None:
    """Text is at least 11 pixels high at a width of 640, in the ink of the page or black or white on a fill."""
    on_fills = {"#ffffff", "#f2f2f2", "#1a1a1a"}
    small, coloured = [], []
    for (note, _), result in results.items():
        for output in result.outputs:  # type: ignore[attr-defined]
            if output.kind != "figure":
                continue
            svg, name = output.data["svg"], output.data["name"]
            width = float(re.search(r'viewBox="0 0 ([\d.]+)', svg)[1])  # type: ignore[index]
            sizes = [100 * float(found) for found in re.findall(r"scale\(([\d.]+) -", svg)]
            if sizes and min(sizes) * 640 / width < 11:
                small.append((note, name, min(sizes) * 640 / width))
            fills = re.findall(r'<g style="fill: (#\w+)[^"]*" transform="[^"]*scale\(', svg)
            coloured.extend((note, name, fill) for fill in fills if fill.lower() not in on_fills)
    assert small == [] and coloured == []
