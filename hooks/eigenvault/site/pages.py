"""The vault as MkDocs sees it: files at our addresses, and pages whose content we assemble."""

from __future__ import annotations

from functools import partial
from html import escape
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from eigenvault.site.assembly import assemble
from eigenvault.site.view import description_of
from eigenvault.vault.properties import aliases

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.nav import Navigation

    from eigenvault.site.graph import Graph
    from eigenvault.site.search import Search
    from eigenvault.site.wiki import Wiki
    from eigenvault.vault import Heading, Note

T = TypeVar("T")
K = TypeVar("K")


CONTENT = "content of "  # before the address of a page, the name of what its content is made from


class Keeper(Protocol):
    """Records what is made from which facts, so that only what has changed is made again."""

    def see(self, key: str, wiki: Wiki) -> Wiki:
        """Return ``wiki`` as a view that records for ``key`` whatever is asked of it."""

    def remember(self, key: str, wiki: Wiki, make: Callable[[Wiki], T], given: object) -> T:
        """Return ``make(wiki)``, or what it returned before if nothing that it asked has changed and
        ``given``, what else it is made from, is the same."""

    def asked(self, key: str) -> set[tuple[str, ...]]:
        """Return which facts ``key`` has asked for."""

    def learn(self, key: str, facts: Iterable[tuple[str, ...]]) -> None:
        """Take note of ``facts`` that ``key`` has asked for in another process."""

    def compare(self, before: Wiki, wiki: Wiki) -> set[str]:
        """Return the keys whose facts differ between two builds."""

    def forget(self, key: str) -> None:
        """Forget what ``key`` has asked."""


class Kept(Protocol):
    """Keeps what was made from build to build."""

    def texts(self, kind: str, keys: Mapping[K, object], make: Callable[[K], str]) -> dict[K, str]:
        """Return ``make(name)`` for every name in ``keys``, made again only if an earlier build has not
        met its key: all that the text is made from."""

    def text(self, kind: str, key: object, make: Callable[[], str]) -> str:
        """Return ``make()``, or what an earlier build with this ``key`` made: a single, large text."""


class Clock(Protocol):
    """Tells how far a build is."""

    seconds: dict[str, float]

    def begin(self, name: str) -> None:
        """Begin the next stage."""

    def show(self, done: int, total: int) -> None:
        """Say how far the stage is."""

    def end(self) -> None:
        """End the stage that is under way."""

    def total(self) -> float:
        """Return the seconds from the beginning to the end of the last stage."""


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

    def __init__(self, files: Iterable[File]) -> None:
        """Begin with ``files``."""
        super().__init__(files)
        self.sources: Mapping[str, str] = {}  # by note, empty for one without
        self.source_texts: Mapping[str, str] = {}  # by address
        self.stale: set[str] = set()
        self._texts: dict[str, tuple[Mapping[str, str], list[File]]] = {}
        self._documents: dict[tuple[object, int], Sequence[File]] = {}
        self.edited: list[str] = []
        self._each: dict[str, Mapping[str, Any]] = {}

    def settle(self, wiki: Wiki) -> None:
        """Take ``wiki``, in which everything is gathered, and find out what has changed by it."""
        self.wiki = wiki
        if self.keeper and self.previous:
            self.stale = self.keeper.compare(self.previous.wiki, wiki)
            self.edited = _edited(self.previous.wiki, wiki)

    def each(self, kind: str, make: Callable[[Note, str], T]) -> Mapping[str, T]:
        """Return ``make(note, address)`` for every note, in order, made again only for notes that have
        changed; the very mapping of the build before if no value differs."""
        notes, addresses = self.wiki.notes, self.wiki.addresses
        before = self.previous._each.get(kind) if self.previous else None
        if before is None:
            values: Mapping[str, T] = {p: make(note, addresses[p]) for p, note in notes.items()}
        else:
            fresh = {path: make(notes[path], addresses[path]) for path in self.edited}
            if before.keys() != notes.keys():
                values = {path: fresh[path] if path in fresh else before[path] for path in notes}
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

    def names(self) -> Iterable[tuple[str, tuple[str, ...]]]:
        """Return what a link may call each note: its name, and its aliases."""
        return self.each("names", lambda note, _: (note.name, aliases(note.properties))).values()

    def forget(self, key: str) -> None:
        """Forget what was asked for ``key``, which is made again."""
        if self.keeper:
            self.keeper.forget(key)

    def add_texts(self, kind: str, texts: Mapping[str, str], config: MkDocsConfig) -> None:
        """Add files of the site's own by address; those of the build before, if it had the same."""
        known = self.previous._texts.get(kind) if self.previous else None
        if known and known[0] is texts:
            added = known[1]
        else:
            added = [text_file(self, config, address, text) for address, text in texts.items()]
        for file in added:
            self.append(file)
        self._texts[kind] = texts, added

    def documentation_pages(
        self, *, inclusion: Callable[[InclusionLevel], bool] = InclusionLevel.is_included
    ) -> Sequence[File]:
        """Return the files that have a page, as MkDocs asks for them again and again."""
        key = inclusion, len(self)
        if key not in self._documents:
            self._documents[key] = super().documentation_pages(inclusion=inclusion)
        return self._documents[key]

    def page_names(self) -> frozenset[str]:
        """Return what the pages are called."""
        return frozenset(file.src_uri for file in self.documentation_pages())

    def own_pages(self) -> Iterator[OwnPage]:
        """Yield the pages of notes and those that the site makes, in order."""
        for file in self:
            if isinstance(file.page, OwnPage):
                yield file.page


