"""Commands about the plan as a whole: its frame, places and numbers, discounts, and plans the program proposes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from configurator.basis.errors import ConfiguratorError
from configurator.basis.frozen import find
from configurator.basis.ids import OptionId, StationId
from configurator.basis.text import Message, Money, clean
from configurator.basis.vocabulary import Stage
from configurator.plan.model import Discount
from configurator.plan.steps import PlaceOption, SetProgramme, SetTarget, SetUnits
from configurator.ui.commands import Command, Needs
from configurator.ui.notices import Offer
from configurator.ui.page import Desk, Page

if TYPE_CHECKING:
    from configurator.plan.model import Option, Plan
    from configurator.project.study import Study
    from configurator.ui.plan.page import PlanPage
    from configurator.ui.plan.preview import Proposed

LONGEST_LABEL = 200


def chosen_commands(desk: Desk, page: Callable[[str], Page]) -> tuple[Command, ...]:
    """Return the commands; `page` gives a page of the window by name."""
    do, propose = PlanFrameHandlers(desk), ProposalHandlers(desk, page)
    needs: Needs = "project"
    return (
        Command("plan.set-programme", "ui-plan-command-set-programme", do.set_programme, "coins", needs=needs, listed=False),
        Command("plan.set-target", "ui-plan-command-set-target", do.set_target, "chart-bar", needs=needs, listed=False),
        Command("plan.set-budget", "ui-plan-command-set-budget", do.set_budget, "cash", needs=needs, listed=False),
        Command("plan.place", "ui-plan-command-place", do.place, "map", needs=needs, listed=False),
        Command("plan.set-units", "ui-plan-command-set-units", do.set_units, needs=needs, listed=False),
        Command("plan.add-discount", "ui-plan-command-add-discount", do.add_discount, needs=needs, listed=False),
        Command("plan.drop-discount", "ui-plan-command-drop-discount", do.drop_discount, needs=needs, listed=False),
        Command("plan.recommend", "ui-command-plan-recommend", propose.recommend, "sparkles", needs=needs),
        Command("plan.stop-recommending", "ui-plan-command-stop-recommending", propose.stop_recommending, "x", needs=needs, listed=False),
        Command("plan.complete", "ui-plan-command-complete", propose.complete, "plug", needs=needs),
        Command("plan.take-proposed", "ui-plan-command-take-proposed", propose.take, "check", needs=needs, listed=False),
        Command("plan.drop-proposed", "ui-plan-command-drop-proposed", propose.drop, "x", needs=needs, listed=False),
    )  # fmt: skip


class PlanFrameHandlers:
    """Edits of the frame and of single options."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def set_programme(self, programme: str | None) -> None:
        """Apply to a support programme, or to none."""
        from configurator.costing.support import programme_named

        found = programme_named(programme)
        said = Message("ui-plan-edit-no-programme")
        if found is not None:
            said = Message("ui-plan-edit-programme", programme=found.name)
        if programme != _study(self._desk).plan.programme:
            self._desk.run("plan.apply", steps=(SetProgramme(programme),), message=said)

    def set_target(self, target: int | None) -> None:
        """Aim at a stage, or at none."""
        stage = None if target is None else Stage(target)
        if stage != _study(self._desk).plan.target:
            self._desk.run("plan.apply", steps=(SetTarget(stage),), message=Message("ui-plan-edit-target"))

    def set_budget(self, won: int | None) -> None:
        """Say how much own money there is, in won ex VAT; None: not said."""
        if won != _study(self._desk).plan.budget:
            said = Message("ui-plan-edit-no-budget") if won is None else Message("ui-plan-edit-budget", won=Money(won))
            self._edit(said, lambda plan: replace(plan, budget=won))

    def place(self, option: OptionId, stations: tuple[StationId, ...] | None = None) -> None:
        """Stand an option at these stations; at the chosen ones when none are named."""
        places = self._desk.selection.stations if stations is None else stations
        if not places:
            self._desk.notices.say(Message("ui-plan-place-how"))
            return
        if self._option(option).stations != places:
            self._desk.run("plan.apply", steps=(PlaceOption(option, places),), message=Message("ui-plan-edit-place"))

    def set_units(self, option: OptionId, units: int) -> None:
        """Take so many of it at each place."""
        if self._option(option).units != units:
            self._desk.run("plan.apply", steps=(SetUnits(option, units),), message=Message("ui-plan-edit-units"))

    def add_discount(self, label: str, won: int) -> None:
        """Write down a discount agreed with a supplier."""
        words = clean(label).strip()[:LONGEST_LABEL]
        if not words or won <= 0:
            raise ConfiguratorError(Message("ui-plan-discount-how"))
        made = Discount(words, won)
        self._edit(
            Message("ui-plan-edit-discount", label=words), lambda plan: replace(plan, discounts=(*plan.discounts, made))
        )

    def drop_discount(self, number: int) -> None:
        """Take the discount of this place in the list back."""
        kept = tuple(each for at, each in enumerate(_study(self._desk).plan.discounts) if at != number)
        self._edit(Message("ui-plan-edit-discount-dropped"), lambda plan: replace(plan, discounts=kept))

    def _edit(self, message: Message, edit: Callable[[Plan], Plan]) -> None:
        self._desk.live.do(message, lambda project: replace(project, plan=edit(project.plan)))

    def _option(self, option: OptionId) -> Option:
        found = find(_study(self._desk).plan.options, option)
        if found is None:
            raise ConfiguratorError(Message("ui-plan-option-gone"))
        return found


