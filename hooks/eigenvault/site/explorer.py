"""The explorer: folders and notes in Obsidian's order, bounded however large the vault is.

A wiki of up to ``WHOLE`` notes has its whole tree in every page, readable without scripts. In a larger
vault a page shows the folders above it and the notes beside it, and leads to the list of all notes; with
scripts the rest unfolds from ``explorer_data``.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from html import escape
from itertools import pairwise
from zlib import crc32

from eigenvault.markup.html import element, start
from eigenvault.site.urls import relative
from eigenvault.vault.order import natural
from eigenvault.vault.paths import clean

WHOLE = 150
FEW = 60  # notes of a folder that are shown all together
PART = 24  # notes of a longer folder that stand together, on the average
NEAR = 4  # notes that are shown before and after those


@dataclass(slots=True)
class Folder:
    """A folder with what it holds, in order, and where it is found: its own page, or the note there."""

    name: str
    path: str
    address: str = ""
    folders: dict[str, Folder] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Explorer:
    """The tree of a wiki's published notes."""

    root: Folder
    titles: Mapping[str, str]
    addresses: Mapping[str, str]
    whole: bool
    positions: Mapping[str, int] = field(default_factory=dict)
    cuts: Mapping[str, list[int]] = field(default_factory=dict)  # where parts begin, by folder
    items: dict[tuple[str, str, int], str] = field(default_factory=dict, repr=False, compare=False)

    def beside(self, folder: Folder, path: str | None) -> list[str]:
        """Return the notes of ``folder`` that the page of its note ``path`` shows: not too many."""
        first, last = self.window(folder, self.positions[path] if path else 0)
        return folder.notes[first:last]

    def window(self, folder: Folder, position: int) -> tuple[int, int]:
        """Return the range of notes of ``folder`` that the page of its note at ``position`` shows: the
        same for all notes of a part."""
        cuts = self.cuts.get(folder.path)
        if cuts is None:
            return 0, len(folder.notes)
        part = bisect_right(cuts, position) - 1
        last = cuts[part + 1] if part + 1 < len(cuts) else len(folder.notes)
        return max(0, cuts[part] - NEAR), min(len(folder.notes), last + NEAR)

    def at(self, path: str) -> Folder:
        """Return the folder at ``path`` of the vault; KeyError without such a folder."""
        folder = self.root
        for name in path.split("/") if path else ():
            folder = folder.folders[name]
        return folder

    def whole_tree(self) -> Folder:
        """Return the root, for a list of everything."""
        return self.root

    def trail(self, path: str) -> list[Folder]:
        """Return the folders from the root's down to the one at ``path`` of the vault."""
        folder, folders = self.root, []
        for name in path.split("/") if path else ():
            folder = folder.folders[name]
            folders.append(folder)
        return folders

    def all_folders(self) -> Iterator[Folder]:
        """Yield every folder below the root."""
        pending = list(self.root.folders.values())
        while pending:
            folder = pending.pop()
            pending.extend(folder.folders.values())
            yield folder

    def html(self, path: str | None, page: str, everything: str) -> str:
        """Return the tree for the page at address ``page``, which shows the note ``path``; all notes are
        listed at ``everything``."""
        if self.whole:
            lists = self._whole(self.root, path, page)
        else:
            lists = self._branch(path, page, everything)
        values = {"class": "explorer-all", "href": relative(page, everything)}
        return lists + element("a", values, text="All notes")

    def _whole(self, folder: Folder, path: str | None, page: str) -> str:
        items = []
        for inner in folder.folders.values():
            here = path is not None and path.startswith(f"{inner.path}/")
            summary = element("summary", text=inner.name)
            html = start("details", {"open": here}) + summary + self._whole(inner, path, page)
            items.append(f"<li>{html}</details></li>")
        items.extend(self._note(note, path, page) for note in folder.notes)
        return element("ul", html="".join(items))

    def _branch(self, path: str | None, page: str, everything: str) -> str:
        """Return the folders above a note, each with its folders, and the notes beside it."""
        names = path.split("/")[:-1] if path else []
        folder, trail = self.root, [self.root]
        for name in names:
            folder = folder.folders[name]
            trail.append(folder)
        near = self.beside(folder, path)
        items = [self._note(note, path, page) for note in near]
        if len(near) < len(folder.notes):
            href = relative(page, folder.address if folder.path else everything)
            more = element("a", {"href": href}, text="more …")
            items.append(element("li", {"class": "explorer-more"}, html=more))
        inner = element("ul", html=self._closed(folder, page) + "".join(items))
        for above, child in zip(reversed(trail[:-1]), reversed(trail[1:]), strict=True):
            summary = element("summary", text=child.name)
            opened = f"<li><details open>{summary}{inner}</details></li>"
            inner = element("ul", html=opened + self._closed(above, page, without=child.name))
        return inner

    def _closed(self, folder: Folder, page: str, without: str = "") -> str:
        items = []
        for inner in folder.folders.values():
            if inner.name != without:
                href = relative(page, inner.address)
                link = element("a", {"href": href}, text=f"{inner.name}/")
                items.append(element("li", {"class": "explorer-folder"}, html=link))
        return "".join(items)

    def _note(self, note: str, path: str | None, page: str) -> str:
        address = self.addresses[note]
        if note == path or address.startswith(page):
            return self._item(note, page, ' aria-current="page"' if note == path else "")
        # From all pages of a folder the way to any other note is the same.
        key = (note, page.rstrip("/").rpartition("/")[0], page.count("/"))
        if key not in self.items:
            self.items[key] = self._item(note, page, "")
        return self.items[key]

    def _item(self, note: str, page: str, current: str) -> str:
        href = escape(relative(page, self.addresses[note]))
        return f'<li><a href="{href}"{current}>{escape(self.titles[note], quote=False)}</a></li>'


