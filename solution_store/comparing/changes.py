"""What a new edition changes for the consultant: what no longer holds, what it costs, what is new, what is promised, what only reads better."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields
from enum import StrEnum
from pathlib import Path

from configurator.basis.text import Argument, Message, Money
from configurator.catalog import names
from configurator.catalog.entry import Effect, Price, Provision, Solution
from configurator.catalog.vocabulary import WORDS
from solution_store.comparing.difference import broken
from solution_store.comparing.supplier_changes import supplier_changes
from solution_store.entry_files import Store, read_store

FEW = 5  # entries named before the rest are counted
BUILT = ("kind", "placed", "suits", "environment", "utilities", "robotics", "earns", "ai_model", "bundle")
TEXTS = ("title", "summary", "description", "category", "class_path", "key_technologies", "technologies", "isa95_levels", "sample", "modules",
         "line_stop", "alternatives", "documents")  # fmt: skip


class Weight(StrEnum):
    """How much a change weighs for somebody with plans, the heaviest first."""

    BREAKS = "breaks"  # a plan may no longer hold
    COSTS = "costs"  # a quotation changes
    OFFERS = "offers"  # there is something new to choose
    PROMISES = "promises"  # what is said about gain, service or eligibility
    WORDS = "words"  # texts and papers


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that is different: its stable kind, whom it is about, and the sentence."""

    kind: str
    weight: Weight
    subject: str
    message: Message


def store_at(place: Path) -> Store:
    """Read a folder of entries or an edition file; `BadInput` or `ConfiguratorError` when it is neither."""
    if place.is_dir():
        return read_store(place)
    from configurator.catalog.edition import open_edition

    with open_edition(place) as edition:
        return Store(tuple(edition.values()), tuple(edition.suppliers.values()))


def changes(old: Store, new: Store) -> tuple[Change, ...]:
    """Return all changes, the heaviest first, then by entry; entries are paired by their UUID."""
    before, after = ({entry.uuid: entry for entry in store.entries} for store in (old, new))
    found = [_gone(entry) for uuid, entry in before.items() if uuid not in after]
    found += [_added(entry) for uuid, entry in after.items() if uuid not in before]
    for uuid in before.keys() & after.keys():
        if before[uuid] != after[uuid]:
            found += entry_changes(before[uuid], after[uuid], new)
    found += (Change(kind, Weight(weight), key, message) for kind, weight, key, message in supplier_changes(old, new))
    order = list(Weight)
    return tuple(sorted(found, key=lambda change: (order.index(change.weight), change.subject, change.kind)))


def entry_changes(before: Solution, after: Solution, new: Store) -> Iterator[Change]:
    """Yield what is different in one entry; nothing that differs stays unsaid."""
    for issue in broken(before, after):
        yield Change(issue.rule, Weight.BREAKS, after.id, issue.message)
    for kind, weight, notices in ENTRY_CHANGES:
        for args in notices(before, after):
            yield _change(kind, weight, after, **args)
    lost = {each.word for each in before.provides} - {each.word for each in after.provides}
    for word in sorted(lost):
        yield from _missed(word, after, new)


def _change(kind: str, weight: Weight, entry: Solution, **args: Argument) -> Change:
    return Change(kind, weight, entry.id, Message(f"workshop-diff-{kind}", title=entry.title, **args))


def _gone(entry: Solution) -> Change:
    return _change("withdrawn", Weight.BREAKS, entry, successor=entry.replaced_by or "–")


def _added(entry: Solution) -> Change:
    once = sum(price.won * price.count for price in entry.prices if not price.monthly)
    return _change("added", Weight.OFFERS, entry, category=names.of(entry.category), won=Money(once))


def _missed(word: str, entry: Solution, new: Store) -> Iterator[Change]:
    """Yield who in the new store needs what an entry no longer gives."""
    needing = [
        each.id
        for each in new.entries
        if any(word in need.words and need.strength == "requires" for need in each.requires)
    ]
    if needing:
        named = ", ".join(needing[:FEW])
        yield _change("missed", Weight.BREAKS, entry, word=WORDS[word], count=len(needing), entries=named)


Args = dict[str, Argument]
Notices = Callable[[Solution, Solution], Iterator[Args]]


def _renamed(before: Solution, after: Solution) -> Iterator[Args]:
    if before.id != after.id:
        yield {"before": before.id}


def _replaced(before: Solution, after: Solution) -> Iterator[Args]:
    if after.replaced_by and before.replaced_by != after.replaced_by:
        yield {"successor": after.replaced_by}


def _ends(before: Solution, after: Solution) -> Iterator[Args]:
    if (before.valid_from, before.valid_until) != (after.valid_from, after.valid_until):
        yield {"before": f"{before.valid_from} ~ {before.valid_until}", "after": f"{after.valid_from} ~ {after.valid_until}"}  # fmt: skip


def _price_pairs(before: Solution, after: Solution) -> Iterator[tuple[Price, Price]]:
    priced = {price.key: price for price in after.prices}
    for price in before.prices:
        if price.key in priced and price != priced[price.key]:
            yield price, priced[price.key]


