"""States, reviews and causes as lines for people and as data for machines."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from configurator.basis.language import Speaker
from configurator.basis.text import Argument, Message
from configurator.catalog.merging import FieldChange
from configurator.costing.causes import Causes
from configurator.project.by_hand import field_name, told
from configurator.project.standing import LineStanding
from configurator.project.updating import EntryChange, Migration

SIGNS = {"theirs": "+", "mine": "=", "same": "·", "conflict": "!"}


def standing_lines(found: Iterable[LineStanding], spoken: Speaker) -> list[str]:
    """Return each line of the plan with its state, its price date and the reason."""
    lines = []
    for each in found:
        hand = f"  [{spoken.text('cli-updating-by-hand')}]" if each.by_hand else ""
        state = spoken.text(f"catalog-state-{each.state}")
        lines.append(f"[{state}] {spoken.name(each.title)}  ({each.option}){hand}")
        dates = spoken.text("cli-updating-dates", day=_day(each.price_date), until=_day(each.valid_until))
        lines.append(f"    {dates} — {spoken.say(each.standing.reason)}")
    return lines or [spoken.text("cli-updating-no-lines")]


def standings_plain(found: Iterable[LineStanding], spoken: Speaker) -> list[dict[str, Any]]:
    """Return the same as data."""
    return [
        {
            "option": each.option,
            "solution": each.solution,
            "uuid": each.entry.uuid if each.entry else None,
            "version": each.entry.version if each.entry else None,
            "state": str(each.state),
            "reason": spoken.say(each.standing.reason),
            "store_version": each.standing.found.version if each.standing.found else None,
            "successors": list(each.standing.chain),
            "changed_in_store": each.standing.changed,
            "changed_by_hand": each.by_hand,
            "price_date": _day(each.price_date),
            "valid_until": _day(each.valid_until),
        }
        for each in found
    ]


def review_lines(changes: Iterable[EntryChange], spoken: Speaker) -> list[str]:
    """Return what updating would change, entry by entry, conflicts with all three values."""
    lines = []
    for change in changes:
        lines.append(f"{spoken.name(change.title)}  ({change.solution})  {spoken.say(change.standing.reason)}")
        lines += [f"    {SIGNS[field.outcome]} {_field_line(field, spoken)}" for field in change.fields]
    return lines or [spoken.text("cli-updating-nothing")]


def review_plain(changes: Iterable[EntryChange], spoken: Speaker) -> list[dict[str, Any]]:
    """Return the same as data."""
    return [
        {
            "entry": change.solution,
            "uuid": change.uuid,
            "options": list(change.options),
            "state": str(change.standing.state),
            "fields": [
                {
                    "path": field.path,
                    "outcome": field.outcome,
                    "base": _said(told(field.base), spoken),
                    "mine": _said(told(field.mine), spoken),
                    "theirs": _said(told(field.theirs), spoken),
                }
                for field in change.fields
            ],
        }
        for change in changes
    ]


def causes_lines(found: Causes, spoken: Speaker) -> list[str]:
    """Return the change of total and own share with every cause, and under each what it rests on."""
    lines = [
        spoken.text("cli-updating-total", before=found.before, after=found.after),
        spoken.text("cli-updating-own", before=found.own_before, after=found.own_after),
    ]
    for cause, won in found.by_cause:
        lines.append(f"    {spoken.text(f'cli-updating-cause-{cause}')}: {signed(won)}")
        for effect in found.effects:
            if effect.cause == cause:
                notes = "; ".join(spoken.say(note) for note in effect.notes)
                lines.append(f"        {spoken.name(effect.item)}: {signed(effect.won)}  {notes}".rstrip())
    return lines


def causes_plain(found: Causes, spoken: Speaker) -> dict[str, Any]:
    """Return the same as data; Σ of `by_cause` is the change of the own share."""
    return {
        "total": {"before": found.before, "after": found.after},
        "own": {"before": found.own_before, "after": found.own_after},
        "by_cause": dict(found.by_cause),
        "effects": [
            {
                "cause": effect.cause,
                "option": effect.option,
                "item": spoken.name(effect.item),
                "won": effect.won,
                "notes": [spoken.say(note) for note in effect.notes],
            }
            for effect in found.effects
        ],
    }


def migration_lines(found: Migration, spoken: Speaker) -> list[str]:
    """Return a move to the successor: from what to what, what was kept, what could not be carried over."""
    chain = " → ".join((found.old.id, *found.chain))
    moved = spoken.text("cli-updating-moved", old=found.old.title, new=found.new.title)
    kept = [spoken.text("cli-updating-kept", prices=found.kept)] if found.kept else []
    return [f"{moved}  ({chain})", *kept, *(f"    ! {spoken.say(message)}" for message in found.lost)]


def migration_plain(found: Migration, spoken: Speaker) -> dict[str, Any]:
    """Return the same as data."""
    return {
        "option": found.option,
        "from": found.old.id,
        "to": found.new.id,
        "chain": list(found.chain),
        "kept": list(found.kept),
        "lost": [spoken.say(message) for message in found.lost],
    }


def signed(won: int) -> str:
    """Write a difference of won with its sign.

    >>> signed(-1500), signed(0)
    ('−1,500', '0')
    """
    return f"{'−' if won < 0 else '+' if won else ''}{abs(won):,}"


def _field_line(field: FieldChange, spoken: Speaker) -> str:
    name, path = _said(field_name(field.path), spoken), field.path
    base, mine, theirs = (_said(told(value), spoken) for value in (field.base, field.mine, field.theirs))
    if field.outcome == "conflict":
        return spoken.text("cli-updating-conflict", what=name, path=path, base=base, mine=mine, theirs=theirs)
    if field.outcome == "mine":
        return spoken.text("cli-updating-stays", what=name, path=path, base=base, mine=mine)
    return spoken.text("cli-updating-follows", what=name, path=path, base=base, theirs=theirs)


def _said(value: Argument, spoken: Speaker) -> str:
    return spoken.say(Message("cli-updating-value", value=value))


def _day(day: Any) -> str:
    return day.isoformat() if day else "–"
