"""Addresses within the site: relative, percent-encoded, the same under any base path."""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import quote

# RFC 3986: what may stand unencoded in a path segment, apostrophe left out for attributes' sake.
_SAFE = "/!$&()*+,;=:@~"
# The URL standard: ASCII that may not stand behind ``#`` as it is.
_NOT_IN_FRAGMENTS = frozenset(' "#%<>[\\]^`{|}')


@lru_cache(maxsize=65536)
def encode(address: str) -> str:
    """Return ``address`` (decoded, relative to the site's root) as it stands in a URL."""
    return quote(address, safe=_SAFE)


def encode_fragment(anchor: str) -> str:
    """Return an anchor as it stands behind ``#``; letters of every script stay readable."""
    return "".join(
        quote(char) if char in _NOT_IN_FRAGMENTS or ord(char) < 32 else char for char in anchor
    )


def to_root(address: str) -> str:
    """Return the relative path from the page at ``address`` to the site's root: ``../../``."""
    return "../" * address.count("/")


def relative(source: str, target: str, anchor: str = "") -> str:
    """Return the URL that leads from the page at ``source`` to ``target`` (both decoded addresses)."""
    fragment = f"#{encode_fragment(anchor)}" if anchor else ""
    if source == target and fragment:
        return fragment
    here, there = source.split("/")[:-1], target.split("/")
    shared = 0
    while shared < len(here) and shared < len(there) - 1 and here[shared] == there[shared]:
        shared += 1
    path = "../" * (len(here) - shared) + "/".join(there[shared:])
    return (encode(path) or "./") + fragment
