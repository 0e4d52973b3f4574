"""The main window: puts frame, pages and commands together and passes changes to the page that is shown."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QWidget

from configurator.basis.errors import ConfiguratorError
from configurator.ui.commands import Commands, Needs
from configurator.ui.failures import Failures
from configurator.ui.frame.command_search import CommandSearch, Found
from configurator.ui.frame.metric_strip import Explanation, MetricStrip
from configurator.ui.frame.rail import Rail
from configurator.ui.frame.top_bar import TopBar
from configurator.ui.jobs import Jobs
from configurator.ui.live_project import LiveProject
from configurator.ui.look import Look
from configurator.ui.notices import Notices, Offer
from configurator.ui.page import Desk, Page, Selection
from configurator.ui.pages import PAGES
from configurator.ui.platform_fixes import before_application, speak_qt
from configurator.ui.project_commands import project_commands
from configurator.ui.settings import Settings
from configurator.ui.start.page import StartPage
from configurator.ui.view_commands import view_commands
from configurator.ui.widgets.cards import column, row

if TYPE_CHECKING:
    from configurator.catalog.store import SolutionStore
    from configurator.project.change import Change
    from configurator.project.study import Study
    from configurator.ui.line.page import LinePage

SMALLEST, USUAL = QSize(1024, 680), QSize(1600, 1000)
PREVIEWS_AFTER = 150  # ms after the first painting: what is computed for the start page must not delay it


def open_store() -> SolutionStore:
    """Open the store in use; `ConfiguratorError` when there is none."""
    from configurator.catalog import opening

    return opening.open_store()


class MainWindow(QMainWindow):
    """One window, one project. Everything is done through `run(command id, …)`."""

    def __init__(self, settings: Settings, store: Callable[[], SolutionStore] = open_store) -> None:
        super().__init__()
        self.look = Look(settings.language, settings.dark)
        self.look.dress()
        speak_qt(self.look.language)
        self.jobs = Jobs()
        self.failures = Failures(self.look, self)
        self.notices = Notices(self.look, self)
        self.live = LiveProject(self.jobs, store)
        self.desk = Desk(self.look, settings, self.jobs, self.live, self.notices, Selection(), self.run)
        self.commands = Commands(self.look, self, self._possible)
        self._pages: dict[str, Page] = {}
        self._stale: set[str] = set()
        self._change: Change | None = None
        self._build()
        self._connect()
        self.setMinimumSize(SMALLEST)
        self.resize(USUAL)
        self.show_start()

    def run(self, name: str, /, **args: object) -> object:
        """Run a command by id and return what it returns; a failure of the world becomes a notice."""
        try:
            return self.commands.run(name, **args)
        except ConfiguratorError as error:
            self.notices.show_error(error)
            return None

    def page(self, name: str) -> Page:
        """Return a page, made on first use; KeyError when there is none of that name."""
        if name not in self._pages:
            entry = {entry.name: entry for entry in PAGES}[name]
            self._pages[name] = entry.make(self.desk)
            self._stack.addWidget(self._pages[name])
            self._stale.add(name)
        return self._pages[name]

    @property
    def shown(self) -> str:
        """The name of the page that is shown; "start" for the start page."""
        current = self._stack.currentWidget()
        return next((name for name, page in self._pages.items() if page is current), "start")

    def show_page(self, name: str) -> None:
        """Bring a page to the front and up to date."""
        self._stack.setCurrentWidget(self.page(name))
        self.page(name).setFocus()
        self._rail.show_page(name)
        if name in self._stale:
            self._renew(None)

    def show_start(self) -> None:
        """Bring the start page to the front."""
        self._stack.setCurrentWidget(self.start)
        self.start.setFocus()
        self._rail.show_page("start")

    def focus_search(self) -> None:
        """Put the keyboard into the search field."""
        self.top.search.input.setFocus()
        self.top.search.input.selectAll()

    def explain(self, metric: str) -> None:
        """Show what a figure of the strip is computed from."""
        cell, study = self.strip.cells.get(metric), self.live.study
        if cell is None or cell.shown is None or study is None:
            return
        shown = cell.shown
        fits = (each for each in study.figures if each.key == shown.figure)
        figure = next((each for each in fits if not shown.subject or each.subject == shown.subject), None)
        self.explanation = Explanation(self.look, self, shown, figure)
        self.explanation.open_above(cell)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let go of file and threads."""
        self._remember()
        for page in self._pages.values():
            page.leave()
        self.live.close()
        self.jobs.close()
        self.failures.remove()
        self.desk.settings.write()
        event.accept()

    def _build(self) -> None:
        whole = QWidget()
        layout = row(whole, 0, 0)
        listed = [(entry.name, entry.key, entry.icon, not entry.of_project) for entry in PAGES]
        self._rail = Rail(self.look, self.run, listed)
        self.top = TopBar(self.look, self.live, self.run)
        self.strip = MetricStrip(self.look, self.run)
        self._stack = QStackedWidget()
        self._stack.setObjectName("pageBody")
        self.start = StartPage(self.desk)
        self._stack.addWidget(self.start)
        body = column(spacing=0)
        for widget, stretch in ((self.top, 0), (self._stack, 1), (self.strip, 0)):
            body.addWidget(widget, stretch)
        layout.addWidget(self._rail)
        layout.addLayout(body, 1)
        self.setCentralWidget(whole)
        self.strip.hide()
        self._rail.allow(False, self._free_pages())
        self._add_commands()
        self.search = CommandSearch(self.look, self.top.search, self, self._findable)

    def _add_commands(self) -> None:
        from configurator.ui.assessment.commands import assessment_commands
        from configurator.ui.catalog.commands import catalog_commands
        from configurator.ui.compatibility.commands import finding_commands
        from configurator.ui.costing.commands import costing_commands
        from configurator.ui.library.commands import library_commands
        from configurator.ui.line_commands import line_commands
        from configurator.ui.plan.commands import chosen_commands
        from configurator.ui.plan.update_commands import update_commands
        from configurator.ui.plan_commands import plan_commands
        from configurator.ui.proposal.commands import proposal_commands

        self.commands.add(project_commands(self.desk, self))
        self.commands.add(view_commands(self.desk, self, PAGES, self._line))
        self.commands.add(line_commands(self.desk, self._line))
        self.commands.add(plan_commands(self.desk))
        self.commands.add(catalog_commands(self.desk, self.page))
        self.commands.add(chosen_commands(self.desk, self.page))
        self.commands.add(update_commands(self.desk, self.page))
        self.commands.add(finding_commands(self.desk, self.page))
        self.commands.add(assessment_commands(self.desk, self.page))
        self.commands.add(costing_commands(self.desk, self.page))
        self.commands.add(proposal_commands(self.desk, self, self.page))
        self.commands.add(library_commands(self.desk, self, self.page))

    def _connect(self) -> None:
        self.live.opened.connect(self._opened)
        self.live.store_changed.connect(self._store_changed)
        self.live.changed.connect(self._changed)
        self.live.studied.connect(self._studied)
        self.live.failed.connect(self.failures.take)
        self.live.saved.connect(self._tell_unsaved)
        self.failures.expected.connect(self.notices.show_error)
        self.look.language_changed.connect(self._speak)
        self._speak()

    def _line(self) -> LinePage:
        from configurator.ui.line.page import LinePage

        page = self.page("line")
        if not isinstance(page, LinePage):
            raise TypeError(page)
        return page

    def _possible(self, needs: Needs) -> bool:
        session = self.live.session
        if needs == "":
            return True
        if session is None:
            return False
        return {
            "project": True,
            "station": bool(self.desk.selection.stations),
            "undo": session.can_undo,
            "redo": session.can_redo,
        }[needs]

    def _opened(self) -> None:
        self._stale = set(self._pages)
        self._entitle()
        self.strip.setVisible(self.live.project is not None)
        self._rail.allow(self.live.project is not None, self._free_pages())
        self._renew(None)

    def _store_changed(self) -> None:
        self._stale = set(self._pages)
        self.start.ask_for_store()
        self._renew(None)

    def _entitle(self) -> None:
        project, product = self.live.project, self.look.text("ui-product")
        client = "" if project is None else f"{self.look.name(project.line.factory.name)} – "
        self.setWindowTitle(f"{client}{product}")

    def _changed(self, change: Change, _by: object) -> None:
        self._change = change
        self._stale = set(self._pages)
        self._renew(change)

    def _renew(self, change: Change | None) -> None:
        """Show at once what is cheap; the rest when it is computed, which it may be already."""
        study = self.live.study
        if study is None:
            return
        if self.live.ready:
            self._studied(study)
            return
        self.strip.show_study(study, False)
        if self.shown in self._pages:
            self._pages[self.shown].preview(change, study)

    def _studied(self, study: Study) -> None:
        self.strip.show_study(study, True)
        name = self.shown
        if name in self._pages:
            change, self._change = self._change, None
            self._pages[name].refresh(change, study)
            self._stale.discard(name)
        self._remember()

    def _remember(self) -> None:
        session, study = self.live.session, self.live.study
        if session is None or study is None or session.unsaved is not None:
            return
        from configurator.ui.recents import recent

        self.desk.settings.remember(recent(self.look, session.path, study, datetime.now()))

    def _tell_unsaved(self) -> None:
        session = self.live.session
        if session is not None and session.unsaved is not None:
            offer = Offer("ui-command-project-save-as", lambda: self.run("project.save-as"))
            self.notices.say(session.unsaved, offer)

    def _findable(self) -> tuple[Found, ...]:
        commands = (command for command in self.commands.all() if command.listed and self.commands.enabled(command.id))
        found = [
            Found(
                self.look.text(each.key),
                self.commands.shortcut(each.id),
                each.icon,
                partial(self.run, each.id),
            )
            for each in commands
        ]
        project = self.live.project
        for station in () if project is None else project.line.stations:
            choose = partial(self.run, "station.select", station=station.id)
            found.append(Found(self.look.name(station.name), self.look.text("ui-found-station"), "route", choose))
        return tuple(found)

    def _free_pages(self) -> tuple[str, ...]:
        return tuple(entry.name for entry in PAGES if not entry.of_project)

    def _speak(self) -> None:
        self._entitle()
        speak_qt(self.look.language)
        self._stale = set(self._pages)
        self._renew(None)


def run_window(file: Path | None = None, until_shown: bool = False) -> int:
    """Open the window on a file or the start page and return the exit code once it is closed.

    With `until_shown` it closes after its first painting and prints that moment in seconds since the epoch.
    """
    before_application()
    app = QApplication.instance() or QApplication(sys.argv[:1])
    window = MainWindow(Settings())
    window.failures.install()
    window.show()
    window.repaint()
    if until_shown:
        print(time.time(), flush=True)
        window.close()
        return 0
    if file is not None:
        QTimer.singleShot(0, lambda: window.run("project.open", path=file))
    QTimer.singleShot(PREVIEWS_AFTER, window.start.ask_for_previews)
    return int(app.exec())
