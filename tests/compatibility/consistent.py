"""Consistent projects by the thousand: a line, a store and a plan in which each edge holds by exactly as much as it must."""

from __future__ import annotations

import itertools
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from configurator.catalog.entry import Catalogue
from configurator.line.model import Line
from configurator.plan.model import Plan
from tests.compatibility.builders import entry, line, machine, plan, station, store

SPOKEN = ("focas2 ethernet", "slmp ethernet", "xgt ethernet", "s7 ethernet", "fins ethernet", "modbus-rtu rs-485")
TAGS = 20  # values wanted of each machine


@dataclass
class Draft:
    """A project as plain data, so that one thing of it can be changed before it is read."""

    stations: list[dict[str, Any]] = field(default_factory=list)
    entries: dict[str, dict[str, Any]] = field(default_factory=dict)
    options: dict[str, tuple[list[str], int]] = field(default_factory=dict)
    site: dict[str, Any] = field(default_factory=dict)
    zones: list[dict[str, Any]] = field(default_factory=list)
    skills: list[dict[str, Any]] = field(default_factory=list)
    flows: list[dict[str, Any]] = field(default_factory=list)
    features: tuple[str, ...] = ()

    def add(self, name: str, kind: str, at: list[str] | None = None, **fields: Any) -> None:
        """Put an entry into the store and one option of it into the plan."""
        self.entries[name] = {"kind": kind, **fields}
        self.options[name] = (at or [], 1)

    def read(self) -> tuple[Line, Plan, Catalogue]:
        """Return the project as values, through the border every file passes."""
        made = {name: entry(name, **fields) for name, fields in self.entries.items()}
        factory = line(*self.stations, site=self.site, zones=self.zones, skills=self.skills, flows=self.flows)
        picks = [(made[name], places, units) for name, (places, units) in self.options.items()]
        return factory, plan(*picks), store(*made.values())


def port(side: str, spoken: str, **facts: Any) -> dict[str, Any]:
    protocol, physical = spoken.split()
    return {"side": side, "protocol": protocol, "physical": physical, **facts}


def base(draft: Draft, dice: random.Random) -> None:
    """An MES that hears every machine through gateways, with its master data, server and user."""
    names = [f"op-{n}0" for n in range(1, dice.randint(2, 5) + 1)]
    spoken = {name: dice.choice(SPOKEN) for name in names}
    for name in names:
        made = {**machine(f"m-{name}", f"{spoken[name]} read-write"), "tags": TAGS}
        made["interfaces"][0] |= {"fastest": "5 Hz", "max_tags": TAGS}
        draft.stations.append(station(name, made, zone="hall"))
    draft.zones.append({"id": "hall", "name": "hall", "ip": "54", "coldest": "5 °C", "hottest": "40 °C"})
    draft.flows = [{"source": a, "target": b, "distance": "15 m"} for a, b in itertools.pairwise(names)]
    for number, protocol in enumerate(dict.fromkeys(spoken.values())):
        at = [name for name in names if spoken[name] == protocol]
        collects = port(
            "collects", protocol, access="read-write", max_devices=len(at), max_tags=TAGS * len(at), fastest="5 Hz"
        )
        offers = port("offers", "mqtt ethernet", fastest="5 Hz")
        draft.add(
            f"gateway-{number}",
            "GTW",
            at,
            ports=[collects, offers],
            provides=["data.count", "sys.gateway", "control.write"],
        )
        draft.entries[f"gateway-{number}"]["prices"] = shared_box()
    draft.add("mes", "MES", ports=[port("collects", "mqtt ethernet", fastest="5 Hz"), port("offers", "rest ethernet")],
              provides=["sys.mes"], utilities={"network": "1 Mbit/s"},
              requires=["data.count@station", "data.item", {"words": ["utl.server"], "versions": ">=2,<4"}, "skill.mes"])  # fmt: skip
    draft.add("masters", "BIG", provides=["data.item"], ports=[port("offers", "mqtt ethernet")])
    draft.add("server", "SVR", provides=[{"word": "utl.server", "version": "3.1"}], requires=["utl.ups"],
              utilities={"power": "2 kW", "phases": "1x220V"})  # fmt: skip
    draft.skills.append({"word": "skill.mes", "people": 1})
    draft.site |= {"spare_power": "2 kW", "phases": ["1x220V"], "layout_changes": "rarely"}


def shared_box() -> list[dict[str, Any]]:
    """Prices of one box for all its stations, so that its room is counted once."""
    return [{"key": "box", "item": "box", "group": "hardware", "per": "site", "won": 1, "basis": "test",
             "valid_from": "2026-01-01", "valid_until": "2026-12-31"}]  # fmt: skip


