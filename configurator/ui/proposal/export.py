"""Handing the proposal over: three files into a folder, in the background, whole or not at all, and it can be stopped."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from configurator.basis.errors import ConfiguratorError
from configurator.basis.language import Language
from configurator.basis.text import Message
from configurator.basis.work import Cancel, Cancelled, Tell, tell_nobody
from configurator.ui.notices import Offer
from configurator.ui.one_job import OneJob
from configurator.ui.page import Desk

if TYPE_CHECKING:
    from configurator.project.study import Study


class Exports(OneJob):
    """One export at a time; a stopped one leaves nothing."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.folder: Path | None = None  # where the last one went

    def begin(self, study: Study, folder: Path, language: Language) -> None:
        """Write the proposal of a study into a folder."""
        if not self.running:
            self._desk.notices.say(Message("ui-exporting"))
            self.run(lambda tell, cancel: _outcome(study, folder, language, tell, cancel), self._ended)

    def open_folder(self) -> None:
        """Show the last export's folder in the system's file manager."""
        if self.folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.folder)))

    def _ended(self, files: tuple[Path, ...]) -> None:
        if not files:
            self._desk.notices.say(Message("ui-proposal-cancelled"))
            return
        self.folder = files[0].parent
        show = Offer("ui-open-folder", self.open_folder)
        self._desk.notices.say(Message("ui-exported", count=len(files), folder=str(self.folder)), show)


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
