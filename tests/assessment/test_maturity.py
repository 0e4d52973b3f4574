"""The system matrix: a cell is reached only when objects truly earn it, and more objects never lower a stage."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from configurator.assessment.evidence import gather
from configurator.assessment.maturity import PlacedSolution, assess_systems, open_demands
from configurator.assessment.stage_rules import stage_rules
from configurator.basis.language import LANGUAGES, speaker
from configurator.basis.vocabulary import Access, Kind, MatrixColumn, Physical, PortState, Protocol, Stage, StationKind
from configurator.catalog.entry import Solution
from configurator.line.model import Line
from configurator.line.sample import SAMPLES, read_sample
from tests.assessment.factory import (
    FIELD,
    OPERATION,
    brain,
    collects,
    gateway,
    interface,
    line,
    mes,
    offers,
    placed,
    pop,
    solution,
    station,
    system,
    writer,
)

FOUR = [station(number, interface()) for number in (1, 2, 3, 4)]
ALL = (1, 2, 3, 4)


def stages(made: Line, *planned: PlacedSolution) -> tuple[Stage, Stage, Stage]:
    matrix = assess_systems(made, planned)
    return matrix.cell(FIELD).stage, matrix.cell(OPERATION).stage, matrix.stage


def test_a_line_without_systems_has_reached_nothing() -> None:
    matrix = assess_systems(line(FOUR))
    assert {cell.stage for cell in matrix.cells} == {Stage.NONE}
    assert matrix.stage == Stage.NONE
    assert [cell.column for cell in matrix.cells] == list(MatrixColumn)
    assert not any(cell.earners for cell in matrix.cells)


@given(st.integers(1, 12), st.integers(0, 12))
def test_collection_counts_from_half_of_the_processes(total: int, covered: int) -> None:
    covered = min(covered, total)
    made = line([station(number, interface()) for number in range(1, total + 1)])
    planned = [placed(gateway(), *range(1, covered + 1))] if covered else []
    field = assess_systems(made, tuple(planned)).cell(FIELD).stage
    assert field == (Stage.MIDDLE1 if 2 * covered >= total else Stage.NONE)


def test_storage_and_shipping_are_no_processes() -> None:
    idle = [station(number, kind=StationKind.STORAGE) for number in (5, 6, 7, 8)]
    assert stages(line([*FOUR, *idle]), placed(gateway(), *ALL))[0] == Stage.MIDDLE1


@pytest.mark.parametrize(
    ("port", "reached"),
    [
        (interface(), Stage.MIDDLE1),
        (interface(state=PortState.NEEDS_SETTING), Stage.MIDDLE1),
        (interface(state=PortState.OPTION_MISSING), Stage.NONE),
        (interface(state=PortState.UNKNOWN), Stage.NONE),
        (interface(Protocol.FOCAS), Stage.NONE),
        (interface(physical=Physical.RS485), Stage.NONE),
    ],
)
def test_a_gateway_earns_only_where_a_machine_speaks_to_it(port: object, reached: Stage) -> None:
    made = line([station(number, port) for number in ALL])  # type: ignore[arg-type]  # parametrize knows no types
    assert stages(made, placed(gateway(), *ALL))[0] == reached


def test_an_mes_without_capture_on_the_shop_floor_stays_below_the_basic_stage() -> None:
    """Rule 1."""
    assert stages(line(FOUR), placed(mes())) == (Stage.NONE, Stage.NONE, Stage.NONE)


def test_touch_terminals_are_basic_and_no_equipment_data() -> None:
    """Rule 2."""
    assert stages(line(FOUR), placed(mes()), placed(pop(), *ALL)) == (Stage.BASIC, Stage.BASIC, Stage.BASIC)


def test_mes_and_gateway_are_middle_one() -> None:
    assert stages(line(FOUR), placed(mes()), placed(gateway(), *ALL)) == (Stage.MIDDLE1,) * 3


def test_a_gateway_without_a_system_that_uses_its_data_makes_no_stage() -> None:
    field, operation, whole = stages(line(FOUR), placed(gateway(), *ALL))
    assert (field, operation, whole) == (Stage.MIDDLE1, Stage.NONE, Stage.NONE)


def test_a_planner_is_no_execution_system() -> None:
    planner = solution("aps", Kind.APS, "sys.aps", earns=((OPERATION, Stage.MIDDLE1),))
    made = (placed(planner), placed(gateway(), *ALL))
    assert stages(line(FOUR), *made)[1] == Stage.BASIC
    assert stages(line(FOUR), *made, placed(mes()))[1] == Stage.MIDDLE1


@pytest.mark.parametrize(
    ("machine", "solution_", "reached"),
    [
        (Access.READ_WRITE, Access.READ_WRITE, Stage.MIDDLE2),
        (Access.READ, Access.READ_WRITE, Stage.MIDDLE1),
        (Access.READ_WRITE, Access.READ, Stage.MIDDLE1),
    ],
)
def test_control_needs_a_write_path_through_both_ends(machine: Access, solution_: Access, reached: Stage) -> None:
    """Rule 3; rule 38 for a read-only protocol."""
    made = line([station(number, interface(access=machine)) for number in ALL])
    assert stages(made, placed(mes()), placed(writer(access=solution_), *ALL)) == (reached,) * 3


def test_ai_alone_earns_nothing() -> None:
    """Rule 4."""
    assert stages(line(FOUR), placed(brain())) == (Stage.NONE,) * 3


def test_ai_on_top_of_mes_collection_and_control_is_advanced() -> None:
    made = line([station(number, interface(access=Access.READ_WRITE)) for number in ALL])
    everything = (placed(mes()), placed(writer(), *ALL), placed(brain()))
    assert stages(made, *everything) == (Stage.ADVANCED,) * 3
    without_mes = tuple(each for each in everything if each.solution.kind != Kind.MES)
    assert stages(made, *without_mes)[1] < Stage.ADVANCED


def test_a_sensor_reaches_the_gateway_over_its_master() -> None:
    """A machine without any port: sensor (IO-Link) → master (Modbus TCP) → gateway."""
    made = line([station(number) for number in ALL])
    sensor = solution(
        "sensor",
        Kind.SENSOR,
        "signal.current",
        placed="stations",
        ports=(offers(Protocol.IO_LINK, Physical.IO_LINK),),
    )
    master = solution(
        "master",
        Kind.IO_LINK,
        placed="stations",
        ports=(collects(Protocol.IO_LINK, physical=Physical.IO_LINK), offers(Protocol.MODBUS_TCP)),
    )
    chain = (placed(sensor, *ALL), placed(master, *ALL), placed(gateway(), *ALL))
    assert stages(made, *chain)[0] == Stage.MIDDLE1
    for broken in range(3):
        assert stages(made, *chain[:broken], *chain[broken + 1 :])[0] == Stage.NONE


def test_existing_systems_earn_where_they_stand() -> None:
    half, quarter = ("op-1", "op-2"), ("op-1",)
    words = ("sys.gateway", "data.machine-state")
    assert stages(line(FOUR, (system("gw", provides=words, stations=half),)))[0] == Stage.MIDDLE1
    assert stages(line(FOUR, (system("gw", provides=words, stations=quarter),)))[0] == Stage.NONE
    silent = [station(number, interface(state=PortState.OPTION_MISSING)) for number in ALL]
    assert stages(line(FOUR, (system("gw", provides=words),)))[0] == Stage.MIDDLE1
    assert stages(line(silent, (system("gw", provides=words),)))[0] == Stage.NONE


def test_columns_off_the_shop_floor_follow_what_the_systems_earn() -> None:
    erp = system("erp", Kind.ERP, ("sys.erp",), earns=((MatrixColumn.ENTERPRISE, Stage.MIDDLE1),))
    portal = system("scm", Kind.SCM, ("sys.scm",), earns=((MatrixColumn.SUPPLY, Stage.MIDDLE1),))
    both = assess_systems(line(FOUR, (erp, portal)))
    assert both.cell(MatrixColumn.ENTERPRISE).stage == Stage.MIDDLE1
    assert both.cell(MatrixColumn.SUPPLY).stage == Stage.MIDDLE1
    alone = assess_systems(line(FOUR, (portal,)))
    assert alone.cell(MatrixColumn.SUPPLY).stage == Stage.BASIC  # rule 11: orders and stock come from an ERP
    assert both.stage == Stage.NONE


def test_cells_name_what_earned_them_and_drop_with_it() -> None:
    terminals = placed(pop(), *ALL)
    with_it = assess_systems(line(FOUR), (terminals, placed(mes())))
    assert {earner.id for earner in with_it.cell(OPERATION).earners} == {"opt-pop", "opt-mes"}
    assert all(earner.planned for earner in with_it.cell(OPERATION).earners)
    assert assess_systems(line(FOUR), (placed(mes()),)).cell(OPERATION).stage == Stage.NONE


def test_machines_whose_interface_is_in_use_are_earners() -> None:
    made = line(FOUR, (system("gw", provides=("sys.gateway",), stations=("op-1", "op-2", "op-3")),))
    earners = assess_systems(made).cell(FIELD).earners
    assert [earner.id for earner in earners] == ["gw", "m-1", "m-2", "m-3"]
    assert not any(earner.planned for earner in earners)


KINDS: tuple[Solution, ...] = (
    gateway(),
    writer(),
    mes(),
    pop(),
    brain(),
    solution("erp", Kind.ERP, "sys.erp", earns=((MatrixColumn.ENTERPRISE, Stage.MIDDLE2),)),
    solution("scm", Kind.SCM, "sys.scm", earns=((MatrixColumn.SUPPLY, Stage.ADVANCED),)),
)
placements = st.builds(
    lambda made, where: placed(made, *sorted(where)), st.sampled_from(KINDS), st.sets(st.integers(1, 4))
)


@given(st.lists(placements, max_size=6), placements)
def test_adding_a_solution_never_lowers_a_stage(planned: list[PlacedSolution], more: PlacedSolution) -> None:
    made = line([station(number, interface(access=Access.READ_WRITE)) for number in ALL])
    before, after = assess_systems(made, tuple(planned)), assess_systems(made, (*planned, more))
    assert after.stage >= before.stage
    for column in MatrixColumn:
        assert after.cell(column).stage >= before.cell(column).stage


@given(st.lists(placements, max_size=6))
def test_the_whole_is_the_lower_of_field_and_operation(planned: list[PlacedSolution]) -> None:
    made = line([station(number, interface(access=Access.READ_WRITE)) for number in ALL])
    field, operation, whole = stages(made, *planned)
    assert whole == min(field, operation)


@given(st.lists(placements, max_size=6), st.sampled_from(list(Stage)[1:]))
def test_a_column_has_reached_the_target_when_nothing_is_asked_any_more(
    planned: list[PlacedSolution], target: Stage
) -> None:
    made = line([station(number, interface(access=Access.READ_WRITE)) for number in ALL])
    matrix, asked = assess_systems(made, tuple(planned)), open_demands(gather(made, tuple(planned)), target)
    for column in MatrixColumn:
        assert (matrix.cell(column).stage >= target) == (not any(each.column == column for each in asked))


@given(st.lists(placements, max_size=6))
def test_every_cell_is_spoken_in_both_languages(planned: list[PlacedSolution]) -> None:
    made = line([station(number, interface(access=Access.READ_WRITE)) for number in ALL])
    matrix = assess_systems(made, tuple(planned))
    for language in LANGUAGES:
        say = speaker(language).say
        assert say(matrix.reason)
        for cell in matrix.cells:
            assert say(cell.reason)
            assert (cell.next_step is None) == (cell.stage == Stage.ADVANCED)
            assert cell.next_step is None or say(cell.next_step)


def test_the_pack_asks_for_something_in_every_cell() -> None:
    rules = stage_rules()
    cells = [(rule.column, rule.stage) for rule in rules.cells]
    assert sorted(cells) == sorted((column, stage) for column in MatrixColumn for stage in list(Stage)[1:])
    assert all(rule.demands and rule.source for rule in rules.cells)
    assert rules.valid_from < rules.valid_until


@pytest.mark.parametrize("name", SAMPLES)
def test_samples_stay_below_their_target_today(name: str) -> None:
    sample = read_sample(name)
    assert sample.target is None or assess_systems(sample.line).stage < sample.target
