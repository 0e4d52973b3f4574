"""The CNC sample with its recommended plan, computed once for all tests of the window."""

from __future__ import annotations

import functools
from datetime import date
from pathlib import Path

import pytest

from configurator.catalog.edition import open_edition
from configurator.project.model import Project
from configurator.project.recommend import recommended
from configurator.project.samples import project_from_sample
from configurator.project.session import Session
from configurator.ui import live_project
from configurator.ui.main_window import MainWindow

DAY = date(2026, 11, 21)


@functools.cache
def recommended_cnc(edition: Path) -> Project:
    """Return the project; `edition` is a built store."""
    return recommended(project_from_sample("cnc-shaft", DAY), open_edition(edition))


def open_cnc(window: MainWindow, edition: Path) -> None:
    """Open a draft of it in a window."""
    window.live.open(Session.new(recommended_cnc(edition), None))


def without_matching(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave the slowest result out of the background work: for pages that do not show it."""
    monkeypatch.setattr(live_project, "HEAVY", tuple(name for name in live_project.HEAVY if name != "matches"))
