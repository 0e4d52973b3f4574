"""Hostile files are decided: a refusal by name or harmless, quickly, in little memory, with nothing written."""

from __future__ import annotations

import multiprocessing
import random
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from configurator.basis.errors import BadInput, Mistake
from configurator.basis.language import LANGUAGES, speaker
from solution_store import report
from solution_store.exchange.exporting import workbook
from solution_store.exchange.filing import planned
from solution_store.exchange.importing import import_file
from solution_store.importers import child
from solution_store.importers.account import Fate, Reading
from solution_store.importers.child import read_limited
from solution_store.importers.reading import read_bytes
from tests.solution_store.importers.aas_builder import ALL, aasx, json3, xml2
from tests.solution_store.importers.builders import bmecat, package, price, product, reference
from tests.solution_store.importers.hostile import FILES, price_book
from tests.solution_store.importers.iodd_builder import iodd
from tests.solution_store.importers.measuring import measure, peak
from tests.solution_store.importers.test_workbook import ENTRIES

SUPPLIER = ENTRIES[0].supplier  # the workbook states whose entries it holds
SLOWEST = 2.0  # seconds of processor time from the file to its refusal
LARGEST = 200  # MB of memory at the peak
LEAKED = "root:x:0"  # begins the file an external entity would bring in


@pytest.mark.parametrize("name", FILES)
def test_a_hostile_file_is_refused_by_name_or_harmless(name: str) -> None:
    make, key = FILES[name]
    content = make()
    start = time.process_time()
    refusal, reading = outcome(content)
    seconds = time.process_time() - start
    if reading is None:
        assert seconds < SLOWEST
        assert [mistake.message.key for mistake in refusal] == [f"store-import-{key}"]
        for language in LANGUAGES:
            assert all(report.mistake_lines(refusal, speaker(language)))
    else:
        assert key is None
        assert not any(LEAKED in field.value for field in reading.fields)


def outcome(content: bytes) -> tuple[tuple[Mistake, ...], Reading | None]:
    """Return the mistakes of a refusal, or the reading."""
    try:
        return (), read_bytes(content, "strange.bin")
    except BadInput as refusal:
        return refusal.mistakes, None


def test_a_refused_import_writes_nothing(tmp_path: Path) -> None:
    (tmp_path / "entries").mkdir()
    for name in ("zip bomb", "path upwards", "entity bomb in a sheet", "half a catalogue"):
        file = tmp_path / "strange.bin"
        file.write_bytes(FILES[name][0]())
        with pytest.raises(BadInput):
            import_file(file, tmp_path / "entries", "hansol")
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["entries", "strange.bin"]


def test_the_child_gives_what_reading_gives(tmp_path: Path) -> None:
    file = tmp_path / "c.xml"
    file.write_bytes(bmecat(product("A-1", prices=price("1000"), references=reference("similar", "B"))))
    assert read_limited(file) == read_bytes(file.read_bytes(), "c.xml")


def test_a_child_that_takes_too_long_is_ended(tmp_path: Path) -> None:
    file = tmp_path / "c.xml"
    file.write_bytes(bmecat(product("A-1")))
    with pytest.raises(BadInput) as refusal:
        read_limited(file, longest=0.0)
    assert refusal.value.mistakes[0].message.key == "store-import-too-long"
    assert multiprocessing.active_children() == []


def test_a_child_without_memory_refuses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child, "MEMORY", 30_000_000)
    file = tmp_path / "c.xml"
    file.write_bytes(bmecat(*(product(f"A-{number}") for number in range(9_000))))
    with pytest.raises(BadInput) as refusal:
        read_limited(file)
    assert refusal.value.mistakes[0].message.key in ("store-import-too-much-memory", "store-import-reader-stopped")


def valid() -> dict[str, bytes]:
    """Return an honest file of each kind."""
    catalogue = bmecat(
        product("A-1", prices=price("300000") + price("270000", bound="10"), references=reference("mandatory", "B-1")),
        product("B-1", more="<MIME_INFO><MIME>a.jpg</MIME></MIME_INFO>"),
    )
    return {
        "workbook": workbook(ENTRIES[:1]),
        "price book": price_book(),
        "price text": '품번,품명,단가,10개 이상,비고\nA,센서,"1,200",900,x\nB,모터,3만,,VAT 별도\n'.encode("cp949"),
        "catalogue": catalogue,
        "shell package": aasx(xml2(*ALL), {"aasx/docs/manual.pdf": b"%PDF-1.4 none"}),
        "shell": json3(*ALL),
        "description": iodd("VT-1", "VT-2"),
        "description package": package({"x-IODD1.1.xml": iodd("VT-1")}),
    }


