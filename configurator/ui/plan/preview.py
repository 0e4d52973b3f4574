"""A plan the program proposes, shown before anybody takes it: what comes, what goes, what it does to the figures."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from configurator.ui.page import Desk
from configurator.ui.plan.difference import Changes, FigureChange, change_lines, changes, figure_changes
from configurator.ui.widgets.buttons import TextButton
from configurator.ui.widgets.cards import Pill, card, column, row, rule
from configurator.ui.widgets.labels import TextLabel, plain_label, wrapped

if TYPE_CHECKING:
    from configurator.project.study import Study


@dataclass(frozen=True, slots=True)
class Proposed:
    """A proposed plan with the studies of what is and what would be; `sort` names its texts: "recommended" or "complete"."""

    sort: str
    before: Study
    after: Study

    @property
    def changes(self) -> Changes:
        """What it changes."""
        return changes(self.before.plan, self.after.plan)


def figured(proposed: Proposed) -> Proposed:
    """Work out what the preview shows, away from the window."""
    for study in (proposed.before, proposed.after):
        for name in ("performance_after", "estimate", "returns", "open_issues"):
            getattr(study, name)
    return proposed


class PreviewCard(QWidget):
    """The proposal with its two buttons."""

    def __init__(self, desk: Desk, proposed: Proposed, current: bool) -> None:
        super().__init__()
        self._desk, self._look = desk, desk.look
        frame, inner = card(18, 10)
        frame.setProperty("hot", "true")
        column(self).addWidget(frame)
        head = row(spacing=10)
        head.addWidget(TextLabel(self._look, f"ui-plan-preview-{proposed.sort}", 15, 700))
        head.addWidget(Pill(self._look, self._look.text("ui-plan-preview-mark"), "brand", "eye"))
        head.addStretch()
        for button in self._buttons(current):
            head.addWidget(button)
        inner.addLayout(head)
        hint = "ui-plan-preview-hint" if current else "ui-plan-preview-stale"
        inner.addWidget(wrapped(TextLabel(self._look, hint, 12, 400, "text2" if current else "amber")))
        inner.addLayout(self._figures(figure_changes(proposed.before, proposed.after, self._look)))
        inner.addWidget(rule())
        found = proposed.changes
        if found.none:
            inner.addWidget(wrapped(TextLabel(self._look, f"ui-plan-preview-{proposed.sort}-none", 13)))
        for icon, tone, text in change_lines(found, proposed.before, proposed.after, self._look):
            line = row(spacing=8)
            mark = plain_label()
            mark.setPixmap(self._look.picture(icon, f"{tone}-text", 15))
            mark.setFixedWidth(18)
            line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(wrapped(plain_label(text, 12)), 1)
            inner.addLayout(line)

    def _buttons(self, current: bool) -> tuple[TextButton, ...]:
        def pressed(name: str) -> Callable[[], object]:
            return lambda: self._desk.run(name)

        drop = TextButton(self._look, "ui-plan-preview-drop", pressed("plan.drop-proposed"))
        take = TextButton(self._look, "ui-plan-preview-take", pressed("plan.take-proposed"), "primary", "check")
        return (drop, take) if current else (drop,)

    def _figures(self, shown: tuple[FigureChange, ...]) -> QHBoxLayout:
        line = row(spacing=8)
        for each in shown:
            frame = QFrame()
            frame.setObjectName("tint")
            tone = {True: "teal", False: "amber", None: ""}[each.better]
            frame.setProperty("tone", tone)
            inside = column(frame, 10, 2)
            inside.addWidget(wrapped(plain_label(each.name, 11, 500, "text2")))
            text = each.after if each.before == each.after else f"{each.before} → {each.after}"
            inside.addWidget(wrapped(plain_label(text, 14, 700, tone or "ink")))
            line.addWidget(frame, 1)
        return line
