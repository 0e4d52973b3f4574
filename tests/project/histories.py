"""Random histories: suppliers change a store edition by edition, a consultant changes a project by hand and takes updates in between.

Beside the project a naive replay keeps what every entry and quantity must be: a three-way merge over plain JSON, and a ledger of what was
set by hand. It shares nothing with `catalog.merging`.
"""

from __future__ import annotations

import copy
from dataclasses import replace
from typing import Any

from configurator.basis.boundary import plain
from configurator.basis.ids import OptionId
from configurator.basis.text import Name
from configurator.catalog.entry import Solution
from configurator.catalog.merging import Side
from configurator.catalog.standing import State
from configurator.plan.model import Amount, Discount, Option
from configurator.project.by_hand import with_entry_changed, with_price_by_hand
from configurator.project.model import Project
from configurator.project.updating import effect, migrate, review, update
from tests.project.history_world import DAYS, World, begun, publish
from tests.project.naive_money import check_causes

# ── what the consultant does ────────────────────────────────────────────────────────────────────────────────────────


def quote(world: World) -> None:
    """Set the price of a line by hand."""
    entry = world.dice.choice(world.project.entries)
    if entry.prices:
        old = world.dice.choice(entry.prices)
        won = world.dice.randint(1, 900) * 1_000
        world.project = with_price_by_hand(world.project, entry.id, old.key, won, "견적 7호")
        world.expected[entry.uuid] = copy.deepcopy(world.expected[entry.uuid])
        mine = world.expected[entry.uuid]["prices"]
        row = next(each for each in mine if each["key"] == old.key)
        row["won"] = won
        row.pop("tiers", None)
        row.pop("foreign", None)
        world.ledger[entry.uuid, old.key, "asked"] = (won, (), None)


def retitle(world: World) -> None:
    """Call a product otherwise in this project."""
    entry = world.dice.choice(world.project.entries)
    title = Name.alike(f"우리 이름 {world.dice.randint(1, 99)}")
    world.project = with_entry_changed(world.project, replace(entry, title=title), "고객이 쓰는 이름")
    world.expected[entry.uuid] = {**world.expected[entry.uuid], "title": title.ko}
    world.ledger[entry.uuid, "title"] = title


def set_quantity(world: World) -> None:
    """Set the quantity of a price line by hand."""
    option = world.dice.choice(world.project.plan.options)
    entry = next(each for each in world.project.entries if each.id == option.solution)
    if entry.prices:
        key, number = world.dice.choice(entry.prices).key, world.dice.randint(0, 12)
        others = tuple(each for each in option.amounts if each.price != key)
        change_option(world, replace(option, amounts=(*others, Amount(key, number))))
        world.ledger[option.id, key] = number


def set_units(world: World) -> None:
    """Take more units of an option."""
    option = world.dice.choice(world.project.plan.options)
    world.units[option.id] = world.dice.randint(1, 8)
    change_option(world, replace(option, units=world.units[option.id]))


def agree(world: World) -> None:
    """Agree on a discount."""
    world.discounts = (*world.discounts, Discount("합의", world.dice.randint(1, 50) * 10_000))
    world.project = replace(world.project, plan=replace(world.project.plan, discounts=world.discounts))


def change_option(world: World, option: Option) -> None:
    """Put an option in its place."""
    options = tuple(option if each.id == option.id else each for each in world.project.plan.options)
    world.project = replace(world.project, plan=replace(world.project.plan, options=options))


HANDS = (quote, quote, retitle, set_quantity, set_quantity, set_units, agree)


# ── updates, replayed naively ───────────────────────────────────────────────────────────────────────────────────────


def take_update(world: World) -> None:
    """Accept the updates of some entries, conflicts decided by dice, sometimes on another price date."""
    found = [each for each in review(world.project, world.store) if world.dice.random() < 0.8]
    sides: dict[str, dict[str, Side]] = {
        each.uuid: {conflict.path: world.dice.choice(["mine", "theirs"]) for conflict in each.conflicts}  # type: ignore[misc]  # the dice know only the two
        for each in found
    }
    world.conflicts += sum(map(len, sides.values()))
    day = world.dice.choice((None, None, *DAYS))
    before = world.project
    world.project = update(before, world.store, sides, day=day)
    replay(world, before, sides)
    world.seen |= {each.standing.state.value for each in found}


