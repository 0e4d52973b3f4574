"""How often what a demand asks for arrives: from the machines of a station, and from options that give it themselves."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from configurator.basis.ids import StationId
from configurator.basis.vocabulary import Protocol
from configurator.compatibility.demands import Demand, meets
from configurator.compatibility.rates import End, Rate, ends_of, rate_of
from configurator.compatibility.situation import Placed, Provider
from configurator.compatibility.survey import Survey

RAW = frozenset({Protocol.ANALOG})  # carries the signal itself: whoever takes it samples it
Feed = tuple[int, str, Rate]  # its place among the givers, who gives, and what the way carries


@dataclass(frozen=True, slots=True)
class Feeding:
    """What the ways carry on which options give what a demand asks: worked out once for all its stations."""

    everywhere: tuple[Feed, ...]
    at: Mapping[StationId, tuple[Feed, ...]]

    def here(self, survey: Survey, station: StationId) -> tuple[Rate, ...]:
        """Return what comes to a station, in the order of the givers; readers are left out: what they pass on comes from machines."""
        feeds = sorted((*self.everywhere, *self.at.get(station, ())), key=lambda feed: feed[0])
        if not feeds:
            return ()
        at_machines = {hop.taker for path in survey.readings_at(station) if path.works for hop in path.hops}
        return tuple(rate for _, giver, rate in feeds if giver not in at_machines)


def feeding(survey: Survey, demand: Demand, raw: bool = False) -> Feeding:
    """Return how options feed a demand; with `raw` only the ports that sample the signal count."""
    everywhere: list[Feed] = []
    at: dict[StationId, list[Feed]] = defaultdict(list)
    for place, (giver, provider) in enumerate(_givers(survey, demand)):
        hops = survey.network.chain(giver, demand.placed)
        if not hops:
            continue
        ends = (end for hop in hops for end in ends_of(survey.situation, hop) if not raw or _samples(end))
        feed = (place, giver.option.id, rate_of(ends))
        if provider.stations is None:
            everywhere.append(feed)
        for station in provider.stations or ():
            at[station].append(feed)
    return Feeding(tuple(everywhere), {station: tuple(feeds) for station, feeds in at.items()})


def _givers(survey: Survey, demand: Demand) -> Iterator[tuple[Placed, Provider]]:
    """Yield the options that give what a demand asks through ports, at any of its stations."""
    own, need = demand.placed, demand.need
    here = frozenset(own.stations)
    for word in need.words if own.collects else ():
        for giver, provider in survey.situation.givers.get(word, ()):
            apart = provider.stations is not None and here.isdisjoint(provider.stations)
            if not apart and giver.offers and giver.option.id != own.option.id and meets(provider, need):
                yield giver, provider


def _samples(end: End) -> bool:
    return end.side == "takes" and end.port.protocol in RAW


def rates_at(survey: Survey, demand: Demand, station: StationId, feeds: Feeding) -> tuple[Rate, ...]:
    """Return what each way carries on which data a demand asks for come to it at a station, best first."""
    found = (*survey.from_machines(demand.placed, station), *feeds.here(survey, station))
    return tuple(sorted(found, key=lambda rate: -rate.hertz))
