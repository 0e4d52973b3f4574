"""Places on the canvas for stations that have none: rows of four that run to and fro, area by area."""

from __future__ import annotations

from dataclasses import replace

from configurator.basis.ids import StationId
from configurator.line.model import Line, Position, Station
from configurator.line.network import order

CARD_WIDTH = 176.0  # scene units, the card of a station
CARD_HEIGHT = 100.0
COLUMN = 250.0  # from one card's left edge to the next
ROW = 225.0
PER_ROW = 4


def laid_out(line: Line) -> Line:
    """Return the line with a position for every station; positions somebody chose stay, and no two cards of ours overlap."""
    if all(station.position is not None for station in line.stations):
        return line
    if any(station.position is not None for station in line.stations):
        places = _beside_placed(line)
    else:
        places = _serpentine(line)
    return replace(line, stations=tuple(replace(station, position=places[station.id]) for station in line.stations))


def _serpentine(line: Line) -> dict[StationId, Position]:
    """Return rows of four in the order of the flows; each area begins a new row and every other row runs backwards."""
    places: dict[StationId, Position] = {}
    row = 0
    for group in _by_area(line):
        for start in range(0, len(group), PER_ROW):
            for number, station in enumerate(group[start : start + PER_ROW]):
                column = PER_ROW - 1 - number if row % 2 else number
                places[station.id] = _at(column, row)
            row += 1
    return places


def _by_area(line: Line) -> list[list[Station]]:
    """Return the stations in the order of the flows, one group for each area in the order they are first reached."""
    stations = {station.id: station for station in line.stations}
    groups: dict[str, list[Station]] = {}
    for name in order(line):
        groups.setdefault(stations[name].area or "", []).append(stations[name])
    return list(groups.values())


def _beside_placed(line: Line) -> dict[StationId, Position]:
    """Return each new station behind the one before it, in the first free place of the rows to the right and below."""
    places = {station.id: station.position for station in line.stations if station.position is not None}
    before = next(iter(places.values()))
    for name in order(line):
        if name not in places:
            places[name] = _free_place(before, tuple(places.values()))
        before = places[name]
    return places


def _free_place(near: Position, taken: tuple[Position, ...]) -> Position:
    """Return the first place to the right of `near`, row by row, where a card touches no other."""
    row = 0
    while True:
        for column in range(PER_ROW) if row else range(1, PER_ROW):
            place = Position(near.x + column * COLUMN, near.y + row * ROW)
            if not any(overlap(place, other) for other in taken):
                return place
        row += 1


def overlap(one: Position, other: Position) -> bool:
    """Say whether two cards cover each other."""
    return abs(one.x - other.x) < CARD_WIDTH and abs(one.y - other.y) < CARD_HEIGHT


def _at(column: int, row: int) -> Position:
    return Position(column * COLUMN, row * ROW)