def fleet(draft: Draft, dice: random.Random) -> None:
    draft.add("amr", "AMR", provides=["if.fleet"], robotics={"width_mm": 900})
    draft.add("charger", "ACT", provides=["utl.charger=1 ea"], placed="line")
    draft.options["amr"] = ([], 5)
    draft.site |= {"narrowest_aisle": "1.4 m", "flat_floor": True, "wifi": "all"}


def camera(draft: Draft, dice: random.Random) -> None:
    at = [draft.stations[0]["id"]]
    draft.add("camera", "VIS", at, provides=["control.reject"], environment={"ip": "54", "coldest": "5 °C", "hottest": "40 °C"},
              robotics={"cycle": "60 s"}, requires=["signal.trigger@station"])  # fmt: skip
    draft.add("trigger", "ACT", at, provides=["signal.trigger"])


def cobot(draft: Draft, dice: random.Random) -> None:
    draft.stations[-1] |= {"part_mass": "10 kg", "tolerance": "0.3 mm", "reach": "0.9 m"}
    at = [draft.stations[-1]["id"]]
    robotics = {"payload": "12 kg", "repeatability_mm": 0.09, "reach_mm": 900}
    draft.add("cobot", "COB", at, robotics=robotics, requires=["skill.robot"])
    draft.add("risk", "TRN", provides=["safe.risk-assessment"])
    draft.skills.append({"word": "skill.robot", "people": 1})


def gripper(draft: Draft, dice: random.Random) -> None:
    draft.add(
        "gripper",
        "ACT",
        [draft.stations[0]["id"]],
        utilities={"air": "0.6 m3/min", "air_pressure": "6 bar", "floor": "2 m2"},
    )
    draft.site |= {"spare_air": "0.6 m3/min", "air_pressure": "6 bar", "spare_floor": "2 m2"}


def guard(draft: Draft, dice: random.Random) -> None:
    at = [draft.stations[0]["id"]]
    draft.add("vibration", "SNS", at, provides=["signal.vibration=10 kHz"], ports=[port("offers", "4-20ma 24v-io")],
              environment={"ip": "54"})  # fmt: skip
    draft.add("guard", "AIM", at, requires=["signal.vibration@station>=10 kHz", "data.history>=3 month"],
              ports=[port("collects", "4-20ma 24v-io", fastest="10 kHz"), port("collects", "sql-view ethernet")])  # fmt: skip
    draft.add("historian", "HIS", provides=["data.history=3 month"], ports=[port("offers", "sql-view ethernet")])


def office(draft: Draft, dice: random.Random) -> None:
    draft.add("erp", "ERP", ports=[port("collects", "rest ethernet"), port("offers", "rest ethernet")],
              provides=["sys.erp", "data.order", "data.bom"])  # fmt: skip
    draft.add("plm", "PLM", provides=["data.ebom"], requires=["sys.erp"])
    draft.add("prepared", "BIG", provides=["svc.data"])


def cloud(draft: Draft, dice: random.Random) -> None:
    draft.add("cloud", "CLD", provides=["data.maintenance"])
    draft.add("buffer", "SEC", provides=["utl.buffer"])
    draft.site |= {"internet": "100 Mbit/s", "separated_network": True}


def tuner(draft: Draft, dice: random.Random) -> None:
    draft.add("tuner", "CAM", requires=["control.write"], ports=[port("collects", "mqtt ethernet")])


def loop(draft: Draft, dice: random.Random) -> None:
    """A dashboard that wants values five times a second, as often as everything on the way passes them."""
    first = draft.stations[0]["id"]
    draft.add("fast", "CAM", [first], requires=["data.count@station>=5 Hz"], placed="stations",
              ports=[port("collects", "mqtt ethernet", fastest="5 Hz")])  # fmt: skip


def masters(draft: Draft, dice: random.Random) -> None:
    at, away = [draft.stations[0]["id"]], [draft.stations[1]["id"]]
    draft.add("pressure", "SNS", at, provides=["signal.pressure"], ports=[port("offers", "io-link io-link")])
    draft.add(
        "link-master",
        "IOL",
        away,
        ports=[port("collects", "io-link io-link", max_devices=1), port("offers", "mqtt ethernet")],
    )


FEATURES: dict[str, Callable[[Draft, random.Random], None]] = {
    "fleet": fleet, "camera": camera, "cobot": cobot, "gripper": gripper, "guard": guard, "office": office, "cloud": cloud,
    "tuner": tuner, "loop": loop, "masters": masters,
}  # fmt: skip


def consistent(seed: int) -> Draft:
    """Return the draft of one consistent project; equal seeds give equal projects."""
    dice = random.Random(seed)
    draft = Draft()
    base(draft, dice)
    chosen = [name for name in FEATURES if dice.random() < 0.5]
    for name in chosen:
        FEATURES[name](draft, dice)
    draft.features = ("base", *chosen)
    return draft
