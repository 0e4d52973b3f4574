"""Whether a solution withstands a place and has something to do there."""

from __future__ import annotations

from typing import Literal

from configurator.basis.ids import StationId
from configurator.catalog.entry import Environment, Solution
from configurator.compatibility.ports import meeting, reading
from configurator.compatibility.roles import CABINET, READERS, RETROFITS
from configurator.compatibility.situation import Placed, Situation
from configurator.line.model import Zone

Strain = Literal["ip", "temperature", "explosive", "washdown", "radio"]


def strains(solution: Solution, zone: Zone | None) -> tuple[Strain, ...]:
    """Return what of `zone` a device does not withstand (IEC 60529).

    A solution of which nothing stands there withstands all; what is mounted in a panel is kept from dust and water, not from heat.
    """
    environment, cabinet = solution.environment, solution.kind in CABINET
    if zone is None or not environment.ip:
        return ()
    found: list[Strain] = []
    if not cabinet and not ip_suffices(environment.ip, zone.ip):
        found.append("ip")
    if not _warm_enough(environment, zone):
        found.append("temperature")
    if zone.explosive and not environment.explosion_proof:
        found.append("explosive")
    if zone.washdown and not cabinet and not (environment.washdown or ip_suffices(environment.ip, "69K")):
        found.append("washdown")
    if zone.metal_hall and environment.wireless:
        found.append("radio")
    return tuple(found)


def ip_suffices(device: str, zone: str) -> bool:
    """Say whether an IP code (without the letters) is at least that of the zone in both numerals; X demands nothing.

    >>> ip_suffices("65", "54"), ip_suffices("54", "65"), ip_suffices("67", "69K")
    (True, False, False)
    """
    return all(
        _numeral(have) >= _numeral(want) for have, want in zip(device.ljust(2, "X"), zone.ljust(2, "X"), strict=False)
    )


def _numeral(sign: str) -> int:
    return int(sign) if sign.isdigit() else 0


def _warm_enough(environment: Environment, zone: Zone) -> bool:
    coldest, hottest = environment.coldest, environment.hottest
    too_cold = coldest is not None and zone.coldest is not None and zone.coldest.canonical < coldest.canonical
    too_hot = hottest is not None and zone.hottest is not None and zone.hottest.canonical > hottest.canonical
    return not (too_cold or too_hot)


def withstands(solution: Solution, station: StationId, situation: Situation) -> bool:
    """Say whether nothing of the station's zone harms the solution; radio in a metal hall is a question, not a harm."""
    return not set(strains(solution, situation.zone_of(station))) - {"radio"}


def fits(solution: Solution, station: StationId, situation: Situation) -> bool:
    """Say whether it makes sense to stand `solution` at `station`: kind of station, zone, and a machine it can read if it is a reader."""
    if solution.suits and situation.stations[station].kind not in solution.suits:
        return False
    return withstands(solution, station, situation) and (
        solution.kind not in READERS or serves(solution, station, situation)
    )


def serves(solution: Solution, station: StationId, situation: Situation) -> bool:
    """Say whether a reader finds something to read at `station`: a machine's port, or a sensor that stands there."""
    if reads(solution, station, situation):
        return True
    ports = tuple(port for port in solution.ports if port.side == "collects")
    return any(
        meeting(there.offers, ports)
        for there in situation.at_station.get(station, ())
        if there.solution.kind in RETROFITS
    )


def reads(solution: Solution, station: StationId, situation: Situation) -> bool:
    """Say whether a solution reads some machine of `station` through its own port."""
    ports = tuple(port for port in solution.ports if port.side == "collects")
    return any(reading(machine.equipment, ports).outcome.works for machine in situation.machines.get(station, ()))


def places_for(solution: Solution, wanted: tuple[StationId, ...], situation: Situation) -> tuple[StationId, ...]:
    """Return those of `wanted` where it makes sense to stand `solution`."""
    return tuple(station for station in wanted if fits(solution, station, situation))


def stands_well(placed: Placed, situation: Situation) -> bool:
    """Say whether an option withstands every zone it stands in."""
    return all(withstands(placed.solution, station, situation) for station in placed.stations)
