"""The graph as a picture in layers: boxes in four columns of ISA-95, machines that behave alike in one box, curves between them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from configurator.basis.text import Name
from configurator.basis.vocabulary import Protocol
from configurator.compatibility.graph import CompatibilityGraph, Edge, Node
from configurator.compatibility.ports import Proof

WIDTH, HEIGHT = 194.0, 60.0  # a box
ACROSS, DOWN = 88.0, 14.0  # air between columns and rows
LEAST_ACROSS = 48.0  # air between columns where the window is narrow: curves still show where they go
TOP = 40.0  # room for the names of the columns
SWEEPS = 6
COLUMNS = ("field", "edge", "operations", "insight")
PROTOCOLS = frozenset(protocol.value for protocol in Protocol)
DATA_WORDS = ("data.", "signal.", "control.", "if.")
Kinds = Literal["all", "data"]
RANK: dict[Proof, int] = {"confirmed": 0, "to-confirm": 1, "conflict": 2}


@dataclass(frozen=True, slots=True)
class Box:
    """A node, or several machines that are joined to the same things in the same way; x and y of its upper left corner."""

    id: str
    nodes: tuple[str, ...]
    name: Name
    kind: str
    column: int
    x: float = 0.0
    y: float = 0.0


@dataclass(frozen=True, slots=True)
class Link:
    """Everything one box gives another: the words, how sure the least sure one is, and the edges behind it."""

    source: str
    target: str
    words: tuple[str, ...]
    proof: Proof
    edges: tuple[Edge, ...]


@dataclass(frozen=True, slots=True)
class Diagram:
    """Boxes at their places and the links between them."""

    boxes: tuple[Box, ...] = ()
    links: tuple[Link, ...] = ()
    across: float = ACROSS  # air between the columns

    def box_of(self, node: str) -> Box | None:
        """Return the box that shows a node."""
        return next((box for box in self.boxes if node in box.nodes), None)


def diagram(
    graph: CompatibilityGraph, kinds: Kinds = "all", only: Iterable[str] | None = None, across: float = ACROSS
) -> Diagram:
    """Return the picture of a graph: all of it or what carries data; `only` keeps these nodes and what they are joined to.

    `across` is the air between the columns, see `air_within`.
    """
    edges = [edge for edge in graph.edges if kinds == "all" or carries_data(edge)]
    if only is not None:
        wanted = set(only)
        edges = [edge for edge in edges if edge.source in wanted or edge.target in wanted]
    ends = {end for edge in edges for end in (edge.source, edge.target)} | set(only or ())
    nodes = [node for node in graph.nodes if node.id in ends or (kinds == "all" and only is None)]
    boxes, shown_in = _boxes(nodes, edges)
    links = _links(edges, shown_in)
    return Diagram(_placed(boxes, links, across), links, across)


def carries_data(edge: Edge) -> bool:
    """Say whether an edge is about data, and not about building, people or services."""
    return edge.word in PROTOCOLS or edge.word.startswith(DATA_WORDS)


def column_x(column: int, across: float = ACROSS) -> float:
    """Return where a column begins."""
    return column * (WIDTH + across)


def width_of(across: float) -> float:
    """Return how wide all columns are together."""
    return column_x(len(COLUMNS) - 1, across) + WIDTH


def air_within(width: float) -> float:
    """Return the air between columns with which all of them fit into a width, as far as there may be that little.

    >>> air_within(1000), air_within(2000), air_within(100)
    (72.0, 88.0, 48.0)
    """
    free = (width - len(COLUMNS) * WIDTH) / (len(COLUMNS) - 1)
    return min(ACROSS, max(LEAST_ACROSS, free // 8 * 8))  # in steps, so that not every pixel draws the graph anew


def _column(node: Node) -> int:
    return max(0, min(3, node.level - 1))


def _boxes(nodes: list[Node], edges: list[Edge]) -> tuple[list[Box], dict[str, str]]:
    """Return a box for each node, machines with the same links together, and the box of each node."""
    joined: dict[str, set[tuple[str, str, str]]] = defaultdict(set)
    for edge in edges:
        joined[edge.source].add((edge.target, edge.word, edge.proof))
        joined[edge.target].add((edge.source, edge.word, edge.proof))
    alike: dict[object, list[Node]] = {}
    for node in nodes:
        same = frozenset(joined[node.id]) if node.kind == "equipment" else node.id
        alike.setdefault((node.kind, same), []).append(node)
    boxes = []
    for group in alike.values():
        first = group[0]
        ids = tuple(node.id for node in group)
        boxes.append(Box(first.id, ids, first.name, first.kind, _column(first)))
    return boxes, {node: box.id for box in boxes for node in box.nodes}


def _links(edges: list[Edge], shown_in: Mapping[str, str]) -> tuple[Link, ...]:
    between: dict[tuple[str, str], list[Edge]] = {}
    for edge in edges:
        if edge.source in shown_in and edge.target in shown_in:
            between.setdefault((shown_in[edge.source], shown_in[edge.target]), []).append(edge)
    return tuple(
        Link(
            source,
            target,
            tuple(dict.fromkeys(edge.word for edge in sorted(all_of, key=lambda edge: -RANK[edge.proof]))),
            max((edge.proof for edge in all_of), key=RANK.__getitem__),
            tuple(all_of),
        )
        for (source, target), all_of in between.items()
    )


def _placed(boxes: list[Box], links: tuple[Link, ...], across: float) -> tuple[Box, ...]:
    """Return the boxes at their places: in each column ordered so that few curves cross, all columns centred."""
    columns = [[box for box in boxes if box.column == column] for column in range(len(COLUMNS))]
    neighbours: dict[str, list[str]] = defaultdict(list)
    for link in links:
        neighbours[link.source].append(link.target)
        neighbours[link.target].append(link.source)
    for sweep in range(SWEEPS):
        for column in columns if sweep % 2 == 0 else reversed(columns):
            at = {box.id: _share(place, len(each)) for each in columns for place, box in enumerate(each)}
            column.sort(key=lambda box, at=at: _middle(neighbours[box.id], at, at[box.id]))  # type: ignore[misc]  # mypy cannot infer a lambda's default
    tallest = max((_height(len(column)) for column in columns), default=0.0)
    return tuple(
        replace(box, x=column_x(box.column, across), y=_row_y(place, len(column), tallest))
        for column in columns
        for place, box in enumerate(column)
    )


def _row_y(place: int, number: int, tallest: float) -> float:
    step = HEIGHT + min(DOWN * 4, max(DOWN, (tallest - number * HEIGHT) / max(1, number)))
    used = step * number - (step - HEIGHT)
    return TOP + (tallest - used) / 2 + place * step


def _height(number: int) -> float:
    return number * HEIGHT + max(0, number - 1) * DOWN


def _share(place: int, number: int) -> float:
    return (place + 0.5) / max(1, number)


def _middle(neighbours: list[str], at: Mapping[str, float], own: float) -> float:
    known = [at[each] for each in neighbours if each in at]
    return sum(known) / len(known) if known else own
