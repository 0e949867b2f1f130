"""Drawings of Excalidraw: the picture that the plugin's *Auto-export* leaves beside one stands for it.

For ``Name.excalidraw.md`` these are ``Name.excalidraw.svg`` or ``.png``; with both themes exported,
``Name.excalidraw.light.svg`` and ``Name.excalidraw.dark.svg``.
"""

from __future__ import annotations

from markdown_it.token import Token

from eigenvault.markup.fragment import DrawingHole
from eigenvault.vault.note import Link

_FORMATS = ("svg", "png")


def drawing_token(path: str) -> Token:
    """Return the token of the drawing at ``path``, before those of its words."""
    name = path.rpartition("/")[2].rpartition(".")[0]
    token = Token("drawing", "", 0)
    token.map = [0, 1]
    token.meta = {"light": _pictures(name, "", ".light"), "dark": _pictures(name, ".dark")}
    return token


def drawing_hole(token: Token) -> DrawingHole:
    """Return the place of the drawing's picture; ``token.content`` is what was read below it."""
    words = token.content.partition("\n")[2]  # the first line says that this is a drawing
    return DrawingHole(token.meta["light"], token.meta["dark"], " ".join(words.split()))


def _pictures(name: str, *themes: str) -> tuple[Link, ...]:
    return tuple(
        Link(f"./{name}{theme}.{extension}", embed=True, optional=True)
        for theme in themes
        for extension in _FORMATS
    )
