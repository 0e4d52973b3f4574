"""What the real rules, the target and the budget have against a proposal, as new facts for the solver."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from configurator.assessment.evidence import RELAYS
from configurator.basis.ids import OptionId
from configurator.basis.issues import Issue, Severity
from configurator.compatibility.difference import Place, place
from configurator.compatibility.facts import Clause, Fact, said
from configurator.compatibility.facts_places import SUMS, sum_over
from configurator.compatibility.rules import check
from configurator.compatibility.solver.problem import Kind
from configurator.plan.steps import Step
from configurator.project.pool import Pool
from configurator.project.study import Study
from configurator.project.wishes import Target

STAGE_RULES = (
    "collects-from-machines",
    "controls-machines",
    "advanced-analyses",
)  # the target is judged by the system matrix itself


class Judge:
    """Judges proposals of a pool; `base` are the places that block already without any plan."""

    def __init__(self, study: Study, pool: Pool, target: Target, base: frozenset[Place]) -> None:
        self.study, self.pool, self.target, self.base = study, pool, target, base

    def cuts(self, chosen: tuple[OptionId, ...]) -> Iterator[Fact]:
        """Yield what the rules, the target and the budget have against a proposal, as new facts."""
        plan = self.pool.plan(chosen, self.study.plan)
        for issue in check(self.study.line, plan, self.study.catalogue):
            if (
                issue.severity is Severity.BLOCK
                and place(issue) not in self.base
                and not issue.rule.endswith(STAGE_RULES)
            ):
                yield from self._against(issue, chosen)
        for demand in sorted(self.target.missed(plan), key=str):
            others = tuple(
                piece.thing for name, piece in self.pool.pieces.items() if name not in chosen and self._counts(name)
            )
            yield self.target.fact(demand, others)

    def _against(self, issue: Issue[Step], chosen: tuple[OptionId, ...]) -> Iterator[Fact]:
        """Yield what a finding says of the whole pool: a sum that is exceeded as the sum, so that no other set exceeds it again."""
        known = issue.rule in SUMS and tuple(sum_over(self.pool.crowd, issue.rule))
        yield from known or self._cut(issue, chosen)

    def _counts(self, name: OptionId) -> bool:
        """Say whether a piece can help to cover stations: it records or collects somewhere, or passes data on."""
        if self.pool.crowd.by_option[name].solution.kind in RELAYS:
            return True
        return any(
            actor.id == name and (actor.captured or actor.collected or actor.controlled)
            for actor in self.target.crowd.actors
        )

    def _cut(self, issue: Issue[Step], chosen: tuple[OptionId, ...]) -> Iterator[Fact]:
        """Yield that the pieces behind a finding do not stand together unless something is added that changes it."""
        guilty = self._guilty(issue, chosen)
        before = self._finds(issue, guilty)
        curing = tuple(
            self.pool.pieces[name].thing
            for name in self.pool.pieces
            if name not in chosen and self._changes(issue, before, (*guilty, name))
        )
        escape = tuple(f"without:{self.pool.pieces[name].thing}" for name in guilty)
        for name in guilty:
            yield from (fact for fact in left_or_taken(self.pool.pieces[name].thing) if fact.key.startswith("not-both"))
        message = said("found-together", text=issue.message)
        key = f"cut:{issue.key}:" + "|".join((*escape, *curing))
        yield Fact(
            key, Clause(Kind.NEED, (*escape, *curing)), message, "rule", (issue.rule, *issue.subjects), issue.source
        )

    def _guilty(self, issue: Issue[Step], chosen: tuple[OptionId, ...]) -> tuple[OptionId, ...]:
        """Return pieces that already give the finding by themselves, as few as leaving out finds."""
        left = sorted(chosen, key=lambda name: name not in issue.subjects)
        size = len(left) // 2
        while size:  # half of them, a quarter … one, from the back: what has nothing to do with the finding goes early and together
            for start in range(len(left) - size, -1, -size):
                fewer = left[:start] + left[start + size :]
                if self._finds(issue, fewer) is not None:
                    left = fewer
            size //= 2
        return tuple(left)

    def _finds(self, issue: Issue[Step], names: Iterable[OptionId]) -> Issue[Step] | None:
        plan = replace(self.study.plan, options=tuple(self.pool.pieces[name].option for name in names))
        found = check(self.study.line, plan, self.study.catalogue)
        return next((each for each in found if place(each) == place(issue) and each.severity is Severity.BLOCK), None)

    def _changes(self, issue: Issue[Step], before: Issue[Step] | None, more: Iterable[OptionId]) -> bool:
        """Say whether one more piece changes a finding at all, so that it may be part of its cure."""
        after = self._finds(issue, more)
        return after is None or before is None or (after.key, after.message) != (before.key, before.message)


def left_or_taken(thing: str) -> Iterator[Fact]:
    """Yield that a thing is either there or left out."""
    words = said("in-or-out")
    yield Fact(f"either:{thing}", Clause(Kind.NEED, (thing, f"without:{thing}")), words, "rule", ("plan",))
    yield Fact(f"not-both:{thing}", Clause(Kind.CONFLICT, (thing, f"without:{thing}")), words, "rule", ("plan",))
