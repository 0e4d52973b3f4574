"""Commands of the library: update from a folder or an address, use and forget an edition."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QInputDialog, QWidget

from configurator.basis.ids import SolutionId
from configurator.basis.text import Message, Name
from configurator.catalog.library import Library
from configurator.catalog.own_entries import add_entry, own_folder, remove
from configurator.catalog.store import Origin
from configurator.ui.commands import Command
from configurator.ui.library.page import LibraryPage
from configurator.ui.page import Desk, Page


def library_commands(desk: Desk, window: QWidget, page: Callable[[str], Page]) -> tuple[Command, ...]:
    """Return the commands; `page` gives a page of the window by name, dialogs belong to `window`."""
    do = LibraryHandlers(desk, window, page)
    return (
        Command("library.update", "ui-command-library-update", do.update, "download"),
        Command("library.update-address", "ui-command-library-update-address", do.update_address, "world"),
        Command("library.trust", "ui-command-library-trust", do.trust, "shield-check"),
        Command("library.add-own", "ui-command-library-add-own", do.add_own, "plus"),
        Command("library.remove-own", "ui-command-library-remove-own", do.remove_own, "trash", listed=False),
        Command("library.use", "ui-command-library-use", do.use, "check", listed=False),
        Command("library.forget", "ui-command-library-forget", do.forget, "trash", listed=False),
    )


class LibraryHandlers:
    """What the commands do."""

    def __init__(self, desk: Desk, window: QWidget, page: Callable[[str], Page]) -> None:
        self._desk, self._window, self._page = desk, window, page

    def update(self, source: str | Path | None = None) -> None:
        """Bring in a newer edition from a folder (a stick); asks for it when none is given."""
        chosen = source or QFileDialog.getExistingDirectory(
            self._window, self._desk.look.text("ui-command-library-update"), self._desk.settings.folder
        )
        if chosen:
            self._shown().update_job.begin(str(chosen))

    def update_address(self, address: str | None = None) -> None:
        """Bring in a newer edition from a web address; asks for it when none is given."""
        look = self._desk.look
        title, question = look.text("ui-command-library-update-address"), look.text("ui-library-address-question")
        typed = address or QInputDialog.getText(self._window, title, question)[0].strip()
        if typed:
            self._shown().update_job.begin(typed)

    def trust(self, path: Path | None = None, fingerprint: str | None = None) -> None:
        """Begin to trust a curator's root: the person compares its fingerprint with the one the curator printed or said."""
        from configurator.catalog.trust.root import grouped, trust

        look = self._desk.look
        title = look.text("ui-command-library-trust")
        chosen = path or _path(
            QFileDialog.getOpenFileName(self._window, title, self._desk.settings.folder, "root (*.json)")
        )
        if chosen is None:
            return
        typed = fingerprint or QInputDialog.getText(self._window, title, look.text("ui-library-trust-question"))[0]
        if not typed.strip():
            return
        with Library() as library:
            root = trust(library, chosen, typed)
        self._shown().rebuild()
        self._desk.notices.say(Message("ui-library-trusted", fingerprint=grouped(root.fingerprint[:16])))

    def use(self, edition: int) -> None:
        """Make another accepted edition the one in use."""
        with Library() as library:
            library.use(edition)
        self._desk.live.reopen_store()
        self._library().rebuild()
        self._desk.notices.say(Message("ui-library-using", id=edition))

    def forget(self, edition: int) -> None:
        """Take an edition that is not in use out of the library."""
        with Library() as library:
            library.forget(edition)
        self._library().rebuild()
        self._desk.notices.say(Message("ui-library-forgotten", id=edition))

    def add_own(self, path: Path | None = None) -> None:
        """Lay the entry of a TOML file over the store of this computer."""
        look, store = self._desk.look, self._desk.live.store
        title = look.text("ui-command-library-add-own")
        chosen = path or _path(
            QFileDialog.getOpenFileName(self._window, title, self._desk.settings.folder, "TOML (*.toml)")
        )
        if chosen is None or store is None:
            return
        entry = add_entry(chosen, own_folder(), lambda name: store.origin(name) is not Origin.OWN and name in store)
        self._desk.live.reopen_store()
        self._shown()
        self._desk.notices.say(Message("ui-library-own-laid", solution=entry.title))

    def remove_own(self, solution: SolutionId) -> None:
        """Take an own entry or a change away again."""
        store = self._desk.live.store
        title = store[solution].title if store is not None and solution in store else Name.alike(solution)
        if remove(solution, own_folder()):
            self._desk.live.reopen_store()
            self._desk.notices.say(Message("ui-library-own-gone", solution=title))

    def _shown(self) -> LibraryPage:
        self._desk.run("view.page", page="library")
        return self._library()

    def _library(self) -> LibraryPage:
        page = self._page("library")
        if not isinstance(page, LibraryPage):
            raise TypeError(page)
        return page


def _path(answer: tuple[str, str]) -> Path | None:
    """Return the file a dialog was closed with; None when it was cancelled."""
    return Path(answer[0]) if answer[0] else None
