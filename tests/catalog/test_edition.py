"""An edition is the same bytes each time, gives back every entry, and says when it is not what was built."""

from __future__ import annotations

import random
import shutil
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from configurator.basis.errors import ConfiguratorError
from configurator.basis.ids import SolutionId
from configurator.basis.language import speaker
from configurator.catalog import edition_schema as schema
from configurator.catalog.edition import Edition, open_edition, write_edition
from configurator.catalog.entry import Solution
from solution_store.entry_files import Store
from tests.catalog.strategies import stores


def refusal(path: Path) -> str:
    """Return the key of the message with which a file is refused; it can be said in both languages."""
    with pytest.raises(ConfiguratorError) as raised, open_edition(path) as edition:
        edition.verify()
    assert all(speaker(language).say(raised.value.message) for language in ("ko", "en"))
    return raised.value.message.key


@pytest.fixture
def copy(edition: Edition, tmp_path: Path) -> Path:
    """Return an own copy of the shipped edition."""
    return Path(shutil.copy(edition.path, tmp_path / "copy.sqlite"))


@settings(max_examples=15)
@given(entries=stores(), order=st.randoms())
def test_any_store_comes_back_whole_and_in_the_same_bytes(
    tmp_path_factory: pytest.TempPathFactory, entries: list[Solution], order: random.Random
) -> None:
    folder = tmp_path_factory.mktemp("any")
    first = write_edition(entries, (), folder / "first.sqlite")
    shuffled = entries.copy()
    order.shuffle(shuffled)
    assert write_edition(shuffled, (), folder / "second.sqlite") == first
    assert (folder / "first.sqlite").read_bytes() == (folder / "second.sqlite").read_bytes()
    with open_edition(folder / "first.sqlite") as edition:
        edition.verify()
        assert dict(edition) == {entry.id: entry for entry in entries}
        assert list(edition) == sorted(edition)


def test_another_process_builds_the_same_bytes(edition: Edition, entry_files: Path, tmp_path: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "solution_store",
        "build",
        "--entries",
        str(entry_files),
        "--out",
        str(tmp_path / "e"),
    ]
    subprocess.run(command, check=True, capture_output=True, env={"PYTHONHASHSEED": "7", "TZ": "Asia/Seoul"})
    assert (tmp_path / "e").read_bytes() == edition.path.read_bytes()


def test_suppliers_come_back(edition: Edition, shipped: Store) -> None:
    assert dict(edition.suppliers) == {supplier.key: supplier for supplier in shipped.suppliers}


def test_an_unknown_id_is_a_key_error(edition: Edition) -> None:
    assert SolutionId("nobody/nothing") not in edition
    with pytest.raises(KeyError):
        edition[SolutionId("nobody/nothing")]


def test_another_price_is_another_fingerprint(shipped: Store, edition: Edition, tmp_path: Path) -> None:
    from dataclasses import replace

    priced = next(entry for entry in shipped.entries if entry.prices)
    dearer = replace(priced, prices=(replace(priced.prices[0], won=priced.prices[0].won + 1), *priced.prices[1:]))
    others = [entry for entry in shipped.entries if entry is not priced]
    assert write_edition([*others, dearer], shipped.suppliers, tmp_path / "e") != edition.digest


def test_a_missing_edition_says_how_to_make_one(tmp_path: Path) -> None:
    assert refusal(tmp_path / "none.sqlite") == "catalog-edition-missing"
    with pytest.raises(ConfiguratorError) as raised:
        open_edition(tmp_path / "none.sqlite")
    assert "solution-store build" in speaker("ko").say(raised.value.message)


@pytest.mark.parametrize("content", [b"", b"hello", b"SQLite format 3\x00" + b"\x00" * 200])
def test_a_foreign_file_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "e").write_bytes(content)
    assert refusal(tmp_path / "e") == "catalog-edition-foreign"


