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
from typing import Any, NamedTuple, TypedDict

from configurator.basis.ids import SolutionId
from configurator.basis.text import Name
from configurator.basis.vocabulary import Category, Kind, MatrixColumn, Stage, StationKind
from configurator.basis.vocabulary import Protocol as Spoken
from configurator.catalog import correction, ranking, ranks
from configurator.catalog.ai_model import EquipmentKind, ModelClass
from configurator.catalog.entry import EffectTarget
from configurator.catalog.folding import folded
from configurator.catalog.list_pages import Row
from configurator.catalog.word_index import Index, begins_a_word, terms_near

LONGEST_QUESTION = 200  # signs that are looked at
AT_ONCE = 500  # rows asked for in one question to the file
RANKS = "SELECT rank FROM solution "
new = tuple.__new__  # makes a hit as Hit(…) does, in a quarter of the time


class Hit(NamedTuple):
    """One entry found: its id and what it is called. Who shows more of it reads the entry, for as many as are seen.

    `read_as` is what was searched for when nobody uses the words as they were typed.
    """

    row: Row  # id and title in Korean and English, as the edition keeps them in memory: to copy twenty takes longer than to find them
    score: float = 0.0
    read_as: str = ""

    @property
    def id(self) -> SolutionId:
        """Which entry it is."""
        return SolutionId(self.row[0])

    @property
    def title(self) -> Name:
        """What it is called, in both languages."""
        return Name(self.row[1], self.row[2])


KEPT = 3  # strings of a row


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
    typed, values = asked(text), chosen_values(chosen)
    words = _understood(layers, typed)
    read_as = " ".join(words) if words != typed else ""
    if not words:
        listed = (_listed(layer, values, chosen, limit) for layer in reversed(layers))
        return tuple(islice((hit for hits in listed for hit in hits), limit))
    scale = layers[0].index.scale
    rarity = {word: scale.rarity(sum(layer.index.use(word).entries for layer in layers)) for word in words}
    asks = [ranking.Ask(layer.index, words, rarity, _wanted(layer, values, chosen)) for layer in reversed(layers)]
    found = [_hits(ask, ranking.ordered(ask, limit), read_as) for ask in asks]
    if len(found) == 1:
        return tuple(found[0])
    return tuple(islice(merge(*found, key=lambda hit: -hit.score), limit))


def _wanted(layer: Layer, values: Values, chosen: Chosen) -> int | None:
    """Return the ranks of a layer that fit a choice and are not hidden; None when all do."""
    kept, some = narrowed(layer.index, values), _among(layer.index, chosen)
    if some is not None:
        kept = some if kept is None else kept & some
    return kept if not layer.hidden else (_every(layer) if kept is None else kept) & ~layer.hidden


def counts(layers: Sequence[Layer], text: str, chosen: Chosen) -> dict[str, dict[str, int]]:
    """Return, for each facet and value, how many entries there are with it; a facet's own choice does not narrow its counts."""
    words, values = understood(layers, text), chosen_values(chosen)
    counted: dict[str, dict[str, int]] = {}
    for layer in layers:
        matching, some = using_all(layer, words), _among(layer.index, chosen)
        matching = matching if some is None else matching & some
        for name, known in layer.index.facet_values.items():
            others = narrowed(layer.index, {facet: given for facet, given in values.items() if facet != name})
            kept = matching if others is None else matching & others
            _count(counted.setdefault(name, {}), layer.index, name, known, kept)
    return counted


def _count(counted: dict[str, int], index: Index, name: str, known: Iterable[str], kept: int) -> None:
    if not kept:
        return
    for value in known:
        number = (index.bits(name, value) & kept).bit_count()
        if number:
            counted[value] = counted.get(value, 0) + number


def using_all(layer: Layer, words: Collection[str]) -> int:
    """Return the entries of a layer that use all words, as bits; all there are when there is no word."""
    kept = reduce(and_, (layer.index.use(word).listed for word in words)) if words else _every(layer)
    return kept & ~layer.hidden if layer.hidden else kept


def _every(layer: Layer) -> int:
    return (1 << (layer.index.scale.entries + 1)) - 2


def asked(text: str) -> tuple[str, ...]:
    """Return the folded words of a question."""
    return tuple(dict.fromkeys(folded(text[:LONGEST_QUESTION]).split()))


def understood(layers: Sequence[Layer], text: str) -> tuple[str, ...]:
    """Return the words to search for: as asked, or where nobody uses a word the nearest thing somebody does use."""
    return _understood(layers, asked(text))


def _understood(layers: Sequence[Layer], words: tuple[str, ...]) -> tuple[str, ...]:
    if all(_anybody(layers, (word,)) for word in words):
        return words
    return tuple(dict.fromkeys(part for word in words for part in _readings(layers, word)))


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
    for layer in layers:
        if layer.index.use(words[0]).entries if len(words) == 1 and not layer.hidden else using_all(layer, words):
            return True
    return False


def chosen_values(chosen: Chosen) -> dict[str, tuple[str, ...]]:
    """Return the chosen values by the name of their facet."""
    named: dict[str, Iterable[Any]] = {FACET_OF[name]: given for name, given in chosen.items() if name in FACET_OF}  # type: ignore[misc]  # all fields but max_stage are collections
    highest = chosen.get("max_stage")
    if highest is not None:
        named["stage"] = (str(int(stage)) for stage in Stage if stage <= highest)
    return {name: values for name, given in named.items() if (values := tuple(str(value) for value in given))}


def narrowed(index: Index, values: Values) -> int | None:
    """Return the ranks that fit a choice as bits; None when nothing was chosen."""
    kept: int | None = None
    for name, given in values.items():
        fitting = reduce(or_, [index.bits(name, value) for value in given])
        kept = fitting if kept is None else kept & fitting
    return kept


def _among(index: Index, chosen: Chosen) -> int | None:
    """Return the ranks of the entries a search is limited to as bits; None when it is not."""
    if "among" not in chosen:
        return None
    ids = tuple(dict.fromkeys(chosen["among"]))
    found: list[int] = []
    for start in range(0, len(ids), AT_ONCE):
        some = ids[start : start + AT_ONCE]
        question = f"{RANKS}WHERE id IN ({', '.join('?' * len(some))})"
        found += (int(rank) for (rank,) in index.rows(question, *some))
    return ranks.from_ranks(found)


def _listed(layer: Layer, values: Values, chosen: Chosen, limit: int) -> Iterator[Hit]:
    """Yield all entries that fit a choice in editorial order."""
    ask = ranking.Ask(layer.index, (), {}, _wanted(layer, values, chosen))
    every = _every(layer) if ask.wanted is None else ask.wanted
    return iter(_hits(ask, [(rank, 0.0) for rank in islice(ranks.each(every), limit)], ""))


def _hits(ask: ranking.Ask, found: Sequence[ranking.Scored], read_as: str) -> list[Hit]:
    """Return hits in the order they were found."""
    rows = ask.index.told([rank for rank, _ in found])
    return [new(Hit, (row, score, read_as)) for row, (_, score) in zip(rows, found, strict=True)]
