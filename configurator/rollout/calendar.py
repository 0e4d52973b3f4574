"""Working days in Korea: Monday to Friday without public holidays; and the Saturdays a line stop may use."""

from __future__ import annotations

import functools
from calendar import monthrange
from datetime import date, timedelta

ONE_DAY = timedelta(days=1)
SATURDAY = 5  # date.weekday()
MONTHS = 12


@functools.cache
def holidays_of(year: int) -> frozenset[date]:
    """Return the public holidays of a year with their substitutes (package `holidays`, loaded on first use)."""
    import holidays

    return frozenset(holidays.country_holidays("KR", years=year))


def is_working_day(day: date) -> bool:
    """Say whether people work on `day`."""
    return day.weekday() < SATURDAY and day not in holidays_of(day.year)


def is_free_saturday(day: date) -> bool:
    """Say whether `day` is a Saturday on which installers may come: one that is no public holiday."""
    return day.weekday() == SATURDAY and day not in holidays_of(day.year)


def working_day_from(day: date) -> date:
    """Return `day`, or the first working day after it."""
    while not is_working_day(day):
        day += ONE_DAY
    return day


def working_day_until(day: date) -> date:
    """Return `day`, or the last working day before it."""
    while not is_working_day(day):
        day -= ONE_DAY
    return day


def next_working_day(day: date) -> date:
    """Return the first working day after `day`."""
    return working_day_from(day + ONE_DAY)


def free_saturday_after(day: date) -> date:
    """Return the first free Saturday after `day`."""
    day += ONE_DAY
    while not is_free_saturday(day):
        day += ONE_DAY
    return day


def end_of(start: date, days: int) -> date:
    """Return the last of `days` working days of which `start` is the first."""
    day = start
    for _ in range(days - 1):
        day = next_working_day(day)
    return day


def months_after(day: date, months: int) -> date:
    """Return the same day so many months later, or the last of that month when it is shorter.

    >>> months_after(date(2026, 8, 31), 6)
    datetime.date(2027, 2, 28)
    """
    year, month = divmod(day.year * MONTHS + day.month - 1 + months, MONTHS)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
