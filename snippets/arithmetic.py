"""The arithmetic of notes, computed again: closed expressions of TeX, with matrices and vectors.

``mistakes(text)`` takes a note's Markdown and returns every chain such as ``2\\cdot3=7`` whose sides,
as far as they can be computed, do not agree. A symbol that was set to a value (``A=…``) keeps it up
to the next heading, callout or bold mistake; what holds an unknown symbol is passed over.
"""

from __future__ import annotations

import math
import re

import numpy as np

TOKEN = re.compile(
    r"(?P<space>\\[,;:! ]|\\q?quad|~|\s+|\\(?:left|right|[bB]igg?[lr]?|displaystyle)(?![a-zA-Z])|&)"
    r"|(?P<number>\d+(?:\{,\}\d{3})+|\d+(?:\.\d+)?)"
    r"|(?P<matrix>\\begin\{[pbv]matrix\}.*?\\end\{[pbv]matrix\})"
    r"|(?P<named>\\(?:mathbf|boldsymbol|mathrm|operatorname|hat|tilde|bar)\s*(?:\{[^{}]*\}|\\[a-zA-Z]+|[a-zA-Z0-9]))"
    r"|(?P<command>\\[a-zA-Z]+)"
    r"|(?P<sign>.)",
    re.DOTALL,
)
RELATIONS = {"=": "=", "\\approx": "≈", "<": "<", ">": ">", "\\le": "≤", "\\ge": "≥", "\\ne": "≠"}
FUNCTIONS = {
    "\\sin": np.sin, "\\cos": np.cos, "\\tan": np.tan, "\\log": np.log, "\\ln": np.log,
    "\\exp": np.exp, "\\tanh": np.tanh, "\\arccos": np.arccos,
}  # fmt: skip
GREEK_AND_MORE = re.compile(
    r"\\(?:[a-z]*(?:alpha|beta|gamma|delta|eta|theta|lambda|mu|kappa|sigma|rho|nu|tau|phi|Sigma|Lambda|epsilon|varepsilon)|ell)$"
)


class Unknown(Exception):
    """What stands here is no closed expression."""


