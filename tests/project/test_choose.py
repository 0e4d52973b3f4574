"""The chosen plan is consistent, answers its needs and is the cheapest: a naive reader of the pool finds nothing better."""

from __future__ import annotations

import functools
import itertools
import time
from dataclasses import replace
from datetime import date

import pytest

from configurator.basis import places
from configurator.basis.issues import Severity
from configurator.basis.language import LANGUAGES, speaker
from configurator.basis.vocabulary import Stage
from configurator.basis.work import Cancel, Cancelled
from configurator.catalog.edition import Edition, open_edition
from configurator.compatibility.difference import place
from configurator.compatibility.facts import theory
from configurator.compatibility.rules import check
from configurator.compatibility.story import tell
from configurator.plan.model import Plan
from configurator.project.choose import Choice, choose, heavy, variants
from configurator.project.model import Project
from configurator.project.objectives import OBJECTIVES, Objective
from configurator.project.pool import Pool, pool
from configurator.project.samples import project_from_sample
from configurator.project.study import Study

DAY = date(2026, 11, 21)
LINES = ("cnc-shaft", "moulding", "food-packing")


@functools.cache
def edition() -> Edition:
    return open_edition(places.store_edition())


@functools.cache
def project(name: str) -> Project:
    return project_from_sample(name, DAY)


@functools.cache
def best(name: str, objective: Objective) -> Choice:
    return choose(project(name), edition(), objective)


@pytest.mark.parametrize("name", LINES)
@pytest.mark.parametrize("objective", OBJECTIVES)
def test_the_chosen_plan_blocks_nothing_and_reaches_its_target(name: str, objective: Objective) -> None:
    choice = best(name, objective)
    assert choice.project is not None
    study = Study(choice.project, edition())
    before = {place(issue) for issue in check(study.line, Plan(target=study.plan.target), study.catalogue)}
    hard = {
        place(issue) for issue in check(study.line, study.plan, study.catalogue) if issue.severity is Severity.BLOCK
    }
    assert hard <= before
    assert study.plan.target is not None
    assert study.matrix_after.stage >= study.plan.target
    assert choice.own == study.estimate.own
    assert choice.in_time


@pytest.mark.parametrize("name", LINES)
def test_every_heavy_need_is_answered_at_least_cost(name: str) -> None:
    choice = best(name, "least-cost")
    assert choice.project is not None
    taken = {option.solution for option in choice.project.plan.options}
    unmet = {matched.need.key for matched in choice.unmet}
    for matched in heavy(Study(project(name), edition())):
        answered = taken & {candidate.solution for candidate in matched.recommended}
        assert answered or matched.need.key in unmet, matched.need.key


@pytest.mark.parametrize("name", LINES)
def test_least_cost_is_proven_and_costs_no_more_than_the_other_objectives_that_answer_the_same(name: str) -> None:
    least, fewest = best(name, "least-cost"), best(name, "fewest-changes")
    assert least.proven
    assert least.gap < 1_100  # requests are floored to the thousand
    assert least.own <= fewest.own
    assert fewest.changes <= least.changes


@pytest.mark.parametrize("name", LINES)
def test_the_best_return_brings_more_for_a_won_than_least_cost(name: str) -> None:
    most, least = best(name, "best-return"), best(name, "least-cost")
    assert most.gain / most.own >= least.gain / least.own


@pytest.mark.parametrize("name", LINES)
def test_what_was_added_says_for_whom(name: str) -> None:
    choice = best(name, "least-cost")
    assert choice.project is not None
    present = {option.id for option in choice.project.plan.options}
    assert any(option.causes for option in choice.project.plan.options)
    for option in choice.project.plan.options:
        assert all(cause.option in present and cause.option != option.id for cause in option.causes)


# ── a naive reader of a small pool ──────────────────────────────────────────────────────────────────────────────────


def small(name: str) -> tuple[Project, Pool]:
    """Return a project that asks for a single need, so that all choices of its pool can be tried."""
    bare = replace(project(name), plan=Plan())
    study = Study(bare, edition())
    needs = [matched for matched in study.matches if matched.recommended]
    fewest = min(needs, key=lambda matched: len(pool(study, [matched]).pieces))
    return bare, pool(study, [fewest])


@pytest.mark.parametrize("name", LINES)
def test_nothing_in_a_small_pool_is_cheaper(name: str) -> None:
    bare, made = small(name)
    (matched, names), *_ = made.answers
    choice = choose(bare, edition(), needs=[matched.need.key]) if matched.need.key in keys(bare) else None
    if choice is None:
        pytest.skip("the smallest need of this line is too light to start a purchase")
    assert choice.project is not None
    assert len(made.pieces) <= 60
    best_cost = cheapest(bare, made, set(names), 3)
    taken = sum(made.pieces[option.id].cost for option in choice.project.plan.options if option.id in made.pieces)
    assert best_cost is None or taken <= best_cost


