"""The statements of a question one by one, so that each can be believed or left out: needs, requirements, conflicts, limits …"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from configurator.compatibility.solver.clock import Clock, OutOfTime
from configurator.compatibility.solver.encoding import Literals, begin
from configurator.compatibility.solver.problem import Kind, Reason
from configurator.compatibility.solver.store import Asked, StoreGraph
from configurator.compatibility.solver.verdict import engine, solved


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

    def entries(self) -> Iterator[int]:
        """The entries it mentions."""
        yield from self.any_of
        yield from self.none_of
        yield from (entry for entry, _ in self.amounts)


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

    def standing(self) -> list[Statement]:
        """What holds whatever is chosen: asked clauses and limits that want entries."""
        return [*self.asked, *(statement for statement in self.limits.values() if statement.least is not None)]

    def about(self, entry: int) -> Iterator[Statement]:
        """Every statement that choosing an entry can violate."""
        store = self.store
        for index in store.clauses_of[entry]:
            yield Statement(Reason(Kind.REQUIRE, index), store.clauses[index], (entry,))
        for index in store.conflicts_of.get(entry, ()):
            yield Statement(Reason(Kind.CONFLICT, index), none_of=store.conflicts[index])
        if entry in self.shut:
            yield Statement(self.shut[entry], none_of=(entry,))
        for place in store.ceilings_of.get(entry, ()):
            yield self.limits[store.ceilings[place].reason]

    def of(self, entries: Iterable[int]) -> list[Statement]:
        """The standing statements and all about some entries, each once."""
        found = {statement.reason: statement for statement in self.standing()}
        for entry in entries:
            found.update((statement.reason, statement) for statement in self.about(entry))
        return [*found.values()]

    def broken(self, chosen: set[int]) -> Iterator[Statement]:
        """The statements that are not true of a choice; those about conflicts may come twice."""
        yield from (statement for statement in self.standing() if not statement.holds(chosen))
        store = self.store
        for entry in chosen:
            for index in store.clauses_of[entry]:
                if chosen.isdisjoint(store.clauses[index]):
                    yield Statement(Reason(Kind.REQUIRE, index), store.clauses[index], (entry,))
            for index in store.conflicts_of.get(entry, ()):
                if chosen.issuperset(store.conflicts[index]):
                    yield Statement(Reason(Kind.CONFLICT, index), none_of=store.conflicts[index])
            yield from self._broken_by(entry, chosen)

    def _broken_by(self, entry: int, chosen: set[int]) -> Iterator[Statement]:
        if entry in self.shut:
            yield Statement(self.shut[entry], none_of=(entry,))
        for place in self.store.ceilings_of.get(entry, ()):
            statement = self.limits[self.store.ceilings[place].reason]
            if statement.least is None and not statement.holds(chosen):
                yield statement


class Oracle:
    """Says which of some statements clash when only some are believed."""

    def __init__(self, statements: Iterable[Statement], clock: Clock) -> None:
        self.statements: list[Statement] = []
        self.clock = clock
        self.made = begin([])
        self.entries: list[int] = []
        self.number: dict[int, int] = {}
        self.switch: dict[Reason, int] = {}
        self.solver: Any = engine(self.made)
        self.true: set[int] = set()
        self.add(statements)

    def __enter__(self) -> Oracle:
        return self

    def __exit__(self, *_: object) -> None:
        self.solver.delete()

    def _variable(self, entry: int) -> int:
        if entry not in self.number:
            self.number[entry] = self.made.fresh()
            self.entries.append(entry)
            self.solver.set_phases([-self.number[entry]])
        return self.number[entry]

    def add(self, statements: Iterable[Statement]) -> None:
        """Learn more statements."""
        for statement in statements:
            if statement.reason in self.switch:
                continue
            self.switch[statement.reason] = self.made.fresh()
            self.statements.append(statement)
            for clause in self._clauses(statement, -self.switch[statement.reason]):
                self.solver.add_clause(clause)

    def _clauses(self, statement: Statement, off: int) -> list[Literals]:
        wanted = [self._variable(entry) for entry in statement.any_of]
        if statement.most is None and statement.least is None:
            return [[off, *wanted, *(-self._variable(entry) for entry in statement.none_of)]]
        self.made.clauses = []
        if statement.most is not None:
            amounts = {self._variable(entry): amount for entry, amount in statement.amounts}
            self.made.at_most(amounts, statement.most, off)
        if statement.least is not None:
            self.made.at_least(wanted, statement.least, off)
        return self.made.clauses

    def clash(self, believed: Iterable[Reason]) -> list[Reason] | None:
        """Some of the believed statements that clash; None when all hold together for `true`, or the time ended (see `over`)."""
        switches = {self.switch[reason]: reason for reason in believed}
        holds = solved(self.solver, self.made, [*switches], self.clock)
        if holds is None:
            raise OutOfTime
        if holds:
            model = {literal for literal in self.solver.get_model() if literal > 0}
            self.true = {entry for entry, var in self.number.items() if var in model}
            return None
        return [switches[literal] for literal in self.solver.get_core() or []]
