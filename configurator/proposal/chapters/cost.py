"""What exactly is paid: the official cost sheet, who pays which part, and what running it costs and brings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from configurator.basis.ids import OptionId
from configurator.basis.text import Money, Name
from configurator.basis.vocabulary import CostGroup
from configurator.costing.remarks import holds, remarks
from configurator.costing.sheet import Row
from configurator.plan.benefits import Benefit
from configurator.proposal.blocks import Block, Cell, Chapter, Column, Line, Paragraph, Subheading, Table, Words
from configurator.proposal.reading import option_name
from configurator.proposal.voice import Voice, plain

if TYPE_CHECKING:
    from configurator.project.study import Study


MOST_EVIDENCE = 2


def cost(study: Study, voice: Voice) -> Chapter:
    """Return the chapter on money out and in."""
    parts: list[Block] = [
        Paragraph(voice.words("proposal-cost-lead", day=voice.day(study.estimate.price_date), until=voice.day(study.estimate.valid_until), file="cost.xlsx")),
        _sheet(study, voice),
        *_bases(study, voice),
        _totals(study, voice),
        *_support(study, voice),
        *_running(study, voice),
        *_benefits(study, voice),
    ]  # fmt: skip
    parts += [Paragraph(plain(voice.say(note)), "caption") for note in study.estimate.notes]
    late = [
        voice.name(row.item)
        for row in (*study.estimate.rows, *study.estimate.running)
        if not holds(row, study.estimate.price_date)
    ]
    if late:
        parts.append(Paragraph(voice.words("proposal-cost-expired", prices=", ".join(dict.fromkeys(late))), "caption"))
    return Chapter("cost", voice.text("proposal-cost"), voice.text("proposal-cost-question"), tuple(parts))


def group_name(group: CostGroup, voice: Voice) -> str:
    """Return the official name of a group of the cost sheet."""
    return voice.text(f"costing-group-{group.value}")


def unit_of(unit: str, voice: Voice) -> str:
    """Return how a unit of the cost sheet is written."""
    key = f"proposal-count-{unit.lower().replace('/', '-')}"
    return voice.text(key) if voice.has(key) else unit


def _sheet(study: Study, voice: Voice) -> Table:
    columns = (
        Column(voice.text("proposal-cost-number"), 0.06),
        Column(voice.text("proposal-cost-item"), 0.30),
        Column(voice.text("proposal-cost-specification"), 0.21),
        Column(voice.text("proposal-cost-quantity"), 0.07, "right"),
        Column(voice.text("proposal-cost-unit"), 0.06, "centre"),
        Column(voice.text("proposal-cost-price"), 0.14, "right"),
        Column(voice.text("proposal-cost-amount"), 0.16, "right"),
    )
    lines: list[Line] = []
    about = _about(study, voice)
    present = [group for group in CostGroup if any(row.group == group for row in study.estimate.rows)]
    for number, group in enumerate(present, start=1):
        subtotal = Cell(plain(voice.won(study.estimate.group_total(group))), figure=f"cost.{group.value}")
        lines.append(
            Line((Cell(plain(group_name(group, voice))), Cell(), Cell(), Cell(), Cell(), Cell(), subtotal), "group")
        )
        rows = [row for row in study.estimate.rows if row.group == group]
        lines += [
            _row(f"{number}.{place}", row, below(row, about[row.option, row.basis], study, voice), study, voice)
            for place, row in enumerate(rows, start=1)
        ]
    return Table(columns, tuple(lines), tight=True)


def _row(number: str, row: Row, below: str, study: Study, voice: Voice) -> Line:
    late = not holds(row, study.estimate.price_date)
    return Line((
        Cell(plain(number, tone="muted")),
        Cell(plain(voice.name(row.item)), below),
        Cell(plain(specification(row, voice), tone="muted")),
        Cell(plain(quantity(row, voice))),
        Cell(plain(unit_of(row.unit, voice))),
        Cell(plain(voice.won(row.unit_price), tone="red" if late else "plain")),
        Cell(plain(voice.won(row.amount)), figure="cost.row"),
    ))  # fmt: skip


def below(row: Row, about: str, study: Study, voice: Voice) -> str:
    """Return what stands under the item of a row: whose it is, the day of its price, and what must be said about it."""
    dated = f"{about} {voice.day(row.valid_from)}".strip() if row.valid_from else about
    said = (voice.say(remark) for remark in remarks(row, study.estimate.price_date))
    return " · ".join(part for part in (dated, *said) if part)


def _about(study: Study, voice: Voice) -> dict[tuple[OptionId | None, Name], str]:
    """Return, for each option and basis, the solution's name and the number under which the basis is said below the table."""
    names = {option.id: option_name(study, option, voice) for option in study.plan.options}
    numbers = {basis: f"[{number}]" for number, basis in enumerate(_basis_names(study), start=1)}
    pairs = {(row.option, row.basis) for row in study.estimate.rows}
    return {
        pair: " ".join(part for part in (names.get(pair[0]) if pair[0] else None, numbers[pair[1]]) if part)
        for pair in pairs
    }


