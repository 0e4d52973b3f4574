"""The cost sheet: rows, sums, labour, cloud, discounts, VAT, running cost."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from configurator.basis.errors import ConfiguratorError
from configurator.basis.language import LANGUAGES, speaker
from configurator.basis.units import Ratio
from configurator.basis.vocabulary import CostGroup, Role, Stage
from configurator.catalog.entry import ForeignPrice, Labour, Price, Service, Solution, Tier
from configurator.costing.estimate import estimate, option_cost
from configurator.costing.rates import rates_on
from configurator.costing.running import running_in
from configurator.costing.sheet import Estimate
from configurator.costing.support import programme_named
from configurator.matching.trial import price_of, running_of
from configurator.plan.model import Amount, Discount
from tests.costing.samples import DAY, cloud, line, matrix, mes, name, option, plan_of, price, solution

RATES = rates_on(DAY)


def sheet(*entries: Solution, programme: str | None = None, stations: int = 3, **plan: object) -> Estimate:
    made, catalogue = plan_of(*entries, **plan)
    stages = matrix(Stage.BASIC), matrix(Stage.MIDDLE1)
    return estimate(line(stations), made, catalogue, DAY, RATES, programme_named(programme), *stages)


PRICES = st.builds(
    lambda number, won, group, per, count, monthly, each: price(
        f"p{number}", won, group, per=per, count=count, monthly=monthly, each_station=each
    ),
    st.integers(0, 9),
    st.integers(0, 90_000_000),
    st.sampled_from(CostGroup),
    st.sampled_from(["site", "station", "machine", "point", "user", "unit"]),
    st.integers(0, 5),
    st.booleans(),
    st.booleans(),
)
LABOURS = st.builds(
    lambda role, days, each: Labour(role, name("작업"), days, each),
    st.sampled_from(Role),
    st.floats(0, 60).map(lambda days: round(days, 2)),
    st.sampled_from([0.0, 0.5, 1.0, 2.5]),
)
ENTRIES = st.lists(
    st.builds(
        lambda prices, labour, share, free: (tuple(prices), tuple(labour), Service(None, free, Ratio(share, "%"))),
        st.lists(PRICES, max_size=4),
        st.lists(LABOURS, max_size=3),
        st.integers(0, 20),
        st.integers(0, 24),
    ),
    max_size=4,
)
Made = list[tuple[tuple[Price, ...], tuple[Labour, ...], Service]]


@given(ENTRIES, st.lists(st.integers(1, 30_000_000), max_size=2), st.sampled_from([None, "govt-2026", "win-win-2026"]))
def test_sums_hold_to_the_won(made: Made, discounts: list[int], programme: str | None) -> None:
    entries = [
        solution(f"acme/s{number}", prices=prices, labour=labour, service=service)
        for number, (prices, labour, service) in enumerate(made)
    ]
    found = sheet(*entries, programme=programme, discounts=tuple(Discount("합의", won) for won in discounts))
    assert found.total == sum(row.amount for row in found.rows)
    assert found.total == sum(found.group_total(group) for group in CostGroup)
    assert found.own + found.support_amount == found.total
    assert found.running_per_year == sum(row.amount for row in found.running)
    for row in (*found.rows, *found.running):
        assert row.amount == row.unit_price * row.quantity
        assert row.quantity == int(row.quantity)
    assert [row.group for row in found.rows] == sorted((row.group for row in found.rows), key=list(CostGroup).index)


def test_labour_is_day_rate_by_days_with_overhead_and_fee_at_their_ceilings() -> None:
    found = sheet(mes(), stations=3)
    manager, developer, overhead, fee = [row for row in found.rows if row.group == CostGroup.SOFTWARE_DEVELOPMENT]
    assert manager.amount == 443_955 * 10
    assert developer.amount == 337_061 * 38  # 30 + 3 × 2.5 = 37.5, whole days only
    direct = 4_439_550 + 12_808_318
    assert (overhead.amount, fee.amount) == (direct, 3_449_574)  # 10 % of 34,495,736, halves up
    assert found.group_total(CostGroup.SOFTWARE_DEVELOPMENT) == 2 * direct + 3_449_574
    assert found.group_total(CostGroup.HARDWARE) == 3 * 1_500_000


def test_option_cost_is_the_sheet_of_one_option() -> None:
    entry = mes()
    assert option_cost(option(entry), entry, line(), RATES) == sheet(entry).total


def test_matching_pricing_and_the_sheet_reckon_with_the_same_step_and_rate() -> None:
    dear = price("x", 1_000, per="unit", tiers=(Tier(5, 900),))
    abroad = price("y", 1_350, foreign=ForeignPrice("USD", Decimal(1), Decimal(1350), date(2026, 3, 1)))
    entry = solution(prices=(dear, abroad, replace(abroad, key="z", monthly=True)))
    chosen = option(entry, units=6)
    dollar = RATES.exchange.rate("USD")
    assert dollar is not None
    assert option_cost(chosen, entry, line(), RATES) == 6 * 900 + dollar.won
    assert price_of(chosen, entry, line(), RATES) == 6 * 900 + dollar.won
    assert running_of(chosen, entry, line(), RATES) == 12 * dollar.won


def test_days_that_are_whole_but_for_binary_noise_stay_whole() -> None:
    entry = mes(labour=(Labour(Role.TESTER, name("시험"), 0.1 + 0.2 + 2.7),))
    assert next(row.quantity for row in sheet(entry).rows if row.unit == "M/D") == 3


def test_a_discount_is_a_negative_unit_price_in_the_official_group() -> None:
    plain = sheet(mes())
    found = sheet(mes(), discounts=(Discount("연말 할인", 5_000_000),))
    discount = next(row for row in found.rows if row.amount < 0)
    assert (discount.group, discount.unit_price, discount.amount) == (CostGroup.OTHER, -5_000_000, -5_000_000)
    assert "연말 할인" in discount.item.ko
    assert found.total == plain.total - 5_000_000


def test_a_cloud_fee_counts_for_the_months_of_the_agreement_and_runs_afterwards() -> None:
    found = sheet(mes(), cloud(500_000), programme="govt-2026")
    assert found.group_total(CostGroup.CLOUD) == 9 * 500_000
    fee = next(row for row in found.running if row.group == CostGroup.CLOUD)
    assert fee.amount == 12 * 500_000
    assert running_in((fee,), 1) == 6 * 500_000  # six months of after-service are inside the agreement
    assert running_in((fee,), 2) == fee.amount


def test_without_a_programme_a_cloud_fee_is_running_cost_only() -> None:
    found = sheet(cloud(500_000))
    assert (found.rows, found.total, found.running_per_year) == ((), 0, 6_000_000)
    assert running_in(found.running, 1) == 6_000_000


def test_monthly_prices_outside_the_cloud_never_enter_the_sheet() -> None:
    entry = solution(prices=(price("line", 80_000, CostGroup.NETWORK, monthly=True),))
    found = sheet(entry, programme="govt-2026")
    assert (found.total, found.running_per_year) == (0, 960_000)


def test_maintenance_is_a_share_of_the_purchase_after_the_free_months() -> None:
    found = sheet(mes(), stations=3)
    maintenance = next(row for row in found.running if row.unit == "a")
    assert maintenance.amount == 64_500_000 * 12 // 100
    assert running_in((maintenance,), 1) == maintenance.amount // 2
    assert [running_in((replace(maintenance, free_months=18),), year) for year in (1, 2, 3)] == [
        0,
        maintenance.amount // 2,
        maintenance.amount,
    ]


def test_vat_is_a_tenth_of_what_is_taxed_and_not_in_the_total() -> None:
    staff = price("staff", 10_000_000, CostGroup.PROJECT_STAFF)
    found = sheet(solution(prices=(price("licence", 60_000_005), staff)))
    assert (found.total, found.taxable, found.vat) == (70_000_005, 60_000_005, 6_000_001)
    assert found.vat_rate == 0.1


def test_a_quantity_set_by_hand_wins_and_zero_leaves_the_row_out() -> None:
    entry = mes(labour=())
    plan, catalogue = plan_of(entry)
    amounts = (Amount("terminal", 7), Amount("licence", 0))
    plan = replace(plan, options=(replace(plan.options[0], amounts=amounts),))
    found = estimate(line(), plan, catalogue, DAY, RATES)
    assert [(row.item.ko, row.quantity) for row in found.rows] == [("terminal", 7)]


def test_the_sheet_is_valid_until_its_first_price_ends_and_names_expired_ones() -> None:
    early = price("early", 1_000, valid_until=date(2026, 11, 30))
    late = price("late", 1_000, valid_until=date(2026, 12, 31))
    gone = price("gone", 1_000, valid_until=date(2026, 11, 20))
    assert sheet(solution(prices=(early, late))).valid_until == date(2026, 11, 30)
    assert sheet(solution(prices=(early, late))).expired == ()
    assert sheet(solution(prices=(early, gone))).expired == ("opt-1/gone",)


def test_solutions_the_store_lacks_are_all_named() -> None:
    plan, _ = plan_of(mes(), cloud())
    with pytest.raises(ConfiguratorError) as caught:
        estimate(line(), plan, {}, DAY, RATES)
    for language in LANGUAGES:
        said = speaker(language).say(caught.value.message)
        assert "acme/mes" in said
        assert "acme/cloud" in said


def test_an_empty_plan_costs_nothing() -> None:
    found = sheet(programme="govt-2026")
    assert (found.total, found.own, found.vat, found.support_amount, found.valid_until) == (0, 0, 0, 0, None)


def test_last_years_wages_are_said_only_where_labour_is_priced() -> None:
    assert [note.key for note in sheet(mes()).notes] == ["costing-rates-of-another-year"]
    assert sheet(mes(labour=())).notes == ()


@given(st.integers(1, 40), st.integers(1, 40))
def test_more_stations_never_cost_less(first: int, second: int) -> None:
    few, many = sorted((first, second))
    assert sheet(mes(), stations=few).total <= sheet(mes(), stations=many).total


def test_every_row_tells_its_formula_in_both_languages() -> None:
    found = sheet(mes(), cloud(), programme="govt-2026", discounts=(Discount("합의", 1_000),))
    for language in LANGUAGES:
        for row in (*found.rows, *found.running):
            assert row.formula is not None
            assert speaker(language).say(row.formula)
    labour = next(row for row in found.rows if row.unit == "M/D")
    assert labour.formula is not None
    assert speaker("ko").say(labour.formula) == "IT PM 일 단가 443,955원 × 10일"
