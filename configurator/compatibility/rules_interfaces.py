"""Rules about machines, their ports and who reads them: each names the machine, the port and what would make it readable."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterable, Iterator

from configurator.basis.ids import EquipmentId, StationId
from configurator.basis.issues import PRACTICE, Remedy, Severity
from configurator.basis.text import Argument, Message, Name
from configurator.basis.vocabulary import Controller, Physical, PortState, Protocol
from configurator.catalog.entry import Solution
from configurator.compatibility import remedies
from configurator.compatibility.paths import Path
from configurator.compatibility.ports import meeting, reading
from configurator.compatibility.roles import READERS, RETROFITS, is_retrofit
from configurator.compatibility.rule import Finding, Rule, RuleKind, finding
from configurator.compatibility.situation import Machine, Placed, Situation
from configurator.compatibility.suitability import withstands
from configurator.compatibility.survey import Survey
from configurator.line.model import Equipment
from configurator.plan.model import Cause
from configurator.plan.steps import Step

LS = frozenset({Controller.LS_XGK, Controller.LS_XGB, Controller.LS_XGI})
MELSEC = frozenset({Controller.MELSEC_Q, Controller.MELSEC_IQR, Controller.MELSEC_IQF, Controller.MELSEC_FX3U})
SERIAL = frozenset({Physical.RS232, Physical.RS485})


def machines_read(survey: Survey) -> Iterator[tuple[Machine, Path]]:
    """Yield each machine somebody stands at in order to read it, with the best attempt."""
    attempts: dict[tuple[StationId, EquipmentId], list[Path]] = defaultdict(list)
    for path in survey.readings:
        attempts[path.station, path.machine].append(path)
    for (station, wanted), paths in attempts.items():
        machine = next(each for each in survey.situation.machines[station] if each.equipment.id == wanted)
        yield machine, min(paths, key=_worse)


def _worse(path: Path) -> tuple[bool, bool, int, str]:
    order = ("", "option-missing", "read-only", "physical", "not-spoken", "no-port", "no-way-up")
    return (
        path.proof == "conflict",
        path.proof != "confirmed",
        order.index(path.why),
        path.taker,
    )  # not the plan's order


def rule_of(machine: Equipment, path: Path) -> str:
    """Return the rule that speaks for the way `path` fails or is unsure at `machine`; empty when it is sure."""
    if path.proof == "confirmed":
        return ""
    if path.proof == "to-confirm":
        return _unsure(machine, path)
    if path.why == "not-spoken" and any(port.protocol is Protocol.SECS_GEM for port in machine.interfaces):
        return "gem-tool-has-a-host"
    if path.why in ("not-spoken", "physical") and machine.controller in LS and _only_serial(machine):
        return "ls-plc-has-ethernet"
    if path.why == "option-missing":
        return _option_rule(machine, path)
    return {"no-port": "machine-without-port-is-retrofitted", "physical": "physical-layer-fits"}.get(
        path.why, "gateway-speaks-the-machine"
    )


def _only_serial(machine: Equipment) -> bool:
    return all(interface.physical in SERIAL for interface in machine.interfaces)


def _option_rule(machine: Equipment, path: Path) -> str:
    if path.near is not None and path.near.protocol is Protocol.FOCAS:
        return "fanuc-has-focas"
    if machine.controller is Controller.MELSEC_FX3U:
        return "fx3u-has-ethernet"
    return "ls-plc-has-ethernet" if machine.controller in LS else "machine-option-is-fitted"


def _unsure(machine: Equipment, path: Path) -> str:
    if path.near is not None and path.near.state is PortState.UNKNOWN:
        return "machine-port-is-known"
    if path.near is not None and path.near.protocol is Protocol.SECS_GEM:
        return "gem-roles-are-set"
    return "melsec-port-is-open" if machine.controller in MELSEC else "machine-port-is-set"


def reading_findings(rule: str, survey: Survey) -> Iterator[Finding]:
    """Yield a finding for each machine whose best reading fails or is unsure in the way `rule` speaks for."""
    machines = tuple(machines_read(survey))
    read = {path.station for _, path in machines if path.works}
    for machine, best in machines:
        if rule_of(machine.equipment, best) == rule:
            eased = Severity.WARN if machine.station.id in read else None
            yield _finding(rule, survey, machine, best, eased)


def _finding(rule: str, survey: Survey, machine: Machine, best: Path, severity: Severity | None) -> Finding:
    reader = survey.situation.by_option[best.taker]
    return finding(
        rule,
        (machine.station.id, machine.equipment.id, reader.option.id),
        functools.partial(_ways, survey.situation, machine, best),
        severity=severity,
        machine=machine.equipment.name,
        station=machine.station.name,
        reader=reader.solution.title,
        port=_port(best),
        speaks=_spoken(interface.protocol for interface in machine.equipment.interfaces),
        hears=_spoken(port.protocol for port in reader.collects),
    )


def _port(path: Path) -> Argument:
    if path.near is None:
        return Message("compatibility-nothing")
    return Name.alike(path.near.option or path.near.protocol.value)


def _spoken(protocols: Iterable[Protocol]) -> Argument:
    names = tuple(Name.alike(protocol.value) for protocol in dict.fromkeys(protocols))
    return names or Message("compatibility-nothing")


def _ways(situation: Situation, machine: Machine, best: Path) -> tuple[remedies.Way, ...]:
    """Return the ways to a readable machine: its port made ready, another reader, a sensor, or leaving the station out."""
    ways: list[remedies.Way] = []
    if best.near is not None and best.near.state is not PortState.READY and best.why in ("", "option-missing"):
        ways.append(remedies.set_port(machine, best.near))
    if not best.works:
        cause = Cause(best.taker, rule_of(machine.equipment, best))
        ways += remedies.cheapest(_readers(situation, machine, cause))
        ways += remedies.cheapest(_sensors(situation, machine, cause))
    ways.append(left_out(situation, machine))
    return tuple(ways)


def _readers(situation: Situation, machine: Machine, cause: Cause) -> Iterator[remedies.Way]:
    for solution in _of_kinds(situation, READERS):
        ports = tuple(port for port in solution.ports if port.side == "collects")
        sure = reading(machine.equipment, ports).outcome.value == 0
        if sure and solution.placed == "stations" and withstands(solution, machine.station.id, situation):
            yield remedies.adding(situation, solution, (machine.station.id,), cause)


def retrofits(situation: Situation, machine: Machine) -> tuple[Solution, ...]:
    """Return the sensors of the store that can stand at a machine's station; those that speak to something chosen come first."""
    takers = [placed.collects for placed in situation.placed]

    def mute(solution: Solution) -> bool:
        offers = tuple(port for port in solution.ports if port.side == "offers")
        return not any(meeting(offers, ports) for ports in takers)

    able = [
        solution
        for solution in _of_kinds(situation, RETROFITS)
        if is_retrofit(solution) and solution.placed == "stations" and _stands(situation, solution, machine)
    ]
    speaking = tuple(solution for solution in able if not mute(solution))
    return speaking or tuple(able)


