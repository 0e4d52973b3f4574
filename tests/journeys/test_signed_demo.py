"""`make demo` as the Makefile says it, with the network off: the store arrives as a signed repository and a proposal comes out."""

from __future__ import annotations

import shlex
import socket
from pathlib import Path

import pytest
from click.testing import CliRunner

from configurator.catalog.library import Library, edition_in_use
from configurator.cli.main import FINDINGS, WELL, run
from solution_store.__main__ import commands

MAKEFILE = Path(__file__).resolve().parents[2] / "Makefile"


def recipe(target: str) -> list[list[str]]:
    """Return the commands of our programs in a recipe, as their words."""
    block = MAKEFILE.read_text("utf-8").split(f"\n{target}:", 1)[1].split("\n\n", 1)[0]
    said = [line.strip().removeprefix("@").removeprefix("$(DESK) ") for line in block.split("\n")[1:]]
    return [shlex.split(line.removeprefix("$(BIN)/")) for line in said if line.startswith("$(BIN)/")]


@pytest.mark.parametrize("last", ["new", pytest.param("propose", marks=pytest.mark.slow)])
def test_the_demo_brings_in_a_signed_store_without_a_network(
    last: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def forbidden(*_: object, **__: object) -> None:
        raise AssertionError("a socket")

    monkeypatch.setattr(socket.socket, "connect", forbidden)
    monkeypatch.setattr(socket, "getaddrinfo", forbidden)
    fingerprint = ""
    for words in [*recipe("$(OUT)/repository.fingerprint"), *recipe("demo")]:
        program, *rest = [word.replace("$(OUT)", str(tmp_path)).replace("$$(cat $@)", fingerprint) for word in words]
        if rest[0] == "propose" != last:
            continue  # the proposal itself takes a dozen seconds; `tests/cli` makes others
        if program == "solution-store":
            result = CliRunner().invoke(commands, rest[: rest.index(">")], catch_exceptions=False)
            assert result.exit_code == WELL, result.output
            fingerprint = result.output.strip()
        else:
            assert run(rest) in (WELL, FINDINGS), capsys.readouterr().err
    made = {"repository", "cnc-shaft.sfp"} | (
        {"proposal.pdf", "cost.xlsx", "proposal.json"} if last == "propose" else set()
    )
    assert made <= {path.name for path in tmp_path.iterdir()}
    with Library() as library:
        current = library.current()
        assert current is not None
        assert library.path() == edition_in_use()
        assert current.source == str(tmp_path / "repository")
