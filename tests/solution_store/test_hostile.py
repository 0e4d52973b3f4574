"""Hostile files are refused by name within two seconds, and `check`, `fix` and `diff` write nothing because of them."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from configurator.basis.language import LANGUAGES, speaker
from configurator.catalog.codec import write_entry, write_supplier
from solution_store import report
from solution_store.authoring.fixing import fixes
from solution_store.inspecting import inspect
from tests.solution_store.test_lint import GOOD, HANSOL

DAY = date(2026, 11, 21)
TEXT = write_entry(GOOD).encode("utf-8")
MOST_SECONDS = 2.0  # of computing, for one file


def title(value: bytes) -> bytes:
    """Return the entry with another Korean title."""
    return TEXT.replace('"진동 센서"'.encode(), b'"' + value + b'"', 1)


REFUSED: dict[str, Callable[[], bytes]] = {
    "empty": lambda: b"",
    "zeros": lambda: b"\0" * 5_000,
    "nul inside": lambda: TEXT.replace(b"hansol/vib", b"hansol\0/vib", 1),
    "lone surrogate": lambda: title(b"\xed\xa0\x80"),
    "lone surrogate escape": lambda: title(rb"\ud800"),
    "latin-1": lambda: title(b"caf\xe9"),
    "utf-16": lambda: TEXT.decode("utf-8").encode("utf-16"),
    "half written": lambda: TEXT[: len(TEXT) // 2],
    "cut in a letter": lambda: TEXT[: TEXT.index("진".encode()) + 1],
    "3,000 dotted keys": lambda: b".".join([b"a"] * 3_000) + b" = 1\n",
    "3,000 dotted headers": lambda: b"[" + b".".join([b'"a"'] * 3_000) + b"]\n",
    "deep lists": lambda: b"x = " + b"[" * 20_000 + b"]" * 20_000,
    "deep tables": lambda: b"x = " + b"{a = " * 8_000 + b"1" + b"}" * 8_000,
    "giant string": lambda: title(b"a" * 50_000),
    "giant file": lambda: b"# " + b"a" * 2_000_000,
    "giant number": lambda: TEXT.replace(b"won = 300000", b"won = " + b"9" * 5_000, 1),
    "not a number": lambda: TEXT.replace(b"won = 300000", b"won = nan", 1),
    "many tables": lambda: TEXT + b"[[prices]]\n" * 5_000,
    "many keys": lambda: TEXT + b"".join(b"key%d = 1\n" % number for number in range(5_000)),
    "many words": lambda: TEXT.replace(b'words = ["sys.gateway"]', b"words = [" + b'"sys.gatewai",' * 3_500 + b"]", 1),
    "quantity that computes": lambda: TEXT.replace(b'"4 week"', b'"10**10**10 d"', 1),
    "quantity without end": lambda: TEXT.replace(b'"4 week"', b'"' + b"4" * 3_000 + b' week"', 1),
    "zip": lambda: b"PK\x03\x04" + bytes(range(256)) * 20,
    "xml": lambda: b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>',
    "python": lambda: b"__import__('os').system('echo')\n",
    "path as id": lambda: TEXT.replace(b'"hansol/vib"', b'"../../vib"', 1),
}
READ: dict[str, Callable[[], bytes]] = {  # odd and yet right: kept as data, plain text everywhere
    "conjoining letters": lambda: title("\u110c\u1175\u11ab\u1103\u1169\u11bc".encode()),
    "direction override": lambda: title("진동\u202e센서".encode()),
    "markup": lambda: title("<img src=x> 센서".encode()),
    "formula": lambda: title("=HYPERLINK(1) 센서".encode()),
    "byte order mark": lambda: b"\xef\xbb\xbf" + TEXT,
}


def placed(folder: Path, content: bytes) -> Path:
    """Write a supplier with one spoilt entry."""
    place = folder / "hansol"
    place.mkdir(exist_ok=True)
    (place / "supplier.toml").write_text(write_supplier(HANSOL), encoding="utf-8")
    (place / "vib.toml").write_bytes(content)
    return place / "vib.toml"


@pytest.mark.parametrize("name", REFUSED)
def test_a_hostile_file_is_refused_by_name_in_time(tmp_path: Path, name: str) -> None:
    content = REFUSED[name]()
    file = placed(tmp_path, content)
    begun = time.process_time()
    inspection = inspect(tmp_path, DAY)
    fixed = list(fixes(tmp_path, form=True))
    assert time.process_time() - begun < MOST_SECONDS
    assert {mistake.file for mistake in inspection.mistakes} == {"hansol/vib.toml"}
    assert all(fix.before != fix.after for fix in fixed)
    for language in LANGUAGES:
        said = "\n".join(report.lines(inspection, speaker(language)))
        assert "hansol/vib.toml" in said
        assert len(said) < 20_000
    assert file.read_bytes() == content


@pytest.mark.parametrize("name", READ)
def test_odd_text_is_kept_as_data(tmp_path: Path, name: str) -> None:
    placed(tmp_path, READ[name]())
    inspection = inspect(tmp_path, DAY)
    assert inspection.mistakes == ()
    assert len(inspection.store.entries) == 1
    assert "\u202e" not in inspection.store.entries[0].title.ko


def _mutated(chance: random.Random) -> bytes:
    content = bytearray(TEXT)
    for _ in range(chance.randint(1, 6)):
        place = chance.randrange(len(content))
        cut = chance.choice((0, 1, 1, chance.randint(1, 200)))
        put = bytes(chance.randrange(256) for _ in range(chance.choice((0, 1, 1, 5))))
        content[place : place + cut] = put
    return bytes(content)


def survive(folder: Path, seed: int, rounds: int) -> None:
    """Check that mutated files are read or refused, never worse, and mended only to the same meaning."""
    chance = random.Random(seed)
    for _ in range(rounds):
        content = _mutated(chance)
        file = placed(folder, content)
        begun = time.process_time()
        inspection = inspect(folder, DAY)
        list(fixes(folder))
        assert time.process_time() - begun < MOST_SECONDS
        assert len(inspection.store.entries) + bool(inspection.mistakes) >= 1
        assert file.read_bytes() == content


def test_mutated_bytes_are_read_or_refused(tmp_path: Path) -> None:
    survive(tmp_path, 1, 150)


@pytest.mark.slow
def test_ten_thousand_mutations_are_read_or_refused(tmp_path: Path) -> None:
    survive(tmp_path, 2, 10_000)
