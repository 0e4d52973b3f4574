"""Search in an edition: every entry that contains all the words, the best first; exact counts for each facet.

Two-sign pieces in a full-text index find parts of Korean compounds (관리시스템 by 관리), consonants find titles (ㅈㄷㅅㅅ);
a word nobody uses is tried without a half-typed sign, as two words, and with one mistake of spelling.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Protocol, TypedDict

from configurator.basis.ids import SolutionId
from configurator.basis.text import Name
from configurator.basis.vocabulary import Category, Kind, MatrixColumn, Stage, StationKind
from configurator.basis.vocabulary import Protocol as Spoken
from configurator.catalog import correction
from configurator.catalog.entry import EffectTarget
from configurator.catalog.folding import as_compared, folded, initials, only_initials, phrase

LONGEST_QUESTION = 200  # signs that are looked at
POOL = 200  # entries that are put in order of their score; behind them the editorial order stands
TITLE, TITLE_BEGIN, TITLE_WORD, SUMMARY, ELSEWHERE = 8.0, 3.0, 2.0, 3.0, 1.0
LISTED = "SELECT solution.rank, id, title_ko, title_en, summary_ko, summary_en, kind, category, supplier, sample, won, won_monthly "
ALL = LISTED + "FROM solution ORDER BY rank"
MATCHING = (
    LISTED
    + "FROM search CROSS JOIN solution ON solution.rank = search.rowid WHERE search MATCH ? ORDER BY search.rowid"
)
RANKS = "SELECT rowid FROM search WHERE search MATCH ?"


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
    max_stage: Stage | None  # entries that reach no higher stage


class Index(Protocol):
    """What search needs of an edition."""

    def rows(self, sql: str, *given: object) -> Iterator[tuple[Any, ...]]:
        """Ask the file."""
        ...

    def bits(self) -> Mapping[str, Mapping[str, int]]:
        """Return the ranks of each facet value as bits."""
        ...

    def terms(self) -> Mapping[str, int]:
        """Return the words of the store with the number of entries that use them."""
        ...


def find(index: Index, text: str, chosen: Chosen, limit: int) -> tuple[Hit, ...]:
    """Return at most `limit` entries that contain every word of `text` and fit what was chosen, the best first."""
    words = understood(index, text)
    wanted = _narrowed(index, _values(chosen))
    if not words:
        return tuple(_hit(row) for row in _listed(index, ALL, wanted, limit))
    pool = max(POOL, limit)
    found = {row[0]: row for row in _matches(index, words, ("title",), wanted, pool)}
    found |= {row[0]: row for row in _matches(index, words, ("title", "body"), wanted, pool)}
    read_as = " ".join(words) if words != asked(text) else ""
    scored = sorted(((-score(row, words), rank, row) for rank, row in found.items()), key=lambda item: item[:2])
    return tuple(_hit(row, -lost, read_as) for lost, _, row in scored[:limit])


def counts(index: Index, text: str, chosen: Chosen) -> dict[str, dict[str, int]]:
    """Return, for each facet and value, how many entries there are with it; a facet's own choice does not narrow its counts."""
    words, values_of = understood(index, text), _values(chosen)
    matching = _all_bits(index, words)
    counted = {}
    for name, values in index.bits().items():
        others = _narrowed(index, {facet: given for facet, given in values_of.items() if facet != name})
        kept = matching if others is None else matching & others
        counted[name] = {value: count for value, bits in values.items() if (count := (bits & kept).bit_count())}
    return counted


def asked(text: str) -> tuple[str, ...]:
    """Return the folded words of a question."""
    return tuple(dict.fromkeys(folded(text[:LONGEST_QUESTION]).split()))


def understood(index: Index, text: str) -> tuple[str, ...]:
    """Return the words to search for: as asked, or where nobody uses a word the nearest thing somebody does use."""
    words = asked(text)
    if not words or _somebody_uses(index, words):
        return words
    return tuple(dict.fromkeys(part for word in words for part in _repaired(index, word)))


