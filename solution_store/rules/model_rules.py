"""The truths an AI model must hold: what it reads and learns from, where it runs and what it moves."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from configurator.basis.text import Argument
from configurator.basis.vocabulary import Kind
from configurator.catalog.ai_model import Kpi
from configurator.catalog.entry import EffectTarget, Solution
from configurator.catalog.vocabulary import WORDS
from solution_store.rules.bounds import bound, shortest_answer

Args = dict[str, Argument]
THINKING = {Kind.AI_MODEL, Kind.VISION, Kind.ANALYTICS, Kind.TWIN, Kind.APS, Kind.QMS, Kind.FEMS, Kind.CMMS}
HISTORY = "data.history"
SERVES: dict[Kpi, frozenset[EffectTarget]] = {  # which effects of an entry can move the figure a model aims at
    "hourly-output": frozenset({"cycle-time", "speed-loss", "downtime", "changeover"}),
    "lead-time": frozenset({"cycle-time", "changeover", "downtime", "stock", "speed-loss"}),
    "availability": frozenset({"downtime", "changeover", "maintenance"}),
    "process-defects": frozenset({"defects"}),
    "defects": frozenset({"defects"}),
    "inspection-escapes": frozenset({"defects"}),
    "work-in-process": frozenset({"stock"}),
    "labour-hours": frozenset({"labour", "recording"}),
    "product-cost": frozenset({"energy", "labour", "defects", "maintenance", "stock", "speed-loss", "cycle-time"}),
    "order-lead-time": frozenset({"cycle-time", "changeover", "downtime", "stock"}),
    "energy": frozenset({"energy"}),
}


def model_is_described(entry: Solution, _day: date) -> Iterator[Args]:
    """An AI model says what it is, and only what can think carries a model."""
    if entry.kind == Kind.AI_MODEL and entry.ai_model is None:
        yield {"place": "ai_model", "lack": "model"}
    if entry.ai_model is not None and entry.kind not in THINKING:
        yield {"place": "kind", "lack": "kind"}


def model_says_what_it_learns_from(entry: Solution, _day: date) -> Iterator[Args]:
    """A model names its signals, the equipment it is for, and how much it learns from before it serves."""
    model = entry.ai_model
    if model is None:
        return
    for place in ("equipment", "signals"):
        if not getattr(model, place):
            yield {"place": f"ai_model.{place}"}
    if model.history is None and model.samples is None:
        yield {"place": "ai_model.history"}


def model_has_a_way_to_compute(entry: Solution, _day: date) -> Iterator[Args]:
    """Where a model runs is there: the entry gives or asks for the edge, the server or the line to the cloud."""
    model = entry.ai_model
    if model is None or model.compute == "controller":
        return
    wanted = {"edge": ("utl.edge", "utl.server"), "server": ("utl.server",), "cloud": ("net.internet",)}[model.compute]
    said = {given.word for given in entry.provides} | {word for need in entry.requires for word in need.words}
    if said.isdisjoint(wanted):
        yield {"place": "ai_model.compute", "words": tuple(WORDS[word] for word in wanted)}


def model_answers_in_time(entry: Solution, _day: date) -> Iterator[Args]:
    """The answer a model promises can be had from where it runs."""
    model = entry.ai_model
    shortest = shortest_answer(model.compute) if model else None
    if model and model.latency and shortest and model.latency.canonical < shortest.canonical:
        yield {"place": "ai_model.latency", "latency": model.latency, "shortest": shortest}


def model_reads_real_signals(entry: Solution, _day: date) -> Iterator[Args]:
    """A sampling rate is one that sensors reach."""
    limit = bound("signal-rate")
    for number, signal in enumerate(entry.ai_model.signals if entry.ai_model else ()):
        if signal.rate is not None and not 0 < signal.rate.to(limit.unit) <= limit.high:
            yield {"place": f"ai_model.signals[{number}].rate", "rate": signal.rate}


def model_asks_for_what_it_reads(entry: Solution, _day: date) -> Iterator[Args]:
    """A model asks for a signal it reads, or for the history that holds it; or the entry brings one along."""
    read = {signal.word for signal in entry.ai_model.signals} if entry.ai_model else set()
    said = {word for need in entry.requires for word in need.words} | {given.word for given in entry.provides}
    if read and said.isdisjoint(read | {HISTORY}):
        yield {"place": "ai_model.signals", "words": tuple(WORDS[word] for word in sorted(read))}


def model_moves_its_target(entry: Solution, _day: date) -> Iterator[Args]:
    """Where an entry has effects, one of them can move the figure its model aims at."""
    model = entry.ai_model
    if model and entry.effects and not any(effect.target in SERVES[model.target] for effect in entry.effects):
        yield {"place": "ai_model.target", "target": model.target}


def closed_loop_is_guarded(entry: Solution, _day: date) -> Iterator[Args]:
    """A model that writes set points asks for the right to write and for an interlock."""
    words = {word for need in entry.requires for word in need.words} | {given.word for given in entry.provides}
    missing = [word for word in ("control.write", "safe.interlock") if word not in words]
    if entry.ai_model and entry.ai_model.closed_loop and missing:
        yield {"place": "ai_model.closed_loop", "words": tuple(WORDS[word] for word in missing)}
