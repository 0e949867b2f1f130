# C200 Every link between notes leads to a note, and to a place that is on it
import os
import re
from pathlib import Path

vault = Path(os.environ["VAULT"])
files = [*vault.glob("0*/*.md"), *vault.glob("0*/*.py")]  # a notebook is a note too
notes = {path.name.removesuffix(".md"): path.read_text("utf-8") for path in files}
names = {name.lower(): name for name in notes}
for name, text in notes.items():
    aliases = re.search(r"^aliases: \[(.*)\]$", text, re.M)
    for alias in aliases[1].split(", ") if aliases else []:
        names.setdefault(alias.strip("\"'").lower(), name)

wiki = [path.stem for path in vault.glob("0[0-7]*/*.md")]
count = 0
for name in wiki:
    text = re.sub(r"^```.*?^```|`[^`\n]*`", "", notes[name], flags=re.M | re.S)
    for target, place in re.findall(r"(?<!!)\[\[([^\]|#\\]*)#?([^\]|\\]*)", text):
        found = notes[names[target.lower()] if target else name]  # no such note: KeyError
        if place.startswith("^"):
            assert re.search(rf"(^|\s){re.escape(place)}$", found, re.M), (name, target, place)
        elif place:
            assert re.search(rf"^#+ {re.escape(place)}$", found, re.M | re.I), (name, target, place)
        count += 1
assert len(wiki) == 80 and count > 1000
