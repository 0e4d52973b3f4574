"""One edition of the shipped entries for all tests of the room."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from configurator.catalog.edition import Edition, open_edition, write_edition
from solution_store.entry_files import SHIPPED, Store, read_store


@pytest.fixture(scope="session")
def entry_files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the shipped files, so that nobody's edit changes them under a test."""
    return Path(shutil.copytree(SHIPPED, tmp_path_factory.mktemp("files") / "entries"))


@pytest.fixture(scope="session")
def shipped(entry_files: Path) -> Store:
    """Return the shipped entries and suppliers."""
    return read_store(entry_files)


@pytest.fixture(scope="session")
def edition(shipped: Store, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Edition]:
    """Return an edition of the shipped entries."""
    path: Path = tmp_path_factory.mktemp("store") / "edition.sqlite"
    write_edition(shipped.entries, shipped.suppliers, path)
    with open_edition(path) as opened:
        yield opened
