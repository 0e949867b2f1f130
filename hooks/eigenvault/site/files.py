"""MkDocs' files with the wiki they belong to, and the files that the site makes by itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from mkdocs.structure.files import File, Files, InclusionLevel

from eigenvault.garden.paths import names_prerequisites
from eigenvault.vault.properties import aliases
from eigenvault.vault.suggest import Suggester

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.nav import Navigation

    from eigenvault.problem import Problem
    from eigenvault.site.graph import Graph
    from eigenvault.site.lent import Clock, Keeper, Kept
    from eigenvault.site.search import Search
    from eigenvault.site.wiki import Wiki
    from eigenvault.vault import Note

T = TypeVar("T")


@dataclass(slots=True)
class Latest:
    """The files of the build that is under way: what pages ask, which stay from build to build."""

    files: VaultFiles


class VaultFiles(Files):
    """MkDocs' files, with the wiki they belong to: what one hook makes, the next finds here.

    ``vault`` is the vault as it was read, before the publishing rule; ``previous`` are the files of
    the build before this one, whose work may be taken over; ``keeper`` records dependencies, ``kept``
    holds what builds before this process have made.
    """

    wiki: Wiki
    vault: Wiki
    previous: VaultFiles | None = None
    keeper: Keeper | None = None
    kept: Kept
    search: Search
    graph: Graph
    nav: Navigation
    clock: Clock
    problems = 0
    reserved: Sequence[str] = ()  # addresses of the theme's files and of the site's own
    ways: tuple[Problem, ...] = ()  # cycles of prerequisites

    def __init__(self, files: Iterable[File]) -> None:
        """Begin with ``files``."""
        super().__init__(files)
        self.sources: Mapping[str, str] = {}  # by note, empty for one without
        self.source_texts: Mapping[str, str] = {}  # by address
        self.stale: set[str] = set()
        self.latest = Latest(self)
        self.notes: Mapping[str, File] = {}  # by path
        self._texts: dict[str, tuple[Mapping[str, str], Mapping[str, File]]] = {}
        self.documents = [file for file in self if file.is_documentation_page()]
        self.edited: list[str] = []
        self._each: dict[str, Mapping[str, Any]] = {}
        self._suggester: Suggester | None = None
        self._suggested: object = None  # the names that it knows

    def settle(self, wiki: Wiki) -> None:
        """Take ``wiki``, in which everything is gathered, and find out what has changed by it."""
        self.wiki = wiki
        if self.keeper and self.previous:
            self.stale = self.keeper.compare(self.previous.wiki, wiki)
            self.edited = _edited(self.previous.wiki, wiki)
            self._suggester = self.previous._suggester
            self._suggested = self.previous._suggested

    def each(self, kind: str, make: Callable[[Note, str], T]) -> Mapping[str, T]:
        """Return ``make(note, address)`` for every note, in order, made again only for notes that have
        changed; the very mapping of the build before if no value differs."""
        if kind in self._each:
            return self._each[kind]
        readings, addresses = self.wiki.readings, self.wiki.addresses
        before = self.previous._each.get(kind) if self.previous else None
        values: Mapping[str, T]
        if before is None:
            values = {path: make(r.note, addresses[path]) for path, r in readings.items()}
        else:
            fresh = {path: make(readings[path].note, addresses[path]) for path in self.edited}
            if before.keys() != readings.keys():
                values = {path: fresh[path] if path in fresh else before[path] for path in readings}
            elif all(before[path] == value for path, value in fresh.items()):
                values = before
            else:
                values = {**before, **fresh}
        self._each[kind] = values
        return values

    def see(self, key: str) -> Wiki:
        """Return the wiki for making what is called ``key``."""
        return self.keeper.see(key, self.wiki) if self.keeper else self.wiki

    def remember(self, key: str, make: Callable[[Wiki], T], given: object = None) -> T:
        """Return ``make`` of the wiki, made again only if something that it asks has changed, or
        ``given``, what else it is made from."""
        if self.keeper is None:
            return make(self.wiki)
        return self.keeper.remember(key, self.wiki, make, given)

    def content(self, path: str) -> str:
        """Return the HTML of the note at ``path``, without what stands around it on its page."""
        file = self.src_uris[path if path.lower().endswith(".md") else f"{path}.md"]
        return (file.page.content if file.page else None) or ""

    def names(self) -> Mapping[str, tuple[str, tuple[str, ...]]]:
        """Return what a link may call each note: its name, and its aliases."""
        return self.each("names", lambda note, _: (_called(note), aliases(note.properties)))

    def near(self, target: str) -> tuple[str, ...]:
        """Return the names of notes that come near ``target``, which none has."""
        names = self.names()
        if self._suggester is None:
            self._suggester = Suggester()
        if self._suggested is not names:
            self._suggester.update(names.values())
            self._suggested = names
        return self._suggester.near(target)

    def with_prerequisites(self) -> list[str]:
        """Return the notes that name prerequisites: of most vaults none."""
        named = self.each("prerequisites", lambda note, _: names_prerequisites(note))
        return [path for path, names in named.items() if names]

    def forget(self, key: str) -> None:
        """Forget what was asked for ``key``, which is made again."""
        if self.keeper:
            self.keeper.forget(key)

    def add_texts(self, kind: str, texts: Mapping[str, str], config: MkDocsConfig) -> None:
        """Add files of the site's own by address; those of the build before, if it had the same."""
        before, known = self.previous._texts.get(kind, ({}, {})) if self.previous else ({}, {})
        added = known
        if before is not texts:
            added = {
                address: known[address]
                if before.get(address) == text
                else text_file(self, config, address, text)
                for address, text in texts.items()
            }
        self.extend(added.values())
        self._texts[kind] = texts, added

    def append(self, file: File) -> None:
        """Add ``file``."""
        self.extend((file,))

    def extend(self, files: Iterable[File]) -> None:
        """Add ``files``."""
        added = {file.src_uri: file for file in files}
        self._src_uris.update(added)
        self.documents.extend(file for uri, file in added.items() if uri.endswith(".md"))

    def remove(self, file: File) -> None:
        """Take ``file`` out."""
        super().remove(file)
        self.documents = [kept for kept in self.documents if kept is not file]

    def documentation_pages(
        self, *, inclusion: Callable[[InclusionLevel], bool] = InclusionLevel.is_included
    ) -> Sequence[File]:
        """Return the files that have a page: of a large site's files not many."""
        return [file for file in self.documents if inclusion(file.inclusion)]

    def since(self, before: Files) -> list[File]:
        """Return the files that are others than those of these names ``before``, in order."""
        known = before.src_uris
        return [file for uri, file in self._src_uris.items() if known.get(uri) is not file]

    def page_names(self) -> frozenset[str]:
        """Return what the pages are called."""
        return frozenset(file.src_uri for file in self.documents)


