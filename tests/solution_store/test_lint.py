"""Each rule notices what is planted against it, and nothing in a good store."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from configurator.basis.ids import SolutionId
from configurator.basis.language import LANGUAGES, speaker
from configurator.basis.text import Message, Name
from configurator.basis.units import Duration, Frequency, Quantity, Ratio, Temperature
from configurator.basis.vocabulary import (
    Category,
    CostGroup,
    KeyTechnology,
    Kind,
    MatrixColumn,
    Physical,
    Protocol,
    Stage,
    Technology,
)
from configurator.catalog.entry import (
    Effect,
    Environment,
    Evidence,
    Exclusion,
    Port,
    Price,
    Provision,
    Requirement,
    Service,
    Solution,
    Supplier,
)
from solution_store.entry_files import Store
from solution_store.lint import RULES, check_entry, check_store

DAY = date(2026, 11, 21)
TITLE = Name("진동 센서", "Vibration sensor")
EFFECT = Effect(
    "downtime",
    Ratio(10, "%"),
    Ratio(20, "%"),
    Ratio(30, "%"),
    Name("설비마다 센서를 답니다.", "Every machine has a sensor."),
    Evidence("engineering-estimate", Name("공정 기술자의 추정입니다.", "Estimated by a process engineer.")),
)
PRICE = Price(
    "unit",
    Name("센서", "Sensor"),
    CostGroup.HARDWARE,
    "unit",
    300_000,
    Name("예시 가격표 2026년 판", "Sample price list of 2026"),
    date(2026, 1, 1),
    date(2027, 12, 31),
)
GOOD = Solution(
    id=SolutionId("hansol/vib"),
    uuid="3f2b9c1e-0000-4000-8000-000000000001",
    version="1.0",
    supplier="hansol",
    title=TITLE,
    summary=Name("설비의 진동을 재어 고장 징후를 알립니다.", "Measures vibration and warns of failures."),
    description=Name("설비마다 센서를 달아 진동을 잽니다.", "A sensor on every machine measures vibration."),
    kind=Kind.SENSOR,
    category=Category.SENSOR,
    class_path=Name("장비(H/W) - 센서", "Hardware - sensor"),
    key_technologies=(KeyTechnology.FIELD,),
    technologies=(Technology.SENSOR,),
    isa95_levels=(0, 1),
    valid_from=date(2026, 1, 1),
    valid_until=date(2027, 12, 31),
    lead_time=Duration(4, "week"),
    prices=(PRICE,),
    effects=(EFFECT,),
    provides=(Provision("signal.vibration", Quantity(10, "kHz")),),
    requires=(Requirement(("sys.gateway",), Name("데이터를 받아 갑니다.", "Collects the data.")),),
    earns=((MatrixColumn.FIELD, Stage.BASIC),),
)
HANSOL = Supplier("hansol", Name("한솔", "Hansol"), "대전", 2001, phone="042-000-0001")
RENT = replace(PRICE, key="rent", item=Name("이용료", "Fee"), group=CostGroup.CLOUD, monthly=True)


def full_store(*extra: Solution, without: str = "") -> Store:
    """Return a good store: two entries in each category, and what is added."""
    filed = [
        replace(
            GOOD,
            id=SolutionId(f"hansol/{category.value}-{number}"),
            uuid=f"3f2b9c1e-0000-4000-8000-{place * 10 + number:012d}",
            title=Name(f"{category.value} {number}", f"{category.value} {number}"),
            category=category,
            prices=(PRICE, RENT) if category.value.startswith("cloud-") else (PRICE,),
        )
        for place, category in enumerate(Category)
        for number in (1, 2)
        if f"{category.value}-{number}" != without
    ]
    return Store((*filed, *extra), (HANSOL,))


def test_a_good_store_has_no_finding() -> None:
    assert check_store(full_store(replace(GOOD, uuid="3f2b9c1e-0000-4000-8000-999999999999")), DAY) == ()


def price(**changes: Any) -> Solution:
    """Return the good entry with another price."""
    return replace(GOOD, prices=(replace(PRICE, **changes),))


def effect(**changes: Any) -> Solution:
    """Return the good entry with another effect."""
    return replace(GOOD, effects=(replace(EFFECT, **changes),))


BAD: list[tuple[str, str, Callable[[], Solution]]] = [
    ("text-in-both-languages", "title", lambda: replace(GOOD, title=Name.alike("진동 센서"))),
    ("text-in-both-languages", "summary.en", lambda: replace(GOOD, summary=Name("진동을 잽니다.", "진동을 잽니다. now"))),
    ("text-in-both-languages", "summary", lambda: replace(GOOD, summary=Name.alike("Measures the vibration of machines."))),
    ("text-in-both-languages", "summary.ko", lambda: replace(GOOD, summary=Name("Measures the vibration of machines.", "Measures."))),
    ("facets-are-given", "key_technologies", lambda: replace(GOOD, key_technologies=())),
    ("facets-are-given", "technologies", lambda: replace(GOOD, technologies=())),
    ("facets-are-given", "isa95_levels", lambda: replace(GOOD, isa95_levels=(5,))),
    ("entry-is-valid", "valid_until", lambda: replace(GOOD, valid_until=date(2026, 11, 20))),
    ("entry-is-valid", "valid_until", lambda: replace(GOOD, valid_from=date(2028, 1, 1))),
    ("entry-is-priced", "prices", lambda: replace(GOOD, prices=())),
    ("price-is-valid", "prices.unit", lambda: price(valid_until=date(2026, 11, 20))),
    ("price-is-valid", "prices.unit", lambda: price(valid_from=date(2028, 1, 1))),
    ("price-is-plausible", "prices.unit", lambda: price(won=0)),
    ("price-is-plausible", "prices.unit", lambda: price(won=-1)),
    ("price-is-plausible", "prices.unit", lambda: price(count=0)),
    ("price-tells-its-basis", "prices.unit", lambda: price(basis=Name("예시", "sample"))),
    ("price-keys-differ", "prices.unit", lambda: replace(GOOD, prices=(PRICE, replace(PRICE, won=1)))),
    ("sample-says-so", "prices.unit", lambda: price(basis=Name("공급기업 견적 2026년", "Quotation of the supplier, 2026"))),
    ("effect-range-ascends", "effects[0]", lambda: effect(low=Ratio(25, "%"))),
    ("effect-range-ascends", "effects[0]", lambda: effect(high=Ratio(15, "%"))),
    ("effect-range-ascends", "effects[0]", lambda: effect(high=Ratio(1.2, "1"))),
    ("effect-rests-on-evidence", "effects[0].evidence", lambda: effect(evidence=Evidence("measured-case", EFFECT.evidence.source))),
    ("effect-rests-on-evidence", "effects[0].evidence", lambda: effect(evidence=Evidence("supplier-claim", Name("주장", "claim")))),
    ("effect-rests-on-evidence", "effects[0].evidence", lambda: effect(conditions=EFFECT.evidence.source)),
    ("software-is-serviced", "service", lambda: replace(GOOD, kind=Kind.CMMS, isa95_levels=(3,))),
    ("placed-where-it-suits", "suits", lambda: replace(GOOD, kind=Kind.AUTOMATION, placed="stations")),
    ("gateway-has-ports", "ports", lambda: replace(GOOD, kind=Kind.GATEWAY, isa95_levels=(2,), ports=(Port("collects", Protocol.S7, Physical.ETHERNET),))),
    ("version-range-reads", "requires[0].versions", lambda: replace(GOOD, requires=(replace(GOOD.requires[0], versions="4.2 or so"),))),
    ("environment-is-possible", "environment.ip", lambda: replace(GOOD, environment=Environment(ip="IP65"))),
    ("environment-is-possible", "environment.hottest", lambda: replace(GOOD, environment=Environment(coldest=Temperature(50, "°C"), hottest=Temperature(-10, "°C")))),
    ("matrix-cell-once", "earns", lambda: replace(GOOD, earns=(*GOOD.earns, *GOOD.earns))),
    ("matrix-cell-once", "earns", lambda: replace(GOOD, earns=((MatrixColumn.FIELD, Stage.NONE),))),
]  # fmt: skip


@pytest.mark.parametrize(
    ("rule", "place", "make"), BAD, ids=[f"{rule}-{number}" for number, (rule, _, _) in enumerate(BAD)]
)
def test_a_rule_notices_what_is_planted_against_it(rule: str, place: str, make: Callable[[], Solution]) -> None:
    found = check_entry(make(), DAY)
    assert {(issue.rule, *issue.subjects) for issue in found} == {(rule, "hansol/vib", place)}


def test_near_misses_are_left_alone() -> None:
    """What looks like the planted ones and is right."""
    for right in (
        replace(GOOD, title=Name.alike("OPC UA")),
        price(won=-50_000, group=CostGroup.OTHER),
        replace(GOOD, kind=Kind.CMMS, isa95_levels=(3,), service=Service(Duration(1, "d"), free_months=12)),
        replace(GOOD, kind=Kind.METER, placed="stations"),
        replace(GOOD, sample=False, prices=(replace(PRICE, basis=Name("공급기업 견적 2026년", "Quotation of 2026")),)),
        replace(GOOD, requires=(replace(GOOD.requires[0], versions=">=4.2,<6"),)),
        effect(low=Ratio(0, "1"), high=Ratio(50, "%")),
        replace(GOOD, valid_until=DAY),
    ):
        assert check_entry(right, DAY) == ()


def rules_of(store: Store) -> set[tuple[str, ...]]:
    """Return rule and subjects of all findings."""
    return {(issue.rule, *issue.subjects) for issue in check_store(store, DAY)}


NEW = replace(GOOD, id=SolutionId("hansol/new"), uuid="3f2b9c1e-0000-4000-8000-999999999999", title=Name("새것", "New"))
LONELY = Requirement(("svc.audit",), Name("진단을 받습니다.", "An audit is made."))
IN_KW = Requirement(("signal.vibration",), Name("진동을 받습니다.", "Takes vibration."), at_least=Quantity(3, "kW"))


NEWER = replace(IN_KW, at_least=Frequency(9000, "kHz"))
LATER = replace(LONELY, versions=">=2")


def giving(name: str, word: str, version: str = "", needs: str = "", bars: str = "") -> Solution:
    """Return an entry of its own title that gives a word, and perhaps needs or bars another."""
    made = replace(NEW, kind=Kind.TRAINING, id=SolutionId(f"hansol/{name}"), uuid=f"3f2b9c1e-0000-4000-8000-{zlib.crc32(name.encode()):012d}",
                   title=Name.alike(name), provides=(Provision(word, None, version),), effects=())  # fmt: skip
    wants = (replace(LONELY, words=(needs,)),) if needs else ()
    return replace(made, requires=wants, excludes=(Exclusion(bars, TITLE),) if bars else ())


def quarrelling() -> tuple[Solution, ...]:
    """Two services one entry needs, of which each bars the other: alone each need can be met, together never."""
    data = replace(LONELY, words=("svc.data",))
    return (
        giving("audit", "svc.audit", bars="svc.data"),
        giving("data", "svc.data"),
        replace(NEW, requires=(LONELY, data)),
    )


@pytest.mark.parametrize(
    ("rule", "subjects", "store"),
    [
        ("uuid-is-unique", ("hansol/new", "uuid"), full_store(replace(NEW, uuid=full_store().entries[0].uuid))),
        ("title-is-unique", ("hansol/new", "title"), full_store(replace(NEW, title=Name.alike("mes 1")))),
        ("supplier-is-there", ("other/new", "supplier"), full_store(replace(NEW, id=SolutionId("other/new"), supplier="other", kind=Kind.AUTOMATION))),
        ("supplier-offers-something", ("idle",), replace(full_store(), suppliers=(HANSOL, replace(HANSOL, key="idle")))),
        ("requirement-can-be-met", ("hansol/new", "requires[0]"), full_store(replace(NEW, requires=(LONELY,)))),
        ("requirement-can-be-met", ("hansol/new", "requires[0]"), full_store(replace(NEW, requires=(LONELY,), provides=(Provision("svc.audit"),)))),
        ("quantities-are-comparable", ("hansol/new", "requires[0]"), full_store(replace(NEW, requires=(IN_KW,)))),
        ("successor-is-reachable", ("hansol/new", "replaced_by"), full_store(replace(NEW, replaced_by=SolutionId("hansol/gone")))),
        ("successor-is-reachable", ("hansol/new", "replaced_by"), full_store(replace(NEW, replaced_by=NEW.id))),
        ("category-has-choice", ("ar-vr",), full_store(without="ar-vr-2")),
        ("requirement-is-within-reach", ("hansol/new", "requires[0]"), full_store(replace(NEW, requires=(NEWER,)))),
        ("requirement-is-within-reach", ("hansol/new", "requires[0]"), full_store(giving("audit", "svc.audit", "1.0"), replace(NEW, requires=(LATER,)))),
        ("entry-allows-what-it-needs", ("hansol/new", "excludes"), full_store(giving("audit", "svc.audit"), replace(NEW, requires=(LONELY,), excludes=(Exclusion("svc.audit", TITLE),)))),
        ("entry-can-be-chosen", ("hansol/new", "requires"), full_store(*quarrelling())),
        ("entry-has-a-point", ("hansol/dear", "provides"), full_store(giving("cheap", "svc.audit"), replace(giving("dear", "svc.audit"), prices=(replace(PRICE, won=900_000),)))),
        ("requirement-has-a-point", ("hansol/new", "requires[1]"), full_store(giving("audit", "svc.audit"), replace(NEW, requires=(LONELY, replace(LONELY, words=("svc.audit", "svc.data")))))),
        ("needs-have-a-beginning", ("hansol/audit", "requires"), full_store(giving("audit", "svc.audit", needs="svc.training"), giving("course", "svc.training", needs="svc.audit"))),
    ],
)  # fmt: skip
def test_a_store_rule_notices_what_is_planted(rule: str, subjects: tuple[str, ...], store: Store) -> None:
    assert rules_of(store) == {(rule, *subjects)}


def test_a_chain_of_successors_and_one_dimension_are_fine() -> None:
    older = replace(NEW, replaced_by=SolutionId("hansol/mes-1"))
    in_hertz = replace(IN_KW, at_least=Frequency(500, "Hz"))
    assert rules_of(full_store(replace(older, requires=(in_hertz,)))) == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_speaks_and_teaches(language: str) -> None:
    said = speaker(language)
    assert all(said.has(f"store-{rule.id}") and said.has(f"store-{rule.id}-lesson") for rule in RULES)
    planted = [issue for _, _, make in BAD for issue in check_entry(make(), DAY)]
    assert all(said.say(issue.message) and said.say(issue.lesson) for issue in planted)
    assert said.say(Message("store-uuid-is-unique", place="uuid", uuid="3f2b", other="hansol/vib"))
