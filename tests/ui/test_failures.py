"""What nobody expected is logged and shown; what the world did is a notice; background work answers in the window's thread."""

import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from configurator.basis.errors import BadInput, ConfiguratorError, Mistake
from configurator.basis.text import Message
from configurator.basis.work import Cancelled
from configurator.ui.failures import report
from configurator.ui.jobs import Jobs
from configurator.ui.main_window import MainWindow

Settled = Callable[[MainWindow], None]


def test_a_bug_is_shown_with_its_report_and_logged(window: MainWindow, own_user_data: Path) -> None:
    with capture_exceptions():
        window.failures.install()
        try:
            sys.excepthook(ZeroDivisionError, ZeroDivisionError("boom"), None)
        finally:
            window.failures.remove()
    dialog = window.failures.dialog
    assert dialog is not None
    assert "ZeroDivisionError: boom" in dialog.findChild(QPlainTextEdit).toPlainText()
    assert "boom" in (own_user_data / "window.log").read_text(encoding="utf-8")
    dialog.accept()
    assert window.failures.dialog is None


def test_the_world_failing_is_a_notice(window: MainWindow) -> None:
    message = Message("ui-finding-gone")
    window.failures.take(ConfiguratorError(message))
    assert window.notices.latest == message
    assert window.failures.dialog is None


def test_all_mistakes_of_an_input_are_listed(window: MainWindow) -> None:
    wrong = Message("basis-field-missing")
    mistakes = [
        Mistake("a.toml", f"line.stations[{at}]", wrong, Message("basis-field-missing-remedy")) for at in range(3)
    ]
    window.notices.show_error(BadInput(mistakes))
    from PySide6.QtWidgets import QLabel

    texts = [label.text() for label in window.notices.dialog.findChildren(QLabel)]
    assert [f"a.toml · line.stations[{at}]" for at in range(3)] == [text for text in texts if text.startswith("a.toml")]
    window.notices.dialog.close()


def test_a_failing_study_is_shown(acme: MainWindow, settled: Settled, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("in the background")

    monkeypatch.setattr("configurator.project.study.build", broken)
    acme.run("station.add", kind="milling")
    settled(acme)
    assert acme.failures.dialog is not None
    assert "in the background" in acme.failures.dialog.findChild(QPlainTextEdit).toPlainText()
    acme.failures.dialog.accept()


def test_the_report_names_versions_but_no_environment() -> None:
    try:
        raise KeyError("x")
    except KeyError as error:
        text = report(error)
    assert "Python" in text
    assert "KeyError: 'x'" in text


def test_jobs_answer_in_the_windows_thread(qtbot: QtBot) -> None:
    jobs, here, seen = Jobs(), threading.current_thread(), []
    jobs.start(threading.current_thread, lambda there: seen.append((there, threading.current_thread())), seen.append)
    qtbot.waitUntil(lambda: bool(seen))
    assert seen[0][0] is not here
    assert seen[0][1] is here
    jobs.close()


def test_failures_come_back_and_cancelled_work_is_silent(qtbot: QtBot) -> None:
    jobs, answers, failures = Jobs(), [], []

    def failing() -> None:
        raise ValueError("no")

    def cancelled() -> None:
        raise Cancelled

    jobs.start(cancelled, answers.append, failures.append)
    jobs.start(failing, answers.append, failures.append)
    qtbot.waitUntil(lambda: jobs.under_way == 0)
    assert answers == []
    assert [str(error) for error in failures] == ["no"]
    jobs.close()
