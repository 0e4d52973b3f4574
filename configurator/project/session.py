"""The open project: its value, its undo history and its file, kept in step.

The value in memory leads. When a write fails it stays, `unsaved` says why, and `save_as` to another place still works.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from configurator.basis import places
from configurator.basis.errors import ConfiguratorError
from configurator.basis.text import Message
from configurator.project.change import Change
from configurator.project.file import SUFFIX, ProjectFile
from configurator.project.history import History
from configurator.project.model import Project

Edit = Callable[[Project], Project]


class Session:
    """One project being worked on. Used by one thread."""

    def __init__(self, file: ProjectFile, history: History) -> None:
        self._file: ProjectFile | None = file
        self._history = history
        self.path = file.path
        self.unsaved: Message | None = None

    @classmethod
    def new(cls, project: Project, path: Path | None = None) -> Session:
        """Begin a project in a new file; without a path in this user's drafts, so that nothing is ever only in memory."""
        history = History.begun(Message("project-began"), project)
        return cls(ProjectFile.create(path or draft_path(project), history), history)

    @classmethod
    def open(cls, path: Path) -> Session:
        """Open a file; one that may not be written is edited as a copy in the drafts and stays as it was."""
        if not _writable(path):
            return cls._copied(path)
        return cls(*ProjectFile.open(path))

    @classmethod
    def _copied(cls, path: Path) -> Session:
        from configurator.project.file import read_project

        project = read_project(path)
        return cls.new(project)

    @property
    def project(self) -> Project:
        """The project as it is now."""
        return self._history.project

    @property
    def is_draft(self) -> bool:
        """The file lies in the drafts: the user has not chosen a place yet."""
        return self.path.parent == _drafts()

    @property
    def undo_message(self) -> Message | None:
        """What undo would take back; None at the start."""
        return self._history.undo_message

    @property
    def redo_message(self) -> Message | None:
        """What redo would bring back; None at the end."""
        return self._history.redo_message

    @property
    def can_undo(self) -> bool:
        """There is an edit to take back."""
        return self.undo_message is not None

    @property
    def can_redo(self) -> bool:
        """There is an edit to bring back."""
        return self.redo_message is not None

    def apply(self, message: Message, edit: Edit) -> Change:
        """Do an edit: new value, one undo step, one transaction. An edit that raises changes nothing."""
        before = self.project
        after = edit(before)
        if after is not before:
            self._history = self._history.done(message, after)
            self._write(lambda file: file.record(self._history))
        return Change(before, after)

    def undo(self) -> Change | None:
        """Take the last edit back; None when there is none."""
        return self._step(self._history.undone(), -1)

    def redo(self) -> Change | None:
        """Bring an undone edit back; None when there is none."""
        return self._step(self._history.redone(), +1)

    def save_as(self, path: Path) -> None:
        """Go on in another file with the whole history; the old file stays as it is. Raises when it cannot be written."""
        target = path if path.suffix else path.with_suffix(SUFFIX)
        if target.exists() and self._file is not None and target.resolve() == self.path.resolve():
            return
        made = ProjectFile.create(target, self._history)
        self.close()
        self._file, self.path, self.unsaved = made, target, None

    def close(self) -> None:
        """Let go of the file."""
        if self._file is not None:
            self._file.close()
            self._file = None

    def _step(self, history: History, by: int) -> Change | None:
        if history.at == self._history.at:
            return None
        before, self._history = self.project, history
        self._write(lambda file: file.step(by))
        return Change(before, self.project)

    def _write(self, write: Callable[[ProjectFile], None]) -> None:
        if self._file is None:
            return
        try:
            write(self._file)
        except ConfiguratorError as error:
            self.unsaved = error.message
            self.close()


def draft_path(project: Project) -> Path:
    """Return a free path in the drafts for a project that has no place yet."""
    stem = re.sub(r"[^\w가-힣-]+", "-", project.title.ko).strip("-")[:60] or "project"
    folder = _drafts()
    folder.mkdir(parents=True, exist_ok=True)
    number = 1
    while (path := folder / f"{stem}-{number}{SUFFIX}").exists():
        number += 1
    return path


def _drafts() -> Path:
    return places.user_data() / "drafts"


def _writable(path: Path) -> bool:
    import os

    return not path.exists() or (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK))
