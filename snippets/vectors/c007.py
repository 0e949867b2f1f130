# C007 Every coordinate of the drawing of u, v, 2v and u + v lies inside its view box
import io
import re

import matplotlib.pyplot as plt
import numpy as np
from vectors.s01_adding_two_arrows import axes, figure, total, u, v


def outside(svg: str) -> list[tuple[float, float]]:
    """Return the drawn points that lie outside the view box of ``svg``."""
    x, y, width, height = map(float, re.search(r'viewBox="(.*?)"', svg)[1].split())
    svg = re.sub(r"<defs>.*?</defs>|<g transform.*?</g>", "", svg, flags=re.S)
    numbers = [re.findall(r"-?\d+\.?\d*", d) for d in re.findall(r'<path d="(.*?)"', svg, re.S)]
    points = [pair for row in numbers for pair in zip(row[::2], row[1::2], strict=True)]
    points += re.findall(r'<(?:use|text)\b[^>]*? x="(.*?)" y="(.*?)"', svg)
    assert points
    return [
        (float(a), float(b))
        for a, b in points
        if not (x <= float(a) <= x + width and y <= float(b) <= y + height)
    ]


file = io.StringIO()
with plt.rc_context({"svg.fonttype": "path"}):
    figure.savefig(file, format="svg")
assert outside(file.getvalue()) == []
cut = '<svg viewBox="-10 -120 240 240"><path d="M 0 0 L 120 -150"/></svg>'
assert outside(cut) == [(120, -150)]  # a tip beyond the frame is found

for text in axes.texts:  # labels and arrows, with their whole extent
    box = text.get_window_extent()
    assert figure.bbox.x0 <= box.x0 and box.x1 <= figure.bbox.x1, text
    assert figure.bbox.y0 <= box.y0 and box.y1 <= figure.bbox.y1, text
heads = {text.xy for text in axes.texts if text.arrow_patch is not None}
assert heads == {tuple(tip) for tip in (u, v, 2 * v, total)}  # each of the four has its arrow
dashed = [line.get_xydata() for line in axes.lines if line.get_linestyle() == "--"]
low, high = np.array([axes.get_xlim(), axes.get_ylim()]).T
assert len(dashed) == 2 and all(np.all((low < line) & (line < high)) for line in dashed)
plt.close(figure)
