"""What is wrong or worth knowing about the money: explicit rules, each a short function that only notices."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from configurator.basis.issues import Issue, Remedy, Severity
from configurator.basis.text import Message, Money, Name
from configurator.basis.vocabulary import CostGroup
from configurator.catalog.entry import Catalogue, Price, Solution
from configurator.costing.offers import Offer
from configurator.costing.rates import rates_note
from configurator.costing.remarks import rate_notes, uses_suppliers_rate
from configurator.costing.sheet import Condition, Estimate, Returns
from configurator.costing.support import Programme
from configurator.line.model import Line
from configurator.plan.model import Option, Plan
from configurator.plan.rates import Rates
from configurator.plan.steps import DropOption, SetProgramme, Step, SwapOption

SOFTWARE = frozenset({CostGroup.SOFTWARE, CostGroup.SOFTWARE_DEVELOPMENT, CostGroup.CLOUD})


@dataclass(frozen=True, slots=True)
class Case:
    """What the rules look at: a plan with its sheet, the programme asked for and the programmes it might ask instead."""

    line: Line
    plan: Plan
    catalogue: Catalogue
    estimate: Estimate
    programme: Programme | None
    rates: Rates
    returns: Returns | None
    others: tuple[Offer, ...]

    def chosen(self) -> Iterator[tuple[Option, Solution]]:
        """Yield every option with its entry."""
        for option in self.plan.options:
            yield option, self.catalogue[option.solution]


def check_money(
    line: Line,
    plan: Plan,
    catalogue: Catalogue,
    estimate: Estimate,
    programme: Programme | None,
    rates: Rates,
    returns: Returns | None = None,
    others: tuple[Offer, ...] = (),
) -> tuple[Issue[Step], ...]:
    """Return all findings about money, rule by rule; `others` (see `offers`) let findings offer another programme."""
    case = Case(line, plan, catalogue, estimate, programme, rates, returns, others)
    return tuple(issue for rule in RULES for issue in rule(case))


def prices_are_valid(case: Case) -> Iterator[Issue[Step]]:
    """Every price used is valid on the price date."""
    day = case.estimate.price_date
    for option, solution in case.chosen():
        late = [price for price in solution.prices if not price.valid_from <= day <= price.valid_until]
        if late:
            yield Issue(
                "prices-are-valid",
                Severity.WARN,
                Message("costing-price-expired", solution=solution.title, items=_items(late), until=_until(late)),
                Message("costing-price-expired-lesson"),
                (option.id,),
                expected=Message("costing-price-expired-expected", day=day.isoformat()),
                source="validity of the price in the entry",
                remedies=_successor(option, solution, case.catalogue),
            )


def _items(prices: list[Price]) -> tuple[Name, ...]:
    return tuple(price.item for price in prices)


def _until(prices: list[Price]) -> str:
    return min(price.valid_until for price in prices).isoformat()


def _successor(option: Option, solution: Solution, catalogue: Catalogue) -> tuple[Remedy[Step], ...]:
    new = catalogue.get(solution.replaced_by) if solution.replaced_by else None
    if new is None:
        return ()
    step = SwapOption(option.id, new.id, new.version)
    return (Remedy(Message("costing-price-expired-swap", solution=new.title), (step,)),)


def prices_have_a_basis(case: Case) -> Iterator[Issue[Step]]:
    """Every option has a price, and every price says where it comes from."""
    for option, solution in case.chosen():
        bare = [price for price in solution.prices if not price.basis.ko.strip() or not price.basis.en.strip()]
        if bare:
            message = Message("costing-price-without-basis", solution=solution.title, items=_items(bare))
            yield _unpriced("prices-have-a-basis", option, message, Message("costing-price-without-basis-lesson"))
        if not solution.prices and not solution.labour:
            message = Message("costing-option-without-price", solution=solution.title)
            yield _unpriced("options-have-a-price", option, message, Message("costing-option-without-price-lesson"))


def _unpriced(rule: str, option: Option, message: Message, lesson: Message) -> Issue[Step]:
    return Issue(rule, Severity.WARN, message, lesson, (option.id,), source="cost-sheet form of the programme system")


def prices_are_quotes(case: Case) -> Iterator[Issue[Step]]:
    """Prices of sample entries are examples, not quotes."""
    samples = [(option, solution) for option, solution in case.chosen() if solution.sample and solution.prices]
    if samples:
        yield Issue(
            "prices-are-quotes",
            Severity.INFO,
            Message("costing-sample-prices", count=len(samples)),
            Message("costing-sample-prices-lesson"),
            tuple(option.id for option, _ in samples),
            source="store entries marked as samples",
        )


def rates_are_current(case: Case) -> Iterator[Issue[Step]]:
    """The wage table is the one of the price date."""
    note = rates_note(case.rates, case.estimate.price_date)
    if note is not None and case.estimate.notes:
        lesson = Message("costing-rates-of-another-year-lesson")
        yield Issue(
            "rates-are-current",
            Severity.INFO,
            note,
            lesson,
            ("plan",),
            source=f"resources/factors/wages-{case.rates.valid_from.year}.toml",
        )


def currencies_follow_the_price_date(case: Case) -> Iterator[Issue[Step]]:
    """A price in another currency is converted with a rate that is valid on the price date."""
    rows = [row for row in (*case.estimate.rows, *case.estimate.running) if uses_suppliers_rate(row)]
    for note in rate_notes(rows):
        yield Issue(
            "currencies-follow-the-price-date",
            Severity.WARN,
            note,
            Message("costing-rates-suppliers-own-lesson"),
            tuple(dict.fromkeys(row.option for row in rows if row.option)),
            source="resources/exchange",
        )


def programme_conditions_are_met(case: Case) -> Iterator[Issue[Step]]:
    """The project meets every condition of the programme it asks for."""
    support = case.estimate.support
    if support is None or case.programme is None:
        return
    for demand, condition in zip(case.programme.conditions, support.conditions, strict=True):
        if condition.met is False and demand.kind != "claims-no":
            yield _unmet(condition, f"{case.programme.id}.{demand.kind}", case)
    open_ones = tuple(condition.text for condition in support.conditions if condition.met is None)
    if open_ones:
        yield Issue(
            "programme-conditions-are-confirmed",
            Severity.INFO,
            Message("costing-conditions-open", programme=support.name, count=len(open_ones), conditions=open_ones),
            Message("costing-conditions-open-lesson"),
            ("plan",),
            source=support.source,
        )


def _unmet(condition: Condition, subject: str, case: Case) -> Issue[Step]:
    support = case.estimate.support
    name, lost = (support.name, support.if_met) if support else (condition.text, 0)
    return Issue(
        "programme-conditions-are-met",
        Severity.BLOCK,
        Message("costing-condition-unmet", programme=name, condition=condition.text),
        Message("costing-condition-unmet-lesson", amount=Money(lost)),
        ("plan", subject),
        expected=Message("costing-condition-expected", condition=condition.text),
        source=condition.source,
        remedies=(*_other_programmes(case), _no_programme()),
    )


def _other_programmes(case: Case) -> tuple[Remedy[Step], ...]:
    """Offer the programmes that would pay: those that need no host company first, the most generous first; three are enough."""
    paying = [offer for offer in case.others if offer.paid > 0 and offer.programme.id != case.plan.programme]
    best = sorted(paying, key=lambda offer: (offer.support.host_amount > 0, -offer.paid, offer.programme.id))[:3]
    return tuple(
        Remedy(
            Message("costing-take-programme", programme=offer.programme.name, amount=Money(offer.paid)),
            (SetProgramme(offer.programme.id),),
        )
        for offer in best
    )


def _no_programme() -> Remedy[Step]:
    return Remedy(Message("costing-take-no-programme"), (SetProgramme(None),))


def support_is_within_limits(case: Case) -> Iterator[Issue[Step]]:
    """What was cut from share × sheet is said."""
    support = case.estimate.support
    if support is not None and support.limits:
        yield Issue(
            "support-is-within-limits",
            Severity.INFO,
            Message("costing-support-limited", programme=support.name, request=Money(support.request)),
            Message("costing-support-limited-lesson"),
            ("plan",),
            found=Message("costing-support-limits", limits=support.limits),
            source=support.source,
        )


def own_share_fits_the_budget(case: Case) -> Iterator[Issue[Step]]:
    """The own share stays within the budget."""
    budget, own = case.plan.budget, case.estimate.own
    if budget is not None and own > budget:
        yield Issue(
            "own-share-fits-the-budget",
            Severity.WARN,
            Message("costing-over-budget", own=Money(own), budget=Money(budget), over=Money(own - budget)),
            Message("costing-over-budget-lesson"),
            ("plan",),
            expected=Message("costing-over-budget-expected", budget=Money(budget)),
            found=Message("costing-over-budget-found", own=Money(own)),
            source="budget of the plan",
            remedies=(*_cheaper_programmes(case), *_droppable(case, own - budget)),
        )


def _cheaper_programmes(case: Case) -> tuple[Remedy[Step], ...]:
    enough = case.estimate.total - (case.plan.budget or 0)
    offered = _other_programmes(case)
    paying = {offer.programme.id for offer in case.others if offer.paid >= enough}
    return tuple(
        remedy for remedy in offered if any(isinstance(s, SetProgramme) and s.programme in paying for s in remedy.steps)
    )


def _droppable(case: Case, over: int) -> tuple[Remedy[Step], ...]:
    """Offer to leave out one option that nothing else asked for and whose own share is at least what is over; the smallest first."""
    needed = {cause.option for option in case.plan.options for cause in option.causes}
    sheet = case.estimate
    found: list[tuple[int, Remedy[Step]]] = []
    for option, solution in case.chosen():
        price = sum(row.amount for row in sheet.rows if row.option == option.id)
        saved = price * sheet.own // sheet.total if sheet.total > 0 else 0
        if not option.causes and option.id not in needed and saved >= over:
            message = Message("costing-leave-out", solution=solution.title, saved=Money(saved))
            found.append((saved, Remedy(message, (DropOption(option.id),), cost=-price)))
    return tuple(remedy for _, remedy in sorted(found, key=lambda pair: pair[0])[:3])


def software_comes_with_service(case: Case) -> Iterator[Issue[Step]]:
    """Software on the sheet says how fast somebody answers and what maintenance costs."""
    for option, solution in case.chosen():
        is_software = any(price.group in SOFTWARE for price in solution.prices)
        if is_software and (solution.service is None or solution.service.response is None):
            yield Issue(
                "software-comes-with-service",
                Severity.WARN,
                Message("costing-software-without-service", solution=solution.title),
                Message("costing-software-without-service-lesson"),
                (option.id,),
                source="audit practice of the programme: after-service is part of the agreement",
            )


def plan_pays_without_support(case: Case) -> Iterator[Issue[Step]]:
    """A plan that only pays because of the support says so: a subsidy must not hide a bad project."""
    found = case.returns
    if found is None or not case.estimate.rows or found.npv_total >= 0:
        return
    key = "costing-pays-only-with-support" if found.npv_own >= 0 else "costing-never-pays"
    yield Issue(
        "plan-pays-without-support",
        Severity.WARN,
        Message(key, total=Money(found.npv_total), own=Money(found.npv_own), years=len(found.years) - 1),
        Message("costing-pays-only-with-support-lesson"),
        ("plan",),
        source="net present value of the plan",
    )


RULES = (
    prices_are_valid,
    prices_have_a_basis,
    prices_are_quotes,
    rates_are_current,
    currencies_follow_the_price_date,
    programme_conditions_are_met,
    support_is_within_limits,
    own_share_fits_the_budget,
    software_comes_with_service,
    plan_pays_without_support,
)
