"""What comes back: cash flow by year, payback, net present value, internal rate of return."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import Literal

from configurator.basis.money import rounded
from configurator.costing.running import running_in
from configurator.costing.shares import fraction
from configurator.costing.sheet import Estimate, Returns, YearFlow
from configurator.costing.terms import terms_on
from configurator.plan.benefits import Benefit

Case = Literal["low", "likely", "high"]
LOWEST_RATE, HIGHEST_RATE = -0.99, 1e6  # a year's return outside is no return anybody would print
HALVINGS = 200  # more than a float can tell apart


def returns(
    estimate: Estimate,
    benefits: Iterable[Benefit],
    discount_rate: float,
    case: Case = "likely",
    first_year: Fraction | None = None,
) -> Returns:
    """Return the cash curve of the pack's horizon on own share and on the total; won ex VAT (VAT is reclaimed).

    Year 0 is the investment, years 1… follow hand-over. The first year earns `first_year` of a full year's benefit
    (the pack's share when None). Flows are nominal and before tax; `discount_rate` is a share such as 0.08.
    """
    terms = terms_on(estimate.price_date)
    yearly = sum(benefit_of(benefit, case) for benefit in benefits)
    ramp = terms.first_year.exact if first_year is None else first_year
    flows = _flows(estimate, yearly, ramp, terms.horizon.years)
    own, total = [flow.own_net for flow in flows], [flow.total_net for flow in flows]
    steady = yearly - estimate.running_per_year
    rate = fraction(discount_rate)
    return Returns(
        years=flows,
        payback_own=payback(own, steady),
        payback_total=payback(total, steady),
        npv_own=rounded(net_present_value(own, rate)),
        npv_total=rounded(net_present_value(total, rate)),
        irr_own=internal_rate(own),
        irr_total=internal_rate(total),
        discount_rate=discount_rate,
        benefit_per_year=yearly,
        net_per_year=steady,
    )


def benefit_of(benefit: Benefit, case: Case) -> int:
    """Return the won a year of a benefit in a case."""
    return {"low": benefit.low, "likely": benefit.likely, "high": benefit.high}[case]


def _flows(estimate: Estimate, yearly: int, ramp: Fraction, years: int) -> tuple[YearFlow, ...]:
    flows = [YearFlow(0, 0, 0, -estimate.own, -estimate.own, -estimate.total, -estimate.total)]
    for year in range(1, years + 1):
        benefit = rounded(ramp * yearly) if year == 1 else yearly
        running = running_in(estimate.running, year)
        net, last = benefit - running, flows[-1]
        flows.append(YearFlow(year, benefit, running, net, last.own_cumulated + net, net, last.total_cumulated + net))
    return tuple(flows)


def net_present_value(flows: Sequence[int], rate: Fraction) -> Fraction:
    """Return Σ flow ÷ (1 + rate)^year exactly; the first flow is year 0."""
    return sum((Fraction(flow) / (1 + rate) ** year for year, flow in enumerate(flows)), Fraction(0))


def payback(flows: Sequence[int], steady: int) -> float | None:
    """Return after how many years the money is back for good, evenly inside each year; None when it never is.

    `steady` is the flow of each year after the last one given: a plan that needs seven years says seven, not "never".
    """
    cumulated = _cumulated(flows)
    if cumulated[-1] < 0:
        return len(cumulated) - 1 + -cumulated[-1] / steady if steady > 0 else None
    below = [year for year, value in enumerate(cumulated) if value < 0]
    if not below:
        return 0.0
    year = below[-1]
    return year + -cumulated[year] / (cumulated[year + 1] - cumulated[year])


def internal_rate(flows: Sequence[int]) -> float | None:
    """Return the discount rate at which the flows are worth nothing, by bisection.

    None unless the flows change their sign exactly once, from paying to earning: otherwise there is no rate, or several.
    """
    signs = [flow > 0 for flow in flows if flow]
    if sum(first != second for first, second in itertools.pairwise(signs)) != 1 or signs[0]:
        return None
    low, high = LOWEST_RATE, HIGHEST_RATE
    if _worth(flows, low) < 0 or _worth(flows, high) > 0:
        return None
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if _worth(flows, middle) > 0 else (low, middle)
    return (low + high) / 2


def _worth(flows: Sequence[int], rate: float) -> float:
    worth = 0.0
    for flow in reversed(flows):
        worth = worth / (1 + rate) + flow
    return worth


def _cumulated(flows: Sequence[int]) -> list[int]:
    sums: list[int] = []
    for flow in flows:
        sums.append(flow + (sums[-1] if sums else 0))
    return sums
