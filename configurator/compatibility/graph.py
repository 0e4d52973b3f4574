"""The dependency graph as data: machines, systems, options and capabilities, and the edges derived between them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from configurator.basis.text import Message, Name

NodeKind = Literal["equipment", "system", "option", "site", "capability"]
Proof = Literal["confirmed", "to-confirm", "conflict"]


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
