"""All rules in their order, and the check that runs them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from configurator.basis.issues import Issue, Severity
from configurator.catalog.entry import Catalogue
from configurator.compatibility.rule import Finding, Rule, issue
from configurator.compatibility.rules_building import BUILDING_RULES
from configurator.compatibility.rules_capacity import CAPACITY_RULES
from configurator.compatibility.rules_demands import DEMAND_RULES
from configurator.compatibility.rules_interfaces import INTERFACE_RULES
from configurator.compatibility.rules_movement import MOVEMENT_RULES
from configurator.compatibility.rules_stage import PLAN_RULES
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
)


def check(
    line: Line, plan: Plan, catalogue: Catalogue, severities: Iterable[tuple[str, Severity]] = ()
) -> tuple[Issue[Step], ...]:
    """Return all findings of `plan` on `line`, in the order of the rules and then of the plan; each has at least one remedy.

    `severities` are the weights a user gave to rules; they do not touch recommendations, nor what could not be checked.
    """
    chosen = dict(severities)
    surveyed = survey(line, plan, catalogue)
    return tuple(issue(found, rule, weight(found, rule, chosen)) for rule, found in noticed(surveyed))


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
