"""Entries changed by hand in one project: the edit, and what it changed as sentences for every reader."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from configurator.basis.errors import ConfiguratorError
from configurator.basis.ids import SolutionId
from configurator.basis.text import LONGEST_TEXT, Argument, Message, Name, clean
from configurator.catalog.entry import Solution
from configurator.catalog.merging import Asked, FieldChange, changes
from configurator.costing.remarks import figure
from configurator.costing.sheet import Estimate, Row
from configurator.project.model import HandEdit, Project

OTHER_ROWS = {"M/D": "labour", "a": "service"}  # unit of a row without price key -> the field of the entry behind it


def with_entry_changed(project: Project, changed: Solution, reason: str) -> Project:
    """Return the project whose copy of an entry reads `changed`; the original stays beside it.

    Raises `ConfiguratorError` when the project does not carry the entry or no reason is given. Changing it back takes all away.
    """
    mine = carried(project, changed.uuid)
    if not reason.strip():
        raise ConfiguratorError(Message("project-by-hand-without-reason", solution=mine.title))
    kept = replace(changed, id=mine.id)  # the project finds it under its own name
    return recorded(project, kept, original_of(project, mine), clean(reason.strip())[:LONGEST_TEXT])


def with_price_by_hand(project: Project, solution: SolutionId, key: str, won: int, reason: str) -> Project:
    """Return the project with the price of one line quoted anew, in won for each unit: tiers and currency of the list go with it."""
    entry = next((entry for entry in project.entries if entry.id == solution), None)
    price = next((price for price in entry.prices if price.key == key), None) if entry else None
    if entry is None or price is None:
        raise ConfiguratorError(Message("project-by-hand-no-price", solution=solution, price=key))
    asked = replace(price, won=won, tiers=(), foreign=None)
    prices = tuple(asked if each is price else each for each in entry.prices)
    return with_entry_changed(project, replace(entry, prices=prices), reason)


def carried(project: Project, uuid: str) -> Solution:
    """Return the project's copy of an entry; `ConfiguratorError` when it carries none."""
    found = next((entry for entry in project.entries if entry.uuid == uuid), None)
    if found is None:
        raise ConfiguratorError(Message("project-entry-not-carried", entry=uuid))
    return found


def original_of(project: Project, mine: Solution) -> Solution:
    """Return an entry as it was taken from the catalogue: what stands beside a changed copy, else the copy itself."""
    return next((entry for entry in project.originals if entry.uuid == mine.uuid), mine)


def recorded(project: Project, mine: Solution, original: Solution, reason: str | None = None) -> Project:
    """Return the project carrying `mine` in place of its copy, beside the `original` where they differ.

    Fields that differ keep the reason they have; a new difference gets `reason`.
    """
    entries = tuple(mine if entry.uuid == mine.uuid else entry for entry in project.entries)
    others = tuple(entry for entry in project.originals if entry.uuid != mine.uuid)
    return replace(
        project,
        entries=entries,
        originals=others if mine == original else (*others, original),
        hand_edits=_reasons(project, mine, original, reason),
    )


def _reasons(project: Project, mine: Solution, original: Solution, reason: str | None) -> tuple[HandEdit, ...]:
    before = carried(project, mine.uuid)
    old = {edit.field: edit for edit in project.hand_edits if edit.entry == mine.uuid}
    now = {change.path for change in changes(before, before, mine)} if reason is not None else set()
    made = []
    for change in changes(original, original, mine):
        touched = any(path.startswith(change.path) for path in now)  # a field of a whole line counts for the line
        kept = None if touched else _inherited(old, change.path)
        text = kept.reason if kept else reason or ""
        made.append(HandEdit(mine.uuid, change.path, text, kept.day if kept else project.price_date))
    return (*(edit for edit in project.hand_edits if edit.entry != mine.uuid), *made)


def _inherited(old: Mapping[str, HandEdit], path: str) -> HandEdit | None:
    """Return the reason a field has; a price line that became a difference as a whole has that of its fields, and the other way round."""
    line = path.partition("].")[0].rstrip("]")
    near = (edit for field, edit in old.items() if line.startswith("prices[") and field.startswith(f"{line}]"))
    return old.get(path) or next(near, None)


def changed_fields(project: Project, mine: Solution) -> tuple[FieldChange, ...]:
    """Return what was changed by hand in the project's copy of an entry: `base` as taken, `theirs` as it reads now."""
    original = original_of(project, mine)
    return changes(original, original, mine)


def marked(sheet: Estimate, project: Project) -> Estimate:
    """Return the cost sheet with every row that rests on a change by hand saying so."""
    if not project.originals:
        return sheet
    by_option = {option.id: option.solution for option in project.plan.options}
    said = {entry.id: _said(project, entry) for entry in project.entries}

    def mark(row: Row) -> Row:
        found = said.get(by_option[row.option], {}) if row.option in by_option else {}
        words = found.get(f"prices[{row.price}]" if row.price else OTHER_ROWS.get(row.unit, ""), ())
        return replace(row, by_hand=words) if words else row

    return replace(sheet, rows=tuple(map(mark, sheet.rows)), running=tuple(map(mark, sheet.running)))


def _said(project: Project, entry: Solution) -> Mapping[str, tuple[Message, ...]]:
    reasons = {edit.field: edit.reason for edit in project.hand_edits if edit.entry == entry.uuid}
    found: dict[str, tuple[Message, ...]] = {}
    for change in changed_fields(project, entry):
        place = change.path.rpartition("].")[0] + "]" if "]." in change.path else change.path
        found[place] = (*found.get(place, ()), change_message(change, reasons.get(change.path, "")))
    return found


def change_message(change: FieldChange, reason: str) -> Message:
    """Return a change by hand as a sentence: what, from what to what, and why."""
    parts: dict[str, Argument] = {
        "what": field_name(change.path),
        "before": told(change.base),
        "after": told(change.theirs),
    }
    if not reason:
        return Message("project-kept-by-hand", **parts)
    return Message("project-changed-by-hand", **parts, reason=reason)


def field_name(path: str) -> Argument:
    """Return what a field is called; fields nobody named in words are called by their path."""
    last = path.rpartition(".")[2]
    return Message(f"project-field-{last.replace('_', '-')}") if last in NAMED else path


def told(value: object) -> Argument:
    """Return the value of a field as an argument of a sentence."""
    if value is None or value == ():
        return Message("project-value-none")
    if isinstance(value, bool):
        return Message("project-value-yes" if value else "project-value-no")
    if isinstance(value, Asked):
        return _asked(value)
    if isinstance(value, Name | int | float):
        return value
    return Message("project-value-parts", count=len(value)) if isinstance(value, tuple) else _short(value)


def _asked(value: Asked) -> Argument:
    """Return a price as asked: in its own currency, or in won, with its steps counted."""
    foreign = value.foreign
    base: Argument = (
        f"{foreign.currency} {figure(foreign.amount)}" if foreign else Message("project-value-won", won=value.won)
    )
    return Message("project-value-steps", price=base, count=len(value.tiers)) if value.tiers else base


def _short(value: object) -> str:
    return str(getattr(value, "value", value))[:120]


NAMED = ("asked", "basis", "valid_from", "valid_until", "count", "item", "title", "version", "labour", "service", "requires", "replaced_by", "id")  # fmt: skip