def _edited(before: Wiki, wiki: Wiki) -> list[str]:
    """Return the notes that are new since ``before``, were read again or stand elsewhere."""
    known, stood, stands = before.readings, before.addresses, wiki.addresses
    return [
        path
        for path, reading in wiki.readings.items()
        if known.get(path) is not reading or stood[path] != stands[path]
    ]


def files_of_theme(files: Files, docs_dir: str) -> VaultFiles:
    """Return ``files`` but for the vault's own, with what is kept of the build before."""
    kept = VaultFiles(file for file in files if file.src_dir != docs_dir)
    if isinstance(files, VaultFiles):
        kept.previous, kept.keeper = files.previous, files.keeper
        if files.previous:
            kept.latest = files.previous.latest
            kept.latest.files = kept
    return kept


def add_text(files: VaultFiles, config: MkDocsConfig, address: str, text: str) -> None:
    """Add a file of the site's own, written as it is."""
    files.append(text_file(files, config, address, text))


def text_file(files: VaultFiles, config: MkDocsConfig, address: str, text: str) -> File:
    """Return a file of the site's own; that of the build before, if it says the same."""
    # MkDocs would make a page of what is named as Markdown.
    name = f".made/{address}.txt" if address.endswith(".md") else f".made/{address}"
    known = files.previous.src_uris.get(name) if files.previous else None
    if known and known.content_string == text:
        return known
    file = File(
        name,
        None,
        config.site_dir,
        config.use_directory_urls,
        dest_uri=address,
        inclusion=InclusionLevel.INCLUDED,
    )
    file.generated_by, file.content_string = "eigenvault", text
    return file


def _called(note: Note) -> str:
    """A link to what is no Markdown needs its extension, but for notebooks."""
    path = note.path.lower()
    return note.path.rpartition("/")[2] if path.endswith((".canvas", ".base")) else note.name
