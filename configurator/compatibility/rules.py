"""All rules in their order, and the check that runs them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from configurator.basis.issues import Issue, Severity
from configurator.basis.pace import Pace
from configurator.basis.text import Message
from configurator.catalog.entry import Catalogue
from configurator.compatibility.rule import Finding, Rule, issue
from configurator.compatibility.rules_building import BUILDING_RULES
from configurator.compatibility.rules_cables import CABLE_RULES
from configurator.compatibility.rules_capacity import CAPACITY_RULES
from configurator.compatibility.rules_demands import DEMAND_RULES
from configurator.compatibility.rules_flow import FLOW_RULES
from configurator.compatibility.rules_interfaces import INTERFACE_RULES
from configurator.compatibility.rules_models import MODEL_RULES
from configurator.compatibility.rules_movement import MOVEMENT_RULES
from configurator.compatibility.rules_protocols import PROTOCOL_RULES
from configurator.compatibility.rules_sound import SOUND_RULES
from configurator.compatibility.rules_stage import PLAN_RULES
from configurator.compatibility.rules_systems import SYSTEM_RULES
from configurator.compatibility.survey import Survey, survey
from configurator.line.model import Line
from configurator.plan.model import Plan
from configurator.plan.steps import Step

RULES: tuple[Rule, ...] = (
    *PLAN_RULES,
    *DEMAND_RULES,
    *INTERFACE_RULES,
    *CAPACITY_RULES,
    *BUILDING_RULES,
    *MOVEMENT_RULES,
    *SYSTEM_RULES,
    *PROTOCOL_RULES,
    *CABLE_RULES,
    *FLOW_RULES,
    *MODEL_RULES,
    *SOUND_RULES,
)


UNFINISHED = "check-is-finished"  # the rule id of findings about rules that were not checked to their end


def check(
    line: Line,
    plan: Plan,
    catalogue: Catalogue,
    severities: Iterable[tuple[str, Severity]] = (),
    pace: Pace | None = None,
) -> tuple[Issue[Step], ...]:
    """Return all findings of `plan` on `line`, in the order of the rules and then of the plan; each has at least one remedy.

    `severities` are the weights a user gave to rules; they do not touch recommendations, nor what could not be checked.
    A rule that `pace` did not let come to its end is a finding itself: not checked.
    """
    chosen = dict(severities)
    surveyed = survey(line, plan, catalogue)
    return tuple(each for rule in RULES for each in _checked(rule, surveyed, chosen, pace or Pace()))


def _checked(rule: Rule, surveyed: Survey, chosen: dict[str, Severity], pace: Pace) -> Iterator[Issue[Step]]:
    rest = iter(() if pace.over() else rule.notices(surveyed))
    while not pace.over():
        found = next(rest, None)
        if found is None:
            return
        yield issue(found, rule, weight(found, rule, chosen))
    yield unfinished(rule)


def unfinished(rule: Rule) -> Issue[Step]:
    """Return the finding that a rule was not checked to its end, which is never the same as passed."""
    truth = Message(f"compatibility-{rule.id}-lesson")
    return Issue(
        UNFINISHED,
        Severity.UNCHECKED,
        Message("compatibility-check-is-finished", rule=rule.id, truth=truth),
        Message("compatibility-check-is-finished-lesson"),
        (rule.id,),
        expected=Message("compatibility-check-is-finished-expected"),
        found=Message("compatibility-check-is-finished-found"),
        source=rule.source,
    )


def noticed(surveyed: Survey, rules: Iterable[Rule] = RULES) -> Iterator[tuple[Rule, Finding]]:
    """Yield what the rules notice, without working out remedies."""
    for rule in rules:
        for found in rule.notices(surveyed):
            yield rule, found


def weight(found: Finding, rule: Rule, chosen: dict[str, Severity]) -> Severity:
    """Return how much a finding weighs: what could not be checked stays so; the user's word goes before the rule's own."""
    if found.severity in (Severity.UNCHECKED, Severity.INFO):
        return found.severity
    return chosen.get(rule.id, found.severity or rule.severity)
