"""The picture of the graph: the same every time, nothing upon something else, parts apart."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence

import numpy as np
from eigenvault.garden.layout import UNIT, layout
from hypothesis import given
from hypothesis import strategies as st

graphs = st.integers(0, 30).flatmap(
    lambda count: st.tuples(
        st.just(count),
        st.lists(st.tuples(*[st.integers(0, max(0, count - 1))] * 2), max_size=80 if count else 0),
    )
)


def ends(count: int, edges: Iterable[Sequence[int]]) -> list[list[int]]:
    """The nodes that each of ``count`` is joined to."""
    found: list[list[int]] = [[] for _ in range(count)]
    for one, other in edges:
        found[one].append(other)
    return found


@given(graphs)
def test_every_node_has_one_place_and_always_the_same(graph: tuple[int, list]) -> None:
    count, edges = graph
    places = layout(ends(count, edges))
    assert len(places) == count
    assert all(isinstance(number, int) and number >= 0 for place in places for number in place)
    assert layout(ends(count, edges)) == places


def test_parts_of_a_graph_do_not_overlap() -> None:
    star = tuple((0, leaf) for leaf in range(1, 20))
    other = tuple((20, leaf) for leaf in range(21, 40))
    places = np.array(layout(ends(45, star + other)))
    assert len({tuple(place) for place in places.tolist()}) > 40
    first, second = places[:20], places[20:40]
    apart = np.linalg.norm(first.mean(axis=0) - second.mean(axis=0))
    assert apart > 2 * np.sqrt(20) * UNIT * 0.9


def test_neighbours_stand_nearer_than_strangers() -> None:
    ring = tuple((node, (node + 1) % 60) for node in range(60))
    places = np.array(layout(ends(60, ring)))
    step = np.linalg.norm(places - np.roll(places, -1, axis=0), axis=1).mean()
    across = np.linalg.norm(places - np.roll(places, -30, axis=0), axis=1).mean()
    assert across > 5 * step


def test_ten_thousand_notes_are_laid_out_at_once() -> None:
    draw = np.random.default_rng(1)
    pairs = (10_000 * draw.random((60_000, 2)) ** 2).astype(int)
    begun = time.process_time()
    layout(ends(10_000, pairs.tolist()))
    assert time.process_time() - begun < 3  # 0.3 s on a quiet machine


def test_a_chain_of_daily_notes_takes_no_longer() -> None:
    begun = time.process_time()
    layout(ends(10_000, [(day, day + 1) for day in range(9_999)]))
    assert time.process_time() - begun < 3
