"""Generated entries: anything a supplier's file may say, in Korean and English."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any, TypeVar, get_args

from hypothesis import strategies as st

from configurator.basis.ids import SolutionId
from configurator.basis.text import Name, clean
from configurator.basis.units import DIMENSION_OF, UNITS, Duration, Frequency, Mass, Power, Quantity, Ratio, Temperature
from configurator.basis.vocabulary import (
    Access,
    Category,
    CostGroup,
    KeyTechnology,
    Kind,
    MatrixColumn,
    Physical,
    Protocol,
    Role,
    Stage,
    StationKind,
    Technology,
)
from configurator.catalog.ai_model import AiModel, ComputePlace, EquipmentKind, Kpi, ModelClass, SignalNeed
from configurator.catalog.documents import Citation, Document, DocumentKind
from configurator.catalog.entry import (
    BundlePart,
    Certificate,
    Effect,
    EffectTarget,
    Environment,
    Evidence,
    Exclusion,
    ForeignPrice,
    Labour,
    Port,
    Price,
    PricedPer,
    Provision,
    Requirement,
    Robotics,
    Service,
    Solution,
    Supplier,
    Tier,
    Utilities,
)
from configurator.catalog.vocabulary import WORDS

Of = TypeVar("Of", bound=Quantity)
SYLLABLES = "진동센서게이트웨이관리시스템불량감소공정설비"
texts = st.one_of(
    st.text(SYLLABLES + "  AaBbMES10-/·()", min_size=1, max_size=30),
    st.text(min_size=1, max_size=12),
    st.sampled_from(
        ["진동 센서", "OPC UA", 'C++ "견적" \\ 50%', "첫 줄\n둘째 줄\t끝", "'''", '"""', "=1+1", "각주[1]"]
    ),
)
names = (
    st.builds(Name, texts, texts)
    .map(lambda name: Name(clean(name.ko), clean(name.en)))
    .filter(lambda name: bool(name.ko and name.en))
)
lines = texts.map(clean)
ids = st.from_regex(r"[a-z0-9][a-z0-9-]{0,12}", fullmatch=True)
days = st.dates(date(2020, 1, 1), date(2035, 12, 31))
words = st.sampled_from(sorted(WORDS))
magnitudes = st.one_of(st.integers(0, 10**6).map(float), st.floats(0.001, 10**6).map(lambda x: float(f"{x:.6f}")))


def quantities(kind: type[Of]) -> st.SearchStrategy[Of]:
    """Return quantities of one dimension."""
    return st.builds(kind, magnitudes, st.sampled_from(sorted(UNITS[kind.DIMENSION])))


