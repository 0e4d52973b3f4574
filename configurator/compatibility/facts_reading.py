"""Facts about a machine that is to be read: who reads it, what it would take, and what its port says."""

from __future__ import annotations

from collections.abc import Iterator

from configurator.basis.issues import Issue
from configurator.basis.text import Message, Name
from configurator.basis.vocabulary import PortState
from configurator.compatibility.facts import Fact, chosen, follows, missing, option, said, unused
from configurator.compatibility.paths import Path
from configurator.compatibility.rules_interfaces import machines_read, retrofits
from configurator.compatibility.situation import Machine
from configurator.compatibility.survey import Survey
from configurator.plan.steps import Step

STATES = {PortState.UNKNOWN: "port-unknown", PortState.NEEDS_SETTING: "port-unset"}


def unread(survey: Survey, issue: Issue[Step]) -> Iterator[Fact]:
    """Yield why a machine is not read, or not surely: the reader, what it asks of the machine, the port, and no sensor beside it."""
    station, machine_id, reader_id = issue.subjects
    machine, path = next(
        (machine, path)
        for machine, path in machines_read(survey)
        if (machine.station.id, machine.equipment.id) == (station, machine_id)
    )
    reader, args = survey.situation.by_option[reader_id], issue.message.args
    hears = Name.alike(path.near.protocol.value) if path.near is not None else args["hears"]
    port = f"port:{station}/{machine_id}"
    closed = [missing(port, _port(machine, path, issue), "machine", station, machine_id)]
    if not path.works:
        sensors = tuple(solution.id for solution in retrofits(survey.situation, machine))
        closed.append(unused(f"sensor:{station}/{machine_id}", sensors, Message("compatibility-story-sensor"), station))
    things = [thing for fact in closed for thing in fact.clause.things]
    message = said("must-read", reader=args["reader"], machine=args["machine"], station=args["station"], hears=hears)
    yield chosen(survey.situation, reader)
    yield follows(option(reader), things, message, "rule", reader_id, issue.rule, source=issue.source)
    yield from closed


def _port(machine: Machine, path: Path, issue: Issue[Step]) -> Message:
    args = issue.message.args
    stem = f"port-{path.why}"
    if path.works and path.near is not None:
        stem = STATES.get(path.near.state, "port-unset")
    return said(
        stem, machine=machine.equipment.name, station=machine.station.name, port=args["port"], speaks=args["speaks"]
    )
