"""Facts about one option that asks for something which is not so: a rate, a cable, a port list, a layout, an amount that can be meant."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from configurator.basis.issues import Issue
from configurator.compatibility.facts import Fact, SaidBy, chosen, follows, missing, said
from configurator.compatibility.facts import option as thing_of
from configurator.compatibility.situation import SITE, Placed, Situation
from configurator.compatibility.survey import Survey
from configurator.plan.steps import Step

LACKS: Mapping[str, SaidBy] = {  # who says what is not there
    "guided-vehicles-keep-their-route": "site",
    "motion-bus-is-apart": "site",
    "system-ports-are-known": "system",
    "modbus-has-a-point-list": "machine",
    "machine-gives-the-tags": "machine",
    "euromap-is-preferred": "entry",
    "path-keeps-the-rate": "entry",
    "port-carries-the-tags": "entry",
    "amounts-can-be-meant": "entry",
    "words-are-known": "rule",
    "model-answers-in-time": "line",
    "model-fits-in-memory": "line",
    "rs485-bus-is-short-enough": "line",
    "io-link-reaches-its-master": "line",
    "recipes-come-down-quickly": "line",
    "units-can-be-meant": "plan",
}
CONCLUSIONS: Mapping[str, str] = {
    "guided-vehicles-keep-their-route": "laid-anew",
    "motion-bus-is-apart": "off-the-bus",
    "system-ports-are-known": "unsure",
    "modbus-has-a-point-list": "known",
    "machine-gives-the-tags": "overfull",
    "euromap-is-preferred": "better",
    "path-keeps-the-rate": "slow",
    "port-carries-the-tags": "overfull",
    "amounts-can-be-meant": "mistrusted",
    "words-are-known": "unsure",
    "model-answers-in-time": "too-late",
    "model-fits-in-memory": "overfull",
    "rs485-bus-is-short-enough": "cable",
    "io-link-reaches-its-master": "cable",
    "recipes-come-down-quickly": "better",
    "units-can-be-meant": "mistrusted",
}


def lacking(survey: Survey, issue: Issue[Step]) -> Iterator[Fact]:
    """Yield why a rule about one option is not kept: the option, what the rule asks because of it, and what there is instead."""
    asker, rule = asker_of(survey.situation, issue), issue.rule
    args, variant = dict(issue.message.args), issue.message.key.removeprefix(f"compatibility-{issue.rule}")
    thing = f"holds:{issue.key}"
    yield chosen(survey.situation, asker)
    wants = said(f"needs-{rule}", **args)
    yield follows(thing_of(asker), (thing,), wants, "rule", asker.option.id, rule, source=issue.source)
    said_by = LACKS[rule]
    yield missing(thing, said(f"has-{rule}{variant}", **args), said_by, *_places(issue, asker, said_by))


def _places(issue: Issue[Step], asker: Placed, said_by: SaidBy) -> tuple[str, ...]:
    """Return where to look for what is not so: the building, the rule, what was chosen, or the other subjects of the finding."""
    known = {"site": (SITE,), "rule": (issue.rule,), "entry": (asker.option.id,), "plan": (asker.option.id,)}
    others = tuple(each for each in issue.subjects if each not in (SITE, asker.option.id))
    return known.get(said_by) or others or (asker.option.id,)


def asker_of(situation: Situation, issue: Issue[Step]) -> Placed:
    """Return the first chosen option a finding is about."""
    return next(situation.by_option[each] for each in issue.subjects if each in situation.by_option)
