"""Every story is a true and minimal clash: a naive reader finds no choice, and one as soon as any fact is taken away."""

from __future__ import annotations

import functools
import tomllib
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from configurator.basis.ids import OptionId
from configurator.basis.issues import Issue, Severity
from configurator.basis.language import LANGUAGES, speaker
from configurator.basis.text import Message
from configurator.basis.vocabulary import PortState
from configurator.catalog.entry import Catalogue
from configurator.compatibility.facts import Fact, theory
from configurator.compatibility.joining import joined
from configurator.compatibility.reasons import REASONING, facts, facts_behind, question
from configurator.compatibility.rules import RULES, check
from configurator.compatibility.solver.problem import Answer
from configurator.compatibility.solver.solving import solve
from configurator.compatibility.story import Story, Telling, explain, explain_all, tell
from configurator.compatibility.survey import survey
from configurator.line.model import Line
from configurator.line.steps import SetInterface, apply_to_line
from configurator.plan.model import Plan
from configurator.plan.steps import DropOption, Step, apply_to_plan
from tests.compatibility.oracle import choices, reasons_of
from tests.compatibility.scenes import SCENES
from tests.compatibility.shipped import LINES, chosen, sample_line, shipped_store
from tests.compatibility.test_cases import CASES, read

GENERAL = {
    f"compatibility-story-{stem}" for stem in ("is-checked", "is-expected", "is-found", "noticed", "should-not-be")
}
SMALL = 14  # things a naive reader can try all choices of
LONGEST = 12  # lines of an ordinary story
Scene = tuple[Line, Plan, Catalogue]


def scenes() -> dict[str, Scene]:
    """Return every scene of a rule and every case from a file."""
    loud = {rule: SCENES[rule]()[0] for rule in sorted(SCENES)}
    files = {file.stem: file for file in CASES}
    return loud | {name: read(tomllib.loads(file.read_text(encoding="utf-8"))) for name, file in files.items()}


@functools.cache
def all_scenes() -> dict[str, Scene]:
    return scenes()


@pytest.mark.parametrize("name", sorted(all_scenes()))
def test_every_finding_has_a_story_of_facts_none_of_which_can_be_spared(name: str) -> None:
    at, plan, shop = all_scenes()[name]
    found = check(at, plan, shop)
    for issue, story in zip(found, explain_all(found, at, plan, shop), strict=True):
        assert story.about == issue.key
        assert story.minimal
        minimal(story)


def minimal(story: Story) -> None:
    """Check with the naive reader that the facts clash, and that no smaller set of them does."""
    made = theory(story.facts)
    assert set(made.reasons) == set(reasons_of(made.problem))
    assert len(made.reasons) == len(made.facts)  # one clause, one sentence
    if len(made.things) <= SMALL:
        assert next(choices(made.problem), None) is None
        for reason in made.reasons:
            assert next(choices(made.problem, {reason}), None) is not None, made.reasons[reason].key
    else:
        assert not isinstance(solve(made.problem), Answer)
        for fact in story.facts:
            assert isinstance(solve(theory(other for other in story.facts if other is not fact).problem), Answer), (
                fact.key
            )


@pytest.mark.parametrize("name", sorted(all_scenes()))
def test_stories_are_short_spoken_and_linked(name: str) -> None:
    at, plan, shop = all_scenes()[name]
    found = check(at, plan, shop)
    stories = explain_all(found, at, plan, shop)
    for language in LANGUAGES:
        spoken = speaker(language)
        for issue, story, lines in zip(found, stories, tell(stories, spoken), strict=True):
            assert 2 <= len(lines) <= LONGEST, issue.key
            assert all(line.strip() and "{" not in line for line in lines)
            for fact in story.facts:
                assert fact.links, fact.key
                assert spoken.say(fact.message).rstrip().endswith(("니다.", "않습니다.") if language == "ko" else ".")
    known = {issue.rule for issue in found}
    for story in stories:
        assert {fact.links[0] for fact in story.facts if fact.said_by == "rule"} <= set(story.links)
        assert known


def test_every_rule_has_its_own_reasoning() -> None:
    assert set(REASONING) == {rule.id for rule in RULES} == set(SCENES)


@pytest.mark.parametrize("name", sorted(all_scenes()))
def test_no_rule_falls_back_on_the_general_wording(name: str) -> None:
    at, plan, shop = all_scenes()[name]
    found = check(at, plan, shop)
    for issue, story in zip(found, explain_all(found, at, plan, shop), strict=True):
        assert not GENERAL.intersection(fact.message.key for fact in story.facts), issue.key
        assert story.therefore.key != "compatibility-story-therefore-plain", issue.key
        assert any(fact.source for fact in story.facts), issue.key


@pytest.mark.parametrize("name", sorted(all_scenes()))
def test_the_facts_are_true_of_the_plan_without_any_of_them_the_finding_goes(name: str) -> None:
    """The rules themselves are the judge: an option told of is taken out, a port told of made ready, and the finding is gone."""
    at, plan, shop = all_scenes()[name]
    found = check(at, plan, shop)
    for issue, story in zip(found, explain_all(found, at, plan, shop), strict=True):
        for fact in story.facts:
            undone = without(fact, at, plan)
            if undone is not None and not (
                len(story.facts) > 3 and fact.clause.kind == "fixed" and "draws" in fact.key
            ):
                assert issue.key not in {other.key for other in check(*undone, shop)}, (issue.key, fact.key)


