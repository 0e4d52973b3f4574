"""Rules about how the objects of a line hang together: ids, references, flows and routings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from configurator.basis.issues import Severity
from configurator.basis.text import Name
from configurator.line.finding import Finding, finding
from configurator.line.model import Line
from configurator.line.network import loops
from configurator.line.references import dangling, repeated_ids, routed_stations


def ids_are_unique(line: Line) -> Iterator[Finding]:
    """Every object has an id of its own."""
    for repeated in repeated_ids(line):
        yield finding("ids-are-unique", Severity.BLOCK, (repeated,), id=repeated)


def references_exist(line: Line) -> Iterator[Finding]:
    """Whatever an object names is in the line."""
    for lost in dangling(line):
        yield finding(
            "references-exist", Severity.BLOCK, (lost.holder, lost.target), holder=lost.holder, target=lost.target
        )


def flows_join_two_stations(line: Line) -> Iterator[Finding]:
    """A flow runs from one station to another, once."""
    times = Counter((flow.source, flow.target) for flow in line.flows)
    names = _names(line)
    for (source, target), number in times.items():
        if source == target or number > 1:
            start, end = names.get(source, source), names.get(target, target)
            yield finding("flows-join-two-stations", Severity.BLOCK, (source, target), start=start, end=end)


def flows_run_forward(line: Line) -> Iterator[Finding]:
    """No piece comes back to where it was, unless that is rework somebody means."""
    names = _names(line)
    for group in loops(line):
        ring = tuple(station.id for station in line.stations if station.id in group)
        if len(ring) > 1:
            yield finding("flows-run-forward", Severity.WARN, ring, stations=tuple(names[station] for station in ring))


def products_have_a_routing(line: Line) -> Iterator[Finding]:
    """Every product says which stations it passes."""
    for product in line.products:
        if not product.routing:
            yield finding("products-have-a-routing", Severity.BLOCK, (product.id,), product=product.name)


def stations_are_visited(line: Line) -> Iterator[Finding]:
    """Every station is on the routing of some product."""
    visited = routed_stations(line)
    if not visited:
        return
    for station in line.stations:
        if station.id not in visited:
            yield finding("stations-are-visited", Severity.WARN, (station.id,), station=station.name)


def routings_follow_flows(line: Line) -> Iterator[Finding]:
    """Where flows are drawn, a product moves along them."""
    ways, names = {(flow.source, flow.target) for flow in line.flows}, _names(line)
    steps = dict.fromkeys(step for product in line.products for step in pairwise(product.routing))
    for source, target in steps if ways else ():
        if (source, target) not in ways and source in names and target in names:
            start, end = names[source], names[target]
            yield finding("routings-follow-flows", Severity.INFO, (source, target), start=start, end=end)


def _names(line: Line) -> dict[str, Name]:
    return {station.id: station.name for station in line.stations}
