"""Says which of some statements clash when only some of them are believed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from configurator.compatibility.solver.clock import Clock, OutOfTime
from configurator.compatibility.solver.encoding import Literals, begin
from configurator.compatibility.solver.problem import Kind, Reason
from configurator.compatibility.solver.statements import Statement
from configurator.compatibility.solver.store import StoreGraph
from configurator.compatibility.solver.verdict import engine, solved


class Oracle:
    """A satisfiability solver that learns statements; each is known by the literal that switches it on."""

    def __init__(self, statements: Iterable[Statement], clock: Clock) -> None:
        self.clock = clock
        self.made = begin([])
        self.number: dict[int, int] = {}  # of entries: their variables
        self.entry: dict[int, int] = {}  # of variables that are entries: which
        self.phased = 0  # variables of entries that start out unchosen already
        self.switch: dict[tuple[Kind, int], int] = {}
        self.known: dict[int, tuple[Kind, int]] = {}  # of switches: the statement
        self.solver: Any = engine(self.made)
        self.add(statements)

    def __enter__(self) -> Oracle:
        return self

    def __exit__(self, *_: object) -> None:
        self.solver.delete()

    @property
    def true(self) -> set[int]:
        """The entries chosen where statements last held together."""
        entry = self.entry
        return {entry[literal] for literal in self.solver.get_model() if literal in entry}

    def reason(self, switch: int) -> Reason:
        """The statement of a switch."""
        return Reason(*self.known[switch])

    def add(self, statements: Iterable[Statement]) -> None:
        """Learn more statements."""
        for statement in statements:
            name = statement.reason.kind, statement.reason.index
            if name not in self.switch:
                switch = self._switch(name)
                for clause in self._clauses(statement, -switch):
                    self.solver.add_clause(clause)

    def require(self, store: StoreGraph, entry: int) -> None:
        """Learn the requirements of an entry: the bulk of what there is to learn, so nothing is made in between."""
        switches, add, variable = self.switch, self.solver.add_clause, self._variable
        own = -variable(entry)
        for index in store.clauses_of[entry]:
            name = Kind.REQUIRE, index
            if name not in switches:
                wanted = [variable(one) for one in store.clauses[index]]
                add([-self._switch(name), own, *wanted])

    def _switch(self, name: tuple[Kind, int]) -> int:
        self.made.last += 1
        switch = self.switch[name] = self.made.last
        self.known[switch] = name
        return switch

    def _variable(self, entry: int) -> int:
        variable = self.number.get(entry)
        if variable is None:
            self.made.last += 1
            variable = self.number[entry] = self.made.last
            self.entry[variable] = entry
        return variable

    def _clauses(self, statement: Statement, off: int) -> list[Literals]:
        wanted = [self._variable(entry) for entry in statement.any_of]
        if statement.most is None and statement.least is None:
            return [[off, *wanted, *[-self._variable(entry) for entry in statement.none_of]]]
        self.made.clauses = []
        if statement.most is not None:
            amounts = {self._variable(entry): amount for entry, amount in statement.amounts}
            self.made.at_most(amounts, statement.most, off)
        if statement.least is not None:
            self.made.at_least(wanted, statement.least, off)
        return self.made.clauses

    def clash(self, believed: Iterable[Reason]) -> list[Reason] | None:
        """Some of the believed statements that clash; None when all hold together, for `true`. `OutOfTime` when the clock ends first."""
        found = self.clash_of([self.switch[reason.kind, reason.index] for reason in believed])
        return None if found is None else [self.reason(switch) for switch in found]

    def clash_of(self, switches: list[int]) -> list[int] | None:
        """The same for statements known by their switches. Entries start out unchosen."""
        new = [*self.number.values()][self.phased :]
        if new:
            self.solver.set_phases([-variable for variable in new])
            self.phased += len(new)
        holds = solved(self.solver, self.made, switches, self.clock)
        if holds is None:
            raise OutOfTime
        return None if holds else self.solver.get_core() or []
