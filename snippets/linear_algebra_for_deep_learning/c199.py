# C199 Every citation names a work with author, title and year; every work is cited
import os
import re
from pathlib import Path

vault = Path(os.environ["VAULT"])
works = {}
for entry in re.split(r"^@", (vault / "references.bib").read_text("utf-8"), flags=re.M)[1:]:
    key = re.match(r"\w+\{([^,\s]+),", entry)[1]
    assert key not in works, key
    works[key] = entry
for key, entry in works.items():
    assert re.search(r"\b(author|editor)\s*=\s*\{\S", entry), key
    assert re.search(r"\btitle\s*=\s*\{\S", entry) and re.search(r"\byear\s*=\s*\{\d{4}", entry), (
        key
    )

cited = set()
for path in vault.glob("0[0-7]*/*.md"):
    text = re.sub(r"^```.*?^```", "", path.read_text("utf-8"), flags=re.M | re.S)
    for bracket in re.findall(r"\[([^\[\]]*@[^\[\]]+)\]", text):
        keys = re.findall(r"@([\w:-]+)", bracket)
        assert all(key in works for key in keys), (path.stem, bracket)
        cited.update(keys)
    assert not re.search(r"\[\d*\?+\]", text), path.stem
assert cited == works.keys() and len(works) == 114
