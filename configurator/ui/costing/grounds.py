"""Scrolling columns that stand on a card and let its ground be seen, and text that flows in them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

from configurator.ui.widgets.columns import ScrollColumn
from configurator.ui.widgets.labels import plain_label


def bare(scroll: ScrollColumn) -> ScrollColumn:
    """Return a scrolling column without a ground of its own; its parts need a stretch behind them.

    A layout that is aligned is never higher than its size hint, and text that breaks over lines needs more than that.
    """
    scroll.body.setAlignment(Qt.AlignmentFlag(0))
    inner = scroll.widget()
    if inner is not None:
        inner.setObjectName("bare")
        inner.setAutoFillBackground(False)
    return scroll


def flowing(text: str, size: int, tone: str, weight: int = 400) -> QLabel:
    """Return somebody's text that breaks over lines and asks for no more height than its width needs."""
    label = plain_label(text, size, weight, tone)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    return label
