"""The plan the program recommends: what frees the bottleneck, what the target stage asks for, what surely pays - and then it stops.

Need by need, a few of the best candidates are tried together with all they require. A candidate stays when it brings no new blocking
finding, keeps the budget, and either brings the system matrix nearer to the target stage or pays back in time on its full price
at the low end of its effects. Afterwards everything that is better left out goes again. Nothing pays: nothing is taken.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from configurator.assessment.stage_rules import stage_rules
from configurator.basis.frozen import changed
from configurator.basis.issues import Issue, Remedy, Severity
from configurator.basis.text import Message
from configurator.basis.vocabulary import Stage
from configurator.basis.work import Cancel, Tell, tell_nobody
from configurator.catalog.store import SolutionStore
from configurator.compatibility.closure import close
from configurator.compatibility.situation import situation
from configurator.compatibility.suitability import places_for
from configurator.costing.estimate import option_cost
from configurator.matching.candidate import Candidate
from configurator.matching.overview import NeedMatch
from configurator.plan.model import Cause, Option, Plan
from configurator.plan.steps import (
    AddOption,
    DropOption,
    PlaceOption,
    SetUnits,
    Step,
    SwapOption,
    apply_to_plan,
    new_option,
    orphans,
)
from configurator.project.edits import with_plan, with_steps
from configurator.project.model import Project
from configurator.project.restraint import restraint
from configurator.project.study import Study

TRIED_PER_NEED = 8  # candidates; further ones are weaker by their explained score
MENDED_AT_MOST = 4  # blocking findings a candidate may bring along when each has a remedy that keeps it


def recommended(
    project: Project, edition: SolutionStore, tell: Tell = tell_nobody, cancel: Cancel | None = None
) -> Project:
    """Return the project with the recommended plan; the frame (programme, target, budget) stays. Deterministic.

    `Cancelled` when asked to stop: looked at before every candidate that is tried and every pick that is weighed again.
    """
    wish = cancel or Cancel()

    def say(share: float, doing: Message) -> None:
        tell(share, doing)
        wish.look()

    say(0.0, Message("project-recommend-matching"))
    best = Study(replace(project, plan=replace(project.plan, options=())), edition)
    needs = _in_order(best)
    for number, matched in enumerate(needs, start=1):
        say(number / (len(needs) + 2), Message("project-recommend-need", number=number, count=len(needs)))
        better = _best_improvement(best, matched.candidates, edition, wish)
        while better is not None:
            best = better
            again = _still_holds_up(best, matched)
            better = _best_improvement(best, matched.candidates, edition, wish) if again else None
    say((len(needs) + 1) / (len(needs) + 2), Message("project-recommend-weighing"))
    chosen = _with_true_causes(_without_ballast(best, edition, wish), edition)
    tell(1.0, Message("project-recommend-weighing"))
    return chosen


def _best_improvement(
    study: Study, candidates: tuple[Candidate, ...], edition: SolutionStore, cancel: Cancel
) -> Study | None:
    """Return the study of the plan that the best candidate without open questions makes; else the one with the fewest."""
    known = {issue.key for issue in study.open_issues}
    doubted: list[tuple[int, Study]] = []
    for tried in _improvements(study, candidates, edition, cancel):
        doubts = sum(issue.severity == Severity.WARN and issue.key not in known for issue in tried.open_issues)
        if not doubts:
            return tried
        doubted.append((doubts, tried))
    return min(doubted, key=lambda pair: pair[0])[1] if doubted else None


def _still_holds_up(study: Study, matched: NeedMatch) -> bool:
    """Say whether the bottleneck a need is about would still hold the line up, so that one measure is not enough."""
    bottleneck = study.performance_after.bottleneck
    if matched.need.kind != "bottleneck" or bottleneck not in matched.need.stations or bottleneck is None:
        return False
    return (study.performance_after.of(bottleneck).utilisation or 0.0) > 1.0


def _in_order(study: Study) -> list[NeedMatch]:
    """Return the needs that start a purchase: the bottleneck's own first, then the target's, then other losses by weight."""
    heavy = [matched for matched in study.matches if matched.need.weight >= restraint().least_weight.value]

    def rank(matched: NeedMatch) -> int:
        if study.performance.bottleneck in matched.need.stations:
            return 0
        return 1 if matched.need.kind == "stage-gap" else 2

    return sorted(heavy, key=rank)


def _improvements(
    study: Study, candidates: tuple[Candidate, ...], edition: SolutionStore, cancel: Cancel
) -> Iterator[Study]:
    """Yield the studies of the plans that a candidate makes better, best candidate first."""
    worth_trying = [
        candidate for candidate in candidates if candidate.recommended and not _chosen(study.plan, candidate)
    ]
    for candidate in worth_trying[:TRIED_PER_NEED]:
        cancel.look()
        taken = _with(study, candidate)
        if taken is None:
            continue
        tried = _mended(
            Study(with_plan(study.project, taken, edition, edition.suppliers.values()), edition),
            study,
            candidate,
            edition,
        )
        if tried is not None and _is_better(tried, study):
            yield tried


def _chosen(plan: Plan, candidate: Candidate) -> bool:
    return any(option.solution == candidate.solution for option in plan.options)


def _with(study: Study, candidate: Candidate) -> Plan | None:
    """Return the plan with a candidate where it can stand and everything it requires; None when it can stand nowhere."""
    entry = study.catalogue[candidate.solution]
    places = places_for(entry, candidate.stations, situation(study.line, study.plan, study.catalogue))
    if candidate.stations and not places:
        return None
    option = new_option(entry.id, entry.version, places, study.plan)
    taken = apply_to_plan(AddOption(option), study.plan)

    def price(wanted: Option) -> int:
        return option_cost(wanted, study.catalogue[wanted.solution], study.line, study.rates)

    return close(study.line, taken, study.catalogue, price)


def _mended(tried: Study, before: Study, candidate: Candidate, edition: SolutionStore) -> Study | None:
    """Return the study with its new blocking findings repaired by remedies that keep the candidate; None when that cannot be done."""
    known = {issue.key for issue in before.open_issues}
    for _ in range(MENDED_AT_MOST):
        new = _blocking(tried.open_issues, known)
        if not new:
            return tried
        remedy = next((remedy for remedy in new[0].remedies if _keeps(remedy, candidate, tried.plan)), None)
        if remedy is None:
            return None
        tried = Study(with_steps(tried.project, remedy.steps, edition, edition.suppliers.values()), edition)
    return None if _blocking(tried.open_issues, known) else tried


def _blocking(issues: Iterable[Issue[Step]], known: set[str]) -> list[Issue[Step]]:
    return [
        issue for issue in issues if issue.severity in (Severity.BLOCK, Severity.UNCHECKED) and issue.key not in known
    ]


def _keeps(remedy: Remedy[Step], candidate: Candidate, plan: Plan) -> bool:
    """Say whether a remedy changes only the plan and leaves the candidate in it: what the factory has is not ours to assume."""
    own = {option.id for option in plan.options if option.solution == candidate.solution}
    return all(
        isinstance(step, AddOption | SwapOption | PlaceOption | SetUnits)
        or (isinstance(step, DropOption) and step.option not in own)
        for step in remedy.steps
    )


def _is_better(tried: Study, now: Study) -> bool:
    budget = tried.plan.budget
    if budget is not None and tried.estimate.own > budget:
        return False
    return _nearer_to_target(tried, now) or _surely_pays(tried, now)


def _surely_pays(tried: Study, now: Study) -> bool:
    """Say whether what was added pays back in time on its full price at the low end of its effects."""
    price = tried.estimate.total - now.estimate.total
    gain = tried.returns_low.net_per_year - now.returns_low.net_per_year
    return gain > 0 and price <= gain * restraint().longest_payback.value


def _nearer_to_target(tried: Study, now: Study) -> bool:
    """Say whether a column that makes the stage of the whole rose towards the target."""
    target = tried.plan.target
    return target is not None and _distance(tried, target) < _distance(now, target)


def _distance(study: Study, target: Stage) -> int:
    columns = stage_rules().overall.columns
    return sum(max(0, target - study.matrix_after.cell(column).stage) for column in columns)


def _without_ballast(study: Study, edition: SolutionStore, cancel: Cancel) -> Study:
    """Return the study less every pick that costs more than it brings now that the others are there."""
    for option in reversed([option for option in study.plan.options if not option.causes]):
        cancel.look()
        lighter = _less(study, option, edition)
        known = {issue.key for issue in study.open_issues}
        if _blocking(lighter.open_issues, known) or _nearer_to_target(study, lighter):
            continue
        if not _surely_pays(study, lighter):
            study = lighter
    return study


def _with_true_causes(study: Study, edition: SolutionStore) -> Project:
    """Return the project in which what came along names who still asks for it, and is gone when nobody misses it."""
    while left := orphans(study.plan):
        option = left[0]
        asking = _asking(study, option)
        lighter = study if asking else _less(study, option, edition)
        missed = bool(_blocking(lighter.open_issues, {issue.key for issue in study.open_issues}))
        study = _caused(study, option, asking, edition) if asking or missed else lighter
    return study.project


def _caused(study: Study, option: Option, causes: tuple[Cause, ...], edition: SolutionStore) -> Study:
    options = changed(study.plan.options, option.id, lambda old: replace(old, causes=causes))
    plan = replace(study.plan, options=options)
    return Study(with_plan(study.project, plan, edition, edition.suppliers.values()), edition)


def _asking(study: Study, option: Option) -> tuple[Cause, ...]:
    """Return the options that require a word `option` came along for."""
    words = [cause.word for cause in option.causes]
    return tuple(
        Cause(other.id, word)
        for other in study.plan.options
        if other.id != option.id
        for word in words
        if any(word in need.words for need in study.catalogue[other.solution].requires if need.strength == "requires")
    )


def _less(study: Study, option: Option, edition: SolutionStore) -> Study:
    """Return the study without an option and without what was only there for it."""
    plan = apply_to_plan(DropOption(option.id), study.plan)
    while left := orphans(plan):
        plan = apply_to_plan(DropOption(left[0].id), plan)
    return Study(with_plan(study.project, plan, edition, edition.suppliers.values()), edition)
