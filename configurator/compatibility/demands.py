"""What every chosen solution needs, declared by its entry or implied by what it is; and which of it is not there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from configurator.basis.ids import StationId
from configurator.basis.text import Message, Name
from configurator.basis.units import Quantity
from configurator.catalog.entry import Requirement, Solution
from configurator.compatibility.claims import CLAIMS, Claim, Implied
from configurator.compatibility.limits import limits
from configurator.compatibility.model_needs import SOURCE, model_needs
from configurator.compatibility.ports import reading
from configurator.compatibility.roles import MACHINE_WORDS
from configurator.compatibility.situation import Placed, Provider, Situation
from configurator.compatibility.versions import within
from configurator.line.model import Line

ADDING = frozenset(
    {"count", "power", "air flow", "data rate", "data size", "floor area"}
)  # dimensions that add up over providers

Lack = Literal["missing", "too-little", "amount-unknown", "not-looked"]


@dataclass(frozen=True, slots=True)
class Need:
    """What a solution needs, before it stands anywhere; `rule` is the rule that speaks for it."""

    rule: str
    words: tuple[str, ...]
    reason: Name | Message
    source: str
    at_least: Quantity | None = None
    versions: str = ""
    per: Literal["line", "station"] = "line"
    strength: Literal["requires", "recommends"] = "requires"
    declared: bool = (
        True  # what an entry declares somebody else must give; an implied need the solution may meet itself
    )
    only_amount: bool = False  # that it is there is another need's; this one asks how much of it


@dataclass(frozen=True, slots=True)
class Demand:
    """A need of a placed option."""

    placed: Placed
    need: Need


@dataclass(frozen=True, slots=True)
class Shortfall:
    """A demand that is not met: where (no station: on the line), and how it falls short."""

    demand: Demand
    stations: tuple[StationId, ...]
    lack: Lack
    found: Quantity | None = None


def needs(solution: Solution, line: Line) -> tuple[Need, ...]:
    """Return what `solution` needs on `line`: what its entry declares, then what its kind implies and the entry leaves out."""
    declared = tuple(_declared(requirement, solution) for requirement in solution.requires)
    said = {word for need in declared for word in need.words}
    implied = (
        _implied(claim, each, solution)
        for claim in CLAIMS
        for each in claim.implies(solution, line)
        if said.isdisjoint(each.words)
    )
    return (*declared, *implied, *_of_model(solution, line))


def _of_model(solution: Solution, line: Line) -> Iterator[Need]:
    """Yield what the AI model of a solution needs and its requirements leave out."""
    for need in model_needs(solution, line):
        lesson = Message(f"compatibility-{need.rule}-lesson")
        yield Need(
            need.rule, need.words, lesson, SOURCE, need.at_least, "", need.per, "requires", False, need.only_amount
        )


def _declared(requirement: Requirement, solution: Solution) -> Need:
    words = requirement.words
    claim = next(claim for claim in CLAIMS if claim.speaks_for(solution, words))
    return Need(claim.rule, words, requirement.reason, requirement.source, requirement.at_least, requirement.versions,
                requirement.per, requirement.strength)  # fmt: skip


def _implied(claim: Claim, implied: Implied, solution: Solution) -> Need:
    planned = limits().of(implied.limit) if implied.limit else None
    own = solution.ai_model is not None and solution.ai_model.history is not None
    amount = None if own and implied.words == ("data.history",) else planned
    lesson = Message(f"compatibility-{claim.rule}-lesson")
    return Need(claim.rule, implied.words, lesson, "", amount, "", implied.per, implied.strength, False)


def demands(situation: Situation) -> tuple[Demand, ...]:
    """Return the demands of all placed options, in plan order."""
    known: dict[str, tuple[Need, ...]] = {}
    for placed in situation.placed:
        if placed.solution.id not in known:
            known[placed.solution.id] = needs(placed.solution, situation.line)
    return tuple(Demand(placed, need) for placed in situation.placed for need in known[placed.solution.id])


def shortfalls(situation: Situation, wanted: Iterable[Demand]) -> Iterator[Shortfall]:
    """Yield the demands that are not met, in their order."""
    for demand in wanted:
        found = shortfall(situation, demand)
        if found is not None:
            yield found


def shortfall(situation: Situation, demand: Demand) -> Shortfall | None:
    """Return how a demand falls short, or None when it is met."""
    bare = uncovered(situation, demand)
    if bare is None:
        return _too_little(situation, demand)
    if demand.need.only_amount:
        return None
    lack: Lack = "not-looked" if _nobody_looked(situation, demand.need) else "missing"
    return Shortfall(demand, bare, lack)


def uncovered(situation: Situation, demand: Demand) -> tuple[StationId, ...] | None:
    """Return the stations a demand is not met at (empty: on the line), or None when somebody meets it everywhere it counts."""
    need = demand.need
    if need.per == "line":
        met = any(True for _ in providers(situation, demand))
        return None if met or _reads_some(situation, demand) else ()
    left = set(demand.placed.stations)
    for provider in providers(situation, demand):
        left = left - provider.stations if provider.stations is not None else set()
        if not left:
            return None
    bare = tuple(
        station for station in demand.placed.stations if station in left and not reads_at(situation, demand, station)
    )
    return bare or None


def meets(provider: Provider, need: Need) -> bool:
    """Say whether a provider's version is good enough; how much it gives is a question of its own."""
    return not need.versions or within(provider.version, need.versions)


