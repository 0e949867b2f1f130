"""The style sheet is whole: a browser drops the rule behind a brace too many without a word."""

import re
from pathlib import Path

SHEET = Path(__file__).parents[2] / "hooks/eigenvault/site/theme/assets/wiki.css"


def test_every_brace_has_its_other() -> None:
    text = re.sub(r"/\*.*?\*/", "", SHEET.read_text("utf-8"), flags=re.DOTALL)
    text = re.sub(r'"(?:\\.|[^"\\])*"', "", text)
    depth = 0
    for place, char in enumerate(text):
        depth += (char == "{") - (char == "}")
        assert depth >= 0, text[:place].rpartition("\n\n")[2][-200:]
    assert depth == 0
