"""The page of the proposal: real pages, sharp at any zoom, made anew after edits; an export is whole or leaves nothing."""

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from configurator.basis.issues import Issue, Severity
from configurator.basis.language import LANGUAGES
from configurator.basis.text import Message
from configurator.basis.work import Cancel, Cancelled
from configurator.project.study import Study
from configurator.proposal.content import content
from configurator.ui.main_window import MainWindow
from configurator.ui.proposal.commands import folder_name
from configurator.ui.proposal.document import PreviewDocument
from configurator.ui.proposal.export import export
from configurator.ui.proposal.page import ProposalPage
from configurator.ui.proposal.pages_view import LEAST, MOST, PER_POINT
from configurator.ui.proposal.preflight import checks
from tests.ui import seen
from tests.ui.recommended import recommended_cnc

Settled = Callable[[MainWindow], None]
SIZES = {"ko": (1280, 800), "en": (1024, 680)}  # a usual small window, and the smallest there is
FILES = ["cost.xlsx", "proposal.json", "proposal.pdf"]
PATIENCE = 60_000


@pytest.fixture
def ready(qtbot: QtBot) -> Callable[[MainWindow], ProposalPage]:
    """Wait until the pages in sight are there and sharp."""

    def wait(window: MainWindow) -> ProposalPage:
        page = window.page("proposal")
        assert isinstance(page, ProposalPage)
        qtbot.waitUntil(
            lambda: page.document is not None and not page.stale and window.jobs.under_way == 0, timeout=PATIENCE
        )
        page.view.viewport().repaint()
        qtbot.waitUntil(lambda: all(sharp(page, at) for at in page.view.in_sight()), timeout=PATIENCE)
        qtbot.waitUntil(lambda: window.jobs.under_way == 0, timeout=PATIENCE)
        return page

    return wait


@pytest.fixture
def shown(cnc: MainWindow, ready: Callable[[MainWindow], ProposalPage]) -> ProposalPage:
    cnc.run("view.page", page="proposal")
    return ready(cnc)


def sharp(page: ProposalPage, at: int) -> bool:
    return page.view.pictures.exact(at, page.view.width_of(at)) is not None


def test_the_preview_is_the_document(cnc: MainWindow, shown: ProposalPage, tmp_path: Path) -> None:
    export(cnc.live.study, tmp_path / "out", "ko", Cancel())
    printed = pypdf.PdfReader(tmp_path / "out" / "proposal.pdf")
    sheets = shown.document.sheets
    assert len(sheets) == len(printed.pages)
    for sheet, page in zip(sheets, printed.pages, strict=True):
        assert (sheet.width, sheet.height) == pytest.approx((page.mediabox.width, page.mediabox.height), abs=0.01)
    titles = [chapter.title for chapter in content(cnc.live.study, "ko").chapters]
    assert [sheet.chapter for sheet in sheets if sheet.chapter]
    assert {sheet.chapter for sheet in sheets if sheet.chapter} <= set(titles)


def test_a_picture_is_as_wide_as_asked_and_shows_something(shown: ProposalPage) -> None:
    sheet = shown.document.sheets[1]
    for width in (100, 595, 1200):
        image = shown.document.picture(1, width)
        assert image.width() == pytest.approx(width, abs=1)
        assert image.height() == pytest.approx(width * sheet.height / sheet.width, abs=1.5)
        inks = {image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}
        assert len(inks) > 5
        assert image.pixelColor(1, 1).name() == "#ffffff"


def test_zoom_makes_the_pages_sharper(
    cnc: MainWindow, shown: ProposalPage, ready: Callable[[MainWindow], ProposalPage]
) -> None:
    cnc.run("proposal.go", page=2)
    for zoom in (0.5, 1.0, 2.5):
        cnc.run("proposal.zoom", to=zoom)
        ready(cnc)
        page = shown.view.in_sight()[0]
        image = shown.view.pictures.exact(page, shown.view.width_of(page))
        expected = shown.document.sheets[page].width * zoom * PER_POINT * shown.view.devicePixelRatioF()
        assert image.width() == pytest.approx(expected, abs=1.5)


def test_only_pages_in_sight_are_pictured(cnc: MainWindow, shown: ProposalPage) -> None:
    width = shown.view.width_of(0)
    made = [at for at in range(len(shown.document.sheets)) if shown.view.pictures.exact(at, width) is not None]
    assert set(shown.view.in_sight()) <= set(made)
    assert len(made) <= len(shown.view.in_sight()) + 1 < len(shown.document.sheets)


