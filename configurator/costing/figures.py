"""Money as figures with formula and source, for the command line, the window and the proposal."""

from __future__ import annotations

from collections.abc import Iterator

from configurator.basis.figures import Figure
from configurator.basis.text import Argument, Message
from configurator.basis.vocabulary import CostGroup
from configurator.costing.sheet import Estimate, Returns
from configurator.costing.terms import terms_on

SHEET = "사업비 양식 (cost-sheet form of the official project management system)"
TERMS = "resources/factors/costing-*.toml"


BENEFITS = "plan.benefits: each line with its formula and evidence"


def figures(estimate: Estimate, returns: Returns | None = None) -> tuple[Figure, ...]:
    """Return the figures of the sheet and, when there are returns, of them; all about the subject "plan"."""
    return (*_sheet(estimate), *_groups(estimate), *(_returns(estimate, returns) if returns else ()))


def _won(key: str, value: int, formula: Message, source: str, unit: str = "KRW") -> Figure:
    return Figure(key, "plan", value, unit, formula, source)


def _sheet(estimate: Estimate) -> Iterator[Figure]:
    rows = Message("costing-figure-total", rows=len(estimate.rows))
    yield _won("cost.total", estimate.total, rows, SHEET)
    yield _won("cost.support", estimate.support_amount, _support(estimate), _support_source(estimate))
    own = Message("costing-figure-own", total=estimate.total, support=estimate.support_amount)
    yield _won("cost.own_share", estimate.own, own, SHEET)
    vat = Message("costing-figure-vat", taxable=estimate.taxable, share=estimate.vat_rate * 100)
    yield _won("cost.vat", estimate.vat, vat, f"{TERMS}: vat")
    running = Message("costing-figure-running", rows=len(estimate.running))
    yield _won("cost.running", estimate.running_per_year, running, SHEET, "KRW/a")


def _support(estimate: Estimate) -> Message:
    support = estimate.support
    if support is None:
        return Message("costing-figure-no-support")
    if not support.request:
        return Message("costing-figure-support-none", programme=support.name)
    args: dict[str, Argument] = {
        "programme": support.name,
        "share": support.share * 100,
        "eligible": support.eligible,
        "cap": support.cap,
        "request": support.request,
    }
    if support.host_amount:
        return Message("costing-figure-support-host", **args, host=support.host_amount)
    return Message("costing-figure-support", **args)


def _support_source(estimate: Estimate) -> str:
    return f"{estimate.support.source} [{estimate.support.mark}]" if estimate.support else SHEET


def _groups(estimate: Estimate) -> Iterator[Figure]:
    for group in CostGroup:
        name = Message(f"costing-group-{group.value}")
        formula = Message("costing-figure-group", group=name)
        yield _won(f"cost.{group.value}", estimate.group_total(group), formula, SHEET)


def _returns(estimate: Estimate, found: Returns) -> Iterator[Figure]:
    years, rate = len(found.years) - 1, found.discount_rate * 100
    terms = terms_on(estimate.price_date)
    ramp, source = float(terms.first_year.exact * 100), f"{TERMS}: first_year"
    flow = {"years": years, "ramp": ramp}
    yield _won("return.benefit", found.benefit_per_year, Message("costing-figure-benefit"), BENEFITS, "KRW/a")
    net = Message("costing-figure-net", benefit=found.benefit_per_year, running=estimate.running_per_year)
    yield _won("return.net", found.net_per_year, net, BENEFITS, "KRW/a")
    yield _years(
        "return.payback", found.payback_own, Message("costing-figure-payback", won=estimate.own, **flow), source
    )
    yield _years(
        "return.payback_total",
        found.payback_total,
        Message("costing-figure-payback", won=estimate.total, **flow),
        source,
    )
    for key, value, won in (("npv", found.npv_own, estimate.own), ("npv_total", found.npv_total, estimate.total)):
        yield _won(f"return.{key}", value, Message("costing-figure-npv", won=won, rate=rate, **flow), source)
    for key, irr in (("irr", found.irr_own), ("irr_total", found.irr_total)):
        formula = Message("costing-figure-irr" if irr is not None else "costing-figure-irr-none")
        yield Figure(f"return.{key}", "plan", irr, "1", formula, source)


def _years(key: str, value: float | None, formula: Message, source: str) -> Figure:
    return Figure(key, "plan", value, "a", formula if value is not None else Message("costing-figure-never"), source)
