"""The one table of colours, the fonts, and how both reach Qt: palette, style sheet, painters.

Every colour on the screen is a token of `TOKENS`; tests hold the contrast of all text pairs at WCAG AA (4.5 : 1), and that of the
edges of input fields, which say where one can type when a field is empty, at its 3 : 1 for parts that are not text (1.4.11).
"""

from __future__ import annotations

import functools
import re

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from configurator.basis import places

TOKENS: dict[str, tuple[str, str]] = {  # name: (light, dark)
    # surfaces, four steps, and what stands on them
    "page": ("#eef1f6", "#0d1321"),
    "canvas": ("#f6f8fb", "#0d1321"),
    "surface": ("#ffffff", "#131a2a"),
    "raised": ("#ffffff", "#182136"),
    "field": ("#f4f6fa", "#1a2337"),
    "zone": ("#eaeff7", "#121a2b"),
    "track": ("#e3e9f2", "#283452"),
    "line": ("#e2e7ef", "#232e46"),
    "line-strong": ("#d3dae5", "#31405f"),
    "edge": ("#8ea0ba", "#54637e"),
    "field-edge": ("#76859f", "#6f7fa1"),
    # text
    "ink": ("#0b1526", "#e9eef8"),
    "text2": ("#465368", "#a9b6cc"),
    "text3": ("#5b6b82", "#8f9db6"),
    # brand
    "brand": ("#1650d8", "#4c82ff"),
    "brand-fill": ("#1650d8", "#2f66e6"),
    "brand-text": ("#1650d8", "#8fb1ff"),
    "brand-soft": ("#e7eefd", "#1b2c56"),
    "on-fill": ("#ffffff", "#ffffff"),
    "navy": ("#0a1d3f", "#0a1d3f"),
    # status: mark, text, soft ground
    "teal": ("#0e8a7d", "#35b5a5"),
    "teal-text": ("#0a6b60", "#4fd1bf"),
    "teal-soft": ("#dff4f0", "#12352f"),
    "amber": ("#e08a2e", "#e5954a"),
    "amber-text": ("#954805", "#f3b06d"),
    "amber-fill": ("#b85c08", "#b25a0c"),
    "amber-soft": ("#fdf0df", "#3a2913"),
    "red-text": ("#b02525", "#ff9a9a"),
    "red-soft": ("#fce9e9", "#3d1a20"),
    "violet": ("#9b7bea", "#9b7bea"),
    "violet-text": ("#5f3dc4", "#b9a3f7"),
    "violet-soft": ("#efeafb", "#2a2350"),
}
TEXT_PAIRS: tuple[tuple[str, str], ...] = (
    *((text, ground) for text in ("ink", "text2", "text3") for ground in ("page", "canvas", "surface", "raised", "field", "zone")),
    *(("brand-text", ground) for ground in ("page", "surface", "raised", "field", "brand-soft")),
    *((f"{tone}-text", ground) for tone in ("teal", "amber", "red", "violet") for ground in (f"{tone}-soft", "surface", "raised", "field")),
    ("on-fill", "brand-fill"),
    ("on-fill", "amber-fill"),
    ("ink", "brand-soft"),
    ("on-fill", "navy"),
)  # fmt: skip
FIELD_EDGES = ("field-edge", "text3", "brand", "red-text")  # at rest, under the mouse, with the keyboard, wrong
FIELD_GROUNDS = (
    "page",
    "canvas",
    "surface",
    "raised",
    "field",
    "zone",
)  # what an input field stands on or is filled with
TONES = ("brand", "teal", "amber", "red", "violet")  # each with a text and a soft token
FAMILY = "Pretendard"
WEIGHTS = {
    400: QFont.Weight.Normal,
    500: QFont.Weight.Medium,
    600: QFont.Weight.DemiBold,
    700: QFont.Weight.Bold,
}
REFERENCE = re.compile(r"@([a-z][a-z0-9-]*)")


def value(token: str, dark: bool) -> str:
    """Return the colour of a token as `#rrggbb`; KeyError when there is no such token."""
    return TOKENS[token][1 if dark else 0]


def contrast(first: str, second: str) -> float:
    """Return the contrast ratio of two colours (WCAG 2.2, relative luminance), 1…21."""
    bright, dim = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def _luminance(colour: str) -> float:
    def linear(part: int) -> float:
        share = part / 255
        return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)

    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)


def palette(dark: bool) -> QPalette:
    """Return the palette for what the style sheet leaves to the style."""
    made = QPalette()
    for role, token in (
        (QPalette.ColorRole.Window, "surface"),
        (QPalette.ColorRole.WindowText, "ink"),
        (QPalette.ColorRole.Base, "surface"),
        (QPalette.ColorRole.AlternateBase, "field"),
        (QPalette.ColorRole.Text, "ink"),
        (QPalette.ColorRole.PlaceholderText, "text3"),
        (QPalette.ColorRole.Button, "field"),
        (QPalette.ColorRole.ButtonText, "ink"),
        (QPalette.ColorRole.ToolTipBase, "navy"),
        (QPalette.ColorRole.ToolTipText, "on-fill"),
        (QPalette.ColorRole.Highlight, "brand-fill"),
        (QPalette.ColorRole.HighlightedText, "on-fill"),
        (QPalette.ColorRole.Link, "brand-text"),
        (QPalette.ColorRole.Mid, "line-strong"),
        (QPalette.ColorRole.Dark, "page"),
    ):
        made.setColor(role, QColor(value(token, dark)))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(value("edge", dark)))
    return made


def style_sheet(dark: bool) -> str:
    """Return `resources/style/window.qss` with every `@token` replaced; KeyError names a token that is not in the table."""
    text = (places.resources() / "style" / "window.qss").read_text(encoding="utf-8")
    return REFERENCE.sub(lambda found: value(found[1], dark), text)


@functools.cache
def load_fonts() -> tuple[str, ...]:
    """Give the bundled font files to Qt, once; return their families."""
    families: list[str] = []
    for file in sorted((places.resources() / "fonts").glob("Pretendard-*.ttf")):
        families += QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(file)))
    return tuple(dict.fromkeys(families))


@functools.cache
def font(size: int, weight: int = 400) -> QFont:
    """Return the interface font in pixels; digits are tabular, so that figures stand in columns and do not jitter."""
    made = QFont(FAMILY)
    made.setPixelSize(size)
    made.setWeight(WEIGHTS[weight])
    made.setFeature(QFont.Tag("tnum"), 1)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


def dress(app: QApplication, dark: bool) -> None:
    """Put fonts, palette and style sheet on the whole application."""
    sheet = style_sheet(dark)
    if app.styleSheet() == sheet:
        return
    load_fonts()
    app.setStyle("Fusion")
    app.setFont(font(13))
    app.setPalette(palette(dark))
    app.setStyleSheet(sheet)
