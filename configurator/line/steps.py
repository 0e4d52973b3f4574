"""Edits of the line that a remedy can hold: plain data, shown before they are applied."""

from __future__ import annotations

from dataclasses import dataclass, replace

from configurator.basis.frozen import changed
from configurator.basis.ids import EquipmentId, StationId
from configurator.line.model import Equipment, Interface, Line, Site, Skill, Station


@dataclass(frozen=True, slots=True)
class SetInterface:
    """The machine has this interface now (an option bought, a parameter set, a port found); replaces the one of its protocol."""

    station: StationId
    equipment: EquipmentId
    interface: Interface


@dataclass(frozen=True, slots=True)
class SetSite:
    """The building offers this now, or somebody looked."""

    site: Site


@dataclass(frozen=True, slots=True)
class AddSkill:
    """People who can do something were named."""

    skill: Skill


LineStep = SetInterface | SetSite | AddSkill


def apply_to_line(step: LineStep, line: Line) -> Line:
    """Return the line after one step; KeyError when its station or machine is gone."""
    match step:
        case SetInterface():
            return replace(
                line, stations=changed(line.stations, step.station, lambda station: _with_interface(station, step))
            )
        case SetSite():
            return replace(line, site=step.site)
        case AddSkill():
            others = tuple(skill for skill in line.skills if skill.word != step.skill.word)
            return replace(line, skills=(*others, step.skill))


def _with_interface(station: Station, step: SetInterface) -> Station:
    def fitted(machine: Equipment) -> Equipment:
        others = tuple(port for port in machine.interfaces if port.protocol != step.interface.protocol)
        return replace(machine, interfaces=(*others, step.interface))

    return replace(station, equipment=changed(station.equipment, step.equipment, fitted))
