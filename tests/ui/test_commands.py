"""The window driven by command ids: everything can be done, undone, saved and opened again."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence

from configurator.basis.frozen import find, get
from configurator.basis.text import Message, Name
from configurator.basis.units import Count, Duration
from configurator.project.session import Session
from configurator.ui.commands import Command
from configurator.ui.main_window import MainWindow

Settled = Callable[[MainWindow], None]


def test_ids_are_unique_and_keys_never_a_single_letter(window: MainWindow) -> None:
    for command in window.commands.all():
        keys = window.commands.action(command.id).shortcut()
        text = keys.toString(QKeySequence.SequenceFormat.PortableText)
        assert not (len(text) == 1 and text.isalnum()), command.id
    with pytest.raises(ValueError, match=r"edit\.undo"):
        window.commands.add([Command("edit.undo", "ui-close", lambda: None)])


def test_no_two_commands_share_keys(window: MainWindow) -> None:
    shown = [window.commands.shortcut(command.id) for command in window.commands.all()]
    used = [keys for keys in shown if keys]
    assert len(used) == len(set(used))


def test_without_a_project_nothing_can_be_edited(window: MainWindow) -> None:
    assert window.run("station.add", kind="milling") is None
    assert window.live.project is None
    assert not window.commands.enabled("edit.undo")


def test_every_edit_can_be_undone_back_to_the_start(acme: MainWindow, settled: Settled) -> None:
    session = acme.live.session
    assert session is not None
    start = session.project
    first = start.line.stations[0].id
    new = acme.run("station.add", kind="milling", after=first)
    other = acme.run("station.add", kind="washing", at=(900.0, 500.0))
    acme.run("station.connect", source=new, target=other)
    acme.run("station.rename", station=new, name="가공 <b>1</b>")
    acme.run("station.change", station=new, field="cycle_time", value=Duration(55, "s"))
    acme.run("station.move", places={new: (40.0, 60.0)})
    acme.run("line.change-calendar", field="shifts", value=3)
    acme.run("product.change", product=start.line.products[0].id, field="monthly_demand", value=Count(5000, "ea"))
    acme.run("line.rename", what="factory", words=Name.alike("다른 회사"))
    acme.run("line.arrange")
    acme.run("station.disconnect", source=new, target=other)
    acme.run("station.delete", stations=(first,))
    line = session.project.line
    assert find(line.stations, first) is None
    assert get(line.stations, new).name.ko == "가공 <b>1</b>"
    assert line.calendar.shifts == 3
    steps = 0
    while acme.run("edit.undo") is not None:
        steps += 1
    assert steps == 12
    assert session.project == start
    settled(acme)


def test_redo_brings_back_what_undo_took(acme: MainWindow) -> None:
    acme.run("station.add", kind="drying")
    done = acme.live.project
    acme.run("edit.undo")
    assert acme.live.project != done
    acme.run("edit.redo")
    assert acme.live.project == done


def test_a_new_station_is_marked_as_assumed(acme: MainWindow) -> None:
    new = acme.run("station.add", kind="painting")
    assert acme.live.project is not None
    source = next(each for each in acme.live.project.line.sources if each.about == new)
    assert source.kind == "assumed"


def test_deleting_offers_undo(acme: MainWindow) -> None:
    before = acme.live.project
    acme.run("station.select", station=before.line.stations[1].id)
    acme.run("station.delete")
    assert acme.notices.latest == Message("ui-edit-delete-stations", count=1)
    acme.notices._pressed()
    assert acme.live.project == before
    assert acme.desk.selection.stations == ()


def test_a_solution_is_taken_and_a_finding_repaired(acme: MainWindow, settled: Settled) -> None:
    assert acme.live.store is not None
    entry = next(each for each in acme.live.store.values() if each.placed == "stations" and each.requires)
    station = acme.live.project.line.stations[3].id
    option = acme.run("plan.add", solution=entry.id, stations=(station,))
    settled(acme)
    assert [each.id for each in acme.live.project.plan.options] == [option]
    assert [each.id for each in acme.live.project.entries] == [entry.id]
    issue = next(each for each in acme.live.study.issues if each.remedies and option in each.subjects)
    acme.run("finding.apply-remedy", issue=issue.key, remedy=0)
    settled(acme)
    assert issue.key not in {each.key for each in acme.live.study.issues}
    acme.run("edit.undo")
    acme.run("edit.undo")
    assert acme.live.project.plan.options == ()


def test_a_remedy_that_is_gone_is_said(acme: MainWindow) -> None:
    acme.run("finding.apply-remedy", issue="no-such-rule:nowhere")
    assert acme.notices.latest == Message("ui-finding-gone")


def test_saved_elsewhere_and_opened_again(acme: MainWindow, settled: Settled, tmp_path: Path) -> None:
    path = tmp_path / "한결 1.sfp"
    acme.run("project.save-as", path=path)
    acme.run("station.add", kind="milling")
    settled(acme)
    kept = acme.live.project
    acme.run("project.new-blank")
    assert acme.live.project != kept
    acme.run("project.open", path=path)
    settled(acme)
    assert acme.live.project == kept
    assert acme.run("edit.undo") is not None
    assert acme.desk.settings.recent[0].path == str(path)


def test_a_file_that_is_not_ours_is_a_notice(window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "foreign.sfp"
    path.write_bytes(b"no project at all" * 100)
    window.run("project.open", path=path)
    assert window.notices.latest is not None
    assert window.notices.latest.key.startswith("project-file-")
    assert window.live.project is None


def test_export_writes_the_documents(acme: MainWindow, settled: Settled, tmp_path: Path) -> None:
    acme.run("proposal.export", folder=tmp_path / "out")
    settled(acme)
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["cost.xlsx", "proposal.json", "proposal.pdf"]
    assert acme.notices.latest.key == "ui-exported"


def test_an_edit_that_cannot_be_changes_nothing(acme: MainWindow) -> None:
    before = acme.live.project
    station = before.line.stations[0].id
    acme.run("station.connect", source=station, target=station)
    assert acme.live.project is before
    assert acme.notices.latest.key == "line-edit-loop"


def test_search_finds_commands_and_stations(acme: MainWindow) -> None:
    name = acme.live.project.line.stations[2].name.ko
    acme.top.search.input.setText(name)
    acme.search.take()
    assert acme.desk.selection.stations == (acme.live.project.line.stations[2].id,)
    acme.top.search.input.setText(acme.look.text("ui-command-view-theme"))
    acme.search.take()
    assert acme.look.dark


def test_the_session_in_the_window_is_the_file(acme: MainWindow) -> None:
    acme.run("station.add", kind="milling")
    session = acme.live.session
    assert session is not None
    path, kept = session.path, session.project
    acme.live.close()
    again = Session.open(path)
    assert again.project == kept
    again.close()
