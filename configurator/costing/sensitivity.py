"""What could spoil the return: each input turned down and up alone, sorted by how much it moves the net present value."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Literal

from configurator.basis.money import rounded
from configurator.basis.text import Message
from configurator.costing.returns import returns
from configurator.costing.sheet import Estimate, Row
from configurator.costing.terms import Terms, terms_on
from configurator.plan.benefits import Benefit

Side = Literal["own", "total"]


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of the tornado: the NPV (won) when the input is at its bad end and at its good end, all else as planned."""

    key: str  # "benefit.<key>", "cost", "running", "support", "discount", "first-year"
    label: Message
    low: int
    high: int

    @property
    def spread(self) -> int:
        """How far the bar reaches, in won."""
        return self.high - self.low


@dataclass(frozen=True, slots=True)
class _Case:
    estimate: Estimate
    benefits: tuple[Benefit, ...]
    rate: float
    first_year: Fraction


@dataclass(frozen=True, slots=True)
class _Turn:
    """One input at both ends, each as what `_worth` takes."""

    key: str
    label: Message
    bad: _Case
    good: _Case


def tornado(
    estimate: Estimate, benefits: Sequence[Benefit], discount_rate: float, side: Side = "own"
) -> tuple[Bar, ...]:
    """Return the bars, widest first; inputs that move nothing are left out.

    Benefits go to their own low and high case; the sheet, running cost and discount rate by the swings of the pack;
    support is refused at the bad end. A dearer sheet is paid by the factory: the support agreed on stays as it is.
    """
    terms = terms_on(estimate.price_date)
    base = _Case(estimate, tuple(benefits), discount_rate, terms.first_year.exact)
    bars = (_bar(turn, side) for turn in _turns(base, terms))
    return tuple(sorted((bar for bar in bars if bar.spread), key=lambda bar: (-bar.spread, bar.key)))


def always_pays(bars: Iterable[Bar]) -> bool:
    """Say whether the NPV stays above zero whichever single input goes to its bad end."""
    return all(bar.low > 0 for bar in bars)


def _bar(turn: _Turn, side: Side) -> Bar:
    ends = (_worth(turn.bad, side), _worth(turn.good, side))
    return Bar(turn.key, turn.label, min(ends), max(ends))


def _worth(case: _Case, side: Side) -> int:
    result = returns(case.estimate, case.benefits, case.rate, first_year=case.first_year)
    return result.npv_own if side == "own" else result.npv_total


def _turns(base: _Case, terms: Terms) -> Iterator[_Turn]:
    for place, benefit in enumerate(base.benefits):
        label = Message("costing-swing-benefit", name=benefit.name)
        yield _Turn(f"benefit.{benefit.key}", label, _with(base, place, benefit.low), _with(base, place, benefit.high))
    cost, running, points = terms.swing("cost"), terms.swing("running"), float(terms.swing("discount"))
    yield _Turn(
        "cost", Message("costing-swing-cost", share=float(cost * 100)), _dearer(base, cost), _dearer(base, -cost)
    )
    yield _Turn(
        "running",
        Message("costing-swing-running", share=float(running * 100)),
        _busier(base, running),
        _busier(base, -running),
    )
    if base.estimate.support_amount:
        yield _Turn("support", Message("costing-swing-support"), _unsupported(base), base)
    yield _Turn(
        "discount",
        Message("costing-swing-discount", points=points * 100),
        replace(base, rate=base.rate + points),
        replace(base, rate=max(0.0, base.rate - points)),
    )
    late = terms.swing("first-year")
    yield _Turn(
        "first-year",
        Message("costing-swing-first-year"),
        replace(base, first_year=base.first_year * (1 - late)),
        replace(base, first_year=Fraction(1)),
    )


def _with(base: _Case, place: int, likely: int) -> _Case:
    turned = replace(base.benefits[place], likely=likely)
    return replace(base, benefits=(*base.benefits[:place], turned, *base.benefits[place + 1 :]))


def _dearer(base: _Case, share: Fraction) -> _Case:
    more = rounded(share * base.estimate.total)
    sheet = replace(base.estimate, total=base.estimate.total + more, own=base.estimate.own + more)
    return replace(base, estimate=sheet)


def _busier(base: _Case, share: Fraction) -> _Case:
    running = tuple(_scaled(row, 1 + share) for row in base.estimate.running)
    sheet = replace(base.estimate, running=running, running_per_year=sum(row.amount for row in running))
    return replace(base, estimate=sheet)


def _scaled(row: Row, by: Fraction) -> Row:
    return replace(row, amount=rounded(by * row.amount))


def _unsupported(base: _Case) -> _Case:
    sheet = replace(base.estimate, support=None, support_amount=0, own=base.estimate.total)
    return replace(base, estimate=sheet)
