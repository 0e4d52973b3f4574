"""Scrolling columns that let the ground under them be seen."""

from __future__ import annotations

from PySide6.QtCore import Qt

from configurator.ui.widgets.columns import ScrollColumn


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
