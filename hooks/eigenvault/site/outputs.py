"""A runnable fence on the page: its code and, beneath it, what the run gave."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from eigenvault.execution import Block, Output, Result
from eigenvault.markup import Options, read_note
from eigenvault.markup.code import code_block
from eigenvault.markup.html import element, start
from eigenvault.markup.mathematics import Mathematics
from eigenvault.markup.raw_html import sanitize

_STORED_LIMIT = 200_000  # characters of one stored output that is text
_ANSI = re.compile(r"\x1b\[([0-9;]{0,99})m")
_ANSI_OTHER = re.compile(r"\x1b(?:\[[0-9;?]*[A-Za-ln-z]|\][^\x07\x1b]*\x07)")
_OVERWRITTEN = re.compile(r"^[^\n]*\r(?=[^\n])", re.MULTILINE)
_SCOPED_STYLE = re.compile(r"<style scoped>.*?</style>\s*", re.DOTALL)
# In a page it would hold for everything there, and each one more has the whole page styled anew.
_STYLE_OF_ALL = re.compile(r"<defs>\s*<style[^>]*>\s*\*\{[^{}]*\}\s*</style>\s*</defs>\s*")
_LONG = 30  # lines of code that a reader can pass over without losing the thread
_STYLES = {1: "bold", 3: "italic", 4: "underline"}
_COLOURS = ("black", "red", "green", "yellow", "blue", "magenta", "cyan", "white")


def snippet(
    block: Block, result: Result, code: str, mathematics: Mathematics, elsewhere: frozenset[str]
) -> str:
    """Return the element for a block that ran; ``code`` is its highlighted source in the note. Where
    it includes files, the page shows the code that ran.

    Figures whose names are ``elsewhere`` are embedded by their author and not shown again.
    """
    if block.files:
        code = code_block(block.code, "python", dict(block.options.shown))
    values = {
        "class": "snippet check" if block.options.check else "snippet",
        "data-state": result.state,
        "data-claims": " ".join(block.options.claims) or None,
        "data-session": block.options.session or None,
        "id": f"snippet-{block.name}",
    }
    outputs = _outputs(block, result, mathematics, elsewhere)
    if block.options.check:
        return _check(block, result, code, outputs, values)
    return element("div", values, html=_code(block, code) + outputs)


def stored(found: Sequence[tuple[str, Mapping[str, Any]]]) -> Result:
    """Return what a notebook keeps of a cell's last run as a result; see ``stored_outputs``."""
    outputs = []
    for kind, data in found:
        if kind == "stream":
            name = "stderr" if data.get("name") == "stderr" else "stdout"
            outputs.append(Output(name, {"text": _plain(data.get("text"))}))
        elif kind == "error":
            lines = [_plain(line) for line in data.get("traceback") or ()]
            said = "\n".join(lines) or f"{data.get('ename')}: {data.get('evalue')}"
            outputs.append(Output("error", {"traceback": said}))
        else:
            given = data.get("data")
            given = given if isinstance(given, Mapping) else {}
            forms = {mime: _form(mime, text) for mime, text in given.items()}
            outputs.append(Output("value", {mime: text for mime, text in forms.items() if text}))
    return Result(tuple(outputs))


def _form(mime: str, text: object) -> str:
    """Return one form of a stored value, empty if it is none that a page shows."""
    if mime in ("image/png", "image/jpeg"):
        return "".join(str(text).split()) if isinstance(text, str) else ""
    return _plain(text) if mime.startswith("text/") or mime == "image/svg+xml" else ""


def _plain(text: object) -> str:
    written = "".join(map(str, text)) if isinstance(text, list) else str(text or "")
    if len(written) <= _STORED_LIMIT:
        return written
    return (
        f"{written[:_STORED_LIMIT]}\n… {len(written) - _STORED_LIMIT} more characters are not shown"
    )


