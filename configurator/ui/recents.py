"""What is remembered of a project for its card on the start page."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from configurator.ui.look import Look
from configurator.ui.settings import Recent
from configurator.ui.start.previews import silhouette

if TYPE_CHECKING:
    from configurator.project.study import Study


def recent(look: Look, path: Path, study: Study, now: datetime) -> Recent:
    """Return the card of a project."""
    shown = silhouette(study.line, study.performance)
    return Recent(
        str(path),
        look.name(study.line.factory.name),
        look.name(study.line.name),
        now.isoformat(timespec="minutes"),
        len(study.line.stations),
        shown.loads,
        shown.bottleneck,
    )
