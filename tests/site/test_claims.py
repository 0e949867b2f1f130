"""The page of claims: where each stands, under which number, and whether its check holds."""

from __future__ import annotations

from tests.conftest import Build

CHECK = '\n\n```python check claims="{0}" name="{1}"\nassert {2}\n```\n'
NOTES = {
    "A note.md": "> [!theorem] First\n> One.\n\n> [!theorem] Second\n> Two.\n\n^C2\n"
    + CHECK.format("C2", "two", "True")
    + "\nA sentence. ^C1\n"
    + CHECK.format("C1", "one", "1 > 2"),
}


def test_a_claim_says_its_note_and_its_number_there(build_site: Build) -> None:
    page = build_site(NOTES, execute=True).page("claims/")
    first, second = page.cssselect("section.claim")
    assert [section.get("data-state") for section in (first, second)] == ["fails", "holds"]
    names = [section.cssselect("h2 a")[0].text for section in (first, second)]
    assert names == ["C1 · A note", "C2 · A note, Theorem 2"]
    assert second.cssselect("h2 a")[0].get("href") == "../A%20note/#%5EC2"