def providers(situation: Situation, demand: Demand) -> Iterator[Provider]:
    """Yield who provides any word of a demand in a good enough version; of a declared one never the asking option itself."""
    own = demand.placed.option.id if demand.need.declared else ""
    for word in demand.need.words:
        for provider in situation.providers.get(word, ()):
            if provider.holder != own and meets(provider, demand.need):
                yield provider


def reads_at(situation: Situation, demand: Demand, station: StationId) -> bool:
    """Say whether the asking solution gets the data from a machine of `station` through its own port."""
    if MACHINE_WORDS.isdisjoint(demand.need.words):
        return False
    ports = demand.placed.collects
    return any(reading(machine.equipment, ports).outcome.works for machine in situation.machines.get(station, ()))


def _reads_some(situation: Situation, demand: Demand) -> bool:
    return any(reads_at(situation, demand, station) for station in demand.placed.stations)


def _nobody_looked(situation: Situation, need: Need) -> bool:
    """Say whether the building may have it and nobody looked yet: a question, not a no."""
    return any(word in UNSEEN and UNSEEN[word](situation) for word in need.words)


UNSEEN = {
    "net.wifi": lambda situation: situation.line.site.wifi is None,
    "net.internet": lambda situation: situation.line.site.internet is None,
    "utl.ups": lambda situation: situation.line.site.ups is None,
    "net.separated": lambda situation: situation.line.site.separated_network is None,
}


def _too_little(situation: Situation, demand: Demand) -> Shortfall | None:
    """Return the shortfall of a demand somebody meets by name but perhaps not in amount."""
    wanted = demand.need.at_least
    if wanted is None or _wire_decides(situation, demand, wanted):
        return None
    places = demand.placed.stations if demand.need.per == "station" else ()
    short = [(station, *_amount(situation, demand, wanted, station)) for station in places or (None,)]
    lacking = [(station, amount) for station, amount, enough in short if not enough]
    if not lacking:
        return None
    unknown = any(amount is None for _, amount in lacking)
    where = tuple(station for station, _ in lacking if station is not None)
    return Shortfall(demand, where, "amount-unknown" if unknown else "too-little", lacking[0][1])


def _wire_decides(situation: Situation, demand: Demand, wanted: Quantity) -> bool:
    """Say whether a rate is asked of data whose givers state none: then the ports on the way decide (see `rules_flow`)."""
    of_data = wanted.dimension == "frequency" and all(word.startswith("data.") for word in demand.need.words)
    givers = tuple(providers(situation, demand)) if of_data else ()
    return of_data and not any(each.kind == "system" or _same_dimension(each, wanted) for each in givers)


def _amount(
    situation: Situation, demand: Demand, wanted: Quantity, station: StationId | None
) -> tuple[Quantity | None, bool]:
    """Return how much of a need there is at `station` (None: nobody says), and whether that is enough."""
    there = [provider for provider in providers(situation, demand) if provider.at(station)]
    known = [provider for provider in there if _same_dimension(provider, wanted)]
    if not known:
        return None, not there
    unit = wanted.unit
    if wanted.dimension in ADDING:
        total = sum(amount_of(provider, station, unit) for provider in known)
    else:
        total = max(provider.quantity.to(unit) for provider in known if provider.quantity is not None)
    enough = total >= wanted.magnitude * (1 - 1e-9)
    if not enough and len(known) < len(there):
        return None, False
    return type(wanted)(total, unit), enough


def amount_of(provider: Provider, station: StationId | None, unit: str) -> float:
    """Return how much one provider gives: at one station its share, on the line all of it."""
    assert provider.quantity is not None  # noqa: S101 - callers pick providers that state an amount
    places = len(provider.stations) if provider.stations and station is not None else 1
    return provider.quantity.to(unit) * provider.times / places


def _same_dimension(provider: Provider, wanted: Quantity) -> bool:
    return provider.quantity is not None and provider.quantity.dimension == wanted.dimension
