"""A restless user: random edits of line, plan and catalogue, each following from one number."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, replace

from configurator.basis.frozen import changed, without
from configurator.basis.ids import EquipmentId, OptionId, StationId, SystemId
from configurator.basis.text import Name
from configurator.basis.units import Duration, Length, Mass, Power
from configurator.basis.vocabulary import PortState, Stage
from configurator.catalog.entry import Catalogue
from configurator.line.model import ExistingSystem, Line, Skill, Station
from configurator.plan.model import Option, Plan
from configurator.plan.steps import new_option


@dataclass(frozen=True)
class Visit:
    """What an edit works on."""

    line: Line
    plan: Plan
    catalogue: Catalogue


Edit = Callable[[Visit, random.Random], Visit]


def edited(visit: Visit, number: int) -> Visit:
    """Return the visit after the edit that belongs to a number."""
    chance = random.Random(number)
    return chance.choice(EDITS)(visit, chance)


def _on_line(visit: Visit, **fields: object) -> Visit:
    return replace(visit, line=replace(visit.line, **fields))  # type: ignore[arg-type]  # fields of a line by name


def _on_plan(visit: Visit, options: tuple[Option, ...]) -> Visit:
    return replace(visit, plan=replace(visit.plan, options=options))


def _station(visit: Visit, chance: random.Random, change: Callable[[Station], Station]) -> Visit:
    if not visit.line.stations:
        return visit
    wanted = chance.choice(visit.line.stations).id
    return _on_line(visit, stations=changed(visit.line.stations, wanted, change))


def rename(visit: Visit, chance: random.Random) -> Visit:
    """Call a station otherwise."""
    return _station(visit, chance, lambda old: replace(old, name=Name.alike(f"공정 {chance.randint(0, 99)}")))


def measure(visit: Visit, chance: random.Random) -> Visit:
    """Measure a station anew."""
    return _station(
        visit,
        chance,
        lambda old: replace(
            old,
            cycle_time=Duration(chance.choice((2, 9, 60)), "s"),
            machines=chance.randint(1, 4),
            part_mass=chance.choice((None, Mass(2, "kg"), Mass(40, "kg"))),
            tolerance=chance.choice((None, Length(0.01, "mm"))),
            changeover=chance.choice((None, Duration(2, "h"))),
        ),
    )


def rezone(visit: Visit, chance: random.Random) -> Visit:
    """Put a station into another zone."""
    zones = (None, *(zone.id for zone in visit.line.zones))
    return _station(visit, chance, lambda old: replace(old, zone=chance.choice(zones)))


def harshen(visit: Visit, chance: random.Random) -> Visit:
    """Find out that a zone is otherwise."""
    if not visit.line.zones:
        return visit
    zone = chance.choice(visit.line.zones)
    other = replace(
        zone, ip=chance.choice(("20", "65", "69K")), explosive=chance.random() < 0.3, metal_hall=chance.random() < 0.3
    )
    return _on_line(visit, zones=changed(visit.line.zones, zone.id, lambda _: other))  # fmt: skip


def refit(visit: Visit, chance: random.Random) -> Visit:
    """Look at the ports of a station's machines again."""

    def seen(old: Station) -> Station:
        machines = tuple(
            replace(each, interfaces=tuple(replace(port, state=chance.choice(tuple(PortState))) for port in each.interfaces))
            if chance.random() < 0.8 else replace(each, interfaces=())
            for each in old.equipment
        )  # fmt: skip
        return replace(old, equipment=machines)

    return _station(visit, chance, seen)


def copy_station(visit: Visit, chance: random.Random) -> Visit:
    """Copy a station with its machines, under ids of their own."""
    if not visit.line.stations:
        return visit
    old, mark = chance.choice(visit.line.stations), f"{chance.randrange(16**6):06x}"
    machines = tuple(replace(each, id=EquipmentId(f"{each.id}-{mark}"[-60:])) for each in old.equipment)
    new = replace(old, id=StationId(f"st-{mark}"), equipment=machines)
    taken = any(station.id == new.id for station in visit.line.stations)
    return visit if taken else _on_line(visit, stations=(*visit.line.stations, new))


def remove_station(visit: Visit, chance: random.Random) -> Visit:
    """Take a station off the line; options that stood there keep its id."""
    if len(visit.line.stations) < 2:
        return visit
    return _on_line(visit, stations=without(visit.line.stations, chance.choice(visit.line.stations).id))


def shuffle_stations(visit: Visit, chance: random.Random) -> Visit:
    """Reorder the line."""
    return _on_line(visit, stations=tuple(chance.sample(visit.line.stations, len(visit.line.stations))))


