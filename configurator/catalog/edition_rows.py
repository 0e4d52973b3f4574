"""What an edition keeps of each entry: its row in lists, its facets, its words for search."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from configurator.basis.boundary import canonical_json
from configurator.basis.language import LANGUAGES, speaker
from configurator.basis.text import Message, Name
from configurator.basis.vocabulary import Stage, StationKind
from configurator.catalog import names
from configurator.catalog.entry import Price, Solution, Supplier
from configurator.catalog.folding import folded, initials, pieces
from configurator.catalog.vocabulary import WORDS

PROOF = {"measured-case": 3, "published-statistic": 2, "supplier-claim": 1, "engineering-estimate": 1}
SMALLEST_TERM = 2  # signs of a word worth correcting to


def ranked(entries: Iterable[Solution]) -> tuple[Solution, ...]:
    """Return entries in editorial order: what proves and tells most comes first, then by id."""
    return tuple(sorted(entries, key=lambda entry: (-_worth(entry), entry.id)))


def solution_row(rank: int, entry: Solution) -> tuple[object, ...]:
    """Return the row of `solution`."""
    words = (entry.title.ko, entry.title.en, entry.summary.ko, entry.summary.en)
    prices = (from_price(entry.prices, monthly=False), from_price(entry.prices, monthly=True))
    shelf = (entry.kind.value, entry.category.value, entry.supplier, int(entry.sample))
    return (rank, entry.id, *words, *shelf, *prices, canonical_json(entry))


def from_price(prices: Sequence[Price], monthly: bool) -> int | None:
    """Return the won of the smallest order (one of each price line), ex VAT; None when nothing is priced that way."""
    lines = [price.won * price.count for price in prices if price.monthly == monthly]
    return sum(lines) if lines else None


def search_row(rank: int, entry: Solution, supplier: Supplier | None) -> tuple[object, ...]:
    """Return the row of the search index: pieces of the titles, pieces of all other words, initial consonants."""
    named = (entry.title, *((supplier.name,) if supplier else ()))
    consonants = " ".join(initials(text) for name in named for text in both(name))
    return (rank, pieces(title_text(entry)), pieces(f"{entry.id} {body_text(entry, supplier)}"), pieces(consonants))


def title_text(entry: Solution) -> str:
    """Return the titles of an entry in both languages."""
    return " ".join(both(entry.title))


def body_text(entry: Solution, supplier: Supplier | None) -> str:
    """Return everything else an entry can be found by, in both languages."""
    texts = [
        entry.summary,
        entry.description,
        entry.class_path,
        *entry.modules,
        *((supplier.name,) if supplier else ()),
    ]
    capabilities = dict.fromkeys(
        (*(given.word for given in entry.provides), *(word for need in entry.requires for word in need.words))
    )
    texts += [WORDS[word] for word in capabilities if word in WORDS]
    spoken = [*(text for name in texts for text in both(name)), *capabilities, *_field_words(entry)]
    return " ".join(spoken)


def facets(entry: Solution) -> dict[str, tuple[str, ...]]:
    """Return the values of an entry in each facet; an entry that suits no station in particular suits them all."""
    return {
        "category": (entry.category.value,),
        "kind": (entry.kind.value,),
        "supplier": (entry.supplier,),
        "protocol": _once(port.protocol.value for port in entry.ports),
        "effect": _once(effect.target for effect in entry.effects),
        "station": _once(kind.value for kind in entry.suits or tuple(StationKind)),
        "technology": _once(technology.value for technology in entry.technologies),
        "key-technology": _once(technology.value for technology in entry.key_technologies),
        "column": _once(column.value for column, _ in entry.earns),
        "stage": (str(int(max((stage for _, stage in entry.earns), default=Stage.NONE))),),
        "level": _once(str(level) for level in entry.isa95_levels),
        "placed": (entry.placed,),
    }


def facet_rows(entries: Sequence[Solution]) -> list[tuple[str, str, bytes]]:
    """Return each facet value with the ranks that have it, as bits."""
    size = len(entries) // 8 + 1
    fields: dict[tuple[str, str], bytearray] = {}
    for rank, entry in enumerate(entries, start=1):
        for name, values in facets(entry).items():
            for value in values:
                fields.setdefault((name, value), bytearray(size))[rank >> 3] |= 1 << (rank & 7)
    return [(*key, bytes(bits)) for key, bits in sorted(fields.items())]


def term_rows(entries: Iterable[Solution], suppliers: Mapping[str, Supplier]) -> list[tuple[str, int]]:
    """Return the words of the store with the number of entries that use them, for corrections of spelling."""
    counts: Counter[str] = Counter()
    for entry in entries:
        text = f"{title_text(entry)} {body_text(entry, suppliers.get(entry.supplier))}"
        counts.update({word for word in folded(text).split() if len(word) >= SMALLEST_TERM})
    return sorted(counts.items())


def both(name: Name) -> tuple[str, ...]:
    """Return the texts of a name, once when both are alike."""
    return (name.ko,) if name.ko == name.en else (name.ko, name.en)


def _worth(entry: Solution) -> int:
    return sum(PROOF[effect.evidence.kind] for effect in entry.effects) + len(entry.ports) + len(entry.provides)


def _field_words(entry: Solution) -> list[str]:
    """Return the words of the field an entry is filed under, as values and as people say them in both languages."""
    values: list[names.FieldWord] = [
        entry.kind,
        entry.category,
        *entry.technologies,
        *(port.protocol for port in entry.ports),
    ]
    messages: list[Message] = [names.of(value) for value in values]
    messages += [names.of_effect(effect.target) for effect in entry.effects]
    filed = [value.value for value in values] + [effect.target for effect in entry.effects]
    return list(_once((*filed, *(speaker(language).say(message) for language in LANGUAGES for message in messages))))


def _once(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))
