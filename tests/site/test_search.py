"""The index: words, what stays as it is when one note changes, and that edits leave that of a clean build."""

from __future__ import annotations

import random

from eigenvault.site.search_index import Entry, SearchIndex, weights
from eigenvault.site.search_words import terms
from hypothesis import given, settings
from hypothesis import strategies as st

LATIN = [
    "vector",
    "matrix",
    "kernel",
    "eigen",
    "graph",
    "note",
    "index",
    "state",
    "model",
    "proof",
    "lambda",
    "trace",
    "rank",
    "norm",
]


def entry(name: str, text: str, **more: tuple[str, ...]) -> Entry:
    return Entry(f"{name}/", f"{name}/", name, sections=(("", "", text),), **more)


def many(count: int) -> list[Entry]:
    draw = random.Random(5)
    words = [a + b + c for a in LATIN for b in LATIN for c in ("", "s", "ing")]
    return [entry(f"Note {n}", " ".join(draw.choices(words, k=200))) for n in range(count)]


def test_signs_go_by_their_names() -> None:
    assert terms("λ \\lambda lambda Λ") == ["lambda"] * 4
    assert terms("2λ ∑") == ["2", "lambda", "sum"]


def test_words_are_folded_and_scripts_without_spaces_paired() -> None:
    assert terms("Café STRASSE Straße") == ["cafe", "strasse", "strasse"]
    assert terms("线性代数") == ["线性", "性代", "代数", "数"]


def test_names_weigh_more_than_text() -> None:
    note = Entry(
        "a/", "a/", "Trace", ("Spur",), ("op/linear",), (("Cyclic", "c", "trace of text"),)
    )
    found = weights(note)
    assert found["trace"] > found["spur"] > found["linear"] > found["cyclic"] > found["text"]
    assert "#op/linear" in found and "tr*" in found


def test_a_note_more_leaves_the_files_of_other_words() -> None:
    notes = many(300)
    before = SearchIndex(notes).files()
    after = SearchIndex([*notes, entry("Zebra", "a zebra stands here")]).files()
    same = [name for name, data in before.items() if after.get(name) == data]
    assert len(before) > 40 and len(same) > 0.8 * len(before)


def test_a_change_rewrites_few_files() -> None:
    notes = many(300)
    index = SearchIndex(notes)
    whole = index.changes()
    assert len(whole) > 40
    index.put(entry("Note 7", "only one zebra"))
    assert 1 < len(index.changes()) < len(whole)
    index.put(entry("Note 7", "only one zebra and an okapi"))
    assert len(index.changes()) <= 6
    assert index.changes() == {}


names = st.sampled_from([f"Note {n}" for n in range(0, 60, 7)] + ["New", "Other", "线性"])
texts = st.lists(st.sampled_from([*LATIN, "zebra", "线性代数", "#x", "λ"]), max_size=30).map(
    " ".join
)


@given(st.lists(st.tuples(names, st.none() | texts), max_size=12))
@settings(max_examples=30)
def test_edits_leave_the_index_of_a_clean_build(edits: list[tuple[str, str | None]]) -> None:
    notes = {note.address: note for note in many(60)}
    index = SearchIndex(notes.values())
    disk: dict[str, bytes] = {k: v for k, v in index.changes().items() if v is not None}
    for name, text in edits:
        if text is None:
            notes.pop(f"{name}/", None)
            index.drop(f"{name}/")
        else:
            notes[f"{name}/"] = entry(name, text)
            index.put(notes[f"{name}/"])
        for address, data in index.changes().items():
            if data is None:
                del disk[address]
            else:
                disk[address] = data
    assert disk == index.files() == SearchIndex(notes.values()).files()
