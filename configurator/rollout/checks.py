"""What the dates say against the plan: whether build-out and after-service fit the programme's agreement."""

from __future__ import annotations

from collections.abc import Iterator

from configurator.basis.issues import Issue, Severity
from configurator.basis.text import Message
from configurator.plan.steps import Step
from configurator.rollout.calendar import months_after
from configurator.rollout.schedule import Schedule


def check_schedule(schedule: Schedule, agreement_months: int) -> tuple[Issue[Step], ...]:
    """Return what is wrong with the dates; `agreement_months` is 0 without a programme or where it is not known."""
    return tuple(_schedule_fits_the_agreement(schedule, agreement_months))


def _schedule_fits_the_agreement(schedule: Schedule, months: int) -> Iterator[Issue[Step]]:
    if not months or not schedule.tasks:
        return
    last = months_after(schedule.start, months)
    if schedule.end > last:
        yield Issue(
            "schedule-fits-the-agreement",
            Severity.WARN,
            Message("rollout-too-long", end=schedule.end.isoformat(), last=last.isoformat(), months=months),
            Message("rollout-too-long-lesson"),
            ("plan",),
            expected=Message("rollout-too-long-expected", last=last.isoformat()),
            found=Message("rollout-too-long-found", end=schedule.end.isoformat()),
            source="agreement period of the programme, which includes six months of after-service",
        )