def test_zooming_keeps_the_place_under_the_pointer(cnc: MainWindow, shown: ProposalPage) -> None:
    view = shown.view
    cnc.run("proposal.zoom", to=1.0)
    cnc.run("proposal.go", page=3)
    point = QPointF(view.viewport().width() / 2, 200)
    before = view._anchor(point)
    for zoom in (1.3, 1.9, 2.6):
        view.set_zoom(zoom, point)
        after = view._anchor(point)
        assert after.page == before.page
        assert after.across == pytest.approx(before.across, abs=0.005)
        assert after.down == pytest.approx(before.down, abs=0.005)


def test_fitting_follows_the_window(cnc: MainWindow, shown: ProposalPage) -> None:
    view = shown.view
    for fit in ("width", "page"):
        cnc.run("proposal.zoom", to=fit)
        for size in ((1600, 1000), (1280, 800)):
            cnc.resize(*size)
            seen.painted()
            area, port = view._areas[0], view.viewport()
            assert area.width() <= port.width()
            assert fit == "width" or area.height() <= port.height()
            assert LEAST <= view.zoom <= MOST


def test_pages_are_pictured_away_from_the_window(cnc: MainWindow, monkeypatch: pytest.MonkeyPatch, ready: Callable[[MainWindow], ProposalPage]) -> None:  # fmt: skip
    threads, plain = set(), PreviewDocument.picture

    def noted(self: PreviewDocument, page: int, width: int) -> object:
        threads.add(threading.get_ident())
        return plain(self, page, width)

    monkeypatch.setattr(PreviewDocument, "picture", noted)
    cnc.run("view.page", page="proposal")
    ready(cnc)
    assert threads
    assert threading.get_ident() not in threads


def test_the_document_speaks_its_own_language(
    cnc: MainWindow, shown: ProposalPage, ready: Callable[[MainWindow], ProposalPage]
) -> None:
    cnc.run("proposal.language", to="en")
    ready(cnc)
    titles = {chapter.title for chapter in content(cnc.live.study, "en").chapters}
    assert {sheet.chapter for sheet in shown.document.sheets if sheet.chapter} <= titles
    assert cnc.look.language == "ko"
    cnc.run("proposal.language")
    assert shown.language == "ko"
    ready(cnc)


def test_an_edit_makes_it_stale_and_a_pause_makes_it_anew(
    cnc: MainWindow, shown: ProposalPage, ready: Callable[[MainWindow], ProposalPage]
) -> None:
    old = shown.document
    station = cnc.live.project.line.stations[0]
    cnc.run("station.rename", station=station.id, name="이름을 바꾼 공정")
    assert shown.stale
    assert cnc.look.text("ui-proposal-stale") in seen.texts(shown)
    ready(cnc)
    assert shown.document is not old
    assert old.closed
    assert cnc.look.text("ui-proposal-stale") not in seen.texts(shown)
    with pytest.raises(Cancelled):
        old.picture(0, 100)


def test_export_writes_the_three_files(cnc: MainWindow, settled: Settled, tmp_path: Path) -> None:
    folder = tmp_path / "제안 1"
    cnc.run("proposal.export", folder=folder, language="en")
    settled(cnc)
    assert sorted(path.name for path in folder.iterdir()) == FILES
    assert cnc.notices.latest == Message("ui-exported", count=3, folder=str(folder))
    text = pypdf.PdfReader(folder / "proposal.pdf").pages[1].extract_text()
    assert not any("가" <= sign <= "힣" for sign in text.replace("한결정밀㈜", ""))
    page = cnc.page("proposal")
    assert isinstance(page, ProposalPage)
    assert not page.exports.running
    assert page.exports.folder == folder


