"""The tables of an edition and what its header must say."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from configurator.basis.errors import ConfiguratorError
from configurator.basis.text import Message

APPLICATION_ID = 0x53465354  # "SFST", smart-factory store
MAJOR, MINOR = 4, 0
USER_VERSION = MAJOR << 16 | MINOR
PAGE_SIZE = 4096
TABLES = {
    "meta": "CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    "supplier": "CREATE TABLE supplier (key TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID",
    # rank is the editorial order, 1 first
    "solution": "CREATE TABLE solution (rank INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, body TEXT NOT NULL)",
    # what a search tells of entries, packed as in list_pages.py
    "list": "CREATE TABLE list (number INTEGER PRIMARY KEY, page TEXT NOT NULL)",
    "facet": "CREATE TABLE facet (name TEXT NOT NULL, value TEXT NOT NULL, ranks BLOB NOT NULL, PRIMARY KEY (name, value)) WITHOUT ROWID",
    # sets of ranks are packed as in ranks.py; titled are those with the word in a title; impacts: thousandths for each of `listed`
    "word": (
        "CREATE TABLE word (number INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE, titled BLOB NOT NULL, listed BLOB NOT NULL, "
        "impacts BLOB NOT NULL)"
    ),
    # the endings of all words in order; a part of a word is the stretch of endings that begin with it
    "ending": "CREATE TABLE ending (rest TEXT NOT NULL, word INTEGER NOT NULL, PRIMARY KEY (rest, word)) WITHOUT ROWID",
    # parts many entries use, by the longest text all their endings begin with; best and, behind them, more are packed as in
    # postings.py; worths: one byte for each of `listed`. What is read first comes first.
    "part": (
        "CREATE TABLE part (number INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE, entries INTEGER NOT NULL, best BLOB NOT NULL, "
        "more BLOB NOT NULL, titled BLOB NOT NULL, listed BLOB NOT NULL, worths BLOB NOT NULL)"
    ),
    # what a wrong word may be corrected to, and what is left of it without one letter (correction.forms)
    "term": "CREATE TABLE term (number INTEGER PRIMARY KEY, term TEXT NOT NULL, entries INTEGER NOT NULL)",
    "near": "CREATE TABLE near (form INTEGER NOT NULL, term INTEGER NOT NULL, PRIMARY KEY (form, term)) WITHOUT ROWID",
}
CONTENT = {  # what the content digest covers
    "supplier": "SELECT * FROM supplier ORDER BY key",
    "solution": "SELECT * FROM solution ORDER BY rank",
}
INDEX = {  # what follows from the content and has a digest of its own
    "list": "SELECT * FROM list ORDER BY number",
    "facet": "SELECT * FROM facet ORDER BY name, value",
    "word": "SELECT * FROM word ORDER BY number",
    "ending": "SELECT * FROM ending ORDER BY rest, word",
    "part": "SELECT * FROM part ORDER BY number",
    "term": "SELECT * FROM term ORDER BY number",
    "near": "SELECT * FROM near ORDER BY form, term",
}
AUTOMATIC = {
    "sqlite_autoindex_solution_1",
    "sqlite_autoindex_word_1",
    "sqlite_autoindex_part_1",
}  # made by SQLite itself
HEADER = 100  # bytes of SQLite's file header
MAGIC = b"SQLite format 3\x00"


def check_header(path: Path) -> None:
    """Refuse a file that is missing, not ours, too new or cut short, before SQLite opens it."""
    try:
        with path.open("rb") as stream:
            head = stream.read(HEADER)
        size = path.stat().st_size
    except OSError as error:
        raise ConfiguratorError(Message("catalog-edition-missing", path=str(path))) from error
    if len(head) < HEADER or not head.startswith(MAGIC) or _number(head, 68) != APPLICATION_ID:
        raise ConfiguratorError(Message("catalog-edition-foreign", path=str(path)))
    if _number(head, 60) >> 16 != MAJOR:
        raise ConfiguratorError(
            Message("catalog-edition-version", path=str(path), found=_number(head, 60) >> 16, ours=MAJOR)
        )
    if _number(head, 28) * PAGE_SIZE != size:
        raise damaged(path)


def check_tables(connection: sqlite3.Connection, path: Path) -> None:
    """Refuse a file whose tables are not exactly ours: no views, no triggers, nothing hidden."""
    found = {name: (kind, sql) for kind, name, sql in connection.execute("SELECT type, name, sql FROM sqlite_schema")}
    own = {name: sql for name, (kind, sql) in found.items() if kind == "table"}
    others = {name for name in found if name not in own}
    if own != TABLES or not others <= AUTOMATIC or any(found[name][0] != "index" for name in others):
        raise damaged(path)


def damaged(path: Path) -> ConfiguratorError:
    """Return the error for an edition whose bytes are not what was built."""
    return ConfiguratorError(Message("catalog-edition-damaged", path=str(path)))


def _number(head: bytes, place: int) -> int:
    return int.from_bytes(head[place : place + 4], "big")
