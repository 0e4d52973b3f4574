"""The program examines itself: texts, fonts, store, the textbook line, and the time to its first window."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date

from configurator.basis import places
from configurator.basis.errors import ConfiguratorError
from configurator.basis.language import LANGUAGES, Speaker, speaker
from configurator.basis.text import Message

FIRST_WINDOW_GOAL = 2.0  # seconds after process start, on a laptop of the class this was built on
RUNS = 3
Result = tuple[Message, bool | None]  # what was tested; True good, False bad, None could not be tested


def run_self_test(spoken: Speaker, say: Callable[[str], object]) -> bool:
    """Run every test, say each result, and return whether none failed."""
    good = True
    for message, passed in _results():
        word = {True: "good", False: "bad", None: "unchecked"}[passed]
        say(f"{spoken.text(f'cli-selftest-{word}')}: {spoken.say(message)}")
        good = good and passed is not False
    return good


def _results() -> Iterator[Result]:
    yield Message("cli-selftest-texts"), all(speaker(language).has("cli-selftest-texts") for language in LANGUAGES)
    fonts = [
        places.resources() / "fonts" / f"Pretendard-{weight}.ttf"
        for weight in ("Regular", "Medium", "SemiBold", "Bold")
    ]
    yield Message("cli-selftest-fonts"), all(font.is_file() for font in fonts)
    yield _store()
    yield Message("cli-selftest-book"), _book_line_holds()
    yield _first_window()


def _store() -> Result:
    from configurator.catalog.opening import open_store

    try:
        edition = open_store()
        edition.verify()
    except ConfiguratorError as error:
        return error.message, False
    return Message("cli-selftest-store", count=len(edition)), True


def _book_line_holds() -> bool:
    """Compare with Rother & Shook, Learning to See: the value-stream example every reader can look up."""
    from configurator.line.factors import factors_on
    from configurator.line.performance import perform
    from configurator.line.sample import read_sample

    performance = perform(read_sample("acme-stamping").line, factors_on(date(2026, 11, 21)))
    lead_time = performance.lead_time or 0.0
    return performance.takt == 60.0 and round(lead_time, 1) == 23.6 and round(performance.processing_time) == 188


def _first_window() -> Result:
    times = []
    for _ in range(RUNS):
        started = time.time()
        environment = os.environ | (
            {} if os.environ.get("DISPLAY") or sys.platform != "linux" else {"QT_QPA_PLATFORM": "offscreen"}
        )
        command = [sys.executable, "-m", "configurator", "window", "--until-shown"]
        run = subprocess.run(command, capture_output=True, text=True, timeout=60, env=environment, check=False)  # noqa: S603 - our own program
        if run.returncode != 0:
            return Message("cli-selftest-window-missing", reason=run.stderr.strip()[-300:] or str(run.returncode)), None
        times.append(float(run.stdout.strip().splitlines()[-1]) - started)
    seconds = statistics.median(times)
    return Message("cli-selftest-window", seconds=seconds), seconds < FIRST_WINDOW_GOAL
