"""The system matrix (구축시스템 스마트화 수준): which stage each of the five columns has reached, and what earned it.

Conventions (pack `stage-matrix.toml`): a stage stands on the ones below it; coverage is a share of the process stations; the stage of
the whole is the lower of field automation and factory operation. Adding an object never lowers a stage.
"""

from __future__ import annotations

from dataclasses import dataclass

from configurator.assessment.evidence import Actor, Evidence, gather, usable_ports
from configurator.assessment.stage_rules import CellRule, Demand, stage_rules
from configurator.basis.ids import StationId
from configurator.basis.text import Message, Name
from configurator.basis.vocabulary import MatrixColumn, PortState, Stage
from configurator.catalog.entry import Solution
from configurator.line.model import Line

SHOWN = 5  # names in a sentence before it says "and n more"


@dataclass(frozen=True, slots=True)
class PlacedSolution:
    """A planned solution as this room sees it: what it is and where it stands (no stations: the whole line)."""

    id: str  # the option's id
    solution: Solution
    stations: tuple[StationId, ...] = ()


@dataclass(frozen=True, slots=True)
class Earner:
    """An existing system, machine interface or planned solution that earns a cell."""

    id: str
    name: Name
    planned: bool


@dataclass(frozen=True, slots=True)
class Cell:
    """One column's reached stage with what earned it, and what the next stage still asks for."""

    column: MatrixColumn
    stage: Stage
    earners: tuple[Earner, ...]
    reason: Message
    next_step: Message | None


@dataclass(frozen=True, slots=True)
class SystemMatrix:
    """The five columns and the stage of the whole, with the reason for it."""

    cells: tuple[Cell, ...]
    stage: Stage
    reason: Message

    def cell(self, column: MatrixColumn) -> Cell:
        """Return the cell of a column."""
        return next(cell for cell in self.cells if cell.column == column)


@dataclass(frozen=True, slots=True)
class OpenDemand:
    """Something a cell of the matrix asks for and the line does not have yet."""

    column: MatrixColumn
    stage: Stage
    demand: Demand


def assess_systems(line: Line, placed: tuple[PlacedSolution, ...] = ()) -> SystemMatrix:
    """Return the five columns of `line` with the placed solutions (none: as it is today), each with what earns it."""
    evidence = gather(line, placed)
    cells = tuple(_cell(column, evidence, line) for column in MatrixColumn)
    counted = [cell for cell in cells if cell.column in stage_rules().overall.columns]
    stage = min(cell.stage for cell in counted)
    holding = tuple(column_name(cell.column) for cell in counted if cell.stage == stage)
    return SystemMatrix(cells, stage, Message("assessment-overall", stage=stage_name(stage), columns=holding))


def open_demands(evidence: Evidence, target: Stage) -> frozenset[OpenDemand]:
    """Return what the cells up to `target` still ask for, in every column; `evidence.gather` gives the evidence."""
    return frozenset(
        OpenDemand(rule.column, rule.stage, demand)
        for rule in stage_rules().cells
        if rule.stage <= target
        for demand in rule.demands
        if not _met(demand, rule, evidence)
    )


def stage_name(stage: Stage) -> Message:
    """Return the official name of a stage, e.g. 중간1."""
    return Message(f"assessment-stage-{stage_word(stage)}")


def stage_word(stage: Stage) -> str:
    """Return the word of a stage in figures and on the command line, e.g. `middle1`."""
    return stage.name.lower()


def column_name(column: MatrixColumn) -> Message:
    """Return the official name of a column."""
    return Message(f"assessment-column-{column}")


def cell_meaning(column: MatrixColumn, stage: Stage) -> Message:
    """Return in a few words what a cell of the matrix means."""
    return Message(f"assessment-meaning-{column}-{stage_word(stage)}")


