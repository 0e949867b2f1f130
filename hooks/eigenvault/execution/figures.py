"""Figures as SVG: the same bytes from every run, right in light and in dark.

- Text is drawn as outlines. A reader's machine has not the font that matplotlib measured with, and
  labels that overlap are worse than labels that cannot be selected; what a figure says stands in its
  alternative text.
- Text, axes and ticks are drawn in one ink that no author uses, which is then written as
  ``currentColor``: inline on a page a figure takes the colour of the text around it. The file that
  stands alone in the vault brings both colours along and lets the system choose.
- Artists of many points become a sharp raster inside the drawing.
"""

from __future__ import annotations

import io
import re
from typing import Any

INK = "#1b1c1e"
RASTER_DPI = 200
MANY_POINTS = 3000
# Okabe and Ito (2008), two colours darkened: each reaches 3:1 on white and on #1e1e1e.
PALETTE = ("#0072B2", "#D55E00", "#009E73", "#B87A00", "#CC79A7", "#2B87BD", "#777777")

RC: dict[str, Any] = {
    "axes.edgecolor": INK,
    "axes.labelcolor": INK,
    "axes.spines.right": False,
    "axes.spines.top": False,
    "axes.titlecolor": INK,
    "figure.autolayout": False,
    "figure.constrained_layout.use": True,
    "figure.facecolor": "none",
    "figure.figsize": (6.4, 4.0),
    "font.size": 11,
    "grid.color": "#777777",
    "hatch.color": INK,
    "legend.edgecolor": "none",
    "legend.facecolor": "none",
    "legend.framealpha": 0.0,
    "axes.facecolor": "none",
    "patch.edgecolor": INK,
    "savefig.facecolor": "none",
    "savefig.transparent": True,
    "svg.fonttype": "path",
    "svg.hashsalt": "eigenvault",
    "text.color": INK,
    "xtick.color": INK,
    "ytick.color": INK,
}

_ID = re.compile(r'(\bid="|href="#|url\(#)')
_PROLOGUE = re.compile(r"^.*?(?=<svg)", re.DOTALL)
_METADATA = re.compile(r"\s*<metadata>.*?</metadata>", re.DOTALL)
_STYLE_ALONE = (
    "<style>svg{color:#1f2328}@media(prefers-color-scheme:dark){svg{color:#e4e6ea}}</style>"
)


def prepare() -> None:
    """Set matplotlib up for figures of notes; called once, in the warm parent."""
    import matplotlib

    matplotlib.use("svg")
    import matplotlib.pyplot as plt
    from cycler import cycler

    plt.rcParams.update(RC)
    plt.rcParams["axes.prop_cycle"] = cycler(color=PALETTE)


def draw(figure: Any, name: str) -> str:
    """Return a matplotlib figure as an SVG element whose ids begin with ``name``."""
    _rasterize(figure)
    buffer = io.BytesIO()
    figure.savefig(buffer, format="svg", dpi=RASTER_DPI, metadata={"Date": None, "Creator": None})
    return finish(buffer.getvalue().decode(), name)


def finish(svg: str, name: str) -> str:
    """Return matplotlib's SVG fit for a page: no prologue, ids of its own, ink as ``currentColor``."""
    svg = _METADATA.sub("", _PROLOGUE.sub("", svg), count=1)
    svg = _ID.sub(rf"\g<1>{name}-", svg)
    svg = svg.replace(INK, "currentColor")
    return svg.strip()


def stand_alone(svg: str) -> str:
    """Return the SVG file for the vault: the element of ``draw`` with colours of its own."""
    head, bracket, rest = svg.partition(">")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{head}{bracket}{_STYLE_ALONE}{rest}\n'


def _rasterize(figure: Any) -> None:
    for axes in figure.axes:
        for artist in (*axes.collections, *axes.lines):
            if _points(artist) > MANY_POINTS:
                artist.set_rasterized(True)


def _points(artist: Any) -> int:
    for read in ("get_offsets", "get_xdata"):
        method = getattr(artist, read, None)
        if method is not None:
            try:
                count = len(method())
            except TypeError:
                continue
            if count > 1:
                return count
    array = getattr(artist, "get_array", lambda: None)()
    return 0 if array is None else int(array.size)
