"""Stores of any size that look like a catalogue: capabilities in tiers, versioned providers, conflicts, log-normal prices."""

from __future__ import annotations

import random
from dataclasses import dataclass

from configurator.compatibility.solver.problem import Problem

TIERS = 6
VERSIONS = 4
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
        chance = random.Random(seed)  # noqa: S311 - inputs of a benchmark, not secrets
        found: list[tuple[int, ...]] = []
        while len(found) < count:
            wanted = chance.randrange(len(self.providers) // 2, len(self.providers))  # of the upper tiers
            need = self.at_version(wanted, chance.randint(1, VERSIONS))
            if need:
                found.append(need)
        return tuple(found)


def generated_store(entries: int, seed: int) -> GeneratedStore:
    """Make a store of `entries` with entries/8 capabilities, 0 to 4 requirements each, conflicts on a quarter of them."""
    chance = random.Random(seed)  # noqa: S311 - inputs of a benchmark, not secrets
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
    requires = []
    for entry in range(entries):
        for _ in range(chance.randint(0, 4) if tiers[entry] else 0):
            below = chance.randrange(first[tiers[entry] - 1] if chance.random() < NEAR else 0, first[tiers[entry]])
            alternatives = store.at_version(below, chance.randint(1, VERSIONS))
            if alternatives:
                requires.append((entry, alternatives))
    conflicts = []
    for entry in range(entries):
        if chance.random() < 0.25:  # noqa: PLR2004
            other = chance.choice(providers[chance.choice([*provided[entry]])])[0]
            if other != entry:
                conflicts.append((entry, other))
    costs = tuple(int(chance.lognormvariate(15, 1)) // 10_000 * 10_000 + 10_000 for _ in range(entries))
    return GeneratedStore(Problem(costs, tuple(requires), conflicts=tuple(conflicts)), providers)
