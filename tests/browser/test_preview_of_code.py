"""An author at work under ``mkdocs serve``: what breaks is shown where the output would be."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.conftest import ROOT

GOOD = "# Code\n\n```python run\nprint(6 * 7)\n```\n\nThe end.\n"
BAD = GOOD.replace("6 * 7", "6 / 0")


@pytest.fixture
def serve(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """The vault and the address of a running preview."""
    vault = tmp_path / "vault"
    vault.mkdir()
    (vault / "Code.md").write_text(GOOD)
    (vault / "Other.md").write_text("See [[Code]].\n")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = {
        "VAULT": str(vault),
        "EIGENVAULT_EXECUTE": "1",
        "EIGENVAULT_CACHE": str(tmp_path / "cache"),
        "NO_MKDOCS_2_WARNING": "1",
    }
    with (tmp_path / "log").open("wb") as log:
        server = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "-a", f"127.0.0.1:{port}"],
            cwd=ROOT,
            env={**os.environ, **environment},
            stdout=log,
            stderr=log,
        )
    address = f"http://127.0.0.1:{port}/"
    try:
        until = time.monotonic() + 120
        while server.poll() is None and not answers(address):
            assert time.monotonic() < until, (tmp_path / "log").read_text()
            time.sleep(0.2)
        assert server.poll() is None, (tmp_path / "log").read_text()
        yield vault, address
    finally:
        server.terminate()
        server.wait(30)


def answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(f"{address}Code/") as answer:
            return bool(answer.status == 200)
    except OSError:
        return False


def test_an_error_stands_in_its_place_until_it_is_mended(
    browser: Browser, serve: tuple[Path, str], tmp_path: Path
) -> None:
    vault, address = serve
    page = browser.new_page()
    page.goto(f"{address}Code/")
    output = page.locator(".snippet .output")
    expect(output).to_have_text("42")
    (vault / "Code.md").write_text(BAD)
    expect(output).to_contain_text("ZeroDivisionError: division by zero", timeout=60_000)
    expect(output).to_contain_text("Code.md")
    expect(page.locator(".note")).to_contain_text("The end.")
    assert "Code.md:4: snippet code-1: ZeroDivisionError" in (tmp_path / "log").read_text()
    other = browser.new_page()
    other.goto(f"{address}Other/")
    expect(other.locator(".note")).to_contain_text("See Code.")
    (vault / "Code.md").write_text(GOOD.replace("6", "7"))
    expect(output).to_have_text("49", timeout=60_000)
    page.close()
    other.close()
