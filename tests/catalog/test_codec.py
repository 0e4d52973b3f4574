"""Entry files: what is written reads back, and what is wrong is said all at once."""

from __future__ import annotations

import time
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from configurator.basis.errors import BadInput, Mistake
from configurator.basis.language import speaker
from configurator.basis.vocabulary import MatrixColumn, Stage
from configurator.catalog.codec import read_entry, read_supplier, write_entry, write_supplier
from configurator.catalog.entry import Solution, Supplier
from tests.catalog.strategies import entries, suppliers

GOOD = """
id = "hansol/vib"
uuid = "3f2b9c1e-0000-4000-8000-000000000001"
version = "1.0"
supplier = "hansol"
title = {ko = "진동 센서", en = "Vibration sensor"}
summary = "요약"
description = "설명"
kind = "SNS"
category = "sensor"
class_path = "하드웨어"
key_technologies = ["advanced-manufacturing"]
technologies = ["sensor"]
isa95_levels = [1]
valid_from = 2026-01-01
valid_until = 2026-12-31
lead_time = "4 week"
earns = [["field-automation", 2]]

[[ports]]
side = "collects"
protocol = "modbus-rtu"
physical = "rs-485"

[[requires]]
words = ["sys.gateway", "utl.edge"]
reason = "이유"
at_least = "2 ea"
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return the place of the entry hansol/vib."""
    folder = tmp_path / "hansol"
    folder.mkdir()
    return folder / "vib.toml"


def mistakes(file: Path, text: str | bytes) -> dict[str, Mistake]:
    """Return the mistakes of a text in the file by their path; each can be said in both languages."""
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(BadInput) as raised:
        read_entry(file)
    for mistake in raised.value.mistakes:
        for language in ("ko", "en"):
            assert speaker(language).say(mistake.message)
            assert speaker(language).say(mistake.remedy)
    return {mistake.path: mistake for mistake in raised.value.mistakes}


@given(entry=entries())
def test_an_entry_reads_back_as_it_was_written(tmp_path_factory: pytest.TempPathFactory, entry: Solution) -> None:
    file = tmp_path_factory.mktemp("store") / f"{entry.id}.toml"
    file.parent.mkdir()
    text = write_entry(entry)
    file.write_text(text, encoding="utf-8")
    assert read_entry(file) == entry
    assert write_entry(read_entry(file)) == text


@given(supplier=suppliers)
def test_a_supplier_reads_back_as_it_was_written(tmp_path_factory: pytest.TempPathFactory, supplier: Supplier) -> None:
    folder = tmp_path_factory.mktemp("store") / "hansol"
    folder.mkdir()
    (folder / "supplier.toml").write_text(write_supplier(supplier), encoding="utf-8")
    assert read_supplier(folder / "supplier.toml") == supplier


def test_every_mistake_is_named_at_once_with_its_place(file: Path) -> None:
    text = (
        GOOD.replace('"SNS"', '"SNZ"')
        .replace("protocol =", "protokol =")
        .replace('"sys.gateway"', '"sys.gatway"')
        .replace('"2 ea"', '"2"')
        .replace("hansol/vib", "hansol/other")
        .replace("2026-01-01", '"January"')
        .replace('uuid = "3', 'uuid = "x')
    )
    found = mistakes(file, text)
    assert set(found) == {
        "kind",
        "ports[0].protokol",
        "ports[0].protocol",
        "requires[0].words[0]",
        "requires[0].at_least",
        "id",
        "valid_from",
        "uuid",
    }
    assert {mistake.file for mistake in found.values()} == {"hansol/vib.toml"}
    assert found["ports[0].protokol"].message.args["near"] == "protocol"
    assert found["requires[0].words[0]"].message.args["near"] == "sys.gateway"
    assert found["kind"].message.args["near"] == "SNS"
    assert found["id"].message.args["expected"] == "hansol/vib"


