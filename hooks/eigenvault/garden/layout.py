"""Where the notes stand in the picture of the graph: a pure function of its nodes and edges.

Pivot MDS (Brandes and Pich 2006, *Eigensolver Methods for Progressive Multidimensional Scaling of Large
Data*) lays out each connected part from the distances to a few pivots; a few rounds of attraction along
edges and repulsion between cells of a grid spread out what stands in one place. Parts are packed around
the largest. No randomness, and ties go to the earlier node: the same graph gives the same picture.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from scipy.sparse import csr_array

Points = NDArray[np.float64]
PIVOTS = 50
ROUNDS = 40
MANY = 5000  # nodes; more of them get half the rounds, which nobody sees among so many
UNIT = 24  # of the picture's whole numbers, the room that a node takes
_TURN = np.pi * (3 - np.sqrt(5))


def layout(ends: Sequence[Sequence[int]]) -> list[list[int]]:
    """Return a position in whole numbers for each node; ``ends`` are for each the nodes that it is joined
    to."""
    count = len(ends)
    if count == 0:
        return []
    starts_at = np.repeat(np.arange(count), [len(own) for own in ends])
    ends_at = np.fromiter(chain.from_iterable(ends), dtype=np.int64, count=len(starts_at))
    between = starts_at != ends_at
    if not between.any():
        return _whole(_pack([1.0] * count))
    from scipy.sparse import csr_array  # takes long to import, and few builds place nodes anew
    from scipy.sparse.csgraph import connected_components

    graph = _graph(count, starts_at[between], ends_at[between])
    number, labels = connected_components(graph, directed=False)
    order = np.argsort(labels, kind="stable")
    sizes = np.bincount(labels, minlength=number)
    starts = np.cumsum(sizes) - sizes
    points = np.zeros((count, 2))
    parts = sorted(range(number), key=lambda part: (-int(sizes[part]), int(order[starts[part]])))
    for part in parts:
        if sizes[part] > 1:
            members = order[starts[part] : starts[part] + sizes[part]]
            points[members] = _part(csr_array(graph[members][:, members]))
    centres = _pack([float(np.sqrt(sizes[part])) for part in parts])
    shift = np.zeros((number, 2))
    shift[parts] = centres
    return _whole(points + shift[labels])


def _whole(points: Points) -> list[list[int]]:
    """Return ``points`` in whole numbers from 0 on."""
    places: list[list[int]] = np.rint((points - points.min(axis=0)) * UNIT).astype(int).tolist()
    return places


def _graph(count: int, ones: NDArray[np.int64], others: NDArray[np.int64]) -> csr_array:
    from scipy.sparse import csr_array

    rows = np.concatenate((ones, others))
    columns = np.concatenate((others, ones))
    graph = csr_array((np.ones(len(rows)), (rows, columns)), shape=(count, count))
    graph.data[:] = 1.0  # links that stand twice are one edge
    return graph


def _part(graph: csr_array) -> Points:
    """Lay out a connected graph around the origin, about one node to a unit of area."""
    count = graph.shape[0]
    points = _pivot_mds(graph)
    # Nodes at equal distances from all pivots stand in one place: part them along a spiral.
    turns = np.arange(count) * _TURN
    spread = np.sqrt(np.arange(count) / count)[:, None]
    points = _scaled(points) + 0.5 * spread * np.stack((np.cos(turns), np.sin(turns)), axis=1)
    degrees = np.asarray(graph.sum(axis=1))
    pull = np.minimum(1.0, 2.0 / np.sqrt(degrees))[:, None] / degrees[:, None]
    rounds = ROUNDS if count <= MANY else ROUNDS // 2
    for step in range(rounds):
        heat = 1.0 - step / rounds
        towards = (graph @ points - degrees[:, None] * points) * pull
        move = 0.35 * towards + _repulsion(points, step)
        length = np.maximum(np.hypot(move[:, 0], move[:, 1]), 1e-9)[:, None]
        points = points + move * np.minimum(1.0, (0.2 + 2.0 * heat) / length)
    return _scaled(points)


def _scaled(points: Points) -> Points:
    """Centre ``points`` and give them the extent of a disc with a unit of area for each."""
    points = points - points.mean(axis=0)
    extent = float(np.sqrt((points**2).sum(axis=1).mean()))
    scaled: Points = points * (float(np.sqrt(len(points) / 2)) / max(extent, 1e-9))
    return scaled


def _pivot_mds(graph: csr_array) -> Points:
    count = graph.shape[0]
    pivot, nearest = 0, np.full(count, np.inf)
    columns = []
    for _ in range(min(PIVOTS, count)):
        distances = _distances(graph, pivot)
        columns.append(distances)
        nearest = np.minimum(nearest, distances)
        pivot = int(nearest.argmax())
    squares = np.stack(columns, axis=1) ** 2
    means = squares.mean(axis=0)
    centred = -0.5 * (squares - means - squares.mean(axis=1, keepdims=True) + means.mean())
    # einsum sums in one order on every machine, unlike a threaded product of matrices.
    _, vectors = np.linalg.eigh(np.einsum("ij,ik->jk", centred, centred))
    axes = vectors[:, ::-1][:, :2]
    if axes.shape[1] < 2:
        axes = np.hstack((axes, np.zeros_like(axes)))
    signs = np.sign(axes[np.abs(axes).argmax(axis=0), np.arange(2)])
    result: Points = np.einsum("ij,jk->ik", centred, axes * np.where(signs == 0, 1, signs))
    return result


def _distances(graph: csr_array, start: int) -> Points:
    """Return the number of edges from ``start`` to every node of a connected graph."""
    from scipy.sparse.csgraph import breadth_first_order

    _, above = breadth_first_order(graph, start)
    above[start] = start
    steps = np.ones(len(above))
    steps[start] = 0
    # Each round doubles the distance that a node has looked up its tree: long chains stay cheap.
    while True:
        further = steps + steps[above]
        if (further == steps).all():
            return steps
        steps, above = further, above[above]


def _repulsion(points: Points, step: int) -> Points:
    """Return the push on each node: away from its neighbourhood on three grids, fine to coarse. The
    grids lie elsewhere in every round, or their lines would show in the picture."""
    count = len(points)
    x, y = points.T.copy()  # each in one piece: twice as fast
    push_x, push_y = np.zeros(count), np.zeros(count)
    from_x, from_y = x - x.min(), y - y.min()
    across, down = step * 0.618034 % 1 + 1, step * 0.754878 % 1 + 1
    for size in (1.5, 5.0, 16.0):
        rows = (from_x / size + across).astype(np.int64)
        columns = (from_y / size + down).astype(np.int64)
        width, height = int(columns.max()) + 2, int(rows.max()) + 2
        if width * height > 8 * count + 4096:
            continue
        keys = rows * width + columns
        around = []
        for weights in (None, x, y):
            sums = np.bincount(keys, weights, minlength=width * height).astype(np.float64)
            around.append(_blocks(sums.reshape(-1, width)).ravel()[keys])
        strength = 1.0 / (size * size * (1.0 + 0.25 * around[0] / size))
        push_x += (x * around[0] - around[1]) * strength
        push_y += (y * around[0] - around[2]) * strength
    return 0.35 * np.stack((push_x, push_y), axis=1)


def _blocks(values: Points) -> Points:
    """Return for each cell the sum over it and the eight around it."""
    padded = np.pad(values, 1)
    rows = padded[:-2] + padded[1:-1] + padded[2:]
    result: Points = rows[:, :-2] + rows[:, 1:-1] + rows[:, 2:]
    return result


def _pack(radii: Sequence[float]) -> Points:
    """Return centres for discs given from large to small: rings around the first."""
    centres = np.zeros((len(radii), 2))
    inner, angle, ring = radii[0] + 1.0 if radii else 0.0, 0.0, 0.0
    for index in range(1, len(radii)):
        room = radii[index] + 0.6
        if angle == 0.0:
            ring = room
        turn = 2 * float(np.arcsin(min(1.0, room / (inner + ring))))
        if angle + turn > 2 * np.pi and angle > 0.0:
            inner, angle, ring = inner + 2 * ring, 0.0, room
            turn = 2 * float(np.arcsin(min(1.0, room / (inner + ring))))
        at = angle + turn / 2
        centres[index] = (inner + ring) * np.array((np.cos(at), np.sin(at)))
        angle += turn
    return centres
