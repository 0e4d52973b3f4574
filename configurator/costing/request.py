"""How much may be asked for: share, cap, what does not count, and the floor to 1,000 won."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from math import ceil, floor

from configurator.basis.money import floored_to_thousand
from configurator.basis.text import Message, Money
from configurator.basis.units import Ratio
from configurator.basis.vocabulary import CostGroup
from configurator.costing.shares import exact
from configurator.costing.sheet import Row
from configurator.costing.terms import terms_on


@dataclass(frozen=True, slots=True)
class Claim:
    """A cost sheet as a programme sees it, in won ex VAT.

    `cash` is what is paid for goods and work; `cloud` and `staff` are part of the company's own contribution by the funding table
    of the programme system; `left_out` is what the programme does not take at all.
    """

    cash: int
    cloud: int
    staff: int
    left_out: int

    @property
    def eligible(self) -> int:
        """The sum the share is taken of."""
        return max(0, self.cash + self.cloud + self.staff)


@dataclass(frozen=True, slots=True)
class Ask:
    """A claim with the terms of a programme."""

    claim: Claim
    share: Ratio | None
    cap: int | None
    host_share: Ratio | None
    same_level: bool


@dataclass(frozen=True, slots=True)
class Asked:
    """The request with everything that made it smaller, as sentences."""

    eligible: int
    request: int
    host: int
    cap: int
    same_level: bool
    limits: tuple[Message, ...]


def claims(rows: Sequence[Row], left_out: Collection[str]) -> Claim:
    """Sort the rows of a sheet into what a programme counts; `left_out` are ids of options it does not take."""

    def total(*groups: CostGroup) -> int:
        return sum(row.amount for row in rows if row.group in groups and row.option not in left_out)

    own = (CostGroup.CLOUD, CostGroup.PROJECT_STAFF)
    return Claim(
        cash=total(*(group for group in CostGroup if group not in own)),
        cloud=total(CostGroup.CLOUD),
        staff=total(CostGroup.PROJECT_STAFF),
        left_out=sum(row.amount for row in rows if row.option in left_out),
    )


def asked(ask: Ask, day: date) -> Asked:
    """Return the request for a claim: share × eligible sum, under the cap and the cash part, floored to 1,000 won."""
    limits = [Message("costing-limit-left-out", amount=Money(ask.claim.left_out))] if ask.claim.left_out else []
    if ask.share is None or ask.cap is None:
        limits.append(Message("costing-limit-unknown"))
        return Asked(ask.claim.eligible, 0, 0, ask.cap or 0, ask.same_level, tuple(limits))
    ceiling = terms_on(day).project_staff.exact
    counted = _with_staff_ceiling(ask, ceiling)
    if counted.claim.staff < ask.claim.staff:
        limits.append(Message("costing-limit-staff", share=float(ceiling * 100), counted=Money(counted.claim.staff)))
    claim = counted.claim
    return Asked(
        claim.eligible,
        _request(counted),
        _host(counted),
        ask.cap,
        ask.same_level,
        (*limits, *_what_limits(counted)),
    )


def _request(ask: Ask) -> int:
    cash_only = max(0, ask.claim.cash - _host(ask))
    return floored_to_thousand(min(_by_share(ask), ask.cap or 0, cash_only))


def _by_share(ask: Ask) -> int:
    return floor((exact(ask.share) if ask.share else Fraction(0)) * ask.claim.eligible)


def _host(ask: Ask) -> int:
    """The least a host company must pay, rounded up to the won so that its share is kept."""
    return ceil(exact(ask.host_share) * ask.claim.eligible) if ask.host_share else 0


def _what_limits(ask: Ask) -> tuple[Message, ...]:
    wanted, cap = _by_share(ask), ask.cap or 0
    found = []
    if ask.same_level:
        found.append(Message("costing-limit-same-level", cap=Money(cap)))
    if wanted > cap:
        found.append(Message("costing-limit-cap", cap=Money(cap), wanted=Money(wanted)))
    if min(wanted, cap) > max(0, ask.claim.cash - _host(ask)):
        found.append(Message("costing-limit-own-part", cloud=Money(ask.claim.cloud), staff=Money(ask.claim.staff)))
    return tuple(found)


def _with_staff_ceiling(ask: Ask, ceiling: Fraction) -> Ask:
    """Count the factory's own staff up to its ceiling: the most won of it that is at most `ceiling` × own contribution.

    The contribution falls as the request rises with the counted staff, so the most is found by halving.
    """
    low, high = 0, max(0, ask.claim.staff)
    while low < high:
        middle = (low + high + 1) // 2
        trial = replace(ask, claim=replace(ask.claim, staff=middle))
        own = trial.claim.eligible - _request(trial) - _host(trial)
        low, high = (middle, high) if middle <= ceiling * own else (low, middle - 1)
    return replace(ask, claim=replace(ask.claim, staff=low))