def without(fact: Fact, at: Line, plan: Plan) -> tuple[Line, Plan] | None:
    """Return line and plan in which a fact no longer holds; None for facts that are not ours to undo."""
    thing = fact.clause.things[0]
    if fact.said_by == "plan" and fact.key == f"so:option:{thing.removeprefix('option:')}":
        return at, apply_to_plan(DropOption(OptionId(thing.removeprefix("option:"))), plan)
    if fact.key.startswith("not:port:") and fact.message.key.endswith(("option-missing", "unset", "unknown")):
        return _ready(at, *thing.removeprefix("port:").split("/")), plan
    if fact.key.startswith("if:zone:"):
        stations = tuple(replace(station, zone=None) for station in at.stations)
        return replace(at, stations=stations), plan
    if fact.said_by == "system" and fact.key.startswith("so:system:"):
        return replace(at, systems=tuple(each for each in at.systems if each.id != fact.links[0])), plan
    return None


def _ready(at: Line, station_id: str, machine_id: str) -> Line:
    station = next(each for each in at.stations if each.id == station_id)
    machine = next(each for each in station.equipment if each.id == machine_id)
    for port in machine.interfaces:
        at = apply_to_line(SetInterface(station.id, machine.id, replace(port, state=PortState.READY)), at)
    return at


PICKS = st.lists(st.tuples(st.integers(0, 500), st.integers(0, 20)), min_size=1, max_size=6)


@given(st.sampled_from(LINES), PICKS)
def test_whatever_is_chosen_from_the_store_every_finding_can_be_told(name: str, picks: list[tuple[int, int]]) -> None:
    at, shop = sample_line(name), shipped_store()
    made = chosen(at, picks, shop)
    found = check(at, made, shop)
    stories = explain_all(found, at, made, shop)
    for story in stories:
        minimal(story)
    for language in LANGUAGES:
        assert all(len(lines) <= LONGEST for lines in tell(stories, speaker(language)))


@given(st.sampled_from(LINES), PICKS)
def test_facts_of_a_plan_are_told_apart_and_each_has_one_clause(name: str, picks: list[tuple[int, int]]) -> None:
    at, shop = sample_line(name), shipped_store()
    made = chosen(at, picks, shop)
    all_facts = facts(at, made, shop)
    keys = [fact.key for fact in all_facts]
    assert len(keys) == len(set(keys))
    assert len(theory(all_facts).reasons) == len(all_facts)


def test_what_could_be_added_is_a_problem_with_an_answer() -> None:
    at, plan, shop = all_scenes()["cloud-mes-without-buffer"]
    found = [issue for issue in check(at, plan, shop) if issue.severity is Severity.BLOCK]
    asked = question(at, plan, shop, found)
    answer = solve(asked.problem)
    assert isinstance(answer, Answer)
    added = {asked.things[number].rpartition("@")[2] for number in answer.chosen if "@" in asked.things[number]}
    assert added == {"test/wall", "test/fibre", "test/edge"}
    assert answer.cost == 3_000_000  # each costs a million in the builders' default price


def test_shared_facts_are_told_once_and_numbered() -> None:
    at, plan, shop = all_scenes()["cloud-mes-without-buffer"]
    stories = explain_all(check(at, plan, shop), at, plan, shop)
    shared = {fact.key for fact in stories[0].facts} & {fact.key for fact in stories[1].facts}
    assert shared
    for language in LANGUAGES:
        telling = Telling(stories, speaker(language))
        first, second = (" ".join(telling.lines(story)) for story in stories[:2])
        for fact in stories[0].facts:
            if fact.key in shared:
                words = joined(speaker(language).say(fact.message), "and", language)
                assert words[:20] in first
                assert words[:20] not in second
        assert "(1)" in first
        assert "(1)" in second


def test_a_finding_of_another_room_is_told_in_its_own_words() -> None:
    at, plan, shop = all_scenes()["two-mes"]
    other: Issue[Step] = Issue(
        "prices-are-valid", Severity.WARN, Message("costing-price-expired", solution="x", items=("y",), until=date(2026, 1, 1).isoformat()),
        Message("costing-price-expired-lesson"), (plan.options[0].id,), source="validity of the price in the entry",
    )  # fmt: skip
    minimal(explain(other, at, plan, shop))


def test_a_check_that_could_not_finish_is_told_in_its_own_words() -> None:
    at, plan, shop = all_scenes()["two-mes"]
    late: Issue[Step] = replace(check(at, plan, shop)[0], severity=Severity.UNCHECKED, subjects=("plan",))
    assert facts_behind(survey(at, plan, shop), late)
    minimal(explain(late, at, plan, shop))


@pytest.mark.parametrize(
    ("sentence", "carried", "reason"),
    [
        ("둘 다 있습니다.", "둘 다 있고", "둘 다 있으므로"),
        ("포트가 없습니다.", "포트가 없고", "포트가 없으므로"),
        ("여유는 1 kW입니다.", "여유는 1 kW이고", "여유는 1 kW이므로"),
        ("두기로 했습니다.", "두기로 했고", "두기로 했으므로"),
        ("있어야 합니다.", "있어야 하고", "있어야 하므로"),
        ("4초가 걸립니다.", "4초가 걸리고", "4초가 걸리므로"),
        ("전력을 씁니다.", "전력을 쓰고", "전력을 쓰므로"),
    ],
)
def test_korean_sentences_go_on_as_korean_grammar_has_it(sentence: str, carried: str, reason: str) -> None:
    assert joined(sentence, "and", "ko") == carried
    assert joined(sentence, "because", "ko") == reason
    assert joined(sentence, "plain", "ko") == sentence
