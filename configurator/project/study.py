"""Everything that follows from a project, each result computed once and on first use.

A study belongs to one project value: after an edit there is a new project and a new study; a late answer is recognised by `study.project`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from configurator.basis.ids import SolutionId
from configurator.catalog.entry import Solution, Supplier


class Store(Mapping[SolutionId, Solution], Protocol):  # type: ignore[misc]  # a mapping with two more facts
    """What a study needs of an edition of the solution store."""

    @property
    def suppliers(self) -> Mapping[str, Supplier]:
        """The suppliers by key."""
        ...

    @property
    def digest(self) -> str:
        """The content digest of the edition."""
        ...
