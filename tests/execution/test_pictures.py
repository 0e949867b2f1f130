"""Pictures within figures: the same pixels in fewer bytes."""

from __future__ import annotations

import base64
import io
import re

import numpy as np
import pytest
from eigenvault.worker.figures import draw, prepare
from PIL import Image

_PICTURE = re.compile(r"data:image/png;base64,\s*([^\"]+)\"")


def picture_of(values: np.ndarray, **options: object) -> tuple[Image.Image, int]:
    """Return the one picture of a figure that shows ``values``, and its size in bytes."""
    prepare()
    import matplotlib.pyplot as plt

    figure, axes = plt.subplots()
    axes.imshow(values, interpolation="nearest", **options)
    (found,) = _PICTURE.findall(draw(figure))
    plt.close(figure)
    data = base64.b64decode(found)
    return Image.open(io.BytesIO(data)), len(data)


def test_grays_are_kept_in_one_channel() -> None:
    values = np.random.default_rng(0).random((60, 80))
    image, size = picture_of(values, cmap="gray", vmin=0, vmax=1)
    assert image.mode == "L"
    seen = np.unique(np.asarray(image))
    assert set(seen) <= set((values * 256).astype(int).ravel().clip(0, 255)) and len(seen) > 200
    again = io.BytesIO()
    image.convert("RGBA").save(again, "png")
    assert size < 0.9 * len(again.getvalue())


@pytest.mark.parametrize("holes", [False, True])
def test_colours_stay_and_holes_too(holes: bool) -> None:
    values = np.random.default_rng(1).random((20, 30))
    shown = np.ma.masked_where(values > 0.5, values) if holes else values
    image, _ = picture_of(shown, cmap="viridis")
    assert image.mode == ("RGBA" if holes else "RGB")
    assert len(np.unique(np.asarray(image).reshape(-1, len(image.getbands())), axis=0)) > 20
