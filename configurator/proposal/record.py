"""Everything the proposal rests on as JSON: a machine can recompute and compare each number."""

from __future__ import annotations

import hashlib
import json
from datetime import date
from typing import TYPE_CHECKING, Any

from configurator.basis.boundary import plain
from configurator.basis.figures import Figure
from configurator.basis.issues import Issue
from configurator.basis.language import Language
from configurator.basis.vocabulary import CostGroup
from configurator.costing.remarks import holds, remarks
from configurator.costing.sheet import Estimate, Returns, Row, Support
from configurator.plan.benefits import Benefit
from configurator.project.checkup import changed_weights, own_weight
from configurator.project.model import Updated
from configurator.project.standing import LineStanding
from configurator.proposal.voice import Voice

if TYPE_CHECKING:
    from configurator.plan.steps import Step
    from configurator.project.study import Study
    from configurator.rollout.schedule import Schedule

FORMAT = "smart-factory-configurator/proposal/1"


def record(study: Study, language: Language) -> dict[str, Any]:
    """Return the record as plain data; sentences in one language, won as whole numbers."""
    voice = Voice(language)
    return {
        "format": FORMAT,
        "language": language,
        "edition": study.edition.digest if study.edition is not None else None,
        "price_date": study.project.price_date.isoformat(),
        "project": plain(study.project),
        "figures": [_figure(figure, voice) for figure in study.figures],
        "estimate": _estimate(study.estimate, voice),
        "entries": [_standing(each, voice) for each in study.standings],
        "updates": [_update(each) for each in study.project.updates],
        "benefits": [_benefit(benefit, voice) for benefit in study.benefits],
        "returns": {case: _returns(found) for case, found in (("low", study.returns_low), ("likely", study.returns), ("high", study.returns_high))},
        "sensitivity": [{"key": bar.key, "name": voice.say(bar.label), "low": bar.low, "high": bar.high} for bar in study.tornado],
        "issues": [_issue(issue, study, voice) for issue in study.issues],
        "unchecked": [issue.key for issue in study.unchecked],
        "severities": [
            {"rule": rule, "from": own.value, "to": given.value} for rule, own, given in changed_weights(study.project)
        ],
        "schedule": _schedule(study.schedule, voice),
    }  # fmt: skip


def record_bytes(study: Study, language: Language) -> bytes:
    """Return the record as the bytes of `proposal.json`: sorted keys, the same for equal studies."""
    text = json.dumps(record(study, language), ensure_ascii=False, sort_keys=True, indent=1, allow_nan=False)
    return f"{text}\n".encode()


def fingerprint(study: Study, language: Language) -> str:
    """Return the SHA-256 of `proposal.json`, by which a reader can tell that PDF and record belong together."""
    return hashlib.sha256(record_bytes(study, language)).hexdigest()


def _figure(figure: Figure, voice: Voice) -> dict[str, Any]:
    return {
        "key": figure.key, "subject": figure.subject, "value": figure.value,
        "unit": figure.unit, "formula": voice.say(figure.formula), "source": voice.source(figure.source),
    }  # fmt: skip


def _estimate(estimate: Estimate, voice: Voice) -> dict[str, Any]:
    present = [group for group in CostGroup if any(row.group == group for row in estimate.rows)]
    return {
        "rows": [_row(row, estimate.price_date, voice) for row in estimate.rows],
        "groups": {group.value: estimate.group_total(group) for group in present},
        "total": estimate.total,
        "support": _support(estimate.support, voice) if estimate.support else None,
        "support_amount": estimate.support_amount,
        "own": estimate.own,
        "vat": estimate.vat,
        "running": [_row(row, estimate.price_date, voice) for row in estimate.running],
        "running_per_year": estimate.running_per_year,
        "valid_until": estimate.valid_until.isoformat() if estimate.valid_until else None,
        "expired": list(estimate.expired),
        "notes": [voice.say(note) for note in estimate.notes],
    }


def _row(row: Row, day: date, voice: Voice) -> dict[str, Any]:
    return {
        "group": row.group.value,
        "option": row.option,
        "item": voice.name(row.item),
        "specification": row.specification,
        "origin": row.origin,
        "unit_price": row.unit_price,
        "quantity": row.quantity,
        "unit": row.unit,
        "amount": row.amount,
        "basis": voice.name(row.basis),
        "valid_until": row.valid_until.isoformat() if row.valid_until else None,
        "formula": voice.say(row.formula) if row.formula else None,
        "free_months": row.free_months,
        "price": row.price or None,
        "price_date": row.valid_from.isoformat() if row.valid_from else None,
        "in_force": holds(row, day),
        "tier": _tier(row),
        "currency": _currency(row),
        "by_hand": [voice.say(change) for change in row.by_hand],
        "remarks": [voice.say(remark) for remark in remarks(row, day)],
    }


