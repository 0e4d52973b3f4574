"""Figures stand in columns, and no module can load ReportLab's layout before our fonts."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from reportlab.pdfbase import pdfmetrics

from configurator.proposal import fonts

ROOT = Path(__file__).resolve().parents[2]
MODULES = sorted(
    str(file.relative_to(ROOT).with_suffix("")).replace("/", ".")
    for folder in ("pages", "drawings")
    for file in (ROOT / "configurator" / "proposal" / folder).glob("[!_]*.py")
)


@pytest.mark.parametrize("name", fonts.TABULAR)
def test_digits_of_the_tabular_faces_are_equally_wide(name: str) -> None:
    widths = {round(fonts.width(digit, name, 10), 6) for digit in "0123456789"}
    assert len(widths) == 1
    proportional = {round(fonts.width(digit, fonts.REGULAR, 10), 6) for digit in "0123456789"}
    assert len(proportional) > 1


@pytest.mark.parametrize("name", fonts.TABULAR)
def test_tabular_faces_only_change_figures(name: str) -> None:
    own, base = (
        pdfmetrics.getFont(name).face,
        pdfmetrics.getFont({fonts.FIGURES: fonts.REGULAR}.get(name, fonts.SEMIBOLD)).face,
    )
    changed = {chr(code) for code, glyph in own.charToGlyph.items() if base.charToGlyph[code] != glyph}
    assert set("0123456789") <= changed <= set("0123456789,.-+−% ")
    assert own.name != base.name


def test_a_font_without_the_feature_gives_no_glyphs() -> None:
    empty = bytes.fromhex("0001 0000 000a 000c 000e 0000 0000 0000".replace(" ", ""))
    assert fonts.tabular_glyphs(empty) == {}


@pytest.mark.parametrize("module", ["configurator.proposal.pages.flowables", "configurator.proposal.drawings.graph"])
def test_any_module_loads_our_fonts_before_the_layout(module: str) -> None:
    assert module in MODULES
    code = f"import {module}; from reportlab.lib.styles import _baseFontName as name; from reportlab.graphics import shapes; print(name, shapes.STATE_DEFAULTS['fontName'])"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == [fonts.REGULAR, fonts.REGULAR]
