"""Accepting a finding from the command line, and taking that back: the same waivers the window keeps."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import click

from configurator.basis.issues import Waiver
from configurator.basis.language import LANGUAGES, speaker
from configurator.basis.text import Argument, Message
from configurator.catalog.store import SolutionStore
from configurator.cli.editing import edited
from configurator.project.edits import with_waiver, without_waiver
from configurator.project.model import Project
from configurator.project.study import Study

MOST_NEAR = 3  # keys named when one is not found


def waive(file: Path, key: str, reason: str, author: str, expires: date | None, edition: SolutionStore) -> Waiver:
    """Accept a finding in a project file and return the waiver; misuse when there is no such finding or something is missing."""
    if not reason.strip():
        raise _misuse("cli-waive-reason-missing")
    if not author.strip():
        raise _misuse("cli-waive-author-missing")

    def accepted(project: Project) -> Project:
        day = project.price_date
        if expires is not None and expires < day:
            raise _misuse("cli-waive-expires-early", until=expires.isoformat(), day=day.isoformat())
        keys = [issue.key for issue in Study(project, edition).issues]
        if key not in keys:
            raise _misuse("cli-waive-no-finding", finding=key[:200], near=_near(key, keys))
        return with_waiver(project, Waiver(key, reason.strip(), author.strip(), day, expires))

    project = edited(file, Message("project-edit-waive"), accepted)
    return next(waiver for waiver in project.waivers if waiver.issue_key == key)


def unwaive(file: Path, key: str) -> None:
    """Take the acceptance of a finding back; misuse when it is not accepted."""

    def taken_back(project: Project) -> Project:
        known = [waiver.issue_key for waiver in project.waivers]
        if key not in known:
            raise _misuse("cli-waive-no-waiver", finding=key[:200], known=_listed(known))
        return without_waiver(project, key)

    edited(file, Message("project-edit-unwaive"), taken_back)


def _near(key: str, keys: Iterable[str]) -> Argument:
    return _listed(difflib.get_close_matches(key[:200], list(keys), MOST_NEAR, 0.3))


def _listed(keys: Iterable[str]) -> Argument:
    return tuple(keys) or Message("cli-waive-nothing")


def _misuse(key: str, **args: Argument) -> click.BadParameter:
    message = Message(key, **args)
    return click.BadParameter(" / ".join(speaker(language).say(message) for language in LANGUAGES))
