"""The page of the line, put together: side panel, canvas with overlays, inspector."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from configurator.basis.ids import StationId
from configurator.basis.vocabulary import StationKind
from configurator.ui.line.canvas import CanvasView
from configurator.ui.line.line_form import LineForm
from configurator.ui.line.overlays import Overlays
from configurator.ui.line.picture import picture
from configurator.ui.line.quick_add import QuickAdd
from configurator.ui.line.scene import LineScene
from configurator.ui.line.side_panel import SidePanel
from configurator.ui.line.station_form import StationForm
from configurator.ui.line.suggestion import Suggestion
from configurator.ui.page import Desk, Page
from configurator.ui.widgets.cards import column, row

if TYPE_CHECKING:
    from configurator.project.change import Change
    from configurator.project.study import Study

INSPECTOR = 304  # px


class LinePage(Page):
    """The line as it is; the first page after a project was opened."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.scene = LineScene(desk.look)
        self.canvas = CanvasView(desk, self.scene)
        self.overlays = Overlays(desk, self.canvas, self.scene)
        self.suggestion = Suggestion(desk, self.canvas, self.scene)
        self.side = SidePanel(desk)
        self.station_form, self.line_form = StationForm(desk), LineForm(desk)
        self.quick_add: QuickAdd | None = None
        self._study: Study | None = None
        self._fitted = False
        self._lay_out()
        self.setFocusProxy(self.canvas)
        desk.selection.changed.connect(self._show_chosen)
        desk.live.opened.connect(self._forget_view)

    def preview(self, _change: Change | None, study: Study) -> None:
        """Draw the line with what is cheap."""
        self._study = study
        shown = picture(self.look, study.line, study.performance, study.plan, study.catalogue)
        self.scene.show_picture(shown)
        self.side.show_cards(shown.stations)
        known = tuple(each for each in self.desk.selection.stations if each in self.scene.stations)
        self.desk.selection.choose(known)
        self.scene.choose(known)
        self._show_chosen(None)
        if not self._fitted and self.isVisible():
            self._fit_first()

    def refresh(self, change: Change | None, study: Study) -> None:
        """Draw the line and what would help."""
        self.preview(change, study)

    def leave(self) -> None:
        """Keep the scene quiet while its items go."""
        self.scene.blockSignals(True)
        self.suggestion.hide()

    def offer_stations(self, at: QPointF | None, after: StationId | None) -> None:
        """Open the list of station kinds at a point of the scene (the middle by default)."""
        centre = self.canvas.mapToScene(self.canvas.viewport().rect().center())
        point = centre if at is None else at
        self.quick_add = QuickAdd(self.look, self, lambda kind: self._add(kind, None if at is None else point, after))
        self.quick_add.open_at(self.canvas.viewport().mapToGlobal(self.canvas.mapFromScene(point) - QPoint(20, 10)))

    def showEvent(self, event: QShowEvent) -> None:
        """Show the whole line the first time."""
        super().showEvent(event)
        if not self._fitted and self._study is not None:
            self._fit_first()

    def _add(self, kind: StationKind, at: QPointF | None, after: StationId | None) -> None:
        place = None if at is None else (at.x(), at.y())
        self.desk.run("station.add", kind=kind.value, at=place, after=after)

    def _lay_out(self) -> None:
        layout = row(self, 0, 0)
        self._inspector = QStackedWidget()
        self._inspector.addWidget(self.line_form)
        self._inspector.addWidget(self.station_form)
        frame = QFrame()
        frame.setObjectName("inspector")
        frame.setFixedWidth(INSPECTOR)
        column(frame).addWidget(self._inspector)
        for widget, stretch in ((self.side, 0), (self.canvas, 1), (frame, 0)):
            layout.addWidget(widget, stretch)
        for before, after in ((self.side.table, self.canvas), (self.canvas, frame)):
            QWidget.setTabOrder(before, after)

    def _show_chosen(self, _by: object) -> None:
        study, chosen = self._study, self.desk.selection.stations
        if study is None:
            return
        known = [each for each in chosen if each in self.scene.stations]
        if known:
            self.station_form.show_station(study, known[-1])
            self._show_help(study, known[-1])
            self._inspector.setCurrentWidget(self.station_form)
        else:
            self.suggestion.hide()
            self.line_form.show_line(study)
            self._inspector.setCurrentWidget(self.line_form)

    def _show_help(self, study: Study, station: StationId) -> None:
        """Show what would help at a station; only a complete study knows."""
        if self.desk.live.ready and self.desk.live.study is study:
            self.station_form.show_matches(study)
            self.suggestion.show_for(study, station)
        else:
            self.suggestion.hide()

    def _fit_first(self) -> None:
        self._fitted = True
        self.canvas.fit()

    def _forget_view(self) -> None:
        self._fitted = False
