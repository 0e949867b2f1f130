"""What a note says and what its code found belong together: either that changes alone is reported."""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

NOTE = """---
claims: [C1]
---

## Statement

The norm of a sum is at most the sum of the norms, $\\lVert u+v\\rVert\\le\\lVert u\\rVert+\\lVert v\\rVert$. ^C1

```python check claims="C1"
import numpy as np

u, v = np.array([3.0, 4.0]), np.array([1.0, 0.0])
assert np.linalg.norm(u + v) <= np.linalg.norm(u) + np.linalg.norm(v)
```

The parallelogram law is $\\lVert u+v\\rVert^2+\\lVert u-v\\rVert^2=2\\lVert u\\rVert^2+2\\lVert v\\rVert^2$.

## Elsewhere

The dot product is $u\\cdot v=\\sum_iu_iv_i$, for every $u$.

## Figure

```python run name="curve" alt="A parabola over 5 points."
import matplotlib.pyplot as plt

plt.plot(range(5), [k**2 for k in range(5)])
```

Words that nothing checks.
"""
CHANGES = {
    "the inequality of a claim": ("\\le\\", "\\ge\\", "claim C1"),
    "a word of a claim": ("at most", "at least", "claim C1"),
    "a formula near a check": ("=2\\lVert", "=3\\lVert", "section Statement"),
    "a condition near a check": ("parallelogram law is", "law may be", "section Statement"),
    "a formula elsewhere": ("\\cdot v=", "\\cdot v\\ne", "section Elsewhere"),
    "a count in a text": ("over 5 points", "over 5000 points", "snippet curve"),
    "a formula of a check": ("np.array([1.0, 0.0])", "np.array([2.0, 0.0])", "check C1"),
    "what is drawn": ("k**2", "k**3", "snippet curve"),
    "what a figure is said to show": ("5 points", "6 points", "snippet curve"),
}


class Project:
    """A folder with a vault of one note, built by the hooks of this project."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.note = folder / "docs" / "Norms.md"
        self.note.parent.mkdir()
        (folder / "snippets").mkdir()
        (folder / "hooks").symlink_to(ROOT / "hooks")
        (folder / "base.yml").write_bytes((ROOT / "mkdocs.yml").read_bytes())
        (folder / "mkdocs.yml").write_text("INHERIT: base.yml\n", "utf-8")

    def build(self, text: str, accept: str = "") -> tuple[int, str]:
        self.note.write_text(text, "utf-8")
        done = subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", "--strict", "-d", str(self.folder / "site")],
            cwd=self.folder,
            env={
                **{key: value for key, value in os.environ.items() if key != "VAULT"},
                "NO_MKDOCS_2_WARNING": "1",
                "EIGENVAULT_CACHE": str(self.folder / "cache"),
                "EIGENVAULT_ACCEPT": accept,
            },
            capture_output=True,
            text=True,
            timeout=120,
        )
        return done.returncode, done.stdout + done.stderr

    @property
    def record(self) -> Path:
        return self.folder / "records" / "Norms.md.json"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    made = Project(tmp_path_factory.mktemp("project"))
    code, log = made.build(NOTE)
    assert code == 1 and "was never accepted" in log
    code, log = made.build(NOTE, accept="1")
    assert code == 0, log
    return made


def test_what_was_accepted_is_right(project: Project) -> None:
    code, log = project.build(
        NOTE.replace("Words that", "Other words that").replace("for every", "for any")
    )
    assert code == 0, log


@pytest.mark.parametrize(("old", "new", "name"), CHANGES.values(), ids=CHANGES)
def test_a_change_is_reported_where_it_stands(
    project: Project, old: str, new: str, name: str
) -> None:
    code, log = project.build(NOTE.replace(old, new))
    assert code == 1
    (line,) = [line for line in log.splitlines() if "Norms.md:" in line and name in line]
    assert "EIGENVAULT_ACCEPT=1" in line


def test_numbers_of_one_machine_are_marked_and_stay_so(project: Project) -> None:
    before = project.record.read_text("utf-8")
    elsewhere = NOTE.replace("np.array([1.0, 0.0])", "np.array([2.0, 0.0])")
    project.build(elsewhere, accept="machine")
    lines = json.loads(project.record.read_text("utf-8"))["check C1"]
    assert [line[:2] for line in lines] == ["~ "]
    assert project.build(elsewhere)[0] == project.build(NOTE)[0] == 0
    project.build(elsewhere, accept="1")
    assert json.loads(project.record.read_text("utf-8"))["check C1"] == lines
    project.record.write_text(before, "utf-8")


def test_on_another_kind_of_processor_other_numbers_are_told_and_fail_nothing(
    project: Project,
) -> None:
    kinds = project.record.parent / "machines.json"
    before = kinds.read_text("utf-8")
    assert json.loads(before) == [platform.machine()]
    kinds.write_text('["abacus"]', "utf-8")
    code, log = project.build(NOTE.replace("np.array([1.0, 0.0])", "np.array([2.0, 0.0])"))
    assert code == 0 and "check C1: 1 × 1" in log
    assert project.build(NOTE.replace("\\le\\", "\\ge\\"))[0] == 1
    kinds.write_text(before, "utf-8")


def test_what_is_gone_is_reported_and_accepted(project: Project) -> None:
    before = project.record.read_text("utf-8")
    short = NOTE[: NOTE.index("## Figure")]
    code, log = project.build(short)
    assert code == 1 and "snippet curve: was accepted and is gone" in log
    assert project.build(short, accept="1")[0] == 0
    assert "snippet curve" not in json.loads(project.record.read_text("utf-8"))
    project.record.write_text(before, "utf-8")
