"""The two maps of the note Normalizing Flows, their inverses, and the densities they make."""

from collections.abc import Callable

import numpy as np

A = np.array([[2.0, 1.0], [0.5, 1.5]])


def normal(z: np.ndarray) -> np.ndarray:
    """Return the standard normal density at the rows of ``z``, shape (n, 2)."""
    return np.exp(-0.5 * np.sum(z**2, axis=-1)) / (2 * np.pi)


def linear(z: np.ndarray) -> np.ndarray:
    """Return A z for each row."""
    return z @ A.T


def unlinear(y: np.ndarray) -> np.ndarray:
    """Return the z with A z = y for each row."""
    return np.linalg.solve(A, y.T).T


def couple(z: np.ndarray) -> np.ndarray:
    """Keep the first entry; scale and shift the second by functions of the first."""
    first, second = z[..., 0], z[..., 1]
    return np.stack([first, second * np.exp(0.5 * np.tanh(first)) + first**2 / 2], axis=-1)


def uncouple(y: np.ndarray) -> np.ndarray:
    """Undo the coupling: the first entry is known, so shift and scale can be taken back."""
    first, second = y[..., 0], y[..., 1]
    return np.stack([first, (second - first**2 / 2) * np.exp(-0.5 * np.tanh(first))], axis=-1)


def density(y: np.ndarray, back: Callable[[np.ndarray], np.ndarray], name: str) -> np.ndarray:
    """Return the density at the rows of ``y`` after the map ``name`` with the inverse ``back``."""
    z = back(y)
    if name == "coupling":
        return normal(z) * np.exp(-0.5 * np.tanh(z[..., 0]))
    return normal(z) / (abs(np.linalg.det(A)) if name == "linear" else 1)
