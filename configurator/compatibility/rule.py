"""What a rule is, and what it says when it notices something."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from configurator.basis.issues import Deferred, Issue, Remedy, Severity
from configurator.basis.text import Argument, Message
from configurator.compatibility.survey import Survey
from configurator.plan.steps import Step

RuleKind = Literal["REQ", "ONE", "DATA", "IF", "UTL", "ENV", "SKL", "SEC", "REG", "PRG", "VER", "CON", "REC"]
Remedies = Callable[[], Iterable[Remedy[Step]]]


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule noticed, before it is put into an issue; its remedies are worked out only when somebody wants them."""

    rule: str
    subjects: tuple[str, ...]
    args: tuple[tuple[str, Argument], ...]
    remedies: Remedies
    severity: Severity | None = None  # None: the rule's own
    text: str = ""  # the message key's middle when several rules share a wording; empty: the rule id
    variant: str = ""  # distinguishes ways of falling short: `-too-little`, `-not-looked` …
    source: str = ""


Notice = Callable[[Survey], Iterable[Finding]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule as data: `number` is its row in the domain's table of 66 (0: a natural law beside them).

    `closes` says that what it asks can be added from the store, so that closure works on it and does not shy from it.
    """

    id: str
    number: int
    kind: RuleKind
    severity: Severity
    source: str
    notices: Notice
    closes: bool = False


def finding(
    rule: str,
    subjects: Iterable[str],
    remedies: Remedies,
    severity: Severity | None = None,
    text: str = "",
    variant: str = "",
    source: str = "",
    **args: Argument,
) -> Finding:
    """Return a finding with its arguments by name."""
    return Finding(rule, tuple(subjects), tuple(args.items()), remedies, severity, text, variant, source)


def issue(found: Finding, rule: Rule, severity: Severity) -> Issue[Step]:
    """Return the issue of a finding; message, expected and found share the finding's arguments."""
    args = dict(found.args)
    stem = f"compatibility-{found.text or rule.id}{found.variant}"
    return Issue(
        rule=rule.id,
        severity=severity,
        message=Message(stem, **args),
        lesson=Message(f"compatibility-{rule.id}-lesson"),
        subjects=found.subjects,
        expected=Message(f"compatibility-{found.text or rule.id}-expected", **args),
        found=Message(f"{stem}-found", **args),
        source=found.source or rule.source,
        remedies=Deferred(found.remedies),
    )
