"""XML within limits: entities refused, DOCTYPE allowed, depth and counts bounded, names without their namespaces.

Each text and each attribute is entered into the ledger as a field with its path, so that the account is complete by construction.
"""

from __future__ import annotations

import io
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import iterparse

from configurator.basis.text import clean
from solution_store.importers import limits
from solution_store.importers.account import Ledger
from solution_store.importers.limits import refused

XSI = "{http://www.w3.org/2001/XMLSchema-instance}"
NOTHING: Mapping[str, Any] = MappingProxyType({})  # shared, because half a million elements each pay for their own


@dataclass(slots=True)
class Node:
    """An element by its local name; `text_field` and `attribute_fields` are its numbers in the ledger."""

    name: str
    path: str
    text: str = ""
    text_field: int | None = None
    attributes: Mapping[str, str] = field(default_factory=lambda: NOTHING)
    attribute_fields: Mapping[str, int] = field(default_factory=lambda: NOTHING)
    children: list[Node] = field(default_factory=list)

    def all(self, *names: str) -> Iterator[Node]:
        """Yield the children of these names."""
        return (child for child in self.children if child.name in names)

    def first(self, *names: str) -> Node | None:
        """Return the first child of these names."""
        return next(self.all(*names), None)

    def said(self, *names: str) -> str:
        """Return the text of the first child of these names, or nothing."""
        found = self.first(*names)
        return found.text if found else ""

    def walk(self) -> Iterator[Node]:
        """Yield this element and all below it."""
        open_nodes = [self]
        while open_nodes:
            node = open_nodes.pop()
            yield node
            open_nodes.extend(reversed(node.children))

    def fields(self) -> Iterator[int]:
        """Yield the numbers of this element's own fields."""
        if self.text_field is not None:
            yield self.text_field
        yield from self.attribute_fields.values()


def root_name(content: bytes) -> str:
    """Return the local name of the outermost element; `BadInput` when this is no XML."""
    for _event, element in limited(content):
        return local(element.tag)
    raise refused("xml-damaged")


def parsed(content: bytes, ledger: Ledger | None = None, prefix: str = "") -> Node:
    """Return the tree of an XML document; `BadInput` when it is damaged, hostile or beyond the limits.

    With a ledger every text and attribute becomes a field whose place is `prefix` and its path; without, nothing is entered.
    """
    builder = _Builder(ledger, prefix)
    for event, element in limited(content):
        if event == "start":
            builder.start(element)
        else:
            builder.end(element)
    if builder.root is None:
        raise refused("xml-damaged")
    return builder.root


class _Builder:
    def __init__(self, ledger: Ledger | None, prefix: str) -> None:
        self.root: Node | None = None
        self._ledger, self._prefix = ledger, prefix
        self._open: list[Node] = []
        self._numbers: list[dict[str, int]] = [{}]

    def start(self, element: ElementTree.Element) -> None:
        node = self._node(element)
        if self._open:
            self._open[-1].children.append(node)
        else:
            self.root = node
        self._open.append(node)
        self._numbers.append({})

    def _node(self, element: ElementTree.Element) -> Node:
        name = local(element.tag)
        above = self._numbers[-1]
        number = above[name] = above.get(name, 0) + 1
        step = name if number == 1 else f"{name}[{number}]"
        node = Node(name, f"{self._open[-1].path if self._open else self._prefix}/{step}")
        if element.attrib:
            self._attributes(node, element.attrib)
        return node

    def _attributes(self, node: Node, attributes: Mapping[str, str]) -> None:
        node.attributes = {local(key): clean(value) for key, value in attributes.items() if not key.startswith(XSI)}
        numbers = {
            name: self._entered(f"{node.path}/@{name}", name, value)
            for name, value in node.attributes.items()
            if value.strip()
        }
        node.attribute_fields = {name: number for name, number in numbers.items() if number is not None}

    def end(self, element: ElementTree.Element) -> None:
        node = self._open.pop()
        self._numbers.pop()
        tails = "".join(child.tail or "" for child in element) if len(element) else ""
        if element.text or tails:
            node.text = clean(f"{element.text or ''}{tails}").strip()
        if node.text:
            node.text_field = self._entered(node.path, node.name, node.text)
        element.clear()

    def _entered(self, place: str, name: str, value: str) -> int | None:
        if self._ledger is None:
            return None
        if len(self._ledger) >= limits.MOST_FIELDS:
            raise refused("too-many-fields", limit=limits.MOST_FIELDS)
        return self._ledger.enter(place, name, value)


def limited(content: bytes) -> Iterator[tuple[str, ElementTree.Element]]:
    """Yield "start" and "end" of every element in small steps, so that a limit stops a bomb before it is in memory."""
    if content.count(b"<") > 2 * limits.MOST_ELEMENTS:
        raise refused("too-many-elements", limit=limits.MOST_ELEMENTS)
    depth = count = 0
    for event, element in _events(content):
        if event == "end":
            depth -= 1
        else:
            depth, count = depth + 1, count + 1
            _hold(depth, count, len(element.attrib))
        yield event, element


def _hold(depth: int, count: int, attributes: int) -> None:
    if depth > limits.DEEPEST:
        raise refused("too-deep", limit=limits.DEEPEST)
    if count > limits.MOST_ELEMENTS:
        raise refused("too-many-elements", limit=limits.MOST_ELEMENTS)
    if attributes > limits.MOST_ATTRIBUTES:
        raise refused("too-many-attributes", limit=limits.MOST_ATTRIBUTES)


def _events(content: bytes) -> Iterator[tuple[str, ElementTree.Element]]:
    try:
        yield from iterparse(io.BytesIO(content), events=("start", "end"), forbid_dtd=False)
    except ElementTree.ParseError as error:
        line, column = error.position
        raise refused("xml-damaged-at", f"{line}:{column}", line=line) from error
    except DefusedXmlException as error:
        raise refused("xml-entities") from error
    except (LookupError, ValueError) as error:  # an encoding nobody knows, or bytes that are none of it
        raise refused("xml-damaged") from error


def local(tag: str) -> str:
    """Return a name without its namespace."""
    return tag.rpartition("}")[2][:200]
