"""Edits of the machines at a station and of their ports. See `edits` for what they raise."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from configurator.basis.frozen import changed, get, inserted, without
from configurator.basis.ids import EquipmentId, StationId
from configurator.basis.vocabulary import Protocol
from configurator.line.model import Equipment, Interface, Line
from configurator.line.steps import SetInterface, apply_to_line
from configurator.line.tidy import require_free, without_sources


def add_equipment(line: Line, station: StationId, machine: Equipment) -> Line:
    """Return the line with one more machine at a station."""
    require_free(line, machine.id)
    return _with_machines(line, station, lambda machines: inserted(machines, machine))


def change_equipment(line: Line, station: StationId, machine: EquipmentId, **fields: Any) -> Line:
    """Return the line with other values in a machine's fields. The id stays."""
    return _with_machines(
        line,
        station,
        lambda machines: changed(machines, machine, lambda old: replace(old, **{**fields, "id": machine})),
    )


def remove_equipment(line: Line, station: StationId, machine: EquipmentId) -> Line:
    """Return the line with one machine less at a station."""
    return without_sources(_with_machines(line, station, lambda machines: without(machines, machine)), (machine,))


def set_interface(line: Line, station: StationId, machine: EquipmentId, interface: Interface) -> Line:
    """Return the line with a port at a machine; it replaces the one of the same protocol."""
    return apply_to_line(SetInterface(station, machine, interface), line)


def remove_interface(line: Line, station: StationId, machine: EquipmentId, protocol: Protocol) -> Line:
    """Return the line with a machine that does not speak `protocol`; KeyError when it did not."""
    ports = get(get(line.stations, station).equipment, machine).interfaces
    left = tuple(port for port in ports if port.protocol != protocol)
    if left == ports:
        raise KeyError(protocol)
    return change_equipment(line, station, machine, interfaces=left)


def _with_machines(
    line: Line, station: StationId, change: Callable[[tuple[Equipment, ...]], tuple[Equipment, ...]]
) -> Line:
    stations = changed(line.stations, station, lambda old: replace(old, equipment=change(old.equipment)))
    return replace(line, stations=stations)
