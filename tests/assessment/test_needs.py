"""Needs come from numbers: none without losses, one per loss, heavier with more of it."""

import tomllib
from dataclasses import replace
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from configurator.assessment.maturity import assess_systems
from configurator.assessment.needs import Need, NeedKind, needs
from configurator.assessment.questionnaire import items, score
from configurator.assessment.stage_rules import Demand
from configurator.assessment.thresholds import thresholds
from configurator.basis import places
from configurator.basis.ids import BufferId, ProductId
from configurator.basis.language import LANGUAGES, speaker
from configurator.basis.units import Count, Duration, Power, Ratio
from configurator.basis.vocabulary import Kind, MatrixColumn, Stage
from configurator.catalog.entry import EffectTarget
from configurator.catalog.vocabulary import WORDS
from configurator.line.model import Buffer, Line, Stock
from configurator.line.performance import perform
from configurator.line.sample import SAMPLES, read_sample
from tests.assessment.factory import FACTORS, NAME, interface, line, station, system

COLLECTED = (system("gw", provides=("sys.gateway", "data.machine-state")),)


def found(made: Line, target: Stage | None = None, levels: dict[str, int] | None = None) -> tuple[Need, ...]:
    return needs(made, perform(made, FACTORS), assess_systems(made), score(levels or {}), target)


def lossless(*changes: tuple[int, dict[str, Any]], demand: float = 20_000) -> Line:
    """Four stations of 30 s whose data is collected, without any loss, loaded to 54 %; `changes` spoil single stations."""
    spoiled = dict(changes)
    return line([station(number, interface(), **spoiled.get(number, {})) for number in (1, 2, 3, 4)], COLLECTED, demand)


def test_a_factory_without_losses_needs_nothing() -> None:
    assert found(lossless()) == ()
    assert found(lossless(), Stage.NONE) == ()


def test_the_books_line_has_the_books_losses() -> None:
    """Learning to See: takt 60 s, assembly 1 takes 62 s, weld 2 runs 80 %, stamping 85 %, 23.6 days of stock."""
    sample = read_sample("acme-stamping")
    wanted = {each.key: each for each in found(sample.line)}
    assert wanted.keys() == {"bottleneck:assembly-1", "downtime:weld-2", "downtime:stamping", "stock:line"}
    english = {key: speaker("en").say(need.reason) for key, need in wanted.items()}
    assert "62.0 s" in english["bottleneck:assembly-1"]
    assert "60.0 s" in english["bottleneck:assembly-1"]
    assert "23.6 days" in english["stock:line"]
    assert "20.0%" in english["downtime:weld-2"]
    assert wanted["downtime:weld-2"].weight > wanted["downtime:stamping"].weight


@pytest.mark.parametrize(
    ("loss", "kind"),
    [
        ({"uptime": Ratio(94, "%")}, "downtime"),
        ({"mtbf": Duration(8, "h"), "mttr": Duration(1, "h")}, "downtime"),
        ({"changeover": Duration(60, "min"), "batch": Count(500, "ea")}, "changeover"),
        ({"first_pass_yield": Ratio(98, "%")}, "defects"),
        ({"recording": Duration(20, "min")}, "recording"),
        ({"power": Power(900, "kW")}, "energy"),
        ({"cycle_time": Duration(50, "s")}, "bottleneck"),
    ],
)
def test_one_loss_is_one_need_of_its_kind(loss: dict[str, Any], kind: str) -> None:
    need = found(lossless((2, loss)))
    assert [each.kind for each in need] == [kind]
    assert need[0].stations == ("op-2",)


def test_stock_and_where_it_piles_up() -> None:
    stocks = (Stock(ProductId("p"), Count(10_000, "ea")),)
    buffers = (Buffer(BufferId("b"), NAME, lossless().stations[2].id, stocks),)
    need = found(replace(lossless(), buffers=buffers))
    assert [(each.key, each.stations) for each in need] == [("stock:line", ("op-3",))]  # 10 days at 1,000 a day


@pytest.mark.parametrize(("demand", "over"), [(20_000, 0), (33_500, 1), (36_700, 1), (37_000, 4)])
def test_stations_near_and_over_takt(demand: float, over: int) -> None:
    """36,800 pieces of 30 s fit into a month: near the limit the heaviest station is named, over it every one that is over."""
    assert sum(each.kind == "bottleneck" for each in found(lossless(demand=demand))) == over


def test_machines_without_collection_and_without_a_port_are_two_needs() -> None:
    made = line([station(1, interface()), station(2, interface()), station(3), station(4, equipment=())])
    assert {each.key: each.stations for each in found(made)} == {
        "no-data:port": ("op-1", "op-2"),
        "no-data:no-port": ("op-3",),
    }
    with_gateway = replace(made, systems=(system("gw", provides=("sys.gateway",), stations=("op-1", "op-2")),))
    assert [each.key for each in found(with_gateway)] == ["no-data:no-port"]