def _basis_names(study: Study) -> list[Name]:
    return list(dict.fromkeys(row.basis for row in study.estimate.rows))


def _bases(study: Study, voice: Voice) -> list[Block]:
    """Say once what the prices rest on."""
    named = "   ".join(f"[{number}] {voice.name(name)}" for number, name in enumerate(_basis_names(study), start=1))
    return (
        [
            Paragraph(plain(f"{voice.text('proposal-cost-basis')}: {named}"), "note"),
            Paragraph(plain(voice.text("proposal-price-day-note")), "caption"),
        ]
        if named
        else []
    )


def specification(row: Row, voice: Voice) -> str:
    """Return what a row's specification says; a role by its official name."""
    key = f"costing-role-{row.specification}"
    if row.unit == "M/D" and voice.has(key):
        return voice.text(key)
    return voice.plain(row.specification) if row.specification else voice.say(row.formula) if row.formula else ""


def quantity(row: Row, voice: Voice) -> str:
    """Return a quantity without digits it does not have."""
    return voice.number(row.quantity, 0 if float(row.quantity).is_integer() else 1)


def _totals(study: Study, voice: Voice) -> Table:
    estimate = study.estimate
    support = voice.text(
        "proposal-support-assumed" if estimate.support and estimate.support.assumed else "proposal-support"
    )
    rows = [(voice.text("proposal-cost-total"), estimate.total, "cost.total", "total")]
    if estimate.support_amount:
        rows.append((support, -estimate.support_amount, "cost.support", "plain"))
    rows += [
        (voice.text("proposal-cost-own"), estimate.own, "cost.own_share", "strong"),
        (voice.text("proposal-cost-vat"), estimate.vat, "cost.vat", "plain"),
    ]
    columns = (Column(voice.text("proposal-cost-sum"), 0.7), Column(voice.text("proposal-won"), 0.3, "right"))
    lines = tuple(
        Line(
            (Cell(plain(label)), Cell(plain(voice.won(won)), figure=key)),
            "total" if look == "total" else "strong" if look == "strong" else "plain",
        )
        for label, won, key, look in rows
    )
    return Table(columns, lines, together=True, tight=True)


def _support(study: Study, voice: Voice) -> list[Block]:
    support = study.estimate.support
    if support is None:
        return [Paragraph(plain(voice.text("proposal-support-none")), "caption")]
    key = "proposal-support-terms" if support.request else "proposal-support-not-yet"
    said = voice.words(
        key,
        programme=support.name, share=voice.percent(support.share), cap=Money(support.cap), if_met=Money(support.if_met),
        eligible=Money(support.eligible), request=voice.won(support.request), months=support.months,
    )  # fmt: skip
    limits = [Paragraph(plain(voice.say(limit)), "caption") for limit in support.limits]
    columns = (
        Column(voice.text("proposal-condition"), 0.84),
        Column(voice.text("proposal-condition-met"), 0.16, "centre"),
    )
    rows = tuple(
        Line((Cell(plain(voice.name(each.text)), voice.source(each.source)), Cell(_met(each.met, voice))))
        for each in support.conditions
    )
    source = voice.text("proposal-source-is", source=voice.source(support.source), mark=support.mark)
    parts: list[Block] = [
        Subheading(voice.text("proposal-support-title")),
        Paragraph(said),
        *limits,
        Paragraph(plain(source), "caption"),
    ]
    return [*parts, Table(columns, rows, tight=True)] if rows else parts


