"""The truths a supplier's file must hold: who it is, where it answers, what it may be paid for and what it is certified for."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from datetime import date

from configurator.basis.text import Argument
from configurator.catalog.entry import Supplier
from solution_store.rules.bounds import pack

Args = dict[str, Argument]
PHONE = re.compile(r"(\+82[- ]?)?\d{2,4}[- ]\d{3,4}[- ]\d{4}|1\d{3}-\d{4}")
WEBSITE = re.compile(r"https?://[^\s/?#@<>\"']+\.[^\s/?#@<>\"']{2,}(/[^\s<>\"']*)?")
INDUSTRY = re.compile(r"[A-U](\d{2,5})?( .+)?")  # class of the Korean industry code (KSIC) and its name
EARLIEST = 1890  # no company that is still there is older
SHORTEST_NUMBER, SHORTEST_SCOPE = 3, 4  # signs


def supplier_can_be_reached(supplier: Supplier, _day: date) -> Iterator[Args]:
    """A supplier has a telephone number or a website, each in its form."""
    if not supplier.phone and not supplier.website:
        yield {"place": "phone", "text": "–"}
    if supplier.phone and not PHONE.fullmatch(supplier.phone):
        yield {"place": "phone", "text": supplier.phone[:40]}
    if supplier.website and not WEBSITE.fullmatch(supplier.website):
        yield {"place": "website", "text": supplier.website[:40]}


def region_is_official(supplier: Supplier, _day: date) -> Iterator[Args]:
    """Where a supplier sits and serves are regions of the official list."""
    known = set(pack().regions.names)
    if supplier.region not in known:
        yield {"place": "region", "text": supplier.region[:40] or "–"}
    for number, region in enumerate(supplier.serves):
        if region not in known:
            yield {"place": f"serves[{number}]", "text": region[:40]}


def supplier_was_founded(supplier: Supplier, day: date) -> Iterator[Args]:
    """A supplier was founded in a year that has come."""
    if not EARLIEST <= supplier.founded <= day.year:
        yield {"place": "founded", "text": str(supplier.founded)}


def industry_is_coded(supplier: Supplier, _day: date) -> Iterator[Args]:
    """An industry begins with its class, e.g. `C25 금속가공제품 제조업`."""
    for number, industry in enumerate(supplier.industries):
        if not INDUSTRY.fullmatch(industry):
            yield {"place": f"industries[{number}]", "text": industry[:40]}


def programme_is_known(supplier: Supplier, _day: date) -> Iterator[Args]:
    """A support programme a supplier names is one of the dated packs."""
    known = _programmes()
    for number, programme in enumerate(supplier.programmes):
        if programme not in known:
            yield {"place": f"programmes[{number}]", "programme": programme[:40]}


@functools.cache
def _programmes() -> frozenset[str]:
    from configurator.costing.support import all_programmes

    return frozenset(programme.id for programme in all_programmes())


def certificate_is_in_force(supplier: Supplier, day: date) -> Iterator[Args]:
    """A certificate is valid on the day, and its end lies behind its beginning."""
    for number, certificate in enumerate(supplier.certificates):
        first, last = certificate.valid_from, certificate.valid_until
        if not first <= last or last < day:
            dates = {"first": str(first), "last": str(last), "day": str(day)}
            yield {"place": f"certificates[{number}].valid_until", "certificate": certificate.name, **dates}


def certificate_is_complete(supplier: Supplier, _day: date) -> Iterator[Args]:
    """A certificate has a number and says for what it was given."""
    for number, certificate in enumerate(supplier.certificates):
        if len(certificate.number.strip()) < SHORTEST_NUMBER:
            yield {"place": f"certificates[{number}].number", "certificate": certificate.name}
        if len(certificate.scope.ko.strip()) < SHORTEST_SCOPE:
            yield {"place": f"certificates[{number}].scope", "certificate": certificate.name}
