"""What an AI model lives on, as needs: the signals it reads and how fast, where it computes, its history, and what guards its writing.

An entry says most of this twice, as requirements and as facts of the model. A requirement without an amount takes the model's; a need
the requirements leave out is added.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Literal

from configurator.basis.units import Quantity
from configurator.catalog.ai_model import AiModel, ComputePlace
from configurator.catalog.entry import Solution
from configurator.line.model import Line

SOURCE = "supplier's entry: AI model"
COMPUTE_WORDS: dict[ComputePlace, tuple[str, ...]] = {
    "controller": ("utl.edge", "utl.server"),  # only where no machine has a controller to hold it
    "edge": ("utl.edge", "utl.server"),  # a server in the building is as near as an edge computer
    "server": ("utl.server",),
    "cloud": ("net.internet",),
}
GUARDS = ("control.write", "safe.interlock")  # what a model that writes set points back needs


@dataclass(frozen=True, slots=True)
class ModelNeed:
    """One need of a model, before it stands anywhere; `rule` speaks for it."""

    rule: str
    words: tuple[str, ...]
    at_least: Quantity | None = None
    per: Literal["line", "station"] = "line"


def model_needs(solution: Solution, line: Line, said: Collection[str]) -> Iterator[ModelNeed]:
    """Yield what the model of a solution needs beyond the words its entry has `said` already."""
    model = solution.ai_model
    if model is None:
        return
    per: Literal["line", "station"] = "station" if solution.placed == "stations" else "line"
    for signal in model.signals:
        if signal.word not in said:
            yield ModelNeed("model-hears-its-signals", (signal.word,), signal.rate, per)
    words = COMPUTE_WORDS[model.compute]
    if not (set(words) & set(said) or (model.compute == "controller" and _has_controllers(line))):
        yield ModelNeed("model-has-compute", words)
    for word in GUARDS if model.closed_loop else ():
        if word not in said:
            yield ModelNeed("closed-loop-is-guarded", (word,))


def _has_controllers(line: Line) -> bool:
    return any(station.equipment for station in line.stations)


def stated(model: AiModel | None, words: tuple[str, ...]) -> Quantity | None:
    """Return how much of one word a model says it needs: the rate of a signal, or the history it learns from."""
    if model is None or len(words) != 1:
        return None
    if words == ("data.history",):
        return model.history
    return next((signal.rate for signal in model.signals if signal.word == words[0]), None)
