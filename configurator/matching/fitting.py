"""Which solutions could meet a need at all, and where they would stand."""

from __future__ import annotations

from dataclasses import dataclass, replace

from configurator.assessment.evidence import meets
from configurator.assessment.needs import Need
from configurator.assessment.stage_rules import stage_rules
from configurator.basis.ids import StationId
from configurator.basis.text import Message, Name
from configurator.basis.vocabulary import Kind, MatrixColumn
from configurator.catalog.entry import Solution
from configurator.catalog.vocabulary import WORDS
from configurator.line.model import Line, Station
from configurator.matching.trial import Look, Setting

MACHINE_READERS = frozenset(
    {Kind.GATEWAY, Kind.SCADA, Kind.HMI}
)  # worth nothing where no machine or sensor speaks to them
SITE_WORDS = {"net.internet": "internet", "net.separated": "separated_network", "utl.ups": "ups"}


@dataclass(frozen=True, slots=True)
class Fit:
    """Why a solution could meet a need, and at which stations it would stand (none: the whole line).

    `unsure` are stations whose port is still to be bought or looked at; `reachable` is False where no machine can give the signal.
    """

    reason: Message
    stations: tuple[StationId, ...]
    unsure: int = 0
    reachable: bool = True


def fit(need: Need, solution: Solution, setting: Setting) -> Fit | None:
    """Return how a solution fits a need; None where it has nothing to do with it or suits none of the stations."""
    reason = _reason(need, solution, setting.base)
    suited = _suited(need, solution, setting.line) if reason else []
    if reason is None or not suited:
        return None
    reads = solution.kind in MACHINE_READERS and any(port.side == "collects" for port in solution.ports)
    fitting = _read(reason, solution, suited, setting) if reads else Fit(reason, _ids(suited))
    return replace(fitting, stations=()) if solution.placed == "line" else fitting


def missing_words(solution: Solution, setting: Setting) -> tuple[Name, ...]:
    """Return what the solution requires and neither line nor plan provides: the first word of each requirement, in words."""
    there = _provided(setting) | {provision.word for provision in solution.provides}
    lacking = (need.words for need in solution.requires if need.strength == "requires" and not there & set(need.words))
    return tuple(dict.fromkeys(WORDS[words[0]] for words in lacking if words[0] in WORDS))


def duplicates(solution: Solution, stations: tuple[StationId, ...], setting: Setting) -> bool:
    """Say whether the same solution stands there already, or systems of the line or plan do all that it does as a system."""
    for option in setting.plan.options:
        if option.solution == solution.id and (not option.stations or set(stations) <= set(option.stations)):
            return True
    systems = {provision.word for provision in solution.provides if provision.word.startswith("sys.")}
    return solution.placed == "line" and bool(systems) and systems <= setting.base.words


def _reason(need: Need, solution: Solution, base: Look) -> Message | None:
    if need.kind == "stage-gap":
        column = MatrixColumn(need.key.partition(":")[2])
        claimed = [stage for each, stage in solution.earns if each == column]
        if claimed and any(each.column == column and each.stage <= max(claimed) for each in base.open):
            return Message("matching-fits-column", column=Message(f"assessment-column-{column}"))
    if any(effect.target in need.targets for effect in solution.effects):
        targets = tuple(Message(f"matching-target-{each}") for each in _targets(need, solution))
        return Message("matching-fits-effects", targets=targets)
    words = tuple(WORDS[each.word] for each in solution.provides if each.word in need.words and each.word in WORDS)
    return Message("matching-fits-words", words=words) if words else None


def _targets(need: Need, solution: Solution) -> tuple[str, ...]:
    return tuple(dict.fromkeys(effect.target for effect in solution.effects if effect.target in need.targets))


def _suited(need: Need, solution: Solution, line: Line) -> list[Station]:
    """Return the stations of the need that are of a kind the solution suits; where it names none, all (processes, if it stands at them)."""
    left_out = stage_rules().stations.left_out
    processes = [station for station in line.stations if station.kind not in left_out]
    if solution.kind == Kind.MES and not _made_for(solution, processes):
        return []
    everywhere = processes if solution.placed == "stations" else line.stations
    scope = [station for station in line.stations if station.id in need.stations] if need.stations else everywhere
    return [station for station in scope if not solution.suits or station.kind in solution.suits]


def _made_for(solution: Solution, processes: list[Station]) -> bool:
    """Say whether an execution system is of this trade: it suits the share of the processes that counts as covered."""
    suited = sum(station.kind in solution.suits for station in processes)
    return not solution.suits or suited >= stage_rules().coverage.value * len(processes)


def _read(reason: Message, solution: Solution, suited: list[Station], setting: Setting) -> Fit:
    """Place a machine reader where a machine or a planned sensor speaks to it; else where a port could be bought or found."""
    spoken = {(port.protocol, port.physical) for port in solution.ports if port.side == "collects"}
    sure = [station for station in suited if spoken & setting.live[station.id]]
    unsure = [station for station in suited if station not in sure and _could_speak(solution, station)]
    if not sure and not unsure:
        return Fit(reason, _ids(suited), reachable=False)
    chosen = [station for station in suited if station in sure or station in unsure]
    return Fit(reason, _ids(chosen), unsure=len(unsure))


def _could_speak(solution: Solution, station: Station) -> bool:
    ports = [port for machine in station.equipment for port in machine.interfaces]
    return any(meets(port, interface) for port in solution.ports for interface in ports)


def _ids(stations: list[Station]) -> tuple[StationId, ...]:
    return tuple(station.id for station in stations)


def _provided(setting: Setting) -> set[str]:
    """Return the words systems, plan, people and building provide."""
    site = setting.line.site
    building = {word for word, field in SITE_WORDS.items() if getattr(site, field)}
    wireless = {"net.wifi"} if site.wifi == "all" else set()
    return set(setting.base.words) | building | wireless | {skill.word for skill in setting.line.skills if skill.people}
