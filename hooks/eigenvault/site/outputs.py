"""A runnable fence on the page: its code and, beneath it, what the run gave."""

from __future__ import annotations

import re
from html import escape

from eigenvault.execution import Block, Output, Result
from eigenvault.markup.code import code_block
from eigenvault.markup.html import element, start
from eigenvault.markup.mathematics import Mathematics
from eigenvault.markup.raw_html import sanitize

_ANSI = re.compile(r"\x1b\[([0-9;]*)m")
_ANSI_OTHER = re.compile(r"\x1b(?:\[[0-9;?]*[A-Za-ln-z]|\][^\x07]*\x07)")
_COLOURS = ("black", "red", "green", "yellow", "blue", "magenta", "cyan", "white")


def snippet(
    block: Block, result: Result, code: str, mathematics: Mathematics, elsewhere: frozenset[str]
) -> str:
    """Return the element for a block that ran; ``code`` is its highlighted source in the note. Where
    it includes files, the page shows the code that ran.

    Figures whose names are ``elsewhere`` are embedded by their author and not shown again.
    """
    if block.files:
        code = code_block(block.code, "python")
    values = {
        "class": "snippet check" if block.options.check else "snippet",
        "data-state": result.state,
        "data-claims": " ".join(block.options.claims) or None,
        "id": f"snippet-{block.name}",
    }
    outputs = _outputs(block, result, mathematics, elsewhere)
    if block.options.check:
        return _check(block, result, code, outputs, values)
    return element("div", values, html=_code(block, code) + outputs)


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
    if block.options.code == "fold":
        summary = element("summary", text="Code")
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
    svg = str(output.data["svg"]).replace("<svg", start("svg", values)[:-1], 1)
    html = svg + (element("figcaption", text=caption) if caption else "")
    return element("figure", {"class": "snippet-figure", "id": f"figure-{name}"}, html=html)


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
    if "text/html" in data:
        return element("div", values, html=sanitize(str(data["text/html"])))
    if "image/svg+xml" in data:
        svg = str(data["image/svg+xml"])
        return element("div", values, html=sanitize(svg[svg.find("<svg") :]))
    if "image/png" in data:
        image = {
            "src": f"data:image/png;base64,{data['image/png']}",
            "alt": str(data["text/plain"]),
        }
        return element("div", values, html=start("img", image))
    if "text/latex" in data:
        tex = str(data["text/latex"]).strip().strip("$").strip()
        tex = tex.removeprefix("\\displaystyle").strip()
        return element("div", values, html=mathematics.formula(tex, True))
    return element("pre", values, html=ansi(str(data.get("text/plain", ""))))


def ansi(text: str) -> str:
    """Return text with the colours of a terminal as spans of classes ``ansi-…``."""
    text = _ANSI_OTHER.sub("", text)
    if "\x1b" not in text:
        return escape(text, quote=False)
    pieces: list[str] = []
    classes: list[str] = []
    position = 0
    for match in _ANSI.finditer(text):
        pieces.append(_span(text[position : match.start()], classes))
        position = match.end()
        for code in match[1].split(";"):
            number = int(code or 0)
            if number == 0:
                classes = []
            elif number == 1:
                classes = [*classes, "ansi-bold"]
            elif 30 <= number <= 37 or 90 <= number <= 97:
                kept = [name for name in classes if name == "ansi-bold"]
                classes = [*kept, f"ansi-{_COLOURS[number % 10]}"]
    pieces.append(_span(text[position:], classes))
    return "".join(pieces)


def _span(text: str, classes: list[str]) -> str:
    if not text:
        return ""
    if not classes:
        return escape(text, quote=False)
    return element("span", {"class": " ".join(classes)}, text=text)