def replay(world: World, before: Project, sides: dict[str, dict[str, Side]]) -> None:
    """Do the same naively: plain JSON, field by field."""
    by_uuid = {entry.uuid: entry for entry in world.store.values()}
    names = {entry.uuid: entry.id for entry in before.entries}
    for uuid, choices in sides.items():
        theirs = plain(by_uuid[uuid])
        if theirs["id"] in {name for other, name in names.items() if other != uuid}:
            theirs["id"] = names[uuid]
        names[uuid] = theirs["id"]
        using = [option for option in before.plan.options if option.solution == world.expected[uuid]["id"]]
        pinned = {amount.price for option in using for amount in option.amounts}
        world.expected[uuid] = three_way(world.taken[uuid], world.expected[uuid], theirs, choices, pinned)
        world.taken[uuid] = theirs
        strike(world, uuid, choices, using)


def three_way(base: Any, mine: Any, theirs: Any, choices: dict[str, Side], pinned: set[str]) -> Any:
    """Merge plain entries; a missing field is at its default."""
    result = {}
    for name in {**theirs, **mine, **base}:
        if name != "prices":
            keep(result, name, picked(base.get(name), mine.get(name), theirs.get(name), name, choices))
    old, own, new = ({each["key"]: each for each in entry.get("prices", ())} for entry in (base, mine, theirs))
    rows = []
    for key in {**new, **own}:
        path = f"prices[{key}]"
        if key in new and key in own:
            was, ours, now = (bundled(each) for each in (old.get(key, {}), own[key], new[key]))
            row: dict[str, Any] = {}
            for name in {**now, **ours, **was}:
                keep(row, name, picked(was.get(name), ours.get(name), now.get(name), f"{path}.{name}", choices))
            whole = row.pop("asked")
            rows.append(row | whole)
        elif key in choices or path in choices:
            rows += [own[key]] if choices[path] == "mine" and key in own else []
            rows += [new[key]] if choices[path] == "theirs" and key in new else []
        elif (one := picked(old.get(key), own.get(key), new.get(key), path, choices)) is not None:
            rows.append(one)
    return result | ({"prices": rows} if rows else {})


def bundled(row: dict[str, Any]) -> dict[str, Any]:
    """Return a plain price line with what it asks as one field."""
    asked_ = {name: row[name] for name in ("won", "tiers", "foreign") if row.get(name)}
    return (
        {**{name: value for name, value in row.items() if name not in ("won", "tiers", "foreign")}, "asked": asked_}
        if row
        else {}
    )


def picked(base: Any, mine: Any, theirs: Any, path: str, choices: dict[str, Side]) -> Any:
    """Return whose value stays."""
    if path in choices:
        return mine if choices[path] == "mine" else theirs
    return theirs if mine == base else mine


def keep(into: dict[str, Any], name: str, value: Any) -> None:
    """Write a value that is not at its default."""
    if value is not None:
        into[name] = value


def strike(world: World, uuid: str, choices: dict[str, Side], using: list[Option]) -> None:
    """Strike from the ledger what somebody decided to give up, and nothing else."""
    for path, side in choices.items():
        if side == "mine":
            continue
        key, _, name = path.removeprefix("prices[").partition("]")
        if not path.startswith("prices["):
            world.ledger.pop((uuid, path), None)
        elif name:
            world.ledger.pop((uuid, key, name.removeprefix(".")), None)
        else:
            world.ledger.pop((uuid, key, "asked"), None)
            for option in using:
                world.ledger.pop((option.id, key), None)


