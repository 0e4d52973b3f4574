"""What is different about the suppliers of two editions: who came and went, what they may be paid for, what they are certified for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

from configurator.basis.text import Message
from configurator.catalog.entry import Supplier
from solution_store.entry_files import Store

Told = tuple[str, str, str, Message]  # kind, weight, supplier, sentence


def supplier_changes(old: Store, new: Store) -> Iterator[Told]:
    """Yield kind, weight, supplier and sentence of each change."""
    before, after = ({supplier.key: supplier for supplier in store.suppliers} for store in (old, new))
    for key in sorted(before.keys() | after.keys()):
        if key not in after:
            yield _told("supplier-gone", "breaks", before[key])
        elif key not in before:
            yield _told("supplier-new", "offers", after[key])
        elif before[key] != after[key]:
            yield from _changed(before[key], after[key])


def _changed(before: Supplier, after: Supplier) -> Iterator[Told]:
    lost = [each for each in before.programmes if each not in after.programmes]
    gained = [each for each in after.programmes if each not in before.programmes]
    if lost:
        yield _told("programmes-lost", "breaks", after, programmes=", ".join(lost))
    if gained:
        yield _told("programmes-gained", "promises", after, programmes=", ".join(gained))
    if before.certificates != after.certificates:
        yield _told("certificates", "promises", after, before=_numbers(before), after=_numbers(after))
    said = ("programmes", "certificates")
    other = [
        each.name
        for each in fields(Supplier)
        if each.name not in said and getattr(before, each.name) != getattr(after, each.name)
    ]
    if other:
        yield _told("supplier", "words", after, fields=", ".join(other))


def _told(kind: str, weight: str, supplier: Supplier, **args: str) -> Told:
    return kind, weight, supplier.key, Message(f"workshop-diff-{kind}", supplier=supplier.name, **args)


def _numbers(supplier: Supplier) -> str:
    return ", ".join(f"{each.number} (~{each.valid_until})" for each in supplier.certificates) or "–"
