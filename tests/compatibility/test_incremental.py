"""The check after an edit finds what a whole check finds; what was not finished is said and checked again."""

from __future__ import annotations

import os
import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.long_lines import full_plan, long_line
from configurator.basis.frozen import without
from configurator.basis.ids import OptionId
from configurator.basis.issues import Issue, Severity
from configurator.basis.language import LANGUAGES, speaker
from configurator.basis.pace import Pace
from configurator.basis.work import Cancel
from configurator.compatibility import incremental
from configurator.compatibility.incremental import Checker
from configurator.compatibility.roles import RELAYS
from configurator.compatibility.rules import RULES, UNFINISHED, check
from configurator.plan.steps import Step
from tests.compatibility.restless import EDITS, Visit, edited
from tests.compatibility.scenes import SCENES
from tests.compatibility.shipped import LINES, chosen, sample_line, shipped_store

THOROUGH = os.environ.get("HYPOTHESIS_PROFILE") == "thorough"


def said(issues: tuple[Issue[Step], ...]) -> list[Issue[Step]]:
    """Return findings without their ways out, which cost more than all the rest."""
    return [replace(issue, remedies=()) for issue in issues]


def begun(sample: int, picks: list[tuple[int, int]]) -> Visit:
    line = sample_line(LINES[sample])
    return Visit(line, chosen(line, picks, shipped_store()), shipped_store())


picked = st.lists(st.tuples(st.integers(0, 999), st.integers(0, 99)), max_size=12)


@given(
    st.integers(0, len(LINES) - 1),
    picked,
    st.lists(st.integers(0, 2**32), min_size=1, max_size=25),
    st.randoms(use_true_random=False),
)
def test_after_every_edit_it_equals_the_whole_check(
    sample: int, picks: list[tuple[int, int]], numbers: list[int], chance: random.Random
) -> None:
    visit, checker = begun(sample, picks), Checker()
    for number in numbers:
        visit = edited(visit, number)
        weights = (("ip-code-suffices", Severity.INFO),) if number % 5 == 0 else ()
        kept = checker.check(visit.line, visit.plan, visit.catalogue, weights)
        whole = check(visit.line, visit.plan, visit.catalogue, weights)
        assert said(kept) == said(whole), number
        for at in chance.sample(range(len(whole)), min(1, len(whole))):
            assert kept[at] == whole[at]


def test_every_scene_after_every_other() -> None:
    checker = Checker()
    for scenes in SCENES.values():
        for scene in scenes():
            found = checker.check(*scene)
            assert found == check(*scene)


def test_each_ways_out_equals_the_whole_check() -> None:
    visit, checker = begun(0, [(number, number) for number in range(0, 110, 11)]), Checker()
    for number in range(6):
        checker.check(visit.line, visit.plan, visit.catalogue)
        visit = edited(visit, number)
    assert checker.check(visit.line, visit.plan, visit.catalogue) == check(visit.line, visit.plan, visit.catalogue)


@pytest.mark.parametrize("seed", range(12 if THOROUGH else 2))
def test_a_long_line_after_many_edits(seed: int) -> None:
    line = long_line(300)
    visit, checker = Visit(line, full_plan(line, shipped_store(), 60, seed), shipped_store()), Checker()
    for number in range(seed * 1000, seed * 1000 + (200 if THOROUGH else 20)):
        visit = edited(visit, number)
        kept = checker.check(visit.line, visit.plan, visit.catalogue)
        assert said(kept) == said(check(visit.line, visit.plan, visit.catalogue)), number


def test_undo_brings_the_findings_back() -> None:
    before = begun(1, [(number, number) for number in range(0, 90, 9)])
    checker = Checker()
    first = checker.check(before.line, before.plan, before.catalogue)
    for edit in EDITS:
        after = edit(before, random.Random(7))
        checker.check(after.line, after.plan, after.catalogue)
        assert said(checker.check(before.line, before.plan, before.catalogue)) == said(first), edit.__name__


def test_an_edit_asks_few_rules_again(monkeypatch: pytest.MonkeyPatch) -> None:
    line = long_line(60)
    plan = full_plan(line, shipped_store(), 80, 1)
    checker, asked = Checker(), list[str]()
    checker.check(line, plan, shipped_store())
    noticed = incremental._noticed
    monkeypatch.setattr(incremental, "_noticed", lambda rule, seen: asked.append(rule.id) or noticed(rule, seen))
    checker.check(line, plan, shipped_store())
    assert not asked
    station = replace(line.stations[0], note="seen again")
    checker.check(replace(line, stations=(station, *line.stations[1:])), plan, shipped_store())
    assert len(asked) < len(RULES) * 6


# ── unfinished ──────────────────────────────────────────────────────────────────────────────────────────────────────


