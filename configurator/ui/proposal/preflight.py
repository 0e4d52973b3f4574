"""What is looked at before a proposal goes out: each check says what it found, and one that could not run says so."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from configurator.basis.issues import Severity
from configurator.basis.text import Message, Money
from configurator.basis.vocabulary import CostGroup

if TYPE_CHECKING:
    from configurator.project.study import Study

State = Literal["well", "look", "stop", "unchecked"]
Weight = Literal["", "look", "stop"]
WEIGHTS: dict[State, Weight] = {"well": "", "look": "look", "stop": "stop", "unchecked": "stop"}
SHOWN = 2  # findings named in a check


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the list; `page` is where something can be done about it."""

    key: str
    state: State
    title: Message
    detail: Message
    page: str = ""
    named: tuple[Message, ...] = ()  # the first findings
    weighs: Weight = ""  # how the summary counts it; what another line counts already does not weigh


def checks(study: Study) -> tuple[Check, ...]:
    """Return all checks of a study in the order of the list."""
    return tuple(check(study) for check in CHECKS)


def something_is_proposed(study: Study) -> Check:
    """The plan holds solutions; without any, the proposal says why buying nothing is better now."""
    count = len(study.plan.options)
    detail = (
        Message("ui-proposal-check-chosen-detail", count=count) if count else Message("ui-proposal-check-chosen-none")
    )
    return _check("chosen", "well" if count else "look", detail)


def sums_agree(study: Study) -> Check:
    """Every amount is price × quantity, groups and rows add up to the total, own money and support are the total."""
    sheet = study.estimate
    rows = all(row.amount == round(row.unit_price * row.quantity) for row in sheet.rows)
    groups = sum(sheet.group_total(group) for group in CostGroup)
    total = sum(row.unit_price * row.quantity for row in sheet.rows)
    agree = rows and round(total) == groups == sheet.total == sheet.own + sheet.support_amount
    detail = Message("ui-proposal-check-sums-detail", rows=len(sheet.rows), total=Money(sheet.total))
    return _check("sums", "well" if agree else "stop", detail, "cost")


def prices_hold(study: Study) -> Check:
    """No price had expired on the price date."""
    sheet = study.estimate
    if sheet.expired:
        return _check("prices", "stop", Message("ui-proposal-check-prices-expired", count=len(sheet.expired)), "cost")
    if sheet.valid_until is None:
        return _check("prices", "look" if sheet.rows else "well", Message("ui-proposal-check-prices-none"), "cost")
    until = Message(
        "ui-proposal-check-prices-detail", until=sheet.valid_until.isoformat(), day=sheet.price_date.isoformat()
    )
    return _check("prices", "well", until, "cost")


def prices_are_quotes(study: Study) -> Check:
    """Prices come from quotes, not from samples."""
    entries = [study.catalogue[option.solution] for option in study.plan_without_unknown.options]
    samples = sum(1 for entry in entries if entry.sample)
    detail = Message("ui-proposal-check-quotes-detail", count=len(entries), samples=samples)
    return _check("quotes", "look" if samples else "well", detail, "cost")


def nothing_blocks(study: Study) -> Check:
    """No open finding keeps the proposal from being ready, as far as the rules could be checked."""
    return _findings(study, "blocking", Severity.BLOCK, "stop")


def warnings_are_seen(study: Study) -> Check:
    """Warnings are printed; somebody should have read them."""
    return _findings(study, "warnings", Severity.WARN, "look")


def every_check_ran(study: Study) -> Check:
    """Every rule could be checked; what could not stays not checked when somebody accepts it, but is no longer in the way."""
    found = study.unchecked
    if not found:
        return _check("unchecked", "well", Message("ui-proposal-check-unchecked-none"))
    left = [issue for issue in found if issue in study.open_issues]
    named = tuple(issue.message for issue in (left or found)[:SHOWN])
    title = Message("ui-proposal-check-unchecked-look", count=len(found))
    detail = Message("ui-proposal-check-unchecked-more", more=len(found) - len(named), accepted=len(found) - len(left))
    return Check("unchecked", "unchecked", title, detail, named=named, weighs="stop" if left else "look")


def support_is_confirmed(study: Study) -> Check:
    """The programme and its conditions are confirmed, not assumed."""
    support = study.estimate.support
    if support is None or not study.plan.options:
        return _check("support", "well", Message("ui-proposal-check-support-none"), "cost")
    to_confirm = [each for each in support.conditions if each.met is None]
    missing = [each for each in support.conditions if each.met is False]
    if missing:
        detail = Message("ui-proposal-check-support-unmet", programme=support.name, condition=missing[0].text)
        return _check("support", "look", detail, "cost")
    detail = Message("ui-proposal-check-support-detail", programme=support.name, count=len(to_confirm))
    return _check("support", "look" if support.assumed or to_confirm else "well", detail, "cost")


def somebody_signs(study: Study) -> Check:
    """The proposal names who answers for it."""
    consultant = study.project.consultant
    named = " · ".join(part for part in (consultant.company, consultant.name) if part.strip())
    if consultant.name.strip():
        return _check("signed", "well", Message("ui-proposal-check-signed-detail", name=named), "settings")
    return _check("signed", "look", Message("ui-proposal-check-signed-nobody"), "settings")


def level_is_answered(study: Study) -> Check:
    """The level model is answered, or its score is printed as an interval."""
    left = len(study.score.unanswered)
    detail = Message("ui-proposal-check-level-detail", left=left) if left else Message("ui-proposal-check-level-all")
    return _check("level", "look" if left else "well", detail, "level")


def _findings(study: Study, name: str, severity: Severity, state: State) -> Check:
    found = [issue for issue in study.open_issues if issue.severity == severity]
    if not found and study.unchecked:  # nothing was found, and not everything was looked at: that is not passed
        so_far = Message("ui-proposal-check-so-far", count=len(study.unchecked))
        return Check(name, "unchecked", Message(f"ui-proposal-check-{name}-so-far"), so_far)
    if not found:
        return _check(name, "well", Message(f"ui-proposal-check-{name}-none"))
    said = tuple(issue.message for issue in found[:SHOWN])
    title = Message(f"ui-proposal-check-{name}-look", count=len(found))
    more = Message("ui-proposal-check-more", more=len(found) - len(said))
    return Check(name, state, title, more, named=said, weighs=WEIGHTS[state])


def _check(name: str, state: State, detail: Message, page: str = "") -> Check:
    title = "well" if state == "well" else "look"
    return Check(name, state, Message(f"ui-proposal-check-{name}-{title}"), detail, page, weighs=WEIGHTS[state])


CHECKS: tuple[Callable[[Study], Check], ...] = (
    something_is_proposed,
    sums_agree,
    prices_hold,
    nothing_blocks,
    every_check_ran,
    warnings_are_seen,
    prices_are_quotes,
    support_is_confirmed,
    level_is_answered,
    somebody_signs,
)
