"""Questions with a time limit: how long they take in truth, and how far from the optimum the answer may be at most."""

from __future__ import annotations

import gc
from collections.abc import Iterable
from dataclasses import dataclass, field
from statistics import median
from time import process_time

from configurator.compatibility.solver.problem import Answer
from configurator.compatibility.solver.solving import answer
from configurator.compatibility.solver.store import Clauses, StoreGraph

ALLOWED = 0.002  # seconds beyond the limit


@dataclass(slots=True)
class Limited:
    """What questions with one time limit gave. Times are CPU seconds; `collecting` is the part the garbage collector took of each."""

    limit: float
    seconds: list[float] = field(default_factory=list)
    collecting: list[float] = field(default_factory=list)
    gaps: list[float] = field(default_factory=list)  # of answers, as shares of their cost
    proven: int = 0

    def figures(self, name: str) -> dict[str, float]:
        """The worst time and gap, and the share of questions that kept to the limit, with the collector's rounds and without."""
        count, latest = len(self.seconds), self.limit + ALLOWED
        own = [seconds - collecting for seconds, collecting in zip(self.seconds, self.collecting, strict=True)]
        return {
            f"{name}.questions": float(count),
            f"{name}.worst_ms": 1e3 * max(self.seconds),
            f"{name}.worst_without_collector_ms": 1e3 * max(own),
            f"{name}.kept": sum(seconds <= latest for seconds in self.seconds) / count,
            f"{name}.kept_without_collector": sum(seconds <= latest for seconds in own) / count,
            f"{name}.answered": len(self.gaps) / count,
            f"{name}.proven": self.proven / count,
            f"{name}.gap_median": median(self.gaps or [0.0]),
            f"{name}.gap_worst": max(self.gaps, default=0.0),
        }


def told(figures: dict[str, float], name: str) -> str:
    """One line about the figures of that name."""
    own = {key.removeprefix(f"{name}."): value for key, value in figures.items() if key.startswith(f"{name}.")}
    return (
        f"{own['questions']:.0f} calls limited to 20 ms: worst {own['worst_ms']:.1f} ms "
        f"({own['worst_without_collector_ms']:.1f} without the garbage collector), {own['kept']:.1%} within 22 ms "
        f"({own['kept_without_collector']:.1%}), {own['answered']:.1%} with a certified gap: "
        f"median {own['gap_median']:.2%}, worst {own['gap_worst']:.1%}, {own['proven']:.0%} proven"
    )


def ask_all(store: StoreGraph, questions: Iterable[Clauses], limit: float) -> Limited:
    """Ask questions one after the other, each with `limit` seconds."""
    found = Limited(limit)
    begun, spent = 0.0, 0.0

    def collector(phase: str, _: dict[str, int]) -> None:
        nonlocal begun, spent
        if phase == "start":
            begun = process_time()
        else:
            spent += process_time() - begun

    gc.callbacks.append(collector)
    try:
        for needs in questions:
            spent, asked = 0.0, process_time()
            outcome = answer(store, needs, time_limit=limit)
            found.seconds.append(process_time() - asked)
            found.collecting.append(spent)
            if isinstance(outcome, Answer):
                found.gaps.append(outcome.gap / max(1, outcome.cost))
                found.proven += outcome.proven
    finally:
        gc.callbacks.remove(collector)
    return found
