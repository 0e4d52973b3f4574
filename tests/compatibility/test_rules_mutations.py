"""One edge of a consistent project is changed: it is always noticed, by the rule whose edge it is; the originals are never accused."""

from __future__ import annotations

import os
import random
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest

from configurator.basis.issues import Severity
from configurator.compatibility.closure import close
from configurator.compatibility.rules import RULES, check
from tests.compatibility.builders import machine
from tests.compatibility.consistent import FEATURES, TAGS, Draft, consistent

PROJECTS = 1_000 if os.environ.get("HYPOTHESIS_PROFILE") == "thorough" else 150
Mutation = tuple[str, str, Callable[[Draft, random.Random], None]]  # feature, rule that must speak, the change


def _machine(draft: Draft, dice: random.Random) -> dict[str, Any]:
    made: dict[str, Any] = dice.choice(draft.stations)["equipment"][0]
    return made


def spoken(protocol: str, physical: str = "") -> Callable[[Draft, random.Random], None]:
    def change(draft: Draft, dice: random.Random) -> None:
        _machine(draft, dice)["interfaces"][0] |= {"protocol": protocol} | ({"physical": physical} if physical else {})

    return change


def interface(**facts: Any) -> Callable[[Draft, random.Random], None]:
    return lambda draft, dice: _machine(draft, dice)["interfaces"][0].update(facts)


def every_interface(**facts: Any) -> Callable[[Draft, random.Random], None]:
    def change(draft: Draft, dice: random.Random) -> None:
        for each in draft.stations:
            each["equipment"][0]["interfaces"][0].update(facts)

    return change


def gone(option: str) -> Callable[[Draft, random.Random], None]:
    return lambda draft, _dice: draft.options.pop(option) and None


def facts(**values: Any) -> Callable[[Draft, random.Random], None]:
    return lambda draft, _dice: draft.site.update(values)


def entry_fields(name: str, **values: Any) -> Callable[[Draft, random.Random], None]:
    return lambda draft, _dice: draft.entries[name].update(values)


def zone(**values: Any) -> Callable[[Draft, random.Random], None]:
    return lambda draft, _dice: draft.zones[0].update(values)


def place(number: int, **values: Any) -> Callable[[Draft, random.Random], None]:
    return lambda draft, _dice: draft.stations[number].update(values)


def no_port(draft: Draft, dice: random.Random) -> None:
    _machine(draft, dice)["interfaces"] = []


def one_more_machine(draft: Draft, dice: random.Random) -> None:
    at = dice.choice(draft.stations)
    twin = {**at["equipment"][0], "id": f"twin-{at['id']}", "tags": 0}
    at["equipment"].append(
        {**twin, "interfaces": [{k: v for k, v in twin["interfaces"][0].items() if k != "max_tags"}]}
    )


def more_tags(draft: Draft, dice: random.Random) -> None:
    wanted = _machine(draft, dice)
    wanted["tags"] = TAGS + 1
    wanted["interfaces"][0]["max_tags"] = TAGS + 1


def a_gateway(draft: Draft, dice: random.Random) -> str:
    return dice.choice([name for name in draft.options if name.startswith("gateway")])


def deaf_gateway(draft: Draft, dice: random.Random) -> None:
    draft.entries[a_gateway(draft, dice)]["ports"][1]["protocol"] = "vda5050"


def gateway_gone(draft: Draft, dice: random.Random) -> None:
    draft.options.pop(a_gateway(draft, dice))


def gateway_not_everywhere(draft: Draft, dice: random.Random) -> None:
    name = a_gateway(draft, dice)
    at, units = draft.options[name]
    draft.options[name] = (at[1:], units)
    if not at[1:]:
        draft.options.pop(name)


def first_gateway_slow(draft: Draft, dice: random.Random) -> None:
    first = draft.stations[0]["id"]
    name = next(name for name, (at, _) in draft.options.items() if name.startswith("gateway") and first in at)
    draft.entries[name]["ports"][1]["fastest"] = "1 Hz"


def second_mes(draft: Draft, dice: random.Random) -> None:
    draft.add("second", "MES", provides=["sys.mes"], ports=[*draft.entries["mes"]["ports"]])


def excluded(draft: Draft, dice: random.Random) -> None:
    draft.entries["server"]["excludes"] = ["sys.mes"]


