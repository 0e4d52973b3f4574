"""A supplier's quotation for one price line, in this project only: the new unit price and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from configurator.ui.page import Desk
from configurator.ui.widgets.buttons import TextButton
from configurator.ui.widgets.cards import column, row
from configurator.ui.widgets.fields import ChoiceField, NumberField, TextField
from configurator.ui.widgets.labels import TextLabel, wrapped

if TYPE_CHECKING:
    from configurator.catalog.entry import Solution

MOST_WON = 1_000_000_000_000
NAME_WIDTH = 380  # px: suppliers name their price lines in whole phrases


class QuoteForm(QWidget):
    """Price line, won and reason; nothing is set without a reason."""

    def __init__(self, desk: Desk, entry: Solution) -> None:
        super().__init__()
        self._desk, self.entry = desk, entry
        look = desk.look
        self.key: object = entry.prices[0].key
        self.line = ChoiceField(
            look, "ui-plan-quote-line", lambda: [(price.key, look.name(price.item)) for price in entry.prices]
        )
        self.line.box.setFixedWidth(NAME_WIDTH)
        self.won = NumberField(look, "ui-plan-quote-won", -MOST_WON, MOST_WON)
        self.reason = TextField(look, "ui-plan-quote-reason")
        self.wrong = wrapped(TextLabel(look, "ui-plan-quote-reason-missing", 11, 500, "red"))
        self.wrong.hide()
        self.line.entered.connect(self._show_line)
        self._show_line(self.key)
        layout = column(self, 0, 8)
        layout.addWidget(wrapped(TextLabel(look, "ui-plan-quote-hint", 12, 400, "text3")))
        for field in (self.line, self.won, self.reason, self.wrong):
            layout.addWidget(field)
        foot = row()
        foot.addStretch()
        foot.addWidget(TextButton(look, "ui-plan-quote-set", self.accept, "soft", "check"))
        layout.addLayout(foot)

    def accept(self) -> None:
        """Set the price; say so when the reason is missing."""
        reason = self.reason.input.text().strip()
        self.wrong.setVisible(not reason)
        if reason:
            won = int(self.won.read(self.won.input.text()))
            self._desk.run("plan.quote", solution=self.entry.id, price=str(self.key), won=won, reason=reason)

    def _show_line(self, key: object) -> None:
        self.key = key
        self.line.show_value(key)
        self.won.show_value(next(price.won for price in self.entry.prices if price.key == key))
