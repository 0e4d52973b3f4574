"""The schedule as figures: first day, hand-over, last day, hours the line stands."""

from __future__ import annotations

from configurator.basis.figures import Figure
from configurator.basis.text import Message
from configurator.rollout.norms import norms_on
from configurator.rollout.schedule import Schedule

NORMS = "resources/factors/rollout-*.toml"
STOPS = "catalogue entries: line_stop"


def figures(schedule: Schedule) -> tuple[Figure, ...]:
    """Return the figures of a schedule, dates as ISO text; all about the subject "plan"."""
    norms = norms_on(schedule.start)
    stops = sum(1 for task in schedule.tasks if task.line_stop_hours > 0)
    hand_over = schedule.hand_over.isoformat() if schedule.hand_over else None
    months = norms.stabilisation.months
    return (
        _figure("schedule.start", schedule.start.isoformat(), "", Message("rollout-figure-start"), f"{NORMS}: survey"),
        _figure("schedule.hand_over", hand_over, "", Message("rollout-figure-hand-over"), f"{NORMS}: acceptance"),
        _figure(
            "schedule.end",
            schedule.end.isoformat(),
            "",
            Message("rollout-figure-end", months=months),
            f"{NORMS}: stabilisation",
        ),
        _figure(
            "schedule.line_stop", schedule.line_stop_hours, "h", Message("rollout-figure-line-stop", count=stops), STOPS
        ),
    )


def _figure(key: str, value: str | float | None, unit: str, formula: Message, source: str) -> Figure:
    return Figure(key, "plan", value, unit, formula, source)