def score(row: tuple[Any, ...], words: Iterable[str]) -> float:
    """Return how well a listed row answers: a word in a title counts most, at its beginning more, then the summary."""
    titles = [as_compared(text) for text in row[2:4]]
    summary = as_compared(f"{row[4]} {row[5]}")
    return sum(_word_score(word, titles, summary) for word in words)


def _word_score(word: str, titles: list[str], summary: str) -> float:
    if only_initials(word):
        titles = [*titles, *(initials(title) for title in titles)]
    for title in titles:
        if word in title:
            return TITLE + TITLE_BEGIN * title.startswith(word) + TITLE_WORD * (word in title.split())
    return SUMMARY if word in summary else ELSEWHERE


def _repaired(index: Index, word: str) -> tuple[str, ...]:
    if _somebody_uses(index, (word,)):
        return (word,)
    others = correction.readings(word, index.terms())
    return next((parts for parts in others if _somebody_uses(index, parts)), (word,))


def _somebody_uses(index: Index, words: tuple[str, ...]) -> bool:
    question = _question(words, ("title", "body"))
    return next(index.rows(f"{RANKS} LIMIT 1", question), None) is not None


def _question(words: Iterable[str], columns: tuple[str, ...]) -> str:
    """Return the words as the index asks them; each is quoted, so what people type is never an operator."""
    parts = []
    for word in words:
        places = (*columns, "initials") if only_initials(word) else columns
        parts.append(f"({{{' '.join(places)}}} : {phrase(word)})")
    return " AND ".join(parts)


def _matches(
    index: Index, words: tuple[str, ...], columns: tuple[str, ...], wanted: int | None, limit: int
) -> Iterator[tuple[Any, ...]]:
    return _listed(index, MATCHING, wanted, limit, _question(words, columns))


def _listed(index: Index, sql: str, wanted: int | None, limit: int, *given: object) -> Iterator[tuple[Any, ...]]:
    left = limit
    for row in index.rows(sql, *given):
        if left <= 0:
            return
        if wanted is None or wanted >> row[0] & 1:
            left -= 1
            yield row


def _all_bits(index: Index, words: tuple[str, ...]) -> int:
    if not words:
        return -1
    question = _question(words, ("title", "body"))
    ranks = [rank for (rank,) in index.rows(RANKS, question)]
    field = bytearray(max(ranks, default=0) // 8 + 1)
    for rank in ranks:
        field[rank >> 3] |= 1 << (rank & 7)
    return int.from_bytes(field, "little")


def _values(chosen: Chosen) -> dict[str, tuple[str, ...]]:
    """Return the chosen values by the name of their facet."""
    highest = chosen.get("max_stage")
    named: dict[str, Iterable[str]] = {
        "category": chosen.get("categories", ()),
        "kind": chosen.get("kinds", ()),
        "supplier": chosen.get("suppliers", ()),
        "protocol": chosen.get("protocols", ()),
        "effect": chosen.get("effects", ()),
        "station": chosen.get("stations", ()),
        "column": chosen.get("columns", ()),
        "stage": () if highest is None else (str(int(stage)) for stage in Stage if stage <= highest),
    }
    return {name: values for name, given in named.items() if (values := tuple(str(value) for value in given))}


def _narrowed(index: Index, chosen: Mapping[str, Iterable[str]]) -> int | None:
    """Return the ranks that fit a choice as bits; None when nothing was chosen."""
    kept: int | None = None
    for name, values in chosen.items():
        bits = index.bits().get(name, {})
        any_of = 0
        for value in values:
            any_of |= bits.get(value, 0)
        kept = any_of if kept is None else kept & any_of
    return kept


def _hit(row: tuple[Any, ...], points: float = 0.0, read_as: str = "") -> Hit:
    _, name, title_ko, title_en, summary_ko, summary_en, kind, category, supplier, sample, won, monthly = row
    return Hit(
        SolutionId(str(name)),
        Name(str(title_ko), str(title_en)),
        Name(str(summary_ko), str(summary_en)),
        Kind(kind),
        Category(category),
        str(supplier),
        bool(sample),
        won if isinstance(won, int) else None,
        monthly if isinstance(monthly, int) else None,
        points,
        read_as,
    )
