"""Edits of the line. Each is pure, `(line, …) -> line`: KeyError when what it names is gone, ConfiguratorError when it cannot be.

No edit leaves an id that names nothing. Stations and flows live here, machines and their ports in `equipment_edits`,
everything else in `inventory_edits`; all of them are reached from this module.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from configurator.basis.errors import ConfiguratorError
from configurator.basis.frozen import changed, find, get, inserted, without
from configurator.basis.ids import StationId
from configurator.basis.text import Message, Name
from configurator.basis.units import Length
from configurator.line.equipment_edits import (
    add_equipment,
    change_equipment,
    remove_equipment,
    remove_interface,
    set_interface,
)
from configurator.line.inventory_edits import (
    add_area,
    add_buffer,
    add_product,
    add_system,
    add_zone,
    change_area,
    change_buffer,
    change_product,
    change_system,
    change_zone,
    remove_area,
    remove_buffer,
    remove_product,
    remove_skill,
    remove_source,
    remove_system,
    remove_zone,
    set_calendar,
    set_economics,
    set_factory,
    set_name,
    set_site,
    set_skill,
    set_source,
)
from configurator.line.model import Conveyance, Flow, Line, Position, Product, Station
from configurator.line.references import routed_stations
from configurator.line.tidy import require_free, require_known, without_sources

__all__ = [
    "add_area",
    "add_buffer",
    "add_equipment",
    "add_product",
    "add_station",
    "add_system",
    "add_zone",
    "change_area",
    "change_buffer",
    "change_equipment",
    "change_flow",
    "change_product",
    "change_station",
    "change_system",
    "change_zone",
    "connect",
    "disconnect",
    "move_station",
    "remove_area",
    "remove_buffer",
    "remove_equipment",
    "remove_interface",
    "remove_product",
    "remove_skill",
    "remove_source",
    "remove_station",
    "remove_system",
    "remove_zone",
    "rename",
    "set_calendar",
    "set_economics",
    "set_factory",
    "set_interface",
    "set_name",
    "set_site",
    "set_skill",
    "set_source",
]


def add_station(line: Line, station: Station, after: StationId | None = None) -> Line:
    """Return the line with a station: alone at the end, or behind `after` in its routings and in its flow.

    Behind a station with one way on, it is put into that way; at a fork or at the end a new way leads to it.
    """
    require_free(line, station.id, *(machine.id for machine in station.equipment))
    _require_places(line, station)
    stations = inserted(line.stations, station, after)
    if after is None:
        return replace(line, stations=stations)
    products = tuple(_visited_after(product, station.id, after) for product in line.products)
    return replace(line, stations=stations, products=products, flows=_flows_through(line.flows, station.id, after))


def remove_station(line: Line, station: StationId) -> Line:
    """Return the line without a station, its flows, its stocks, its visits, and the systems that stood only there.

    A station with one way in and one way out leaves the two ends joined.
    """
    gone = get(line.stations, station)
    buffers = [buffer for buffer in line.buffers if buffer.before == station]
    systems = [system for system in line.systems if system.stations and set(system.stations) == {station}]
    products = (
        replace(product, routing=tuple(each for each in product.routing if each != station))
        for product in line.products
    )
    kept = (
        replace(system, stations=tuple(each for each in system.stations if each != station))
        for system in line.systems
        if system not in systems
    )
    machines = (machine.id for machine in gone.equipment)
    names = (station, *machines, *(buffer.id for buffer in buffers), *(system.id for system in systems))
    rest = replace(
        line,
        stations=without(line.stations, station),
        flows=_flows_without(line.flows, station),
        buffers=tuple(buffer for buffer in line.buffers if buffer.before != station),
        products=tuple(products),
        systems=tuple(kept),
    )
    return without_sources(rest, names)


def change_station(line: Line, station: StationId, **fields: Any) -> Line:
    """Return the line with other values in a station's fields; area and zone must exist (KeyError). The id stays."""
    new = replace(get(line.stations, station), **{**fields, "id": station})
    _require_places(line, new)
    before = get(line.stations, station)
    if new.equipment != before.equipment:
        old = {machine.id for machine in before.equipment}
        require_free(line, *(machine.id for machine in new.equipment if machine.id not in old))
    return replace(line, stations=changed(line.stations, station, lambda _: new))


def move_station(line: Line, station: StationId, position: Position | None) -> Line:
    """Return the line with a station elsewhere on the canvas; None leaves the place to the layout."""
    return change_station(line, station, position=position)


