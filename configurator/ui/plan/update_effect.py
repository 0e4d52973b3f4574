"""What an update does to the money, cause by cause, to the won."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout

from configurator.basis.text import Message
from configurator.costing.causes import Causes
from configurator.ui.look import Look
from configurator.ui.widgets.cards import column, emptied, row
from configurator.ui.widgets.labels import TextLabel, plain_label, wrapped

RIGHT = Qt.AlignmentFlag.AlignRight


class EffectCard(QFrame):
    """Total and own share before and after, and the five causes with the lines behind them."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("card")
        self._look = look
        self.causes: Causes | None = None
        self._body = column(self, 16, 8)

    def show_waiting(self, conflicts: int) -> None:
        """Say what the sum waits for: a decision, or the reckoning."""
        self.causes = None
        emptied(self._body)
        self._body.addWidget(TextLabel(self._look, "ui-plan-update-effect", 14, 700))
        said = (
            Message("ui-plan-update-decide-first", count=conflicts)
            if conflicts
            else Message("ui-plan-update-reckoning")
        )
        self._body.addWidget(wrapped(plain_label(self._look.say(said), 12, 400, "amber" if conflicts else "text3")))

    def show_causes(self, causes: Causes) -> None:
        """Show the sum."""
        self.causes = causes
        emptied(self._body)
        self._body.addWidget(TextLabel(self._look, "ui-plan-update-effect", 14, 700))
        self._body.addLayout(self._sums(causes))
        self._body.addLayout(self._by_cause(causes))

    def _sums(self, causes: Causes) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        rows = (
            ("ui-plan-update-total", causes.before, causes.after, causes.difference),
            ("ui-plan-update-own", causes.own_before, causes.own_after, causes.own_difference),
        )
        for at, (key, before, after, difference) in enumerate(rows):
            grid.addWidget(TextLabel(self._look, key, 12, 500, "text2"), at, 0)
            says = f"{self._won(before)} → {self._won(after)}"
            grid.addWidget(plain_label(says, 13, 500), at, 1)
            grid.addWidget(plain_label(self._signed(difference), 13, 700, _tone(difference)), at, 2, RIGHT)
        grid.setColumnStretch(1, 1)
        return grid

    def _by_cause(self, causes: Causes) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(4)
        at = 0
        for cause, won in causes.by_cause:
            grid.addWidget(TextLabel(self._look, f"ui-plan-update-cause-{cause}", 12, 600), at, 0)
            grid.addWidget(plain_label(self._signed(won), 12, 600, _tone(won)), at, 2, RIGHT)
            at += 1
            for effect in causes.effects:
                if effect.cause == cause:
                    notes = " · ".join(self._look.say(note) for note in effect.notes)
                    said = row(spacing=6)
                    said.addWidget(
                        wrapped(plain_label(f"{self._look.name(effect.item)}  {notes}".rstrip(), 12, 400, "text2")), 1
                    )
                    grid.addLayout(said, at, 1)
                    grid.addWidget(plain_label(self._signed(effect.won), 12, 400, "text2"), at, 2, RIGHT)
                    at += 1
        grid.setColumnStretch(1, 1)
        return grid

    def _won(self, won: int) -> str:
        """Write every digit: these sums are compared to the won."""
        return self._look.text("ui-plan-update-won", won=f"{won:,}")

    def _signed(self, won: int) -> str:
        sign = "−" if won < 0 else "+" if won else ""
        return f"{sign}{self._won(abs(won))}"


def _tone(won: int) -> str:
    return "red" if won > 0 else "teal" if won < 0 else "text2"
