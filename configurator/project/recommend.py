"""The plan the program recommends: it takes what pays or earns the target, with everything that needs, and stops there.

Need by need, largest first: the best recommended candidates are tried together with all they require; one stays when no finding blocks
and either the net present value of the own money rises or the system matrix comes nearer to the target stage. Nothing pays: nothing is taken.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from configurator.basis.vocabulary import Stage
from configurator.catalog.edition import Edition
from configurator.compatibility.closure import close
from configurator.costing.estimate import option_cost
from configurator.matching.candidate import Candidate
from configurator.plan.model import Option, Plan
from configurator.plan.steps import AddOption, apply_to_plan, new_option
from configurator.project.edits import with_plan
from configurator.project.model import Project
from configurator.project.study import Study

TRIED_PER_NEED = 3  # candidates; further ones are weaker by their explained score


def recommended(project: Project, edition: Edition) -> Project:
    """Return the project with the recommended plan; the frame (programme, target, budget) stays. Deterministic."""
    study = Study(replace(project, plan=replace(project.plan, options=())), edition)
    best = study
    for matched in study.matches:
        best = next(_improvements(best, matched.candidates, edition), best)
    return best.project


def _improvements(study: Study, candidates: tuple[Candidate, ...], edition: Edition) -> Iterator[Study]:
    """Yield the studies of the plans that a candidate makes better, best candidate first."""
    worth_trying = [
        candidate for candidate in candidates if candidate.recommended and not _chosen(study.plan, candidate)
    ]
    for candidate in worth_trying[:TRIED_PER_NEED]:
        tried = Study(with_plan(study.project, _with(study, candidate), edition, edition.suppliers.values()), edition)
        if _is_better(tried, study):
            yield tried


def _chosen(plan: Plan, candidate: Candidate) -> bool:
    return any(option.solution == candidate.solution for option in plan.options)


def _with(study: Study, candidate: Candidate) -> Plan:
    """Return the plan with a candidate and everything it requires."""
    entry = study.catalogue[candidate.solution]
    option = new_option(entry.id, entry.version, candidate.stations, study.plan)
    taken = apply_to_plan(AddOption(option), study.plan)

    def price(wanted: Option) -> int:
        return option_cost(wanted, study.catalogue[wanted.solution], study.line, study.rates)

    return close(study.line, taken, study.catalogue, price)


def _is_better(tried: Study, now: Study) -> bool:
    if tried.blocked and not now.blocked:
        return False
    budget = tried.plan.budget
    if budget is not None and tried.estimate.own > budget:
        return False
    return tried.returns.npv_own > now.returns.npv_own or _nearer_to_target(tried, now)


def _nearer_to_target(tried: Study, now: Study) -> bool:
    """Say whether a column that is still below the target stage rose."""
    target = tried.plan.target
    if target is None:
        return False
    return _distance(tried, target) < _distance(now, target)


def _distance(study: Study, target: Stage) -> int:
    return sum(max(0, target - cell.stage) for cell in study.matrix_after.cells)
