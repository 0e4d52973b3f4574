"""Edits are pure, refuse what cannot be, and never leave an id that names nothing."""

from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from configurator.basis.errors import ConfiguratorError
from configurator.basis.text import Name
from configurator.basis.units import Count, Duration, Ratio
from configurator.basis.vocabulary import Access, Category, Kind, Physical, PortState, Protocol
from configurator.line import edits
from configurator.line.model import (
    Area,
    Conveyance,
    Equipment,
    ExistingSystem,
    Flow,
    Interface,
    Line,
    Position,
    Site,
    Skill,
    Source,
    Stock,
    Zone,
)
from configurator.line.references import dangling, object_ids, repeated_ids
from tests.line.made import CALENDAR, ECONOMICS, FACTORY, buffer, line_of, lines, product, station

Edit = Callable[[Line], Line]
THREE = line_of(station("a"), station("b"), station("c"))


def pairs(line: Line) -> list[tuple[str, str]]:
    return [(flow.source, flow.target) for flow in line.flows]


# a restless user


@st.composite
def random_edits(draw: st.DrawFn) -> tuple[str, Edit]:
    """One edit with arguments that may or may not make sense."""
    ids = ["s0", "s1", "s2", "s3", "new", "gone"]
    one, other = draw(st.sampled_from(ids)), draw(st.sampled_from([*ids, None]))
    item = draw(st.sampled_from(["p0", "p1", "b0", "b1", "area-a", "zone-a", "erp", "new-item"]))
    choices: dict[str, Edit] = {
        "add_station": lambda line: edits.add_station(line, station(one), other),
        "remove_station": lambda line: edits.remove_station(line, one),
        "change_station": lambda line: edits.change_station(line, one, area=item, zone=None, machines=2),
        "move_station": lambda line: edits.move_station(line, one, Position(1, 2)),
        "rename": lambda line: edits.rename(line, item, Name.alike("renamed")),
        "connect": lambda line: edits.connect(line, one, other or one),
        "disconnect": lambda line: edits.disconnect(line, one, other or one),
        "add_buffer": lambda line: edits.add_buffer(line, buffer(item, one, stocks=(Stock("p0", Count(5, "ea")),))),
        "change_buffer": lambda line: edits.change_buffer(line, item, before=other),
        "remove_buffer": lambda line: edits.remove_buffer(line, item),
        "add_product": lambda line: edits.add_product(line, product(item, 100, one)),
        "change_product": lambda line: edits.change_product(line, item, routing=(one,)),
        "remove_product": lambda line: edits.remove_product(line, item),
        "remove_area": lambda line: edits.remove_area(line, item),
        "remove_zone": lambda line: edits.remove_zone(line, item),
        "add_equipment": lambda line: edits.add_equipment(line, one, Equipment(item, Name.alike("m"))),
        "remove_equipment": lambda line: edits.remove_equipment(line, one, f"{one}-machine"),
        "change_system": lambda line: edits.change_system(line, "erp", stations=(one,)),
    }
    name = draw(st.sampled_from(sorted(choices)))
    return name, choices[name]


@given(lines(), st.lists(random_edits(), max_size=12))
def test_no_edit_leaves_a_dangling_or_repeated_id(line: Line, wishes: list[tuple[str, Edit]]) -> None:
    for name, edit in wishes:
        try:
            line = edit(line)
        except (KeyError, ConfiguratorError):
            continue
        assert dangling(line) == (), name
        assert repeated_ids(line) == (), name


@given(lines(), st.lists(random_edits(), max_size=12))
def test_no_edit_leaves_a_source_about_what_is_gone(line: Line, wishes: list[tuple[str, Edit]]) -> None:
    for _, edit in wishes:
        before = set(object_ids(line))
        try:
            line = edit(line)
        except (KeyError, ConfiguratorError):
            continue
        gone = before - set(object_ids(line))
        assert not [source for source in line.sources if source.about.split(".")[0] in gone]


@given(lines(), st.lists(random_edits(), min_size=1, max_size=6))
def test_an_edit_that_is_refused_changes_nothing_and_no_edit_touches_its_input(
    line: Line, wishes: list[tuple[str, Edit]]
) -> None:
    before = repr(line)
    for _, edit in wishes:
        with suppress(KeyError, ConfiguratorError):
            edit(line)
        assert repr(line) == before


# stations and flows


def test_a_station_behind_another_is_put_into_its_flow_and_its_routings() -> None:
    after = edits.add_station(THREE, station("x"), "a")
    assert [each.id for each in after.stations] == ["a", "x", "b", "c"]
    assert sorted(pairs(after)) == [("a", "x"), ("b", "c"), ("x", "b")]
    assert after.products[0].routing == ("a", "x", "b", "c")


def test_a_station_behind_the_last_extends_the_line() -> None:
    after = edits.add_station(THREE, station("x"), "c")
    assert pairs(after)[-1] == ("c", "x")
    assert after.products[0].routing[-1] == "x"


