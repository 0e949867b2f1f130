"""The whole tree of a large vault as one small script file, from which a page's explorer unfolds.

A folder is its name, its address, its folders and its notes; a note is its title, with its address where
that does not follow from the title.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from urllib.parse import quote

from eigenvault.site.explorer import Explorer, Folder
from eigenvault.site.urls import encode
from eigenvault.site.wiki import Wiki

ADDRESS = "all-notes/tree.js"
# What ``encodeURIComponent`` of a browser leaves as it is, beside letters and digits.
_UNRESERVED = "-_.!~*'()"


def explorer_data(wiki: Wiki) -> str:
    """Return the script that holds the tree of all published notes."""
    folders = {folder.path: folder for folder in wiki.explorer.all_folders()}
    tree = _folder(wiki.explorer, wiki.explorer.at(""), folders)
    text = json.dumps(tree, ensure_ascii=False, separators=(",", ":"))
    return f"eigenvaultExplorer={text};\n".replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


@lru_cache(maxsize=65536)
def _quoted(title: str) -> str:
    return quote(title, safe=_UNRESERVED)


def _folder(explorer: Explorer, folder: Folder, folders: Mapping[str, Folder]) -> list[object]:
    address = encode(folder.address)
    inner = [_folder(explorer, folders[f.path], folders) for f in folder.folders.values()]
    notes = []
    for path in folder.notes:
        title, place = explorer.titles[path], encode(explorer.addresses[path])
        follows = place == f"{address}{_quoted(title)}/"
        notes.append(title if follows else [title, place])
    return [folder.name, address, inner, notes]
