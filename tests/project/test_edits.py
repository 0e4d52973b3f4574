"""Edits of the project's own parts."""

from datetime import date

import pytest

from configurator.basis.issues import Severity, Waiver
from configurator.project.change import Change
from configurator.project.edits import with_answer, with_line, with_severity, with_waiver, without_waiver
from tests.project.projects import acme


def test_a_waiver_needs_a_reason_and_replaces_the_one_on_the_same_finding() -> None:
    first = Waiver("rule:op-10", "checked on site", "Kim", date(2026, 11, 21))
    second = Waiver("rule:op-10", "checked again", "Lee", date(2026, 11, 22))
    project = with_waiver(with_waiver(acme(), first), second)
    assert project.waivers == (second,)
    assert without_waiver(project, "rule:op-10").waivers == ()
    with pytest.raises(ValueError, match="reason"):
        with_waiver(project, Waiver("rule:op-10", "  ", "Kim", date(2026, 11, 21)))


def test_answers_and_severities_are_set_and_taken_back() -> None:
    project = with_answer(acme(), "1.1.1", 4)
    assert [answer.level for answer in project.answers if answer.item == "1.1.1"] == [4]
    assert not [answer for answer in with_answer(project, "1.1.1", None).answers if answer.item == "1.1.1"]
    weighed = with_severity(project, "aisle", Severity.INFO)
    assert weighed.severities == (("aisle", Severity.INFO),)
    assert with_severity(weighed, "aisle", None).severities == ()


def test_a_change_is_told_by_identity() -> None:
    before = acme()
    change = Change(before, with_answer(before, "1.1.2", 1))
    assert change.answers_changed
    assert not any((change.line_changed, change.plan_changed, change.waivers_changed))
    assert not Change(before, with_line(before, lambda line: line)).line_changed
