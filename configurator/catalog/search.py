"""Search in a store: every entry that contains all the words, the best first; exact counts for each facet.

A word is found wherever it is a part of a word (관리 in 관리시스템), consonants find titles (ㅈㄷㅅㅅ); a word nobody uses is tried
without a half-typed sign, as two words, and with one mistake of spelling. A store may be of several layers: an edition, and over it
the entries that hide some of its own.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from heapq import merge
from itertools import islice
from operator import and_, or_
from typing import Any, TypedDict

from configurator.basis.ids import SolutionId
from configurator.basis.text import Name
from configurator.basis.vocabulary import Category, Kind, MatrixColumn, Stage, StationKind
from configurator.basis.vocabulary import Protocol as Spoken
from configurator.catalog import correction, ranking, ranks
from configurator.catalog.ai_model import EquipmentKind, ModelClass
from configurator.catalog.entry import EffectTarget
from configurator.catalog.folding import folded
from configurator.catalog.word_index import Index, begins_a_word, terms_near

LONGEST_QUESTION = 200  # signs that are looked at
AT_ONCE = 500  # rows asked for in one question to the file
LISTED = "SELECT rank, id, title_ko, title_en, summary_ko, summary_en, kind, category, supplier, sample, won, won_monthly FROM solution "
RANKS = "SELECT rank FROM solution "
KINDS = {kind.value: kind for kind in Kind}
CATEGORIES = {category.value: category for category in Category}


@dataclass(frozen=True, slots=True)
class Hit:
    """One entry found, with what a list shows of it; `won` and `won_monthly` are the smallest order, ex VAT.

    `read_as` is what was searched for when nobody uses the words as they were typed.
    """

    id: SolutionId
    title: Name
    summary: Name
    kind: Kind
    category: Category
    supplier: str
    sample: bool
    won: int | None
    won_monthly: int | None
    score: float = 0.0
    read_as: str = ""


class Chosen(TypedDict, total=False):
    """What a search is narrowed to; values of one facet widen it, facets narrow each other."""

    categories: Collection[Category]
    kinds: Collection[Kind]
    suppliers: Collection[str]
    protocols: Collection[Spoken]
    effects: Collection[EffectTarget]
    stations: Collection[StationKind]  # entries that suit one of these; what suits no station in particular suits all
    columns: Collection[MatrixColumn]
    equipment: Collection[EquipmentKind]  # AI models for one of these
    model_classes: Collection[ModelClass]
    packaging: Collection[str]  # "bundle": packages of several entries; "single": all others
    certificates: Collection[str]  # names (Korean) of certificates the supplier states
    programmes: Collection[str]  # support programmes the supplier is registered for
    max_stage: Stage | None  # entries that reach no higher stage
    among: Collection[SolutionId]  # only these entries, where they are in the store


FACET_OF = {  # the field of `Chosen` -> the facet it narrows; max_stage narrows "stage"
    "categories": "category",
    "kinds": "kind",
    "suppliers": "supplier",
    "protocols": "protocol",
    "effects": "effect",
    "stations": "station",
    "columns": "column",
    "equipment": "equipment",
    "model_classes": "model-class",
    "packaging": "packaging",
    "certificates": "certificate",
    "programmes": "programme",
}
Values = Mapping[str, tuple[str, ...]]  # facet -> chosen values


@dataclass(frozen=True, slots=True)
class Layer:
    """An edition, and the ranks of it that are hidden because an entry above says something else."""

    index: Index
    hidden: int = 0


def find(layers: Sequence[Layer], text: str, chosen: Chosen, limit: int) -> tuple[Hit, ...]:
    """Return at most `limit` entries that contain every word of `text` and fit what was chosen, the best first."""
    words, values = understood(layers, text), chosen_values(chosen)
    read_as = " ".join(words) if words != asked(text) else ""
    if not words:
        listed = (
            _listed(layer, narrowed(layer.index, values) & _among(layer.index, chosen), limit)
            for layer in reversed(layers)
        )
        return tuple(islice((_hit(row) for rows in listed for row in rows), limit))
    scale = layers[0].index.scale
    rarity = {word: scale.rarity(sum(layer.index.use(word).entries for layer in layers)) for word in words}
    ordered = []
    for number, layer in enumerate(layers):
        wanted = narrowed(layer.index, values) & _among(layer.index, chosen)
        ask = ranking.Ask(layer.index, words, rarity, scale, wanted, layer.hidden)
        ordered.append(
            [(-score, -number, place, rank) for place, (rank, score) in enumerate(ranking.ordered(ask, limit))]
        )
    best = list(islice(merge(*ordered), limit))
    rows = [
        _rows(layer.index, [rank for _, at, _, rank in best if -at == number]) for number, layer in enumerate(layers)
    ]
    return tuple(_hit(rows[-at][rank], -lost, read_as) for lost, at, _, rank in best if rank in rows[-at])


def counts(layers: Sequence[Layer], text: str, chosen: Chosen) -> dict[str, dict[str, int]]:
    """Return, for each facet and value, how many entries there are with it; a facet's own choice does not narrow its counts."""
    words, values = understood(layers, text), chosen_values(chosen)
    counted: dict[str, dict[str, int]] = {}
    for layer in layers:
        matching = using_all(layer, words) & _among(layer.index, chosen)
        for name, known in layer.index.facet_values.items():
            others = narrowed(layer.index, {facet: given for facet, given in values.items() if facet != name})
            _count(counted.setdefault(name, {}), layer.index, name, known, matching & others)
    return counted


