"""What one unit costs: steps by quantity, currencies by the day, whole won."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from configurator.basis.errors import BadInput
from configurator.catalog.entry import ForeignPrice, Tier
from configurator.plan.exchange import SUPPLIERS_OWN, Exchange, ExchangeRate, exchange_on, exchange_rates
from configurator.plan.prices import unit_price
from tests.costing.samples import DAY, name, price

TIERS = (Tier(10, 900), Tier(100, 700))
DOLLARS = ForeignPrice("USD", Decimal("1200.50"), Decimal("1350.25"), date(2026, 3, 2))


def rate(won: str, begin: date = date(2026, 1, 1)) -> ExchangeRate:
    return ExchangeRate("USD", Decimal(won), begin, date(2026, 12, 31), "S", name("고시"))


@pytest.mark.parametrize(
    ("quantity", "won"), [(0, 1000), (1, 1000), (9, 1000), (10, 900), (99, 900), (100, 700), (5000, 700)]
)
def test_the_step_of_the_quantity_holds_for_every_unit(quantity: int, won: int) -> None:
    assert unit_price(price("p", 1000, tiers=TIERS), quantity).won == won


def test_steps_written_in_any_order_read_alike() -> None:
    assert unit_price(price("p", 1000, tiers=TIERS[::-1]), 50).won == 900


def test_a_foreign_price_follows_the_rate_of_the_day_and_says_which() -> None:
    found = unit_price(price("p", 1_620_975, foreign=DOLLARS), 1, Exchange((rate("1400"),)))
    assert (found.won, found.rate) == (1_680_700, Decimal(1400))
    assert found.quoted is not None
    assert found.quoted.won == Decimal(1400)


def test_without_a_valid_rate_the_suppliers_own_is_used_and_known_as_such() -> None:
    found = unit_price(price("p", 1_620_975, foreign=DOLLARS), 1, SUPPLIERS_OWN)
    assert (found.won, found.rate, found.quoted) == (1_620_975, Decimal("1350.25"), None)


def test_a_step_of_a_foreign_price_moves_in_proportion() -> None:
    dear = price("p", 1_350_250, foreign=replace(DOLLARS, amount=Decimal(1000)), tiers=(Tier(10, 1_215_225),))
    assert unit_price(dear, 10, SUPPLIERS_OWN).won == 1_215_225
    assert unit_price(dear, 10, Exchange((rate("1400"),))).won == 1_260_000


def test_of_two_rates_the_newer_holds() -> None:
    both = Exchange((rate("1400", date(2026, 6, 1)), rate("1300")))
    assert unit_price(price("p", 1, foreign=DOLLARS), 1, both).rate == Decimal(1400)


@given(
    st.integers(1, 10**9),
    st.integers(1, 10**7),
    st.integers(0, 200),
    st.lists(st.integers(2, 150), unique=True, max_size=4),
)
def test_it_agrees_with_a_naive_reader(cents: int, parts: int, quantity: int, starts: list[int]) -> None:
    amount, rated = Decimal(cents) / 100, Decimal(parts) / 1000
    steps = tuple(Tier(start, 1_000_000 - start) for start in starts)
    foreign = ForeignPrice("USD", amount, Decimal(1000), DAY)
    quoted = Exchange((replace(rate("1"), won=rated),))
    asked = price("p", 1_000_000, tiers=steps, foreign=foreign)
    below = [start for start in starts if start <= quantity]
    exact = amount * rated if not below else Decimal(1_000_000 - max(below)) * rated / 1000
    assert unit_price(asked, quantity, quoted).won == int(exact.quantize(Decimal(1), rounding=ROUND_HALF_UP))


# ── packs ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_every_shipped_rate_has_a_source_and_our_own_have_a_reason() -> None:
    rows = exchange_rates()
    assert {row.currency for row in exchange_on(DAY).rates} == {"USD", "EUR", "JPY", "CNY"}
    for row in rows:
        assert row.won > 0
        assert row.valid_from <= row.valid_until
        assert row.source.ko.strip()
        assert row.reason is not None or row.mark == "S"


def test_a_rate_that_ran_out_is_not_stretched() -> None:
    last = max(row.valid_until for row in exchange_rates())
    assert exchange_on(last + timedelta(days=1)).rates == ()


def test_a_bad_pack_is_refused_with_every_mistake(tmp_path: Path) -> None:
    (tmp_path / "2026.toml").write_text(
        '[[rates]]\ncurrency = "XXX"\nwon = "many"\nvalid_from = 2026-01-01\nvalid_until = 2026-12-31\nmark = "S"\nsource = "s"\n',
        encoding="utf-8",
    )
    with pytest.raises(BadInput) as refused:
        exchange_on(DAY, tmp_path)
    assert {mistake.path for mistake in refused.value.mistakes} == {"rates[0].currency", "rates[0].won"}
