"""Every way out, taken, clears its finding; the first is the cheapest; every entry can be reached from every state."""

from __future__ import annotations

import os
import random
import tomllib
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from configurator.basis.ids import SolutionId, StationId
from configurator.basis.issues import Issue, Severity
from configurator.basis.language import LANGUAGES, speaker
from configurator.basis.vocabulary import MatrixColumn
from configurator.catalog.entry import Catalogue
from configurator.compatibility.closure import close
from configurator.compatibility.difference import Standing, difference, place, purchases, standing
from configurator.compatibility.picking import pick
from configurator.compatibility.repairs import Repair, repairs, repairs_from
from configurator.compatibility.rules import check
from configurator.line.model import Line
from configurator.plan.model import Plan
from configurator.plan.steps import AddOption, DropOption, Step, SwapOption, apply, apply_to_plan, new_option
from tests.compatibility.builders import entry, line, plan, station, store
from tests.compatibility.scenes import SCENES
from tests.compatibility.shipped import LINES, chosen, price, sample_line, shipped_store
from tests.compatibility.test_cases import CASES, read

THOROUGH = os.environ.get("HYPOTHESIS_PROFILE") == "thorough"
PICKS = st.lists(st.tuples(st.integers(0, 500), st.integers(0, 20)), min_size=1, max_size=5)
FEW = 8  # entries of a store in which every single change is tried
Scene = tuple[Line, Plan, Catalogue]


def after(at: Line, plan: Plan, steps: Iterable[Step]) -> tuple[Line, Plan]:
    for step in steps:
        at, plan = apply(step, at, plan)
    return at, plan


def sound(issue: Issue[Step], ways: tuple[Repair, ...], now: Standing) -> None:
    """Check the promises of a list of ways out with the rules and plain sums."""
    before = {other.key for other in now.issues}
    for way in ways:
        at, made = after(now.line, now.plan, way.steps)
        found = check(at, made, now.catalogue)
        assert place(issue) not in {place(other) for other in found}, (issue.key, way.message)
        assert {other.key for other in way.difference.gone} == before - {other.key for other in found}
        assert {other.key for other in way.difference.new} == {other.key for other in found} - before
        cost = purchases(now.catalogue, at, made) - purchases(now.catalogue, now.line, now.plan)
        assert way.difference.cost == cost
        assert way.won == max(0, cost)
        old, new = {each.id for each in now.plan.options}, {each.id for each in made.options}
        assert {each.id for each in way.difference.added} == new - old
        assert {each.id for each in way.difference.dropped} == old - new
    if ways:
        assert ways[0].won == min(way.won for way in ways)
    assert [way.rank for way in ways] == sorted(way.rank for way in ways)


@pytest.mark.parametrize("rule", sorted(SCENES))
def test_every_way_out_clears_its_finding_and_the_first_is_the_cheapest(rule: str) -> None:
    at, made, shop = SCENES[rule]()[0]
    now = standing(at, made, shop)
    for issue in now.issues:
        ways = repairs_from(issue, now)
        assert ways, issue.key
        sound(issue, ways, now)


@settings(max_examples=1000 if THOROUGH else 8)
@given(st.sampled_from(LINES), PICKS, st.integers(0, 50))
def test_ways_out_in_the_shipped_store(name: str, picks: list[tuple[int, int]], number: int) -> None:
    at, shop = sample_line(name), shipped_store()
    now = standing(at, chosen(at, picks, shop), shop)
    if now.issues:
        issue = now.issues[number % len(now.issues)]
        ways = repairs_from(issue, now)
        assert ways, issue.key
        sound(issue, ways, now)
        for language in LANGUAGES:
            assert all(speaker(language).say(way.message) for way in ways)


def small_cases() -> list[Path]:
    """Return the cases whose store is small enough to try everything."""
    return [file for file in CASES if len(read(tomllib.loads(file.read_text(encoding="utf-8")))[2]) <= FEW]


