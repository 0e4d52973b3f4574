"""The review of an update: entry by entry what the supplier changed and what stays by hand, conflicts to decide, and the money."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QFrame, QGridLayout, QRadioButton, QVBoxLayout, QWidget

from configurator.basis.ids import OptionId
from configurator.basis.text import Message
from configurator.catalog.merging import FieldChange, Side
from configurator.costing.causes import Causes
from configurator.project.updating import EntryChange
from configurator.ui.page import Desk
from configurator.ui.plan.update_effect import EffectCard
from configurator.ui.plan.updates import TONES, Decisions, consequence, field_title, migratable, reviewed, value_text
from configurator.ui.widgets.buttons import TextButton
from configurator.ui.widgets.cards import Pill, card, column, emptied, row, tint
from configurator.ui.widgets.columns import ScrollColumn, empty_state
from configurator.ui.widgets.labels import TextLabel, plain_label, wrapped

if TYPE_CHECKING:
    from configurator.project.standing import LineStanding
    from configurator.project.study import Study

SIDES: tuple[tuple[Side, str], ...] = (("mine", "ui-plan-update-keep"), ("theirs", "ui-plan-update-take"))
FIELD_MARKS = {"theirs": ("refresh", "brand-text"), "mine": ("pencil", "violet-text"), "same": ("check", "teal-text")}


class UpdateReview(QWidget):
    """Nothing happens before the button at the head is pressed; then it is one step of undo."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._look = desk, desk.look
        self.decisions = Decisions()
        self.found: tuple[EntryChange, ...] = ()
        self._study: Study | None = None
        self._head = self._made_head()
        self.effect = EffectCard(desk.look)
        self._list = ScrollColumn(24, 12, "pageBody")
        layout = column(self)
        layout.addWidget(self._head)
        layout.addWidget(self._list, 1)

    def show_study(self, study: Study) -> None:
        """Show what the store says differently about a study's project; decisions about what is still there are kept."""
        self._study, self.found = study, reviewed(study)
        self._rebuild()

    def forget(self) -> None:
        """Drop the decisions: another project is open."""
        self.decisions, self.found, self._study = Decisions(), (), None

    def decide(self, uuid: str, path: str, side: Side) -> None:
        """Decide one conflict."""
        self.decisions = self.decisions.decided(uuid, path, side)
        self._weigh()

    def leave_out(self, uuid: str) -> None:
        """Leave an entry as it is, or take it in again."""
        self.decisions = self.decisions.toggled(uuid)
        self._weigh()

    def _rebuild(self) -> None:
        study, body = self._study, self._list.body
        place = self._list.verticalScrollBar().value()
        self.effect.setParent(None)
        emptied(body)
        if study is None:
            return
        body.addWidget(self.effect)
        for change in self.found:
            body.addWidget(self._entry(change))
        shown = {option for change in self.found for option in change.options}
        for line in migratable(study):
            if line.option not in shown:
                body.addWidget(self._successor(line))
        if not self.found and not migratable(study):
            back = partial(self._desk.run, "plan.close-updates")
            body.addWidget(
                empty_state(
                    self._look,
                    "circle-check",
                    "ui-plan-update-none",
                    "ui-plan-update-none-hint",
                    "ui-plan-update-back",
                    back,
                )
            )
        body.addStretch()
        self._list.verticalScrollBar().setValue(place)
        self._weigh()

    def _weigh(self) -> None:
        """Work the money out away from the window; a late answer to an older question is dropped."""
        study, found, decisions = self._study, self.found, self.decisions
        conflicts = decisions.open_conflicts(found)
        taken = len(decisions.choices(found))
        self._take.setEnabled(taken > 0 and conflicts == 0)
        self._said.setText(self._look.say(Message("ui-plan-update-said", count=taken, conflicts=conflicts)))
        self.effect.setVisible(bool(found))
        self.effect.show_waiting(conflicts)
        if study is None or not taken or conflicts:
            return

        def show(causes: Causes | None) -> None:
            if self._study is study and self.decisions is decisions and causes is not None:
                self.effect.show_causes(causes)

        self._desk.jobs.start(lambda: consequence(study, found, decisions), show, self._desk.live.failed.emit)

    def _made_head(self) -> QFrame:
        frame = QFrame()
        frame.setObjectName("pageHead")
        line = row(frame, 0, 10)
        line.setContentsMargins(24, 16, 24, 4)
        run = self._desk.run
        line.addWidget(
            TextButton(self._look, "ui-plan-update-back", partial(run, "plan.close-updates"), "plain", "chevron-left")
        )
        line.addWidget(TextLabel(self._look, "ui-plan-update-title", 18, 700))
        self._said = plain_label("", 12, 400, "text3")
        line.addWidget(self._said, 1)
        self._take = TextButton(self._look, "ui-plan-update-do", partial(run, "plan.update"), "primary", "check")
        line.addWidget(self._take)
        return frame

    def _entry(self, change: EntryChange) -> QFrame:
        frame, inner = card(16, 10)
        head = row(spacing=10)
        take = QCheckBox()
        take.setChecked(change.uuid not in self.decisions.left_out)
        take.setAccessibleName(self._look.text("ui-plan-update-take-in", solution=change.title))
        take.toggled.connect(lambda _on: self.leave_out(change.uuid))
        head.addWidget(take, 0, Qt.AlignmentFlag.AlignTop)
        words = column(spacing=2)
        words.addWidget(wrapped(plain_label(self._look.name(change.title), 14, 600)))
        words.addWidget(wrapped(plain_label(self._look.say(change.standing.reason), 12, 400, "text2")))
        head.addLayout(words, 1)
        tone, icon = TONES[change.standing.state]
        head.addWidget(
            Pill(self._look, self._look.text(f"catalog-state-{change.standing.state}"), tone, icon),
            0,
            Qt.AlignmentFlag.AlignTop,
        )
        inner.addLayout(head)
        self._fields(inner, change)
        if change.standing.successor is not None:
            for option in change.options:
                move = row()
                move.addStretch()
                move.addWidget(self._move(option))
                inner.addLayout(move)
        return frame

    def _move(self, option: OptionId) -> TextButton:
        return TextButton(
            self._look,
            "ui-plan-update-migrate",
            partial(self._desk.run, "plan.migrate", option=option),
            "soft",
            "arrow-right",
        )

    def _fields(self, inner: QVBoxLayout, change: EntryChange) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 2)
        grid.setColumnStretch(2, 5)
        plain = [field for field in change.fields if field.outcome != "conflict"]
        for at, field in enumerate(plain):
            icon, token = FIELD_MARKS[field.outcome]
            mark = plain_label()
            mark.setPixmap(self._look.picture(icon, token, 15))
            grid.addWidget(mark, at, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(wrapped(plain_label(field_title(self._look, change, field), 12, 500, "text2")), at, 1)
            grid.addWidget(wrapped(plain_label(self._change_text(field), 12)), at, 2)
        inner.addLayout(grid)
        for field in change.conflicts:
            inner.addWidget(self._conflict(change, field))

    def _change_text(self, field: FieldChange) -> str:
        base, mine, theirs = (value_text(self._look, value) for value in (field.base, field.mine, field.theirs))
        key = f"ui-plan-update-{field.outcome}"
        return self._look.text(key, base=base, mine=mine, theirs=theirs)

    def _conflict(self, change: EntryChange, field: FieldChange) -> QFrame:
        frame, inner = tint("amber", 12, 6)
        title = self._look.text(
            "ui-plan-update-conflict",
            what=field_title(self._look, change, field),
            base=value_text(self._look, field.base),
        )
        inner.addWidget(wrapped(plain_label(title, 12, 600, "amber")))
        group = QButtonGroup(frame)
        decided = self.decisions.sides.get(change.uuid, {}).get(field.path)
        for side, key in SIDES:
            value = value_text(self._look, field.mine if side == "mine" else field.theirs)
            choice = QRadioButton(self._look.text(key, value=value))
            choice.setChecked(decided == side)
            choice.toggled.connect(lambda on, each=side: self.decide(change.uuid, field.path, each) if on else None)
            group.addButton(choice)
            inner.addWidget(choice)
        return frame

    def _successor(self, line: LineStanding) -> QFrame:
        frame, inner = card(16, 8)
        head = row(spacing=10)
        words = column(spacing=2)
        words.addWidget(wrapped(plain_label(self._look.name(line.title), 14, 600)))
        words.addWidget(wrapped(plain_label(self._look.say(line.standing.reason), 12, 400, "text2")))
        head.addLayout(words, 1)
        tone, icon = TONES[line.state]
        head.addWidget(
            Pill(self._look, self._look.text(f"catalog-state-{line.state}"), tone, icon), 0, Qt.AlignmentFlag.AlignTop
        )
        head.addWidget(self._move(line.option), 0, Qt.AlignmentFlag.AlignTop)
        inner.addLayout(head)
        return frame
