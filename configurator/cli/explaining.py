"""Reasons, ways out and the best plan as lines for people and as data for machines."""

from __future__ import annotations

import difflib
from collections.abc import Collection
from typing import Any

import click

from configurator.assessment.maturity import OpenDemand
from configurator.basis.issues import Severity
from configurator.basis.language import LANGUAGES, Speaker, speaker
from configurator.basis.text import Message, Name
from configurator.cli.reports import head_line, none_line, of_rules, others_lines, unchecked_lines, weight_lines
from configurator.compatibility.repairs import Repair
from configurator.compatibility.rules import RULES, UNFINISHED
from configurator.compatibility.story import Story, Telling, explain_all
from configurator.project.checkup import own_weight
from configurator.project.choose import Choice
from configurator.project.study import Study
from configurator.project.ways import standing_of, ways_out

SHOWN = 4  # ways out of one finding that are printed


def known_rules(rules: Collection[str], study: Study) -> None:
    """Refuse a rule name nobody knows: findings of no rule are not the same as no findings."""
    known = dict.fromkeys((*(rule.id for rule in RULES), UNFINISHED, *(issue.rule for issue in study.issues)))
    for rule in rules:
        if rule not in known:
            near = tuple(Name.alike(each) for each in difflib.get_close_matches(rule[:200], list(known), 3, 0.3))
            message = Message("cli-rule-unknown", rule=rule[:200], near=near)
            raise click.BadParameter(" / ".join(speaker(language).say(message) for language in LANGUAGES))


# ── reasons and ways out ────────────────────────────────────────────────────────────────────────────────────────────


def explained_lines(
    study: Study, spoken: Speaker, rules: Collection[str] = (), only: Severity | None = None
) -> list[str]:
    """Return each open finding (of `rules`, of one severity) with its story and the cheapest ways out; shared facts are told once.

    What could not be checked is told whatever is asked for; the last line says how many open findings of other rules there are.
    """
    of_them = of_rules(study.open_issues, rules)
    others = others_lines(len(study.open_issues) - len(of_them), spoken)
    found = [issue for issue in of_them if only is None or issue.severity is only]
    gaps = unchecked_lines(study, spoken, rules, found)
    if not found:
        return [none_line(rules, gaps, spoken), *gaps, *others]
    stories = explain_all(found, study.line, study.plan, study.catalogue)
    telling, now = Telling(stories, spoken), standing_of(study)
    lines = []
    for issue, story in zip(found, stories, strict=True):
        lines.append(head_line(issue, spoken))
        lines += [f"    {line}" for line in weight_lines(study, issue, spoken)]
        lines += [f"    {line}" for line in telling.lines(story)]
        ways = ways_out(study, issue, now)
        lines += [f"    {way_line(number, way, spoken)}" for number, way in enumerate(ways[:SHOWN], start=1)]
        if len(ways) > SHOWN:
            lines.append("    " + spoken.text("cli-explain-more-ways", count=len(ways) - SHOWN))
        if not ways and issue.severity is not Severity.INFO:
            lines.append("    " + spoken.text("cli-explain-no-way"))
    return lines + gaps + others


def way_line(number: int, way: Repair, spoken: Speaker) -> str:
    """Return a way out as one line: what to do, what it costs the factory, and what else would change."""
    gone, new = way.difference.gone, way.difference.new
    effect = spoken.text(
        "cli-explain-effect",
        cost=spoken.won(way.difference.cost),
        stages=way.difference.stages,
        days=way.difference.days,
        gone=len(gone),
        new=len(new),
    )
    return spoken.text("cli-explain-way", number=number, text=spoken.say(way.message), effect=effect)


def explained_plain(study: Study, spoken: Speaker, rules: Collection[str] = ()) -> list[dict[str, Any]]:
    """Return each open finding (of `rules`) with its facts and ways out as data."""
    found, now = of_rules(study.open_issues, rules), standing_of(study)
    stories = explain_all(found, study.line, study.plan, study.catalogue)
    telling = Telling(stories, spoken)
    return [
        {
            "key": issue.key,
            "severity": str(issue.severity),
            "own_severity": own_weight(study.project, issue),
            "story": telling.lines(story),
            "facts": facts_plain(story, spoken),
            "ways": [way_plain(way, spoken) for way in ways_out(study, issue, now)],
        }
        for issue, story in zip(found, stories, strict=True)
    ]


