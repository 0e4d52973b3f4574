"""Cheapest completion, verdict and explanation on generated stores, beside clingo, CP-SAT, HiGHS and RC2.

    python bench/compatibility.py [--quick] [--json] [--seeds 10] [--sizes 1000 10000 100000]

Verdicts and optima are compared first; a difference ends the run with status 1. Times are CPU seconds of one process; peers are
not charged for their encoding, we are charged for everything but opening the store, which is shown beside it. Stores are those of
`generated.py`. A peer that does not finish within its limit is counted with the time it took, so its ratio is a lower bound; after
two searches without a proof it is not asked again for the same size and number of needs.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from math import log
from pathlib import Path
from statistics import median
from time import process_time

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench.generated import GeneratedStore, generated_store
from bench.limited import Limited, ask_all
from bench.limited import told as told_limited
from bench.peers import Disagreement, Peer, check_explanation, clingo, cp_sat, plain_highs, rc2
from configurator.compatibility.solver import clock
from configurator.compatibility.solver.problem import Answer, Impossible, Problem
from configurator.compatibility.solver.solving import answer, possible
from configurator.compatibility.solver.store import StoreGraph, open_store

SIZES = (1_000, 10_000, 100_000)
NEEDS = (5, 20)
GAP_SECONDS = 0.02
LIMITED = 200  # questions asked with that limit (quick: 20)
PATIENCE = 2  # searches without a proof before a peer is left alone
SOON = 0.05  # seconds in which the smallest explanation should be known
PEERS: dict[str, Callable[[Problem, float], Peer | None]] = {
    "clingo": clingo,
    "cp_sat": cp_sat,
    "highs": plain_highs,
    "rc2": rc2,
}
# Seconds a peer may search, by store size. CP-SAT and HiGHS count wall time, the others their own.
LIMITS = {
    "quick": {
        1_000: {"clingo": 2.0, "cp_sat": 3.0, "highs": 3.0, "rc2": 1.0},
        10_000: {"clingo": 2.0, "cp_sat": 2.0},
        100_000: {"clingo": 8.0},
    },
    "full": {
        1_000: {"clingo": 10.0, "cp_sat": 20.0, "highs": 20.0, "rc2": 5.0},
        10_000: {"clingo": 20.0, "cp_sat": 40.0, "highs": 40.0, "rc2": 10.0},
        100_000: {"clingo": 60.0, "cp_sat": 30.0, "highs": 30.0, "rc2": 20.0},
    },
}


@dataclass(slots=True)
class Cell:
    """What one size of store and number of needs gave."""

    size: int
    needs: int
    opening: float
    ours: list[float] = field(default_factory=list)
    touched: list[int] = field(default_factory=list)
    verdicts: list[float] = field(default_factory=list)
    soon: Limited = field(default_factory=lambda: Limited(GAP_SECONDS))
    peers: dict[str, list[Peer]] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """Its name among the figures."""
        return f"{self.size}.{self.needs}"

    def best_peer(self) -> tuple[str, float]:
        """The peer with the least median time among those that mostly finish; where none does, the least time without a proof."""
        able = {
            name: peers for name, peers in self.peers.items() if 2 * sum(peer.proven for peer in peers) > len(peers)
        }
        found = {name: median(peer.seconds for peer in peers) for name, peers in (able or self.peers).items() if peers}
        return min(found.items(), key=lambda item: item[1])


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the benchmark; 1 when a verdict or an optimum differs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="under a minute: few seeds, short limits")
    parser.add_argument("--json", action="store_true", help="print one object of figures last")
    parser.add_argument("--sizes", type=int, nargs="*", default=SIZES, help="sizes of store")
    parser.add_argument("--seeds", type=int, default=0, help="questions for each cell (10; quick: 2)")
    chosen = parser.parse_args(arguments)
    seeds = chosen.seeds or (2 if chosen.quick else 10)
    limits = LIMITS["quick" if chosen.quick else "full"]
    clock.perf_counter = (
        process_time  # limits count what this process works, as all figures do, not what others on the machine take
    )
    if not _has_ortools():
        print("CP-SAT is left out: ortools is not installed (BENCH_PYTHON names the interpreter that has it)")
    try:
        limited = 20 if chosen.quick else LIMITED
        cells = [cell for size in chosen.sizes for cell in _cells(size, seeds, limited, limits[size])]
        explanations = explain_planted(20 if chosen.quick else 100)
    except Disagreement as error:
        print(f"DISAGREEMENT: {error}", file=sys.stderr)
        return 1
    figures = {**_figures(cells), **explanations}
    _report(cells, figures, limits)
    if chosen.json:
        print(json.dumps({"figures": {name: round(value, 4) for name, value in figures.items()}}))
    return 0


def _has_ortools() -> bool:
    interpreter = os.environ.get("BENCH_PYTHON", sys.executable)
    command = [interpreter, "-c", "import importlib.util, sys; sys.exit(importlib.util.find_spec('ortools') is None)"]
    return subprocess.run(command, check=False).returncode == 0  # noqa: S603 - the interpreter the caller named


def _cells(size: int, seeds: int, limited: int, limits: dict[str, float]) -> Iterator[Cell]:
    made = generated_store(size, seed=1)
    begun = process_time()
    store = open_store(made.problem)
    opening = process_time() - begun
    answer(store, made.needs(max(NEEDS), seed=-1))  # libraries load on first use
    for needs in NEEDS:
        cell = Cell(size, needs, opening, peers={name: [] for name in limits})
        for seed in range(seeds):
            _ask(cell, made, store, seed, limits)
        cell.soon = ask_all(store, [made.needs(needs, 1_000 + seed) for seed in range(limited)], GAP_SECONDS)
        print(f"{size:>7} entries, {needs:>2} needs: done", flush=True)
        yield cell


def _ask(cell: Cell, made: GeneratedStore, store: StoreGraph, seed: int, limits: dict[str, float]) -> None:
    needs = made.needs(cell.needs, seed)
    begun = process_time()
    can = possible(store, needs)
    cell.verdicts.append(process_time() - begun)
    begun = process_time()
    outcome = answer(store, needs, time_limit=120)
    cell.ours.append(process_time() - begun)
    soon = answer(store, needs, time_limit=GAP_SECONDS)
    if isinstance(outcome, Answer) and isinstance(soon, Answer):
        cell.touched.append(outcome.touched)
        if not outcome.proven or not soon.lower_bound <= outcome.cost <= soon.cost:
            raise Disagreement(f"{cell.name} seed {seed}: {outcome} against {soon} within {GAP_SECONDS} s")
    if can is not isinstance(outcome, Answer):
        raise Disagreement(f"{cell.name} seed {seed}: verdict {can}, outcome {outcome}")
    for name, limit in limits.items():
        if sum(not peer.proven for peer in cell.peers[name]) >= PATIENCE:
            continue
        peer = PEERS[name](replace(made.problem, needs=needs), limit)
        if peer is not None:
            _compare(cell, name, seed, peer, outcome.cost if isinstance(outcome, Answer) else None)


def _compare(cell: Cell, name: str, seed: int, peer: Peer, cost: int | None) -> None:
    cheaper = peer.cost is not None and (cost is None or peer.cost < cost)
    if cheaper or (peer.proven and peer.cost != cost):
        raise Disagreement(f"{cell.name} seed {seed}: {name} says {peer}, we say {cost}")
    cell.peers[name].append(peer)


def explain_planted(count: int) -> dict[str, float]:
    """Explain clashes planted 1 to 12 requirements deep in a store of 10,000; clingo checks each explanation."""
    made = generated_store(10_000, seed=2)
    seconds, smallest = [], []
    for number in range(count):
        depth = 1 + number % 12
        problem, needs = _planted(made, depth, number)
        store = open_store(problem)
        begun = process_time()
        outcome = answer(store, needs)
        seconds.append(process_time() - begun)
        if not isinstance(outcome, Impossible) or not outcome.minimal:
            raise Disagreement(f"planted clash {number}: {outcome}")
        check_explanation(problem, needs, outcome.reasons)
        smallest.append(outcome.smallest)
    soon = sum(one and spent <= SOON for one, spent in zip(smallest, seconds, strict=True))
    return {
        "explain.median_ms": 1e3 * median(seconds),
        "explain.p95_ms": 1e3 * _p95(seconds),
        "explain.smallest_share": sum(smallest) / count,
        "explain.smallest_within_50_ms": soon / count,
    }


def _planted(made: GeneratedStore, depth: int, number: int) -> tuple[Problem, tuple[tuple[int, ...], ...]]:
    """Two chains of new entries that end in rivals, each link also requiring something of the store."""
    count = len(made.problem.costs)
    left, right = range(count, count + depth + 1), range(count + depth + 1, count + 2 * depth + 2)
    aside = made.needs(2 * depth + 4, seed=number)
    links = [(entry, (entry + 1,)) for entry in (*left[:-1], *right[:-1])]
    sides = [(entry, need) for entry, need in zip((*left, *right), aside, strict=False)]
    problem = replace(
        made.problem,
        costs=(*made.problem.costs, *(1 for _ in (*left, *right))),
        requires=(*made.problem.requires, *links, *sides),
        conflicts=(*made.problem.conflicts, (left[-1], right[-1])),
    )
    return problem, (aside[-1], (left[0],), (right[0],))


def _p95(values: Sequence[float]) -> float:
    return sorted(values)[min(len(values) - 1, int(0.95 * len(values)))]


def _figures(cells: list[Cell]) -> dict[str, float]:
    figures: dict[str, float] = {}
    for cell in cells:
        name, best = cell.best_peer()
        ours = median(cell.ours)
        figures |= {
            f"{cell.name}.ours_median_ms": 1e3 * ours,
            f"{cell.name}.ours_p95_ms": 1e3 * _p95(cell.ours),
            f"{cell.name}.verdict_median_us": 1e6 * median(cell.verdicts),
            f"{cell.name}.touched_median": float(median(cell.touched or [0])),
            f"{cell.name}.ratio_best_peer": best / ours,
            f"{cell.name}.ratio_with_opening": (best + _encoding(cell, name)) / (ours + cell.opening),
            f"{cell.name}.opening_ms": 1e3 * cell.opening,
        }
        figures |= cell.soon.figures(f"{cell.name}.within_20_ms")
        for peer, found in cell.peers.items():
            if found:
                figures[f"{cell.name}.{peer}_median_ms"] = 1e3 * median(one.seconds for one in found)
                figures[f"{cell.name}.{peer}_p95_ms"] = 1e3 * _p95([one.seconds for one in found])
                figures[f"{cell.name}.{peer}_finished"] = sum(one.proven for one in found) / len(found)
    for needs in NEEDS:
        found = [(cell.size, median(cell.ours)) for cell in cells if cell.needs == needs]
        if len(found) > 1:
            (small, least), (large, most) = found[0], found[-1]
            figures[f"growth_exponent.{needs}"] = log(most / least) / log(large / small)
    return figures


def _encoding(cell: Cell, name: str) -> float:
    return median(peer.encode_seconds for peer in cell.peers[name])


def _report(cells: list[Cell], figures: dict[str, float], limits: dict[int, dict[str, float]]) -> None:
    print(f"\n{'store':>8} {'needs':>5} {'ours ms':>8} {'p95':>6} {'verdict us':>10} {'touched':>7}")
    for cell in cells:
        own = {
            key.removeprefix(f"{cell.name}."): value
            for key, value in figures.items()
            if key.startswith(f"{cell.name}.")
        }
        print(
            f"{cell.size:>8,} {cell.needs:>5} {own['ours_median_ms']:>8.1f} {own['ours_p95_ms']:>6.1f} {own['verdict_median_us']:>10.0f} {own['touched_median']:>7.0f}"
        )
        print(
            "         "
            + "; ".join(_told(name, found, limits[cell.size][name]) for name, found in cell.peers.items() if found)
        )
        print(
            f"         {own['ratio_best_peer']:,.1f} × {cell.best_peer()[0]}, store open; "
            f"{own['ratio_with_opening']:,.1f} × with opening against encoding"
        )
        print("         " + told_limited(figures, f"{cell.name}.within_20_ms"))
    growth = [f"{needs} needs {figures[f'growth_exponent.{needs}']:.2f}" for needs in NEEDS if len(cells) > len(NEEDS)]
    print("growth with size (exponent): " + ", ".join(growth))
    print(
        f"explanations: median {figures['explain.median_ms']:.1f} ms, p95 {figures['explain.p95_ms']:.1f} ms, "
        f"all minimal, smallest {figures['explain.smallest_share']:.0%}, within 50 ms {figures['explain.smallest_within_50_ms']:.0%}"
    )


def _told(name: str, found: list[Peer], limit: float) -> str:
    times = [1e3 * one.seconds for one in found]
    told = f"{name} {median(times):,.0f} ms (p95 {_p95(times):,.0f})"
    unproven = sum(not one.proven for one in found)
    return told + (f", {unproven} of {len(found)} no proof within {limit:.0f} s" if unproven else "")


if __name__ == "__main__":
    sys.exit(main())
