"""Rules about single protocols: what each of them asks beyond being spoken on both sides."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from configurator.basis.ids import StationId
from configurator.basis.issues import Remedy, Severity
from configurator.basis.text import Message, Name
from configurator.basis.vocabulary import Kind, Protocol
from configurator.catalog.entry import Port
from configurator.compatibility import remedies
from configurator.compatibility.paths import Path
from configurator.compatibility.ports import reading, same_protocol
from configurator.compatibility.roles import READERS
from configurator.compatibility.rule import Finding, Rule, finding
from configurator.compatibility.rules_interfaces import left_out
from configurator.compatibility.situation import SITE, Machine, Placed, Situation
from configurator.compatibility.suitability import fits
from configurator.compatibility.survey import Survey
from configurator.compatibility.trial import curing, same_place
from configurator.line.steps import SetInterface
from configurator.plan.model import Cause

MODBUS = frozenset({Protocol.MODBUS_RTU, Protocol.MODBUS_TCP})
MOTION = frozenset({Protocol.ETHERCAT, Protocol.PROFINET})
OPC_UA = frozenset({Protocol.OPC_UA, Protocol.EUROMAP77})
EUROMAP = frozenset({Protocol.EUROMAP63, Protocol.EUROMAP77})
CLOSE = READERS | {Kind.PLC, Kind.CNC, Kind.ROBOT, Kind.COBOT, Kind.SENSOR}  # may sit on a motion bus


def machine_at(situation: Situation, path: Path) -> Machine:
    """Return the machine a path begins at."""
    return next(each for each in situation.machines[path.station] if each.equipment.id == path.machine)


def by_protocol(survey: Survey, protocols: Iterable[Protocol]) -> Iterator[Path]:
    """Yield the readers' paths that work and begin with one of `protocols`."""
    wanted = frozenset(protocols)
    for path in survey.readings:
        if path.works and path.near is not None and path.near.protocol in wanted:
            yield path


# ── FOCAS ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def focas_is_polled_by_one(survey: Survey) -> Iterator[Finding]:
    """A CNC is polled through FOCAS by one collector: each further one takes time from the control."""
    readers: dict[tuple[StationId, str], list[Path]] = defaultdict(list)
    for path in by_protocol(survey, (Protocol.FOCAS,)):
        readers[path.station, path.machine].append(path)
    for (station, machine), paths in readers.items():
        if len({path.taker for path in paths}) > 1:
            yield _polled_twice(survey.situation, station, machine, paths)


def _polled_twice(situation: Situation, station: StationId, machine: str, paths: list[Path]) -> Finding:
    placed = [situation.by_option[name] for name in sorted({path.taker for path in paths})]
    return finding(
        "focas-is-polled-by-one",
        (station, machine, *(each.option.id for each in placed)),
        functools.partial(_parted, situation, station, machine, placed),
        machine=machine_at(situation, paths[0]).equipment.name,
        station=situation.stations[station].name,
        count=len(placed),
        readers=tuple(each.solution.title for each in placed),
    )


def _parted(situation: Situation, station: StationId, machine: str, placed: list[Placed]) -> Iterator[remedies.Way]:
    stays = same_place("focas-is-polled-by-one", station, machine)
    ways: list[remedies.Way] = []
    for each in placed:
        ways += remedies.place(situation, each, tuple(other for other in each.stations if other != station))
        ways.append(remedies.drop(situation, each))
    yield from curing(situation, focas_is_polled_by_one, stays, ways)
    here = next(each for each in situation.machines[station] if each.equipment.id == machine)
    yield left_out(situation, here)


# ── OPC UA ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def opc_ua_is_trusted(survey: Survey) -> Iterator[Finding]:
    """OPC UA checks certificates, which needs one time on both sides."""
    situation = survey.situation
    if any(provider.at(None) for provider in situation.providers.get("net.time", ())):
        return
    hops = (hop for path in survey.paths for hop in path.hops if path.works)
    takers = {hop.taker for hop in hops if hop.protocol in OPC_UA}
    placed = [situation.by_option[name] for name in sorted(takers) if name in situation.by_option]
    if placed:
        yield finding(
            "opc-ua-is-trusted",
            (SITE, *(each.option.id for each in placed)),
            functools.partial(_timed, situation, placed),
            takers=tuple(dict.fromkeys(each.solution.title for each in placed)),
        )


