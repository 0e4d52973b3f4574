"""Random histories: suppliers change a store edition by edition, a consultant changes a project by hand and takes updates in between.

Beside the project a naive replay keeps what every entry and quantity must be: a three-way merge over plain JSON, and a ledger of what was
set by hand. It shares nothing with `catalog.merging`.
"""

from __future__ import annotations

import copy
import random
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from math import ceil
from typing import Any

from configurator.basis.boundary import plain
from configurator.basis.ids import OptionId, SolutionId
from configurator.basis.text import Name
from configurator.basis.vocabulary import CostGroup, Role
from configurator.catalog.entry import ForeignPrice, Labour, Price, Requirement, Solution, Tier
from configurator.catalog.merging import Side
from configurator.catalog.standing import State
from configurator.costing.causes import Causes
from configurator.plan.exchange import exchange_rates
from configurator.plan.model import Amount, Discount, Option, Plan
from configurator.project.by_hand import with_entry_changed, with_price_by_hand
from configurator.project.edits import with_plan
from configurator.project.model import Project
from configurator.project.study import Study
from configurator.project.updating import effect, migrate, review, update
from tests.costing.samples import line, price, solution

Store = dict[SolutionId, Solution]
DAYS = (date(2026, 3, 1), date(2026, 11, 21), date(2027, 2, 1), date(2025, 6, 30))
KEYS = ("licence", "unit", "fee", "extra")


@dataclass
class World:
    """A store, a project, and what a naive reader expects of it."""

    dice: random.Random
    store: Store
    project: Project
    expected: dict[str, Any]  # uuid -> plain entry the project must carry
    taken: dict[str, Any]  # uuid -> plain entry as it was taken
    ledger: dict[tuple[str, ...], object]  # what was set by hand: (uuid, field …) or (option, price) -> value
    units: dict[OptionId, int]
    discounts: tuple[Discount, ...] = ()
    conflicts: int = 0
    seen: set[str] = field(default_factory=set)  # causes and states met


def begun(seed: int) -> World:
    """Return a world with five products in the store and four options in the plan; two options share a product."""
    dice = random.Random(seed)  # noqa: S311  # play, not secrets
    store = {entry.id: entry for entry in (product(dice, f"acme/p{number}") for number in range(5))}
    names = [SolutionId(f"acme/p{number}") for number in (0, 1, 2, 2)]
    options = tuple(Option(OptionId(f"opt-{at}"), name, "1.0") for at, name in enumerate(names))
    empty = Project("visit", Name.alike("방문"), line(3), DAYS[1])
    project = with_plan(empty, Plan(options, programme=dice.choice([None, "govt-2026"])), store)
    flat = {entry.uuid: plain(entry) for entry in project.entries}
    return World(dice, store, project, dict(flat), dict(flat), {}, {option.id: 1 for option in options})


def product(dice: random.Random, key: str) -> Solution:
    """Return a product with a few price lines and some work."""
    prices = tuple(asked(dice, name) for name in KEYS[: dice.randint(1, 3)])
    work = (Labour(Role.TESTER, Name.alike("시험"), float(dice.randint(0, 9)), dice.choice([0.0, 0.5])),)
    return solution(key, prices=prices, labour=work, valid_until=date(2028, 12, 31))


def asked(dice: random.Random, key: str) -> Price:
    """Return a price line of any sort."""
    made = price(key, dice.randint(1, 900) * 10_000, CostGroup.HARDWARE, per=dice.choice(["site", "station", "unit"]))
    if key == "fee":
        made = replace(made, group=CostGroup.CLOUD, monthly=True)
    return dice.choice([made, made, stepped(dice, made), abroad(dice, made)])


