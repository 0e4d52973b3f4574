"""Rules about cables: how far IO-Link and RS-485 carry, and one IO-Link device on each port.

Distances are those of the flows between stations: a cable cannot be shorter than the way along the line by much, and nobody
measures it before the offer. Where no distance is known the question is asked.
"""

from __future__ import annotations

import functools
import heapq
import itertools
import math
from collections import defaultdict
from collections.abc import Iterator

from configurator.basis.ids import StationId
from configurator.basis.issues import Severity
from configurator.basis.text import Message
from configurator.basis.units import Length
from configurator.basis.vocabulary import Physical
from configurator.catalog.entry import Port, Solution
from configurator.compatibility import remedies
from configurator.compatibility.limits import limits
from configurator.compatibility.rule import Finding, Rule, finding
from configurator.compatibility.rules_protocols import all_dropped
from configurator.compatibility.situation import Placed, Situation
from configurator.compatibility.survey import Survey
from configurator.compatibility.trial import curing, same_place
from configurator.line.model import Line
from configurator.plan.model import Cause


def distances(line: Line, start: StationId) -> dict[StationId, float]:
    """Return how far each station is along flows whose distance is known, in m; stations out of reach are left out."""
    near: dict[StationId, list[tuple[float, StationId]]] = defaultdict(list)
    for flow in line.flows:
        if flow.distance is not None:
            length = abs(flow.distance.to("m"))
            near[flow.source].append((length, flow.target))
            near[flow.target].append((length, flow.source))
    found: dict[StationId, float] = {}
    waiting = [(0.0, start)]
    while waiting:
        length, here = heapq.heappop(waiting)
        if here not in found:
            found[here] = length
            for step, there in near[here]:
                heapq.heappush(waiting, (length + step, there))
    return found


# ── IO-Link ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def io_link_devices(situation: Situation) -> tuple[Placed, ...]:
    """Return the options at named stations that speak nothing but IO-Link."""
    return tuple(
        each
        for each in situation.placed
        if each.named and each.offers and all(port.physical is Physical.IO_LINK for port in each.offers)
    )


def io_link_ports(solution: Solution) -> tuple[Port, ...]:
    """Return the IO-Link ports through which a solution collects."""
    return tuple(port for port in solution.ports if port.side == "collects" and port.physical is Physical.IO_LINK)


def masters(situation: Situation) -> tuple[Placed, ...]:
    """Return the options that collect through IO-Link."""
    return tuple(each for each in situation.placed if io_link_ports(each.solution))


def io_link_reaches_its_master(survey: Survey) -> Iterator[Finding]:
    """An IO-Link device is within 20 m of a port of its master."""
    situation = survey.situation
    there = masters(situation)
    if not there or any(not each.named for each in there):
        return
    most = limits().of("io-link.cable").to("m")
    homes = {station for each in there for station in each.stations}
    for device in io_link_devices(situation):
        for station in device.stations:
            found = distances(situation.line, station)
            nearest = min((found[home] for home in homes if home in found), default=math.inf)
            if nearest > most:
                yield _too_far(situation, device, station, nearest, most)


def _too_far(situation: Situation, device: Placed, station: StationId, far: float, most: float) -> Finding:
    unknown = math.isinf(far)
    return finding(
        "io-link-reaches-its-master",
        (device.option.id, station),
        functools.partial(_nearer, situation, device, station),
        severity=Severity.UNCHECKED if unknown else None,
        variant="-not-looked" if unknown else "",
        solution=device.solution.title,
        station=situation.stations[station].name,
        most=Length(most, "m"),
        have=Message("compatibility-unstated") if unknown else Length(round(far, 1), "m"),
    )


def _nearer(situation: Situation, device: Placed, station: StationId) -> Iterator[remedies.Way]:
    cure = functools.partial(
        curing, situation, io_link_reaches_its_master, same_place("io-link-reaches-its-master", device.option.id, station)
    )  # fmt: skip
    wider = (
        way for master in masters(situation) for way in remedies.place(situation, master, (*master.stations, station))
    )
    cause = Cause(device.option.id, "io-link-reaches-its-master")
    others = (
        remedies.adding(situation, other, (station,), cause)
        for all_of in situation.store.by_kind.values()
        for other in all_of
        if other.placed == "stations" and io_link_ports(other)
    )
    yield from cure(wider)
    yield from cure(others)
    yield remedies.drop(situation, device)


