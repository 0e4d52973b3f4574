"""Edits of the plan that a remedy can hold, beside those of the line: plain data, shown before they are applied."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace

from configurator.basis.frozen import changed, find, without
from configurator.basis.ids import OptionId, SolutionId, StationId
from configurator.basis.vocabulary import Stage
from configurator.line.model import Line
from configurator.line.steps import AddSkill, LineStep, SetInterface, SetSite, apply_to_line
from configurator.plan.model import Cause, Option, Plan


@dataclass(frozen=True, slots=True)
class AddOption:
    """Take a solution into the plan; make the option with `new_option`."""

    option: Option


@dataclass(frozen=True, slots=True)
class DropOption:
    """Take an option out, and the causes that pointed to it."""

    option: OptionId


@dataclass(frozen=True, slots=True)
class SwapOption:
    """Put another solution (or version) in an option's place."""

    option: OptionId
    solution: SolutionId
    version: str


@dataclass(frozen=True, slots=True)
class PlaceOption:
    """Stand an option at these stations."""

    option: OptionId
    stations: tuple[StationId, ...]


@dataclass(frozen=True, slots=True)
class SetUnits:
    """Take so many of it at each place."""

    option: OptionId
    units: int


@dataclass(frozen=True, slots=True)
class SetTarget:
    """Aim at another stage."""

    target: Stage | None


@dataclass(frozen=True, slots=True)
class SetProgramme:
    """Apply to another programme, or to none."""

    programme: str | None


PlanStep = AddOption | DropOption | SwapOption | PlaceOption | SetUnits | SetTarget | SetProgramme
Step = LineStep | PlanStep


def new_option(
    solution: SolutionId,
    version: str,
    stations: Iterable[StationId],
    plan: Plan,
    causes: tuple[Cause, ...] = (),
    units: int = 1,
) -> Option:
    """Return an option whose id follows from what it is and where, so that window, command line and proposal name findings alike."""
    places = tuple(stations)
    taken = {option.id for option in plan.options}
    number = 0
    while True:
        seed = "|".join((solution, *places, str(number)))
        candidate = OptionId("opt-" + hashlib.sha256(seed.encode()).hexdigest()[:8])
        if candidate not in taken:
            return Option(candidate, solution, version, places, causes, units=units)
        number += 1


def apply(step: Step, line: Line, plan: Plan) -> tuple[Line, Plan]:
    """Return line and plan after one step; KeyError when what it names is gone. Neither input changes."""
    if isinstance(step, SetInterface | SetSite | AddSkill):
        return apply_to_line(step, line), plan
    return line, apply_to_plan(step, plan)


def apply_to_plan(step: PlanStep, plan: Plan) -> Plan:
    """Return the plan after one step; KeyError when the option it names is gone."""
    match step:
        case AddOption(option):
            if find(plan.options, option.id) is not None:
                raise KeyError(option.id)
            return replace(plan, options=(*plan.options, option))
        case DropOption(option_id):
            return replace(plan, options=_without_causes(without(plan.options, option_id), option_id))
        case SetTarget(target):
            return replace(plan, target=target)
        case SetProgramme(programme):
            return replace(plan, programme=programme)
        case _:
            return replace(plan, options=changed(plan.options, step.option, lambda option: _stepped(option, step)))


def _stepped(option: Option, step: SwapOption | PlaceOption | SetUnits) -> Option:
    match step:
        case SwapOption(_, solution, version):
            return replace(option, solution=solution, version=version, amounts=())
        case PlaceOption(_, stations):
            return replace(option, stations=stations)
        case SetUnits(_, units):
            return replace(option, units=units)


def orphans(plan: Plan) -> tuple[Option, ...]:
    """Return the options that were added for a cause of which none is left: they offer to go."""
    present = {option.id for option in plan.options}
    return tuple(
        option
        for option in plan.options
        if option.causes and not any(cause.option in present for cause in option.causes)
    )


def _without_causes(options: tuple[Option, ...], gone: OptionId) -> tuple[Option, ...]:
    """Return the options; the last cause of an added one stays, so that it still says why it came."""

    def less(option: Option) -> Option:
        left = tuple(cause for cause in option.causes if cause.option != gone)
        return replace(option, causes=left) if left and left != option.causes else option

    return tuple(less(option) for option in options)
