# S64 Layer normalization and its relative without the mean
import numpy as np


def layer_norm(x, epsilon=0.0):
    """Subtract the mean of the last axis and divide by the standard deviation."""
    centered = x - x.mean(axis=-1, keepdims=True)
    return centered / np.sqrt(np.mean(centered**2, axis=-1, keepdims=True) + epsilon)


def rms_norm(x, epsilon=0.0):
    """Divide by the root of the mean square of the last axis."""
    return x / np.sqrt(np.mean(x**2, axis=-1, keepdims=True) + epsilon)
