"""How long work may take: a time it must not exceed and somebody who may stop it; what is not reached is said, never passed over."""

from __future__ import annotations

import time
from collections.abc import Callable

from configurator.basis.work import Cancel, Cancelled


class Pace:
    """A budget of seconds from now on (None: as long as it takes) and a wish to stop."""

    def __init__(
        self, seconds: float | None = None, cancel: Cancel | None = None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._cancel, self._clock = cancel, clock
        self._end = None if seconds is None else clock() + seconds

    def over(self) -> bool:
        """Say whether the work should stop now."""
        if self._cancel is not None:
            try:
                self._cancel.look()
            except Cancelled:
                return True
        return self._end is not None and self._clock() >= self._end
