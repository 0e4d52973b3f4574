"""The page of the proposal, put together: pages small, pages large, checks and export at the side."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from configurator.basis.language import LANGUAGES, Language
from configurator.ui.page import Desk, Page
from configurator.ui.proposal.document import PreviewDocument, previewed
from configurator.ui.proposal.export import Exports
from configurator.ui.proposal.pages_view import STEP, PagesView
from configurator.ui.proposal.pictures import Pictures
from configurator.ui.proposal.preflight_panel import PreflightPanel
from configurator.ui.proposal.thumbnails import Thumbnails
from configurator.ui.proposal.zoom_bar import ZoomBar
from configurator.ui.widgets.buttons import TextButton
from configurator.ui.widgets.cards import column, row, rule
from configurator.ui.widgets.columns import ScrollColumn, empty_state
from configurator.ui.widgets.labels import TextLabel, plain_label, wrapped

if TYPE_CHECKING:
    from configurator.basis.text import Message
    from configurator.project.change import Change
    from configurator.project.study import Study

SMALL, SIDE = 220, 316  # px: the columns of small pages and of checks
PAUSE = 700  # ms after the last edit before the pages are made again
PATIENCE = 2_000  # ms of work before a bar shows
MOST = 1_000  # steps of a bar that knows how far the work is


class ProposalPage(Page):
    """Shows the document as it will be handed over; an edit makes it stale, a pause makes it anew."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.language: Language = desk.look.language
        self.exports = Exports(desk)
        self.document: PreviewDocument | None = None
        self._study: Study | None = None
        self._shown: tuple[Study, Language] | None = None
        self._rendering: tuple[Study, Language] | None = None
        self._large, self._tiny = Pictures(desk.jobs, self._give_up), Pictures(desk.jobs, self._give_up)
        self.view, self.thumbnails = PagesView(self.look, self._large), Thumbnails(self.look, self._tiny)
        self.preflight = PreflightPanel(desk)
        self.zoom_bar = ZoomBar(self.look, desk.run)
        self._pause, self._patience = self._clock(PAUSE, self.renew), self._clock(PATIENCE, self._show_progress)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.view)

    def preview(self, _change: Change | None, study: Study) -> None:
        """Mark what is shown as stale."""
        self._study = study
        self._pause.stop()
        self._show_state()

    def refresh(self, _change: Change | None, study: Study) -> None:
        """Check the study, and make its pages after a pause (at once when there are none)."""
        self._study = study
        self.preflight.show_study(study)
        self._speak()
        self._show_state()
        if self.stale:
            self._pause.start(PAUSE if self.document is not None else 0)

    @property
    def stale(self) -> bool:
        """Whether the pages show another state than the project's."""
        return self._shown is None or self._study is None or self._shown != (self._study, self.language)

    def renew(self) -> None:
        """Make the pages of the present study in the background."""
        study, language = self._study, self.language
        if study is None or self._rendering is not None:
            return
        self._rendering = (study, language)
        self._patience.start()
        self.desk.jobs.start(lambda: previewed(study, language), self._take, self._give_up)
        self._show_state()

    def set_language(self, language: Language) -> None:
        """Write the document in another language; the window keeps its own."""
        self.language = language
        self._languages[language].setChecked(True)
        self._pause.stop()
        self.renew()
        self._show_state()

    def zoom_to(self, to: str | float) -> None:
        """Fit, step, or show at a zoom."""
        if to == "width" or to == "page":
            self.view.set_fit("width" if to == "width" else "page")
        elif to in ("in", "out"):
            self.view.set_zoom(self.view.zoom * (STEP if to == "in" else 1 / STEP))
        else:
            self.view.set_zoom(float(to))

    def leave(self) -> None:
        """Stop waiting and close the document."""
        self._pause.stop()
        self._patience.stop()
        for pictures in (self._large, self._tiny):
            pictures.show_document(None)
        if self.document is not None:
            self.document.close()

    def _take(self, document: PreviewDocument) -> None:
        shown, self._rendering = self._rendering, None
        old, self.document, self._shown = self.document, document, shown
        self._settle()
        self._large.show_document(document)
        self._tiny.show_document(document)
        self.view.show_document(document)
        self.thumbnails.show_document(document)
        self._tiny.want([(page, self.thumbnails.width_of(page)) for page in range(len(document.sheets))])
        if old is not None:
            old.close()
        self._stack.setCurrentIndex(1)
        self._count.say("ui-proposal-pages", pages=len(document.sheets))
        self._moved(self.view.page)
        if self.stale:
            self.renew()

    def _give_up(self, error: BaseException) -> None:
        self._rendering = None
        self._settle()
        if self.document is None:
            self._stack.setCurrentIndex(2)
        self.desk.live.failed.emit(error)

    def _settle(self) -> None:
        self._patience.stop()
        self._busy.hide()
        self._show_state()

    def _show_progress(self) -> None:
        self._busy.setVisible(self._rendering is not None)

    def _show_state(self) -> None:
        waiting = self.document is not None and self.stale
        self.zoom_bar.show_state(waiting, self._rendering is not None)

    def _show_export(self) -> None:
        running = self.exports.running
        self._export.setEnabled(not running)
        self._stop.setVisible(running)
        self._folder.setVisible(not running and self.exports.folder is not None)
        self._show_share(0.0, None)
        if running:
            self._export_patience.start()
        else:
            self._export_patience.stop()
            self._show_export_bar(False)

    def _show_export_bar(self, shown: bool = True) -> None:
        self._export_busy.setVisible(shown)
        self._export_doing.setVisible(shown)

    def _show_share(self, share: float, doing: Message | None) -> None:
        """Show how far the export is."""
        self._export_busy.setValue(round(share * MOST))
        self._export_doing.setText(self.look.say(doing) if doing else "")

    def _moved(self, page: int) -> None:
        if self.document is not None and page >= 0:
            self.thumbnails.mark(page)
            self.zoom_bar.show_page(page + 1, len(self.document.sheets))

    def _connect(self) -> None:
        self.view.moved.connect(self._moved)
        self.view.zoomed.connect(self.zoom_bar.show_zoom)
        self.thumbnails.chosen.connect(self.view.go)
        self.exports.changed.connect(self._show_export)
        self.exports.told.connect(self._show_share)
        self.look.language_changed.connect(self._speak)
        self.desk.live.opened.connect(self._forget)
        self._show_export()
        self._speak()

    def _forget(self) -> None:
        self._shown = None
        self._stack.setCurrentIndex(0)

    def _speak(self) -> None:
        self.view.setAccessibleName(self.look.text("ui-proposal-view"))
        self.thumbnails.setAccessibleName(self.look.text("ui-proposal-thumbnails"))
        for bar in (self._busy, self._export_busy):
            bar.setAccessibleName(self.look.text("ui-proposal-working"))

    def _clock(self, after: int, done: object) -> QTimer:
        clock = QTimer(self)
        clock.setSingleShot(True)
        clock.setInterval(after)
        clock.timeout.connect(done)
        return clock

    def _lay_out(self) -> None:
        layout = row(self, 0, 0)
        layout.addWidget(self._left())
        layout.addWidget(self._middle(), 1)
        layout.addWidget(self._right())

    def _left(self) -> QFrame:
        frame = QFrame()
        frame.setObjectName("sidePanel")
        frame.setFixedWidth(SMALL)
        inner = column(frame, 8, 8)
        head = row(spacing=8)
        head.setContentsMargins(8, 6, 8, 0)
        self._count = TextLabel(self.look, "ui-proposal-pages", 12, 400, "text3", pages=0)
        head.addWidget(TextLabel(self.look, "ui-proposal-thumbnails", 15, 700))
        head.addStretch()
        head.addWidget(self._count)
        inner.addLayout(head)
        inner.addWidget(self.thumbnails, 1)
        return frame

    def _middle(self) -> QWidget:
        whole = QWidget()
        inner = column(whole)
        self._busy = _bar()
        self._stack = QStackedWidget()
        self._stack.addWidget(empty_state(self.look, "file-text", "ui-proposal-making", "ui-proposal-making-hint"))
        self._stack.addWidget(self.view)
        again = partial(self.desk.run, "proposal.refresh")
        self._stack.addWidget(
            empty_state(
                self.look, "alert-triangle", "ui-proposal-failed", "ui-proposal-failed-hint", "ui-proposal-again", again
            )
        )
        for part, stretch in ((self.zoom_bar, 0), (self._busy, 0), (self._stack, 1)):
            inner.addWidget(part, stretch)
        return whole

    def _right(self) -> QFrame:
        frame = QFrame()
        frame.setObjectName("inspector")
        frame.setFixedWidth(SIDE)
        inner = column(frame)
        scroll = ScrollColumn(16, 14)
        scroll.body.addWidget(TextLabel(self.look, "ui-proposal-preflight", 15, 700))
        scroll.body.setAlignment(Qt.AlignmentFlag(0))  # an aligned layout cuts text that breaks over lines
        scroll.body.addWidget(self.preflight)
        scroll.body.addStretch()
        inner.addWidget(scroll, 1)
        inner.addWidget(rule())
        inner.addLayout(self._foot())
        return frame

    def _foot(self) -> QVBoxLayout:
        foot = column(spacing=10)
        foot.setContentsMargins(16, 14, 16, 16)
        foot.addWidget(TextLabel(self.look, "ui-proposal-language", 12, 500, "text2"))
        foot.addLayout(self._language_choice())
        self._export_busy = _bar(MOST)
        self._export_doing = wrapped(plain_label("", 12, 400, "text2"))
        self._export_doing.hide()
        self._export_patience = self._clock(PATIENCE, self._show_export_bar)
        run = self.desk.run
        self._export = TextButton(
            self.look, "ui-proposal-export", partial(run, "proposal.export"), "primary", "download"
        )
        self._stop = TextButton(self.look, "ui-proposal-command-cancel", partial(run, "proposal.cancel"), "plain", "x")
        self._folder = TextButton(
            self.look, "ui-open-folder", partial(run, "proposal.open-folder"), "plain", "folder-open"
        )
        for part in (self._export_busy, self._export_doing, self._export, self._stop, self._folder):
            foot.addWidget(part)
        return foot

    def _language_choice(self) -> QHBoxLayout:
        line, group = row(spacing=8), QButtonGroup(self)
        self._languages: dict[Language, TextButton] = {}
        for language in LANGUAGES:
            choose = partial(self.desk.run, "proposal.language", to=language)
            button = TextButton(self.look, f"ui-proposal-language-{language}", choose, "chip")
            button.setChecked(language == self.language)
            group.addButton(button)
            line.addWidget(button, 1)
            self._languages[language] = button
        return line


def _bar(most: int = 0) -> QProgressBar:
    """Return a bar up to `most`, hidden; 0 is work of unknown length."""
    bar = QProgressBar()
    bar.setRange(0, most)
    bar.setTextVisible(False)
    bar.setFixedHeight(4)
    bar.hide()
    return bar