class ProposalHandlers:
    """Plans the program works out in the background and shows before anybody takes them."""

    def __init__(self, desk: Desk, page: Callable[[str], Page]) -> None:
        self._desk, self._page = desk, page

    def recommend(self) -> None:
        """Work out the recommended plan and show what it would change."""
        study, store = _study(self._desk), self._desk.live.store
        if store is None:
            self._desk.notices.say(Message("ui-store-absent"))
            return
        self._shown().recommending.begin(study, store, self._take_in)

    def stop_recommending(self) -> None:
        """Ask the recommendation under way to stop; the plan stays as it is."""
        self._shown().recommending.cancel()

    def complete(self) -> None:
        """Work out what the plan still needs and show it."""
        from configurator.ui.plan.preview import Proposed, figured

        study = _study(self._desk)
        self._desk.run("view.page", page="plan")
        self._desk.notices.say(Message("ui-plan-completing"))
        self._desk.jobs.start(
            lambda: figured(Proposed("complete", study, _completed(study))), self._take_in, self._desk.live.failed.emit
        )

    def take(self) -> None:
        """Put the proposed plan in the place of the present one: one edit, one undo."""
        page = self._shown()
        proposed, project = page.proposed, self._desk.live.project
        if proposed is None or project is None:
            return
        before, after = proposed.before.project, proposed.after.project
        page.show_proposed(None)
        if project.line != before.line or project.plan != before.plan:
            self._desk.notices.say(Message("ui-recommend-stale"))
            return
        key = "project-edit-recommend" if proposed.sort == "recommended" else "ui-plan-edit-complete"
        self._desk.live.do(
            Message(key),
            lambda old: replace(old, plan=after.plan, entries=after.entries, suppliers=after.suppliers),
        )
        undo = Offer("ui-command-edit-undo", lambda: self._desk.run("edit.undo"))
        self._desk.notices.say(Message("ui-recommended-done", count=len(proposed.changes.added)), undo)

    def drop(self) -> None:
        """Leave the plan as it is."""
        self._shown().show_proposed(None)

    def _take_in(self, proposed: Proposed) -> None:
        project = self._desk.live.project
        if project is None or project.id != proposed.before.project.id:
            return
        self._shown().show_proposed(proposed)
        self._desk.notices.say(Message("ui-plan-preview-ready"))

    def _shown(self) -> PlanPage:
        from configurator.ui.plan.page import PlanPage

        self._desk.run("view.page", page="plan")
        page = self._page("plan")
        if not isinstance(page, PlanPage):
            raise TypeError(page)
        return page


def _completed(study: Study) -> Study:
    """Return the study of the plan with everything it needs."""
    from configurator.compatibility.closure import close
    from configurator.costing.estimate import option_cost
    from configurator.project.edits import with_plan
    from configurator.project.study import Study

    def price(option: Option) -> int:
        return option_cost(option, study.catalogue[option.solution], study.line, study.rates)

    whole = close(study.line, study.plan_without_unknown, study.catalogue, price)
    return Study(with_plan(study.project, whole, study.catalogue, study.suppliers.values()), study.edition)


def _study(desk: Desk) -> Study:
    study = desk.live.study
    if study is None:
        raise KeyError("project")
    return study
