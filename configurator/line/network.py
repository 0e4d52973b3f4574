"""The line as a graph of its flows: order, upstream and downstream, loops."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from configurator.basis.ids import StationId
from configurator.line.model import Line

if TYPE_CHECKING:
    import networkx as nx

    Graph = nx.DiGraph[StationId]


def graph(line: Line) -> Graph:
    """Return the stations and their flows as a networkx graph; flows from or to unknown stations are left out."""
    import networkx as nx  # a third of a second: only who asks for paths pays for it

    made: Graph = nx.DiGraph()
    made.add_nodes_from(station.id for station in line.stations)
    made.add_edges_from(_edges(line))
    return made


def upstream(line: Line, station: StationId) -> frozenset[StationId]:
    """Return the stations from which pieces reach `station`; KeyError when it is not in the line."""
    import networkx as nx

    return frozenset(nx.ancestors(_containing(line, station), station)) - {station}


def downstream(line: Line, station: StationId) -> frozenset[StationId]:
    """Return the stations pieces reach from `station`; KeyError when it is not in the line."""
    import networkx as nx

    return frozenset(nx.descendants(_containing(line, station), station)) - {station}


def loops(line: Line) -> tuple[frozenset[StationId], ...]:
    """Return the groups of stations whose flows run in a circle, in the line's order."""
    import networkx as nx

    made = graph(line)
    place = {station.id: number for number, station in enumerate(line.stations)}
    groups = [
        frozenset(group)
        for group in nx.strongly_connected_components(made)
        if len(group) > 1 or any(made.has_edge(station, station) for station in group)
    ]
    return tuple(sorted(groups, key=lambda group: min(place[station] for station in group)))


def order(line: Line) -> tuple[StationId, ...]:
    """Return the stations along their flows; where the flows leave a choice (or run in a circle) the line's own order decides."""
    waiting = [station.id for station in line.stations]
    edges = tuple(_edges(line))
    sources: dict[StationId, set[StationId]] = {station: set() for station in waiting}
    targets: dict[StationId, list[StationId]] = {station: [] for station in waiting}
    for source, target in edges:
        sources[target].add(source)
        targets[source].append(target)
    done: list[StationId] = []
    while waiting:
        following = next((station for station in waiting if not sources[station]), waiting[0])
        waiting.remove(following)
        done.append(following)
        for target in targets[following]:
            sources[target].discard(following)
    return tuple(done)


def _containing(line: Line, station: StationId) -> Graph:
    made = graph(line)
    if station not in made:
        raise KeyError(station)
    return made


def _edges(line: Line) -> Iterator[tuple[StationId, StationId]]:
    known = {station.id for station in line.stations}
    return ((flow.source, flow.target) for flow in line.flows if {flow.source, flow.target} <= known)