def _timed(situation: Situation, placed: list[Placed]) -> Iterator[remedies.Way]:
    stays = same_place("opc-ua-is-trusted", SITE)
    cause = Cause(placed[0].option.id, "net.time")
    clocks = (
        remedies.adding(situation, solution, (), cause)
        for solution in situation.store.providing(("net.time",))
        if solution.placed == "line"
    )
    yield from curing(situation, opc_ua_is_trusted, stays, clocks)
    yield all_dropped(situation, placed)


def all_dropped(situation: Situation, placed: Sequence[Placed]) -> remedies.Way:
    """Return the way that takes several options out at once."""
    gone = [remedies.drop(situation, each) for each in placed]
    titles = tuple(dict.fromkeys(each.solution.title for each in placed))
    message = Message("compatibility-remedy-drop-all", solutions=titles)
    return Remedy(message, tuple(step for way in gone for step in way.steps), sum(way.cost for way in gone))


# ── Modbus ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def modbus_has_a_point_list(survey: Survey) -> Iterator[Finding]:
    """Registers say nothing by themselves: their list with types and word order comes from the maker."""
    bare: dict[str, list[Path]] = defaultdict(list)
    for path in by_protocol(survey, MODBUS):
        if path.near is not None and not path.near.point_list:
            bare[path.taker].append(path)
    for taker, paths in bare.items():
        reader = survey.situation.by_option[paths[0].taker]
        machines = [machine_at(survey.situation, path) for path in paths]
        yield finding(
            "modbus-has-a-point-list",
            (taker, *dict.fromkeys(path.station for path in paths)),
            functools.partial(_listed, survey.situation, reader, paths),
            reader=reader.solution.title,
            machines=tuple(dict.fromkeys(each.equipment.name for each in machines)),
        )


def _listed(situation: Situation, reader: Placed, paths: list[Path]) -> tuple[remedies.Way, ...]:
    steps = tuple(
        SetInterface(path.station, path.machine, replace(path.near, point_list=True))
        for path in paths
        if path.near is not None
    )
    handed: remedies.Way = Remedy(Message("compatibility-remedy-point-list", machines=len(steps)), steps, 0)
    return handed, remedies.drop(situation, reader)


# ── motion buses ────────────────────────────────────────────────────────────────────────────────────────────────────


def motion_bus_is_apart(survey: Survey) -> Iterator[Finding]:
    """A bus between controller and drives stays on its own segment, and no system above sits on it."""
    situation = survey.situation
    apart = any(provider.at(None) for provider in situation.providers.get("net.separated", ()))
    unseen = situation.line.site.separated_network is None
    for path in _on_motion_buses(survey):
        taker = situation.by_option[path.taker]
        direct = taker.solution.kind not in CLOSE
        if direct or not apart:
            yield finding(
                "motion-bus-is-apart",
                (path.taker, path.station, path.machine),
                functools.partial(_segmented, situation, taker, path, direct),
                severity=Severity.UNCHECKED if unseen and not direct else None,
                variant="-direct" if direct else "-not-looked" if unseen else "",
                solution=taker.solution.title,
                machine=machine_at(situation, path).equipment.name,
                protocol=Name.alike(path.near.protocol.value if path.near else ""),
            )


def _on_motion_buses(survey: Survey) -> Iterator[Path]:
    seen = set()
    for path in (*survey.readings, *(each for each in survey.paths if len(each.hops) == 1)):
        key = (path.taker, path.station, path.machine)
        if path.works and path.near is not None and path.near.protocol in MOTION and key not in seen:
            seen.add(key)
            yield path


