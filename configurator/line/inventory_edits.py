"""Edits of what stands around the stations: stocks, products, places, systems, people, frame. See `edits` for what they raise."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from configurator.basis.frozen import changed, get, inserted, without
from configurator.basis.ids import AreaId, BufferId, ProductId, SystemId, ZoneId
from configurator.basis.text import Name
from configurator.line.model import (
    Area,
    Buffer,
    Calendar,
    Economics,
    ExistingSystem,
    Factory,
    Line,
    Product,
    Site,
    Skill,
    Source,
    Zone,
)
from configurator.line.steps import AddSkill, apply_to_line
from configurator.line.tidy import require_free, require_known, without_sources


def add_buffer(line: Line, buffer: Buffer) -> Line:
    """Return the line with a stock; its station and products must exist (KeyError)."""
    require_free(line, buffer.id)
    _require_buffer(line, buffer)
    return replace(line, buffers=inserted(line.buffers, buffer))


def change_buffer(line: Line, buffer: BufferId, **fields: Any) -> Line:
    """Return the line with other values in a stock's fields; its station and products must exist. The id stays."""
    new = replace(get(line.buffers, buffer), **{**fields, "id": buffer})
    _require_buffer(line, new)
    return replace(line, buffers=changed(line.buffers, buffer, lambda _: new))


def remove_buffer(line: Line, buffer: BufferId) -> Line:
    """Return the line without a stock."""
    return without_sources(replace(line, buffers=without(line.buffers, buffer)), (buffer,))


def add_product(line: Line, product: Product) -> Line:
    """Return the line with a product; the stations of its routing must exist (KeyError)."""
    require_free(line, product.id)
    require_known(line.stations, *product.routing)
    return replace(line, products=inserted(line.products, product))


def change_product(line: Line, product: ProductId, **fields: Any) -> Line:
    """Return the line with other values in a product's fields; the stations of its routing must exist. The id stays."""
    new = replace(get(line.products, product), **{**fields, "id": product})
    require_known(line.stations, *new.routing)
    return replace(line, products=changed(line.products, product, lambda _: new))


def remove_product(line: Line, product: ProductId) -> Line:
    """Return the line without a product and its pieces in the stocks."""
    products = without(line.products, product)
    buffers = tuple(
        replace(buffer, stocks=tuple(stock for stock in buffer.stocks if stock.product != product))
        for buffer in line.buffers
    )
    return without_sources(replace(line, products=products, buffers=buffers), (product,))


def add_area(line: Line, area: Area) -> Line:
    """Return the line with one more part of the building."""
    require_free(line, area.id)
    return replace(line, areas=inserted(line.areas, area))


def change_area(line: Line, area: AreaId, **fields: Any) -> Line:
    """Return the line with other values in an area's fields. The id stays."""
    return replace(line, areas=changed(line.areas, area, lambda old: replace(old, **{**fields, "id": area})))


def remove_area(line: Line, area: AreaId) -> Line:
    """Return the line without an area; its stations stand in none."""
    stations = tuple(replace(each, area=None) if each.area == area else each for each in line.stations)
    return without_sources(replace(line, areas=without(line.areas, area), stations=stations), (area,))


def add_zone(line: Line, zone: Zone) -> Line:
    """Return the line with one more ambient zone."""
    require_free(line, zone.id)
    return replace(line, zones=inserted(line.zones, zone))


def change_zone(line: Line, zone: ZoneId, **fields: Any) -> Line:
    """Return the line with other values in a zone's fields. The id stays."""
    return replace(line, zones=changed(line.zones, zone, lambda old: replace(old, **{**fields, "id": zone})))


def remove_zone(line: Line, zone: ZoneId) -> Line:
    """Return the line without a zone; what its stations ask of a device is then unknown."""
    stations = tuple(replace(each, zone=None) if each.zone == zone else each for each in line.stations)
    return without_sources(replace(line, zones=without(line.zones, zone), stations=stations), (zone,))


def add_system(line: Line, system: ExistingSystem) -> Line:
    """Return the line with a system the factory already has; its stations must exist (KeyError)."""
    require_free(line, system.id)
    require_known(line.stations, *system.stations)
    return replace(line, systems=inserted(line.systems, system))


def change_system(line: Line, system: SystemId, **fields: Any) -> Line:
    """Return the line with other values in a system's fields; its stations must exist. The id stays."""
    new = replace(get(line.systems, system), **{**fields, "id": system})
    require_known(line.stations, *new.stations)
    return replace(line, systems=changed(line.systems, system, lambda _: new))


def remove_system(line: Line, system: SystemId) -> Line:
    """Return the line without a system."""
    return without_sources(replace(line, systems=without(line.systems, system)), (system,))


def set_skill(line: Line, skill: Skill) -> Line:
    """Return the line with so many people for a skill."""
    return apply_to_line(AddSkill(skill), line)


def remove_skill(line: Line, word: str) -> Line:
    """Return the line without a skill; KeyError when nobody had it."""
    left = tuple(skill for skill in line.skills if skill.word != word)
    if left == line.skills:
        raise KeyError(word)
    return replace(line, skills=left)


def set_source(line: Line, source: Source) -> Line:
    """Return the line with this source for an input, in the place of the one before."""
    others = tuple(each for each in line.sources if each.about != source.about)
    return replace(line, sources=(*others, source))


def remove_source(line: Line, about: str) -> Line:
    """Return the line without the source about an input; KeyError when there is none."""
    left = tuple(source for source in line.sources if source.about != about)
    if left == line.sources:
        raise KeyError(about)
    return replace(line, sources=left)


def set_name(line: Line, name: Name) -> Line:
    """Return the line under another name."""
    return replace(line, name=name)


def set_factory(line: Line, factory: Factory) -> Line:
    """Return the line in another (or better described) company."""
    return replace(line, factory=factory)


def set_calendar(line: Line, calendar: Calendar) -> Line:
    """Return the line with other working times."""
    return replace(line, calendar=calendar)


def set_site(line: Line, site: Site) -> Line:
    """Return the line with what the building offers."""
    return replace(line, site=site)


def set_economics(line: Line, economics: Economics) -> Line:
    """Return the line with other money figures."""
    return replace(line, economics=economics)


def _require_buffer(line: Line, buffer: Buffer) -> None:
    if buffer.before is not None:
        require_known(line.stations, buffer.before)
    require_known(line.products, *(stock.product for stock in buffer.stocks))
