"""Updating from a newer catalogue, as a reviewed act: what would change, what was decided, the project afterwards.

Pure functions; `Session.apply` around one of them is one step of undo. Hand edits survive: a field only the supplier changed
follows the catalogue, one only changed by hand stays, one that both changed differently is a conflict somebody decides.
"""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Iterable, Mapping, MutableMapping
from dataclasses import dataclass, replace
from datetime import date
from typing import cast

from configurator.basis.errors import ConfiguratorError
from configurator.basis.frozen import changed, get
from configurator.basis.ids import OptionId, SolutionId
from configurator.basis.text import Message, Name
from configurator.catalog.entry import Catalogue, Solution, Supplier
from configurator.catalog.merging import FieldChange, Side, changes, differences, merged
from configurator.catalog.standing import Standing, standing
from configurator.catalog.store import SolutionStore
from configurator.costing.causes import Causes, causes
from configurator.plan.model import Option
from configurator.project.by_hand import carried, field_name, original_of, recorded
from configurator.project.edits import with_plan
from configurator.project.model import Project, Updated
from configurator.project.study import Study

Choices = Mapping[str, Mapping[str, Side]]  # uuid of an entry to update -> path of a conflict -> whose value stays
Suppliers = Mapping[str, Supplier]


@dataclass(frozen=True, slots=True)
class EntryChange:
    """What updating one entry of the project would change; `fields` say who changed what, `options` use it."""

    uuid: str
    solution: SolutionId  # as the project calls it
    title: Name
    standing: Standing
    fields: tuple[FieldChange, ...]
    options: tuple[OptionId, ...]

    @property
    def conflicts(self) -> tuple[FieldChange, ...]:
        """The fields somebody has to decide."""
        return tuple(field for field in self.fields if field.outcome == "conflict")

    def decided(self, side: Side) -> dict[str, Side]:
        """Return choices that give every conflict to one side."""
        return {field.path: side for field in self.conflicts}


@dataclass(frozen=True, slots=True)
class Migration:
    """An option moved to the successor of its solution, with what could not be carried over."""

    project: Project
    option: OptionId
    old: Solution
    new: Solution
    chain: tuple[SolutionId, ...]
    kept: tuple[str, ...]  # keys of price lines whose quantity by hand was kept
    lost: tuple[Message, ...]
    causes: Causes


class ConflictsOpen(ConfiguratorError):
    """An update met conflicts nobody decided; `changes` are the entries with them."""

    def __init__(self, found: tuple[EntryChange, ...]) -> None:
        names = tuple(change.title for change in found)
        fields = tuple(field_name(field.path) for change in found for field in change.conflicts)
        super().__init__(Message("project-update-undecided", solutions=names, fields=fields))
        self.changes = found


# ── review and update ───────────────────────────────────────────────────────────────────────────────────────────────


def review(project: Project, catalogue: Catalogue) -> tuple[EntryChange, ...]:
    """Return what the catalogue says differently about the entries the project carries, in their order; empty when all is up to date."""
    found = (_reviewed(project, entry, catalogue) for entry in project.entries)
    return tuple(change for change in found if change is not None)


def update(
    project: Project,
    catalogue: Catalogue,
    choices: Choices,
    suppliers: Suppliers | None = None,
    day: date | None = None,
) -> Project:
    """Return the project with the entries named in `choices` as the catalogue has them now, hand edits kept; on a price date `day`.

    Raises `ConflictsOpen` when a conflict is not decided, `ConfiguratorError` for an entry that has no update. The causes of the
    change are kept in `updates`.
    """
    known = {change.uuid: change for change in review(project, catalogue)}
    for uuid in choices:
        if uuid not in known:
            raise ConfiguratorError(Message("project-update-nothing", solution=carried(project, uuid).title))
    chosen = tuple(known[uuid] for uuid in choices)
    _all_decided(chosen, choices)
    later = project if day is None else replace(project, price_date=day)
    for change in chosen:
        later = _taken(later, change, choices[change.uuid])
    later = _with_suppliers(later, chosen, suppliers or {})
    return with_record(project, later, catalogue)


def effect(before: Project, after: Project, catalogue: Catalogue | None = None) -> Causes:
    """Return why the money differs between two states of a project (before and after an update, two revisions)."""
    edition = catalogue if isinstance(catalogue, SolutionStore) else None
    return causes(Study(before, edition).stand, Study(after, edition).stand)


def with_record(before: Project, after: Project, catalogue: Catalogue | None = None) -> Project:
    """Return `after` remembering the update: which entries, and the causes of the change; `before` itself when nothing changed."""
    if after == before:
        return before
    why = effect(before, after, catalogue)
    old = {entry.uuid: entry.version for entry in before.entries}
    moved = tuple(
        (entry.uuid, old.get(entry.uuid, ""), entry.version) for entry in after.entries if entry not in before.entries
    )
    found = Updated(after.price_date, moved, (why.before, why.after), (why.own_before, why.own_after), why.by_cause)
    return replace(after, updates=(*after.updates, found))


