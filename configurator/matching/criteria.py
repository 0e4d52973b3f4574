"""How candidates are weighed: the dated pack (`matching.toml`, table `ranking`) and the parts of the score, each with its sentence."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from configurator.assessment.maturity import OpenDemand, cell_meaning, column_name, stage_name
from configurator.assessment.needs import Need
from configurator.assessment.stage_rules import stage_rules
from configurator.basis.frozen import CLOSED
from configurator.basis.packs import shipped
from configurator.basis.text import Message, Money, Name
from configurator.catalog.entry import Effect
from configurator.matching.candidate import Part
from configurator.matching.measures import highest_load, remaining, shown
from configurator.matching.trial import Trial

HOURS_PER_DAY = 24  # of the clock, to read a line stop in days


@dataclass(frozen=True, slots=True)
class Weights:
    """The weight of each part of the score; they sum to 1."""

    effect: float
    bottleneck: float
    payback: float
    stage: float
    evidence: float
    effort: float
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class Criteria:
    """The whole table `ranking`."""

    valid_from: date
    valid_until: date
    horizon: float  # years
    relief: float
    slowest: float  # days
    longest_stop: float  # days
    source: Name
    weights: Weights
    evidence: dict[str, float]
    __pydantic_config__: ClassVar[Any] = CLOSED


@functools.cache
def criteria() -> Criteria:
    """Return the shipped pack; `BadInput` names every mistake in it."""
    return shipped(Criteria, "matching.toml", "ranking")


def parts(need: Need, trial: Trial) -> tuple[Part, ...]:
    """Return every part of the score of a trial for a need, in a fixed order."""
    return tuple(part(need, trial) for part in PARTS)


def criterion_name(part: Part) -> Message:
    """Return what a part of the score is called."""
    return Message(f"matching-criterion-{part.criterion}")


def effect_on_need(need: Need, trial: Trial) -> float:
    """Return the share of the need that goes away, 0…1; load is measured against the relief that counts fully."""
    before, then = remaining(need, trial.before), remaining(need, trial.after)
    if before <= 0:
        return 0.0
    gone = min(1.0, max(0.0, 1.0 - then / before))
    return min(1.0, gone / criteria().relief) if need.kind == "bottleneck" else gone


def pays_back(trial: Trial) -> bool:
    """Say whether a trial earns its price back within the horizon."""
    return trial.payback_years is not None and trial.payback_years <= criteria().horizon


def needed_gains(need: Need, trial: Trial) -> frozenset[OpenDemand]:
    """Return the demands of the target stage a trial meets: in the columns that hold the stage, or in the column of the need."""
    return trial.gained & _asked(need, trial)


def _asked(need: Need, trial: Trial) -> frozenset[OpenDemand]:
    """Return what the target still asks for in the columns that hold the stage, and in the column of the need."""
    own = need.key.partition(":")[2] if need.kind == "stage-gap" else ""
    counted = stage_rules().overall.columns
    return frozenset(each for each in trial.before.open if each.column in counted or each.column == own)


def best_effect(need: Need, trial: Trial) -> Effect | None:
    """Return the effect on the need that rests on the best evidence."""
    fitting = [effect for effect in trial.solution.effects if effect.target in need.targets] or list(
        trial.solution.effects
    )
    return max(fitting, key=lambda effect: criteria().evidence.get(effect.evidence.kind, 0.0), default=None)


def _effect(need: Need, trial: Trial) -> Part:
    score = effect_on_need(need, trial)
    sentence = Message(
        f"matching-effect-{need.kind}" if score > 0 else "matching-effect-nothing",
        before=shown(need, trial.before),
        after=shown(need, trial.after),
    )
    return Part("effect", score, criteria().weights.effect, sentence)


def _bottleneck(_need: Need, trial: Trial) -> Part:
    before, then = highest_load(trial.before), highest_load(trial.after)
    score = min(1.0, max(0.0, 1.0 - then / before) / criteria().relief) if before > 0 else 0.0
    key = "stays" if not trial.moves_bottleneck else "frees" if then <= 1.0 else "eases"
    return Part(
        "bottleneck",
        score if trial.moves_bottleneck else 0.0,
        criteria().weights.bottleneck,
        Message(f"matching-bottleneck-{key}", before=before * 100, after=then * 100),
    )


def _payback(_need: Need, trial: Trial) -> Part:
    years = trial.payback_years
    amounts = {"price": Money(trial.price), "benefit": Money(trial.yearly_benefit)}
    if years is None:
        return Part("payback", 0.0, criteria().weights.payback, Message("matching-payback-never", **amounts))
    score = max(0.0, 1.0 - years / criteria().horizon)
    return Part("payback", score, criteria().weights.payback, Message("matching-payback", years=years, **amounts))


def _stage(need: Need, trial: Trial) -> Part:
    gains, weight = needed_gains(need, trial), criteria().weights.stage
    if not gains:
        return Part("stage", 0.0, weight, Message("matching-stage-nothing"))
    wanted = _asked(need, trial)
    first = min(gains, key=lambda gain: (gain.stage, gain.column, gain.demand))
    sentence = Message(
        "matching-stage-gain",
        column=column_name(first.column),
        stage=stage_name(first.stage),
        meaning=cell_meaning(first.column, first.stage),
        met=len(gains),
        open=len(wanted),
    )
    return Part("stage", len(gains) / len(wanted), weight, sentence)


def _evidence(need: Need, trial: Trial) -> Part:
    effect, weight = best_effect(need, trial), criteria().weights.evidence
    if effect is None:
        return Part("evidence", 0.0, weight, Message("matching-evidence-nothing"))
    kind = effect.evidence.kind
    sentence = Message(f"matching-evidence-{kind}", source=effect.evidence.source, conditions=effect.conditions)
    return Part("evidence", criteria().evidence.get(kind, 0.0), weight, sentence)


def _effort(_need: Need, trial: Trial) -> Part:
    pack, solution = criteria(), trial.solution
    lead = solution.lead_time.to("d")
    stop = solution.line_stop.to("h") if solution.line_stop else 0.0
    spent = lead / pack.slowest + stop / HOURS_PER_DAY / pack.longest_stop
    sentence = Message("matching-effort", days=lead, hours=stop)
    return Part("effort", min(1.0, max(0.0, 1.0 - spent)), pack.weights.effort, sentence)


PARTS: tuple[Callable[[Need, Trial], Part], ...] = (_effect, _bottleneck, _payback, _stage, _evidence, _effort)
