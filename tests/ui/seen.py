"""What is wrong with what a window shows: controls without a name, words cut off, letters missing, the other language."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QAccessible, QRawFont
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QWidget,
)

from configurator.ui import theme
from configurator.ui.widgets.labels import ElidedLabel


def painted() -> None:
    """Let layouts settle: text that breaks over lines takes more than one round."""
    for _round in range(5):
        QApplication.processEvents()


def shown(window: QWidget, kind: type[QWidget]) -> Iterator[QWidget]:
    """Every visible widget of a kind."""
    return (widget for widget in window.findChildren(kind) if widget.isVisible())


def nameless(window: QWidget) -> list[QWidget]:
    """Controls that a screen reader cannot name."""
    kinds = (QAbstractButton, QLineEdit, QComboBox, QAbstractItemView)
    return [
        widget
        for kind in kinds
        for widget in shown(window, kind)
        if not isinstance(widget, QHeaderView) and not _spoken(widget).strip()
    ]


def cut_off(window: QWidget) -> list[str]:
    """Labels wider or higher than their room."""
    labels = [label for label in shown(window, QLabel) if not isinstance(label, ElidedLabel) and label.text()]
    wide = [each.text() for each in labels if not each.wordWrap() and each.sizeHint().width() > each.width() + 1]
    high = [each.text() for each in labels if each.wordWrap() and each.heightForWidth(each.width()) > each.height() + 1]
    buttons = [each.text() for each in shown(window, QAbstractButton) if each.text() and _narrow(each)]
    return [*wide, *high, *buttons]


def missing_letters(window: QWidget) -> set[str]:
    """Letters the bundled typeface lacks."""
    font = QRawFont.fromFont(theme.font(13))
    return {
        sign for text in texts(window) for sign in text if sign.isprintable() and not font.supportsCharacter(ord(sign))
    }


def korean(window: QWidget) -> list[str]:
    """Texts with Hangul."""
    return [text for text in texts(window) if any("가" <= sign <= "힣" for sign in text)]


def texts(window: QWidget) -> list[str]:
    """What labels and buttons say."""
    return [each.text() for kind in (QLabel, QAbstractButton) for each in shown(window, kind)]


def _narrow(button: QWidget) -> bool:
    return button.minimumSizeHint().width() > button.width() + 1 and button.property("kind") in (
        "primary",
        "plain",
        "soft",
        "tab",
    )


def _spoken(widget: QWidget) -> str:
    found = QAccessible.queryAccessibleInterface(widget)
    return found.text(QAccessible.Text.Name) if found is not None else ""
