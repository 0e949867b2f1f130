"""The wiki's results frozen in git stand in, whole, on a machine that cannot run its code."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.build.test_same_bytes import contents
from tests.conftest import ROOT


def build(project: Path, out: str, **environment: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "-d", str(project / out)],
        cwd=project,
        env={
            **{key: value for key, value in os.environ.items() if key != "VAULT"},
            "NO_MKDOCS_2_WARNING": "1",
            **environment,
        },
        capture_output=True,
        text=True,
        timeout=600,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def test_frozen_results_make_the_same_pages(tmp_path: Path) -> None:
    (tmp_path / "hooks").symlink_to(ROOT / "hooks")
    shutil.copytree(ROOT / "docs", tmp_path / "docs", ignore=shutil.ignore_patterns("figures"))
    shutil.copytree(ROOT / "snippets", tmp_path / "snippets")
    shutil.copytree(ROOT / "records", tmp_path / "records")
    shutil.copy(ROOT / "mkdocs.yml", tmp_path / "base.yml")
    (tmp_path / "mkdocs.yml").write_text(
        "INHERIT: base.yml\nextra: {snippets: {frozen: frozen}}\n", "utf-8"
    )
    build(tmp_path, "ran", EIGENVAULT_CACHE=str(ROOT / ".cache"))
    log = build(tmp_path, "thawed", EIGENVAULT_EXECUTE="0", EIGENVAULT_CACHE=str(tmp_path / "none"))
    assert "Snippets: 0 run" in log and " 0 failed" in log
    assert contents(tmp_path / "ran") == contents(tmp_path / "thawed")
