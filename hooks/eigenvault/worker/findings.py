"""What a block's assertions compare, in numbers: two formulas that both pass differ here.

An assertion with room to spare (``error < 0.1``) says little of the formula on its left. So both sides
of each comparison are seen while it runs, and summed up over all runs of it, in a line such as
``2 × 200: 0.7311 <= 1.204``: the second assertion, passed 200 times, and the means of its sides.
"""

from __future__ import annotations

import ast
import math
import sys
from typing import Any

SEE = "_seen_by_the_build"  # the name under which instrumented code finds ``Findings.see``
NOISE = 1e-7  # what rounding leaves of zero
VARIES = "~ "  # before a recorded line whose numbers depend on the machine
_GOLDEN = 0.6180339887498949
_OPERATORS = {
    ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=", ast.Eq: "==", ast.NotEq: "!=",
    ast.Is: "is", ast.IsNot: "is not", ast.In: "in", ast.NotIn: "not in",
}  # fmt: skip
_CLOSE = ("allclose", "isclose", "array_equal")


def instrument(tree: ast.Module) -> tuple[str, ...]:
    """Make ``tree`` show the sides of all comparisons that it asserts, and return what each
    assertion's comparisons are, such as ``<=``. What the code does stays the same."""
    transformer = _Instrument()
    transformer.visit(tree)
    ast.fix_missing_locations(tree)
    return tuple(transformer.forms)


class _Instrument(ast.NodeTransformer):
    def __init__(self) -> None:
        self.forms: list[str] = []
        self.asserting = False

    def visit_Assert(self, node: ast.Assert) -> ast.Assert:
        node.test = self._asserted(node.test)
        return node

    def visit_Expr(self, node: ast.Expr) -> ast.Expr:
        """``np.testing.assert_allclose(…)`` and its like."""
        call = node.value
        if isinstance(call, ast.Call) and _name(call.func).startswith("assert_"):
            self._pair(call, _name(call.func).removeprefix("assert_"))
            return node
        self.generic_visit(node)
        return node

    def visit_Compare(self, node: ast.Compare) -> ast.AST:
        self.generic_visit(node)
        if self.asserting:
            operators = [_OPERATORS[type(operator)] for operator in node.ops]
            self.forms.append(f" {' '.join(operators)} ")
            number = len(self.forms) - 1
            node.left = _seen(node.left, number, 0)
            sides = enumerate(node.comparators, start=1)
            node.comparators = [_seen(side, number, place) for place, side in sides]
        return node

    def visit_Call(self, node: ast.Call) -> ast.AST:
        self.generic_visit(node)
        if self.asserting and _name(node.func) in _CLOSE:
            self._pair(node, _name(node.func))
        elif self.asserting and _name(node.func) in ("all", "any"):
            self.forms.append(f" {_name(node.func)} holds ")
            return _seen(node, len(self.forms) - 1, 0)
        return node

    def _asserted(self, test: ast.expr) -> ast.expr:
        before, forms = self.asserting, len(self.forms)
        self.asserting = True
        found: ast.expr = self.visit(test)
        self.asserting = before
        if len(self.forms) == forms:
            self.forms.append(" holds ")
            found = _seen(found, forms, 0)
        return found

    def _pair(self, call: ast.Call, form: str) -> None:
        if len(call.args) >= 2 and not any(isinstance(arg, ast.Starred) for arg in call.args[:2]):
            self.forms.append(f" {form} ")
            number = len(self.forms) - 1
            call.args[:2] = [_seen(arg, number, place) for place, arg in enumerate(call.args[:2])]


def _name(function: ast.expr) -> str:
    return getattr(function, "attr", getattr(function, "id", ""))


def _seen(side: ast.expr, number: int, place: int) -> ast.expr:
    call = ast.Call(
        ast.Name(SEE, ast.Load()), [ast.Constant(number), ast.Constant(place), side], []
    )
    return ast.copy_location(call, side)


