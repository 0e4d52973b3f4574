"""What a plan is wished to keep to, as facts: the budget with what a programme could pay at best, and the target stage."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from fractions import Fraction

from configurator.assessment.evidence import Evidence, gather
from configurator.assessment.maturity import OpenDemand, open_demands
from configurator.assessment.stage_rules import stage_rules
from configurator.basis.text import Message, Money
from configurator.basis.vocabulary import Stage
from configurator.compatibility.facts import Clause, Fact, follows, said
from configurator.compatibility.solver.problem import Kind
from configurator.matching.trial import placed_solutions
from configurator.plan.model import Plan
from configurator.project.pool import Pool
from configurator.project.study import Study

MATRIX = "KS X 9001 system matrix"
COVERED = {
    "capture": "captured",
    "collection": "collected",
    "control": "controlled",
}  # demand of a cell: which stations count
EVEN = 1e-9  # a share of exactly half of the stations is half


class Purse:
    """The budget, and how far a programme's money could reach."""

    def __init__(self, study: Study, pool: Pool) -> None:
        self.study, self.pool = study, pool

    def facts(self) -> Iterator[Fact]:
        """Yield the budget as a ceiling of the cost sheet: what a programme could pay at best comes on top."""
        budget = self.study.plan.budget
        if budget is not None:
            paid = tuple(piece for piece in self.pool.pieces.values() if piece.cost)
            limit = Clause(
                Kind.CAPACITY,
                tuple(piece.thing for piece in paid),
                tuple(piece.cost for piece in paid),
                self._most(budget),
            )
            yield Fact(
                "budget",
                limit,
                said("budget-holds", budget=Money(budget)),
                "plan",
                ("plan", "own-share-fits-the-budget"),
            )

    def _share(self) -> tuple[Fraction, int]:
        """Return the largest share and amount the programme could pay; host companies pay beside it."""
        programme = self.study.programme
        if programme is None or programme.share is None or programme.cap is None or programme.host_share is not None:
            return (Fraction(0), 0) if programme is None or programme.host_share is None else (Fraction(1), 10**15)
        return Fraction(str(programme.share.canonical)), programme.cap

    def _most(self, own: int) -> int:
        """Return the largest cost sheet that could leave no more than `own` to the factory."""
        share, cap = self._share()
        return own + cap if share == 1 else min(own + cap, int(own / (1 - share)))

    def least_own(self, total: int) -> int:
        """Return the least own share any programme payment could leave of a cost sheet."""
        share, cap = self._share()
        return max(0, total - min(int(share * total), cap))


class Target:
    """The stage aimed at: what of it pieces can give, and what a plan misses."""

    def __init__(self, study: Study, pool: Pool) -> None:
        self.study, self.pool = study, pool
        self.crowd = self.evidence(pool.crowd.plan)
        target = study.plan.target
        left = _counted(open_demands(self.crowd, target)) if target is not None and target != Stage.NONE else ()
        self.open: tuple[OpenDemand, ...] = tuple(sorted(left, key=str))  # what no piece gives

    def facts(self) -> Iterator[Fact]:
        """Yield what the target stage asks for, as far as pieces can give it: somebody for each demand, enough stations for coverage."""
        target = self.study.plan.target
        if target is None or target == Stage.NONE:
            return
        crowd = self.crowd
        nothing = self.evidence(Plan())
        wanted = _counted(open_demands(nothing, target))
        for demand in sorted(wanted - set(self.open), key=str):
            if demand.demand in COVERED:
                yield from self._coverage(demand, crowd, nothing)
            else:
                things = tuple(
                    piece.thing
                    for piece in self.pool.pieces.values()
                    if demand not in open_demands(self.evidence(Plan((piece.option,))), target)
                )
                if things:
                    yield self.fact(demand, things)

    def fact(self, demand: OpenDemand, things: tuple[str, ...]) -> Fact:
        message = said(
            "target-asks",
            column=Message(f"assessment-column-{demand.column}"),
            stage=Message(f"compatibility-stage-{demand.stage:d}"),
        )
        key = f"stage:{demand.column}:{demand.stage}:{demand.demand}:" + "|".join(things)
        return Fact(key, Clause(Kind.NEED, things), message, "rule", ("plan", "stage-matrix"), MATRIX)

    def _coverage(self, demand: OpenDemand, crowd: Evidence, nothing: Evidence) -> Iterator[Fact]:
        """Yield that enough process stations are covered, and for each by whom it can be."""
        done = getattr(nothing, COVERED[demand.demand])
        least = _least(demand, crowd) - len(done)
        column, named = Message(f"assessment-column-{demand.column}"), self.study.line.stations
        stations = [station for station in named if station.id in crowd.processes - done]
        for station in stations:
            able = tuple(
                f"option:{actor.id}" for actor in crowd.actors if station.id in getattr(actor, COVERED[demand.demand])
            )
            words = said("covered-by", station=station.name, count=len(able))
            yield follows(f"{demand.demand}:{station.id}", able, words, "line", station.id)
        things = tuple(f"{demand.demand}:{station.id}" for station in stations)
        message = said(
            "target-covers", column=column, stage=Message(f"compatibility-stage-{demand.stage:d}"), count=least
        )
        key = f"stage:{demand.column}:{demand.stage}:{demand.demand}"
        yield Fact(key, Clause(Kind.LIMIT, things, least=least), message, "rule", ("plan", "stage-matrix"), MATRIX)

    def evidence(self, plan: Plan) -> Evidence:
        return gather(self.study.line, placed_solutions(plan, self.study.catalogue))

    def missed(self, plan: Plan) -> set[OpenDemand]:
        target = self.study.plan.target
        if target is None or target == Stage.NONE:
            return set()
        return _counted(open_demands(self.evidence(plan), target)) - set(self.open)


def _least(demand: OpenDemand, crowd: Evidence) -> int:
    """Return at how many process stations a demand is met: a share of them, for control a number."""
    rules = stage_rules()
    share = rules.coverage.value * len(crowd.processes)
    return math.ceil((rules.control.value if demand.demand == "control" else share) - EVEN)


def _counted(found: Iterable[OpenDemand]) -> set[OpenDemand]:
    """Return the demands of the columns that make the stage of the whole."""
    return {demand for demand in found if demand.column in stage_rules().overall.columns}