def stepped(dice: random.Random, old: Price) -> Price:
    """Return a price line with steps."""
    return replace(old, tiers=(Tier(dice.randint(2, 4), old.won * 9 // 10), Tier(dice.randint(5, 9), old.won // 2)))


def abroad(dice: random.Random, old: Price) -> Price:
    """Return a price line asked in another currency."""
    rate = Decimal(dice.choice(["1350.5", "1405", "9.25"]))
    amount = Decimal(dice.randint(1_000, 900_000)) / 100
    return replace(old, foreign=ForeignPrice(dice.choice(["USD", "JPY"]), amount, rate, date(2026, 3, 2)))


# ── what suppliers do ───────────────────────────────────────────────────────────────────────────────────────────────


def publish(world: World) -> None:
    """Let suppliers change a few entries; the next edition of the store."""
    for _ in range(world.dice.randint(1, 4)):
        if not world.store:
            return
        used = [option.solution for option in world.project.plan.options if option.solution in world.store]
        name = world.dice.choice(used if used and world.dice.random() < 0.7 else sorted(world.store))
        entry = world.store[name]
        world.dice.choice(SUPPLIERS)(world, entry)


def reprice(world: World, entry: Solution) -> None:
    """Change a field of a price line, often of one the consultant has set by hand."""
    if entry.prices:
        set_by_hand = [each for each in entry.prices if (entry.uuid, each.key, "asked") in world.ledger]
        old = world.dice.choice(set_by_hand if set_by_hand and world.dice.random() < 0.5 else entry.prices)
        new = world.dice.choice([
            replace(old, won=old.won + world.dice.choice([-10_000, 10_000, 55_555])),
            stepped(world.dice, old),
            replace(old, tiers=()),
            abroad(world.dice, old),
            replace(old, foreign=None),
            replace(old, valid_until=old.valid_until + timedelta(days=365)),
            replace(old, count=old.count + 1),
        ])  # fmt: skip
        put(world, replace(entry, prices=tuple(new if each is old else each for each in entry.prices)))


def add_line(world: World, entry: Solution) -> None:
    """Add a price line."""
    free = [key for key in KEYS if key not in {each.key for each in entry.prices}]
    if free:
        prices = [*entry.prices, asked(world.dice, world.dice.choice(free))]
        world.dice.shuffle(prices)
        put(world, replace(entry, prices=tuple(prices)))


def drop_line(world: World, entry: Solution) -> None:
    """Drop a price line."""
    if entry.prices:
        gone = world.dice.choice(entry.prices)
        put(world, replace(entry, prices=tuple(each for each in entry.prices if each is not gone)))


def describe(world: World, entry: Solution) -> None:
    """Change title, requirements or work."""
    number = world.dice.randint(1, 99)
    need = Requirement(("sys.mes",), Name.alike(f"까닭 {number}"))
    work = (Labour(Role.TESTER, Name.alike("시험"), float(number % 12), 0.5),)
    new = world.dice.choice([
        replace(entry, title=Name.alike(f"제품 {number}")), replace(entry, requires=(need,)), replace(entry, labour=work),
    ])  # fmt: skip
    put(world, new)


def rename(world: World, entry: Solution) -> None:
    """Move an entry to another id; sometimes to one another entry of the plan has just left."""
    del world.store[entry.id]
    used = {each.solution for each in world.project.plan.options}
    free = [name for name in (*used, SolutionId(f"acme/n{world.dice.randint(1, 999)}")) if name not in world.store]
    put(world, replace(entry, id=world.dice.choice(sorted(free))))


def supersede(world: World, entry: Solution) -> None:
    """Name a successor."""
    new = product(world.dice, f"acme/s{world.dice.randint(1, 9_999)}")
    put(world, new)
    put(world, replace(entry, replaced_by=new.id))


def withdraw(world: World, entry: Solution) -> None:
    """Take an entry out of the store."""
    del world.store[entry.id]


SUPPLIERS: tuple[Callable[[World, Solution], None], ...] = (
    reprice, reprice, reprice, add_line, drop_line, describe, rename, supersede, withdraw,
)  # fmt: skip


def put(world: World, entry: Solution) -> None:
    """Publish an entry."""
    world.store[entry.id] = replace(entry, version=f"1.{world.dice.randint(1, 999)}")


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


def check_causes(found: Causes, before: Project, after: Project) -> None:
    """The causes add up to the difference of two totals a naive reader computes."""
    wons = dict(found.by_cause)
    assert found.after - found.before == naive_total(after) - naive_total(before)
    assert sum(wons.values()) - wons["subsidy"] == naive_total(after) - naive_total(before)
    assert sum(wons.values()) == found.own_after - found.own_before


def naive_total(project: Project) -> int:
    """Reckon the sheet: purchases at their step and rate, cloud for the agreement, work with overhead and fee, less discounts."""
    study = Study(project)
    rates, months = study.rates, study.stand.months
    total, direct = -sum(discount.won for discount in project.plan.discounts), 0
    for option in project.plan.options:
        entry = next(each for each in project.entries if each.id == option.solution)
        for each in entry.prices:
            number = naive_quantity(each, option, len(project.line.stations))
            total += number * naive_unit(each, number, project.price_date) * (months if each.monthly else 1)
        for work in entry.labour:
            days = ceil(round(work.days + work.days_per_station * len(project.line.stations), 6))
            direct += days * rates.day(work.role)
    overhead = half_up(Fraction(str(rates.overhead)) * direct)
    return total + direct + overhead + half_up(Fraction(str(rates.fee)) * (direct + overhead))


def naive_quantity(each: Price, option: Option, stations: int) -> int:
    """Return how many of a price line, as its rule says or a hand set."""
    for amount in option.amounts:
        if amount.price == each.key:
            return amount.quantity
    times = {"site": 1, "station": stations * each.count * option.units, "unit": each.count * option.units}
    return times[each.per]


def naive_unit(each: Price, number: int, day: date) -> int:
    """Return the won of one unit."""
    step = max(
        (tier for tier in each.tiers if tier.from_quantity <= number), key=lambda tier: tier.from_quantity, default=None
    )
    won = each.won if step is None else step.won
    if each.foreign is None:
        return won
    asked_ = each.foreign
    rows = [
        row for row in exchange_rates() if row.currency == asked_.currency and row.valid_from <= day <= row.valid_until
    ]
    rate = Fraction(rows[-1].won if rows else asked_.rate)
    return half_up(Fraction(asked_.amount) * rate if step is None else Fraction(won) * rate / Fraction(asked_.rate))


def half_up(amount: Fraction) -> int:
    """Round to the won, halves up (amounts here are never negative)."""
    return int((Decimal(amount.numerator) / Decimal(amount.denominator)).quantize(Decimal(1), ROUND_HALF_UP))
