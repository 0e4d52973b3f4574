"""Reading paths: from a machine through gateways up to the system that wants its data, and why there is none.

A path is machine → (reader's collecting port → its offering port)* → system; protocol, physical layer and access must agree at each hop.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from configurator.basis.ids import EquipmentId, OptionId, StationId
from configurator.basis.vocabulary import Access, Physical, Protocol
from configurator.catalog.entry import Port
from configurator.compatibility.demands import Demand, demands
from configurator.compatibility.network import Hop, Network
from configurator.compatibility.ports import Outcome, Proof, Reading, meeting, reading
from configurator.compatibility.roles import CONTROL_WORDS, MACHINE_WORDS, READERS, is_retrofit
from configurator.compatibility.situation import Machine, Placed, Situation
from configurator.line.model import Interface

Why = Literal["", "option-missing", "read-only", "physical", "not-spoken", "no-port", "no-way-up"]
WHY: dict[Outcome, Why] = {
    Outcome.READY: "",
    Outcome.TO_CONFIRM: "",
    Outcome.OPTION_MISSING: "option-missing",
    Outcome.READ_ONLY: "read-only",
    Outcome.PHYSICAL: "physical",
    Outcome.NOT_SPOKEN: "not-spoken",
    Outcome.NO_PORT: "no-port",
}


@dataclass(frozen=True, slots=True)
class Path:
    """How a machine's data reaches an option, or why it does not; `near` is the machine port that comes nearest."""

    machine: EquipmentId
    station: StationId
    taker: OptionId
    hops: tuple[Hop, ...]
    proof: Proof
    why: Why = ""
    near: Interface | None = None
    port: Port | None = None  # the collecting port at the first hop

    @property
    def works(self) -> bool:
        """Say whether data can flow once open questions are settled."""
        return self.proof != "conflict"


def readings(situation: Situation) -> tuple[Path, ...]:
    """Return, for every reader placed at stations, its path to each machine there; retrofit sensors stand in for missing ports."""
    return tuple(
        read_by(situation, placed, machine)
        for placed in situation.placed
        if is_reader(placed)
        for station in placed.stations
        for machine in situation.machines[station]
    )


def is_reader(placed: Placed) -> bool:
    """Say whether an option stands at named stations in order to read the machines there."""
    return placed.named and placed.solution.kind in READERS and bool(placed.collects)


def read_by(situation: Situation, placed: Placed, machine: Machine, wanted: Access = Access.READ) -> Path:
    """Return the path by which `placed` reads (or writes) `machine` without any gateway between."""
    best = reading(machine.equipment, placed.collects, wanted)
    if not best.outcome.works and wanted is Access.READ:
        stand_in = _retrofit(situation, placed, machine)
        if stand_in is not None:
            return stand_in
    return _path(machine, placed, best, wanted)


def _path(machine: Machine, placed: Placed, best: Reading, wanted: Access) -> Path:
    hops: tuple[Hop, ...] = ()
    if best.outcome.works and best.interface is not None and best.port is not None:
        interface = best.interface
        hops = (Hop(machine.equipment.id, placed.option.id, interface.protocol, interface.physical, wanted),)
    proof: Proof = "conflict"
    if best.outcome.works:
        proof = "confirmed" if best.outcome is Outcome.READY else "to-confirm"
    return Path(
        machine.equipment.id,
        machine.station.id,
        placed.option.id,
        hops,
        proof,
        WHY[best.outcome],
        best.interface,
        best.port,
    )


def _retrofit(situation: Situation, placed: Placed, machine: Machine) -> Path | None:
    """Return the path through a sensor at the machine's station: on to `placed` when they speak, else as far as the sensor."""
    for sensor in sorted(situation.at_station.get(machine.station.id, ()), key=lambda each: each.option.id):
        if not is_retrofit(sensor.solution):
            continue
        signal = Hop(machine.equipment.id, sensor.option.id, Protocol.ANALOG, Physical.DC24V, Access.READ)
        met = meeting(sensor.offers, placed.collects)
        hops: tuple[Hop, ...] = (signal,)
        if met is not None:
            hops = (signal, Hop(sensor.option.id, placed.option.id, met[0].protocol, met[0].physical, Access.READ))
        return Path(
            machine.equipment.id,
            machine.station.id,
            OptionId(hops[-1].taker),
            hops,
            "confirmed",
            "",
            None,
            met[1] if met else None,
        )
    return None


def reading_paths(situation: Situation) -> tuple[Path, ...]:
    """Return the whole paths: each reader's own, and for every system that asks for machine data those from each machine up to it."""
    return whole_paths(situation, demands(situation), Network(situation))


def whole_paths(situation: Situation, wanted: Iterable[Demand], network: Network) -> tuple[Path, ...]:
    """Return what `reading_paths` does, from demands and a network that are there already."""
    own = readings(situation)
    below: dict[StationId, list[Path]] = {}
    for path in own:
        below.setdefault(path.station, []).append(path)
    up = (
        path
        for placed in seekers(wanted)
        for station in placed.stations
        for path in up_from(situation, placed, station, below.get(station, ()), network)
    )
    return (*own, *up)


def seekers(wanted: Iterable[Demand]) -> tuple[Placed, ...]:
    """Return the options that ask for machine data and do not stand at the machines themselves."""
    asking = {demand.placed.option.id: demand.placed for demand in wanted if _asks_machines(demand)}
    return tuple(placed for placed in asking.values() if not is_reader(placed))


def _asks_machines(demand: Demand) -> bool:
    words = MACHINE_WORDS | CONTROL_WORDS
    return not words.isdisjoint(demand.need.words) and bool(demand.placed.collects)


def up_from(
    situation: Situation, placed: Placed, station: StationId, below: Iterable[Path], network: Network
) -> Iterator[Path]:
    """Yield the best way up to an option from each machine of a station, with the readers' paths `below` there."""
    there = tuple(below)
    for machine in situation.machines[station]:
        yield min(
            ways_up(situation, placed, machine, there, network),
            key=_longer,
        )


def _longer(path: Path) -> tuple[bool, bool, int, tuple[str, ...]]:
    """Order ways by proof and length; between equals the ids decide, because the order of the plan is the user's to change."""
    return path.proof == "conflict", path.proof != "confirmed", len(path.hops), tuple(hop.taker for hop in path.hops)


def ways_up(
    situation: Situation, placed: Placed, machine: Machine, below: Iterable[Path], network: Network
) -> tuple[Path, ...]:
    """Return every way from a machine to an option: directly, and carried on from each of the readers' paths `below`."""
    through = (path for path in below if path.machine == machine.equipment.id and path.taker != placed.option.id)
    direct = read_by(situation, placed, machine)
    return (direct, *(_extended(situation, path, placed, network) for path in through))


def _extended(situation: Situation, path: Path, placed: Placed, network: Network) -> Path:
    """Return the path of a reader carried on to `placed`."""
    up = network.chain(situation.by_option[path.taker], placed) if path.works else None
    if not path.works:
        return Path(path.machine, path.station, placed.option.id, (), "conflict", path.why, path.near, path.port)
    if up is None:
        return Path(
            path.machine, path.station, placed.option.id, path.hops, "conflict", "no-way-up", path.near, path.port
        )
    return Path(path.machine, path.station, placed.option.id, (*path.hops, *up), path.proof, "", path.near, path.port)
