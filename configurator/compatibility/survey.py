"""Everything the rules look at, computed once: the situation, its demands, its shortfalls and its paths."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from configurator.basis.ids import StationId
from configurator.catalog.entry import Catalogue
from configurator.compatibility.demands import Demand, Shortfall, demands, shortfalls
from configurator.compatibility.network import Link, Network, links
from configurator.compatibility.paths import Path, readings, whole_paths
from configurator.compatibility.rates import Rate, from_machines
from configurator.compatibility.situation import Placed, Situation, situation
from configurator.line.model import Line
from configurator.plan.model import Plan


@dataclass(frozen=True)  # without slots: each part is computed on first use and kept
class Survey:
    """A situation with what follows from it; rules and closure read it and change nothing."""

    situation: Situation

    @functools.cached_property
    def demands(self) -> tuple[Demand, ...]:
        """What the chosen solutions need."""
        return demands(self.situation)

    @functools.cached_property
    def shortfalls(self) -> Mapping[str, tuple[Shortfall, ...]]:
        """The demands that are not met, by the rule that speaks for them."""
        found: dict[str, list[Shortfall]] = defaultdict(list)
        for short in shortfalls(self.situation, self.demands):
            found[short.demand.need.rule].append(short)
        return {rule: tuple(short) for rule, short in found.items()}

    @functools.cached_property
    def network(self) -> Network:
        """Which options speak to which."""
        return Network(self.situation)

    @functools.cached_property
    def readings(self) -> tuple[Path, ...]:
        """The paths between readers and the machines they stand at."""
        return readings(self.situation)

    @functools.cached_property
    def readings_of(self) -> Mapping[StationId, tuple[Path, ...]]:
        """The paths between readers and machines, by station."""
        found: dict[StationId, list[Path]] = defaultdict(list)
        for path in self.readings:
            found[path.station].append(path)
        return {station: tuple(paths) for station, paths in found.items()}

    def readings_at(self, station: StationId) -> tuple[Path, ...]:
        """Return the paths between the machines of one station and whoever reads them."""
        return self.readings_of.get(station, ())

    def from_machines(self, placed: Placed, station: StationId) -> tuple[Rate, ...]:
        """Return what each way carries on which data of a station's machines come to an option."""
        return from_machines(self.situation, self.network, placed, station, self.readings_at(station))

    @functools.cached_property
    def links(self) -> tuple[Link, ...]:
        """How data demands are fed from option to option."""
        return links(self.situation, self.demands, self.network)

    @functools.cached_property
    def paths(self) -> tuple[Path, ...]:
        """All reading paths, up to the systems."""
        return whole_paths(self.situation, self.demands, self.network)


def survey(line: Line, plan: Plan, catalogue: Catalogue) -> Survey:
    """Return the survey of a plan on a line."""
    return Survey(situation(line, plan, catalogue))