def rename(line: Line, named: str, name: Name) -> Line:
    """Return the line with another name for the station, area, zone, stock, product or system with this id."""
    for kind in ("stations", "areas", "zones", "buffers", "products", "systems"):
        items = getattr(line, kind)
        if find(items, named) is not None:
            renamed: dict[str, Any] = {kind: changed(items, named, lambda item: replace(item, name=name))}
            return replace(line, **renamed)
    raise KeyError(named)


def connect(
    line: Line,
    source: StationId,
    target: StationId,
    conveyance: Conveyance = Conveyance.HAND,
    distance: Length | None = None,
) -> Line:
    """Return the line with a flow between two stations.

    A station that no product visits yet joins the routings of its neighbour, and two such stations the routings that are still empty.
    """
    require_known(line.stations, source, target)
    if source == target:
        raise ConfiguratorError(Message("line-edit-loop", station=get(line.stations, source).name))
    if any((flow.source, flow.target) == (source, target) for flow in line.flows):
        names = {"source": get(line.stations, source).name, "target": get(line.stations, target).name}
        raise ConfiguratorError(Message("line-edit-flow-exists", **names))
    flows = (*line.flows, Flow(source, target, conveyance, distance))
    return replace(line, flows=flows, products=_joined(line, source, target))


def disconnect(line: Line, source: StationId, target: StationId) -> Line:
    """Return the line without a flow; the routings stay as they are. KeyError when there is no such flow."""
    _flow(line, source, target)
    return replace(line, flows=tuple(flow for flow in line.flows if (flow.source, flow.target) != (source, target)))


def change_flow(line: Line, source: StationId, target: StationId, **fields: Any) -> Line:
    """Return the line with another conveyance or distance on a flow; KeyError when there is no such flow."""
    old = _flow(line, source, target)
    new = replace(old, **{**fields, "source": source, "target": target})
    return replace(line, flows=tuple(new if flow == old else flow for flow in line.flows))


def _flow(line: Line, source: StationId, target: StationId) -> Flow:
    found = next((flow for flow in line.flows if (flow.source, flow.target) == (source, target)), None)
    if found is None:
        raise KeyError(f"{source} → {target}")
    return found


def _require_places(line: Line, station: Station) -> None:
    if station.area is not None:
        require_known(line.areas, station.area)
    if station.zone is not None:
        require_known(line.zones, station.zone)


def _visited_after(product: Product, new: StationId, after: StationId) -> Product:
    """Return the product with `new` behind every visit to `after`."""
    routing = (step for each in product.routing for step in ((each, new) if each == after else (each,)))
    return replace(product, routing=tuple(routing))


def _visited_before(product: Product, new: StationId, before: StationId) -> Product:
    routing = (step for each in product.routing for step in ((new, each) if each == before else (each,)))
    return replace(product, routing=tuple(routing))


def _flows_through(flows: tuple[Flow, ...], new: StationId, after: StationId) -> tuple[Flow, ...]:
    """Return the flows with `new` in the one way on from `after`, or at the end of a way of its own."""
    onward = [flow for flow in flows if flow.source == after]
    if len(onward) != 1:
        return (*flows, Flow(after, new))
    way = onward[0]
    split = (replace(way, target=new, distance=None), replace(way, source=new, distance=None))
    return tuple(step for flow in flows for step in (split if flow is way else (flow,)))


def _flows_without(flows: tuple[Flow, ...], station: StationId) -> tuple[Flow, ...]:
    """Return the flows less those of `station`; its one source and one target are joined unless they are already."""
    kept = [flow for flow in flows if station not in (flow.source, flow.target)]
    arriving = [flow for flow in flows if flow.target == station and flow.source != station]
    leaving = [flow for flow in flows if flow.source == station and flow.target != station]
    if len(arriving) != 1 or len(leaving) != 1:
        return tuple(kept)
    source, target = arriving[0].source, leaving[0].target
    if source != target and not any((flow.source, flow.target) == (source, target) for flow in kept):
        kept.append(Flow(source, target, leaving[0].conveyance))
    return tuple(kept)


def _joined(line: Line, source: StationId, target: StationId) -> tuple[Product, ...]:
    """Return the products after a new flow: a station nobody visited is visited beside its neighbour."""
    visited = routed_stations(line)
    if source in visited and target not in visited:
        return tuple(_visited_after(product, target, source) for product in line.products)
    if target in visited and source not in visited:
        return tuple(_visited_before(product, source, target) for product in line.products)
    if source not in visited and target not in visited:
        return tuple(_begun(line.products, (source, target)))
    return line.products


def _begun(products: tuple[Product, ...], routing: tuple[StationId, ...]) -> Iterable[Product]:
    return (replace(product, routing=routing) if not product.routing else product for product in products)
