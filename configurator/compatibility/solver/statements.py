"""The statements of a question one by one, so that each can be believed or left out: needs, requirements, conflicts, limits …"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from configurator.compatibility.solver.problem import Kind, Reason
from configurator.compatibility.solver.store import Asked, StoreGraph


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement about entries: one of `any_of` is chosen or one of `none_of` is not, and the sums hold."""

    reason: Reason
    any_of: tuple[int, ...] = ()
    none_of: tuple[int, ...] = ()
    amounts: tuple[tuple[int, int], ...] = ()
    most: int | None = None
    least: int | None = None  # of `any_of`; None: this statement is a clause or only a ceiling

    def holds(self, chosen: set[int]) -> bool:
        """Whether the statement is true of a choice."""
        if self.most is None and self.least is None:
            return not chosen.isdisjoint(self.any_of) or not chosen.issuperset(self.none_of)
        used = sum(amount for entry, amount in self.amounts if entry in chosen)
        counted = sum(entry in chosen for entry in self.any_of)
        return (self.most is None or used <= self.most) and (self.least is None or counted >= self.least)


class Statements:
    """The statements of a question, found by the entries they are about."""

    def __init__(self, store: StoreGraph, question: Asked) -> None:
        self.store = store
        self.question = question
        self.shut = question.shut_reasons
        self.asked = [
            Statement(reason, any_of=alternatives)
            for reason, alternatives in zip(question.reasons, question.clauses, strict=True)
        ]
        self.limits = self._limits()

    def _limits(self) -> dict[Reason, Statement]:
        """Limits with both their sides, and capacities."""
        found: dict[Reason, Statement] = {}
        for ceiling in self.store.ceilings:
            amounts = tuple(ceiling.amounts.items())
            found[ceiling.reason] = Statement(ceiling.reason, amounts=amounts, most=ceiling.most)
        for floor in self.store.floors:
            known = found.get(floor.reason, Statement(floor.reason))
            found[floor.reason] = replace(known, any_of=floor.entries, least=floor.least)
        return found

    def stated(self, reason: Reason) -> Statement:
        """The statement behind a reason."""
        store = self.store
        if reason.kind is Kind.REQUIRE:
            return Statement(reason, store.clauses[reason.index], (store.owners[reason.index],))
        if reason.kind is Kind.CONFLICT:
            return Statement(reason, none_of=store.conflicts[reason.index])
        if reason.kind is Kind.FORBIDDEN:
            return Statement(reason, none_of=tuple(entry for entry, shut in self.shut.items() if shut == reason))
        return self.limits.get(reason) or self.asked[self.question.reasons.index(reason)]

    def standing(self) -> list[Statement]:
        """What holds whatever is chosen: asked clauses and limits that want entries."""
        return [*self.asked, *(statement for statement in self.limits.values() if statement.least is not None)]

    def against(self, entry: int) -> Iterator[Statement]:
        """Every statement but its requirements that choosing an entry can violate."""
        store = self.store
        for index in store.conflicts_of.get(entry, ()):
            yield Statement(Reason(Kind.CONFLICT, index), none_of=store.conflicts[index])
        if entry in self.shut:
            yield Statement(self.shut[entry], none_of=(entry,))
        for place in store.ceilings_of.get(entry, ()):
            yield self.limits[store.ceilings[place].reason]
