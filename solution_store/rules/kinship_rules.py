"""The truths about entries that name each other: bundles, alternatives, successors, and copies of what another supplier wrote."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from math import ceil

from configurator.basis.ids import SolutionId
from configurator.basis.text import Argument, Money
from configurator.catalog.entry import Solution
from solution_store.entry_files import Store
from solution_store.rules.bounds import bound

Found = tuple[str, dict[str, Argument]]
WORD = re.compile(r"\w{2,}")
SHORTEST_COMPARED = 8  # different words; shorter texts are alike by chance


def bundle_holds_own_entries(store: Store, _day: date) -> Iterator[Found]:
    """A bundle holds entries of the same supplier that are there, and never itself, not even inside another bundle."""
    known = _by_id(store)
    for entry in store.entries:
        for number, part in enumerate(entry.bundle):
            held = known.get(part.solution)
            own = held is not None and held.supplier == entry.supplier
            if not own or part.units < 1 or entry.id in _inside(part.solution, known):
                yield entry.id, {"place": f"bundle[{number}]", "part": part.solution, "units": part.units}


def _inside(outer: SolutionId, known: dict[SolutionId, Solution]) -> set[SolutionId]:
    """Return an entry and everything inside it."""
    found: set[SolutionId] = set()
    open_ends = [outer]
    while open_ends:
        current = open_ends.pop()
        if current not in found:
            found.add(current)
            open_ends += [part.solution for part in known[current].bundle] if current in known else []
    return found


def bundle_saves_money(store: Store, _day: date) -> Iterator[Found]:
    """A bundle costs no more than its parts."""
    known = _by_id(store)
    for entry in store.entries:
        parts = [(known.get(part.solution), part.units) for part in entry.bundle]
        apart = sum(_once(part) * units for part, units in parts if part)
        if parts and all(part for part, _ in parts) and _once(entry) > apart:
            yield entry.id, {"place": "prices", "won": Money(_once(entry)), "apart": Money(apart)}


def _once(entry: Solution) -> int:
    """Return what one of everything costs once, in won."""
    return sum(price.won * price.count for price in entry.prices if not price.monthly)


def alternative_is_an_own_entry(store: Store, _day: date) -> Iterator[Found]:
    """An alternative is another entry of the same supplier."""
    known = _by_id(store)
    for entry in store.entries:
        for number, other in enumerate(entry.alternatives):
            found = known.get(other)
            if found is None or other == entry.id or found.supplier != entry.supplier:
                yield entry.id, {"place": f"alternatives[{number}]", "other": other}


def successor_is_on_sale(store: Store, day: date) -> Iterator[Found]:
    """What replaces an entry is of the same supplier and valid on the day."""
    known = _by_id(store)
    for entry in store.entries:
        found = known.get(entry.replaced_by) if entry.replaced_by else None
        if found and (found.valid_until < day or found.supplier != entry.supplier):
            yield entry.id, {"place": "replaced_by", "other": found.id}


def entry_is_no_copy(store: Store, _day: date) -> Iterator[Found]:
    """No entry says nearly the same as an entry of another supplier of its class with nearly the same specification."""
    classes: dict[object, list[Solution]] = defaultdict(list)
    for entry in store.entries:
        if entry.replaced_by is None:
            classes[entry.kind, entry.category].append(entry)
    for alike in classes.values():
        yield from _copies(sorted(alike, key=lambda entry: entry.id))


def _copies(entries: list[Solution]) -> Iterator[Found]:
    """Yield entries with their first near-duplicate; only texts that share one of their rarest words are compared.

    Two sets with a Jaccard likeness of at least s share a word among the rarest n − ⌈s·n⌉ + 1 of each (prefix filter).
    """
    likeness = bound("copy-likeness").high
    told = {entry.id: _told(entry) for entry in entries}
    rarity = Counter(word for words in told.values() for word in words)
    index: dict[str, list[Solution]] = defaultdict(list)
    for entry in entries:
        words = told[entry.id]
        if len(words) < SHORTEST_COMPARED:
            continue
        rare = sorted(words, key=lambda word: (rarity[word], word))[: len(words) - ceil(likeness * len(words)) + 1]
        near = (other for word in rare for other in index[word] if other.supplier != entry.supplier)
        copied = next((other for other in near if _alike(words, told[other.id]) >= likeness), None)
        if copied is not None:
            yield entry.id, {"place": "description", "other": copied.id}
        else:
            for word in rare:
                index[word].append(entry)


def _told(entry: Solution) -> frozenset[str]:
    """Return what an entry says and is: the words of its texts, what it gives, needs and speaks."""
    words = WORD.findall(f"{entry.summary.ko} {entry.description.ko} {entry.description.en}".casefold())
    given = (f"+{given.word}" for given in entry.provides)
    needed = (f"-{word}" for need in entry.requires for word in need.words)
    spoken = (f"{port.side} {port.protocol.value}" for port in entry.ports)
    return frozenset((*words, *given, *needed, *spoken))


def _alike(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one | other)


def _by_id(store: Store) -> dict[SolutionId, Solution]:
    entries: Iterable[Solution] = store.entries
    return {entry.id: entry for entry in entries}