def _segmented(situation: Situation, taker: Placed, path: Path, direct: bool) -> Iterator[remedies.Way]:
    if not direct:
        key = "net-separated" if situation.line.site.separated_network is None else "segment"
        yield remedies.set_site(key, replace(situation.line.site, separated_network=True))
        cause = Cause(taker.option.id, "net.separated")
        walls = (remedies.adding(situation, each, (), cause) for each in situation.store.providing(("net.separated",)))
        stays = same_place("motion-bus-is-apart", taker.option.id, path.station, path.machine)
        yield from curing(situation, motion_bus_is_apart, stays, walls)
    yield remedies.drop(situation, taker)


# ── injection machines ──────────────────────────────────────────────────────────────────────────────────────────────


def euromap_is_preferred(survey: Survey) -> Iterator[Finding]:
    """A machine that offers EUROMAP is read through it: counts, cycle and moulding values come named and with units."""
    situation = survey.situation
    ways: dict[tuple[StationId, str], list[Path]] = defaultdict(list)
    for path in survey.readings:
        if path.works:
            ways[path.station, path.machine].append(path)
    for (station, name), paths in ways.items():
        machine = machine_at(situation, paths[0])
        offered = [port.protocol for port in machine.equipment.interfaces if port.protocol in EUROMAP]
        if offered and not any(_hears_euromap(situation, machine, path) for path in paths):
            reader = situation.by_option[min(path.taker for path in paths)]
            yield finding(
                "euromap-is-preferred",
                (station, name, reader.option.id),
                functools.partial(_upgraded, situation, machine, reader),
                machine=machine.equipment.name,
                station=machine.station.name,
                reader=reader.solution.title,
                protocol=Name.alike(offered[0].value),
            )


def _hears_euromap(situation: Situation, machine: Machine, path: Path) -> bool:
    """Say whether a reader reads a machine through its EUROMAP port, or could once an option is fitted."""
    taker = situation.by_option[path.taker]
    return any(
        same_protocol(mine.protocol, port.protocol) and mine.protocol in EUROMAP
        for mine in machine.equipment.interfaces
        for port in taker.collects
    )


def _upgraded(situation: Situation, machine: Machine, reader: Placed) -> Iterator[remedies.Way]:
    stays = same_place("euromap-is-preferred", machine.station.id, machine.equipment.id)
    able = [
        other
        for kind in sorted(READERS)
        for other in situation.store.by_kind[kind]
        if other.placed == "stations" and fits(other, machine.station.id, situation)
    ]
    cure = functools.partial(curing, situation, euromap_is_preferred, stays)
    cause = Cause(reader.option.id, "euromap-is-preferred")
    yield from cure(remedies.adding(situation, other, (machine.station.id,), cause) for other in able)
    yield from cure(
        remedies.swap(situation, reader, other)
        for other in able
        if all(_reads_there(situation, other.ports, station) for station in reader.stations)
    )
    yield left_out(situation, machine)


def _reads_there(situation: Situation, ports: Iterable[Port], station: StationId) -> bool:
    collecting = tuple(port for port in ports if port.side == "collects")
    return all(reading(machine.equipment, collecting).outcome.works for machine in situation.machines[station])


WARN, INFO, BLOCK = Severity.WARN, Severity.INFO, Severity.BLOCK
PROTOCOL_RULES: tuple[Rule, ...] = (
    Rule("focas-is-polled-by-one", 37, "REC", WARN, "engineering practice: status once a second for each CNC",
         focas_is_polled_by_one),
    Rule("opc-ua-is-trusted", 39, "SEC", INFO, "IEC 62541-2 (OPC UA security)", opc_ua_is_trusted),
    Rule("modbus-has-a-point-list", 43, "DATA", INFO, "Modbus Application Protocol V1.1b3: registers carry no types",
         modbus_has_a_point_list),
    Rule("motion-bus-is-apart", 46, "IF", BLOCK, "IEC 61784-2 (real-time Ethernet profiles)", motion_bus_is_apart),
    Rule("euromap-is-preferred", 48, "IF", INFO, "EUROMAP 77 / OPC 40077, EUROMAP 63", euromap_is_preferred),
)  # fmt: skip
