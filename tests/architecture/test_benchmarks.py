"""Every benchmark that can be started is run by `make bench` and says in CONTRIBUTING.md what it needs."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PEERS = {"cp_sat_peer.py"}  # started by other benchmarks
BENCHMARKS = sorted(
    file.name
    for file in (ROOT / "bench").glob("*.py")
    if '__name__ == "__main__"' in file.read_text(encoding="utf-8") and file.name not in PEERS
)


def recipe() -> str:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    found = re.search(r"^bench:.*\n((?:\t.*\n)+)", makefile, re.MULTILINE)
    assert found is not None
    return found[1]


@pytest.mark.parametrize("name", BENCHMARKS)
def test_it_is_run_and_described(name: str) -> None:
    assert f"bench/{name} --quick --json" in recipe()
    assert f"`bench/{name}`" in (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="the Makefile is for make and a POSIX shell")
@pytest.mark.parametrize(("status", "ends"), [(0, 0), (1, 1), (2, 0), (137, 137)])
def test_a_machine_without_an_index_does_not_fail_the_target(status: int, ends: int) -> None:
    """Only "no index" (2) is let pass, and it is said."""
    (line,) = [line for line in recipe().splitlines() if "bench/debian.py --quick" in line]
    shell = re.sub(
        r"\$\(BIN\)/python bench/debian.py --quick --json", f"sh -c 'exit {status}'", line.strip().lstrip("@")
    )
    run = subprocess.run(["sh", "-c", shell.replace("$$", "$")], capture_output=True, text=True, check=False)
    assert run.returncode == ends
    assert ("left out" in run.stdout) == (status == 2)
