"""Rules about AI models and bundles: an answer that is still of use, and nothing bought twice."""

from __future__ import annotations

import functools
import math
from collections.abc import Iterator
from dataclasses import dataclass

from configurator.basis.issues import Severity
from configurator.basis.text import Message
from configurator.basis.units import Duration
from configurator.catalog.ai_model import AiModel
from configurator.compatibility import remedies
from configurator.compatibility.demands import Demand
from configurator.compatibility.limits import limits
from configurator.compatibility.rates import Rate, givers_of, rates_at
from configurator.compatibility.rule import Finding, Rule, finding
from configurator.compatibility.situation import Placed, Situation
from configurator.compatibility.survey import Survey
from configurator.compatibility.trial import curing, same_place

# ── latency ─────────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Answering:
    """How long a model takes from signal to answer, in s: the wait for the next value and the way to its computer and back."""

    placed: Placed
    model: AiModel
    wait: float
    way: float

    @property
    def seconds(self) -> float:
        """Return both together."""
        return self.wait + self.way


def model_answers_in_time(survey: Survey) -> Iterator[Finding]:
    """A model answers while its answer is still of use: values come often enough, and its computer is near enough."""
    for placed in survey.situation.placed:
        model = placed.solution.ai_model
        if model is None or model.latency is None:
            continue
        taken = answering(survey, placed, model)
        if taken.seconds > model.latency.to("s") * (1 + 1e-9):
            yield finding(
                "model-answers-in-time",
                (placed.option.id,),
                functools.partial(_sooner, survey, placed),
                solution=placed.solution.title,
                budget=model.latency,
                have=_spoken(taken.seconds),
                place=Message(f"compatibility-compute-{model.compute}"),
                way=_spoken(taken.way),
                wait=_spoken(taken.wait),
            )


def answering(survey: Survey, placed: Placed, model: AiModel) -> Answering:
    """Return how long a placed model takes.

    A signal whose rate the model states may be as old as that rate allows, which other rules see to: only the others are waited for.
    Ports of which nobody states a rate add nothing.
    """
    words = {signal.word for signal in model.signals if signal.rate is None}
    asked = (demand for demand in survey.demands if demand.placed is placed and not words.isdisjoint(demand.need.words))
    wait = max((_wait(survey, demand) for demand in asked), default=0.0)
    return Answering(placed, model, wait, limits().of(f"answer.{model.compute}").to("s"))


def _wait(survey: Survey, demand: Demand) -> float:
    """Return the longest wait for the next value at any station where it comes at all, in s."""
    givers = givers_of(survey, demand)
    best = [rates[0] for station in demand.placed.stations if (rates := rates_at(survey, demand, station, givers))]
    return max((_interval(rate) for rate in best), default=0.0)


def _interval(rate: Rate) -> float:
    return 0.0 if math.isinf(rate.hertz) or rate.hertz <= 0 else 1 / rate.hertz


def _spoken(seconds: float) -> Duration:
    return Duration(round(seconds * 1000, 1), "ms") if seconds < 1 else Duration(round(seconds, 2), "s")


def _sooner(survey: Survey, placed: Placed) -> Iterator[remedies.Way]:
    situation = survey.situation
    stays = same_place("model-answers-in-time", placed.option.id)
    cure = functools.partial(curing, situation, model_answers_in_time, stays)
    yield from cure(_swapped(situation, placed))
    on_the_way = {hop.taker for path in survey.readings if path.station in placed.stations for hop in path.hops}
    readers = (each for each in situation.placed if each.option.id in on_the_way and each is not placed)
    yield from cure(way for reader in readers for way in _swapped(situation, reader))
    yield remedies.drop(situation, placed)


def _swapped(situation: Situation, placed: Placed) -> Iterator[remedies.Way]:
    for other in situation.store.by_kind[placed.solution.kind]:
        if other.id != placed.solution.id:
            yield remedies.swap(situation, placed, other)


# ── bundles ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def bundle_part_is_bought_once(survey: Survey) -> Iterator[Finding]:
    """What a chosen bundle holds is not bought beside it at the same place."""
    situation = survey.situation
    for bundle in situation.placed:
        held = {part.solution for part in bundle.solution.bundle}
        for part in situation.placed if held else ():
            if part.solution.id in held and not set(part.stations).isdisjoint(bundle.stations):
                yield finding(
                    "bundle-part-is-bought-once",
                    (bundle.option.id, part.option.id),
                    functools.partial(_once, situation, bundle, part),
                    bundle=bundle.solution.title,
                    part=part.solution.title,
                )


def _once(situation: Situation, bundle: Placed, part: Placed) -> tuple[remedies.Way, ...]:
    return remedies.drop(situation, part), remedies.drop(situation, bundle)


MODEL_RULES: tuple[Rule, ...] = (
    Rule("model-answers-in-time", 0, "DATA", Severity.BLOCK, "supplier's entry: AI model", model_answers_in_time),
    Rule("bundle-part-is-bought-once", 0, "CON", Severity.WARN, "supplier's entry: bundle", bundle_part_is_bought_once),
)
