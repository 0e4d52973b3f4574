"""kill -9 in the middle of an update: the library is the old one or the new one. An independent reader looks, with the standard library only."""

from __future__ import annotations

import hashlib
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import timedelta
from pathlib import Path

import pytest

from configurator.catalog.library import Library
from tests.catalog.trust.conftest import SIGNED, SUPPLIERS, World, brought_in, trusting

FEW, MANY = 10, 200
AGAIN = 20  # rounds after which it is measured anew how long an update takes
ROOT = Path(__file__).resolve().parents[3]
# Imports once and forks for every update, because the imports would take most of the time of two hundred rounds.
NURSERY = """
import os, sys
from datetime import datetime
from pathlib import Path
import configurator.catalog.edition, configurator.catalog.edition_rows, configurator.basis.boundary
from configurator.catalog.library import Library
from configurator.catalog.trust.update import Wishes
for line in sys.stdin:
    folder, stick, clock = line.rstrip("\\n").split("\\t")
    child = os.fork()
    if child == 0:
        with Library(Path(folder)) as library:
            library.update(stick, Wishes(clock=datetime.fromisoformat(clock)))
        os._exit(0)
    print(child, flush=True)
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""
pytestmark = pytest.mark.skipif(os.name == "nt", reason="forks; the code under test does not")


def look(folder: Path) -> tuple[str, int]:
    """Read a library as a stranger would: the digest of the content in use, and the version of the newest trusted timestamp."""
    with closing(sqlite3.connect(folder / "library.sqlite")) as record:
        assert record.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        current = record.execute("SELECT value FROM setting WHERE name = 'current'").fetchone()[0]
        file, sha256, digest = record.execute(
            "SELECT file, sha256, digest FROM edition WHERE id = ?", (current,)
        ).fetchone()
        version = record.execute("SELECT version FROM mark WHERE role = 'timestamp'").fetchone()[0]
        listed = record.execute("SELECT count(*) FROM part WHERE edition = ?", (current,)).fetchone()[0]
    assert listed == len(SUPPLIERS)
    data = (folder / "editions" / file).read_bytes()
    assert hashlib.sha256(data).hexdigest() == sha256
    with closing(sqlite3.connect(folder / "editions" / file)) as edition:
        assert edition.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert edition.execute("SELECT value FROM meta WHERE name = 'digest'").fetchone()[0] == digest
    return digest, version


class Nursery:
    """Runs updates in processes of their own."""

    def __init__(self) -> None:
        command = [sys.executable, "-c", NURSERY]
        self._process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def run(self, folder: Path, stick: Path, kill_after: float | None = None) -> tuple[int, float]:
        """Let an update finish, or kill it after so many seconds; return the exit code (-9: killed) and how long it took."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{folder}\t{stick}\t{(SIGNED + timedelta(days=31)).isoformat()}\n")
        self._process.stdin.flush()
        child, begun = int(self._process.stdout.readline()), time.perf_counter()
        if kill_after is not None:
            time.sleep(kill_after)
            with suppress(ProcessLookupError):  # it had finished
                os.kill(child, signal.SIGKILL)
        code = int(self._process.stdout.readline())
        return code, time.perf_counter() - begun

    def close(self) -> None:
        self._process.communicate()


@pytest.fixture
def nursery() -> Iterator[Nursery]:
    opened = Nursery()
    yield opened
    opened.close()


def killing(nursery: Nursery, world: World, tmp_path: Path, rounds: int, seed: int) -> set[str]:
    """Kill updates at random points of their time; return which of the two states were seen."""
    before = tmp_path / "before"
    with trusting(before, world.stick) as library:
        brought_in(library, world.stick, SIGNED)
    world.dearer(SUPPLIERS[0], 2)
    after = shutil.copytree(before, tmp_path / "after")
    code, took = nursery.run(after, world.stick)
    assert code == 0
    old, new = look(before), look(after)
    assert old != new
    dice, seen = random.Random(seed), set()
    for number in range(rounds):
        if number % AGAIN == AGAIN - 1:  # the machine may be busier by now
            code, took = nursery.run(shutil.copytree(before, tmp_path / f"whole-{number}"), world.stick)
            assert code == 0
        folder = shutil.copytree(before, tmp_path / f"round-{number}")
        assert nursery.run(folder, world.stick, dice.uniform(0, took))[0] in (0, -signal.SIGKILL)
        found = look(folder)
        assert found in (old, new), f"round {number}: neither the old nor the new library"
        seen.add("old" if found == old else "new")
        with Library(folder) as library:  # the next start: swept, and the update can be done again
            assert {path.name for path in (folder / "editions").iterdir()} == {one.file for one in library.editions()}
            assert not (folder / "staging").exists()
            brought_in(library, world.stick)
        assert look(folder) == new
        shutil.rmtree(folder)
    return seen


def test_a_killed_update_leaves_the_old_or_the_new_library(nursery: Nursery, world: World, tmp_path: Path) -> None:
    assert killing(nursery, world, tmp_path, FEW, seed=5)


@pytest.mark.slow
def test_two_hundred_killed_updates(nursery: Nursery, world: World, tmp_path: Path) -> None:
    assert killing(nursery, world, tmp_path, MANY, seed=6) == {"old", "new"}, "some before the commit, some after"


def test_the_reader_sees_a_torn_library(world: World, tmp_path: Path) -> None:
    """The gate goes red on a planted defect: an edition that was put in place without its record being true."""
    with trusting(tmp_path / "library", world.stick) as library:
        brought_in(library, world.stick, SIGNED)
        file = library.path()
    look(tmp_path / "library")
    file.write_bytes(file.read_bytes()[:-1] + b"\x00\x01")
    with pytest.raises(AssertionError):
        look(tmp_path / "library")
