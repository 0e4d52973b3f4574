"""A clash that takes choices to see: an oracle is told only what is still open once all that follows without a choice is known."""

from __future__ import annotations

from configurator.compatibility.solver.clock import Clock
from configurator.compatibility.solver.following import ASKED, Clause, Following
from configurator.compatibility.solver.learning import Learning
from configurator.compatibility.solver.oracle import Oracle
from configurator.compatibility.solver.problem import Kind, Reason
from configurator.compatibility.solver.statements import Statement, Statements

POSSIBLE = "a question with a consistent choice was called impossible"


def clash_by_choices(statements: Statements, following: Following, clock: Clock) -> list[Reason]:
    """The statements of a clash; `following` has run and found none."""
    if statements.limits:  # sums count what is taken, too
        return _from_the_start(statements, clock)
    with Oracle((), clock) as oracle:
        rest = _Rest(following, oracle)
        for clause in following.open_clauses():
            rest.learn(clause)
        while True:
            found = oracle.clash_of([*oracle.known])
            if found is not None:
                return following.behind([rest.step(*oracle.known[switch]) for switch in found])
            news = rest.learn_about(oracle.true)
            assert news, POSSIBLE  # noqa: S101 - guards our own proof


def _from_the_start(statements: Statements, clock: Clock) -> list[Reason]:
    with Oracle((), clock) as oracle:
        learning = Learning(statements, oracle)
        while True:
            found = oracle.clash_of([*oracle.known])
            if found is not None:
                return [oracle.reason(switch) for switch in found]
            news = learning.learn(oracle.true)
            assert news, POSSIBLE  # noqa: S101 - guards our own proof


class _Rest:
    """Statements less the entries that are taken or shut."""

    def __init__(self, following: Following, oracle: Oracle) -> None:
        self.following, self.oracle = following, oracle
        self.learned: set[int] = set()

    def learn(self, clause: Clause) -> None:
        """Learn a clause unless what is taken meets it."""
        following, (index, owner, alternatives) = self.following, clause
        if not following.taken.keys().isdisjoint(alternatives):
            return
        following.shut_hopeless(alternatives)
        live = tuple(entry for entry in alternatives if entry not in following.shut)
        if index == ASKED:
            self.oracle.add([Statement(following.question.reasons[owner], live)])
        else:
            owners = () if owner in following.taken else (owner,)
            self.oracle.add([Statement(Reason(Kind.REQUIRE, index), live, owners)])

    def learn_about(self, entries: set[int]) -> bool:
        """Learn all about entries chosen for the first time; whether there are any."""
        fresh, store = entries - self.learned, self.following.store
        self.learned |= fresh
        for entry in fresh:
            for index in store.clauses_of[entry]:
                self.learn((index, entry, store.clauses[index]))
            for index in store.conflicts_of.get(entry, ()):
                self.oracle.add([Statement(Reason(Kind.CONFLICT, index), none_of=store.conflicts[index])])
        return bool(fresh)

    def step(self, kind: Kind, index: int) -> tuple[Kind, int, tuple[int, ...]]:
        """A statement with the taken and shut entries it was told without."""
        following = self.following
        store, question = following.store, following.question
        if kind is Kind.CONFLICT:
            return kind, index, ()
        if kind is Kind.REQUIRE:
            entries: tuple[int, ...] = (store.owners[index], *store.clauses[index])
        else:
            entries = question.clauses[question.reasons.index(Reason(kind, index))]
        return kind, index, tuple(one for one in entries if one in following.taken or one in following.shut)
