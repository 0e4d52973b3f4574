"""Six puzzles of real factories as project files, and the handbook pages that tell them.

`python -m tests.journeys.puzzles` writes the pages anew after texts, prices or rules have changed; read the difference before committing.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from click.testing import CliRunner

from configurator.basis import places
from configurator.basis.frozen import changed
from configurator.basis.ids import SolutionId, StationId, ZoneId
from configurator.basis.language import LANGUAGES, Language
from configurator.basis.units import Length
from configurator.basis.vocabulary import PortState
from configurator.catalog.edition import open_edition
from configurator.cli.main import commands
from configurator.line.model import Line, Station
from configurator.plan.model import Plan
from configurator.plan.steps import AddOption, apply_to_plan, new_option
from configurator.project.edits import with_plan
from configurator.project.model import Project
from configurator.project.samples import project_from_sample
from configurator.project.session import Session

DAY = date(2026, 11, 21)
Pick = tuple[str, tuple[str, ...]]


@dataclass(frozen=True)
class Puzzle:
    """A sample, what is different in this factory, what was picked, and the rule that speaks."""

    name: str
    sample: str
    picks: tuple[Pick, ...]
    rule: str
    twist: Callable[[Line], Line] = lambda line: line


def without_focas(line: Line) -> Line:
    """No lathe has the FOCAS option."""

    def bare(station: Station) -> Station:
        machines = tuple(
            replace(
                machine,
                interfaces=tuple(
                    replace(port, state=PortState.OPTION_MISSING, option="FOCAS2 + Embedded Ethernet")
                    for port in machine.interfaces
                ),
            )
            for machine in station.equipment
        )
        return replace(station, equipment=machines)

    return replace(line, stations=changed(line.stations, StationId("st-03"), bare))


def narrow(line: Line) -> Line:
    """The narrowest aisle is 1.2 m."""
    return replace(line, site=replace(line.site, narrowest_aisle=Length(1.2, "m")))


def cold_packing(line: Line) -> Line:
    """Packing happens in the cold zone."""
    return replace(
        line, stations=changed(line.stations, StationId("fp-09"), lambda station: replace(station, zone=ZoneId("cold")))
    )


PUZZLES = (
    Puzzle("fanuc-without-focas", "cnc-shaft", (("hanbit-connect/cnc-link", ("st-03",)),), "fanuc-has-focas", without_focas),
    Puzzle("fx3u-without-enet", "moulding", (("hanbit-connect/eg-40", ("mo-04",)),), "fx3u-has-ethernet"),
    Puzzle("two-mes", "cnc-shaft", (("saerom-process/flow-mes", ()), ("saerom-process/flow-mes-light", ())), "no-module-twice"),
    Puzzle("amr-in-a-narrow-aisle", "cnc-shaft", (("garam-logistics/amr-600", ()),), "aisle-is-wide-enough", narrow),
    Puzzle("cold-packing", "food-packing", (("miru-robotics/screw-cobot", ("fp-09",)),), "temperature-is-withstood", cold_packing),
    Puzzle("cloud-without-buffer", "cnc-shaft", (("saerom-process/cloud-mes", ()),), "cloud-survives-an-outage"),
)  # fmt: skip


def project(puzzle: Puzzle) -> Project:
    """Return the project of a puzzle."""
    edition = open_edition(places.store_edition())
    blank = project_from_sample(puzzle.sample, DAY)
    plan = Plan()
    for name, stations in puzzle.picks:
        entry = edition[SolutionId(name)]
        option = new_option(entry.id, entry.version, tuple(StationId(each) for each in stations), plan)
        plan = apply_to_plan(AddOption(option), plan)
    twisted = replace(blank, line=puzzle.twist(blank.line))
    return with_plan(twisted, plan, edition, edition.suppliers.values())


def written(puzzle: Puzzle, folder: Path) -> Path:
    """Write the project file of a puzzle."""
    file = folder / f"{puzzle.name}.sfp"
    Session.new(project(puzzle), file).close()
    return file


def printed(puzzle: Puzzle, file: Path, language: Language) -> str:
    """Return what the command line prints for a puzzle."""
    arguments = ["check", str(file), "--explain", "--rule", puzzle.rule, "--lang", language]
    return CliRunner().invoke(commands, arguments, standalone_mode=False).output.strip()


def page(language: Language) -> Path:
    """Return the handbook page of a language."""
    return places.resources() / "help" / language / "puzzles.md"


def blocks(text: str) -> dict[str, str]:
    """Return the printed text of each puzzle on a page, by the name of its project file."""
    return {
        name: body.strip()
        for name, body in re.findall(r"```console\n\$ configurator check (\S+)\.sfp [^\n]*\n(.*?)```", text, re.DOTALL)
    }


def command(puzzle: Puzzle, language: Language) -> str:
    """Return the command a reader types."""
    spoken = "" if language == "ko" else " --lang en"
    return f"$ configurator check {puzzle.name}.sfp --explain --rule {puzzle.rule}{spoken}"


def renewed(text: str, puzzle: Puzzle, language: Language, said: str) -> str:
    """Return a page with what a puzzle prints put in its place."""
    block = re.compile(rf"```console\n\$ configurator check {puzzle.name}\.sfp .*?```", re.DOTALL)
    return block.sub(lambda _: f"```console\n{command(puzzle, language)}\n{said}\n```", text)


def main() -> None:
    """Write what the puzzles print into the handbook pages."""
    with tempfile.TemporaryDirectory() as folder:
        for language in LANGUAGES:
            text = page(language).read_text(encoding="utf-8")
            for puzzle in PUZZLES:
                file = Path(folder) / f"{puzzle.name}.sfp"
                text = renewed(
                    text,
                    puzzle,
                    language,
                    printed(puzzle, file if file.exists() else written(puzzle, Path(folder)), language),
                )
            page(language).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
