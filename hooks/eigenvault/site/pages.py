"""Pages whose content we assemble: those of notes, and those that the site makes by itself."""

from __future__ import annotations

from functools import partial
from html import escape
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from mkdocs.structure.files import File, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from eigenvault.site.assembly import assemble
from eigenvault.site.view import description_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

    from eigenvault.site.files import VaultFiles
    from eigenvault.vault import Heading

_OF_ADDRESSES = ":/?#[]@!$&'()*+,;=%"
CONTENT = "content of "  # before the address of a page, the name of what its content is made from


class OwnPage(Page):
    """A page of ours: ``context`` holds the variables of its template, ``packed`` its HTML once it is
    rendered."""

    packed: bytes = b""

    def __init__(self, title: str, file: File, config: MkDocsConfig, files: VaultFiles) -> None:
        """Make the page of ``file``."""
        super().__init__(title, file, config)
        self._latest = files.latest
        self.context: dict[str, Any] = {}

    @property
    def files(self) -> VaultFiles:
        """The files of the build that is under way."""
        return self._latest.files

    # Pages are found by identity; MkDocs compares them by title and file.
    __hash__ = object.__hash__


class VaultPage(OwnPage):
    """A note's page. MkDocs asks for its source and its HTML; the wiki has both already."""

    def __init__(self, path: str, file: File, config: MkDocsConfig, files: VaultFiles) -> None:
        """Make the page of the note at ``path`` (in the vault) for ``file``."""
        super().__init__(files.wiki.notes[path].title, file, config, files)
        self.path = path
        if self.edit_url:
            self.edit_url = quote(self.edit_url, safe=_OF_ADDRESSES)  # MkDocs leaves spaces in it

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
    same = _same_notes(files, files.previous) if files.previous else {}
    files.notes = {path: same.get(path) or _new(files, path, config) for path in wiki.readings}
    files.extend(files.notes.values())
    for path in wiki.attachments:
        file = attachment_file(path, wiki.addresses[path], config)
        file.abs_src_path = str(wiki.source(path))
        files.append(file)
    return files


def _new(files: VaultFiles, path: str, config: MkDocsConfig) -> File:
    file = note_file(path, files.wiki.addresses[path], config)
    VaultPage(path, file, config, files)
    return file


def _same_notes(files: VaultFiles, before: VaultFiles) -> Mapping[str, File]:
    """Return the files of the last build for the notes that are the same and stand where they stood."""
    was, now = before.wiki.readings, files.wiki.readings
    stood, stands = before.wiki.addresses, files.wiki.addresses
    return {
        path: file
        for path, file in before.notes.items()
        if now.get(path) is was[path] and stands[path] == stood[path]
    }


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


def own_pages(files: VaultFiles) -> list[OwnPage]:
    """Return the pages of notes and those that the site makes, in order."""
    return [file.page for file in files.documents if isinstance(file.page, OwnPage)]