def take_migration(world: World) -> None:
    """Move an option to its successor, when one has any."""
    movable = [each.option for each in states(world) if each.state is State.MIGRATABLE]
    if not movable:
        return
    option = world.dice.choice(movable)
    before = world.project
    moved = migrate(before, option, world.store)
    world.project = moved.project
    check_causes(moved.causes, before, moved.project)
    world.seen.add("migrated")
    after = {entry.uuid: entry for entry in world.project.entries}
    world.ledger = {
        key: value
        for key, value in world.ledger.items()
        if (key[0] != option or key[1] in {price.key for price in moved.new.prices})
        and (not key[0].startswith("uuid-") or key[0] in after)
    }
    told = {message.key for message in moved.lost}
    assert told or not [key for key in before_keys(before, option) if key not in moved.kept]
    for uuid, entry in after.items():
        if uuid not in world.expected or uuid not in {each.uuid for each in before.entries}:
            world.expected[uuid] = plain(entry)
            world.taken[uuid] = plain(entry)


def before_keys(project: Project, option: OptionId) -> list[str]:
    """Return the price lines of an option whose quantity was set by hand."""
    return [amount.price for each in project.plan.options if each.id == option for amount in each.amounts]


def states(world: World) -> Any:
    """Return the standings against the store of this world, which is no edition."""
    from configurator.project.standing import standings

    return standings(world.project, world.store)


# ── what must hold ──────────────────────────────────────────────────────────────────────────────────────────────────


def play(seed: int, length: int = 18) -> World:
    """Play one history and check after every step that nothing is lost and every won has its cause."""
    world = begun(seed)
    for _ in range(length):
        before = world.project
        world.dice.choice(
            (publish, publish, world.dice.choice(HANDS), world.dice.choice(HANDS), take_update, take_migration)
        )(world)  # type: ignore[operator]  # all take the world
        if world.project is not before:
            found = effect(before, world.project)
            check_causes(found, before, world.project)
            world.seen |= {effect.cause for effect in found.effects}
        check_hands(world, seed)
    return world


def check_hands(world: World, seed: int) -> None:
    """Everything set by hand is there, and every entry is what the naive replay says."""
    project = world.project
    carried = {entry.uuid: entry for entry in project.entries}
    for uuid, entry in carried.items():
        assert normal(plain(entry)) == normal(world.expected[uuid]), (seed, uuid)
    for option in project.plan.options:
        assert option.units == world.units[option.id], seed
        assert option.solution in {entry.id for entry in project.entries}, seed
    assert project.plan.discounts == world.discounts, seed
    for (place, *names), value in world.ledger.items():
        assert found_in(project, carried, place, names) == value, (seed, place, names)
        if place in carried:
            check_reason(project, carried[place], names, value)


def check_reason(project: Project, entry: Solution, names: list[str], value: object) -> None:
    """What was set by hand still says why, unless the supplier says the same by now."""
    originals = {each.uuid: each for each in project.originals}
    taken = originals.get(entry.uuid, entry)
    if found_in(project, {entry.uuid: taken}, entry.uuid, names) != value:
        paths = {names[0], f"prices[{names[0]}]", f"prices[{names[0]}].{names[-1]}"}
        reasons = {edit.reason for edit in project.hand_edits if edit.entry == entry.uuid and edit.field in paths}
        assert reasons & {"견적 7호", "고객이 쓰는 이름"}, (entry.uuid, names)


def normal(entry: Any) -> Any:
    """Return a plain entry without empty lists: a default, however it was written."""
    rows = [{name: value for name, value in row.items() if value not in ([], ())} for row in entry.get("prices", ())]
    return {**entry, "prices": rows}


def found_in(project: Project, carried: dict[str, Solution], place: str, names: list[str]) -> object:
    """Return what the project says now where something was set by hand."""
    if place not in carried:
        option = next(each for each in project.plan.options if each.id == place)
        return next((amount.quantity for amount in option.amounts if amount.price == names[0]), None)
    entry = carried[place]
    if len(names) == 1:
        return getattr(entry, names[0])
    row = next((each for each in entry.prices if each.key == names[0]), None)
    return None if row is None else (row.won, row.tiers, row.foreign)
