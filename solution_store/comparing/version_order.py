"""Versions of entries: MAJOR.MINOR or MAJOR.MINOR.PATCH, compared number by number."""

from __future__ import annotations

import re

SEMANTIC = re.compile(r"(0|[1-9]\d{0,8})(\.(0|[1-9]\d{0,8})){1,2}")
NUMBER = re.compile(r"\d{1,9}")


def numbers(version: str) -> tuple[int, int, int]:
    """Return the three numbers of a version; what is not written is 0.

    >>> numbers("2.5"), numbers("2.5.1") > numbers("2.5")
    ((2, 5, 0), True)
    """
    found = [int(number) for number in NUMBER.findall(version)][:3]
    first, second, third = (*found, 0, 0, 0)[:3]
    return first, second, third
