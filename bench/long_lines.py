"""Long lines with full plans: stations of the sample lines side by side, entries of the shipped store where they fit."""

from __future__ import annotations

import itertools
import random
from dataclasses import replace

from configurator.basis.ids import EquipmentId, SolutionId, StationId
from configurator.basis.text import Name
from configurator.catalog.entry import Catalogue, Requirement, Solution
from configurator.compatibility.roles import systems
from configurator.compatibility.situation import situation
from configurator.compatibility.suitability import places_for
from configurator.line.model import Equipment, Flow, Line, Product, Station
from configurator.line.sample import read_sample
from configurator.plan.model import Option, Plan
from configurator.plan.steps import new_option

SAMPLES = ("cnc-shaft", "moulding", "food-packing")
TOGETHER = 4  # stations an option stands at, at most


def long_line(stations: int) -> Line:
    """Return a line of so many stations: those of the samples again and again, under ids of their own, in one chain."""
    samples = [read_sample(name).line for name in SAMPLES]
    models = [station for sample in samples for station in sample.stations]
    made = tuple(_renamed(models[number % len(models)], number) for number in range(stations))
    route = tuple(station.id for station in made)
    first = samples[0]
    product: Product = replace(first.products[0], routing=route)
    return replace(
        first,
        zones=tuple({zone.id: zone for sample in samples for zone in sample.zones}.values()),
        areas=tuple({area.id: area for sample in samples for area in sample.areas}.values()),
        stations=made,
        buffers=(),
        flows=tuple(Flow(one, other) for one, other in itertools.pairwise(route)),
        products=(product,),
        systems=tuple(replace(system, stations=()) for system in first.systems),
        sources=(),
    )


def _renamed(model: Station, number: int) -> Station:
    name = Name(f"{model.name.ko} {number}", f"{model.name.en} {number}")
    return replace(
        model,
        id=StationId(f"st-{number}"),
        name=name,
        position=None,
        equipment=tuple(_copied(machine, number) for machine in model.equipment),
    )


def _copied(machine: Equipment, number: int) -> Equipment:
    return replace(machine, id=EquipmentId(f"{machine.id}-{number}"[:64]))


def full_plan(line: Line, catalogue: Catalogue, options: int, seed: int) -> Plan:
    """Return a plan of so many options: each system once for the line, the rest at up to four stations where they fit."""
    chance = random.Random(seed)
    there = situation(line, Plan(), catalogue)
    stations = tuple(there.stations)
    fitting = {name: places_for(catalogue[name], stations, there) for name in sorted(catalogue)}
    placed = [name for name in fitting if catalogue[name].placed == "stations" and fitting[name]]
    plan, brought = Plan(), set[str]()
    for name in sorted(catalogue, key=lambda _: chance.random()):
        entry = catalogue[name]
        if entry.placed == "line" and systems(entry).isdisjoint(brought) and len(plan.options) < options // 5:
            brought |= systems(entry)
            plan = _with(plan, new_option(entry.id, entry.version, (), plan))
    while len(plan.options) < options:
        entry = catalogue[chance.choice(placed)]
        start, number = chance.randrange(len(fitting[entry.id])), chance.randint(1, TOGETHER)
        where = fitting[entry.id][start : start + number]
        plan = _with(plan, new_option(entry.id, entry.version, where, plan))
    return plan


def _with(plan: Plan, option: Option) -> Plan:
    return replace(plan, options=(*plan.options, option))


def demanding(catalogue: Catalogue, more: int, seed: int) -> Catalogue:
    """Return a store whose entries each ask for so many more things than they do, drawn from what entries ask for."""
    chance = random.Random(seed)
    asked = [requirement for name in sorted(catalogue) for requirement in catalogue[name].requires]
    made: dict[SolutionId, Solution] = {}
    for name in sorted(catalogue):
        entry = catalogue[name]
        said = {word for need in entry.requires for word in need.words}
        said |= {given.word for given in entry.provides} | {other.word for other in entry.excludes}
        added: list[Requirement] = []
        while len(added) < more:
            another = chance.choice(asked)
            if said.isdisjoint(another.words):
                added.append(another)
                said.update(another.words)
        made[name] = replace(entry, requires=(*entry.requires, *added))
    return made
