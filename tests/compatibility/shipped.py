"""The shipped store and sample lines, read once for the whole run."""

from __future__ import annotations

import functools
from pathlib import Path

from configurator.catalog.codec import read_entry
from configurator.catalog.entry import Catalogue
from configurator.compatibility.remedies import purchase
from configurator.line.model import Line
from configurator.line.sample import read_sample
from configurator.plan.model import Option, Plan
from configurator.plan.steps import AddOption, apply_to_plan, new_option

ENTRIES = Path(__file__).resolve().parents[2] / "solution_store" / "entries"
LINES = ("acme-stamping", "cnc-shaft", "moulding", "food-packing")


@functools.cache
def shipped_store() -> Catalogue:
    """Return every shipped entry by id."""
    files = (file for file in sorted(ENTRIES.glob("*/*.toml")) if file.name != "supplier.toml")
    entries = [read_entry(file) for file in files]
    return {entry.id: entry for entry in entries}


@functools.cache
def sample_line(name: str) -> Line:
    """Return the line of a shipped sample."""
    return read_sample(name).line


def chosen(line: Line, picks: list[tuple[int, int]], store: Catalogue) -> Plan:
    """Return a plan from numbers: which entry, and at which station it stands (entries of the whole line ignore it)."""
    names, made = sorted(store), Plan()
    for entry, place in picks:
        solution = store[names[entry % len(names)]]
        station = line.stations[place % len(line.stations)].id
        stations = () if solution.placed == "line" else (station,)
        made = apply_to_plan(AddOption(new_option(solution.id, solution.version, stations, made)), made)
    return made


def price(line: Line, store: Catalogue, option: Option) -> int:
    """Return what an option costs to buy."""
    return purchase(option, store[option.solution], line)
