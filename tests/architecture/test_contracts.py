"""The rules of the house are tests: import contracts, types, lint, sizes."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
BIN = Path(sys.executable).parent
SOURCES = sorted([*ROOT.glob("configurator/**/*.py"), *ROOT.glob("solution_store/**/*.py")])
SAYS_NOTHING = {"utils", "util", "misc", "helpers", "helper", "common", "manager", "managers", "handlers", "services"}


@pytest.mark.parametrize(
    "command",
    [["lint-imports", "--no-cache"], ["mypy"], ["ruff", "check", "."], ["ruff", "format", "--check", "."]],
    ids=lambda command: " ".join(command),
)
def test_the_checkers_are_content(command: list[str]) -> None:
    run = subprocess.run([BIN / command[0], *command[1:]], cwd=ROOT, capture_output=True, text=True)
    assert run.returncode == 0, run.stdout[-4000:] + run.stderr[-2000:]


@pytest.mark.parametrize("file", SOURCES, ids=lambda file: str(file.relative_to(ROOT)))
def test_modules_and_functions_stay_small(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert text.count("\n") <= 400, "a module has at most 400 lines"
    assert file.stem not in SAYS_NOTHING, "the name of a room says what lives there"
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            assert length <= 40, f"{node.name} (line {node.lineno}) has {length} lines; a function has at most 40"


def test_every_room_has_a_door_plate() -> None:
    for package in [*ROOT.glob("configurator/**/__init__.py"), *ROOT.glob("solution_store/__init__.py")]:
        assert ast.get_docstring(ast.parse(package.read_text(encoding="utf-8"))), package


def test_no_code_comes_out_of_data() -> None:
    for file in SOURCES:
        tree = ast.parse(file.read_text(encoding="utf-8"))
        imported = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
        called = {
            node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        }
        assert not imported & {"pickle", "marshal", "shelve", "yaml"}, file
        assert not called & {"eval", "exec", "compile", "__import__"}, file
