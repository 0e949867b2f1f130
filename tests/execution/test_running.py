"""Snippets run in isolation: what they give, what goes wrong, and what is kept."""

from __future__ import annotations

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from eigenvault.execution import Place, Result, Session, plan, run
from eigenvault.markup import Options, read_note

OPTIONS = Options(lambda tex, display: tex)


def sessions_of(text: str, snippets: Path) -> Sequence[Session]:
    note = read_note("N.md", text.encode(), OPTIONS).note
    sessions, problems = plan([note], snippets)
    assert problems == ()
    return sessions


@pytest.fixture
def place(tmp_path: Path) -> Place:
    for name in ("vault", "snippets"):
        (tmp_path / name).mkdir()
    return Place(tmp_path / "vault", tmp_path / "snippets", tmp_path / "cache")


def results_of(text: str, place: Place, **options: object) -> list[Result]:
    found, _ = run(sessions_of(text, place.snippets), place, **options)  # type: ignore[arg-type]
    return [found[key] for key in sorted(found)]


def fence(code: str, options: str = "run") -> str:
    return f"```python {options}\n{code}\n```\n\n"


def test_streams_value_and_figure_come_in_order(place: Place) -> None:
    code = """import sys, matplotlib.pyplot as plt
print("out")
print("err", file=sys.stderr)
plt.plot([1, 2])
6 * 7"""
    (result,) = results_of(fence(code, 'run name="f"'), place)
    assert [output.kind for output in result.outputs] == [
        "value",
        "stdout",
        "stderr",
        "figure",
    ] or [output.kind for output in result.outputs] == ["stdout", "value", "stderr", "figure"]
    assert "42" in result.text() and "out" in result.text()
    svg = result.outputs[-1].data["svg"]
    assert svg.startswith("<svg") and "currentColor" in svg and 'id="f-' in svg


def test_blocks_of_a_session_share_their_state(place: Place) -> None:
    text = (
        fence("x = 1", 'run session="s"')
        + fence("y = 5")
        + fence("print(x + 1)", 'run session="s"')
    )
    assert [result.text() for result in results_of(text, place)] == ["", "", "2\n"]


def test_rich_values_offer_every_form(place: Place) -> None:
    code = "class A:\n    def _repr_html_(self): return '<b>x</b>'\n    def _repr_latex_(self): return '$x$'\nA()"
    (result,) = results_of(fence(code), place)
    assert {"text/html", "text/latex", "text/plain"} <= set(result.outputs[0].data)


def test_blocks_without_the_word_never_run(place: Place) -> None:
    text = '```python\nraise SystemExit\n```\n\n```python name="run"\n1/0\n```\n'
    assert sessions_of(text, place.snippets) == ()


@pytest.mark.parametrize(
    ("code", "options", "said"),
    [
        ("1/0", "", "division by zero"),
        ("while True: pass", 'timeout="1"', "longer than 1 s"),
        ("import os; os._exit(3)", "", "exit code 3"),
        ("import os; os.kill(os.getpid(), 11)", "", "SIGSEGV"),
        ("import sys; sys.exit(2)", "", "2"),
        ("x = bytearray(8 * 2**30)", "", ""),
        ("import os\nwhile True:\n    os.fork()", 'timeout="20"', "processes"),
        ("input()", "", "EOF"),
        ("x = (", "", "never closed"),
        ("raise KeyError('k')", "", "k"),
    ],
)
def test_a_fault_harms_only_its_own_snippet(
    place: Place, code: str, options: str, said: str
) -> None:
    before, failed, after = results_of(
        fence("print(1)") + fence(code, f"run {options}") + fence("print(2)"), place
    )
    assert (before.text(), after.text()) == ("1\n", "2\n")
    assert failed.state == "failed"
    assert said in str(failed.outputs[-1].data["message"])


def test_what_was_printed_before_a_crash_is_kept(place: Place) -> None:
    (result,) = results_of(fence("print('so far', flush=True)\nimport os; os._exit(1)"), place)
    assert result.text() == "so far\n" and result.state == "failed"


def test_a_flood_of_output_is_cut_with_a_note(place: Place) -> None:
    (result,) = results_of(fence("for _ in range(100): print('x' * 10**6)"), place)
    assert result.state == "ok" and len(result.text()) < 300_000
    assert "more characters are not shown" in result.text()


def test_an_error_stands_at_its_line_in_the_note(place: Place) -> None:
    (result,) = results_of("text\n\n" + fence("a = 1\nb = a / 0"), place)
    error = result.outputs[-1].data
    assert (error["type"], error["file"], error["line"]) == ("ZeroDivisionError", "N.md", 5)
    assert "eigenvault" not in error["traceback"]


