"""The notebook beside a page: valid, complete enough to run alone, and silent about private notes."""

from __future__ import annotations

from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

from tests.conftest import Build, Site

SITE = {"SITE_URL": "https://wiki.example/base/"}
VAULT = {
    "Deep/Code.md": "# Code\n\nSee [[Other#Part|that]], [[Private|kept]] and [@key]. ![[p.png]]\n\n"
    '```python run name="drawn" alt="A line that rises."\n--8<-- "tools/draw.py"\n```\n\n'
    "![[drawn.svg]]\n\n> [!tip] Look\n> $x^2$\n\n"
    '```python run session="s"\na = 20\n```\n\n```python run session="s"\na + 22\n```\n\n'
    "```text expected\n42\n```\n\n"
    '```python run expect_error="ZeroDivisionError"\n1 / 0\n```\n\n'
    '```python run\nimport os\nprint(os.path.exists(os.environ["VAULT"]))\n```\n\n'
    '```python run timeout="1" expect_error\nwhile True:\n    pass\n```\n',
    "Other.md": "## Part\n\n![[drawn.svg]]\n",
    "Private.md": "---\npublish: false\n---\n```python run\nprint('zqsecret')\n```\n",
    "Hidden.md": '```python run code="hide"\nprint(1)\n```\n',
    "Plain.md": "```python\n1\n```\n",
    "p.png": "picture",
    "works.bib": "@book{key, title={T}, year={2000}, author={Author, A}}",
    "snippets/tools/draw.py": "from house import COLOUR\nimport matplotlib.pyplot as plt\n\n"
    "plt.plot([1, 2], color=COLOUR)\nprint('drawn \\'\\'\\'')\n",
    "snippets/house.py": "from __future__ import annotations\n\nCOLOUR = '#0072B2'  # '''quoted''' \\ \n",
}


def book(site: Site, address: str) -> nbformat.NotebookNode:
    found = nbformat.read(site.folder / address / "index.ipynb", as_version=4)
    nbformat.validate(found)
    return found


@pytest.fixture(scope="module")
def ran(build_site: Build) -> Site:
    return build_site(VAULT, execute=True, environment=SITE)


def test_only_pages_with_code_that_runs_have_one(ran: Site) -> None:
    assert sorted(ran.folder.rglob("*.ipynb")) == [ran.folder / "Deep/Code/index.ipynb"]
    (link,) = ran.page("Deep/Code/").cssselect("a.note-download")
    assert (link.get("href"), link.get("download")) == ("index.ipynb", "Code.ipynb")
    assert not ran.page("Other/").cssselect("a.note-download")


def test_text_leads_to_the_site_and_keeps_private_names(ran: Site) -> None:
    text = "\n".join(
        cell.source for cell in book(ran, "Deep/Code").cells if cell.cell_type == "markdown"
    )
    assert "[that](https://wiki.example/base/Other/#part), kept and" in text
    assert "([Author 2000](https://wiki.example/base/bibliography/#ref-key)" in text
    assert "![p.png](https://wiki.example/base/p.png)" in text
    assert "> **Tip. Look**\n>\n> $x^2$" in text and "drawn.svg" not in text
    assert "Private" not in text


def test_code_is_whole_and_holds_the_outputs_of_the_build(ran: Site) -> None:
    cells = {cell.id: cell for cell in book(ran, "Deep/Code").cells}
    assert 'provide("house", ' in cells["setup"].source
    drawn = cells["code-drawn"]
    assert drawn.source.startswith("from house import COLOUR")
    stream, figure = drawn.outputs
    assert stream.text == "drawn '''\n"
    assert figure.data["text/plain"] == "A line that rises."
    assert figure.data["image/svg+xml"].startswith("<svg")
    (value,) = cells["code-code-3"].outputs
    assert value.data["text/plain"] == "42"
    assert cells["code-code-5"].metadata.tags == ["raises-exception"]
    for name in ("code-code-6", "code-code-7"):
        assert "does not run elsewhere" in cells[name].source


def test_it_runs_alone(ran: Site, tmp_path: Path) -> None:
    found = book(ran, "Deep/Code")
    NotebookClient(found, timeout=60, resources={"metadata": {"path": str(tmp_path)}}).execute()
    values = [output for cell in found.cells for output in cell.get("outputs", ())]
    assert any(output.get("data", {}).get("text/plain") == "42" for output in values)


def test_without_running_the_code_is_there_and_no_output(build_site: Build) -> None:
    cells = book(build_site(VAULT), "Deep/Code").cells
    code = [cell for cell in cells if cell.cell_type == "code"]
    assert len(code) == 5 and not any(cell.outputs or cell.execution_count for cell in code)


@pytest.mark.parametrize(
    "name",
    ["01 Vectors/Vectors", "07 Neural Networks/Attention", "06 Calculus and Optimization/Hessian"],
)
def test_notebooks_of_the_wiki_run(wiki_site: Site, name: str, tmp_path: Path) -> None:
    found = book(wiki_site, name)
    NotebookClient(found, timeout=120, resources={"metadata": {"path": str(tmp_path)}}).execute()


def test_notebooks_of_the_wiki_are_valid_and_small(wiki_site: Site) -> None:
    files = list(wiki_site.folder.rglob("index.ipynb"))
    assert len(files) >= 80
    for file in files:
        nbformat.validate(nbformat.read(file, as_version=4))
        assert file.stat().st_size < 2_000_000
