"""What an AI model lives on, as needs: the signals it reads and how fast, where it computes, its history and samples, and what guards its writing.

An entry says some of this twice, as requirements and as facts of the model: what the requirements leave out is added. How much of
something is a need of its own with a rule of its own (`only_amount`), so that a sensor whose rate nobody states answers the one and leaves a question for the other.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Literal

from configurator.basis.units import Count, Quantity
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
IMAGES = "data.defect-images"
GUARDS = ("control.write", "safe.interlock")  # what a model that writes set points back needs


@dataclass(frozen=True, slots=True)
class ModelNeed:
    """One need of a model, before it stands anywhere; `rule` speaks for it."""

    rule: str
    words: tuple[str, ...]
    at_least: Quantity | None = None
    per: Literal["line", "station"] = "line"
    only_amount: bool = False


def model_needs(solution: Solution, line: Line) -> Iterator[ModelNeed]:
    """Yield what the model of a solution needs beyond what its entry requires."""
    model = solution.ai_model
    if model is None:
        return
    said = {word for need in solution.requires for word in need.words}
    yield from _signals(solution, model, said)
    words = COMPUTE_WORDS[model.compute]
    if not (said.intersection(words) or (model.compute == "controller" and _has_controllers(line))):
        yield ModelNeed("model-has-compute", words)
    for word in GUARDS if model.closed_loop else ():
        if word not in said:
            yield ModelNeed("closed-loop-is-guarded", (word,))
    if model.history is not None and "data.history" not in _measured(solution):
        yield ModelNeed("history-is-long-enough", ("data.history",), model.history, only_amount=True)
    if model.samples is not None and _learns_from_images(solution):
        yield ModelNeed("samples-suffice", (IMAGES,), Count(model.samples, "ea"), only_amount=True)


def _signals(solution: Solution, model: AiModel, said: Collection[str]) -> Iterator[ModelNeed]:
    """Yield that each signal is there, and that it comes as often as the model learned it."""
    per: Literal["line", "station"] = "station" if solution.placed == "stations" else "line"
    for signal in model.signals:
        if signal.word not in said:
            yield ModelNeed("model-hears-its-signals", (signal.word,), None, per)
        if signal.rate is not None and signal.word not in _measured(solution):
            yield ModelNeed("signals-come-often-enough", (signal.word,), signal.rate, per, only_amount=True)


def _learns_from_images(solution: Solution) -> bool:
    """Say whether images of defects are what its samples are, and its requirements leave out how many.

    Of other samples (labelled shots, wear events) no entry says how many it gives.
    """
    return any(need.words == (IMAGES,) for need in solution.requires) and IMAGES not in _measured(solution)


def _measured(solution: Solution) -> set[str]:
    """Return the words of which the requirements of an entry say how much."""
    return {word for need in solution.requires if need.at_least is not None for word in need.words}


def _has_controllers(line: Line) -> bool:
    return any(station.equipment for station in line.stations)
