"""The design tokens of the document: page, colours, sizes. Lengths in points."""

from __future__ import annotations

from typing import Final, Literal

Tone = Literal["plain", "muted", "brand", "teal", "amber", "red"]

PAGE_WIDTH: Final = 595.27
PAGE_HEIGHT: Final = 841.89
MARGIN: Final = 50.0
WIDTH: Final = PAGE_WIDTH - 2 * MARGIN  # of the text
TOP: Final = 70.0  # from the upper edge to the text
BOTTOM: Final = 52.0
FRAME_HEIGHT: Final = PAGE_HEIGHT - TOP - BOTTOM

INK, TEXT, MUTED = "#0B1526", "#334155", "#5B6B82"
RULE, PANEL, WHITE, PAPER = "#DCE3EC", "#F5F8FC", "#FFFFFF", "#EFF3F8"
BRAND, BRAND_SOFT, BRAND_PALE, BRAND_MIDDLE, NAVY = "#1650D8", "#E8EFFE", "#A9BEEF", "#82A6F2", "#0A1D3F"
TEAL, TEAL_SOFT = "#0E8A7D", "#E1F4F1"
AMBER, AMBER_SOFT, AMBER_PALE, AMBER_BRIGHT = "#C2620A", "#FFF1E0", "#E9B27C", "#F59E0B"
RED, RED_SOFT = "#C42B2B", "#FCE9E9"
GREY_BAR, NIGHT_BAR, NIGHT_TEXT, NIGHT_LABEL = "#A8B4C6", "#17346E", "#CFDBF5", "#8FB1FF"

INKS: dict[Tone, str] = {"plain": INK, "muted": MUTED, "brand": BRAND, "teal": TEAL, "amber": AMBER, "red": RED}
GROUNDS: dict[Tone, str] = {
    "plain": PANEL,
    "muted": PANEL,
    "brand": PANEL,
    "teal": TEAL_SOFT,
    "amber": AMBER_SOFT,
    "red": RED_SOFT,
}

H1, H2, LEAD, BODY, TABLE, CAPTION, TINY = 20.0, 12.3, 13.4, 9.8, 8.7, 7.8, 6.8
LEADING_BODY: Final = 15.2
HAIR: Final = 0.45
RADIUS: Final = 5.0