class Ticking:
    """A clock on which every look takes a second."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        self.now += 1.0
        return self.now


@pytest.mark.parametrize("seconds", [0.0, 3.0, 20.0])
@pytest.mark.parametrize("way", [0, 1])
def test_what_is_not_finished_is_a_finding_and_nothing_else_is_lost(seconds: float, way: int) -> None:
    visit = begun(0, [(number, number) for number in range(0, 60, 6)])
    run = (check, Checker().check)[way]
    whole = {issue.key: issue for issue in check(visit.line, visit.plan, visit.catalogue)}
    found = run(visit.line, visit.plan, visit.catalogue, (), Pace(seconds, clock=Ticking()))
    late = {issue.subjects[0] for issue in found if issue.rule == UNFINISHED}
    assert late
    assert all(issue.severity is Severity.UNCHECKED for issue in found if issue.rule == UNFINISHED)
    done = {issue.key for issue in found if issue.rule != UNFINISHED}
    assert done <= whole.keys()
    assert {issue.rule for key, issue in whole.items() if key not in done} <= late
    if seconds == 0.0:
        assert late == {rule.id for rule in RULES}


def test_who_is_stopped_says_so_and_goes_on_later() -> None:
    visit, checker, cancel = begun(0, [(3, 1), (40, 2)]), Checker(), Cancel()
    cancel.wish()
    stopped = checker.check(visit.line, visit.plan, visit.catalogue, (), Pace(cancel=cancel))
    assert {issue.rule for issue in stopped} == {UNFINISHED}
    assert said(checker.check(visit.line, visit.plan, visit.catalogue)) == said(
        check(visit.line, visit.plan, visit.catalogue)
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_unfinished_is_said_in_words(language: str) -> None:
    visit = begun(0, [])
    for issue in check(visit.line, visit.plan, visit.catalogue, (), Pace(0.0)):
        texts = [issue.message, issue.lesson, issue.expected, issue.found]
        assert all(text is not None and "{" not in speaker(language).say(text) for text in texts)
        assert issue.subjects[0] in speaker(language).say(issue.message)  # type: ignore[arg-type]  # a language by name


def test_an_entry_that_lost_a_port_is_noticed_though_nobody_changed_the_plan() -> None:
    """Seen with a store update: a chain went on through a port its taker no longer had."""
    line = long_line(40)
    visit = Visit(line, full_plan(line, shipped_store(), 60, 9), shipped_store())
    chosen = dict.fromkeys(option.solution for option in visit.plan.options)
    tried = 0
    for name in chosen:
        entry = visit.catalogue[name]
        for port in entry.ports if len(entry.ports) > 1 else ():
            checker = Checker()
            checker.check(visit.line, visit.plan, visit.catalogue)
            poorer = replace(entry, ports=tuple(other for other in entry.ports if other is not port))
            catalogue = {**visit.catalogue, name: poorer}
            kept = checker.check(visit.line, visit.plan, catalogue)
            assert said(kept) == said(check(visit.line, visit.plan, catalogue)), (name, port)
            tried += 1
    assert tried


@pytest.mark.parametrize("late", [1, 3, 6, 10, 20])
def test_what_changed_in_a_check_that_was_cut_short_is_not_forgotten(late: int) -> None:
    """Seen in the code: options behind the cut kept results of before the edit, and the next check knew of no change."""
    visit, checker = begun(0, [(number, number) for number in range(0, 60, 6)]), Checker()
    for number in range(40):
        checker.check(visit.line, visit.plan, visit.catalogue)
        visit = edited(visit, number)
        checker.check(visit.line, visit.plan, visit.catalogue, (), Pace(float(late), clock=Ticking()))
        kept = checker.check(visit.line, visit.plan, visit.catalogue)
        assert said(kept) == said(check(visit.line, visit.plan, visit.catalogue)), number


def test_an_entry_that_changed_while_nobody_had_chosen_it_is_read_anew() -> None:
    line = long_line(20)
    full = Visit(line, full_plan(line, shipped_store(), 40, 9), shipped_store())
    tried = 0
    for option in full.plan.options:
        entry = full.catalogue[option.solution]
        others = tuple(other for other in full.plan.options if other.solution != entry.id)
        if not entry.ports:
            continue
        deaf = {**full.catalogue, entry.id: replace(entry, ports=())}
        checker = Checker()
        checker.check(line, full.plan, full.catalogue)
        checker.check(line, replace(full.plan, options=others), full.catalogue)
        checker.check(line, replace(full.plan, options=others), deaf)
        assert said(checker.check(line, full.plan, deaf)) == said(check(line, full.plan, deaf)), entry.id
        tried += 1
    assert tried > 10


def test_what_can_be_offered_follows_the_stations_there_are() -> None:
    """Seen with a station removed: ways out went on to offer what suits only such stations."""
    visit = begun(0, [(17, 0), (125, 0), (400, 0), (735, 0)])
    for station in visit.line.stations:
        checker = Checker()
        assert all(each.remedies for each in checker.check(visit.line, visit.plan, visit.catalogue))
        line = replace(visit.line, stations=without(visit.line.stations, station.id))
        assert checker.check(line, visit.plan, visit.catalogue) == check(line, visit.plan, visit.catalogue), station.id


@pytest.mark.parametrize("seed", range(60) if THOROUGH else [0, 8])
def test_going_back_and_forth_equals_the_whole_check(seed: int) -> None:
    """Seen after an undo: an option that gives what it asks for was taken for somebody else who gives it."""
    chance = random.Random(seed)
    visit = begun(seed % len(LINES), [(chance.randrange(999), chance.randrange(99)) for _ in range(12)])
    past, checker = [visit], Checker()
    for step in range(400 if THOROUGH else 130):
        back = chance.random() < 0.25 or len(visit.plan.options) > 24
        visit = chance.choice(past[-30:]) if back else edited(visit, chance.randrange(2**32))
        past.append(visit)
        kept = checker.check(visit.line, visit.plan, visit.catalogue)
        assert said(kept) == said(check(visit.line, visit.plan, visit.catalogue)), step


def test_what_is_kept_does_not_grow_with_the_number_of_edits() -> None:
    line, store = long_line(20), shipped_store()
    plan, checker = full_plan(line, store, 60, 1), Checker()
    for number in range(40):
        fresh = tuple(
            option
            if store[option.solution].kind in RELAYS
            else replace(option, id=OptionId(f"{option.id[:40]}-{number}"))
            for option in plan.options
        )  # the same network all the time
        checker.check(line, replace(plan, options=fresh), store)
    network = checker._network
    assert network is not None
    assert len({taker for taker, _ in network._fed}) <= 4 * len(plan.options)
    assert sum(map(len, checker._keeping._kept.values())) <= 4 * len(plan.options) * len(checker._keeping._kept)
