"""What a page is, and the desk that every page and command works at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from configurator.basis.ids import StationId
from configurator.ui.jobs import Jobs
from configurator.ui.live_project import LiveProject
from configurator.ui.look import Look
from configurator.ui.notices import Notices
from configurator.ui.settings import Settings

if TYPE_CHECKING:
    from configurator.project.change import Change
    from configurator.project.study import Study

Run = Callable[..., object]  # run("station.add", kind="milling"): every action of a page goes through a command id


class Selection(QObject):
    """The stations that are chosen, whichever page chose them; `by` tells who did, so that echoes stop."""

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._stations: tuple[StationId, ...] = ()

    @property
    def stations(self) -> tuple[StationId, ...]:
        """The chosen stations in the order they were chosen."""
        return self._stations

    def choose(self, stations: tuple[StationId, ...], by: object = None) -> None:
        """Choose other stations."""
        if stations != self._stations:
            self._stations = stations
            self.changed.emit(by)


@dataclass(frozen=True)
class Desk:
    """What pages and commands work with; made once by the main window."""

    look: Look
    settings: Settings
    jobs: Jobs
    live: LiveProject
    notices: Notices
    selection: Selection
    run: Run


class Page(QWidget):
    """One page of the window: made on first use with the desk, then told of changes while it is shown.

    `preview` comes at once after an edit and may use only what is cheap (`study.performance`, `study.project`);
    `refresh` comes when everything of the study is computed, so that no property of it makes the window wait.
    A page that is hidden is refreshed once, with `change=None`, when it is shown again.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.look = desk.look
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def preview(self, change: Change | None, study: Study) -> None:
        """Show what is known at once; nothing unless a page says otherwise."""

    def refresh(self, change: Change | None, study: Study) -> None:
        """Show the whole study; `change` is None after opening, on return to the page and on another language."""

    def leave(self) -> None:
        """The window closes: let go of what still listens."""