class Reader:
    """A recursive descent over the tokens of one side of a relation."""

    def __init__(self, tokens, known):
        self.tokens, self.known, self.at = tokens, known, 0

    def peek(self):
        return self.tokens[self.at] if self.at < len(self.tokens) else ("end", "")

    def take(self):
        self.at += 1
        return self.tokens[self.at - 1] if self.at <= len(self.tokens) else ("end", "")

    def accept(self, *texts):
        if self.peek()[1] in texts:
            return self.take()[1]
        return None

    def whole(self):
        value = self.sum()
        if self.peek()[0] != "end":
            raise Unknown
        return value

    def sum(self):
        sign = self.accept("+", "-")
        value = self.product()
        value = -value if sign == "-" else value
        while sign := self.accept("+", "-"):
            other = self.product()
            value = same_shape(value, other, sign)
        return value

    def product(self):
        value = self.power()
        while True:
            kind, text = self.peek()
            if text in ("\\cdot", "\\times"):
                self.take()
                negative = self.accept("-")
                other = self.power()
                value = times(value, -other if negative else other, text)
            elif text in ("/", ":"):
                self.take()
                other = self.power()
                while starts(*self.peek()):
                    raise Unknown  # 1/2 x may be read in two ways
                if np.ndim(other):
                    raise Unknown
                value = value / other
            elif starts(kind, text):
                if kind == "number" and self.tokens[self.at - 1][0] == "number":
                    raise Unknown  # (1 0) is a row
                value = times(value, self.power(), "")
            else:
                return value

    def power(self):
        value = self.atom()
        while self.peek()[1] in ("^", "!"):
            if self.take()[1] == "!":
                value = math.factorial(int(value))
                continue
            if self.peek()[1] == "\\top":
                self.take()
                value = value if np.ndim(value) == 0 else value.T
                continue
            if self.peek()[1] == "\\circ":
                self.take()
                value = math.radians(value)
                continue
            exponent = self.group()
            if np.ndim(exponent):
                raise Unknown
            if np.ndim(value) == 0:
                if value == 0 and exponent < 0:
                    raise Unknown
                value = float(value) ** exponent
            elif value.shape[0] == value.shape[1] and float(exponent).is_integer():
                value = np.linalg.matrix_power(value, int(exponent))
            else:
                raise Unknown
        return value

    def group(self):
        """What follows ``^``, ``\\sqrt`` or ``\\frac``: one character, or braces."""
        if self.accept("{"):
            value = self.sum()
            if not self.accept("}"):
                raise Unknown
            return value
        kind, text = self.peek()
        if kind == "number" and len(text) > 1:
            self.tokens = list(self.tokens)
            self.tokens[self.at : self.at + 1] = [("number", text[0]), ("number", text[1:])]
            if text[1] == ".":
                raise Unknown
        return self.atom()

    def atom(self):
        kind, text = self.take()
        if kind == "number":
            return float(text.replace("{,}", ""))
        if kind == "matrix":
            return matrix(text, self.known)
        if text == "{":
            value = self.sum()
            if not self.accept("}"):
                raise Unknown
            return value
        if text == "(":
            return self.parentheses()
        if text in ("\\frac", "\\tfrac", "\\dfrac"):
            over, under = self.group(), self.group()
            if np.ndim(under) or under == 0:
                raise Unknown
            return over / under
        if text == "\\sqrt":
            if self.peek()[1] == "[":
                raise Unknown
            value = self.group()
            if np.ndim(value) or value < 0:
                raise Unknown
            return math.sqrt(value)
        if text in ("\\lVert", "\\lvert"):
            value = self.sum()
            if self.take()[1] not in ("\\rVert", "\\rvert"):
                raise Unknown
            return self.norm(value, text)
        if text in FUNCTIONS:
            exponent = self.group() if self.accept("^") else 1.0
            value = self.power()
            while self.accept("\\pi"):
                value = value * math.pi
            if np.ndim(value) or np.ndim(exponent):
                raise Unknown
            with np.errstate(all="ignore"):
                return float(FUNCTIONS[text](value)) ** exponent
        if text == "\\operatorname{diag}" and self.accept("("):
            return np.diag(np.ravel(self.parentheses()))
        if text in ("\\operatorname{tr}", "\\det"):
            value = self.power()
            if np.ndim(value) != 2 or value.shape[0] != value.shape[1]:
                raise Unknown
            return float(np.trace(value) if "tr" in text else np.linalg.det(value))
        if text == "\\pi":
            return math.pi
        name = text + self.index()
        if name == "e" and self.peek()[1] == "^":
            return math.e
        if name in self.known and self.peek()[1] != "(":
            return self.known[name]
        raise Unknown

    def index(self):
        """An index is a part of the name."""
        if self.peek()[1] != "_":
            return ""
        self.take()
        if self.accept("{"):
            inside = ""
            while self.peek()[1] not in ("}", ""):
                inside += self.take()[1]
            self.take()
            return "_" + inside
        return "_" + self.take()[1]

    def parentheses(self):
        values = [self.sum()]
        while self.accept(","):
            values.append(self.sum())
        if not self.accept(")"):
            raise Unknown
        if len(values) == 1:
            return values[0]
        if any(np.ndim(value) for value in values):
            raise Unknown
        return np.array(values, float)[:, None]

    def norm(self, value, bar):
        kind = self.index()
        orders = {"": 2, "_2": 2, "_1": 1, "_\\infty": np.inf, "_F": "fro"}
        if np.ndim(value) == 0:
            return abs(value)
        if kind not in orders or bar == "\\lvert":
            raise Unknown
        if value.shape[1] == 1:
            return float(np.linalg.norm(value.ravel(), orders[kind] if kind != "_F" else 2))
        return float(np.linalg.norm(value, orders[kind])) if kind else _raise()


def _raise():
    raise Unknown


def starts(kind, text):
    """Say whether a token begins a factor."""
    if kind in ("number", "matrix", "named"):
        return True
    if kind == "command":
        return text in FUNCTIONS or text in (
            "\\frac", "\\tfrac", "\\dfrac", "\\sqrt", "\\lVert", "\\lvert", "\\pi", "\\det",
        ) or bool(GREEK_AND_MORE.match(text))  # fmt: skip
    return text in ("(", "{") or (len(text) == 1 and text.isalpha())


def same_shape(one, other, sign):
    if np.shape(one) != np.shape(other):
        raise Unknown
    return one + other if sign == "+" else one - other


def times(one, other, sign):
    if np.ndim(one) == 0 or np.ndim(other) == 0:
        return one * other
    if sign == "\\cdot" and one.shape == other.shape and one.shape[1] == 1:
        return float(np.sum(one * other))
    if sign == "\\times" or one.shape[1] != other.shape[0]:
        raise Unknown
    product = one @ other
    return float(product[0, 0]) if product.shape == (1, 1) else product


def matrix(text, known):
    inside = re.sub(r"^\\begin\{.matrix\}|\\end\{.matrix\}$", "", text)
    rows = [
        [Reader(tokens(cell), known).whole() for cell in row.split("&")]
        for row in re.split(r"\\\\(?:\[[^\]]*\])?", inside)
        if row.strip()
    ]
    if len({len(row) for row in rows}) != 1 or any(np.ndim(cell) for row in rows for cell in row):
        raise Unknown
    value = np.array(rows, float)
    return float(np.linalg.det(value)) if "{vmatrix}" in text else value


def tokens(text):
    found = []
    for match in TOKEN.finditer(text):
        kind = match.lastgroup
        if kind != "space":
            found.append((kind, re.sub(r"\s+", "", match[0]) if kind == "named" else match[0]))
    return found


