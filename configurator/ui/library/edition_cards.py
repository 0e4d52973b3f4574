"""How an edition, its facts and its signers are laid out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout

from configurator.basis.text import Name
from configurator.catalog.library_values import Accepted, Part, Revocation
from configurator.ui.look import Look
from configurator.ui.page import Run
from configurator.ui.widgets.buttons import TextButton
from configurator.ui.widgets.cards import Pill, column, row, tint
from configurator.ui.widgets.labels import ElidedLabel, TextLabel, plain_label, wrapped

if TYPE_CHECKING:
    from configurator.catalog.store import SolutionStore

FACT_COLUMNS = 4
NUMBERS = (1, 2)  # columns of the signers that are numbers
NUMERIC = Qt.AlignmentFlag.AlignRight
SHOWN_DIGITS = 16  # of a fingerprint


def facts_grid(look: Look, store: SolutionStore, current: Accepted | None) -> QGridLayout:
    """Return what the store in use holds and where it came from."""
    facts = [
        ("ui-library-solutions", str(len(store))),
        ("ui-library-suppliers", str(len(store.suppliers))),
        ("ui-library-digest", store.digest[:SHOWN_DIGITS]),
    ]
    if current is not None:
        facts += [
            ("ui-library-imported", f"{current.imported.astimezone():%Y-%m-%d %H:%M}"),
            ("ui-library-issued", f"{current.issued:%Y-%m-%d}"),
            ("ui-library-expires", f"{current.expires:%Y-%m-%d}"),
            ("ui-library-source", current.source),
        ]
    grid = QGridLayout()
    grid.setHorizontalSpacing(20)
    grid.setVerticalSpacing(10)
    for at, (key, value) in enumerate(facts):
        cell = column(spacing=1)
        cell.addWidget(TextLabel(look, key, 11, 600, "text3"))
        cell.addWidget(ElidedLabel(value, 13, 500))
        grid.addLayout(cell, at // FACT_COLUMNS, at % FACT_COLUMNS)
    for at in range(FACT_COLUMNS):
        grid.setColumnStretch(at, 1)
    return grid


def edition_row(look: Look, run: Run, edition: Accepted, age: str, in_use: bool) -> QFrame:
    """Return one accepted edition with what can be done with it."""
    frame = QFrame()
    frame.setObjectName("row")
    line = row(frame, 0, 12)
    words = column(spacing=2)
    words.addWidget(TextLabel(look, "ui-library-edition", 14, 600, id=edition.id, entries=edition.entries))
    words.addWidget(wrapped(plain_label(age, 12, 400, "text2")))
    line.addLayout(words, 1)
    if edition.expires.date() < date.today():
        line.addWidget(Pill(look, look.text("ui-library-expired"), "amber", "clock"))
    if in_use:
        line.addWidget(Pill(look, look.text("ui-library-now"), "teal", "check"))
        return frame
    use = TextButton(look, "ui-library-use", partial(run, "library.use", edition=edition.id), "soft")
    forget = TextButton(look, "ui-library-forget", partial(run, "library.forget", edition=edition.id), "link")
    line.addWidget(use)
    line.addWidget(forget)
    return frame


def suppliers_grid(look: Look, store: SolutionStore | None, parts: Sequence[Part]) -> QGridLayout:
    """Return who signed what, one line a supplier."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(18)
    grid.setVerticalSpacing(6)
    heads = ("supplier", "number", "entries", "until", "keys")
    for at, head in enumerate(heads):
        named = TextLabel(look, f"ui-library-head-{head}", 11, 600, "text3")
        grid.addWidget(named, 0, at, NUMERIC if at in NUMBERS else Qt.AlignmentFlag.AlignLeft)
    known = {} if store is None else store.suppliers
    for line, part in enumerate(parts, 1):
        supplier = known.get(part.supplier)
        name = look.name(supplier.name) if supplier else part.supplier
        keys = ", ".join(key[:8] for key in part.signers)
        texts = (name, str(part.number), str(part.entries), f"{part.expires:%Y-%m-%d}", keys)
        for at, text in enumerate(texts):
            label = ElidedLabel(text, 12, 500 if at == 0 else 400, "ink" if at == 0 else "text2")
            if at in NUMBERS:
                label.setAlignment(NUMERIC)
            grid.addWidget(label, line, at)
    for at, stretch in enumerate((3, 1, 1, 2, 2)):
        grid.setColumnStretch(at, stretch)
    return grid


def revoked_note(body: QVBoxLayout, look: Look, revoked: Sequence[Revocation]) -> None:
    """Add a note on suppliers that are no longer trusted; nothing where there are none."""
    for one in revoked:
        frame, inner = tint("red", 10, 2)
        said = look.text(
            "ui-library-revoked", name=one.name, since=f"{one.since:%Y-%m-%d}", reason=_said(look, one.reason)
        )
        inner.addWidget(wrapped(plain_label(said, 12, 500, "red")))
        body.addWidget(frame)


def _said(look: Look, reason: Name) -> str:
    return look.name(reason)
