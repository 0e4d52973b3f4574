"""The whole window: names for screen readers, no cut or missing letters, both languages, both themes, one strip that equals the study."""

import subprocess
import sys
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QAccessible, QRawFont
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QWidget

from configurator.basis.language import LANGUAGES, Language
from configurator.ui import theme
from configurator.ui.frame.metrics import metrics
from configurator.ui.main_window import MainWindow
from configurator.ui.widgets.labels import ElidedLabel

Settled = Callable[[MainWindow], None]

PAGES = ("start", "line", "station", "settings")


@pytest.fixture
def shown(acme: MainWindow, settled: Settled, request: pytest.FixtureRequest) -> MainWindow:
    page, language, dark = request.param
    acme.run("view.language", to=language)
    acme.run("view.theme", to="dark" if dark else "light")
    acme.run("view.start") if page == "start" else acme.run("view.page", page=page if page == "settings" else "line")
    if page == "station":
        acme.run("station.select", station=acme.live.study.performance.bottleneck)
    acme.resize(1280, 800)
    settled(acme)
    QApplication.processEvents()
    return acme


EVERYWHERE = pytest.mark.parametrize(
    "shown",
    [(page, language, language == "en") for page in PAGES for language in LANGUAGES],
    indirect=True,
    ids=lambda case: f"{case[0]}-{case[1]}",
)


def visible(window: QWidget, kind: type[QWidget]) -> Iterator[QWidget]:
    return (widget for widget in window.findChildren(kind) if widget.isVisible())


def spoken(widget: QWidget) -> str:
    found = QAccessible.queryAccessibleInterface(widget)
    return found.text(QAccessible.Text.Name) if found is not None else ""


@EVERYWHERE
def test_everything_shown_is_named_whole_and_in_one_language(shown: MainWindow) -> None:
    controls = [*visible(shown, QAbstractButton), *visible(shown, QLineEdit), *visible(shown, QComboBox)]
    labels = [label for label in visible(shown, QLabel) if label.text()]
    assert len(controls) > 5
    assert len(labels) > 5
    assert [widget for widget in controls if not spoken(widget).strip()] == []
    assert list(cut_off(labels)) == []
    texts = [part.text() for part in (*labels, *visible(shown, QAbstractButton))]
    assert without_glyph(texts) == set()
    if shown.look.language == "en":
        assert [text for text in texts if in_hangul(text) and text not in foreign_by_right(shown)] == []


def cut_off(labels: list[QLabel]) -> Iterator[tuple[str, int, int]]:
    """Yield labels that have less room than their text takes; elided ones say so with "…"."""
    for label in labels:
        if label.wordWrap():
            if label.heightForWidth(label.width()) > label.height() + 1:
                yield label.text(), label.heightForWidth(label.width()), label.height()
        elif not isinstance(label, ElidedLabel) and label.sizeHint().width() > label.width() + 1:
            yield label.text(), label.sizeHint().width(), label.width()


def without_glyph(texts: list[str]) -> set[str]:
    font = QRawFont.fromFont(theme.font(13))
    return {sign for text in texts for sign in text if sign.isprintable() and not font.supportsCharacter(ord(sign))}


def in_hangul(text: str) -> bool:
    return any("가" <= sign <= "힣" for sign in text)


def foreign_by_right(window: MainWindow) -> set[str]:
    """The language's own name, paths, and names the sample gives in one language only."""
    own = {window.look.text("ui-language-ko"), window.look.text("ui-command-view-language")}
    return own | {recent.path for recent in window.desk.settings.recent}


def test_themes_paint_different_grounds(acme: MainWindow) -> None:
    seen = {}
    for name in ("light", "dark"):
        acme.run("view.theme", to=name)
        image = acme.grab().toImage()
        seen[name] = image.pixelColor(acme.width() // 2, acme.height() // 3).lightness()
    assert seen["light"] > 200
    assert seen["dark"] < 60
    assert acme.desk.settings.dark


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_strip_says_what_the_study_says(acme: MainWindow, settled: Settled, language: Language) -> None:
    acme.run("view.language", to=language)
    settled(acme)
    study = acme.live.study
    assert [cell.shown for cell in acme.strip.cells.values()] == list(metrics(acme.look, study, True))
    assert acme.strip.cells["takt"].shown.value == "60.0"
    assert acme.strip.cells["bottleneck"].shown.subject == study.performance.bottleneck


def test_every_figure_of_the_strip_can_be_explained(acme: MainWindow) -> None:
    for key, cell in acme.strip.cells.items():
        acme.run("metric.explain", metric=key)
        assert acme.explanation.isVisible()
        if cell.shown.figure.startswith(("line.", "station.")):
            assert len(acme.explanation.findChildren(QLabel)) >= 6
        acme.explanation.close()


def test_other_peoples_words_are_never_markup(acme: MainWindow, settled: Settled) -> None:
    words = '<img src="file:///etc/passwd"><b>굵게</b>'
    acme.run("station.rename", station=acme.live.project.line.stations[0].id, name=words)
    acme.run("station.select", station=acme.live.project.line.stations[0].id)
    settled(acme)
    from PySide6.QtCore import Qt

    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in acme.findChildren(QLabel) if label.text())
    assert any(label.text() == words for label in acme.findChildren(QLabel))


def test_a_late_study_is_dropped(acme: MainWindow, settled: Settled) -> None:
    told = []
    acme.live.studied.connect(told.append)
    for kind in ("milling", "drying", "washing"):
        acme.run("station.add", kind=kind)
    settled(acme)
    assert told[-1] is acme.live.study
    assert acme.live.ready
    assert len(told) <= 3


def test_the_first_window_needs_no_heavy_library() -> None:
    code = (
        "import sys; from configurator.ui.main_window import run_window; run_window(until_shown=True);"
        "print(sorted(set(sys.modules) & {'pint', 'networkx', 'reportlab', 'openpyxl', 'sqlite_utils', 'xlsxwriter', 'pypdfium2'}))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    moment, heavy = done.stdout.strip().splitlines()
    assert float(moment) > 1e9
    assert heavy == "[]"
