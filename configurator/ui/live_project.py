"""The open project as the window lives with it: edits go in, changes and finished studies come out as signals."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from configurator.basis.errors import ConfiguratorError
from configurator.basis.text import Message
from configurator.basis.work import Cancelled
from configurator.ui.jobs import Jobs

if TYPE_CHECKING:
    from pathlib import Path

    from configurator.catalog.store import SolutionStore
    from configurator.project.change import Change
    from configurator.project.checkup import Checkup
    from configurator.project.model import Project
    from configurator.project.session import Session
    from configurator.project.study import Study

HEAVY = (  # what is computed away from the window, in the order in which one needs the other
    "performance",
    "performance_after",
    "matrix_before",
    "matrix_after",
    "score",
    "needs",
    "issues",
    "benefits",
    "estimate",
    "returns",
    "graph",
    "matches",
    "schedule",
    "standings",
    "figures",
)


class LiveProject(QObject):
    """Owns the session. `opened`: another project or none; `changed(Change, by)`: an edit; `studied(Study)`: all of it is computed."""

    opened = Signal()
    changed = Signal(object, object)
    studied = Signal(object)
    failed = Signal(object)  # an exception of the background work
    store_changed = Signal()  # another edition of the store is in use
    saved = Signal()  # the file's state may be another: saved, not saved, elsewhere

    def __init__(self, jobs: Jobs, open_store: Callable[[], SolutionStore]) -> None:
        super().__init__()
        self._jobs, self._open_store = jobs, open_store
        self._store: SolutionStore | None = None
        self._asked = False
        self.session: Session | None = None
        self.study: Study | None = None
        self._ready: Study | None = None
        self._checkup: Checkup | None = None  # keeps its findings from edit to edit

    @property
    def store(self) -> SolutionStore | None:
        """The edition of the solution store, opened on first use; None where it cannot be opened, and `failed` says why."""
        if not self._asked:
            self._asked = True
            try:
                self._store = self._open_store()
            except ConfiguratorError as error:
                self.failed.emit(error)
            if self._store is not None and self._store.problems:
                first, *others = self._store.problems
                self.failed.emit(ConfiguratorError(Message("own-left-out", first=first, others=len(others))))
        return self._store

    def reopen_store(self) -> None:
        """Go over to the edition that is in use now; the open project is studied against it."""
        self._store, self._asked, self._checkup = None, False, None  # studies under way keep the old one until they end
        if self.session is not None:
            self._begin_study()
        self.store_changed.emit()
        self._compute()

    @property
    def project(self) -> Project | None:
        """The open project, or None."""
        return None if self.session is None else self.session.project

    @property
    def ready(self) -> bool:
        """Whether the study of the present project is computed to the end."""
        return self.study is not None and self._ready is self.study

    def open(self, session: Session) -> None:
        """Go over to another project."""
        self.close()
        self.session = session
        self._begin_study()
        self.opened.emit()
        self._compute()

    def close(self) -> None:
        """Let go of the project and its file."""
        if self.session is not None:
            self.session.close()
        self.session = self.study = self._ready = self._checkup = None

    def do(self, message: Message, edit: Callable[[Project], Project], by: object = None) -> Change | None:
        """Do an edit and tell of it; None when no project is open or the edit changed nothing. An edit that raises changes nothing."""
        return None if self.session is None else self._told(self.session.apply(message, edit), by)

    def undo(self) -> Change | None:
        """Take the last edit back."""
        return None if self.session is None else self._told(self.session.undo(), None)

    def redo(self) -> Change | None:
        """Bring an undone edit back."""
        return None if self.session is None else self._told(self.session.redo(), None)

    def save_as(self, path: Path) -> None:
        """Go on in another file."""
        if self.session is not None:
            self.session.save_as(path)
            self.saved.emit()

    def _told(self, change: Change | None, by: object) -> Change | None:
        if change is None or change.before is change.after:
            return None
        self._begin_study()
        self.changed.emit(change, by)
        self.saved.emit()
        self._compute()
        return change

    def _begin_study(self) -> None:
        from configurator.project.checkup import Checkup
        from configurator.project.study import Study  # imports the calculating rooms: not before a project is open

        if self.session is not None:
            self._checkup = self._checkup or Checkup()
            self.study = Study(self.session.project, self.store, self._checkup)

    def _compute(self) -> None:
        study = self.study
        if study is not None:
            self._jobs.start(lambda: self._completed(study), self._take, self.failed.emit)

    def _completed(self, study: Study) -> Study:
        for name in HEAVY:
            if self.study is not study:
                raise Cancelled
            getattr(study, name)
        return study

    def _take(self, study: Study) -> None:
        if study is self.study:
            self._ready = study
            self.studied.emit(study)
