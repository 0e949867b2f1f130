# C099 Titles and marked points of the four stages lie inside; only the marks show the first turn
import matplotlib.pyplot as plt
import numpy as np
from singular_value_decomposition.s35_three_stages import A, Vt, figure, panels, s

figure.canvas.draw()
rings = []
for axes in panels.flat:
    box = axes.title.get_window_extent()
    assert axes.get_title() and box.width > 0
    assert figure.bbox.x0 <= box.x0 and box.x1 <= figure.bbox.x1
    assert figure.bbox.y0 <= box.y0 and box.y1 <= figure.bbox.y1
    marks = np.array([line.get_xydata()[0] for line in axes.lines if len(line.get_xdata()) == 1])
    arrows = np.array([text.xy for text in axes.texts if text.arrow_patch is not None])
    assert marks.shape == (12, 2) and arrows.shape == (2, 2)
    curve = next(line.get_xydata() for line in axes.lines if len(line.get_xdata()) > 1)
    for points in (marks, arrows, curve):
        assert np.all(np.abs(points) < [axes.get_xlim()[1], axes.get_ylim()[1]])
    rings.append((marks, arrows, curve))
plt.close(figure)

(before, basis, circle), (after, turned, same) = rings[:2]
np.testing.assert_allclose(np.linalg.norm(circle, axis=1), 1, atol=1e-12)
np.testing.assert_allclose(np.linalg.norm(same, axis=1), 1, atol=1e-12)  # the same circle,
assert np.linalg.norm(after - before, axis=1).min() > 0.5  # yet every mark has moved
np.testing.assert_allclose(after, before @ Vt.T, atol=1e-12)
np.testing.assert_allclose(rings[2][0], after * s, atol=1e-12)
np.testing.assert_allclose(rings[3][0], before @ A.T, atol=1e-12)
np.testing.assert_allclose(rings[3][1], basis @ A.T, atol=1e-12)
