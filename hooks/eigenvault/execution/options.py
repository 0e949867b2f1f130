"""Options of a fence, ``key="value"`` behind the language, as pymdownx.superfences reads them."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

# pymdownx.superfences 10: RE_OPTIONS and the header of a fence.
_OPTION = re.compile(
    r"(?P<key>[a-zA-Z][a-zA-Z0-9_]*)(?:=(?P<quote>\"|')(?P<value>.*?)(?P=quote))?(?=[\t ]|$)"
)
_LANGUAGE = re.compile(r"[ \t]*\.?(?P<language>[\w#.+-]+)(?=[\t ]|$)")
_BRACES = re.compile(r"[ \t]*\{[ \t]*(?:\.(?P<language>[\w#.+-]+))?(?P<rest>[^}\n]*)\}[ \t]*$")

LOOK = ("hl_lines", "linenums", "title")
KNOWN = (
    "run",
    "check",
    "claims",
    "name",
    "session",
    "file",
    "code",
    "output",
    "alt",
    "caption",
    "expect_error",
    "timeout",
    "memory",
    "seed",
    "expected",
    "tolerance",
    "cell",
    *LOOK,
)
_NUMBERED = re.compile(r"(alt|caption)(\d+)")
_NAME = re.compile(r"\w[\w-]*")
_SHOWN = ("show", "fold", "hide")


def parse_info(info: str) -> tuple[str, dict[str, str]]:
    """Return language and options of a fence's info string; a flag's value is its own name."""
    braces = _BRACES.match(info)
    if braces:
        language, rest = braces["language"] or "", braces["rest"]
    else:
        match = _LANGUAGE.match(info)
        language, rest = (match["language"], info[match.end() :]) if match else ("", info)
    options = {}
    for found in _OPTION.finditer(rest):
        value = found["value"]
        options[found["key"]] = found["key"] if value is None else value
    return language, options


@dataclass(frozen=True, slots=True)
class Options:
    """What an author asks of a runnable fence. ``code`` and ``output`` are shown, folded or hidden
    (``auto``: code is folded where it is long); ``timeout`` is in seconds, ``memory`` in MiB; 0 means
    the runner's own limit. ``cell`` is the number of the cell where the note is a notebook, ``shown``
    says how the code looks."""

    check: bool = False
    claims: tuple[str, ...] = ()
    name: str = ""
    session: str = ""
    file: str = ""
    code: str = "auto"
    output: str = "show"
    alts: tuple[str, ...] = ()
    captions: tuple[str, ...] = ()
    expect_error: str = ""
    timeout: float = 0.0
    memory: int = 0
    seed: int | None = None
    cell: int = 0
    shown: tuple[tuple[str, str], ...] = ()
    mistakes: tuple[str, ...] = field(default=())


def read_options(values: Mapping[str, str]) -> Options:
    """Turn parsed options into ``Options``; what is wrong with them stands in ``mistakes``."""
    mistakes = []
    for key in values:
        if key not in KNOWN and not _NUMBERED.fullmatch(key):
            near = difflib.get_close_matches(key, KNOWN, n=1)
            hint = f"; did you mean {near[0]}?" if near else ""
            mistakes.append(f"unknown option {key}{hint}")
    check = "check" in values
    shown = {}
    for key, usual in (("code", "fold" if check else "auto"), ("output", "show")):
        shown[key] = values.get(key, usual)
        if shown[key] not in (*_SHOWN, usual):
            mistakes.append(f'{key}="{shown[key]}": expected show, fold or hide')
            shown[key] = usual
    name = values.get("name", "")
    if name and not _NAME.fullmatch(name):
        mistakes.append(f'name="{name}": expected letters, digits and hyphens')
        name = ""
    return Options(
        check=check,
        claims=tuple(re.split(r"[\s,]+", values["claims"].strip())) if values.get("claims") else (),
        name=name,
        session=values.get("session", ""),
        file=values.get("file", ""),
        code=shown["code"],
        output=shown["output"],
        alts=_numbered(values, "alt"),
        captions=_numbered(values, "caption"),
        expect_error=values.get("expect_error", ""),
        timeout=_number(values, "timeout", mistakes),
        memory=int(_number(values, "memory", mistakes)),
        seed=int(_number(values, "seed", mistakes)) if "seed" in values else None,
        cell=int(_number(values, "cell", mistakes)),
        shown=tuple((key, values[key]) for key in LOOK if key in values),
        mistakes=tuple(mistakes),
    )


def _numbered(values: Mapping[str, str], key: str) -> tuple[str, ...]:
    """``alt``, ``alt2``, ``alt3`` …: one for each figure of the block."""
    found = [values.get(key, "")]
    number = 2
    while f"{key}{number}" in values:
        found.append(values[f"{key}{number}"])
        number += 1
    return tuple(found)


def _number(values: Mapping[str, str], key: str, mistakes: list[str]) -> float:
    try:
        number = float(values.get(key, "0"))
        if 0 <= number < 1e6:
            return number
    except ValueError:
        pass
    mistakes.append(f'{key}="{values[key]}": expected a number')
    return 0.0
