"""Fields read what people type and say what is wrong."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from configurator.basis.units import Duration, Quantity, Ratio
from configurator.ui.look import Look
from configurator.ui.widgets.fields import LabelledField, NumberField, QuantityField, SearchField, TextField


@pytest.fixture
def look(qapp: object) -> Look:
    return Look("ko")


def typed(field: LabelledField, text: str) -> list[object]:
    got: list[object] = []
    field.entered.connect(got.append)
    field.input.setFocus()
    field.input.clear()
    field.input.insert(text)
    QTest.keyClick(field.input, Qt.Key.Key_Return)
    return got


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("39초", Duration(39, "s")),
        ("0.65 min", Duration(0.65, "min")),
        ("1,200 ms", Duration(1200, "ms")),
        ("42", Duration(42, "s")),
    ],
)
def test_a_quantity_is_typed_freely(qtbot: QtBot, look: Look, text: str, read: Quantity) -> None:
    field = QuantityField(look, "ui-station-cycle-time", Duration, optional=False)
    qtbot.addWidget(field)
    field.show_value(Duration(41, "s"))
    assert typed(field, text) == [read]
    assert field.wrong.isHidden()


@pytest.mark.parametrize("text", ["39 kg", "abc", "", "1,5 s", "10**10 s", "9" * 60])
def test_a_wrong_quantity_is_said_under_the_field(qtbot: QtBot, look: Look, text: str) -> None:
    field = QuantityField(look, "ui-station-cycle-time", Duration, optional=False)
    qtbot.addWidget(field)
    field.show_value(Duration(41, "s"))
    field.input.setModified(True)
    assert typed(field, text) == []
    if text:
        assert not field.wrong.isHidden()
        assert field.input.property("wrong") == "true"
        QTest.keyClick(field.input, Qt.Key.Key_Escape)
        assert field.input.text() == "41초"
        assert field.wrong.isHidden()


def test_a_number_without_any_unit_to_go_by_is_asked_for(qtbot: QtBot, look: Look) -> None:
    field = QuantityField(look, "ui-station-changeover", Duration)
    qtbot.addWidget(field)
    field.show_value(None)
    assert typed(field, "10") == []
    assert "단위" in field.wrong.text()


def test_an_optional_quantity_can_be_emptied(qtbot: QtBot, look: Look) -> None:
    field = QuantityField(look, "ui-station-changeover", Duration)
    qtbot.addWidget(field)
    field.show_value(Duration(10, "min"))
    assert typed(field, "") == [None]


def test_shares_are_shown_and_read_as_per_cent(qtbot: QtBot, look: Look) -> None:
    field = QuantityField(look, "ui-station-uptime", Ratio)
    qtbot.addWidget(field)
    field.show_value(Ratio(0.79, "1"))
    assert field.input.text() == "79 %"
    assert typed(field, "85") == [Ratio(85, "%")]


@pytest.mark.parametrize(("text", "read"), [("3", [3]), ("0", []), ("1000", []), ("2.5", []), ("둘", [])])
def test_numbers_keep_their_limits(qtbot: QtBot, look: Look, text: str, read: list[int]) -> None:
    field = NumberField(look, "ui-station-machines", 1, 999)
    qtbot.addWidget(field)
    field.show_value(2)
    assert typed(field, text) == read
    assert field.wrong.isHidden() == bool(read)


def test_words_come_composed_and_without_control_signs(qtbot: QtBot, look: Look) -> None:
    field = TextField(look, "ui-station-name", may_be_empty=False)
    qtbot.addWidget(field)
    field.show_value("연삭")
    got: list[object] = []
    field.entered.connect(got.append)
    field.input.setFocus()
    field.input.clear()
    field.input.insert("연삭 \u202e2호")
    QTest.keyClick(field.input, Qt.Key.Key_Return)
    assert got == ["연삭 2호"]
    assert typed(field, "   ") == []
    assert not field.wrong.isHidden()


def test_search_hears_the_syllable_that_is_being_composed(qtbot: QtBot, look: Look) -> None:
    field = SearchField(look, "ui-search")
    qtbot.addWidget(field)
    heard: list[str] = []
    accepted: list[bool] = []
    field.typed.connect(heard.append)
    field.accepted.connect(lambda: accepted.append(True))
    for composing in ("ㅊ", "츠", "측"):
        QApplication.sendEvent(field.input, QInputMethodEvent(composing, []))
        assert heard[-1] == composing
    QTest.keyClick(field.input, Qt.Key.Key_Return)
    assert accepted == []
    commit = QInputMethodEvent()
    commit.setCommitString("측")
    QApplication.sendEvent(field.input, commit)
    assert field.text() == "측"
    QTest.keyClick(field.input, Qt.Key.Key_Return)
    assert accepted == [True]
