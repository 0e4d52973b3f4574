"""The values a factory is described with. All frozen; edits live in `edits`."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, ClassVar, Literal

from configurator.basis.frozen import CLOSED
from configurator.basis.ids import AreaId, BufferId, EquipmentId, ProductId, StationId, SystemId, ZoneId
from configurator.basis.text import Name
from configurator.basis.units import (
    AirFlow,
    Count,
    DataRate,
    Duration,
    FloorArea,
    Frequency,
    Length,
    Mass,
    Power,
    Pressure,
    Ratio,
    Temperature,
)
from configurator.basis.vocabulary import (
    Access,
    Category,
    Controller,
    Kind,
    MatrixColumn,
    Physical,
    PortState,
    Protocol,
    Stage,
    StationKind,
)


@dataclass(frozen=True, slots=True)
class Interface:
    """One way data gets out of (or into) a machine or an existing system."""

    protocol: Protocol
    physical: Physical
    access: Access = Access.READ
    state: PortState = PortState.READY
    option: str = ""  # the maker's name of the option, module or setting that is missing, e.g. "FOCAS2 A02B-0207-K737"
    max_tags: int | None = None
    fastest: Frequency | None = None
    point_list: bool | None = None  # the register map with its word order was handed over; None: nobody asked
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class Equipment:
    """A machine at a station with its maker, controller and interfaces; no interface means no port at all."""

    id: EquipmentId
    name: Name
    maker: str = ""
    model: str = ""
    controller: Controller = Controller.NONE
    controller_model: str = ""
    year: int | None = None
    interfaces: tuple[Interface, ...] = ()
    tags: int | None = None  # how many values are wanted of it; None: not counted yet
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class Position:
    """Where a station stands on the canvas, in scene units of about one pixel at 100 %."""

    x: float
    y: float
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class Station:
    """One step of the line.

    `cycle_time` is per piece and machine; `uptime` the share of the available time without unplanned stops (else from MTBF and MTTR);
    `batch` the pieces between two changeovers, or `every_part_every` the time in which each product is made once.
    """

    id: StationId
    name: Name
    kind: StationKind
    cycle_time: Duration
    area: AreaId | None = None
    zone: ZoneId | None = None
    machines: int = 1
    operators: float = 1.0
    changeover: Duration | None = None
    batch: Count | None = None
    every_part_every: Duration | None = None
    uptime: Ratio | None = None
    mtbf: Duration | None = None
    mttr: Duration | None = None
    performance: Ratio | None = None  # speed loss: ideal over actual cycle time; None counts as 100 %
    first_pass_yield: Ratio | None = None
    power: Power | None = None  # mean power of one machine while it runs
    standby_power: Power | None = None
    air: AirFlow | None = None
    floor: FloorArea | None = None
    recording: Duration | None = None  # time spent writing down results by hand, per shift
    tolerance: Length | None = None
    part_mass: Mass | None = None
    equipment: tuple[Equipment, ...] = ()
    position: Position | None = None
    note: str = ""
    reach: Length | None = None  # how far an arm has to reach here, from its foot to the farthest point
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class Area:
    """A part of the building; `line` groups stations inside it on the canvas."""

    id: AreaId
    name: Name
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class Zone:
    """An ambient zone: what a device there must withstand (IEC 60529 for the IP code, without the letters "IP")."""

    id: ZoneId
    name: Name
    ip: str = "20"  # "20", "54", "65", "67", "69K"
    coldest: Temperature | None = None
    hottest: Temperature | None = None
    explosive: bool = False
    washdown: bool = False
    metal_hall: bool = False  # shields radio
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class Stock:
    """Pieces of one product that wait."""

    product: ProductId
    pieces: Count
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class Buffer:
    """An inventory: before a station, or before the customer when `before` is None; pieces counted, or days of supply given."""

    id: BufferId
    name: Name
    before: StationId | None = None
    stocks: tuple[Stock, ...] = ()
    days: Duration | None = None
    __pydantic_config__: ClassVar[Any] = CLOSED


class Conveyance(StrEnum):
    """How pieces move along a flow."""

    HAND = "hand"
    CART = "cart"
    FORKLIFT = "forklift"
    CONVEYOR = "conveyor"
    VEHICLE = "vehicle"  # AGV or AMR


@dataclass(frozen=True, slots=True)
class Flow:
    """Pieces move from one station to another."""

    source: StationId
    target: StationId
    conveyance: Conveyance = Conveyance.HAND
    distance: Length | None = None
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class Product:
    """What the customer takes: demand per month, the stations it passes, and what a piece costs and earns (won, ex VAT)."""

    id: ProductId
    name: Name
    monthly_demand: Count
    routing: tuple[StationId, ...]
    unit_cost: int | None = None
    margin: int | None = None  # contribution margin of one more piece sold
    wanted_more: Count | None = None  # pieces a month the customer would take beyond today's output; None: not asked
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class Calendar:
    """When the line works: shifts a day, their length, breaks in each, working days a month."""

    shifts: int
    shift_length: Duration
    breaks: Duration
    days_per_month: float
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class Factory:
    """The company: who it is and what a programme asks about it."""

    name: Name
    site: Name
    industry: str  # KSIC class, e.g. "C29 기타 기계 및 장비 제조업"
    region: str
    employees: int
    yearly_sales: int  # won
    small_or_medium: bool = True
    contact: str = ""
    registration_number: str = ""
    past_awards: int = 0  # support projects received on the same target level
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class Site:
    """What the building offers; None means nobody looked yet, which is a question and not a no."""

    spare_power: Power | None = None
    phases: tuple[Literal["1x220V", "3x220V", "3x380V", "3x440V"], ...] = ("1x220V", "3x380V")
    spare_air: AirFlow | None = None
    air_pressure: Pressure | None = None
    spare_floor: FloorArea | None = None
    narrowest_aisle: Length | None = None
    flat_floor: bool | None = None
    internet: DataRate | None = None
    wifi: Literal["none", "part", "all"] | None = None
    server_room: bool | None = None
    ups: bool | None = None
    separated_network: bool | None = None  # production network apart from the office (VLAN, firewall)
    layout_changes: Literal["unknown", "rarely", "often"] = "unknown"  # how often machines and routes are moved
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class ExistingSystem:
    """A system the factory already has (기 구축 시스템); `provides` are capability words of the catalogue's vocabulary."""

    id: SystemId
    name: Name
    kind: Kind
    category: Category
    provides: tuple[str, ...] = ()
    interfaces: tuple[Interface, ...] = ()
    stations: tuple[StationId, ...] = ()  # empty: the whole line
    earns: tuple[tuple[MatrixColumn, Stage], ...] = ()  # cells of the system matrix it reaches
    year: int | None = None
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class Skill:
    """People who can do something a solution may ask for, e.g. `skill.plc`."""

    word: str
    people: int
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class Economics:
    """The factory's own money figures, for benefits; won, ex VAT."""

    wage_per_hour: int
    tariff_per_kwh: int
    holding_rate: Ratio  # yearly cost of stock as a share of its value
    discount_rate: Ratio
    downtime_cost_per_hour: int | None = None
    maintenance_per_year: int | None = None
    __pydantic_config__: ClassVar[Any] = CLOSED


SourceKind = Literal["measured", "quoted", "assumed", "published"]


@dataclass(frozen=True, slots=True)
class Source:
    """Where an input comes from: `about` is the id of an object or a dotted path such as `economics.wage_per_hour`."""

    about: str
    kind: SourceKind
    note: Name
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class Line:
    """One production line in its factory, as it is today."""

    name: Name
    factory: Factory
    calendar: Calendar
    economics: Economics
    site: Site = field(default_factory=Site)
    areas: tuple[Area, ...] = ()
    zones: tuple[Zone, ...] = ()
    stations: tuple[Station, ...] = ()
    buffers: tuple[Buffer, ...] = ()
    flows: tuple[Flow, ...] = ()
    products: tuple[Product, ...] = ()
    systems: tuple[ExistingSystem, ...] = ()
    skills: tuple[Skill, ...] = ()
    sources: tuple[Source, ...] = ()
    __pydantic_config__: ClassVar[Any] = CLOSED
