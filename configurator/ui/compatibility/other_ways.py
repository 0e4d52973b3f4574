"""More ways out of a finding than its rule names by itself: worked out when somebody asks, the cheapest for the factory first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from configurator.basis.issues import Issue, Remedy
from configurator.basis.work import Cancel
from configurator.compatibility.rules import RULES
from configurator.plan.steps import Step
from configurator.ui.compatibility.remedy_card import RemedyCard
from configurator.ui.compatibility.step_words import step_text
from configurator.ui.compatibility.trial import Left, left_of
from configurator.ui.one_job import OneJob
from configurator.ui.page import Desk
from configurator.ui.widgets.buttons import TextButton
from configurator.ui.widgets.cards import column
from configurator.ui.widgets.labels import plain_label, wrapped

if TYPE_CHECKING:
    from configurator.compatibility.repairs import Repair
    from configurator.project.study import Study

MOST = 6  # ways that are shown
OWN_RULES = frozenset(each.id for each in RULES)


class OtherWays(QWidget):
    """A button that looks for more ways out, or stops looking; then the ways as cards."""

    def __init__(self, desk: Desk, study: Study, issue: Issue[Step], shown: int) -> None:
        super().__init__()
        self._desk, self._study, self._issue, self._shown = desk, study, issue, shown
        self._job = OneJob(desk)
        self._job.changed.connect(self._show_job)
        self.cards: list[RemedyCard] = []
        self._layout = column(self, 0, 8)
        self.button = TextButton(desk.look, "ui-compatibility-more", self.press, "plain", "search")
        self.said = wrapped(plain_label("", 12, 400, "text2"))
        self.said.hide()
        self._layout.addWidget(self.button)
        self._layout.addWidget(self.said)

    def press(self) -> None:
        """Begin to look for ways, or stop."""
        if self._job.running:
            self.stop()
            return
        self._job.run(lambda _tell, cancel: _found(self._study, self._issue, cancel), self._show)
        self._say("ui-compatibility-more-looking")

    def stop(self) -> None:
        """Look no more; an answer that is on its way is not heard."""
        self._job.forget()

    def _show_job(self) -> None:
        running = self._job.running
        self.button.say("ui-compatibility-more-stop" if running else "ui-compatibility-more")
        self.said.setVisible(running or self.button.isHidden())

    def _show(self, ways: tuple[Repair, ...]) -> None:
        self.button.hide()
        known = {self._read(remedy.steps) for remedy in self._issue.remedies}
        new = [way for way in ways if self._read(way.steps) not in known][:MOST]
        self._say("ui-compatibility-more-found" if new else "ui-compatibility-more-none")
        for number, way in enumerate(new, self._shown):
            remedy = Remedy(way.message, way.steps, way.difference.cost)
            card = RemedyCard(self._desk, self._study, self._issue.key, number, remedy, way.difference.stages)
            card.show_left(_left(self._study, way))
            self.cards.append(card)
            self._layout.addWidget(card)

    def _read(self, steps: tuple[Step, ...]) -> tuple[str, ...]:
        """Return steps as people read them, by which the same way is known again."""
        return tuple(step_text(step, self._study, self._desk.look) for step in steps)

    def _say(self, key: str) -> None:
        self.said.setText(self._desk.look.text(key))
        self.said.show()


def _found(study: Study, issue: Issue[Step], cancel: Cancel) -> tuple[Repair, ...]:
    from configurator.project.ways import ways_out

    return ways_out(study, issue, cancel=cancel)


def _left(study: Study, way: Repair) -> Left:
    """Return what a way would leave, from what it takes away and brings."""
    gone = {issue.key for issue in way.difference.gone}
    stay = (issue for issue in study.issues if issue.rule in OWN_RULES and issue.key not in gone)
    return left_of(study, (*stay, *way.difference.new), solved=True)
