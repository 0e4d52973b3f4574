"""The core imports where Qt cannot be had, and heavy libraries load only when they are used."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CORE = sorted(
    ".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
    for file in [*ROOT.glob("configurator/**/*.py"), *ROOT.glob("solution_store/**/*.py")]
    if "ui" not in file.relative_to(ROOT).parts
)
BLOCK = "import sys; sys.modules['PySide6'] = sys.modules['shiboken6'] = None; import importlib"


def run(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-W", "error", "-c", code], cwd=ROOT, capture_output=True, text=True)


def test_every_core_module_imports_with_qt_blocked() -> None:
    done = run(f"{BLOCK}\nfor name in {CORE!r}: importlib.import_module(name)")
    assert done.returncode == 0, done.stderr[-3000:]


def test_blocking_qt_is_noticed() -> None:
    assert run(f"{BLOCK}; importlib.import_module('PySide6.QtCore')").returncode != 0


@pytest.mark.parametrize(
    "heavy", ["pint", "networkx", "reportlab", "sqlite_utils", "openpyxl", "holidays", "numpy", "pandas"]
)
def test_heavy_libraries_wait_until_they_are_used(heavy: str) -> None:
    done = run(f"import configurator.__main__, configurator.project.session, sys; sys.exit({heavy!r} in sys.modules)")
    assert done.returncode == 0, done.stderr or f"{heavy} was loaded at import"
