"""The best idea for the bottleneck, shown beside its card: what it does, how well it fits, and a button that takes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QFrame

from configurator.basis.ids import StationId
from configurator.matching.candidate import Candidate
from configurator.ui.line.canvas import CanvasView
from configurator.ui.line.recommended import candidates_at
from configurator.ui.line.scene import LineScene
from configurator.ui.page import Desk
from configurator.ui.widgets.bars import ScoreRing
from configurator.ui.widgets.buttons import TextButton
from configurator.ui.widgets.cards import IconTile, column, row
from configurator.ui.widgets.labels import ElidedLabel, plain_label

if TYPE_CHECKING:
    from configurator.project.study import Study

WIDTH = 400
BELOW = 8  # px between the card and the suggestion
LEAST_ZOOM = 0.75


class Suggestion:
    """Stands under the bottleneck while that station is chosen and something recommended would ease it."""

    def __init__(self, desk: Desk, view: CanvasView, scene: LineScene) -> None:
        self._desk, self._view, self._scene = desk, view, scene
        self._frame: QFrame | None = None
        self._station: StationId | None = None
        view.looked.connect(self.place)
        scene.moved.connect(self.place)

    @property
    def shown(self) -> QFrame | None:
        """The frame that is shown, or None."""
        return self._frame

    def show_for(self, study: Study, station: StationId | None) -> None:
        """Show what would help at a station, if it is the bottleneck; else nothing."""
        self.hide()
        if station is None or station != study.performance.bottleneck:
            return
        taken = {option.solution for option in study.plan.options}
        found = (each for each in candidates_at(study, station) if each.moves_bottleneck and each.solution not in taken)
        best = next(found, None)
        if best is not None:
            self._station, self._frame = station, self._made(study, best)
            self.place()

    def hide(self) -> None:
        """Take it away."""
        if self._frame is not None:
            self._frame.hide()
            self._frame.deleteLater()
            self._frame = None

    def place(self) -> None:
        """Stand under the card; out of sight when the card is, or is drawn too small."""
        item = self._scene.stations.get(self._station) if self._station is not None else None
        if self._frame is None or item is None:
            return
        card = self._view.mapFromScene(item.rect()).boundingRect()
        corner = QPoint(max(8, min(card.left(), self._view.width() - WIDTH - 8)), card.bottom() + BELOW)
        area = QRect(corner, self._frame.sizeHint())
        seen = self._view.viewport().rect().contains(area) and self._view.zoom >= LEAST_ZOOM
        self._frame.move(corner)
        self._frame.setVisible(seen)

    def _made(self, study: Study, candidate: Candidate) -> QFrame:
        look, entry = self._desk.look, study.catalogue[candidate.solution]
        frame = QFrame(self._view)
        frame.setObjectName("card")
        frame.setProperty("hot", "true")
        frame.setFixedWidth(WIDTH)
        inner = column(frame, 9, 6)
        head = row(spacing=10)
        head.addWidget(IconTile(look, "sparkles", "brand", 32))
        words = column(spacing=1)
        words.addWidget(ElidedLabel(look.name(entry.title), 13, 600))
        eased = next((part.reason for part in candidate.parts if part.criterion == "bottleneck"), None)
        words.addWidget(ElidedLabel("" if eased is None else look.say(eased), 11, 400, "text2"))
        head.addLayout(words, 1)
        head.addWidget(ScoreRing(look, candidate.score, 32))
        inner.addLayout(head)
        foot = row(spacing=10)
        foot.addWidget(TextButton(look, "ui-apply-here", lambda: self._take(candidate), "primary"))
        foot.addWidget(plain_label(look.speaker.won(candidate.price), 12, 500, "text2"))
        foot.addStretch()
        inner.addLayout(foot)
        return frame

    def _take(self, candidate: Candidate) -> None:
        self._desk.run("plan.add", solution=candidate.solution, stations=candidate.stations)
