"""One edit in a project file from the command line: one step that the window can undo."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from configurator.basis.errors import ConfiguratorError
from configurator.basis.text import Message
from configurator.project.model import Project
from configurator.project.session import Session


def edited(file: Path, message: Message, edit: Callable[[Project], Project]) -> Project:
    """Do one edit in a file; `ConfiguratorError` when it may not be written or the edit refuses, and nothing is changed then."""
    if file.exists() and not os.access(file, os.W_OK):
        raise ConfiguratorError(Message("cli-waive-read-only", file=str(file)))
    session = Session.open(file)
    try:
        session.apply(message, edit)
        if session.unsaved is not None:
            raise ConfiguratorError(session.unsaved)
        return session.project
    finally:
        session.close()
