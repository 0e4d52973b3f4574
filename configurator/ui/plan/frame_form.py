"""The frame of a plan: the programme with its conditions, the target stage, the budget, agreed discounts."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

from configurator.basis.vocabulary import Stage
from configurator.costing.sheet import Support
from configurator.costing.support import programmes_on
from configurator.ui.look import Look
from configurator.ui.page import Desk
from configurator.ui.plan.recommending import Recommending, RecommendingStrip
from configurator.ui.solution_faces import stage_text
from configurator.ui.widgets.buttons import IconButton, TextButton
from configurator.ui.widgets.cards import column, emptied, row, rule, tint
from configurator.ui.widgets.columns import ScrollColumn
from configurator.ui.widgets.fields import ChoiceField, NumberField, TextField
from configurator.ui.widgets.labels import TextLabel, plain_label, wrapped

if TYPE_CHECKING:
    from configurator.project.study import Study

MOST_WON = 1_000_000_000_000
CHOICE_WIDTH = 196
MET: dict[bool | None, tuple[str, str, str]] = {
    True: ("circle-check", "teal-text", "ui-plan-met"),
    False: ("x", "red-text", "ui-plan-unmet"),
    None: ("help-circle", "amber-text", "ui-plan-to-confirm"),
}


class BudgetField(NumberField):
    """An amount of won that may be left open: empty means nobody said."""

    def __init__(self, look: Look) -> None:
        self._open = True
        super().__init__(look, "ui-plan-budget", 0, MOST_WON)
        self.input.setPlaceholderText("–")

    def show_budget(self, won: int | None) -> None:
        """Show another budget; None leaves the field empty."""
        self._open = won is None
        self.show_value(won or 0)

    def written(self) -> str:
        """The amount with separators, or nothing."""
        return "" if self._open else super().written()

    def read(self, text: str) -> int:
        """Read it; nothing reads as 0, which means nobody said."""
        return int(super().read(text)) if text else 0


class FrameForm(ScrollColumn):
    """Everything the options are chosen within; each change is a command."""

    def __init__(self, desk: Desk, recommending: Recommending) -> None:
        super().__init__(20, 10)
        self.strip = RecommendingStrip(desk, recommending)
        self._desk, self._look = desk, desk.look
        self.target = ChoiceField(self._look, "ui-plan-target", lambda: self._stages())
        self.target.box.setFixedWidth(CHOICE_WIDTH)
        self.budget = BudgetField(self._look)
        self._discount_label = TextField(self._look, "ui-plan-discount-label")
        self._discount_won = NumberField(self._look, "ui-plan-discount-won", 0, MOST_WON)
        self._programme_box = column(spacing=8)
        self._support, self._discounts = column(spacing=6), column(spacing=6)
        self._lay_out()
        self.target.entered.connect(lambda value: desk.run("plan.set-target", target=value))
        self.budget.entered.connect(lambda won: desk.run("plan.set-budget", won=won or None))

    def show_study(self, study: Study) -> None:
        """Show the frame of a study."""
        self.target.show_value(study.plan.target)
        self.budget.show_budget(study.plan.budget)
        self._show_programme(study)
        self._show_support(study)
        self._show_discounts(study)

    def _lay_out(self) -> None:
        look = self._look
        recommend = TextButton(
            look, "ui-plan-recommend", lambda: self._desk.run("plan.recommend"), "primary", "sparkles"
        )
        complete = TextButton(look, "ui-plan-complete", lambda: self._desk.run("plan.complete"), "plain", "plug")
        for part in (
            recommend,
            self.strip,
            complete,
            wrapped(TextLabel(look, "ui-plan-recommend-hint", 11, 400, "text3")),
        ):
            self.body.addWidget(part)
        self.body.addWidget(rule())
        self.body.addWidget(TextLabel(look, "ui-plan-frame", 14, 700))
        self.body.addLayout(self._programme_box)
        self.body.addWidget(self.target)
        self.body.addWidget(self.budget)
        self.body.addLayout(self._support)
        self.body.addWidget(rule())
        self.body.addWidget(TextLabel(look, "ui-plan-discounts", 14, 700))
        self.body.addLayout(self._discounts)
        for field in (self._discount_label, self._discount_won):
            self.body.addWidget(field)
        self.body.addWidget(TextButton(look, "ui-plan-discount-add", self._add_discount, "soft", "plus"))
        self.body.addStretch()

    def _show_programme(self, study: Study) -> None:
        """Show the choice of programmes: those of the price date."""
        emptied(self._programme_box)
        choices: list[tuple[object, str]] = [("", self._look.text("ui-plan-no-programme"))]
        choices += [(each.id, self._look.name(each.name)) for each in programmes_on(study.project.price_date)]
        chosen = study.programme
        if chosen is not None and all(value != chosen.id for value, _ in choices):
            choices.append((chosen.id, self._look.name(chosen.name)))
        field = ChoiceField(self._look, "ui-plan-programme", lambda: choices)
        field.box.setFixedWidth(CHOICE_WIDTH)
        field.show_value(study.plan.programme or "")
        field.entered.connect(lambda value: self._desk.run("plan.set-programme", programme=value or None))
        self.programme = field
        self._programme_box.addWidget(field)

    def _show_support(self, study: Study) -> None:
        emptied(self._support)
        sheet, look = study.estimate, self._look
        over = study.plan.budget is not None and sheet.own > study.plan.budget
        frame, inner = tint("amber" if over else "brand", 12, 4)
        figures = [
            ("ui-plan-total", sheet.total),
            ("ui-plan-support", sheet.support_amount),
            ("ui-plan-own", sheet.own),
        ]
        for key, won in figures:
            line = row(spacing=8)
            line.addWidget(plain_label(look.text(key), 12, 400, "text2"), 1)
            line.addWidget(plain_label(look.speaker.won(won), 13, 700))
            inner.addLayout(line)
        if over:
            inner.addWidget(wrapped(plain_label(look.text("ui-plan-over-budget"), 12, 600, "amber")))
        self._support.addWidget(frame)
        if sheet.support is not None:
            self._show_conditions(sheet.support)

    def _show_conditions(self, support: Support) -> None:
        look = self._look
        self._support.addWidget(plain_label(look.text("ui-plan-conditions"), 12, 600, "text2"))
        for each in sorted(support.conditions, key=lambda condition: (condition.met is True, condition.met is None)):
            icon, token, key = MET[each.met]
            line = row(spacing=8)
            mark = plain_label()
            mark.setPixmap(look.picture(icon, token, 15))
            mark.setFixedWidth(18)
            mark.setAccessibleName(look.text(key))
            line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
            words = f"{look.name(each.text)} — {look.text(key)}"
            line.addWidget(wrapped(plain_label(words, 12, 400, "text2")), 1)
            self._support.addLayout(line)

    def _show_discounts(self, study: Study) -> None:
        emptied(self._discounts)
        for number, discount in enumerate(study.plan.discounts):
            self._discounts.addWidget(self._discount(number, discount.label, discount.won))
        if not study.plan.discounts:
            self._discounts.addWidget(wrapped(plain_label(self._look.text("ui-plan-discount-none"), 12, 400, "text3")))

    def _discount(self, number: int, label: str, won: int) -> QFrame:
        frame, inner = tint("field", 8, 0)
        line = row(spacing=8)
        line.addWidget(wrapped(plain_label(label, 12)), 1)
        line.addWidget(plain_label(f"−{self._look.speaker.won(won)}", 12, 700, "teal"))
        drop = IconButton(self._look, "x", "ui-plan-discount-drop", partial(self._drop_discount, number))
        drop.setAccessibleName(f"{drop.accessibleName()}: {label}")
        line.addWidget(drop)
        inner.addLayout(line)
        return frame

    def _drop_discount(self, number: int) -> None:
        self._desk.run("plan.drop-discount", number=number)

    def _add_discount(self) -> None:
        label = self._discount_label.input.text().strip()
        try:
            won = int(self._discount_won.read(self._discount_won.input.text()))
        except ValueError:
            return
        self._desk.run("plan.add-discount", label=label, won=won)
        for field in (self._discount_label, self._discount_won):
            field.input.setModified(False)
        self._discount_label.show_value("")
        self._discount_won.show_value(0)

    def _stages(self) -> list[tuple[object, str]]:
        none: list[tuple[object, str]] = [(None, self._look.text("ui-plan-no-target"))]
        return none + [(stage, stage_text(self._look, stage)) for stage in Stage if stage != Stage.NONE]