def io_link_port_is_free(survey: Survey) -> Iterator[Finding]:
    """Each IO-Link device has a port of its own: the link is from point to point."""
    situation = survey.situation
    there = masters(situation)
    devices = io_link_devices(situation)
    have = [rooms(master) for master in there]
    need = sum(device.units * device.places for device in devices)
    if not devices or not there or None in have or need <= sum(room or 0 for room in have):
        return
    yield finding(
        "io-link-port-is-free",
        sorted(master.option.id for master in there),
        functools.partial(_freed, situation, there, devices, need),
        masters=tuple(dict.fromkeys(master.solution.title for master in there)),
        need=need,
        have=sum(room or 0 for room in have),
    )


def rooms(master: Placed) -> int | None:
    """Return how many IO-Link devices an option takes in all; None when its entry does not say."""
    ports = io_link_ports(master.solution)
    if any(port.max_devices is None for port in ports):
        return None
    return sum(port.max_devices or 0 for port in ports) * master.units * master.places


def _freed(
    situation: Situation, there: tuple[Placed, ...], devices: tuple[Placed, ...], need: int
) -> Iterator[remedies.Way]:
    cure = functools.partial(
        curing, situation, io_link_port_is_free, lambda found: found.rule == "io-link-port-is-free"
    )
    master = there[0]
    each = max(1, (rooms(master) or 1) // master.units)
    more = math.ceil((need - sum(rooms(other) or 0 for other in there[1:])) / each)
    yield from cure((remedies.units(situation, master, more),))
    others = (other for other in situation.store.by_kind[master.solution.kind] if other.id != master.solution.id)
    yield from cure(remedies.swap(situation, master, other) for other in others if io_link_ports(other))
    yield from cure(remedies.drop(situation, device) for device in devices)
    yield all_dropped(situation, devices)


# ── RS-485 ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def rs485_bus_is_short_enough(survey: Survey) -> Iterator[Finding]:
    """A serial bus over several stations is no longer than the standard allows, as far as distances are known."""
    situation = survey.situation
    most = limits().of("rs485.length").to("m")
    spans: dict[str, list[StationId]] = defaultdict(list)
    for path in survey.readings:
        if path.works and path.port is not None and path.port.physical is Physical.RS485:
            spans[path.taker].append(path.station)
    for taker, stations in spans.items():
        length = bus_length(situation.line, tuple(dict.fromkeys(stations)))
        if length > most:
            placed = situation.by_option[taker]
            yield finding(
                "rs485-bus-is-short-enough",
                (taker, *dict.fromkeys(stations)),
                functools.partial(_shortened, situation, placed),
                reader=placed.solution.title,
                have=Length(round(length, 1), "m"),
                most=Length(most, "m"),
            )


def bus_length(line: Line, stations: tuple[StationId, ...]) -> float:
    """Return the length of a bus from station to station in their order, in m; unknown pieces count as nothing."""
    return sum(distances(line, here).get(there, 0.0) for here, there in itertools.pairwise(stations))


def _shortened(situation: Situation, placed: Placed) -> Iterator[remedies.Way]:
    cure = functools.partial(
        curing, situation, rs485_bus_is_short_enough, same_place("rs485-bus-is-short-enough", placed.option.id)
    )
    halves = (placed.stations[: len(placed.stations) // 2], placed.stations[len(placed.stations) // 2 :])
    yield from cure(way for half in halves for way in remedies.place(situation, placed, half))
    others = (other for other in situation.store.by_kind[placed.solution.kind] if other.id != placed.solution.id)
    yield from cure(remedies.swap(situation, placed, other) for other in others)
    yield remedies.drop(situation, placed)


BLOCK = Severity.BLOCK
CABLE_RULES: tuple[Rule, ...] = (
    Rule("rs485-bus-is-short-enough", 44, "IF", BLOCK, "TIA/EIA-485-A, application guide TSB-89: 1,200 m",
         rs485_bus_is_short_enough),
    Rule("io-link-reaches-its-master", 45, "IF", BLOCK, "IEC 61131-9: 20 m", io_link_reaches_its_master),
    Rule("io-link-port-is-free", 45, "IF", BLOCK, "IEC 61131-9: point to point", io_link_port_is_free),
)  # fmt: skip
