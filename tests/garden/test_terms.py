"""A term is used only where its reader can have met it."""

from __future__ import annotations

import re

from eigenvault.garden import collect
from eigenvault.garden.terms import early_uses
from eigenvault.markup import Options, read_note
from eigenvault.vault import Index, Linker, Note
from hypothesis import given
from hypothesis import strategies as st

OPTIONS = Options(lambda tex, display: "", False)
UNTIL = "Later"


def notes_of(texts: dict[str, str]) -> dict[str, Note]:
    return {
        f"{name}.md": read_note(f"{name}.md", text.encode(), OPTIONS).note
        for name, text in texts.items()
    }


def found(texts: dict[str, str]) -> list[tuple[str, int, str]]:
    """Return note, line and term of each problem."""
    notes = notes_of(texts)
    links = collect(notes, Linker(Index(notes), notes).resolve)
    problems = early_uses(notes, links, UNTIL)
    return [(p.file[:-3], p.line, re.findall('"(.*?)"', p.message)[0]) for p in problems]


def note(body: str, *before: str, **properties: str) -> str:
    lines = [f'  - "[[{name}]]"' for name in before]
    rest = [f"{key}: {value}" for key, value in properties.items()]
    return "\n".join(["---", "prerequisites:", *lines, *rest, "---", body, ""])


BASE = {
    "Vectors": note("An arrow.", aliases="[Vector]"),
    "Matrices": note("Made of vectors.", "Vectors", aliases="[Matrix, Data Matrix]"),
    "Spectral Norm": note(
        "Of a matrix.", "Matrices", aliases="[Key, Value]", everyday="[Key, Value]"
    ),
}


def test_what_was_met_on_the_way_may_be_used() -> None:
    assert found(BASE) == []
    assert found({**BASE, "Matrices": note("A vector and matrices.", "Vectors")}) == []


def test_a_term_before_its_time_is_reported_once_at_its_line() -> None:
    text = note("First.\n\nThe spectral\nnorm of it, a spectral norm.", "Matrices")
    assert found({**BASE, "N": text}) == [("N", 7, "spectral norm")]
    assert found({**BASE, "Vectors": note("Words\nin a line, a [[Matrices|Matrix]].")}) == [
        ("Vectors", 5, "Matrix")
    ]


def test_the_message_says_what_to_do() -> None:
    notes = notes_of({**BASE, "Vectors": note("A matrix.")})
    links = collect(notes, Linker(Index(notes), notes).resolve)
    (problem,) = early_uses(notes, links, UNTIL)
    assert str(problem) == (
        'Vectors.md:4: "matrix" is used before [[Matrices]] can have been met; '
        'add it to prerequisites, or leave it for "Later"'
    )


def test_code_formulas_titles_and_what_looks_forward_are_not_asked() -> None:
    body = "`matrix` $matrix$\n\n```\nmatrix\n```\n\n> [!theorem] Matrix\n> Text.\n\n# Later\n\nA matrix.\n\n# More\n\nA matrix."
    assert found({**BASE, "Vectors": note(body)}) == []


def test_bold_explains_a_term_here_and_to_those_who_come_after() -> None:
    texts = {**BASE, "Vectors": note("A **matrix** is a table. A matrix.")}
    assert found(texts) == []
    texts |= {"Other": note("A matrix.", "Vectors")}
    assert found(texts) == []
    assert found({**BASE, "Vectors": note("**A matrix**: long.")}) == [("Vectors", 4, "matrix")]


def test_the_longest_term_is_meant_and_everyday_words_are_none() -> None:
    texts = {
        **BASE,
        "Norms": note("The spectral norm, a key value.", "Spectral Norm", aliases="[Norm]"),
    }
    texts["Use"] = note("The spectral norm and the key.", "Spectral Norm")
    assert found(texts) == []


def test_a_vault_without_prerequisites_is_left_alone() -> None:
    assert found({"A": "B.", "B": "A."}) == []


names = ["Alpha", "Beta Ray", "Ray", "Gamma"]
words = st.sampled_from(
    ["alpha", "Beta", "beta ray", "beta-rays", "ray", "gamma", "x", "gammas", ".", ",", "alphabet"]
)


@given(st.lists(words, max_size=12), st.sets(st.sampled_from(names)))
def test_it_finds_what_a_plain_search_finds(text: list[str], before: set[str]) -> None:
    texts = {name: note("Nothing.") for name in names} | {"Root": note("Nothing.", *names)}
    said = " ".join(text)
    # The longest terms are taken out first, so that what they hold is not found again.
    left, wanted = said.lower(), set()
    for name in sorted(names, key=len, reverse=True):
        pattern = r"\b" + name.lower().replace(" ", r"[\s-]+") + r"s?\b"
        if re.search(pattern, left) and name not in before:
            wanted.add(name)
        left = re.sub(pattern, "|", left)
    notes = notes_of({**texts, "N": note(said, *sorted(before))})
    links = collect(notes, Linker(Index(notes), notes).resolve)
    problems = early_uses(notes, links, UNTIL, ["N.md"])
    assert {re.findall(r"\[\[(.*?)\]\]", p.message)[0] for p in problems} == wanted
