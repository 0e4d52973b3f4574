"""Steps of the plan: data that edits."""

import pytest

from configurator.basis.ids import OptionId, SolutionId, StationId
from configurator.basis.vocabulary import Stage
from configurator.plan.model import Cause, Plan
from configurator.plan.steps import (
    AddOption,
    DropOption,
    PlaceOption,
    SetTarget,
    SetUnits,
    SwapOption,
    apply_to_plan,
    new_option,
    orphans,
)


def grown(*solutions: str) -> Plan:
    plan = Plan()
    for name in solutions:
        plan = apply_to_plan(AddOption(new_option(SolutionId(name), "1.0.0", (), plan)), plan)
    return plan


def test_the_same_choice_has_the_same_id_and_twice_two() -> None:
    assert grown("a/b").options[0].id == grown("a/b").options[0].id
    assert len({option.id for option in grown("a/b", "a/b", "a/c").options}) == 3


def test_dropping_the_cause_makes_the_added_option_an_orphan() -> None:
    plan = grown("a/mes")
    cause = Cause(plan.options[0].id, "data.count")
    added = new_option(SolutionId("a/gateway"), "1.0.0", (), plan, (cause,))
    plan = apply_to_plan(AddOption(added), plan)
    assert orphans(plan) == ()
    left = apply_to_plan(DropOption(plan.options[0].id), plan)
    assert [option.solution for option in orphans(left)] == ["a/gateway"]


def test_steps_change_what_they_name_and_nothing_else() -> None:
    plan = grown("a/b", "a/c")
    first, second = plan.options
    moved = apply_to_plan(PlaceOption(first.id, (StationId("op-1"),)), plan)
    moved = apply_to_plan(SetUnits(first.id, 3), moved)
    moved = apply_to_plan(SwapOption(first.id, SolutionId("a/d"), "2.0.0"), moved)
    moved = apply_to_plan(SetTarget(Stage.MIDDLE1), moved)
    changed = moved.options[0]
    assert (changed.solution, changed.version, changed.stations, changed.units) == ("a/d", "2.0.0", ("op-1",), 3)
    assert moved.options[1] is second
    assert moved.target == Stage.MIDDLE1


@pytest.mark.parametrize(
    "step", [DropOption(OptionId("x")), PlaceOption(OptionId("x"), ()), SetUnits(OptionId("x"), 1)]
)
def test_a_step_on_something_gone_says_so(step: DropOption | PlaceOption | SetUnits) -> None:
    with pytest.raises(KeyError):
        apply_to_plan(step, Plan())
