"""The decision on one page: what it costs, what it brings, why, and what to decide today."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from configurator.basis.issues import Severity
from configurator.basis.text import Argument, Money
from configurator.costing.sensitivity import always_pays
from configurator.proposal.blocks import (
    Block,
    Card,
    Cards,
    Cell,
    Chapter,
    Column,
    FundingBar,
    Line,
    Panel,
    Panels,
    Paragraph,
    Part,
    Stage,
    Strip,
    Table,
    Words,
)
from configurator.proposal.reading import (
    Change,
    changes,
    choices,
    line_capacity,
    moves_bottleneck,
    option_name,
    station_name,
)
from configurator.proposal.voice import Voice, plain

if TYPE_CHECKING:
    from configurator.project.study import Study

SHOWN, MOST_REASONS, MOST_STAGES = 5, 4, 5


def summary(study: Study, voice: Voice) -> Chapter:
    """Return the page a decision needs, and nothing else."""
    parts: list[Block] = [
        Paragraph(_lead(study, voice), "lead", ("cost.own_share", "return.payback", "return.npv")),
        Cards(_cards(study, voice)),
        _comparison(study, voice),
        _funding(study, voice),
        Paragraph(_about_support(study, voice), "caption"),
        Panels((_reasons(study, voice), _decisions(study, voice))),
    ]
    stages = _stages(study, voice)
    if stages:
        parts.append(Strip(stages))
    return Chapter(
        "summary", voice.text("proposal-summary"), voice.text("proposal-summary-question"), tuple(parts), one_page=True
    )


def _lead(study: Study, voice: Voice) -> Words:
    """Say what it costs and brings; that it does not pay, when it does not."""
    back = study.returns
    said: dict[str, Argument] = {
        "own": Money(study.estimate.own),
        "npv": Money(back.npv_own),
        "payback": voice.years(back.payback_own),
        "years": len(back.years) - 1,
    }
    if back.payback_own is None:
        return voice.words("proposal-summary-lead-never", **said)
    if back.npv_own < 0:
        return voice.words("proposal-summary-lead-negative", **said)
    return _lead_of_bottleneck(study, said, voice) or voice.words("proposal-summary-lead", **said)


def _lead_of_bottleneck(study: Study, said: dict[str, Argument], voice: Voice) -> Words:
    """Say what the bottleneck holds back and how much of it the plan wins; nothing when it holds nothing back."""
    demand, bottleneck = study.performance.demand_per_day, study.performance.bottleneck
    now, then = line_capacity(study.performance), line_capacity(study.performance_after)
    if not (bottleneck and demand and now and then) or now >= demand or not moves_bottleneck(study):
        return ()
    lost, won_back = (voice.with_unit(pieces, "ea", 0) for pieces in (demand - now, min(then, demand) - now))
    key = "proposal-summary-lead-bottleneck" if then >= demand else "proposal-summary-lead-eased"
    return voice.words(key, station=station_name(study, bottleneck, voice), lost=lost, gained=won_back, **said)


def _cards(study: Study, voice: Voice) -> tuple[Card, ...]:
    estimate, back = study.estimate, study.returns
    share = estimate.own / estimate.total if estimate.total else 0.0
    own_note = voice.text("proposal-summary-own-note", total=voice.short(estimate.total), share=voice.percent(share))
    payback = (
        (voice.number(back.payback_own, 1), voice.text("proposal-unit-years"))
        if back.payback_own is not None
        else (voice.text("proposal-never"), "")
    )
    unit_a_year = voice.text("proposal-unit-a-year", unit=voice.large(back.net_per_year)[1])
    net_note = voice.text(
        "proposal-summary-net-note",
        benefit=voice.short(back.benefit_per_year),
        running=voice.short(estimate.running_per_year),
    )
    return (
        Card(voice.text("proposal-own"), *voice.large(estimate.own), own_note, "cost.own_share"),
        Card(voice.text("proposal-payback"), *payback, voice.text("proposal-summary-payback-note", total=voice.years(back.payback_total)), "return.payback"),
        Card(voice.text("proposal-npv"), *voice.large(back.npv_own), voice.text("proposal-summary-npv-note", years=len(back.years) - 1, rate=voice.percent(back.discount_rate, 1)), "return.npv"),
        Card(voice.text("proposal-net"), voice.large(back.net_per_year)[0], unit_a_year, net_note, "return.net"),
    )  # fmt: skip


def _comparison(study: Study, voice: Voice) -> Table:
    columns = (
        Column(voice.text("proposal-metric"), 0.36),
        Column(voice.text("proposal-now"), 0.12, "right"),
        Column(voice.text("proposal-then"), 0.12, "right"),
        Column(voice.text("proposal-change"), 0.11, "right"),
        Column(voice.text("proposal-now-then-bars"), 0.29),
    )
    return Table(columns, tuple(_compared(study, change, voice) for change in changes(study)[:SHOWN]), together=True)


def _compared(study: Study, change: Change, voice: Voice) -> Line:
    name = voice.text(f"proposal-change-{change.key.replace('.', '-').replace('_', '-')}")
    station = (
        station_name(study, study.performance.bottleneck or "", voice) if change.key.startswith("station.") else ""
    )
    label = (
        *plain(f"{station} {name}".strip(), strong=True),
        *plain(f"  {voice.with_unit(0, change.unit, 0).removeprefix('0').strip()}", tone="muted"),
    )
    good = (change.then > change.now) == (change.better == "more")
    largest = max(change.now, change.then) or 1.0
    shown = (
        plain(_difference(change, voice), strong=True, tone="teal" if good else "amber")
        if change.noticeable
        else plain(voice.text("proposal-same"), tone="muted")
    )
    return Line((
        Cell(label),
        Cell(plain(voice.number(change.now, change.digits)), figure=change.key),
        Cell(plain(voice.number(change.then, change.digits), strong=True), figure=f"{change.key}_after"),
        Cell(shown),
        Cell(pair=(change.now / largest * 0.96, change.then / largest * 0.96)),
    ))  # fmt: skip


def _difference(change: Change, voice: Voice) -> str:
    if change.unit == "%":
        return f"{voice.signed(change.then - change.now, change.digits)} %p"
    return f"{voice.signed(change.share * 100)} %"


def _funding(study: Study, voice: Voice) -> FundingBar:
    estimate = study.estimate
    support = voice.text(
        "proposal-support-assumed" if estimate.support and estimate.support.assumed else "proposal-support"
    )
    parts = (
        Part(voice.text("proposal-own"), estimate.own, voice.money(estimate.own), "brand"),
        Part(support, estimate.support_amount, voice.money(estimate.support_amount), "teal"),
    )
    vat = Part(voice.text("proposal-vat"), estimate.vat, voice.short(estimate.vat), "muted")
    return FundingBar(parts, vat, voice.text("proposal-total-ex-vat", total=Money(estimate.total)), "")


def _about_support(study: Study, voice: Voice) -> Words:
    support = study.estimate.support
    without = voice.years(study.returns.payback_total)
    if support is None or not study.estimate.support_amount:
        return voice.words("proposal-summary-no-support")
    return voice.words(
        "proposal-summary-support",
        programme=support.name, share=voice.percent(support.share), cap=Money(support.cap), payback=without,
    )  # fmt: skip


def _reasons(study: Study, voice: Voice) -> Panel:
    said: list[Words] = []
    takt, bottleneck = study.performance.takt, study.performance.bottleneck
    over = [each for each in study.performance.stations if takt and each.effective_cycle > takt]
    if takt and bottleneck and len(over) == 1:
        said.append(
            voice.words(
                "proposal-why-one-over-takt",
                count=len(study.line.stations),
                takt=voice.seconds(takt),
                station=station_name(study, bottleneck, voice),
            )
        )
    elif takt and over:
        said.append(
            voice.words(
                "proposal-why-some-over-takt",
                count=len(study.line.stations),
                takt=voice.seconds(takt),
                over=len(over),
            )
        )
    if not moves_bottleneck(study):
        said.append(voice.words("proposal-why-bottleneck-stays"))
    said += [
        voice.words(
            "proposal-why-chosen",
            solution=option_name(study, choice.option, voice),
            reason=choice.chosen.reasons[0],
        )
        for choice in choices(study)[:2]
        if choice.chosen.reasons
    ]
    said.append(_why_compatible(study, voice))
    if study.tornado and always_pays(study.tornado):
        said.append(voice.words("proposal-why-robust", worst=Money(min(bar.low for bar in study.tornado))))
    numbered = tuple((*plain(f"{number} "), *words) for number, words in zip("①②③④⑤", said, strict=False))
    return Panel(voice.text("proposal-why"), numbered[:MOST_REASONS], "brand")


def _why_compatible(study: Study, voice: Voice) -> Words:
    proofs = [edge.proof for edge in study.graph.edges]
    conflicts = sum(issue.severity == Severity.BLOCK for issue in study.open_issues)
    if conflicts:
        return voice.words("proposal-why-conflicts", count=conflicts)
    if study.unchecked:
        return voice.words(
            "proposal-why-unchecked", confirmed=proofs.count("confirmed"), unchecked=len(study.unchecked)
        )
    open_ones = proofs.count("to-confirm") + proofs.count("conflict")
    if open_ones:
        return voice.words("proposal-why-to-confirm", confirmed=proofs.count("confirmed"), open=open_ones)
    return voice.words("proposal-why-compatible", confirmed=proofs.count("confirmed"))


def _decisions(study: Study, voice: Voice) -> Panel:
    estimate, tasks = study.estimate, study.schedule.tasks
    said = [voice.words("proposal-decide-plan", own=Money(estimate.own), until=voice.day(estimate.valid_until))]
    if estimate.support and estimate.support_amount:
        said.append(voice.words("proposal-decide-support", programme=estimate.support.name))
    if study.schedule.line_stop_hours:
        said.append(voice.words("proposal-decide-stop", hours=voice.with_unit(study.schedule.line_stop_hours, "h", 0)))
    if tasks:
        said.append(voice.words("proposal-decide-people", start=voice.day(tasks[0].start)))
    boxed = tuple((*plain("□ "), *words) for words in said)
    return Panel(
        voice.text("proposal-decide"), boxed, "amber", (voice.text("proposal-signature"), voice.text("proposal-date"))
    )


def _stages(study: Study, voice: Voice) -> tuple[Stage, ...]:
    kinds = ("survey", "order", "install", "integrate", "train", "accept", "stabilise")
    spans = [(kind, [task for task in study.schedule.tasks if task.kind == kind]) for kind in kinds]
    present = [
        (kind, min(task.start for task in tasks), max(task.end for task in tasks)) for kind, tasks in spans if tasks
    ]
    shown = (
        present
        if len(present) <= MOST_STAGES
        else [each for each in present if each[0] not in ("order", "train")][:MOST_STAGES]
    )
    return tuple(
        Stage(_span(start, end), voice.text(f"proposal-task-{kind}"), last=number == len(shown) - 1)
        for number, (kind, start, end) in enumerate(shown)
    )


def _span(start: date, end: date) -> str:
    return f"{start:%y.%m.%d}–{end:%m.%d}" if start.year == end.year else f"{start:%y.%m.%d}–{end:%y.%m.%d}"
