"""How long the solver may still think, and whether somebody asked it to stop."""

from __future__ import annotations

from time import perf_counter

from configurator.basis.work import Cancel


class OutOfTime(Exception):
    """The time ended inside a step that says nothing unless it is finished."""


class Clock:
    """Started once per question; it is looked at before every step of long work, so steps are kept short."""

    def __init__(self, time_limit: float, cancel: Cancel | None = None) -> None:
        self.time_limit = time_limit
        self.cancel = cancel
        self._start = perf_counter()

    @property
    def seconds(self) -> float:
        """Seconds since the question was asked."""
        return perf_counter() - self._start

    @property
    def left(self) -> float:
        """Seconds left, never negative."""
        return max(0.0, self.time_limit - self.seconds)

    def over(self) -> bool:
        """Say whether the time limit has ended; raise `Cancelled` when somebody asked to stop."""
        if self.cancel is not None:
            self.cancel.look()
        return self.seconds >= self.time_limit

    def affords(self, seconds: float) -> bool:
        """Say whether a step of so many seconds still ends in time."""
        return not self.over() and self.left >= seconds

    def look(self) -> None:
        """Raise `OutOfTime` when the time limit has ended, `Cancelled` when somebody asked to stop."""
        if self.over():
            raise OutOfTime

    def part(self, seconds: float) -> Clock:
        """Return a clock that ends after `seconds` or with this one, whichever is sooner."""
        return Clock(min(seconds, self.left), self.cancel)
