"""JSON within limits, as the same tree of nodes XML gives: an object's members are children, an array's items are, too.

Items that say their `modelType` bear it as their name, so that an asset administration shell reads alike from both forms.
"""

from __future__ import annotations

import json
from typing import Any, NoReturn

from configurator.basis.text import clean
from solution_store.importers import limits
from solution_store.importers.account import Ledger
from solution_store.importers.limits import refused
from solution_store.importers.xml_tree import Node

LARGEST_JSON = 8_000_000  # bytes; parsed JSON takes many times its size


def json_parsed(content: bytes, ledger: Ledger, prefix: str = "") -> Node:
    """Return the tree of a JSON text with every scalar entered; `BadInput` when it is damaged, ambiguous or beyond the limits."""
    if len(content) > LARGEST_JSON:
        raise refused("part-too-large", prefix, limit=LARGEST_JSON // 1_000_000)
    try:
        data = json.loads(content.decode("utf-8-sig"), parse_constant=_no_number, object_pairs_hook=_once)
    except RecursionError as error:
        raise refused("too-deep", prefix, limit=limits.DEEPEST) from error
    except ValueError as error:
        raise refused("json-damaged", prefix) from error
    if not isinstance(data, dict):
        raise refused("json-damaged", prefix)
    return _Builder(ledger).node(data, "environment", prefix, 0)


def _no_number(word: str) -> NoReturn:
    raise ValueError(f"{word} is no number")


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a member comes twice")
    return found


class _Builder:
    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._count = 0

    def node(self, value: Any, name: str, path: str, depth: int) -> Node:
        """Return a value as a node; scalars become fields."""
        self._count += 1
        if depth > limits.DEEPEST:
            raise refused("too-deep", limit=limits.DEEPEST)
        if self._count > limits.MOST_ELEMENTS:
            raise refused("too-many-elements", limit=limits.MOST_ELEMENTS)
        node = Node(name, path)
        if isinstance(value, dict):
            node.children = [
                self.node(inner, clean(key)[:200], f"{path}/{clean(key)[:200]}", depth + 1)
                for key, inner in value.items()
            ]
        elif isinstance(value, list):
            node.children = [
                self.node(inner, _item_name(inner), f"{path}/{number}", depth + 1)
                for number, inner in enumerate(value, 1)
            ]
        elif value is not None:
            self._scalar(node, value)
        return node

    def _scalar(self, node: Node, value: Any) -> None:
        node.text = clean(value if isinstance(value, str) else json.dumps(value)).strip()
        if not node.text:
            return
        if len(self._ledger) >= limits.MOST_FIELDS:
            raise refused("too-many-fields", limit=limits.MOST_FIELDS)
        node.text_field = self._ledger.enter(node.path, node.name, node.text)


def _item_name(value: Any) -> str:
    """Return `property` for an item that says it is a "Property", and "item" for any other."""
    kind = value.get("modelType") if isinstance(value, dict) else None
    kind = kind.get("name") if isinstance(kind, dict) else kind
    return clean(kind[:1].lower() + kind[1:])[:200] if isinstance(kind, str) and kind else "item"
