"""One visit from start to proposal, driven by command ids alone."""

from collections.abc import Callable
from pathlib import Path

from configurator.basis.text import Message
from configurator.ui.main_window import MainWindow

Settled = Callable[[MainWindow], None]


def test_from_sample_to_proposal_and_all_the_way_back(window: MainWindow, settled: Settled, tmp_path: Path) -> None:
    window.run("project.new-sample", name="cnc-shaft", path=tmp_path / "visit.sfp")
    settled(window)
    assert window.live.project is not None
    start = window.live.project
    new = window.run("station.add", kind="inspection", at=(1100.0, 100.0))
    window.run("station.connect", source=start.line.stations[-1].id, target=new)
    assert window.live.store is not None
    entry = next(each for each in window.live.store.values() if each.placed == "stations" and each.requires)
    window.run("plan.add", solution=entry.id, stations=(start.line.stations[2].id,))
    settled(window)
    assert window.live.study is not None
    finding = next(issue for issue in window.live.study.open_issues if issue.remedies)
    window.run("finding.apply-remedy", issue=finding.key, remedy=0)
    settled(window)
    assert finding.key not in {issue.key for issue in window.live.study.issues}
    done = window.live.project
    window.run("project.save-as", path=tmp_path / "kept.sfp")
    window.run("project.open", path=tmp_path / "kept.sfp")
    settled(window)
    assert window.live.project == done
    window.run("proposal.export", folder=tmp_path / "out")
    settled(window)
    assert isinstance(window.notices.latest, Message)
    assert window.notices.latest.key == "ui-exported"
    assert (tmp_path / "out" / "proposal.pdf").read_bytes().startswith(b"%PDF")
    while window.run("edit.undo") is not None:
        pass
    assert window.live.project == start
