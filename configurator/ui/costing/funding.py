"""Who pays: a bar of own money, support and tax, with the amounts under it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from configurator.ui.costing.grounds import flowing
from configurator.ui.costing.spoken import percent, won
from configurator.ui.look import Look
from configurator.ui.widgets.bars import Dot
from configurator.ui.widgets.cards import column, emptied, row
from configurator.ui.widgets.labels import ElidedLabel, plain_label

if TYPE_CHECKING:
    from configurator.project.study import Study


@dataclass(frozen=True, slots=True)
class Share:
    """One part of the money: its name, how much, its colour token."""

    name: str
    won: int
    token: str


def shares(look: Look, study: Study) -> tuple[Share, ...]:
    """Return who pays what: the parts of the sheet, and the tax on top."""
    sheet = study.estimate
    support = sheet.support
    found = [Share(look.text("ui-costing-own"), sheet.own, "brand")]
    if support is not None and support.request:
        key = "ui-costing-support-assumed" if support.assumed else "ui-costing-support"
        found.append(Share(look.text(key, share=percent(support.share)), support.request, "teal"))
    if support is not None and support.host_amount:
        found.append(Share(look.text("ui-costing-host"), support.host_amount, "violet"))
    found.append(Share(look.text("ui-costing-vat"), sheet.vat, "edge"))
    return tuple(found)


def note(look: Look, study: Study) -> str:
    """Say what the support rests on."""
    support = study.estimate.support
    if support is None:
        return look.text("ui-costing-no-programme")
    if not support.request:
        return look.text("ui-costing-support-refused", programme=support.name)
    key = "ui-costing-support-is-assumed" if support.assumed else "ui-costing-support-is-announced"
    return look.text(key, programme=support.name)


class Funding(QWidget):
    """Bar, amounts, and what the support rests on."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        layout = column(self, 0, 8)
        self._bar = _Bar(look)
        self._legend = column(spacing=6)
        self._note = flowing("", 12, "text3")
        layout.addWidget(self._bar)
        layout.addLayout(self._legend)
        layout.addWidget(self._note)

    def show_study(self, study: Study) -> None:
        """Show the money of a study."""
        found = shares(self._look, study)
        self._bar.show_shares(found)
        self._bar.setAccessibleName(", ".join(f"{share.name} {won(share.won)}" for share in found))
        emptied(self._legend)
        for share in found:
            line = row(spacing=8)
            line.addWidget(Dot(self._look, share.token))
            line.addWidget(ElidedLabel(share.name, 13, 400, "text2"), 1)
            line.addWidget(plain_label(won(share.won), 13, 600))
            self._legend.addLayout(line)
        self._note.setText(note(self._look, study))


class _Bar(QWidget):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shares: tuple[Share, ...] = ()
        self.setFixedHeight(22)
        look.theme_changed.connect(self.update)

    def show_shares(self, shares: tuple[Share, ...]) -> None:
        self._shares = shares
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        whole, left = sum(max(0, share.won) for share in self._shares), 0.0
        for share in self._shares if whole else ():
            width = self.width() * max(0, share.won) / whole
            painter.setBrush(self._look.colour(share.token))
            painter.drawRoundedRect(QRectF(left, 0, max(2.0, width - 2), self.height()), 5, 5)
            left += width
