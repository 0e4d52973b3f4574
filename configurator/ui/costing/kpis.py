"""The figures a decision rests on, as cards: own money, payback, present value, rate of return, net gain a year."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QWidget

from configurator.ui.costing.spoken import number, parts, percent, short, years
from configurator.ui.look import Look
from configurator.ui.widgets.cards import card, row
from configurator.ui.widgets.labels import ElidedLabel, TextLabel, plain_label, set_tone

if TYPE_CHECKING:
    from configurator.project.study import Study


@dataclass(frozen=True, slots=True)
class Kpi:
    """One card: what it says large, in which unit, in which tone, and the line under it."""

    value: str
    unit: str
    note: str
    tone: str = "ink"
    hint: str = ""


NAMES = ("own", "payback", "npv", "irr", "net")


def kpis(look: Look, study: Study) -> tuple[Kpi, ...]:
    """Return the cards of a study in the order of `NAMES`."""
    sheet, back = study.estimate, study.returns
    support = look.text("ui-costing-kpi-total", total=short(look, sheet.total))
    payback = look.text("ui-costing-kpi-payback-total", years=_together(look, years(look, back.payback_total)))
    horizon = len(back.years) - 1
    terms = look.text("ui-costing-kpi-npv-terms", years=horizon, rate=back.discount_rate * 100)
    whole = look.text("ui-costing-kpi-npv-total", npv=short(look, back.npv_total, signed=True))
    rate = look.text("ui-costing-kpi-irr-total", rate=percent(back.irr_total))
    gain = look.text(
        "ui-costing-kpi-net-parts",
        benefit=short(look, back.benefit_per_year),
        running=short(look, sheet.running_per_year),
    )
    irr = "–" if back.irr_own is None else number(back.irr_own * 100)
    return (
        Kpi(*parts(look, sheet.own), support, "brand"),
        Kpi(*years(look, back.payback_own), payback),
        Kpi(*parts(look, back.npv_own, signed=True), whole, _sign(back.npv_own), terms),
        Kpi(irr, "%" if back.irr_own is not None else "", rate),
        Kpi(*parts(look, back.net_per_year, signed=True), gain, _sign(back.net_per_year)),
    )


def _together(look: Look, written: tuple[str, str]) -> str:
    return ("" if look.language == "ko" else " ").join(part for part in written if part)


def _sign(won: int) -> str:
    return "teal" if won > 0 else "red" if won < 0 else "ink"


class KpiRow(QWidget):
    """The cards side by side."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        layout = row(self, 0, 12)
        self.cards = {name: _Card(look, f"ui-costing-kpi-{name}") for name in NAMES}
        for shown in self.cards.values():
            layout.addWidget(shown, 1)

    def show_study(self, study: Study) -> None:
        """Show the figures of a study."""
        for name, kpi in zip(NAMES, kpis(self._look, study), strict=True):
            self.cards[name].show_kpi(kpi)


class _Card(QWidget):
    def __init__(self, look: Look, key: str) -> None:
        super().__init__()
        frame, inner = card(14, 2)
        self._frame: QFrame = frame
        layout = row(self, 0, 0)
        layout.addWidget(frame)
        self._label = TextLabel(look, key, 12, 500, "text2")
        self._value, self._unit = plain_label("", 26, 700), plain_label("", 13, 500, "text2")
        self._note = ElidedLabel("", 12, 400, "text3")
        line = row(spacing=6)
        line.addWidget(self._value)
        line.addWidget(self._unit)
        line.addStretch()
        inner.addWidget(self._label)
        inner.addLayout(line)
        inner.addWidget(self._note)

    def show_kpi(self, kpi: Kpi) -> None:
        self._value.setText(kpi.value)
        set_tone(self._value, kpi.tone)
        self._unit.setText(kpi.unit)
        self._note.setText(kpi.note)
        self._frame.setAccessibleName(f"{self._label.text()} {kpi.value} {kpi.unit}. {kpi.note} {kpi.hint}")
        self._frame.setToolTip(kpi.hint)

    def value(self) -> str:
        """What the card says large."""
        return self._value.text()
