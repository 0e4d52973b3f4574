"""Stores of any size that look like a catalogue: capabilities in tiers, versioned providers, conflicts, log-normal prices."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

from configurator.compatibility.solver.problem import Problem

TIERS = 6
VERSIONS = 4
CONFLICTING = 0.25
NEAR = 0.7  # share of requirements that ask the tier right below
PROVIDED = 1.75  # capabilities an entry provides on average; with N/8 capabilities that is some 14 providers of each


@dataclass(frozen=True, slots=True)
class GeneratedStore:
    """A store without needs, and who provides a capability from which version."""

    problem: Problem
    providers: list[list[tuple[int, int]]]  # of each capability: (entry, version)

    def at_version(self, capability: int, version: int) -> tuple[int, ...]:
        """The entries that provide a capability at a version or later."""
        return tuple(entry for entry, offered in self.providers[capability] if offered >= version)

    def needs(self, count: int, seed: int) -> tuple[tuple[int, ...], ...]:
        """Draw needs: capabilities at a version that somebody offers."""
        chance = random.Random(seed)
        found: list[tuple[int, ...]] = []
        while len(found) < count:
            wanted = chance.randrange(len(self.providers) // 2, len(self.providers))  # of the upper tiers
            need = self.at_version(wanted, chance.randint(1, VERSIONS))
            if need:
                found.append(need)
        return tuple(found)


def generated_store(entries: int, seed: int) -> GeneratedStore:
    """Make a store of `entries` with entries/8 capabilities, 0 to 4 requirements each, conflicts on a quarter of them."""
    chance = random.Random(seed)
    capabilities = max(TIERS, entries // 8)
    tier_of_capability = [index * TIERS // capabilities for index in range(capabilities)]
    first = [tier_of_capability.index(tier) for tier in range(TIERS)] + [capabilities]
    providers: list[list[tuple[int, int]]] = [[] for _ in range(capabilities)]
    tiers, provided = [], []
    for entry in range(entries):
        tier = chance.randrange(TIERS)
        own = {chance.randrange(first[tier], first[tier + 1]) for _ in range(1 + (chance.random() < PROVIDED - 1))}
        tiers.append(tier)
        provided.append(own)
        for capability in own:
            providers[capability].append((entry, chance.randint(1, VERSIONS)))
    store = GeneratedStore(Problem(costs=()), providers)
    costs = tuple(int(chance.lognormvariate(15, 1)) // 10_000 * 10_000 + 10_000 for _ in range(entries))
    problem = Problem(
        costs,
        requires=tuple(_requirements(store, tiers, first, chance)),
        conflicts=tuple(_conflicts(store, provided, chance)),
    )
    return GeneratedStore(problem, providers)


def _requirements(
    store: GeneratedStore, tiers: list[int], first: list[int], chance: random.Random
) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Ask for capabilities of lower tiers, mostly of the tier right below."""
    for entry, tier in enumerate(tiers):
        for _ in range(chance.randint(0, 4) if tier else 0):
            lowest = first[tier - 1] if chance.random() < NEAR else 0
            alternatives = store.at_version(chance.randrange(lowest, first[tier]), chance.randint(1, VERSIONS))
            if alternatives:
                yield entry, alternatives


def _conflicts(store: GeneratedStore, provided: list[set[int]], chance: random.Random) -> Iterator[tuple[int, int]]:
    """Set a quarter of the entries against another provider of the same capability."""
    for entry, own in enumerate(provided):
        if chance.random() < CONFLICTING:
            other = chance.choice(store.providers[chance.choice([*own])])[0]
            if other != entry:
                yield entry, other
