"""What an edit changed, by identity of values: parts that are the same object did not change."""

from __future__ import annotations

from dataclasses import dataclass

from configurator.project.model import Project


@dataclass(frozen=True, slots=True)
class Change:
    """The project before and after one edit, undo or redo."""

    before: Project
    after: Project

    @property
    def line_changed(self) -> bool:
        """The factory or the line is another value."""
        return self.before.line is not self.after.line

    @property
    def stations_changed(self) -> bool:
        """A station was added, removed or changed."""
        return self.before.line.stations is not self.after.line.stations

    @property
    def plan_changed(self) -> bool:
        """The chosen solutions or their frame are another value."""
        return self.before.plan is not self.after.plan

    @property
    def answers_changed(self) -> bool:
        """Answers of the level model are other values."""
        return self.before.answers is not self.after.answers

    @property
    def waivers_changed(self) -> bool:
        """A waiver was signed or taken back."""
        return self.before.waivers is not self.after.waivers
