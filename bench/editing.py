"""An edit with all its checks on long lines with full plans: the whole check, the check after an edit, and the way to the disk.

    python bench/editing.py [--quick] [--json] [--seeds 3]

Before anything is measured the check after an edit is compared with the whole check; a difference ends the run with status 1.
Times are CPU seconds of one process, so that a busy machine does not count; the way to the disk has its wall time beside it. Memory that stays is
taken out of the garbage collector's rounds once, as `project.checkup` does when a project is opened. Lines are those of `long_lines.py`;
"dense" is the longest with a store whose entries each ask for eight more things, so that the plan has more than 5,000 requirements.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from math import ceil, log
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench.long_lines import demanding, full_plan, long_line
from configurator.basis import places
from configurator.basis.frozen import changed
from configurator.basis.text import Message, Name
from configurator.basis.units import Duration, Power
from configurator.catalog.edition import open_edition
from configurator.catalog.entry import Catalogue
from configurator.compatibility.demands import demands
from configurator.compatibility.incremental import PARTS
from configurator.compatibility.rules import RULES, check
from configurator.compatibility.situation import situation
from configurator.line.factors import factors_on
from configurator.line.performance import perform
from configurator.plan.steps import new_option
from configurator.project.checkup import Checkup
from configurator.project.edits import with_plan
from configurator.project.model import Project
from configurator.project.session import Session

SIZES = ((75, 125), (150, 250), (300, 500))  # stations, plan items
MORE = 8  # further requirements of each entry where plans of more than 5,000 requirements are measured
DAY = date(2026, 11, 21)


def measured(project: Project, chance: random.Random) -> Project:
    """Return the project with a cycle time measured anew."""
    station = chance.choice(project.line.stations)
    stations = changed(
        project.line.stations, station.id, lambda old: replace(old, cycle_time=Duration(chance.randint(5, 90), "s"))
    )
    return replace(project, line=replace(project.line, stations=stations))


def doubled(project: Project, chance: random.Random) -> Project:
    """Return the project with another number of machines at a station."""
    station = chance.choice(project.line.stations)
    stations = changed(project.line.stations, station.id, lambda old: replace(old, machines=1 + old.machines % 3))
    return replace(project, line=replace(project.line, stations=stations))


def renamed(project: Project, chance: random.Random) -> Project:
    """Return the project with a station called otherwise."""
    station = chance.choice(project.line.stations)
    stations = changed(
        project.line.stations, station.id, lambda old: replace(old, name=Name.alike(f"공정 {chance.random()}"))
    )
    return replace(project, line=replace(project.line, stations=stations))  # fmt: skip


def looked_at(project: Project, chance: random.Random) -> Project:
    """Return the project with another spare power of the building."""
    site = replace(project.line.site, spare_power=Power(chance.randint(1, 2000), "kW"))
    return replace(project, line=replace(project.line, site=site))


def dropped(project: Project, chance: random.Random) -> Project:
    """Return the project less one option."""
    gone = chance.choice(project.plan.options)
    options = tuple(option for option in project.plan.options if option is not gone)
    return replace(project, plan=replace(project.plan, options=options))


def taken(project: Project, chance: random.Random) -> Project:
    """Return the project with another one of an option at a station."""
    like, station = chance.choice(project.plan.options), chance.choice(project.line.stations).id
    option = new_option(like.solution, like.version, (station,) if like.stations else (), project.plan)
    return replace(project, plan=replace(project.plan, options=(*project.plan.options, option)))


def moved(project: Project, chance: random.Random) -> Project:
    """Return the project with an option at another station."""
    option, station = chance.choice(project.plan.options), chance.choice(project.line.stations).id
    stations = (station,) if option.stations else ()
    options = changed(project.plan.options, option.id, lambda old: replace(old, stations=stations))
    return replace(project, plan=replace(project.plan, options=options))


Edit = Callable[[Project, random.Random], Project]
EDITS: tuple[Edit, ...] = (measured, doubled, renamed, looked_at, dropped, taken, taken, moved)


@dataclass(frozen=True, slots=True)
class Times:
    """What was measured at one size, in seconds; `whole` are whole checks, `edits` checks after an edit."""

    whole: list[float]
    edits: list[float]
    findings: int
    requirements: int  # of all options


def begun(stations: int, items: int, seed: int, store: Catalogue) -> Project:
    """Return a project of the wanted size."""
    line = long_line(stations)
    project = Project("bench", Name.alike("bench"), line, DAY)
    return with_plan(project, full_plan(line, store, items, seed), store)


def walked(project: Project, number: int, seed: int, store: Catalogue) -> Times:
    """Measure a walk of so many edits; every tenth is compared with the whole check, outside the clock."""
    chance, checkup = random.Random(seed), Checkup(seconds=None)
    found = checkup.plan_issues(project, store)
    asked = demands(situation(project.line, project.plan, store))
    times = Times([], [], len(found), len(asked))
    for step in range(number):
        project = chance.choice(EDITS)(project, chance)
        start = process_time()
        found = checkup.plan_issues(project, store)
        times.edits.append(process_time() - start)
        if step % 10 == 0:
            start = process_time()
            whole = check(project.line, project.plan, store)
            times.whole.append(process_time() - start)
            if [(each.key, each.severity, each.message) for each in found] != [
                (each.key, each.severity, each.message) for each in whole
            ]:
                raise SystemExit(f"after edit {step} of seed {seed} the findings differ from the whole check")
    return times


def to_disk(project: Project, number: int, store: Catalogue, folder: Path) -> tuple[list[float], list[float]]:
    """Measure the whole way of an edit, CPU and wall time: edit, file, figures of the line, all checks."""
    chance, checkup, factors = random.Random(1), Checkup(seconds=None), factors_on(DAY)
    session = Session.new(project, folder / "bench.sfp")
    checkup.plan_issues(session.project, store)
    used: list[float] = []
    waited: list[float] = []
    for _ in range(number):
        edit = chance.choice(EDITS)
        start, began = process_time(), perf_counter()
        session.apply(Message("project-edit-remedy"), lambda old, edit=edit: edit(old, chance))  # type: ignore[misc]  # edit bound now
        perform(session.project.line, factors)
        checkup.plan_issues(session.project, store)
        used.append(process_time() - start)
        waited.append(perf_counter() - began)
    session.close()
    return used, waited


def applied(project: Project) -> int:
    """Return how many times the rules of one option or station are asked, one for each."""
    options, stations = len(project.plan.options), len(project.line.stations)
    return sum(len(rules) * (stations if part == "station" else options) for part, rules in PARTS.items())


def all_ways_out(project: Project, store: Catalogue) -> float:
    """Measure working out the remedies of every finding, which nobody asks for at once: a window shows those of one."""
    found = check(project.line, project.plan, store)
    start = process_time()
    for issue in found:
        len(issue.remedies)
    return process_time() - start


def p95(times: list[float]) -> float:
    """Return the time 95 % stay below."""
    return sorted(times)[ceil(0.95 * len(times)) - 1]


def checks(
    size: str, stations: int, items: int, store: Catalogue, edits: int, seeds: int, tell: Callable[[str], None]
) -> dict[str, float]:
    """Measure walks of edits at one size; times in ms."""
    runs = [walked(begun(stations, items, seed, store), edits, seed, store) for seed in range(seeds)]
    after = [time for run in runs for time in run.edits]
    made = {
        f"requirements_{size}": median(run.requirements for run in runs),
        f"findings_{size}": median(run.findings for run in runs),
        f"whole_check_ms_{size}": 1000 * median(time for run in runs for time in run.whole),
        f"edit_p50_ms_{size}": 1000 * median(after),
        f"edit_p95_ms_{size}": 1000 * p95(after),
    }
    tell("   ".join(f"{name} {value:.1f}" for name, value in made.items()))
    return made


def figures(edits: int, seeds: int, tell: Callable[[str], None]) -> dict[str, float]:
    """Measure everything and return the figures by name; times in ms."""
    edition = open_edition(places.store_edition())
    store: Catalogue = {name: edition[name] for name in edition}
    check(long_line(10), full_plan(long_line(10), store, 5, 0), store)  # packs and units are read once
    made: dict[str, float] = {"rules": len(RULES)}
    dense = demanding(store, MORE, 0)
    for stations, items in SIZES:
        made |= checks(f"{stations}x{items}", stations, items, store, edits, seeds, tell)
    made |= checks("dense", *SIZES[-1], dense, edits, seeds, tell)
    small, large = (f"{stations}x{items}" for stations, items in (SIZES[0], SIZES[-1]))
    grown = log(SIZES[-1][0] / SIZES[0][0])
    for name in ("whole_check_ms", "edit_p50_ms", "edit_p95_ms"):
        made[f"{name}_exponent"] = log(made[f"{name}_{large}"] / made[f"{name}_{small}"]) / grown
    with tempfile.TemporaryDirectory() as folder:
        used, waited = to_disk(begun(*SIZES[-1], 0, store), edits, store, Path(folder))
    for name, way in (("cpu", used), ("wall", waited)):
        made |= {f"edit_to_disk_{name}_p50_ms": 1000 * median(way), f"edit_to_disk_{name}_p95_ms": 1000 * p95(way)}
    made["rules_at_places"] = applied(begun(*SIZES[-1], 0, store))
    made["all_ways_out_ms"] = 1000 * all_ways_out(begun(*SIZES[-1], 0, store), store)
    tell("   ".join(f"{name} {value:.2f}" for name, value in made.items() if not name[-1].isdigit()))
    return made


def main() -> int:
    """Run the benchmark."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--quick", action="store_true", help="under a minute")
    arguments.add_argument("--json", action="store_true", help="print one object with the figures last")
    arguments.add_argument("--seeds", type=int, default=3)
    given = arguments.parse_args()
    made = figures(40 if given.quick else 200, 1 if given.quick else given.seeds, print)
    if given.json:
        print(json.dumps({"figures": {name: round(value, 3) for name, value in made.items()}}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
