"""Long code is folded, unless its author wants it seen."""

from __future__ import annotations

import pytest
from eigenvault.execution import Block, Result
from eigenvault.execution.options import read_options
from eigenvault.markup.mathematics import Mathematics
from eigenvault.site.outputs import snippet


@pytest.mark.parametrize(
    ("lines", "options", "folded"),
    [
        (30, {"run": "run"}, False),
        (31, {"run": "run"}, True),
        (31, {"run": "run", "code": "show"}, False),
        (1, {"run": "run", "code": "fold"}, True),
    ],
)
def test_code_is_folded_where_it_is_long(lines: int, options: dict[str, str], folded: bool) -> None:
    code = "\n".join(["x = 1"] * lines)
    read = read_options(options)
    assert read.mistakes == ()
    html = snippet(
        Block("A.md", 0, 1, "a", code, read), Result(), "<pre></pre>", Mathematics(), frozenset()
    )
    assert ("<details" in html) == folded
    assert ("31 lines" in html) == (folded and lines == 31)