def _edited(before: Wiki, wiki: Wiki) -> list[str]:
    """Return the notes that are new since ``before``, were read again or stand elsewhere."""
    return [
        path
        for path, reading in wiki.readings.items()
        if before.readings.get(path) is not reading
        or before.addresses[path] != wiki.addresses[path]
    ]


def files_of_theme(files: Files, docs_dir: str) -> VaultFiles:
    """Return ``files`` but for the vault's own, with what is kept of the build before."""
    kept = VaultFiles(file for file in files if file.src_dir != docs_dir)
    if isinstance(files, VaultFiles):
        kept.previous, kept.keeper = files.previous, files.keeper
    return kept


class OwnPage(Page):
    """A page of ours: ``context`` holds the variables of its template, ``packed`` its HTML once it is
    rendered."""

    files: VaultFiles
    packed: bytes = b""

    def __init__(self, title: str, file: File, config: MkDocsConfig, files: VaultFiles) -> None:
        """Make the page of ``file``."""
        super().__init__(title, file, config)
        self.files = files
        self.context: dict[str, Any] = {}

    # Pages are found by identity; MkDocs compares them by title and file.
    __hash__ = object.__hash__


class VaultPage(OwnPage):
    """A note's page. MkDocs asks for its source and its HTML; the wiki has both already."""

    def __init__(self, path: str, file: File, config: MkDocsConfig, files: VaultFiles) -> None:
        """Make the page of the note at ``path`` (in the vault) for ``file``."""
        super().__init__(files.wiki.notes[path].title, file, config, files)
        self.path = path

    def read_source(self, config: MkDocsConfig) -> None:
        """Take over what reading the note has found."""
        note = self.files.wiki.notes[self.path]
        self.markdown = ""
        self.meta = {key: note.properties[key] for key in ("title",) if note.properties.get(key)}
        if description := description_of(note):
            self.meta["description"] = escape(description)  # Material prints it as it is
        self.meta["search"] = {"exclude": True}  # its entries come from reading

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Assemble the note's HTML from its fragment."""
        wiki = self.files.see(self.file.dest_uri)
        self.content = assemble(self.path, wiki.addresses[self.path], wiki)
        self.toc = contents(wiki.notes[self.path].headings)


