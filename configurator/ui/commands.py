"""Everything the window can do, by id: menus, keys, the search field, pages and tests all go through `Commands.run`."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from configurator.ui.look import Look

Needs = Literal["", "project", "station", "undo", "redo"]


@dataclass(frozen=True)
class Command:
    """One thing the window can do. `id` never changes; `needs` says what must be there; listed ones need no arguments."""

    id: str
    key: str
    handler: Callable[..., object]
    icon: str = ""
    shortcut: QKeySequence.StandardKey | str | None = None
    needs: Needs = ""
    listed: bool = True  # in the command search


class Commands(QObject):
    """The table of commands, with an action (shortcut) for each on the window."""

    def __init__(self, look: Look, window: QWidget, possible: Callable[[Needs], bool]) -> None:
        super().__init__(window)
        self._look, self._window, self._possible = look, window, possible
        self._commands: dict[str, Command] = {}
        self._actions: dict[str, QAction] = {}
        look.language_changed.connect(self._speak)

    def add(self, commands: Iterable[Command]) -> None:
        """Add commands; ValueError when an id is taken."""
        for command in commands:
            if command.id in self._commands:
                raise ValueError(command.id)
            self._commands[command.id] = command
            action = QAction(self._window)
            if command.shortcut is not None:
                action.setShortcut(QKeySequence(command.shortcut))
            action.triggered.connect(lambda _checked=False, name=command.id: self.run(name))
            self._actions[command.id] = action
            self._window.addAction(action)
        self._speak()

    def run(self, name: str, /, **args: object) -> object:
        """Run a command; nothing happens when what it needs is not there. KeyError when there is no such command."""
        command = self._commands[name]
        return command.handler(**args) if self._possible(command.needs) else None

    def get(self, name: str) -> Command:
        """Return a command; KeyError when there is none."""
        return self._commands[name]

    def all(self) -> tuple[Command, ...]:
        """All commands in the order they were added."""
        return tuple(self._commands.values())

    def enabled(self, name: str) -> bool:
        """Say whether a command can run now."""
        return self._possible(self._commands[name].needs)

    def action(self, name: str) -> QAction:
        """Return a command's action, for menus."""
        return self._actions[name]

    def shortcut(self, name: str) -> str:
        """Return a command's keys as people read them."""
        return self._actions[name].shortcut().toString(QKeySequence.SequenceFormat.NativeText)

    def _speak(self) -> None:
        for name, command in self._commands.items():
            self._actions[name].setText(self._look.text(command.key))
