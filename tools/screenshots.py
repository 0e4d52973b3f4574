"""Takes the pictures of `docs/`: the window on the shaft-machining sample with its recommended plan. `make screenshots`."""

from __future__ import annotations

import os
import sys
import tempfile
from datetime import date
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

DOCS = Path(__file__).resolve().parents[1] / "docs"
PICTURES = (  # file, language, dark, page
    ("window-light.png", "ko", False, "line"),
    ("window-dark.png", "ko", True, "line"),
    ("window-english.png", "en", False, "line"),
    ("compatibility-light.png", "ko", False, "compatibility"),
    ("cost-light.png", "ko", False, "cost"),
    ("proposal-light.png", "ko", False, "proposal"),
)


def main() -> int:
    """Write every picture and name it."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["CONFIGURATOR_DATA"] = folder
        return _take(Path(folder))


def _take(folder: Path) -> int:
    from PySide6.QtWidgets import QApplication

    from configurator.basis import places
    from configurator.catalog.edition import open_edition
    from configurator.project.recommend import recommended
    from configurator.project.samples import project_from_sample
    from configurator.project.session import Session
    from configurator.ui.main_window import MainWindow
    from configurator.ui.settings import Settings

    app = QApplication.instance() or QApplication(sys.argv[:1])
    edition = open_edition(places.store_edition())
    project = recommended(project_from_sample("cnc-shaft", date(2026, 11, 21)), edition)
    window = MainWindow(Settings(folder / "window.ini"), lambda: open_edition(places.store_edition()))
    window.resize(1600, 1000)
    window.show()
    window.live.open(Session.new(project, folder / "visit.sfp"))
    for name, language, dark, page in PICTURES:
        if window.look.language != language:
            window.run("view.language")
        if window.look.dark != dark:
            window.run("view.theme")
        window.show_page(page)
        if page == "line":
            window.run("station.select", station="st-08")
        _settle(app, window)
        window.grab().save(str(DOCS / name))
        print(DOCS / name)
    window.close()
    return 0


def _settle(app: object, window: object) -> None:
    """Let background work and animations come to rest."""
    import time

    quiet = 0
    while quiet < 20:
        app.processEvents()  # type: ignore[attr-defined]  # QApplication, imported late
        time.sleep(0.05)
        quiet = quiet + 1 if window.jobs.under_way == 0 else 0  # type: ignore[attr-defined]  # MainWindow, imported late


if __name__ == "__main__":
    sys.exit(main())
