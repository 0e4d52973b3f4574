"""The schedule: order, working days, Saturdays for line stops, dates that follow from the start alone."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from configurator.basis.errors import ConfiguratorError
from configurator.basis.ids import OptionId
from configurator.basis.language import LANGUAGES, speaker
from configurator.basis.units import Duration
from configurator.basis.vocabulary import Kind, Role
from configurator.catalog.entry import Labour, Solution
from configurator.plan.model import Plan
from configurator.rollout.calendar import end_of, is_working_day, months_after, next_working_day, working_day_from
from configurator.rollout.checks import check_schedule
from configurator.rollout.figures import figures
from configurator.rollout.norms import norms_on
from configurator.rollout.schedule import Schedule, Task, schedule
from tests.costing.samples import line, mes, name, plan_of, solution

START = date(2026, 11, 23)  # a Monday
DATES = st.dates(date(2020, 1, 1), date(2029, 12, 31))
ENTRY = st.tuples(st.integers(0, 120), st.integers(0, 40), st.integers(0, 80))


def entry(number: int, lead_days: int, stop_hours: int, labour: int) -> Solution:
    return solution(
        f"acme/s{number}",
        lead_time=Duration(lead_days, "d"),
        line_stop=Duration(stop_hours, "h") if stop_hours else None,
        labour=(Labour(Role.IT_SUPPORT, name("설정"), labour),) if labour else (),
    )


def made(entries: list[tuple[int, int, int]], start: date = START, stations: int = 3) -> tuple[Schedule, Plan]:
    plan, catalogue = plan_of(*(entry(number, *numbers) for number, numbers in enumerate(entries)))
    order = tuple(option.id for option in reversed(plan.options))
    return schedule(line(stations), plan, catalogue, order, start), plan


def task(found: Schedule, wanted: str) -> Task:
    return next(task for task in found.tasks if task.id == wanted)


@given(DATES)
def test_a_working_day_is_a_weekday_without_public_holiday(day: date) -> None:
    korea = holidays.country_holidays("KR", years=day.year)
    assert is_working_day(day) == (day.isoweekday() <= 5 and day not in korea)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 9, 23), date(2026, 9, 28)),  # Chuseok 24 to 26 September, then a Sunday
        (date(2026, 2, 13), date(2026, 2, 19)),  # Seollal 16 to 18 February after a weekend
        (date(2026, 8, 14), date(2026, 8, 18)),  # 15 August is a Saturday: Monday is its substitute
        (date(2026, 11, 20), date(2026, 11, 23)),
    ],
)
def test_the_day_after_a_feast_is_the_published_one(day: date, expected: date) -> None:
    assert next_working_day(day) == expected


@given(DATES, st.integers(1, 60))
def test_working_days_are_counted_like_on_a_wall_calendar(day: date, days: int) -> None:
    start = working_day_from(day)
    last = end_of(start, days)
    span = [start + timedelta(days=number) for number in range((last - start).days + 1)]
    assert sum(is_working_day(one) for one in span) == days


@given(DATES, st.integers(0, 30))
def test_months_end_on_the_same_day_or_the_last_of_the_month(day: date, months: int) -> None:
    later = months_after(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day == day.day or (later + timedelta(days=1)).day == 1


@given(st.lists(ENTRY, min_size=1, max_size=5), DATES)
def test_nothing_begins_before_what_it_needs_is_done(entries: list[tuple[int, int, int]], start: date) -> None:
    found, plan = made(entries, start)
    ends = {task.id: task.end for task in found.tasks}
    for one in found.tasks:
        assert one.start <= one.end
        assert all(ends[before] < one.start for before in one.after)
        saturday = one.kind == "install" and one.start == one.end and one.start.isoweekday() == 6
        assert saturday or (is_working_day(one.start) and is_working_day(one.end))
    assert len(found.tasks) == 4 + 3 * len(plan.options)
    assert [one.start for one in found.tasks] == sorted(one.start for one in found.tasks)
    assert found.start == working_day_from(start) == min(one.start for one in found.tasks)
    assert found.end == max(ends.values())
    assert found.line_stop_hours == sum(stop for _, stop, _ in entries)


@given(st.lists(ENTRY, min_size=1, max_size=5), DATES)
def test_the_same_input_gives_the_same_dates(entries: list[tuple[int, int, int]], start: date) -> None:
    assert made(entries, start) == made(entries, start)


@given(st.lists(ENTRY, min_size=2, max_size=5))
def test_options_are_installed_and_integrated_in_the_given_order(entries: list[tuple[int, int, int]]) -> None:
    found, plan = made(entries)
    for kind in ("install", "integrate"):
        starts = [task(found, f"{kind}-{option.id}").start for option in reversed(plan.options)]
        assert starts == sorted(starts)
        assert len(set(starts)) == len(starts)


@given(ENTRY, st.integers(1, 60))
def test_a_longer_delivery_never_ends_sooner(numbers: tuple[int, int, int], more: int) -> None:
    lead, stop, labour = numbers
    assert made([(lead + more, stop, labour)])[0].end >= made([numbers])[0].end


def test_a_line_stop_that_fits_is_made_on_a_saturday() -> None:
    found, plan = made([(14, 8, 4)])
    install = task(found, f"install-{plan.options[0].id}")
    assert install.start == install.end == date(2026, 12, 19)  # survey to 27 Nov, delivery on Monday 14 Dec
    assert install.line_stop_hours == 8


def test_a_saturday_that_is_a_holiday_is_passed_over() -> None:
    found, plan = made([(10, 4, 0)], date(2026, 9, 7))  # delivered on 24 Sep at the earliest: Chuseok to Saturday 26
    assert task(found, f"install-{plan.options[0].id}").start == date(2026, 10, 10)  # 3 October is a holiday as well


def test_a_line_stop_that_is_too_long_takes_working_days() -> None:
    found, plan = made([(14, 20, 0)])
    install = task(found, f"install-{plan.options[0].id}")
    assert (install.start, install.end) == (date(2026, 12, 15), date(2026, 12, 17))  # 20 h are three days of 8 h


def test_a_line_that_works_saturdays_has_none_to_spare() -> None:
    plan, catalogue = plan_of(entry(0, 14, 8, 0))
    busy = replace(line(), calendar=replace(line().calendar, days_per_month=26))
    found = schedule(busy, plan, catalogue, (), START)
    assert is_working_day(task(found, "install-opt-1").start)


def test_labour_is_shared_by_the_people_of_the_norm() -> None:
    found, plan = made([(1, 0, 9)])
    integrate = task(found, f"integrate-{plan.options[0].id}")
    days = [integrate.start + timedelta(days=number) for number in range((integrate.end - integrate.start).days + 1)]
    assert sum(is_working_day(day) for day in days) == 5  # nine person-days by two people


def test_options_missing_in_the_order_come_last_and_strangers_are_ignored() -> None:
    plan, catalogue = plan_of(mes(), solution("acme/gateway", Kind.GATEWAY))
    found = schedule(line(), plan, catalogue, (OptionId("gone"), OptionId("opt-2")), START)
    assert task(found, "install-opt-2").start < task(found, "install-opt-1").start


def test_six_months_of_after_service_close_the_schedule() -> None:
    found, _ = made([(14, 0, 10)])
    last = found.tasks[-1]
    assert last.kind == "stabilise"
    assert found.hand_over is not None
    assert months_after(found.hand_over, 6) - last.end < timedelta(days=8)
    assert last.end <= months_after(found.hand_over, 6)


def test_an_empty_plan_has_no_tasks() -> None:
    assert schedule(line(), Plan(), {}, (), START) == Schedule((), START, START, 0.0)


def test_solutions_the_store_lacks_are_named() -> None:
    plan, _ = plan_of(mes())
    with pytest.raises(ConfiguratorError) as caught:
        schedule(line(), plan, {}, (), START)
    for language in LANGUAGES:
        assert "acme/mes" in speaker(language).say(caught.value.message)


def test_a_schedule_longer_than_the_agreement_is_found() -> None:
    found, _ = made([(120, 0, 80)])
    (issue,) = check_schedule(found, 9)
    assert months_after(found.start, 9) < found.end
    for language in LANGUAGES:
        for message in (issue.message, issue.lesson, issue.expected, issue.found):
            assert message is not None
            assert speaker(language).say(message)
    assert check_schedule(found, 24) == ()
    assert check_schedule(found, 0) == ()


def test_the_dates_are_figures() -> None:
    found, _ = made([(14, 8, 4), (14, 6, 0)])
    values = {figure.key: figure.value for figure in figures(found)}
    assert values["schedule.start"] == "2026-11-23"
    assert values["schedule.end"] == found.end.isoformat()
    assert values["schedule.hand_over"] == (found.hand_over.isoformat() if found.hand_over else None)
    assert values["schedule.line_stop"] == 14
    for figure in figures(found):
        for language in LANGUAGES:
            assert speaker(language).say(figure.formula)


def test_norms_are_dated_and_the_first_serves_days_before_it() -> None:
    assert norms_on(date(2019, 1, 1)) == norms_on(date(2025, 6, 1))
    assert norms_on(START).stabilisation.months == 6


def test_tasks_are_named_in_both_languages() -> None:
    found, _ = made([(14, 8, 4)])
    assert all(one.name.ko != one.name.en for one in found.tasks)


def test_texts_agree_in_both_languages_and_with_the_code() -> None:
    keys = {language: set(re.findall(r"^([a-z0-9-]+) =", _text(language), re.MULTILINE)) for language in ("ko", "en")}
    code = "\n".join(path.read_text(encoding="utf-8") for path in Path("configurator/rollout").glob("*.py"))
    named = set(re.findall(r'"(rollout-[a-z0-9-]*[a-z0-9])"', code))
    tasks = {f"rollout-task-{kind}" for kind in ("survey", "train", "accept")}
    assert keys["ko"] == keys["en"] == named | tasks


def _text(language: str) -> str:
    return (Path("resources") / "text" / language / "rollout.ftl").read_text(encoding="utf-8")