def test_an_included_file_runs_and_names_its_own_lines(place: Place) -> None:
    (place.snippets / "f.py").write_text("# --8<-- [start:a]\nx = 1\n1 / 0\n# --8<-- [end:a]\n")
    (result,) = results_of(fence('--8<-- "f.py:a"'), place)
    error = result.outputs[-1].data
    assert (error["file"], error["line"]) == ("snippets/f.py", 3)


def test_expected_errors_are_no_failure(place: Place) -> None:
    text = fence("1/0", 'run expect_error="ZeroDivisionError"') + fence(
        "1/0", 'run expect_error="KeyError"'
    )
    states = [result.state for result in results_of(text + fence("1", "run expect_error"), place)]
    assert states == ["expected-error", "failed", "failed"]


def test_a_session_has_a_folder_of_its_own_and_no_way_out_by_descriptors(place: Place) -> None:
    code = "import os\nprint(os.listdir('.'), sorted(int(f) for f in os.listdir('/proc/self/fd')))"
    (result,) = results_of(fence(code), place)
    assert result.text().startswith("[] [0, 1, 2")
    assert os.getcwd() not in result.text()


FIGURES = "".join(
    fence(
        f"import numpy as np, matplotlib.pyplot as plt\nplt.plot(np.arange({n}) ** 2, label='$x$')\nplt.legend()",
        f'run name="f{n}"',
    )
    for n in range(2, 8)
)


def test_the_same_bytes_from_one_worker_and_from_many(place: Place, tmp_path: Path) -> None:
    first = results_of(FIGURES, place, jobs=1)
    other = Place(place.vault, place.snippets, tmp_path / "other")
    assert [r.outputs for r in first] == [r.outputs for r in results_of(FIGURES, other, jobs=3)]


def test_an_executor_gives_the_same_results(place: Place, tmp_path: Path) -> None:
    text = fence("print(1)") + fence("1/0") + fence("import numpy; numpy.eye(2)")
    here = results_of(text, place)
    other = Place(place.vault, place.snippets, tmp_path / "other")
    with ThreadPoolExecutor(2) as executor:
        there = results_of(text, other, executor=executor)
    assert [r.outputs for r in here] == [r.outputs for r in there]


def test_a_dask_cluster_gives_the_same_results(place: Place, tmp_path: Path) -> None:
    from distributed import Client, LocalCluster

    text = fence("print(1)") + fence("x = 2\nx")
    here = results_of(text, place)
    other = Place(place.vault, place.snippets, tmp_path / "other")
    with (
        LocalCluster(
            n_workers=1, threads_per_worker=2, processes=True, dashboard_address=None
        ) as cluster,
        Client(cluster) as client,
        client.get_executor() as executor,
    ):
        there = results_of(text, other, executor=executor)
    assert [r.outputs for r in here] == [r.outputs for r in there]


class TestCache:
    def ran(self, text: str, place: Place) -> int:
        _, summary = run(sessions_of(text, place.snippets), place)
        return summary.ran

    def test_nothing_changed_nothing_runs(self, place: Place) -> None:
        text = fence("print(1)") + fence("1/0")
        assert [self.ran(text, place) for _ in range(2)] == [2, 0]

    def test_an_edited_block_runs_and_no_other(self, place: Place) -> None:
        self.ran(fence("print(1)") + fence("print(2)"), place)
        assert self.ran(fence("print(1)") + fence("print(3)"), place) == 1

    def test_an_imported_module_and_a_data_file_count(self, place: Place) -> None:
        (place.snippets / "helper.py").write_text("value = 1\n")
        (place.vault / "data.csv").write_text("1\n")
        data = place.vault / "data.csv"
        text = (
            fence("import helper; print(helper.value)")
            + fence(f"print(open({str(data)!r}).read())")
            + fence("1")
        )
        assert self.ran(text, place) == 3
        assert self.ran(text, place) == 0
        (place.snippets / "helper.py").write_text("value = 2\n")
        assert self.ran(text, place) == 1
        data.write_text("2\n")
        assert self.ran(text, place) == 1

    def test_a_damaged_entry_is_made_again(self, place: Place) -> None:
        text = fence("print(1)")
        self.ran(text, place)
        (entry,) = place.cache.glob("*/*.json")
        entry.write_bytes(entry.read_bytes()[:-9] + b"x")
        assert self.ran(text, place) == 1

    def test_a_timeout_is_not_kept(self, place: Place) -> None:
        text = fence("while True: pass", 'run timeout="1"')
        assert [self.ran(text, place) for _ in range(2)] == [1, 1]
