"""Why a finding is so, or why no plan is possible: a minimal set of facts that clash, told as a chain.

Minimal means: without any one of the facts the others no longer clash (the solver proves it by deletion). A fact told once in a report
gets a number where it is needed again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from configurator.basis.issues import Issue, Severity
from configurator.basis.language import Speaker
from configurator.basis.text import Argument, Message
from configurator.catalog.entry import Catalogue
from configurator.compatibility import facts_lacking, facts_needs, facts_pairs, facts_places, facts_reading, facts_rooms
from configurator.compatibility.facts import Fact, Theory, theory
from configurator.compatibility.joining import Form, joined
from configurator.compatibility.reasons import REASONING, Reasoning, facts_behind
from configurator.compatibility.solver.problem import Impossible
from configurator.compatibility.solver.solving import explain as clash_of
from configurator.compatibility.survey import Survey, survey
from configurator.line.model import Line
from configurator.plan.model import Plan
from configurator.plan.steps import Step

CONCLUSIONS: dict[Reasoning, str] = {
    facts_needs.unmet: "unmet",
    facts_needs.cut_off: "unmet",
    facts_needs.unwritable: "unmet",
    facts_needs.stage_missed: "stage",
    facts_reading.unread: "unread",
    facts_places.unfit: "unfit",
    facts_places.short_of: "short",
    facts_places.overdrawn: "sum",
    facts_places.crowded: "sum",
    facts_places.uncharged: "sum",
    facts_places.unplugged: "sum",
    facts_places.no_longer_there: "unsure",
    facts_pairs.twice: "pair",
    facts_pairs.excluded: "pair",
    facts_pairs.mute: "pair",
    facts_pairs.polled: "polled",
    facts_pairs.bundled: "paid-twice",
    facts_pairs.unconverted: "two-lists",
    facts_pairs.self_contradicting: "unusable",
    facts_needs.untimed: "known",
}
DOUBTFUL = {"unread": "unsettled", "pair": "doubled", "unfit": "unsure", "slow": "unsure"}  # what is only warned of
KNOWN = ("plain", "known")  # advice that is no gain by itself, only something to know


@dataclass(frozen=True, slots=True)
class Story:
    """Facts in the order they are told, and what follows from them; `about` is the key of the finding (empty: no finding).

    `smallest`: no story of the same choice needs fewer facts. `minimal` is False only where the time limit cut the proof short.
    """

    about: str
    facts: tuple[Fact, ...]
    therefore: Message
    smallest: bool = True
    minimal: bool = True

    @property
    def links(self) -> tuple[str, ...]:
        """Every id the story speaks of, each once."""
        return tuple(dict.fromkeys(link for fact in self.facts for link in fact.links))


def explain(issue: Issue[Step], line: Line, plan: Plan, catalogue: Catalogue) -> Story:
    """Return why a finding of `plan` on `line` is so."""
    return explain_all((issue,), line, plan, catalogue)[0]


def explain_all(issues: Iterable[Issue[Step]], line: Line, plan: Plan, catalogue: Catalogue) -> tuple[Story, ...]:
    """Return the story of each finding; the plan is surveyed once."""
    surveyed = survey(line, plan, catalogue)
    return tuple(_story(surveyed, issue) for issue in issues)


def _story(surveyed: Survey, issue: Issue[Step]) -> Story:
    made = theory(facts_behind(surveyed, issue))
    found = clash_of(made.problem)
    assert found is not None, f"the facts behind {issue.key} do not clash"  # noqa: S101 - guards our own reasoning; the tests try every rule
    return told(made, found, _therefore(issue), issue.key)


def told(made: Theory, found: Impossible, therefore: Message, about: str = "") -> Story:
    """Return the story of a problem without an answer: the facts of its reasons, in the order the theory holds them."""
    clashing = {made.reasons[reason].key for reason in found.reasons}
    kept = tuple(fact for fact in made.facts if fact.key in clashing)
    return Story(about, kept, therefore, found.smallest, found.minimal)


def _therefore(issue: Issue[Step]) -> Message:
    """Return what follows from a finding's facts."""
    if facts_rooms.told_here(issue):
        return facts_rooms.consequence(issue)
    stem = _conclusion(issue.rule)
    if issue.severity is Severity.UNCHECKED:
        stem = "unsure"
    elif issue.severity is Severity.INFO:
        stem = "known" if stem in KNOWN else "better"
    elif issue.severity is Severity.WARN:
        stem = DOUBTFUL.get(stem, stem)
    args = issue.message.args
    known: dict[str, Argument] = {
        name: args[name] for name in ("solution", "station", "machine", "zone") if name in args
    }
    return Message(f"compatibility-story-therefore-{stem}", **known)


