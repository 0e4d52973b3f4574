"""One byte changed anywhere in a repository: refused, always. The spelling of JSON and idle signatures are no hiding places."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest

from configurator.basis.errors import ConfiguratorError
from configurator.catalog.library import Library
from configurator.catalog.trust import layout, strict
from solution_store.signing.rehearsal import Rehearsed
from solution_store.signing.verify import verify
from tests.catalog.trust.conftest import LATER, World, brought_in, refused, state_of, trusting

FEW, MANY = 200, 10_000


def named_files(stick: Path) -> list[Path]:
    """Return the files that are reached from the timestamp (all but those of the repository's empty beginning)."""
    unasked = set(verify(stick, LATER).unasked)
    files = (path for path in sorted(stick.rglob("*")) if path.is_file())
    return [path for path in files if path.relative_to(stick).as_posix() not in unasked]


def mutated(file: Path, dice: random.Random) -> bytes:
    """Change one byte of a file and return what it was; signed metadata is hit as often as the longer entries."""
    before = file.read_bytes()
    place, other = dice.randrange(len(before)), dice.randrange(1, 256)
    file.write_bytes(before[:place] + bytes([before[place] ^ other]) + before[place + 1 :])
    return before


def attack(world: World, tmp_path: Path, rounds: int, seed: int) -> tuple[int, list[str]]:
    """Return how many mutations `verify` and a fresh library refused, and those that one of them took."""
    dice = random.Random(seed)
    files, refusals, taken = named_files(world.stick), 0, []
    library = trusting(tmp_path / "attacked", world.stick)
    before = state_of(library)
    for _ in range(rounds):
        file = dice.choice(files)
        content = mutated(file, dice)
        for name, look in (
            ("verify", lambda: verify(world.stick, LATER)),
            ("update", lambda: brought_in(library, world.stick)),
        ):
            if name == "update" and file.name == "1.root.json":
                continue  # a client begins with its own root and never reads this file; `store trust` is attacked below
            try:
                look()
                taken.append(f"{name} {file.name}")
            except ConfiguratorError:
                refusals += 1
        assert state_of(library) == before
        (library.folder / "blobs.sqlite").unlink(missing_ok=True)  # what was verified before would not be read again
        file.write_bytes(content)
    library.close()
    return refusals, taken


def test_changed_bytes_are_refused(world: World, tmp_path: Path) -> None:
    refusals, taken = attack(world, tmp_path, FEW, seed=7)
    assert not taken
    assert refusals > 1.8 * FEW


@pytest.mark.slow
def test_ten_thousand_changed_bytes_are_refused(world: World, tmp_path: Path) -> None:
    refusals, taken = attack(world, tmp_path, MANY, seed=11)
    assert not taken
    assert refusals > 1.8 * MANY


def test_the_gate_sees_what_it_should(world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the strictness taken out, TUF alone lets other spellings through: the attack must find some."""

    def lax(data: bytes) -> Any:
        return strict.Metadata.from_bytes(data)

    monkeypatch.setattr(strict, "read", lax)
    monkeypatch.setattr(strict, "signers", lambda found, _keys: tuple(sorted(found.signatures)))
    file = world.stick / "metadata" / "timestamp.json"
    file.write_bytes(file.read_bytes().replace(b',"signed"', b' ,"signed"'))
    with trusting(tmp_path / "lax", world.stick) as library:
        assert brought_in(library, world.stick).kind == "new"


def test_any_byte_of_the_timestamp_counts(world: World, library: Library) -> None:
    file = world.stick / "metadata" / "timestamp.json"
    good = file.read_bytes()
    for place in range(0, len(good), 9):
        for other in (good[place] ^ 0x20, good[place] ^ 1):
            file.write_bytes(good[:place] + bytes([other]) + good[place + 1 :])
            refused(lambda: brought_in(library, world.stick))


def test_any_byte_of_the_root_counts_where_trust_begins(world: World, tmp_path: Path) -> None:
    from configurator.catalog.trust.root import read_root, trust

    file = world.stick / "metadata" / "1.root.json"
    good, fingerprint = file.read_bytes(), read_root(file).fingerprint
    with Library(tmp_path / "fresh") as library:
        for place in range(0, len(good), 7):
            file.write_bytes(good[:place] + bytes([good[place] ^ 1]) + good[place + 1 :])
            assert refused(lambda: trust(library, file, fingerprint)) in ("trust-root-bad", "trust-fingerprint-differs")
        assert library.record.metadata() == {}


@pytest.mark.parametrize("added", ["a file", "a blob under a wrong name"])
def test_what_nobody_signed_is_told_or_refused(world: World, added: str) -> None:
    if added == "a file":
        (world.stick / "metadata" / "autorun.inf").write_bytes(b"x")
        assert "metadata/autorun.inf" in verify(world.stick, LATER).unasked
    else:
        (world.stick / layout.BLOBS / "aa").mkdir(exist_ok=True)
        (world.stick / layout.BLOBS / "aa" / ("aa" * 32)).write_bytes(b"x")
        assert refused(lambda: verify(world.stick, LATER), about="aaaa") == "trust-changed"


def test_the_unspoilt_repository_is_accepted(rehearsed: Rehearsed) -> None:
    report = verify(rehearsed.state.folder, LATER)
    assert report.entries == 6
    assert len(report.parts) == 3