def mutated(content: bytes, dice: random.Random) -> bytes:
    """Return content with a few bytes changed, cut out, doubled, or its end cut off; of a package often inside a part."""
    if content.startswith(b"PK") and dice.random() < 0.7:
        return _inside(content, dice)
    spoiled = bytearray(content)
    for _change in range(dice.choice((1, 1, 1, 2, 8))):
        place = dice.randrange(len(spoiled) + 1)
        match dice.randrange(5):
            case 0:
                spoiled[place : place + 1] = bytes([dice.randrange(256)])
            case 1:
                del spoiled[place : place + dice.randrange(1, 40)]
            case 2:
                spoiled[place:place] = spoiled[place : place + dice.randrange(1, 200)]
            case 3:
                spoiled[place:place] = dice.choice(
                    (b"<", b"&", b"\0", b'"', b"]]>", b"\xed\xa0\x80", b"{", b"999999999999", b"-")
                )
            case 4 if dice.random() < 0.2:
                del spoiled[place:]
    return bytes(spoiled)


def _inside(content: bytes, dice: random.Random) -> bytes:
    import io
    import zipfile

    with zipfile.ZipFile(io.BytesIO(content)) as bundle:
        parts: dict[str, bytes | str] = {name: bundle.read(name) for name in bundle.namelist()}
    name = dice.choice(list(parts))
    part = parts[name]
    assert isinstance(part, bytes)
    return package(parts | {name: mutated(part, dice)}) if part else content


def decided(content: bytes, name: str, folder: Path) -> Iterator[Reading]:
    """Read and plan a spoiled file; yields its reading when it was taken. Anything but a refusal is a failure."""
    try:
        reading = read_bytes(content, name)
        planned(reading, folder / SUPPLIER, name)
    except BadInput:
        return
    yield reading


def soak(kind: str, rounds: int, folder: Path) -> tuple[int, float]:
    """Spoil a file of a kind again and again; return how many were taken and the slowest decision in seconds."""
    content, taken, slowest = valid()[kind], 0, 0.0
    assert len([*decided(content, "honest.bin", folder)]) == 1  # or nothing behind the refusal would be tried
    for seed in range(rounds):
        dice = random.Random(f"{kind} {seed}")
        spoiled = mutated(content, dice)
        start = time.process_time()
        for reading in decided(spoiled, "strange.bin", folder):
            taken += 1
            assert sum(reading.count(fate) for fate in Fate) == len(reading.fields), seed
        slowest = max(slowest, time.process_time() - start)
    return taken, slowest


@pytest.mark.parametrize("kind", valid())
def test_spoiled_files_are_decided(kind: str, tmp_path: Path) -> None:
    taken, slowest = soak(kind, 25, tmp_path)
    assert 0 <= taken <= 25
    assert slowest < SLOWEST
    assert list(tmp_path.iterdir()) == [tmp_path / "user-data"] or list(tmp_path.iterdir()) == []


@pytest.mark.slow
@pytest.mark.parametrize("kind", valid())
def test_ten_thousand_spoiled_files_of_each_kind_are_decided(kind: str, tmp_path: Path) -> None:
    taken, slowest = soak(kind, 10_000, tmp_path)
    print(f"{kind}: 10,000 spoiled, {taken} taken, slowest {slowest:.3f} s, peak {peak():.0f} MB")
    assert slowest < SLOWEST
    assert list(tmp_path.glob(f"{SUPPLIER}*")) == []


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="reads its memory from /proc")
@pytest.mark.parametrize("name", FILES)
def test_a_hostile_file_costs_a_child_little(name: str, tmp_path: Path) -> None:
    """Measure time of a processor and memory in the very child that imports use."""
    file = tmp_path / "strange.bin"
    file.write_bytes(FILES[name][0]())
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=measure, args=(theirs, str(file)))
    process.start()
    seconds, megabytes = ours.recv()
    process.join()
    print(f"{name}: {seconds:.2f} s, {megabytes:.0f} MB")
    assert seconds < SLOWEST or FILES[name][1] is None
    assert megabytes < LARGEST or FILES[name][1] is None
