"""What the commands of updating do: look, decide, write once, report."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from configurator.basis.errors import ConfiguratorError
from configurator.basis.ids import OptionId, SolutionId
from configurator.basis.language import Speaker
from configurator.basis.text import Message
from configurator.catalog.merging import Side
from configurator.catalog.store import SolutionStore
from configurator.cli import update_reports as reports
from configurator.cli.editing import edited
from configurator.project.by_hand import with_price_by_hand
from configurator.project.file import read_project
from configurator.project.model import Project
from configurator.project.standing import standings
from configurator.project.updating import EntryChange, effect, migrate, review, update


@dataclass(frozen=True, slots=True)
class Wish:
    """What the command line asked for; `keep` and `take` are "entry:path"."""

    entries: tuple[str, ...] = ()
    keep: tuple[str, ...] = ()
    take: tuple[str, ...] = ()
    conflicts: str | None = None
    day: date | None = None
    dry_run: bool = False


@dataclass(frozen=True, slots=True)
class Report:
    """An answer for people and for machines; `undecided`: nothing was written because something is to be decided."""

    lines: list[str]
    plain: dict[str, Any]
    undecided: bool = False


def listed(file: Path, store: SolutionStore, spoken: Speaker) -> Report:
    """Return the state of each line."""
    found = standings(read_project(file), store)
    return Report(reports.standing_lines(found, spoken), {"lines": reports.standings_plain(found, spoken)})


def updated(file: Path, store: SolutionStore, spoken: Speaker, wish: Wish) -> Report:
    """Review, and take what was asked for unless a conflict is open or it is a dry run."""
    project = read_project(file)
    chosen = _chosen(project, store, wish)
    lines, plain = reports.review_lines(chosen, spoken), {"changes": reports.review_plain(chosen, spoken)}
    sides = {change.uuid: _sides(change, wish) for change in chosen}
    open_ones = sum(len(change.conflicts) - len(sides[change.uuid]) for change in chosen)
    if open_ones:
        said = spoken.text("cli-updating-undecided", count=open_ones)
        return Report([*lines, said], plain | {"undecided": open_ones, "written": False}, undecided=True)

    def taken(before: Project) -> Project:
        return update(before, store, sides, store.suppliers, wish.day)

    after = taken(project)
    why = effect(project, after, store)
    if not wish.dry_run and after != project:
        after = edited(file, Message("project-edit-update", count=len(chosen)), taken)
    written = not wish.dry_run and after != project
    said = spoken.text("cli-updating-written" if written else "cli-updating-not-written", count=len(chosen))
    full = plain | {"causes": reports.causes_plain(why, spoken), "undecided": 0, "written": written}
    return Report([*lines, *reports.causes_lines(why, spoken), said], full)


def migrated(file: Path, store: SolutionStore, spoken: Speaker, option: str, dry_run: bool) -> Report:
    """Move an option (named by its id or its solution's) to its successor."""
    project = read_project(file)
    wanted = _option(project, option)
    found = migrate(project, wanted, store, store.suppliers)
    if not dry_run:
        message = Message("project-edit-migrate", solution=found.new.title)
        edited(file, message, lambda before: migrate(before, wanted, store, store.suppliers).project)
    said = spoken.text("cli-updating-not-written" if dry_run else "cli-updating-written", count=1)
    lines = [*reports.migration_lines(found, spoken), *reports.causes_lines(found.causes, spoken), said]
    plain = {
        "migration": reports.migration_plain(found, spoken),
        "causes": reports.causes_plain(found.causes, spoken),
        "written": not dry_run,
    }
    return Report(lines, plain)


def priced_by_hand(file: Path, spoken: Speaker, entry: str, price: str, won: int, reason: str) -> list[str]:
    """Set a unit price in this project and say what it does to the money."""
    before = read_project(file)
    title = next((each.title for each in before.entries if each.id == entry), entry)

    def quoted(project: Project) -> Project:
        return with_price_by_hand(project, SolutionId(entry), price, won, reason)

    after = edited(file, Message("project-edit-by-hand", solution=title), quoted)
    return reports.causes_lines(effect(before, after), spoken)


def compared(before: Path, after: Path, spoken: Speaker) -> Report:
    """Say why the money differs between two files, such as two revisions of one visit."""
    found = effect(read_project(before), read_project(after))
    return Report(reports.causes_lines(found, spoken), {"causes": reports.causes_plain(found, spoken)})


def _chosen(project: Project, store: SolutionStore, wish: Wish) -> tuple[EntryChange, ...]:
    found = review(project, store)
    carried = {entry.id for entry in project.entries}
    strange = [name for name in wish.entries if name not in carried]
    if strange:
        raise ConfiguratorError(Message("cli-updating-no-entry", entry=strange[0][:80], known=_listed(carried)))
    return tuple(change for change in found if not wish.entries or change.solution in wish.entries)


def _sides(change: EntryChange, wish: Wish) -> dict[str, Side]:
    sides: dict[str, Side] = {}
    for field in change.conflicts:
        name = f"{change.solution}:{field.path}"
        if name in wish.keep:
            sides[field.path] = "mine"
        elif name in wish.take:
            sides[field.path] = "theirs"
        elif wish.conflicts is not None:
            sides[field.path] = "mine" if wish.conflicts == "keep" else "theirs"
    return sides


def _option(project: Project, wanted: str) -> OptionId:
    for option in project.plan.options:
        if wanted in (option.id, option.solution):
            return option.id
    known = _listed(option.id for option in project.plan.options)
    raise ConfiguratorError(Message("cli-updating-no-option", option=wanted[:80], known=known))


def _listed(names: Iterable[str]) -> tuple[str, ...] | str:
    return tuple(sorted(names)) or "–"
