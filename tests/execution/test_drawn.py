"""A figure in words and numbers: another formula, another description."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import matplotlib as mpl
import matplotlib.pyplot as plt
import numpy as np
import pytest
from eigenvault.worker.drawn import describe

mpl.use("svg")
x = np.linspace(0.1, 2, 50)
image = np.arange(6.0).reshape(2, 3)


def of(draw: Callable[[Any], object], **options: Any) -> list[str]:
    figure, axes = plt.subplots(subplot_kw=options)
    draw(axes)
    said = describe(figure)
    plt.close(figure)
    return said


PAIRS: dict[str, tuple[Callable[[Any], object], Callable[[Any], object]]] = {
    "a curve": (lambda axes: axes.plot(x, x**2), lambda axes: axes.plot(x, x**3)),
    "its direction": (lambda axes: axes.plot(x, x), lambda axes: axes.plot(x[::-1], x[::-1])),
    "points": (lambda axes: axes.scatter(x, x), lambda axes: axes.scatter(x, -x)),
    "sizes": (lambda axes: axes.scatter(x, x, s=x), lambda axes: axes.scatter(x, x, s=2 * x)),
    "a picture": (lambda axes: axes.imshow(image), lambda axes: axes.imshow(image[::-1])),
    "level lines": (
        lambda axes: axes.contour(image, levels=[2]),
        lambda axes: axes.contour(image, levels=[3]),
    ),
    "bars": (lambda axes: axes.bar([1, 2], [3, 4]), lambda axes: axes.bar([1, 2], [3, 5])),
    "a label": (lambda axes: axes.text(0, 0, "1.5"), lambda axes: axes.text(0, 0, "1.6")),
    "an arrow": (
        lambda axes: axes.annotate("", (1, 2), (0, 0), arrowprops={}),
        lambda axes: axes.annotate("", (2, 1), (0, 0), arrowprops={}),
    ),
    "a limit": (lambda axes: axes.set_xlim(0, 1), lambda axes: axes.set_xlim(0, 2)),
    "a scale": (lambda axes: axes.set_yscale("linear"), lambda axes: axes.set_yscale("log")),
    "a title": (lambda axes: axes.set_title("rank 1"), lambda axes: axes.set_title("rank 2")),
    "a colour": (
        lambda axes: axes.plot(x, x, color="#0072B2"),
        lambda axes: axes.plot(x, x, color="#D55E00"),
    ),
    "an area": (
        lambda axes: axes.fill_between(x, x, 0),
        lambda axes: axes.fill_between(x, -x, 0),
    ),
}


@pytest.mark.parametrize("pair", PAIRS.values(), ids=PAIRS)
def test_what_is_drawn_otherwise_is_described_otherwise(
    pair: tuple[Callable[[Any], object], Callable[[Any], object]],
) -> None:
    one, other = (of(draw) for draw in pair)
    assert one != other and one == of(pair[0])


def test_in_space() -> None:
    curve = of(lambda axes: axes.plot(x, x, x), projection="3d")
    assert any("Line3D" in line and " z " in line for line in curve)
    assert curve != of(lambda axes: axes.plot(x, x, x**2), projection="3d")


def test_small_values_on_a_logarithmic_axis_count() -> None:
    def draw(factor: float) -> Callable[[Any], object]:
        return lambda axes: axes.semilogy(x, factor * 1e-12 * x)

    assert of(draw(1)) != of(draw(2))