def _price_moved(before: Solution, after: Solution) -> Iterator[Args]:
    for was, now in _price_pairs(before, after):
        if was.won != now.won:
            share = f"{(now.won - was.won) / abs(was.won) * 100:+.1f} %" if was.won else "–"
            yield {"item": now.item, "was": Money(was.won), "now": Money(now.won), "share": share}


def _price_terms(before: Solution, after: Solution) -> Iterator[Args]:
    """Notice what else is different in a price: tiers, currency, basis, validity."""
    for was, now in _price_pairs(before, after):
        differing = [each.name for each in fields(Price) if getattr(was, each.name) != getattr(now, each.name)]
        other = [name for name in differing if name not in ("won", "valid_from", "valid_until")]
        if other:
            yield {"item": now.item, "fields": ", ".join(other)}


def _price_period(before: Solution, after: Solution) -> Iterator[Args]:
    for was, now in _price_pairs(before, after):
        if (was.valid_from, was.valid_until) != (now.valid_from, now.valid_until):
            yield {"item": now.item, "before": f"{was.valid_from} ~ {was.valid_until}", "after": f"{now.valid_from} ~ {now.valid_until}"}  # fmt: skip


def _price_new(before: Solution, after: Solution) -> Iterator[Args]:
    known = {price.key for price in before.prices}
    for price in after.prices:
        if price.key not in known:
            yield {"item": price.item, "won": Money(price.won)}


def _price_gone(before: Solution, after: Solution) -> Iterator[Args]:
    return _price_new(after, before)


def _work(before: Solution, after: Solution) -> Iterator[Args]:
    days = [sum(each.days + each.days_per_station for each in entry.labour) for entry in (before, after)]
    if before.labour != after.labour:
        yield {"before": days[0], "after": days[1]}


def _gives(before: Solution, after: Solution) -> Iterator[Args]:
    known = set(before.provides)
    for given in after.provides:
        if given not in known:
            yield {"word": WORDS[given.word], "amount": _amount(given)}


def _speaks(before: Solution, after: Solution) -> Iterator[Args]:
    for port in after.ports:
        if port not in before.ports:
            yield {"protocol": names.of(port.protocol), "side": port.side}


def _asks(before: Solution, after: Solution) -> Iterator[Args]:
    if (before.requires, before.excludes) != (after.requires, after.excludes):
        yield {"before": len(before.requires), "after": len(after.requires)}


def _built(before: Solution, after: Solution) -> Iterator[Args]:
    yield from _differing(BUILT, before, after)


def _differing(places: tuple[str, ...], before: Solution, after: Solution) -> Iterator[Args]:
    if found := [place for place in places if getattr(before, place) != getattr(after, place)]:
        yield {"fields": ", ".join(found)}


def _improves(before: Solution, after: Solution) -> Iterator[Args]:
    was, now = ({(each.target, each.whole_line): each for each in entry.effects} for entry in (before, after))
    for key in sorted(was.keys() | now.keys()):
        if was.get(key) != now.get(key):
            target = names.of_effect(now[key].target if key in now else was[key].target)
            yield {"target": target, "before": _range(was.get(key)), "after": _range(now.get(key))}


def _serves(before: Solution, after: Solution) -> Iterator[Args]:
    if before.service != after.service:
        yield {"before": _terms(before), "after": _terms(after)}


def _delivers(before: Solution, after: Solution) -> Iterator[Args]:
    if before.lead_time != after.lead_time:
        yield {"before": before.lead_time, "after": after.lead_time}


def _reads(before: Solution, after: Solution) -> Iterator[Args]:
    yield from _differing(TEXTS, before, after)


def _version(before: Solution, after: Solution) -> Iterator[Args]:
    if before.version != after.version:
        yield {"before": before.version, "after": after.version}


ENTRY_CHANGES: tuple[tuple[str, Weight, Notices], ...] = (
    ("renamed", Weight.BREAKS, _renamed),
    ("replaced", Weight.BREAKS, _replaced),
    ("period", Weight.OFFERS, _ends),
    ("price", Weight.COSTS, _price_moved),
    ("price-terms", Weight.COSTS, _price_terms),
    ("price-period", Weight.COSTS, _price_period),
    ("price-new", Weight.COSTS, _price_new),
    ("price-gone", Weight.COSTS, _price_gone),
    ("work", Weight.COSTS, _work),
    ("gives", Weight.OFFERS, _gives),
    ("speaks", Weight.OFFERS, _speaks),
    ("asks", Weight.OFFERS, _asks),
    ("built", Weight.OFFERS, _built),
    ("effect", Weight.PROMISES, _improves),
    ("service", Weight.PROMISES, _serves),
    ("delivery", Weight.PROMISES, _delivers),
    ("texts", Weight.WORDS, _reads),
    ("version", Weight.WORDS, _version),
)


def _amount(given: Provision) -> str:
    return " ".join(str(part) for part in (given.quantity or "", given.version) if part)


def _range(effect: Effect | None) -> str:
    return f"{effect.low} · {effect.likely} · {effect.high}" if effect else "–"


def _terms(entry: Solution) -> str:
    service = entry.service
    return f"{service.response or '–'} · {service.free_months} · {service.yearly_share or '–'}" if service else "–"
