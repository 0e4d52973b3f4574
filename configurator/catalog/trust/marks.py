"""High-water marks: what an old stick is measured by, even when every cache was lost. They only rise."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from tuf.api.metadata import Root, Targets

from configurator.basis import places
from configurator.basis.text import Message
from configurator.catalog.library_values import Mark
from configurator.catalog.trust.refusals import Refused

TOLERATED = timedelta(days=1)  # how far a clock may lag before it is said
FLOOR, ROOT = "floor.json", "root.json"


@dataclass(frozen=True, slots=True)
class Shipped:
    """What came with the program: the root of trust, and the editions there were when it was made. All may be missing."""

    root: bytes | None = None
    marks: tuple[Mark, ...] = ()
    built: datetime | None = None


def shipped(folder: Path | None = None) -> Shipped:
    """Read what the installer brought (`resources/trust/`)."""
    place = folder or places.resources() / "trust"
    if not (place / ROOT).is_file():
        return Shipped()
    root = (place / ROOT).read_bytes()
    if not (place / FLOOR).is_file():
        return Shipped(root)
    plain = json.loads((place / FLOOR).read_bytes())
    marks = tuple(Mark(one["role"], one["version"], tuple(one["keys"])) for one in plain["marks"])
    return Shipped(root, marks, datetime.fromisoformat(plain["built"]))


def raised(known: Mapping[str, Mark], floor: Iterable[Mark]) -> dict[str, Mark]:
    """Return the marks with a floor below them: the higher of both, and the known one when the keys have changed since."""
    marks = dict(known)
    for mark in floor:
        mine = marks.get(mark.role)
        if mine is None or (mine.keys == mark.keys and mine.version < mark.version):
            marks[mark.role] = mark
    return marks


def of(delegator: Root | Targets, role: str, version: int) -> Mark:
    """Return the mark a verified role leaves."""
    return Mark(role, version, tuple(sorted(delegator.get_delegated_role(role).keyids)))


def hold(mark: Mark | None, found: Mark, source: str) -> None:
    """Refuse what is older than known. New keys begin a new count: what gave them is itself held against its mark.

    (A thief of a key could otherwise publish a huge number and lock everybody out for good.)
    """
    if mark is None or found.version >= mark.version:
        return
    if found.role == "root" or found.keys == mark.keys:
        raise Refused("trust-rolled-back", found.role, source, found=found.version, known=mark.version)


def moment(clock: datetime, latest: datetime | None, built: datetime | None) -> datetime:
    """Return the time validity is judged on: the clock, but never before the newest time that was signed or shipped."""
    return max(time for time in (clock, latest, built) if time is not None)


def clock_notes(clock: datetime, judged: datetime) -> tuple[Message, ...]:
    """Say when the clock is behind what is known."""
    if clock + TOLERATED >= judged:
        return ()
    return (Message("trust-clock-behind", clock=clock.date().isoformat(), known=judged.date().isoformat()),)
