"""Obsidian Flavored Markdown: from text to facts about a note and to HTML with holes."""

from eigenvault.markup.fragment import (
    AddressHole,
    Cell,
    CitationHole,
    DrawingHole,
    EmbedHole,
    FileName,
    Fragment,
    Hole,
    IdHole,
    LinkClose,
    LinkOpen,
    LocalLink,
    Part,
    QueryHole,
    Range,
    SnippetHole,
    TagHole,
)
from eigenvault.markup.note_reader import Reading, read_note
from eigenvault.markup.notebooks import stored_outputs
from eigenvault.markup.rendering import Options, is_media

__all__ = [
    "AddressHole",
    "Cell",
    "CitationHole",
    "DrawingHole",
    "EmbedHole",
    "FileName",
    "Fragment",
    "Hole",
    "IdHole",
    "LinkClose",
    "LinkOpen",
    "LocalLink",
    "Options",
    "Part",
    "QueryHole",
    "Range",
    "Reading",
    "SnippetHole",
    "TagHole",
    "is_media",
    "read_note",
    "stored_outputs",
]
