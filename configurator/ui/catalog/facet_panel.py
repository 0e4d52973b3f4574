"""The facets of the store: every value with its exact number; what would lead to nothing is greyed and says why, never locked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from configurator.assessment.maturity import column_name
from configurator.basis.vocabulary import Kind, MatrixColumn, Stage, StationKind
from configurator.costing.support import all_programmes
from configurator.ui import icons, theme
from configurator.ui.catalog.finder import Finder
from configurator.ui.catalog.shelf import FACETS, up_to
from configurator.ui.look import Look
from configurator.ui.page import Desk
from configurator.ui.solution_faces import kind_text, stage_text, supplier_name
from configurator.ui.widgets.buttons import TextButton
from configurator.ui.widgets.cards import column
from configurator.ui.widgets.columns import ScrollColumn
from configurator.ui.widgets.labels import TextLabel

if TYPE_CHECKING:
    from configurator.project.study import Study

FIRST = 6  # values of a facet before "more"


class FacetRow(QAbstractButton):
    """One value with its number; checked while it narrows the list."""

    def __init__(self, look: Look, pressed: Callable[[], object], why: Callable[[], str]) -> None:
        super().__init__()
        self._look, self._why = look, why
        self._number = 0
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda _on: pressed())
        look.theme_changed.connect(self.update)

    def show_value(self, text: str, number: int, chosen: bool) -> None:
        """Show a value."""
        self._number = number
        self.setText(text)
        self.setChecked(chosen)
        self.setAccessibleName(f"{text} {number}")
        self.setToolTip("")
        self.update()

    def event(self, event: QEvent) -> bool:
        """Say why there is nothing, worked out when somebody stays on the row."""
        if event.type() == QEvent.Type.ToolTip and not self._number:
            self.setToolTip(self._why())
        return super().event(event)

    @property
    def number(self) -> int:
        """How many entries it would leave."""
        return self._number

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(180, 28)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw box, value and number."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect())
        if self.underMouse() or self.hasFocus():
            painter.setPen(QPen(self._look.colour("brand"), 1) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(self._look.colour("field"))
            painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        self._box(painter, QRectF(6, area.center().y() - 8, 16, 16))
        painter.setFont(theme.font(12, 600 if self.isChecked() else 400))
        painter.setPen(self._look.colour("ink" if self._number else "text3"))
        room = int(area.width() - 68)
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(30, 0, room, area.height()), int(Qt.AlignmentFlag.AlignVCenter), shown)
        painter.setFont(theme.font(11))
        painter.setPen(self._look.colour("text3"))
        where = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
        painter.drawText(area.adjusted(0, 0, -8, 0), where, str(self._number))

    def _box(self, painter: QPainter, box: QRectF) -> None:
        checked = self.isChecked()
        painter.setBrush(self._look.colour("brand-fill" if checked else "surface"))
        painter.setPen(QPen(self._look.colour("brand-fill" if checked else "field-edge"), 1.2))
        painter.drawRoundedRect(box, 4, 4)
        if checked:
            icons.paint(painter, "check", self._look.colour("on-fill").name(), box.adjusted(2, 2, -2, -2))


class FacetPanel(ScrollColumn):
    """All facets of a finder's answer."""

    def __init__(self, desk: Desk, finder: Finder) -> None:
        super().__init__(12, 4)
        self._desk, self._look, self._finder = desk, desk.look, finder
        self.rows: dict[str, dict[str, FacetRow]] = {}
        self._open: set[str] = set()
        self._lists: dict[str, QVBoxLayout] = {}
        self._more: dict[str, TextButton] = {}
        for facet in FACETS:
            self._add(facet)

    def show_answer(self, study: Study) -> None:
        """Show the numbers of the present answer."""
        counts = self._finder.answer.counts
        for facet in FACETS:
            values = counts.get(facet, {})
            self._show_facet(facet, up_to(values) if facet == "stage" else values, study)

    def _add(self, facet: str) -> None:
        self.rows[facet] = {}
        self.body.addSpacing(6)
        self.body.addWidget(TextLabel(self._look, f"ui-catalog-facet-{facet}", 12, 700, "text2"))
        inside = QWidget()
        self._lists[facet] = column(inside, 0, 0)
        self.body.addWidget(inside)
        more = TextButton(self._look, "ui-catalog-facet-more", partial(self._toggle, facet), "link")
        self._more[facet] = more
        self.body.addWidget(more)

    def _show_facet(self, facet: str, values: Mapping[str, int], study: Study) -> None:
        rows, chosen = self._filled(facet, study), self._finder.question.values(facet)
        for value, made in rows.items():
            made.show_value(value_text(self._look, facet, value, study), values.get(value, 0), value in chosen)
        useful = [value for value in rows if rows[value].number]
        kept = set(rows if facet in self._open else useful[:FIRST]) | set(chosen)
        for value, made in rows.items():
            made.setVisible(value in kept)
        self._more[facet].setVisible(len(rows) > len(kept) or facet in self._open)
        self._more[facet].say("ui-catalog-facet-less" if facet in self._open else "ui-catalog-facet-more")

    def _filled(self, facet: str, study: Study) -> dict[str, FacetRow]:
        """Return the rows of a facet, made once for all values of the edition, the most frequent first."""
        rows = self.rows[facet]
        if not rows and study.edition is not None:
            whole = study.edition.facets().get(facet, {})
            known = list(up_to(whole)) if facet == "stage" else sorted(whole, key=lambda value: (-whole[value], value))
            for value in known:
                rows[value] = FacetRow(
                    self._look, partial(self._press, facet, value), partial(self._why_nothing, facet, value)
                )
                self._lists[facet].addWidget(rows[value])
        return rows

    def _why_nothing(self, facet: str, value: str) -> str:
        study = self._finder.study
        found = self._finder.answer.why_nothing(facet, value)
        if study is None or found is None:
            return self._look.text("ui-catalog-facet-nothing")
        return (
            self._look.say(found.message(partial(_called, self._look, study)))
            + " "
            + self._look.text("ui-catalog-facet-anyway")
        )

    def _press(self, facet: str, value: str) -> None:
        self._desk.run("catalog.filter", facet=facet, value=value)

    def _toggle(self, facet: str) -> None:
        self._open ^= {facet}
        if self._finder.study is not None:
            self.show_answer(self._finder.study)


def _called(look: Look, study: Study, facet: str, value: str) -> str:
    return value_text(look, facet, value, study)


def value_text(look: Look, facet: str, value: str, study: Study) -> str:
    """Return how a value of a facet is called."""
    match facet:
        case "kind":
            return kind_text(look, Kind(value))
        case "category" | "effect" | "protocol" | "equipment" | "model-class" | "packaging":
            return look.text(f"catalog-{facet}-{value}")
        case "supplier" | "certificate" | "programme":
            return _of_supplier(look, facet, value, study)
        case "stage":
            return look.text("ui-catalog-stage-up-to", stage=stage_text(look, Stage(int(value))))
        case "station":
            return look.text(f"ui-station-kind-{StationKind(value).value}")
        case _:
            return look.say(column_name(MatrixColumn(value)))


def _of_supplier(look: Look, facet: str, value: str, study: Study) -> str:
    if facet == "supplier":
        return supplier_name(look, value, study.suppliers)
    if facet == "programme":
        return next((look.name(each.name) for each in all_programmes() if each.id == value), value)
    held = (certificate for supplier in study.suppliers.values() for certificate in supplier.certificates)
    return next((look.name(each.name) for each in held if each.name.ko == value), value)