def test_a_folder_that_cannot_be_written_is_said_and_left_alone(
    cnc: MainWindow, settled: Settled, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("in the way")
    cnc.run("proposal.export", folder=tmp_path / "file" / "out")
    settled(cnc)
    assert cnc.notices.latest.key == "proposal-unwritable"
    assert [path.name for path in tmp_path.iterdir() if path.name not in ("user-data", "window.ini")] == ["file"]
    assert (tmp_path / "file").read_text() == "in the way"


def test_a_stopped_export_leaves_nothing(cnc: MainWindow, tmp_path: Path) -> None:
    cancel = Cancel()
    cancel.wish()
    with pytest.raises(Cancelled):
        export(cnc.live.study, tmp_path / "new", "ko", cancel)
    assert not (tmp_path / "new").exists()
    kept = tmp_path / "kept"
    kept.mkdir()
    (kept / "proposal.pdf").write_text("an earlier one")
    with pytest.raises(Cancelled):
        export(cnc.live.study, kept, "ko", cancel)
    assert [path.read_text() for path in kept.iterdir()] == ["an earlier one"]


def test_stopping_late_leaves_nothing_either(
    cnc: MainWindow, settled: Settled, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from configurator.proposal import writing

    plain = writing.write

    def then_stopped(study: Study, folder: Path, language: str, *watched: object) -> tuple[Path, ...]:
        made = plain(study, folder, language)
        cnc.page("proposal").exports.cancel()
        return made

    monkeypatch.setattr(writing, "write", then_stopped)
    cnc.run("proposal.export", folder=tmp_path / "stopped")
    settled(cnc)
    assert not (tmp_path / "stopped").exists()
    assert cnc.notices.latest.key == "ui-proposal-cancelled"


def test_an_export_shows_how_far_it_is(cnc: MainWindow, settled: Settled, tmp_path: Path) -> None:
    page = cnc.page("proposal")
    shares: list[int] = []
    doings: set[str] = set()

    def heard(_share: float, doing: Message) -> None:
        shares.append(page._export_busy.value())
        doings.add(doing.key)

    page.exports.told.connect(heard)
    cnc.run("proposal.export", folder=tmp_path / "out")
    assert page._export_busy.maximum() > 0, "the bar knows its end"
    settled(cnc)
    assert shares == sorted(shares)
    assert len(set(shares)) > 5
    assert "proposal-doing-pages" in doings
    assert page._export_busy.value() == 0
    assert page._export_busy.isHidden()
    assert not page._export_doing.text()


def test_stopping_in_the_middle_leaves_nothing(cnc: MainWindow, settled: Settled, tmp_path: Path) -> None:
    page = cnc.page("proposal")
    cnc.run("proposal.export", folder=tmp_path / "stopped")
    cnc.run("proposal.cancel")
    settled(cnc)
    assert not (tmp_path / "stopped").exists()
    assert cnc.notices.latest.key == "ui-proposal-cancelled"
    assert page._export_busy.isHidden()


def test_the_folder_is_called_after_company_and_day(cnc: MainWindow) -> None:
    project = cnc.live.project
    assert folder_name(cnc.look, project) == f"한결정밀㈜_제안서_{project.price_date:%Y%m%d}"


def state_of(study: Study) -> dict[str, str]:
    return {check.key: check.state for check in checks(study)}


def test_the_checks_see_what_is_wrong(cnc: MainWindow, edition: Path) -> None:
    from configurator.catalog.edition import open_edition

    project = recommended_cnc(edition)
    study = Study(project, open_edition(edition))
    assert state_of(study)["sums"] == "well"
    wrong = Study(project, open_edition(edition))
    wrong.estimate = replace(study.estimate, total=study.estimate.total + 1)
    assert state_of(wrong)["sums"] == "stop"
    late = replace(project, price_date=study.estimate.valid_until + timedelta(days=1))
    assert state_of(Study(late, open_edition(edition)))["prices"] == "stop"
    assert state_of(study)["signed"] == "look"


@pytest.mark.parametrize(
    ("severity", "key", "state"),
    [(Severity.BLOCK, "blocking", "stop"), (Severity.WARN, "warnings", "look"), (Severity.UNCHECKED, "unchecked", "unchecked")],
)  # fmt: skip
def test_a_finding_is_never_shown_as_passed(
    cnc: MainWindow, edition: Path, severity: Severity, key: str, state: str
) -> None:
    study = Study(recommended_cnc(edition), None)
    said = Message("ui-proposal-check-sums-well")
    study.issues = (Issue("rule", severity, said, said, ("plan",)),)
    found = state_of(study)
    assert found[key] == state
    others = {found[name] for name in ("blocking", "warnings", "unchecked") if name != key}
    assert others == {"unchecked" if severity is Severity.UNCHECKED else "well"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_can_be_read(
    cnc: MainWindow, shown: ProposalPage, ready: Callable[[MainWindow], ProposalPage], language: str
) -> None:
    cnc.resize(*SIZES[language])
    cnc.run("view.language", to=language)
    ready(cnc)
    seen.painted()
    assert seen.nameless(shown) == []
    assert seen.cut_off(shown) == []
    assert seen.missing_letters(shown) == set()
    assert language == "ko" or seen.korean(shown) == [cnc.look.text("ui-proposal-language-ko")]
