"""Why the money changed: every won has one cause, and they add up."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from configurator.assessment.maturity import SystemMatrix
from configurator.basis.language import LANGUAGES, speaker
from configurator.basis.vocabulary import CostGroup, Role, Stage
from configurator.catalog.entry import ForeignPrice, Labour, Solution, Tier
from configurator.costing.cause_notes import Stand
from configurator.costing.causes import Causes, causes
from configurator.costing.estimate import estimate
from configurator.costing.rates import rates_on
from configurator.costing.support import agreement_months, programme_named
from configurator.plan.exchange import Exchange, ExchangeRate
from configurator.plan.model import Discount, Plan
from configurator.plan.rates import Rates
from tests.costing.samples import DAY, cloud, line, matrix, mes, name, option, plan_of, price, solution

RATES = rates_on(DAY)
STAGES: tuple[SystemMatrix, SystemMatrix] = (matrix(Stage.BASIC), matrix(Stage.MIDDLE1))


def dollars(won: str, base: Rates = RATES) -> Rates:
    """Return the rates of the day with a dollar of so many won; "" for no rate at all."""
    rows = (ExchangeRate("USD", Decimal(won), DAY, DAY, "S", name("고시")),) if won else ()
    return replace(base, exchange=Exchange(rows))


def stand(
    *entries: Solution, stations: int = 3, rates: Rates = RATES, programme: str | None = None, **plan: object
) -> Stand:
    made, catalogue = plan_of(*entries, **plan)
    asked, factory = programme_named(programme), line(stations)
    sheet = estimate(factory, made, catalogue, DAY, rates, asked, *STAGES)
    return Stand(factory, made, catalogue, rates, sheet, agreement_months(asked, *STAGES))


def split(before: Stand, after: Stand) -> dict[str, int]:
    found = causes(before, after)
    adds_up(found)
    return {cause: won for cause, won in found.by_cause if won}


def adds_up(found: Causes) -> None:
    wons = dict(found.by_cause)
    assert sum(wons.values()) == found.own_after - found.own_before == found.own_difference
    assert sum(wons.values()) - wons["subsidy"] == found.after - found.before == found.difference
    assert all(effect.won for effect in found.effects)


PER_STATION = price("unit", 1_000, CostGroup.HARDWARE, per="station")
STEPS = replace(PER_STATION, tiers=(Tier(5, 900),))
ABROAD = price("tool", 1_350_000, foreign=ForeignPrice("USD", Decimal(1000), Decimal(1350), date(2026, 3, 1)))


def one(asked: object) -> Solution:
    return solution(prices=(asked,))  # type: ignore[arg-type]  # a test gives a price


def test_nothing_changed_has_no_cause() -> None:
    assert split(stand(mes()), stand(mes())) == {}


def test_more_stations_are_quantity() -> None:
    assert split(stand(one(PER_STATION)), stand(one(PER_STATION), stations=4)) == {"quantity": 1_000}


def test_a_dearer_list_is_price() -> None:
    assert split(stand(one(PER_STATION)), stand(one(replace(PER_STATION, won=1_200)))) == {"price": 600}


def test_a_step_reached_is_a_rule_beside_the_quantity() -> None:
    assert split(stand(one(STEPS)), stand(one(STEPS), stations=5)) == {"quantity": 2_000, "rule": -500}


def test_a_step_the_supplier_adds_is_price() -> None:
    wide = replace(PER_STATION, tiers=(Tier(3, 800),))
    assert split(stand(one(PER_STATION)), stand(one(wide))) == {"price": -600}


def test_another_exchange_rate_is_currency_and_names_its_source() -> None:
    before, after = stand(one(ABROAD), rates=dollars("1300")), stand(one(ABROAD), rates=dollars("1400"))
    assert split(before, after) == {"currency": 100_000}
    (effect,) = causes(before, after).effects
    said = speaker("en").say(effect.notes[0])
    assert "1,300" in said
    assert "1,400" in said
    assert "고시" in said


def test_a_dearer_price_at_another_rate_is_split() -> None:
    dear = replace(ABROAD, foreign=replace(ABROAD.foreign, amount=Decimal(1100)))  # type: ignore[type-var]  # it has one
    found = split(stand(one(ABROAD), rates=dollars("1300")), stand(one(dear), rates=dollars("1400")))
    assert found == {"price": 130_000, "currency": 110_000}


def test_a_supplier_that_only_reckons_anew_moves_the_currency() -> None:
    anew = replace(ABROAD, won=1_400_000, foreign=replace(ABROAD.foreign, rate=Decimal(1400)))  # type: ignore[type-var]  # it has one
    assert split(stand(one(ABROAD), rates=dollars("")), stand(one(anew), rates=dollars(""))) == {"currency": 50_000}


def test_another_wage_table_is_a_rule_with_its_surcharges() -> None:
    older = replace(
        RATES, day_rates={role: won // 2 for role, won in RATES.day_rates.items()}, valid_from=date(2024, 1, 1)
    )
    entry = solution(labour=(Labour(Role.TESTER, name("시험"), 10),))
    before, after = stand(entry, rates=older), stand(entry)
    found = causes(before, after)
    adds_up(found)
    assert found.of("rule") == found.difference > 0
    assert all(effect.notes for effect in found.effects)


def test_more_days_are_quantity_with_their_surcharges() -> None:
    entry = solution(labour=(Labour(Role.TESTER, name("시험"), 10),))
    longer = solution(labour=(Labour(Role.TESTER, name("시험"), 12),))
    found = split(stand(entry), stand(longer))
    assert set(found) == {"quantity"}


def test_a_longer_agreement_is_a_rule_and_the_programme_a_subsidy() -> None:
    before, after = stand(cloud()), stand(cloud(), programme="govt-2026")
    found = split(before, after)
    assert found["rule"] == after.months * 500_000
    assert set(found) <= {"rule", "subsidy"}
    with_money = split(stand(mes()), stand(mes(), programme="govt-2026"))
    assert with_money == {"subsidy": -stand(mes(), programme="govt-2026").estimate.support_amount}


def test_a_discount_is_price_and_a_new_option_is_quantity() -> None:
    assert split(stand(mes()), stand(mes(), discounts=(Discount("합의", 70_000),))) == {"price": -70_000}
    more = solution("acme/erp", prices=(price("x", 5_000),))
    assert split(stand(mes()), stand(mes(), more)) == {"quantity": 5_000}
    assert split(stand(mes(), more), stand(mes())) == {"quantity": -5_000}


def test_a_price_line_the_supplier_adds_or_drops_is_price() -> None:
    both = solution(prices=(PER_STATION, price("x", 7_000)))
    assert split(stand(one(PER_STATION)), stand(both)) == {"price": 7_000}
    assert split(stand(both), stand(one(PER_STATION))) == {"price": -7_000}


# ── any two states ──────────────────────────────────────────────────────────────────────────────────────────────────

WONS = st.integers(-5_000_000, 50_000_000)
FOREIGN = st.builds(
    ForeignPrice,
    st.sampled_from(["USD", "EUR"]),
    st.integers(1, 10**6).map(lambda cents: Decimal(cents) / 100),
    st.integers(800_000, 1_900_000).map(lambda parts: Decimal(parts) / 1000),
    st.just(date(2026, 3, 1)),
)
PRICES = st.builds(
    lambda number, won, per, count, monthly, group, tiers, foreign: price(
        f"p{number}", won, group, per=per, count=count, monthly=monthly, tiers=tuple(tiers), foreign=foreign
    ),
    st.integers(0, 3),
    WONS,
    st.sampled_from(["site", "station", "machine", "unit"]),
    st.integers(1, 5),
    st.booleans(),
    st.sampled_from([CostGroup.HARDWARE, CostGroup.CLOUD, CostGroup.PROJECT_STAFF]),
    st.lists(st.builds(Tier, st.integers(2, 20), st.integers(0, 10**7)), max_size=2),
    st.none() | FOREIGN,
)
LABOURS = st.builds(
    lambda role, days, each: Labour(role, name("작업"), days, each),
    st.sampled_from([Role.TESTER, Role.PROJECT_MANAGER]),
    st.floats(0, 40),
    st.sampled_from([0.0, 1.5]),
)
SOLUTIONS = st.builds(
    lambda number, prices, labour: solution(f"acme/s{number}", prices=tuple(prices), labour=tuple(labour)),
    st.integers(0, 2),
    st.lists(PRICES, max_size=4),  # keys may repeat: the sums hold even then
    st.lists(LABOURS, max_size=2),
)
PLANS = st.builds(
    lambda entries, units, discounts, budget: (entries, units, tuple(discounts), budget),
    st.lists(SOLUTIONS, max_size=3, unique_by=lambda entry: entry.id),
    st.integers(1, 6),
    st.lists(st.builds(Discount, st.sampled_from(["합의", "물량"]), st.integers(0, 10**6)), max_size=2),
    st.none(),
)
TABLES = st.builds(
    lambda dollar, euro, share, wage: replace(
        RATES,
        day_rates={role: won + wage for role, won in RATES.day_rates.items()},
        overhead=share,
        exchange=Exchange(tuple(
            ExchangeRate(currency, Decimal(won), DAY, DAY, "S", name("고시"))  # type: ignore[arg-type]  # both are currencies
            for currency, won in (("USD", dollar), ("EUR", euro)) if won
        )),
    ),
    st.sampled_from(["", "1400", "1333.333"]),
    st.sampled_from(["", "1600.5"]),
    st.sampled_from([1.0, 0.9]),
    st.sampled_from([0, 1_234]),
)  # fmt: skip
STANDS = st.builds(
    lambda plan, stations, rates, programme: _stand(plan, stations, rates, programme),
    PLANS,
    st.integers(1, 6),
    TABLES,
    st.sampled_from([None, "govt-2026", "win-win-2026"]),
)


def _stand(
    made: tuple[list[Solution], int, tuple[Discount, ...], None], stations: int, rates: Rates, programme: str | None
) -> Stand:
    entries, units, discounts, _ = made
    options = tuple(option(entry, int(entry.id[-1]), units=units) for entry in entries)
    catalogue, factory, asked = {entry.id: entry for entry in entries}, line(stations), programme_named(programme)
    plan = Plan(options, programme=programme, discounts=discounts)
    sheet = estimate(factory, plan, catalogue, DAY, rates, asked, *STAGES)
    return Stand(factory, plan, catalogue, rates, sheet, agreement_months(asked, *STAGES))


@given(STANDS, STANDS)
def test_the_causes_of_any_change_add_up_to_the_won(before: Stand, after: Stand) -> None:
    adds_up(causes(before, after))


@given(STANDS, STANDS)
def test_every_effect_is_told_in_both_languages(before: Stand, after: Stand) -> None:
    for effect in causes(before, after).effects:
        for language in LANGUAGES:
            assert "{" not in " ".join(speaker(language).say(note) for note in effect.notes)
