"""Pictures, sound, film and PDF shown in place (Obsidian's manual, *Embed files*)."""

from __future__ import annotations

import re
from urllib.parse import parse_qs

from eigenvault.markup.addresses import size_attributes, split_size
from eigenvault.markup.html import element, start

IMAGES = ("avif", "bmp", "gif", "jpeg", "jpg", "png", "svg", "webp", "ico")
AUDIO = ("flac", "m4a", "mp3", "ogg", "wav", "3gp", "aac", "opus")
VIDEO = ("webm", "mp4", "ogv", "mov", "mkv", "m4v")


def embed(address: str, path: str, subpath: str, text: str) -> str:
    """Return the element that shows the file ``path``, found at ``address``.

    ``subpath`` is what follows ``#`` in the embed (``page=2&height=400`` for a PDF, classes such as
    ``center`` for an image), ``text`` what follows the bar: words and a size.
    """
    name = path.rpartition("/")[2]
    extension = name.rpartition(".")[2].lower()
    words, width, height = split_size(text)
    values: dict[str, object]
    if extension in IMAGES:
        values = {
            "class": _classes("media-embed", subpath),
            "src": address,
            "alt": words if words and words != name else name.rpartition(".")[0],
            **size_attributes(width, height),
            "loading": "lazy",
            "decoding": "async",
        }
        return start("img", values)
    if extension in AUDIO:
        return element(
            "audio",
            {
                "class": "media-embed",
                "controls": True,
                "src": address + (f"#{subpath}" if subpath else ""),
                "preload": "metadata",
                "aria-label": words or name,
            },
        )
    if extension in VIDEO:
        values = {
            "class": "media-embed",
            "controls": True,
            "src": address + (f"#{subpath}" if subpath else ""),
            **size_attributes(width, height),
            "preload": "metadata",
            "aria-label": words or name,
        }
        return element("video", values)
    if extension == "pdf":
        return _pdf(address, name, subpath, width, height)
    link = element("a", {"class": "internal-link file-embed", "href": address}, text=words or name)
    return element("span", {"class": "file-embed-wrapper"}, html=link)


def _classes(own: str, subpath: str) -> str:
    return " ".join([own, *re.findall(r"[\w-]+", subpath)])


def with_classes(figure: str, subpath: str) -> str:
    """Return a figure that a snippet drew with the classes of its embed, such as ``wide``."""
    return figure.replace(
        'class="snippet-figure', f'class="{_classes("snippet-figure", subpath)}', 1
    )


def _pdf(address: str, name: str, subpath: str, width: str, height: str) -> str:
    options = parse_qs(subpath)
    height = height or "".join(re.findall(r"\d+", options.get("height", [""])[0])) or "600"
    page = options.get("page", [""])[0]
    values = {
        "class": "pdf-embed",
        "src": address + (f"#page={page}" if page else ""),
        "title": name,
        # A width in the attribute would yield to the style sheet's.
        "style": f"width: {width}{'' if width.endswith('%') else 'px'}" if width else None,
        "height": height,
        "loading": "lazy",
    }
    return element("iframe", values)
