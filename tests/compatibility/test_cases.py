"""Real-life puzzles as files (`tests/cases/*.toml`): store, line, plan, the rules that speak, and what closing adds."""

from __future__ import annotations

import functools
import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from configurator.basis.issues import Severity
from configurator.catalog.entry import Catalogue
from configurator.compatibility.closure import close
from configurator.compatibility.rules import check
from configurator.line.model import Line
from configurator.plan.model import Plan
from tests.compatibility.builders import entry, line, machine, plan, station, store
from tests.compatibility.shipped import price

CASES = sorted((Path(__file__).resolve().parents[1] / "cases").glob("*.toml"))
FIELDS = {"story", "rules", "ways", "added", "after", "blocks", "unchecked", "entry", "station", "zone", "system", "site", "factory", "option"}  # fmt: skip


def read(case: dict[str, Any]) -> tuple[Line, Plan, Catalogue]:
    assert case.keys() <= FIELDS
    entries = {fields["name"]: entry(**fields) for fields in case["entry"]}
    site = {key: value for key, value in case.get("site", {}).items() if value != ""}
    unseen = [key for key, value in case.get("site", {}).items() if value == ""]
    at = line(
        *(made_station(fields) for fields in case["station"]),
        zones=case.get("zone", []),
        systems=case.get("system", []),
        factory=case.get("factory", {}),
        site=site | dict.fromkeys(unseen),
    )
    chosen = [(entries[each["entry"]], each.get("stations", ()), each.get("units", 1)) for each in case["option"]]
    return at, plan(*chosen), store(*entries.values())


def made_station(fields: dict[str, Any]) -> dict[str, Any]:
    machines = [
        machine(each["name"], *each["interfaces"], controller=each.get("controller", "other"))
        for each in fields.get("machines", ())
    ]
    fleet = fields.get("fleet")
    if fleet:
        machines += [
            machine(f"m-{n}", *fleet["interfaces"], controller=fleet["controller"]) for n in range(fleet["count"])
        ]
    plain = {key: value for key, value in fields.items() if key not in ("name", "machines", "fleet")}
    return station(fields["name"], *machines, **plain)


def test_there_are_enough_cases() -> None:
    assert len(CASES) >= 20


@pytest.mark.parametrize("file", CASES, ids=lambda file: file.stem)
def test_case(file: Path) -> None:
    case = tomllib.loads(file.read_text(encoding="utf-8"))
    at, chosen, shop = read(case)
    found = [issue for issue in check(at, chosen, shop) if issue.severity is not Severity.INFO]
    assert Counter(issue.rule for issue in found) == Counter(case["rules"]), case["story"]
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