def _check(
    block: Block, result: Result, code: str, outputs: str, values: dict[str, str | None]
) -> str:
    claims = ", ".join(block.options.claims)
    if result.state == "failed":
        said = f"This check fails{f': {claims}' if claims else ''}"
    else:
        said = f"Checked by this build{f': {claims}' if claims else ''}"
    opened = {**values, "open": result.state == "failed"}
    summary = element("summary", text=said)
    return element("details", opened, html=summary + code + outputs)


def _code(block: Block, code: str) -> str:
    if block.options.code == "hide":
        return ""
    lines = block.code.count("\n") + 1
    if block.options.code == "fold" or (block.options.code == "auto" and lines > _LONG):
        summary = element("summary", text=f"Code, {lines} lines" if lines > _LONG else "Code")
        return element("details", {"class": "snippet-code"}, html=summary + code)
    return element("div", {"class": "snippet-code"}, html=code)


def _outputs(
    block: Block, result: Result, mathematics: Mathematics, elsewhere: frozenset[str]
) -> str:
    pieces = []
    figures = 0
    for output in result.outputs:
        if output.kind == "figure":
            figures += 1
            if output.data["name"] not in elsewhere:
                pieces.append(figure(block, output, figures))
        elif output.kind != "warning":
            pieces.append(_output(output, mathematics))
    html = "".join(pieces)
    failed = result.state == "failed"
    if not html or (block.options.output == "hide" and not failed):
        return ""
    outputs = element("div", {"class": "snippet-outputs"}, html=html)
    if block.options.output == "fold" and not failed:
        summary = element("summary", text="Output")
        return element("details", {"class": "snippet-folded"}, html=summary + outputs)
    return outputs


def figure(block: Block, output: Output, number: int) -> str:
    """Return the figure element: the SVG inline, so that it takes the page's ink, and its caption."""
    alt = _of(block.options.alts, number) or f"Figure {output.data['name']}"
    caption = _of(block.options.captions, number)
    name = str(output.data["name"])
    values = {"role": "img", "aria-label": alt, "class": "figure-svg"}
    svg = _STYLE_OF_ALL.sub("", str(output.data["svg"]), count=1)
    svg = svg.replace("<svg", start("svg", values)[:-1], 1)
    html = svg + (element("figcaption", text=caption) if caption else "")
    return element("figure", {"class": "snippet-figure", "id": f"figure-{name}"}, html=html)


def missing_figure(path: str) -> str:
    """Return what stands where an author embeds a figure that its snippet did not draw."""
    name = path.rpartition("/")[2].removesuffix(".svg")
    return _missing(f"The code that draws the figure {name} has not drawn it.")


def undrawn_figure(path: str) -> str:
    """Return what stands where an author embeds a figure whose snippet has not run."""
    name = path.rpartition("/")[2].removesuffix(".svg")
    return _missing(f"The code that draws the figure {name} was not run.")


def _missing(said: str) -> str:
    return element("span", {"class": "embed-missing", "role": "note"}, text=said)


def _of(texts: tuple[str, ...], number: int) -> str:
    return texts[number - 1] if number <= len(texts) else ""


def _output(output: Output, mathematics: Mathematics) -> str:
    if output.kind == "error":
        return element(
            "pre", {"class": "output output-error"}, html=ansi(str(output.data["traceback"]))
        )
    if output.kind == "value":
        return _value(output, mathematics)
    return element(
        "pre",
        {"class": f"output output-{output.kind}"},
        html=ansi(str(output.data["text"]).rstrip("\n")),
    )


