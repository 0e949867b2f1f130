"""Each note whose code runs as a Jupyter notebook beside its page, to run and to change at home.

It stands alone: code has its inclusions in place, and a first cell brings the modules of ``snippets/`` that
the code imports, and the look of the figures. Outputs are those of the build. Of the note goes out what its
page shows; links lead to the site. Code that reads the vault (``VAULT``) is shown and cannot run elsewhere.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from sys import stdlib_module_names
from typing import Any

from eigenvault.execution import FOLDER, Block, Output, Result, look, on_paper
from eigenvault.markup import (
    AddressHole,
    Cell,
    CitationHole,
    EmbedHole,
    LinkClose,
    LinkOpen,
    Part,
    SnippetHole,
    TagHole,
)
from eigenvault.markup.plain_markdown import escaped
from eigenvault.site.media import IMAGES
from eigenvault.site.references import citation_items
from eigenvault.site.urls import encode, encode_fragment, relative
from eigenvault.site.wiki import Wiki
from eigenvault.vault import Link, Note, Target

NAME = "index.ipynb"
FIGURE_LIMIT = 500_000  # characters of one figure; a larger one stands on the page only
_IMPORT = re.compile(
    r"^[ \t]*(?:from[ \t]+([\w.]+)[ \t]+import\b[ \t(]*([\w, \t]*)|import[ \t]+([\w., \t]+))",
    re.MULTILINE,
)
_PACKAGES = {"PIL": "pillow", "cv2": "opencv-python", "sklearn": "scikit-learn", "yaml": "pyyaml"}
_PROVIDE = '''\
# {what}, so that this notebook stands alone.
import sys
from types import ModuleType


def provide(name, source):
    """Make a module of its source, under its name."""
    module = sys.modules[name] = ModuleType(name)
    package, _, last = name.rpartition(".")
    if package:
        parent = sys.modules.setdefault(package, ModuleType(package))
        parent.__path__ = []
        setattr(parent, last, module)
    exec(compile(source, f"{{name}}.py", "exec"), module.__dict__)
'''


def has_notebook(wiki: Wiki, path: str) -> bool:
    """Say whether the page of the note at ``path`` has a notebook beside it."""
    return bool(wiki.fragment(path).cells) and not wiki.addresses[path].endswith(".html")


def notebook_of(
    wiki: Wiki, path: str, blocks: Sequence[Block], modules: Mapping[str, str], site: str
) -> str | None:
    """Return the notebook of the note at ``path`` as JSON, None where it has none.

    ``blocks`` are its own; ``modules`` holds the sources that code may import, by name; ``site`` is the
    address that the site is published at, empty if nobody knows.
    """
    if not has_notebook(wiki, path):
        return None
    note = wiki.notes[path]
    known = {block.index: block for block in blocks}
    filler = _Filler(wiki, path, site, {block.name for block in blocks})
    alone = [block.code for block in blocks if _stands_alone(block)]
    cells = [_markdown("about", _about(note, filler, alone, modules))]
    if setup := _setup(alone, modules):
        cells.append(_code("setup", setup, [], hidden=True))
    count = 0
    for cell in wiki.fragment(path).cells:
        block = _block_of(cell, known)
        if block is None:
            cells.append(_markdown(cell.name, filler.fill(cell.parts)))
        elif _stands_alone(block):
            count += 1
            cells.append(_run(block, wiki.results.get((path, block.index)), count))
        else:
            cells.append(_markdown(f"code-{block.name}", _not_here(block)))
    return _json([cell for cell in cells if cell["source"]])


def modules_in(folder: Path) -> dict[str, str]:
    """Return the sources of all modules in the folder of snippets, by the names that code imports."""
    found = {}
    for file in sorted(folder.rglob("*.py")):
        names = file.relative_to(folder).with_suffix("").parts
        if all(name.isidentifier() for name in names):
            found[".".join(names)] = file.read_text("utf-8", "replace")
    return found


def needed(codes: Iterable[str], modules: Mapping[str, str]) -> dict[str, str]:
    """Return the modules that ``codes`` import, those that they import themselves first."""
    order: dict[str, str] = {}
    met: set[str] = set()

    def add(code: str) -> None:
        for name in _imported(code):
            if name in modules and name not in met:
                met.add(name)
                add(modules[name])
                order[name] = modules[name]

    for code in codes:
        add(code)
    return order


@lru_cache(maxsize=4096)
def _imported(code: str) -> tuple[str, ...]:
    """Return the names that may be those of imported modules, in order."""
    found: list[str] = []
    for module, names, several in _IMPORT.findall(code):
        found.extend(part.split()[0] for part in several.split(",") if part.strip())
        if module:
            found.append(module)
            found.extend(f"{module}.{part.split()[0]}" for part in names.split(",") if part.strip())
    return tuple(found)


def _stands_alone(block: Block) -> bool:
    """Say whether a block runs elsewhere: it reads no file of the vault and means to meet no limit of
    the build, without which it might never end."""
    options = block.options
    limited = options.expect_error and (options.timeout or options.memory)
    return not block.fault and not limited and "VAULT" not in block.code


def _block_of(cell: Cell, known: Mapping[int, Block]) -> Block | None:
    part = cell.parts[0]
    return known.get(part.index) if isinstance(part, SnippetHole) else None


# -- cells


def _about(note: Note, filler: _Filler, codes: Sequence[str], modules: Mapping[str, str]) -> str:
    """Return what stands on top: the title, where the note is published and what its code needs."""
    level = note.headings[0].level if note.headings else 2
    title = (
        f"# {escaped(note.title)}\n\n" if level > 1 or note.headings[0].text != note.title else ""
    )
    said = f"*From the page {filler.linked(escaped(note.title), filler.url(filler.page))}.*"
    every = (*codes, *needed(codes, modules).values())
    tops = {name.partition(".")[0] for code in every for name in _imported(code)}
    own = {name.partition(".")[0] for name in modules} | stdlib_module_names
    packages = sorted({_PACKAGES.get(name, name) for name in tops - own if name})
    if packages:
        said += f" It needs {', '.join(f'`{name}`' for name in packages)}."
    return title + said


def _setup(codes: Sequence[str], modules: Mapping[str, str]) -> str:
    """Return the code of the cell that brings modules and the look of figures, empty without need."""
    brought = needed(codes, modules)
    pieces = []
    if any("matplotlib" in code for code in (*codes, *brought.values())):
        lines = "".join(f"    {key!r}: {value!r},\n" for key, value in look().items())
        update = f"plt.rcParams.update({{\n{lines}}})\n"
        pieces.append(f"# The look of the figures.\nimport matplotlib.pyplot as plt\n\n{update}")
    if brought:
        what = "The module" if len(brought) == 1 else "The modules"
        said = f"{what} {', '.join(brought)}"
        provided = "".join(
            f'\nprovide("{name}", {_quoted(source)})\n' for name, source in brought.items()
        )
        pieces.append(_PROVIDE.format(what=said) + "\n" + provided)
    return "\n".join(pieces).rstrip("\n")


def _quoted(text: str) -> str:
    """Return ``text`` as a literal over lines that can be read."""
    inner = text.replace("\\", "\\\\").replace("'''", "\\'\\'\\'")
    return f"'''{inner}'''" if not inner.endswith("'") else f"'''{inner}\n'''"


def _run(block: Block, result: Result | None, count: int) -> dict[str, Any]:
    options = block.options
    code = block.code
    if options.seed is not None:
        seed = options.seed
        code = f"import random\n\nimport numpy\n\nrandom.seed({seed})\nnumpy.random.seed({seed})\n\n{code}"
    outputs: list[dict[str, Any]] = []
    if result is not None and (options.output != "hide" or result.state == "failed"):
        outputs = [_output(block, output) for output in result.outputs]
    cell = _code(f"code-{block.name}", code, outputs, hidden=options.code == "fold")
    cell["execution_count"] = count if result is not None else None
    tags = ["check"] if options.check else []
    tags += ["raises-exception"] if options.expect_error else []
    if tags:
        cell["metadata"]["tags"] = tags
    return cell


def _not_here(block: Block) -> str:
    code = block.code.rstrip("\n")
    return f"This code belongs to the site and does not run elsewhere:\n\n````python\n{code}\n````"


def _output(block: Block, output: Output) -> dict[str, Any]:
    data = output.data
    if output.kind in ("stdout", "stderr"):
        return {"output_type": "stream", "name": output.kind, "text": data["text"]}
    if output.kind == "warning":
        text = f"{data['category']}: {data['message']}\n"
        return {"output_type": "stream", "name": "stderr", "text": text}
    if output.kind == "error":
        lines = str(data["traceback"]).split("\n")
        return {
            "output_type": "error",
            "ename": str(data["type"]),
            "evalue": str(data["message"]),
            "traceback": lines,
        }
    if output.kind == "figure":
        alt = _alt_of(block, str(data["name"]))
        shown: dict[str, Any] = {"text/plain": alt}
        if len(data["svg"]) <= FIGURE_LIMIT:
            shown["image/svg+xml"] = on_paper(str(data["svg"]))
        return {"output_type": "display_data", "data": shown, "metadata": {}}
    return {"output_type": "display_data", "data": dict(data), "metadata": {}}


def _alt_of(block: Block, name: str) -> str:
    rest = name.removeprefix(block.name).removeprefix("-")
    number = int(rest) if rest.isdigit() else 1
    alts = block.options.alts
    return (alts[number - 1] if number <= len(alts) else "") or f"Figure {name}"


def _markdown(name: str, source: str) -> dict[str, Any]:
    return {"cell_type": "markdown", "id": name, "metadata": {}, "source": source.strip("\n")}


def _code(
    name: str, source: str, outputs: list[dict[str, Any]], *, hidden: bool = False
) -> dict[str, Any]:
    return {
        "cell_type": "code",
        "execution_count": None,
        "id": name,
        "metadata": {"jupyter": {"source_hidden": True}} if hidden else {},
        "outputs": outputs,
        "source": source.rstrip("\n"),
    }


def _json(cells: list[dict[str, Any]]) -> str:
    """Return the notebook as Jupyter writes it (format 4.5), each cell under an id that lasts: that of
    its heading or of its code, with a number where there are several."""
    taken: dict[str, int] = {}
    for cell in cells:
        name = re.sub(r"[^a-zA-Z0-9_]+", "-", cell["id"]).strip("-")[:56] or "cell"
        count = taken[name] = taken.get(name, 0) + 1
        cell["id"] = name if count == 1 else f"{name}--{count}"
    book = {
        "cells": cells,
        "metadata": {
            "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
            "language_info": {"name": "python"},
        },
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    return json.dumps(book, ensure_ascii=False, sort_keys=True) + "\n"


# -- the holes of a cell


@dataclass(slots=True)
class _Filler:
    """Fill the holes of the cells of one note; ``own`` are the names of its blocks."""

    wiki: Wiki
    path: str
    site: str
    own: set[str]

    @property
    def page(self) -> str:
        """The address of the note."""
        return self.wiki.addresses[self.path]

    def url(self, address: str, anchor: str = "") -> str:
        """Return the URL of a place on the site, as it may stand in Markdown."""
        if not self.site:
            return _bracketless(relative(self.page, address, anchor))
        fragment = f"#{encode_fragment(anchor)}" if anchor else ""
        return _bracketless(f"{self.site.rstrip('/')}/{encode(address)}{fragment}")

    def linked(self, words: str, url: str) -> str:
        """Return a link."""
        return f"[{words}]({url})"

    def fill(self, parts: Iterable[Part]) -> str:
        """Return the Markdown of ``parts``."""
        out: list[str] = []
        open_links: list[str] = []
        for part in parts:
            if isinstance(part, str):
                out.append(part)
            elif isinstance(part, LinkOpen):
                url = self.of_link(part.link)
                open_links.append(f"]({url})" if url else "")
                out.append("[" if url else "")
            elif isinstance(part, LinkClose):
                out.append(open_links.pop() if open_links else "")
            elif isinstance(part, EmbedHole):
                out.append(self.embed(part))
            elif isinstance(part, CitationHole):
                out.append(self.citation(part))
            elif isinstance(part, TagHole):
                out.append(
                    self.linked(
                        f"\\#{escaped(part.name)}", self.url(self.wiki.tag_address(part.name))
                    )
                )
            elif isinstance(part, AddressHole):
                out.append(self.of_link(part.link) or "#")
            else:
                out.append(self.linked("This block is shown on the page.", self.url(self.page)))
        return "".join(out)

    def of_link(self, link: Link) -> str:
        """Return the URL that a link leads to, empty if to nothing published."""
        target = self.wiki.resolve(link, self.path)
        return self.of_target(target) if target else ""

    def of_target(self, target: Target) -> str:
        """Return the URL of a file of the vault; a figure stands on the page that embeds it."""
        if target.path not in self.wiki.addresses:
            name = target.path.removeprefix(f"{FOLDER}/").removesuffix(".svg")
            return self.url(self.page, f"figure-{name}")
        return self.url(self.wiki.addresses[target.path], target.anchor)

    def embed(self, hole: EmbedHole) -> str:
        """Return a picture, or a link to what is embedded; the note's own figures are outputs."""
        target = self.wiki.resolve(hole.link, self.path)
        if target is None:
            return ""
        name = target.path.rpartition("/")[2]
        url = self.of_target(target)
        if target.path not in self.wiki.addresses:
            figure = name.removesuffix(".svg")
            drawn = figure in self.own or re.sub(r"-\d+$", "", figure) in self.own
            return "" if drawn else self.linked(f"The figure {escaped(figure)}", url)
        if target.kind == "note":
            return self.linked(escaped(hole.text or self.wiki.notes[target.path].title), url)
        picture = name.rpartition(".")[2].lower() in IMAGES
        return f"{'!' if picture else ''}{self.linked(escaped(name), url)}"

    def citation(self, hole: CitationHole) -> str:
        """Return a citation with links to the bibliography; without one, what the author wrote."""
        if not self.wiki.works:
            return f"\\[{escaped(hole.text)}\\]"
        pieces = []
        for before, work, label, after in citation_items(hole, self.wiki.works):
            url = self.url(self.wiki.own["bibliography"], f"ref-{work.key}") if work else ""
            shown = self.linked(escaped(label), url) if url else escaped(label)
            pieces.append(f"{escaped(before)}{shown}{escaped(after)}")
        return f"({'; '.join(pieces)})"


def _bracketless(url: str) -> str:
    return url.replace("(", "%28").replace(")", "%29")
