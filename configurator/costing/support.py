"""Support programmes from dated packs, and what each would pay for a cost sheet."""

from __future__ import annotations

import difflib
import functools
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, ClassVar

from configurator.assessment.maturity import SystemMatrix
from configurator.basis import places
from configurator.basis.errors import ConfiguratorError
from configurator.basis.frozen import CLOSED
from configurator.basis.packs import Mark, files, pack
from configurator.basis.text import Message, Name
from configurator.basis.units import Ratio
from configurator.basis.vocabulary import Kind
from configurator.catalog.entry import Catalogue
from configurator.costing.conditions import Demand, Facts, condition, met
from configurator.costing.request import Ask, Asked, asked, claims
from configurator.costing.shares import exact
from configurator.costing.sheet import Row, Support
from configurator.line.model import Line
from configurator.plan.model import Plan

COMMON = "common.toml"


@dataclass(frozen=True, slots=True)
class SameLevel:
    """The smaller cap (and time) of a project that stays on its stage (동일수준)."""

    cap: int
    source: str
    months: int | None = None
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class Programme:
    """One support programme; share, cap and months are None where no source gives them."""

    id: str
    name: Name
    valid_from: date
    valid_until: date
    source: str
    mark: Mark
    share: Ratio | None = None
    cap: int | None = None  # won
    months: int | None = None  # length of the agreement
    host_share: Ratio | None = None  # least share of the host company in a three-party programme
    same_level: SameLevel | None = None
    note: Name | None = None
    conditions: tuple[Demand, ...] = ()
    __pydantic_config__: ClassVar[Any] = CLOSED

    def in_force(self, day: date) -> bool:
        """Say whether the programme is announced for `day`."""
        return self.valid_from <= day <= self.valid_until


@dataclass(frozen=True, slots=True)
class YearPack:
    """One pack `programmes/<year>.toml`."""

    programmes: tuple[Programme, ...]
    __pydantic_config__: ClassVar[Any] = CLOSED


@dataclass(frozen=True, slots=True)
class CommonPack:
    """The conditions every programme has."""

    conditions: tuple[Demand, ...]
    __pydantic_config__: ClassVar[Any] = CLOSED


@functools.cache
def all_programmes() -> tuple[Programme, ...]:
    """Return every programme of every year, each with the conditions common to all in front of its own."""
    folder = places.resources() / "programmes"
    common = pack(CommonPack, folder / COMMON).conditions
    return tuple(
        replace(programme, conditions=(*common, *programme.conditions))
        for path in files(folder, "2*.toml")
        for programme in pack(YearPack, Path(path)).programmes
    )


def programmes_on(day: date) -> tuple[Programme, ...]:
    """Return the programmes in force on `day`, in the order of their pack; empty when none is known yet."""
    return tuple(programme for programme in all_programmes() if programme.in_force(day))


def programme_named(programme_id: str | None) -> Programme | None:
    """Return the programme with an id (of any year), None for None; `ConfiguratorError` says which was perhaps meant."""
    if programme_id is None:
        return None
    known = {programme.id: programme for programme in all_programmes()}
    if programme_id in known:
        return known[programme_id]
    near = difflib.get_close_matches(programme_id, known, n=3, cutoff=0.5)
    if near:
        raise ConfiguratorError(Message("costing-programme-unknown-near", programme=programme_id, near=tuple(near)))
    raise ConfiguratorError(Message("costing-programme-unknown", programme=programme_id, known=tuple(known)))


def stays_on_stage(programme: Programme, before: SystemMatrix | None, after: SystemMatrix | None) -> bool:
    """Say whether the smaller cap for the same stage applies."""
    return programme.same_level is not None and before is not None and after is not None and after.stage <= before.stage


def agreement_months(programme: Programme | None, before: SystemMatrix | None, after: SystemMatrix | None) -> int:
    """Return the months of the agreement; 0 without programme or where no source gives them."""
    if programme is None:
        return 0
    if programme.same_level is not None and stays_on_stage(programme, before, after):
        return programme.same_level.months or 0
    return programme.months or 0


def support_for(
    programme: Programme,
    rows: Sequence[Row],
    line: Line,
    plan: Plan,
    catalogue: Catalogue,
    day: date,
    before: SystemMatrix | None = None,
    after: SystemMatrix | None = None,
) -> Support:
    """Return what `programme` would pay for the cost-sheet `rows`; stages come from the system matrix today and with the plan.

    The request is 0 while a condition is not met (`if_met` keeps the amount) and where no source gives share or cap.
    """
    facts = _facts(programme, line, plan, catalogue, day, before, after)
    claim = claims(rows, _unclaimable_options(programme, plan, catalogue))
    same = stays_on_stage(programme, before, after)
    cap = programme.same_level.cap if same and programme.same_level else programme.cap
    answer = asked(Ask(claim, programme.share, cap, programme.host_share, same), day)
    refused = any(met(demand, facts) is False and demand.kind != "claims-no" for demand in programme.conditions)
    return _support(programme, answer, refused, agreement_months(programme, before, after), facts)


def _support(programme: Programme, answer: Asked, refused: bool, months: int, facts: Facts) -> Support:
    limits = (*answer.limits, Message("costing-limit-condition")) if refused else answer.limits
    return Support(
        programme=programme.id,
        name=programme.name,
        share=float(exact(programme.share)) if programme.share else 0.0,
        cap=answer.cap,
        eligible=answer.eligible,
        request=0 if refused else answer.request,
        months=months,
        conditions=tuple(condition(demand, facts) for demand in programme.conditions),
        source=programme.source,
        assumed=programme.mark != "S",
        mark=programme.mark,
        if_met=answer.request,
        host_share=float(exact(programme.host_share)) if programme.host_share else 0.0,
        host_amount=0 if refused else answer.host,
        same_level=answer.same_level,
        limits=limits,
        note=programme.note,
    )


def _facts(
    programme: Programme,
    line: Line,
    plan: Plan,
    catalogue: Catalogue,
    day: date,
    before: SystemMatrix | None,
    after: SystemMatrix | None,
) -> Facts:
    planned = [catalogue[option.solution] for option in plan.options if option.solution in catalogue]
    words = {provision.word for solution in planned for provision in solution.provides}
    existing = {word for system in line.systems for word in system.provides}
    return Facts(
        factory=line.factory,
        before=before.stage if before else None,
        after=after.stage if after else None,
        kinds=frozenset(solution.kind for solution in planned),
        words=frozenset(words | existing),
        in_force=programme.in_force(day),
    )


def _unclaimable_options(programme: Programme, plan: Plan, catalogue: Catalogue) -> frozenset[str]:
    refused = _unclaimable_kinds(programme)
    return frozenset(
        option.id
        for option in plan.options
        if option.solution in catalogue and catalogue[option.solution].kind in refused
    )


def _unclaimable_kinds(programme: Programme) -> frozenset[Kind]:
    return frozenset(kind for demand in programme.conditions if demand.kind == "claims-no" for kind in demand.kinds)
