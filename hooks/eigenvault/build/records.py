"""What notes say and what their code found, as it was when somebody last held the one against the other.

A check that passes says that a law holds, not that the note states this law; a figure that is drawn is
not yet the figure that its alternative text describes. So a record is kept in git, a file for each note
whose code runs: the statements of claims that have a check, the text of sections where a check stands
and the formulas of the others, alternative texts, what was asserted (``worker/findings.py``) and what was drawn
(``worker/drawn.py``). Whoever changes one is asked to look at the other, and then accepts both.
Numbers differ a little from one kind of processor to another: on a kind where nobody has compared them
yet, numbers that differ are told and fail nothing.
"""

from __future__ import annotations

import bisect
import contextlib
import json
import platform
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from eigenvault.build.execute import label
from eigenvault.execution import VARIES, Block, agree
from eigenvault.problem import Problem, Severity
from eigenvault.site.wiki import Wiki

Record = Mapping[str, list[str]]

MACHINES = "machines.json"  # the kinds of processor on which the numbers were compared
_HINT = "; if code and text agree, build with EIGENVAULT_ACCEPT=1"
_MATHEMATICS = re.compile(r"\$\$.+?\$\$|\$[^$]+\$|\d[\d,.]*", re.DOTALL)
_SAYS = re.compile(r"[\d=<>+^_/-]|\\(?!mathbf|boldsymbol|mathbb|mathcal)[a-z]+")
_FOUND = re.compile(rf"(?:{VARIES})?(?:\d+ × \d+: |axes \d+: )")
_IDENTIFIER = re.compile(r"\s*\^[\w-]+\s*$")


def held(wiki: Wiki, folder: Path, accept: str = "") -> Wiki:
    """Return the wiki with a problem for each difference to the records in ``folder``.

    With ``accept`` the records are written instead: ``1`` takes all as it is now, ``machine`` only
    marks the lines whose numbers this machine finds to be others.
    """
    blocks: dict[str, list[Block]] = {}
    for block in wiki.blocks.values():
        blocks.setdefault(block.note, []).append(block)
    records = {path: _record(wiki, path, own) for path, own in blocks.items()}
    before = {path: _load(_file(folder, path)) for path in blocks}
    kinds = _kinds(folder)
    strange = bool(kinds) and platform.machine() not in kinds
    if accept:
        folder.mkdir(parents=True, exist_ok=True)
        listed = sorted({*kinds, platform.machine()})
        (folder / MACHINES).write_text(json.dumps(listed) + "\n", "utf-8")
    if accept == "machine":
        _write(folder, {path: _marked(records[path], old) for path, old in before.items()})
    elif accept:
        _write(folder, {path: _accepted(records[path], old) for path, old in before.items()})
    else:
        problems = [
            found
            for path, own in blocks.items()
            for found in _problems(wiki, path, own, records[path], before[path], strange)
        ]
        wiki = replace(wiki, problems=(*wiki.problems, *problems))
    return wiki


def _kinds(folder: Path) -> list[str]:
    with contextlib.suppress(OSError, ValueError):
        found = json.loads((folder / MACHINES).read_text("utf-8"))
        return found if isinstance(found, list) else []
    return []


def _load(file: Path) -> Record:
    try:
        found = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _write(folder: Path, records: Mapping[str, Record]) -> None:
    """Make ``folder`` hold exactly ``records``."""
    wanted = {_file(folder, path): record for path, record in records.items() if record}
    for file in folder.rglob("*.json"):
        if file not in wanted and file != folder / MACHINES:
            file.unlink()
    for file, record in wanted.items():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(record, indent=1, ensure_ascii=False) + "\n", "utf-8")


def _accepted(record: Record, before: Record) -> Record:
    """Return ``record``; lines that agree with accepted ones stay as those are."""
    return {
        name: [
            next((old for old in before.get(name, []) if _same(line, old)), line) for line in lines
        ]
        for name, lines in record.items()
    }


def _marked(record: Record, before: Record) -> Record:
    """Return ``before``, its lines marked whose words are those of ``record`` and whose numbers not."""
    marked = {}
    for name, lines in before.items():
        found = record.get(name, [])
        same = len(found) == len(lines)
        pairs = zip(found, lines, strict=True) if same else ((line, line) for line in lines)
        marked[name] = [
            f"{VARIES}{old}" if not agree(new, old) and agree(new, f"{VARIES}{old}") else old
            for new, old in pairs
        ]
    return marked


def _file(folder: Path, path: str) -> Path:
    return folder / f"{path}.json"