@pytest.mark.parametrize(
    ("added", "line", "key"),
    [
        ('reason = "2"', 2, "catalog-toml-duplicate"),
        ("[utilities]\n[utilities]", 3, "catalog-toml-duplicate"),
        ('note = "open', 2, "catalog-toml-unterminated"),
        ("note", 2, "catalog-toml-no-equals"),
        ("note = yes", 2, "catalog-toml-value"),
        ("a.b.c.d.e.f.g.h.i = 1", 2, "catalog-toml-too-deep"),
    ],
)
def test_a_file_that_is_no_toml_names_the_line(file: Path, added: str, line: int, key: str) -> None:
    place = GOOD.rstrip().count("\n") + line
    found = mistakes(file, f"{GOOD.rstrip()}\n{added}\n")
    assert {path: mistake.message.key for path, mistake in found.items()} == {str(place): key}


def test_a_key_written_twice_is_named(file: Path) -> None:
    (mistake,) = mistakes(file, GOOD.replace('kind = "SNS"', 'kind = "SNS"\nkind = "PLC"')).values()
    assert mistake.message.args["name"] == "kind"


@pytest.mark.parametrize(
    ("raw", "path", "key"),
    [
        (GOOD.encode() + b"# \xc0\xc0", str(GOOD.count("\n") + 1), "catalog-not-utf8"),
        (b"#" * 70_000, "", "catalog-file-too-large"),
        (
            GOOD.replace("isa95_levels = [1]", "isa95_levels = [1e999]").encode(),
            "isa95_levels[0]",
            "basis-number-not-finite",
        ),
        (GOOD.replace("[1]", f"[{10**16}]").encode(), "isa95_levels[0]", "catalog-number-too-large"),
        (b"x = " + b"1" * 9_000, "1", "catalog-toml-wrong"),
        (b"x = " + b"[" * 9_000, "1", "catalog-toml-wrong"),
    ],
)
def test_hostile_files_are_refused_politely(file: Path, raw: bytes, path: str, key: str) -> None:
    begun = time.process_time()
    found = mistakes(file, raw)
    assert time.process_time() - begun < 2
    assert found[path].message.key == key


def test_a_name_of_a_thousand_dots_is_refused_at_once(file: Path) -> None:
    begun = time.process_time()
    assert next(iter(mistakes(file, "a." * 30_000 + "a = 1").values())).message.key == "catalog-toml-too-deep"
    assert time.process_time() - begun < 1


def test_a_missing_file_is_a_mistake_and_not_a_crash(file: Path) -> None:
    with pytest.raises(BadInput) as raised:
        read_entry(file)
    assert [mistake.message.key for mistake in raised.value.mistakes] == ["catalog-file-unreadable"]


def test_stages_may_be_words(file: Path) -> None:
    file.write_text(GOOD.replace("2]]", '"middle1"]]'), encoding="utf-8")
    assert read_entry(file).earns == ((MatrixColumn.FIELD, Stage.MIDDLE1),)


def test_text_of_another_system_is_composed(file: Path) -> None:
    file.write_text(unicodedata.normalize("NFD", GOOD), encoding="utf-8-sig", newline="\r\n")
    assert read_entry(file).title.ko == "진동 센서"


def test_a_supplier_must_live_in_its_folder(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    file = tmp_path / "other" / "supplier.toml"
    file.write_text('key = "hansol"\nname = "한솔"\nregion = "대전"\nfounded = 2001\n', encoding="utf-8")
    with pytest.raises(BadInput) as raised:
        read_supplier(file)
    assert [mistake.path for mistake in raised.value.mistakes] == ["key"]


@given(raw=st.binary(max_size=300), place=st.integers(0, len(GOOD.encode())), cut=st.integers(0, 40))
def test_no_bytes_do_more_than_be_refused(
    tmp_path_factory: pytest.TempPathFactory, raw: bytes, place: int, cut: int
) -> None:
    folder = tmp_path_factory.mktemp("fuzz") / "hansol"
    folder.mkdir()
    good = GOOD.encode()
    (folder / "vib.toml").write_bytes(good[:place] + raw + good[place + cut :])
    outcome: Solution | tuple[Mistake, ...]
    try:
        outcome = read_entry(folder / "vib.toml")
    except BadInput as error:
        outcome = error.mistakes
    if isinstance(outcome, Solution):
        assert outcome.id == "hansol/vib"
    else:
        assert outcome
        assert all(speaker("ko").say(mistake.message) for mistake in outcome)
