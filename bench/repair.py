"""One line of a valid plan is edited, and the plan repaired: fewest changes first, then least cost. Beside clingo, asked again and again.

    python bench/repair.py [--quick] [--json] [--sizes 1000 10000 100000]

A plan is the cheapest choice for 20 needs in a generated store. An edit forbids one of its entries or demands another one. The repair is
proven: no consistent plan differs in fewer entries, and none that differs in as few is cheaper. One plan is edited 1,000 times; the
store with the plan's changes in its costs is opened once for it, and that is shown. clingo keeps its program between questions, too.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median
from time import process_time
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench.generated import generated_store
from bench.peers import Disagreement
from configurator.compatibility.solver.problem import Answer, Problem
from configurator.compatibility.solver.solving import answer, possible
from configurator.compatibility.solver.store import StoreGraph, open_store

SIZES = (1_000, 10_000, 100_000)
NEEDS = 20
PRICE_STEP = 10_000  # won; every price of a generated store is a multiple of it


@dataclass(frozen=True, slots=True)
class Edited:
    """A plan as a problem in which every change costs `change`, more than all prices together.

    An entry outside the plan costs a change more. For each entry of the plan there is one more, at the price of a change, that stands for
    leaving it out: either of the two is needed.
    """

    problem: Problem
    plan: tuple[int, ...]
    change: int

    def changes(self, cost: int) -> tuple[int, int]:
        """How many entries differ, and what the plan costs."""
        return divmod(cost, self.change)


@dataclass(frozen=True, slots=True)
class Edit:
    """What somebody wants of the plan."""

    fixed: tuple[int, ...] = ()
    forbidden: tuple[int, ...] = ()


def editable(problem: Problem, plan: tuple[int, ...]) -> Edited:
    """Put what changes cost into a problem."""
    count, kept = len(problem.costs), set(plan)
    change = (sum(problem.costs) // PRICE_STEP + 1) * PRICE_STEP
    costs = [cost if entry in kept else cost + change for entry, cost in enumerate(problem.costs)]
    either = tuple((entry, count + place) for place, entry in enumerate(plan))
    whole = replace(problem, costs=(*costs, *(change for _ in plan)), needs=(*problem.needs, *either))
    return Edited(whole, plan, change)


class Clingo:
    """clingo with the whole problem in memory; every edit is a set of assumptions."""

    def __init__(self, edited: Edited) -> None:
        import clingo

        problem = edited.problem
        self.control = clingo.Control(["--opt-strategy=usc,oll", "--opt-mode=opt"], logger=lambda *_: None)
        with self.control.backend() as rules:
            self.atoms = [rules.add_atom() for _ in problem.costs]
            atoms = self.atoms
            rules.add_rule(atoms, choice=True)
            for entry, alternatives in problem.requires:
                rules.add_rule([], [atoms[entry], *(-atoms[one] for one in alternatives)])
            for need in problem.needs:
                rules.add_rule([], [-atoms[one] for one in need])
            for one, other in problem.conflicts:
                rules.add_rule([], [atoms[one], atoms[other]])
            split = [edited.changes(cost) for cost in problem.costs]
            rules.add_minimize(1, [(atom, changes) for atom, (changes, _) in zip(atoms, split, strict=True) if changes])
            rules.add_minimize(0, [(atom, cost // PRICE_STEP) for atom, (_, cost) in zip(atoms, split, strict=True)])

    def repair(self, edit: Edit) -> tuple[int, int] | None:
        """The number of changes and the cost of the best plan; None when there is none."""
        assumed: list[Any] = [self.atoms[entry] for entry in edit.fixed] + [
            -self.atoms[entry] for entry in edit.forbidden
        ]
        found: tuple[int, int] | None = None
        with self.control.solve(yield_=True, assumptions=assumed) as models:
            for model in models:
                found = model.cost[0], model.cost[1] * PRICE_STEP
        return found


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the benchmark; 1 when clingo repairs better or worse than we do."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="100 edits, clingo on 3")
    parser.add_argument("--json", action="store_true", help="print one object of figures last")
    parser.add_argument("--sizes", type=int, nargs="*", default=SIZES, help="sizes of store")
    chosen = parser.parse_args(arguments)
    figures: dict[str, float] = {}
    try:
        for size in chosen.sizes:
            figures |= repairs(size, *((100, 3) if chosen.quick else (1_000, 10)))
    except Disagreement as error:
        print(f"DISAGREEMENT: {error}", file=sys.stderr)
        return 1
    if chosen.json:
        print(json.dumps({"figures": {name: round(value, 4) for name, value in figures.items()}}))
    return 0


def repairs(size: int, edits: int, compared: int) -> dict[str, float]:
    """Edit the plan of one store, and compare some of the repairs."""
    made = generated_store(size, seed=1)
    problem = replace(made.problem, needs=made.needs(NEEDS, seed=1))
    plain = open_store(problem)
    plan = answer(plain, problem.needs)
    if not isinstance(plan, Answer) or not plan.proven:
        raise Disagreement(f"no plan: {plan}")
    edited = editable(problem, plan.chosen)
    begun = process_time()
    store = open_store(edited.problem)
    opening = process_time() - begun
    drawn = _drawn(plain, problem, edited, edits)
    repaired = [_repaired(store, edited, edit) for edit in drawn]
    times = sorted(seconds for _, seconds in repaired)
    differing = median(changes[0] for changes, _ in repaired if changes)
    theirs = _compared(edited, [*zip(drawn, repaired, strict=True)][-compared:])
    figures = {
        "median_ms": 1e3 * median(times),
        "p95_ms": 1e3 * times[int(0.95 * len(times))],
        "changes_median": float(differing),
        "repairable_share": sum(changes is not None for changes, _ in repaired) / edits,
        "opening_ms": 1e3 * opening,
        "clingo_median_ms": 1e3 * theirs,
        "ratio_clingo": theirs / median(seconds for _, seconds in repaired[-compared:]),
    }
    print(
        f"{size:>8,} entries, plan of {len(plan.chosen)}, {edits} edits: median {figures['median_ms']:.1f} ms, p95 {figures['p95_ms']:.1f}; "
        f"{differing:.0f} changes (median), {figures['repairable_share']:.0%} can be repaired; opened in {figures['opening_ms']:,.0f} ms; "
        f"clingo {figures['clingo_median_ms']:,.0f} ms on {compared}, {figures['ratio_clingo']:,.1f} ×",
        flush=True,
    )
    return {f"repair.{size}.{name}": value for name, value in figures.items()}


def _drawn(plain: StoreGraph, problem: Problem, edited: Edited, edits: int) -> list[Edit]:
    """Every other edit forbids an entry of the plan; the others demand one that can be chosen at all."""
    chance = random.Random(0)
    found: list[Edit] = []
    while len(found) < edits:
        if len(found) % 2:
            found.append(Edit(forbidden=(chance.choice(edited.plan),)))
        else:
            entry = chance.randrange(len(problem.costs))
            if entry not in edited.plan and possible(plain, ((entry,),)):
                found.append(Edit(fixed=(entry,)))
    return found


def _repaired(store: StoreGraph, edited: Edited, edit: Edit) -> tuple[tuple[int, int] | None, float]:
    begun = process_time()
    outcome = answer(store, edited.problem.needs, edit.fixed, edit.forbidden, time_limit=60)
    seconds = process_time() - begun
    if isinstance(outcome, Answer):
        if not outcome.proven:
            raise Disagreement(f"{edit}: {outcome}")
        return edited.changes(outcome.cost), seconds
    return None, seconds


def _compared(edited: Edited, repaired: list[tuple[Edit, tuple[tuple[int, int] | None, float]]]) -> float:
    """Ask clingo the same; the median of its seconds."""
    peer, times = Clingo(edited), []
    for edit, (ours, _) in repaired:
        begun = process_time()
        found = peer.repair(edit)
        times.append(process_time() - begun)
        if found != ours:
            raise Disagreement(f"{edit}: clingo {found}, we {ours}")
    return median(times)


if __name__ == "__main__":
    sys.exit(main())
