"""The cumulated cash on the own money over the years, between its low and high case, painted live."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import ceil, floor, log10
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from configurator.ui import theme
from configurator.ui.costing.spoken import number, scale
from configurator.ui.look import Look

if TYPE_CHECKING:
    from configurator.project.study import Study

MONTHS = 12  # of a year
LEFT, RIGHT, TOP, BOTTOM = 44.0, 58.0, 14.0, 24.0
STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)
AT_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
AT_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
Point = Callable[[float, float], QPointF]  # year and value to a place


@dataclass(frozen=True, slots=True)
class Curve:
    """Three series in units of the axis, the year of payback if it is inside, and the words beside them."""

    low: tuple[float, ...]
    likely: tuple[float, ...]
    high: tuple[float, ...]
    digits: int
    crossing: float | None
    crossing_label: str
    years: tuple[str, ...]
    said: str


def curve(look: Look, study: Study) -> Curve:
    """Return the curve of a study; `said` states its conclusion."""
    found = [study.returns_low, study.returns, study.returns_high]
    series = [[year.own_cumulated for year in each.years] for each in found]
    unit, _name, digits = scale(look, max(abs(won) for each in series for won in each))
    low, likely, high = (tuple(won / unit for won in each) for each in series)
    back, horizon = study.returns.payback_own, len(likely) - 1
    inside = back if back is not None and 0 < back <= horizon else None
    months = ceil(inside * MONTHS) if inside is not None else 0
    label = look.text("ui-costing-crossing", months=months) if inside is not None else ""
    key = "ui-costing-curve-back" if inside is not None else "ui-costing-curve-open"
    end = look.speaker.won(series[1][-1])
    said = look.text(key, months=months, years=horizon, end=end)
    names = tuple(look.text("ui-costing-year", year=year) for year in range(horizon + 1))
    return Curve(low, likely, high, digits, inside, label, names, said)


def axis(low: float, high: float, wanted: int = 6) -> tuple[float, float, float]:
    """Return floor, ceiling and step of an axis of round numbers that holds `low`, `high` and 0.

    >>> axis(-1.7, 21)
    (-5.0, 25.0, 5.0)
    """
    low, high = min(low, 0.0), max(high, 0.0)
    rough = (high - low) / wanted or 1.0
    power = 10.0 ** floor(log10(rough))
    step = next(each * power for each in STEPS if each * power >= rough)
    return -ceil(-low / step) * step, ceil(high / step) * step or step, step


class CashCurve(QWidget):
    """The picture."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.curve: Curve | None = None
        self.setMinimumHeight(176)
        look.theme_changed.connect(self.update)

    def show_study(self, study: Study) -> None:
        """Show the curve of a study."""
        self.curve = curve(self._look, study)
        self.setAccessibleName(self.curve.said)
        self.setToolTip(self.curve.said)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        if self.curve is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        found = self.curve
        least, most, step = axis(min(found.low), max(found.high))
        area = QRectF(self.rect()).adjusted(LEFT, TOP, -RIGHT, -BOTTOM)
        wide = area.width() / max(1, len(found.likely) - 1)

        def point(year: float, value: float) -> QPointF:
            return QPointF(area.left() + year * wide, area.bottom() - (value - least) / (most - least) * area.height())

        self._grid(painter, found, point, (least, most, step))
        self._series(painter, found, point)
        self._ends(painter, found, point)
        self._crossing(painter, found, point)

    def _grid(self, painter: QPainter, found: Curve, point: Point, ticks: tuple[float, float, float]) -> None:
        least, most, step = ticks
        last = len(found.likely) - 1
        painter.setFont(theme.font(11))
        for tick in range(round((most - least) / step) + 1):
            value = least + tick * step
            start = point(0, value)
            painter.setPen(QPen(self._look.colour("edge" if abs(value) < step / 2 else "line"), 1))
            painter.drawLine(start, point(last, value))
            painter.setPen(self._look.colour("text3"))
            digits = 0 if step >= 1 and float(step).is_integer() else 1
            room = QRectF(0, start.y() - 8, LEFT - 8, 16)
            painter.drawText(room, AT_RIGHT, number(value, digits))
        for year, name in enumerate(found.years):
            at = point(year, least)
            painter.drawText(QRectF(at.x() - 30, at.y() + 6, 60, 16), int(Qt.AlignmentFlag.AlignCenter), name)

    def _series(self, painter: QPainter, found: Curve, point: Point) -> None:
        low, likely, high = (
            [point(year, value) for year, value in enumerate(each)] for each in (found.low, found.likely, found.high)
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("brand-soft"))
        painter.drawPolygon(QPolygonF([*high, *reversed(low)]))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._look.colour("brand"), 1, Qt.PenStyle.DashLine))
        painter.drawPolyline(QPolygonF(high))
        painter.drawPolyline(QPolygonF(low))
        painter.setPen(QPen(self._look.colour("brand"), 2.4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawPolyline(QPolygonF(likely))

    def _ends(self, painter: QPainter, found: Curve, point: Point) -> None:
        last, lowest = len(found.likely) - 1, 0.0
        for lead, value in ((False, found.high[-1]), (True, found.likely[-1]), (False, found.low[-1])):
            at = point(last, value)
            top = max(at.y() - 8, lowest)
            lowest = top + 15
            painter.setFont(theme.font(12 if lead else 11, 700 if lead else 500))
            painter.setPen(self._look.colour("brand-text" if lead else "text2"))
            text = ("+" if value > 0 else "") + number(value, found.digits)
            painter.drawText(QRectF(at.x() + 6, top, RIGHT - 6, 16), AT_LEFT, text)

    def _crossing(self, painter: QPainter, found: Curve, point: Point) -> None:
        if found.crossing is None:
            return
        at = point(found.crossing, 0)
        painter.setFont(theme.font(11, 600))
        width = painter.fontMetrics().horizontalAdvance(found.crossing_label) + 16
        below = at.y() + 30 < self.height() - BOTTOM
        flag = QRectF(at.x() + 6, at.y() + (9 if below else -29), width, 20)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("brand-fill"))
        painter.drawRoundedRect(flag, 5, 5)
        painter.setPen(self._look.colour("on-fill"))
        painter.drawText(flag, int(Qt.AlignmentFlag.AlignCenter), found.crossing_label)
        painter.setPen(QPen(self._look.colour("brand"), 2))
        painter.setBrush(self._look.colour("raised"))
        painter.drawEllipse(at, 4.5, 4.5)
