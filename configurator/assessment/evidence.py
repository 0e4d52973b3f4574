"""Who truly records, collects, controls and analyses, and at which stations: machine interfaces in use, systems, planned solutions.

A claim alone earns nothing. A planned gateway collects at a station only where a machine (or a sensor placed there) speaks a protocol
the gateway collects over the same wire, and the port is ready or only needs a setting. Nothing counts for more than its own supplier
claims: a touch terminal that claims the basic stage is no automatic collection.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from configurator.assessment.stage_rules import stage_rules
from configurator.basis.ids import StationId
from configurator.basis.text import Name
from configurator.basis.vocabulary import Access, Kind, MatrixColumn, Physical, PortState, Protocol, Stage
from configurator.catalog.entry import Port, Solution
from configurator.line.model import ExistingSystem, Interface, Line, Station

if TYPE_CHECKING:
    from configurator.assessment.maturity import PlacedSolution

CAPTURE_WORDS = frozenset({"sys.pop", "data.count", "data.identification"})
COLLECTION_WORDS = frozenset({"sys.gateway", "data.machine-state", "data.process-value"})
CONTROL_WORDS = frozenset({"control.write", "control.recipe"})
ANALYSIS_WORDS = frozenset({"sys.ai", "sys.twin"})
ANALYSIS_KINDS = frozenset({Kind.ANALYTICS, Kind.AI_MODEL, Kind.TWIN})
CAPTURE_KINDS = frozenset({Kind.POP, Kind.IDENTIFICATION})
RELAYS = frozenset(
    {Kind.SENSOR, Kind.METER, Kind.IO_LINK, Kind.PLC, Kind.CNC, Kind.GATEWAY, Kind.IDENTIFICATION, Kind.VISION}
)
USABLE = (PortState.READY, PortState.NEEDS_SETTING)  # a setting is made when the solution is installed
Nowhere: frozenset[StationId] = frozenset()
Wire = tuple[Protocol, Physical]


@dataclass(frozen=True, slots=True)
class Actor:
    """An existing system or planned solution, and the stations where it records, collects or controls."""

    id: str
    name: Name
    planned: bool
    kind: Kind
    words: frozenset[str]
    earns: tuple[tuple[MatrixColumn, Stage], ...]
    captured: frozenset[StationId]
    collected: frozenset[StationId]
    controlled: frozenset[StationId]

    @property
    def executes(self) -> bool:
        """Whether it is a manufacturing execution system, alone or inside a suite."""
        return self.kind == Kind.MES or "sys.mes" in self.words

    @property
    def analyses(self) -> bool:
        """Whether it analyses by statistics, AI or a digital twin."""
        return self.kind in ANALYSIS_KINDS or bool(self.words & ANALYSIS_WORDS)

    @property
    def administers(self) -> bool:
        """Whether it is an enterprise resource planning system, alone or inside a suite."""
        return self.kind == Kind.ERP or "sys.erp" in self.words

    def claims(self, column: MatrixColumn, stage: Stage) -> bool:
        """Say whether it says of itself that it reaches this cell or a higher one of the column."""
        return any(each == column and reached >= stage for each, reached in self.earns)


@dataclass(frozen=True, slots=True)
class Evidence:
    """All actors of a line and the process stations they have to cover."""

    processes: frozenset[StationId]
    actors: tuple[Actor, ...]

    @property
    def captured(self) -> frozenset[StationId]:
        """Process stations whose results are recorded on the spot."""
        return self.processes & Nowhere.union(*(actor.captured for actor in self.actors))

    @property
    def collected(self) -> frozenset[StationId]:
        """Process stations whose equipment data is collected automatically."""
        return self.processes & Nowhere.union(*(actor.collected for actor in self.actors))

    @property
    def controlled(self) -> frozenset[StationId]:
        """Process stations with a write path to their equipment."""
        return self.processes & Nowhere.union(*(actor.controlled for actor in self.actors))

    def share(self, stations: frozenset[StationId]) -> float:
        """Return the share of the process stations in `stations`, 0…1."""
        return len(stations & self.processes) / len(self.processes) if self.processes else 0.0


def gather(line: Line, placed: tuple[PlacedSolution, ...] = ()) -> Evidence:
    """Return what systems of the line and placed solutions truly do."""
    left_out = stage_rules().stations.left_out
    processes = frozenset(station.id for station in line.stations if station.kind not in left_out)
    live = live_wires(line, placed)
    existing = tuple(_existing(system, line) for system in line.systems)
    return Evidence(processes, existing + tuple(_planned(each, line, live) for each in placed))


def usable_ports(station: Station, states: tuple[PortState, ...] = USABLE) -> tuple[Interface, ...]:
    """Return the interfaces of a station's machines that can be used, or can be after a setting."""
    return tuple(port for machine in station.equipment for port in machine.interfaces if port.state in states)


def meets(port: Port, interface: Interface) -> bool:
    """Say whether a collecting port speaks with a machine interface: same protocol, same wire."""
    return port.side == "collects" and (port.protocol, port.physical) == (interface.protocol, interface.physical)


def writes(port: Port, interface: Interface) -> bool:
    """Say whether a collecting port may also write to a machine interface."""
    return meets(port, interface) and port.access.allows(Access.WRITE) and interface.access.allows(Access.WRITE)