def test_gaps_to_the_target_stage_are_one_need_per_column() -> None:
    matrix = assess_systems(lossless())
    keys = {each.key for each in found(lossless(), Stage.MIDDLE1) if each.kind == "stage-gap"}
    assert keys == {f"stage-gap:{cell.column}" for cell in matrix.cells if cell.stage < Stage.MIDDLE1}
    assert "stage-gap:field-automation" not in keys


def test_columns_that_hold_the_stage_weigh_most() -> None:
    gaps = {each.key: each.weight for each in found(lossless(), Stage.MIDDLE1) if each.kind == "stage-gap"}
    assert max(gaps, key=gaps.__getitem__) == "stage-gap:factory-operation"


def test_a_gap_asks_for_what_its_demands_need_whichever_column_sells_it() -> None:
    """Factory operation cannot reach middle 1 without data from equipment: a gateway helps there too."""
    made = line([station(number, interface()) for number in (1, 2)])
    gap = next(each for each in found(made, Stage.MIDDLE1) if each.key == "stage-gap:factory-operation")
    assert {"sys.mes", "sys.gateway", "sys.pop"} <= set(gap.words)
    collected = next(each for each in found(lossless(), Stage.MIDDLE1) if each.key == gap.key)
    assert "sys.gateway" not in collected.words


@pytest.mark.parametrize(
    ("level", "target", "gap"), [(1, Stage.BASIC, False), (2, Stage.MIDDLE1, True), (3, Stage.MIDDLE1, False), (3, Stage.MIDDLE2, True), (4, Stage.MIDDLE2, False), (4, Stage.ADVANCED, True)]
)  # fmt: skip
def test_the_company_level_is_read_against_the_target(level: int, target: Stage, gap: bool) -> None:
    answered = {item.key: level for item in items()}
    assert any(each.kind == "level-gap" for each in found(lossless(), target, answered)) == gap


def test_open_answers_are_not_held_against_the_company() -> None:
    assert not any(each.kind == "level-gap" for each in found(lossless(), Stage.MIDDLE1, {"1.1.1": 0}))


@given(st.floats(0.5, 1), st.floats(0.5, 1))
def test_more_loss_weighs_at_least_as_much(one: float, other: float) -> None:
    def weight(uptime: float) -> float:
        listed = found(lossless((2, {"uptime": Ratio(uptime, "1")}), demand=10_000))
        return sum(each.weight for each in listed if each.kind == "downtime")

    assert weight(min(one, other)) >= weight(max(one, other))


@pytest.mark.parametrize("name", SAMPLES)
def test_samples_have_needs_in_order_spoken_in_both_languages(name: str) -> None:
    sample = read_sample(name)
    listed = found(sample.line, sample.target or Stage.MIDDLE1, dict(sample.answers))
    assert listed
    assert list(listed) == sorted(listed, key=lambda each: (-each.weight, each.key))
    assert len({each.key for each in listed}) == len(listed)
    assert all(0 < each.weight <= 1 for each in listed)
    for language in LANGUAGES:
        assert all(speaker(language).say(each.reason) for each in listed)


def test_the_pack_is_complete_and_speaks_known_words() -> None:
    pack = thresholds()
    assert set(pack.kinds) == set(get_args(NeedKind))
    assert set(pack.columns) == set(MatrixColumn)
    assert set(pack.areas) == {item.area for item in items()}
    words = {word for rule in pack.kinds.values() for word in rule.words} | set(pack.signal_words)
    words |= {word for rule in pack.columns.values() for word in rule.words}
    words |= {word for listed in pack.demands.values() for word in listed}
    assert set(pack.demands) == set(get_args(Demand))
    words |= {word for listed in pack.areas.values() for word in listed}
    assert words <= set(WORDS)
    assert {target for rule in pack.kinds.values() for target in rule.targets} <= set(get_args(EffectTarget))
    assert all(rule.reason.ko and rule.reason.en and rule.mark for rule in pack.kinds.values())
    assert [pack.levels.of(stage) for stage in Stage] == [0, 1, 3, 4, 5]


def test_the_file_holds_the_two_tables_that_are_read() -> None:
    file = places.resources() / "factors" / "matching.toml"
    assert set(tomllib.loads(file.read_text(encoding="utf-8"))) == {"needs", "ranking"}


def test_systems_that_only_manage_collect_nothing() -> None:
    made = replace(lossless(), systems=(system("erp", Kind.ERP, ("sys.erp",)),))
    assert [each.key for each in found(made)] == ["no-data:port"]
