"""The truths the papers of an entry or a supplier must hold: listed once, with pages, and cited where they are."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from configurator.basis.text import Argument
from configurator.catalog.documents import Citation, Document
from configurator.catalog.entry import Solution, Supplier

Args = dict[str, Argument]


def citation_finds_its_page(entry: Solution, _day: date) -> Iterator[Args]:
    """What is cited is a page of a listed document."""
    pages = {document.key: document.pages for document in entry.documents}
    for place, citation in citations(entry):
        if not 1 <= citation.page <= pages.get(citation.document, 0):
            yield {"place": place, "document": citation.document, "page": citation.page}


def citations(entry: Solution) -> Iterator[tuple[str, Citation]]:
    """Yield each citation of an entry with its place."""
    for number, need in enumerate(entry.requires):
        if need.cites:
            yield f"requires[{number}].cites", need.cites
    for price in entry.prices:
        if price.cites:
            yield f"prices.{price.key}.cites", price.cites
    for number, effect in enumerate(entry.effects):
        if effect.evidence.cites:
            yield f"effects[{number}].evidence.cites", effect.evidence.cites


def document_is_listed_once(entry: Solution, _day: date) -> Iterator[Args]:
    """No two documents share a key, a file name or a fingerprint."""
    for field in ("key", "file", "sha256"):
        seen: dict[str, int] = {}
        for number, document in enumerate(entry.documents):
            value = getattr(document, field)
            if seen.setdefault(value, number) != number:
                yield {"place": f"documents[{number}].{field}", "repeated": value[:40]}


def document_has_pages(value: Solution | Supplier, _day: date) -> Iterator[Args]:
    """A document has at least one page."""
    for place, document in documents(value):
        if document.pages < 1:
            yield {"place": f"{place}.pages", "count": document.pages}


def documents(value: Solution | Supplier) -> Iterator[tuple[str, Document]]:
    """Yield each document of an entry, or of a supplier's certificates, with its place."""
    if isinstance(value, Solution):
        for number, document in enumerate(value.documents):
            yield f"documents[{number}]", document
        return
    for number, certificate in enumerate(value.certificates):
        if certificate.document:
            yield f"certificates[{number}].document", certificate.document
