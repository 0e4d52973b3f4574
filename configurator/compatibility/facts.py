"""What clashes, as plain facts: each is one sentence, one clause of a solver `Problem`, and says who says so.

A clause speaks of *things* by name: a chosen option, a ready port, a condition of a place. The map between clauses and sentences is
one to one, so that a set of clauses that clash reads as a set of sentences that clash. Read `story` for how they are told.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from configurator.basis.ids import SolutionId
from configurator.basis.text import Argument, Message
from configurator.compatibility.rule import Rule
from configurator.compatibility.rules import RULES
from configurator.compatibility.situation import Placed, Situation
from configurator.compatibility.solver.problem import Capacity, Kind, Limit, Problem, Reason

SaidBy = Literal["plan", "entry", "machine", "system", "site", "people", "line", "rule", "store"]
BY_RULE: Mapping[str, Rule] = {rule.id: rule for rule in RULES}


@dataclass(frozen=True, slots=True)
class Clause:
    """One statement about things, in the solver's kinds; of a requirement the first thing is who requires.

    `amounts` and `most` belong to capacities and limits.
    """

    kind: Kind
    things: tuple[str, ...]
    amounts: tuple[int, ...] = ()
    most: int = 0
    least: int = 0  # of a limit: where something is asked for at least, nothing is capped


@dataclass(frozen=True, slots=True)
class Fact:
    """One sentence with its clause: who says so, the document behind it, and the ids it links to (the first is its own place).

    `closes` marks what only holds until something more is chosen: such a fact is left out when additions are looked for.
    """

    key: str
    clause: Clause
    message: Message  # spoken with `form` "and", "because" or "plain"
    said_by: SaidBy
    links: tuple[str, ...]
    source: str = ""
    closes: bool = False
    offers: tuple[SolutionId, ...] = ()  # entries of the store a closing fact speaks of


@dataclass(frozen=True, slots=True)
class Theory:
    """Facts and the problem they make; `reasons` names the fact of every clause, one to one."""

    facts: tuple[Fact, ...]
    problem: Problem
    things: tuple[str, ...]
    reasons: Mapping[Reason, Fact] = field(hash=False)


def theory(facts: Iterable[Fact], costs: Mapping[str, int] | None = None) -> Theory:
    """Return the problem the facts make, each fact once; `costs` are of things, in won, 0 where nothing is said."""
    unique = tuple({fact.key: fact for fact in facts}.values())
    things = tuple(dict.fromkeys(thing for fact in unique for thing in fact.clause.things))
    number = {thing: place for place, thing in enumerate(things)}
    by_kind: dict[Kind, list[Fact]] = {kind: [] for kind in Kind}
    for fact in unique:
        by_kind[fact.clause.kind].append(fact)
    reasons = {Reason(kind, place): fact for kind, of_kind in by_kind.items() for place, fact in enumerate(of_kind)}
    prices = costs or {}
    return Theory(unique, _problem(by_kind, number, tuple(prices.get(thing, 0) for thing in things)), things, reasons)


def _problem(by_kind: Mapping[Kind, list[Fact]], number: Mapping[str, int], costs: tuple[int, ...]) -> Problem:
    def numbers(fact: Fact) -> tuple[int, ...]:
        return tuple(number[thing] for thing in fact.clause.things)

    required = (numbers(fact) for fact in by_kind[Kind.REQUIRE])
    pairs = (numbers(fact) for fact in by_kind[Kind.CONFLICT])
    sums = by_kind[Kind.CAPACITY]
    return Problem(
        costs=costs,
        requires=tuple((first, tuple(others)) for first, *others in required),
        needs=tuple(numbers(fact) for fact in by_kind[Kind.NEED]),
        conflicts=tuple((one, other) for one, other in pairs),
        limits=tuple(_limit(fact.clause, numbers(fact)) for fact in by_kind[Kind.LIMIT]),
        capacities=tuple(
            Capacity(tuple(zip(numbers(fact), fact.clause.amounts, strict=True)), fact.clause.most) for fact in sums
        ),
        fixed=tuple(numbers(fact)[0] for fact in by_kind[Kind.FIXED]),
        forbidden=tuple(numbers(fact)[0] for fact in by_kind[Kind.FORBIDDEN]),
    )


def _limit(clause: Clause, entries: tuple[int, ...]) -> Limit:
    return Limit(entries, clause.least, None) if clause.least else Limit(entries, 0, clause.most)


# ── the shapes facts come in ────────────────────────────────────────────────────────────────────────────────────────


def said(stem: str, **args: Argument) -> Message:
    """Return the sentence of a fact; `stem` is its key without the room's prefix."""
    return Message(f"compatibility-story-{stem}", **args)


def given(thing: str, message: Message, said_by: SaidBy, *links: str, source: str = "") -> Fact:
    """Return the fact that a thing is so."""
    return Fact(f"so:{thing}", Clause(Kind.FIXED, (thing,)), message, said_by, links, source)


def missing(thing: str, message: Message, said_by: SaidBy, *links: str, source: str = "") -> Fact:
    """Return the fact that a thing is not so."""
    return Fact(f"not:{thing}", Clause(Kind.FORBIDDEN, (thing,)), message, said_by, links, source)


def follows(
    thing: str, others: Iterable[str], message: Message, said_by: SaidBy, *links: str, source: str = ""
) -> Fact:
    """Return the fact that whoever has a thing has one of `others`."""
    things = (thing, *others)
    return Fact("if:" + ">".join(things), Clause(Kind.REQUIRE, things), message, said_by, links, source)


def clash(one: str, other: str, rule: str, message: Message, *links: str, source: str = "") -> Fact:
    """Return the rule that two things do not go together."""
    spoken = source or BY_RULE[rule].source
    return Fact(f"clash:{rule}:{one}|{other}", Clause(Kind.CONFLICT, (one, other)), message, "rule", (rule, *links), spoken)  # fmt: skip


def unused(thing: str, offers: tuple[SolutionId, ...], words: Argument, *links: str) -> Fact:
    """Return the fact that nothing of the store that would do is chosen; where nothing would do, that the store has none."""
    if not offers:
        return missing(f"{thing}@store", said("store-has-none", words=words), "store", "store", *links)
    things = tuple(f"{thing}@{offer}" for offer in offers)
    message = said("none-chosen", words=words, count=len(offers))
    limit = Clause(Kind.LIMIT, things)
    return Fact("none:" + "|".join(things), limit, message, "store", ("store", *links), "", closes=True, offers=offers)


def chosen(situation: Situation, placed: Placed) -> Fact:
    """Return the fact that an option is in the plan."""
    message = said("chosen", solution=placed.solution.title, where=where_of(situation, placed))
    return given(option(placed), message, "plan", placed.option.id, *(placed.stations if placed.named else ()))


def where_of(situation: Situation, placed: Placed) -> Message:
    """Return in words where an option stands."""
    if not placed.named:
        return Message("compatibility-on-the-line")
    return Message("compatibility-at-stations", stations=situation.names(placed.stations))


def option(placed: Placed) -> str:
    """Return the name of the thing "this option is chosen"."""
    return f"option:{placed.option.id}"
