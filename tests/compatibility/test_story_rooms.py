"""Findings about line, money, dates, waivers and own entries are told in words of their own, as a clash none of whose facts can be spared."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from configurator.basis.issues import Issue, Severity, Waiver
from configurator.basis.language import LANGUAGES, Language, speaker
from configurator.basis.text import Message, Money, Name
from configurator.compatibility.facts_rooms import FOUND_BY
from configurator.compatibility.rules import RULES, unfinished
from configurator.compatibility.story import Story, explain_all, tell
from configurator.line.checks import check_line
from configurator.plan.model import Plan
from configurator.plan.steps import Step
from configurator.project.checkup import expired_waivers
from configurator.rollout.checks import check_schedule
from configurator.rollout.schedule import Schedule, Task
from tests.compatibility.builders import line as small_line
from tests.compatibility.test_story import GENERAL, minimal
from tests.line.test_checks import BROKEN

TEXT = Path(__file__).resolve().parents[2] / "resources" / "text"
TOLD_BESIDE = {
    "own-entry",
    "project-waiver-expired",
    "compatibility-check-is-finished",
}  # their lessons stand in other rooms
MONEY_LOST: Issue[Step] = Issue(
    "own-share-fits-the-budget",
    Severity.WARN,
    Message("costing-over-budget", own=Money(12_000_000), budget=Money(9_000_000), over=Money(3_000_000)),
    Message("costing-over-budget-lesson"),
    ("plan",),
)
ODD: Issue[Step] = Issue(
    "somebody-new", Severity.WARN, Message("costing-take-no-programme"), Message("costing-over-budget-lesson"), ()
)


def texts(language: str) -> dict[str, str]:
    """Return every key of a language with its text."""
    spoken = "\n".join(file.read_text(encoding="utf-8") for file in sorted((TEXT / language).glob("*.ftl")))
    parts = re.split(r"^([a-z][a-zA-Z0-9-]*) *= *", spoken, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def variables(text: str) -> set[str]:
    return set(re.findall(r"\$(\w+)", text))


def story_of(issue: Issue[Step]) -> Story:
    return explain_all((issue,), small_line(), Plan(), {})[0]


def test_every_finding_of_line_money_and_dates_has_its_words() -> None:
    known = texts("ko")
    findings = {
        key.removesuffix("-lesson")
        for key in known
        if key.startswith(("line-check-", "costing-", "rollout-")) and key.endswith("-lesson")
    }
    assert {key for key in findings if key in known} <= set(FOUND_BY)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_speak_only_of_what_the_finding_says_and_of_every_kind(language: Language) -> None:
    known = texts(language)
    told = {key.split("-", 3)[3] for key in known if key.startswith("compatibility-rooms-")}
    assert told == set(FOUND_BY)
    for key in FOUND_BY:
        said = set().union(*(variables(known.get(key + part, "")) for part in ("", "-expected", "-found")))
        said |= {"solution", "reason"} if key.startswith("own-entry") else set()
        for part in ("asks", "found", "so"):
            text = known[f"compatibility-rooms-{part}-{key}"]
            assert variables(text) <= said, key
            assert text.splitlines()[0].rstrip().endswith("니다." if language == "ko" else "."), key
        # what is asked for is shared by all findings of a kind and therefore names no single one of them
        asked = variables(known[f"compatibility-rooms-asks-{key}"])
        assert not asked & {"solution", "station", "stations", "items", "product", "machine", "condition"}, key


@pytest.mark.parametrize("rule", sorted(BROKEN))
def test_a_broken_line_is_told_as_asked_found_and_therefore(rule: str) -> None:
    for issue in check_line(BROKEN[rule][0]):
        natural(issue)  # type: ignore[arg-type]  # steps of the line are steps


def test_money_dates_waivers_and_unfinished_checks_are_told_alike() -> None:
    start, end = date(2026, 1, 1), date(2027, 1, 1)
    late = Schedule((Task("a", "install", Name.alike("설치"), None, start, end),), start, end, 0.0)
    (too_long,) = check_schedule(late, 9)
    waiver = Waiver(too_long.key, "발주를 앞당김", "박도윤", date(2026, 1, 1), date(2026, 2, 1))
    (ran_out,) = expired_waivers((too_long,), (waiver,), date(2026, 3, 1))
    for issue in (MONEY_LOST, too_long, ran_out, unfinished(RULES[0])):
        natural(issue)


def natural(issue: Issue[Step]) -> None:
    """Check that a finding is told minimally in two short lines in both languages, without quoting its own message."""
    story = story_of(issue)
    minimal(story)
    assert not GENERAL & {fact.message.key for fact in story.facts}
    assert [fact.said_by for fact in story.facts] == ["rule", FOUND_BY[issue.message.key]]
    assert all(fact.links for fact in story.facts)
    for language in LANGUAGES:
        spoken = speaker(language)
        (lines,) = tell((story,), spoken)
        assert len(lines) == 2, lines
        assert spoken.say(issue.message) not in "\n".join(lines)


def test_what_is_asked_for_is_told_once_for_all_findings_of_a_kind() -> None:
    twin: Issue[Step] = Issue(
        MONEY_LOST.rule, MONEY_LOST.severity, MONEY_LOST.message, MONEY_LOST.lesson, ("plan", "other")
    )
    first, second = tell(explain_all((MONEY_LOST, twin), small_line(), Plan(), {}), speaker("en"))
    assert "must stay within its budget of KRW 9" in first[0]
    assert "must stay within" not in second[0]


def test_a_finding_nobody_wrote_words_for_yet_is_told_in_its_own() -> None:
    story = story_of(ODD)
    minimal(story)
    assert GENERAL & {fact.message.key for fact in story.facts}


def test_what_a_person_wrote_stays_plain_text() -> None:
    said = Message("costing-option-without-price", solution=Name.alike("<b>{ $x }</b> =1+1"))
    issue: Issue[Step] = Issue(
        "options-have-a-price", Severity.WARN, said, Message("costing-option-without-price-lesson"), ("opt-1",)
    )
    (lines,) = tell((story_of(issue),), speaker("ko"))
    assert "<b>{ $x }</b> =1+1" in lines[0]
