"""What lies over the store on this computer: own entries and changed values, and files that could not be read."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from configurator.catalog.shelf import Own, Shelf
from configurator.catalog.store import Origin
from configurator.ui.look import Look
from configurator.ui.page import Run
from configurator.ui.widgets.buttons import TextButton
from configurator.ui.widgets.cards import Pill, column, emptied, row
from configurator.ui.widgets.labels import TextLabel, plain_label, wrapped

if TYPE_CHECKING:
    from configurator.catalog.store import SolutionStore


def show_own(body: QVBoxLayout, look: Look, run: Run, store: SolutionStore | None) -> None:
    """Fill the card anew."""
    emptied(body)
    head = row()
    head.addWidget(TextLabel(look, "ui-library-own", 15, 600))
    head.addStretch()
    head.addWidget(TextButton(look, "ui-library-own-add", partial(run, "library.add-own"), "plain", "plus"))
    body.addLayout(head)
    body.addWidget(wrapped(TextLabel(look, "ui-library-own-why", 12, 400, "text2")))
    over = store.over if isinstance(store, Shelf) else {}
    for name in sorted(over):
        body.addLayout(_row(look, run, over[name]))
    for problem in () if store is None else store.problems:
        body.addWidget(wrapped(plain_label(look.say(problem), 12, 500, "amber")))


def _row(look: Look, run: Run, own: Own) -> QHBoxLayout:
    line = row(spacing=10)
    words = column(spacing=2)
    words.addWidget(wrapped(plain_label(look.name(own.entry.title), 13, 600)))
    reason = own.change.reason if own.change else own.entry.id
    words.addWidget(wrapped(plain_label(reason, 12, 400, "text2")))
    line.addLayout(words, 1)
    added = own.origin is Origin.OWN
    key, tone, icon = ("added", "brand", "plus") if added else ("changed", "violet", "pencil")
    line.addWidget(Pill(look, look.text(f"ui-library-own-{key}"), tone, icon))
    drop = partial(run, "library.remove-own", solution=own.entry.id)
    line.addWidget(TextButton(look, "ui-library-own-remove", drop, "link"))
    return line
