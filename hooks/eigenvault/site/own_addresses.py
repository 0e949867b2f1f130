"""Where the site's own pages stand: the vault's notes and folders come first, and these give way."""

from __future__ import annotations

from collections.abc import Mapping

from eigenvault.problem import Problem

OWN = ("all-notes", "bibliography", "claims", "graph", "reading-paths", "recent", "tags")


def own_addresses(owners: Mapping[str, str]) -> tuple[dict[str, str], tuple[Problem, ...]]:
    """Return the address of each of the site's own pages by its name, and say where one gave way.

    ``owners`` tells who in the vault stands at an address, in lower case and without ``/`` at its end:
    servers and disks may take two such addresses for one.
    """
    addresses, problems = {}, []
    for name in OWN:
        free = name
        while free in owners:
            free += "-page"
        addresses[name] = f"{free}/"
        if free != name:
            message = f"stands at /{name}/; the site's own page of that name is at /{free}/"
            problems.append(Problem(owners[name], 0, message, "info"))
    return addresses, tuple(problems)