def unskilled(word: str) -> Callable[[Draft, random.Random], None]:
    def change(draft: Draft, dice: random.Random) -> None:
        draft.skills = [each for each in draft.skills if each["word"] != word]

    return change


def sixth_vehicle(draft: Draft, dice: random.Random) -> None:
    draft.options["amr"] = ([], 6)


def far_away(draft: Draft, dice: random.Random) -> None:
    draft.flows[0]["distance"] = "21 m"


def unmeasured(draft: Draft, dice: random.Random) -> None:
    del draft.flows[0]["distance"]


def another_sensor(draft: Draft, dice: random.Random) -> None:
    draft.options["pressure"] = (draft.options["pressure"][0], 2)


def port_fact(name: str, number: int, **values: Any) -> Callable[[Draft, random.Random], None]:
    return lambda draft, _dice: draft.entries[name]["ports"][number].update(values)


def misspelt_need(draft: Draft, dice: random.Random) -> None:
    draft.entries["mes"]["requires"] = [
        "data.itm" if word == "data.item" else word for word in draft.entries["mes"]["requires"]
    ]


def many_units(draft: Draft, dice: random.Random) -> None:
    draft.options["server"] = ([], 1_000_000)


MUTATIONS: tuple[Mutation, ...] = (
    ("base", "gateway-speaks-the-machine", spoken("ezsocket")),
    ("base", "physical-layer-fits", interface(physical="usb")),
    ("base", "machine-option-is-fitted|fanuc-has-focas", interface(state="option-missing")),
    ("base", "machine-port-is-known", interface(state="unknown")),
    ("base", "machine-port-is-set", interface(state="needs-setting")),
    ("base", "machine-without-port-is-retrofitted", no_port),
    ("base", "gem-tool-has-a-host", spoken("secs-gem", "ethernet")),
    ("base", "machine-gives-the-tags", interface(max_tags=TAGS - 1)),
    ("base", "port-carries-the-tags", more_tags),
    ("base", "port-has-room", one_more_machine),
    ("base", "data-reaches-the-system", deaf_gateway),
    ("base", "mes-captures-every-process", gateway_gone),
    ("base", "mes-captures-every-process", gateway_not_everywhere),
    ("base", "mes-has-master-data", gone("masters")),
    ("base", "requirement-is-met", gone("server")),
    ("base", "requirement-is-met", entry_fields("server", provides=[{"word": "utl.server", "version": "4.0"}])),
    ("base", "requirement-is-met", entry_fields("server", provides=[{"word": "utl.server", "version": "1.9"}])),
    ("base", "words-are-known", misspelt_need),
    ("base", "no-module-twice", second_mes),
    ("base", "nothing-excluded-is-present", excluded),
    ("base", "units-can-be-meant", many_units),
    ("base", "amounts-can-be-meant", entry_fields("server", utilities={"power": "-1 kW"})),
    ("base", "power-suffices", facts(spare_power="1.9 kW")),
    ("base", "power-suffices", facts(spare_power=None)),
    ("base", "phases-match", facts(phases=["3x380V"])),
    ("base", "server-has-ups", facts(ups=False)),
    ("base", "server-has-ups", facts(ups=None)),
    ("base", "server-has-a-room", facts(server_room=False)),
    ("base", "somebody-is-trained", unskilled("skill.mes")),
    ("base", "station-is-there", lambda draft, dice: draft.options.update({a_gateway(draft, dice): (["op-99"], 1)})),
    ("fleet", "aisle-is-wide-enough", facts(narrowest_aisle="1.3 m")),
    ("fleet", "floor-is-flat", facts(flat_floor=None)),
    ("fleet", "vehicles-have-radio", facts(wifi="part")),
    ("fleet", "vehicles-have-chargers", gone("charger")),
    ("fleet", "vehicles-have-chargers", sixth_vehicle),
    ("fleet", "aisle-is-wide-enough", entry_fields("amr", robotics={"width_mm": 901})),
    ("camera", "ip-code-suffices", zone(ip="55")),
    ("camera", "temperature-is-withstood", zone(hottest="41 °C")),
    ("camera", "temperature-is-withstood", zone(coldest="4 °C")),
    ("camera", "explosive-zone-is-respected", zone(explosive=True)),
    ("camera", "washdown-is-withstood", zone(washdown=True)),
    ("camera", "vision-keeps-the-cycle", place(0, cycle_time="59 s")),
    ("camera", "vision-is-triggered", gone("trigger")),
    ("cobot", "payload-suffices", place(-1, part_mass="10.1 kg")),
    ("cobot", "repeatability-suffices", place(-1, tolerance="0.2 mm")),
    ("cobot", "reach-suffices", place(-1, reach="0.95 m")),
    ("cobot", "cobot-risk-is-assessed", gone("risk")),
    ("cobot", "somebody-is-trained", unskilled("skill.robot")),
    ("gripper", "air-suffices", facts(spare_air="0.5 m3/min")),
    ("gripper", "air-pressure-suffices", facts(air_pressure="5.9 bar")),
    ("gripper", "floor-suffices", facts(spare_floor="1.9 m2")),
    ("guard", "prediction-hears-the-machine", gone("vibration")),
    ("guard", "prediction-hears-the-machine", entry_fields("vibration", provides=["signal.vibration=9 kHz"])),
    ("guard", "path-keeps-the-rate", port_fact("guard", 0, fastest="100 Hz")),
    ("guard", "model-has-history", gone("historian")),
    ("guard", "model-has-history", entry_fields("historian", provides=["data.history=2 month"])),
    ("guard", "data-reaches-the-system", port_fact("historian", 0, protocol="edi")),
    ("office", "mes-and-erp-speak", entry_fields("erp", ports=[{"side": "offers", "protocol": "edi", "physical": "usb"}])),
    ("office", "system-ports-are-known", entry_fields("erp", ports=[])),
    ("office", "ebom-becomes-mbom", gone("prepared")),
    ("office", "requirement-is-met", gone("erp")),
    ("cloud", "production-network-is-separate", facts(separated_network=False)),
    ("cloud", "production-network-is-separate", facts(separated_network=None)),
    ("cloud", "cloud-survives-an-outage", facts(internet=None)),
    ("cloud", "cloud-survives-an-outage", gone("buffer")),
    ("tuner", "write-is-allowed", every_interface(access="read")),
    ("loop", "path-keeps-the-rate", first_gateway_slow),
    ("masters", "io-link-reaches-its-master", far_away),
    ("masters", "io-link-reaches-its-master", unmeasured),
    ("masters", "io-link-port-is-free", another_sensor),
)  # fmt: skip


