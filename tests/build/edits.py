"""What random edits write into notes: every kind of text that a page, or a page that shows it, is made of."""

from __future__ import annotations

from hypothesis import strategies as st

NAMES = ["A", "B", "Deep/C", "Deep/Er/D", "Deep/B", "Graph"]
names = st.sampled_from(NAMES)
pieces = st.one_of(
    st.sampled_from(
        [
            "# Heading\n\n## Part\n\ntext ^block\n",
            "## Part\n\n- item ^item\n\n## Part\n",
            "---\ntitle: Renamed\naliases: [Other]\ntags: [x/y]\n---\n",
            "---\npublish: false\n---\nkept back\n",
            "---\npermalink: elsewhere\n---\n",
            '---\ndate: 2024-05-06\nup: "[[A]]"\n---\n',
            "#tag #X/z $x^2$ ==mark== [[#Part]]\n",
            "a footnote[^1]\n\n[^1]: its text\n",
            "![[p.png]] [[p.png]]\n",
            '```base\nfilters: file.hasTag("tag")\n```\n',
            "cites [@one; @two]\n",
            "- item\n- item\n",
            "* item %%a comment%%\n* item\n",
            "* item %%another%%\n* item  \n",
            "<!-- a comment --> text\n",
            '---\nprerequisites: ["[[A]]"]\ngoal: true\n---\n',
            "> [!theorem] Name\n> says $y$\n\n^claim\n",
            "Some words with B and C in them, and no link.\n",
            "```python run\nimport tool\n```\n",
            "```python run\n1\n```\n",
            "```dataview\nTABLE file.tags, length(file.inlinks) FROM #tag OR [[A]] SORT file.name DESC\n```\n",
            "- [ ] a task `= this.file.name`\n",
            "```dataview\nTASK WHERE !completed\n```\n",
            "mood:: good\n\nsaid [mood:: well] of [[A]]\n",
            "```dataview\nTABLE rows.file.link FLATTEN mood WHERE mood GROUP BY mood\n```\n",
        ]
    ),
    names.map(lambda name: f"A sentence with [[{name.rpartition('/')[2]}]] in it.\n"),
    names.map(lambda name: f"![[{name.rpartition('/')[2]}]]\n"),
    names.map(lambda name: f"![[{name}#Part]] [[{name}#^block|there]]\n"),
)
texts = st.lists(pieces, max_size=4).map("\n".join)
