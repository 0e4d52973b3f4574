"""More ways out than the rule names: looked for on demand, the ones the command line gives, each applied at once."""

from collections.abc import Callable

from configurator.basis.issues import Issue, Severity
from configurator.plan.steps import Step
from configurator.project.ways import ways_out
from configurator.ui.compatibility.other_ways import MOST, OtherWays
from configurator.ui.compatibility.page import CompatibilityPage
from configurator.ui.compatibility.step_words import step_text
from configurator.ui.main_window import MainWindow
from tests.ui import seen
from tests.ui.compatibility.test_compatibility_page import in_trouble, issues

Settled = Callable[[MainWindow], None]


def asked(window: MainWindow, settled: Settled) -> tuple[CompatibilityPage, Issue[Step], OtherWays]:
    page = in_trouble(window, settled)
    issue = next(each for each in issues(window) if each.severity is Severity.BLOCK and each.remedies)
    window.run("finding.show", issue=issue.key)
    settled(window)
    assert page.pane.more is not None
    return page, issue, page.pane.more


def shown(window: MainWindow, steps: tuple[Step, ...]) -> str:
    assert window.live.study is not None
    return "\n".join(step_text(step, window.live.study, window.look) for step in steps)


def test_they_are_those_of_the_command_line_and_none_is_shown_twice(acme: MainWindow, settled: Settled) -> None:
    page, issue, more = asked(acme, settled)
    assert acme.live.study is not None
    known = {shown(acme, remedy.steps) for remedy in issue.remedies}
    wanted = [way for way in ways_out(acme.live.study, issue) if shown(acme, way.steps) not in known][:MOST]
    assert wanted
    more.press()
    settled(acme)
    assert [card.steps for card in more.cards] == [way.steps for way in wanted]
    assert not more.button.isVisible()
    seen.painted()
    texts = "\n".join(seen.texts(page.pane))
    assert all(acme.look.say(way.message) in texts for way in wanted)
    assert max(card.geometry().right() for card in more.cards) <= page.pane.viewport().width()


def test_one_is_applied_at_once_and_is_one_undo(acme: MainWindow, settled: Settled) -> None:
    _, issue, more = asked(acme, settled)
    more.press()
    settled(acme)
    before, card = acme.live.project, more.cards[0]
    assert card.left is not None
    conflicts = card.left.conflicts
    card.apply()
    settled(acme)
    assert issue.key not in {each.key for each in issues(acme)}
    assert acme.live.study is not None
    assert sum(each.severity is Severity.BLOCK for each in acme.live.study.open_issues) == conflicts
    acme.run("edit.undo")
    assert acme.live.project == before


def test_looking_can_be_stopped_and_another_finding_stops_it(acme: MainWindow, settled: Settled) -> None:
    _, issue, more = asked(acme, settled)
    more.press()
    more.press()
    settled(acme)
    assert not more.cards
    assert more.button.isVisible()
    more.press()
    other = next(each for each in issues(acme) if each.key != issue.key)
    acme.run("finding.show", issue=other.key)
    settled(acme)
    assert not more.cards