def _cell(column: MatrixColumn, evidence: Evidence, line: Line) -> Cell:
    ladder = stage_rules().ladder(column)
    held: list[CellRule] = []
    for rule in ladder:
        if not all(_met(demand, rule, evidence) for demand in rule.demands):
            break
        held.append(rule)
    stage = held[-1].stage if held else Stage.NONE
    earners = _earners(held[-1], evidence, line) if held else ()
    following = ladder[len(held)] if len(held) < len(ladder) else None
    return Cell(column, stage, earners, _reason(column, stage, earners, evidence), _next_step(following, evidence))


def _met(demand: Demand, rule: CellRule, evidence: Evidence) -> bool:
    """Say whether the evidence meets one demand of a cell; more actors never turn yes into no."""
    rules = stage_rules()
    match demand:
        case "claim":
            return any(actor.claims(rule.column, rule.stage) for actor in evidence.actors)
        case "capture":
            return bool(evidence.processes) and evidence.share(evidence.captured) >= rules.coverage.value
        case "collection":
            return bool(evidence.processes) and evidence.share(evidence.collected) >= rules.coverage.value
        case "control":
            return len(evidence.controlled) >= rules.control.value
        case _:
            return any(_serves(actor, demand, rule) for actor in evidence.actors)


def _serves(actor: Actor, demand: Demand, rule: CellRule) -> bool:
    """Say whether an actor is one of those that meet a demand."""
    match demand:
        case "claim":
            return actor.claims(rule.column, rule.stage)
        case "capture":
            return bool(actor.captured)
        case "collection":
            return bool(actor.collected)
        case "control":
            return bool(actor.controlled)
        case "execution":
            return actor.executes
        case "analysis":
            return actor.analyses
        case "enterprise":
            return actor.administers


def _earners(rule: CellRule, evidence: Evidence, line: Line) -> tuple[Earner, ...]:
    actors = tuple(
        Earner(actor.id, actor.name, actor.planned)
        for actor in evidence.actors
        if any(_serves(actor, demand, rule) for demand in rule.demands)
    )
    return actors + (_machines(evidence, line) if "collection" in rule.demands else ())


def _machines(evidence: Evidence, line: Line) -> tuple[Earner, ...]:
    """Return the machines whose ready interface is in use for collection today."""
    used = frozenset[StationId]().union(*(actor.collected for actor in evidence.actors if not actor.planned))
    return tuple(
        Earner(machine.id, machine.name, planned=False)
        for station in line.stations
        if station.id in used and usable_ports(station, (PortState.READY,))
        for machine in station.equipment
        if any(port.state == PortState.READY for port in machine.interfaces)
    )


def _reason(column: MatrixColumn, stage: Stage, earners: tuple[Earner, ...], evidence: Evidence) -> Message:
    meaning = cell_meaning(column, stage)
    if stage == Stage.NONE:
        return Message("assessment-cell-none", column=column_name(column), meaning=meaning)
    names = tuple(dict.fromkeys(earner.name for earner in earners))
    if column not in stage_rules().overall.columns:
        return Message("assessment-cell-earned", meaning=meaning, earners=names[:SHOWN], more=len(names[SHOWN:]))
    covered = evidence.captured if stage == Stage.BASIC else evidence.collected
    return Message(
        "assessment-cell-covered",
        meaning=meaning,
        earners=names[:SHOWN],
        more=len(names[SHOWN:]),
        covered=len(covered),
        total=len(evidence.processes),
    )


def _next_step(rule: CellRule | None, evidence: Evidence) -> Message | None:
    """Return what the next cell asks for first, or None at the top."""
    if rule is None:
        return None
    missing = next(demand for demand in rule.demands if not _met(demand, rule, evidence))
    covered = {"capture": evidence.captured, "collection": evidence.collected}.get(missing, evidence.controlled)
    return Message(
        f"assessment-next-{missing}",
        stage=stage_name(rule.stage),
        meaning=cell_meaning(rule.column, rule.stage),
        covered=len(covered),
        total=len(evidence.processes),
        share=stage_rules().coverage.value * 100,
    )