def _problems(
    wiki: Wiki, path: str, blocks: list[Block], record: Record, before: Record, strange: bool
) -> Iterator[Problem]:
    note = wiki.notes[path]
    named = _named(blocks)
    lines = {f"claim {place.id}": place.line for place in note.blocks}
    lines |= {f"section {heading.text}": heading.line for heading in note.headings}
    lines |= {name: block.line for name, block in named.items()}
    failed = {
        name
        for name, block in named.items()
        if wiki.results[block.note, block.index].state == "failed"
    }
    for name in {**record, **before}:
        mine, theirs = record.get(name), before.get(name)
        said = _difference(mine, theirs)
        if said and name not in failed:
            severity: Severity = "info" if strange and _same_words(mine, theirs) else "warning"
            yield Problem(path, lines.get(name, 0), f"{name}: {said}{_HINT}", severity)


def _difference(mine: list[str] | None, theirs: list[str] | None) -> str:
    if mine == theirs:
        return ""
    if theirs is None:
        return "was never accepted"
    if mine is None:
        return "was accepted and is gone"
    for own, wanted in zip(mine, theirs, strict=False):
        if not _same(own, wanted):
            return f"{_around(own, wanted)}, and what was accepted is {_around(wanted, own)}"
    if len(mine) > len(theirs):
        return f"{mine[len(theirs)][:80]} was not accepted"
    return f"{theirs[len(mine)][:80]} was accepted and is gone" if len(mine) < len(theirs) else ""


def _same_words(mine: list[str] | None, theirs: list[str] | None) -> bool:
    """Say whether no more than numbers differ that code has found."""
    if mine is None or theirs is None or len(mine) != len(theirs):
        return False
    loose = (f"{VARIES}{line.removeprefix(VARIES)}" for line in theirs)
    pairs = zip(mine, theirs, loose, strict=True)
    return all(_same(own, wanted) or _same(own, varied) for own, wanted, varied in pairs)


def _same(own: str, wanted: str) -> bool:
    """Say whether lines are the same: what was found within rounding, what is said to the letter."""
    return agree(own, wanted) if _FOUND.match(wanted) else own == wanted


def _around(text: str, other: str) -> str:
    """Return the part of ``text`` where it begins to differ from ``other``."""
    at = next((i for i, (a, b) in enumerate(zip(text, other, strict=False)) if a != b), len(other))
    start = max(0, at - 40) if len(text) > 80 else 0
    return (
        f"{'…' if start else ''}{text[start : start + 80]}{'…' if start + 80 < len(text) else ''}"
    )


def _record(wiki: Wiki, path: str, blocks: list[Block]) -> dict[str, list[str]]:
    """Return what a note says and what its code found, by what an author calls each of them."""
    note = wiki.notes[path]
    record: dict[str, list[str]] = {}
    claims = {claim for block in wiki.blocks.values() for claim in block.options.claims}
    stated = [place for place in note.blocks if place.id in claims]
    if stated:
        lines = wiki.source(path).read_text("utf-8").splitlines()
        for place in stated:
            record[f"claim {place.id}"] = [_statement(lines, place.line, place.id)]
    checks = [block.line for block in blocks if block.options.check]
    starts = [heading.line for heading in note.headings]
    checked = {bisect.bisect(starts, line) - 1 for line in checks}
    for section in note.sections if checks else ():
        text = section.text
        for fence in note.fences:
            text = text.replace(fence.code.strip(), "")
        at = section.heading
        said = text.splitlines() if at in checked else _formulas(text)
        if lines := [" ".join(line.split()) for line in said if line.strip()]:
            record[f"section {note.headings[at].text if at >= 0 else 'before the first'}"] = lines
    for name, block in _named(blocks).items():
        result = wiki.results[block.note, block.index]
        # What code finds in the notes themselves changes with each of them.
        found = () if any(file.startswith("vault:") for file in result.files) else result.found
        if entry := [*(f"alt: {alt}" for alt in block.options.alts if alt), *found]:
            record[name] = entry
    return record


def _named(blocks: list[Block]) -> dict[str, Block]:
    """Return blocks by a name that does not change when another is put before them."""
    named: dict[str, Block] = {}
    for block in blocks:
        options = block.options
        what = options.name or " ".join(options.claims) or " ".join(block.files) or block.name
        name = label(replace(block, name=what))
        number = 2
        while name in named:
            name, number = f"{label(replace(block, name=what))} ({number})", number + 1
        named[name] = block
    return named


def _statement(lines: list[str], line: int, claim: str) -> str:
    """Return the text of a claim, from its first line to its identifier."""
    text = []
    for written in lines[line - 1 :]:
        text.append(_IDENTIFIER.sub("", written) if f"^{claim}" in written else written)
        if f"^{claim}" in written:
            break
    return " ".join(" ".join(text).split())


def _formulas(text: str) -> list[str]:
    """Return the formulas of a section that say something of their own, and its numbers."""
    return [found[0] for found in _MATHEMATICS.finditer(text) if _SAYS.search(found[0])]
