"""The truths one entry must hold, each noticed by one short function."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from configurator.basis.text import Argument
from configurator.basis.vocabulary import CostGroup, Kind
from configurator.catalog.entry import Solution, Supplier
from solution_store.texts import names_in

Args = dict[str, Argument]
HANGUL = re.compile("[가-힣]")
LONG_TEXT = 24  # signs; a longer text is a sentence, and sentences differ between languages
SHORTEST_BASIS = 8  # signs; "견적" alone says nothing about who, when and for what
VERSION_PART = re.compile(r"\s*(>=|<=|==|!=|>|<)\s*\d+(\.\d+){0,3}\s*")
IP_CODE = re.compile(r"[0-6][0-9]|69K|")  # IEC 60529 and ISO 20653
SOFTWARE = {
    Kind.SCADA, Kind.HISTORIAN, Kind.POP, Kind.MES, Kind.QMS, Kind.WMS, Kind.CMMS, Kind.FEMS, Kind.APS, Kind.ERP, Kind.PLM,
    Kind.SCM, Kind.ANALYTICS, Kind.AI_MODEL, Kind.TWIN, Kind.CLOUD, Kind.FLEET, Kind.CAM,
}  # fmt: skip
PROCESS_BOUND = {Kind.ROBOT, Kind.COBOT, Kind.VISION, Kind.AUTOMATION, Kind.CNC, Kind.CAM, Kind.PRINTER_3D}


def text_in_both_languages(value: Solution | Supplier, _day: date) -> Iterator[Args]:
    """Every text is Korean in ko and English in en; only short proper names are alike."""
    for place, name in names_in(value):
        if name.ko == name.en and (len(name.ko) >= LONG_TEXT or HANGUL.search(name.ko)):
            yield {"place": place, "text": name.ko[:LONG_TEXT]}
        elif HANGUL.search(name.en):
            yield {"place": f"{place}.en", "text": name.en[:LONG_TEXT]}
        elif len(name.ko) >= LONG_TEXT and not HANGUL.search(name.ko):
            yield {"place": f"{place}.ko", "text": name.ko[:LONG_TEXT]}


def facets_are_given(entry: Solution, _day: date) -> Iterator[Args]:
    """The two mandatory facets and the ISA-95 levels are filled in and possible."""
    for place in ("key_technologies", "technologies", "isa95_levels"):
        if not getattr(entry, place):
            yield {"place": place}
    if any(not 0 <= level <= 4 for level in entry.isa95_levels):
        yield {"place": "isa95_levels"}


def entry_is_valid(entry: Solution, day: date) -> Iterator[Args]:
    """An entry is valid on the day, and its end lies behind its beginning."""
    if not entry.valid_from <= entry.valid_until or entry.valid_until < day:
        yield {"place": "valid_until", "first": str(entry.valid_from), "last": str(entry.valid_until), "day": str(day)}


def entry_is_priced(entry: Solution, _day: date) -> Iterator[Args]:
    """An entry has a price line or days of work."""
    if not entry.prices and not entry.labour:
        yield {"place": "prices"}


def price_is_valid(entry: Solution, day: date) -> Iterator[Args]:
    """A price is valid on the day, and its end lies behind its beginning."""
    for price in entry.prices:
        if not price.valid_from <= price.valid_until or price.valid_until < day:
            place = f"prices.{price.key}"
            yield {"place": place, "first": str(price.valid_from), "last": str(price.valid_until), "day": str(day)}


def price_is_plausible(entry: Solution, _day: date) -> Iterator[Args]:
    """A price is more than nothing (a discount, in the group for others, less) and counts something."""
    for price in entry.prices:
        fits = price.won > 0 or (price.won < 0 and price.group == CostGroup.OTHER)
        if not fits or price.count < 1:
            yield {"place": f"prices.{price.key}", "won": f"{price.won:,}", "count": price.count}


def price_tells_its_basis(entry: Solution, _day: date) -> Iterator[Args]:
    """The basis of a price is a statement and not a word."""
    for price in entry.prices:
        if len(price.basis.ko) < SHORTEST_BASIS or len(price.basis.en) < SHORTEST_BASIS:
            yield {"place": f"prices.{price.key}", "text": price.basis}


def price_keys_differ(entry: Solution, _day: date) -> Iterator[Args]:
    """No two price lines have the same key."""
    for key in repeated([price.key for price in entry.prices]):
        yield {"place": f"prices.{key}", "repeated": key}


def sample_says_so(entry: Solution, _day: date) -> Iterator[Args]:
    """An invented entry says in the basis of each price that it is a sample."""
    for price in entry.prices if entry.sample else ():
        if "예시" not in price.basis.ko or "sample" not in price.basis.en.casefold():
            yield {"place": f"prices.{price.key}"}


def effect_range_ascends(entry: Solution, _day: date) -> Iterator[Args]:
    """An effect is a share between nothing and all, from low over likely to high."""
    for number, effect in enumerate(entry.effects):
        low, likely, high = (share.to("1") for share in (effect.low, effect.likely, effect.high))
        if not 0 <= low <= likely <= high <= 1:
            yield {"place": f"effects[{number}]", "low": effect.low, "likely": effect.likely, "high": effect.high}


def effect_rests_on_evidence(entry: Solution, _day: date) -> Iterator[Args]:
    """Evidence names its source apart from the conditions; measured cases are counted."""
    for number, effect in enumerate(entry.effects):
        evidence = effect.evidence
        uncounted = evidence.kind == "measured-case" and not evidence.cases
        empty = len(evidence.source.ko) < SHORTEST_BASIS or evidence.source == effect.conditions
        if uncounted or empty:
            yield {"place": f"effects[{number}].evidence", "target": effect.target}


def software_is_serviced(entry: Solution, _day: date) -> Iterator[Args]:
    """Software says who answers after hand-over."""
    if entry.kind in SOFTWARE and entry.service is None:
        yield {"place": "service"}


def placed_where_it_suits(entry: Solution, _day: date) -> Iterator[Args]:
    """What works on the part itself says at which kinds of station it can; meters and gateways suit any."""
    if entry.placed == "stations" and entry.kind in PROCESS_BOUND and not entry.suits:
        yield {"place": "suits"}


def gateway_has_ports(entry: Solution, _day: date) -> Iterator[Args]:
    """A gateway collects with one protocol and offers with one."""
    sides = {port.side for port in entry.ports}
    if entry.kind == Kind.GATEWAY and sides != {"collects", "offers"}:
        yield {"place": "ports"}


def version_range_reads(entry: Solution, _day: date) -> Iterator[Args]:
    """A version range is made of comparisons such as `>=4.2,<6`."""
    for number, requirement in enumerate(entry.requires):
        parts = requirement.versions.split(",") if requirement.versions else []
        if not all(VERSION_PART.fullmatch(part) for part in parts):
            yield {"place": f"requires[{number}].versions", "text": requirement.versions[:LONG_TEXT]}


def environment_is_possible(entry: Solution, _day: date) -> Iterator[Args]:
    """The protection class exists and the temperatures ascend."""
    limits = entry.environment
    if not IP_CODE.fullmatch(limits.ip):
        yield {"place": "environment.ip", "text": limits.ip[:LONG_TEXT]}
    if limits.coldest and limits.hottest and limits.coldest.canonical >= limits.hottest.canonical:
        yield {"place": "environment.hottest", "text": str(limits.hottest)}


def matrix_cell_once(entry: Solution, _day: date) -> Iterator[Args]:
    """An entry earns one stage in a column of the official matrix, and not none."""
    for column in repeated([column.value for column, _ in entry.earns]):
        yield {"place": "earns", "column": column}
    for column in (column.value for column, stage in entry.earns if not stage):
        yield {"place": "earns", "column": column}


def repeated(values: list[str]) -> list[str]:
    """Return the values that come more than once, sorted."""
    return sorted({value for value in values if values.count(value) > 1})
