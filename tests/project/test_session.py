"""A session: what is applied is undone exactly, is in the file at once, and is found again after reopening."""

import hashlib
import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from configurator.basis.errors import ConfiguratorError
from configurator.basis.text import Message
from configurator.project.file import APPLICATION_ID, MAJOR, read_project
from configurator.project.session import Session
from tests.project.projects import acme, edits, planned, renamed

DONE = Message("project-edit-remedy")


@given(st.lists(st.one_of(edits, st.just("undo"), st.just("redo"), st.just("reopen")), max_size=15))
def test_the_file_is_the_session(steps: list[object]) -> None:
    """Play a restless user; after every step a model list of states agrees with the session and with the file."""
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        session = Session.new(acme(), Path(folder) / "a.sfp")
        states, at = [session.project], 0
        for step in steps:
            if step == "undo":
                session.undo()
                at = max(0, at - 1)
            elif step == "redo":
                session.redo()
                at = min(len(states) - 1, at + 1)
            elif step == "reopen":
                session.close()
                session = Session.open(Path(folder) / "a.sfp")
            else:
                edit, number = step
                session.apply(DONE, lambda project, edit=edit, number=number: edit(project, number))
                if session.project != states[at] or session.project is not states[at]:
                    states, at = [*states[: at + 1], session.project], at + 1
            assert session.project == states[at]
            assert session.unsaved is None
        session.close()
        assert read_project(Path(folder) / "a.sfp") == states[at]


def test_undo_all_the_way_back_is_the_start(tmp_path: Path) -> None:
    session = Session.new(acme(), tmp_path / "a.sfp")
    start = session.project
    for number in range(20):
        session.apply(DONE, lambda project, number=number: planned(renamed(project, number), number))
    while session.can_undo:
        session.undo()
    assert session.project is start
    session.close()


def test_nothing_lies_beside_a_closed_project(tmp_path: Path) -> None:
    session = Session.new(acme(), tmp_path / "a.sfp")
    session.apply(DONE, lambda project: renamed(project, 1))
    session.save_as(tmp_path / "b.sfp")
    session.close()
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_file()) == ["a.sfp", "b.sfp"]


def test_an_edit_that_raises_changes_nothing(tmp_path: Path) -> None:
    session = Session.new(acme(), tmp_path / "a.sfp")
    before = session.project

    def broken(_project: object) -> object:
        raise KeyError("op-99")

    with pytest.raises(KeyError):
        session.apply(DONE, broken)
    assert session.project is before
    assert not session.can_undo
    session.close()


def test_save_as_keeps_the_history_and_leaves_the_old_file(tmp_path: Path) -> None:
    session = Session.new(acme(), tmp_path / "a.sfp")
    session.apply(DONE, lambda project: renamed(project, 1))
    session.save_as(tmp_path / "b.sfp")
    session.apply(DONE, lambda project: renamed(project, 2))
    session.close()
    assert read_project(tmp_path / "a.sfp") == renamed(acme(), 1)
    again = Session.open(tmp_path / "b.sfp")
    again.undo()
    again.undo()
    assert again.project == acme()
    again.close()


def test_a_second_window_is_refused_by_name(tmp_path: Path) -> None:
    session = Session.new(acme(), tmp_path / "a.sfp")
    session.apply(DONE, lambda project: renamed(project, 1))
    with pytest.raises(ConfiguratorError) as refusal:
        Session.open(tmp_path / "a.sfp")
    assert refusal.value.message.key == "project-file-open-elsewhere"
    session.close()


def test_a_read_only_file_is_edited_as_a_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Session.new(acme(), tmp_path / "a.sfp").close()
    before = hashlib.sha256((tmp_path / "a.sfp").read_bytes()).digest()
    monkeypatch.setattr(os, "access", lambda _path, mode: mode != os.W_OK)
    session = Session.open(tmp_path / "a.sfp")
    session.apply(DONE, lambda project: renamed(project, 1))
    assert session.path != tmp_path / "a.sfp"
    session.close()
    assert hashlib.sha256((tmp_path / "a.sfp").read_bytes()).digest() == before


