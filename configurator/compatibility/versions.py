"""Version ranges such as `>=4.2,<6`."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable

COMPARE: dict[str, Callable[[tuple[int, ...], tuple[int, ...]], bool]] = {
    ">=": operator.ge,
    "<=": operator.le,
    "==": operator.eq,
    ">": operator.gt,
    "<": operator.lt,
}
BOUND = re.compile(r"\s*(>=|<=|==|>|<)\s*(\d+(?:\.\d+)*)\s*")


def within(version: str, versions: str) -> bool:
    """Say whether `version` lies in the range `versions`; an empty range takes all, an unstated version only an empty range.

    >>> within("4.10", ">=4.2,<6"), within("6.0", ">=4.2,<6"), within("", ">=1")
    (True, False, False)
    """
    bounds = [BOUND.fullmatch(part) for part in versions.split(",") if part.strip()]
    return all(bound is not None and bool(version) and COMPARE[bound[1]](*_even(version, bound[2])) for bound in bounds)


def _even(one: str, other: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return two versions as numbers of the same length, so that 4.2 equals 4.2.0."""
    left, right = _numbers(one), _numbers(other)
    length = max(len(left), len(right))
    return left + (0,) * (length - len(left)), right + (0,) * (length - len(right))


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(number) for number in re.findall(r"\d+", version))
