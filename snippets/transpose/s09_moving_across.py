# S09 The transpose moves a matrix to the other side of a dot product
import matplotlib.pyplot as plt
import numpy as np
from house_style import BLUE, GREY, VERMILLION, arrow

A = np.array([[2, 1], [0.5, 1.5]])
x, y = np.array([1, 1]), np.array([1, -1])
image, back = A @ x, A.T @ y

figure, panels = plt.subplots(1, 2, figsize=(7.2, 3.9), layout="constrained")
inputs, outputs = panels
arrow(inputs, x, color=BLUE, label="x = (1, 1)")
arrow(inputs, back, color=VERMILLION, linestyle="--", label="Aᵀy = (1.5, \N{MINUS SIGN}0.5)")
arrow(outputs, image, color=BLUE, label="Ax = (3, 2)", offset=(-34, 8))
arrow(outputs, y, color=VERMILLION, linestyle="--", label="y = (1, \N{MINUS SIGN}1)")
for axes, title, product in (
    (inputs, "inputs", f"x · Aᵀy = {x @ back:g}"),
    (outputs, "outputs", f"Ax · y = {image @ y:g}"),
):
    axes.axhline(0, color=GREY, linewidth=0.8, zorder=0)
    axes.axvline(0, color=GREY, linewidth=0.8, zorder=0)
    axes.set(xlim=(-0.6, 3.6), ylim=(-1.5, 2.7), aspect="equal")
    axes.set(xticks=range(4), yticks=range(-1, 3), title=title, xlabel=product)

assert image.tolist() == [3, 2] and back.tolist() == [1.5, -0.5]
assert image @ y == x @ back == 1