def _reviewed(project: Project, mine: Solution, catalogue: Catalogue) -> EntryChange | None:
    base = original_of(project, mine)
    where = standing(base, catalogue, project.price_date)
    if where.found is None or not where.changed:
        return None
    using = [option for option in project.plan.options if option.solution == mine.id]
    pinned = {amount.price for option in using for amount in option.amounts}
    fields = changes(base, mine, where.found, pinned)
    return EntryChange(mine.uuid, mine.id, mine.title, where, fields, tuple(option.id for option in using))


def _all_decided(chosen: Iterable[EntryChange], choices: Choices) -> None:
    undecided = tuple(
        replace(change, fields=left)
        for change in chosen
        if (left := tuple(field for field in change.conflicts if field.path not in choices[change.uuid]))
    )
    if undecided:
        raise ConflictsOpen(undecided)


def _taken(project: Project, change: EntryChange, decided: Mapping[str, Side]) -> Project:
    """Return the project with one entry merged; its options follow it to another id."""
    mine, theirs = carried(project, change.uuid), change.standing.found
    if theirs is None:
        return project
    taken = {entry.id for entry in project.entries if entry.uuid != mine.uuid}
    if (
        theirs.id in taken
    ):  # its new name is still another product's in this project: the name waits, names are cosmetic
        theirs = replace(theirs, id=mine.id)
    pinned = [field.path.removeprefix("prices[").removesuffix("]") for field in change.fields if field.pinned]
    new = merged(original_of(project, mine), mine, theirs, decided, pinned)
    options = tuple(_following(option, mine, new) for option in project.plan.options)
    moved = replace(project, plan=replace(project.plan, options=options))
    return recorded(moved, new, theirs)


def _following(option: Option, old: Solution, new: Solution) -> Option:
    if option.solution != old.id:
        return option
    gone = {price.key for price in old.prices} - {price.key for price in new.prices}
    amounts = tuple(amount for amount in option.amounts if amount.price not in gone)
    return replace(option, solution=new.id, version=new.version, amounts=amounts)


def _with_suppliers(project: Project, chosen: Iterable[EntryChange], suppliers: Suppliers) -> Project:
    fresh = {change.standing.found.supplier for change in chosen if change.standing.found is not None}
    known = {supplier.key: supplier for supplier in project.suppliers}
    known |= {key: suppliers[key] for key in fresh if key in suppliers}
    needed = dict.fromkeys(entry.supplier for entry in project.entries)
    return replace(project, suppliers=tuple(known[key] for key in needed if key in known))


# ── migration ───────────────────────────────────────────────────────────────────────────────────────────────────────


def migrate(project: Project, option: OptionId, catalogue: Catalogue, suppliers: Suppliers | None = None) -> Migration:
    """Move an option to the last successor of its solution: stations, units, note and quantities of like price lines are kept.

    Raises `ConfiguratorError` when there is no successor, KeyError when there is no such option.
    """
    found = get(project.plan.options, option)
    mine = next((entry for entry in project.entries if entry.id == found.solution), None) or catalogue[found.solution]
    where = standing(original_of(project, mine), catalogue, project.price_date)
    if where.successor is None:
        raise ConfiguratorError(Message("project-migrate-nowhere", solution=mine.title))
    own = next((entry for entry in project.entries if entry.uuid == where.successor.uuid), None)
    new = own or where.successor
    keys = {price.key for price in new.prices}
    kept = tuple(amount for amount in found.amounts if amount.price in keys)
    moved = replace(found, solution=new.id, version=new.version, amounts=kept)
    plan = replace(project.plan, options=changed(project.plan.options, option, lambda _old: moved))
    known = ChainMap(
        {new.id: new},
        {entry.id: entry for entry in project.entries},
        cast("MutableMapping[SolutionId, Solution]", catalogue),
    )
    later = with_plan(project, plan, known, (suppliers or {}).values())
    remembered = with_record(project, later, catalogue)
    lost = (*_lost_quantities(found, kept, mine), *_lost_edits(project, remembered, mine))
    names = tuple(amount.price for amount in kept)
    return Migration(remembered, option, mine, new, where.chain, names, lost, effect(project, remembered, catalogue))


def _lost_quantities(old: Option, kept: tuple[object, ...], mine: Solution) -> Iterable[Message]:
    items = {price.key: price.item for price in mine.prices}
    for amount in old.amounts:
        if amount not in kept:
            item = items.get(amount.price, Name.alike(amount.price))
            yield Message("project-migrate-lost-quantity", item=item, quantity=amount.quantity)


def _lost_edits(before: Project, after: Project, mine: Solution) -> Iterable[Message]:
    if any(entry.uuid == mine.uuid for entry in after.entries):
        return
    for path in differences(original_of(before, mine), mine):
        yield Message("project-migrate-lost-edit", what=field_name(path))