def test_a_newer_edition_is_refused_by_its_version(copy: Path) -> None:
    with sqlite3.connect(copy) as connection:
        connection.execute(f"PRAGMA user_version = {(schema.MAJOR + 1) << 16}")
    connection.close()
    assert refusal(copy) == "catalog-edition-version"


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE VIEW extra AS SELECT 1",
        "CREATE TRIGGER extra AFTER INSERT ON meta BEGIN SELECT 1; END",
        "CREATE TABLE extra (x)",
        "DROP TABLE term",
        "UPDATE list SET page = replace(page, '1', '2')",
        "UPDATE solution SET body = replace(body, '1', '2') WHERE rank = 2",
        "INSERT INTO list VALUES (1000000, '[]')",
        "UPDATE part SET worths = x'01' || substr(worths, 2) WHERE length(worths) = (SELECT max(length(worths)) FROM part)",
        "UPDATE word SET impacts = x'0000' WHERE number = 1",
        "UPDATE facet SET ranks = x'00' WHERE name = 'category'",
        "DELETE FROM ending WHERE rest = (SELECT min(rest) FROM ending)",
        "UPDATE part SET entries = entries + 1 WHERE number = 1",
        "UPDATE near SET term = 1 WHERE form = (SELECT min(form) FROM near)",
    ],
)
def test_a_file_somebody_worked_on_is_refused(copy: Path, statement: str) -> None:
    with sqlite3.connect(copy) as connection:
        connection.execute(statement)
    connection.close()
    assert refusal(copy) == "catalog-edition-damaged"


def test_a_file_cut_short_is_refused(copy: Path) -> None:
    copy.write_bytes(copy.read_bytes()[:-4096])
    assert refusal(copy) == "catalog-edition-damaged"


@settings(max_examples=40)
@given(data=st.data())
def test_a_changed_byte_is_refused_or_changes_nothing(
    edition: Edition, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    raw = bytearray(edition.path.read_bytes())
    everything = dict(edition)
    place = data.draw(st.integers(0, len(raw) - 1))
    raw[place] ^= data.draw(st.integers(1, 255))
    path = tmp_path_factory.mktemp("flip") / "e"
    path.write_bytes(raw)
    with suppress(ConfiguratorError), open_edition(path) as changed:
        changed.verify()
        assert dict(changed) == everything
        assert changed.search("센서", limit=999) == edition.search("센서", limit=999)
        assert changed.facets() == edition.facets()


def test_a_failed_build_leaves_the_old_edition(edition: Edition, copy: Path, shipped: Store) -> None:
    def torn() -> Iterator[Solution]:
        yield shipped.entries[0]
        raise RuntimeError

    before = copy.read_bytes()
    with pytest.raises(RuntimeError):
        write_edition(torn(), shipped.suppliers, copy)
    assert copy.read_bytes() == before
    assert [file.name for file in copy.parent.iterdir() if file.is_file()] == [copy.name]


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path, shipped: Store) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(ConfiguratorError) as raised:
        write_edition(shipped.entries, (), tmp_path / "file" / "e")
    assert raised.value.message.key == "catalog-edition-unwritable"


def test_threads_read_side_by_side(edition: Edition, shipped: Store) -> None:
    wanted = edition.search("센서")
    wrong: list[int] = []

    def work() -> None:
        right = [fresh[entry.id] == entry and fresh.search("센서") == wanted for entry in shipped.entries[::4]]
        wrong.extend(number for number, fine in enumerate(right) if not fine)

    with open_edition(edition.path) as fresh:  # nothing read yet
        workers = [threading.Thread(target=work) for _ in range(3)]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
    assert not wrong


def test_an_edition_in_use_may_be_replaced(copy: Path, shipped: Store) -> None:
    with open_edition(copy) as old:
        write_edition(shipped.entries[:3], shipped.suppliers, copy)
        assert len(list(old)) == len(shipped.entries)
        with open_edition(copy) as new:
            assert len(new) == 3


def test_reading_a_strange_path_works(edition: Edition, tmp_path: Path) -> None:
    path = Path(shutil.copy(edition.path, tmp_path / "100% 스토어?#.sqlite"))
    with open_edition(path) as opened:
        opened.verify()
