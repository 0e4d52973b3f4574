"""The page of the plan: proposal, picked options, what came with them; the frame at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QStackedWidget

from configurator.basis.text import Message
from configurator.ui.page import Desk, Page
from configurator.ui.plan.frame_form import FrameForm
from configurator.ui.plan.lines import PlanLine, plan_lines
from configurator.ui.plan.option_card import OptionCard
from configurator.ui.plan.preview import PreviewCard, Proposed
from configurator.ui.plan.recommending import Recommending
from configurator.ui.plan.update_review import UpdateReview
from configurator.ui.plan.updates import TONES, counts
from configurator.ui.widgets.buttons import TextButton
from configurator.ui.widgets.cards import Pill, column, emptied, row, tint
from configurator.ui.widgets.columns import ScrollColumn, empty_state
from configurator.ui.widgets.labels import TextLabel, plain_label, wrapped

if TYPE_CHECKING:
    from configurator.project.change import Change
    from configurator.project.study import Study

FRAME_WIDTH = 372


class PlanPage(Page):
    """What is chosen, for what, and at what price."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.recommending = Recommending(desk)
        self.form = FrameForm(desk, self.recommending)
        self.cards: list[OptionCard] = []
        self.preview_card: PreviewCard | None = None
        self.proposed: Proposed | None = None
        self._study: Study | None = None
        layout = row(self, 0, 0)
        self._list = ScrollColumn(24, 12, "pageBody")
        self.review = UpdateReview(desk)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._list)
        self._stack.addWidget(self.review)
        layout.addWidget(self._stack, 1)
        frame = QFrame()
        frame.setObjectName("inspector")
        frame.setFixedWidth(FRAME_WIDTH)
        column(frame).addWidget(self.form)
        layout.addWidget(frame)
        desk.live.opened.connect(self._forget)

    def refresh(self, _change: Change | None, study: Study) -> None:
        """Show the plan as it is."""
        self._study = study
        self.form.show_study(study)
        place = self._list.verticalScrollBar().value()
        emptied(self._list.body)
        self.cards = []
        self._show_head(study)
        self._show_standing(study)
        self._show_preview(study)
        lines = plan_lines(study, self.look)
        self._show_group("ui-plan-picked", tuple(line for line in lines if not line.causes))
        self._show_group("ui-plan-added", tuple(line for line in lines if line.causes))
        if not lines and self.preview_card is None:
            hint = empty_state(
                self.look, "packages", "ui-plan-empty", "ui-plan-empty-hint", "ui-plan-to-store", self._to_store
            )
            self._list.body.addWidget(hint)
        self._list.body.addStretch()
        self._list.verticalScrollBar().setValue(place)
        if self.reviews:
            self.review.show_study(study)

    @property
    def reviews(self) -> bool:
        """Whether the review of updates is shown in the place of the plan."""
        return self._stack.currentWidget() is self.review

    def show_review(self, on: bool) -> None:
        """Show the review of updates in the place of the plan, or the plan again."""
        self._stack.setCurrentWidget(self.review if on else self._list)
        if on and self._study is not None:
            self.review.show_study(self._study)

    def show_proposed(self, proposed: Proposed | None) -> None:
        """Show a proposal above the plan; None takes it away."""
        self.proposed = proposed
        if self._study is not None:
            self.refresh(None, self._study)
            self._list.verticalScrollBar().setValue(0)

    def _show_head(self, study: Study) -> None:
        head = row(spacing=10)
        head.addWidget(TextLabel(self.look, "ui-plan-title", 18, 700))
        said = self.look.say(Message("ui-plan-count", count=len(study.plan.options)))
        head.addWidget(plain_label(said, 12, 400, "text3"))
        head.addStretch()
        self._list.body.addLayout(head)

    def _show_standing(self, study: Study) -> None:
        """Say how many lines the store describes differently now, with the way to look at it."""
        found = counts(study)
        if not found:
            return
        frame, inner = tint("brand", 12, 0)
        line = row(spacing=8)
        line.addWidget(wrapped(TextLabel(self.look, "ui-plan-update-banner", 13, 500)), 1)
        for state, count in found.items():
            tone, icon = TONES[state]
            line.addWidget(Pill(self.look, f"{self.look.text(f'catalog-state-{state}')} {count}", tone, icon))
        line.addWidget(
            TextButton(self.look, "ui-plan-update-look", lambda: self.desk.run("plan.review-updates"), "soft")
        )
        inner.addLayout(line)
        self._list.body.addWidget(frame)

    def _show_preview(self, study: Study) -> None:
        self.preview_card = None
        if self.proposed is not None:
            before = self.proposed.before.project
            current = study.project.plan == before.plan and study.project.line == before.line
            self.preview_card = PreviewCard(self.desk, self.proposed, current)
            self._list.body.addWidget(self.preview_card)

    def _show_group(self, key: str, lines: tuple[PlanLine, ...]) -> None:
        if not lines:
            return
        title = row(spacing=8)
        title.setContentsMargins(2, 8, 0, 0)
        title.addWidget(TextLabel(self.look, key, 14, 700))
        title.addWidget(plain_label(str(len(lines)), 12, 600, "text3"))
        title.addWidget(wrapped(TextLabel(self.look, f"{key}-hint", 12, 400, "text3")), 1)
        self._list.body.addLayout(title)
        for line in lines:
            made = OptionCard(self.desk, line)
            self.cards.append(made)
            self._list.body.addWidget(made)

    def _to_store(self) -> None:
        self.desk.run("view.page", page="catalog")

    def _forget(self) -> None:
        self.proposed = None
        self.review.forget()
        self._stack.setCurrentWidget(self._list)
