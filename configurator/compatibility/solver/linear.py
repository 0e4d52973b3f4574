"""A thin seam to HiGHS: programs grow by batches of columns and rows, given as plain lists."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

LARGEST_COST = 1e4  # of a column; HiGHS likes numbers near one, so costs are divided by what `scale_of` returns


@dataclass(slots=True)
class Batch:
    """Sparse vectors one after the other."""

    starts: list[int] = field(default_factory=list)
    places: list[int] = field(default_factory=list)
    values: list[float] = field(default_factory=list)

    def add(self, vector: Iterable[tuple[int, float]]) -> None:
        """Append one vector of (place, value)."""
        self.starts.append(len(self.places))
        for place, value in vector:
            self.places.append(place)
            self.values.append(value)

    def arrays(self) -> tuple[int, Any, Any, Any]:
        """The number of values, and starts, places and values the way HiGHS wants them."""
        import numpy as np

        starts, places = np.array(self.starts, dtype=np.int32), np.array(self.places, dtype=np.int32)
        return len(self.places), starts, places, np.array(self.values, dtype=float)


def scale_of(costs: Sequence[int]) -> float:
    """What to divide costs by."""
    return max(1.0, max(costs, default=1) / LARGEST_COST)


def new_program(*options: tuple[str, object]) -> Any:
    """A silent HiGHS with one thread and some options."""
    import highspy

    make: Any = highspy.Highs
    solver = make()
    for option, value in (("output_flag", False), ("threads", 1), *options):
        solver.setOptionValue(option, value)
    return solver


def add_columns(solver: Any, costs: Sequence[float], batch: Batch) -> None:
    """Append columns between 0 and 1; `batch` holds their values in rows that exist already."""
    import numpy as np

    count = len(costs)
    if count:
        solver.addCols(count, np.array(costs, dtype=float), np.zeros(count), np.ones(count), *batch.arrays())


def add_rows(solver: Any, low: Sequence[float], batch: Batch) -> None:
    """Append rows that are at least `low`."""
    import numpy as np

    count = len(low)
    if count:
        solver.addRows(count, np.array(low, dtype=float), np.full(count, np.inf), *batch.arrays())


def solved_within(solver: Any, seconds: float) -> bool:
    """Solve a linear program to its optimum; False when the time ends first (HiGHS counts the time of all runs together)."""
    import highspy

    solver.setOptionValue("time_limit", solver.getRunTime() + seconds)
    solver.run()
    return bool(solver.getModelStatus() == highspy.HighsModelStatus.kOptimal)


def whole_numbers(solver: Any, count: int) -> None:
    """Let the first `count` columns take whole numbers only."""
    import numpy as np

    solver.changeColsIntegrality(count, np.arange(count, dtype=np.int32), np.ones(count, dtype=np.uint8))


def start_from(solver: Any, values: Sequence[float]) -> None:
    """Tell the solver values to begin with; it completes or ignores them."""
    import numpy as np

    solver.setSolution(len(values), np.arange(len(values), dtype=np.int32), np.array(values, dtype=float))
