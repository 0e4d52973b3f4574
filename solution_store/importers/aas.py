"""Asset administration shells (AASX packages, XML, JSON): nameplate, technical data, interfaces, documents, software nameplate.

Every submodel is walked, known or not: what has a place in an entry is mapped, what the product says otherwise is kept as a note,
what explains the model itself (dictionary, qualifiers) is listed. Embedded files become documents by fingerprint, never files on disk.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any

from configurator.basis.text import Message
from configurator.basis.units import Mass, Power, Quantity, Temperature, UnitError
from solution_store.importers import wording
from solution_store.importers.aas_documents import documents
from solution_store.importers.aas_elements import Element, submodels
from solution_store.importers.aas_interfaces import ports
from solution_store.importers.aas_meanings import Meaning, meaning, rank
from solution_store.importers.account import Draft, Ledger, Reading
from solution_store.importers.json_tree import json_parsed
from solution_store.importers.limits import refused
from solution_store.importers.xml_tree import Node, parsed
from solution_store.importers.zip_parts import Package

PLUMBING = re.compile(r"\[content_types\]\.xml|(.*/)?_rels/.*\.rels|aasx/aasx-origin|docprops/.*", re.IGNORECASE)
QUANTITIES: dict[Meaning, tuple[type[Quantity], tuple[str, str]]] = {
    "power": (Power, ("utilities", "power")),
    "coldest": (Temperature, ("environment", "coldest")),
    "hottest": (Temperature, ("environment", "hottest")),
    "payload": (Mass, ("robotics", "payload")),
}
APPROVALS = ("atex", "iecex", "kcs", "ex ")
IP = re.compile(r"(?:ip)?\s?([0-6]\d|69k)", re.IGNORECASE)


def read_aasx(content: bytes) -> Reading:
    """Return the products of an AASX package; `BadInput` when it is damaged or holds no shell."""
    package = Package(content)
    ledger = Ledger()
    roots: list[Node] = []
    parts: dict[str, int] = {}
    for name in package.names:
        if PLUMBING.fullmatch(name):
            continue
        if name.casefold().endswith(".json"):
            roots.append(json_parsed(package.read(name), ledger, name))
        elif name.casefold().endswith(".xml"):
            roots.append(parsed(package.read(name), ledger, name))
        else:
            parts[name] = ledger.enter(name, PurePosixPath(name).name, "")
            ledger.list(parts[name], Message("store-import-part-not-read"))
    return _reading(roots, ledger, package, parts)


def read_aas_xml(content: bytes) -> Reading:
    """Return the products of an environment in XML."""
    ledger = Ledger()
    return _reading([parsed(content, ledger)], ledger)


def read_aas_json(content: bytes) -> Reading:
    """Return the products of an environment in JSON."""
    ledger = Ledger()
    return _reading([json_parsed(content, ledger)], ledger)


def _reading(
    roots: list[Node], ledger: Ledger, package: Package | None = None, parts: Mapping[str, int] | None = None
) -> Reading:
    found = [pair for root in roots for pair in submodels(root)]
    if not found:
        raise refused("no-submodel")
    drafts: list[Draft] = []
    units = _units(roots)
    for number, group in enumerate(_by_shell(roots, found), 1):
        product = _Product(group, units, ledger, package, parts or {})
        article = product.article or f"aas-{number}"
        if article in {draft.article for draft in drafts}:
            article = f"{article}-{number}"
        drafts.append(Draft(article, group[0].path, product.data(article)))
    for root in roots:
        _settle_rest(root, ledger)
    return Reading("aas", tuple(drafts), ledger.closed(), tuple(ledger.notices))


def _by_shell(roots: list[Node], found: list[tuple[str, Element]]) -> list[list[Element]]:
    """Return the submodels of each product: those a shell refers to, or all of them where there is only one shell."""
    shells = [
        node for root in roots for node in root.walk() if node.name == "assetAdministrationShell" or _is_shell(node)
    ]
    if len(shells) < 2:
        return [[element for _id, element in found]]
    groups, left = [], list(found)
    for shell in shells:
        told = {node.text for node in shell.walk() if node.text}
        mine = [pair for pair in left if pair[0] in told]
        left = [pair for pair in left if pair[0] not in told]
        if mine:
            groups.append([element for _id, element in mine])
    return [*groups, [element for _id, element in left]] if left else groups


def _is_shell(node: Node) -> bool:
    return node.name == "item" and node.first("assetInformation") is not None


def _units(roots: list[Node]) -> dict[str, str]:
    """Return the units the dictionary of a file gives its concepts, by id."""
    found: dict[str, str] = {}
    for root in roots:
        for node in root.walk():
            if node.name in ("conceptDescription", "item") and (node.first("id") or node.first("identification")):
                unit = next((inner.text for inner in node.walk() if inner.name == "unit" and inner.text), "")
                if unit and node.first("embeddedDataSpecifications", "embeddedDataSpecification"):
                    found[node.said("id", "identification")] = unit
    return found


class _Product:
    """The submodels of one product, read into the data of an entry."""

    def __init__(
        self,
        group: list[Element],
        units: Mapping[str, str],
        ledger: Ledger,
        package: Package | None,
        parts: Mapping[str, int],
    ) -> None:
        self._group, self._units, self._ledger = group, units, ledger
        self._package, self._parts = package, parts
        numbers = [one for one in self._elements() if meaning(one) == "article" and one.value]
        self._number = min(numbers, key=rank, default=None)

    @property
    def article(self) -> str:
        """The number an order is placed with; empty when the shell tells none."""
        return " ".join(self._number.value.split())[:120] if self._number else ""

    def data(self, article: str) -> dict[str, Any]:
        """Return what the product says about the entry, and say the fate of every field."""
        data: dict[str, Any] = {}
        handled = set()
        for top in self._group:
            if found := ports(top, article, self._ledger):
                data["ports"] = [*data.get("ports", ()), *found]
            if self._package and (papers := documents(top, self._package, self._parts, article, self._ledger)):
                data["documents"] = [*data.get("documents", ()), *papers]
        for element in self._elements():
            into = self._put(element, data)
            if into and into not in handled:
                handled.add(into)
                self._map(element, into, article)
            self._note(element, article)
        return data

    def _elements(self) -> Iterator[Element]:
        for top in self._group:
            yield from top.walk()

    def _put(self, element: Element, data: dict[str, Any]) -> str:
        """Put what an element says into the data; return where it went."""
        means = meaning(element)
        if not element.value or not means:
            return ""
        if means == "article":
            return "article" if element is self._number else ""
        if means in ("title", "description") and means not in data:
            data[means] = wording.name({tag or "other": text for tag, text in element.texts.items()})
            return means
        if means == "version" and means not in data:
            data[means] = element.value
            return means
        return self._put_fact(element, means, data)

    def _put_fact(self, element: Element, means: Meaning, data: dict[str, Any]) -> str:
        if means in QUANTITIES:
            kind, (group, field) = QUANTITIES[means]
            value: Any = self._quantity(element, kind)
        elif means == "ip":
            group, field = "environment", "ip"
            found = IP.fullmatch(element.value)
            value = found[1].upper() if found else None
        elif means == "approval":
            group, field = "environment", "explosion_proof"
            value = element.value.casefold().startswith(APPROVALS) or None
        else:
            return ""
        if value is None or field in data.get(group, {}):
            return ""
        data.setdefault(group, {})[field] = value
        return f"{group}.{field}"

    def _quantity(self, element: Element, kind: type[Quantity]) -> str | None:
        """Return a value with its unit: its own, or the one the dictionary of the file gives its concept."""
        unit = next((self._units[one] for one in element.semantics if one in self._units), "")
        for said in (element.value, f"{element.value} {unit}"):
            try:
                return str(kind.read(said))
            except UnitError:
                continue
        return None

    def _map(self, element: Element, into: str, article: str) -> None:
        tags = wording.used(element.texts) or ("",)
        for field in (*element.naming, *(field for tag in tags for field in element.values.get(tag, ()))):
            self._ledger.map(field, into, article)

    def _note(self, element: Element, article: str) -> None:
        """Keep what nobody mapped: the statements of the product as notes, what explains the model listed."""
        values = [field for fields in element.values.values() for field in fields]
        for field in (*element.naming, *values):
            if self._ledger.open(field):
                self._ledger.note(field, Message("store-import-no-field"), article)
        for field in element.about:
            if self._ledger.open(field):
                self._ledger.list(field, Message("store-import-about-model"), article)


def _settle_rest(root: Node, ledger: Ledger) -> None:
    """Note what identifies the shell, and list the dictionary."""
    for node in root.walk():
        about_file = "/assetAdministrationShell" in node.path or "/asset" in node.path
        for field in node.fields():
            if ledger.open(field) and about_file:
                ledger.note(field, Message("store-import-about-file"))
            elif ledger.open(field):
                ledger.list(field, Message("store-import-about-model"))
