"""What the commands print: for people as lines, for machines as plain data. Same words as the window."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from configurator.basis.figures import Figure
from configurator.basis.issues import Issue, Waiver, waiver_of
from configurator.basis.language import Speaker, unit_name
from configurator.basis.message_codec import to_plain
from configurator.compatibility.rules import UNFINISHED
from configurator.matching.candidate import Candidate
from configurator.plan.steps import Step
from configurator.project.checkup import changed_weights, own_weight
from configurator.project.study import Study


def figures_plain(study: Study, spoken: Speaker) -> dict[str, Any]:
    """Return every figure as `{"figures": [{"key", "subject", "value", "unit", "formula", "source"}…]}`."""
    return {"figures": [figure_plain(figure, spoken) for figure in study.figures]}


def figure_plain(figure: Figure, spoken: Speaker) -> dict[str, Any]:
    """Return one figure with its formula spoken."""
    return {
        "key": figure.key,
        "subject": figure.subject,
        "value": figure.value,
        "unit": figure.unit,
        "formula": spoken.say(figure.formula),
        "source": spoken.source(figure.source),
    }


def figure_lines(study: Study, spoken: Speaker) -> list[str]:
    """Return every figure as one line and its formula as the next."""
    lines = []
    for figure in study.figures:
        unit = unit_name(figure.unit, spoken.language)
        lines.append(f"{figure.key} [{figure.subject}] = {_value(figure.value)} {unit}".rstrip())
        lines.append(f"    {spoken.say(figure.formula)} — {spoken.source(figure.source)}")
    return lines


def findings_plain(study: Study, spoken: Speaker, rules: Collection[str] = ()) -> dict[str, Any]:
    """Return every finding (of `rules`) with its remedies, waived ones marked; `others` counts those of other rules.

    `unchecked` counts what could not be checked, waived or not.
    """
    shown = of_rules(study.issues, rules)
    return {
        "blocked": study.blocked,
        "severities": [
            {"rule": rule, "from": str(own), "to": str(given)} for rule, own, given in changed_weights(study.project)
        ],
        "findings": [
            finding_plain(issue, spoken)
            | {"waived": _waiver(study, issue) is not None, "own_severity": own_weight(study.project, issue)}
            for issue in shown
        ],
        "others": len(study.issues) - len(shown),
        "unchecked": len(of_rules(study.unchecked, rules)),
    }


def of_rules(issues: Iterable[Issue[Step]], rules: Collection[str]) -> list[Issue[Step]]:
    """Return the findings of `rules`, in their order, and those that one of them was not checked to its end; all where no rule is named."""
    return [
        issue for issue in issues
        if not rules or issue.rule in rules or (issue.rule == UNFINISHED and issue.subjects[0] in rules)
    ]  # fmt: skip


def others_lines(others: int, spoken: Speaker) -> list[str]:
    """Return how many findings of other rules were not shown, where there are any."""
    return [spoken.text("cli-finding-others", count=others)] if others else []


def weight_lines(study: Study, issue: Issue[Step], spoken: Speaker) -> list[str]:
    """Return from what to what the user changed the weight of the rule of a finding; no line where he did not."""
    own = own_weight(study.project, issue)
    if own is None:
        return []
    said = {"own": spoken.text(f"cli-severity-{own}"), "given": spoken.text(f"cli-severity-{issue.severity}")}
    return [spoken.text("cli-weight-changed", rule=issue.rule, **said)]


def _waiver(study: Study, issue: Issue[Step]) -> Waiver | None:
    return waiver_of(issue, study.project.waivers, study.project.price_date)


def finding_plain(issue: Issue[Step], spoken: Speaker) -> dict[str, Any]:
    """Return one finding as data."""
    return {
        "key": issue.key,
        "rule": issue.rule,
        "severity": str(issue.severity),
        "subjects": list(issue.subjects),
        "message": spoken.say(issue.message),
        "expected": spoken.say(issue.expected) if issue.expected else None,
        "found": spoken.say(issue.found) if issue.found else None,
        "lesson": spoken.say(issue.lesson),
        "source": spoken.source(issue.source),
        "remedies": [{"message": spoken.say(remedy.message), "cost": remedy.cost} for remedy in issue.remedies],
        "said": to_plain(issue.message),
    }


def finding_lines(study: Study, spoken: Speaker, rules: Collection[str] = ()) -> list[str]:
    """Return the findings (of `rules`) as an indented list, the most serious first, and how many others there are."""
    shown = of_rules(study.issues, rules)
    lines = [] if shown else [spoken.text("cli-none-of-rule" if rules else "cli-none-found")]
    for issue in shown:
        lines.append(head_line(issue, spoken))
        for key, part in (("expected", issue.expected), ("found", issue.found), ("lesson", issue.lesson)):
            if part is not None:
                lines.append("    " + spoken.text(f"cli-finding-{key}", text=spoken.say(part)))
        lines.append("    " + spoken.text("cli-finding-source", text=spoken.source(issue.source)))
        lines += [f"    {line}" for line in weight_lines(study, issue, spoken)]
        for number, remedy in enumerate(issue.remedies, start=1):
            lines.append("    " + spoken.text("cli-finding-remedy", number=number, text=spoken.say(remedy.message)))
        lines += [f"    {line}" for line in waiver_lines(study, issue, spoken)]
    return lines + others_lines(len(study.issues) - len(shown), spoken)


def head_line(issue: Issue[Step], spoken: Speaker) -> str:
    """Return a finding as one line: its weight, what it says, and its key."""
    return f"[{spoken.text(f'cli-severity-{issue.severity}')}] {spoken.say(issue.message)}  ({issue.key})"


def waiver_lines(study: Study, issue: Issue[Step], spoken: Speaker) -> list[str]:
    """Return who accepted a finding, why and until when; no line where nobody did."""
    waiver = _waiver(study, issue)
    if waiver is None:
        return []
    until = spoken.text("cli-finding-waiver-until", until=f"{waiver.expires_on}") if waiver.expires_on else ""
    said = spoken.text("cli-finding-waived", author=waiver.author, reason=waiver.reason)
    return [f"{said} {until}".rstrip()]


def unchecked_lines(
    study: Study, spoken: Speaker, rules: Collection[str] = (), told: Collection[Issue[Step]] = ()
) -> list[str]:
    """Return what could not be checked and was not `told` yet, accepted ones with their signature: it must never look as if it had passed."""
    lines = []
    for issue in of_rules(study.unchecked, rules):
        if issue not in told:
            lines.append(head_line(issue, spoken))
            lines += [f"    {line}" for line in waiver_lines(study, issue, spoken)]
    return lines


def none_line(rules: Collection[str], left_open: Collection[object], spoken: Speaker) -> str:
    """Return that nothing was found; where something was `left_open`, only so far."""
    return spoken.text("cli-none-so-far" if left_open else "cli-none-of-rule" if rules else "cli-none-found")


def matches_plain(study: Study, spoken: Speaker) -> dict[str, Any]:
    """Return needs with their ranked candidates as data."""
    return {
        "needs": [
            {
                "key": matched.need.key,
                "kind": matched.need.kind,
                "stations": list(matched.need.stations),
                "weight": matched.need.weight,
                "reason": spoken.say(matched.need.reason),
                "candidates": [candidate_plain(candidate, spoken) for candidate in matched.candidates],
            }
            for matched in study.matches
        ]
    }


def candidate_plain(candidate: Candidate, spoken: Speaker) -> dict[str, Any]:
    """Return one candidate with every part of its score."""
    return {
        "solution": candidate.solution,
        "stations": list(candidate.stations),
        "score": candidate.score,
        "recommended": candidate.recommended,
        "moves_bottleneck": candidate.moves_bottleneck,
        "price": candidate.price,
        "yearly_benefit": candidate.yearly_benefit,
        "payback_years": candidate.payback_years,
        "parts": [
            {"criterion": part.criterion, "score": part.score, "weight": part.weight, "reason": spoken.say(part.reason)}
            for part in candidate.parts
        ],
        "reasons": [spoken.say(reason) for reason in candidate.reasons],
        "against": [spoken.say(reason) for reason in candidate.against],
    }


def match_lines(study: Study, spoken: Speaker) -> list[str]:
    """Return needs and their first candidates as an indented list."""
    if not study.matches:
        return [spoken.text("cli-needs-none")]
    lines = []
    for matched in study.matches:
        lines.append(spoken.text("cli-match-need", text=spoken.say(matched.need.reason)))
        if not matched.candidates:
            lines.append("    " + spoken.text("cli-match-none"))
        for candidate in matched.candidates[:5]:
            lines += _candidate_lines(study, candidate, spoken)
    return lines


def _candidate_lines(study: Study, candidate: Candidate, spoken: Speaker) -> list[str]:
    word = spoken.text("cli-match-recommended" if candidate.recommended else "cli-match-not-recommended")
    title = spoken.name(study.catalogue[candidate.solution].title)
    head = f"    {candidate.score:5.1f}  {title}  [{word}]  {spoken.won(candidate.price)}"
    return [
        head,
        *(f"        + {spoken.say(reason)}" for reason in candidate.reasons),
        *(f"        − {spoken.say(reason)}" for reason in candidate.against),
    ]


def _value(value: float | int | str | None) -> str:
    if isinstance(value, float):
        return f"{value:,.4g}" if abs(value) < 10_000 else f"{value:,.0f}"
    return f"{value:,}" if isinstance(value, int) else str(value if value is not None else "—")