def _existing(system: ExistingSystem, line: Line) -> Actor:
    words = frozenset(system.provides)
    observed = max((stage for column, stage in system.earns if column == MatrixColumn.FIELD), default=Stage.NONE)
    named = frozenset(system.stations)
    linked = named or frozenset(station.id for station in line.stations if _linked(system, station, Access.READ))
    steered = named or frozenset(station.id for station in line.stations if _linked(system, station, Access.WRITE))
    everywhere = named or frozenset(station.id for station in line.stations)
    captures = bool(words & CAPTURE_WORDS) or system.kind in CAPTURE_KINDS or observed >= Stage.BASIC
    collects = bool(words & COLLECTION_WORDS) or system.kind == Kind.GATEWAY or observed >= Stage.MIDDLE1
    controls = bool(words & CONTROL_WORDS) or observed >= Stage.MIDDLE2
    collected = linked if collects else Nowhere
    return Actor(
        id=system.id,
        name=system.name,
        planned=False,
        kind=system.kind,
        words=words,
        earns=system.earns,
        captured=everywhere if captures else collected,
        collected=collected,
        controlled=steered if controls else Nowhere,
    )


def _linked(system: ExistingSystem, station: Station, access: Access) -> bool:
    """Say whether a system of the whole line reads (or writes) at a station: a ready port, of its protocols where it names some."""
    spoken = {port.protocol for port in system.interfaces}
    return any(
        port.access.allows(access) and (not spoken or port.protocol in spoken)
        for port in usable_ports(station, (PortState.READY,))
    )


def _planned(placed: PlacedSolution, line: Line, live: dict[StationId, frozenset[Wire]]) -> Actor:
    solution = placed.solution
    words = frozenset(provision.word for provision in solution.provides)
    where = _where(placed, line)
    collects, controls = _is_collector(solution, words), _is_controller(solution, words)
    collected = frozenset(station.id for station in where if collects and _reads(solution, live[station.id]))
    controlled = frozenset(station.id for station in where if controls and _steers(solution, station))
    captured = frozenset(station.id for station in where) if _captures(solution, words) else collected
    return Actor(
        id=placed.id,
        name=solution.title,
        planned=True,
        kind=solution.kind,
        words=words,
        earns=solution.earns,
        captured=captured,
        collected=collected,
        controlled=controlled,
    )


def _where(placed: PlacedSolution, line: Line) -> tuple[Station, ...]:
    return tuple(station for station in line.stations if not placed.stations or station.id in placed.stations)


def _captures(solution: Solution, words: frozenset[str]) -> bool:
    """Say whether results are recorded where it stands; a module of a suite that stands nowhere records nothing by itself (rule 1)."""
    return solution.kind in CAPTURE_KINDS or (solution.placed == "stations" and bool(words & CAPTURE_WORDS))


def _is_collector(solution: Solution, words: frozenset[str]) -> bool:
    able = solution.kind == Kind.GATEWAY or bool(words & COLLECTION_WORDS)
    return able and _field_claim(solution, Stage.MIDDLE1) >= Stage.MIDDLE1


def _is_controller(solution: Solution, words: frozenset[str]) -> bool:
    return bool(words & CONTROL_WORDS) and _field_claim(solution, Stage.MIDDLE2) >= Stage.MIDDLE2


def _field_claim(solution: Solution, silent: Stage) -> Stage:
    """Return the stage of field automation a solution claims; `silent` when it claims none."""
    return max((stage for column, stage in solution.earns if column == MatrixColumn.FIELD), default=silent)


def _reads(solution: Solution, live: frozenset[Wire]) -> bool:
    """Say whether a solution reads at a station: a port of it meets a live wire, or it brings its own sensing and has no such port."""
    wires = _wires(solution, "collects")
    return not wires or bool(wires & live)


def _steers(solution: Solution, station: Station) -> bool:
    """Say whether a solution writes at a station: over a writable machine port, or as the machine's own new control."""
    collecting = [port for port in solution.ports if port.side == "collects"]
    return not collecting or any(writes(port, open_) for port in collecting for open_ in usable_ports(station))


def live_wires(line: Line, placed: tuple[PlacedSolution, ...]) -> dict[StationId, frozenset[Wire]]:
    """Return per station the wires that carry data: usable machine ports, and what devices placed there pass on."""
    devices = [each for each in placed if each.solution.kind in RELAYS and _wires(each.solution, "offers")]
    return {
        station.id: _spread(
            frozenset((port.protocol, port.physical) for port in usable_ports(station)),
            [each.solution for each in devices if station.id in each.stations],
        )
        for station in line.stations
    }


def _spread(wires: frozenset[Wire], devices: Iterable[Solution]) -> frozenset[Wire]:
    """Add what devices offer once they are fed themselves, until nothing new comes."""
    silent = list(devices)
    while fed := [device for device in silent if _reads(device, wires)]:
        wires = wires.union(*(_wires(device, "offers") for device in fed))
        silent = [device for device in silent if device not in fed]
    return wires


def _wires(solution: Solution, side: str) -> frozenset[Wire]:
    return frozenset((port.protocol, port.physical) for port in solution.ports if port.side == side)
