"""The cheapest choice in a bundled part by branching.

Depth first, the cheapest option first; a branch ends when the bundles it uses, and the cheapest options of choices that share no bundle,
weigh as much as the best choice known. Options tried before are shut in the branches after them.
"""

from __future__ import annotations

from configurator.compatibility.solver.bundles import Bundled


class TooManyBranches(Exception):
    """The search was given up: the part is better left to another method."""


class Branching:
    """One search: `branches` may be entered before it is given up."""

    def __init__(self, part: Bundled, branches: int) -> None:
        self.part = part
        self.branches = branches
        self.least = sum(part.weights) + 1
        self.used: int | None = None  # the bundles of the best choice
        self.weighed: dict[int, int] = {}  # sets of bundles met before
        self.listed: dict[int, list[int]] = {}  # sets of options met before

    def run(self) -> int | None:
        """The bundles of the cheapest choice; None when there is none. `TooManyBranches` when it is given up."""
        self._visit(0, self.part.blocked, 0, self.part.choices)
        return self.used

    def _visit(self, chosen: int, shut: int, used: int, open_: list[int]) -> None:
        self.branches -= 1
        if self.branches < 0:
            raise TooManyBranches
        part = self.part
        while True:
            narrowest = self._narrowest(chosen, shut, used, open_)
            if narrowest is None:
                return
            if not narrowest:
                self.least, self.used = self._weight(used), used
                return
            options = self._options(narrowest)
            if len(options) > 1:
                break
            option = options[0]
            chosen, shut, used = chosen | part.brings[option], shut | part.against[option], used | part.uses[option]
            open_ = [*open_, *part.needs[option]]
        for _, option in sorted([(self._weight(part.uses[one] & ~used), one) for one in options]):
            self._visit(
                chosen | part.brings[option],
                shut | part.against[option],
                used | part.uses[option],
                [*open_, *part.needs[option]],
            )
            shut |= 1 << option

    def _narrowest(self, chosen: int, shut: int, used: int, open_: list[int]) -> int | None:
        """The open choice with the fewest options (0: none is open); None when this branch leads nowhere."""
        uses = self.part.uses
        narrowest, fewest, counted, bound = 0, len(uses) + 1, 0, self._weight(used)
        for choice in open_:
            if choice & chosen:
                continue
            live = choice & ~shut
            if not live:
                return None
            new = [uses[option] & ~used for option in self._options(live)]
            if len(new) < fewest:
                narrowest, fewest = live, len(new)
            together = 0
            for bundles in new:
                together |= bundles
            if not together & counted:
                counted |= together
                bound += min([self._weight(bundles) for bundles in new])
        return narrowest if bound < self.least else None

    def _weight(self, bundles: int) -> int:
        found = self.weighed.get(bundles)
        if found is None:
            weights = self.part.weights
            found = self.weighed[bundles] = sum([weights[place] for place in places(bundles)])
        return found

    def _options(self, options: int) -> list[int]:
        found = self.listed.get(options)
        if found is None:
            found = self.listed[options] = places(options)
        return found


def places(bits: int) -> list[int]:
    """The places of the bits set in a number, lowest first."""
    found = []
    while bits:
        low = bits & -bits
        found.append(low.bit_length() - 1)
        bits ^= low
    return found
