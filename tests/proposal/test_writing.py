"""Three files, whole or not at all; and a record that stands for them."""

from __future__ import annotations

import hashlib
import itertools
import json
from pathlib import Path

import pytest

from configurator.basis.errors import ConfiguratorError
from configurator.basis.language import LANGUAGES, Language, speaker
from configurator.basis.text import Message
from configurator.basis.work import Cancel, Cancelled
from configurator.project.study import Study
from configurator.proposal import writing
from configurator.proposal.pdf import write_pdf
from configurator.proposal.record import record_bytes
from configurator.proposal.writing import write
from tests.proposal.conftest import Folders
from tests.proposal.pages import flat

NAMES = {"proposal.pdf", "cost.xlsx", "proposal.json"}


def test_the_folder_holds_the_three_files_and_nothing_else(folders: Folders) -> None:
    for folder in folders.values():
        assert {file.name for file in folder.iterdir()} == NAMES


def test_a_failure_leaves_what_was_there(bare: Study, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NAMES:
        (tmp_path / name).write_text("earlier", encoding="utf-8")

    def fails(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("configurator.proposal.workbook.write_workbook", fails)
    with pytest.raises(ConfiguratorError) as caught:
        write(bare, tmp_path, "ko")
    for language in LANGUAGES:
        assert "No space left" in speaker(language).say(caught.value.message)
        assert str(tmp_path) in speaker(language).say(caught.value.message)
    assert {file.name: file.read_text(encoding="utf-8") for file in tmp_path.iterdir() if file.is_file()} == dict.fromkeys(NAMES, "earlier")  # fmt: skip
    assert not [file for file in tmp_path.iterdir() if file.name.startswith(".proposal")]


def test_a_bug_leaves_no_half_files_either(bare: Study, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("configurator.proposal.record.record_bytes", breaks)
    monkeypatch.setattr(writing, "PDF", "proposal.pdf")
    with pytest.raises(ZeroDivisionError):
        write(bare, tmp_path / "new", "ko")
    assert list((tmp_path / "new").iterdir()) == []


def test_it_tells_how_far_it_is_from_nothing_to_all(study: Study, tmp_path: Path) -> None:
    told: list[tuple[float, Message]] = []
    write(study, tmp_path, "ko", lambda share, doing: told.append((share, doing)))
    shares = [share for share, _ in told]
    assert shares == sorted(shares)
    assert (shares[0], shares[-1]) == (0.0, 1.0)
    assert (
        max(later - earlier for earlier, later in itertools.pairwise(shares)) <= 0.1 + 1e-9
    )  # it never seems to stand still
    doings = list(dict.fromkeys(doing.key for _, doing in told))
    assert doings == [f"proposal-doing-{what}" for what in ("chapters", "pages", "workbook", "record")]
    for language in LANGUAGES:
        assert len({speaker(language).say(doing) for _, doing in told}) == 4


@pytest.mark.parametrize("earlier", [True, False], ids=["over earlier files", "into a new folder"])
@pytest.mark.parametrize("after", [0.0, 0.3, 0.5, 0.8, 0.9, 0.95, 1.0])
def test_stopping_leaves_what_was_there_wherever_it_comes(
    bare: Study, tmp_path: Path, after: float, earlier: bool
) -> None:
    for name in NAMES if earlier else ():
        (tmp_path / name).write_text("earlier", encoding="utf-8")
    cancel = Cancel()

    def then_stop(share: float, _doing: Message) -> None:
        if share >= after:
            cancel.wish()

    if after == 1.0:  # too late: everything was made, and is there
        assert len(write(bare, tmp_path, "ko", then_stop, cancel)) == 3
        assert all(file.read_bytes() != b"earlier" for file in tmp_path.iterdir())
        return
    with pytest.raises(Cancelled):
        write(bare, tmp_path, "ko", then_stop, cancel)
    assert {file.name: file.read_text(encoding="utf-8") for file in tmp_path.iterdir()} == dict.fromkeys(NAMES if earlier else (), "earlier")  # fmt: skip


def test_a_wish_before_it_began_is_heard_at_once(bare: Study, tmp_path: Path) -> None:
    cancel, told = Cancel(), []
    cancel.wish()
    with pytest.raises(Cancelled):
        write(bare, tmp_path, "en", lambda share, _doing: told.append(share), cancel)
    assert told == []


def test_a_file_where_the_folder_should_be_is_said(bare: Study, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("", encoding="utf-8")
    with pytest.raises(ConfiguratorError):
        write(bare, tmp_path / "taken", "en")


def test_writing_again_replaces_the_files(bare: Study, tmp_path: Path) -> None:
    first = {path: path.read_bytes() for path in write(bare, tmp_path, "en")}
    assert {path: path.read_bytes() for path in write(bare, tmp_path, "en")} == first


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_document_names_the_fingerprint_of_its_record(folders: Folders, language: Language) -> None:
    digest = hashlib.sha256((folders[language] / "proposal.json").read_bytes()).hexdigest()
    assert digest in flat(folders[language] / "proposal.pdf")


def test_the_record_is_canonical_and_whole(study: Study, folders: Folders) -> None:
    raw = (folders["ko"] / "proposal.json").read_bytes()
    assert record_bytes(Study(study.project, study.edition), "ko") == raw
    data = json.loads(raw)
    assert json.dumps(data, ensure_ascii=False, sort_keys=True, indent=1) + "\n" == raw.decode()
    figures = {(figure["key"], figure["subject"]): figure for figure in data["figures"]}
    assert len(figures) == len(data["figures"])
    for figure in study.figures:
        assert figures[figure.key, figure.subject]["value"] == figure.value
    assert figures["cost.total", "plan"]["value"] == data["estimate"]["total"]
    assert figures["return.npv", "plan"]["value"] == data["returns"]["likely"]["npv_own"]
    assert data["edition"] == study.edition.digest if study.edition else data["edition"] is None
    assert {issue["key"] for issue in data["issues"]} == {issue.key for issue in study.issues}
    assert [issue["waived"] for issue in data["issues"] if issue["waived"]] == [
        {"author": "박도윤", "reason": "현장에서 확인함"}
    ]


def test_an_unwritable_path_is_an_os_error(study: Study, tmp_path: Path) -> None:
    from configurator.proposal.content import content

    with pytest.raises(OSError, match="directory"):
        write_pdf(content(study, "ko"), tmp_path)
