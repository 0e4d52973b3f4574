"""One edition of the shipped entries for all tests of the room."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from configurator.catalog.edition import Edition, open_edition, write_edition
from solution_store.entry_files import SHIPPED, Store, read_store


@pytest.fixture(scope="session")
def shipped() -> Store:
    """Return the shipped entries and suppliers."""
    return read_store(SHIPPED)


@pytest.fixture(scope="session")
def edition(shipped: Store, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Edition]:
    """Return an edition of the shipped entries."""
    path: Path = tmp_path_factory.mktemp("store") / "edition.sqlite"
    write_edition(shipped.entries, shipped.suppliers, path)
    with open_edition(path) as opened:
        yield opened
