# C157 Every concept is defined first, its prerequisites have no cycle, its proofs stand in it
import os
import re
from graphlib import TopologicalSorter
from pathlib import Path

notes = {
    path.stem: path.read_text("utf-8") for path in Path(os.environ["VAULT"]).glob("0[0-7]*/*.md")
}
fronts = {name: text.split("---\n")[1] for name, text in notes.items()}
needs = {name: re.findall(r'- "\[\[(.*?)\]\]"', front) for name, front in fronts.items()}
concepts = [name for name in notes if name != "Linear Algebra for Deep Learning"]
assert len(concepts) == 79

order = {name: place for place, name in enumerate(TopologicalSorter(needs).static_order())}
assert order.keys() == notes.keys()  # a cycle raises; a prerequisite without a note stands out
seen = []
for name in concepts:
    text = notes[name]
    assert text.split("---\n", 2)[2].lstrip().startswith("> [!definition]"), name
    assert all(order[before] < order[name] for before in needs[name])
    line = re.search(r"^\*\*Before this:\*\* (.*)$", text, re.M)
    assert line and set(re.findall(r"\[\[([^\]|]+)", line[1])) == set(needs[name]), name
    proofs = re.search(r"^proofs:.*$", fronts[name], re.M)
    for proof in re.findall(r"P\d\d", proofs[0] if proofs else ""):
        assert re.search(rf"^\^{proof}$", text, re.M), (name, proof)
        seen.append(proof)
assert sorted(seen) == [f"P{k:02}" for k in range(1, 62)]  # each once
written = re.findall(r"^\^(P\d\d)$", "\n".join(notes.values()), re.M)
assert sorted(written) == sorted(seen)  # and in no other note

parts = re.split(r"^## ", notes["Linear Algebra for Deep Learning"], flags=re.M)
(listed,) = (part for part in parts if part.startswith("All notes"))
names = re.findall(r"\[\[(.*?)\]\]", listed)
assert sorted(names) == sorted(set(concepts) - {"Notation and Conventions"})
for row in listed.splitlines():  # each part of the list can be read in its order
    met = []
    for name in re.findall(r"\[\[(.*?)\]\]", row):
        met.append(name)
        assert not any(name in needs[earlier] for earlier in met), name
