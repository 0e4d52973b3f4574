"""Composition root: the command line with the window as one more command of it."""

from __future__ import annotations

from pathlib import Path

import click

from configurator.basis.errors import ConfiguratorError
from configurator.basis.text import Message
from configurator.cli.main import commands, run


@commands.command()
@click.argument("file", type=click.Path(path_type=Path), required=False)
@click.option(
    "--until-shown", is_flag=True, hidden=True, help="close once the first window is painted and say when that was"
)
def window(file: Path | None, until_shown: bool) -> int:
    """창을 엽니다 / open the window."""
    return open_window(file, until_shown)


def open_window(file: Path | None, until_shown: bool = False) -> int:
    """Open the window on a project file or the start page and return its exit code once it is closed.

    With `until_shown` it closes after its first painting and prints the moment (seconds since the epoch), for the self-test.
    """
    try:
        from configurator.ui.main_window import run_window
    except ImportError as error:
        raise ConfiguratorError(Message("cli-qt-missing", reason=str(error))) from error
    return run_window(file, until_shown)


def start(arguments: list[str]) -> int:
    """Run one command and return its exit code; without arguments the window opens."""
    return run(arguments or ["window"])
