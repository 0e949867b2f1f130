"""What programs write for a terminal, on a page."""

from __future__ import annotations

import time

import pytest
from eigenvault.site.outputs import ansi


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("10%\r20%\r30%\nab\r\nd", "30%\nab\r\nd"),
        ("\x1b[31mred\x1b[0m <b>", '<span class="ansi-red">red</span> &lt;b&gt;'),
        ("a\x1b]0;title\x07b\x1b[2Kc", "abc"),
    ],
)
def test_colours_stay_and_what_is_overwritten_goes(written: str, shown: str) -> None:
    assert ansi(written) == shown


@pytest.mark.parametrize(
    "written",
    ["x" * 200_000, "x\r" * 100_000, "\x1b]" * 100_000, "\x1b[" + "9" * 200_000 + "m"],
    ids=["line", "returns", "titles", "number"],
)
def test_long_output_takes_no_time(written: str) -> None:
    begun = time.process_time()
    ansi(written)
    assert time.process_time() - begun < 1
