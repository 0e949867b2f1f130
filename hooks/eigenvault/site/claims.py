"""The page of all claims: what the notes state, and whether the checks of this build hold."""

from __future__ import annotations

import re
from dataclasses import dataclass

from eigenvault.markup.html import element
from eigenvault.site.assembly import assemble_block
from eigenvault.site.urls import relative
from eigenvault.site.wiki import Wiki
from eigenvault.vault import Block
from eigenvault.vault.order import natural

_LABEL = re.compile(r'<span class="callout-label">([^<]+?) <span class="callout-number">(\d+)<')
_STATES = {"holds": "holds", "fails": "fails", "open": "not checked by code"}


@dataclass(frozen=True, slots=True)
class _Claim:
    id: str
    note: str
    block: Block | None
    checks: tuple[tuple[str, str], ...]  # note and name of each check
    state: str


def has_claims(wiki: Wiki) -> bool:
    """Say whether a check names a claim."""
    return any(block.options.claims for block in wiki.blocks.values())


def claims_page(wiki: Wiki) -> str:
    """Return the list of all claims, with their checks and state."""
    found = _claims(wiki)
    counts = {state: sum(claim.state == state for claim in found) for state in _STATES}
    said = f"{len(found)} claims: {counts['holds']} hold by the checks of this build"
    if counts["fails"]:
        said += f", {counts['fails']} fail"
    if counts["open"]:
        said += f", {counts['open']} without a check by code"
    items = "".join(_item(wiki, claim) for claim in found)
    return element("p", text=f"{said}.") + element("div", {"class": "claims"}, html=items)


def _claims(wiki: Wiki) -> list[_Claim]:
    checks: dict[str, list[tuple[str, str]]] = {}
    failed: set[str] = set()
    for key, block in wiki.blocks.items():
        for claim in block.options.claims:
            checks.setdefault(claim, []).append((block.note, block.name))
            if wiki.results[key].state == "failed":
                failed.add(claim)
    homes: dict[str, tuple[str, Block]] = {}
    listed: dict[str, str] = {}
    for path, note in wiki.notes.items():
        stated = note.properties.get("claims")
        for claim in stated if isinstance(stated, list) else ():
            listed.setdefault(str(claim), path)
        for place in note.blocks:
            at_home = any(where == path for where, _ in checks.get(place.id, ()))
            if at_home or place.id not in homes:
                homes[place.id] = (path, place)
    found = []
    for claim in sorted({*checks, *listed}, key=natural):
        where = checks.get(claim, [])
        stands = where[0][0] if where else listed[claim]
        note_path, block_found = homes.get(claim, (stands, None))
        state = "open" if not where else "fails" if claim in failed else "holds"
        found.append(_Claim(claim, note_path, block_found, tuple(where), state))
    return found


def _item(wiki: Wiki, claim: _Claim) -> str:
    page, address = wiki.own["claims"], wiki.addresses[claim.note]
    anchor = claim.block.anchor if claim.block else ""
    values = {"class": "internal-link", "href": relative(page, address, anchor)}
    said = ""
    if claim.block:
        said = assemble_block(claim.note, claim.block.id, page, wiki, f"{claim.id}-")
    title = f"{claim.id} · {wiki.notes[claim.note].title}{_number(said)}"
    name = element("a", values, text=title)
    state = element("span", {"class": "claim-state"}, text=_STATES[claim.state])
    for note, check in claim.checks:
        href = relative(page, wiki.addresses[note], f"snippet-{check}")
        label = f"check {check}" if len(claim.checks) > 1 else "check"
        state += " " + element(
            "a", {"href": href, "aria-label": f"{label} of {claim.id}"}, text=label
        )
    values = {"class": "claim", "id": claim.id, "data-state": claim.state}
    return element("section", values, html=element("h2", html=f"{name} {state}") + said)


def _number(html: str) -> str:
    """Return kind and number of a theorem as the page of its note counts it: ``, Theorem 2``."""
    match = _LABEL.search(html)
    return f", {match[1]} {match[2]}" if match else ""
