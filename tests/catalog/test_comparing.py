"""Comparing shows where entries differ, in the same units, and follows who replaces whom with the difference of cost."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from configurator.basis.ids import SolutionId
from configurator.basis.language import LANGUAGES, speaker
from configurator.basis.units import UNITS, Duration, Power
from configurator.catalog.comparing import MOST, differing, normal, replacement, rows
from configurator.catalog.edition import Edition
from configurator.catalog.entry import Solution, from_price
from solution_store.entry_files import Store
from tests.catalog.strategies import any_quantity, stores


@settings(max_examples=15)
@given(entries=stores())
def test_any_entries_can_be_compared_and_said(entries: list[Solution]) -> None:
    every = rows(entries, {}, {entry.id: entry for entry in entries})
    shown = differing(every)
    for row in every:
        assert len(row.values) == len(entries)
        assert (row in shown) == any(value != row.values[0] for value in row.values)
        for language in LANGUAGES:
            assert speaker(language).say(row.name)
            assert all(speaker(language).argument(value) for value in row.values if value not in (None, "", ()))


def test_an_entry_does_not_differ_from_itself(shipped: Store, edition: Edition) -> None:
    for entry in shipped.entries[::20]:
        assert differing(rows([entry, entry], edition.suppliers, edition)) == ()


def test_the_same_in_other_units_is_no_difference(shipped: Store, edition: Edition) -> None:
    entry = shipped.entries[0]
    watts = replace(entry, lead_time=Duration(14, "d"), utilities=replace(entry.utilities, power=Power(1500, "W")))
    other = replace(entry, lead_time=Duration(2, "week"), utilities=replace(entry.utilities, power=Power(1.5, "kW")))
    assert differing(rows([watts, other], {}, edition)) == ()
    dearer = replace(other, utilities=replace(entry.utilities, power=Power(1.6, "kW")))
    assert [row.name.key for row in differing(rows([watts, dearer], {}, edition))] == ["comparing-power"]


@given(quantity=any_quantity)
def test_a_quantity_keeps_its_size_in_the_common_unit(quantity: Duration) -> None:
    same = normal(quantity)
    assert same is not None
    assert same.unit == next(iter(UNITS[quantity.dimension]))
    assert same.magnitude == pytest.approx(quantity.canonical, rel=1e-3)


def test_no_more_than_six(shipped: Store, edition: Edition) -> None:
    assert rows(shipped.entries[:MOST], edition.suppliers, edition)
    with pytest.raises(ValueError, match="7"):
        rows(shipped.entries[: MOST + 1], edition.suppliers, edition)


def chained(shipped: Store, costs: list[int]) -> dict[SolutionId, Solution]:
    priced = next(entry for entry in shipped.entries if entry.prices)
    price = replace(priced.prices[0], count=1, monthly=False)
    names = [SolutionId(f"x/gen-{number}") for number in range(len(costs))]
    return {
        name: replace(priced, id=name, uuid=f"{number:036}", prices=(replace(price, won=won),), replaced_by=following)
        for number, (name, won, following) in enumerate(zip(names, costs, [*names[1:], None], strict=True))
    }


@given(costs=st.lists(st.integers(1, 10**9), min_size=2, max_size=6))
def test_the_chain_is_walked_to_its_end_with_the_difference(shipped: Store, costs: list[int]) -> None:
    made = chained(shipped, costs)
    first, *others = made.values()
    found = replacement(first, made)
    assert found is not None
    assert found.chain == tuple(entry.id for entry in others)
    assert found.won == costs[-1] - costs[0]
    assert replacement(others[-1], made) is None


def test_a_circle_and_a_missing_end_are_told(shipped: Store) -> None:
    made = chained(shipped, [1, 2, 3])
    first, second, third = made.values()
    circle = made | {third.id: replace(third, replaced_by=first.id)}
    round_and_round = replacement(first, circle)
    assert round_and_round is not None
    assert round_and_round.endless
    found = replacement(first, {first.id: first, second.id: second})
    assert found is not None
    assert (found.chain, found.missing, found.won) == ((second.id,), third.id, 1)
    nowhere = replacement(first, {})
    assert nowhere is not None
    assert nowhere.missing == second.id


def test_a_price_begins_at_the_smallest_order(shipped: Store) -> None:
    for entry in shipped.entries:
        for monthly in (False, True):
            lines = [price.won * price.count for price in entry.prices if price.monthly is monthly]
            assert from_price(entry.prices, monthly) == (sum(lines) if lines else None)
