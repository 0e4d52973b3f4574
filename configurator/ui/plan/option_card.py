"""The card of one chosen solution: where, how many, what it costs, why it came, what is wrong with it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from configurator.basis.text import Message
from configurator.catalog.standing import State
from configurator.ui.page import Desk
from configurator.ui.plan.lines import PlanLine
from configurator.ui.plan.quote_form import QuoteForm
from configurator.ui.plan.updates import TONES
from configurator.ui.widgets.buttons import IconButton, TextButton
from configurator.ui.widgets.cards import IconTile, Pill, card, column, row, tint
from configurator.ui.widgets.fields import NumberField
from configurator.ui.widgets.labels import plain_label, wrapped

MOST_UNITS = 999
UNITS_WIDTH = 140


class OptionCard(QWidget):
    """Everything about an option that can be changed here."""

    def __init__(self, desk: Desk, line: PlanLine) -> None:
        super().__init__()
        self._desk, self._look, self.line = desk, desk.look, line
        frame, inner = card(14, 8)
        column(self).addWidget(frame)
        inner.addLayout(self._head())
        for cause in line.causes:
            inner.addLayout(self._note("link", "brand-text", cause))
        inner.addLayout(self._foot())
        if line.orphan:
            inner.addWidget(self._orphan())
        self._inner = inner
        self.form: QuoteForm | None = None
        self.setAccessibleName(f"{line.title}, {line.line}, {line.places}")

    def _head(self) -> QHBoxLayout:
        line, look = self.line, self._look
        head = row(spacing=12)
        head.addWidget(IconTile(look, line.icon, line.tone, 38), 0, Qt.AlignmentFlag.AlignTop)
        words = column(spacing=2)
        words.addWidget(wrapped(plain_label(line.title, 14, 600)))
        words.addWidget(wrapped(plain_label(line.line, 12, 400, "text2")))
        head.addLayout(words, 1)
        if line.findings:
            text = look.say(Message("ui-plan-findings", count=line.findings))
            show = TextButton(
                look, "ui-plan-show-finding", partial(self._run, "finding.show", issue=line.finding), "link"
            )
            head.addWidget(Pill(look, text, "amber", "alert-triangle"), 0, Qt.AlignmentFlag.AlignTop)
            head.addWidget(show, 0, Qt.AlignmentFlag.AlignTop)
        if line.by_hand:
            head.addWidget(Pill(look, look.text("ui-plan-by-hand"), "violet", "pencil"), 0, Qt.AlignmentFlag.AlignTop)
        if line.state != State.UP_TO_DATE:
            tone, icon = TONES[line.state]
            state = Pill(look, look.text(f"catalog-state-{line.state}"), tone, icon)
            state.setToolTip(line.state_reason.replace("&", "&amp;").replace("<", "&lt;"))
            head.addWidget(state, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(self._price())
        return head

    def _price(self) -> QVBoxLayout:
        words = column(spacing=2)
        price = plain_label(self._look.speaker.won(self.line.price), 15, 700)
        price.setAlignment(Qt.AlignmentFlag.AlignRight)
        words.addWidget(price)
        dated = self.line.price_date and self._look.text("ui-plan-price-dated", day=self.line.price_date)
        note = plain_label(dated or self._look.text("ui-plan-price-note"), 11, 400, "text3")
        note.setAlignment(Qt.AlignmentFlag.AlignRight)
        words.addWidget(note)
        return words

    def _foot(self) -> QHBoxLayout:
        line, look = self.line, self._look
        foot = row(spacing=8)
        foot.addLayout(self._note("map", "text3", line.places), 1)
        if line.at_stations:
            move = TextButton(look, "ui-plan-place-here", partial(self._run, "plan.place", option=line.option), "link")
            move.setToolTip(look.text("ui-plan-place-hint"))
            foot.addWidget(move)
        units = NumberField(look, "ui-plan-units", 1, MOST_UNITS)
        units.input.setFixedWidth(56)
        units.setFixedWidth(UNITS_WIDTH)
        units.show_value(line.units)
        units.entered.connect(lambda value: self._run("plan.set-units", option=line.option, units=int(value)))
        foot.addWidget(units)
        if line.quotable:
            quote = IconButton(look, "pencil", "ui-plan-quote", self.show_quote)
            quote.setAccessibleName(f"{quote.accessibleName()}: {line.title}")
            foot.addWidget(quote)
        details = IconButton(
            look, "info-circle", "ui-plan-details", partial(self._run, "catalog.show", solution=line.solution)
        )
        drop = IconButton(look, "trash", "ui-plan-drop", partial(self._run, "plan.remove", option=line.option))
        for button in (details, drop):
            button.setAccessibleName(f"{button.accessibleName()}: {line.title}")
            foot.addWidget(button)
        return foot

    def show_quote(self) -> None:
        """Open the form for a quotation, or close it again."""
        study = self._desk.live.study
        if self.form is not None:
            self.form.deleteLater()
            self.form = None
        elif study is not None:
            self.form = QuoteForm(self._desk, study.catalogue[self.line.solution])
            self._inner.addWidget(self.form)

    def _orphan(self) -> QFrame:
        frame, inner = tint("amber", 10, 0)
        line = row(spacing=8)
        line.addWidget(wrapped(plain_label(self._look.text("ui-plan-orphan"), 12, 500, "amber")), 1)
        line.addWidget(
            TextButton(self._look, "ui-plan-orphan-drop", partial(self._run, "plan.remove", option=self.line.option))
        )
        inner.addLayout(line)
        return frame

    def _note(self, icon: str, token: str, text: str) -> QHBoxLayout:
        line = row(spacing=8)
        mark = plain_label()
        mark.setPixmap(self._look.picture(icon, token, 15))
        mark.setFixedWidth(18)
        line.addWidget(mark, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(wrapped(plain_label(text, 12, 400, "text2")), 1)
        return line

    def _run(self, name: str, **args: object) -> None:
        self._desk.run(name, **args)
