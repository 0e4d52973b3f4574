"""Scrolling columns that stand on a card and let its ground be seen."""

from __future__ import annotations

from configurator.ui.widgets.columns import ScrollColumn


def bare(scroll: ScrollColumn) -> ScrollColumn:
    """Return a scrolling column without a ground of its own."""
    inner = scroll.widget()
    if inner is not None:
        inner.setObjectName("bare")
        inner.setAutoFillBackground(False)
    return scroll
