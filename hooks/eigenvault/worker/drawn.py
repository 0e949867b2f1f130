"""A figure in words and numbers: what its artists draw, in lines that a person and a diff can read.

Points are given by their means and by means that depend on their order, along each axis, so that a
curve that is drawn another way has other numbers. On logarithmic axes the logarithms count.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Any

from eigenvault.worker.findings import moments, number


def describe(figure: Any) -> list[str]:
    """Return the lines that describe a matplotlib figure: its axes, and what each of them holds."""
    lines = []
    for place, axes in enumerate(figure.axes, start=1):
        lines.append(f"axes {place}: {_frame(axes)}")
        for artist in axes.get_children():
            lines.extend(f"axes {place}: {said}" for said in _artist(axes, artist))
    return lines


def _frame(axes: Any) -> str:
    sides = []
    for name in ("x", "y", "z"):
        axis = getattr(axes, f"{name}axis", None)
        if axis is not None:
            low, high = axis.get_view_interval()
            label = axis.get_label().get_text()
            sides.append(
                f"{name} {axis.get_scale()} {number(low)} to {number(high)} {label}".strip()
            )
    return "; ".join([*sides, *filter(None, [axes.get_title()])])


def _artist(axes: Any, artist: Any) -> Iterator[str]:
    kind = type(artist).__name__
    if kind in ("Spine", "XAxis", "YAxis", "Axis") or artist is axes.patch:
        return
    if not artist.get_visible():
        return
    if isinstance(artist, sys.modules["matplotlib.text"].Text):
        text = " ".join(str(artist.get_text()).split())
        places = [artist.get_position()]
        if kind == "Annotation":
            places = [artist.xy, artist.xyann]
        if text or (kind == "Annotation" and artist.arrow_patch is not None):
            yield f"{kind} {text!r} {_points(axes, places, plain=kind == 'Annotation')}"
        return
    if kind == "Legend":
        yield "Legend " + ", ".join(repr(text.get_text()) for text in artist.get_texts())
        return
    if kind == "Table":
        yield "Table " + ", ".join(
            cell.get_text().get_text() for cell in artist.get_celld().values()
        )
        return
    yield " ".join([kind, *_look(artist), *_shape(axes, artist)])


def _look(artist: Any) -> Iterator[str]:
    colours = sys.modules["matplotlib.colors"]
    for name in ("get_color", "get_facecolor", "get_edgecolor"):
        method = getattr(artist, name, None)
        if method is None or (name != "get_color" and hasattr(artist, "get_color")):
            continue
        found = colours.to_rgba_array(method())
        if len(found) == 1:
            yield str(colours.to_hex(found[0], keep_alpha=True))
        elif len(found):
            yield _moments(found)


def _shape(axes: Any, artist: Any) -> Iterator[str]:
    """Yield what an artist's places, values and sizes are."""
    numpy = sys.modules["numpy"]
    if hasattr(artist, "get_data_3d"):
        yield _points(axes, numpy.stack([numpy.asarray(c, float) for c in artist.get_data_3d()], 1))
    elif hasattr(artist, "get_xydata"):
        yield _points(axes, artist.get_xydata())
    elif hasattr(artist, "_offsets3d"):
        yield _points(
            axes, numpy.stack([numpy.ravel(c).astype(float) for c in artist._offsets3d], 1)
        )
    elif hasattr(artist, "_faces"):
        yield _moments(numpy.asarray(artist._faces, float))
    elif hasattr(artist, "get_path"):
        path = artist.get_path()
        transform = getattr(artist, "get_patch_transform", None)
        yield _points(axes, transform().transform(path.vertices) if transform else path.vertices)
    else:
        if hasattr(artist, "get_offsets"):
            yield _points(axes, artist.get_offsets())
        if hasattr(artist, "get_paths"):
            corners = [path.vertices for path in artist.get_paths()]
            if corners:
                yield _points(axes, numpy.concatenate(corners))
    values = artist.get_array() if hasattr(artist, "get_array") else None
    if values is not None:
        yield f"values {_moments(numpy.ma.filled(numpy.ma.asarray(values, float), 0.0))}"
    sizes = artist.get_sizes() if hasattr(artist, "get_sizes") else ()
    if len(sizes):
        yield f"sizes {_moments(numpy.asarray(sizes, float))}"


def _points(axes: Any, points: Any, *, plain: bool = False) -> str:
    """Return what describes ``points``, an array of one row each."""
    numpy = sys.modules["numpy"]
    points = numpy.ma.filled(numpy.ma.atleast_2d(numpy.ma.asarray(points, float)), numpy.nan)
    said = [f"{len(points)} points:"]
    for column, name in zip(points.T, ("x", "y", "z"), strict=False):
        if not plain and getattr(axes, f"get_{name}scale")() == "log":
            with numpy.errstate(all="ignore"):
                column = numpy.log10(column)
        said.append(f"{name} {_moments(column)}")
    return " ".join(said)


def _moments(values: Any) -> str:
    numpy = sys.modules["numpy"]
    flat = numpy.asarray(values, float).ravel()
    kept = flat[numpy.isfinite(flat)]
    plain, ordered = moments(kept)
    short = f"{number(plain)} {number(ordered)}" if len(kept) > 1 else number(plain)
    return short if len(kept) == len(flat) else f"{short} ({len(flat) - len(kept)} open)"
