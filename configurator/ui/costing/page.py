"""The page of money, put together: figures on top, the tables, and at the side who pays, the cash curve and what could spoil it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from configurator.ui.costing.curve import CashCurve
from configurator.ui.costing.findings import MoneyFindings
from configurator.ui.costing.funding import Funding
from configurator.ui.costing.grounds import bare
from configurator.ui.costing.kpis import KpiRow
from configurator.ui.costing.lines import lines, running_lines
from configurator.ui.costing.programmes import Programmes
from configurator.ui.costing.sheet_view import SheetTable
from configurator.ui.costing.spoken import scale
from configurator.ui.costing.tables import Benefits, YearTable
from configurator.ui.costing.tornado import TornadoPicture, robustness
from configurator.ui.page import Desk, Page
from configurator.ui.widgets.buttons import TextButton
from configurator.ui.widgets.cards import Pill, card, column, row, rule, tint
from configurator.ui.widgets.columns import ScrollColumn, empty_state
from configurator.ui.widgets.labels import ElidedLabel, TextLabel, plain_label, set_tone, wrapped

if TYPE_CHECKING:
    from configurator.project.change import Change
    from configurator.project.study import Study

SIDE, NARROW, ROOMY = 372, 288, 1100  # px: the side, where there is little room, and what is enough
TABLES = ("sheet", "running", "benefits", "flow", "offers")


class CostingPage(Page):
    """What it costs, who pays it, what comes back."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.kpis, self.funding = KpiRow(self.look), Funding(self.look)
        self.curve, self.tornado = CashCurve(self.look), TornadoPicture(self.look)
        self.sheet = SheetTable(desk, "ui-costing-tab-sheet")
        self.running = SheetTable(desk, "ui-costing-tab-running")
        self.benefits, self.years = Benefits(self.look), YearTable(self.look)
        self.programmes, self.findings = Programmes(desk), MoneyFindings(desk)
        self._shown: tuple[Study, str] | None = None
        self._late: dict[str, Study] = {}  # tables to fill when they come to the front
        self._whole = QStackedWidget()
        column(self).addWidget(self._whole)
        self._whole.addWidget(self._empty())
        self._whole.addWidget(self._full())
        self.show_table("sheet")

    def preview(self, _change: Change | None, study: Study) -> None:
        """Show the money at once: it follows from line and plan within milliseconds."""
        self.refresh(None, study)

    def refresh(self, _change: Change | None, study: Study) -> None:
        """Show the money of a study, once."""
        state = (study, self.look.language)
        if self._shown == state:
            return
        self._shown = state
        self._whole.setCurrentIndex(1 if study.plan.options else 0)
        if not study.plan.options:
            return
        for part in (self.kpis, self.funding, self.curve, self.tornado, self.findings):
            part.show_study(study)
        self._late = dict.fromkeys(TABLES, study)
        self._show_late()
        self._show_units(study)
        self._show_robustness(study)
        self._show_dates(study)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the tables the room they need; what stands beside their tabs is in the table too."""
        super().resizeEvent(event)
        roomy = self.width() >= ROOMY
        self._panel.setFixedWidth(SIDE if roomy else NARROW)
        self._dates.setVisible(roomy)
        self._valid.setVisible(roomy)

    def show_table(self, table: str) -> None:
        """Bring a table to the front; KeyError when there is none of that name."""
        at = {name: at for at, name in enumerate(TABLES)}[table]
        self._tabs[table].setChecked(True)
        self._tables.setCurrentIndex(at)
        self._show_late()

    def _show_late(self) -> None:
        """Fill the table in front, if it is not yet of the present study: the others wait until they are asked for."""
        name = TABLES[self._tables.currentIndex()]
        study = self._late.pop(name, None)
        if study is None:
            return
        match name:
            case "sheet":
                self.sheet.show_lines(lines(study, self.look))
            case "running":
                self.running.show_lines(running_lines(study, self.look))
            case "benefits":
                self.benefits.show_study(study)
            case "flow":
                self.years.show_study(study)
            case _:
                self.programmes.show_study(study)

    def _empty(self) -> QWidget:
        recommend = partial(self.desk.run, "plan.recommend")
        return empty_state(
            self.look, "calculator", "ui-costing-empty", "ui-costing-empty-hint", "ui-costing-empty-action", recommend
        )

    def _full(self) -> QWidget:
        whole = QWidget()
        whole.setObjectName("pageBody")
        layout = column(whole, 20, 12)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.addWidget(self.kpis)
        body = row(spacing=12)
        body.addWidget(self._main(), 1)
        self._panel = self._side()
        body.addWidget(self._panel)
        layout.addLayout(body, 1)
        return whole

    def _main(self) -> QFrame:
        frame, inner = card(0, 0)
        inner.addLayout(self._tab_row())
        inner.addWidget(rule())
        self._tables = QStackedWidget()
        for table in (self.sheet, self.running, self.benefits, self._flow(), self.programmes):
            self._tables.addWidget(table)
        inner.setContentsMargins(1, 0, 1, 8)
        held = column()
        held.setContentsMargins(12, 4, 12, 4)
        held.addWidget(self._tables)
        inner.addLayout(held, 1)
        return frame

    def _tab_row(self) -> QHBoxLayout:
        line, group = row(spacing=18), QButtonGroup(self)
        line.setContentsMargins(20, 4, 20, 0)
        self._tabs: dict[str, TextButton] = {}
        for name in TABLES:
            tab = TextButton(
                self.look, f"ui-costing-tab-{name}", partial(self.desk.run, "costing.show", table=name), "tab"
            )
            group.addButton(tab)
            line.addWidget(tab)
            self._tabs[name] = tab
        line.addStretch()
        self._dates = ElidedLabel("", 12, 400, "text3")
        self._valid = Pill(self.look)
        line.addWidget(self._dates, 1)
        line.addWidget(self._valid)
        return line

    def _flow(self) -> QWidget:
        scroll = bare(ScrollColumn(0, 8))
        scroll.body.addWidget(self.years)
        note = wrapped(TextLabel(self.look, "ui-costing-flow-note", 12, 400, "text3"))
        note.setContentsMargins(8, 4, 8, 4)
        scroll.body.addWidget(note)
        scroll.body.addStretch()
        return scroll

    def _side(self) -> QFrame:
        frame, inner = card(0, 0)
        scroll = ScrollColumn(16, 12)
        inner.setContentsMargins(1, 8, 1, 8)
        inner.addWidget(bare(scroll))
        body = scroll.body
        self._units: list[TextLabel] = []
        body.addWidget(TextLabel(self.look, "ui-costing-funding", 15, 700))
        body.addWidget(self.funding)
        self._section(body, "ui-costing-curve", self.curve)
        self._section(body, "ui-costing-tornado", self.tornado)
        self._robust, robust = tint("teal", 12, 4)
        self._robust_text = wrapped(plain_label("", 13, 600, "teal"))
        robust.addWidget(self._robust_text)
        body.addWidget(self._robust)
        body.addWidget(rule())
        body.addWidget(TextLabel(self.look, "ui-costing-findings", 15, 700))
        body.addWidget(self.findings)
        body.addStretch()
        return frame

    def _section(self, body: QVBoxLayout, key: str, picture: QWidget) -> None:
        body.addWidget(rule())
        head = row(spacing=8)
        head.addWidget(TextLabel(self.look, key, 15, 700))
        head.addStretch()
        unit = TextLabel(self.look, "ui-costing-in-unit", 12, 400, "text3", unit="", years=0)
        self._units.append(unit)
        head.addWidget(unit)
        body.addLayout(head)
        body.addWidget(picture)

    def _show_units(self, study: Study) -> None:
        years = len(study.returns.years) - 1
        curve = max(abs(year.own_cumulated) for each in (study.returns_low, study.returns_high) for year in each.years)
        bars = max((abs(won) for bar in study.tornado for won in (bar.low, bar.high)), default=1)
        for label, largest in zip(self._units, (curve, bars), strict=True):
            label.say("ui-costing-in-unit", unit=scale(self.look, largest)[1], years=years)

    def _show_robustness(self, study: Study) -> None:
        found = robustness(self.look, study)
        self._robust.setVisible(found is not None)
        if found is not None:
            tone = "teal" if found[0] else "amber"
            set_tone(self._robust, tone)
            set_tone(self._robust_text, tone)
            self._robust_text.setText(found[1])

    def _show_dates(self, study: Study) -> None:
        sheet = study.estimate
        self._dates.setText(self.look.text("ui-costing-prices-of", day=sheet.price_date.isoformat()))
        if sheet.expired:
            self._valid.show_state(
                self.look.text("ui-costing-expired-count", count=len(sheet.expired)), "red", "alert-circle"
            )
        elif sheet.valid_until is not None:
            until = self.look.text("ui-costing-valid-until", until=sheet.valid_until.isoformat())
            self._valid.show_state(until, "teal", "circle-check")
