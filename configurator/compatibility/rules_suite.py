"""Rules about the plan as a whole: known entries, nothing twice, nothing excluded, systems that speak, and the stage it aims at."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from itertools import combinations

from configurator.basis.issues import Remedy, Severity
from configurator.basis.text import Message, Name
from configurator.basis.vocabulary import Kind, Protocol
from configurator.catalog.entry import Port, Solution
from configurator.compatibility import remedies
from configurator.compatibility.ports import same_protocol, same_wire
from configurator.compatibility.roles import MANY
from configurator.compatibility.rule import Finding, finding
from configurator.compatibility.situation import Placed, Provider, Situation
from configurator.compatibility.survey import Survey
from configurator.compatibility.words import called
from configurator.line.model import Interface
from configurator.plan.steps import DropOption, PlaceOption

BUSINESS = frozenset(
    {Protocol.REST, Protocol.SQL_VIEW, Protocol.B2MML, Protocol.FILE, Protocol.EDI, Protocol.OPC_UA, Protocol.MQTT}
)


def entry_is_known(survey: Survey) -> Iterator[Finding]:
    """Every option's entry is in the catalogue, else nothing about it is checked."""
    for option in survey.situation.unknown:
        name = Name.alike(option.solution)
        gone: remedies.Way = Remedy(Message("compatibility-remedy-drop", solution=name), (DropOption(option.id),), 0)
        yield finding(
            "entry-is-known", (option.id,), functools.partial(tuple, (gone,)), Severity.UNCHECKED, solution=name
        )


def station_is_there(survey: Survey) -> Iterator[Finding]:
    """An option stands at stations the line still has."""
    situation = survey.situation
    for placed in situation.placed:
        lost = tuple(station for station in placed.option.stations if station not in situation.stations)
        if lost:
            ways = (*_stay(situation, placed), remedies.drop(situation, placed))
            yield finding(
                "station-is-there",
                (placed.option.id, *lost),
                functools.partial(tuple, ways),
                solution=placed.solution.title,
                lost=tuple(Name.alike(station) for station in lost),
            )


def _stay(situation: Situation, placed: Placed) -> Iterator[remedies.Way]:
    """Yield the way that keeps the stations that are left."""
    if placed.stations:
        message = Message(
            "compatibility-remedy-place", solution=placed.solution.title, stations=situation.names(placed.stations)
        )
        yield Remedy(message, (PlaceOption(placed.option.id, placed.stations),), 0)


def no_module_twice(survey: Survey) -> Iterator[Finding]:
    """No system comes twice: by two options, or beside an existing system that has it."""
    situation = survey.situation
    for word in sorted(situation.providers):
        if not word.startswith("sys.") or word in MANY:
            continue
        holders = {provider.holder: provider for provider in situation.providers[word]}
        for one, other in combinations((holders[holder] for holder in sorted(holders)), 2):
            if "option" in (one.kind, other.kind) and not _apart(one, other):
                yield _twice(situation, word, one, other)


def _apart(one: Provider, other: Provider) -> bool:
    return one.stations is not None and other.stations is not None and one.stations.isdisjoint(other.stations)


def _twice(situation: Situation, word: str, one: Provider, other: Provider) -> Finding:
    placed = [situation.by_option[each.holder] for each in (one, other) if each.kind == "option"]
    same_kind = len({_kind_of(situation, each) for each in (one, other)}) == 1
    return finding(
        "no-module-twice",
        (one.holder, other.holder, word),
        functools.partial(_dropped, situation, placed),
        severity=None if same_kind and len(placed) == 2 else Severity.WARN,
        word=called(word),
        one=holder_name(situation, one),
        other=holder_name(situation, other),
    )


def _dropped(situation: Situation, either: list[Placed]) -> tuple[remedies.Way, ...]:
    """Return the ways that take one of the options out."""
    return tuple(remedies.drop(situation, placed) for placed in either)


def _kind_of(situation: Situation, provider: Provider) -> Kind:
    if provider.kind == "option":
        return situation.by_option[provider.holder].solution.kind
    return next(system.kind for system in situation.line.systems if system.id == provider.holder)


def holder_name(situation: Situation, provider: Provider) -> Name | Message:
    """Return what a person calls the holder of a capability."""
    if provider.kind == "option":
        return situation.by_option[provider.holder].solution.title
    if provider.kind == "system":
        return next(system.name for system in situation.line.systems if system.id == provider.holder)
    return Message("compatibility-the-site") if provider.kind == "site" else called(provider.word)