def explorer_of(titles: Mapping[str, str], addresses: Mapping[str, str]) -> Explorer:
    """Sort the published notes, of which ``titles`` are given, into their folders."""
    root = Folder("", "")
    known = {"": root}
    for path in titles:
        above = path.rpartition("/")[0]
        if above not in known:
            known[above] = _folder(root, above)
        known[above].notes.append(path)
    positions: dict[str, int] = {}
    _sort(root, titles, positions)
    _place(root, addresses)
    explorer = Explorer(root, titles, addresses, len(titles) <= WHOLE, positions)
    folders = (root, *explorer.all_folders())
    cuts = {folder.path: divide(folder.notes) for folder in folders if len(folder.notes) > FEW}
    return replace(explorer, cuts=cuts)


def divide(notes: Sequence[str], size: int = PART) -> list[int]:
    """Return where the parts of a long list begin, of about ``size`` notes.

    A note begins one by a hash of its own name, and parts that are too long are cut at the least
    hash: one note more or less changes what stands around it and leaves the other parts as they are.
    """
    hashes = [_hash(note) for note in notes]
    cuts = [0, *(at for at in range(1, len(notes)) if hashes[at] % size == 0), len(notes)]
    found = []
    pending = [*pairwise(cuts)][::-1]
    while pending:
        first, last = pending.pop()
        if last - first <= 2 * size:
            found.append(first)
        else:
            cut = min(range(first + 1, last), key=hashes.__getitem__)
            pending += [(cut, last), (first, cut)]
    return found


@lru_cache(maxsize=262144)
def _hash(note: str) -> int:
    return crc32(note.encode("utf-8", "surrogatepass"))


def _folder(root: Folder, path: str) -> Folder:
    """Return the folder at ``path`` below ``root``, made if there is none."""
    folder = root
    for name in path.split("/"):
        inner = f"{folder.path}/{name}" if folder.path else name
        folder = folder.folders.setdefault(name, Folder(name, inner))
    return folder


def _sort(folder: Folder, titles: Mapping[str, str], positions: dict[str, int]) -> None:
    folder.notes.sort(key=lambda path: natural(titles[path]))
    positions.update((path, number) for number, path in enumerate(folder.notes))
    for name in sorted(folder.folders, key=natural):
        inner = folder.folders.pop(name)
        folder.folders[name] = inner
        _sort(inner, titles, positions)


def _place(root: Folder, addresses: Mapping[str, str]) -> None:
    """Give each folder its address. A note that stands there is its page; where an address differs from
    another only by case, which not every disk can tell, the folder's is another."""
    owners = {address.casefold(): address for address in addresses.values()}
    pending = [root]
    while pending:
        folder = pending.pop(0)
        pending.extend(folder.folders.values())
        address = f"{clean(folder.path)}/" if folder.path else ""
        while owners.setdefault(address.casefold(), address) != address:
            address = f"{address[:-1]}-folder/"
        folder.address = address
