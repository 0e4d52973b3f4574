"""Order, upstream, downstream and loops against networkx and a plain walk."""

import networkx as nx
import pytest
from hypothesis import given

from configurator.line.model import Flow, Line
from configurator.line.network import downstream, graph, loops, order, upstream
from tests.line.made import line_of, lines, station


def walk(line: Line, start: str) -> set[str]:
    """Follow the flows from one station until nothing new is found."""
    found: set[str] = set()
    waiting = [start]
    while waiting:
        here = waiting.pop()
        new = {flow.target for flow in line.flows if flow.source == here} - found
        found |= new
        waiting += new
    return found


@given(lines())
def test_downstream_is_what_a_walk_along_the_flows_finds(line: Line) -> None:
    for each in line.stations:
        assert downstream(line, each.id) == walk(line, each.id) - {each.id}
        assert all(each.id in upstream(line, other) for other in downstream(line, each.id))


@given(lines())
def test_order_is_the_topological_order_with_ties_in_the_order_of_the_line(line: Line) -> None:
    place = {each.id: number for number, each in enumerate(line.stations)}
    made = graph(line)
    assert sorted(order(line), key=place.__getitem__) == list(place)
    if nx.is_directed_acyclic_graph(made):
        assert list(order(line)) == list(nx.lexicographical_topological_sort(made, place.__getitem__))


@given(lines())
def test_a_station_is_in_a_loop_exactly_when_a_walk_comes_back_to_it(line: Line) -> None:
    inside = {name for group in loops(line) for name in group}
    assert inside == {each.id for each in line.stations if each.id in walk(line, each.id)}


def test_flows_to_stations_that_are_not_there_are_left_out() -> None:
    line = line_of(station("a"), flows=(Flow("a", "gone"),))
    assert order(line) == ("a",)
    assert downstream(line, "a") == frozenset()


def test_a_station_that_is_gone_has_no_neighbours() -> None:
    for ask in (upstream, downstream):
        with pytest.raises(KeyError):
            ask(line_of(station("a")), "gone")
