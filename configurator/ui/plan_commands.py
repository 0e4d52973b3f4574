"""Commands about the chosen solutions and the findings."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from configurator.basis.errors import ConfiguratorError
from configurator.basis.ids import OptionId, SolutionId, StationId
from configurator.basis.issues import Severity, Waiver
from configurator.basis.text import Message
from configurator.plan.steps import AddOption, DropOption, Step, new_option
from configurator.ui.commands import Command, Needs
from configurator.ui.notices import Offer
from configurator.ui.page import Desk

if TYPE_CHECKING:
    from configurator.project.study import Study


def plan_commands(desk: Desk) -> tuple[Command, ...]:
    """Return the commands."""
    do = PlanHandlers(desk)
    needs: Needs = "project"
    return (
        Command("plan.add", "ui-command-plan-add", do.add, "plus", needs=needs, listed=False),
        Command("plan.remove", "ui-command-plan-remove", do.remove, "trash", needs=needs, listed=False),
        Command("plan.apply", "ui-command-plan-apply", do.apply, needs=needs, listed=False),
        Command("finding.apply-remedy", "ui-command-finding-apply-remedy", do.apply_remedy, needs=needs, listed=False),
        Command("finding.waive", "ui-command-finding-waive", do.waive, needs=needs, listed=False),
    )  # fmt: skip


class PlanHandlers:
    """What the commands do."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._added: OptionId | None = None  # until it is known what clashes with it
        desk.live.studied.connect(self._say_clashes)

    def add(self, solution: SolutionId, stations: tuple[StationId, ...] = ()) -> OptionId:
        """Take a solution of the store into the plan, at these stations or for the line; return the option's id.

        One that clashes is taken too: as soon as the check is through, the way to its reasons and ways out is offered.
        """
        study = self._study()
        entry = study.catalogue.get(solution)
        if entry is None:
            raise ConfiguratorError(Message("ui-solution-unknown", solution=str(solution)[:80]))
        option = new_option(entry.id, entry.version, stations, study.plan)
        self._added = option.id
        self._do(Message("ui-edit-plan-add", solution=entry.title), (AddOption(option),))
        return option.id

    def _say_clashes(self, study: Study) -> None:
        """Offer the reasons and ways out when what was just added brought conflicts, and say when not all of it was checked."""
        from configurator.compatibility.rules import UNFINISHED

        added, self._added = self._added, None
        option = next((each for each in study.plan.options if each.id == added), None)
        if option is None:
            return
        clashes = [each for each in study.open_issues if each.severity is Severity.BLOCK and option.id in each.subjects]
        late = [each for each in study.open_issues if each.rule == UNFINISHED]
        found, said = (clashes, "clashes") if clashes else (late, "unchecked")  # no news is not good news
        if found:
            key = found[0].key
            why = Offer(f"ui-added-{said}-why", lambda: self._desk.run("finding.show", issue=key))
            title = study.catalogue[option.solution].title
            self._desk.notices.say(Message(f"ui-added-{said}", solution=title, count=len(found)), why)

    def remove(self, option: OptionId) -> None:
        """Take an option out of the plan."""
        self._do(Message("ui-edit-plan-remove"), (DropOption(option),))

    def apply(self, steps: tuple[Step, ...], message: Message | None = None) -> None:
        """Do steps of line and plan as one edit."""
        self._do(message or Message("ui-edit-plan"), steps)

    def apply_remedy(self, issue: str, remedy: int = 0) -> None:
        """Do what a remedy of a finding says; the finding is named by its key."""
        found = next((each for each in self._study().issues if each.key == issue), None)
        if found is None or not 0 <= remedy < len(found.remedies):
            raise ConfiguratorError(Message("ui-finding-gone"))
        self._do(found.remedies[remedy].message, found.remedies[remedy].steps)

    def waive(self, issue: str, reason: str, author: str = "", expires: date | None = None) -> None:
        """Accept a finding with a reason, signed on the price date; by the consultant when no other author is named."""
        from configurator.project.edits import with_waiver

        if not reason.strip():
            raise ConfiguratorError(Message("ui-waive-reason"))
        project = self._study().project
        waiver = Waiver(issue, reason.strip(), author.strip() or project.consultant.name, project.price_date, expires)
        self._desk.live.do(Message("ui-edit-waive"), lambda old: with_waiver(old, waiver))

    def _do(self, message: Message, steps: tuple[Step, ...]) -> None:
        from configurator.project.edits import with_steps

        study = self._study()
        suppliers = tuple(study.suppliers.values())
        self._desk.live.do(message, lambda project: with_steps(project, steps, study.catalogue, suppliers))

    def _study(self) -> Study:
        study = self._desk.live.study
        if study is None:
            raise KeyError("project")
        return study
