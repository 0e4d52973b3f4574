"""Findings in the window: from the message to the place, to a way out, to an acceptance - and back."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from configurator.basis.issues import Issue, Severity
from configurator.basis.language import LANGUAGES
from configurator.basis.text import Message
from configurator.plan.steps import AddOption, Step
from configurator.ui.compatibility.finding_pane import OWN_RULES
from configurator.ui.compatibility.findings import GROUPS, Row, rows, stations_of
from configurator.ui.compatibility.page import CompatibilityPage
from configurator.ui.main_window import MainWindow
from configurator.ui.widgets.columns import ScrollColumn
from tests.ui import seen

Settled = Callable[[MainWindow], None]
MES, GATEWAY = "saerom-process/flow-mes", "hanbit-connect/eg-40"


def opened(window: MainWindow) -> CompatibilityPage:
    window.run("view.page.compatibility")
    page = window.page("compatibility")
    assert isinstance(page, CompatibilityPage)
    return page


def in_trouble(window: MainWindow, settled: Settled) -> CompatibilityPage:
    """An MES without what it needs."""
    window.run("plan.add", solution=MES)
    window.run("plan.add", solution=GATEWAY, stations=tuple(each.id for each in window.live.project.line.stations[:2]))
    settled(window)
    page = opened(window)
    settled(window)
    return page


def issues(window: MainWindow) -> tuple[Issue[Step], ...]:
    assert window.live.study is not None
    return window.live.study.issues


def listed(page: CompatibilityPage) -> list[Row]:
    return [line for line in page.list.findings.lines if isinstance(line, Row)]


def test_the_list_is_the_study_by_weight_and_counts(acme: MainWindow, settled: Settled) -> None:
    page = in_trouble(acme, settled)
    shown = listed(page)
    assert sorted(row.key for row in shown) == sorted(issue.key for issue in issues(acme))
    groups = [GROUPS.index(row.group) for row in shown]
    assert groups == sorted(groups)
    by_key = {issue.key: issue for issue in issues(acme)}
    assert all(row.group == by_key[row.key].severity.value for row in shown)
    blocks = sum(issue.severity is Severity.BLOCK for issue in issues(acme))
    assert page._counts["block"].text() == str(blocks) != "0"
    study = acme.live.study
    assert study is not None
    assert page._counts["fits"].text() == str(sum(edge.proof == "confirmed" for edge in study.graph.edges))


def test_a_finding_leads_to_its_stations_and_nodes(acme: MainWindow, settled: Settled) -> None:
    page = in_trouble(acme, settled)
    study = acme.live.study
    assert study is not None
    visited = 0
    for issue in study.issues:
        acme.run("finding.show", issue=issue.key)
        seen.painted()
        texts = "\n".join(seen.texts(page.pane))
        said = [issue.message, issue.lesson, *(each for each in (issue.expected, issue.found) if each is not None)]
        assert all(acme.look.say(message) in texts for message in said)
        marked = {name for name, item in page.graph.boxes.items() if item.ring}
        named = {box.id for subject in issue.subjects if (box := page.graph.shown.box_of(subject)) is not None}
        assert marked == named
        stations = stations_of(study, issue)
        if stations:
            visited += 1
            assert acme.desk.selection.stations == stations
            acme.run("finding.locate", issue=issue.key)
            assert acme.shown == "line"
            assert acme.desk.selection.stations == stations
            opened(acme)
    assert visited


def test_double_click_and_keys_step_through(acme: MainWindow, settled: Settled) -> None:
    page = in_trouble(acme, settled)
    study = acme.live.study
    assert study is not None
    keys = [row.key for row in rows(study, acme.look)]
    acme.run("finding.show", issue=keys[0])
    walked = [page.pane.key]
    for _ in keys:
        acme.run("finding.next")
        walked.append(page.pane.key)
    assert walked == [*keys, keys[0]]
    acme.run("finding.previous")
    assert page.pane.key == keys[-1]
    placed = next(row for row in listed(page) if stations_of(study, by_key(acme, row.key)))
    line = page.list.findings.index(page.list.findings.line_of(placed.key))
    page.list.scrollTo(line)
    centre = page.list.visualRect(line).center()
    QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=centre)
    assert page.pane.key == placed.key
    QTest.mouseDClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=centre)
    assert acme.shown == "line"


def by_key(window: MainWindow, key: str) -> Issue[Step]:
    return next(issue for issue in issues(window) if issue.key == key)


def test_a_remedy_tells_what_it_changes_applies_at_once_and_is_one_undo(acme: MainWindow, settled: Settled) -> None:
    page = in_trouble(acme, settled)
    blocking = [each for each in issues(acme) if each.severity is Severity.BLOCK and each.remedies]
    issue = next(each for each in blocking if isinstance(each.remedies[0].steps[0], AddOption))
    acme.run("finding.show", issue=issue.key)
    settled(acme)
    first = page.pane.cards[0]
    assert first.left is not None
    added = issue.remedies[0].steps[0]
    assert isinstance(added, AddOption)
    assert acme.live.study is not None
    title = acme.look.name(acme.live.study.catalogue[added.option.solution].title)
    seen.painted()
    assert any(title in text for text in seen.texts(first))
    page.pane.hovered.emit(0)
    assert page.graph.has_ghost
    page.pane.hovered.emit(-1)
    assert not page.graph.has_ghost
    before = acme.live.project
    acme.run("finding.apply-remedy", issue=issue.key, remedy=0)
    settled(acme)
    left = [each for each in issues(acme) if each.severity in (Severity.BLOCK, Severity.UNCHECKED)]
    plan_rules = [each for each in left if each.rule in OWN_RULES]
    assert len(plan_rules) == first.left.conflicts + first.left.unchecked
    assert (issue.key not in {each.key for each in issues(acme)}) == first.left.solved
    assert page.pane.key != issue.key
    assert acme.run("edit.undo") is not None
    assert acme.live.project == before


def test_accepting_needs_a_reason_and_can_be_taken_back(acme: MainWindow, settled: Settled) -> None:
    page = in_trouble(acme, settled)
    key = next(each.key for each in issues(acme) if each.severity is Severity.BLOCK)
    acme.run("finding.show", issue=key)
    form = page.pane.form
    assert form is not None
    before = acme.live.project
    form.accept()
    seen.painted()
    assert form.wrong.isVisible()
    acme.run("finding.waive", issue=key, reason="   ")
    assert acme.notices.latest == Message("ui-waive-reason")
    assert acme.live.project is before
    form.reason.input.setText("<b>서버는</b> 기존 것을 씁니다")
    form.author.input.setText("이과장")
    form.until.input.setText("언젠가")
    form.accept()
    assert acme.live.project is before
    form.until.input.setText("2099-03-31")
    form.accept()
    settled(acme)
    assert acme.live.project is not None
    waiver = acme.live.project.waivers[0]
    assert (waiver.issue_key, waiver.reason, waiver.author) == (key, "<b>서버는</b> 기존 것을 씁니다", "이과장")
    assert waiver.expires_on == date(2099, 3, 31)
    row = next(row for row in listed(page) if row.key == key)
    assert row.group == "waived"
    assert listed(page)[-1].group == "waived"
    acme.run("finding.show", issue=key)
    seen.painted()
    assert waiver.reason in seen.texts(page.pane)
    acme.run("finding.unwaive", issue=key)
    settled(acme)
    assert acme.live.project == before
    assert next(row for row in listed(page) if row.key == key).group == "block"


def test_a_rule_may_weigh_what_somebody_decided(acme: MainWindow, settled: Settled) -> None:
    page = in_trouble(acme, settled)
    issue = next(each for each in issues(acme) if each.severity is Severity.BLOCK and each.rule in OWN_RULES)
    acme.run("finding.set-severity", rule=issue.rule, severity="warn")
    settled(acme)
    assert by_key(acme, issue.key).severity is Severity.WARN
    assert next(row for row in listed(page) if row.key == issue.key).group == "warn"
    acme.run("finding.set-severity", rule=issue.rule)
    settled(acme)
    assert by_key(acme, issue.key).severity is Severity.BLOCK
    assert acme.live.project is not None
    assert acme.live.project.severities == ()


def test_a_finding_that_is_gone_is_said(acme: MainWindow, settled: Settled) -> None:
    opened(acme)
    acme.run("finding.show", issue="no-such-rule:nowhere")
    assert acme.notices.latest == Message("ui-finding-gone")


def test_views_of_the_graph(cnc: MainWindow, settled: Settled) -> None:
    page = opened(cnc)
    settled(cnc)
    everything = set(page.graph.boxes)
    cnc.run("finding.view", view="data")
    assert set(page.graph.boxes) < everything
    named = next(each for each in issues(cnc) if any(page.graph.shown.box_of(subject) for subject in each.subjects))
    cnc.run("finding.show", issue=named.key)
    cnc.run("finding.view", view="finding")
    assert 0 < len(page.graph.boxes) < len(everything)
    cnc.run("finding.view", view="all")
    assert set(page.graph.boxes) == everything
    page.graph.zoom_by(1.5)
    page.graph.zoom_by(0.1)
    page.graph.fit()


def test_all_is_named_whole_and_in_one_language(cnc: MainWindow, settled: Settled) -> None:
    cnc.resize(1280, 800)
    page = opened(cnc)
    for language in LANGUAGES:
        cnc.run("view.language", to=language)
        cnc.run("view.theme", to="dark" if language == "en" else "light")
        settled(cnc)
        for issue in issues(cnc)[:6]:
            cnc.run("finding.show", issue=issue.key)
            settled(cnc)
            seen.painted()
            assert seen.nameless(page) == []
            assert seen.cut_off(page) == []
            assert too_wide(page) == []
            assert seen.missing_letters(page) == set()
            if language == "en":
                assert seen.korean(page) == []


def too_wide(page: QWidget) -> list[int]:
    """Columns whose parts need more width than they have: their right side would be cut."""
    columns = [each for each in page.findChildren(ScrollColumn) if each.isVisible()]
    lacking = [each.widget().minimumSizeHint().width() - each.viewport().width() for each in columns]
    return [pixels for pixels in lacking if pixels > 0]
