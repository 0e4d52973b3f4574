"""Rules about AI models and bundles: an answer that is still of use, memory that holds a model, and nothing bought twice."""

from __future__ import annotations

import functools
import math
from collections.abc import Iterator
from dataclasses import dataclass

from configurator.basis.issues import Severity
from configurator.basis.text import Message
from configurator.basis.units import DataSize, Duration
from configurator.catalog.ai_model import AiModel
from configurator.catalog.entry import Solution
from configurator.compatibility import remedies
from configurator.compatibility.arriving import feeding, rates_at
from configurator.compatibility.demands import Demand
from configurator.compatibility.limits import limits
from configurator.compatibility.model_needs import COMPUTE_WORDS
from configurator.compatibility.rates import Rate
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
    own = (demand for demand in survey.demands if demand.placed.option.id == placed.option.id)
    asked = (demand for demand in own if not words.isdisjoint(demand.need.words))
    wait = max((_wait(survey, demand) for demand in asked), default=0.0)
    return Answering(placed, model, wait, limits().of(f"answer.{model.compute}").to("s"))


def _wait(survey: Survey, demand: Demand) -> float:
    """Return the longest wait for the next value at any station where it comes at all, in s."""
    feeds = feeding(survey, demand)
    best = [rates[0] for station in demand.placed.stations if (rates := rates_at(survey, demand, station, feeds))]
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
    readers = (each for each in situation.placed if each.option.id in on_the_way - {placed.option.id})
    yield from cure(way for reader in readers for way in _swapped(situation, reader))
    yield remedies.drop(situation, placed)


def _swapped(situation: Situation, placed: Placed) -> Iterator[remedies.Way]:
    for other in situation.store.by_kind[placed.solution.kind]:
        if other.id != placed.solution.id:
            yield remedies.swap(situation, placed, other)


# ── memory ──────────────────────────────────────────────────────────────────────────────────────────────────────────

SIZE, MEMORY, COMPUTERS = "data size", "utl.memory", frozenset({"utl.edge", "utl.server"})


def model_fits_in_memory(survey: Survey) -> Iterator[Finding]:
    """One of the computers a model may run on holds it: a model is not spread over two.

    Where there is no computer yet another rule speaks; where a computer does not say how much it holds, that is a question.
    """
    situation = survey.situation
    for placed in situation.placed:
        model = placed.solution.ai_model
        if model is None or model.memory_gb is None:
            continue
        there = _memories(situation, placed, model)
        known = [gigabytes for gigabytes in there.values() if gigabytes is not None]
        if not there or max(known, default=0.0) >= model.memory_gb * (1 - 1e-9):
            continue
        unknown = len(known) < len(there)
        yield finding(
            "model-fits-in-memory",
            (placed.option.id,),
            functools.partial(_roomier, survey, placed, model.memory_gb),
            severity=Severity.WARN if unknown else None,
            variant="-unknown" if unknown else "",
            solution=placed.solution.title,
            wanted=DataSize(model.memory_gb, "GB"),
            have=DataSize(max(known), "GB") if known else Message("compatibility-nothing"),
        )


def _computing_words(solution: Solution, model: AiModel) -> frozenset[str]:
    """Return the words of computers a model may run on: those its entry names, else those of its place."""
    named = COMPUTERS.intersection(word for need in solution.requires for word in need.words)
    return named or COMPUTERS.intersection(COMPUTE_WORDS[model.compute])


def _memories(situation: Situation, placed: Placed, model: AiModel) -> dict[str, float | None]:
    """Return how much each computer the model may run on holds, in GB; None where it does not say."""
    words = _computing_words(placed.solution, model)
    computers = dict.fromkeys(provider.holder for word in words for provider in situation.providers.get(word, ()))
    stated = {
        provider.holder: provider.quantity.to("GB")
        for provider in situation.providers.get(MEMORY, ())
        if provider.quantity is not None and provider.quantity.dimension == SIZE
    }
    return {holder: stated.get(holder) for holder in computers}


def _roomier(survey: Survey, placed: Placed, wanted: float) -> Iterator[remedies.Way]:
    situation = survey.situation
    cure = functools.partial(
        curing, situation, model_fits_in_memory, same_place("model-fits-in-memory", placed.option.id)
    )
    model = placed.solution.ai_model
    words = frozenset() if model is None else _computing_words(placed.solution, model)
    large = [each for each in situation.store.providing((MEMORY,)) if _is_large(each, words, wanted)]
    computers = (
        each for each in situation.placed if not words.isdisjoint(given.word for given in each.solution.provides)
    )
    yield from cure(
        remedies.swap(situation, each, other)
        for each in computers
        for other in large
        if other.placed == each.solution.placed
    )
    yield from cure(
        remedies.adding(
            situation, each, () if each.placed == "line" else placed.stations or tuple(situation.stations)[:1]
        )
        for each in large
    )
    yield from cure(_swapped(situation, placed))
    yield remedies.drop(situation, placed)


def _is_large(solution: Solution, words: frozenset[str], wanted: float) -> bool:
    given = {each.word: each.quantity for each in solution.provides}
    holds = given.get(MEMORY)
    return not words.isdisjoint(given) and holds is not None and holds.dimension == SIZE and holds.to("GB") >= wanted


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
    Rule("model-fits-in-memory", 0, "CON", Severity.BLOCK, "supplier's entry: AI model", model_fits_in_memory),
    Rule("bundle-part-is-bought-once", 0, "CON", Severity.WARN, "supplier's entry: bundle", bundle_part_is_bought_once),
)
