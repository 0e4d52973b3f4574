"""Own entries are read within limits, written whole, and a wrong file never keeps the store from opening."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from configurator.basis.errors import BadInput, ConfiguratorError
from configurator.basis.ids import SolutionId
from configurator.basis.language import LANGUAGES, speaker
from configurator.basis.text import Name
from configurator.basis.units import Duration
from configurator.catalog.codec import write_entry
from configurator.catalog.entry import Solution
from configurator.catalog.own_entries import LocalChange, PriceChange, add_entry, change_entry, read_own, remove
from solution_store.entry_files import Store
from tests.catalog.strategies import entries

DAY = date(2026, 11, 27)


def nobody(_: SolutionId) -> bool:
    return False


def priced(shipped: Store) -> Solution:
    return next(entry for entry in shipped.entries if entry.prices)


@settings(max_examples=20)
@given(entry=entries())
def test_what_is_added_comes_back(tmp_path_factory: pytest.TempPathFactory, entry: Solution) -> None:
    folder = tmp_path_factory.mktemp("own")
    (folder / "mine.toml").write_text(write_entry(entry), encoding="utf-8")
    if entry.id.endswith("-"):
        with pytest.raises(ConfiguratorError):
            add_entry(folder / "mine.toml", folder / "own", nobody)
        return
    assert add_entry(folder / "mine.toml", folder / "own", nobody) == entry
    assert read_own(folder / "own").entries == (entry,)
    assert remove(entry.id, folder / "own")
    assert not read_own(folder / "own")
    assert not remove(entry.id, folder / "own")


def test_an_id_of_the_store_is_refused(shipped: Store, tmp_path: Path) -> None:
    (tmp_path / "e.toml").write_text(write_entry(shipped.entries[0]), encoding="utf-8")
    with pytest.raises(ConfiguratorError) as raised:
        add_entry(tmp_path / "e.toml", tmp_path / "own", lambda _: True)
    assert raised.value.message.key == "own-id-taken"
    assert not (tmp_path / "own").exists()


@pytest.mark.parametrize(
    "wrong", ["../../etc/x", "a/b/c", "a", "A/b", "a/..", "/a/b", "a/b.toml", "", "가/나", "con:/x"]
)
def test_an_id_is_never_a_path(shipped: Store, tmp_path: Path, wrong: str) -> None:
    text = write_entry(shipped.entries[0]).replace(shipped.entries[0].id, wrong, 1)
    (tmp_path / "e.toml").write_text(text, encoding="utf-8")
    with pytest.raises(ConfiguratorError):
        add_entry(tmp_path / "e.toml", tmp_path / "own", nobody)
    assert [path.name for path in tmp_path.rglob("*.toml")] == ["e.toml"]
    with pytest.raises(ConfiguratorError):
        remove(SolutionId(wrong), tmp_path / "own")


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"id = ", b'id = "a/b"', b"x = 1\n" * 20_000, b"a" * 100_000])
def test_a_wrong_file_is_refused_and_nothing_is_written(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "e.toml").write_bytes(content)
    with pytest.raises(ConfiguratorError):
        add_entry(tmp_path / "e.toml", tmp_path / "own", nobody)
    assert not (tmp_path / "own").exists()


def test_a_wrong_file_in_the_folder_is_left_out_and_told(shipped: Store, tmp_path: Path) -> None:
    entry = replace(shipped.entries[0], id=SolutionId("mine/sensor"), supplier="mine")
    (tmp_path / "e.toml").write_text(write_entry(entry), encoding="utf-8")
    add_entry(tmp_path / "e.toml", tmp_path, nobody)
    (tmp_path / "entries" / "mine" / "broken.toml").write_bytes(b"id = \xff")
    (tmp_path / "changes" / "mine").mkdir(parents=True)
    (tmp_path / "changes" / "mine" / "other.toml").write_text(
        'solution = "mine/else"\nversion = "1"\nreason = "x"\nmade_on = 2026-01-01\n'
    )
    own = read_own(tmp_path)
    assert own.entries == (entry,)
    assert {mistake.file for mistake in own.mistakes} == {"entries/mine/broken.toml", "changes/mine/other.toml"}
    assert all(
        speaker(language).say(text)
        for language in LANGUAGES
        for each in own.mistakes
        for text in (each.message, each.remedy)
    )


def test_a_change_is_laid_over_the_entry_and_comes_back(shipped: Store, tmp_path: Path) -> None:
    entry = priced(shipped)
    key = entry.prices[0].key
    change = LocalChange(
        entry.id, entry.version, "견적 24-117", DAY, (PriceChange(key, 1_234_000),), Duration(9.0, "d"), DAY
    )
    made = change_entry(change, entry, tmp_path)
    assert read_own(tmp_path).changes == (change,)
    assert made.prices[0].won == 1_234_000
    assert made.prices[0].basis == Name.alike("견적 24-117")
    assert (made.lead_time, made.valid_until) == (Duration(9.0, "d"), DAY)
    others = replace(made, prices=entry.prices, lead_time=entry.lead_time, valid_until=entry.valid_until)
    assert others == entry
    assert made.prices[1:] == entry.prices[1:]


def test_a_change_of_a_price_nobody_asks_is_refused(shipped: Store, tmp_path: Path) -> None:
    entry = priced(shipped)
    change = LocalChange(entry.id, entry.version, "x", DAY, (PriceChange("no-such-line", 1),))
    with pytest.raises(ConfiguratorError) as raised:
        change_entry(change, entry, tmp_path)
    assert raised.value.message.key == "own-change-without-price"
    assert not read_own(tmp_path)


@settings(max_examples=60)
@given(raw=st.binary(max_size=300))
def test_any_bytes_are_an_entry_or_a_told_mistake(tmp_path_factory: pytest.TempPathFactory, raw: bytes) -> None:
    folder = tmp_path_factory.mktemp("own")
    (folder / "changes" / "a").mkdir(parents=True)
    (folder / "changes" / "a" / "b.toml").write_bytes(raw)
    own = read_own(folder)
    assert not own.changes
    assert own.mistakes


def test_a_file_that_cannot_be_read_is_a_mistake(tmp_path: Path) -> None:
    with pytest.raises(BadInput):
        add_entry(tmp_path / "none.toml", tmp_path / "own", nobody)