def facts_plain(story: Story, spoken: Speaker) -> list[dict[str, Any]]:
    """Return the facts of a story as data."""
    return [
        {"text": spoken.say(fact.message), "said_by": fact.said_by, "links": list(fact.links), "source": fact.source}
        for fact in story.facts
    ]


def way_plain(way: Repair, spoken: Speaker) -> dict[str, Any]:
    """Return a way out with its difference as data; won and days on top, stages gained."""
    change = way.difference
    return {
        "kind": way.kind,
        "message": spoken.say(way.message),
        "own_cost": change.cost,
        "stages": change.stages,
        "days": change.days,
        "changes": len(way.steps),
        "added": [option.solution for option in change.added],
        "dropped": [option.solution for option in change.dropped],
        "gone": [issue.key for issue in change.gone],
        "new": [issue.key for issue in change.new],
    }


# ── the best plan ───────────────────────────────────────────────────────────────────────────────────────────────────


def choice_lines(choice: Choice, study: Study, spoken: Speaker) -> list[str]:
    """Return the best plan with its proof or gap, or the story of why there is none."""
    lines = [spoken.text(f"cli-solve-{choice.objective}")]
    if choice.project is None:
        lines.append(spoken.text("cli-solve-none" if choice.story else "cli-solve-undecided", limit=choice.time_limit))
        lines += Telling([choice.story], spoken).lines(choice.story) if choice.story else []
        return [*lines, _searched(choice, spoken)]
    catalogue = Study(choice.project, study.edition).catalogue
    kept = {option.id for option in study.plan.options}
    for option in choice.project.plan.options:
        key = "cli-solve-kept" if option.id in kept else "cli-solve-needed" if option.causes else "cli-solve-taken"
        lines.append("  " + spoken.text(key, solution=catalogue[option.solution].title))
    gone = [
        option for option in study.plan.options if option.id not in {each.id for each in choice.project.plan.options}
    ]
    for option in gone:
        known = catalogue.get(option.solution)
        lines.append("  " + spoken.text("cli-solve-left", solution=known.title if known else option.solution))
    amounts = {name: spoken.won(getattr(choice, name)) for name in ("own", "total", "gain")}
    lines.append(spoken.text("cli-solve-sum", **amounts))
    lines += [spoken.text("cli-solve-unmet", text=spoken.say(matched.need.reason)) for matched in choice.unmet]
    lines += [_stage_line(demand, spoken) for demand in choice.open_stage]
    return [*lines, _proof(choice, spoken), _searched(choice, spoken)]


def _stage_line(demand: OpenDemand, spoken: Speaker) -> str:
    column, stage = Message(f"assessment-column-{demand.column}"), Message(f"compatibility-stage-{demand.stage:d}")
    return spoken.text("cli-solve-stage-open", column=column, stage=stage)


def _proof(choice: Choice, spoken: Speaker) -> str:
    if choice.proven:
        return spoken.text("cli-solve-proven")
    if choice.objective == "best-return":
        return spoken.text("cli-solve-unproven")
    return spoken.text("cli-solve-gap", gap=spoken.won(choice.gap))


def _searched(choice: Choice, spoken: Speaker) -> str:
    key = "cli-solve-searched" if choice.in_time else "cli-solve-out-of-time"
    return spoken.text(key, pieces=choice.pieces, rounds=choice.rounds, seconds=choice.seconds, limit=choice.time_limit)


def choice_plain(choice: Choice, study: Study, spoken: Speaker) -> dict[str, Any]:
    """Return the best plan as data; `plan` is None when there is none."""
    project = choice.project
    return {
        "objective": choice.objective,
        "plan": None if project is None else [
            {"id": option.id, "solution": option.solution, "stations": list(option.stations), "units": option.units,
             "causes": [{"option": cause.option, "word": cause.word} for cause in option.causes]}
            for option in project.plan.options
        ],
        "own": choice.own, "total": choice.total, "gain_per_year": choice.gain, "bound": choice.bound, "gap": choice.gap,
        "changes": choice.changes, "proven": choice.proven, "seconds": choice.seconds, "time_limit": choice.time_limit,
        "in_time": choice.in_time, "pieces": choice.pieces, "rounds": choice.rounds,
        "unmet": [matched.need.key for matched in choice.unmet],
        "budget": study.plan.budget,
        "story": None if choice.story is None else
        {"lines": Telling([choice.story], spoken).lines(choice.story), "facts": facts_plain(choice.story, spoken)},
    }  # fmt: skip
