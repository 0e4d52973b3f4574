"""Rules about the stage a plan aims at, and the recipe that shortens changeovers."""

from __future__ import annotations

import functools
from collections.abc import Iterator

from configurator.basis.issues import PRACTICE, Severity
from configurator.basis.text import Message
from configurator.basis.units import Ratio
from configurator.basis.vocabulary import Kind, Stage
from configurator.compatibility import remedies
from configurator.compatibility.limits import limits
from configurator.compatibility.roles import CONTROL_WORDS, MACHINE_WORDS
from configurator.compatibility.rule import Finding, Rule, finding
from configurator.compatibility.rules_suite import (
    entry_is_known,
    mes_and_erp_speak,
    no_module_twice,
    nothing_excluded_is_present,
    one_stock_ledger,
    station_is_there,
)
from configurator.compatibility.situation import Situation
from configurator.compatibility.suitability import places_for, reads
from configurator.compatibility.survey import Survey
from configurator.compatibility.words import called
from configurator.line.model import Station

AUTOMATIC = MACHINE_WORDS | {"signal.current", "signal.vibration"}
HIGHEST = frozenset({"sys.ai", "sys.twin"})


def stage_findings(rule: str, stage: Stage, words: frozenset[str], survey: Survey) -> Iterator[Finding]:
    """Yield the finding that a plan aims at `stage` or above without anything that earns it."""
    situation = survey.situation
    target = situation.plan.target
    if target is None or target < stage or not situation.placed or _given(situation, words):
        return
    yield finding(
        rule,
        ("plan",),
        functools.partial(_earned, situation, stage, words),
        target=Message(f"compatibility-stage-{stage.value}"),
        words=tuple(called(word) for word in sorted(words)),
    )


def _given(situation: Situation, words: frozenset[str]) -> bool:
    """Say whether somebody provides one of `words` somewhere."""
    return any(provider.at(None) for word in words for provider in situation.providers.get(word, ()))


def _earned(situation: Situation, stage: Stage, words: frozenset[str]) -> Iterator[remedies.Way]:
    ways = []
    for solution in situation.store.providing(sorted(words)):
        places = places_for(solution, tuple(situation.stations), situation)
        tells = MACHINE_WORDS.isdisjoint(words) or any(
            reads(solution, station, situation) for station in situation.stations
        )
        if solution.placed == "stations" and places:
            ways.append(remedies.adding(situation, solution, places[:1]))
        if solution.placed == "line" and tells:
            ways.append(remedies.adding(situation, solution))
    yield from remedies.cheapest(ways)
    yield remedies.aim_at(Stage(stage - 1))


def recipes_come_down_quickly(survey: Survey) -> Iterator[Finding]:
    """Where changeovers take much of the planned time, an MES sends the recipe to the machine."""
    situation = survey.situation
    if not CONTROL_WORDS.isdisjoint(situation.providers):
        return
    slow = tuple(
        station
        for station in situation.line.stations
        if changeover_share(station) > limits().of("changeover.share").to("1")
    )
    for placed in situation.of_kind(Kind.MES) if slow else ():
        ways = tuple(_recipes(situation))
        if ways:
            yield finding(
                "recipes-come-down-quickly",
                (placed.option.id, *(station.id for station in slow)),
                functools.partial(tuple, ways),
                solution=placed.solution.title,
                stations=situation.names(station.id for station in slow),
                share=Ratio(round(100 * max(changeover_share(station) for station in slow), 1), "%"),
                limit=limits().of("changeover.share"),
            )


def changeover_share(station: Station) -> float:
    """Return changeover / (changeover + time of a batch); 0 where the batch is not known."""
    if station.changeover is None or station.batch is None:
        return 0.0
    change = station.changeover.to("s")
    work = station.batch.canonical * station.cycle_time.to("s") / max(1, station.machines)
    return change / (change + work) if change > 0 else 0.0


def _recipes(situation: Situation) -> Iterator[remedies.Way]:
    stations = tuple(situation.stations)
    ways = []
    for solution in situation.store.providing(("control.recipe",)):
        places = places_for(solution, stations, situation)
        if solution.placed == "line" or places:
            ways.append(remedies.adding(situation, solution, () if solution.placed == "line" else places))
    return iter(remedies.cheapest(ways))


def _stage_rule(name: str, number: int, stage: Stage, words: frozenset[str]) -> Rule:
    return Rule(
        name, number, "REQ", BLOCK, "KS X 9001 system matrix", functools.partial(stage_findings, name, stage, words)
    )


BLOCK, WARN, INFO = Severity.BLOCK, Severity.WARN, Severity.INFO
PLAN_RULES: tuple[Rule, ...] = (
    Rule("entry-is-known", 0, "REQ", Severity.UNCHECKED, "edition of the store", entry_is_known),
    Rule("station-is-there", 0, "REQ", BLOCK, "line model: stations", station_is_there),
    _stage_rule("middle1-collects-from-machines", 2, Stage.MIDDLE1, AUTOMATIC),
    _stage_rule("middle2-controls-machines", 3, Stage.MIDDLE2, CONTROL_WORDS),
    _stage_rule("advanced-analyses", 4, Stage.ADVANCED, HIGHEST),
    Rule("mes-and-erp-speak", 9, "IF", BLOCK, "ISA-95 (IEC 62264), B2MML", mes_and_erp_speak),
    Rule("one-stock-ledger", 13, "CON", WARN, PRACTICE, one_stock_ledger),
    Rule("recipes-come-down-quickly", 63, "REC", INFO, PRACTICE, recipes_come_down_quickly),
    Rule("no-module-twice", 65, "CON", BLOCK, "programme form: systems already in place", no_module_twice),
    Rule("nothing-excluded-is-present", 0, "CON", BLOCK, "supplier's entry", nothing_excluded_is_present),
)
