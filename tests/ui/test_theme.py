"""One table of colours: readable, complete, and the only place a colour comes from."""

import re

import pytest
from PySide6.QtGui import QColor, QFontDatabase

from configurator.basis import places
from configurator.ui import icons, theme
from configurator.ui.line.kinds import ICONS


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("pair", theme.TEXT_PAIRS, ids="/".join)
def test_text_can_be_read_on_its_ground(pair: tuple[str, str], dark: bool) -> None:
    text, ground = (theme.value(token, dark) for token in pair)
    assert theme.contrast(text, ground) >= 4.5


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("ground", theme.FIELD_GROUNDS)
@pytest.mark.parametrize("edge", theme.FIELD_EDGES)
def test_where_one_can_type_is_seen(edge: str, ground: str, dark: bool) -> None:
    """WCAG 2.2, 1.4.11: what one needs to recognise a control has 3 : 1 against what is beside it."""
    assert theme.contrast(theme.value(edge, dark), theme.value(ground, dark)) >= 3.0


def test_every_rule_for_a_field_draws_one_of_these_edges() -> None:
    sheet = (places.resources() / "style" / "window.qss").read_text(encoding="utf-8")
    rules = re.findall(r"^((?:QLineEdit|QPlainTextEdit|QComboBox|#searchBox)\b[^{]*)\{([^}]*)\}", sheet, re.MULTILINE)
    edges = {
        selector.strip(): found[1]
        for selector, body in rules
        if (found := re.search(r"border(?:-color)?: (?:1px solid )?@([a-z0-9-]+)", body))
        and " QAbstractItemView" not in selector
    }
    assert {"QLineEdit, QPlainTextEdit", "QComboBox", "#searchBox"} <= edges.keys()
    assert set(edges.values()) == set(theme.FIELD_EDGES)


@pytest.mark.parametrize(
    ("first", "second", "ratio"),
    [("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.48), ("#123456", "#123456", 1.0)],
)
def test_contrast_agrees_with_published_ratios(first: str, second: str, ratio: float) -> None:
    assert theme.contrast(first, second) == pytest.approx(ratio, abs=0.01)
    assert theme.contrast(second, first) == theme.contrast(first, second)


@pytest.mark.parametrize("dark", [False, True])
def test_style_sheet_uses_only_tokens(dark: bool) -> None:
    source = (places.resources() / "style" / "window.qss").read_text(encoding="utf-8")
    assert not re.findall(r"#[0-9a-fA-F]{6}\b|rgba?\(", source)
    assert "@" not in theme.style_sheet(dark)


def test_an_unknown_token_is_refused() -> None:
    with pytest.raises(KeyError):
        theme.value("mauve", dark=False)


def test_every_token_is_a_colour_that_someone_uses() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in (places.PACKAGE / "ui").rglob("*.py"))
    sheet = (places.resources() / "style" / "window.qss").read_text(encoding="utf-8")
    tones = {f"{tone}{part}" for tone in theme.TONES for part in ("-text", "-soft")}
    used = {token for token in theme.TOKENS if code.count(f'"{token}"') > 1 or f"@{token}" in sheet} | tones
    assert used >= theme.TOKENS.keys()
    assert all(QColor(value).isValid() for both in theme.TOKENS.values() for value in both)


def test_every_icon_that_is_named_is_there(qapp: object) -> None:
    for name, _tone in ICONS.values():
        assert not icons.pixmap(name, "#000000", 20).isNull()


def test_the_bundled_typeface_is_used(qapp: object) -> None:
    assert theme.FAMILY in theme.load_fonts()
    assert {"Regular", "Medium", "SemiBold", "Bold"} <= set(QFontDatabase.styles(theme.FAMILY))
