"""The page of levels: answers are edits, the score follows at once, and the matrix is the study's."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from configurator.assessment.questionnaire import items
from configurator.basis.language import LANGUAGES
from configurator.basis.text import Message
from configurator.basis.vocabulary import MatrixColumn, Stage
from configurator.project.model import Answer
from configurator.ui.assessment.page import SCALES, AssessmentPage
from configurator.ui.assessment.score_panel import interval
from configurator.ui.main_window import MainWindow
from tests.ui import seen

Settled = Callable[[MainWindow], None]
SIZES = {"ko": (1280, 800), "en": (1024, 680)}  # a usual small window, and the smallest there is


@pytest.fixture
def level(cnc: MainWindow, settled: Settled) -> AssessmentPage:
    cnc.run("assessment.show", scale="questions")
    settled(cnc)
    page = cnc.page("level")
    assert isinstance(page, AssessmentPage)
    return page


def points(levels: dict[str, int], open_level: int) -> float:
    """The published formula: points × (0.5 + 0.1 × level)."""
    return sum(item.points * (0.5 + 0.1 * levels.get(item.key, open_level)) for item in items())


def test_an_answer_is_one_step_and_the_score_follows_at_once(cnc: MainWindow, level: AssessmentPage) -> None:
    before = cnc.live.project
    answers = {answer.item: answer.level for answer in before.answers}
    for key, answer in (("2.3.1", 5), (next(item.key for item in items() if item.key not in answers), 0)):
        cnc.run("assessment.answer", item=key, level=answer)
        now = answers | {key: answer}
        said = interval(points(now, 0), points(now, 5))
        assert level.questions.score.points == cnc.look.text("ui-assessment-score", points=said)
        assert level.questions.levels == now
        cnc.run("edit.undo")
        assert cnc.live.project is before
        assert level.questions.levels == answers


def test_all_answered_gives_one_number(cnc: MainWindow, level: AssessmentPage) -> None:
    best = tuple(Answer(item.key, 5) for item in items()[1:])
    cnc.live.do(Message("ui-assessment-page"), lambda project: replace(project, answers=best))
    assert "–" in level.questions.score.points
    cnc.run("assessment.answer", item="1.1.1", level=5)
    assert level.questions.score.points == cnc.look.text("ui-assessment-score", points="1,000")
    assert level.questions.score.level == cnc.look.text("ui-assessment-levels", levels="5")
    cnc.run("assessment.answer", item="1.1.1", level=None)
    assert "–" in level.questions.score.points


def test_keys_answer_clear_and_go_on(cnc: MainWindow, level: AssessmentPage, qtbot: QtBot) -> None:
    questions = level.questions
    cnc.run("assessment.show", scale="questions", item="1.1.1")
    assert questions.item.key == "1.1.1"
    qtbot.keyClick(questions.list, "4")
    assert questions.levels["1.1.1"] == 4
    assert [choice.level for choice in questions.choices if choice.isChecked()] == [4]
    qtbot.keyClick(questions.list, Qt.Key.Key_Delete)
    assert "1.1.1" not in questions.levels
    assert not any(choice.isChecked() for choice in questions.choices)
    qtbot.keyClick(questions.list, Qt.Key.Key_Down)
    assert questions.item.key == "1.1.2"
    qtbot.keyClick(questions, Qt.Key.Key_Return)
    assert questions.item.key not in questions.levels


def test_pressing_a_level_answers_and_pressing_it_again_opens(
    cnc: MainWindow, level: AssessmentPage, qtbot: QtBot
) -> None:
    cnc.run("assessment.show", scale="questions", item="3.1.1")
    other = (level.questions.levels.get("3.1.1", 0) + 1) % 6
    choice = level.questions.choices[other]
    qtbot.mouseClick(choice, Qt.MouseButton.LeftButton)
    assert level.questions.levels["3.1.1"] == other
    qtbot.mouseClick(choice, Qt.MouseButton.LeftButton)
    assert "3.1.1" not in level.questions.levels
    assert not choice.isChecked()


def test_every_question_is_in_the_list_once(level: AssessmentPage) -> None:
    model = level.questions.list.entries
    assert [entry.item.key for entry in model.rows if entry.item is not None] == [item.key for item in items()]
    assert len(items()) == 44
    spoken = [model.data(model.index(at), Qt.ItemDataRole.AccessibleTextRole) for at in range(model.rowCount())]
    assert all(spoken)


@pytest.mark.parametrize(
    ("item", "answer", "key"), [("9.9.9", 1, "assessment-item-wrong"), ("1.1.1", 6, "assessment-level-wrong")]
)
def test_what_cannot_be_answered_is_said(
    cnc: MainWindow, level: AssessmentPage, item: str, answer: int, key: str
) -> None:
    before = cnc.live.project
    cnc.run("assessment.answer", item=item, level=answer)
    assert cnc.live.project is before
    assert cnc.notices.latest.key == key


def test_the_matrix_is_the_study_s(cnc: MainWindow, level: AssessmentPage) -> None:
    study, view = cnc.live.study, level.matrix
    for column in MatrixColumn:
        now, then = study.matrix_before.cell(column).stage, study.matrix_after.cell(column).stage
        reached = [stage for stage in Stage if view.cells[column, stage].state != "open"]
        assert max(reached) == then
        assert max(stage for stage in Stage if view.cells[column, stage].state == "now") == now


def test_a_column_names_who_earns_it_and_what_comes_next(cnc: MainWindow, level: AssessmentPage) -> None:
    cnc.run("assessment.show", scale="matrix")
    study = cnc.live.study
    for column in MatrixColumn:
        level.matrix.choose(column)
        seen.painted()
        cell, texts = study.matrix_after.cell(column), seen.texts(level.matrix)
        assert {cnc.look.name(earner.name) for earner in cell.earners} <= set(texts)
        assert cell.next_step is None or cnc.look.say(cell.next_step) in texts


def test_without_a_plan_nothing_is_reached_later(acme: MainWindow, settled: Settled) -> None:
    acme.run("view.page", page="level")
    settled(acme)
    page = acme.page("level")
    assert isinstance(page, AssessmentPage)
    assert {cell.state for cell in page.matrix.cells.values()} == {"now", "open"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_scales_can_be_read(cnc: MainWindow, level: AssessmentPage, settled: Settled, language: str) -> None:
    cnc.resize(*SIZES[language])
    cnc.run("view.language", to=language)
    settled(cnc)
    for scale in SCALES:
        cnc.run("assessment.show", scale=scale)
        seen.painted()
        assert seen.nameless(level) == []
        assert seen.cut_off(level) == []
        assert seen.missing_letters(level) == set()
        assert language == "ko" or seen.korean(level) == []
        if scale == "matrix":
            assert [cell.meaning for cell in level.matrix.cells.values() if cell.needed() > cell.height()] == []