def test_after_a_failed_write_the_work_stays_and_can_be_saved_elsewhere(tmp_path: Path) -> None:
    session = Session.new(acme(), tmp_path / "a.sfp")
    assert session._file is not None
    session._file._connection.execute("PRAGMA query_only = ON")  # the disk refuses
    session.apply(DONE, lambda project: renamed(project, 1))
    assert session.unsaved is not None
    assert session.project == renamed(acme(), 1)
    session.save_as(tmp_path / "b.sfp")
    assert session.unsaved is None
    session.close()
    assert read_project(tmp_path / "b.sfp") == renamed(acme(), 1)


def spoil(path: Path, kind: str) -> None:
    if kind == "text":
        path.write_text("not a project", encoding="utf-8")
    elif kind == "empty":
        path.write_bytes(b"")
    elif kind == "truncated":
        path.write_bytes(path.read_bytes()[:3000])
    else:
        connection = sqlite3.connect(path)
        statement = {
            "foreign": "PRAGMA application_id = 7",
            "too-new": f"PRAGMA user_version = {(MAJOR + 1) << 16}",
            "trigger": "CREATE TRIGGER evil AFTER INSERT ON state BEGIN DELETE FROM part; END",
            "part": "UPDATE part SET json = replace(json, 's', 't')",
            "head": "DELETE FROM head",
        }[kind]
        connection.execute(statement)
        connection.commit()
        connection.close()


@pytest.mark.parametrize(
    ("kind", "key"),
    [
        ("text", "project-file-foreign"),
        ("empty", "project-file-foreign"),
        ("truncated", "project-file-damaged"),
        ("foreign", "project-file-foreign"),
        ("too-new", "project-file-too-new"),
        ("trigger", "project-file-damaged"),
        ("part", "project-file-damaged"),
        ("head", "project-file-damaged"),
    ],
)
def test_a_bad_file_is_refused_by_name_and_stays_as_it_is(tmp_path: Path, kind: str, key: str) -> None:
    path = tmp_path / "a.sfp"
    Session.new(acme(), path).close()
    spoil(path, kind)
    before = path.read_bytes()
    for opening in (read_project, Session.open):
        with pytest.raises(ConfiguratorError) as refusal:
            opening(path)
        assert refusal.value.message.key == key
    assert path.read_bytes() == before


def test_the_header_says_whose_file_it_is(tmp_path: Path) -> None:
    Session.new(acme(), tmp_path / "a.sfp").close()
    header = (tmp_path / "a.sfp").read_bytes()[:100]
    assert int.from_bytes(header[68:72], "big") == APPLICATION_ID
    assert int.from_bytes(header[60:64], "big") >> 16 == MAJOR


WRITER = """
import sys
from pathlib import Path
sys.path.insert(0, {root!r})
from tests.project.projects import acme, renamed, planned
from configurator.basis.text import Message
from configurator.project.session import Session
session = Session.open(Path({path!r}))
for number in range(10_000):
    session.apply(Message("project-edit-remedy"), lambda project: renamed(project, number) if number % 3 else planned(project, number))
    assert session.unsaved is None
    print(len(session._history.states), flush=True)
"""


def test_what_was_acknowledged_survives_a_kill(tmp_path: Path) -> None:
    here = Path(__file__).parent
    for attempt in range(6):
        path = tmp_path / f"{attempt}.sfp"
        Session.new(acme(), path).close()
        code = WRITER.format(root=str(here.parents[1]), path=str(path))
        child = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
        assert child.stdout is not None
        child.stdout.readline()
        time.sleep(0.013 * attempt)
        child.send_signal(signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
        acknowledged = [int(line) for line in child.stdout.read().split("\n") if line.strip()]
        child.wait()
        child.stdout.close()
        session = Session.open(path)
        assert len(session._history.states) >= max(acknowledged, default=2)
        session.close()


def test_an_edit_of_a_large_line_is_on_disk_quickly(tmp_path: Path) -> None:
    """Only computing counts: how long the disk takes is not ours to test."""
    from dataclasses import replace

    project = acme()
    many = tuple(replace(project.line.stations[0], id=f"op-{number}") for number in range(300))
    session = Session.new(replace(project, line=replace(project.line, stations=many)), tmp_path / "a.sfp")
    times = []
    for number in range(30):
        started = time.process_time()
        session.apply(DONE, lambda project, number=number: renamed(project, number))
        times.append(time.process_time() - started)
    session.close()
    assert sorted(times)[len(times) // 2] < 0.05
