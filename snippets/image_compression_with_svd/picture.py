# The test image of this note: four parts on a grid of 256 x 256 points of the unit square
import numpy as np

t = np.linspace(0, 1, 256)  # along the rows and down the columns alike


def wave(frequency):
    return np.cos(frequency * np.pi * t)


def bell(center):
    return np.exp(-((t - center) ** 2) / 0.02)


waves = 50 * np.outer(wave(4), np.sin(6 * np.pi * t))  # a product: rank one
bump = 100 * np.outer(bell(0.7), bell(0.3))  # a product again
disc = 80 * (np.hypot(t - 0.7, t[:, None] - 0.3) < 0.2)
ramps = 30 * t + 20 * t[:, None]  # a sum of two products
A = waves + bump + disc + ramps
