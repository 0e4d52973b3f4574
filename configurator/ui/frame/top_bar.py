"""The bar at the top: whose line this is and whether it is saved, the search, undo and redo, theme, language, the proposal."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy

from configurator.ui.live_project import LiveProject
from configurator.ui.look import Look
from configurator.ui.page import Run
from configurator.ui.widgets.buttons import IconButton, TextButton
from configurator.ui.widgets.cards import Pill, row
from configurator.ui.widgets.fields import SearchField
from configurator.ui.widgets.labels import ElidedLabel

HEIGHT = 56
SEARCH_WIDTH = 260


class TopBar(QFrame):
    """Follows the live project; everything it does is a command id."""

    def __init__(self, look: Look, live: LiveProject, run: Run) -> None:
        super().__init__()
        self.setObjectName("topBar")
        self.setFixedHeight(HEIGHT)
        self._look, self._live, self._run = look, live, run
        self._client, self._where = ElidedLabel("", 15, 700), ElidedLabel("", 13, 400, "text2")
        self._arrow, self._saved = QLabel(), Pill(look)
        self.search = SearchField(look, "ui-search", "Ctrl K")
        self.undo = IconButton(
            look, "arrow-back-up", "ui-command-edit-undo", lambda: run("edit.undo"), shortcut="Ctrl+Z"
        )
        self.redo = IconButton(
            look, "arrow-forward-up", "ui-command-edit-redo", lambda: run("edit.redo"), shortcut="Ctrl+Shift+Z"
        )
        self._theme = IconButton(look, "moon", "ui-command-view-theme", lambda: run("view.theme"))
        self._language = IconButton(look, "language", "ui-command-view-language", lambda: run("view.language"))
        self.propose = TextButton(
            look, "ui-command-proposal-export", lambda: run("proposal.export"), "primary", "file-text"
        )
        self._lay_out()
        for signal in (live.opened, live.saved, look.language_changed, look.theme_changed):
            signal.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the state of the project."""
        project = self._live.project
        self._arrow.setPixmap(self._look.picture("chevron-right", "text3", 16))
        self._theme.set_icon("sun" if self._look.dark else "moon")
        if project is None:
            self._client.setText(self._look.text("ui-start"))
            self._where.setText(self._look.text("ui-product"))
        else:
            factory = project.line.factory
            self._client.setText(self._look.name(factory.name))
            self._where.setText(f"{self._look.name(factory.site)} · {self._look.name(project.line.name)}")
        for label in (self._client, self._where):
            label.setMaximumWidth(label.sizeHint().width())
        self._show_saved()
        self._show_history()

    def _show_saved(self) -> None:
        session = self._live.session
        if session is None:
            self._saved.show_state(self._look.text("ui-state-offline"), "teal", "cloud-off")
        elif session.unsaved is not None:
            self._saved.show_state(self._look.text("ui-state-unsaved"), "red", "alert-circle")
            self._saved.setToolTip(self._look.say(session.unsaved))
        else:
            key = "ui-state-draft" if session.is_draft else "ui-state-saved"
            self._saved.show_state(self._look.text(key), "teal", "cloud-off")
            self._saved.setToolTip(str(session.path).replace("<", "&lt;"))

    def _show_history(self) -> None:
        session = self._live.session
        for button, message, key in (
            (self.undo, None if session is None else session.undo_message, "ui-command-edit-undo"),
            (self.redo, None if session is None else session.redo_message, "ui-command-edit-redo"),
        ):
            button.setEnabled(message is not None)
            text = self._look.text(key)
            button.hint(text if message is None else f"{text}: {self._look.say(message)}")
        self.propose.setEnabled(session is not None)

    def _lay_out(self) -> None:
        layout = row(self, 0, 8)
        layout.setContentsMargins(20, 0, 16, 0)
        self.search.setFixedWidth(SEARCH_WIDTH)
        self._where.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._client.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        for widget in (self._client, self._arrow, self._where, self._saved):
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addStretch(1)
        for button in (self.search, self.undo, self.redo, self._theme, self._language):
            layout.addWidget(button)
        layout.addWidget(self.propose)
