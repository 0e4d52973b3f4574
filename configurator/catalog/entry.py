"""One solution of the store, as its supplier describes it. One TOML file holds exactly this."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any, ClassVar, Literal

from configurator.basis.frozen import CLOSED
from configurator.basis.ids import SolutionId
from configurator.basis.issues import PRACTICE
from configurator.basis.text import Name
from configurator.basis.units import (
    AirFlow,
    DataRate,
    Duration,
    FloorArea,
    Frequency,
    Mass,
    Power,
    Pressure,
    Quantity,
    Ratio,
    Temperature,
)
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
from configurator.catalog.ai_model import AiModel
from configurator.catalog.documents import Citation, Document


@dataclass(frozen=True, slots=True)
class Port:
    """One protocol a solution speaks.

    `collects`: it reads from (or writes to) equipment or a lower system. `offers`: it passes data up to others.
    """

    side: Literal["collects", "offers"]
    protocol: Protocol
    physical: Physical
    access: Access = Access.READ
    max_devices: int | None = None
    max_tags: int | None = None
    fastest: Frequency | None = None
    versions: str = ""
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class Provision:
    """A capability the solution gives to others: a word of `vocabulary`, with how much of it."""

    word: str
    quantity: Quantity | None = None
    version: str = ""
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class Requirement:
    """What must be there for the solution to work: any one of `words`.

    `strength` "requires" must be met; "recommends" is only said. `per` says for what: once for the line, or at each placed station.
    """

    words: tuple[str, ...]
    reason: Name
    at_least: Quantity | None = None
    versions: str = ""  # range such as ">=4.2,<6"
    per: Literal["line", "station"] = "line"
    strength: Literal["requires", "recommends"] = "requires"
    source: str = PRACTICE
    cites: Citation | None = None
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class Exclusion:
    """A capability that must not be there beside this solution."""

    word: str
    reason: Name
    source: str = PRACTICE
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class Utilities:
    """What one unit of the solution draws from the building."""

    power: Power | None = None
    phases: Literal["1x220V", "3x220V", "3x380V", "3x440V", "24V", ""] = ""
    air: AirFlow | None = None
    air_pressure: Pressure | None = None
    floor: FloorArea | None = None
    network: DataRate | None = None
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class Environment:
    """What the parts on the shop floor withstand; None where nothing of it stands there."""

    ip: str = ""  # "54", "65", "69K"; empty: nothing stands in the zone
    coldest: Temperature | None = None
    hottest: Temperature | None = None
    explosion_proof: bool = False
    washdown: bool = False
    wireless: bool = False
    __pydantic_config__: ClassVar[Any] = CLOSED


Currency = Literal["KRW", "USD", "EUR", "JPY", "CNY"]


@dataclass(frozen=True, slots=True)
class Tier:
    """From so many units on, each unit costs this much; the lowest price holds for all of them."""

    from_quantity: int
    won: int
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class ForeignPrice:
    """A price the supplier asks in another currency, with the rate (won for one unit of it) and day its `won` was reckoned with."""

    currency: Literal["USD", "EUR", "JPY", "CNY"]
    amount: Decimal
    rate: Decimal
    rate_date: date
    __pydantic_config__: ClassVar[Any] = CLOSED


PricedPer = Literal["site", "station", "machine", "point", "user", "unit"]


@dataclass(frozen=True, slots=True)
class Price:
    """One price line: won ex VAT per unit, and how many units a plan needs.

    `per` gives the quantity: 1 per site; the placed stations; their machines; `count` (points, users, units) times the placed stations
    when `each_station`, else once. A monthly price is running cost (or cloud fee when its group is CLOUD).
    `tiers` replace `won` from their quantities on; `foreign` is what the won follows when the price is asked in another currency.
    """

    key: str
    item: Name
    group: CostGroup
    per: PricedPer
    won: int
    basis: Name  # where the price comes from; for samples says that it is one
    valid_from: date
    valid_until: date
    count: int = 1
    each_station: bool = False
    monthly: bool = False
    specification: str = ""
    origin: str = "KR"  # country
    tiers: tuple[Tier, ...] = ()  # ascending by quantity
    foreign: ForeignPrice | None = None
    cites: Citation | None = None
    __pydantic_config__: ClassVar[Any] = CLOSED


def from_price(prices: Sequence[Price], monthly: bool) -> int | None:
    """Return the won of the smallest order (one of each price line), ex VAT; None when nothing is priced that way."""
    lines = [price.won * price.count for price in prices if price.monthly == monthly]
    return sum(lines) if lines else None


@dataclass(frozen=True, slots=True)
class Labour:
    """Days of one role: fixed, plus so many for each placed station; priced with the dated wage table."""

    role: Role
    task: Name
    days: float
    days_per_station: float = 0.0
    __pydantic_config__: ClassVar[Any] = CLOSED


EffectTarget = Literal[
    "downtime",  # unplanned stops: share of the lost time that goes away
    "changeover",  # changeover time
    "speed-loss",  # performance loss
    "cycle-time",  # cycle time itself
    "defects",  # share of rejected pieces
    "recording",  # time for writing down results by hand
    "labour",  # operator time at the station
    "energy",  # electricity of the station
    "stock",  # work in process and inventories
    "maintenance",  # maintenance cost
]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What an effect rests on. A published average is never a forecast, so its kind is said."""

    kind: Literal["measured-case", "supplier-claim", "published-statistic", "engineering-estimate"]
    source: Name
    cases: int | None = None
    cites: Citation | None = None
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class Effect:
    """The share of a loss that disappears, as a range with its conditions and evidence; at the placed stations or on the whole line."""

    target: EffectTarget
    low: Ratio
    likely: Ratio
    high: Ratio
    conditions: Name
    evidence: Evidence
    whole_line: bool = False
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class Robotics:
    """What a robot, cobot or vehicle can carry and reach; for rules of payload, cycle and safety."""

    payload: Mass | None = None
    reach_mm: float | None = None
    repeatability_mm: float | None = None
    width_mm: float | None = None
    cycle: Duration | None = None
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class Service:
    """Support after hand-over; mandatory for software."""

    response: Duration | None = None
    free_months: int = 0
    yearly_share: Ratio | None = None  # yearly maintenance as a share of the purchase
    note: Name | None = None
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class BundlePart:
    """One entry of the same supplier inside a bundle, and how many of it."""

    solution: SolutionId
    units: int = 1
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class Solution:
    """A product or service a supplier offers.

    `id` is "supplier/solution", the folder and file name; `uuid` is its identity for good, names are cosmetic. `provides` and
    `requires` speak capabilities, never another supplier's product; `bundle` and `alternatives` name entries of the same supplier.
    """

    id: SolutionId
    uuid: str
    version: str
    supplier: str  # key of the supplier's file
    title: Name
    summary: Name  # one sentence: what it does for the shop floor
    description: Name
    kind: Kind
    category: Category
    class_path: Name  # e.g. "솔루션(S/W) - 공장운영 - MES"
    key_technologies: tuple[KeyTechnology, ...]
    technologies: tuple[Technology, ...]
    isa95_levels: tuple[int, ...]  # 0 process … 4 business
    valid_from: date
    valid_until: date
    lead_time: Duration
    sample: bool = True  # invented, marked 예시
    modules: tuple[Name, ...] = ()
    suits: tuple[StationKind, ...] = ()  # empty: any station, or the whole line
    placed: Literal["line", "stations"] = "line"
    ports: tuple[Port, ...] = ()
    provides: tuple[Provision, ...] = ()
    requires: tuple[Requirement, ...] = ()
    excludes: tuple[Exclusion, ...] = ()
    utilities: Utilities = field(default_factory=Utilities)
    environment: Environment = field(default_factory=Environment)
    robotics: Robotics | None = None
    prices: tuple[Price, ...] = ()
    labour: tuple[Labour, ...] = ()
    effects: tuple[Effect, ...] = ()
    earns: tuple[tuple[MatrixColumn, Stage], ...] = ()  # cells of the official stage matrix
    service: Service | None = None
    line_stop: Duration | None = None  # how long the line stands for the installation
    replaced_by: SolutionId | None = None
    bundle: tuple[BundlePart, ...] = ()  # this entry is a package of these, at its own price
    alternatives: tuple[SolutionId, ...] = ()
    documents: tuple[Document, ...] = ()
    ai_model: AiModel | None = None
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class Certificate:
    """A certificate a supplier holds: who gave it, for what, until when."""

    name: Name
    number: str
    scope: Name
    issuer: Name
    valid_from: date
    valid_until: date
    document: Document | None = None
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class Supplier:
    """A supplier company (invented in the shipped store); one `supplier.toml` in its folder."""

    key: str
    name: Name
    region: str
    founded: int
    website: str = ""
    phone: str = ""
    industries: tuple[str, ...] = ()
    programmes: tuple[str, ...] = ()  # programme ids it is registered for
    competence: str = ""  # grade of the supplier competence check, e.g. "2+"
    sample: bool = True
    serves: tuple[str, ...] = ()  # regions it installs and answers in; empty: the whole country
    certificates: tuple[Certificate, ...] = ()
    start_up: bool = False
    __pydantic_config__: ClassVar[Any] = CLOSED


Catalogue = Mapping[SolutionId, Solution]  # what other rooms take: any mapping of entries
