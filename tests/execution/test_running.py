"""Snippets run in isolation: what they give, what goes wrong, and what is kept."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from eigenvault.execution import Place, Result, Session, plan, run, thaw, write_figures
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
    kinds = [output.kind for output in result.outputs]
    assert kinds == ["stdout", "stderr", "value", "figure"]
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
        ("raise KeyboardInterrupt", "", ""),
        ("def f(): f()\nf()", "", "recursion"),
        (
            "import sys\nsys.setrecursionlimit(10**9)\ndef f(): f()\nf()",
            'timeout="9" memory="256"',
            "",
        ),
        ("import os; os.closerange(0, 100)", "", "exit code"),
        ("import os; os.kill(os.getppid(), 9)", "", "no process but its own"),
        ("import os; os.kill(-1, 0)", "", "no process but its own"),
        ("import os; os.killpg(0, 9)", "", "SIGKILL"),
        ("import ctypes, os; ctypes.CDLL(None).kill(os.getppid(), 9)", "", "runs all code"),
        ("import matplotlib.pyplot as plt\nwhile True: plt.figure()", 'timeout="3"', "3 s"),
        ("import os\nfor _ in range(999): os.write(1, b'x' * 2**20)", "", "large"),
        (
            "import signal, time\nsignal.signal(15, signal.SIG_IGN)\ntime.sleep(99)",
            'timeout="1"',
            "1 s",
        ),
        ("raise ValueError('half of a pair: \\ud800')", "", "half of a pair: ?"),
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


def test_time_in_which_others_have_the_processor_does_not_count(place: Place) -> None:
    loop = [sys.executable, "-c", "while True: pass"]
    others = [subprocess.Popen(loop) for _ in range(4 * (os.cpu_count() or 1))]
    code = "import time\nwhile time.process_time() < 0.7: pass\nprint(1);"
    try:
        (result,) = results_of(fence(code, 'run timeout="1"'), place)
    finally:
        for other in others:
            other.kill()
            other.wait()
    assert result.text() == "1\n", result.outputs


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("import threading, time\nthreading.Thread(target=time.sleep, args=(999,)).start()", ""),
        ("print('\\ud800', '🜁')", "? 🜁\n"),
        ("import os, shutil\nshutil.rmtree(os.getcwd())\nprint(1)", "1\n"),
        (
            "import matplotlib\nmatplotlib.use('agg')\nimport matplotlib.pyplot as plt\nplt.plot([1]);",
            "",
        ),
        ("import os\nos.close(1), os.close(2)\nprint(1);", "1\n"),
        ("import subprocess\np = subprocess.Popen(['sleep', '99'])\np.kill()\np.wait();", ""),
        ("import sys\nsys.stdout = None", ""),
    ],
)
def test_odd_things_harm_nobody(place: Place, code: str, text: str) -> None:
    odd, after = results_of(fence(code) + fence("print(2)"), place)
    assert odd.state == "ok", odd.outputs
    assert (odd.text(), after.text()) == (text, "2\n")


def test_a_long_traceback_is_cut_in_the_middle(place: Place) -> None:
    (result,) = results_of(fence("def f(): f()\nf()"), place)
    said = str(result.outputs[-1].data["traceback"])
    assert said.count("\n") < 60 and "more calls" in said


def test_sessions_draw_different_numbers_unless_they_are_told(place: Place) -> None:
    code = "import numpy, random\nprint(numpy.random.rand(), random.random())"
    texts = [r.text() for r in results_of(fence(code) + fence(f"{code} "), place)]
    assert len({number for text in texts for number in text.split()}) == 4
    seeded = fence(f"{code}  ", 'run seed="1"') + fence(f"{code}   ", 'run seed="1"')
    assert len({r.text() for r in results_of(seeded, place)}) == 1


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

    def test_text_above_and_a_name_change_nothing_that_ran(self, place: Place) -> None:
        self.ran(fence("print(1)"), place)
        text = "A paragraph.\n\n" + fence("print(1)", 'run name="other" alt="x"')
        assert self.ran(text, place) == 0

    def test_a_module_or_file_that_was_missing_counts_when_it_is_there(self, place: Place) -> None:
        text = fence("import absent; print(absent.x)") + fence(
            "import os\nprint(open(os.environ['VAULT'] + '/a.txt').read())"
        )
        assert self.ran(text, place) == 2
        (place.snippets / "absent.py").write_text("x = 1\n")
        assert self.ran(text, place) == 1
        (place.vault / "a.txt").write_text("a")
        assert self.ran(text, place) == 1
        results = results_of(text, place)
        assert [result.text() for result in results] == ["1\n", "a\n"]

    def test_a_listed_folder_counts(self, place: Place) -> None:
        text = fence("import os\nprint(sorted(os.listdir(os.environ['VAULT'])))") + fence("1")
        assert self.ran(text, place) == 2
        (place.vault / "new.md").write_text("x")
        assert self.ran(text, place) == 1

    def test_figures_that_the_build_writes_do_not_count(self, place: Place) -> None:
        code = "import os, pathlib\nvault = pathlib.Path(os.environ['VAULT'])\n"
        code += "for file in vault.rglob('*'): file.is_file() and file.read_bytes()"
        assert self.ran(fence(code), place) == 1
        for figures in ({"a": "<svg/>"}, {"a": "<svg />", "b": "<svg/>"}):
            write_figures(place.vault, figures, place.cache / "figures.json")
            assert self.ran(fence(code), place) == 0
        (place.vault / "note.md").write_text("x")
        assert self.ran(fence(code), place) == 1


def test_a_process_that_flees_its_session_does_not_outlive_it(place: Place) -> None:
    code = """import os, time
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        os.execvp("sleep", ["sleep", "297.25"])
    os._exit(0)
