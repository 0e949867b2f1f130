"""Formulas in a line of plain text, as search results, feeds and descriptions show them: signs and words
instead of TeX, ``\\frac{1}{n}`` as 1/n and ``x_i^2`` as xᵢ².

TeX is read once from left to right. What has no sign keeps its name, what only shapes the formula goes.
"""

from __future__ import annotations

import re
from functools import lru_cache

from eigenvault.site.search_words import NAMES

# What reading has found to be a formula stands between dollars, by the rule that found it.
_FORMULA = re.compile(r"\$\$(.+?)\$\$|\$(?![\s$])([^$]*?)(?<!\s)\$(?!\d)", re.DOTALL)
_TEX_SIGN = re.compile(r"[\\^_{}=]")
_LONG_WORD = re.compile(r"[A-Za-z]{3}")
_TOKEN = re.compile(r"\\(?:[A-Za-z]+\*?|.|\Z)|(?<!\\)%[^\n]*|\s+|\d+(?:\.\d+)?|.", re.DOTALL)
_DEEPEST = 40
_names = re.compile(r"\w+").findall

_SYMBOLS = {name: sign for sign, name in reversed(NAMES.items())} | {
    "varepsilon": "ε", "varphi": "φ", "vartheta": "θ", "le": "≤", "ge": "≥", "ne": "≠", "dots": "…",
    "dotsc": "…", "dotsb": "⋯", "rightarrow": "→", "longrightarrow": "→", "Rightarrow": "⇒", "gets": "←",
    "Leftrightarrow": "⇔", "leftrightarrow": "↔", "longmapsto": "↦", "hookrightarrow": "↪", "upharpoonright": "↾",
    "lVert": "‖", "rVert": "‖", "Vert": "‖", "|": "‖", "lvert": "|", "rvert": "|", "vert": "|",
    "mid": " | ", "setminus": "∖", "star": "⋆", "bullet": "•", "ast": "*", "prime": "′", "circ": "∘",
    "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ", "Lambda": "Λ", "Xi": "Ξ", "Pi": "Π", "Sigma": "Σ", "Phi": "Φ",
    "Psi": "Ψ", "Omega": "Ω", "leqslant": "≤", "geqslant": "≥", "lesssim": "≲", "gtrsim": "≳", "subsetneq": "⊊",
    "supset": "⊃", "supseteq": "⊇", "sqcup": "⊔", "wedge": "∧", "vee": "∨", "lnot": "¬", "simeq": "≃",
    "coloneqq": ":=", "vcentcolon": ":", "colon": ": ", "triangleq": "≜", "doteq": "≐", "models": "⊨", "vdash": "⊢",
    "mapsfrom": "↤", "uparrow": "↑", "downarrow": "↓", "div": "÷", "ltimes": "⋉", "rtimes": "⋊", "iint": "∬",
    "oint": "∮", "aleph": "ℵ", "Re": "Re", "Im": "Im", "imath": "i", "jmath": "j", "square": "□", "blacksquare": "■",
    "checkmark": "✓", "degree": "°", "intercal": "⊤", "lbrace": "{", "rbrace": "}", "lbrack": "[", "rbrack": "]",
    "backslash": "∖", "cdotp": "⋅", "ominus": "⊖", "oslash": "⊘", "preccurlyeq": "≼", "succcurlyeq": "≽",
    "nmid": "∤", "nsubseteq": "⊈", "propto": "∝", "lt": "<", "gt": ">", "angle": "∠", "triangle": "△",
    "implies": "⇒", "iff": "⇔", "impliedby": "⇐", "nexists": "∄", "ni": "∋", "complement": "∁",
}  # fmt: skip
_RELATIONS = frozenset("∈∉∋⊂⊆⊊⊃⊇≤≥≠≈≡≅∼≃∝≪≫⪯⪰≺≻≼≽≲≳→⇒⇔←↔↦↪⇐≜≐⊨⊢∧∨∖")
_LARGE = frozenset("∑∏∫∬∮")
_SPACES = {",": "", ":": " ", ";": " ", "!": "", " ": " ", ">": " ", "quad": " ", "qquad": " ", "enspace": " ",
           "\\": " ", "newline": " ", "cr": " ", "hfill": " ", "space": " ", "nobreakspace": " "}  # fmt: skip
