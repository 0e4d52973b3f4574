"""Other solvers on the same problem: each reads `Problem` its own way and returns the cost and the seconds of its search.

Encoding is not counted, so the ratios favour the peers; `encode_seconds` is shown beside it.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from time import process_time
from typing import Any

from configurator.compatibility.solver.problem import Kind, Problem, Reason

LOOK_SECONDS = 0.05  # between two looks at the CPU time a peer has used


class Disagreement(Exception):
    """A peer says something else than we do."""


@dataclass(frozen=True, slots=True)
class Peer:
    """What a peer found: the least cost (None: none found), whether it is proven, CPU seconds of the search and of the encoding."""

    cost: int | None
    proven: bool
    seconds: float
    encode_seconds: float = 0.0


def clingo(problem: Problem, time_limit: float, strategy: str = "usc,oll") -> Peer:
    """Answer-set solver, core-guided (`--opt-strategy=usc,oll`); fed through its back end, without a text to parse."""
    import clingo as asp

    begun = process_time()
    control = asp.Control([f"--opt-strategy={strategy}", "--opt-mode=opt"], logger=lambda *_: None)
    with control.backend() as rules:
        atoms = [rules.add_atom() for _ in problem.costs]
        rules.add_rule(atoms, choice=True)
        for entry, alternatives in problem.requires:
            rules.add_rule([], [atoms[entry], *(-atoms[one] for one in alternatives)])
        for need in problem.needs:
            rules.add_rule([], [-atoms[one] for one in need])
        for one, other in problem.conflicts:
            rules.add_rule([], [atoms[one], atoms[other]])
        _limits(rules, atoms, problem)
        rules.add_minimize(0, [(atom, cost) for atom, cost in zip(atoms, problem.costs, strict=True) if cost])
    encoded = process_time()
    cost: int | None = None
    with control.solve(yield_=True, async_=True) as handle:  # type: ignore[call-overload] # the stubs lack async_ with yield_
        while True:
            handle.resume()
            while not handle.wait(LOOK_SECONDS):
                if process_time() - encoded > time_limit:
                    handle.cancel()
                    return Peer(cost, False, process_time() - encoded, encoded - begun)
            model = handle.model()
            if model is None:
                return Peer(cost, True, process_time() - encoded, encoded - begun)
            cost = model.cost[0] if model.cost else 0


def _limits(rules: Any, atoms: list[int], problem: Problem) -> None:
    for entry in problem.fixed:
        rules.add_rule([], [-atoms[entry]])
    for entry in problem.forbidden:
        rules.add_rule([], [atoms[entry]])
    for limit in problem.limits:
        counted = [atoms[entry] for entry in limit.entries]
        if limit.at_most is not None:
            rules.add_weight_rule([], limit.at_most + 1, [(atom, 1) for atom in counted])
        if limit.at_least:
            rules.add_weight_rule([], len(counted) - limit.at_least + 1, [(-atom, 1) for atom in counted])
    for capacity in problem.capacities:
        rules.add_weight_rule([], capacity.limit + 1, [(atoms[entry], amount) for entry, amount in capacity.amounts])


def plain_highs(problem: Problem, time_limit: float) -> Peer:
    """HiGHS on the whole problem as one whole-number program."""
    import highspy
    import numpy as np

    begun = process_time()
    rows = [*_rows(problem)]
    starts, places, values = [], [], []
    for amounts, _ in rows:
        starts.append(len(places))
        places += amounts.keys()
        values += amounts.values()
    count = len(problem.costs)
    scale = max(1.0, max(problem.costs) / 1e4)
    solver = highspy.Highs()
    for option, value in (("output_flag", False), ("threads", 1), ("mip_rel_gap", 0.0), ("time_limit", time_limit)):
        solver.setOptionValue(option, value)
    none = np.empty(0, dtype=np.int32), np.empty(0, dtype=np.int32), np.empty(0)
    solver.addCols(count, np.array(problem.costs, dtype=float) / scale, np.zeros(count), np.ones(count), 0, *none)
    solver.changeColsIntegrality(count, np.arange(count, dtype=np.int32), np.ones(count, dtype=np.uint8))
    low = np.array([low for _, low in rows], dtype=float)
    sparse = np.array(starts, dtype=np.int32), np.array(places, dtype=np.int32), np.array(values, dtype=float)
    solver.addRows(len(rows), low, np.full(len(rows), np.inf), len(places), *sparse)
    encoded = process_time()
    solver.run()
    spent = process_time() - encoded
    if solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
        return Peer(None, solver.getModelStatus() == highspy.HighsModelStatus.kInfeasible, spent, encoded - begun)
    chosen = [place for place, value in enumerate(solver.getSolution().col_value) if value > 0.5]
    return Peer(sum(problem.costs[entry] for entry in chosen), True, spent, encoded - begun)


def _rows(problem: Problem) -> Iterator[tuple[dict[int, int], int]]:
    """Every statement as Σ coefficient × entry ≥ low."""
    for entry, alternatives in problem.requires:
        if entry not in alternatives:
            yield {entry: -1, **dict.fromkeys(alternatives, 1)}, 0
    for need in (*problem.needs, *((entry,) for entry in problem.fixed)):
        yield dict.fromkeys(need, 1), 1
    for one, other in problem.conflicts:
        yield ({one: -1, other: -1}, -1) if one != other else ({one: -1}, 0)
    for entry in problem.forbidden:
        yield {entry: -1}, 0
    yield from _sums(problem)


def _sums(problem: Problem) -> Iterator[tuple[dict[int, int], int]]:
    for limit in problem.limits:
        yield dict.fromkeys(limit.entries, 1), limit.at_least
        if limit.at_most is not None:
            yield dict.fromkeys(limit.entries, -1), -limit.at_most
    for capacity in problem.capacities:
        yield {entry: -amount for entry, amount in capacity.amounts}, -capacity.limit


def rc2(problem: Problem, time_limit: float) -> Peer:
    """PySAT's RC2, stratified, on the whole problem."""
    from threading import Event, Timer

    from pysat.examples.rc2 import RC2Stratified
    from pysat.formula import WCNF

    begun = process_time()
    formula = WCNF()
    for entry, alternatives in problem.requires:
        formula.append([-entry - 1, *(one + 1 for one in alternatives)])
    for need in problem.needs:
        formula.append([one + 1 for one in need])
    for one, other in problem.conflicts:
        formula.append([-one - 1, -other - 1])
    for entry, cost in enumerate(problem.costs):
        if cost:
            formula.append([-entry - 1], weight=cost)
    with RC2Stratified(formula, solver="g4") as solver:
        encoded = process_time()
        stopped = Event()
        timer = Timer(time_limit, lambda: (stopped.set(), solver.interrupt()))
        timer.start()
        model = solver.compute(expect_interrupt=True)
        timer.cancel()
        spent = process_time() - encoded
        if model is None or stopped.is_set():
            return Peer(None, not stopped.is_set(), spent, encoded - begun)
        return Peer(solver.cost, True, spent, encoded - begun)


