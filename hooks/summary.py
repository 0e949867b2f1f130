"""What a build has come to, in one line at its end."""

from __future__ import annotations

from typing import Any

from eigenvault.build.clock import summary
from eigenvault.build.report import log
from eigenvault.site.files import VaultFiles
from mkdocs.plugins import event_priority

# Files are not handed to the event that ends a build.
_built: list[VaultFiles] = []


@event_priority(-60)  # when pages are rendered
def on_env(env: Any, config: Any, files: VaultFiles) -> Any:
    """Begin the last stage, which is MkDocs' own."""
    _built[:] = [files]
    files.clock.begin("Writing")
    return env


def on_post_build(config: Any) -> None:
    """Say what the site holds, what is wrong with it, and how long each stage took."""
    for files in _built:
        files.clock.end()
        log.info(summary(files.wiki, files.problems, files.clock))
    _built.clear()
