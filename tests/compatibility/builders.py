"""Small lines, machines and entries for the tests; everything is read through the same border as files."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from typing import Any

from configurator.basis import boundary
from configurator.basis.ids import SolutionId, StationId
from configurator.catalog.entry import Catalogue, Solution
from configurator.line.model import Line
from configurator.plan.model import Plan
from configurator.plan.steps import AddOption, apply_to_plan, new_option

Scene = tuple[Line, Plan, Catalogue]
SAMPLE_DAYS = {"valid_from": "2026-01-01", "valid_until": "2026-12-31"}
CATEGORIES = {"MES": "mes", "ERP": "erp", "WMS": "erp", "GTW": "controller", "SNS": "sensor", "VIS": "machine-vision",
              "COB": "robot", "ROB": "robot", "AMR": "robot", "CLD": "cloud-new", "APS": "aps", "FEM": "fems"}  # fmt: skip
AT_STATIONS = ("SNS", "GTW", "VIS", "ROB", "COB", "IOL", "PMT", "ACT", "IDN", "HMI")


def entry(name: str, kind: str, price: int = 1_000_000, **fields: Any) -> Solution:
    """Return an entry; words may be plain strings, ports `side protocol physical access devices` in one string."""
    data: dict[str, Any] = {
        "id": name if "/" in name else f"test/{name}",
        "uuid": str(uuid.uuid5(uuid.NAMESPACE_URL, name)),
        "version": "1.0",
        "supplier": "test",
        "title": name,
        "summary": name,
        "description": name,
        "kind": kind,
        "category": CATEGORIES.get(kind, "other"),
        "class_path": "test",
        "key_technologies": ["field-application"],
        "technologies": ["iot"],
        "isa95_levels": [2],
        "lead_time": "10 d",
        "placed": "stations" if kind in AT_STATIONS else "line",
        "prices": [
            {
                "key": "box",
                "item": "box",
                "group": "hardware",
                "per": "unit",
                "won": price,
                "basis": "test",
                **SAMPLE_DAYS,
            }
        ],
        **SAMPLE_DAYS,
    }
    data |= fields
    data["ports"] = [_port(each) for each in fields.get("ports", ())]
    data["provides"] = [_provision(each) for each in fields.get("provides", ())]
    data["requires"] = [_requirement(each) for each in fields.get("requires", ())]
    data["excludes"] = [{"word": word, "reason": "test"} for word in fields.get("excludes", ())]
    return boundary.read(Solution, data, name)


def _port(text: str | dict[str, Any]) -> dict[str, Any]:
    if not isinstance(text, str):
        return text
    side, protocol, physical, *rest = text.split()
    port: dict[str, Any] = {"side": side, "protocol": protocol, "physical": physical}
    return port | dict(
        zip(("access", "max_devices"), [int(word) if word.isdigit() else word for word in rest], strict=False)
    )


def _provision(given: str | dict[str, Any]) -> dict[str, Any]:
    if not isinstance(given, str):
        return given
    word, _, quantity = given.partition("=")
    return {"word": word, "quantity": quantity} if quantity else {"word": word}


def _requirement(wanted: str | dict[str, Any]) -> dict[str, Any]:
    """Read `data.bom|svc.data@station>=3 month?`: words, place, amount, and `?` for a recommendation."""
    if not isinstance(wanted, str):
        return {"reason": "test", **wanted}
    text, strength = (wanted[:-1], "recommends") if wanted.endswith("?") else (wanted, "requires")
    text, _, amount = text.partition(">=")
    words, _, place = text.partition("@")
    need: dict[str, Any] = {"words": words.split("|"), "reason": "test", "per": place or "line", "strength": strength}
    return need | ({"at_least": amount} if amount else {})


def machine(name: str, *interfaces: str | dict[str, Any], controller: str = "other") -> dict[str, Any]:
    """Return a machine; an interface is `protocol physical access state` in one string."""
    return {"id": name, "name": name, "controller": controller, "interfaces": [_interface(each) for each in interfaces]}


def _interface(text: str | dict[str, Any]) -> dict[str, Any]:
    if not isinstance(text, str):
        return text
    return dict(zip(("protocol", "physical", "access", "state"), text.split(), strict=False))


def station(name: str, *machines: dict[str, Any], kind: str = "turning", **fields: Any) -> dict[str, Any]:
    """Return a station with its machines."""
    return {"id": name, "name": name, "kind": kind, "cycle_time": "60 s", "equipment": list(machines), **fields}


def line(*stations: dict[str, Any], **fields: Any) -> Line:
    """Return a line of these stations; the building has everything unless `site` says otherwise."""
    company = {"name": "test", "site": "test", "industry": "C29", "region": "test", "employees": 50, "yearly_sales": 1}
    data: dict[str, Any] = {
        "name": "test",
        "calendar": {"shifts": 1, "shift_length": "8 h", "breaks": "0 min", "days_per_month": 20.0},
        "economics": {"wage_per_hour": 1, "tariff_per_kwh": 1, "holding_rate": "10 %", "discount_rate": "5 %"},
        "stations": list(stations) or [station("op-10")],
        **fields,
    }
    data["factory"] = company | fields.get("factory", {})
    data["site"] = RICH_SITE | fields.get("site", {})
    return boundary.read(Line, data, "line")


RICH_SITE = {"spare_power": "500 kW", "spare_air": "10 m3/min", "air_pressure": "7 bar", "spare_floor": "500 m2", "narrowest_aisle": "3 m",
             "flat_floor": True, "internet": "500 Mbit/s", "wifi": "all", "server_room": True, "ups": True,
             "separated_network": True}  # fmt: skip


def store(*entries: Solution) -> dict[SolutionId, Solution]:
    """Return a catalogue of these entries."""
    return {each.id: each for each in entries}


def plan(
    *chosen: Solution | tuple[Solution, Iterable[str]] | tuple[Solution, Iterable[str], int], **fields: Any
) -> Plan:
    """Return a plan of these entries, each alone (the whole line) or with its stations and units."""
    made = Plan(**fields)
    for each in chosen:
        solution, places, units = (each, (), 1) if isinstance(each, Solution) else (*each, 1)[:3]
        stations = tuple(StationId(place) for place in places)
        made = apply_to_plan(AddOption(new_option(solution.id, solution.version, stations, made, units=units)), made)
    return made


def placed_at(solution: Solution, *names: str, units: int = 1) -> tuple[Solution, tuple[str, ...], int]:
    """Return an entry with the stations it is to stand at, for `plan`."""
    return solution, names, units
