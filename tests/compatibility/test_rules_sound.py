"""Whatever a file holds: unknown words, contradictions, absurd amounts and huge stores are said precisely, in bounded time."""

from __future__ import annotations

import random
import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from configurator.basis.ids import SolutionId
from configurator.basis.issues import Severity
from configurator.basis.language import LANGUAGES, speaker
from configurator.basis.text import Name
from configurator.catalog.entry import Provision, Requirement, Solution
from configurator.compatibility.graph import build
from configurator.compatibility.rules import RULES, check
from configurator.compatibility.rules_sound import contradictions, odd_amounts
from configurator.compatibility.story import explain_all, tell
from configurator.plan.model import Amount, Plan
from tests.compatibility.builders import entry, line, plan, store
from tests.compatibility.consistent import consistent
from tests.compatibility.scenes import SCENES
from tests.compatibility.test_rules_mutations import MUTATIONS


def rewritten(solution: Solution, *words: str) -> Solution:
    """Return an entry that needs these words, past the border that would refuse them."""
    need = replace(entry("need", "CAM", requires=["data.bom"]).requires[0], words=words)
    return replace(solution, requires=(need,))


def test_a_near_word_is_proposed_and_a_far_one_only_named() -> None:
    near, far = rewritten(entry("near", "CAM"), "data.bomm"), rewritten(entry("far", "CAM"), "xyzzy")
    found = {
        issue.subjects[1]: issue
        for issue in check(line(), plan(near, far), store(near, far))
        if issue.rule == "words-are-known"
    }
    assert {issue.severity for issue in found.values()} == {Severity.UNCHECKED}
    for language in LANGUAGES:
        say = speaker(language).say
        assert "data.bom " in say(found["data.bomm"].message) or "data.bom(" in say(found["data.bomm"].message)
        assert "xyzzy" in say(found["xyzzy"].message)


@given(st.lists(st.text(min_size=1, max_size=12), min_size=1, max_size=4))
def test_words_of_any_kind_are_told_and_drawn_and_break_nothing(words: list[str]) -> None:
    strange = replace(rewritten(entry("strange", "CAM"), *words), provides=tuple(Provision(word) for word in words))
    system = {"id": "old", "name": "old", "kind": "ERP", "category": "erp", "provides": ["data.bom"]}
    at = line(systems=[system])
    at = replace(at, systems=(replace(at.systems[0], provides=tuple(words)),))
    for issue in check(at, plan(strange), store(strange)):
        for language in LANGUAGES:
            assert speaker(language).say(issue.message)
    assert build(at, plan(strange), store(strange)).nodes


def test_an_entry_may_exclude_one_of_several_ways_but_not_all() -> None:
    free = entry("free", "CAM", requires=["utl.server|utl.edge"], excludes=["utl.edge"])
    bound = entry("bound", "CAM", requires=["utl.server|utl.edge"], excludes=["utl.edge", "utl.server"])
    assert contradictions(free) == ()
    assert set(contradictions(bound)) == {"utl.server", "utl.edge"}


def test_temperatures_may_be_below_zero_and_nothing_else() -> None:
    cold = entry("cold", "SNS", environment={"ip": "54", "coldest": "-40 °C"}, provides=["signal.temperature=-5 °C"])
    assert odd_amounts(cold) == ()
    wrong = entry("wrong", "SNS", provides=["signal.flow=-5 Hz"], utilities={"power": "3 kW", "floor": "-1 m2"})
    assert [place for place, _ in odd_amounts(wrong)] == ["provides[0].quantity", "utilities.floor"]


@pytest.mark.parametrize("units", [-7, 0, 10**9])
def test_a_plan_of_absurd_units_is_checked_and_corrected(units: int) -> None:
    amr = entry("amr", "AMR", utilities={"power": "1 kW"}, robotics={"cycle": "1 s"})
    reader = entry("reader", "GTW", ports=["collects focas2 ethernet read 4", "offers mqtt ethernet"])
    made = plan((amr, (), units), (reader, ("op-10",), units))
    found = [issue for issue in check(line(), made, store(amr, reader)) if issue.rule == "units-can-be-meant"]
    assert [issue.subjects[0] for issue in found] == [option.id for option in made.options]


