"""Rules about systems that hand data on: the bill of materials from design, and interfaces nobody has looked at."""

from __future__ import annotations

import functools
from collections.abc import Iterator

from configurator.basis.issues import Severity
from configurator.basis.text import Name
from configurator.basis.vocabulary import Kind
from configurator.catalog.entry import Solution
from configurator.compatibility import remedies
from configurator.compatibility.rule import Finding, Rule, finding
from configurator.compatibility.rules_suite import holder_name
from configurator.compatibility.situation import Placed, Provider, Situation
from configurator.compatibility.survey import Survey
from configurator.compatibility.trial import curing, same_place
from configurator.plan.model import Cause

EBOM, MBOM = "data.ebom", "data.bom"
USERS = ("sys.erp", "sys.mes")  # what works with a manufacturing bill of materials


def ebom_becomes_mbom(survey: Survey) -> Iterator[Finding]:
    """Where design gives its bill of materials and an ERP or MES works with one, somebody makes the one into the other."""
    situation = survey.situation
    designs = [each for each in situation.providers.get(EBOM, ()) if _is_design(situation, each)]
    users = sorted((each for word in USERS for each in situation.providers.get(word, ())), key=lambda each: each.holder)
    if not designs or not users or _converted(situation):
        return
    for design in designs:
        user = next((each for each in users if "option" in (design.kind, each.kind)), None)
        if user is not None:
            yield finding(
                "ebom-becomes-mbom",
                (design.holder, user.holder),
                functools.partial(_convertible, situation, design, user),
                design=holder_name(situation, design),
                user=holder_name(situation, user),
            )


def _is_design(situation: Situation, provider: Provider) -> bool:
    """Say whether a giver of design data is a PLM, chosen or already there."""
    if provider.kind == "option":
        return situation.by_option[provider.holder].solution.kind is Kind.PLM
    return any(each.id == provider.holder and each.kind is Kind.PLM for each in situation.line.systems)


def _converted(situation: Situation) -> bool:
    """Say whether somebody takes design data and gives manufacturing data, or people prepare it."""
    if situation.providers.get("svc.data"):
        return True
    system_converts = any({EBOM, MBOM} <= set(system.provides) for system in situation.line.systems)
    return system_converts or any(converts(placed.solution) for placed in situation.placed)


def converts(solution: Solution) -> bool:
    """Say whether a solution gives a manufacturing bill of materials and gives or takes that of design."""
    given = {each.word for each in solution.provides}
    taken = {word for need in solution.requires for word in need.words}
    return MBOM in given and EBOM in given | taken


def _convertible(situation: Situation, design: Provider, user: Provider) -> Iterator[remedies.Way]:
    stays = same_place("ebom-becomes-mbom", design.holder, user.holder)
    cure = functools.partial(curing, situation, ebom_becomes_mbom, stays)
    placed = [situation.by_option[each.holder] for each in (design, user) if each.kind == "option"]
    cause = Cause(placed[0].option.id, EBOM)
    yield from cure(
        remedies.swap(situation, each, other)
        for each in placed
        for other in situation.store.by_kind[each.solution.kind]
        if other.id != each.solution.id and converts(other)
    )
    yield from cure(
        remedies.adding(situation, other, (), cause) for other in situation.store.providing(("svc.data",)) if other.placed == "line"
    )  # fmt: skip
    yield from (remedies.drop(situation, each) for each in placed)


def system_ports_are_known(survey: Survey) -> Iterator[Finding]:
    """Where an MES stands beside an ERP, the interfaces of both are known; those nobody stated are asked for."""
    situation = survey.situation
    for placed, partner, kind in _neighbours(situation):
        mute = [name for name, ports in ((placed.solution.title, placed.solution.ports), partner[:2]) if not ports]
        if mute:
            yield finding(
                "system-ports-are-known",
                (placed.option.id, partner[2]),
                functools.partial(_known, situation, placed, kind),
                severity=Severity.UNCHECKED,
                solution=placed.solution.title,
                partner=partner[0],
                mute=tuple(mute),
            )


Partner = tuple[Name, tuple[object, ...], str]


def _neighbours(situation: Situation) -> Iterator[tuple[Placed, Partner, Kind]]:
    """Yield each chosen MES with each ERP, and each chosen ERP with each MES already there."""
    for mes in situation.of_kind(Kind.MES):
        for erp in situation.of_kind(Kind.ERP):
            yield mes, (erp.solution.title, erp.solution.ports, erp.option.id), Kind.MES
        for system in situation.line.systems:
            if system.kind is Kind.ERP:
                yield mes, (system.name, system.interfaces, system.id), Kind.MES
    for erp in situation.of_kind(Kind.ERP):
        for system in situation.line.systems:
            if system.kind is Kind.MES:
                yield erp, (system.name, system.interfaces, system.id), Kind.ERP


def _known(situation: Situation, placed: Placed, kind: Kind) -> Iterator[remedies.Way]:
    stays = same_place("system-ports-are-known", placed.option.id)
    others = (other for other in situation.store.by_kind[kind] if other.id != placed.solution.id and other.ports)
    yield from curing(
        situation, system_ports_are_known, stays, (remedies.swap(situation, placed, other) for other in others)
    )
    yield remedies.drop(situation, placed)


SYSTEM_RULES: tuple[Rule, ...] = (
    Rule("ebom-becomes-mbom", 10, "DATA", Severity.WARN, "ISA-95 (IEC 62264-2): product definition", ebom_becomes_mbom),
    Rule("system-ports-are-known", 9, "IF", Severity.UNCHECKED, "ISA-95 (IEC 62264), B2MML", system_ports_are_known),
)
