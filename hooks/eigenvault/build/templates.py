"""Templates, compiled once and not in every build."""

from __future__ import annotations

import contextlib
import importlib.metadata
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import FileSystemBytecodeCache
from jinja2.bccache import Bucket

if TYPE_CHECKING:
    import jinja2


class _Compiled(FileSystemBytecodeCache):
    def dump_bytecode(self, bucket: Bucket) -> None:
        with contextlib.suppress(OSError):  # the folder may be gone at any moment
            super().dump_bytecode(bucket)


def keep_compiled(env: jinja2.Environment, folder: Path) -> None:
    """Let ``env`` keep in ``folder`` what it compiles: Jinja addresses it by a template's source and by
    Python's version, we by Jinja's and by its extensions. Where nothing can be written, nothing is."""
    version = importlib.metadata.version("jinja2")
    place = folder / "-".join((version, *sorted(env.extensions)))
    with contextlib.suppress(OSError):
        place.mkdir(parents=True, exist_ok=True)
        env.bytecode_cache = _Compiled(str(place))
