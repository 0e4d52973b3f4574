"""The dependency graph as data: machines, systems, options and capabilities, and the edges derived between them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from configurator.basis.text import Message, Name
from configurator.basis.vocabulary import Kind
from configurator.catalog.entry import Catalogue
from configurator.compatibility.demands import providers
from configurator.compatibility.paths import Path
from configurator.compatibility.ports import Proof as Proof
from configurator.compatibility.rules_capacity import cut_off
from configurator.compatibility.survey import Survey, survey
from configurator.compatibility.words import called
from configurator.line.model import Line
from configurator.plan.model import Plan

NodeKind = Literal["equipment", "system", "option", "site", "capability"]


@dataclass(frozen=True, slots=True)
class Node:
    """Something that provides or requires; `level` is its ISA-95 level, for the layers of the picture."""

    id: str
    name: Name
    kind: NodeKind
    level: int


@dataclass(frozen=True, slots=True)
class Edge:
    """`source` gives `target` what `word` says (a protocol or a capability), and how sure that is."""

    source: str
    target: str
    word: str
    proof: Proof
    evidence: Message
    source_document: str = ""


@dataclass(frozen=True, slots=True)
class CompatibilityGraph:
    """Nodes and edges, each edge with its evidence."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


def build(line: Line, plan: Plan, catalogue: Catalogue) -> CompatibilityGraph:
    """Return the graph of `plan` on `line`: every machine, system and option, and each derived edge once, with its evidence."""
    return drawn(survey(line, plan, catalogue))


def drawn(surveyed: Survey) -> CompatibilityGraph:
    """Return the graph of a survey that is there already."""
    nodes = {node.id: node for node in _nodes(surveyed)}
    edges: dict[tuple[str, str, str], Edge] = {}
    for edge in (*_readings(surveyed, nodes), *_links(surveyed, nodes), *_needs(surveyed, nodes)):
        edges.setdefault((edge.source, edge.target, edge.word), edge)
    used = {end for edge in edges.values() for end in (edge.source, edge.target)}
    for word in sorted(used - nodes.keys()):
        nodes[word] = Node(word, called(word), "capability", 0)
    return CompatibilityGraph(tuple(nodes.values()), tuple(edges.values()))


LEVELS = {
    Kind.ERP: 4,
    Kind.PLM: 4,
    Kind.SCM: 4,
    Kind.APS: 4,
    Kind.GATEWAY: 2,
    Kind.SCADA: 2,
    Kind.HMI: 2,
    Kind.PLC: 2,
    Kind.NETWORK: 2,
}
SITE_NODE = Node("site", Name("사업장", "Site"), "site", 0)


def _nodes(surveyed: Survey) -> Iterator[Node]:
    situation = surveyed.situation
    for machines in situation.machines.values():
        for machine in machines:
            yield Node(machine.equipment.id, machine.equipment.name, "equipment", 1)
    for system in situation.line.systems:
        yield Node(system.id, system.name, "system", LEVELS.get(system.kind, 3))
    for placed in situation.placed:
        yield Node(placed.option.id, placed.solution.title, "option", max(placed.solution.isa95_levels, default=3))
    if any(provider.kind == "site" for providers in situation.providers.values() for provider in providers):
        yield SITE_NODE


def _readings(surveyed: Survey, nodes: dict[str, Node]) -> Iterator[Edge]:
    read = {(path.station, path.machine) for path in (*surveyed.readings, *surveyed.paths) if path.works}
    for path in surveyed.paths:
        if path.works:
            yield from _hops(path, nodes)
    for path in surveyed.readings:
        if not path.works and (path.station, path.machine) not in read:
            word = path.near.protocol.value if path.near is not None else "data.machine-state"
            evidence = Message(
                "compatibility-evidence-cannot", reader=nodes[path.taker].name, machine=nodes[path.machine].name
            )
            yield Edge(path.machine, path.taker, word, "conflict", evidence)


def _hops(path: Path, nodes: dict[str, Node]) -> Iterator[Edge]:
    for number, hop in enumerate(path.hops):
        protocol = Name.alike(hop.protocol.value)
        giver, taker = nodes[hop.giver].name, nodes[hop.taker].name
        if number == 0:
            key = "compatibility-evidence-reads" if path.proof == "confirmed" else "compatibility-evidence-to-confirm"
            evidence = Message(key, reader=taker, machine=giver, protocol=protocol)
            yield Edge(hop.giver, hop.taker, hop.protocol.value, path.proof, evidence)
        else:
            evidence = Message("compatibility-evidence-passes", giver=giver, taker=taker, protocol=protocol)
            yield Edge(hop.giver, hop.taker, hop.protocol.value, "confirmed", evidence)


def _links(surveyed: Survey, nodes: dict[str, Node]) -> Iterator[Edge]:
    """Yield how options feed each other; one that is cut off clashes only where its data comes from nobody else."""
    missed = {(giver.option.id, demand.placed.option.id) for demand, givers in cut_off(surveyed) for giver in givers}
    for link in surveyed.links:
        if link.proof == "conflict" and (link.giver, link.taker) not in missed:
            continue
        giver, taker, word = nodes[link.giver].name, nodes[link.taker].name, called(link.word)
        for hop in link.hops:
            evidence = Message("compatibility-evidence-passes", giver=nodes[hop.giver].name, taker=nodes[hop.taker].name,
                               protocol=Name.alike(hop.protocol.value))  # fmt: skip
            yield Edge(hop.giver, hop.taker, hop.protocol.value, "confirmed", evidence)
        if not link.hops:
            key = "compatibility-evidence-cut" if link.proof == "conflict" else "compatibility-evidence-passes-unstated"
            yield Edge(link.giver, link.taker, link.word, link.proof, Message(key, giver=giver, taker=taker, word=word))


def _needs(surveyed: Survey, nodes: dict[str, Node]) -> Iterator[Edge]:
    """Yield who gives what to whom beside data on a wire, and what nobody gives."""
    unmet = {id(short.demand): short for shorts in surveyed.shortfalls.values() for short in shorts}
    linked = {(link.giver, link.taker) for link in surveyed.links}
    for demand in surveyed.demands:
        taker, short = demand.placed.option.id, unmet.get(id(demand))
        if short is not None and demand.need.strength == "requires":
            word = demand.need.words[0]
            evidence = Message("compatibility-evidence-missing", taker=nodes[taker].name, word=called(word))
            proof: Proof = "conflict" if short.lack in ("missing", "too-little") else "to-confirm"
            yield Edge(word, taker, word, proof, evidence, demand.need.source)
        for provider in providers(surveyed.situation, demand):
            if provider.holder != taker and (provider.holder, taker) not in linked:
                giver = nodes[provider.holder].name if provider.holder in nodes else called(provider.word)
                evidence = Message(
                    "compatibility-evidence-provides", giver=giver, taker=nodes[taker].name, word=called(provider.word)
                )
                yield Edge(provider.holder, taker, provider.word, "confirmed", evidence, demand.need.source)