def _met(met: bool | None, voice: Voice) -> Words:
    if met is None:
        return plain(voice.text("proposal-condition-open"), strong=True, tone="amber")
    return (
        plain(voice.text("proposal-condition-yes"), strong=True, tone="teal")
        if met
        else plain(voice.text("proposal-condition-no"), strong=True, tone="red")
    )


def _running(study: Study, voice: Voice) -> list[Block]:
    if not study.estimate.running:
        return []
    columns = (
        Column(voice.text("proposal-cost-item"), 0.42),
        Column(voice.text("proposal-cost-basis"), 0.4),
        Column(voice.text("proposal-won-a-year"), 0.18, "right"),
    )
    rows = tuple(
        Line(
            (
                Cell(plain(voice.name(row.item)), below(row, "", study, voice)),
                Cell(plain(voice.name(row.basis), tone="muted")),
                Cell(plain(voice.won(row.amount)), figure="cost.running_row"),
            )
        )
        for row in study.estimate.running
    )
    total = Line(
        (
            Cell(plain(voice.text("proposal-running-total"))),
            Cell(),
            Cell(plain(voice.won(study.estimate.running_per_year)), figure="cost.running"),
        ),
        "strong",
    )
    return [Subheading(voice.text("proposal-running")), Table(columns, (*rows, total), tight=True)]


def _benefits(study: Study, voice: Voice) -> list[Block]:
    if not study.benefits:
        return [Subheading(voice.text("proposal-benefits")), Paragraph(plain(voice.text("proposal-benefits-none")))]
    columns = (
        Column(voice.text("proposal-benefit"), 0.19),
        Column(voice.text("proposal-benefit-formula"), 0.51),
        Column(voice.text("proposal-benefit-range"), 0.14, "right"),
        Column(voice.text("proposal-won-a-year"), 0.16, "right"),
    )
    rows = (*(_benefit(benefit, voice) for benefit in study.benefits), *_net(study, voice))
    note = Paragraph(plain(voice.text("proposal-benefits-note")), "caption")
    return [Subheading(voice.text("proposal-benefits")), Table(columns, rows, tight=True), note]


def _net(study: Study, voice: Voice) -> tuple[Line, Line]:
    """Return the sum of the benefits, and what is left of it after the running cost."""
    back = study.returns
    benefit, running = voice.won(back.benefit_per_year), voice.won(study.estimate.running_per_year)
    formula = voice.text("proposal-net-formula", benefit=benefit, running=running)
    total = (plain(voice.text("proposal-benefit-total")), (), (), plain(benefit))
    net = (plain(voice.text("proposal-net")), plain(formula), (), plain(voice.won(back.net_per_year), tone="brand"))
    return (
        Line((*(Cell(words) for words in total[:3]), Cell(total[3], figure="return.benefit")), "strong"),
        Line((*(Cell(words) for words in net[:3]), Cell(net[3], figure="return.net")), "total"),
    )


def _benefit(benefit: Benefit, voice: Voice) -> Line:
    return Line((
        Cell(plain(voice.plain(benefit.name), strong=True)),
        Cell(plain(voice.say(benefit.formula)), _evidence(benefit, voice)),
        Cell(plain(voice.short(benefit.low)), f"~ {voice.short(benefit.high)}"),
        Cell(plain(voice.won(benefit.likely)), figure=f"benefit.{benefit.key}"),
    ))  # fmt: skip


def _evidence(benefit: Benefit, voice: Voice) -> str:
    """Return the first pieces of evidence and how many more there are; all of them are in the record."""
    pieces = voice.plain(benefit.evidence).split("; ")
    more = len(pieces) - MOST_EVIDENCE
    return "; ".join(pieces[:MOST_EVIDENCE]) + (voice.text("proposal-and-more", count=more) if more > 0 else "")
