"""What would help at a station: the candidates of its needs, best first, each with its reasons and one button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from configurator.basis.ids import StationId
from configurator.basis.text import Message
from configurator.matching.candidate import Candidate
from configurator.ui.page import Desk
from configurator.ui.widgets.bars import ScoreRing
from configurator.ui.widgets.buttons import TextButton
from configurator.ui.widgets.cards import card, column, emptied, row
from configurator.ui.widgets.labels import ElidedLabel, TextLabel, plain_label, wrapped

if TYPE_CHECKING:
    from configurator.project.study import Study

MOST = 3  # candidates shown; the others are a page away
REASONS = 3


class RecommendedList(QWidget):
    """Empty until the study is complete; says so when nothing pays."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        layout = column(self, 0, 8)
        layout.addSpacing(6)
        layout.addWidget(TextLabel(desk.look, "ui-recommended", 13, 600))
        self._list = column(spacing=8)
        layout.addLayout(self._list)

    def show_for(self, study: Study, station: StationId) -> None:
        """Show the recommended candidates of a station."""
        emptied(self._list)
        found = candidates_at(study, station)
        for candidate in found[:MOST]:
            self._list.addWidget(self._card(study, candidate))
        if not found:
            self._list.addWidget(wrapped(TextLabel(self._desk.look, "ui-recommended-none", 12, 400, "text3")))

    def _card(self, study: Study, candidate: Candidate) -> QWidget:
        look, entry = self._desk.look, study.catalogue[candidate.solution]
        frame, inner = card(12, 6)
        head = row(spacing=8)
        words = column(spacing=2)
        words.addWidget(ElidedLabel(look.name(entry.title), 13, 600))
        supplier = study.suppliers.get(entry.supplier)
        who = entry.supplier if supplier is None else look.name(supplier.name)
        words.addWidget(ElidedLabel(f"{look.speaker.won(candidate.price)} · {who}", 11, 400, "text3"))
        head.addLayout(words, 1)
        head.addWidget(ScoreRing(look, candidate.score, 34))
        inner.addLayout(head)
        for message in candidate.reasons[:REASONS]:
            inner.addLayout(self._reason(message, "check", "teal-text"))
        for message in candidate.against[:1]:
            inner.addLayout(self._reason(message, "alert-triangle", "amber-text"))
        button = TextButton(look, "ui-apply-here", lambda: self._take(candidate), "soft")
        inner.addWidget(button)
        return frame

    def _reason(self, message: Message, icon: str, token: str) -> QHBoxLayout:
        line = row(spacing=6)
        mark = plain_label()
        mark.setPixmap(self._desk.look.picture(icon, token, 14))
        mark.setFixedWidth(16)
        line.addWidget(mark)
        line.addWidget(wrapped(plain_label(self._desk.look.say(message), 12, 400, "text2")), 1)
        return line

    def _take(self, candidate: Candidate) -> None:
        self._desk.run("plan.add", solution=candidate.solution, stations=candidate.stations)


def candidates_at(study: Study, station: StationId) -> list[Candidate]:
    """Return the recommended candidates whose place includes a station, each solution once, the best score first."""
    best: dict[str, Candidate] = {}
    for match in study.matches:
        for candidate in match.candidates:
            here = station in candidate.stations
            if candidate.recommended and here and candidate.score > getattr(best.get(candidate.solution), "score", -1):
                best[candidate.solution] = candidate
    return sorted(best.values(), key=lambda candidate: -candidate.score)
