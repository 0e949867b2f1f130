"""``![](address)`` of a video or a post shows it in place (Obsidian's manual, *Embed web pages*)."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from eigenvault.markup.html import element

_YOUTUBE = re.compile(
    r"https?://(?:www\.|m\.)?(?:youtube\.com/(?:watch\?(?:[^#]*&)?v=|embed/|shorts/)|youtu\.be/)"
    r"(?P<id>[\w-]{6,})(?:[^#]*?[?&](?:t|start)=(?P<start>\d+))?"
)
_VIMEO = re.compile(r"https?://(?:www\.)?vimeo\.com/(?P<id>\d+)")
_POST = re.compile(
    r"https?://(?:www\.|mobile\.)?(?:twitter|x)\.com/(?P<user>\w+)/status/(?P<id>\d+)"
)


def web_embed(url: str) -> str | None:
    """Return HTML that shows the page at ``url`` in place, None where it is an image like any other.

    Videos come from the host that sets no cookie, and only once the reader asks for them: until then the
    frame shows a link of ours. A post is a quotation with its link.
    """
    if match := _YOUTUBE.match(url):
        start = f"?start={match['start']}" if match["start"] else ""
        return _frame(f"https://www.youtube-nocookie.com/embed/{match['id']}{start}")
    if match := _VIMEO.match(url):
        return _frame(f"https://player.vimeo.com/video/{match['id']}?dnt=1")
    if match := _POST.match(url):
        link = {"class": "external-link", "href": url, "rel": "noopener"}
        text = f"Post by @{match['user']}"
        return element("span", {"class": "post-embed"}, html=element("a", link, text=text))
    return None


_WAITING = (
    "<style>html{height:100%;background:#222}a{position:absolute;inset:0;display:grid;place-content:center;"
    "color:#fff;font:1rem sans-serif}</style>"
)


def _frame(source: str) -> str:
    host = urlsplit(source).hostname or ""
    values = {
        "class": "web-embed",
        "src": source,
        # Browsers show this instead of ``src``; its link leads the frame there.
        "srcdoc": _WAITING + element("a", {"href": source}, text=f"Play the video from {host}"),
        "title": "Embedded video",
        "loading": "lazy",
        "allowfullscreen": True,
        "referrerpolicy": "strict-origin-when-cross-origin",
    }
    return element("iframe", values)
