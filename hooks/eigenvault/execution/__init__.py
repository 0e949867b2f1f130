"""Snippets: found in notes, run in isolation, their outputs captured and kept."""

from eigenvault.execution.attachments import FOLDER, is_ours, write_figures
from eigenvault.execution.block import Block, Expectation, Origin, Session
from eigenvault.execution.expected import difference
from eigenvault.execution.options import Options, parse_info
from eigenvault.execution.plan import is_expectation, is_kept, is_runnable, kept_cells, plan
from eigenvault.execution.result import Output, Result
from eigenvault.execution.runner import Place, Progress, Summary, run, run_here, thaw
from eigenvault.worker.figures import look, on_paper, stand_alone
from eigenvault.worker.findings import VARIES, agree

__all__ = [
    "FOLDER",
    "VARIES",
    "Block",
    "Expectation",
    "Options",
    "Origin",
    "Output",
    "Place",
    "Progress",
    "Result",
    "Session",
    "Summary",
    "agree",
    "difference",
    "is_expectation",
    "is_kept",
    "is_ours",
    "is_runnable",
    "kept_cells",
    "look",
    "on_paper",
    "parse_info",
    "plan",
    "run",
    "run_here",
    "stand_alone",
    "thaw",
    "write_figures",
]
