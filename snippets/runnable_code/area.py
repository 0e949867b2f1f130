"""Included by the note Runnable Code, to show how a part of a file runs."""

# --8<-- [start:area]
import numpy as np

A = np.array([[3.0, 1.0], [0.0, 2.0]])
print("area of the image of the unit square:", round(abs(np.linalg.det(A)), 6))
# --8<-- [end:area]