def _conclusion(rule: str) -> str:
    """Return the key of what follows where a rule is not kept."""
    reasoning = REASONING.get(rule)
    if reasoning is None:
        return "plain"
    return facts_lacking.CONCLUSIONS.get(rule) or CONCLUSIONS[reasoning]


# ── telling ─────────────────────────────────────────────────────────────────────────────────────────────────────────

TOGETHER = 2  # facts in one line


class Telling:
    """Tells stories of one report in one language; what several stories share is told once, numbered, and then only named."""

    def __init__(self, stories: Iterable[Story], spoken: Speaker) -> None:
        counts = Counter(fact.key for story in stories for fact in story.facts)
        self._shared = {key for key, number in counts.items() if number > 1}
        self._numbers: dict[str, int] = {}
        self._spoken = spoken

    def lines(self, story: Story) -> list[str]:
        """Return a story as lines: because … and …, and because …, therefore …"""
        groups = [*_grouped(self._unnumbered_last(story.facts))]
        lines = [self._because(group, number) for number, group in enumerate(groups)]
        text = self._spoken.say(story.therefore)
        return [*lines, self._spoken.text("compatibility-story-therefore", text=text)]

    def _unnumbered_last(self, facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
        """What was told already comes first, so that the new follows from the known."""
        return tuple(sorted(facts, key=lambda fact: fact.key not in self._numbers))

    def _because(self, group: tuple[Fact, ...], number: int) -> str:
        key = "compatibility-story-because" if number == 0 else "compatibility-story-and-because"
        if len(group) == 1:
            return self._spoken.text(f"{key}-one", one=self._clause(group[0], "because")) + ","
        one, other = self._clause(group[0], "and"), self._clause(group[1], "because")
        return self._spoken.text(key, one=one, other=other) + ","

    def _clause(self, fact: Fact, form: Form) -> str:
        """Return a fact inside a longer sentence, with who says so and where it links to; by its number when it was told before."""
        language = self._spoken.language
        if fact.key in self._numbers:
            return joined(
                self._spoken.text("compatibility-story-again", number=self._numbers[fact.key]), form, language
            )
        number = ""
        if fact.key in self._shared:
            self._numbers[fact.key] = len(self._numbers) + 1
            number = f" ({self._numbers[fact.key]})"
        return joined(self._spoken.say(fact.message), form, language) + f" [{self._origin(fact)}]{number}"

    def _origin(self, fact: Fact) -> str:
        by = self._spoken.text(f"compatibility-story-by-{fact.said_by}")
        rule = next((link for link in fact.links if link in REASONING), "") if fact.said_by in ("rule", "entry") else ""
        link = rule or next(iter(fact.links), "")
        return by if link in ("", fact.said_by) else f"{by} {link}"


def _grouped(facts: tuple[Fact, ...]) -> Iterator[tuple[Fact, ...]]:
    for start in range(0, len(facts), TOGETHER):
        yield facts[start : start + TOGETHER]


def tell(stories: Iterable[Story], spoken: Speaker) -> list[list[str]]:
    """Return every story of a report as lines."""
    all_of_them = tuple(stories)
    telling = Telling(all_of_them, spoken)
    return [telling.lines(story) for story in all_of_them]
