"""Bringing in a newer edition away from the window: it can be stopped, and what came of it stays readable."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from configurator.basis.errors import ConfiguratorError
from configurator.basis.text import Message
from configurator.basis.work import Cancel, Cancelled, Tell
from configurator.ui.one_job import OneJob
from configurator.ui.page import Desk

if TYPE_CHECKING:
    from configurator.catalog.trust.update import Outcome as Done

CONFIRMABLE = ("trust-import-expired", "trust-supplier-expired")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an update came to, as the page says it; `may_confirm`: it waits only for the word that expiry is known."""

    tone: str
    lines: tuple[Message, ...]
    may_confirm: bool = False
    updated: bool = False


class StoreUpdate(OneJob):
    """One update at a time; a stopped one leaves the library as it was."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._source = ""
        self.outcome: Outcome | None = None

    def begin(self, source: str, accept_expired: bool = False) -> None:
        """Verify the repository at `source` and take in what is new of it."""
        if self.running:
            return
        self._source, self.outcome = source, None
        self.told.emit(0.0, Message("ui-library-updating"))
        self.run(lambda tell, cancel: _updated(source, tell, cancel, accept_expired), self._ended)

    def confirm(self) -> None:
        """Take in the expired edition that was just refused."""
        self.begin(self._source, accept_expired=True)

    def _ended(self, outcome: Outcome) -> None:
        self.outcome = outcome
        if outcome.updated:
            self._desk.live.reopen_store()


def _updated(source: str, tell: Tell, cancel: Cancel, accept_expired: bool) -> Outcome:
    from configurator.catalog.library import Library
    from configurator.catalog.trust.update import Wishes, update

    try:
        with Library() as library:
            return _outcome(update(library, source, Wishes(accept_expired=accept_expired), tell, cancel))
    except Cancelled:
        return Outcome("amber", (Message("ui-library-stopped"),))
    except ConfiguratorError as refusal:  # said where the update was asked for, so that it stays readable
        return Outcome("red", (refusal.message,), may_confirm=refusal.message.key in CONFIRMABLE)


def _outcome(done: Done) -> Outcome:
    kilobytes = max(1, round(done.bytes_read / 1000)) if done.bytes_read else 0
    number = done.edition.id if done.edition else 0
    said = Message(f"ui-library-outcome-{done.kind}", id=number, kilobytes=kilobytes, files=done.files_read)
    return Outcome("amber" if done.notes else "teal", (said, *done.notes), updated=done.kind != "same")