@pytest.mark.parametrize("file", small_cases(), ids=lambda file: file.stem)
def test_no_single_change_is_cheaper_than_the_first_way_out(file: Path) -> None:
    """The oracle tries every single addition, swap and drop the small store allows, closed by what it needs."""
    at, made, shop = read(tomllib.loads(file.read_text(encoding="utf-8")))
    now = standing(at, made, shop)
    for issue in now.issues:
        ways = repairs_from(issue, now)
        best = min((cost for cost in single_changes(issue, now)), default=None)
        if best is not None and not ways[0].difference.blocking:
            assert ways[0].won <= best, issue.key


def single_changes(issue: Issue[Step], now: Standing) -> Iterable[int]:
    """Yield what every single clean change costs that clears a finding."""
    tries: list[tuple[Step, ...]] = [
        (DropOption(option.id),) for option in now.plan.options if option.id in issue.subjects
    ]
    for name, entry_ in now.catalogue.items():
        tries += [
            (AddOption(new_option(name, entry_.version, places, now.plan)),) for places in _places(now, entry_.placed)
        ]
        tries += [
            (SwapOption(option.id, name, entry_.version),)
            for option in now.plan.options
            if option.id in issue.subjects
            and now.catalogue[option.solution].kind is entry_.kind
            and option.solution != name
        ]
    for steps in tries:
        at, made = after(now.line, now.plan, steps)
        for each in (made, close(at, made, now.catalogue, lambda option: price(at, now.catalogue, option))):  # noqa: B023 - used at once
            found = check(at, each, now.catalogue)
            hard = {place(other) for other in found if other.severity is Severity.BLOCK}
            if place(issue) not in {place(other) for other in found} and hard <= now.blocked:
                yield max(0, purchases(now.catalogue, at, each) - now.cost)


def _places(now: Standing, placed: str) -> list[tuple[StationId, ...]]:
    return [()] if placed == "line" else [(each.id,) for each in now.line.stations]


def test_a_way_out_brings_what_it_needs_and_nothing_for_others() -> None:
    mes = entry("mes", "MES", provides=["sys.mes", "sys.pop"], requires=["utl.server"])
    hungry = entry("hungry", "ERP", provides=["sys.erp"], requires=["data.order"])
    server = entry("server", "SVR", provides=["utl.server"], requires=["utl.ups"])
    ups = entry("ups", "UPS", provides=["utl.ups"])
    orders = entry("orders", "SCM", provides=["data.order"])
    at, shop = line(station("op-10"), site={"ups": False}), store(mes, hungry, server, ups, orders)
    made = plan(mes, hungry)
    short = next(each for each in check(at, made, shop) if each.subjects[1] == "utl.server")
    added = next(way for way in repairs(short, at, made, shop) if way.kind == "add")
    assert {option.solution for option in added.difference.added} <= {"test/server", "test/ups"}
    assert "test/server" in {option.solution for option in added.difference.added}


def test_dropping_takes_along_what_was_only_there_for_it() -> None:
    two = [
        entry(name, "MES", provides=["sys.mes", "sys.pop"], requires=needs)
        for name, needs in (("one", ["utl.server"]), ("two", []))
    ]
    server = entry("server", "SVR", provides=["utl.server"])
    at, shop = line(station("op-10")), store(*two, server)
    closed = close(at, plan(two[0]), shop, lambda _: 0)
    made = apply_to_plan(AddOption(new_option(two[1].id, two[1].version, (), closed)), closed)
    twice = next(each for each in check(at, made, shop) if each.rule == "no-module-twice")
    gone = [
        {option.solution for option in way.difference.dropped}
        for way in repairs(twice, at, made, shop)
        if way.kind == "drop"
    ]
    assert {"test/one", "test/server"} in gone
    assert {"test/two"} in gone


