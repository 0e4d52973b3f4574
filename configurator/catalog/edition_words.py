"""The word index of an edition: texts as they are compared, words with their entries, parts many entries use, and near misses."""

from __future__ import annotations

import sqlite3
from array import array
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from configurator.catalog import correction, postings, ranks, word_tree
from configurator.catalog.entry import Solution, Supplier
from configurator.catalog.folding import consonants, folded
from configurator.catalog.scoring import Scale, impact
from configurator.catalog.word_tree import Part, Users

FIELDS = 3
MOST = 65_535  # thousandths an impact is kept up to: a worth of 0.98
# texts as they are compared wait in a table outside the edition until the average lengths are known
TEXT = (
    "CREATE TEMP TABLE text (rank INTEGER PRIMARY KEY, title_length, summary_length, rest_length, title, summary, rest)"
)


@dataclass(frozen=True, slots=True)
class Said:
    """What an entry can be found by: folded words of title, summary and everything else, and the length of each in signs.

    Behind the titles and the name of the supplier stand their initial consonants, which add nothing to the lengths.
    """

    fields: tuple[str, str, str]
    lengths: tuple[int, int, int]


def said(entry: Solution, supplier: Supplier | None) -> Said:
    """Return what an entry can be found by."""
    from configurator.catalog import edition_rows as rows

    title, summary = rows.title_text(entry), " ".join(rows.both(entry.summary))
    fields = tuple(" ".join(folded(text).split()) for text in (title, summary, rows.rest_text(entry, supplier)))
    named = (rows.both(entry.title), (), rows.both(supplier.name) if supplier else ())
    runs = [" ".join(dict.fromkeys(run for text in texts for run in consonants(text))) for texts in named]
    whole = [f"{text} {more}".strip() for text, more in zip(fields, runs, strict=True)]
    return Said((whole[0], whole[1], whole[2]), (len(fields[0]), len(fields[1]), len(fields[2])))


def fill(connection: sqlite3.Connection, entries: Sequence[Solution], suppliers: Mapping[str, Supplier]) -> Scale:
    """Write the word index of entries in editorial order and return the scale of their scores."""
    totals = [0, 0, 0]
    connection.execute(TEXT)
    for rank, entry in enumerate(entries, start=1):
        one = said(entry, suppliers.get(entry.supplier))
        connection.execute("INSERT INTO text VALUES (?, ?, ?, ?, ?, ?, ?)", (rank, *one.lengths, *one.fields))
        totals = [total + length for total, length in zip(totals, one.lengths, strict=True)]
    average = [total / max(1, len(entries)) for total in totals]
    scale = Scale(len(entries), (average[0], average[1], average[2]))
    users = _users(connection.execute("SELECT * FROM text ORDER BY rank"), scale)
    connection.execute("DROP TABLE text")
    _fill_words(connection, users, {folded(entry.id) for entry in entries})
    return scale


def _users(texts: Iterable[Sequence[Any]], scale: Scale) -> dict[str, Users]:
    """Return the words of all texts with who uses them, in the order of the words."""
    found: dict[str, Users] = {}
    for rank, *rest in texts:
        worths, fields = scale.worths(rest[:FIELDS]), [Counter(str(text).split()) for text in rest[FIELDS:]]
        title, summary, others = fields
        for word in dict.fromkeys(word for field in fields for word in field):
            users = found.get(word) or found.setdefault(word, Users())
            users.ranks.append(rank)
            users.impacts.append(impact((title[word], summary[word], others[word]), worths))
            if word in title:
                users.titled.append(rank)
    return dict(sorted(found.items()))


def _fill_words(connection: sqlite3.Connection, users: Mapping[str, Users], ids: Collection[str]) -> None:
    numbered = dict(enumerate(users, start=1))
    connection.executemany("INSERT INTO word VALUES (?, ?, ?, ?, ?)", map(_word_row, numbered, users, users.values()))
    endings = word_tree.endings(users, ids)
    connection.executemany("INSERT INTO ending VALUES (?, ?)", ((ending.rest, ending.word) for ending in endings))
    terms: dict[str, int] = {}
    for word, using in users.items():
        if using.titled or len(using.ranks) > 1:
            _count(terms, correction.units(word), len(using.ranks))
    for part in word_tree.parts(endings, {number: users[word] for number, word in numbered.items()}):
        if part.kept:
            connection.execute("INSERT INTO part VALUES (NULL, ?, ?, ?, ?, ?, ?, ?)", _part_row(part))
        if part.varied and part.endings > 1:
            _count(terms, correction.units(part.text, whole=True), len(part.impacts))
    _fill_terms(connection, terms)


def _count(terms: dict[str, int], units: Iterable[str], entries: int) -> None:
    for unit in units:
        terms[unit] = max(entries, terms.get(unit, 0))


def _fill_terms(connection: sqlite3.Connection, terms: Mapping[str, int]) -> None:
    listed = sorted(terms.items())
    connection.executemany("INSERT INTO term VALUES (?, ?, ?)", ((at, *row) for at, row in enumerate(listed, start=1)))
    connection.executemany("INSERT INTO near VALUES (?, ?)", sorted(_forms(term for term, _ in listed)))


def _forms(terms: Iterable[str]) -> Iterator[tuple[int, int]]:
    for number, term in enumerate(terms, start=1):
        for form in correction.forms(term):
            yield form, number


def _word_row(number: int, word: str, users: Users) -> tuple[object, ...]:
    titled = ranks.packed(ranks.from_ranks(users.titled)) if users.titled else b""
    impacts = ranks.as_bytes(array("H", (min(impact, MOST) for impact in users.impacts)))
    return number, word, titled, ranks.packed(ranks.from_ranks(users.ranks)), impacts


def _part_row(part: Part) -> tuple[object, ...]:
    listed, best = sorted(part.impacts), part.best()
    kept = [postings.packed(postings.in_order(some)) for some in (best[: word_tree.BEST], best[word_tree.BEST :])]
    titled = ranks.packed(ranks.from_ranks(part.titled)) if part.titled else b""
    coarse = map(postings.coarse, map(part.impacts.__getitem__, listed)) if len(listed) > word_tree.BEST else ()
    members = ranks.packed(ranks.from_ranks(listed))
    return part.text, len(listed), *kept, titled, members, bytes(coarse)