time.sleep(1)
print("done", flush=True)"""
    (result,) = results_of(fence(code), place)
    assert "done" in result.text()
    assert [file for file in Path("/proc").iterdir() if b"297.25" in _command(file)] == []


def _command(folder: Path) -> bytes:
    try:
        return (folder / "cmdline").read_bytes()
    except OSError:
        return b""


def test_a_session_does_not_write_into_the_vault(place: Place) -> None:
    code = "import os\nopen(os.environ['VAULT'] + '/x.md', 'w')"
    (result,) = results_of(fence(code), place)
    assert result.state == "failed" and not (place.vault / "x.md").exists()


def test_a_session_goes_on_after_an_expected_error(place: Place) -> None:
    text = fence("x = 1\n1/0", 'run session="s" expect_error="ArithmeticError"')
    results = results_of(text + fence("print(x)", 'run session="s"'), place)
    assert [result.state for result in results] == ["expected-error", "ok"]
    assert results[1].text() == "1\n"


def test_what_other_programs_print_is_kept(place: Place) -> None:
    code = "import subprocess, sys\nsubprocess.run(['echo', 'hi'])\nsys.stdout.buffer.write(b'raw')"
    (result,) = results_of(fence(code + ";"), place)
    assert "hi" in result.text() and "raw" in result.text()


def test_places_in_memory_are_left_out(place: Place) -> None:
    (result,) = results_of(fence("class A: pass\nA()"), place)
    assert "at 0x…" in result.text()


def test_a_missing_file_is_shown_in_place(place: Place) -> None:
    note = read_note("N.md", fence("", 'run file="no.py"').encode(), OPTIONS).note
    sessions, problems = plan([note], place.snippets)
    found, summary = run(sessions, place)
    (result,) = found.values()
    assert problems == () and summary.failed == 1
    assert "no such file: no.py" in str(result.outputs[0].data["message"])


def test_many_points_become_a_raster(place: Place) -> None:
    code = "import numpy as np, matplotlib.pyplot as plt\nplt.scatter(*np.random.rand(2, 5000))"
    (result,) = results_of(fence(code, 'run name="cloud" seed="1"'), place)
    svg = str(result.outputs[-1].data["svg"])
    assert "data:image/png" in svg and len(svg) < 400_000


def test_frozen_results_stand_in_where_code_cannot_run(place: Place, tmp_path: Path) -> None:
    text = fence("print(1)", 'run name="one"') + fence(
        "while True: pass", 'run name="two" timeout="1" expect_error'
    )
    frozen = Place(place.vault, place.snippets, place.cache, tmp_path / "frozen")
    results_of(text, frozen)
    elsewhere = Place(place.vault, place.snippets, tmp_path / "none", tmp_path / "frozen")
    one, two = thaw(sessions_of(text, place.snippets), elsewhere).values()
    assert one.text() == "1\n" and two.state == "expected-error"
    changed = fence("print(2)", 'run name="one"')
    assert thaw(sessions_of(changed, place.snippets), elsewhere) == {}