def test_quantities_by_hand_below_zero_are_taken_back() -> None:
    thing = entry("thing", "ERP")
    made = plan(thing)
    made = Plan(options=(replace(made.options[0], amounts=(Amount("box", -3),)),))
    (issue,) = check(line(), made, store(thing))
    assert issue.rule == "units-can-be-meant"
    assert issue.subjects[1:] == ("box",)


def test_a_need_of_very_many_words_in_a_large_store_is_checked_in_bounded_time() -> None:
    pattern = entry("giver", "CAM", provides=["svc.data"])
    givers = [replace(pattern, id=SolutionId(f"test/g{number}")) for number in range(20_000)]
    need = Requirement(tuple(f"word.{number}" for number in range(2_000)), pattern.title)
    asking = replace(entry("asking", "CAM", requires=["svc.data"]), excludes=())
    asking = replace(asking, requires=(*asking.requires, need))
    shop = store(asking, *givers)
    start = time.process_time()
    found = check(line(), plan(asking), shop)
    assert time.process_time() - start < 5.0
    assert {"requirement-is-met", "words-are-known"} <= {issue.rule for issue in found}


@pytest.mark.parametrize("rule", sorted(SCENES))
def test_the_keys_do_not_hang_on_the_order_of_the_plan(rule: str) -> None:
    at, made, shop = SCENES[rule]()[0]
    turned = replace(made, options=tuple(reversed(made.options)))
    assert {issue.key for issue in check(at, made, shop)} == {issue.key for issue in check(at, turned, shop)}


def test_the_keys_of_changed_projects_do_not_hang_on_the_order_either() -> None:
    for seed, (feature, _, change) in enumerate(MUTATIONS):
        draft = next(
            each for each in (consistent(number) for number in range(seed, seed + 200)) if feature in each.features
        )
        change(draft, random.Random(seed))
        at, made, shop = draft.read()
        turned = replace(made, options=tuple(reversed(made.options)))
        assert {issue.key for issue in check(at, made, shop)} == {issue.key for issue in check(at, turned, shop)}, seed


def test_a_user_may_weigh_every_rule_and_the_weight_is_kept() -> None:
    for rule in RULES:
        at, made, shop = SCENES[rule.id]()[0]
        plain = [issue for issue in check(at, made, shop) if issue.rule == rule.id]
        for wished in (Severity.BLOCK, Severity.WARN, Severity.INFO):
            weighed = [issue for issue in check(at, made, shop, ((rule.id, wished),)) if issue.rule == rule.id]
            assert [issue.key for issue in weighed] == [issue.key for issue in plain]
            for before, after in zip(plain, weighed, strict=True):
                fixed = before.severity in (Severity.UNCHECKED, Severity.INFO)
                assert after.severity is (before.severity if fixed else wished) or rule.severity in (
                    Severity.INFO,
                    Severity.UNCHECKED,
                )


def test_a_million_alternatives_are_checked_and_said_in_bounded_time() -> None:
    """Of words nobody knows the first are named and the others counted; sentences name a few of them."""
    asking = entry("asking", "CAM")
    words = tuple(f"data.x{number}" for number in range(1_000_000))
    many = replace(asking, requires=(Requirement(words, Name.alike("test")),))
    began = time.process_time()
    found = check(line(), plan(many), store(many))
    assert len(found) < 20
    counted = next(issue for issue in found if issue.message.key == "compatibility-words-are-known-more")
    assert counted.message.args["more"] == 1_000_000 - 12
    for language in LANGUAGES:
        assert all(len(speaker(language).say(issue.message)) < 2_000 for issue in found)
    told = (counted, *(issue for issue in found if issue.rule != "words-are-known"))
    stories = tell(explain_all(told, line(), plan(many), store(many)), speaker("ko"))
    assert all(len(lines) <= 12 for lines in stories)
    assert time.process_time() - began < 30
