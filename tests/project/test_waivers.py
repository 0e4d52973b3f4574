"""A waiver speaks for the finding it was signed for, whatever else the user does, and for no other one."""

from __future__ import annotations

import os
import random
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from configurator.basis.issues import Issue, Waiver, waiver_of
from configurator.basis.text import Message
from configurator.compatibility.rules import check
from configurator.plan.steps import Step
from configurator.project.checkup import EXPIRED, Checkup
from configurator.project.edits import with_waiver, without_waiver
from configurator.project.model import Project
from configurator.project.session import Session
from configurator.project.study import Study
from tests.compatibility.restless import Visit, edited, rename, shuffle_options, shuffle_stations, take
from tests.compatibility.shipped import LINES, chosen, sample_line, shipped_store
from tests.project.projects import acme

EDITS = 10_000 if os.environ.get("HYPOTHESIS_PROFILE") == "thorough" else 500
WALK = 50  # edits before the user turns to another factory
TODAY = date(2026, 11, 21)

Fact = tuple[str, str, frozenset[str]]  # the rule, the place, and whoever else is concerned


def fact(issue: Issue[Step]) -> Fact:
    return issue.rule, issue.subjects[0], frozenset(issue.subjects[1:])


def begun(chance: random.Random) -> tuple[Project, Visit]:
    line = sample_line(chance.choice(LINES))
    picks = [(chance.randrange(999), chance.randrange(99)) for _ in range(chance.randint(0, 15))]
    visit = Visit(line, chosen(line, picks, shipped_store()), shipped_store())
    return replace(acme(), line=line, plan=visit.plan), visit


@pytest.mark.parametrize("walk", range(EDITS // WALK))
def test_no_waiver_is_lost_or_moves_to_another_finding(walk: int) -> None:
    chance = random.Random(walk)
    project, visit = begun(chance)
    checkup, signed = Checkup(), dict[Fact, Waiver]()
    for number in range(walk * WALK, (walk + 1) * WALK):
        visit = edited(visit, number)
        project = replace(project, line=visit.line, plan=visit.plan)
        issues = checkup.plan_issues(project, visit.catalogue)
        assert set(project.waivers) == set(signed.values())
        for issue in issues:
            assert waiver_of(issue, project.waivers, TODAY) is signed.get(fact(issue)), issue.key
        if issues and chance.random() < 0.4:
            issue = chance.choice(issues)
            signed[fact(issue)] = Waiver(issue.key, f"{number}", "김", TODAY)
            project = with_waiver(project, signed[fact(issue)])
        elif signed and chance.random() < 0.1:
            gone = signed.pop(chance.choice(sorted(signed, key=str)))
            project = without_waiver(project, gone.issue_key)


@pytest.mark.parametrize("seed", range(EDITS // 25))
def test_names_and_order_are_the_users_to_change(seed: int) -> None:
    chance = random.Random(seed)
    _, visit = begun(chance)
    for _ in range(6):
        visit = take(visit, chance)
    before = {issue.key for issue in check(visit.line, visit.plan, visit.catalogue)}
    for edit in (rename, shuffle_stations, shuffle_options):
        visit = edit(visit, chance)
        after = {issue.key for issue in check(visit.line, visit.plan, visit.catalogue)}
        assert after == before, edit.__name__


def test_another_edition_keeps_them() -> None:
    chance = random.Random(5)
    _, visit = begun(chance)
    for _ in range(20):
        visit = take(visit, chance)
    before = [issue.key for issue in check(visit.line, visit.plan, visit.catalogue)]
    newer = {name: replace(entry, version="99.0", title=entry.summary) for name, entry in visit.catalogue.items()}
    assert [issue.key for issue in check(visit.line, visit.plan, newer)] == before


def _blocked(project: Project) -> Issue[Step]:
    return next(issue for issue in Study(project).issues if issue.rule != EXPIRED)


def test_an_expired_one_is_said_and_the_finding_is_open_again() -> None:
    project = acme()
    issue = _blocked(project)
    waiver = Waiver(issue.key, "다음 달에 측정", "김", TODAY, TODAY + timedelta(days=3))
    valid = Study(with_waiver(replace(project, price_date=TODAY + timedelta(days=3)), waiver))
    late = Study(with_waiver(replace(project, price_date=TODAY + timedelta(days=4)), waiver))
    assert issue.key not in {each.key for each in valid.open_issues}
    assert not [each for each in valid.issues if each.rule == EXPIRED]
    assert issue.key in {each.key for each in late.open_issues}
    (said,) = (each for each in late.issues if each.rule == EXPIRED)
    assert said.message.args["author"] == "김"
    assert said.subjects[0] == issue.subjects[0]


def test_a_reason_is_needed() -> None:
    with pytest.raises(ValueError, match="reason"):
        with_waiver(acme(), Waiver("a:b", "  ", "김", TODAY))


def test_it_is_saved_and_undone_like_any_edit(tmp_path: Path) -> None:
    session = Session.new(acme(), tmp_path / "a.sfp")
    key = _blocked(session.project).key
    waiver = Waiver(key, "이유", "김", TODAY, TODAY)
    session.apply(Message("project-edit-waive"), lambda project: with_waiver(project, waiver))
    session.close()
    again = Session.open(tmp_path / "a.sfp")
    assert again.project.waivers == (waiver,)
    again.undo()
    assert again.project.waivers == ()
    again.close()
