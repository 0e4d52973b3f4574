"""Real-life puzzles as files (`tests/cases/*.toml`): store, line, plan, the rules that speak, and what closing adds."""

from __future__ import annotations

import functools
import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from configurator.basis.ids import SolutionId
from configurator.basis.issues import Severity
from configurator.catalog.entry import Catalogue
from configurator.compatibility.closure import close
from configurator.compatibility.rules import check
from configurator.line.model import Line
from configurator.plan.model import Plan
from tests.compatibility.builders import entry, line, machine, plan, station, store
from tests.compatibility.shipped import price, sample_line, shipped_store

CASES = sorted((Path(__file__).resolve().parents[1] / "cases").glob("*.toml"))
FIELDS = {"story", "rules", "speaks", "silent", "first", "informs", "ways", "added", "after", "blocks", "unchecked", "sample", "plan",
          "entry", "station", "zone", "system", "site", "factory", "skill", "flow", "product", "option"}  # fmt: skip


def read(case: dict[str, Any]) -> tuple[Line, Plan, Catalogue]:
    assert case.keys() <= FIELDS
    if "sample" in case:
        return on_sample(case)
    entries = {fields["name"]: entry(**fields) for fields in case["entry"]}
    site = {key: value for key, value in case.get("site", {}).items() if value != ""}
    unseen = [key for key, value in case.get("site", {}).items() if value == ""]
    at = line(
        *(made_station(fields) for fields in case["station"]),
        zones=case.get("zone", []),
        systems=case.get("system", []),
        factory=case.get("factory", {}),
        skills=case.get("skill", []),
        flows=case.get("flow", []),
        products=case.get("product", []),
        site=site | dict.fromkeys(unseen),
    )
    chosen = [(entries[each["entry"]], each.get("stations", ()), each.get("units", 1)) for each in case["option"]]
    return at, plan(*chosen, **case.get("plan", {})), store(*entries.values())


def on_sample(case: dict[str, Any]) -> tuple[Line, Plan, Catalogue]:
    """Read a case that plays on a shipped line with the shipped store; entries go by supplier/solution."""
    shop = shipped_store()
    chosen = [
        (shop[SolutionId(each["entry"])], each.get("stations", ()), each.get("units", 1)) for each in case["option"]
    ]
    return sample_line(case["sample"]), plan(*chosen, **case.get("plan", {})), shop


def made_station(fields: dict[str, Any]) -> dict[str, Any]:
    listed = fields.get("machines", ()) if isinstance(fields.get("machines", ()), list) else ()
    machines = [
        machine(each["name"], *each["interfaces"], controller=each.get("controller", "other"))
        | ({"tags": each["tags"]} if "tags" in each else {})
        for each in listed
    ]
    fleet = fields.get("fleet")
    if fleet:
        machines += [
            machine(f"m-{n}", *fleet["interfaces"], controller=fleet["controller"]) for n in range(fleet["count"])
        ]
    plain = {key: value for key, value in fields.items() if key not in ("name", "fleet") and value is not listed}
    return station(fields["name"], *machines, **plain)


def test_each_case_tells_its_story_and_expects_something() -> None:
    for file in CASES:
        case = tomllib.loads(file.read_text(encoding="utf-8"))
        assert len(case["story"]) > 20, file.stem
        assert case.keys() & {"rules", "speaks", "silent", "informs"}, file.stem


def test_there_are_enough_cases() -> None:
    assert len(CASES) >= 120


@pytest.mark.parametrize("file", CASES, ids=lambda file: file.stem)
def test_case(file: Path) -> None:
    case = tomllib.loads(file.read_text(encoding="utf-8"))
    at, chosen, shop = read(case)
    found = [issue for issue in check(at, chosen, shop) if issue.severity is not Severity.INFO]
    names = [issue.rule for issue in found]
    if "rules" in case:
        assert Counter(names) == Counter(case["rules"]), case["story"]
    assert set(case.get("speaks", ())) <= set(names), (case["story"], names)
    assert set(case.get("silent", ())).isdisjoint(names), (case["story"], names)
    told = {issue.rule for issue in check(at, chosen, shop) if issue.severity is Severity.INFO}
    assert set(case.get("informs", ())) <= told, (case["story"], told)
    for rule, step in case.get("first", {}).items():
        ways = next(issue.remedies for issue in found if issue.rule == rule)
        assert type(ways[0].steps[0]).__name__ == step, (case["story"], ways[0])
    if "ways" in case:
        assert [type(way.steps[0]).__name__ for way in found[0].remedies] == case["ways"]
    if "blocks" in case:
        assert any(issue.severity is Severity.BLOCK for issue in found) is case["blocks"]
    if "unchecked" in case:
        assert all(issue.severity is Severity.UNCHECKED for issue in found)
    if "added" in case:
        closed = close(at, chosen, shop, functools.partial(price, at, shop))
        added = [option.solution.removeprefix("test/") for option in closed.options[len(chosen.options) :]]
        assert sorted(added) == sorted(case["added"]), case["story"]
        left = [issue.rule for issue in check(at, closed, shop) if issue.severity is not Severity.INFO]
        assert left == case["after"]
