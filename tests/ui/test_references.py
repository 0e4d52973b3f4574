"""PySide6 6.12.0 on Python 3.11 loses a reference to None on each repaint and one to True on each emit, until the interpreter aborts."""

import sys

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

ROUNDS = 200
NOISE = 60  # other code may take or drop some references; a leak takes at least one per round


class Painted(QWidget):
    painted = 0

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        self.painted += 1


class Teller(QObject):
    told = Signal(bool)


def test_repaints_keep_the_references_to_none(qtbot: QtBot) -> None:
    widget = Painted()
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()
    before = sys.getrefcount(None)
    for _ in range(ROUNDS):
        widget.repaint()
    assert widget.painted >= ROUNDS
    assert abs(sys.getrefcount(None) - before) < NOISE


def test_emits_keep_the_references_to_true_and_none(qtbot: QtBot) -> None:
    teller, heard = Teller(), []
    teller.told.connect(heard.append)
    before = sys.getrefcount(None), sys.getrefcount(True)
    for _ in range(ROUNDS):
        teller.told.emit(False)
    assert len(heard) == ROUNDS
    assert abs(sys.getrefcount(None) - before[0]) < NOISE
    assert abs(sys.getrefcount(True) - before[1]) < NOISE
