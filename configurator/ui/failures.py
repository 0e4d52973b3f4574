"""The one place in the window that catches what nobody expected: it is logged and shown with a report to hand on."""

from __future__ import annotations

import logging
import platform
import sys
import traceback
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal, qVersion
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit, QWidget

from configurator.basis import places
from configurator.basis.errors import ConfiguratorError
from configurator.ui.look import Look
from configurator.ui.widgets.buttons import TextButton
from configurator.ui.widgets.cards import column, row
from configurator.ui.widgets.labels import TextLabel, wrapped

log = logging.getLogger("configurator.ui")
Hook = Callable[[type[BaseException], BaseException, TracebackType | None], object]


class Failures(QObject):
    """Takes over `sys.excepthook` while the window is open. The world failing is shown as a notice, a bug with its report."""

    expected = Signal(object)  # a ConfiguratorError
    _bug = Signal(object)

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._look, self._window = look, window
        self._before: Hook | None = None
        self.dialog: QDialog | None = None
        self._bug.connect(self._show)

    def install(self) -> None:
        """Begin to catch, and to keep a log in the user's folder."""
        file = RotatingFileHandler(places.user_data() / "window.log", maxBytes=500_000, backupCount=2, encoding="utf-8")
        file.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
        log.addHandler(file)
        self._before, sys.excepthook = sys.excepthook, self._caught

    def remove(self) -> None:
        """Stop catching."""
        if self._before is not None:
            sys.excepthook = self._before
            self._before = None
            for handler in tuple(log.handlers):
                log.removeHandler(handler)
                handler.close()

    def take(self, error: BaseException) -> None:
        """Show a failure of background work or of a command."""
        if isinstance(error, ConfiguratorError):
            self.expected.emit(error)
        else:
            log.error("unexpected", exc_info=error)
            self._bug.emit(error)

    def _caught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            self.take(error)

    def _show(self, error: BaseException) -> None:
        if self.dialog is None:
            self.dialog = _dialog(self._look, self._window, report(error))
            self.dialog.finished.connect(self._closed)
            self.dialog.open()

    def _closed(self) -> None:
        self.dialog = None


def report(error: BaseException) -> str:
    """Return what a developer needs to know; it names no customer data but what the error itself says."""
    versions = f"Python {platform.python_version()} · Qt {qVersion()} · {platform.platform()}"
    return "\n".join((versions, "", *traceback.format_exception(error)))


def _dialog(look: Look, window: QWidget, text: str) -> QDialog:
    dialog = QDialog(window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(look.text("ui-failure-title"))
    dialog.resize(640, 420)
    layout = column(dialog, 20, 12)
    layout.addWidget(TextLabel(look, "ui-failure-title", 18, 700))
    layout.addWidget(wrapped(TextLabel(look, "ui-failure-text", 13, 400, "text2")))
    shown = QPlainTextEdit(text)
    shown.setReadOnly(True)
    shown.setAccessibleName(look.text("ui-failure-report"))
    layout.addWidget(shown, 1)
    buttons = row()
    buttons.addStretch()
    buttons.addWidget(TextButton(look, "ui-failure-copy", lambda: QApplication.clipboard().setText(text)))
    buttons.addWidget(TextButton(look, "ui-close", dialog.accept, "primary"))
    layout.addLayout(buttons)
    return dialog
