"""What could spoil it: each uncertainty as a bar from its bad to its good end around the planned value, the widest first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from configurator.costing.sensitivity import always_pays
from configurator.ui import theme
from configurator.ui.costing.spoken import number, scale
from configurator.ui.look import Look

if TYPE_CHECKING:
    from configurator.project.study import Study

MOST = 8  # bars shown
HEIGHT, EDGE, FOOT = 38, 42.0, 20  # px: one bar with its name, room for numbers at the sides, the base under them
AT_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
AT_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


@dataclass(frozen=True, slots=True)
class Swing:
    """One bar in units of the axis."""

    name: str
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Swings:
    """The bars around the base, and how numbers are written."""

    bars: tuple[Swing, ...]
    base: float
    digits: int
    base_label: str
    said: str


def swings(look: Look, study: Study) -> Swings:
    """Return the bars of a study."""
    shown, npv = study.tornado[:MOST], study.returns.npv_own
    unit, _name, digits = scale(look, max((abs(won) for bar in shown for won in (bar.low, bar.high)), default=1))
    bars = tuple(Swing(look.say(bar.label), bar.low / unit, bar.high / unit) for bar in shown)
    label = look.text("ui-costing-base", npv=number(npv / unit, digits))
    said = ", ".join(f"{bar.name} {number(bar.low, digits)}…{number(bar.high, digits)}" for bar in bars)
    return Swings(bars, npv / unit, digits, label, said)


def robustness(look: Look, study: Study) -> tuple[bool, str] | None:
    """Say that it pays whatever goes wrong, or what could turn it; None where nothing was turned."""
    if not study.tornado:
        return None
    if always_pays(study.tornado) and study.returns.npv_own > 0:
        return True, look.text("ui-costing-robust", years=len(study.returns.years) - 1)
    worst = min(study.tornado, key=lambda bar: bar.low)
    return False, look.text("ui-costing-fragile", name=worst.label, npv=look.speaker.won(worst.low))


class TornadoPicture(QWidget):
    """The picture."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.swings: Swings | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.theme_changed.connect(self.update)

    def show_study(self, study: Study) -> None:
        """Show the bars of a study."""
        self.swings = swings(self._look, study)
        self.setFixedHeight(HEIGHT * len(self.swings.bars) + FOOT)
        self.setAccessibleName(self.swings.said)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        if self.swings is None or not self.swings.bars:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        found = self.swings
        low = min(found.base, *(bar.low for bar in found.bars))
        high = max(found.base, *(bar.high for bar in found.bars))
        wide = (self.width() - 2 * EDGE) / ((high - low) or 1.0)

        def place(value: float) -> float:
            return EDGE + (value - low) * wide

        for at, bar in enumerate(found.bars):
            self._bar(painter, found, bar, at * HEIGHT, (place(bar.low), place(found.base), place(bar.high)))
        base = place(found.base)
        painter.setPen(QPen(self._look.colour("ink"), 1.4))
        painter.drawLine(QPointF(base, 16), QPointF(base, self.height() - FOOT))
        if low < 0 < high:
            painter.setPen(QPen(self._look.colour("red-text"), 1, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(place(0), 16), QPointF(place(0), self.height() - FOOT))
        painter.setFont(theme.font(11, 600))
        painter.setPen(self._look.colour("ink"))
        foot = QRectF(min(max(base - 70, 0.0), self.width() - 140.0), self.height() - FOOT + 2, 140, 16)
        painter.drawText(foot, int(Qt.AlignmentFlag.AlignCenter), found.base_label)

    def _bar(
        self, painter: QPainter, found: Swings, bar: Swing, top: float, places: tuple[float, float, float]
    ) -> None:
        low, base, high = places
        painter.setFont(theme.font(12, 500))
        painter.setPen(self._look.colour("text2"))
        name = painter.fontMetrics().elidedText(bar.name, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(QRectF(0, top, self.width(), 16), AT_LEFT, name)
        painter.setPen(Qt.PenStyle.NoPen)
        strip = QRectF(0, top + 19, 0, 10)
        for token, left, right in (("amber", low, base), ("brand", base, high)):
            painter.setBrush(self._look.colour(token))
            painter.drawRoundedRect(QRectF(left, strip.top(), max(0.0, right - left), strip.height()), 2.5, 2.5)
        painter.setFont(theme.font(11))
        painter.setPen(self._look.colour("text3"))
        room = QRectF(low - EDGE, top + 16, EDGE - 5, 16)
        painter.drawText(room, AT_RIGHT, number(bar.low, found.digits))
        painter.drawText(QRectF(max(high, base) + 5, top + 16, EDGE, 16), AT_LEFT, number(bar.high, found.digits))
