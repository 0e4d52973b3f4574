"""A project that begins with nothing but starting values, each marked as assumed."""

from __future__ import annotations

import tomllib
from datetime import date

from configurator.basis import boundary, places
from configurator.basis.ids import fresh_id
from configurator.line.model import Line
from configurator.project.model import Project


def blank_project(day: date) -> Project:
    """Return a new project of `resources/start/blank-line.toml`, with prices of `day`."""
    path = places.resources() / "start" / "blank-line.toml"
    line = boundary.read(Line, tomllib.loads(path.read_text(encoding="utf-8")), str(path))
    return Project(id=fresh_id("project", ()), title=line.name, line=line, price_date=day)
