# The arithmetic in the text of the notes is right, as far as both sides can be computed
import os
from pathlib import Path

from arithmetic import mistakes

wrong, computed = {}, 0
for path in sorted(Path(os.environ["VAULT"]).glob("0[0-7]*/*.md")):
    found, relations = mistakes(path.read_text("utf-8"))
    computed += relations
    if found:
        wrong[path.stem] = found
assert wrong == {}, wrong
assert computed > 400
for planted in (r"$2\cdot3=7$", r"$\sqrt2\approx1.42$", r"$A=(1,2)$ and $A^\top A=6$", r"$3<2$"):
    assert mistakes(planted)[0], planted