def _tier(row: Row) -> dict[str, Any] | None:
    tier = row.priced.unit.tier if row.priced else None
    return {"from_quantity": tier.from_quantity, "won": tier.won} if tier else None


def _currency(row: Row) -> dict[str, Any] | None:
    unit = row.priced.unit if row.priced else None
    if unit is None or unit.foreign is None:
        return None
    quoted = unit.quoted
    return {
        "currency": unit.foreign.currency,
        "amount": str(unit.foreign.amount),
        "rate": str(unit.rate),
        "suppliers_own": quoted is None,
        "since": (quoted.valid_from if quoted else unit.foreign.rate_date).isoformat(),
        "mark": quoted.mark if quoted else None,
    }


def _standing(each: LineStanding, voice: Voice) -> dict[str, Any]:
    entry = each.entry
    return {
        "option": each.option,
        "solution": each.solution,
        "uuid": entry.uuid if entry else None,
        "version": entry.version if entry else None,
        "state": each.state.value,
        "reason": voice.say(each.standing.reason),
        "changed_by_hand": each.by_hand,
        "price_date": each.price_date.isoformat() if each.price_date else None,
        "valid_until": each.valid_until.isoformat() if each.valid_until else None,
    }


def _update(each: Updated) -> dict[str, Any]:
    """Return an accepted update: Σ of the causes is the change of the own share."""
    return {
        "price_date": each.day.isoformat(),
        "entries": [{"uuid": uuid, "from": old, "to": new} for uuid, old, new in each.entries],
        "total": {"before": each.total[0], "after": each.total[1]},
        "own": {"before": each.own[0], "after": each.own[1]},
        "causes": dict(each.effects),
    }


def _support(support: Support, voice: Voice) -> dict[str, Any]:
    return {
        "programme": support.programme,
        "name": voice.name(support.name),
        "share": support.share,
        "cap": support.cap,
        "eligible": support.eligible,
        "request": support.request,
        "host_amount": support.host_amount,
        "months": support.months,
        "assumed": support.assumed,
        "mark": support.mark,
        "source": voice.source(support.source),
        "conditions": [
            {"text": voice.name(each.text), "met": each.met, "source": voice.source(each.source)}
            for each in support.conditions
        ],
    }


def _benefit(benefit: Benefit, voice: Voice) -> dict[str, Any]:
    return {
        "key": benefit.key,
        "name": voice.plain(benefit.name),
        "low": benefit.low,
        "likely": benefit.likely,
        "high": benefit.high,
        "formula": voice.say(benefit.formula),
        "evidence": voice.plain(benefit.evidence),
        "options": list(benefit.options),
    }


def _returns(found: Returns) -> dict[str, Any]:
    return {
        "payback_own": found.payback_own,
        "payback_total": found.payback_total,
        "npv_own": found.npv_own,
        "npv_total": found.npv_total,
        "irr_own": found.irr_own,
        "irr_total": found.irr_total,
        "discount_rate": found.discount_rate,
        "benefit_per_year": found.benefit_per_year,
        "net_per_year": found.net_per_year,
        "years": [
            {
                "year": year.year, "benefit": year.benefit, "running": year.running,
                "own_net": year.own_net, "own_cumulated": year.own_cumulated,
                "total_net": year.total_net, "total_cumulated": year.total_cumulated,
            }
            for year in found.years
        ],
    }  # fmt: skip


def _issue(issue: Issue[Step], study: Study, voice: Voice) -> dict[str, Any]:
    today = study.project.price_date
    waiver = next((each for each in study.project.waivers if each.covers(issue, today)), None)
    return {
        "key": issue.key,
        "rule": issue.rule,
        "severity": issue.severity.value,
        "own_severity": own.value if (own := own_weight(study.project, issue)) else None,
        "message": voice.say(issue.message),
        "subjects": list(issue.subjects),
        "source": voice.source(issue.source),
        "remedies": [{"message": voice.say(each.message), "cost": each.cost} for each in issue.remedies],
        "waived": {"reason": waiver.reason, "author": waiver.author} if waiver else None,
    }


def _schedule(found: Schedule, voice: Voice) -> dict[str, Any]:
    return {
        "start": found.start.isoformat(),
        "end": found.end.isoformat(),
        "line_stop_hours": found.line_stop_hours,
        "tasks": [
            {
                "id": task.id, "kind": task.kind, "name": voice.plain(task.name), "option": task.option,
                "start": task.start.isoformat(), "end": task.end.isoformat(),
                "after": list(task.after), "line_stop_hours": task.line_stop_hours,
            }
            for task in found.tasks
        ],
    }  # fmt: skip
