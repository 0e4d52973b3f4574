"""A part told shortly: only alternatives of choices are decided on, and what comes along with the same ones is one bundle.

An option is an alternative of some choice, with its whole chain. A bundle is a set of entries that exactly the same options bring along;
it is paid for once, by whichever of them is chosen first. Sets of options and sets of bundles are bits of a number.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from configurator.compatibility.solver.clock import Clock
from configurator.compatibility.solver.residue import Choice, Part, Residue
from configurator.compatibility.solver.store import StoreGraph

LOOK_EVERY = 16  # options


@dataclass(slots=True)
class Bundled:
    """A part: choose options so that each choice has one, for the least weight of bundles."""

    choices: list[int]  # the options of each choice that has to be made
    uses: list[int] = field(default_factory=list)  # of each option its bundles
    brings: list[int] = field(default_factory=list)  # of each option itself and other options that come along
    needs: list[tuple[int, ...]] = field(default_factory=list)  # of each option the choices that come along
    against: list[int] = field(default_factory=list)  # of each option those it excludes
    blocked: int = 0  # options that cannot be chosen
    bundles: list[list[int]] = field(default_factory=list)  # the entries of each
    weights: list[int] = field(default_factory=list)  # what they cost together

    def entries(self, bundles: int) -> set[int]:
        """The entries of some bundles."""
        return {entry for place, entries in enumerate(self.bundles) if bundles >> place & 1 for entry in entries}


def bundled(graph: StoreGraph, left: Residue, part: Part, clock: Clock) -> Bundled:
    """Tell a part in options and bundles; `OutOfTime` when the clock ends first."""
    options = _options(left, part)
    place = {entry: number for number, entry in enumerate(options)}
    chains = [_chain(entry, left.units) for entry in options]
    brought_by: dict[int, int] = {}
    for number, chain in enumerate(chains):
        bit = 1 << number
        for entry in chain:
            brought_by[entry] = brought_by.get(entry, 0) | bit
    made = Bundled([])
    bundle = _bundle(made, brought_by, graph)
    mask = _Masks(place)
    made.choices += [mask.of(choice) for choice in part.choices]
    for number, chain in enumerate(chains):
        if not number % LOOK_EVERY:
            clock.look()
        brings = sum([1 << place[entry] for entry in chain if entry in place]) if len(chain) > 1 else 1 << number
        needs = [mask.of(choice) for entry in chain if entry in left.choices for choice in left.choices[entry]]
        made.uses.append(sum([1 << one for one in {bundle[entry] for entry in chain}]))
        made.brings.append(brings)
        made.needs.append(tuple([need for need in needs if not need & brings]))
        made.against.append(_against(chain, brought_by, graph))
        if made.against[-1] & brings or not left.blocked.isdisjoint(chain):
            made.blocked |= 1 << number
    return made


def _options(left: Residue, part: Part) -> list[int]:
    """The alternatives of all choices of a part."""
    found = dict.fromkeys([entry for choice in part.choices for entry in choice])
    for owner in left.choices.keys() & part.entries:
        found.update(dict.fromkeys([entry for choice in left.choices[owner] for entry in choice]))
    return [*found]


def _chain(entry: int, units: dict[int, list[int]]) -> set[int]:
    """An entry and everything it brings along."""
    found = {entry}
    fresh = {*units[entry]} - found
    while fresh:
        found |= fresh
        fresh = set[int]().union(*[units[one] for one in fresh]) - found
    return found


class _Masks:
    """Choices as sets of options in bits."""

    def __init__(self, place: dict[int, int]) -> None:
        self.place = place
        self.known: dict[Choice, int] = {}

    def of(self, choice: Choice) -> int:
        found = self.known.get(choice)
        if found is None:
            place = self.place
            found = self.known[choice] = sum([1 << place[entry] for entry in choice])
        return found


def _bundle(made: Bundled, brought_by: dict[int, int], graph: StoreGraph) -> dict[int, int]:
    """Bundle what the same options bring along; the bundle of each entry."""
    number_of: dict[int, int] = {}
    found = {}
    for entry, options in brought_by.items():
        number = found[entry] = number_of.setdefault(options, len(number_of))
        if number == len(made.bundles):
            made.bundles.append([])
            made.weights.append(0)
        made.bundles[number].append(entry)
        made.weights[number] += graph.costs[entry]
    return found


def _against(chain: Iterable[int], brought_by: dict[int, int], graph: StoreGraph) -> int:
    """The options that bring along something a chain excludes."""
    found, rivals = 0, graph.rivals
    for entry in chain:
        if entry in rivals:
            for rival in rivals[entry]:
                found |= brought_by.get(rival, 0)
    return found