def test_a_station_on_its_own_joins_the_routing_when_it_is_connected() -> None:
    alone = edits.add_station(THREE, station("x"))
    assert alone.products == THREE.products
    assert edits.connect(alone, "b", "x").products[0].routing == ("a", "b", "x", "c")
    assert edits.connect(alone, "x", "a").products[0].routing == ("x", "a", "b", "c")


def test_the_first_connection_of_an_empty_line_begins_the_routing() -> None:
    empty = line_of(station("a"), station("b"), flows=(), products=(product("p", 10),))
    assert edits.connect(empty, "a", "b").products[0].routing == ("a", "b")


def test_connecting_stations_that_are_visited_leaves_the_routings_alone() -> None:
    assert edits.connect(THREE, "a", "c").products == THREE.products


def test_a_removed_station_takes_its_things_along_and_the_flow_closes() -> None:
    line = line_of(
        station("a"),
        station("b", equipment=(Equipment("m", Name.alike("m")),)),
        station("c"),
        buffers=(buffer("before-b", "b"), buffer("before-c", "c")),
        systems=(
            ExistingSystem("only-b", Name.alike("POP"), Kind.POP, Category.MES, stations=("b",)),
            ExistingSystem("both", Name.alike("MES"), Kind.MES, Category.MES, stations=("b", "c")),
        ),
        sources=tuple(Source(about, "measured", Name.alike("x")) for about in ("b.uptime", "m", "before-b", "c", "bb")),
    )
    after = edits.remove_station(line, "b")
    assert pairs(after) == [("a", "c")]
    assert after.products[0].routing == ("a", "c")
    assert [each.id for each in after.buffers] == ["before-c"]
    assert [(each.id, each.stations) for each in after.systems] == [("both", ("c",))]
    assert [each.about for each in after.sources] == ["c", "bb"]


def test_a_flow_to_itself_or_twice_is_refused_with_the_name() -> None:
    with pytest.raises(ConfiguratorError) as loop:
        edits.connect(THREE, "a", "a")
    assert loop.value.message.key == "line-edit-loop"
    with pytest.raises(ConfiguratorError) as twice:
        edits.connect(THREE, "a", "b")
    assert twice.value.message.key == "line-edit-flow-exists"


def test_a_taken_id_is_refused_wherever_it_is_taken() -> None:
    for taken in (
        lambda: edits.add_station(THREE, station("a")),
        lambda: edits.add_area(THREE, Area("p", Name.alike("x"))),
        lambda: edits.add_station(THREE, station("x", equipment=(Equipment("x", Name.alike("m")),))),
        lambda: edits.change_station(THREE, "a", equipment=(Equipment("b", Name.alike("m")),)),
    ):
        with pytest.raises(ConfiguratorError) as refused:
            taken()
        assert refused.value.message.key == "line-edit-id-taken"


def test_flows_change_and_go() -> None:
    cart = edits.change_flow(THREE, "a", "b", conveyance=Conveyance.CART)
    assert cart.flows[0] == Flow("a", "b", Conveyance.CART)
    assert pairs(edits.disconnect(THREE, "a", "b")) == [("b", "c")]


def test_an_id_stays_whatever_else_changes() -> None:
    after = edits.change_station(THREE, "a", id="z", uptime=Ratio(90, "%"))
    assert after.stations[0].id == "a"
    assert after.stations[0].uptime == Ratio(90, "%")


# everything else


def test_every_kind_of_object_can_be_renamed() -> None:
    line = line_of(
        station("a"),
        areas=(Area("r", Name.alike("x")),),
        zones=(Zone("z", Name.alike("x")),),
        buffers=(buffer("b"),),
        systems=(ExistingSystem("e", Name.alike("x"), Kind.ERP, Category.ERP),),
    )
    for named in ("a", "r", "z", "b", "p", "e"):
        line = edits.rename(line, named, Name.alike(f"new {named}"))
    kinds = (line.stations, line.areas, line.zones, line.buffers, line.products, line.systems)
    assert [kind[0].name.en for kind in kinds] == ["new a", "new r", "new z", "new b", "new p", "new e"]


def test_a_removed_product_leaves_the_stocks_of_the_others() -> None:
    stocks = (Stock("p", Count(3, "ea")), Stock("q", Count(4, "ea")))
    line = line_of(
        station("a"), products=(product("p", 1, "a"), product("q", 1, "a")), buffers=(buffer("b", stocks=stocks),)
    )
    assert edits.remove_product(line, "p").buffers[0].stocks == stocks[1:]


