"""What assertions compare is seen, and nothing that the code does changes."""

from __future__ import annotations

import ast
import math

import numpy as np
import pytest
from eigenvault.execution import agree
from eigenvault.worker.findings import SEE, Findings, instrument
from hypothesis import given
from hypothesis import strategies as st


def found(code: str) -> list[str]:
    tree = ast.parse(code)
    findings = Findings(instrument(tree))
    exec(compile(tree, "code", "exec"), {"np": np, SEE: findings.see})
    return findings.lines()


def test_both_sides_of_a_comparison() -> None:
    assert found("assert 0.25 < 1.5") == ["1 × 1: 0.25 < 1.5"]


def test_a_chain_is_one_comparison() -> None:
    assert found("assert 1 < 2 <= 3") == ["1 × 1: 1 < <= 2 < <= 3"]


def test_runs_are_counted_and_their_order_counts() -> None:
    upwards = found("for k in (1, 2, 3):\n    assert k > 0")
    downwards = found("for k in (3, 2, 1):\n    assert k > 0")
    assert upwards[0].startswith("1 × 3: 2 ") and downwards[0].startswith("1 × 3: 2 ")
    assert upwards != downwards


def test_an_array_turned_around_is_another() -> None:
    one, other = (
        found(f"assert np.allclose(np.array([{a}]), 0, atol=9)") for a in ("1, 2", "2, 1")
    )
    assert one != other


def test_functions_of_numpy_and_of_its_testing() -> None:
    assert found("np.testing.assert_allclose(2.0, 2.0)") == ["1 × 1: 2 allclose 2"]
    assert found("assert np.allclose(2.0, 2.0)") == ["1 × 1: 2 allclose 2"]


def test_what_compares_nothing_holds() -> None:
    assert found("assert [1]") == ["1 × 1: 1 holds"]


def test_comparisons_that_nobody_asserts_are_left_alone() -> None:
    assert found("x = 1 < 2\nif x == 1:\n    pass") == []


def test_words_sets_and_complex_numbers() -> None:
    assert found("assert {'b', 'a'} == {'a', 'b'}") == ["1 × 1: {a, b} == {a, b}"]
    assert found("assert abs(1j) == 1.0 and 1j != 2") != found("assert abs(1j) == 1.0 and -1j != 2")


def test_rounding_is_nothing() -> None:
    assert found("assert abs(0.1 + 0.2 - 0.3) < 1e-12") == ["1 × 1: 0 < 0"]


def test_a_failed_assertion_still_fails() -> None:
    with pytest.raises(AssertionError):
        found("assert 1 > 2")


def test_a_value_is_evaluated_once() -> None:
    assert found("a = []\nassert a.append(1) is None\nassert len(a) == 1") == [
        "1 × 1: None is None",
        "2 × 1: 1 == 1",
    ]


numbers = st.floats(-1e6, 1e6)


@given(numbers)
def test_a_line_agrees_with_itself_but_for_rounding(value: float) -> None:
    line, near = f"1 × 1: {value:.5g} < 2", f"1 × 1: {value * (1 + 1e-9):.5g} < 2"
    assert agree(line, line) and agree(near, line)


@given(numbers, numbers)
def test_lines_that_differ_more_do_not_agree(one: float, other: float) -> None:
    if not math.isclose(one, other, rel_tol=0.01, abs_tol=1e-3):
        assert not agree(f"1 × 1: {one:.5g}", f"1 × 1: {other:.5g}")
        assert agree(f"1 × 1: {one:.5g}", f"~ 1 × 1: {other:.5g}")


def test_words_count_even_where_numbers_vary() -> None:
    assert not agree("1 × 1: 2 < 3", "~ 1 × 1: 2 > 3")


def test_all_is_not_any() -> None:
    assert found("assert all([True, True])") == ["1 × 1: 1 all holds"]
    assert found("assert np.any(np.array([2]) > 1)") != found("assert np.all(np.array([2]) > 1)")
