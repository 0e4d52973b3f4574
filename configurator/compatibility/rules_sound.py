"""Rules about entries and plans as such: words somebody knows, amounts that can be meant, nothing that contradicts itself."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace

from configurator.basis.issues import Remedy, Severity
from configurator.basis.text import Message, Name
from configurator.basis.units import Quantity
from configurator.catalog.entry import Solution
from configurator.compatibility import remedies
from configurator.compatibility.limits import limits
from configurator.compatibility.rule import Finding, Rule, finding
from configurator.compatibility.situation import Placed, Situation
from configurator.compatibility.survey import Survey
from configurator.compatibility.words import called, strange_words, unknown_words
from configurator.plan.steps import AddOption, DropOption

AMOUNTS = ("provides", "requires", "utilities", "ports")  # the parts of an entry whose amounts rules compare
MAY_BE_COLD = "temperature"  # the one dimension that may be below zero


def words_are_known(survey: Survey) -> Iterator[Finding]:
    """Every capability word of a chosen entry is known here; what is not cannot be compared with anything."""
    situation = survey.situation
    for placed in situation.placed:
        named, more = strange_words(placed.solution)
        for word, near in named:
            yield finding(
                "words-are-known",
                (placed.option.id, word),
                functools.partial(_replaced, situation, placed, lambda other: not unknown_words(other)),
                variant="-near" if near else "",
                solution=placed.solution.title,
                word=Name.alike(word),
                near=Name.alike(near or ""),
                known=called(near or word),
            )
        if more:
            yield finding(
                "words-are-known",
                (placed.option.id,),
                functools.partial(_replaced, situation, placed, lambda other: not unknown_words(other)),
                variant="-more",
                solution=placed.solution.title,
                word=more,
                more=more,
            )


def _replaced(situation: Situation, placed: Placed, good: remedies.Suits) -> tuple[remedies.Way, ...]:
    return (*remedies.swaps(situation, placed, good), remedies.drop(situation, placed))


def entry_agrees_with_itself(survey: Survey) -> Iterator[Finding]:
    """An entry does not exclude what it needs, nor what it gives."""
    situation = survey.situation
    for placed in situation.placed:
        words = contradictions(placed.solution)
        if words:
            yield finding(
                "entry-agrees-with-itself",
                (placed.option.id, *words),
                functools.partial(_replaced, situation, placed, lambda other: not contradictions(other)),
                solution=placed.solution.title,
                words=tuple(called(word) for word in words),
            )


def contradictions(solution: Solution) -> tuple[str, ...]:
    """Return the words an entry excludes although it gives them, or although each way to meet one of its needs is among them."""
    excluded = {exclusion.word for exclusion in solution.excludes}
    given = [each.word for each in solution.provides if each.word in excluded]
    hard = (need.words for need in solution.requires if need.strength == "requires")
    needed = [word for words in hard if excluded.issuperset(words) for word in words]
    return tuple(dict.fromkeys((*given, *needed)))


def amounts_can_be_meant(survey: Survey) -> Iterator[Finding]:
    """The amounts of a chosen entry are neither below zero nor beyond anything a factory holds."""
    situation = survey.situation
    for placed in situation.placed:
        odd = odd_amounts(placed.solution)
        if odd:
            yield finding(
                "amounts-can-be-meant",
                (placed.option.id, *(place for place, _ in odd)),
                functools.partial(_replaced, situation, placed, lambda other: not odd_amounts(other)),
                solution=placed.solution.title,
                places=tuple(Name.alike(place) for place, _ in odd),
                amount=odd[0][1],
            )


def odd_amounts(solution: Solution) -> tuple[tuple[str, Quantity], ...]:
    """Return the amounts of an entry that cannot be meant, each with its place, such as `requires[2].at_least`."""
    return tuple((place, amount) for place, amount in _amounts(solution) if _odd(amount))


def _amounts(solution: Solution) -> Iterator[tuple[str, Quantity]]:
    for name in AMOUNTS:
        part = getattr(solution, name)
        for number, each in enumerate(part if isinstance(part, tuple) else (part,)):
            place = f"{name}[{number}]" if isinstance(part, tuple) else name
            yield from _inside(place, each)


def _inside(place: str, value: object) -> Iterator[tuple[str, Quantity]]:
    for field in fields(value) if is_dataclass(value) else ():
        inner = getattr(value, field.name)
        if isinstance(inner, Quantity):
            yield f"{place}.{field.name}", inner


def _odd(amount: Quantity) -> bool:
    below = amount.magnitude < 0 and amount.dimension != MAY_BE_COLD
    return below or abs(amount.canonical) > limits().of("amount.largest").magnitude


def units_can_be_meant(survey: Survey) -> Iterator[Finding]:
    """An option is taken at least once, and not more often than a factory has room for; amounts set by hand are not below zero."""
    situation = survey.situation
    most = int(limits().of("units.most").magnitude)
    for placed in situation.placed:
        option = placed.option
        below = [amount.price for amount in option.amounts if amount.quantity < 0]
        if not 1 <= option.units <= most or below:
            yield finding(
                "units-can-be-meant",
                (option.id, *below),
                functools.partial(_taken_once, situation, placed),
                solution=placed.solution.title,
                units=option.units,
                most=most,
                below=len(below),
                variant="-below" if below else "",
            )


def _taken_once(situation: Situation, placed: Placed) -> tuple[remedies.Way, ...]:
    option = placed.option
    sound = tuple(amount for amount in option.amounts if amount.quantity >= 0)
    if sound == option.amounts:
        return remedies.units(situation, placed, 1), remedies.drop(situation, placed)
    message = Message("compatibility-remedy-units", solution=placed.solution.title, units=1)
    steps = (DropOption(option.id), AddOption(replace(option, units=1, amounts=sound)))
    return Remedy(message, steps, 0), remedies.drop(situation, placed)


BLOCK, UNCHECKED = Severity.BLOCK, Severity.UNCHECKED
SOUND_RULES: tuple[Rule, ...] = (
    Rule("words-are-known", 0, "DATA", UNCHECKED, "vocabulary of capabilities", words_are_known),
    Rule("entry-agrees-with-itself", 0, "CON", BLOCK, "supplier's entry", entry_agrees_with_itself),
    Rule("amounts-can-be-meant", 0, "DATA", BLOCK, "supplier's entry", amounts_can_be_meant),
    Rule("units-can-be-meant", 0, "DATA", BLOCK, "plan: units and quantities", units_can_be_meant),
)
