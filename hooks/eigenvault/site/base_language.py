"""The language of filters and formulas in bases (Obsidian's manual, *Bases syntax*): text to a tree.

A tree is nested tuples: ``("number", 1.0)``, ``("name", "price")``, ``("get", tree, "field")``,
``("item", tree, tree)``, ``("call", tree, [trees])``, ``("list", [trees])``, ``("not", tree)``,
``("minus", tree)``, ``("regex", pattern, flags)``, ``("text", …)`` or an operator with two trees.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

Tree = tuple[Any, ...]

_TOKEN = re.compile(
    r"\s*(?:(?P<number>\d+(?:\.\d+)?)|(?P<text>\"(?:[^\"\\]|\\.)*+\"|'(?:[^'\\]|\\.)*+')"
    r"|(?P<name>[^\W\d]\w*)|(?P<sign>\|\||&&|==|!=|>=|<=|[-+*/%<>!()\[\],.]))"
)
_REGEX = re.compile(r"\s*/((?:[^/\\\n]|\\.)++)/([a-z]*)")
_LEVELS = (("||",), ("&&",), ("==", "!="), (">", "<", ">=", "<="), ("+", "-"), ("*", "/", "%"))
_DEPTH = 60
_WORDS: dict[str, Any] = {"true": True, "false": False, "null": None}


class NotUnderstoodError(ValueError):
    """A base that says more than is understood here."""


@lru_cache(maxsize=4096)
def parse(text: str) -> Tree:
    """Return the tree of an expression; raise ``NotUnderstoodError`` where it is none."""
    reader = _Reader(text)
    tree = reader.level(0, 0)
    if text[reader.at :].strip():
        raise NotUnderstoodError(text)
    return tree


class _Reader:
    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0

    def take(self, *signs: str) -> str:
        """Take one of ``signs`` if it comes next."""
        match = _TOKEN.match(self.text, self.at)
        if match is None or match["sign"] not in signs:
            return ""
        self.at = match.end()
        return match["sign"]

    def need(self, sign: str) -> None:
        if not self.take(sign):
            raise NotUnderstoodError(self.text)

    def level(self, number: int, depth: int) -> Tree:
        if depth > _DEPTH:
            raise NotUnderstoodError("an expression nested too deeply")
        if number == len(_LEVELS):
            return self.unary(depth)
        tree = self.level(number + 1, depth)
        while sign := self.take(*_LEVELS[number]):
            tree = (sign, tree, self.level(number + 1, depth))
        return tree

    def unary(self, depth: int) -> Tree:
        if depth > _DEPTH:
            raise NotUnderstoodError("an expression nested too deeply")
        if self.take("!"):
            return ("not", self.unary(depth + 1))
        if self.take("-"):
            return ("minus", self.unary(depth + 1))
        tree = self.value(depth + 1)
        while sign := self.take(".", "[", "("):
            if sign == ".":
                match = _TOKEN.match(self.text, self.at)
                if match is None or not match["name"]:
                    raise NotUnderstoodError(self.text)
                self.at = match.end()
                tree = ("get", tree, match["name"])
            elif sign == "[":
                tree = ("item", tree, self.level(0, depth + 1))
                self.need("]")
            else:
                tree = ("call", tree, self.many(")", depth + 1))
        return tree

    def many(self, end: str, depth: int) -> list[Tree]:
        trees: list[Tree] = []
        if self.take(end):
            return trees
        trees.append(self.level(0, depth))
        while self.take(","):
            trees.append(self.level(0, depth))
        self.need(end)
        return trees

    def value(self, depth: int) -> Tree:
        if regex := _REGEX.match(self.text, self.at):
            self.at = regex.end()
            return ("regex", regex[1], regex[2])
        if self.take("("):
            tree = self.level(0, depth)
            self.need(")")
            return tree
        if self.take("["):
            return ("list", self.many("]", depth))
        match = _TOKEN.match(self.text, self.at)
        if match is None or match["sign"]:
            raise NotUnderstoodError(self.text)
        self.at = match.end()
        if match["number"]:
            return ("value", float(match["number"]))
        if match["text"]:
            return ("value", re.sub(r"\\(.)", r"\1", match["text"][1:-1]))
        if match["name"] in _WORDS:
            return ("value", _WORDS[match["name"]])
        return ("name", match["name"])