class Findings:
    """The sides of asserted comparisons of one block, summed up as they come."""

    def __init__(self, forms: tuple[str, ...]) -> None:
        """Expect comparisons of these ``forms``."""
        self._forms = forms
        self._sides: dict[tuple[int, int], _Side] = {}

    def see(self, number: int, place: int, value: Any) -> Any:
        """Take note of a side of comparison ``number`` and return it."""
        side = self._sides.setdefault((number, place), _Side())
        try:
            side.add(value)
        except Exception:  # a value that cannot be described is one all the same
            side.words.append(type(value).__name__)
        return value

    def lines(self) -> list[str]:
        """Return a line for each comparison that was made."""
        found = []
        for number, form in enumerate(self._forms):
            places = sorted(place for own, place in self._sides if own == number)
            sides = [self._sides[number, place] for place in places]
            if sides:
                said = form.join(map(str, sides)) + (form.rstrip() if len(sides) == 1 else "")
                found.append(f"{number + 1} × {sides[0].count}: {said}")
        return found


class _Side:
    """A side of a comparison over all of its runs."""

    def __init__(self) -> None:
        self.count = 0
        self.numbers = 0
        self.plain = 0.0
        self.ordered = 0.0
        self.many = False
        self.words: list[str] = []

    def add(self, value: Any) -> None:
        self.count += 1
        values = numbers_of(value)
        if values is None:
            if len(self.words) < 3:
                self.words.append(_words(value))
            return
        plain, ordered = moments(values, self.count)
        self.numbers += 1
        self.plain += plain
        self.ordered += ordered
        self.many = self.many or getattr(values, "size", 1) > 1 or self.count > 1

    def __str__(self) -> str:
        said = list(self.words)
        if self.numbers:
            said.append(number(self.plain / self.numbers))
            if self.many:
                said.append(number(self.ordered / self.numbers))
        return " ".join(said)


def numbers_of(value: Any) -> Any:
    """Return ``value`` as a flat array of floats; None if it is no number, nor made of numbers."""
    numpy = sys.modules["numpy"]
    if isinstance(value, (str, bytes, set, frozenset, dict)) or value is None:
        return None
    try:
        array = numpy.asarray(value)
        if array.dtype.kind == "O":
            array = array.astype(complex)
        if array.dtype.kind not in "biufc":
            return None
    except Exception:
        return None
    if array.dtype.kind == "c":
        array = numpy.stack([array.real, array.imag]) if array.imag.any() else array.real
    return array.astype(float).ravel()


def moments(values: Any, start: int = 0) -> tuple[float, float]:
    """Return the mean of ``values`` and one that depends on their order."""
    numpy = sys.modules["numpy"]
    if not values.size:
        return 0.0, 0.0
    with numpy.errstate(all="ignore"):
        weights = ((numpy.arange(values.size) + start) * _GOLDEN) % 1
        return float(values.mean()), float((weights * values).mean())


def number(value: float) -> str:
    """Return ``value`` with five digits; what is zero but for rounding is ``0``."""
    if math.isfinite(value) and abs(value) < NOISE:
        return "0"
    return f"{value:.5g}"


def _words(value: Any) -> str:
    if isinstance(value, (set, frozenset)):
        return "{" + ", ".join(sorted(map(str, value)))[:80] + "}"
    return " ".join(str(value).split())[:80]


def agree(found: str, recorded: str) -> bool:
    """Say whether a line found is the line recorded, but for rounding; where the recorded one begins
    with ``~``, its numbers are those of one machine and do not count."""
    own, wanted = found.split(), recorded.removeprefix(VARIES).split()
    near = _number if recorded.startswith(VARIES) else _near
    return len(own) == len(wanted) and all(map(near, own, wanted))


def _number(own: str, wanted: str) -> bool:
    """Say whether both are numbers, or the same word."""
    return own == wanted or (_float(own) is not None and _float(wanted) is not None)


def _near(own: str, wanted: str) -> bool:
    if own == wanted:
        return True
    here, there = _float(own), _float(wanted)
    if here is None or there is None:
        return False
    return abs(here - there) <= NOISE + 1e-3 * abs(there)


def _float(word: str) -> float | None:
    try:
        return float(word)
    except ValueError:
        return None
