"""How fast and how much a way of data carries: the ports at both ends of every hop."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from configurator.basis.ids import StationId
from configurator.basis.vocabulary import Protocol
from configurator.catalog.entry import Port
from configurator.compatibility.limits import limits
from configurator.compatibility.network import Hop, Network
from configurator.compatibility.paths import Path, ways_up
from configurator.compatibility.ports import meeting
from configurator.compatibility.roles import is_retrofit
from configurator.compatibility.situation import Placed, Situation
from configurator.line.model import Interface


@dataclass(frozen=True, slots=True)
class End:
    """One end of a hop: whose port it is."""

    holder: str
    side: Literal["gives", "takes"]
    port: Port | Interface


@dataclass(frozen=True, slots=True)
class Rate:
    """What a way carries in Hz, as far as its ports say; `stated` says whether all of them do, `slowest` which one holds it back."""

    hertz: float
    stated: bool
    slowest: End | None
    ends: tuple[End, ...]


def ends(situation: Situation, path: Path) -> Iterator[End]:
    """Yield the ports at both ends of each hop of a path; a signal sensed from outside has none at the machine."""
    for number, hop in enumerate(path.hops):
        sensed = number == 0 and hop.taker in situation.by_option and _senses(situation, hop)
        if number == 0 and path.near is not None and path.port is not None:
            yield End(hop.giver, "gives", path.near)
            yield End(hop.taker, "takes", path.port)
        elif not sensed:
            yield from ends_of(situation, hop)


def _senses(situation: Situation, hop: Hop) -> bool:
    return hop.giver not in situation.by_option and is_retrofit(situation.by_option[hop.taker].solution)


def ends_of(situation: Situation, hop: Hop) -> Iterator[End]:
    """Yield the two ports of a hop between options."""
    giver, taker = situation.by_option.get(hop.giver), situation.by_option.get(hop.taker)
    met = meeting(giver.offers, taker.collects) if giver and taker else None
    if met is not None:
        yield End(hop.giver, "gives", met[0])
        yield End(hop.taker, "takes", met[1])


def rate_of(found: Iterable[End]) -> Rate:
    """Return what a way carries: its slowest port counts."""
    there = tuple(found)
    known = [(hertz, number) for number, end in enumerate(there) if (hertz := fastest(end.port)) is not None]
    if not known:
        return Rate(float("inf"), not there, None, there)
    hertz, number = min(known)
    return Rate(hertz, len(known) == len(there), there[number], there)


def fastest(port: Port | Interface) -> float | None:
    """Return how often a port passes a value, in Hz; a FOCAS control of which nobody says it is polled gently."""
    if port.fastest is not None:
        return port.fastest.to("Hz")
    if isinstance(port, Interface) and port.protocol is Protocol.FOCAS:
        return limits().of("focas.rate").to("Hz")
    return None


def from_machines(
    situation: Situation, network: Network, placed: Placed, station: StationId, below: Iterable[Path]
) -> tuple[Rate, ...]:
    """Return what each way carries on which data of a station's machines come to an option; `below` are the readers' paths there."""
    there = tuple(below)
    return tuple(
        rate_of(ends(situation, path))
        for machine in situation.machines.get(station, ())
        for path in ways_up(situation, placed, machine, there, network)
        if path.works
    )
