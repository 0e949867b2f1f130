"""Where links lead: Obsidian's rules, case by case and against a slow restatement."""

from __future__ import annotations

import unicodedata

import pytest
from eigenvault.vault import Heading, Index, Link, Linker, Suggester, Target, find_heading, suggest
from eigenvault.vault.resolver import fold
from hypothesis import given
from hypothesis import strategies as st

VAULT = [
    "Note.md",
    "A/Note.md",
    "A/B/Note.md",
    "Z.md",
    "A/1. Intro.md",
    "A/v2.0.md",
    "Pictures/x.png",
    "Deep/Pictures/x.png",
    "R&D (old), it's.md",
    "Café.md",
    "日本語.md",
    "🙂 smile.md",
    "Long/Folder/Same.md",
    "Short/Same.md",
    "B.canvas",
]


@pytest.mark.parametrize(
    ("target", "source", "path"),
    [
        ("Note", "Z.md", "Note.md"),
        ("Note", "A/B/Note.md", "Note.md"),  # the exact path comes first
        ("note.MD", "Z.md", "Note.md"),
        ("A/Note", "Z.md", "A/Note.md"),
        ("B/Note", "Z.md", "A/B/Note.md"),  # a partial path matches by its end
        ("/A/Note", "A/B/Note.md", "A/Note.md"),
        ("../Note", "A/B/Note.md", "A/Note.md"),
        ("./Note", "A/B/Other.md", "A/B/Note.md"),
        ("../../../etc/passwd", "A/Note.md", None),
        ("1. Intro", "Z.md", "A/1. Intro.md"),
        ("v2.0", "Z.md", "A/v2.0.md"),
        ("x.png", "Z.md", "Pictures/x.png"),
        ("x.png", "Deep/n.md", "Deep/Pictures/x.png"),  # below the linking note's folder
        ("x", "Z.md", None),
        ("r&d (OLD), it's", "Z.md", "R&D (old), it's.md"),
        (unicodedata.normalize("NFD", "Café"), "Z.md", "Café.md"),
        ("日本語", "Z.md", "日本語.md"),
        ("🙂 smile", "Z.md", "🙂 smile.md"),
        ("Same", "Z.md", "Short/Same.md"),  # the shortest path
        ("Same", "Long/Folder/n.md", "Long/Folder/Same.md"),
        ("Same", "Long/n.md", "Long/Folder/Same.md"),
        ("B.canvas", "Z.md", "B.canvas"),
        ("B", "Z.md", None),
        ("Missing", "Z.md", None),
        ("A", "Z.md", None),  # folders are no targets
    ],
)
def test_resolves_as_obsidian_does(target: str, source: str, path: str | None) -> None:
    assert Index(VAULT).resolve(target, source).path == path


def test_says_what_else_a_name_fits() -> None:
    found = Index(VAULT).resolve("Same", "Z.md")
    assert found.others == ("Long/Folder/Same.md",)


names = st.text(alphabet="abAB é", min_size=1, max_size=3).map(str.strip).filter(bool)
paths = st.lists(names, min_size=1, max_size=3).map(lambda parts: "/".join(parts) + ".md")


def slow(vault: list[str], target: str, source: str) -> str | None:
    wanted = fold(f"{target}.md")
    fits = [path for path in vault if fold(path) == wanted or fold(path).endswith("/" + wanted)]
    exact = [path for path in fits if fold(path) == wanted]
    folder = source.rpartition("/")[0]
    near = [path for path in fits if folder and fold(path).startswith(fold(folder) + "/")]
    for group in (exact, near, fits):
        if group:
            return min(group, key=lambda path: (len(path), path))
    return None


@given(st.lists(paths, unique_by=fold, max_size=12), st.data())
def test_agrees_with_the_rules_restated(vault: list[str], data: st.DataObject) -> None:
    source = data.draw(paths)
    target = data.draw(st.one_of(names, paths.map(lambda path: path.removesuffix(".md"))))
    assert Index(vault).resolve(target, source).path == slow(vault, target, source)


@given(st.lists(paths, unique_by=fold, min_size=1, max_size=12), st.randoms())
def test_does_not_depend_on_the_order_of_files(vault: list[str], random: object) -> None:
    shuffled = list(vault)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    for path in vault:
        target = path.rpartition("/")[2].removesuffix(".md")
        assert Index(vault).resolve(target, "q.md") == Index(shuffled).resolve(target, "q.md")


def test_letters_that_only_look_alike_are_two() -> None:
    index = Index(["a/Maße.md", "bb/Masse.md", "ΟΔΟΣ.md", "Qu\u00a0ça.md"])
    assert index.resolve("masse", "q.md").path == "bb/Masse.md"
    assert index.resolve("MASSE", "q.md").others == ()
    assert index.resolve("maße", "q.md").path == "a/Maße.md"
    assert index.resolve("οδος", "q.md").path == "ΟΔΟΣ.md"
    assert index.resolve("Qu ça", "q.md").path == "Qu\u00a0ça.md"


def test_a_script_that_is_no_page_is_named_with_its_extension() -> None:
    linker = Linker(Index(["tool.py", "tool.png"]), {})
    assert linker.resolve(Link("tool"), "q.md") is None
    assert linker.resolve(Link("tool.py"), "q.md") == Target("tool.py", kind="attachment")


HEADINGS = [
    Heading(1, "Setup", "setup", 1),
    Heading(2, "Details & proofs: part 1?", "d", 2),
    Heading(2, "Same", "same", 3),
    Heading(1, "Use", "use", 4),
    Heading(2, "Same", "same-2", 5),
    Heading(3, "Below", "below", 6),
    Heading(
        1, "With the word here", "with", 7, "With [[A note|the word]] [here](https://x.example/y)"
    ),
]


@pytest.mark.parametrize(
    ("subpath", "id"),
    [
        ("Setup", "setup"),
        ("setup", "setup"),
        ("Details & proofs: part 1?", "d"),
        ("Details  & proofs part 1", "d"),
        ("Same", "same"),  # the first of equals
        ("Use#Same", "same-2"),
        ("Use#Below", "below"),
        ("#Same", "same"),
        ("Setup#Below", None),
        ("With A note the word [here](https //x.example/y)", "with"),  # as Obsidian writes it
        ("With the word here", "with"),
        ("Nothing", None),
    ],
)
def test_finds_headings_by_their_text(subpath: str, id: str | None) -> None:
    found = find_heading(HEADINGS, subpath)
    assert (found.id if found else None) == id


def test_suggests_near_names_and_the_note_of_an_alias() -> None:
    assert suggest("Eigenvalus", ["Eigenvalues", "Vectors"]) == ("Eigenvalues",)
    names = [("Singular Value Decomposition", ("SVD",)), ("Vectors", ())]
    assert Suggester(names).near("SVD") == ("Singular Value Decomposition",)
    assert suggest("Quaternions", ["Vectors", "Tensors"]) == ()