# Commands that only shape the formula; those of the second kind with what they are given.
_SHAPING = frozenset(
    _names("""
    mathbf mathrm mathit mathsf mathtt mathcal mathfrak mathscr mathnormal boldsymbol bm pmb left right middle
    big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr Biggl Biggr bigm Bigm displaystyle textstyle scriptstyle
    scriptscriptstyle limits nolimits mathop mathrel mathbin mathopen mathclose mathord mathinner mathpunct
    underline overline boxed cancel bcancel xcancel smash hline notag nonumber rm bf it sf tt cal ensuremath
    mathstrut strut mathsurround hbox mbox fbox vcenter rlap llap mathrlap mathllap mathclap allowbreak
    nobreak relax protect underbrace overbrace underbracket overbracket
""")
)
_WITHOUT = frozenset(_names("tag label hspace vspace phantom vphantom hphantom color kern mkern"))
_AS_TEXT = frozenset(_names("text textbf textit textrm textsf texttt textnormal operatorname"))
_FUNCTIONS = frozenset(
    _names("""
    arccos arcsin arctan arg cos cosh cot csc deg det dim exp gcd hom inf ker lg lim liminf limsup ln log max min
    mod bmod Pr sec sin sinh sup tan tanh
""")
)
_ACCENTS = {"hat": "\u0302", "widehat": "\u0302", "tilde": "\u0303", "widetilde": "\u0303", "bar": "\u0304",
            "dot": "\u0307", "ddot": "\u0308", "vec": "", "overrightarrow": "", "acute": "\u0301", "grave": "\u0300",
            "check": "\u030c", "breve": "\u0306", "mathring": "\u030a"}  # fmt: skip
_DOUBLE = dict(zip("RCNZQPH", "ℝℂℕℤℚℙℍ", strict=True))
_FENCES = {"matrix": "[]", "bmatrix": "[]", "pmatrix": "()", "vmatrix": "||", "Vmatrix": "‖‖", "Bmatrix": "{}",
           "cases": "{ ", "dcases": "{ ", "rcases": " }", "smallmatrix": "  ", "array": "  ",
           "subarray": "  "}  # fmt: skip
_RAISED = str.maketrans(
    "0123456789+-=()abcdefghijklmnoprstuvwxyzT", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᵀ"
)
_LOWERED = str.maketrans("0123456789+-=()aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ")
_SMALL = 4  # signs of an index that are written small
# One thing: a word with its index, one sign, or what stands in brackets.
_INDEX = "⁰-⁾ᵃ-ᶻʰ-ˣⁱⁿᵀ₀-₎ₐ-ₜᵢ-ᵥⱼ⊤′*"
_WHOLE = re.compile(
    rf"∂?[^\W_]+[{_INDEX}]*|[^\W_][\u0300-\u030c][{_INDEX}]*|\S|[(\[‖|⌊⌈][^()\[\]‖|⌊⌈⌋⌉]*[)\]‖|⌋⌉]"
)


def readable(text: str) -> str:
    """Return ``text`` with its formulas, between dollars, as plain text."""
    return _FORMULA.sub(_formula, text) if "$" in text else text


def _formula(found: re.Match[str]) -> str:
    tex: str = found[1] or found[2]
    # Dollars may also stand in code: variables of a shell.
    if found[1] or _TEX_SIGN.search(tex) or not _LONG_WORD.search(tex):
        return plain_tex(tex)
    return str(found[0])


@lru_cache(maxsize=20_000)
def plain_tex(tex: str) -> str:
    """Return a formula as plain text in one line."""
    return " ".join(_Reader(tex).until("").split())


