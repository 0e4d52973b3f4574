"""Edits of a project: those of its rooms lifted, and those of its own parts. Each returns a new project."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from configurator.basis.issues import Severity, Waiver
from configurator.catalog.entry import Catalogue, Supplier
from configurator.line.model import Line
from configurator.plan.model import Plan
from configurator.plan.steps import Step, apply
from configurator.project.model import Answer, Consultant, Project


def with_line(project: Project, edit: Callable[[Line], Line]) -> Project:
    """Return the project with its line edited."""
    return replace(project, line=edit(project.line))


def with_plan(project: Project, plan: Plan, catalogue: Catalogue, suppliers: Iterable[Supplier] = ()) -> Project:
    """Return the project with another plan, carrying the entries it uses so that the file opens without a store."""
    used = tuple(dict.fromkeys(option.solution for option in plan.options))
    entries = tuple(catalogue[solution] for solution in used if solution in catalogue)
    known = {supplier.key: supplier for supplier in (*project.suppliers, *suppliers)}
    needed = dict.fromkeys(entry.supplier for entry in entries)
    carried = replace(
        project, plan=plan, entries=entries, suppliers=tuple(known[key] for key in needed if key in known)
    )
    return without_strays(_each_once(carried, project))


def _each_once(project: Project, before: Project) -> Project:
    """Return the project carrying each product once, though the store may have given it another id: the copy it had leads."""
    known = {entry.uuid: entry for entry in (*reversed(project.entries), *reversed(before.entries))}
    if len({entry.uuid for entry in project.entries}) == len(project.entries):
        return project
    leads = {entry.id: known[entry.uuid] for entry in project.entries}
    options = tuple(
        replace(option, solution=leads[option.solution].id, version=leads[option.solution].version)
        if option.solution in leads
        else option
        for option in project.plan.options
    )
    entries = tuple({entry.uuid: known[entry.uuid] for entry in project.entries}.values())
    return replace(project, plan=replace(project.plan, options=options), entries=entries)


def without_strays(project: Project) -> Project:
    """Return the project less the originals and reasons of entries it no longer carries."""
    carried = {entry.uuid for entry in project.entries}
    originals = tuple(entry for entry in project.originals if entry.uuid in carried)
    reasons = tuple(edit for edit in project.hand_edits if edit.entry in carried)
    if (originals, reasons) == (project.originals, project.hand_edits):
        return project
    return replace(project, originals=originals, hand_edits=reasons)


def with_steps(
    project: Project, steps: Iterable[Step], catalogue: Catalogue, suppliers: Iterable[Supplier] = ()
) -> Project:
    """Return the project after the steps of a remedy; KeyError when one names something that is gone."""
    line, plan = project.line, project.plan
    for step in steps:
        line, plan = apply(step, line, plan)
    moved = project if line is project.line else replace(project, line=line)
    return moved if plan is project.plan else with_plan(moved, plan, catalogue, suppliers)


def with_answer(project: Project, item: str, level: int | None) -> Project:
    """Return the project with one item of the level model answered, or open again when `level` is None."""
    others = tuple(answer for answer in project.answers if answer.item != item)
    return replace(project, answers=others if level is None else (*others, Answer(item, level)))


def with_waiver(project: Project, waiver: Waiver) -> Project:
    """Return the project with a finding waived; ValueError when no reason is given."""
    if not waiver.reason.strip():
        raise ValueError("a waiver needs a reason")
    return replace(
        without_waiver(project, waiver.issue_key), waivers=(*without_waiver(project, waiver.issue_key).waivers, waiver)
    )


def without_waiver(project: Project, issue_key: str) -> Project:
    """Return the project with a waiver taken back."""
    return replace(project, waivers=tuple(waiver for waiver in project.waivers if waiver.issue_key != issue_key))


def with_severity(project: Project, rule: str, severity: Severity | None) -> Project:
    """Return the project in which a rule weighs what the user decided; None gives the rule its own weight back."""
    others = tuple((name, weight) for name, weight in project.severities if name != rule)
    return replace(project, severities=others if severity is None else (*others, (rule, severity)))


def with_consultant(project: Project, consultant: Consultant) -> Project:
    """Return the project signed by `consultant`."""
    return replace(project, consultant=consultant)
