"""Long lists stand on several pages, and one note more changes few of them."""

from eigenvault.site.explorer import divide
from eigenvault.site.parts import MANY, Item, other_parts, part_address, parts
from hypothesis import given
from hypothesis import strategies as st

names = st.lists(st.text(min_size=1, max_size=8), min_size=1, max_size=400, unique=True)


@given(names, st.integers(1, 40))
def test_parts_hold_all_notes_in_order_and_none_is_long(notes: list[str], size: int) -> None:
    cuts = divide(notes, size)
    assert cuts[0] == 0
    assert cuts == sorted(set(cuts))
    assert all(b - a <= 2 * size for a, b in zip(cuts, [*cuts[1:], len(notes)], strict=True))


@given(names, st.data())
def test_one_note_less_changes_few_parts(notes: list[str], data: st.DataObject) -> None:
    gone = data.draw(st.integers(0, len(notes) - 1))
    less = notes[:gone] + notes[gone + 1 :]

    def found(of: list[str]) -> set[tuple[str, ...]]:
        cuts = divide(of, 8)
        return {tuple(of[a:b]) for a, b in zip(cuts, [*cuts[1:], len(of)], strict=True)}

    assert len(found(less) - found(notes)) <= 12


def test_a_short_list_is_one_part_without_links() -> None:
    notes = [Item(str(number), f"{number}/") for number in range(MANY)]
    assert parts(notes) == [tuple(notes)]
    assert other_parts("tags/x/", 1, 1) == ""


def test_parts_of_a_long_list_lead_to_each_other() -> None:
    notes = [Item(str(number), f"{number}/") for number in range(3 * MANY)]
    found = parts(notes)
    assert [note for part in found for note in part] == notes
    assert len(found) > 3 and max(map(len, found)) <= MANY
    assert part_address("tags/x/", 2) == "tags/x/part-2/"
    links = other_parts("tags/x/", 2, len(found))
    assert 'href="../"' in links and 'href="../part-3/"' in links
    assert links.count("aria-current") == 1