def test_what_a_supplier_names_as_an_alternative_is_a_way_out_of_whatever_kind_it_is() -> None:
    hungry = entry(
        "hungry",
        "WMS",
        provides=["sys.wms"],
        requires=["data.order"],
        alternatives=["test/yard", "test/retired", "test/gone"],
    )
    yard, retired = entry("yard", "BIG"), entry("retired", "BIG", replaced_by="test/yard")
    at, shop = line(station("op-10")), store(hungry, yard, retired)
    made = plan(hungry)
    short = next(each for each in check(at, made, shop) if each.subjects[1] == "data.order")
    ways = repairs(short, at, made, shop)
    swapped = [(step.solution, way) for way in ways for step in way.steps if isinstance(step, SwapOption)]
    assert [solution for solution, _ in swapped] == ["test/yard"]
    for language in LANGUAGES:
        said = speaker(language).say(swapped[0][1].message)
        assert speaker(language).name(yard.title) in said
    silent = entry("hungry", "WMS", provides=["sys.wms"], requires=["data.order"])
    unnamed = repairs(short, at, plan(silent), store(silent, yard, retired))
    assert not [step for way in unnamed for step in way.steps if isinstance(step, SwapOption)]


def test_stages_lost_are_counted() -> None:
    at, shop = sample_line("cnc-shaft"), shipped_store()
    gateway, mes = (shop[SolutionId(name)] for name in ("hanbit-connect/eg-40", "saerom-process/flow-mes"))
    chosen_plan = plan((gateway, [each.id for each in at.stations]), mes)
    now = standing(at, close(at, chosen_plan, shop, lambda option: price(at, shop, option)), shop)
    bare = now.after((DropOption(chosen_plan.options[0].id),))
    columns = [now.matrix.cell(column).stage - bare.matrix.cell(column).stage for column in MatrixColumn]
    assert sum(columns) > 0
    assert difference(now, bare).stages == -sum(columns)


# ── from any state, any entry ───────────────────────────────────────────────────────────────────────────────────────

STEPS = 3  # accepted picks of one walk
WALKS = 1000 if THOROUGH else 30


def walk(name: str, seed: int) -> None:
    """Walk through the store: whatever is picked, one accepted change makes room for it."""
    at, shop, chance = sample_line(name), shipped_store(), random.Random(seed)
    names, made = sorted(shop), Plan()
    for _ in range(STEPS):
        wanted = shop[names[chance.randrange(len(names))]].id
        had = {place(issue) for issue in check(at, made, shop) if issue.severity is Severity.BLOCK}
        picked = pick(at, made, shop, wanted)
        assert picked.ways, (name, seed, wanted)
        way = chance.choice(picked.ways)
        at, made = after(at, made, way.steps)
        assert any(option.solution == wanted for option in made.options), (name, seed, wanted)
        found = [issue for issue in check(at, made, shop) if issue.severity is Severity.BLOCK]
        signed = set(way.waives)
        assert {place(issue) for issue in found if issue.key not in signed} <= had, (name, seed, wanted)
        assert picked.fits or picked.stories


@pytest.mark.parametrize("name", LINES)
def test_walks_never_meet_a_dead_end(name: str) -> None:
    for seed in range(WALKS if THOROUGH else WALKS // len(LINES)):
        walk(name, seed)


@pytest.mark.parametrize("name", LINES)
def test_only_what_no_place_bears_has_to_be_signed_for(name: str) -> None:
    at, shop = sample_line(name), shipped_store()
    tried = sorted(shop) if THOROUGH else sorted(shop)[::7]
    signed = [wanted for wanted in tried if pick(at, Plan(), shop, wanted).ways[0].waives]
    assert len(signed) <= max(3, len(tried) // 20), signed
    for wanted in signed:
        for place_ in at.stations:
            made = apply_to_plan(AddOption(new_option(wanted, shop[wanted].version, (place_.id,), Plan())), Plan())
            closed = close(at, made, shop, lambda option: price(at, shop, option))
            assert any(issue.severity is Severity.BLOCK for issue in check(at, closed, shop)), (wanted, place_.id)


def test_a_pick_that_clashes_tells_why() -> None:
    mes = [entry(name, "MES", provides=["sys.mes", "sys.pop"]) for name in ("one", "two")]
    at, shop = line(station("op-10")), store(*mes)
    picked = pick(at, plan(mes[0]), shop, mes[1].id)
    assert [issue.rule for issue in picked.clashes] == ["no-module-twice"]
    assert len(picked.stories) == 1
    assert not picked.ways[0].waives
    assert picked.ways[0].steps[0] == AddOption(picked.option)
    assert {option.solution for option in picked.ways[0].difference.dropped} == {"test/one"}
