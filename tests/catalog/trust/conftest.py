"""A small signed repository for attackers: three suppliers, two entries each, every key at hand."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from configurator.basis.errors import ConfiguratorError
from configurator.basis.language import LANGUAGES, speaker
from configurator.catalog.library import Library
from configurator.catalog.trust.root import read_root, trust
from configurator.catalog.trust.update import Outcome, Wishes
from solution_store.entry_files import SHIPPED
from solution_store.signing.publish import publish
from solution_store.signing.rehearsal import Rehearsed, rehearse
from solution_store.signing.repository import State, read_state
from solution_store.signing.seal import seal

SIGNED = datetime(2026, 11, 1, 9, tzinfo=UTC)
LATER = SIGNED + timedelta(days=30)
SUPPLIERS = ("bareungil-networks", "miru-robotics", "narae-optics")


@dataclass(frozen=True)
class World:
    """The entries, the keys of everybody, and a copy of the repository that a test may spoil."""

    entries: Path
    stick: Path
    keys: Rehearsed

    def state(self) -> State:
        return read_state(self.stick)

    def dearer(self, supplier: str, edition: int, by: str = "1") -> None:
        """Publish a new edition of a supplier in which one entry says something else."""
        entry = next(path for path in sorted((self.entries / supplier).glob("*.toml")) if path.name != "supplier.toml")
        text = entry.read_text(encoding="utf-8")
        entry.write_text(text.replace('title = {ko = "', f'title = {{ko = "{by}', 1), encoding="utf-8")
        assert entry.read_text(encoding="utf-8") != text
        time = SIGNED + timedelta(days=30 * (edition - 1))
        package = seal(self.entries / supplier, edition, [self.keys.suppliers[supplier]], time)
        publish(self.state(), self.keys.online, time, [package])


@pytest.fixture(scope="session")
def few_entries(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with two entries of each of three suppliers."""
    folder: Path = tmp_path_factory.mktemp("few")
    for supplier in SUPPLIERS:
        (folder / supplier).mkdir()
        entries = [path for path in sorted((SHIPPED / supplier).glob("*.toml")) if path.name != "supplier.toml"]
        for path in (*entries[:2], SHIPPED / supplier / "supplier.toml"):
            shutil.copy(path, folder / supplier / path.name)
    return folder


@pytest.fixture(scope="session")
def rehearsed(few_entries: Path, tmp_path_factory: pytest.TempPathFactory) -> Rehearsed:
    """Return the published repository and all its keys."""
    return rehearse(few_entries, tmp_path_factory.mktemp("published") / "repository", SIGNED)


@pytest.fixture
def world(few_entries: Path, rehearsed: Rehearsed, tmp_path: Path) -> World:
    """Return own copies of entries and repository."""
    shutil.copytree(few_entries, tmp_path / "entries")
    shutil.copytree(rehearsed.state.folder, tmp_path / "stick")
    return World(tmp_path / "entries", tmp_path / "stick", rehearsed)


@pytest.fixture
def library(world: World, tmp_path: Path) -> Iterator[Library]:
    """Return an empty library that trusts the repository's root."""
    with trusting(tmp_path / "library", world.stick) as opened:
        yield opened


def trusting(folder: Path, stick: Path) -> Library:
    """Return a library that trusts the first root of a repository."""
    library = Library(folder)
    root = stick / "metadata" / "1.root.json"
    trust(library, root, read_root(root).fingerprint)
    return library


def brought_in(library: Library, stick: Path, clock: datetime = LATER, **wishes: Any) -> Outcome:
    """Import a repository at a time."""
    return library.update(str(stick), Wishes(clock=clock, **wishes))


def refused(work: Callable[[], object], *, about: str = "") -> str:
    """Return the key of the refusal; it can be said in both languages and names `about`."""
    with pytest.raises(ConfiguratorError) as raised:
        work()
    for language in LANGUAGES:
        assert about in speaker(language).say(raised.value.message)
    return raised.value.message.key


def state_of(library: Library) -> tuple[object, ...]:
    """Return everything an update could change."""
    record = library.record
    files = tuple(sorted(path.name for path in (library.folder / "editions").glob("*")))
    return (library.editions(), library.current(), record.marks(), record.metadata(), record.revoked(), files)
