"""Programmes: packs, conditions, and how much may be asked for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from configurator.basis.errors import ConfiguratorError
from configurator.basis.language import LANGUAGES, speaker
from configurator.basis.units import Ratio
from configurator.basis.vocabulary import CostGroup, Kind, Stage
from configurator.catalog.entry import Provision
from configurator.costing.offers import offers
from configurator.costing.request import Ask, Claim, asked
from configurator.costing.sheet import Support
from configurator.costing.support import Programme, all_programmes, programme_named, programmes_on, support_for
from tests.costing.samples import DAY, line, matrix, mes, plan_of, price, row, solution

EOK = 100_000_000
OF_2026 = {  # id -> (share in %, cap in won, months) of the 2026 table in the domain paper
    "govt-2026": (50, 2 * EOK, 9),
    "govt-same-level-2026": (50, EOK // 2, 6),
    "ai-special-2026": (50, 2 * EOK, 9),
    "autonomous-2026": (50, 6 * EOK, 24),
    "carbon-2026": (50, 2 * EOK, 9),
    "robot-2026": (50, EOK * 5 // 2, 8),
    "automation-2026": (50, 95_000_000, None),
    "win-win-2026": (30, 120_000_000, 9),
    "ministry-2026": (50, 2 * EOK, None),
}


def programme(key: str) -> Programme:
    found = programme_named(key)
    assert found is not None
    return found


def support(
    key: str,
    *amounts: int,
    before: Stage | None = Stage.BASIC,
    after: Stage | None = Stage.MIDDLE1,
    day: date = DAY,
    kinds: tuple[Kind, ...] = (Kind.MES,),
    words: tuple[str, ...] = (),
    **factory: object,
) -> Support:
    entries = tuple(
        replace(solution(f"acme/s{number}", kind), provides=tuple(Provision(word) for word in words))
        for number, kind in enumerate(kinds)
    )
    plan, catalogue = plan_of(*entries)
    rows = [row(amount) for amount in amounts]
    stages = (matrix(before) if before is not None else None, matrix(after) if after is not None else None)
    return support_for(programme(key), rows, line(**factory), plan, catalogue, day, *stages)


@pytest.mark.parametrize(("key", "terms"), OF_2026.items())
def test_the_programmes_of_2026_are_those_of_the_notice(key: str, terms: tuple[int, int, int | None]) -> None:
    found = programme(key)
    assert found.share is not None
    assert (found.share.magnitude, found.cap, found.months) == terms
    assert found in programmes_on(DAY)


def test_every_programme_has_source_mark_validity_and_its_own_id() -> None:
    known = all_programmes()
    assert len({found.id for found in known}) == len(known)
    for found in known:
        assert found.source
        assert found.valid_from < found.valid_until
        assert str(found.valid_from.year) in found.id
        assert all(demand.source for demand in found.conditions)
        assert found.note is not None or (found.share is not None and found.cap is not None)


def test_each_year_has_its_own_programmes() -> None:
    assert {found.id for found in programmes_on(date(2023, 6, 1))} >= {"govt-2023", "win-win-2023", "robot-2023"}
    assert {found.id for found in programmes_on(date(2025, 6, 1))} >= {"ministry-2025"}
    assert programmes_on(date(2012, 1, 1)) == ()


def test_no_programme_is_none() -> None:
    assert programme_named(None) is None


@pytest.mark.parametrize("wrong", ["govt-206", "goverment-2026", "win-win"])
def test_a_mistyped_programme_is_answered_with_the_near_ones(wrong: str) -> None:
    with pytest.raises(ConfiguratorError) as caught:
        programme_named(wrong)
    said = speaker("en").say(caught.value.message)
    assert "Did you mean" in said
    assert any(found.id in said for found in all_programmes())


def test_a_programme_like_no_other_is_answered_with_all() -> None:
    with pytest.raises(ConfiguratorError) as caught:
        programme_named("zzz")
    said = speaker("ko").say(caught.value.message)
    assert all(found.id in said for found in all_programmes())


def test_half_of_the_sheet_is_asked_for_and_floored_to_a_thousand_won() -> None:
    found = support("govt-2026", 134_555_999, 1)
    assert found.request == found.if_met == 67_278_000
    assert (found.share, found.cap, found.months, found.same_level) == (0.5, 2 * EOK, 9, False)
    assert found.assumed


def test_the_cap_holds_and_is_said() -> None:
    found = support("govt-2026", 7 * EOK)
    assert found.request == 2 * EOK
    assert [limit.key for limit in found.limits] == ["costing-limit-cap"]


def test_staying_on_the_stage_gets_the_small_cap() -> None:
    found = support("govt-2026", 7 * EOK, before=Stage.MIDDLE1, after=Stage.MIDDLE1)
    assert (found.request, found.same_level, found.months) == (EOK // 2, True, 6)
    assert "costing-limit-same-level" in {limit.key for limit in found.limits}


def test_a_stage_below_the_programmes_is_refused_but_says_what_it_would_be() -> None:
    found = support("govt-2026", 2 * EOK, before=Stage.NONE, after=Stage.BASIC)
    assert (found.request, found.if_met) == (0, EOK)
    assert "costing-limit-condition" in {limit.key for limit in found.limits}
    assert [condition.met for condition in found.conditions].count(False) == 1


def test_an_unassessed_stage_refuses_nothing_and_confirms_nothing() -> None:
    found = support("govt-2026", 2 * EOK, before=None, after=None)
    assert found.request == EOK
    assert None in [condition.met for condition in found.conditions]
    assert False not in [condition.met for condition in found.conditions]


@pytest.mark.parametrize(
    "factory",
    [{"industry": "G46 도매업"}, {"small_or_medium": False}, {"past_awards": 2}],
    ids=["wholesaler", "large company", "two awards"],
)
def test_who_may_not_apply_gets_nothing(factory: dict[str, object]) -> None:
    assert support("govt-2026", 2 * EOK, **factory).request == 0


def test_one_earlier_award_is_allowed_but_its_money_is_to_be_confirmed() -> None:
    found = support("govt-2026", 2 * EOK, past_awards=1)
    assert found.request == EOK
    assert [condition.met for condition in found.conditions if "2.5억" in condition.text.ko] == [None]


def test_a_programme_of_another_year_is_not_in_force() -> None:
    assert support("govt-2023", 2 * EOK).request == 0
    assert support("govt-2023", 2 * EOK, day=date(2023, 6, 1)).request == EOK


def test_the_autonomous_factory_needs_ai_twin_and_administration_shell() -> None:
    full = {"kinds": (Kind.AI_MODEL, Kind.TWIN), "words": ("if.aas",), "before": Stage.MIDDLE1, "after": Stage.MIDDLE2}
    assert support("autonomous-2026", 2 * EOK, **full).request == EOK  # type: ignore[arg-type]  # named arguments
    for lacking in ({"kinds": (Kind.AI_MODEL,)}, {"words": ()}, {"before": Stage.BASIC}):
        assert support("autonomous-2026", 2 * EOK, **(full | lacking)).request == 0  # type: ignore[arg-type]  # as above


def test_robots_are_needed_for_the_robot_programme() -> None:
    assert support("robot-2026", 2 * EOK).request == 0
    assert support("robot-2026", 2 * EOK, kinds=(Kind.COBOT,)).request == EOK


def test_the_carbon_programme_leaves_mes_out_of_the_sum() -> None:
    fems = solution("acme/fems", Kind.FEMS, (price("fems", 60_000_000),))
    plan, catalogue = plan_of(fems, mes())
    rows = [replace(row(60_000_000), option=plan.options[0].id), replace(row(40_000_000), option=plan.options[1].id)]
    found = support_for(programme("carbon-2026"), rows, line(), plan, catalogue, DAY)
    assert (found.eligible, found.request) == (60_000_000, 30_000_000)
    assert "costing-limit-left-out" in {limit.key for limit in found.limits}


@given(st.integers(0, 3 * EOK))
def test_three_parties_pay_the_whole_of_a_win_win_sheet(total: int) -> None:
    found = support("win-win-2026", total)
    own = total - found.request - found.host_amount
    assert Fraction(found.host_amount) >= Fraction(3, 10) * total
    assert own >= 0
    assert 10 * own <= 4 * total + 10 * 1000  # at most 40 % and what the floor left


@pytest.mark.parametrize("key", ["jump-up-2026", "win-win-ai-2026", "ai-data-2026", "regional-2025"])
def test_where_no_source_gives_share_or_cap_nothing_is_computed_and_that_is_said(key: str) -> None:
    found = support(key, 2 * EOK)
    assert found.if_met == 0
    assert "costing-limit-unknown" in {limit.key for limit in found.limits}
    assert found.note is not None


@given(st.lists(st.integers(-5_000_000, 400_000_000), max_size=6))
def test_a_request_is_whole_thousands_within_share_and_cap(amounts: list[int]) -> None:
    found = support("govt-2026", *amounts)
    total = sum(amounts)
    assert found.request % 1000 == 0
    assert 0 <= found.request <= found.cap
    assert 2 * found.request <= max(0, total)
    assert found.request == max(0, min(total // 2, 2 * EOK)) // 1000 * 1000


@given(st.integers(0, 500_000_000), st.integers(0, 100_000_000))
def test_a_larger_sheet_never_gets_less(total: int, more: int) -> None:
    assert support("govt-2026", total + more).request >= support("govt-2026", total).request


def ask(cash: int, cloud: int = 0, staff: int = 0, cap: int = 2 * EOK) -> Ask:
    return Ask(Claim(cash, cloud, staff, 0), Ratio(50, "%"), cap, None, same_level=False)


@given(st.integers(0, 20_000), st.integers(0, 20_000), st.integers(0, 9_000))
def test_own_staff_counts_up_to_a_fifth_of_the_contribution(cash: int, staff: int, cap: int) -> None:
    """Against trying every won of staff (sums in thousands keep it small)."""
    found = asked(ask(cash, staff=staff, cap=cap), DAY)
    counted = found.eligible - cash
    fits = [won for won in range(staff + 1) if 5 * won <= cash + won - _plain_request(cash, won, cap)]
    assert counted == max(fits, default=0)
    assert found.request == _plain_request(cash, counted, cap)


def _plain_request(cash: int, staff: int, cap: int) -> int:
    return min((cash + staff) // 2, cap, cash) // 1000 * 1000


def test_cloud_fees_stay_with_the_company() -> None:
    found = asked(ask(1_000_000, cloud=9_000_000), DAY)
    assert found.request == 1_000_000
    assert [limit.key for limit in found.limits] == ["costing-limit-own-part"]


def test_offers_compare_every_programme_in_force() -> None:
    plan, catalogue = plan_of(mes())
    made = offers([row(2 * EOK)], line(), plan, catalogue, DAY, matrix(Stage.BASIC), matrix(Stage.MIDDLE1))
    assert [offer.programme for offer in made] == list(programmes_on(DAY))
    paid = {offer.programme.id: offer.paid for offer in made}
    assert paid["govt-2026"] == EOK
    assert paid["robot-2026"] == 0
    assert paid["win-win-2026"] == 2 * EOK * 6 // 10


def test_conditions_are_told_in_both_languages_with_their_source() -> None:
    for found in all_programmes():
        answer = support(found.id, 2 * EOK)
        for condition in answer.conditions:
            assert condition.text.ko != condition.text.en
            assert condition.source.endswith("]")
        for language in LANGUAGES:
            assert all(speaker(language).say(limit) for limit in answer.limits)


def test_every_group_counts_once() -> None:
    amounts = {group: 1_000_000 * (place + 1) for place, group in enumerate(CostGroup)}
    rows = [row(amount, group) for group, amount in amounts.items()]
    plan, catalogue = plan_of(mes())
    found = support_for(programme("govt-2026"), rows, line(), plan, catalogue, DAY)
    assert found.eligible <= sum(amounts.values())
    assert found.eligible >= sum(amounts.values()) - amounts[CostGroup.PROJECT_STAFF]
