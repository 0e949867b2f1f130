"""Figures as SVG: the same bytes from every run, right in light and in dark.

- Text is drawn as outlines. A reader's machine has not the font that matplotlib measured with, and
  labels that overlap are worse than labels that cannot be selected; what a figure says stands in its
  alternative text.
- Text, axes and ticks are drawn in one ink that no author uses, which is then written as
  ``currentColor``: inline on a page a figure takes the colour of the text around it. The file that
  stands alone in the vault brings both colours along and lets the system choose.
- ``"k"`` is that ink too, as in the defaults of matplotlib; ``"black"`` stays black.
- Artists of many points become a sharp raster inside the drawing; a raster has no more channels than it needs.
"""

from __future__ import annotations

import base64
import io
import re
from typing import Any

INK = "#1b1c1e"
RASTER_DPI = 200
MANY_POINTS = 3000  # of one artist
CROWD = 20_000  # of all artists of one pair of axes
ID = "figure-id"  # stands in front of every id until the figure's name is known
# Okabe and Ito (2008), two colours darkened: each reaches 3:1 on white and on #1e1e1e.
PALETTE = ("#0072B2", "#D55E00", "#009E73", "#B87A00", "#CC79A7", "#2B87BD", "#777777")

RC: dict[str, Any] = {
    "axes.edgecolor": INK,
    **{
        f"boxplot.{part}.color": INK
        for part in ("boxprops", "capprops", "flierprops", "whiskerprops")
    },
    "axes.labelcolor": INK,
    "axes.spines.right": False,
    "axes.spines.top": False,
    "axes.titlecolor": INK,
    "figure.autolayout": False,
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

_PICTURE = re.compile(r"(?<=data:image/png;base64,)[\sA-Za-z0-9+/=]+")
_ID = re.compile(r'(\bid="|href="#|url\(#)')
_PROLOGUE = re.compile(r"^.*?(?=<svg)", re.DOTALL)
_METADATA = re.compile(r"\s*<metadata>.*?</metadata>", re.DOTALL)
_STYLE_ALONE = (
    "<style>svg{color:#1f2328}@media(prefers-color-scheme:dark){svg{color:#e4e6ea}}</style>"
)
_STYLE_ON_PAPER = "<style>svg{color:#1f2328;background:#fff}</style>"


def prepare() -> None:
    """Set matplotlib up for figures of notes; called once, in the warm parent."""
    import matplotlib

    matplotlib.use("svg")
    import matplotlib.colors
    import matplotlib.pyplot as plt
    from cycler import cycler

    matplotlib.colors.get_named_colors_mapping()["k"] = INK
    plt.rcParams.update(RC)
    plt.rcParams["axes.prop_cycle"] = cycler(color=PALETTE)


def look() -> dict[str, Any]:
    """Return the settings that make a figure look the same elsewhere, on paper of its own."""
    ink = {key for key, value in RC.items() if value in (INK, "none")}
    return {
        key: value for key, value in RC.items() if key not in ink and key[:3] not in ("svg", "sav")
    }


def draw(figure: Any) -> str:
    """Return a matplotlib figure as an SVG element without a prologue, whose ink is
    ``currentColor`` and whose ids wait for a name (see ``named``)."""
    _rasterize(figure)
    _lay_out(figure)
    buffer = io.BytesIO()
    figure.savefig(buffer, format="svg", dpi=RASTER_DPI, metadata={"Date": None, "Creator": None})
    svg = _METADATA.sub("", _PROLOGUE.sub("", buffer.getvalue().decode()), count=1)
    svg = _ID.sub(rf"\g<1>{ID}-", svg).replace(INK, "currentColor").strip()
    return _PICTURE.sub(_leaner, svg)


def named(svg: str, name: str) -> str:
    """Return the SVG of ``draw`` with ids that begin with ``name``."""
    return svg.replace(f"{ID}-", f"{name}-")


def stand_alone(svg: str) -> str:
    """Return the SVG file for the vault: the element of ``draw`` with colours of its own."""
    head, bracket, rest = svg.partition(">")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{head}{bracket}{_STYLE_ALONE}{rest}\n'


def on_paper(svg: str) -> str:
    """Return the SVG of ``draw`` as dark lines on white, for places whose background nobody knows."""
    head, bracket, rest = svg.partition(">")
    return f"{head}{bracket}{_STYLE_ON_PAPER}{rest}"


def _leaner(found: re.Match[str]) -> str:
    """Return a picture that matplotlib has written in four channels with those that say something: a photograph
    in grays takes a third of the bytes."""
    from PIL import Image

    image = Image.open(io.BytesIO(base64.b64decode(found[0])))
    if image.mode != "RGBA" or image.getchannel("A").getextrema() != (255, 255):
        return found[0]
    red, green, blue, _ = image.split()
    gray = red.tobytes() == green.tobytes() == blue.tobytes()
    lean = io.BytesIO()
    (red if gray else image.convert("RGB")).save(lean, "png", optimize=True)
    return base64.b64encode(lean.getvalue()).decode()


def _lay_out(figure: Any) -> None:
    """Place a figure's axes, once: saving would draw all of it for that alone, and then again."""
    engine = figure.get_layout_engine()
    if engine is not None:
        figure.set_dpi(72)  # of SVG
        engine.execute(figure)
        figure._layout_engine = None  # what ``set_layout_engine`` offers still draws twice


def _rasterize(figure: Any) -> None:
    for axes in figure.axes:
        artists = [(artist, _points(artist)) for artist in (*axes.collections, *axes.lines)]
        crowded = sum(count for _, count in artists if count <= MANY_POINTS) > CROWD
        for artist, count in artists:
            if count > MANY_POINTS or (crowded and count > 2):
                artist.set_rasterized(True)


def _points(artist: Any) -> int:
    """Return how many points an artist draws: places, values of a mesh, or corners of paths."""
    counts = [0]
    for read in ("get_offsets", "get_xdata", "get_array"):
        method = getattr(artist, read, None)
        found = method() if method is not None else None
        if found is not None:
            counts.append(int(getattr(found, "size", 0)) if read == "get_array" else len(found))
    paths = getattr(artist, "get_paths", None)
    if paths is not None:
        counts.append(sum(len(path) for path in paths()))
    return max(counts)
