"""Lines made for the tests: short ones by hand, and any line hypothesis can think of."""

from dataclasses import replace
from itertools import pairwise
from typing import Any

from hypothesis import strategies as st

from configurator.basis.text import Name
from configurator.basis.units import Count, Duration, Power, Ratio
from configurator.basis.vocabulary import Category, Kind, StationKind
from configurator.line.model import (
    Area,
    Buffer,
    Calendar,
    Economics,
    Equipment,
    ExistingSystem,
    Factory,
    Flow,
    Line,
    Product,
    Source,
    Station,
    Stock,
    Zone,
)

CALENDAR = Calendar(2, Duration(8, "h"), Duration(20, "min"), 20)
ECONOMICS = Economics(20_000, 180, Ratio(15, "%"), Ratio(8, "%"))
FACTORY = Factory(Name.alike("F"), Name.alike("S"), "C25 금속가공제품 제조업", "경기", 30, 5_000_000_000)


def station(name: str, cycle: float = 60.0, **fields: Any) -> Station:
    return Station(name, Name.alike(name), StationKind.ASSEMBLY, Duration(cycle, "s"), **fields)


def product(name: str, demand: float, *routing: str, **fields: Any) -> Product:
    return Product(name, Name.alike(name), Count(demand, "ea"), tuple(routing), **fields)


def buffer(name: str, before: str | None = None, **fields: Any) -> Buffer:
    return Buffer(name, Name.alike(name), before, **fields)


def line_of(*stations: Station, demand: float = 9_200, **fields: Any) -> Line:
    """A line whose stations stand in a row, with one product through all of them."""
    ids = [each.id for each in stations]
    flows = tuple(Flow(source, target) for source, target in pairwise(ids))
    whole = Line(Name.alike("L"), FACTORY, CALENDAR, ECONOMICS, stations=stations, flows=flows)
    return replace(whole, **{"products": (product("p", demand, *ids),), **fields})


SHARES = st.floats(0.5, 1.0).map(lambda share: Ratio(share, "1"))
SECONDS = st.floats(1.0, 300.0).map(lambda seconds: Duration(seconds, "s"))
MAYBE_POWER = st.none() | st.floats(0.0, 50.0).map(lambda kilowatt: Power(kilowatt, "kW"))


@st.composite
def stations(draw: st.DrawFn, name: str) -> Station:
    return station(
        name,
        draw(SECONDS).magnitude,
        machines=draw(st.integers(1, 4)),
        uptime=draw(st.none() | SHARES),
        performance=draw(st.none() | SHARES),
        first_pass_yield=draw(st.none() | SHARES),
        changeover=draw(st.none() | SECONDS),
        batch=draw(st.none() | st.integers(10, 2000).map(lambda pieces: Count(pieces, "ea"))),
        power=draw(MAYBE_POWER),
        standby_power=draw(MAYBE_POWER),
        area=draw(st.sampled_from([None, "area-a", "area-b"])),
        zone=draw(st.sampled_from([None, "zone-a"])),
        equipment=(Equipment(f"{name}-machine", Name.alike(name)),) if draw(st.booleans()) else (),
    )


@st.composite
def lines(draw: st.DrawFn) -> Line:
    """Sound lines: up to six stations, up to three products with routings of their own, stocks, systems and sources."""
    names = [f"s{number}" for number in range(draw(st.integers(1, 6)))]
    made = tuple(draw(stations(name)) for name in names)
    some = st.lists(st.sampled_from(names), unique=True, max_size=len(names)).map(sorted)
    products = tuple(
        product(f"p{number}", draw(st.integers(0, 40_000)), *draw(some)) for number in range(draw(st.integers(0, 3)))
    )
    pairs = st.tuples(st.sampled_from(names), st.sampled_from(names)).filter(lambda pair: pair[0] != pair[1])
    ways = draw(st.lists(pairs, unique=True, max_size=8)) if len(names) > 1 else []
    buffers = tuple(_buffer(draw, f"b{number}", names, products) for number in range(draw(st.integers(0, 4))))
    system = ExistingSystem("erp", Name.alike("ERP"), Kind.ERP, Category.ERP, stations=tuple(draw(some)))
    abouts = [*names, *(f"{name}.cycle_time" for name in names), "economics.wage_per_hour"]
    sources = tuple(
        Source(about, "measured", Name.alike("log")) for about in draw(st.lists(st.sampled_from(abouts), unique=True))
    )
    return line_of(
        *made,
        areas=(Area("area-a", Name.alike("A")), Area("area-b", Name.alike("B"))),
        zones=(Zone("zone-a", Name.alike("Z")),),
        flows=tuple(Flow(source, target) for source, target in ways),
        products=products,
        buffers=buffers,
        systems=(system,),
        sources=sources,
    )


def _buffer(draw: st.DrawFn, name: str, names: list[str], products: tuple[Product, ...]) -> Buffer:
    stocks = tuple(Stock(each.id, Count(draw(st.integers(0, 500)), "ea")) for each in products if draw(st.booleans()))
    days = Duration(draw(st.floats(0.0, 20.0)), "d") if draw(st.booleans()) else None
    return buffer(name, draw(st.sampled_from([None, *names])), stocks=stocks, days=days)
