"""Cash flow, payback, NPV and IRR against numpy-financial and brute force."""

from __future__ import annotations

import math
from dataclasses import replace
from fractions import Fraction

import numpy_financial
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from configurator.basis.vocabulary import CostGroup
from configurator.costing.returns import internal_rate, net_present_value, payback, returns
from configurator.costing.sensitivity import always_pays, tornado
from configurator.costing.sheet import Estimate
from tests.costing.samples import DAY, benefit, row

WON = st.integers(-300_000_000, 300_000_000)
RATES = st.integers(0, 40).map(lambda percent: Fraction(percent, 100))


def sheet(total: int, support: int = 0, running: int = 0) -> Estimate:
    running_rows = (replace(row(running, CostGroup.OTHER), unit="a"),) if running else ()
    return Estimate((row(total),), total, None, support, total - support, total // 10, running_rows, running, DAY, None)


@given(st.lists(WON, min_size=1, max_size=8), RATES)
def test_npv_agrees_with_numpy_financial(flows: list[int], rate: Fraction) -> None:
    expected = numpy_financial.npv(float(rate), flows)
    assert math.isclose(float(net_present_value(flows, rate)), expected, rel_tol=1e-9, abs_tol=1.0)


@given(st.lists(st.tuples(WON, WON), min_size=1, max_size=8), RATES, st.integers(-5, 5))
def test_npv_is_linear(pairs: list[tuple[int, int]], rate: Fraction, times: int) -> None:
    first, second = [a for a, _ in pairs], [b for _, b in pairs]
    both = [a + times * b for a, b in pairs]
    assert net_present_value(both, rate) == net_present_value(first, rate) + times * net_present_value(second, rate)


@given(st.integers(1_000_000, 500_000_000), st.lists(st.integers(0, 400_000_000), min_size=1, max_size=7))
def test_irr_agrees_with_numpy_financial(cost: int, earned: list[int]) -> None:
    assume(sum(earned) > cost // 10)
    found = internal_rate([-cost, *earned])
    expected = numpy_financial.irr([-cost, *earned])
    assert found is not None
    assert math.isclose(found, float(expected), rel_tol=1e-6, abs_tol=1e-6)


@given(st.integers(1_000_000, 500_000_000), st.lists(st.integers(1, 400_000_000), min_size=1, max_size=7))
def test_at_the_internal_rate_the_flows_are_worth_nothing(cost: int, earned: list[int]) -> None:
    found = internal_rate([-cost, *earned])
    assume(found is not None and found > -0.9)
    assert found is not None
    worth = sum(flow / (1 + found) ** year for year, flow in enumerate([-cost, *earned]))
    assert abs(worth) < 1e-6 * cost


@pytest.mark.parametrize("flows", [[0, 0], [-5, -1, -1], [5, 1, 1], [-5, 9, -3], [5, -9], [-1_000_000, 0, 1]], ids=str)
def test_without_exactly_one_change_from_paying_to_earning_there_is_no_irr(flows: list[int]) -> None:
    assert internal_rate(flows) is None


STEPS = 1000  # of a year in the brute force


def _crawled(flows: list[int], steady: int, years: int = 60) -> float | None:
    """Walk through the years in thousandths and remember when the sum last came up to zero."""
    money, back = flows[0] * STEPS, 0.0 if flows[0] >= 0 else None  # in thousandths of a won
    for year in range(1, years + 1):
        flow = flows[year] if year < len(flows) else steady
        for step in range(1, STEPS + 1):
            before, money = money, money + flow
            if before < 0 <= money:
                back = year - 1 + step / STEPS
            elif money < 0:
                back = None
    return back


@given(st.integers(0, 3_000), st.lists(st.integers(0, 900), min_size=1, max_size=5), st.integers(90, 900))
def test_payback_agrees_with_walking_through_the_years(cost: int, earned: list[int], steady: int) -> None:
    found, expected = payback([-cost, *earned], steady), _crawled([-cost, *earned], steady)
    assert found is not None
    assert expected is not None
    assert abs(found - expected) <= 1 / STEPS + 1e-9


def test_payback_is_even_inside_the_year() -> None:
    assert payback([-100, 40, 80, 80], 80) == 1.75
    assert payback([-100, 40, 40, 10], 10) == 4.0  # 10 more in the year after the horizon
    assert payback([-100, 40, 40, 0], 0) is None
    assert payback([-100, 40, 40, 0], -10) is None
    assert payback([0, 5], 5) == 0.0
    assert payback([-10, 20, -15, 20], 5) == pytest.approx(2.25)  # back for good, not for a while


def test_five_years_with_three_quarters_of_the_first() -> None:
    found = returns(sheet(200_000_000, 100_000_000, 10_000_000), [benefit(60_000_000)], 0.08)
    assert [flow.benefit for flow in found.years] == [0, 45_000_000, *[60_000_000] * 4]
    assert [flow.own_net for flow in found.years] == [-100_000_000, 35_000_000, *[50_000_000] * 4]
    assert found.years[-1].own_cumulated == 135_000_000
    assert found.years[-1].total_cumulated == 35_000_000
    assert found.payback_own == pytest.approx(2.3)
    assert found.payback_total == pytest.approx(4.3)
    assert (found.benefit_per_year, found.net_per_year) == (60_000_000, 50_000_000)
    assert found.npv_own - found.npv_total == 100_000_000


def test_cases_take_their_own_benefits() -> None:
    gain = benefit(60, 40, 90)
    low, likely, high = (returns(sheet(100), [gain], 0.08, case) for case in ("low", "likely", "high"))  # type: ignore[arg-type]  # the three cases
    assert (low.benefit_per_year, likely.benefit_per_year, high.benefit_per_year) == (40, 60, 90)
    assert low.npv_own < likely.npv_own < high.npv_own


def test_a_plan_without_benefit_never_pays() -> None:
    found = returns(sheet(100_000_000, running=1_000_000), [], 0.08)
    assert (found.payback_own, found.irr_own) == (None, None)
    assert found.npv_own < -100_000_000


@given(
    st.integers(1_000_000, 300_000_000),
    st.integers(0, 100_000_000),
    st.lists(st.tuples(st.integers(0, 10**8), st.integers(0, 10**8), st.integers(0, 10**8)), max_size=4),
)
def test_bars_hold_the_plan_and_the_widest_comes_first(
    total: int, support: int, gains: list[tuple[int, int, int]]
) -> None:
    assume(support <= total)
    cases = [sorted(gain) for gain in gains]
    benefits = [benefit(likely, low, high, f"b{place}") for place, (low, likely, high) in enumerate(cases)]
    plan = sheet(total, support, 2_000_000)
    base = returns(plan, benefits, 0.08).npv_own
    bars = tornado(plan, benefits, 0.08)
    assert [bar.spread for bar in bars] == sorted((bar.spread for bar in bars), reverse=True)
    assert all(bar.low <= base <= bar.high for bar in bars)
    assert ("support" in {bar.key for bar in bars}) == (support > 0)


def test_losing_the_support_costs_exactly_the_support() -> None:
    plan, gains = sheet(200_000_000, 90_000_000), [benefit(60_000_000, 50_000_000, 70_000_000)]
    base = returns(plan, gains, 0.08)
    bars = {bar.key: bar for bar in tornado(plan, gains, 0.08)}
    assert bars["support"].high == base.npv_own
    assert bars["support"].low == base.npv_own - 90_000_000
    assert bars["cost"].spread == 60_000_000  # ±15 % of 200 million, all paid by the factory
    assert bars["benefit.output"].low == returns(plan, gains, 0.08, "low").npv_own
    assert not any(bar.key == "support" and bar.spread for bar in tornado(plan, gains, 0.08, "total"))


def test_a_plan_always_pays_when_no_single_bad_end_turns_it() -> None:
    gains = [benefit(200_000_000, 150_000_000, 250_000_000)]
    assert always_pays(tornado(sheet(100_000_000), gains, 0.08))
    assert not always_pays(tornado(sheet(100_000_000), [benefit(30_000_000, 10_000_000, 35_000_000)], 0.08))
