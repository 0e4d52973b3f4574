"""The line afterwards: effects reach the right stations, multiply, and never make a loss negative."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from configurator.basis.ids import SolutionId, StationId
from configurator.basis.text import Name
from configurator.basis.units import Count, Duration, EmissionFactor, Power, Ratio
from configurator.basis.vocabulary import Category, KeyTechnology, Kind, StationKind, Technology
from configurator.catalog.entry import Effect, EffectTarget, Evidence, Solution
from configurator.line.factors import Factors
from configurator.line.model import Buffer, Calendar, Economics, Factory, Line, Product, Station, Stock
from configurator.line.performance import perform
from configurator.plan.benefits import benefits
from configurator.plan.effects import after
from configurator.plan.model import Plan
from configurator.plan.steps import AddOption, apply_to_plan, new_option

NAME = Name("가", "a")
FACTORS = Factors(EmissionFactor(0.4, "tCO2eq/MWh"), date(2026, 1, 1), date(2026, 12, 31), NAME)


def station(number: int, cycle: float = 50, **more: object) -> Station:
    return Station(
        StationId(f"op-{number}"), NAME, StationKind.OTHER, Duration(cycle, "s"), uptime=Ratio(80, "%"), **more
    )


def line(*stations: Station, wanted: float = 0) -> Line:
    routing = tuple(each.id for each in stations)
    product = Product(
        "p", NAME, Count(20_000, "ea"), routing, unit_cost=1_000, margin=500, wanted_more=Count(wanted, "ea")
    )
    return Line(
        name=NAME,
        factory=Factory(NAME, NAME, "C29", "경북", 40, 5_000_000_000),
        calendar=Calendar(2, Duration(8, "h"), Duration(20, "min"), 20),
        economics=Economics(20_000, 180, Ratio(10, "%"), Ratio(8, "%"), maintenance_per_year=10_000_000),
        stations=stations,
        products=(product,),
        buffers=(Buffer("b", NAME, routing[0], (Stock("p", Count(100, "ea")),)),),
    )


def solution(*effects: tuple[EffectTarget, float], name: str = "s/one", whole: bool = False) -> Solution:
    evidence = Evidence("engineering-estimate", NAME)
    made = tuple(
        Effect(target, *(Ratio(share * 100 * part, "%") for part in (0.5, 1, 1)), NAME, evidence, whole)
        for target, share in effects
    )
    return Solution(
        SolutionId(name), "u", "1.0.0", "s", NAME, NAME, NAME, Kind.SENSOR, Category.SENSOR, NAME, (KeyTechnology.FIELD,), (Technology.SENSOR,), (1,),
        date(2026, 1, 1), date(2027, 1, 1), Duration(10, "d"), effects=made,
    )  # fmt: skip


def plan_of(*placed: tuple[Solution, tuple[str, ...]]) -> tuple[Plan, dict[SolutionId, Solution]]:
    plan = Plan()
    for entry, stations in placed:
        plan = apply_to_plan(AddOption(new_option(entry.id, entry.version, map(StationId, stations), plan)), plan)
    return plan, {entry.id: entry for entry, _ in placed}


def test_nothing_planned_changes_nothing() -> None:
    today = line(station(1), station(2))
    assert after(today, Plan(), {}) is today
    assert benefits(today, Plan(), {}, FACTORS) == ()


def test_an_effect_works_only_where_its_option_stands() -> None:
    today = line(station(1), station(2))
    plan, entries = plan_of((solution(("downtime", 0.5)), ("op-2",)))
    improved = after(today, plan, entries)
    assert improved.stations[0] == today.stations[0]
    assert improved.stations[1].uptime == Ratio(90, "%")


def test_shares_on_one_loss_multiply() -> None:
    today = line(station(1, changeover=Duration(100, "min")))
    plan, entries = plan_of(
        (solution(("changeover", 0.5)), ("op-1",)), (solution(("changeover", 0.4), name="s/two"), ("op-1",))
    )
    assert after(today, plan, entries).stations[0].changeover == Duration(30, "min")


@given(
    st.lists(st.floats(0, 1), min_size=1, max_size=4),
    st.sampled_from(["downtime", "cycle-time", "defects", "speed-loss", "energy", "recording"]),
)
def test_more_effects_never_make_the_line_worse(shares: list[float], target: EffectTarget) -> None:
    today = line(
        station(
            1,
            first_pass_yield=Ratio(95, "%"),
            performance=Ratio(90, "%"),
            power=Power(5, "kW"),
            recording=Duration(30, "min"),
        ),
        station(2),
    )
    entries = [solution((target, min(share, 0.95)), name=f"s/n{number}") for number, share in enumerate(shares)]
    plan, catalogue = plan_of(*((entry, ("op-1",)) for entry in entries))
    before, then = perform(today, FACTORS), perform(after(today, plan, catalogue), FACTORS)
    assert then.of(StationId("op-1")).good_capacity >= before.of(StationId("op-1")).good_capacity - 1e-9
    for benefit in benefits(today, plan, catalogue, FACTORS):
        assert 0 <= benefit.low <= benefit.likely <= benefit.high


def test_output_counts_only_what_the_bottleneck_lets_through_and_the_customer_wants() -> None:
    slow = line(station(1, cycle=100), station(2), wanted=3_000)
    plan, entries = plan_of((solution(("cycle-time", 0.2)), ("op-2",)))
    assert "output" not in {benefit.key for benefit in benefits(slow, plan, entries, FACTORS)}
    plan, entries = plan_of((solution(("cycle-time", 0.2)), ("op-1",)))
    output = next(benefit for benefit in benefits(slow, plan, entries, FACTORS) if benefit.key == "output")
    seconds = (8 * 60 - 20) * 60 * 2 * 20 * 12  # available a year
    before, then = (
        seconds * 0.8 / 100,
        seconds * 0.8 / 80,
    )  # pieces a year at 80 % uptime; the customer takes 20,000 a month
    wanted = max(20_000 * 12, before + 3_000 * 12)
    by_hand = min(wanted, then) - before
    assert output.likely == pytest.approx(by_hand * 500, abs=1)
    unwanted = replace(slow, products=(replace(slow.products[0], monthly_demand=Count(1_000, "ea"), wanted_more=None),))
    assert "output" not in {benefit.key for benefit in benefits(unwanted, plan, entries, FACTORS)}


def test_labour_stock_and_maintenance_by_hand() -> None:
    today = line(station(1, recording=Duration(60, "min")))
    plan, entries = plan_of((solution(("recording", 0.5), ("stock", 0.5), ("maintenance", 0.1), whole=True), ()))
    found = {benefit.key: benefit.likely for benefit in benefits(today, plan, entries, FACTORS)}
    assert found["labour"] == 0.5 * 2 * 20 * 12 * 20_000
    assert found["stock"] == 50 * 1_000 * 0.1
    assert found["maintenance"] == 1_000_000
