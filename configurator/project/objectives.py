"""What makes a plan the best, and how long may be searched for it."""

from __future__ import annotations

from typing import Literal

Objective = Literal["least-cost", "best-return", "fewest-changes"]
OBJECTIVES: tuple[Objective, ...] = ("least-cost", "best-return", "fewest-changes")
TIME_LIMIT = 20.0  # seconds, when nobody says otherwise
