"""Input fields as they are painted: their edge stands out from what is beside them, on every page, light and dark."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QComboBox, QFrame, QLineEdit, QPlainTextEdit, QWidget

from configurator.ui import theme
from configurator.ui.main_window import MainWindow
from configurator.ui.plan.option_card import OptionCard
from tests.ui import seen
from tests.ui.recommended import open_cnc, without_matching

PAGES = ("line", "plan", "catalog", "settings")
BESIDE = 3  # px outside the edge


def fields(window: MainWindow) -> Iterator[QWidget]:
    """The fields in sight; the one inside a search box has the box's edge."""
    for kind in (QLineEdit, QPlainTextEdit, QComboBox, QFrame):
        for field in seen.shown(window, kind):
            inside = field.parentWidget() is not None and field.parentWidget().objectName() == "searchBox"
            is_field = not inside if kind is not QFrame else field.objectName() == "searchBox"
            if is_field and field.visibleRegion().boundingRect() == field.rect():
                yield field


def faint(window: MainWindow, picture: QImage) -> list[str]:
    """Fields whose left edge has less than 3 : 1 against the ground at its left."""
    found = []
    for field in fields(window):
        at = field.mapTo(window, QPoint(0, field.height() // 2))
        edge, ground = (picture.pixelColor(at.x() + shift, at.y()).name() for shift in (0, -BESIDE))
        if theme.contrast(edge, ground) < 3.0:
            found.append(f"{field.accessibleName() or field.objectName()}: {edge} on {ground}")
    return found


@pytest.mark.parametrize("dark", [False, True])
def test_fields_stand_out_from_their_ground(
    window: MainWindow,
    settled: Callable[[MainWindow], None],
    edition: Path,
    dark: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    without_matching(monkeypatch)
    open_cnc(window, edition)
    settled(window)
    if window.look.dark != dark:
        window.run("view.theme")
    count = 0
    for page in PAGES:
        window.run("view.page", page=page)
        if page == "line":
            window.run("station.select", station="st-08")
        settled(window)
        if page == "plan":
            next(card for card in window.page("plan").findChildren(OptionCard) if card.line.quotable).show_quote()
        seen.painted()
        assert faint(window, window.grab().toImage()) == []
        count += len(list(fields(window)))
    assert count > 15, "the fields of the pages were looked at"
