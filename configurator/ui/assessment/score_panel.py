"""Where the answers lead: points and level as an interval while questions are open, and the areas one by one."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from configurator.assessment.questionnaire import AreaScore, LevelScore, level_model
from configurator.ui import theme
from configurator.ui.look import Look
from configurator.ui.widgets.cards import column, emptied, row, rule
from configurator.ui.widgets.labels import ElidedLabel, TextLabel, plain_label, wrapped


class ScorePanel(QWidget):
    """Shows a score; what is still open is drawn lighter."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        layout = column(self, 0, 10)
        self._points, self._level = plain_label("", 22, 700), plain_label("", 15, 600, "brand")
        self.said = wrapped(plain_label("", 12, 400, "text2"))
        self._bar = ScoreBar(look)
        self._areas = column(spacing=8)
        layout.addWidget(TextLabel(look, "ui-assessment-model", 15, 700))
        for part in (self._points, self._level, self._bar, self.said, rule()):
            layout.addWidget(part)
        layout.addWidget(TextLabel(look, "ui-assessment-areas", 12, 600, "text3"))
        layout.addLayout(self._areas)
        layout.addStretch()
        layout.addWidget(wrapped(TextLabel(look, "ui-assessment-not-official", 11, 400, "text3")))

    def show_score(self, score: LevelScore, of: int) -> None:
        """Show a score; `of` is how many questions there are."""
        look, open_ones = self._look, len(score.unanswered)
        self._points.setText(look.text("ui-assessment-score", points=interval(score.low, score.high)))
        self._level.setText(look.text("ui-assessment-levels", levels=interval(score.level_low, score.level_high)))
        key = "ui-assessment-answered-all" if not open_ones else "ui-assessment-answered"
        self.said.setText(look.text(key, answered=of - open_ones, questions=of, left=open_ones))
        self._bar.show_score(score)
        self._bar.setAccessibleName(f"{self._points.text()}, {self._level.text()}")
        emptied(self._areas)
        for area in score.areas:
            self._areas.addWidget(self._area(area))

    @property
    def points(self) -> str:
        """What is said large."""
        return self._points.text()

    @property
    def level(self) -> str:
        """Which level it says."""
        return self._level.text()

    def _area(self, area: AreaScore) -> QWidget:
        whole = QWidget()
        layout = column(whole, 0, 3)
        line = row(spacing=6)
        line.addWidget(ElidedLabel(self._look.name(area.name), 12, 500), 1)
        line.addWidget(plain_label(f"{interval(area.low, area.high)} / {area.points}", 12, 500, "text2"))
        bar = _AreaBar(self._look, area.low / area.points, area.high / area.points)
        layout.addLayout(line)
        layout.addWidget(bar)
        return whole


def interval(low: float, high: float) -> str:
    """Write an interval of whole numbers, or the one number it is."""
    first, last = f"{low:,.0f}", f"{high:,.0f}"
    return first if first == last else f"{first} – {last}"


class ScoreBar(QWidget):
    """The scale from the least to the most points with the thresholds of the levels, and the interval on it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._score: LevelScore | None = None
        self.setFixedHeight(44)
        look.theme_changed.connect(self.update)

    def show_score(self, score: LevelScore) -> None:
        """Show another score."""
        self._score = score
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bands = level_model().bands
        most = float(sum(area.points for area in self._score.areas)) if self._score else 1.0
        least = float(min(band.at_least for band in bands))
        strip = QRectF(0, 8, self.width(), 12)

        def place(points: float) -> float:
            return strip.width() * (points - least) / (most - least)

        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("track"))
        painter.drawRoundedRect(strip, 4, 4)
        if self._score is not None:
            low, high = place(self._score.low), place(self._score.high)
            painter.setBrush(self._look.colour("brand-soft"))
            painter.setPen(QPen(self._look.colour("brand"), 1))
            painter.drawRoundedRect(QRectF(low, strip.top(), max(2.0, high - low), strip.height()), 4, 4)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.colour("brand"))
            painter.drawRoundedRect(QRectF(0, strip.top(), max(0.0, low), strip.height()), 4, 4)
        painter.setFont(theme.font(11, 500))
        for band in bands[1:]:
            at = place(band.at_least)
            painter.setPen(QPen(self._look.colour("text3"), 1))
            painter.drawLine(QPointF(at, strip.top() - 3), QPointF(at, strip.bottom() + 3))
            painter.drawText(
                QRectF(at - 20, strip.bottom() + 4, 40, 16), int(Qt.AlignmentFlag.AlignCenter), f"L{band.level}"
            )


class _AreaBar(QWidget):
    def __init__(self, look: Look, low: float, high: float) -> None:
        super().__init__()
        self._look, self._low, self._high = look, low, high
        self.setFixedHeight(5)
        look.theme_changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for share, token in ((1.0, "track"), (self._high, "brand-soft"), (self._low, "brand")):
            painter.setBrush(self._look.colour(token))
            painter.drawRoundedRect(QRectF(0, 0, self.width() * share, 5), 2.5, 2.5)
