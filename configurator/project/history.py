"""Undo and redo by remembering whole values; structural sharing makes that cheap."""

from __future__ import annotations

from dataclasses import dataclass

from configurator.basis.text import Message
from configurator.project.model import Project

DEEPEST = 500  # states kept; about 3 MB for 300 stations


@dataclass(frozen=True, slots=True)
class State:
    """A project as it was after one edit; `message` names the edit that led here."""

    message: Message
    project: Project


@dataclass(frozen=True, slots=True)
class History:
    """The states in their order and the one we stand at."""

    states: tuple[State, ...]
    at: int

    @classmethod
    def begun(cls, message: Message, project: Project) -> History:
        """Return a history of one state, which cannot be undone."""
        return cls((State(message, project),), 0)

    @property
    def project(self) -> Project:
        """The project we stand at."""
        return self.states[self.at].project

    @property
    def undo_message(self) -> Message | None:
        """The edit that undo would take back."""
        return self.states[self.at].message if self.at > 0 else None

    @property
    def redo_message(self) -> Message | None:
        """The edit that redo would bring back."""
        return self.states[self.at + 1].message if self.at + 1 < len(self.states) else None

    def done(self, message: Message, project: Project) -> History:
        """Return the history after an edit: what was undone before is gone, the oldest beyond `DEEPEST` too."""
        states = (*self.states[: self.at + 1], State(message, project))[-DEEPEST:]
        return History(states, len(states) - 1)

    def undone(self) -> History:
        """Return the history one state back; itself at the start."""
        return History(self.states, max(0, self.at - 1))

    def redone(self) -> History:
        """Return the history one state forward; itself at the end."""
        return History(self.states, min(len(self.states) - 1, self.at + 1))
