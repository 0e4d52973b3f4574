"""The store in use: the one place that says which edition window and command line read."""

from __future__ import annotations

from configurator.catalog.store import SolutionStore


def open_store() -> SolutionStore:
    """Open the store in use; `ConfiguratorError` says what to do when there is none, or none we can read."""
    from configurator.catalog.edition import open_edition
    from configurator.catalog.library import edition_in_use

    return open_edition(edition_in_use())
