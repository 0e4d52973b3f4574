"""What the store says differently about the plan now, as values: counts for the banner, fields with both sides, causes of the change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from configurator.basis.text import Message
from configurator.catalog.merging import FieldChange, Side
from configurator.catalog.standing import State
from configurator.costing.causes import Causes
from configurator.project.by_hand import field_name, told
from configurator.project.updating import EntryChange, effect, review, update
from configurator.ui.look import Look

if TYPE_CHECKING:
    from configurator.project.standing import LineStanding
    from configurator.project.study import Study

TONES = {
    State.UP_TO_DATE: ("teal", "circle-check"),
    State.UPDATABLE: ("brand", "refresh"),
    State.MIGRATABLE: ("violet", "arrow-right"),
    State.UNKNOWN: ("amber", "help-circle"),
    State.INVALID: ("red", "alert-circle"),
}


@dataclass(frozen=True, slots=True)
class Decisions:
    """What the person decided so far: entries left out, and whose value stays in each conflict (by UUID, then path)."""

    left_out: frozenset[str] = frozenset()
    sides: Mapping[str, Mapping[str, Side]] = field(default_factory=dict)

    def toggled(self, uuid: str) -> Decisions:
        """Return the decisions with an entry left out, or taken in again."""
        return replace(self, left_out=self.left_out ^ {uuid})

    def decided(self, uuid: str, path: str, side: Side) -> Decisions:
        """Return the decisions with one conflict decided."""
        mine = dict(self.sides.get(uuid, {})) | {path: side}
        return replace(self, sides={**self.sides, uuid: mine})

    def choices(self, found: tuple[EntryChange, ...]) -> dict[str, Mapping[str, Side]]:
        """Return what `project.updating.update` takes: the entries that are not left out."""
        return {each.uuid: self.sides.get(each.uuid, {}) for each in found if each.uuid not in self.left_out}

    def open_conflicts(self, found: tuple[EntryChange, ...]) -> int:
        """Return how many conflicts of the entries taken in are not decided."""
        choices = self.choices(found)
        return sum(
            field.path not in choices[each.uuid] for each in found if each.uuid in choices for field in each.conflicts
        )


def reviewed(study: Study) -> tuple[EntryChange, ...]:
    """Return what updating would change; nothing without a store."""
    return () if study.edition is None else review(study.project, study.edition)


def migratable(study: Study) -> tuple[LineStanding, ...]:
    """Return the lines whose supplier names a successor."""
    return tuple(line for line in study.standings if line.state == State.MIGRATABLE)


def counts(study: Study) -> dict[State, int]:
    """Return how many lines of the plan are in each state that asks for a look."""
    found: dict[State, int] = {}
    for line in study.standings:
        if line.state != State.UP_TO_DATE:
            found[line.state] = found.get(line.state, 0) + 1
    return found


def consequence(study: Study, found: tuple[EntryChange, ...], decisions: Decisions) -> Causes | None:
    """Return why the money would change; None while a conflict is open or nothing is taken in."""
    choices = decisions.choices(found)
    if study.edition is None or not choices or decisions.open_conflicts(found):
        return None
    after = update(study.project, study.edition, choices, study.edition.suppliers)
    return effect(study.project, after, study.edition)


def field_title(look: Look, entry: EntryChange, change: FieldChange) -> str:
    """Return what a field is called; a field of a price line says of which line, as the supplier calls it."""
    named = look.say(Message("ui-plan-update-value", value=field_name(change.path)))
    key = change.path.partition("[")[2].partition("]")[0]
    if not key:
        return named
    prices = entry.standing.found.prices if entry.standing.found else ()
    item = next((look.name(price.item) for price in prices if price.key == key), key)
    return f"{item} · {named}"


def value_text(look: Look, value: object) -> str:
    """Return the value of a field in words."""
    return look.say(Message("ui-plan-update-value", value=told(value)))