class _Reader:
    """A place in a formula's tokens; every method reads on from it and returns plain text."""

    def __init__(self, tex: str) -> None:
        self._tokens: list[str] = [token for token in _TOKEN.findall(tex) if token[0] != "%"]
        self._at = 0
        self._depth = 0

    def until(self, end: str) -> str:
        """Read up to a token, which is passed over, or to the end of the formula."""
        self._depth += 1
        pieces: list[str] = []
        while self._at < len(self._tokens):
            token = self._take()
            if token == end:
                break
            _join(pieces, self._said(token, pieces))
        self._depth -= 1
        return "".join(pieces)

    def _take(self) -> str:
        self._at += 1
        return self._tokens[self._at - 1]

    def _next(self) -> str:
        return self._tokens[self._at] if self._at < len(self._tokens) else ""

    def _skip_space(self) -> None:
        while self._next().isspace():
            self._at += 1

    def _argument(self) -> str:
        """Read what a command is given: a group, a command with what it is given, or one sign."""
        self._skip_space()
        if not self._next() or self._next() in ("}", "&") or self._depth > _DEEPEST:
            return ""
        token = self._take()
        if token.isdigit() and len(token) > 1:
            self._at -= 1
            self._tokens[self._at] = token[1:]
            token = token[0]
        self._depth += 1
        said = self._said(token, []).strip()
        self._depth -= 1
        return said

    def _option(self) -> str:
        """Read what stands in brackets behind a command, if anything does."""
        self._skip_space()
        if self._next() != "[":
            return ""
        self._at += 1
        return self.until("]").strip()

    def _raw(self) -> str:
        """Read a group as it is written."""
        self._skip_space()
        if self._next() != "{":
            return self._take() if self._next() not in ("", "}", "&", "$") else ""
        self._at += 1
        pieces, open_groups = [], 1
        while self._at < len(self._tokens):
            token = self._take()
            open_groups += (token == "{") - (token == "}")
            if not open_groups:
                break
            pieces.append(token)
        return "".join(pieces)

    def _said(self, token: str, before: list[str]) -> str:
        if token == "{":
            return self.until("}") if self._depth <= _DEEPEST else ""  # what is deeper follows here
        if token in "}$":
            return ""
        if token in "&~" or token.isspace():
            return " "
        if token in "^_":
            return self._index(token)
        if token == "'":
            return "′"
        if token == "=" and before and before[-1][-1] == " ":
            return "= "
        return self._command(token[1:].rstrip("*"), before) if token[0] == "\\" else token

    def _index(self, mark: str) -> str:
        text = " ".join(self._argument().split())
        if mark == "^" and text in ("⊤", "′", "*", "∘", "†", "+", "⊥"):
            return "°" if text == "∘" else text
        table = _RAISED if mark == "^" else _LOWERED
        tight = text.replace(" ", "")
        is_word = len(tight) > 2 and tight.isalpha()
        if 0 < len(tight) <= _SMALL and not is_word and all(ord(sign) in table for sign in tight):
            return tight.translate(table)
        is_one = len(text) == 1 or (text.isascii() and text.isalnum()) or text[:1] in "(["
        return f"{mark}{text if is_one else f'({text})'}" if text else ""

    def _command(self, name: str, before: list[str]) -> str:
        if name in _SPACES:
            return _SPACES[name]
        if name in ("begin", "end"):
            return self._environment(self._raw()) if name == "begin" else self._raw()[:0]
        if name in ("frac", "dfrac", "tfrac", "cfrac", "nicefrac", "sfrac"):
            return f"{_closed(self._argument())}/{_closed(self._argument())}"
        if name in ("binom", "dbinom", "tbinom"):
            return f"({self._argument()} choose {self._argument()})"
        if name == "sqrt":
            degree = self._option()
            return f"{degree.translate(_RAISED)}√{_closed(self._argument())}"
        if name in _ACCENTS:
            text = self._argument()
            return text + _ACCENTS[name] if len(text) == 1 else text
        if name == "mathbb":
            text = self._argument()
            return _DOUBLE.get(text, "𝟙" if text == "1" else text)
        if name in _AS_TEXT or name in _FUNCTIONS:
            return self._word(self._raw() if name in _AS_TEXT else name, name, before)
        if name in ("overset", "stackrel", "underset"):
            above, base = self._argument(), self._argument()
            return f"{base}_({above})" if name == "underset" else base
        if name in ("xrightarrow", "xleftarrow"):
            self._option(), self._argument()
            return " → " if name == "xrightarrow" else " ← "
        if name == "not":
            self._skip_space()
            return {"=": " ≠ ", "\\in": " ∉ "}.get(self._take() if self._next() else "", " not ")
        if name in _WITHOUT:
            return self._raw()[:0]
        if name in _SHAPING or name in ("substack", "displaylines"):
            self._skip_space()
            if name in ("left", "right", "middle") and self._next() == ".":
                self._at += 1
            return ""
        return self._symbol(name)

    def _symbol(self, name: str) -> str:
        sign = _SYMBOLS.get(name)
        if sign is None:
            return name if not name.isalpha() else f" {name} "
        if name.isalpha():
            self._skip_space()
        return f" {sign} " if sign in _RELATIONS else f" {sign}" if sign in _LARGE else sign

    def _word(self, text: str, name: str, before: list[str]) -> str:
        """Return words in a formula: the name of a function stands apart from letters beside it."""
        word = plain_tex(text) if "\\" in text or "$" in text else text
        if name not in _FUNCTIONS and name != "operatorname":
            return word
        self._skip_space()
        last = before[-1][-1:] if before else ""
        apart = " " if self._next() and (self._next()[0] == "\\" or self._next().isalnum()) else ""
        return f"{' ' if last.isalnum() else ''}{word.strip()}{apart}"

    def _environment(self, name: str) -> str:
        name = name.strip().rstrip("*")
        if name in ("array", "subarray", "alignat", "alignedat"):
            self._option(), self._raw()
        fence = _FENCES.get(name)
        if fence is None:
            return " "
        rows: list[list[str]] = []
        cells: list[str] = []
        pieces: list[str] = []
        self._depth += 1
        while self._at < len(self._tokens):
            token = self._take()
            if token == "\\end":
                self._raw()
                break
            if token in ("&", "\\\\", "\\cr"):
                cells.append("".join(pieces).strip())
                pieces = []
                if token != "&":
                    rows.append(cells)
                    cells = []
            else:
                _join(pieces, self._said(token, pieces))
        self._depth -= 1
        cells.append("".join(pieces).strip())
        rows.append(cells)
        lines = [", ".join(filter(None, row)) for row in rows]
        inner = "; ".join(filter(None, lines))
        return f"{fence[0]}{inner}{fence[1]}".strip() if fence.strip() else inner


def _join(pieces: list[str], text: str) -> None:
    if not text:
        return
    last = pieces[-1][-1] if pieces else ""
    if _is_greek(last) and _is_greek(text[0]):
        pieces.append(" ")  # a letter each, not a word
    pieces.append(text)


def _is_greek(sign: str) -> bool:
    return "\u0370" <= sign <= "\u03ff"


def _is_whole(text: str) -> bool:
    return _WHOLE.fullmatch(text) is not None


def _closed(text: str) -> str:
    """Return the part of a fraction or root, in parentheses unless it is one thing."""
    return text if _is_whole(text) else f"({text})"