def test_machines_and_ports_come_change_and_go() -> None:
    port = Interface(Protocol.SLMP, Physical.ETHERNET)
    line = edits.add_equipment(THREE, "a", Equipment("m", Name.alike("m")))
    line = edits.set_interface(line, "a", "m", port)
    open_port = Interface(Protocol.SLMP, Physical.ETHERNET, Access.READ_WRITE, PortState.READY)
    line = edits.set_interface(line, "a", "m", open_port)
    line = edits.change_equipment(line, "a", "m", maker="maker")
    assert line.stations[0].equipment[0].interfaces == (open_port,)
    assert line.stations[0].equipment[0].maker == "maker"
    assert edits.remove_interface(line, "a", "m", Protocol.SLMP).stations[0].equipment[0].interfaces == ()
    assert edits.remove_equipment(line, "a", "m") == THREE


def test_what_is_put_in_and_taken_out_leaves_the_line_as_it_was() -> None:
    zone, area = Zone("z", Name.alike("z")), Area("r", Name.alike("r"))
    assert edits.remove_zone(edits.add_zone(THREE, zone), "z") == THREE
    assert edits.remove_area(edits.add_area(THREE, area), "r") == THREE
    assert edits.remove_buffer(edits.add_buffer(THREE, buffer("stock", "a")), "stock") == THREE
    assert edits.remove_product(edits.add_product(THREE, product("q", 1, "a")), "q") == THREE
    system = ExistingSystem("e", Name.alike("e"), Kind.ERP, Category.ERP)
    assert edits.remove_system(edits.add_system(THREE, system), "e") == THREE
    assert edits.remove_skill(edits.set_skill(THREE, Skill("skill.plc", 1)), "skill.plc") == THREE
    source = Source("calendar", "quoted", Name.alike("x"))
    assert edits.remove_source(edits.set_source(edits.set_source(THREE, source), source), "calendar") == THREE


def test_places_change_by_name_and_stations_follow() -> None:
    line = edits.add_zone(edits.add_area(THREE, Area("r", Name.alike("r"))), Zone("z", Name.alike("z")))
    line = edits.change_station(line, "a", area="r", zone="z")
    line = edits.change_zone(edits.change_area(line, "r", name=Name.alike("R")), "z", ip="65")
    assert (line.areas[0].name.en, line.zones[0].ip) == ("R", "65")
    bare = edits.remove_zone(edits.remove_area(line, "r"), "z")
    assert (bare.stations[0].area, bare.stations[0].zone) == (None, None)


def test_the_frame_of_the_line_can_be_set() -> None:
    site = Site(ups=True)
    line = edits.set_site(edits.set_name(THREE, Name.alike("N")), site)
    assert (line.name.en, line.site) == ("N", site)
    assert edits.set_calendar(line, CALENDAR).calendar is CALENDAR
    assert edits.set_economics(line, ECONOMICS).economics is ECONOMICS
    assert edits.set_factory(line, FACTORY).factory is FACTORY


GONE: list[tuple[Callable[..., Line], tuple[Any, ...], dict[str, Any]]] = [
    (edits.add_station, (station("x"), "gone"), {}),
    (edits.add_station, (station("x", area="gone"),), {}),
    (edits.remove_station, ("gone",), {}),
    (edits.change_station, ("gone",), {"machines": 2}),
    (edits.change_station, ("a",), {"zone": "gone"}),
    (edits.move_station, ("gone", Position(0, 0)), {}),
    (edits.rename, ("gone", Name.alike("x")), {}),
    (edits.connect, ("a", "gone"), {}),
    (edits.disconnect, ("a", "c"), {}),
    (edits.change_flow, ("a", "c"), {}),
    (edits.add_buffer, (buffer("stock", "gone"),), {}),
    (edits.change_buffer, ("gone",), {"days": Duration(1, "d")}),
    (edits.remove_buffer, ("gone",), {}),
    (edits.add_product, (product("q", 1, "gone"),), {}),
    (edits.change_product, ("p",), {"routing": ("gone",)}),
    (edits.remove_product, ("gone",), {}),
    (edits.remove_area, ("gone",), {}),
    (edits.change_area, ("gone",), {}),
    (edits.change_zone, ("gone",), {}),
    (edits.remove_zone, ("gone",), {}),
    (edits.change_system, ("gone",), {}),
    (edits.remove_system, ("gone",), {}),
    (edits.add_equipment, ("gone", Equipment("m", Name.alike("m"))), {}),
    (edits.remove_equipment, ("a", "gone"), {}),
    (edits.remove_interface, ("a", "gone", Protocol.SLMP), {}),
    (edits.remove_skill, ("gone",), {}),
    (edits.remove_source, ("gone",), {}),
]


@pytest.mark.parametrize(("edit", "args", "fields"), GONE, ids=range(len(GONE)))
def test_what_is_gone_cannot_be_edited(
    edit: Callable[..., Line], args: tuple[Any, ...], fields: dict[str, Any]
) -> None:
    with pytest.raises(KeyError):
        edit(THREE, *args, **fields)