def noticed(draft: Draft) -> dict[str, str]:
    """Return the findings of a draft that are more than information: key -> rule."""
    return {issue.key: issue.rule for issue in check(*draft.read()) if issue.severity is not Severity.INFO}


def spoke(rule: str, found: dict[str, str]) -> bool:
    """Say whether one of the rules a change belongs to is among the findings; which one follows from the machine."""
    return not set(rule.split("|")).isdisjoint(found.values())


@pytest.mark.parametrize("part", range(10))
def test_one_changed_edge_is_always_noticed_and_the_original_never_accused(part: int) -> None:
    for seed in range(part, PROJECTS, 10):
        original = consistent(seed)
        assert not noticed(original), seed
        able = [mutation for mutation in MUTATIONS if mutation[0] in original.features]
        dice = random.Random(seed)
        _, rule, change = able[seed % len(able)]
        changed = consistent(seed)
        change(changed, dice)
        found = noticed(changed)
        assert spoke(rule, found), (seed, rule, sorted(set(found.values())))


@pytest.mark.parametrize("number", range(len(MUTATIONS)))
def test_each_kind_of_change_is_noticed_in_several_projects(number: int) -> None:
    feature, rule, change = MUTATIONS[number]
    seeds = [seed for seed in range(60) if feature in consistent(seed).features][:3]
    assert seeds
    for seed in seeds:
        changed = consistent(seed)
        change(changed, random.Random(seed))
        assert spoke(rule, noticed(changed)), seed


def test_the_projects_differ_and_are_closed() -> None:
    drafts = [consistent(seed) for seed in range(60)]
    assert Counter(name for draft in drafts for name in draft.features).keys() == {"base", *FEATURES}
    assert len({(draft.features, len(draft.stations)) for draft in drafts}) > 40
    for draft in drafts[:10]:
        at, chosen, shop = draft.read()
        assert close(at, chosen, shop, lambda _option: 1) == chosen


def test_the_changes_touch_a_good_part_of_the_rules() -> None:
    names = {rule.id for rule in RULES}
    touched = {rule for _, each, _ in MUTATIONS for rule in each.split("|")}
    assert touched <= names
    assert len(touched) >= 40
    assert machine("m")["interfaces"] == []
