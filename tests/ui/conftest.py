"""The window without a screen: Qt draws into memory, the store is built once, each test has its own settings and drafts."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

pytest.importorskip(
    "PySide6.QtWidgets", reason="Qt's system libraries are missing; README names them", exc_type=ImportError
)

from configurator.catalog.codec import read_entry, read_supplier
from configurator.catalog.edition import open_edition, write_edition
from configurator.ui.main_window import MainWindow
from configurator.ui.settings import Settings

ENTRIES = Path(__file__).parents[2] / "solution_store" / "entries"
PATIENCE = 60_000  # ms a test waits for background work on a busy machine

Settled = Callable[[MainWindow], None]


@pytest.fixture(scope="session")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The store of the repository as an edition."""
    suppliers = [read_supplier(path) for path in sorted(ENTRIES.glob("*/supplier.toml"))]
    files = (path for path in sorted(ENTRIES.glob("*/*.toml")) if path.name != "supplier.toml")
    path = tmp_path_factory.mktemp("store") / "edition.sqlite"
    write_edition([read_entry(file) for file in files], suppliers, path)
    return path


@pytest.fixture
def settled(qtbot: QtBot) -> Settled:
    """Wait until the background work of a window has answered."""

    def wait(window: MainWindow) -> None:
        qtbot.waitUntil(lambda: window.jobs.under_way == 0, timeout=PATIENCE)

    return wait


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, edition: Path) -> MainWindow:
    """The window on its start page, shown."""
    made = MainWindow(Settings(tmp_path / "window.ini"), lambda: open_edition(edition))
    qtbot.addWidget(made)
    made.resize(1600, 1000)
    made.show()
    return made


@pytest.fixture
def acme(window: MainWindow, settled: Settled) -> MainWindow:
    """The window with the five stations of Acme Stamping."""
    window.run("project.new-sample", name="acme-stamping")
    settled(window)
    return window
