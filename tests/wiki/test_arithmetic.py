"""The arithmetic of notes is computed as a reader would, and what cannot be is passed over."""

from __future__ import annotations

import sys

import pytest

from tests.conftest import ROOT

sys.path.insert(0, str(ROOT / "snippets"))

from arithmetic import mistakes

RIGHT = [
    r"$2\cdot3+1=7$", r"$\tfrac12(4+2)=3$", r"$\frac{1}{4}=0.25$", r"$-2^2=-4$", r"$2^{-1}=0.5$",
    r"$1/3=0.3333$", r"$\sqrt{2}\approx1.414$", r"$6{,}144=2\cdot3072$", r"$5\cdot10^{-2}=0.05$",
    r"$(1,2)\cdot(3,4)=11$", r"$\lVert(3,4)\rVert=5$", r"$\lVert(3,4)\rVert_1=7$",
    r"$\begin{pmatrix}1&2\\3&4\end{pmatrix}(1,1)=(3,7)$", r"$\det\begin{pmatrix}1&2\\3&4\end{pmatrix}=-2$",
    r"$A=\begin{pmatrix}0&1\\2&0\end{pmatrix}$, so $A^2=2\begin{pmatrix}1&0\\0&1\end{pmatrix}$",
    r"$\mathbf u=(1,2)$, $\mathbf u^\top\mathbf u=5$, $\mathbf u\mathbf u^\top=\begin{pmatrix}1&2\\2&4\end{pmatrix}$",
    r"$\cos60^\circ=0.5$", r"$1<2\le2$", r"$\log2\pi=1.8379$", r"$e^{0}=1$", r"$3!=6$",
]  # fmt: skip
WRONG = [
    r"$2\cdot3+1=8$", r"$\tfrac12(4-2)=3$", r"$\frac{1}{4}=0.35$", r"$1/3=0.3336$", r"$\sqrt{2}\approx1.424$",
    r"$(1,2)\cdot(3,-4)=11$", r"$\lVert(3,4)\rVert=7$", r"$\begin{pmatrix}1&2\\3&4\end{pmatrix}(1,1)=(4,6)$",
    r"$A=\begin{pmatrix}0&1\\2&0\end{pmatrix}$, so $A^2=3\begin{pmatrix}1&0\\0&1\end{pmatrix}$",
    r"$1>2$", r"$2\ne2$", r"$3\ge4$",
]  # fmt: skip
OPEN = [
    r"$f(2)=7$", r"$x+1=y$", r"$(1\ \,0)=1$", r"$1,2,\dots,n$", r"$k=5$ and later $k=6$", r"$2n=7$",
    "`2=3`", "```\n$2=3$\n```", "$A=(1,2)$\n\n## Next\n\n$A^2=3$",
]  # fmt: skip


@pytest.mark.parametrize("text", RIGHT)
def test_what_is_right_is_computed(text: str) -> None:
    assert mistakes(text)[0] == [] and mistakes(text)[1] >= 1


@pytest.mark.parametrize("text", WRONG)
def test_what_is_wrong_is_found(text: str) -> None:
    assert mistakes(text)[0]


@pytest.mark.parametrize("text", OPEN)
def test_what_is_open_is_passed_over(text: str) -> None:
    assert mistakes(text) == ([], 0)
