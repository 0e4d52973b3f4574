"""How long the solver may still think, and whether somebody asked it to stop."""

from __future__ import annotations

from time import perf_counter

from configurator.basis.work import Cancel


class Clock:
    """Started once per question; `look` is asked at every step of long work."""

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

    def part(self, seconds: float) -> Clock:
        """Return a clock that ends after `seconds` or with this one, whichever is sooner."""
        return Clock(min(seconds, self.left), self.cancel)
