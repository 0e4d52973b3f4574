"""The page of the library: which edition is in use, how old it is, who signed it, and how a newer one comes in."""

from __future__ import annotations

import hashlib
from datetime import date
from functools import partial

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QProgressBar, QVBoxLayout, QWidget

from configurator.basis.text import Message
from configurator.catalog.library import Library, age_of
from configurator.catalog.library_values import Accepted
from configurator.ui.library.edition_cards import SHOWN_DIGITS, edition_row, facts_grid, revoked_note, suppliers_grid
from configurator.ui.library.own_card import show_own
from configurator.ui.library.update_job import StoreUpdate
from configurator.ui.page import Desk, Page
from configurator.ui.widgets.buttons import TextButton
from configurator.ui.widgets.cards import IconTile, card, column, emptied, row, tint
from configurator.ui.widgets.columns import ScrollColumn
from configurator.ui.widgets.labels import TextLabel, plain_label, set_tone, wrapped

WIDTH = 880


class LibraryPage(Page):
    """Reads the library each time it is shown; nothing here needs a project."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.update_job = StoreUpdate(desk)
        scroll = ScrollColumn(40, 16, "pageBody")
        column(self).addWidget(scroll)
        scroll.body.addWidget(TextLabel(self.look, "ui-library-title", 22, 700))
        self._in_use, self._in_use_body = card(20, 12)
        self._update = self._made_update()
        self._kept, self._kept_body = card(20, 10)
        self._own, self._own_body = card(20, 10)
        self._signed, self._signed_body = card(20, 10)
        for part in (self._in_use, self._update, self._own, self._kept, self._signed):
            part.setMaximumWidth(WIDTH)
            scroll.body.addWidget(part)
        self.update_job.changed.connect(self._show_job)
        self.update_job.told.connect(self._show_progress)
        self.look.language_changed.connect(self.rebuild)
        self.look.theme_changed.connect(self.rebuild)
        desk.live.store_changed.connect(self.rebuild)
        self.rebuild()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what the command line did meanwhile."""
        super().showEvent(event)
        self.rebuild()

    def rebuild(self) -> None:
        """Show the library as it is on disk now."""
        with Library() as library:
            current, kept, revoked = library.current(), library.editions(), library.revoked()
            age, root = library.age(date.today()), library.record.metadata().get("root")
        self._show_in_use(current, age)
        revoked_note(self._in_use_body, self.look, tuple(revoked.values()))
        self._trusted.setText(self.look.say(_said_root(root)))
        self._show_kept(kept, current)
        show_own(self._own_body, self.look, self.desk.run, self.desk.live.store)
        self._show_signed(current)
        self._show_job()

    def leave(self) -> None:
        """Stop an update that is under way; the library stays as it was."""
        self.update_job.cancel()

    def _show_in_use(self, current: Accepted | None, age: Message) -> None:
        emptied(self._in_use_body)
        late = current is not None and current.expires.date() < date.today()
        tone = "amber" if late else "teal" if current else "brand"
        head = row(spacing=14)
        head.addWidget(
            IconTile(self.look, "alert-triangle" if late else "shield-check" if current else "book-2", tone, 44)
        )
        words = column(spacing=3)
        key = "ui-library-in-use" if current else "ui-library-shipped"
        words.addWidget(TextLabel(self.look, key, 16, 700, id=current.id if current else 0))
        said = wrapped(plain_label(self.look.say(age), 13, 400, "text2"))
        set_tone(said, "amber" if late else "text2")
        words.addWidget(said)
        head.addLayout(words, 1)
        self._in_use_body.addLayout(head)
        store = self.desk.live.store
        if store is not None:
            self._in_use_body.addLayout(facts_grid(self.look, store, current))

    def _made_update(self) -> QWidget:
        frame, inner = card(20, 10)
        inner.addWidget(TextLabel(self.look, "ui-library-update", 15, 600))
        inner.addWidget(wrapped(TextLabel(self.look, "ui-library-update-why", 13, 400, "text2")))
        buttons = row(spacing=8)
        run = self.desk.run
        self._from_folder = TextButton(
            self.look, "ui-library-from-folder", partial(run, "library.update"), "primary", "folder-open"
        )
        self._from_address = TextButton(
            self.look, "ui-library-from-address", partial(run, "library.update-address"), "plain", "world"
        )
        self._stop = TextButton(self.look, "ui-library-stop", self.update_job.cancel, "plain", "x")
        self._root = TextButton(self.look, "ui-library-trust", partial(run, "library.trust"), "link", "shield-check")
        for button in (self._from_folder, self._from_address, self._stop):
            buttons.addWidget(button)
        buttons.addStretch()
        buttons.addWidget(self._root)
        inner.addLayout(buttons)
        self._bar = QProgressBar()
        self._bar.setRange(0, 1000)
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(6)
        self._doing = wrapped(plain_label("", 12, 400, "text2"))
        self._trusted = wrapped(plain_label("", 12, 400, "text3"))
        inner.addWidget(self._trusted)
        inner.addWidget(self._bar)
        inner.addWidget(self._doing)
        self._outcome, self._outcome_body = tint("teal", 12, 8)
        inner.addWidget(self._outcome)
        return frame

    def _show_job(self) -> None:
        job = self.update_job
        for button in (self._from_folder, self._from_address, self._root):
            button.setEnabled(not job.running)
        for part in (self._stop, self._bar, self._doing):
            part.setVisible(job.running)
        self._outcome.setVisible(job.outcome is not None and not job.running)
        if job.outcome is None or job.running:
            return
        emptied(self._outcome_body)
        set_tone(self._outcome, job.outcome.tone)
        for message in job.outcome.lines:
            self._outcome_body.addWidget(wrapped(plain_label(self.look.say(message), 13, 400, "ink")))
        if job.outcome.may_confirm:
            confirm = TextButton(self.look, "ui-library-accept-expired", job.confirm, "soft", "check")
            line = row()
            line.addWidget(confirm)
            line.addStretch()
            self._outcome_body.addLayout(line)

    def _show_progress(self, share: float, doing: Message) -> None:
        self._bar.setValue(round(share * 1000))
        self._doing.setText(self.look.say(doing))

    def _show_kept(self, kept: tuple[Accepted, ...], current: Accepted | None) -> None:
        self._list(self._kept, self._kept_body, "ui-library-editions", bool(kept))
        for edition in reversed(kept):
            said = self.look.say(age_of(edition, date.today()))
            self._kept_body.addWidget(edition_row(self.look, self.desk.run, edition, said, edition == current))

    def _show_signed(self, current: Accepted | None) -> None:
        parts = current.parts if current else ()
        self._list(self._signed, self._signed_body, "ui-library-signed", bool(parts))
        if parts:
            self._signed_body.addLayout(suppliers_grid(self.look, self.desk.live.store, parts))

    def _list(self, frame: QFrame, body: QVBoxLayout, key: str, shown: bool) -> None:
        emptied(body)
        frame.setVisible(shown)
        if shown:
            body.addWidget(TextLabel(self.look, key, 15, 600))


def _said_root(root: bytes | None) -> Message:
    """Say which root is trusted, by the fingerprint people compare."""
    if root is None:
        return Message("ui-library-no-root")
    return Message("ui-library-root", fingerprint=hashlib.sha256(root).hexdigest()[:SHOWN_DIGITS])
