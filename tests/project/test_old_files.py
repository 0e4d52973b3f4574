"""Files of older versions open as they are; the first edit makes them files of this version."""

from __future__ import annotations

import json
import shutil
import sqlite3
import struct
from pathlib import Path

import pytest

from configurator.basis.text import Message
from configurator.plan.model import Amount, Discount
from configurator.project.file import MAJOR, MINOR, read_project
from configurator.project.session import Session
from configurator.project.study import Study
from tests.project.projects import renamed

OLD = (
    Path(__file__).parent / "files" / "visit-1.0.sfp"
)  # written by the version before entries could be changed by hand
DONE = Message("project-edit-remedy")


def version(path: Path) -> int:
    return int(struct.unpack(">I", path.read_bytes()[60:64])[0])


@pytest.fixture
def visit(tmp_path: Path) -> Path:
    return Path(shutil.copy(OLD, tmp_path / "visit.sfp"))


def test_a_file_of_1_0_reads_with_nothing_changed_by_hand() -> None:
    assert version(OLD) == 1 << 16
    project = read_project(OLD)
    assert [entry.id for entry in project.entries] == ["hanbit-connect/eg-40", "saerom-process/touch-pop"]
    assert [option.amounts for option in project.plan.options] == [(Amount("box", 3),), (Amount("licence", 3),)]
    assert project.plan.discounts == (Discount("합의", 500_000),)
    assert project.consultant.name == "김컨설턴트"
    assert (project.originals, project.hand_edits, project.updates) == ((), (), ())


def test_its_money_is_what_it_was() -> None:
    sheet = Study(read_project(OLD)).estimate
    assert sheet.total == sum(row.amount for row in sheet.rows)
    box = next(row for row in sheet.rows if row.price == "box")
    assert (box.unit_price, box.quantity, box.amount) == (2_600_000, 3, 7_800_000)


def test_its_history_undoes_and_an_edit_makes_it_a_file_of_today(visit: Path) -> None:
    session = Session.open(visit)
    assert version(visit) == 1 << 16
    session.undo()
    session.undo()
    assert session.project.plan.options == ()
    session.redo()
    session.redo()
    before = session.project
    session.apply(DONE, lambda project: renamed(project, 1))
    after = session.project
    session.close()
    assert version(visit) == MAJOR << 16 | MINOR
    again = Session.open(visit)
    assert again.project == after
    again.undo()
    assert again.project == before
    again.close()


def test_what_a_newer_minor_version_adds_does_not_keep_a_file_from_opening(visit: Path) -> None:
    connection = sqlite3.connect(visit)
    seq, manifest = connection.execute("SELECT seq, manifest FROM state ORDER BY seq DESC").fetchone()
    more = json.loads(manifest) | {"photographs": []}
    connection.execute("UPDATE state SET manifest = ? WHERE seq = ?", (json.dumps(more), seq))
    connection.execute(f"PRAGMA user_version = {MAJOR << 16 | MINOR + 1}")
    connection.commit()
    connection.close()
    assert read_project(visit) == read_project(OLD)
