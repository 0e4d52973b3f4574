"""Does the work of a command and tells what is wrong with the input or the world, with the exit code that belongs to it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TypeVar

import click

from configurator.basis.errors import BadInput, ConfiguratorError
from configurator.basis.language import Language, speaker
from configurator.basis.text import Message
from configurator.basis.work import Tell, tell_nobody
from solution_store import report

FINDINGS, WORLD, BUG = 1, 3, 4  # click itself ends with 2 on misuse
Value = TypeVar("Value")


def progress(lang: Language) -> Tell:
    """Return what shows progress in one line of a terminal; elsewhere nothing is shown."""
    if not sys.stderr.isatty():
        return tell_nobody

    def show(share: float, doing: Message) -> None:
        click.echo(f"\r{share:4.0%} {speaker(lang).say(doing):<60}", nl=share >= 1, err=True)

    return show


def told(lang: Language, work: Callable[[], Value]) -> Value:
    """Do work; what is wrong with the input or the world is said and ends the process with its code."""
    try:
        return work()
    except BadInput as error:
        click.echo("\n".join(report.mistake_lines(error.mistakes, speaker(lang))), err=True)
        click.echo(speaker(lang).say(error.message), err=True)
        sys.exit(FINDINGS)
    except ConfiguratorError as error:
        click.echo(speaker(lang).say(error.message), err=True)
        sys.exit(WORLD)
    except OSError as error:
        click.echo(speaker(lang).text("store-world-failed", reason=str(error)), err=True)
        sys.exit(WORLD)
