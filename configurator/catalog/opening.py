"""The store in use: the one place that says which edition window and command line read."""

from __future__ import annotations

from configurator.catalog.store import SolutionStore


def open_store() -> SolutionStore:
    """Open the edition in use with this user's own entries over it.

    `ConfiguratorError` says what to do when there is none, or none we can read.
    """
    from configurator.catalog.edition import open_edition
    from configurator.catalog.library import edition_in_use
    from configurator.catalog.own_entries import own_folder, read_own

    edition, folder = open_edition(edition_in_use()), own_folder()
    if not folder.is_dir():
        return edition
    own = read_own(folder)
    if not own:
        return edition
    from configurator.catalog.shelf import Shelf

    return Shelf(edition, own)