def note_file(path: str, address: str, config: MkDocsConfig) -> File:
    """Return the file of a note; ``address`` ends in ``/`` or is empty for the site's root."""
    # MkDocs makes pages of Markdown only; a canvas or a base is read as such by us.
    return File(
        path if path.lower().endswith(".md") else f"{path}.md",
        config.docs_dir,
        config.site_dir,
        config.use_directory_urls,
        dest_uri=address if address.endswith(".html") else f"{address}index.html",
        inclusion=InclusionLevel.NOT_IN_NAV,  # the explorer is ours
    )


def attachment_file(path: str, address: str, config: MkDocsConfig) -> File:
    """Return the file of an attachment, copied to ``address``."""
    return File(
        path,
        config.docs_dir,
        config.site_dir,
        config.use_directory_urls,
        dest_uri=address,
        inclusion=InclusionLevel.INCLUDED,
    )


def contents(headings: Sequence[Heading]) -> TableOfContents:
    """Return the table of contents of a page, nested by level."""
    top: list[AnchorLink] = []
    stack: list[AnchorLink] = []
    for heading in headings:
        item = AnchorLink(heading.text, heading.id, heading.level)
        while stack and stack[-1].level >= heading.level:
            stack.pop()
        (stack[-1].children if stack else top).append(item)
        stack.append(item)
    return TableOfContents(top)


def add_files(files: VaultFiles, config: MkDocsConfig) -> VaultFiles:
    """Add the wiki's published notes and attachments to MkDocs' files, with their pages."""
    wiki = files.wiki
    for path in wiki.readings:
        files.append(_known(files, path) or _new(files, path, config))
    for path in wiki.attachments:
        file = attachment_file(path, wiki.addresses[path], config)
        file.abs_src_path = str(wiki.source(path))
        files.append(file)
    return files


def _new(files: VaultFiles, path: str, config: MkDocsConfig) -> File:
    file = note_file(path, files.wiki.addresses[path], config)
    VaultPage(path, file, config, files)
    return file


def _known(files: VaultFiles, path: str) -> File | None:
    """Return the file of the last build for a note that is the same and stands where it stood."""
    before = files.previous
    if before is None or before.wiki.readings.get(path) is not files.wiki.readings[path]:
        return None
    if before.wiki.addresses[path] != files.wiki.addresses[path]:
        return None
    file = before.src_uris.get(path if path.lower().endswith(".md") else f"{path}.md")
    if file is not None and isinstance(file.page, OwnPage):
        file.page.files = files
    return file


class MadePage(OwnPage):
    """A page that the site makes by itself, such as that of a tag."""

    def __init__(
        self,
        title: str,
        make: Callable[..., str],
        given: Mapping[str, object],
        file: File,
        config: MkDocsConfig,
        files: VaultFiles,
    ) -> None:
        """Make the page of ``file``; ``make(wiki, **given)`` returns its content as HTML."""
        super().__init__(title, file, config, files)
        self.make, self.given = make, given

    def read_source(self, config: MkDocsConfig) -> None:
        """Have no source."""
        self.markdown, self.meta = "", {"search": {"exclude": True}}

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Make the content."""
        # Apart from what stands around it, so that a change there leaves it as it is.
        key = CONTENT + self.file.dest_uri
        self.content = self.files.remember(key, partial(self.make, **self.given), self.given)
        self.toc = TableOfContents([])


def add_made_page(
    files: VaultFiles,
    config: MkDocsConfig,
    address: str,
    title: str,
    make: Callable[..., str],
    given: Mapping[str, object],
) -> None:
    """Add a page of the site's own at ``address`` with the content ``make(wiki, **given)``; the
    navigation does not list it."""
    name = f".made/{address}page.md"
    known = files.previous.src_uris.get(name) if files.previous else None
    page = known.page if known else None
    if known and isinstance(page, MadePage) and (page.title, page.given) == (title, given):
        page.files = files
        files.append(known)
        return
    file = File(
        name,
        None,
        config.site_dir,
        config.use_directory_urls,
        dest_uri=f"{address}index.html",
        inclusion=InclusionLevel.NOT_IN_NAV,
    )
    file.generated_by = "eigenvault"
    MadePage(title, make, given, file, config, files)
    files.append(file)


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
