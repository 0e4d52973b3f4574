"""How a rule of the line says what it found."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from configurator.basis.issues import PRACTICE, Issue, Remedy, Severity
from configurator.basis.text import Argument, Message
from configurator.line.steps import LineStep

Finding: TypeAlias = Issue[LineStep]


def finding(
    rule: str,
    severity: Severity,
    subjects: Iterable[str],
    remedies: Iterable[Remedy[LineStep]] = (),
    source: str = PRACTICE,
    **args: Argument,
) -> Finding:
    """Make an issue whose sentences are `line-check-<rule>` and `line-check-<rule>-lesson`."""
    return Issue(
        rule=f"line-{rule}",
        severity=severity,
        message=Message(f"line-check-{rule}", **args),
        lesson=Message(f"line-check-{rule}-lesson"),
        subjects=tuple(subjects),
        source=source,
        remedies=tuple(remedies),
    )
