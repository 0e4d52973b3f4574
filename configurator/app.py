"""Composition root of the window: the one place where its objects are built and handed to each other."""

from __future__ import annotations

from pathlib import Path


def open_window(file: Path | None, until_shown: bool = False) -> int:
    """Open the window on a project file or the start page and return its exit code once it is closed.

    With `until_shown` it closes after its first painting and prints the moment (seconds since the epoch), for the self-test.
    """
    from configurator.basis.errors import ConfiguratorError
    from configurator.basis.text import Message

    try:
        from configurator.ui.main_window import run_window
    except ImportError as error:
        raise ConfiguratorError(Message("cli-qt-missing", reason=str(error))) from error
    return run_window(file, until_shown)
