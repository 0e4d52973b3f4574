"""The best consistent plan from needs, target stage, budget, programme and fixed choices, with its proof or the gap that is left.

The solver proposes the best combination of the pool, the real rules judge it; what they find becomes a new fact, and the solver
proposes again. A proposal the rules let pass is therefore the best of the pool: nothing that was ruled out could have stood.
The proof speaks of the pool (a few best candidates of each need and all they require) and of prices as they add up.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from configurator.assessment.maturity import OpenDemand
from configurator.basis.ids import OptionId
from configurator.basis.issues import Severity
from configurator.basis.text import Message
from configurator.basis.work import Cancel
from configurator.catalog.store import SolutionStore
from configurator.compatibility.difference import place
from configurator.compatibility.facts import Clause, Fact, Theory, said, theory
from configurator.compatibility.rules import check
from configurator.compatibility.solver.clock import Clock
from configurator.compatibility.solver.problem import Answer, Impossible, Kind
from configurator.compatibility.solver.solving import solve
from configurator.compatibility.story import Story, told
from configurator.matching.overview import NeedMatch
from configurator.matching.trial import Setting, setting
from configurator.plan.model import Plan
from configurator.plan.steps import DropOption, apply_to_plan, orphans
from configurator.project.edits import with_plan
from configurator.project.judging import Judge, left_or_taken
from configurator.project.model import Project
from configurator.project.objectives import TIME_LIMIT, Objective
from configurator.project.pool import Pool, kept, pool
from configurator.project.restraint import restraint
from configurator.project.study import Study
from configurator.project.wishes import Purse, Target

FLOORED = (
    1_000  # won: requests drop what is under it (see `basis.money`), so two own shares closer than this are the same
)


@dataclass(frozen=True, slots=True)
class Choice:
    """A plan with its proof, or the reasons why there is none.

    `own` and `bound` are won of own money: at least cost no plan of the pool costs the factory less than `bound`. `changes` are options taken or left.
    `proven` says that nothing better exists in the pool; else the gap is what could still be found. `unmet` are needs nothing answers.
    """

    project: Project | None
    objective: Objective
    own: int = 0
    total: int = 0
    gain: int = 0  # won a year, likely case, less running cost
    bound: int = 0
    changes: int = 0
    proven: bool = False
    seconds: float = 0.0
    time_limit: float = TIME_LIMIT
    pieces: int = 0  # of the pool
    rounds: int = 0  # proposals judged by the rules
    story: Story | None = None  # why there is no plan
    unmet: tuple[NeedMatch, ...] = ()
    open_stage: tuple[OpenDemand, ...] = ()  # what of the target stage no piece of the pool gives

    @property
    def gap(self) -> int:
        """How much own money a better plan could at most save."""
        return max(0, self.own - self.bound)

    @property
    def in_time(self) -> bool:
        """Whether the search ended before its time limit."""
        return self.seconds < self.time_limit


def choose(
    project: Project,
    edition: SolutionStore,
    objective: Objective = "least-cost",
    cancel: Cancel | None = None,
    time_limit: float = TIME_LIMIT,
    keep: Collection[OptionId] | None = None,
    needs: Collection[str] | None = None,
) -> Choice:
    """Return the best consistent plan. `Cancelled` when asked to stop.

    `keep` are options that must stay (None: what somebody picked, but for "fewest-changes" nothing);
    `needs` are keys of the needs to answer (None: every need heavy enough to start a purchase).
    """
    search = _Search(project, edition, objective, Clock(time_limit, cancel), keep, needs)
    return search.run()


def variants(
    project: Project, edition: SolutionStore, cancel: Cancel | None = None, time_limit: float = TIME_LIMIT
) -> tuple[Choice, Choice, Choice]:
    """Return good, better and best: what target and bottleneck ask for, all heavy needs at least cost, and the most gain per own won."""
    study = Study(replace(project, plan=replace(project.plan, options=())), edition)
    urgent = [matched.need.key for matched in heavy(study) if matched.need.kind in ("stage-gap", "bottleneck")]
    each = time_limit / 3
    return (
        choose(project, edition, "least-cost", cancel, each, needs=urgent),
        choose(project, edition, "least-cost", cancel, each),
        choose(project, edition, "best-return", cancel, each),
    )


def heavy(study: Study) -> list[NeedMatch]:
    """Return the needs that weigh enough to start a purchase, heaviest first."""
    return [matched for matched in study.matches if matched.need.weight >= restraint().least_weight.value]


class _Search:
    """One question: the pool, the facts found so far, and the best proposal the rules let pass."""

    def __init__(
        self,
        project: Project,
        edition: SolutionStore,
        objective: Objective,
        clock: Clock,
        keep: Collection[OptionId] | None,
        needs: Collection[str] | None,
    ) -> None:
        self.edition, self.objective, self.clock = edition, objective, clock
        self.study = Study(project, edition)
        empty = Study(replace(project, plan=replace(project.plan, options=())), edition)
        wanted = [each for each in heavy(empty) if needs is None or each.need.key in needs]
        self.pool: Pool = pool(self.study, wanted)
        self.keep = frozenset(keep if keep is not None else self._picked())
        self.purse, self.target = Purse(self.study, self.pool), Target(self.study, self.pool)
        self.base = frozenset(
            place(issue) for issue in check(empty.line, empty.plan, empty.catalogue) if issue.severity is Severity.BLOCK
        )
        self.judge = Judge(self.study, self.pool, self.target, self.base)
        self.rounds = 0
        self.setting: Setting = setting(
            empty.line, empty.plan, empty.catalogue, empty.rates, empty.factors, empty.performance
        )

    def _picked(self) -> Iterable[OptionId]:
        if self.objective == "fewest-changes":
            return ()
        return (piece.option.id for piece in self.pool.pieces.values() if piece.there and not piece.option.causes)

    def run(self) -> Choice:
        """Propose and judge until a proposal stands, none is left, or the time ends."""
        facts = [*self.pool.facts, *self._wishes(), *self.purse.facts(), *self.target.facts()]
        if self.objective == "best-return":
            return self._best_return(facts)
        costs, extra = self._costs()
        return self._best(facts + extra, costs)

    # ── what is wished ──────────────────────────────────────────────────────────────────────────────────────────────

    def _wishes(self) -> Iterator[Fact]:
        """Yield the needs to answer (for the most gain per won they are left free) and the pieces to keep."""
        for matched, names in self.pool.answers:
            if self.objective != "best-return":
                things = tuple(f"option:{name}" for name in names)
                message = said("need-wants", reason=matched.need.reason)
                yield Fact(
                    f"need:{matched.need.key}",
                    Clause(Kind.NEED, things),
                    message,
                    "line",
                    (matched.need.key, *matched.need.stations),
                )
        for name in self.keep:
            if name in self.pool.pieces:
                yield kept(self.pool.pieces[name], self.study.catalogue)

    # ── proposing and judging ───────────────────────────────────────────────────────────────────────────────────────

    def _costs(self) -> tuple[dict[str, int], list[Fact]]:
        """Return what things cost in the objective, and the facts that let leaving something count."""
        paid = {piece.thing: piece.cost for piece in self.pool.pieces.values()}
        if self.objective != "fewest-changes":
            return paid, []
        change = 1 + sum(paid.values())
        there = [piece for piece in self.pool.pieces.values() if piece.there]
        costs = {piece.thing: piece.cost + (0 if piece.there else change) for piece in self.pool.pieces.values()}
        costs |= {f"without:{piece.thing}": change for piece in there}
        return costs, [fact for piece in there for fact in left_or_taken(piece.thing)]

    def _best(self, facts: list[Fact], costs: dict[str, int]) -> Choice:
        """Return the best proposal for these costs, or why there is none; the last one that stands when the time ends."""
        while True:
            made = theory(facts, costs)
            outcome = solve(made.problem, self.clock.cancel, max(0.1, self.clock.left))
            if isinstance(outcome, Impossible):
                return self._nothing(told(made, outcome, Message("compatibility-story-therefore-impossible")))
            if not isinstance(outcome, Answer):
                return self._nothing(None)
            self.rounds += 1
            chosen = self._chosen(made, outcome)
            cuts = list(self.judge.cuts(chosen))
            if not cuts:
                return self._choice(chosen, outcome)
            if self.clock.over():
                return self._nothing(None)
            facts = facts + cuts

    def _chosen(self, made: Theory, outcome: Answer) -> tuple[OptionId, ...]:
        named = {piece.thing: name for name, piece in self.pool.pieces.items()}
        return tuple(named[made.things[number]] for number in outcome.chosen if made.things[number] in named)

    # ── the most gain per own won ───────────────────────────────────────────────────────────────────────────────────

    def _best_return(self, facts: list[Fact]) -> Choice:
        """Return the plan with the most gain per own won: the exchange rate is raised until no plan beats it (Dinkelbach 1967).

        Gains are counted as if they added up, which the effects of several on one loss do not: each proposal is therefore worked out
        in full, and what lowers its own return is left out again.
        """
        gains = {name: max(0, self._gain(name)) for name in self.pool.pieces}
        things = [self.pool.pieces[name].thing for name, gain in gains.items() if gain]
        facts = facts + [fact for thing in things for fact in left_or_taken(thing)]
        rate, best = Fraction(0), None
        for _ in range(MOST_RATES):
            choice = self._best(facts, self._exchanged(gains, rate))
            if choice.project is None:
                return best or choice
            best = max((each for each in (best, self._leaner(choice)) if each is not None), key=_returned)
            names = [option.id for option in choice.project.plan.options]
            paid = sum(self.pool.pieces[name].cost for name in names)
            reached = Fraction(sum(gains[name] for name in names), paid) if paid else rate
            if reached <= rate or self.clock.over():
                break
            rate = reached
        return best if best is not None else self._nothing(None)

    def _leaner(self, choice: Choice) -> Choice:
        """Return a choice without the picks that lower its return, as long as it stays consistent."""
        assert choice.project is not None  # noqa: S101 - callers have a plan
        for option in choice.project.plan.options:
            if not option.causes and option.id not in self.keep and not self.clock.over():
                less = self._without(choice, option.id)
                if less is not None and _returned(less) > _returned(choice):
                    choice = less
        return replace(choice, proven=False)

    def _without(self, choice: Choice, name: OptionId) -> Choice | None:
        """Return the choice without a pick and what was only there for it; None when something then clashes or is missed."""
        assert choice.project is not None  # noqa: S101 - callers have a plan
        plan = choice.project.plan
        if all(option.id != name for option in plan.options):
            return None
        plan = apply_to_plan(DropOption(name), plan)
        while left := orphans(plan):
            plan = apply_to_plan(DropOption(left[0].id), plan)
        clashes = any(
            issue.severity is Severity.BLOCK and place(issue) not in self.base
            for issue in check(self.study.line, plan, self.study.catalogue)
        )
        return (
            None if clashes or self.target.missed(plan) or not plan.options else self._valued(plan, choice.bound, False)
        )

    def _exchanged(self, gains: dict[OptionId, int], rate: Fraction) -> dict[str, int]:
        """Return costs in which a won of own money is worth `rate` won of gain a year; what is left out costs its gain."""
        costs = {piece.thing: int(piece.cost * rate) for piece in self.pool.pieces.values()}
        return costs | {f"without:{self.pool.pieces[name].thing}": gain for name, gain in gains.items() if gain > 0}

    def _gain(self, name: OptionId) -> int:
        option = self.pool.pieces[name].option
        return self.setting.trial(self.study.catalogue[option.solution], option.stations).yearly_benefit

    # ── saying it ───────────────────────────────────────────────────────────────────────────────────────────────────

    def _choice(self, chosen: tuple[OptionId, ...], outcome: Answer) -> Choice:
        plan = self.pool.plan(chosen, self.study.plan)
        bound = self.purse.least_own(outcome.lower_bound - len(chosen)) if self.objective == "least-cost" else 0
        return self._valued(plan, bound, outcome.proven)

    def _valued(self, plan: Plan, bound: int, proven: bool) -> Choice:
        """Return a plan as a choice, with what it costs, brings and changes."""
        project = with_plan(self.study.project, plan, self.study.catalogue, self.edition.suppliers.values())
        study = Study(project, self.edition)
        own, near = study.estimate.own, True
        if self.objective == "least-cost":
            near = own - bound < FLOORED + len(plan.options)
        old, new = ({option.id for option in each.options} for each in (self.study.plan, plan))
        return Choice(
            project, self.objective, own, study.estimate.total, study.returns.net_per_year,
            min(own, bound) if self.objective == "least-cost" else own, len(old ^ new),
            proven and near, self.clock.seconds, self.clock.time_limit, len(self.pool.pieces), self.rounds, None,
            self.pool.unanswered, self.target.open,
        )  # fmt: skip

    def _nothing(self, story: Story | None) -> Choice:
        return Choice(
            None, self.objective, seconds=self.clock.seconds, time_limit=self.clock.time_limit, pieces=len(self.pool.pieces),
            rounds=self.rounds, story=story, unmet=self.pool.unanswered, open_stage=self.target.open, proven=story is not None,
        )  # fmt: skip


MOST_RATES = 6  # exchange rates tried; each is better than the last, and few are ever needed
STAGE_RULES = (
    "collects-from-machines",
    "controls-machines",
    "advanced-analyses",
)  # the target is judged by the system matrix itself


def _returned(choice: Choice) -> Fraction:
    """Return the gain a year for each won of own money."""
    return Fraction(choice.gain, max(1, choice.own))
