"""How much time the calendar gives for work, and what a duration on the shop floor means in it."""

from __future__ import annotations

from configurator.basis.units import Duration
from configurator.line.model import Calendar


def available_per_shift(calendar: Calendar) -> float:
    """Return the seconds of one shift less its breaks; never below zero.

    >>> available_per_shift(Calendar(2, Duration(8, "h"), Duration(20, "min"), 20))
    27600.0
    """
    return max(0.0, calendar.shift_length.to("s") - calendar.breaks.to("s"))


def available_per_day(calendar: Calendar) -> float:
    """Return the working seconds of one working day, all shifts together."""
    return available_per_shift(calendar) * max(0, calendar.shifts)


def shifts_per_month(calendar: Calendar) -> float:
    """Return the shifts worked in a month."""
    return max(0, calendar.shifts) * max(0.0, calendar.days_per_month)


def working_seconds(duration: Duration, calendar: Calendar) -> float:
    """Return the working time inside a duration, in seconds.

    A day is a working day, a month has the calendar's working days, a week its share of them; hours and below are working time already.
    """
    if duration.unit == "d":
        return duration.magnitude * available_per_day(calendar)
    if duration.unit in ("week", "month", "a"):
        return duration.to("month") * calendar.days_per_month * available_per_day(calendar)
    return duration.to("s")
