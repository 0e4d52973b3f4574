"""The support programmes of the price date side by side: what each would pay, what it asks for, and a button to take it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from configurator.ui.costing.grounds import bare, flowing
from configurator.ui.costing.spoken import parts, percent
from configurator.ui.page import Desk
from configurator.ui.widgets.buttons import TextButton
from configurator.ui.widgets.cards import Pill, column, emptied, row, rule
from configurator.ui.widgets.columns import ScrollColumn
from configurator.ui.widgets.labels import ElidedLabel, TextLabel, plain_label, wrapped

if TYPE_CHECKING:
    from configurator.costing.offers import Offer
    from configurator.project.study import Study

FIGURE = 108  # px


@dataclass(frozen=True, slots=True)
class Choice:
    """One programme (None: own money only): its name, what it pays, what is left, its state, what stands against it."""

    programme: str | None
    name: str
    terms: str
    paid: int
    own: int
    chosen: bool
    unmet: tuple[str, ...] = ()
    to_confirm: tuple[str, ...] = ()
    if_met: int = 0
    limits: tuple[str, ...] = ()
    source: str = ""


class Programmes(ScrollColumn):
    """The choices, the most generous first; own money at the end."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(0, 0)
        bare(self)
        self._desk = desk
        self.choices: tuple[Choice, ...] = ()

    def show_study(self, study: Study) -> None:
        """Show what the programmes would pay for a study's sheet."""
        self.choices = self._choices(study)
        emptied(self.body)
        head = wrapped(TextLabel(self._desk.look, "ui-costing-programmes-lead", 12, 400, "text3"))
        head.setContentsMargins(8, 6, 8, 8)
        self.body.addWidget(head)
        for choice in self.choices:
            self.body.addWidget(rule())
            self.body.addWidget(self._shown(choice))
        self.body.addStretch()

    def _choices(self, study: Study) -> tuple[Choice, ...]:
        look, sheet = self._desk.look, study.estimate
        offered = sorted(study.offers, key=lambda each: (-each.paid, -each.support.if_met))
        made = [self._choice(each, study) for each in offered]
        terms = look.text("ui-costing-own-only-terms")
        none = Choice(None, look.text("ui-costing-own-only"), terms, 0, sheet.total, study.plan.programme is None)
        return (*made, none)

    def _choice(self, offer: Offer, study: Study) -> Choice:
        look, support = self._desk.look, offer.support
        known = bool(support.share and support.cap)
        terms = look.text(
            "ui-costing-programme-terms" if known else "ui-costing-programme-terms-unknown",
            share=percent(support.share), cap=look.speaker.won(support.cap), months=support.months,
        )  # fmt: skip
        return Choice(
            programme=offer.programme.id,
            name=look.name(offer.programme.name),
            terms=terms,
            paid=offer.paid,
            own=study.estimate.total - offer.paid,
            chosen=offer.programme.id == study.plan.programme,
            unmet=tuple(look.name(each.text) for each in support.conditions if each.met is False),
            to_confirm=tuple(look.name(each.text) for each in support.conditions if each.met is None),
            if_met=support.if_met,
            limits=tuple(look.say(each) for each in support.limits),
            source=f"{look.speaker.source(support.source)} [{support.mark}]",
        )

    def _shown(self, choice: Choice) -> QWidget:
        frame = QFrame()
        frame.setObjectName("tint" if choice.chosen else "bare")
        frame.setProperty("tone", "brand" if choice.chosen else "")
        inner = column(frame, 12, 4)
        inner.addLayout(self._head(choice))
        inner.addLayout(self._terms(choice))
        for tone, texts in (("red", choice.unmet), ("amber", choice.to_confirm), ("text3", choice.limits)):
            for text in texts:
                inner.addWidget(flowing(f"· {text}", 12, tone))
        if choice.source:
            inner.addWidget(flowing(choice.source, 11, "text3"))
        return frame

    def _head(self, choice: Choice) -> QHBoxLayout:
        line = row(spacing=8)
        name = ElidedLabel(choice.name, 14, 600)
        name.setMaximumWidth(name.sizeHint().width())
        line.addWidget(name, 1)
        line.addWidget(self._state(choice))
        line.addStretch()
        line.addWidget(self._button(choice))
        return line

    def _terms(self, choice: Choice) -> QHBoxLayout:
        line = row(spacing=16)
        line.addWidget(flowing(choice.terms, 12, "text2"), 1)
        line.addWidget(self._figure("ui-costing-programme-paid", choice.paid))
        line.addWidget(self._figure("ui-costing-programme-own", choice.own))
        return line

    def _state(self, choice: Choice) -> Pill:
        look = self._desk.look
        if choice.unmet:
            return Pill(look, look.text("ui-costing-unmet", count=len(choice.unmet)), "red", "x")
        if choice.to_confirm:
            return Pill(look, look.text("ui-costing-to-confirm", count=len(choice.to_confirm)), "amber", "eye")
        return Pill(look, look.text("ui-costing-all-met"), "teal", "check")

    def _figure(self, key: str, amount: int) -> QWidget:
        whole = QWidget()
        whole.setMinimumWidth(FIGURE)
        layout = column(whole, 0, 2)
        number, unit = parts(self._desk.look, amount)
        layout.addWidget(plain_label(self._desk.look.text(key), 11, 400, "text3"))
        line = row(spacing=4)
        line.addWidget(plain_label(number, 15, 700))
        line.addWidget(plain_label(unit, 12, 400, "text2"))
        line.addStretch()
        layout.addLayout(line)
        layout.addStretch()
        return whole

    def _button(self, choice: Choice) -> QWidget:
        look = self._desk.look
        if choice.chosen:
            return Pill(look, look.text("ui-costing-programme-chosen"), "brand", "circle-check")
        take = partial(self._desk.run, "plan.set-programme", programme=choice.programme)
        button = TextButton(look, "ui-costing-programme-take", take)
        button.setAccessibleName(f"{choice.name}: {button.text()}")
        return button
