"""What the steps of a remedy change, in words, before anybody applies it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from configurator.basis.frozen import find
from configurator.basis.ids import OptionId, StationId
from configurator.basis.text import Argument, Message, Name
from configurator.catalog.vocabulary import WORDS
from configurator.line.steps import AddSkill, SetInterface, SetSite
from configurator.plan.steps import (
    AddOption,
    DropOption,
    PlaceOption,
    SetProgramme,
    SetTarget,
    SetUnits,
    Step,
    SwapOption,
)
from configurator.ui.compatibility.faces import word_text
from configurator.ui.look import Look
from configurator.ui.solution_faces import stage_text

if TYPE_CHECKING:
    from configurator.project.study import Study

PLACES = 3


def step_text(step: Step, study: Study, look: Look) -> str:
    """Return one change in words."""
    key, args = _said(step, study, look)
    return look.say(Message(f"ui-compatibility-step-{key}", **args))


def _said(step: Step, study: Study, look: Look) -> tuple[str, dict[str, Argument]]:
    match step:
        case AddOption(option):
            where = _places(study, look, option.stations)
            return "add", {"solution": _title(study, option.solution), "where": where, "units": option.units}
        case DropOption(option_id):
            return "drop", {"solution": _of(study, option_id)}
        case SwapOption(option_id, solution, _):
            return "swap", {"solution": _of(study, option_id), "other": _title(study, solution)}
        case PlaceOption(option_id, stations):
            return "place", {"solution": _of(study, option_id), "where": _places(study, look, stations)}
        case SetUnits(option_id, units):
            return "units", {"solution": _of(study, option_id), "units": units}
        case _:
            return _frame(step, study, look)


def _frame(step: Step, study: Study, look: Look) -> tuple[str, dict[str, Argument]]:
    match step:
        case SetTarget(target):
            stage = look.text("ui-compatibility-none") if target is None else stage_text(look, target)
            return "target", {"stage": stage}
        case SetProgramme(programme):
            return "programme", {"programme": programme or look.text("ui-compatibility-none")}
        case SetInterface(station_id, machine_id, interface):
            station = find(study.line.stations, station_id)
            machine = None if station is None else find(station.equipment, machine_id)
            named: Argument = machine_id if machine is None else machine.name
            state = look.text(f"ui-port-{interface.state.value}")
            return "interface", {
                "machine": named,
                "protocol": word_text(look, interface.protocol.value),
                "state": state,
            }
        case AddSkill(skill):
            return "skill", {"skill": WORDS.get(skill.word, Name.alike(skill.word))}
        case SetSite(_):
            return "site", {}
        case _:
            raise TypeError(step)


def _title(study: Study, solution: str) -> Name:
    entry = next((study.catalogue[known] for known in (solution,) if known in study.catalogue), None)  # type: ignore[index]  # ids are strings
    return Name.alike(solution) if entry is None else entry.title


def _of(study: Study, option_id: OptionId) -> Name:
    option = find(study.plan.options, option_id)
    return Name.alike(option_id) if option is None else _title(study, option.solution)


def _places(study: Study, look: Look, stations: tuple[StationId, ...]) -> str:
    if not stations:
        return look.text("ui-compatibility-line")
    known = [look.name(station.name) for each in stations if (station := find(study.line.stations, each)) is not None]
    said = ", ".join(known[:PLACES])
    more = len(known) - PLACES
    return look.text("ui-compatibility-place-more", name=said, more=more) if more > 0 else said
