"""Which facts stand behind a finding, rule by rule, and the facts of a whole plan."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from configurator.basis.issues import Issue
from configurator.catalog.entry import Catalogue
from configurator.compatibility import facts_lacking, facts_needs, facts_pairs, facts_places, facts_reading, facts_rooms
from configurator.compatibility.facts import BY_RULE, Fact, Theory, follows, given, missing, said, theory
from configurator.compatibility.remedies import purchase
from configurator.compatibility.rules import check
from configurator.compatibility.rules_demands import DEMAND_RULES
from configurator.compatibility.rules_interfaces import INTERFACE_RULES
from configurator.compatibility.survey import Survey, survey
from configurator.line.model import Line
from configurator.plan.model import Plan
from configurator.plan.steps import Step, new_option

Reasoning = Callable[[Survey, Issue[Step]], Iterator[Fact]]
SHORT_OF = (
    "air-pressure-suffices", "phases-match", "server-has-a-room", "aisle-is-wide-enough", "floor-is-flat", "vision-keeps-the-cycle",
    "payload-suffices", "reach-suffices", "repeatability-suffices", "robot-keeps-takt",
)  # fmt: skip
REASONING: Mapping[str, Reasoning] = {
    **{rule.id: facts_needs.unmet for rule in DEMAND_RULES},
    **{rule.id: facts_reading.unread for rule in INTERFACE_RULES},
    **dict.fromkeys(facts_places.STRAINS, facts_places.unfit),
    **dict.fromkeys(SHORT_OF, facts_places.short_of),
    **dict.fromkeys(("power-suffices", "air-suffices", "floor-suffices"), facts_places.overdrawn),
    **dict.fromkeys(("port-has-room", "rs485-bus-is-within-limits"), facts_places.crowded),
    **dict.fromkeys(("entry-is-known", "station-is-there"), facts_places.no_longer_there),
    **dict.fromkeys(("no-module-twice", "one-stock-ledger"), facts_pairs.twice),
    **dict.fromkeys(("mtconnect-cannot-write", "write-is-allowed"), facts_needs.unwritable),
    **dict.fromkeys(facts_needs.EARNING, facts_needs.stage_missed),
    **dict.fromkeys(facts_lacking.LACKS, facts_lacking.lacking),
    "vehicles-have-chargers": facts_places.uncharged,
    "io-link-port-is-free": facts_places.unplugged,
    "entry-agrees-with-itself": facts_pairs.self_contradicting,
    "bundle-part-is-bought-once": facts_pairs.bundled,
    "ebom-becomes-mbom": facts_pairs.unconverted,
    "focas-is-polled-by-one": facts_pairs.polled,
    "opc-ua-is-trusted": facts_needs.untimed,
    "nothing-excluded-is-present": facts_pairs.excluded,
    "mes-and-erp-speak": facts_pairs.mute,
    "data-reaches-the-system": facts_needs.cut_off,
}


def facts_behind(surveyed: Survey, issue: Issue[Step]) -> tuple[Fact, ...]:
    """Return the facts that clash in a finding.

    Findings of other rooms, and of a check that could not finish, give what is asked for and what was found.
    """
    reasoning = REASONING.get(issue.rule)
    known = reasoning is not None and any(
        found.subjects == issue.subjects for found in BY_RULE[issue.rule].notices(surveyed)
    )
    if reasoning is not None and known:
        return tuple(reasoning(surveyed, issue))
    return tuple(facts_rooms.of_another_room(issue) if facts_rooms.told_here(issue) else _plainly(issue))


def _plainly(issue: Issue[Step]) -> Iterator[Fact]:
    """Yield a finding's own words as facts: what it is about, what the rule expects, what was found."""
    about, right = f"about:{issue.key}", f"right:{issue.key}"
    place = issue.subjects[0] if issue.subjects else issue.rule
    if issue.expected is None or issue.found is None:
        yield given(about, said("noticed", text=issue.message), "line", *issue.subjects)
        yield missing(about, said("should-not-be", lesson=issue.lesson), "rule", issue.rule, source=issue.source)
        return
    yield given(about, said("is-checked", text=issue.message), "line", *issue.subjects)
    yield follows(about, (right,), said("is-expected", text=issue.expected), "rule", issue.rule, source=issue.source)
    yield missing(right, said("is-found", text=issue.found), "line", place)


def facts(
    line: Line, plan: Plan, catalogue: Catalogue, issues: Iterable[Issue[Step]] | None = None
) -> tuple[Fact, ...]:
    """Return the facts behind all findings of a plan (or behind `issues`), each once."""
    surveyed = survey(line, plan, catalogue)
    found = check(line, plan, catalogue) if issues is None else issues
    return tuple({fact.key: fact for issue in found for fact in facts_behind(surveyed, issue)}.values())


def question(line: Line, plan: Plan, catalogue: Catalogue, issues: Iterable[Issue[Step]] | None = None) -> Theory:
    """Return what could be added to cure findings, as a problem: entries of the store cost their purchase, the chosen are fixed.

    What only holds until something is chosen is left out; its answer is the cheapest set of single additions, before they are closed.
    """
    open_facts = [fact for fact in facts(line, plan, catalogue, issues) if not fact.closes]
    costs = {}
    for fact in facts(line, plan, catalogue, issues):
        for thing, name in zip(fact.clause.things, fact.offers, strict=False) if fact.closes else ():
            entry = catalogue[name]
            costs[thing] = purchase(new_option(entry.id, entry.version, (), plan), entry, line)
    return theory(open_facts, costs)
