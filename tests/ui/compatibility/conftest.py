"""The window on the CNC sample with its recommended plan."""

from collections.abc import Callable
from pathlib import Path

import pytest

from configurator.ui.main_window import MainWindow
from tests.ui.recommended import open_cnc, without_matching


@pytest.fixture
def cnc(
    window: MainWindow, settled: Callable[[MainWindow], None], edition: Path, monkeypatch: pytest.MonkeyPatch
) -> MainWindow:
    """Twelve stations and the plan; candidates are not computed, for no page here shows them."""
    without_matching(monkeypatch)
    open_cnc(window, edition)
    settled(window)
    return window
