"""What a check has to say: a value with its place, reason and ways out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Generic, TypeVar, overload

from configurator.basis.text import Message

Step = TypeVar("Step")
PRACTICE = "engineering practice"  # the source of what rests on no document


class Severity(StrEnum):
    """How much a finding weighs; `BLOCK` keeps a proposal from being called ready."""

    BLOCK = "block"
    WARN = "warn"
    INFO = "info"
    UNCHECKED = "unchecked"  # the check could not run: never shown as passed


@dataclass(frozen=True, slots=True)
class Remedy(Generic[Step]):
    """One way out: what it does in words, and the edit steps that do it (data, so that every reader can show them)."""

    message: Message
    steps: tuple[Step, ...]
    cost: int = 0  # won, ex VAT; what this way out adds to the plan


class Deferred(Sequence[Remedy[Step]]):
    """Ways out that are worked out when somebody first looks at them; they cost far more than noticing."""

    def __init__(self, work_out: Callable[[], Iterable[Remedy[Step]]]) -> None:
        self._work_out = work_out

    @cached_property
    def _known(self) -> tuple[Remedy[Step], ...]:
        return tuple(self._work_out())

    @overload
    def __getitem__(self, at: int) -> Remedy[Step]: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Remedy[Step], ...]: ...
    def __getitem__(self, at: int | slice) -> Remedy[Step] | tuple[Remedy[Step], ...]:
        return self._known[at]

    def __len__(self) -> int:
        return len(self._known)

    def __eq__(self, other: object) -> bool:
        return self._known == (other._known if isinstance(other, Deferred) else other)

    def __hash__(self) -> int:
        return hash(self._known)

    def __repr__(self) -> str:
        return repr(self._known)


@dataclass(frozen=True, slots=True)
class Issue(Generic[Step]):
    """A finding about the factory, the plan or an entry.

    `key` is stable across rename and reorder: rule id and the ids of the subjects, so that a waiver finds it again.
    """

    rule: str
    severity: Severity
    message: Message
    lesson: Message
    subjects: tuple[str, ...]  # ids of stations, options, systems … to highlight, the place first
    expected: Message | None = None
    found: Message | None = None
    source: str = ""  # standard, supplier document and page, programme clause, or "engineering practice"
    remedies: Sequence[Remedy[Step]] = ()  # a tuple, or `Deferred`

    def weighed(self, severity: Severity, remedies: Sequence[Remedy[Step]]) -> Issue[Step]:
        """Return it with another weight and other ways out; `dataclasses.replace` takes four times as long for hundreds of them."""
        return Issue(
            self.rule,
            severity,
            self.message,
            self.lesson,
            self.subjects,
            self.expected,
            self.found,
            self.source,
            remedies,
        )

    @property
    def key(self) -> str:
        """The stable name a waiver refers to, e.g. `protocol-is-spoken:op-10:opt-3f`: rule, place, and the others in order of id.

        The others are sorted because the order of stations and options is the user's to change.
        """
        return ":".join((self.rule, *self.subjects[:1], *sorted(self.subjects[1:])))


@dataclass(frozen=True, slots=True)
class Waiver:
    """Somebody's signed decision to live with a finding; `reason` must not be empty."""

    issue_key: str
    reason: str
    author: str
    decided_on: date
    expires_on: date | None = None

    def covers(self, issue: Issue[Step], today: date) -> bool:
        """Say whether this waiver still speaks for `issue` on `today`."""
        return self.issue_key == issue.key and not self.expired(today)

    def expired(self, today: date) -> bool:
        """Say whether it speaks for nothing any more."""
        return self.expires_on is not None and today > self.expires_on


def waiver_of(issue: Issue[Step], waivers: Iterable[Waiver], today: date) -> Waiver | None:
    """Return the waiver that speaks for `issue` on `today`, or None."""
    return next((waiver for waiver in waivers if waiver.covers(issue, today)), None)


def open_issues(issues: Iterable[Issue[Step]], waivers: Iterable[Waiver], today: date) -> tuple[Issue[Step], ...]:
    """Return the issues that no valid waiver covers, in their order."""
    signed = tuple(waivers)
    return tuple(issue for issue in issues if waiver_of(issue, signed, today) is None)


def blocks(issues: Iterable[Issue[Step]]) -> bool:
    """Say whether any of `issues` keeps the proposal from being ready."""
    return any(issue.severity in (Severity.BLOCK, Severity.UNCHECKED) for issue in issues)
