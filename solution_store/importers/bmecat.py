"""BMEcat 1.2 and 2005 (also .1 and .2), read by local names, so that any namespace or none will do.

Articles and products become drafts, their references edges, features and classification ids notes; the header is kept as a note.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from configurator.basis.text import Message
from solution_store.importers import wording, xml_values
from solution_store.importers.account import Draft, Edge, EdgeKind, Ledger, Reading
from solution_store.importers.bmecat_prices import price_lines
from solution_store.importers.limits import refused
from solution_store.importers.mapping import NO_MAPPING, ColumnMapping
from solution_store.importers.xml_tree import Node, parsed

ARTICLE = ("ARTICLE", "PRODUCT")
NUMBER = ("SUPPLIER_AID", "SUPPLIER_PID")
DETAILS = ("ARTICLE_DETAILS", "PRODUCT_DETAILS")
REFERENCE = ("ARTICLE_REFERENCE", "PRODUCT_REFERENCE")
TARGET = ("ART_ID_TO", "PROD_ID_TO")
PRICE_DETAILS = ("ARTICLE_PRICE_DETAILS", "PRODUCT_PRICE_DETAILS")
EDGES: dict[str, EdgeKind] = {
    "mandatory": "requires",
    "select": "requires",
    "consists_of": "bundle",
    "similar": "alternative",
    "followup": "replaced-by",
    "accessories": "recommends",
}
KEPT = {  # parts of an article an entry has no field for; they stay readable beside it
    "ARTICLE_DETAILS", "PRODUCT_DETAILS", "ARTICLE_FEATURES", "PRODUCT_FEATURES", "ARTICLE_ORDER_DETAILS", "PRODUCT_ORDER_DETAILS",
    "ARTICLE_PRICE_DETAILS", "PRODUCT_PRICE_DETAILS", "MIME_INFO", "ARTICLE_REFERENCE", "PRODUCT_REFERENCE", "PRODUCT_LOGISTIC_DETAILS",
}  # fmt: skip
ABOUT_FILE = {
    "GENERATOR_INFO", "CATALOG", "BUYER", "AGREEMENT", "SUPPLIER", "LEGAL_INFO", "PARTIES", "AREAS", "DOCUMENT_CREATOR_IDREF",
    "BUYER_IDREF", "SUPPLIER_IDREF", "CLASSIFICATION_SYSTEM", "CATALOG_GROUP_SYSTEM", "FEATURE_SYSTEM", "IPP_DEFINITIONS", "FORMULAS",
    "ARTICLE_TO_CATALOGGROUP_MAP", "PRODUCT_TO_CATALOGGROUP_MAP",
}  # fmt: skip


def read_bmecat(content: bytes, mapping: ColumnMapping = NO_MAPPING) -> Reading:
    """Return the articles of a catalogue with the fate of every text and attribute; `BadInput` when it cannot be read."""
    ledger = Ledger()
    root = parsed(content, ledger)
    if root.name != "BMECAT":
        raise refused("not-bmecat")
    header = root.first("HEADER")
    catalog = header.first("CATALOG") if header else None
    spoken = wording.language(catalog.said("LANGUAGE") if catalog else "")
    nodes = [node for node in root.walk() if node.name in ARTICLE and node.first(*NUMBER)]
    seen: set[str] = set()
    drafts = tuple(draft for node in nodes if (draft := _draft(node, spoken, seen, mapping, ledger)))
    _keep_what_is_about_the_file(root, ledger)
    return Reading("bmecat", drafts, ledger.closed(), tuple(ledger.notices))


def _draft(node: Node, spoken: str, seen: set[str], mapping: ColumnMapping, ledger: Ledger) -> Draft | None:
    number = next(node.all(*NUMBER))
    article = _one_line(number.text)
    if not article or article in seen:
        why = "store-import-article-twice" if article else "store-import-row-without-article"
        for field in _open_below(node, ledger):
            ledger.list(field, Message(why, article=article))
        return None
    seen.add(article)
    _map(number, "article", article, ledger)
    data: dict[str, Any] = _details(node, spoken, article, ledger)
    prices = price_lines(list(node.all(*PRICE_DETAILS)), _order_details(node), article, mapping, ledger)
    if prices:
        data["prices"] = [{"item": data.get("title"), **price} if data.get("title") else price for price in prices]
    edges = tuple(_edges(node, article, ledger))
    for part in node.children:
        if part.name in KEPT:
            for field in _open_below(part, ledger):
                ledger.note(field, Message("store-import-no-field"), article)
    for field in [*_open_below(node, ledger)]:
        ledger.list(field, Message("store-import-unknown-field"), article)
    return Draft(article, node.path, data, edges)


def _order_details(node: Node) -> Node | None:
    return node.first("ARTICLE_ORDER_DETAILS", "PRODUCT_ORDER_DETAILS")


def _details(node: Node, spoken: str, article: str, ledger: Ledger) -> dict[str, Any]:
    details = node.first(*DETAILS)
    if details is None:
        return {}
    data: dict[str, Any] = {}
    for source, into in (("DESCRIPTION_SHORT", "title"), ("DESCRIPTION_LONG", "description")):
        texts = {wording.language(part.attributes.get("lang", "")) or spoken: part for part in details.all(source)}
        said = {tag: part.text for tag, part in texts.items()}
        if (name := wording.name(said)) is not None:
            data[into] = name
            for tag in wording.used(said):
                _map(texts[tag], into, article, ledger)
    delivery = details.first("DELIVERY_TIME")
    days = xml_values.decimal(delivery.text) if delivery else None
    if delivery and days is not None and days >= 0:  # the standard counts working days
        data["lead_time"] = f"{days.normalize():f} d"
        _map(delivery, "lead_time", article, ledger)
    return data


def _edges(node: Node, article: str, ledger: Ledger) -> Iterator[Edge]:
    for reference in node.all(*REFERENCE):
        kind = EDGES.get(reference.attributes.get("type", ""))
        target = reference.first(*TARGET)
        if kind is None or target is None or not target.text:
            continue
        units = xml_values.whole(reference.attributes.get("quantity", "1")) or 1
        group = "select" if reference.attributes.get("type") == "select" else ""
        for field in _below(reference):
            ledger.list(field, Message("store-import-edge-open", target=target.text), article)
        yield Edge(kind, _one_line(target.text), reference.path, units, group)


def _keep_what_is_about_the_file(root: Node, ledger: Ledger) -> None:
    for node in root.walk():
        whole = node.name in ABOUT_FILE
        shallow = node.path.count("/") <= 2  # the root and the parts right under it
        for field in _below(node) if whole else node.fields() if shallow else ():
            if ledger.open(field):
                ledger.note(field, Message("store-import-about-file"))


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _below(node: Node) -> Iterator[int]:
    return (field for inner in node.walk() for field in inner.fields())


def _open_below(node: Node, ledger: Ledger) -> Iterator[int]:
    return (field for field in _below(node) if ledger.open(field))


def _map(node: Node, into: str, article: str, ledger: Ledger) -> None:
    for field in node.fields():
        ledger.map(field, into, article)
