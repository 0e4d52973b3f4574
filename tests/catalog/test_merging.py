"""Three versions of an entry made one, field by field."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from configurator.catalog.entry import Solution, Tier
from configurator.catalog.merging import Side, Undecided, changes, differences, merged
from tests.catalog.strategies import entries
from tests.costing.samples import name, price, solution

BASE = solution(prices=(price("licence", 1000), price("seat", 10)))
PLAIN = tuple(field.name for field in fields(Solution) if field.name not in ("prices", "uuid", "id"))


def asking(entry: Solution, key: str, **new: object) -> Solution:
    """Return the entry with fields of one price line changed."""
    prices = tuple(replace(each, **new) if each.key == key else each for each in entry.prices)  # type: ignore[arg-type]  # a test names the field it changes
    return replace(entry, prices=prices)


def test_what_only_one_side_changed_is_taken_from_it() -> None:
    mine = asking(BASE, "licence", won=900)
    theirs = replace(asking(BASE, "licence", valid_until=date(2027, 12, 31)), title=name("MES 2"))
    result = merged(BASE, mine, theirs)
    licence = result.prices[0]
    assert (licence.won, licence.valid_until, result.title) == (900, date(2027, 12, 31), name("MES 2"))
    assert {(each.path, each.outcome) for each in changes(BASE, mine, theirs)} == {
        ("title", "theirs"), ("prices[licence].asked", "mine"), ("prices[licence].valid_until", "theirs"),
    }  # fmt: skip


@pytest.mark.parametrize(("side", "won"), [("mine", 900), ("theirs", 1100)])
def test_a_conflict_is_never_decided_silently(side: Side, won: int) -> None:
    mine, theirs = asking(BASE, "licence", won=900), asking(BASE, "licence", won=1100)
    with pytest.raises(Undecided) as refused:
        merged(BASE, mine, theirs)
    (conflict,) = refused.value.fields
    assert (conflict.path, *(each.won for each in (conflict.base, conflict.mine, conflict.theirs))) == (
        "prices[licence].asked",
        1000,
        900,
        1100,
    )
    assert merged(BASE, mine, theirs, {conflict.path: side}).prices[0].won == won


def test_a_step_the_supplier_adds_does_not_overrule_a_price_set_by_hand() -> None:
    mine, theirs = asking(BASE, "seat", won=9), asking(BASE, "seat", tiers=(Tier(5, 7),))
    with pytest.raises(Undecided):
        merged(BASE, mine, theirs)
    assert merged(BASE, mine, theirs, {"prices[seat].asked": "mine"}).prices[1] == mine.prices[1]


def test_both_saying_the_same_is_no_conflict() -> None:
    both = asking(BASE, "licence", won=900)
    assert merged(BASE, both, both) == both


@pytest.mark.parametrize("side", ["mine", "theirs"])
def test_a_price_line_changed_by_hand_and_dropped_by_the_supplier_is_a_conflict(side: Side) -> None:
    mine, theirs = asking(BASE, "seat", won=8), replace(BASE, prices=BASE.prices[:1])
    result = merged(BASE, mine, theirs, {"prices[seat]": side})
    assert [each.key for each in result.prices] == (["licence", "seat"] if side == "mine" else ["licence"])
    with pytest.raises(Undecided):
        merged(BASE, mine, theirs)


def test_a_price_line_whose_quantity_was_set_by_hand_does_not_go_silently() -> None:
    theirs = replace(BASE, prices=BASE.prices[:1])
    assert merged(BASE, BASE, theirs) == theirs
    with pytest.raises(Undecided):
        merged(BASE, BASE, theirs, pinned={"seat"})
    assert merged(BASE, BASE, theirs, {"prices[seat]": "mine"}, {"seat"}).prices == BASE.prices


def test_price_lines_of_both_sides_stay_in_the_suppliers_order() -> None:
    mine = replace(BASE, prices=(*BASE.prices, price("cable", 5)))
    theirs = replace(BASE, prices=(price("server", 99), *BASE.prices[::-1]))
    assert [each.key for each in merged(BASE, mine, theirs).prices] == ["server", "seat", "licence", "cable"]


def test_entries_whose_price_lines_share_a_key_are_compared_as_a_whole() -> None:
    double = replace(BASE, prices=(price("a", 1), price("a", 2)))
    theirs = replace(double, prices=(price("a", 1), price("a", 3)))
    assert differences(double, theirs) == ("prices",)
    assert merged(double, double, theirs) == theirs


@given(entries(), entries(), entries(), st.sampled_from(["mine", "theirs"]))
def test_every_field_comes_from_one_side_by_the_rule_of_three(
    one: Solution, two: Solution, three: Solution, side: Side
) -> None:
    base, mine, theirs = one, replace(two, uuid=one.uuid), replace(three, uuid=one.uuid)
    decided: dict[str, Side] = {each.path: side for each in changes(base, mine, theirs)}
    result = merged(base, mine, theirs, decided)
    for field in PLAIN:
        old, own, new = (getattr(entry, field) for entry in (base, mine, theirs))
        expected = own if own == new or new == old else new if own == old else own if side == "mine" else new
        assert getattr(result, field) == expected, field


@given(entries(), entries())
def test_without_changes_on_one_side_the_other_wins_whole(base: Solution, other: Solution) -> None:
    theirs = replace(other, uuid=base.uuid)
    assert merged(base, base, theirs) == theirs
    assert set(differences(merged(base, theirs, base), theirs)) == set()
    assert merged(base, base, base) == base


def test_the_paths_of_price_fields_are_told_apart() -> None:
    odd = replace(BASE, prices=(price("a].won", 1), price("a", 2)))
    assert differences(odd, asking(odd, "a", won=3)) == ("prices[a].asked",)