def sides(formula):
    """Split a formula at relations that stand in no bracket; a comma outside ends a chain."""
    depth, side, relation, chain, chains = 0, [], "", [], []
    body = re.sub(r"[.,;:]?\s*$", "", formula.strip())
    for kind, text in [*tokens(body), ("end", ";")]:
        if text in ("(", "{", "[", "\\lVert", "\\lvert", "\\{"):
            depth += 1
        if text in (")", "}", "]", "\\rVert", "\\rvert", "\\}"):
            depth -= 1
        if depth <= 0 and (
            text in RELATIONS or text in (",", ";", "\\text", "\\Rightarrow", "\\to")
        ):
            chain.append((relation, side))
            side, relation = [], RELATIONS.get(text, "")
            if not relation:
                chains.append(chain)
                chain = []
        else:
            side.append((kind, text))
    return chains


def name_of(side):
    """Return the symbol that a side is, if it is one."""
    if not side or side[0][0] not in ("named", "sign", "command"):
        return None
    name = side[0][1]
    if not (side[0][0] == "named" or name.isalpha() or GREEK_AND_MORE.match(name)):
        return None
    reader = Reader(side, {})
    reader.take()
    try:
        name += reader.index()
    except (IndexError, Unknown):
        return None
    return name if reader.peek()[0] == "end" else None


def half_unit(side):
    """Return half a unit of the last digit that a side shows, 0 if it is no row of plain decimals."""
    text = "".join(text for _, text in side)
    plain = re.sub(
        r"\\begin\{.matrix\}|\\end\{.matrix\}|\\\\|\\cdot10\^(\{-?\d+\}|\d)|[-(),&.{}\s\d]",
        "",
        text,
    )
    if plain:
        return 0.0
    power = re.search(r"\\cdot10\^\{?(-?\d+)", text)
    bare = text.replace(power[0], "") if power else text
    places = max((len(found) for found in re.findall(r"\.(\d+)", bare)), default=0)
    return 0.51 * 10.0 ** (int(power[1]) - places if power else -places)


def agree(one, relation, other, tolerance):
    one, other = np.asarray(one, float), np.asarray(other, float)
    if one.shape != other.shape:
        if one.size != other.size or 1 not in (*one.shape, *other.shape) or one.size == 1:
            return False
        one, other = one.ravel(), other.ravel()
    if relation == "=":
        return np.allclose(
            one, other, rtol=2e-4, atol=max(1e-9, tolerance if tolerance < 0.5 else 0)
        )
    if relation == "≈":
        return np.allclose(one, other, rtol=0, atol=tolerance)
    if one.ndim:
        return relation != "≠" or not np.allclose(one, other)
    compare = {
        "<": one < other,
        ">": one > other,
        "≤": one <= other + 1e-12,
        "≥": one >= other - 1e-12,
    }
    return bool(compare.get(relation, not np.isclose(one, other)))


def formulas(text):
    """Yield the formulas of a note with the number of their passage."""
    text = re.sub(r"^---\n.*?\n---\n", "", text, flags=re.DOTALL)
    text = re.sub(r"^([> ]*)```.*?^\1```", "", text, flags=re.DOTALL | re.MULTILINE)
    text = re.sub(r"`[^`\n]+`", "", text)
    passages = re.split(r"^(?:#+ |[> ]*\[!|\*\*“|- )", text, flags=re.MULTILINE)
    for number, passage in enumerate(passages):
        passage = re.sub(r"^[> ]+", "", passage, flags=re.MULTILINE)
        for found in re.finditer(r"\$\$(.+?)\$\$|\$([^$]+)\$", passage, re.DOTALL):
            yield number, (found[1] or found[2])


def value_of(side, known):
    """Return what a side comes to, None if that cannot be computed."""
    try:
        return Reader(side, known).whole() if side else None
    except (Unknown, ZeroDivisionError, OverflowError, ValueError, np.linalg.LinAlgError):
        return None


def mistakes(text):
    """Return the relations of a note that do not hold, and how many were computed."""
    wrong, computed, known, before = [], 0, {}, -1
    for passage, formula in formulas(text):
        if passage != before:
            known, before = {}, passage
        for chain in sides(formula):
            equal = all(relation in ("", "=") for relation, _ in chain)
            name, last = name_of(chain[0][1]), None
            for place, (relation, side) in enumerate(chain):
                value = None if place == 0 and name else value_of(side, known if equal else {})
                if last is not None and value is not None:
                    computed += 1
                    tolerance = max(half_unit(last[1]), half_unit(side))
                    if not agree(last[0], relation, value, tolerance):
                        wrong.append(formula)
                if value is not None:
                    last = (value, side)
                elif relation not in ("=", ""):
                    last = None
            if name and len(chain) >= 2 and equal:
                known.pop(name, None)
                if last is not None:
                    known[name] = last[0]
    return wrong, computed
