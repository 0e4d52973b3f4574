"""Findings about money."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from configurator.basis.ids import SolutionId
from configurator.basis.issues import Issue, Severity
from configurator.basis.language import speaker
from configurator.basis.text import Name
from configurator.basis.vocabulary import Stage
from configurator.catalog.entry import Solution
from configurator.costing.checks import check_money
from configurator.costing.estimate import estimate
from configurator.costing.offers import offers
from configurator.costing.rates import rates_on
from configurator.costing.returns import returns
from configurator.costing.support import programme_named
from configurator.plan.model import Cause
from configurator.plan.steps import DropOption, SetProgramme, Step, SwapOption, apply_to_plan
from tests.costing.samples import DAY, benefit, line, matrix, mes, plan_of, price, solution

Found = dict[str, list[Issue[Step]]]


def findings(
    *entries: Solution,
    extra: tuple[Solution, ...] = (),
    stages: tuple[Stage, Stage] = (Stage.BASIC, Stage.MIDDLE1),
    gain: int | None = None,
    caused: bool = False,
    day: date = DAY,
    **changes: object,
) -> Found:
    plan, catalogue = plan_of(*entries, **changes)
    if caused:
        plan = replace(
            plan,
            options=tuple(replace(option, causes=(Cause(plan.options[0].id, "x"),)) for option in plan.options),
        )
    catalogue |= {entry.id: entry for entry in extra}
    before, after = matrix(stages[0]), matrix(stages[1])
    programme, rates = programme_named(plan.programme), rates_on(day)
    sheet = estimate(line(), plan, catalogue, day, rates, programme, before, after)
    others = offers(sheet.rows, line(), plan, catalogue, day, before, after)
    back = None if gain is None else returns(sheet, [benefit(gain)], 0.08)
    found: Found = {}
    for issue in check_money(line(), plan, catalogue, sheet, programme, rates, back, others):
        found.setdefault(issue.rule, []).append(issue)
        said(issue)
    keys = [issue.key for issues in found.values() for issue in issues]
    assert len(set(keys)) == len(keys)
    return found


def said(issue: Issue[Step]) -> None:
    texts = (issue.message, issue.lesson, issue.expected, issue.found, *(remedy.message for remedy in issue.remedies))
    for message in texts:
        if message is not None:
            assert speaker("ko").say(message) != speaker("en").say(message)
    assert issue.source


def quoted(**changes: object) -> Solution:
    return mes(sample=False, labour=(), **changes)


def test_a_quoted_plan_without_programme_has_nothing_to_say() -> None:
    assert findings(quoted()) == {}


def test_an_expired_price_names_its_item_and_offers_the_successor() -> None:
    old = quoted(
        prices=(price("licence", 1_000_000, valid_until=date(2026, 6, 30)),), replaced_by=SolutionId("acme/mes-2")
    )
    new = solution("acme/mes-2", version="2.0", sample=False)
    issue = findings(old, extra=(new,))["prices-are-valid"][0]
    assert "licence" in speaker("ko").say(issue.message)
    assert issue.remedies[0].steps == (SwapOption(plan_of(old)[0].options[0].id, new.id, "2.0"),)
    assert findings(old)["prices-are-valid"][0].remedies == ()


def test_a_price_not_valid_yet_is_found_too() -> None:
    assert "prices-are-valid" in findings(quoted(prices=(price("licence", 1, valid_from=date(2026, 12, 1)),)))


def test_prices_need_a_basis_and_options_a_price() -> None:
    bare = quoted(prices=(price("licence", 1_000_000, basis=Name("", "")),))
    assert "prices-have-a-basis" in findings(bare)
    assert "options-have-a-price" in findings(quoted(prices=()))


def test_example_prices_are_said_once_for_the_plan() -> None:
    found = findings(mes(), solution("acme/b", prices=(price("x", 1),)))["prices-are-quotes"]
    assert [issue.subjects for issue in found] == [("opt-1", "opt-2")]
    assert found[0].severity == Severity.INFO


def test_old_wages_are_said_where_labour_is_priced() -> None:
    assert "rates-are-current" in findings(mes())
    assert "rates-are-current" not in findings(quoted())
    assert "rates-are-current" not in findings(mes(), day=date(2025, 6, 1))


def test_an_unmet_condition_blocks_and_its_remedies_lead_to_programmes_that_pay() -> None:
    found = findings(quoted(), programme="robot-2026")["programme-conditions-are-met"]
    assert [issue.severity for issue in found] == [Severity.BLOCK]
    plan, catalogue = plan_of(quoted(), programme="robot-2026")
    for remedy in found[0].remedies[:-1]:
        (step,) = remedy.steps
        assert isinstance(step, SetProgramme)
        changed = apply_to_plan(step, plan)
        again = estimate(
            line(),
            changed,
            catalogue,
            DAY,
            rates_on(DAY),
            programme_named(changed.programme),
            matrix(Stage.BASIC),
            matrix(Stage.MIDDLE1),
        )
        assert again.support_amount > 0
    assert found[0].remedies[-1].steps == (SetProgramme(None),)


def test_conditions_only_a_person_can_answer_are_gathered_in_one_finding() -> None:
    (issue,) = findings(quoted(), programme="govt-2026")["programme-conditions-are-confirmed"]
    assert issue.severity == Severity.INFO


def test_a_sheet_over_the_cap_says_so() -> None:
    rich = quoted(prices=(price("licence", 600_000_000),))
    (issue,) = findings(rich, programme="govt-2026")["support-is-within-limits"]
    assert issue.found is not None
    assert "2억 원" in speaker("ko").say(issue.found)


def test_a_budget_that_is_exceeded_offers_what_brings_it_back() -> None:
    small, large = quoted(), solution("acme/aps", prices=(price("aps", 50_000_000),), sample=False)
    found = findings(small, large, budget=90_000_000)["own-share-fits-the-budget"][0]
    plan, catalogue = plan_of(small, large, budget=90_000_000)
    drops = [remedy for remedy in found.remedies if isinstance(remedy.steps[0], DropOption)]
    assert drops
    for remedy in found.remedies:
        changed = apply_to_plan(remedy.steps[0], plan)  # type: ignore[arg-type]  # these remedies hold plan steps
        again = estimate(
            line(),
            changed,
            catalogue,
            DAY,
            rates_on(DAY),
            programme_named(changed.programme),
            matrix(Stage.BASIC),
            matrix(Stage.MIDDLE1),
        )
        assert again.own <= 90_000_000
    assert "own-share-fits-the-budget" not in findings(small, budget=90_000_000)


def test_what_others_need_is_not_offered_to_be_left_out() -> None:
    found = findings(quoted(), caused=True, budget=1)["own-share-fits-the-budget"][0]
    assert not [remedy for remedy in found.remedies if isinstance(remedy.steps[0], DropOption)]


def test_software_without_a_response_time_is_found() -> None:
    assert "software-comes-with-service" in findings(quoted(service=None))


def test_a_plan_that_pays_only_with_support_says_so() -> None:
    (hidden,) = findings(quoted(), programme="govt-2026", gain=20_000_000)["plan-pays-without-support"]
    assert hidden.message.key == "costing-pays-only-with-support"
    (lost,) = findings(quoted(), gain=0)["plan-pays-without-support"]
    assert lost.message.key == "costing-never-pays"
    assert "plan-pays-without-support" not in findings(quoted(), gain=90_000_000)
