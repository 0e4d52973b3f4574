"""Every rule speaks in its scene, is silent in the other, teaches in two languages and offers ways out that work."""

from __future__ import annotations

from dataclasses import replace

import pytest

from configurator.basis.issues import Issue, Severity
from configurator.basis.language import LANGUAGES, speaker
from configurator.basis.text import Message
from configurator.catalog.entry import Catalogue
from configurator.compatibility.rules import RULES, check
from configurator.line.model import Line, Site
from configurator.plan.model import Plan
from configurator.plan.steps import Step, apply
from tests.compatibility.builders import entry, line, machine, plan, station, store
from tests.compatibility.scenes import SCENES

WHOLE = (
    "vehicles-have-chargers",
    "power-suffices",
    "air-suffices",
    "floor-suffices",
    "opc-ua-is-trusted",
    "io-link-port-is-free",
)  # one finding for the whole plan


def place(issue: Issue[Step]) -> tuple[str, ...]:
    """Return what a remedy has to cure: the rule at its place, whoever else is concerned."""
    return (issue.rule,) if issue.rule in WHOLE else (issue.rule, *issue.subjects[:2])


def rules_found(line: Line, plan: Plan, catalogue: Catalogue) -> set[str]:
    return {issue.rule for issue in check(line, plan, catalogue)}


def test_every_rule_has_a_scene_and_a_stable_name() -> None:
    names = [rule.id for rule in RULES]
    assert len(names) == len(set(names))
    assert set(names) == set(SCENES)
    assert all(0 <= rule.number <= 66 and rule.source for rule in RULES)


@pytest.mark.parametrize("rule", sorted(SCENES))
def test_speaks_and_is_silent(rule: str) -> None:
    loud, quiet = SCENES[rule]()
    assert rule in rules_found(*loud)
    assert rule not in rules_found(*quiet)


@pytest.mark.parametrize("rule", sorted(SCENES))
def test_every_way_out_removes_its_finding(rule: str) -> None:
    line, plan, catalogue = SCENES[rule]()[0]
    for issue in check(line, plan, catalogue):
        assert issue.remedies, issue.key
        for remedy in issue.remedies:
            changed, after = line, plan
            for step in remedy.steps:
                changed, after = apply(step, changed, after)
            left = {place(other) for other in check(changed, after, catalogue)}
            assert place(issue) not in left, (issue.key, remedy)


@pytest.mark.parametrize("rule", sorted(SCENES))
def test_is_spoken_in_both_languages(rule: str) -> None:
    line, plan, catalogue = SCENES[rule]()[0]
    severity = {each.id: each for each in RULES}
    for issue in check(line, plan, catalogue):
        assert issue.source
        assert issue.expected is not None
        assert issue.found is not None
        said: list[Message] = [issue.message, issue.lesson, issue.expected, issue.found]
        for language in LANGUAGES:
            texts = [speaker(language).say(message) for message in (*said, *(way.message for way in issue.remedies))]
            assert all(text.strip() and "{" not in text for text in texts)
        assert issue.rule in severity


def test_a_user_may_weigh_a_rule_otherwise() -> None:
    at, chosen, shop = SCENES["no-module-twice"]()[0]
    weights = (("no-module-twice", Severity.INFO),)
    found = [issue for issue in check(at, chosen, shop, weights) if issue.rule == "no-module-twice"]
    assert [issue.severity for issue in found] == [Severity.INFO]


def test_what_was_not_looked_at_is_asked_and_never_passed() -> None:
    thing = entry("thing", "ERP", utilities={"power": "10 kW"})
    unseen = replace(line(), site=Site())
    (issue,) = (each for each in check(unseen, plan(thing), store(thing)) if each.rule == "power-suffices")
    assert issue.severity is Severity.UNCHECKED
    weights = (("power-suffices", Severity.INFO),)
    assert check(unseen, plan(thing), store(thing), weights)[0].severity is Severity.UNCHECKED


def test_a_recommendation_only_informs() -> None:
    asking = entry("asking", "CAM", requires=["data.bom?"])
    giving = entry("giving", "TRN", provides=["data.bom"])
    (issue,) = check(line(), plan(asking), store(asking, giving))
    assert issue.severity is Severity.INFO
    assert check(line(), plan(asking), store(asking, giving), (("requirement-is-met", Severity.BLOCK),)) == (issue,)


def test_amounts_add_up_and_unknown_amounts_are_said() -> None:
    asking = entry("asking", "CAM", requires=["utl.server>=3 ea"])
    two = entry("two", "SVR", provides=["utl.server=2 ea"])
    vague = entry("vague", "SVR", provides=["utl.server"])
    shop = store(asking, two, vague)
    short = [issue for issue in check(line(), plan(asking, two), shop) if issue.rule == "requirement-is-met"]
    assert [issue.severity for issue in short] == [Severity.BLOCK]
    assert "requirement-is-met" not in rules_found(line(), plan(asking, (two, (), 2)), shop)
    unknown = [issue for issue in check(line(), plan(asking, vague), shop) if issue.rule == "requirement-is-met"]
    assert [issue.severity for issue in unknown] == [Severity.WARN]


def test_versions_are_ranges() -> None:
    need = {"words": ["if.erp"], "versions": ">=4.2,<6"}
    asking = entry("asking", "CAM", requires=[need])
    for version, met in (("4.2", True), ("4.10.1", True), ("6.0", False), ("4.1", False), ("", False)):
        giving = entry("giving", "TRN", provides=[{"word": "if.erp", "version": version}])
        found = rules_found(line(), plan(asking, giving), store(asking, giving))
        assert ("requirement-is-met" not in found) == met, version


def test_a_need_at_each_station_is_met_station_by_station() -> None:
    asking = entry("asking", "CAM", requires=["data.lot@station"])
    giving = entry("giving", "IDN", provides=["data.lot"])
    at, shop = line(station("op-10"), station("op-20")), store(asking, giving)
    (issue,) = check(at, plan(asking, (giving, ("op-20",))), shop)
    assert issue.subjects[2:] == ("op-10",)
    assert not check(at, plan(asking, (giving, ("op-10", "op-20"))), shop)


def test_a_machine_the_system_reads_itself_needs_no_gateway() -> None:
    mes = entry("mes", "MES", ports=["collects slmp ethernet"], requires=["data.count@station"])
    ready = line(station("op-10", machine("m-1", "slmp ethernet")))
    closed = line(station("op-10", machine("m-1", "slmp ethernet read option-missing")))
    assert not check(ready, plan(mes), store(mes))
    (issue,) = check(closed, plan(mes), store(mes))
    assert issue.rule == "mes-captures-every-process"
    changed, after = apply(issue.remedies[0].steps[0], closed, plan(mes))
    assert not check(changed, after, store(mes))


def test_order_of_findings_follows_rules_then_plan() -> None:
    line_, plan_, shop = SCENES["aps-knows-bom-routing-and-times"]()[0]
    place_of = {rule.id: number for number, rule in enumerate(RULES)}
    found = [place_of[issue.rule] for issue in check(line_, plan_, shop)]
    assert found == sorted(found)
    assert check(line_, plan_, shop) == check(line_, plan_, shop)
