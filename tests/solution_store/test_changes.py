"""`diff` says what changes for the consultant, the heaviest first, and leaves nothing that differs unsaid."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from configurator.basis.ids import SolutionId
from configurator.basis.language import LANGUAGES, speaker
from configurator.basis.text import Name
from configurator.basis.units import Duration, Frequency, Ratio
from configurator.basis.vocabulary import MatrixColumn, Physical, Protocol, Stage
from configurator.catalog.edition import write_edition
from configurator.catalog.entry import (
    BundlePart,
    Certificate,
    Exclusion,
    Port,
    Provision,
    Requirement,
    Robotics,
    Service,
    Solution,
    Tier,
)
from solution_store.comparing import change_report
from solution_store.comparing.changes import Change, Weight, changes, store_at
from solution_store.entry_files import SHIPPED, Store, read_store
from tests.solution_store.test_lint import EFFECT, GOOD, HANSOL, PRICE

OTHER = replace(
    GOOD,
    id=SolutionId("hansol/uses"),
    uuid="3f2b9c1e-0000-4000-8000-000000000077",
    requires=(Requirement(("if.opc-ua",), Name("읽습니다.", "Reads.")),),
    provides=(),
)
BASE = replace(GOOD, provides=(*GOOD.provides, Provision("if.opc-ua")), ports=(Port("offers", Protocol.OPC_UA, Physical.ETHERNET),))  # fmt: skip
OLD = Store((BASE, OTHER), (HANSOL,))
CERTIFICATE = Certificate(Name("인증", "Certificate"), "AI-1", Name("범위입니다", "scope"), Name("기관", "office"), date(2026, 1, 1), date(2027, 1, 1))  # fmt: skip


def told(**to: Any) -> list[Change]:
    """Return what is said when the first entry changes."""
    return list(changes(OLD, Store((replace(BASE, **to), OTHER), (HANSOL,))))


def kinds(found: list[Change]) -> list[tuple[str, str]]:
    """Return weight and kind of each change."""
    return [(change.weight.value, change.kind) for change in found]


SINGLE: list[tuple[str, str, dict[str, Any]]] = [
    ("costs", "price", {"prices": (replace(PRICE, won=330_000),)}),
    ("costs", "price-terms", {"prices": (replace(PRICE, tiers=(Tier(10, 250_000),)),)}),
    ("costs", "price-period", {"prices": (replace(PRICE, valid_until=date(2028, 12, 31)),)}),
    ("costs", "price-new", {"prices": (PRICE, replace(PRICE, key="more"))}),
    ("costs", "price-gone", {"prices": ()}),
    ("offers", "gives", {"provides": (*BASE.provides, Provision("data.count"))}),
    ("offers", "speaks", {"ports": (*BASE.ports, Port("offers", Protocol.MQTT, Physical.ETHERNET))}),
    ("offers", "period", {"valid_until": date(2028, 12, 31)}),
    ("breaks", "replaced", {"replaced_by": SolutionId("hansol/uses")}),
    ("breaks", "renamed", {"id": SolutionId("hansol/other")}),
    ("promises", "effect", {"effects": (replace(EFFECT, likely=Ratio(15, "%")),)}),
    ("promises", "effect", {"effects": ()}),
    ("promises", "service", {"service": Service(Duration(4, "h"))}),
    ("promises", "delivery", {"lead_time": Duration(8, "week")}),
    ("words", "texts", {"title": Name("새 이름", "New name")}),
    ("words", "version", {"version": "1.1"}),
]


@pytest.mark.parametrize(("weight", "kind", "to"), SINGLE, ids=[f"{kind}-{n}" for n, (_, kind, _) in enumerate(SINGLE)])
def test_one_change_is_said_once(weight: str, kind: str, to: dict[str, Any]) -> None:
    assert kinds(told(**to)) == [(weight, kind)]


def test_a_price_says_won_and_share() -> None:
    (change,) = told(prices=(replace(PRICE, won=330_000),))
    for language, words in (("ko", ("30만", "33만", "+10.0 %")), ("en", ("300,000", "330,000", "+10.0 %"))):
        said = speaker(language).say(change.message)
        assert all(word in said for word in words), said


def test_what_is_no_longer_offered_names_who_needs_it() -> None:
    found = told(provides=GOOD.provides, ports=())
    assert kinds(found) == [("breaks", "capability-stays"), ("breaks", "missed"), ("breaks", "port-stays")]
    assert "hansol/uses" in speaker("en").say(found[1].message)
    assert "OPC UA" in speaker("en").say(found[2].message)


def test_entries_and_suppliers_come_and_go() -> None:
    new = Store((OTHER,), (replace(HANSOL, key="new"),))
    assert kinds(list(changes(OLD, new))) == [
        ("breaks", "supplier-gone"),
        ("breaks", "withdrawn"),
        ("offers", "supplier-new"),
    ]
    assert kinds(list(changes(new, OLD))) == [
        ("breaks", "supplier-gone"),
        ("offers", "supplier-new"),
        ("offers", "added"),
    ]


def test_eligibility_and_certificates_are_said() -> None:
    before = replace(HANSOL, programmes=("govt-2026", "robot-2026"))
    after = replace(HANSOL, programmes=("govt-2026", "carbon-2026"), certificates=(CERTIFICATE,), phone="042-000-0002")
    found = list(changes(Store((), (before,)), Store((), (after,))))
    assert kinds(found) == [
        ("breaks", "programmes-lost"),
        ("promises", "certificates"),
        ("promises", "programmes-gained"),
        ("words", "supplier"),
    ]
    assert "robot-2026" in speaker("ko").say(found[0].message)


def test_no_field_changes_unsaid() -> None:
    """Whatever field of an entry differs, something is said; a new field of the model fails here until it is told."""
    rich = next(entry for entry in read_store(SHIPPED).entries if entry.ai_model and entry.effects and entry.service)
    for field in fields(Solution):
        if field.name in ("uuid", "supplier"):
            continue
        value = _other(getattr(rich, field.name), field.name)
        changed = replace(rich, **{field.name: value})
        assert changes(Store((rich,), ()), Store((changed,), ())), field.name


def _other(value: Any, name: str) -> Any:
    """Return another value of the same sort."""
    special = {"lead_time": Duration(99, "d"), "line_stop": Duration(9, "h"), "kind": "SNS", "category": "sensor", "placed": "line" if value == "stations" else "stations",
               "replaced_by": SolutionId("a/b"), "service": None, "robotics": Robotics(reach_mm=10), "ai_model": None, "valid_from": date(2020, 1, 1),
               "valid_until": date(2040, 1, 1), "sample": not value if isinstance(value, bool) else value}  # fmt: skip
    if name in special:
        return special[name]
    if isinstance(value, tuple):
        return value[1:] if value else _grown(name)
    if isinstance(value, Name):
        return Name(f"{value.ko} 더", f"{value.en} more")
    return replace(value, **_grown(name)) if name in ("utilities", "environment") else f"{value}9"


def _grown(name: str) -> Any:
    """Return something in a field that was empty."""
    return {
        "utilities": {"phases": "24V"},
        "environment": {"wireless": True},
        "excludes": (Exclusion("net.5g", OTHER.requires[0].reason),),
        "bundle": (BundlePart(OTHER.id),),
        "earns": ((MatrixColumn.FIELD, Stage.BASIC),),
    }.get(name, ("x",))


def test_folders_and_editions_compare_alike(tmp_path: Path) -> None:
    write_edition(OLD.entries, OLD.suppliers, tmp_path / "e.sqlite")
    read = store_at(tmp_path / "e.sqlite")
    assert changes(read, OLD) == ()
    shipped = read_store(SHIPPED)
    assert changes(shipped, store_at(SHIPPED)) == ()


def test_the_report_groups_by_weight_and_as_data() -> None:
    found = told(provides=GOOD.provides, prices=(replace(PRICE, won=250_000),), version="2.0", effects=(EFFECT, replace(EFFECT, whole_line=True)))  # fmt: skip
    for language in LANGUAGES:
        said = "\n".join(change_report.lines(found, speaker(language)))
        assert said.index("capability-stays") < said.index("price") < said.index("effect") < said.index("version")
    data = change_report.as_data(found, speaker("en"))
    assert data["counts"] == {weight.value: sum(change.weight is weight for change in found) for weight in Weight}
    assert [each["kind"] for each in data["changes"]] == [change.kind for change in found]
    assert list(change_report.lines([], speaker("en"))) == [speaker("en").text("workshop-diff-nothing")]


def test_a_slower_port_breaks_and_is_said() -> None:
    port = replace(BASE.ports[0], fastest=Frequency(1, "Hz"))
    fast = replace(BASE, ports=(replace(port, fastest=Frequency(10, "Hz")),))
    found = changes(Store((fast,), ()), Store((replace(fast, ports=(port,)),), ()))
    assert [change.kind for change in found] == ["port-stays", "speaks"]
