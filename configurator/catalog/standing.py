"""How an entry a project carries stands against the catalogue in use: found by its UUID, names are cosmetic."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from configurator.basis.ids import SolutionId
from configurator.basis.text import Message
from configurator.catalog.entry import Catalogue, Solution
from configurator.catalog.store import SolutionStore


class State(StrEnum):
    """The five states of a line."""

    UP_TO_DATE = "up-to-date"  # the catalogue says what it said when the entry was taken
    UPDATABLE = "updatable"  # the same product, described or priced differently now
    MIGRATABLE = "migratable"  # its supplier names a successor the catalogue has
    UNKNOWN = "unknown"  # the catalogue does not have it (or there is no catalogue)
    INVALID = "invalid"  # no entry at all, no longer offered, or successors that run in a circle


@dataclass(frozen=True, slots=True)
class Standing:
    """State and reason; `found` is the entry in the catalogue now, `chain` the successors step by step, `successor` the last."""

    state: State
    reason: Message
    found: Solution | None = None
    chain: tuple[SolutionId, ...] = ()
    successor: Solution | None = None
    changed: bool = False  # the catalogue says something else about it than when it was taken, whatever the state


NO_ENTRY = Standing(State.INVALID, Message("catalog-standing-no-entry"))


def standing(taken: Solution, catalogue: Catalogue | None, day: date) -> Standing:
    """Return how an entry, as it was `taken` from a catalogue, stands against `catalogue` on the price date `day`."""
    if catalogue is None:
        return Standing(State.UNKNOWN, Message("catalog-standing-no-store"))
    found = find_by_uuid(catalogue, taken.uuid, taken.id)
    changed = found is not None and found != taken
    chain = successors(found or taken, catalogue)
    if chain is None:
        return Standing(State.INVALID, Message("catalog-standing-circle"), found, changed=changed)
    if chain:
        new = catalogue[chain[-1]]
        reason = Message("catalog-standing-replaced", solution=new.title)
        return Standing(State.MIGRATABLE, reason, found, chain, new, changed)
    if found is None:
        key = "catalog-standing-renamed-away" if taken.id in catalogue else "catalog-standing-gone"
        return Standing(State.UNKNOWN, Message(key, id=taken.id))
    return _of_found(taken, found, day)


def _of_found(taken: Solution, found: Solution, day: date) -> Standing:
    if not found.valid_from <= day <= found.valid_until:
        dates = {"begin": found.valid_from.isoformat(), "end": found.valid_until.isoformat()}
        return Standing(State.INVALID, Message("catalog-standing-not-offered", **dates), found, changed=found != taken)
    if found == taken:
        return Standing(State.UP_TO_DATE, Message("catalog-standing-same"), found)
    reason = Message("catalog-standing-changed", old=taken.version, new=found.version)
    return Standing(State.UPDATABLE, reason, found, changed=True)


def find_by_uuid(catalogue: Catalogue, uuid: str, hint: SolutionId) -> Solution | None:
    """Return the entry with an identity; `hint` is the id it had last, looked at first. None when the catalogue has none."""
    near = catalogue.get(hint)
    if near is not None and near.uuid == uuid:
        return near
    if isinstance(catalogue, SolutionStore):
        moved = catalogue.id_of(uuid)
        return None if moved is None else catalogue[moved]
    return next((entry for entry in catalogue.values() if entry.uuid == uuid), None)


def successors(entry: Solution, catalogue: Mapping[SolutionId, Solution]) -> tuple[SolutionId, ...] | None:
    """Return the ids `replaced_by` leads to, as far as the catalogue has them; None when they run in a circle."""
    chain: list[SolutionId] = []
    seen, wanted = {entry.uuid}, entry.replaced_by
    while wanted is not None and (following := catalogue.get(wanted)) is not None:
        if following.uuid in seen:
            return None
        seen.add(following.uuid)
        chain.append(following.id)
        wanted = following.replaced_by
    return tuple(chain)
