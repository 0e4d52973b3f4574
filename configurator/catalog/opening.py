"""The store in use: the one place that says which edition window and command line read."""

from __future__ import annotations

from configurator.basis import places
from configurator.catalog.store import SolutionStore


def open_store() -> SolutionStore:
    """Open the store in use; `ConfiguratorError` says what to do when there is none, or none we can read."""
    from configurator.catalog.edition import open_edition

    return open_edition(places.store_edition())
