"""A shipped sample as a new project; always a copy."""

from __future__ import annotations

from datetime import date

from configurator.basis.ids import fresh_id
from configurator.line.layout import laid_out
from configurator.line.sample import read_sample
from configurator.plan.model import Plan
from configurator.project.model import Answer, Project


def project_from_sample(name: str, price_date: date) -> Project:
    """Return a fresh project of the sample `name`; `ConfiguratorError` names the samples when there is none of that name."""
    sample = read_sample(name)
    return Project(
        id=fresh_id("project", ()),
        title=sample.title,
        line=laid_out(sample.line),
        price_date=price_date,
        plan=Plan(programme=sample.programme, target=sample.target),
        answers=tuple(Answer(item, level) for item, level in sample.answers),
    )
