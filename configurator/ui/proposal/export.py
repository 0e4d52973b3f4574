"""Handing the proposal over: three files into a folder, in the background, whole or not at all, and it can be stopped."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from configurator.basis.errors import ConfiguratorError
from configurator.basis.language import Language
from configurator.basis.text import Message
from configurator.basis.work import Cancel, Cancelled, Tell, tell_nobody
from configurator.ui.notices import Offer
from configurator.ui.page import Desk

if TYPE_CHECKING:
    from configurator.project.study import Study


class Exports(QObject):
    """One export at a time; `changed` tells that it began or ended, `told` how far it is (0…1) and what is being done."""

    changed = Signal()
    told = Signal(float, object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._cancel: Cancel | None = None
        self.folder: Path | None = None  # where the last one went

    @property
    def running(self) -> bool:
        """Whether an export is under way."""
        return self._cancel is not None

    def begin(self, study: Study, folder: Path, language: Language) -> None:
        """Write the proposal of a study into a folder."""
        if self.running:
            return
        cancel = self._cancel = Cancel()
        self._desk.notices.say(Message("ui-exporting"))
        tell = self._teller(cancel)
        self._desk.jobs.start(lambda: _outcome(study, folder, language, tell, cancel), self._ended, self._failed)
        self.changed.emit()

    def _teller(self, cancel: Cancel) -> Tell:
        """Return what the work calls in its own thread; the window hears whole percents only, each once."""
        last = -1

        def tell(share: float, doing: Message) -> None:
            nonlocal last
            if round(share * 100) > last:
                last = round(share * 100)
                self._desk.jobs.soon(lambda: self._hear(share, doing, cancel))

        return tell

    def _hear(self, share: float, doing: Message, cancel: Cancel) -> None:
        if cancel is self._cancel:  # what an export that ended still had to say is not heard
            self.told.emit(share, doing)

    def cancel(self) -> None:
        """Ask the export to stop; nothing of it stays."""
        if self._cancel is not None:
            self._cancel.wish()

    def open_folder(self) -> None:
        """Show the last export's folder in the system's file manager."""
        if self.folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.folder)))

    def _ended(self, files: tuple[Path, ...]) -> None:
        self._cancel = None
        if files:
            self.folder = files[0].parent
            show = Offer("ui-open-folder", self.open_folder)
            self._desk.notices.say(Message("ui-exported", count=len(files), folder=str(self.folder)), show)
        else:
            self._desk.notices.say(Message("ui-proposal-cancelled"))
        self.changed.emit()

    def _failed(self, error: BaseException) -> None:
        self._cancel = None
        self.changed.emit()
        self._desk.live.failed.emit(error)


def export(
    study: Study, folder: Path, language: Language, cancel: Cancel, tell: Tell = tell_nobody
) -> tuple[Path, ...]:
    """Write the three files beside their places and move them there at the end; a folder made for them goes with them.

    Raises `ConfiguratorError` when the folder cannot be written to and `Cancelled` when it was stopped.
    """
    from configurator.proposal.writing import write

    with _beside(folder) as work:
        made = write(study, work, language, tell, cancel)
        cancel.look()
        return tuple(path.replace(folder / path.name) for path in made)


def _outcome(study: Study, folder: Path, language: Language, tell: Tell, cancel: Cancel) -> tuple[Path, ...]:
    """Export; a stopped one answers with no files, because somebody waits for the answer."""
    try:
        return export(study, folder, language, cancel, tell)
    except Cancelled:
        return ()


@contextmanager
def _beside(folder: Path) -> Iterator[Path]:
    fresh = not folder.exists()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".proposal-", dir=folder) as work:
            yield Path(work)
    except OSError as error:
        reason = error.strerror or str(error)
        raise ConfiguratorError(Message("proposal-unwritable", folder=str(folder), reason=reason)) from error
    finally:
        if fresh:
            with suppress(OSError):  # it holds the files now, or was never made
                folder.rmdir()