def maybe(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Return one of `values`, or nothing."""
    return st.one_of(st.none(), values)


def few(values: st.SearchStrategy[Any], least: int = 0) -> st.SearchStrategy[tuple[Any, ...]]:
    """Return a short tuple."""
    return st.lists(values, min_size=least, max_size=3).map(tuple)


fingerprints = st.from_regex(r"[0-9a-f]{64}", fullmatch=True)
citations = st.builds(Citation, ids, st.integers(1, 400))
documents = st.builds(
    Document,
    ids,
    names,
    st.sampled_from(get_args(DocumentKind)),
    ids.map(lambda stem: f"{stem}.pdf"),
    fingerprints,
    st.integers(1, 400),
    st.sampled_from(["ko", "en", "other"]),
)
money = st.integers(1, 10**9).map(lambda cents: Decimal(cents) / 100)
foreign_prices = st.builds(ForeignPrice, st.sampled_from(["USD", "EUR", "JPY", "CNY"]), money, money, days)
ai_models = st.builds(
    AiModel,
    st.sampled_from(get_args(ModelClass)),
    few(st.sampled_from(get_args(EquipmentKind))),
    few(st.builds(SignalNeed, words, maybe(quantities(Frequency)))),
    st.sampled_from(get_args(Kpi)),
    st.sampled_from(get_args(ComputePlace)),
    latency=maybe(quantities(Duration)),
    samples=maybe(st.integers(1, 10**6)),
    closed_loop=st.booleans(),
)
any_quantity = st.builds(Quantity, magnitudes, st.sampled_from(sorted(DIMENSION_OF)))
ports = st.builds(
    Port,
    st.sampled_from(["collects", "offers"]),
    st.sampled_from(Protocol),
    st.sampled_from(Physical),
    st.sampled_from(Access),
    max_devices=maybe(st.integers(1, 999)),
    fastest=maybe(quantities(Frequency)),
    versions=st.sampled_from(["", ">=1.2,<3"]),
)
requirements = st.builds(
    Requirement,
    few(words, least=1),
    names,
    at_least=maybe(any_quantity),
    per=st.sampled_from(["line", "station"]),
    strength=st.sampled_from(["requires", "recommends"]),
    cites=maybe(citations),
)
prices = st.builds(
    Price,
    ids,
    names,
    st.sampled_from(CostGroup),
    st.sampled_from(get_args(PricedPer)),
    st.integers(-(10**9), 10**10),
    names,
    days,
    days,
    count=st.integers(1, 500),
    each_station=st.booleans(),
    monthly=st.booleans(),
    specification=lines,
    tiers=few(st.builds(Tier, st.integers(2, 500), st.integers(1, 10**9))),
    foreign=maybe(foreign_prices),
    cites=maybe(citations),
)
effects = st.builds(
    Effect,
    st.sampled_from(get_args(EffectTarget)),
    quantities(Ratio),
    quantities(Ratio),
    quantities(Ratio),
    names,
    st.builds(Evidence, st.sampled_from(["measured-case", "supplier-claim"]), names, maybe(st.integers(1, 99))),
    st.booleans(),
)


def entries(supplier: str = "hansol") -> st.SearchStrategy[Solution]:
    """Return entries of one supplier."""
    return st.builds(
        Solution,
        id=ids.map(lambda stem: SolutionId(f"{supplier}/{stem}")),
        uuid=st.uuids().map(str),
        version=st.just("1.0"),
        supplier=st.just(supplier),
        title=names,
        summary=names,
        description=names,
        kind=st.sampled_from(Kind),
        category=st.sampled_from(Category),
        class_path=names,
        key_technologies=few(st.sampled_from(KeyTechnology)),
        technologies=few(st.sampled_from(Technology)),
        isa95_levels=few(st.integers(0, 4)),
        valid_from=days,
        valid_until=days,
        lead_time=quantities(Duration),
        sample=st.booleans(),
        modules=few(names),
        suits=few(st.sampled_from(StationKind)),
        placed=st.sampled_from(["line", "stations"]),
        ports=few(ports),
        provides=few(st.builds(Provision, words, maybe(any_quantity))),
        requires=few(requirements),
        excludes=few(st.builds(Exclusion, words, names)),
        utilities=st.builds(Utilities, power=maybe(quantities(Power)), phases=st.sampled_from(["", "3x380V"])),
        environment=st.builds(Environment, ip=st.sampled_from(["", "65"]), hottest=maybe(quantities(Temperature))),
        robotics=maybe(st.builds(Robotics, payload=maybe(quantities(Mass)), reach_mm=maybe(st.floats(1, 9e3)))),
        prices=few(prices),
        labour=few(st.builds(Labour, st.sampled_from(Role), names, st.floats(0, 400), st.floats(0, 40))),
        effects=few(effects),
        earns=few(st.tuples(st.sampled_from(MatrixColumn), st.sampled_from(Stage))),
        service=maybe(st.builds(Service, maybe(quantities(Duration)), st.integers(0, 36), note=maybe(names))),
        line_stop=maybe(quantities(Duration)),
        replaced_by=maybe(st.just(SolutionId("hansol/next"))),
        bundle=few(st.builds(BundlePart, ids.map(lambda stem: SolutionId(f"{supplier}/{stem}")), st.integers(1, 9))),
        alternatives=few(ids.map(lambda stem: SolutionId(f"{supplier}/{stem}"))),
        documents=few(documents),
        ai_model=maybe(ai_models),
    )


def stores(largest: int = 6) -> st.SearchStrategy[list[Solution]]:
    """Return entries with different ids."""
    return st.lists(entries(), min_size=1, max_size=largest, unique_by=lambda entry: entry.id)


certificates = st.builds(Certificate, names, lines, names, names, days, days, maybe(documents))
suppliers = st.builds(
    Supplier,
    st.just("hansol"),
    names,
    lines,
    st.integers(1950, 2026),
    industries=few(lines),
    sample=st.booleans(),
    serves=few(lines),
    certificates=few(certificates),
    start_up=st.booleans(),
)
