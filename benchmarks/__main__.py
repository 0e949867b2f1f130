"""Building and previewing a vault, as ratios to plain MkDocs with Material on the same notes in one run.

Usage: python -m benchmarks [--links N] [--embeds N] [--formulas N] [--code N] [--vault FOLDER] [NOTES ...]
(default: 300 1000)
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.cost import ROOT, Cost, measure
from benchmarks.vaults import Kind, write_vault


def compare(vault: Path, folder: Path) -> None:
    """Print a line for each way of building the notes of ``vault``; ``folder`` is for the results."""
    plain = folder / "mkdocs.yml"
    plain.write_text(
        f"site_name: plain\ndocs_dir: {vault}\ntheme: {{name: material, font: false}}\n"
    )
    ours = {"VAULT": str(vault), "EIGENVAULT_CACHE": str(folder / "cache")}
    base = measure("-f", str(plain), "-d", str(folder / "plain"))
    count = sum(1 for _ in vault.rglob("*.md"))
    print(f"\n{count:,} notes\n")
    print("| | processor | ratio | time | ratio | peak |\n|---|---|---|---|---|---|")
    _row("plain MkDocs", base, base)
    for kind in ("clean", "from the cache"):
        shutil.rmtree(folder / "site", ignore_errors=True)
        _row(kind, measure("-d", str(folder / "site"), **ours), base)
    command = [sys.executable, "-m", "benchmarks.preview", str(vault), str(folder / "cache")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, text=True)
    for kind, seconds in json.loads(done.stdout).items():
        print(f"| {kind} | {seconds:.2f} s | {seconds / base.processor:.4f} | | | |", flush=True)


def _row(kind: str, cost: Cost, base: Cost) -> None:
    print(
        f"| {kind} | {cost.processor:.1f} s | {cost.processor / base.processor:.2f}"
        f" | {cost.wall:.1f} s | {cost.wall / base.wall:.2f} | {cost.memory:,.0f} MiB |",
        flush=True,
    )


def main() -> None:
    """Compare on generated vaults, or on a copy of one's own."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks")
    parser.add_argument("notes", type=int, nargs="*", default=[300, 1000])
    parser.add_argument("--vault", type=Path, help="a vault to copy, instead of generated ones")
    for name, number in Kind._field_defaults.items():
        parser.add_argument(f"--{name}", type=int, default=number, help="in each generated note")
    chosen = parser.parse_args()
    kind = Kind(*(getattr(chosen, name) for name in Kind._fields))
    for count in [0] if chosen.vault else chosen.notes:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            if chosen.vault:
                shutil.copytree(chosen.vault, folder / "vault")
            else:
                write_vault(folder / "vault", count, kind)
            compare(folder / "vault", folder)


if __name__ == "__main__":
    main()
