"""Findings and waivers."""

from datetime import date

from configurator.basis.issues import Issue, Severity, Waiver, blocks, open_issues
from configurator.basis.text import Message


def issue(rule: str, *subjects: str, severity: Severity = Severity.BLOCK) -> Issue[object]:
    return Issue(rule, severity, Message("a"), Message("b"), subjects)


def test_a_waiver_finds_its_issue_by_rule_and_subjects_until_it_expires() -> None:
    finding = issue("aisle-is-wide-enough", "opt-1", "op-10")
    waiver = Waiver(
        "aisle-is-wide-enough:opt-1:op-10", "measured again: 1.6 m", "Kim", date(2026, 11, 1), date(2026, 12, 31)
    )
    assert open_issues([finding], [waiver], date(2026, 12, 31)) == ()
    assert open_issues([finding], [waiver], date(2027, 1, 1)) == (finding,)
    assert open_issues([issue("aisle-is-wide-enough", "opt-2")], [waiver], date(2026, 12, 1)) != ()


def test_what_was_not_checked_blocks_too() -> None:
    assert blocks([issue("r", severity=Severity.UNCHECKED)])
    assert not blocks([issue("r", severity=Severity.WARN), issue("r", severity=Severity.INFO)])