def _count(counted: dict[str, int], index: Index, name: str, known: Iterable[str], kept: int) -> None:
    if not kept:
        return
    for value in known:
        number = (index.bits(name, value) & kept).bit_count()
        if number:
            counted[value] = counted.get(value, 0) + number


def using_all(layer: Layer, words: Iterable[str]) -> int:
    """Return the entries of a layer that use all words, as bits; all there are when there is no word."""
    every = (1 << (layer.index.scale.entries + 1)) - 2
    return reduce(and_, (layer.index.use(word).listed for word in words), every) & ~layer.hidden


def asked(text: str) -> tuple[str, ...]:
    """Return the folded words of a question."""
    return tuple(dict.fromkeys(folded(text[:LONGEST_QUESTION]).split()))


def understood(layers: Sequence[Layer], text: str) -> tuple[str, ...]:
    """Return the words to search for: as asked, or where nobody uses a word the nearest thing somebody does use."""
    return tuple(dict.fromkeys(part for word in asked(text) for part in _readings(layers, word)))


def _readings(layers: Sequence[Layer], word: str) -> tuple[str, ...]:
    if _anybody(layers, (word,)):
        return (word,)
    return next((parts for parts in _others(layers, word) if _anybody(layers, parts)), (word,))


def _others(layers: Sequence[Layer], word: str) -> Iterator[tuple[str, ...]]:
    """Yield other ways to read a word, the likeliest first: without a half-typed end, as two words, with one mistake.

    In Latin letters a mistake is likelier than a lost space.
    """
    finished = correction.finished(word)
    if finished != word:
        yield (finished,)
    halves = [] if len(word) > correction.LONGEST else list(correction.halves(word))
    begun = (parts for parts in halves if all(_begun(layers, part) for part in parts))
    if not word.isascii():
        yield from begun
    if correction.correctable(word):
        near = correction.nearest(word, [pair for layer in layers for pair in terms_near(layer.index, word)])
        if near is not None:
            yield (near,)
    yield from begun


def _begun(layers: Sequence[Layer], part: str) -> bool:
    return any(begins_a_word(layer.index, part) for layer in layers)


def _anybody(layers: Sequence[Layer], words: tuple[str, ...]) -> bool:
    if len(words) == 1 and not any(layer.hidden for layer in layers):
        return any(layer.index.use(words[0]).anybody for layer in layers)
    return any(using_all(layer, words) for layer in layers)


def chosen_values(chosen: Chosen) -> dict[str, tuple[str, ...]]:
    """Return the chosen values by the name of their facet."""
    named: dict[str, Iterable[Any]] = {FACET_OF[name]: given for name, given in chosen.items() if name in FACET_OF}  # type: ignore[misc]  # all fields but max_stage are collections
    highest = chosen.get("max_stage")
    if highest is not None:
        named["stage"] = (str(int(stage)) for stage in Stage if stage <= highest)
    return {name: values for name, given in named.items() if (values := tuple(str(value) for value in given))}


def narrowed(index: Index, values: Values) -> int:
    """Return the ranks that fit a choice as bits; all bits when nothing was chosen."""
    kept = -1
    for name, given in values.items():
        kept &= reduce(or_, (index.bits(name, value) for value in given), 0)
    return kept


def _among(index: Index, chosen: Chosen) -> int:
    """Return the ranks of the entries a search is limited to as bits; all bits when it is not."""
    if "among" not in chosen:
        return -1
    ids = tuple(dict.fromkeys(chosen["among"]))
    found: list[int] = []
    for start in range(0, len(ids), AT_ONCE):
        some = ids[start : start + AT_ONCE]
        question = f"{RANKS}WHERE id IN ({', '.join('?' * len(some))})"
        found += (int(rank) for (rank,) in index.rows(question, *some))
    return ranks.from_ranks(found)


def _listed(layer: Layer, wanted: int, limit: int) -> Iterator[tuple[Any, ...]]:
    first = list(islice(ranks.each(using_all(layer, ()) & wanted), limit))
    rows = _rows(layer.index, first)
    return (rows[rank] for rank in first)


def _rows(index: Index, wanted: Sequence[int]) -> dict[int, tuple[Any, ...]]:
    found: dict[int, tuple[Any, ...]] = {}
    for start in range(0, len(wanted), AT_ONCE):
        some = wanted[start : start + AT_ONCE]
        question = f"{LISTED}WHERE rank IN ({', '.join('?' * len(some))})"
        found |= {row[0]: row for row in index.rows(question, *some)}
    return found


def _hit(row: tuple[Any, ...], points: float = 0.0, read_as: str = "") -> Hit:
    _, name, title_ko, title_en, summary_ko, summary_en, kind, category, supplier, sample, won, monthly = row
    return Hit(
        SolutionId(str(name)),
        Name(str(title_ko), str(title_en)),
        Name(str(summary_ko), str(summary_en)),
        KINDS[kind],
        CATEGORIES[category],
        str(supplier),
        bool(sample),
        won if isinstance(won, int) else None,
        monthly if isinstance(monthly, int) else None,
        points,
        read_as,
    )
