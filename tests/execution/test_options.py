"""Options of a fence: as pymdownx.superfences parses them."""

from __future__ import annotations

import pytest
from eigenvault.execution import difference, parse_info
from eigenvault.execution.options import read_options
from hypothesis import given
from hypothesis import strategies as st
from pymdownx import superfences


@pytest.mark.parametrize(
    ("info", "language", "options"),
    [
        ("python", "python", {}),
        ("python run", "python", {"run": "run"}),
        (
            'python run name="a b" alt=\'c "d"\'',
            "python",
            {"run": "run", "name": "a b", "alt": 'c "d"'},
        ),
        ('py check claims="C1 C2"', "py", {"check": "check", "claims": "C1 C2"}),
        ("text expected", "text", {"expected": "expected"}),
        ('{.python run="run"}', "python", {"run": "run"}),
        ("", "", {}),
    ],
)
def test_language_and_options(info: str, language: str, options: dict[str, str]) -> None:
    assert parse_info(info) == (language, options)


keys = st.from_regex(r"[a-z][a-z0-9_]{0,5}", fullmatch=True)
values = st.text(alphabet="abc =.'", max_size=6)


@given(st.dictionaries(keys, st.one_of(st.none(), values), max_size=4))
def test_agrees_with_superfences(options: dict[str, str | None]) -> None:
    words = [key if value is None else f'{key}="{value}"' for key, value in options.items()]
    info = " ".join(["python", *words])
    match = superfences.RE_NESTED_FENCE_START.fullmatch(f"```{info}")
    assert match is not None
    theirs = {}
    for found in superfences.RE_OPTIONS.finditer(match["options"] or ""):
        theirs[found["key"]] = found["key"] if found["value"] is None else found["value"]
    assert parse_info(info) == (match["lang"], theirs)


def test_mistakes_are_named_with_the_nearest_option() -> None:
    options = read_options(parse_info('python run sesion="a" code="maybe" timeout="soon"')[1])
    assert any("did you mean session" in mistake for mistake in options.mistakes)
    assert len(options.mistakes) == 3


@pytest.mark.parametrize(
    ("printed", "expected", "agrees"),
    [
        ("1.0000001 a", "1 a", True),
        ("1.01", "1", False),
        ("a  b\n", "a b", True),
        ("a b", "a c", False),
        ("[1. 2.]", "[1. 2.  3.]", False),
        ("-0.5e-3", "-0.0005", True),
        ("nan", "nan", True),
    ],
)
def test_expectations(printed: str, expected: str, agrees: bool) -> None:
    assert (difference(printed, expected, 1e-6) == "") is agrees


@given(st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=5), st.floats(1e-3, 1.0))
def test_a_number_out_of_tolerance_is_noticed(numbers: list[float], change: float) -> None:
    text = " ".join(f"{number:.6f}" for number in numbers)
    moved = " ".join(f"{number + change * max(1, abs(number)):.6f}" for number in numbers)
    assert difference(text, text, 1e-9) == ""
    assert difference(moved, text, 1e-4)