def _value(output: Output, mathematics: Mathematics) -> str:
    """Show a value in the richest form that it offers, as a notebook does."""
    data = output.data
    values = {"class": "output output-value"}
    html = _SCOPED_STYLE.sub("", str(data.get("text/html", ""))).replace(' border="1"', "")
    if html and (clean := sanitize(html)).strip():  # of a widget nothing is left
        return element("div", values, html=clean)
    if "text/markdown" in data:
        return element("div", values, html=_markdown(str(data["text/markdown"]), mathematics))
    if "image/svg+xml" in data:
        svg = str(data["image/svg+xml"])
        return element("div", values, html=sanitize(svg[svg.find("<svg") :]))
    if "text/latex" in data:
        return element("div", values, html=_latex(str(data["text/latex"]), mathematics))
    for mime in ("image/png", "image/jpeg"):
        if mime in data:
            alt = str(data.get("text/plain", ""))
            image = {"src": f"data:{mime};base64,{data[mime]}", "alt": alt}
            return element("div", values, html=start("img", image))
    return element("pre", values, html=ansi(str(data.get("text/plain", ""))))


def _latex(text: str, mathematics: Mathematics) -> str:
    """Return one formula, or text with several as Markdown."""
    match = re.fullmatch(
        r"\s*(?:\$\$([^$]*)\$\$|\$([^$]*)\$|\\\[(.*)\\\]|([^$]*))\s*", text, re.DOTALL
    )
    if match is None:
        return _markdown(text, mathematics)
    tex = next(group for group in match.groups() if group is not None)
    return mathematics.formula(tex.strip().removeprefix("\\displaystyle").strip(), True)


def _markdown(text: str, mathematics: Mathematics) -> str:
    """Return Markdown as HTML; what leads into the vault is only its words."""
    reading = read_note("", text.encode(), Options(mathematics.formula))
    return "".join(part for part in reading.fragment.parts if isinstance(part, str))


def ansi(text: str) -> str:
    """Return text with the colours of a terminal as spans of classes ``ansi-…``; what a carriage
    return has overwritten is gone."""
    text = _OVERWRITTEN.sub("", _ANSI_OTHER.sub("", text))
    if "\x1b" not in text:
        return escape(text, quote=False)
    pieces: list[str] = []
    style: dict[str, str] = {}
    position = 0
    for match in _ANSI.finditer(text):
        pieces.append(_span(text[position : match.start()], style))
        position = match.end()
        style = _restyle(style, [int(code or 0) for code in match[1].split(";")])
    pieces.append(_span(text[position:], style))
    return "".join(pieces)


def _restyle(style: dict[str, str], codes: list[int]) -> dict[str, str]:
    style = dict(style)
    while codes:
        number = codes.pop(0)
        if number == 0:
            style = {}
        elif number in _STYLES:
            style[_STYLES[number]] = _STYLES[number]
        elif number in (22, 23, 24):
            style.pop({22: "bold", 23: "italic", 24: "underline"}[number], None)
        elif number in (38, 48):
            kind, rest = (codes[:1] or [0])[0], codes[1:]
            taken = rest[:3] if kind == 2 else rest[:1]
            codes = rest[len(taken) :]
            if number == 38:
                style["colour"] = _nearest(taken)
        elif number == 39:
            style.pop("colour", None)
        elif 30 <= number <= 37 or 90 <= number <= 97:
            style["colour"] = _COLOURS[number % 10]
    return style


def _nearest(taken: list[int]) -> str:
    """Return the name of the colour nearest to one of 256 or to red, green and blue."""
    if len(taken) == 3:
        parts = taken
    elif taken and taken[0] >= 16:
        cube = min(taken[0], 231) - 16
        parts = [51 * (cube // step % 6) for step in (36, 6, 1)]
    else:
        return _COLOURS[taken[0] % 8 if taken else 7]
    middle = (max(parts) + min(parts)) / 2
    bits = [part > middle for part in parts] if max(parts) - min(parts) > 40 else [middle > 127] * 3
    return _COLOURS[bits[0] + 2 * bits[1] + 4 * bits[2]]


def _span(text: str, style: dict[str, str]) -> str:
    if not text:
        return ""
    if not style:
        return escape(text, quote=False)
    classes = " ".join(f"ansi-{style[key]}" for key in sorted(style))
    return element("span", {"class": classes}, text=text)
