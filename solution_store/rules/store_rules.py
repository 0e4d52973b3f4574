"""The truths the whole store must hold, each noticed by one short function."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date

from configurator.basis.text import Argument
from configurator.basis.vocabulary import Category
from configurator.catalog import names
from configurator.catalog.vocabulary import WORDS
from configurator.compatibility import store_lint, store_shadows
from solution_store.entry_files import Store

Found = tuple[str, dict[str, Argument]]
FEWEST_IN_CATEGORY = 2  # one entry is no choice
SITE = ("net.", "utl.", "skill.", "safe.")  # what the building and its people may have
SYSTEMS = ("data.", "if.", "sys.", "audit.")  # what systems that are already there may give


def uuid_is_unique(store: Store, _day: date) -> Iterator[Found]:
    """No two entries share a UUID."""
    owners: dict[str, list[str]] = defaultdict(list)
    for entry in store.entries:
        owners[entry.uuid].append(entry.id)
    for uuid, ids in owners.items():
        for other in ids[1:]:
            yield other, {"place": "uuid", "uuid": uuid, "other": ids[0]}


def title_is_unique(store: Store, _day: date) -> Iterator[Found]:
    """No two entries have the same title."""
    first: dict[str, str] = {}
    for entry in store.entries:
        if first.setdefault(entry.title.ko, entry.id) != entry.id:
            yield entry.id, {"place": "title", "title": entry.title, "other": first[entry.title.ko]}


def supplier_is_there(store: Store, _day: date) -> Iterator[Found]:
    """Each entry's supplier has a file."""
    known = {supplier.key for supplier in store.suppliers}
    for entry in store.entries:
        if entry.supplier not in known:
            yield entry.id, {"place": "supplier", "supplier": entry.supplier}


def supplier_offers_something(store: Store, _day: date) -> Iterator[Found]:
    """Each supplier has at least one entry."""
    busy = {entry.supplier for entry in store.entries}
    for supplier in store.suppliers:
        if supplier.key not in busy:
            yield supplier.key, {"supplier": supplier.name}


def requirement_can_be_met(store: Store, _day: date) -> Iterator[Found]:
    """For each requirement there is another entry, or something a site or an existing system may have, that meets it."""
    givers: dict[str, set[str]] = defaultdict(set)
    for entry in store.entries:
        for given in entry.provides:
            givers[given.word].add(entry.id)
    for entry in store.entries:
        for number, need in enumerate(entry.requires):
            met = any(word.startswith((*SITE, *SYSTEMS)) or givers[word] - {entry.id} for word in need.words)
            if not met:
                spoken: tuple[Argument, ...] = tuple(WORDS[word] for word in need.words)
                yield entry.id, {"place": f"requires[{number}]", "words": spoken}


def quantities_are_comparable(store: Store, _day: date) -> Iterator[Found]:
    """How much of a word is asked and given in one dimension throughout the store."""
    seen: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    for word, dimension, entry_id, place in _amounts(store):
        seen[word].append((dimension, entry_id, place))
    for word, uses in sorted(seen.items()):
        usual = Counter(dimension for dimension, _, _ in uses).most_common(1)[0][0]
        for dimension, entry_id, place in uses:
            if dimension != usual:
                yield entry_id, {"place": place, "word": WORDS[word], "found": dimension, "usual": usual}


def _amounts(store: Store) -> Iterator[tuple[str, str, str, str]]:
    """Yield each capability word asked or given with a quantity: word, dimension, entry, place."""
    for entry in store.entries:
        for number, given in enumerate(entry.provides):
            if given.quantity:
                yield given.word, given.quantity.dimension, entry.id, f"provides[{number}]"
        for number, need in enumerate(entry.requires):
            if need.at_least:
                for word in need.words:
                    yield word, need.at_least.dimension, entry.id, f"requires[{number}]"


def successor_is_reachable(store: Store, _day: date) -> Iterator[Found]:
    """Following `replaced_by` ends at an entry that is there."""
    following = {entry.id: entry.replaced_by for entry in store.entries}
    for entry in store.entries:
        passed, current = {entry.id}, entry.replaced_by
        while current is not None and current in following and current not in passed:
            passed.add(current)
            current = following[current]
        if current is not None:
            yield entry.id, {"place": "replaced_by", "other": current}


def category_has_choice(store: Store, _day: date) -> Iterator[Found]:
    """Each of the official categories has at least two entries."""
    filed = Counter(entry.category for entry in store.entries)
    for category in Category:
        if filed[category] < FEWEST_IN_CATEGORY:
            yield category.value, {"category": names.of(category), "count": filed[category]}


# ── by the engine that chooses ──────────────────────────────────────────────────────────────────────────────────────


def requirement_is_within_reach(store: Store, _day: date) -> Iterator[Found]:
    """Where a requirement names a version or an amount, somebody gives that much of it."""
    for unmet in store_lint.unmet_requirements(store.entries):
        if unmet.lack != "word":
            place = f"requires[{unmet.number}]"
            yield (
                unmet.entry,
                {"place": place, "words": _said(unmet.words), "other": unmet.nearest or "", "lack": unmet.lack},
            )


def entry_allows_what_it_needs(store: Store, _day: date) -> Iterator[Found]:
    """No entry excludes what it needs or gives, nor everybody who would meet its need."""
    for clash in store_lint.contradictory(store.entries):
        others = ", ".join(clash.ruled_out) or clash.entry
        yield clash.entry, {"place": "excludes", "words": _said(clash.words), "others": others}


def entry_can_be_chosen(store: Store, _day: date) -> Iterator[Found]:
    """Some combination of entries can hold each entry, with all that it draws after it."""
    for dead in store_lint.dead_options(store.entries):
        yield dead.entry, {"place": "requires", "others": ", ".join(dead.because)}


def entry_has_a_point(store: Store, _day: date) -> Iterator[Found]:
    """No entry gives less or the same, asks as much and costs as much or more than another of its kind."""
    for shadow in store_shadows.shadowed_entries(store.entries):
        yield shadow.entry, {"place": "provides", "other": shadow.by}


def requirement_has_a_point(store: Store, _day: date) -> Iterator[Found]:
    """No requirement of an entry follows from another of the same entry."""
    for shadow in store_shadows.shadowed_requirements(store.entries):
        yield shadow.entry, {"place": f"requires[{shadow.number}]"}


def needs_have_a_beginning(store: Store, _day: date) -> Iterator[Found]:
    """No entries need each other in a circle that nobody else can enter: one of them must be installed first."""
    for circle in store_shadows.circles(store.entries):
        yield circle.entries[0], {"place": "requires", "others": ", ".join(circle.entries)}


def _said(words: tuple[str, ...]) -> tuple[Argument, ...]:
    return tuple(WORDS[word] for word in words)
