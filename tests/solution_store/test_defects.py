"""Every seeded defect is found by the right rule at the right file, and nothing is found in what is right."""

from __future__ import annotations

import copy
import re
import shutil
import tomllib
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from configurator.catalog.codec import written_data
from solution_store.comparing.difference import BREAKING_RULES, VERSION_RISES
from solution_store.entry_files import file_of
from solution_store.inspecting import inspect
from solution_store.lint import RULES
from solution_store.report import where
from tests.solution_store.defects.packages import ENTRIES, SUPPLIERS, write_packages

DAY = date(2026, 11, 21)
DEFECTS: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parent / "defects" / "defects.toml").read_text(encoding="utf-8")
)["defect"]
STEP = re.compile(r"[^.\[\]]+|\[\d+\]")
Found = Counter[tuple[str, str]]  # rule and file -> how often


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the reference packages as files; nobody changes them."""
    folder = tmp_path_factory.mktemp("packages")
    write_packages(folder)
    return folder


@pytest.fixture(scope="module")
def right(packages: Path) -> Found:
    """Return what is found in the packages: only that five packages are no whole store."""
    found = findings(packages)
    assert {rule for rule, _ in found} == {"category-has-choice"}
    return found


def findings(folder: Path, published: Path | None = None) -> Found:
    """Return rule and file of everything that is found."""
    inspection = inspect(folder, DAY, against=published)
    wrong = Counter((mistake.message.key, mistake.file) for mistake in inspection.mistakes)
    return wrong + Counter((issue.rule, where(issue)) for issue in inspection.findings)


def test_nothing_is_found_in_five_packages_that_are_right(packages: Path) -> None:
    assert len(SUPPLIERS) == 5
    for supplier in SUPPLIERS:
        inspection = inspect(packages, DAY, only=supplier.key, against=packages)
        assert (inspection.clean, inspection.findings, inspection.not_run) == (True, (), ())
    assert {entry.supplier for entry in ENTRIES} == {supplier.key for supplier in SUPPLIERS}


def test_there_are_enough_defects_for_every_rule() -> None:
    planted = Counter(defect["rule"] for defect in DEFECTS)
    rules = {rule.id for rule in RULES} | set(BREAKING_RULES) | {VERSION_RISES}
    assert len(DEFECTS) >= 200
    assert {rule for rule in rules if planted[rule] < 3} == set()
    unknown = {rule for rule in planted if rule not in rules and not rule.startswith(("catalog-", "basis-"))}
    assert unknown == set()


@pytest.mark.parametrize("defect", DEFECTS, ids=[f"{number}-{each['rule']}" for number, each in enumerate(DEFECTS)])
def test_a_defect_is_found_by_its_rule_at_its_file(
    defect: dict[str, Any], packages: Path, right: Found, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(packages, tmp_path / "entries"))
    spoil(defect, folder)
    new = findings(folder, packages if "published" in defect else None) - right
    place = defect.get("place") or file_of(defect.get("at", defect["file"]))
    assert new[defect["rule"], place] >= 1, new
    others = {rule for rule, file in new if (rule, file) != (defect["rule"], place)}
    assert others <= {*defect.get("also", ()), *({defect["rule"]} if "more_found" in defect else ())}, new


def spoil(defect: dict[str, Any], folder: Path) -> None:
    """Plant one defect in a folder of packages."""
    if "place" not in defect:
        spoil_file(defect, folder)
    for other in defect.get("more", ()):
        spoil_file(other, folder)
    for name in defect.get("remove", ()):
        (folder / file_of(name)).unlink()


def spoil_file(change: dict[str, Any], folder: Path) -> None:
    """Spoil one file as its defect says; a file that vanishes is left to `spoil`."""
    source = folder / file_of(change.get("copy", change["file"]))
    text = source.read_text(encoding="utf-8")
    data = tomllib.loads(text)
    if "published" in change:
        data["version"] = "9.0"
    for path, number in change.get("append", {}).items():
        items = _at(data, path)
        items.append(copy.deepcopy(items[number]))
    for path, value in change.get("set", {}).items():
        _put(data, path, value)
    for path in sorted(change.get("drop", ()), reverse=True):
        _take(data, path)
    if set(change) & {"set", "drop", "append", "copy"}:
        text = written_data(data)
    if "text" in change:
        text = text.replace(*change["text"])
    (folder / file_of(change["file"])).write_bytes(text.encode("utf-8"))


def _steps(path: str) -> Iterator[str | int]:
    for step in STEP.findall(path):
        yield int(step[1:-1]) if step.startswith("[") else step


def _at(data: Any, path: str) -> Any:
    for step in _steps(path):
        data = data[step]
    return data


def _put(data: Any, path: str, value: Any) -> None:
    *before, last = _steps(path)
    for step in before:
        data = data[step]
    if isinstance(data, list) and last == len(data):
        data.append(value)
    else:
        data[last] = value


def _take(data: Any, path: str) -> None:
    *before, last = _steps(path)
    for step in before:
        data = data[step]
    del data[last]
