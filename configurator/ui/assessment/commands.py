"""Commands of the page of levels: answer a question, show a scale."""

from __future__ import annotations

from collections.abc import Callable

from configurator.basis.errors import ConfiguratorError
from configurator.basis.text import Message
from configurator.ui.commands import Command, Needs
from configurator.ui.page import Desk, Page


def assessment_commands(desk: Desk, page: Callable[[str], Page]) -> tuple[Command, ...]:
    """Return the commands; `page` gives a page of the window by name."""
    do = AssessmentHandlers(desk, page)
    needs: Needs = "project"
    return (
        Command("assessment.answer", "ui-assessment-command-answer", do.answer, "check", needs=needs, listed=False),
        Command("assessment.show", "ui-assessment-command-show", do.show, "chart-bar", needs=needs, listed=False),
    )


class AssessmentHandlers:
    """What the commands do."""

    def __init__(self, desk: Desk, page: Callable[[str], Page]) -> None:
        self._desk, self._page = desk, page

    def answer(self, item: str, level: int | None) -> None:
        """Answer an item of the level model with 0…5, or leave it open again with None."""
        from configurator.assessment.questionnaire import HIGHEST, LOWEST, items
        from configurator.project.edits import with_answer

        found = next((each for each in items() if each.key == item), None)
        if found is None:
            raise ConfiguratorError(Message("assessment-item-wrong", item=item[:40]))
        if level is not None and not LOWEST <= level <= HIGHEST:
            raise ConfiguratorError(Message("assessment-level-wrong", item=item))
        if level == self._answered(item):
            return
        message = Message("ui-assessment-edit-open", item=found.name)
        if level is not None:
            message = Message("ui-assessment-edit-answer", item=found.name, level=level)
        self._desk.live.do(message, lambda project: with_answer(project, item, level))

    def show(self, scale: str, item: str | None = None) -> None:
        """Bring a scale to the front: "matrix" or "questions", there with an item chosen."""
        from configurator.ui.assessment.page import AssessmentPage

        self._desk.run("view.page", page="level")
        page = self._page("level")
        if isinstance(page, AssessmentPage):
            page.show_scale(scale, item)

    def _answered(self, item: str) -> int | None:
        project = self._desk.live.project
        answers = () if project is None else project.answers
        return next((answer.level for answer in answers if answer.item == item), None)
