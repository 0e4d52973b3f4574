"""One way out: what it does, what it changes step by step, what it costs, how soon it comes, what would be left - and a button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from configurator.basis.issues import Remedy
from configurator.basis.units import Duration
from configurator.plan.steps import AddOption, Step, SwapOption
from configurator.ui.compatibility.step_words import step_text
from configurator.ui.compatibility.trial import Left
from configurator.ui.look import Look
from configurator.ui.page import Desk
from configurator.ui.widgets.buttons import TextButton
from configurator.ui.widgets.cards import Pill, column, row
from configurator.ui.widgets.labels import plain_label, wrapped

if TYPE_CHECKING:
    from configurator.project.study import Study


CHIPS_WIDE = 224  # px that chips have beside each other in the narrow pane


class RemedyCard(QFrame):
    """`hovered` says whether the mouse is on it.

    With `stages` (gained or lost) it is a way that was looked for: its cost is the factory's own share, and it is applied by its steps.
    """

    hovered = Signal(bool)

    def __init__(
        self, desk: Desk, study: Study, issue: str, number: int, remedy: Remedy[Step], stages: int | None = None
    ) -> None:
        super().__init__()
        self.setObjectName("card")
        self._desk, self._look, self._issue, self._number = desk, desk.look, issue, number
        self._remedy = remedy
        self.steps = remedy.steps
        self.left: Left | None = None
        self._stages = stages
        layout = row(self, 10, 8)
        layout.addWidget(self._badge(), 0, Qt.AlignmentFlag.AlignTop)
        body = column(spacing=6)
        body.addWidget(wrapped(plain_label(self._look.say(remedy.message), 13, 600)))
        for step in remedy.steps:
            body.addWidget(wrapped(plain_label(step_text(step, study, self._look), 12, 400, "text2")))
        self._foot = row(spacing=6)
        self._chips(study, remedy)
        body.addLayout(self._chip_rows)
        body.addWidget(self._note)
        body.addWidget(self._open)
        body.addLayout(self._foot)
        layout.addLayout(body, 1)

    def show_left(self, left: Left) -> None:
        """Say what would be left."""
        self.left = left
        if not left.solved:
            self._note.show_state(self._look.text("ui-compatibility-not-solved"), "amber", "alert-triangle")
        else:
            text = self._look.text("ui-compatibility-left", conflicts=left.conflicts, warnings=left.warnings)
            self._note.show_state(text, _tone(left), "")
        self._note.show()
        self._open.show_state(self._look.text("ui-compatibility-left-unchecked", count=left.unchecked), "violet", "")
        self._open.setVisible(left.solved and left.unchecked > 0)

    def enterEvent(self, _event: object) -> None:
        """Show it in the graph."""
        self._heat(True)

    def leaveEvent(self, _event: object) -> None:
        """Take it out of the graph."""
        self._heat(False)

    def _heat(self, hot: bool) -> None:
        self.setProperty("hot", "true" if hot else "false")
        self.style().unpolish(self)
        self.style().polish(self)
        self.hovered.emit(hot)

    def _badge(self) -> Pill:
        return Pill(self._look, str(self._number + 1), "brand")

    def _chips(self, study: Study, remedy: Remedy[Step]) -> None:
        self._chip_rows = column(spacing=6)
        tone = "amber" if remedy.cost > 0 else "teal" if remedy.cost < 0 else "field"
        cost = cost_text(self._look, remedy.cost)
        if self._stages is not None:
            cost = self._look.text("ui-compatibility-own-share", cost=cost)
        chips = [Pill(self._look, cost, tone)]
        if self._stages:
            chips.append(Pill(self._look, self._look.text("ui-compatibility-stages", stages=self._stages), "field"))
        longest = lead_time(study, remedy.steps)
        if longest is not None:
            said = self._look.text("ui-compatibility-lead-time", time=self._look.speaker.quantity(longest))
            chips.append(Pill(self._look, said, "field"))
        for line in _in_lines(chips):
            self._chip_rows.addLayout(line)
        self._note = Pill(self._look, "", "teal")
        self._open = Pill(self._look, "", "violet")  # how much it leaves not checked, counted by itself
        self._note.hide()
        self._open.hide()
        self._foot.addStretch()
        kind = "primary" if self._number == 0 else "soft"
        self._foot.addWidget(TextButton(self._look, "ui-compatibility-apply", self.apply, kind))

    def apply(self) -> None:
        """Do what it says, as one edit."""
        if self._stages is not None:
            self._desk.run("plan.apply", steps=self.steps, message=self._remedy.message)
        else:
            self._desk.run("finding.apply-remedy", issue=self._issue, remedy=self._number)


def _in_lines(chips: list[Pill]) -> list[QHBoxLayout]:
    """Return the chips side by side, or below each other where they would be too wide together."""
    together = sum(chip.sizeHint().width() for chip in chips) + 6 * (len(chips) - 1) <= CHIPS_WIDE
    lines = []
    for some in [chips] if together else [[chip] for chip in chips]:
        line = row(spacing=6)
        for chip in some:
            line.addWidget(chip)
        line.addStretch()
        lines.append(line)
    return lines


def _tone(left: Left) -> str:
    return "red" if left.conflicts else "violet" if left.unchecked else "teal"


def cost_text(look: Look, cost: int) -> str:
    """Return what a way out adds to the plan, or saves."""
    if cost == 0:
        return look.text("ui-compatibility-cost-none")
    return f"{'+' if cost > 0 else ''}{look.speaker.won(cost)}"


def lead_time(study: Study, steps: tuple[Step, ...]) -> Duration | None:
    """Return how long the slowest thing that is bought takes to come; None when nothing is bought."""
    bought = [step.option.solution for step in steps if isinstance(step, AddOption)]
    bought += [step.solution for step in steps if isinstance(step, SwapOption)]
    times = [study.catalogue[each].lead_time for each in bought if each in study.catalogue]
    return max(times, key=lambda time: time.to("d"), default=None)