def cp_sat(problem: Problem, time_limit: float) -> Peer | None:
    """CP-SAT with `linearization_level=2` and one worker, in a process of its own; None when ortools is not installed.

    ortools and highspy cannot be loaded into one process. `BENCH_PYTHON` names the interpreter that has ortools.
    """
    run = subprocess.run(  # noqa: S603 - our own script
        [os.environ.get("BENCH_PYTHON", sys.executable), Path(__file__).with_name("cp_sat_peer.py")],
        input=json.dumps({"problem": asdict(problem), "time_limit": time_limit}),
        capture_output=True,
        text=True,
        check=False,
    )
    return Peer(**json.loads(run.stdout)) if run.returncode == 0 else None


def check_explanation(problem: Problem, needs: tuple[tuple[int, ...], ...], reasons: tuple[Reason, ...]) -> None:
    """Let clingo check that reasons clash, and that they do not without any one of them; `Disagreement` otherwise."""
    asked = replace(problem, needs=needs)
    if clingo(only(asked, reasons), 60).cost is not None:
        raise Disagreement(f"these do not clash: {reasons}")
    for reason in reasons:
        if clingo(only(asked, [one for one in reasons if one != reason]), 60).cost is None:
            raise Disagreement(f"{reason} can be spared of {reasons}")


def only(problem: Problem, reasons: Sequence[Reason]) -> Problem:
    """The problem with nothing but some statements, renumbered; entries cost nothing to speak of."""
    needs = [problem.needs[reason.index] for reason in reasons if reason.kind is Kind.NEED]
    requires = [problem.requires[reason.index] for reason in reasons if reason.kind is Kind.REQUIRE]
    conflicts = [problem.conflicts[reason.index] for reason in reasons if reason.kind is Kind.CONFLICT]
    mentioned = [*needs, *conflicts, *((entry, *some) for entry, some in requires)]
    number = {entry: place for place, entry in enumerate(sorted({entry for group in mentioned for entry in group}))}
    return Problem(
        costs=(1,) * len(number),
        requires=tuple((number[entry], tuple(number[one] for one in some)) for entry, some in requires),
        needs=tuple(tuple(number[one] for one in need) for need in needs),
        conflicts=tuple((number[one], number[other]) for one, other in conflicts),
    )
