"""What was read is kept, and only while nothing that shaped it has changed."""

from __future__ import annotations

from pathlib import Path

from eigenvault.build.note_cache import NoteCache, reading_key
from eigenvault.build.stages import read
from eigenvault.markup import Reading
from eigenvault.markup.mathematics import Mathematics
from eigenvault.vault import Rule


def readings(vault: Path, cache: Path) -> dict[str, Reading]:
    return dict(read(vault, Rule(), Mathematics(), cache).readings)


def test_the_second_build_finds_what_the_first_has_read(tmp_path: Path) -> None:
    vault, cache = tmp_path / "vault", tmp_path / "cache"
    vault.mkdir()
    (vault / "A.md").write_text("# A [[B]] $x^2$ #tag ^id\n")
    (vault / "B.md").write_text("---\ndate: 2024-01-02\n---\ntext\n")
    first = readings(vault, cache)
    assert readings(vault, cache) == first == readings(vault, tmp_path / "other")
    (vault / "A.md").write_text("# Changed\n")
    assert readings(vault, cache)["A.md"].note.headings[0].text == "Changed"


def test_a_key_depends_on_everything(tmp_path: Path) -> None:
    keys = {
        reading_key(*shaped)
        for shaped in [
            ("A.md", b"x", ""),
            ("B.md", b"x", ""),
            ("A.md", b"y", ""),
            ("A.md", b"x", "s"),
        ]
    }
    assert len(keys) == 4


def test_a_damaged_store_is_begun_anew(tmp_path: Path) -> None:
    vault, cache = tmp_path / "vault", tmp_path / "cache"
    vault.mkdir()
    (vault / "A.md").write_text("text\n")
    first = readings(vault, cache)
    (cache / "notes.sqlite").write_bytes(
        b"this is no database, and it is long enough to be taken for one" * 40
    )
    assert readings(vault, cache) == first
    assert readings(vault, cache) == first
    assert NoteCache(cache).load([reading_key("A.md", b"text\n", "False")])