def nothing_excluded_is_present(survey: Survey) -> Iterator[Finding]:
    """What a solution must not stand beside is not there."""
    situation = survey.situation
    for placed in situation.placed:
        for exclusion in placed.solution.excludes:
            for provider in situation.providers.get(exclusion.word, ()):
                if provider.holder != placed.option.id:
                    yield finding(
                        "nothing-excluded-is-present",
                        (placed.option.id, provider.holder, exclusion.word),
                        functools.partial(_parted, situation, placed, provider, exclusion.word),
                        source=exclusion.source,
                        solution=placed.solution.title,
                        other=holder_name(situation, provider),
                        word=called(exclusion.word),
                        reason=exclusion.reason,
                    )


def _parted(situation: Situation, placed: Placed, provider: Provider, word: str) -> tuple[remedies.Way, ...]:
    tolerant = remedies.swaps(
        situation, placed, lambda other: word not in {exclusion.word for exclusion in other.excludes}
    )
    pair = [placed, *([situation.by_option[provider.holder]] if provider.kind == "option" else [])]
    return (*tolerant, *(remedies.drop(situation, each) for each in pair))


# ── systems beside each other ───────────────────────────────────────────────────────────────────────────────────────


def mes_and_erp_speak(survey: Survey) -> Iterator[Finding]:
    """Where there are an MES and an ERP, they have an interface in common (ISA-95 B2MML, REST, a database view)."""
    situation = survey.situation
    for mes in situation.of_kind(Kind.MES):
        for name, ports, subject, erp in _partners(situation, Kind.ERP):
            if ports and mes.solution.ports and not _speak(mes.solution, ports):
                yield _mute("mes-and-erp-speak", situation, mes, name, ports, subject, erp)
    for name, ports, subject, erp in _partners(situation, Kind.MES):
        for placed in situation.of_kind(Kind.ERP) if erp is None else ():
            if ports and placed.solution.ports and not _speak(placed.solution, ports):
                yield _mute("mes-and-erp-speak", situation, placed, name, ports, subject, None)


Ports = tuple[Port | Interface, ...]


def _partners(situation: Situation, kind: Kind) -> Iterator[tuple[Name, Ports, str, Placed | None]]:
    for placed in situation.of_kind(kind):
        yield placed.solution.title, placed.solution.ports, placed.option.id, placed
    for system in situation.line.systems:
        if system.kind is kind:
            yield system.name, system.interfaces, system.id, None


def _speak(solution: Solution, ports: Ports) -> bool:
    return any(
        same_protocol(mine.protocol, theirs.protocol) and same_wire(mine.physical, theirs.physical)
        for mine in solution.ports
        for theirs in ports
        if mine.protocol in BUSINESS
    )


def _mute(
    rule: str, situation: Situation, placed: Placed, partner: Name, ports: Ports, subject: str, other: Placed | None
) -> Finding:
    def ways() -> tuple[remedies.Way, ...]:
        swaps = remedies.swaps(situation, placed, lambda new: bool(new.ports) and _speak(new, ports))
        theirs = remedies.swaps(situation, other, lambda new: _speak(placed.solution, new.ports)) if other else ()
        return (*swaps, *theirs, remedies.drop(situation, placed))

    return finding(
        rule,
        (placed.option.id, subject),
        ways,
        solution=placed.solution.title,
        partner=partner,
        speaks=_protocols(placed.solution.ports),
        hears=_protocols(ports),
    )


def _protocols(ports: Ports) -> tuple[Name, ...]:
    return tuple(Name.alike(protocol.value) for protocol in dict.fromkeys(port.protocol for port in ports))


def one_stock_ledger(survey: Survey) -> Iterator[Finding]:
    """Stock is kept in one ledger; a second one is reconciled through an interface, or it will differ."""
    situation = survey.situation
    keepers = {provider.holder: provider for provider in situation.providers.get("data.stock-ledger", ())}
    for one, other in combinations((keepers[holder] for holder in sorted(keepers)), 2):
        if "option" in (one.kind, other.kind) and not _reconciled(situation, one, other):
            placed = [situation.by_option[each.holder] for each in (one, other) if each.kind == "option"]
            yield finding(
                "one-stock-ledger",
                (one.holder, other.holder),
                functools.partial(_dropped, situation, placed),
                one=holder_name(situation, one),
                other=holder_name(situation, other),
            )


def _reconciled(situation: Situation, one: Provider, other: Provider) -> bool:
    ours, theirs = _ports_of(situation, one), _ports_of(situation, other)
    return any(
        same_protocol(mine.protocol, yours.protocol) and same_wire(mine.physical, yours.physical)
        for mine in ours
        for yours in theirs
    )


def _ports_of(situation: Situation, provider: Provider) -> Ports:
    if provider.kind == "option":
        return situation.by_option[provider.holder].solution.ports
    return next((system.interfaces for system in situation.line.systems if system.id == provider.holder), ())
