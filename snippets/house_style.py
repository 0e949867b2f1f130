"""The house style of figures: colours that are told apart by everyone, in light and in dark.

The palette is that of Okabe and Ito (2008) with two colours darkened, so that every line colour
reaches a contrast of 3:1 on white and on ``#1e1e1e``. Text, axes and grid lines are drawn in the
ink of the page: the build sets matplotlib's text colours and makes them follow the theme.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import matplotlib as mpl
import matplotlib.pyplot as plt
import numpy as np

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

BLUE = "#0072B2"  # inputs
VERMILLION = "#D55E00"  # outputs
GREEN = "#009E73"  # sums and results
ORANGE = "#B87A00"  # highlights
PURPLE = "#CC79A7"  # errors
SKY = "#2B87BD"  # helpers
GREY = "#777777"  # helpers
FILLS = {"orange": "#E69F00", "sky": "#56B4E9"}  # for areas, never for lines

SEQUENTIAL = "viridis"
DIVERGING = "RdBu_r"

plt.rc("figure.constrained_layout", use=True)  # room for titles and labels in every figure


def ink() -> str:
    """Return the colour of text and axes, which the published page turns into its own."""
    return str(mpl.rcParams["text.color"])


def plane(
    points: np.ndarray, *, margin: float = 0.12, size: tuple[float, float] = (6.4, 4.8)
) -> tuple[Figure, Axes]:
    """Return a figure and axes with equal scales whose frame holds all of ``points`` (shape (n, 2)).

    The origin is always inside; the coordinate axes are thin grey lines.
    """
    points = np.vstack([np.atleast_2d(points), [0.0, 0.0]])
    low, high = points.min(axis=0), points.max(axis=0)
    pad = margin * max(float((high - low).max()), 1e-9)
    figure, axes = plt.subplots(figsize=size)
    axes.set_aspect("equal", adjustable="box")
    axes.set_xlim(low[0] - pad, high[0] + pad)
    axes.set_ylim(low[1] - pad, high[1] + pad)
    axes.axhline(0, color=GREY, linewidth=0.8, zorder=0)
    axes.axvline(0, color=GREY, linewidth=0.8, zorder=0)
    return figure, axes


def arrow(
    axes: Axes,
    tip: np.ndarray,
    start: np.ndarray | tuple[float, float] = (0.0, 0.0),
    *,
    color: str = BLUE,
    label: str = "",
    linestyle: str = "-",
    offset: tuple[float, float] = (6, 6),
) -> None:
    """Draw the vector from ``start`` to ``tip`` (both shape (2,)) and write ``label`` beside its tip.

    ``offset`` moves the label, in points.
    """
    axes.annotate(
        "",
        xy=(float(tip[0]), float(tip[1])),
        xytext=(float(start[0]), float(start[1])),
        arrowprops={
            "arrowstyle": "-|>",
            "color": color,
            "linewidth": 2,
            "linestyle": linestyle,
            "shrinkA": 0,
            "shrinkB": 0,
        },
    )
    if label:
        axes.annotate(
            label, (float(tip[0]), float(tip[1])), xytext=offset, textcoords="offset points"
        )
