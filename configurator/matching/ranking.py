"""Candidates for a need, ranked by an explained sum, each with the reasons for and against it.

Recommended is only what lessens the need and pays back within the horizon; for missing data and gaps to the target also what meets a
demand of the target stage. Where nothing does, nothing is recommended.
"""

from __future__ import annotations

from collections.abc import Iterator

from configurator.assessment.needs import Need
from configurator.basis.text import Message, Money, Name
from configurator.catalog.entry import Catalogue, EffectTarget, Solution
from configurator.line.factors import Factors
from configurator.line.model import Line
from configurator.matching.candidate import Candidate, Part
from configurator.matching.criteria import criteria, effect_on_need, needed_gains, parts, pays_back
from configurator.matching.fitting import Fit, duplicates, fit, missing_words
from configurator.matching.trial import Setting, Trial, setting
from configurator.plan.model import Plan
from configurator.plan.rates import Rates

FULL_SCORE = 100.0
GAPS = (
    "stage-gap",
    "level-gap",
    "no-data",
)  # needs that a step towards the target stage answers, whether it pays or not
TIME: frozenset[EffectTarget] = frozenset(
    {"downtime", "changeover", "speed-loss", "cycle-time"}
)  # effects that promise output
SHOWN = 5  # names in a sentence before it says "and n more"


def candidates(
    need: Need, line: Line, plan: Plan, catalogue: Catalogue, rates: Rates, factors: Factors
) -> tuple[Candidate, ...]:
    """Return every solution that could meet `need`, recommended ones first, then by score, price and id: same input, same order."""
    return ranked(need, setting(line, plan, catalogue, rates, factors))


def ranked(need: Need, given: Setting) -> tuple[Candidate, ...]:
    """Return the candidates for a need in a setting that may serve other needs as well."""
    weighed = (_weighed(need, solution, given) for solution in given.catalogue.values())
    found = [candidate for candidate in weighed if candidate is not None]
    return tuple(sorted(found, key=lambda each: (not each.recommended, -each.score, each.price, each.solution)))


def _weighed(need: Need, solution: Solution, given: Setting) -> Candidate | None:
    fitting = fit(need, solution, given)
    if fitting is None:
        return None
    trial = given.trial(solution, fitting.stations)
    weighed = parts(need, trial)
    obstacles = tuple(_obstacles(need, trial, fitting, given))
    doubts = (*obstacles, *_doubts(need, trial, fitting, given))
    steps = need.kind in GAPS and bool(needed_gains(need, trial))
    recommended = not obstacles and (pays_back(trial) or steps)
    return Candidate(
        need=need.key,
        solution=solution.id,
        stations=fitting.stations,
        score=FULL_SCORE * sum(part.weight * part.score for part in weighed),
        parts=weighed,
        reasons=_reasons(fitting, weighed),
        against=doubts,
        recommended=recommended,
        moves_bottleneck=trial.moves_bottleneck,
        price=trial.price,
        yearly_benefit=trial.yearly_benefit,
        payback_years=trial.payback_years,
    )


def _reasons(fitting: Fit, weighed: tuple[Part, ...]) -> tuple[Message, ...]:
    """Return why it fits, and every part of the score that speaks for it (effort and evidence never do alone)."""
    speaking = ("effect", "bottleneck", "payback", "stage", "evidence")
    return (fitting.reason, *(part.reason for part in weighed if part.score > 0 and part.criterion in speaking))


def _obstacles(need: Need, trial: Trial, fitting: Fit, given: Setting) -> Iterator[Message]:
    """Say what keeps a solution from being recommended whatever it earns."""
    if not fitting.reachable:
        yield Message("matching-against-unreachable")
    if trial.solution.replaced_by is not None:
        yield Message("matching-against-replaced", successor=trial.solution.replaced_by)
    if not trial.gained and duplicates(trial.solution, fitting.stations, given):
        yield Message("matching-against-there")
    if need.kind == "bottleneck" and not trial.moves_bottleneck:
        yield Message("matching-against-bottleneck")
    elif effect_on_need(need, trial) <= 0:
        yield Message("matching-against-no-effect")


def _doubts(need: Need, trial: Trial, fitting: Fit, given: Setting) -> Iterator[Message]:
    """Say what speaks against a solution without deciding alone."""
    promises = any(effect.target in TIME for effect in trial.solution.effects)
    if promises and need.kind != "bottleneck" and not trial.moves_bottleneck:
        yield Message("matching-against-bottleneck")
    if not pays_back(trial):
        yield _does_not_pay(trial)
    if not trial.solution.effects:
        yield Message("matching-against-no-evidence")
    elif all(effect.evidence.kind == "supplier-claim" for effect in trial.solution.effects):
        yield Message("matching-against-claims-only")
    if fitting.unsure:
        yield Message("matching-against-unsure", count=fitting.unsure)
    missing: tuple[Name, ...] = missing_words(trial.solution, given)
    if missing:
        yield Message("matching-against-more", words=missing[:SHOWN], more=max(0, len(missing) - SHOWN))


def _does_not_pay(trial: Trial) -> Message:
    years, horizon = trial.payback_years, criteria().horizon
    if years is None:
        return Message("matching-against-never", price=Money(trial.price), benefit=Money(trial.yearly_benefit))
    return Message("matching-against-slow", years=years, horizon=horizon)
