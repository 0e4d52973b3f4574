"""From a project to a proposal on disk: frame, recommendation, documents."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from configurator.basis.language import Language, speaker
from configurator.basis.text import Message
from configurator.basis.vocabulary import Stage
from configurator.basis.work import Cancel, Tell, tell_nobody
from configurator.catalog.store import SolutionStore
from configurator.project.model import Project
from configurator.project.recommend import recommended
from configurator.project.study import Study
from configurator.proposal.writing import write

STAGES = {
    "none": Stage.NONE,
    "basic": Stage.BASIC,
    "middle1": Stage.MIDDLE1,
    "middle2": Stage.MIDDLE2,
    "advanced": Stage.ADVANCED,
}


def framed(
    project: Project, programme: str | None, target: str | None, budget: int | None, day: date | None
) -> Project:
    """Return the project in the frame the options name; misuse when a programme is unknown on that day."""
    from configurator.costing.support import programmes_on

    price_date = day or project.price_date
    known = [each.id for each in programmes_on(price_date)]
    if programme is not None and programme not in known:
        message = Message("cli-programme-unknown", found=programme[:60], choices=", ".join(known))
        raise click.BadParameter(
            " / ".join(speaker(language).say(message) for language in ("ko", "en")), param_hint="--programme"
        )
    plan = replace(
        project.plan,
        programme=programme or project.plan.programme,
        target=STAGES[target] if target else project.plan.target,
        budget=budget if budget is not None else project.plan.budget,
    )
    return replace(project, plan=plan, price_date=price_date)


def proposed(
    project: Project,
    edition: SolutionStore,
    folder: Path,
    language: Language,
    tell: Tell = tell_nobody,
    cancel: Cancel | None = None,
) -> tuple[Study, tuple[Path, ...]]:
    """Write the documents of a project, with the recommended plan when it has none yet; return the study and the files.

    `Cancelled` when asked to stop; the folder then holds what it held before.
    """
    chosen = project if project.plan.options else recommended(project, edition, tell, cancel)
    study = Study(chosen, edition)
    return study, write(study, folder, language, tell, cancel)
