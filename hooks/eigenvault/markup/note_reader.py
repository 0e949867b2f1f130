"""From the bytes of a note to all that it tells and shows: the one place where a note is read."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from eigenvault.garden.paths import PROPERTY
from eigenvault.markup.canvas import canvas_tokens
from eigenvault.markup.drawings import drawing_token
from eigenvault.markup.faults import Fault, problems
from eigenvault.markup.fragment import Fragment
from eigenvault.markup.notebooks import is_notebook, notebook_markdown
from eigenvault.markup.other_files import fault, is_drawing, is_made_readable, readable
from eigenvault.markup.parser import parse, parse_with_faults
from eigenvault.markup.plain_markdown import cells_of
from eigenvault.markup.prose import prose
from eigenvault.markup.reading import read
from eigenvault.markup.rendering import Options, render
from eigenvault.vault import properties
from eigenvault.vault.note import Note, Tag


@dataclass(frozen=True, slots=True)
class Reading:
    """A note and its rendered fragment."""

    note: Note
    fragment: Fragment


def read_note(path: str, data: bytes, options: Options) -> Reading:
    """Read the note at ``path`` (relative to the vault): facts and fragment from one parse.

    What is wrong in its property block is among ``note.problems``; nothing raises.
    """
    text = properties.decode(data)
    wrong = fault(path, text)
    if is_notebook(path, data):
        text = notebook_markdown(path, text)
        options = replace(options, strict_line_breaks=True)  # as notebooks show Markdown
    found = (
        properties.Properties({}, text)
        if is_made_readable(path)
        else properties.read_properties(text, path)
    )
    faults: tuple[Fault, ...] = ()
    if path.lower().endswith(".canvas"):
        tokens = canvas_tokens(text, parse)
    else:
        tokens, faults = parse_with_faults(readable(path, found.body, found.values))
        if is_drawing(path, found.values):
            tokens = [drawing_token(path), *tokens]
    facts = read(tokens, found.body_line)
    fragment, in_formulas = render(tokens, options)
    fragment = replace(fragment, cells=cells_of(tokens))
    faulty = problems((*faults, *in_formulas), tokens, path, found.body_line)
    values = found.values
    name = re.sub(
        r"\.(?:md|canvas|base|ipynb|py)$", "", path.rpartition("/")[2], flags=re.IGNORECASE
    )
    tags = tuple(Tag(tag, found.key_lines.get("tags", 1)) for tag in properties.tags(values))
    note = Note(
        path=path,
        title=properties.title(values) or name,
        properties=values,
        headings=tuple(facts.headings),
        blocks=tuple(facts.blocks),
        links=(*properties.property_links(values, found.key_lines), *facts.links),
        tags=(*tags, *facts.tags),
        fences=tuple(facts.fences),
        sections=tuple(facts.sections),
        tasks=tuple(facts.tasks),
        citations=tuple(facts.citations),
        words=facts.words,
        excerpt=facts.excerpt,
        ids=tuple(facts.ids),
        fields=tuple(facts.fields),
        prose=prose(tokens, found.body_line) if PROPERTY in values else (),
        problems=(*found.problems, wrong) if wrong else (*found.problems, *faulty),
    )
    return Reading(note, fragment)