def _stands(situation: Situation, solution: Solution, machine: Machine) -> bool:
    suited = not solution.suits or machine.station.kind in solution.suits
    return suited and withstands(solution, machine.station.id, situation)


def _sensors(situation: Situation, machine: Machine, cause: Cause) -> Iterator[remedies.Way]:
    for solution in retrofits(situation, machine):
        yield remedies.adding(situation, solution, (machine.station.id,), cause)


def _of_kinds(situation: Situation, kinds: Iterable[object]) -> tuple[Solution, ...]:
    wanted = set(kinds)
    return tuple(each for kind, all_of in situation.store.by_kind.items() if kind in wanted for each in all_of)


def left_out(situation: Situation, machine: Machine) -> remedies.Way:
    """Return the way that keeps every reader away from the machine's station; a reader with no station left goes."""
    steps: list[Step] = []
    cost, station = 0, machine.station.id
    for reader in _readers_at(situation, station):
        ways = [*remedies.place(situation, reader, tuple(other for other in reader.stations if other != station))]
        way = ways[0] if ways else remedies.drop(situation, reader)
        steps += way.steps
        cost += way.cost
    message = Message("compatibility-remedy-leave-out", machine=machine.equipment.name, station=machine.station.name)
    return Remedy(message, tuple(steps), cost)


def _readers_at(situation: Situation, station: StationId) -> tuple[Placed, ...]:
    return tuple(
        each for each in situation.at_station.get(station, ()) if each.solution.kind in READERS and each.collects
    )


def _rule(name: str, number: int, kind: RuleKind, severity: Severity, source: str, closes: bool = False) -> Rule:
    return Rule(name, number, kind, severity, source, functools.partial(reading_findings, name), closes)


BLOCK, WARN = Severity.BLOCK, Severity.WARN
INTERFACE_RULES: tuple[Rule, ...] = (
    _rule("gateway-speaks-the-machine", 34, "IF", BLOCK, PRACTICE),
    _rule("machine-without-port-is-retrofitted", 35, "ONE", BLOCK, PRACTICE, closes=True),
    _rule("fanuc-has-focas", 36, "VER", BLOCK, "FANUC FOCAS1/2 is an option; TCP 8193", closes=True),
    _rule("ls-plc-has-ethernet", 40, "IF", BLOCK, "LS ELECTRIC XGT FEnet/Cnet user manual", closes=True),
    _rule("melsec-port-is-open", 41, "VER", WARN, "Mitsubishi Q/L built-in Ethernet manual: open setting in GX Works"),
    _rule("fx3u-has-ethernet", 42, "VER", BLOCK, "Mitsubishi FX3U-ENET(-P502) manual", closes=True),
    _rule("gem-tool-has-a-host", 47, "IF", BLOCK, "SEMI E30 (GEM), E37 (HSMS)"),
    _rule("gem-roles-are-set", 47, "IF", WARN, "SEMI E37 (HSMS): active and passive entity, device ID"),
    _rule("machine-option-is-fitted", 0, "VER", BLOCK, PRACTICE, closes=True),
    _rule("machine-port-is-set", 0, "VER", WARN, PRACTICE),
    _rule("machine-port-is-known", 0, "VER", WARN, PRACTICE),
    _rule("physical-layer-fits", 0, "IF", BLOCK, PRACTICE),
)