def keys(bare: Project) -> set[str]:
    return {matched.need.key for matched in heavy(Study(bare, edition()))}


def cheapest(bare: Project, made: Pool, answers: set[str], most: int) -> int | None:
    """Return the least cost of up to `most` pieces that answer the need and block nothing, tried one set after the other."""
    study = Study(bare, edition())
    found: int | None = None
    for size in range(1, most + 1):
        for names in itertools.combinations(made.pieces, size):
            cost = sum(made.pieces[name].cost for name in names)
            if answers.isdisjoint(names) or (found is not None and cost >= found):
                continue
            plan = replace(bare.plan, options=tuple(made.pieces[name].option for name in names))
            if not any(issue.severity is Severity.BLOCK for issue in check(study.line, plan, study.catalogue)):
                found = cost
    return found


def test_every_clause_of_a_pool_has_one_sentence() -> None:
    study = Study(project("moulding"), edition())
    made = pool(study, heavy(study))
    asked = theory(made.facts)
    assert len(asked.reasons) == len(asked.facts)
    for language in LANGUAGES:
        assert all(speaker(language).say(fact.message) for fact in asked.facts)


# ── wishes, limits, stopping ────────────────────────────────────────────────────────────────────────────────────────


def test_a_budget_that_suffices_for_nothing_is_told_as_a_story() -> None:
    poor = replace(project("moulding"), plan=replace(project("moulding").plan, budget=1_000_000))
    choice = choose(poor, edition())
    assert choice.project is None
    assert choice.story is not None
    assert any(fact.key == "budget" for fact in choice.story.facts)
    assert choice.proven
    for language in LANGUAGES:
        lines = tell([choice.story], speaker(language))[0]
        assert len(lines) >= 2
        assert all("{" not in line for line in lines)


def test_a_budget_that_just_suffices_is_kept() -> None:
    least = best("moulding", "least-cost")
    enough = replace(project("moulding"), plan=replace(project("moulding").plan, budget=least.own))
    choice = choose(enough, edition())
    assert choice.project is not None
    assert choice.own <= least.own


def test_what_somebody_picked_stays() -> None:
    least = best("food-packing", "least-cost")
    assert least.project is not None
    full = best("food-packing", "best-return").project
    assert full is not None
    extra = next(option for option in full.plan.options if option.solution not in {each.solution for each in least.project.plan.options} and not option.causes)  # fmt: skip
    wished = replace(least.project, plan=replace(least.project.plan, options=(*least.project.plan.options, extra)))
    choice = choose(wished, edition(), keep=[extra.id])
    assert choice.project is not None
    assert extra.id in {option.id for option in choice.project.plan.options}


def test_a_good_plan_is_not_changed_for_the_sake_of_it() -> None:
    least = best("moulding", "least-cost")
    assert least.project is not None
    choice = choose(least.project, edition(), "fewest-changes")
    assert choice.project is not None
    assert choice.changes == 0
    assert {option.id for option in choice.project.plan.options} == {option.id for option in least.project.plan.options}


def test_it_is_the_same_every_time() -> None:
    again = choose(project("moulding"), edition())
    assert again.project is not None
    first = best("moulding", "least-cost").project
    assert first is not None
    assert again.project.plan == first.plan


def test_a_line_without_losses_needs_nothing() -> None:
    choice = choose(project("acme-stamping"), edition())
    assert choice.project is not None
    assert choice.project.plan.options == ()
    assert choice.own == 0


def test_it_can_be_stopped() -> None:
    cancel = Cancel()
    cancel.wish()
    with pytest.raises(Cancelled):
        choose(project("moulding"), edition(), cancel=cancel)


def test_a_time_limit_is_kept_and_said() -> None:
    start = time.process_time()
    choice = choose(project("cnc-shaft"), edition(), time_limit=0.2)
    assert choice.time_limit == 0.2
    assert time.process_time() - start < 15
    assert choice.project is not None or choice.story is None


def test_variants_rise_in_what_they_answer() -> None:
    good, better, best_ = variants(project("moulding"), edition())
    assert good.project is not None
    assert better.project is not None
    assert best_.project is not None
    assert good.own <= better.own
    assert best_.gain / best_.own >= max(good.gain / good.own, better.gain / better.own) - 1e-9


@pytest.mark.parametrize("target", [Stage.BASIC, Stage.MIDDLE2])
def test_a_target_is_reached_or_what_no_candidate_gives_is_said(target: Stage) -> None:
    bare = project("food-packing")
    choice = choose(replace(bare, plan=replace(bare.plan, target=target)), edition())
    assert choice.project is not None
    reached = Study(choice.project, edition()).matrix_after.stage
    assert reached >= target or any(each.stage <= target for each in choice.open_stage)
