"""The plan in the window: what came with what, its frame, and a recommendation that waits to be taken."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QWidget

from configurator.basis.frozen import find
from configurator.basis.ids import OptionId, SolutionId, StationId
from configurator.basis.language import LANGUAGES
from configurator.basis.text import Message
from configurator.basis.vocabulary import Stage
from configurator.plan.model import Discount, Option, Plan
from configurator.plan.steps import orphans
from configurator.ui.main_window import MainWindow
from configurator.ui.plan.difference import changes
from configurator.ui.plan.page import PlanPage
from configurator.ui.widgets.columns import ScrollColumn
from tests.ui import seen
from tests.ui.recommended import open_cnc

Settled = Callable[[MainWindow], None]
NAMES = st.sampled_from(("a/one", "a/two", "b/three"))
PLACES = st.lists(st.sampled_from(("st-1", "st-2", "st-3")), max_size=2, unique=True)


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    count = draw(st.integers(0, 5))
    made = [
        Option(
            OptionId(f"opt-{number}-{draw(st.integers(0, 99))}"),
            SolutionId(draw(NAMES)),
            "1",
            tuple(StationId(each) for each in draw(PLACES)),
            units=draw(st.integers(1, 2)),
        )
        for number in range(count)
    ]
    return Plan(tuple(made))


def held(options: tuple[Option, ...]) -> list[tuple[str, tuple[str, ...], int]]:
    return sorted((option.solution, option.stations, option.units) for option in options)


@given(plans(), plans())
def test_the_difference_leads_from_one_plan_to_the_other(before: Plan, after: Plan) -> None:
    found = changes(before, after)
    left = list(before.options)
    for option in (*found.dropped, *(old for old, _ in found.moved)):
        left.remove(option)
    assert held((*left, *found.added, *(new for _, new in found.moved))) == held(after.options)
    gone, come = ({option.solution for option in part} for part in (found.dropped, found.added))
    assert gone.isdisjoint(come)
    assert changes(before, before).none


def plan_page(window: MainWindow) -> PlanPage:
    window.run("view.page.plan")
    page = window.page("plan")
    assert isinstance(page, PlanPage)
    return page


def plan_of(window: MainWindow) -> Plan:
    assert window.live.project is not None
    return window.live.project.plan


def test_each_option_says_what_it_came_for(cnc: MainWindow, settled: Settled) -> None:
    page, study = plan_page(cnc), cnc.live.study
    settled(cnc)
    assert study is not None
    shown = {card.line.option: card.line for card in page.cards}
    assert shown.keys() == {option.id for option in study.plan.options}
    for option in study.plan.options:
        causes = shown[option.id].causes
        assert len(causes) == len(option.causes)
        for cause, said in zip(option.causes, causes, strict=True):
            taker = find(study.plan.options, cause.option)
            assert taker is None or cnc.look.name(study.catalogue[taker.solution].title) in said
    picked = [bool(card.line.causes) for card in page.cards]
    assert picked == sorted(picked)


def test_without_its_cause_an_option_offers_to_go(cnc: MainWindow, settled: Settled) -> None:
    page = plan_page(cnc)
    caused = next(option for option in plan_of(cnc).options if option.causes)
    for cause in caused.causes:
        if find(plan_of(cnc).options, cause.option) is not None:
            cnc.run("plan.remove", option=cause.option)
    settled(cnc)
    lonely = {option.id for option in orphans(plan_of(cnc))}
    assert caused.id in lonely
    assert {card.line.option for card in page.cards if card.line.orphan} == lonely
    card = next(card for card in page.cards if card.line.option == caused.id)
    seen.painted()
    assert cnc.look.text("ui-plan-orphan") in seen.texts(card)
    cnc.run("plan.remove", option=caused.id)
    assert find(plan_of(cnc).options, caused.id) is None


def test_every_edit_of_the_frame_is_one_undo(cnc: MainWindow, settled: Settled) -> None:
    start = cnc.live.project
    option = plan_of(cnc).options[0].id
    cnc.run("plan.set-target", target=3)
    cnc.run("plan.set-budget", won=50_000_000)
    cnc.run("plan.set-programme", programme=None)
    cnc.run("plan.set-units", option=option, units=3)
    cnc.run("station.select", stations=("st-02", "st-03"))
    cnc.run("plan.place", option=option)
    cnc.run("plan.add-discount", label="묶음 할인", won=1_000_000)
    made = plan_of(cnc)
    chosen = find(made.options, option)
    assert chosen is not None
    assert (made.target, made.budget, made.programme) == (Stage.MIDDLE2, 50_000_000, None)
    assert (chosen.units, chosen.stations) == (3, ("st-02", "st-03"))
    assert made.discounts == (Discount("묶음 할인", 1_000_000),)
    settled(cnc)
    study = cnc.live.study
    assert study is not None
    assert any(row.amount == -1_000_000 for row in study.estimate.rows)
    cnc.run("plan.drop-discount", number=0)
    assert plan_of(cnc).discounts == ()
    steps = 0
    while cnc.run("edit.undo") is not None:
        steps += 1
    assert steps == 7
    assert cnc.live.project == start


def test_nothing_happens_for_what_means_nothing(cnc: MainWindow) -> None:
    before = cnc.live.project
    cnc.run("plan.add-discount", label="  ", won=5)
    cnc.run("plan.add-discount", label="x", won=0)
    assert cnc.notices.latest == Message("ui-plan-discount-how")
    cnc.run("plan.place", option=plan_of(cnc).options[0].id)
    assert cnc.notices.latest == Message("ui-plan-place-how")
    cnc.run("plan.set-units", option="opt-nowhere", units=2)
    assert cnc.notices.latest == Message("ui-plan-option-gone")
    cnc.run("plan.set-programme", programme="no-such-programme")
    assert cnc.notices.latest is not None
    assert cnc.notices.latest.key.startswith("costing-programme-unknown")
    assert cnc.live.project is before


def test_a_recommendation_waits_to_be_taken_and_is_one_undo(cnc: MainWindow, settled: Settled) -> None:
    goal = plan_of(cnc)
    for option in goal.options[1:]:
        cnc.run("plan.remove", option=option.id)
    settled(cnc)
    poor = cnc.live.project
    page = plan_page(cnc)
    cnc.run("plan.recommend")
    settled(cnc)
    assert page.proposed is not None
    assert page.preview_card is not None
    assert cnc.live.project is poor
    proposed = page.proposed
    assert held(proposed.after.plan.options) == held(goal.options)
    cnc.run("plan.drop-proposed")
    assert page.proposed is None
    assert cnc.live.project is poor
    page.show_proposed(proposed)
    cnc.run("plan.take-proposed")
    assert held(plan_of(cnc).options) == held(goal.options)
    assert cnc.run("edit.undo") is not None
    assert cnc.live.project == poor


def test_working_out_a_recommendation_says_how_far_it_is_and_can_be_stopped(cnc: MainWindow, settled: Settled) -> None:
    page = plan_page(cnc)
    strip, shares = page.form.strip, []

    def heard(share: float, doing: Message) -> None:
        shares.append(share)
        assert strip.isVisible()
        assert strip.bar.value() == round(share * strip.bar.maximum())
        assert strip.doing.text() == cnc.look.say(doing)
        if share > 0:
            strip.stop.click()  # at once: painting lets the window hear what comes after
        else:
            seen.painted()
            assert seen.cut_off(strip) == []

    page.recommending.told.connect(heard)
    cnc.run("plan.recommend")
    settled(cnc)
    assert page.proposed is None
    assert shares[0] == 0
    assert [share for share in shares if share > 0] == shares[-1:], "nothing is heard of one that was stopped"
    assert cnc.notices.latest == Message("ui-recommend-stopped")
    assert strip.isHidden()
    page.recommending.told.disconnect(heard)
    cnc.run("plan.recommend")
    settled(cnc)
    assert page.proposed is not None
    assert strip.isHidden()


def test_asking_again_and_opening_another_project_drop_the_first_answer(
    cnc: MainWindow, settled: Settled, edition: Path
) -> None:
    page, taken = plan_page(cnc), []
    study, store = cnc.live.study, cnc.live.store
    assert study is not None
    assert store is not None
    for number in range(2):
        page.recommending.begin(study, store, lambda _, number=number: taken.append(number))
    settled(cnc)
    assert taken == [1]
    page.recommending.begin(study, store, lambda _: taken.append(2))
    open_cnc(cnc, edition)
    assert not page.recommending.running
    settled(cnc)
    assert taken == [1]


def test_a_proposal_for_another_plan_is_not_taken(cnc: MainWindow, settled: Settled) -> None:
    page = plan_page(cnc)
    cnc.run("plan.remove", option=plan_of(cnc).options[-1].id)
    settled(cnc)
    cnc.run("plan.complete")
    settled(cnc)
    assert page.proposed is not None
    cnc.run("plan.set-budget", won=1)
    settled(cnc)
    changed = cnc.live.project
    seen.painted()
    assert cnc.look.text("ui-plan-preview-stale") in seen.texts(page)
    cnc.run("plan.take-proposed")
    assert cnc.notices.latest == Message("ui-recommend-stale")
    assert cnc.live.project is changed


def test_what_the_plan_needs_is_proposed(acme: MainWindow, settled: Settled) -> None:
    acme.run("plan.add", solution="saerom-process/flow-mes")
    settled(acme)
    before = plan_of(acme)
    page = plan_page(acme)
    acme.run("plan.complete")
    settled(acme)
    assert page.proposed is not None
    added = page.proposed.changes.added
    assert added
    assert all(option.causes for option in added)
    assert page.proposed.changes.dropped == ()
    acme.run("plan.take-proposed")
    settled(acme)
    assert replace(plan_of(acme), options=()) == replace(before, options=())
    assert {option.id for option in added} < {option.id for option in plan_of(acme).options}


def test_all_is_named_whole_and_in_one_language(cnc: MainWindow, settled: Settled) -> None:
    cnc.resize(1280, 800)
    page = plan_page(cnc)
    cnc.run("plan.add-discount", label="Bundle", won=1_000_000)
    cnc.run("plan.remove", option=plan_of(cnc).options[0].id)
    for language in LANGUAGES:
        cnc.run("view.language", to=language)
        cnc.run("view.theme", to="dark" if language == "en" else "light")
        cnc.run("plan.complete")
        settled(cnc)
        seen.painted()
        assert seen.nameless(page) == []
        assert seen.cut_off(page) == []
        assert too_wide(page) == []
        assert seen.missing_letters(page) == set()
    study = cnc.live.study
    assert study is not None
    assert study.estimate.support is not None
    official = {
        condition.text.en for condition in study.estimate.support.conditions
    }  # names the Korean stage beside its own
    assert [text for text in seen.korean(page) if not any(each in text for each in official)] == []


def too_wide(page: QWidget) -> list[int]:
    """Columns whose parts need more width than they have: their right side would be cut."""
    columns = [each for each in page.findChildren(ScrollColumn) if each.isVisible()]
    lacking = [each.widget().minimumSizeHint().width() - each.viewport().width() for each in columns]
    return [pixels for pixels in lacking if pixels > 0]
