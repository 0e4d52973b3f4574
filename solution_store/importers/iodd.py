"""IO-Link device descriptions (IODD), alone or zipped: one description is as many entries as it has variants.

The port and its access, the shortest cycle and the switching output come from the physical layer and the process data; texts
from the text collections in both languages. What parametrises the device (variables, menus) is listed: no field of an entry.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from configurator.basis.text import Message
from solution_store.importers import wording, xml_values
from solution_store.importers.account import Draft, Ledger, Reading
from solution_store.importers.limits import refused
from solution_store.importers.xml_tree import Node, parsed
from solution_store.importers.zip_parts import Package

MICROSECONDS = 1_000_000  # of a second; the unit of minCycleTime
IDENTITY = (
    "DocumentInfo",
    "ProfileHeader",
    "Stamp",
    "CommNetworkProfile",
    "DeviceIdentity",
    "ProcessDataCollection",
    "Features",
)
PARAMETERS = (
    "VariableCollection", "DatatypeCollection", "UserInterface", "ErrorTypeCollection", "EventCollection", "StdVariableRef",
    "ProcessDataRefCollection",
)  # fmt: skip


def read_iodd_package(content: bytes) -> Reading:
    """Return the variants of every description in a zip file; pictures are listed."""
    package = Package(content)
    ledger = Ledger()
    drafts: list[Draft] = []
    for name in package.names:
        part = PurePosixPath(name)
        if part.suffix.casefold() == ".xml":
            root = parsed(package.read(name), ledger, name)
            if root.name == "IODevice":
                drafts += _drafts(root, {draft.article for draft in drafts}, ledger)
                continue
            _note_all(root, ledger, "store-import-about-file")
        else:
            ledger.list(ledger.enter(name, part.name, ""), Message("store-import-part-not-read"))
    if not drafts:
        raise refused("not-iodd")
    return Reading("iodd", tuple(drafts), ledger.closed(), tuple(ledger.notices))


def read_iodd(content: bytes) -> Reading:
    """Return the variants of one description with the fate of every text and attribute."""
    ledger = Ledger()
    root = parsed(content, ledger)
    drafts = _drafts(root, set(), ledger)
    if not drafts:
        raise refused("not-iodd")
    return Reading("iodd", tuple(drafts), ledger.closed(), tuple(ledger.notices))


def _drafts(root: Node, seen: set[str], ledger: Ledger) -> list[Draft]:
    texts = _Texts.of(root)
    interface = _interface(root, ledger)
    found = []
    for node in root.walk():
        article = " ".join(node.attributes.get("productId", "").split())
        if node.name == "DeviceVariant" and article:
            if article in seen:
                ledger.list_all(_below(node), Message("store-import-article-twice", article=article))
                continue
            seen.add(article)
            found.append(Draft(article, node.path, _variant(node, article, texts, ledger) | interface))
    _settle_rest(root, texts, ledger)
    return found


@dataclass(frozen=True, slots=True)
class _Texts:
    """The texts of a description by id and language, with the nodes that hold them."""

    nodes: Mapping[str, Mapping[str, Node]]

    @classmethod
    def of(cls, root: Node) -> _Texts:
        nodes: dict[str, dict[str, Node]] = {}
        for collection in root.walk():
            if collection.name in ("PrimaryLanguage", "Language"):
                tag = wording.language(collection.attributes.get("lang", ""))
                for text in collection.all("Text"):
                    nodes.setdefault(text.attributes.get("id", ""), {})[tag] = text
        return cls(nodes)

    def named(self, reference: Node | None, ledger: Ledger, into: str, article: str) -> Any:
        """Return the name a reference points to; its texts and the reference are mapped."""
        held = self.nodes.get(reference.attributes.get("textId", ""), {}) if reference else {}
        said = {tag: node.attributes.get("value", "") for tag, node in held.items()}
        name = wording.name(said)
        if name is not None and reference is not None:
            for node in (reference, *(held[tag] for tag in wording.used(said))):
                for field in node.fields():
                    ledger.map(field, into, article)
        return name


def _variant(node: Node, article: str, texts: _Texts, ledger: Ledger) -> dict[str, Any]:
    ledger.map(node.attribute_fields["productId"], "article", article)
    for name in ("deviceSymbol", "deviceIcon"):
        if name in node.attribute_fields:
            ledger.list(node.attribute_fields[name], Message("store-import-part-not-read"), article)
    data = {}
    for into, names in (("title", ("Name", "ProductName")), ("description", ("Description", "ProductText"))):
        name = texts.named(node.first(*names), ledger, into, article)
        if name is not None:
            data[into] = name
    return data


def _interface(root: Node, ledger: Ledger) -> dict[str, Any]:
    """Return the ports all variants share: IO-Link, and the switching output where the device has one."""
    layer = next((node for node in root.walk() if node.name == "PhysicalLayer"), None)
    process = [node for node in root.walk() if node.name in ("ProcessDataIn", "ProcessDataOut")]
    if layer is None:
        return {}
    port: dict[str, Any] = {"side": "offers", "protocol": "io-link", "physical": "io-link"}
    if any(node.name == "ProcessDataOut" for node in process):
        port["access"] = "read-write"
    cycle = xml_values.decimal(layer.attributes.get("minCycleTime", ""))
    if cycle and cycle > 0:
        port["fastest"] = f"{float(MICROSECONDS / cycle):.6g} Hz"
        ledger.map(layer.attribute_fields["minCycleTime"], "ports.fastest")
    for field in [field for node in process for field in node.fields()]:
        ledger.map(field, "ports.access")
    for name in ("bitrate", "sioSupported"):
        if name in layer.attribute_fields:
            ledger.map(layer.attribute_fields[name], "ports")
    switching = layer.attributes.get("sioSupported") in ("true", "1")
    output = {"side": "offers", "protocol": "digital-io", "physical": "24v-io"}
    return {"ports": [port, output] if switching else [port]}


def _settle_rest(root: Node, texts: _Texts, ledger: Ledger) -> None:
    """Note what identifies the device, list what parametrises it."""
    for node in root.walk():
        if node.name in IDENTITY or node is root:
            _note_all(node, ledger, "store-import-no-field", only_own=node is root)
        elif node.name in PARAMETERS:
            ledger.list_all(_open(node, ledger), Message("store-import-parameter"))
    for held in texts.nodes.values():
        for text in held.values():
            ledger.list_all(_open(text, ledger), Message("store-import-parameter"))


def _note_all(node: Node, ledger: Ledger, why: str, *, only_own: bool = False) -> None:
    for field in node.fields() if only_own else _below(node):
        if ledger.open(field):
            ledger.note(field, Message(why))


def _open(node: Node, ledger: Ledger) -> list[int]:
    return [field for field in _below(node) if ledger.open(field)]


def _below(node: Node) -> Iterator[int]:
    return (field for inner in node.walk() for field in inner.fields())
