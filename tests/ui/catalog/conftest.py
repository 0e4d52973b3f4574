"""The window on the CNC sample, still without a plan."""

from collections.abc import Callable

import pytest

from configurator.ui.main_window import MainWindow


@pytest.fixture
def cnc(window: MainWindow, settled: Callable[[MainWindow], None]) -> MainWindow:
    """The window with the twelve stations, everything computed."""
    window.run("project.new-sample", name="cnc-shaft")
    settled(window)
    return window
