"""The bar over the pages: which page, how large, and whether what is shown is still what the project says."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

from configurator.ui.look import Look
from configurator.ui.page import Run
from configurator.ui.widgets.buttons import IconButton, TextButton
from configurator.ui.widgets.cards import Pill, row
from configurator.ui.widgets.labels import TextLabel, plain_label


class ZoomBar(QFrame):
    """Everything it does is `proposal.zoom` or `proposal.refresh`."""

    def __init__(self, look: Look, run: Run) -> None:
        super().__init__()
        self.setObjectName("topBar")
        self.setFixedHeight(44)
        self._look = look
        self._page = TextLabel(look, "ui-proposal-page-of", 12, 500, "text2", page=0, pages=0)
        self._state = Pill(look)
        self._percent = plain_label("100 %", 12, 600, "text2")
        self._percent.setMinimumWidth(48)
        self._percent.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._again = TextButton(look, "ui-proposal-again", partial(run, "proposal.refresh"), "link", "refresh")
        layout = row(self, 0, 4)
        layout.setContentsMargins(16, 0, 12, 0)
        for part in (self._page, self._state, self._again):
            layout.addWidget(part)
        layout.insertSpacing(1, 8)
        layout.addStretch()
        for icon, key, to in (
            ("zoom-out", "ui-proposal-zoom-out", "out"),
            ("", "", ""),
            ("zoom-in", "ui-proposal-zoom-in", "in"),
            ("layout-distribute-horizontal", "ui-proposal-fit-width", "width"),
            ("maximize", "ui-proposal-fit-page", "page"),
        ):
            made = IconButton(look, icon, key, partial(run, "proposal.zoom", to=to)) if icon else self._percent
            layout.addWidget(made)
        look.language_changed.connect(self._speak)
        self._waiting = self._working = False
        self._speak()

    def show_page(self, page: int, pages: int) -> None:
        """Say which page is in the middle; the first is 1."""
        self._page.say("ui-proposal-page-of", page=page, pages=pages)

    def show_zoom(self, zoom: float) -> None:
        """Say how large the pages are."""
        self._percent.setText(f"{zoom * 100:.0f} %")

    def show_state(self, waiting: bool, working: bool) -> None:
        """Say whether the pages are stale, and whether new ones are being made."""
        self._waiting, self._working = waiting, working
        self._speak()

    def _speak(self) -> None:
        key = "ui-proposal-renewing" if self._working else "ui-proposal-stale"
        self._state.show_state(self._look.text(key), "amber", "refresh")
        self._state.setVisible(self._waiting)
        self._again.setVisible(self._waiting and not self._working)
