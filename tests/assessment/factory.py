"""Small lines and solutions built by hand for the tests of assessment and matching."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from configurator.assessment.maturity import PlacedSolution
from configurator.basis.ids import EquipmentId, ProductId, SolutionId, StationId, SystemId
from configurator.basis.text import Name
from configurator.basis.units import Count, Duration, EmissionFactor, Ratio
from configurator.basis.vocabulary import (
    Access,
    Category,
    CostGroup,
    KeyTechnology,
    Kind,
    MatrixColumn,
    Physical,
    PortState,
    Protocol,
    Stage,
    StationKind,
    Technology,
)
from configurator.catalog.entry import Effect, EffectTarget, Evidence, Port, Price, Provision, Solution
from configurator.line.factors import Factors
from configurator.line.model import (
    Calendar,
    Economics,
    Equipment,
    ExistingSystem,
    Factory,
    Interface,
    Line,
    Product,
    Station,
)

NAME = Name("가", "a")
DAY = date(2026, 11, 21)
FACTORS = Factors(EmissionFactor(0.4173, "tCO2eq/MWh"), date(2026, 1, 1), date(2026, 12, 31), NAME)
FIELD, OPERATION = MatrixColumn.FIELD, MatrixColumn.OPERATION


def interface(
    protocol: Protocol = Protocol.MODBUS_TCP,
    state: PortState = PortState.READY,
    access: Access = Access.READ,
    physical: Physical = Physical.ETHERNET,
) -> Interface:
    return Interface(protocol, physical, access, state)


def station(number: int, *interfaces: Interface, **more: Any) -> Station:
    """A station without losses: 30 s, one machine with these interfaces."""
    machine = Equipment(EquipmentId(f"m-{number}"), Name(f"설비 {number}", f"machine {number}"), interfaces=interfaces)
    made = Station(
        StationId(f"op-{number}"),
        Name(f"공정 {number}", f"station {number}"),
        StationKind.MILLING,
        Duration(30, "s"),
        equipment=(machine,),
    )
    return replace(made, **more)


def line(stations: Iterable[Station], systems: tuple[ExistingSystem, ...] = (), demand: float = 20_000) -> Line:
    """A line of 2 × 460 minutes a day, 20 days a month: 36,800 pieces of 30 s a month at most."""
    made = tuple(stations)
    product = Product(
        ProductId("p"), NAME, Count(demand, "ea"), tuple(each.id for each in made), unit_cost=10_000, margin=4_000
    )
    return Line(
        name=NAME,
        factory=Factory(NAME, NAME, "C29", "경기", 40, 5_000_000_000),
        calendar=Calendar(2, Duration(8, "h"), Duration(20, "min"), 20),
        economics=Economics(20_000, 180, Ratio(10, "%"), Ratio(8, "%")),
        stations=made,
        products=(product,),
        systems=systems,
    )


def system(
    key: str,
    kind: Kind = Kind.GATEWAY,
    provides: tuple[str, ...] = (),
    stations: tuple[str, ...] = (),
    earns: tuple[tuple[MatrixColumn, Stage], ...] = (),
) -> ExistingSystem:
    places = tuple(StationId(each) for each in stations)
    return ExistingSystem(SystemId(key), Name.alike(key), kind, Category.OTHER, provides, (), places, earns)


def solution(key: str, kind: Kind = Kind.SENSOR, *words: str, **more: Any) -> Solution:
    made = Solution(
        id=SolutionId(f"s/{key}"),
        uuid=key,
        version="1.0.0",
        supplier="s",
        title=Name.alike(key),
        summary=NAME,
        description=NAME,
        kind=kind,
        category=Category.OTHER,
        class_path=NAME,
        key_technologies=(KeyTechnology.FIELD,),
        technologies=(Technology.SENSOR,),
        isa95_levels=(2,),
        valid_from=date(2026, 1, 1),
        valid_until=date(2026, 12, 31),
        lead_time=Duration(30, "d"),
        provides=tuple(Provision(word) for word in words),
    )
    return replace(made, **more)


def collects(
    protocol: Protocol = Protocol.MODBUS_TCP, access: Access = Access.READ, physical: Physical = Physical.ETHERNET
) -> Port:
    return Port("collects", protocol, physical, access)


def offers(protocol: Protocol, physical: Physical = Physical.ETHERNET) -> Port:
    return Port("offers", protocol, physical)


def gateway(key: str = "gateway", *ports: Port, **more: Any) -> Solution:
    settings: dict[str, Any] = {"placed": "stations", "earns": ((FIELD, Stage.MIDDLE1),)} | more
    return solution(key, Kind.GATEWAY, "sys.gateway", "data.machine-state", ports=ports or (collects(),), **settings)


def writer(key: str = "writer", access: Access = Access.READ_WRITE) -> Solution:
    return solution(
        key,
        Kind.GATEWAY,
        "sys.gateway",
        "data.machine-state",
        "control.write",
        ports=(collects(access=access),),
        placed="stations",
        earns=((FIELD, Stage.MIDDLE2), (OPERATION, Stage.MIDDLE2)),
    )


def mes(key: str = "mes") -> Solution:
    return solution(key, Kind.MES, "sys.mes", "sys.pop", "data.result", earns=((OPERATION, Stage.MIDDLE2),))


def pop(key: str = "pop") -> Solution:
    earns = ((OPERATION, Stage.BASIC), (FIELD, Stage.BASIC))
    return solution(key, Kind.POP, "sys.pop", "data.count", "data.machine-state", placed="stations", earns=earns)


def brain(key: str = "brain") -> Solution:
    return solution(key, Kind.AI_MODEL, "sys.ai", earns=((FIELD, Stage.ADVANCED), (OPERATION, Stage.ADVANCED)))


def placed(made: Solution, *stations: int) -> PlacedSolution:
    return PlacedSolution(f"opt-{made.uuid}", made, tuple(StationId(f"op-{number}") for number in stations))


def effect(target: EffectTarget, share: float, kind: Any = "measured-case") -> Effect:
    """An effect of this share in the likely case, nothing in the low one."""
    return Effect(target, Ratio(0, "%"), Ratio(share * 100, "%"), Ratio(share * 100, "%"), NAME, Evidence(kind, NAME))


def price(won: int, monthly: bool = False) -> Price:
    made = Price("p", NAME, CostGroup.HARDWARE, "site", won, NAME, date(2026, 1, 1), date(2026, 12, 31))
    return replace(made, monthly=monthly)