def look_at_site(visit: Visit, chance: random.Random) -> Visit:
    """Write down what the building offers."""
    site = replace(
        visit.line.site,
        spare_power=chance.choice((None, Power(1, "kW"), Power(500, "kW"))),
        narrowest_aisle=chance.choice((None, Length(1, "m"), Length(3, "m"))),
        wifi=chance.choice((None, "none", "all")),
        ups=chance.choice((None, True, False)),
        separated_network=chance.choice((None, True)),
        server_room=chance.choice((None, True, False)),
        phases=chance.choice(((), ("1x220V", "3x380V"))),
    )
    return _on_line(visit, site=site)


def remember_system(visit: Visit, chance: random.Random) -> Visit:
    """Remember a system the factory has, or that it has it no more."""
    if visit.line.systems and chance.random() < 0.5:
        return _on_line(visit, systems=visit.line.systems[1:])
    entry = visit.catalogue[chance.choice(sorted(visit.catalogue))]
    provides = tuple(dict.fromkeys(given.word for given in entry.provides))
    name = SystemId(f"system-{chance.randrange(1000)}")
    if any(system.id == name for system in visit.line.systems):
        return visit
    made = ExistingSystem(name, entry.title, entry.kind, entry.category, provides)
    return _on_line(visit, systems=(*visit.line.systems, made))


def hire(visit: Visit, chance: random.Random) -> Visit:
    """Change who can do what."""
    word = chance.choice(("skill.plc", "skill.robot", "skill.ai", "skill.mes"))
    others = tuple(skill for skill in visit.line.skills if skill.word != word)
    return _on_line(visit, skills=(*others, Skill(word, chance.randint(0, 2))))


def change_trade(visit: Visit, chance: random.Random) -> Visit:
    """Correct the industry of the factory."""
    return _on_line(visit, factory=replace(visit.line.factory, industry=chance.choice(("C10", "C29"))))


def take(visit: Visit, chance: random.Random) -> Visit:
    """Take any entry of the store into the plan, at some stations or on the line."""
    entry = visit.catalogue[chance.choice(sorted(visit.catalogue))]
    there = [station.id for station in visit.line.stations]
    where = () if entry.placed == "line" or not there else chance.sample(there, chance.randint(1, min(3, len(there))))
    option = new_option(entry.id, entry.version, where, visit.plan, units=chance.randint(1, 3))
    return _on_plan(visit, (*visit.plan.options, option))


def drop(visit: Visit, chance: random.Random) -> Visit:
    """Take an option out."""
    if not visit.plan.options:
        return visit
    return _on_plan(visit, without(visit.plan.options, chance.choice(visit.plan.options).id))


def copy_option(visit: Visit, chance: random.Random) -> Visit:
    """Take another one of an option."""
    if not visit.plan.options:
        return visit
    old = chance.choice(visit.plan.options)
    return _on_plan(visit, (*visit.plan.options, new_option(old.solution, old.version, old.stations, visit.plan)))


def change_option(visit: Visit, chance: random.Random) -> Visit:
    """Move an option, or take more of it, or another entry in its place."""
    if not visit.plan.options:
        return visit
    old, there = chance.choice(visit.plan.options), [station.id for station in visit.line.stations]
    other = visit.catalogue[chance.choice(sorted(visit.catalogue))]
    new = chance.choice(
        (
            replace(old, units=chance.randint(1, 4)),
            replace(old, stations=tuple(chance.sample(there, min(2, len(there))))),
            replace(old, solution=other.id, version=other.version),
        )
    )
    return _on_plan(visit, changed(visit.plan.options, old.id, lambda _: new))


def shuffle_options(visit: Visit, chance: random.Random) -> Visit:
    """Reorder the plan."""
    return _on_plan(visit, tuple(chance.sample(visit.plan.options, len(visit.plan.options))))


def aim(visit: Visit, chance: random.Random) -> Visit:
    """Aim at another stage."""
    return replace(visit, plan=replace(visit.plan, target=chance.choice((None, *Stage))))


def update_catalogue(visit: Visit, chance: random.Random) -> Visit:
    """Receive another edition: one entry speaks fewer protocols and needs less; one chosen entry is gone in a while."""
    name = chance.choice(sorted(visit.catalogue))
    entry = visit.catalogue[name]
    new = replace(entry, ports=entry.ports[1:], requires=entry.requires[1:], version=f"{entry.version}.1")
    return replace(visit, catalogue={**visit.catalogue, name: new})


def lose_entry(visit: Visit, chance: random.Random) -> Visit:
    """Point an option to an entry nobody has."""
    if not visit.plan.options or chance.random() < 0.7:
        return visit
    old = chance.choice(visit.plan.options)
    gone = replace(old, id=OptionId(f"{old.id}"), solution=type(old.solution)("nobody/nothing"))
    return _on_plan(visit, changed(visit.plan.options, old.id, lambda _: gone))


EDITS: tuple[Edit, ...] = (
    rename, measure, rezone, harshen, refit, copy_station, remove_station, shuffle_stations, look_at_site, remember_system,
    hire, change_trade, take, take, take, drop, copy_option, change_option, shuffle_options, aim, update_catalogue, lose_entry,
)  # fmt: skip
