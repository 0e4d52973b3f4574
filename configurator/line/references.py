"""Who names whom inside a line: every reference from one object to another by its id."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from configurator.line.model import Line


@dataclass(frozen=True, slots=True)
class Reference:
    """One object (`holder`, an id) names another (`target`, an id)."""

    holder: str
    target: str


def dangling(line: Line) -> tuple[Reference, ...]:
    """Return the references whose target is not in the line, each once."""
    kinds: tuple[tuple[set[str], Iterator[Reference]], ...] = (
        ({station.id for station in line.stations}, _to_stations(line)),
        ({area.id for area in line.areas}, _to_areas(line)),
        ({zone.id for zone in line.zones}, _to_zones(line)),
        ({product.id for product in line.products}, _to_products(line)),
    )
    lost = (reference for known, named in kinds for reference in named if reference.target not in known)
    return tuple(dict.fromkeys(lost))


def object_ids(line: Line) -> tuple[str, ...]:
    """Return the id of every object of the line, machines included."""
    ids: list[str] = [area.id for area in line.areas]
    ids += [zone.id for zone in line.zones]
    ids += [station.id for station in line.stations]
    ids += [machine.id for station in line.stations for machine in station.equipment]
    ids += [buffer.id for buffer in line.buffers]
    ids += [product.id for product in line.products]
    ids += [system.id for system in line.systems]
    return tuple(ids)


def repeated_ids(line: Line) -> tuple[str, ...]:
    """Return the ids that more than one object has."""
    return tuple(name for name, times in Counter(object_ids(line)).items() if times > 1)


def routed_stations(line: Line) -> frozenset[str]:
    """Return the ids the routings of the products name."""
    return frozenset(station for product in line.products for station in product.routing)


def _to_stations(line: Line) -> Iterator[Reference]:
    for flow in line.flows:
        yield Reference(flow.source, flow.source)
        yield Reference(flow.source, flow.target)
    for buffer in line.buffers:
        if buffer.before is not None:
            yield Reference(buffer.id, buffer.before)
    for product in line.products:
        yield from (Reference(product.id, station) for station in product.routing)
    for system in line.systems:
        yield from (Reference(system.id, station) for station in system.stations)


def _to_areas(line: Line) -> Iterator[Reference]:
    return (Reference(station.id, station.area) for station in line.stations if station.area is not None)


def _to_zones(line: Line) -> Iterator[Reference]:
    return (Reference(station.id, station.zone) for station in line.stations if station.zone is not None)


def _to_products(line: Line) -> Iterator[Reference]:
    for buffer in line.buffers:
        yield from (Reference(buffer.id, stock.product) for stock in buffer.stocks)
