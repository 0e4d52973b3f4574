"""The world of a random history: a store and a project, and what suppliers do to the store edition by edition."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from configurator.basis.boundary import plain
from configurator.basis.ids import OptionId, SolutionId
from configurator.basis.text import Name
from configurator.basis.vocabulary import CostGroup, Role
from configurator.catalog.entry import ForeignPrice, Labour, Price, Requirement, Solution, Tier
from configurator.plan.model import Discount, Option, Plan
from configurator.project.edits import with_plan
from configurator.project.model import Project
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
    dice = random.Random(seed)
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
