"""Peers of the catalogue search: tantivy (grams of 1 to 3 signs, BM25) and SQLite's FTS5 trigram index (bm25), over the same texts."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from configurator.catalog.scoring import WEIGHTS

FIELDS = ("title", "summary", "rest")
SHORTEST = {"tantivy": 1, "trigram": 3}  # signs of a word the peer can look up
Row = tuple[int, Sequence[str], Sequence[str]]  # rank, the three texts, "facet=value" for each value


class Trigram:
    """FTS5 with its trigram tokeniser, ranked by bm25 with our weights; facets by a table of values."""

    def __init__(self, rows: Iterable[Row], folder: Path) -> None:
        self.path = folder / "trigram.sqlite"
        self._connection = sqlite3.connect(self.path, isolation_level=None)
        ask = self._connection.execute
        ask("PRAGMA journal_mode = OFF")
        ask("CREATE VIRTUAL TABLE text USING fts5(title, summary, rest, tokenize='trigram')")
        ask("CREATE TABLE facet (value TEXT, rank INTEGER, PRIMARY KEY (value, rank)) WITHOUT ROWID")
        ask("BEGIN")
        for rank, texts, values in rows:
            ask("INSERT INTO text (rowid, title, summary, rest) VALUES (?, ?, ?, ?)", (rank, *texts))
            self._connection.executemany("INSERT INTO facet VALUES (?, ?)", [(value, rank) for value in values])
        ask("INSERT INTO text (text) VALUES ('optimize')")
        ask("COMMIT")
        weights = ", ".join(map(str, WEIGHTS))
        self._order = f" ORDER BY bm25(text, {weights}) LIMIT 20"

    def first(self, words: Sequence[str], chosen: Sequence[Sequence[str]]) -> list[Any]:
        """Return the first twenty with their titles; `chosen` holds for each facet the values that fit."""
        given: list[str] = [" AND ".join(f'"{word}"' for word in words)]
        sql = "SELECT rowid, title FROM text WHERE text MATCH ?"
        for values in chosen:
            marks = ", ".join("?" * len(values))
            sql += f" AND rowid IN (SELECT rank FROM facet WHERE value IN ({marks}))"  # noqa: S608 - question marks only
            given += values
        return self._connection.execute(sql + self._order, given).fetchall()


class Tantivy:
    """Tantivy with an n-gram analyser; a question is all grams of its words in any field, weighted as ours."""

    def __init__(self, rows: Iterable[Row], folder: Path) -> None:
        import tantivy

        self._tantivy = tantivy
        builder = tantivy.SchemaBuilder()
        for field in FIELDS:
            builder.add_text_field(field, stored=field == "title", tokenizer_name="grams")
        builder.add_text_field("facet", tokenizer_name="raw", index_option="basic")
        builder.add_unsigned_field("rank", stored=True)
        self._schema = builder.build()
        (folder / "tantivy").mkdir()
        self._index = tantivy.Index(self._schema, path=str(folder / "tantivy"))
        self._index.register_tokenizer(
            "grams", tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.ngram(1, 3, False)).build()
        )
        self._write(rows)
        self._index.reload()
        self._searcher = self._index.searcher()

    def _write(self, rows: Iterable[Row]) -> None:
        writer = self._index.writer(heap_size=200_000_000, num_threads=1)
        for rank, texts, values in rows:
            document = self._tantivy.Document(rank=rank, facet=list(values), **dict(zip(FIELDS, texts, strict=True)))
            writer.add_document(document)
        writer.commit()
        writer.wait_merging_threads()

    def first(self, words: Sequence[str], chosen: Sequence[Sequence[str]]) -> list[Any]:
        """Return the first twenty with their titles."""
        query, occur = self._tantivy.Query, self._tantivy.Occur
        parts = [(occur.Must, self._any_field(gram)) for word in words for gram in grams(word)]
        for values in chosen:
            terms = [(occur.Should, query.term_query(self._schema, "facet", value)) for value in values]
            parts.append((occur.Must, query.const_score_query(query.boolean_query(terms), 0.0)))
        found = self._searcher.search(query.boolean_query(parts), 20).hits
        return [(document["rank"][0], document["title"][0]) for document in (self._searcher.doc(at) for _, at in found)]

    def _any_field(self, gram: str) -> Any:
        query, occur = self._tantivy.Query, self._tantivy.Occur
        return query.boolean_query(
            [
                (occur.Should, query.boost_query(query.term_query(self._schema, field, gram), weight))
                for field, weight in zip(FIELDS, WEIGHTS, strict=True)
            ]
        )


def grams(word: str) -> list[str]:
    """Return the longest grams of a word that the index holds: together they cover it."""
    size = min(3, len(word))
    return list(dict.fromkeys(word[at : at + size] for at in range(len(word) - size + 1)))
