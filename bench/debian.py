"""The solver on a dependency graph nobody here wrote: the Debian package index of this machine.

    python bench/debian.py [--quick] [--json]

1. Installability of every package: the same packages fail as with dose-debcheck (by name and version) and libsolv's installcheck (by count).
2. Cheapest completion (installed kB) of 1, 10 and 50 requests: the same optimum as clingo on the same cone.
3. 100 requests of 50 packages that cannot be installed together: each explanation is checked with clingo, whole and less each reason.

Needs an index (`apt-get update`); `apt-get install dose-distcheck libsolv-tools` brings the peers, which are left out when missing.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from statistics import median
from time import process_time

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench.debian_index import Index, index_text, read_index
from bench.peers import clingo
from configurator.compatibility.solver.cone import reachable
from configurator.compatibility.solver.everything import dead_options
from configurator.compatibility.solver.problem import Answer, Impossible, Kind, Problem, Reason
from configurator.compatibility.solver.solving import answer, possible
from configurator.compatibility.solver.store import StoreGraph, open_store

REQUESTS = (1, 10, 50)
CLASHING = 50  # packages asked for together when clashes are looked for


class Disagreement(Exception):
    """A peer says something else than we do."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the three comparisons; 1 when any of them disagrees, 2 when there is no index."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="few draws, without dose-debcheck")
    parser.add_argument("--json", action="store_true", help="print one object of figures last")
    chosen = parser.parse_args(arguments)
    text = index_text() if shutil.which("apt-get") else ""
    if not text.strip():
        print("no Debian package index on this machine", file=sys.stderr)
        return 2
    index = read_index(text)
    begun = process_time()
    store = open_store(index.problem)
    opening = process_time() - begun
    figures = {"entries": float(len(index.packages)), "opening_ms": 1e3 * opening}
    print(
        f"{len(index.packages):,} packages, {len(index.problem.requires):,} requirements, opened in {opening:.2f} s CPU"
    )
    try:
        figures |= installability(index, store, with_dose=not chosen.quick)
        for count in REQUESTS:
            figures |= completion(index, store, count, 5 if chosen.quick else 30)
        figures |= clashes(index, store, 10 if chosen.quick else 100)
    except Disagreement as error:
        print(f"DISAGREEMENT: {error}", file=sys.stderr)
        return 1
    if chosen.json:
        print(json.dumps({"figures": {name: round(value, 4) for name, value in figures.items()}}))
    return 0


def installability(index: Index, store: StoreGraph, with_dose: bool) -> dict[str, float]:
    """Find the packages that cannot be installed, over the whole index and by asking for each alone, and compare."""
    count = len(index.packages)
    begun = process_time()
    dead = dead_options(store).dead
    ours = process_time() - begun
    times, among = [], set(dead)
    for entry in range(count) if with_dose else random.Random(0).sample(range(count), 2_000):  # noqa: S311 - a sample
        asked = process_time()
        alone = possible(store, ((entry,),))
        times.append(process_time() - asked)
        if alone is (entry in among):
            raise Disagreement(f"{index.packages[entry].name}: alone {alone}, among all {not alone}")
    failing = {f"{index.packages[entry].name}-{index.packages[entry].version}" for entry in dead}
    each = sum(times) / len(times)
    print(
        f"installability: {len(failing)} of {count:,} fail; ours {ours:.2f} s CPU over the whole index ({1e6 * ours / count:.1f} µs each); "
        f"one by one {1e6 * each:.0f} µs each, p95 {1e6 * sorted(times)[int(0.95 * len(times))]:.0f} µs"
    )
    figures = {
        "check.seconds": ours,
        "check.us_each": 1e6 * ours / count,
        "check.one_by_one_us": 1e6 * each,
        "check.one_by_one_p95_us": 1e6 * sorted(times)[int(0.95 * len(times))],
        "check.failing": float(len(failing)),
    }
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "Packages"
        file.write_text(index.text, encoding="utf-8")
        if with_dose and shutil.which("dose-debcheck"):
            figures |= _against("dose", _dose, file, failing, ours)
        if shutil.which("installcheck"):
            figures |= _against("libsolv", _libsolv, file, failing, ours)
    return figures


def _against(
    name: str, peer: Callable[[Path], tuple[set[str], float]], file: Path, failing: set[str], ours: float
) -> dict[str, float]:
    found, seconds = peer(file)
    if found != failing:
        raise Disagreement(f"{name}: only there {sorted(found - failing)[:9]}, only here {sorted(failing - found)[:9]}")
    print(f"  {name}: the same {len(found)} packages, {seconds:.1f} s CPU, {seconds / ours:.1f} × ours")
    return {f"check.{name}_seconds": seconds, f"check.ratio_{name}": seconds / ours}


def _dose(file: Path) -> tuple[set[str], float]:
    output, seconds = _run("dose-debcheck", "--deb-native-arch=amd64", "-f", "-e", str(file))
    found = re.findall(r"^ *package: (\S+)\n +version: (\S+)\n(?: +\w+: .*\n)*? +status: broken", output, re.MULTILINE)
    return {f"{name}-{version}" for name, version in found}, seconds


def _libsolv(file: Path) -> tuple[set[str], float]:
    output, seconds = _run("installcheck", "amd64", str(file))
    return set(re.findall(r"^can't install (\S+)\.(?:amd64|all):", output, re.MULTILINE)), seconds


def _run(*command: str) -> tuple[str, float]:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    run = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - peers found on the PATH
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return run.stdout, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def completion(index: Index, store: StoreGraph, count: int, draws: int) -> dict[str, float]:
    """The cheapest way to have `count` random packages that go together, beside clingo on the same cone."""
    chance = random.Random(count)  # noqa: S311 - inputs of a benchmark, not secrets
    ours, theirs, encoding, sizes = [], [], [], []
    while len(ours) < draws:
        needs = tuple((entry,) for entry in chance.sample(range(len(index.packages)), count))
        if not possible(store, needs):
            continue
        begun = process_time()
        outcome = answer(store, needs, time_limit=60)
        ours.append(process_time() - begun)
        part = cone_problem(index.problem, store, needs)
        peer = clingo(part, 60)
        theirs.append(peer.seconds)
        encoding.append(peer.encode_seconds)
        sizes.append(len(part.costs))
        if not isinstance(outcome, Answer) or not outcome.proven or outcome.cost != peer.cost:
            raise Disagreement(f"{count} requests {needs}: {outcome}, clingo {peer}")
    ratio = median(theirs) / median(ours)
    encoded = (median(theirs) + median(encoding)) / median(ours)
    print(
        f"cheapest completion of {count}: cone {median(sizes):.0f}, ours {1e3 * median(ours):.1f} ms (max {1e3 * max(ours):.0f}), "
        f"clingo {1e3 * median(theirs):.1f} ms (max {1e3 * max(theirs):.0f}), {ratio:.2f} ×, {encoded:.2f} × with its encoding"
    )
    return {
        f"completion.{count}.ours_median_ms": 1e3 * median(ours),
        f"completion.{count}.ours_max_ms": 1e3 * max(ours),
        f"completion.{count}.clingo_median_ms": 1e3 * median(theirs),
        f"completion.{count}.ratio_clingo": ratio,
        f"completion.{count}.ratio_clingo_with_encoding": encoded,
    }


def cone_problem(problem: Problem, store: StoreGraph, needs: tuple[tuple[int, ...], ...]) -> Problem:
    """What a question can reach, renumbered: all a peer has to read."""
    entries = sorted(reachable(store, needs))
    number = {entry: place for place, entry in enumerate(entries)}
    requires = [
        (number[entry], tuple(number[one] for one in store.clauses[index]))
        for entry in entries
        for index in store.clauses_of[entry]
    ]
    pairs = {store.conflicts[index] for entry in entries for index in store.conflicts_of.get(entry, ())}
    return Problem(
        costs=tuple(problem.costs[entry] for entry in entries),
        requires=tuple(requires),
        needs=tuple(tuple(number[one] for one in need) for need in needs),
        conflicts=tuple((number[one], number[other]) for one, other in pairs if one in number and other in number),
    )


def clashes(index: Index, store: StoreGraph, wanted: int) -> dict[str, float]:
    """Explain requests that cannot be met together, and check every explanation with clingo."""
    chance = random.Random(0)  # noqa: S311 - inputs of a benchmark, not secrets
    times, lengths, smallest = [], [], 0
    while len(times) < wanted:
        needs = tuple((entry,) for entry in chance.sample(range(len(index.packages)), CLASHING))
        if possible(store, needs) is not False:
            continue
        begun = process_time()
        outcome = answer(store, needs)
        times.append(process_time() - begun)
        if not isinstance(outcome, Impossible):
            raise Disagreement(f"{needs}: {outcome}")
        _hold(index.problem, needs, outcome.reasons)
        lengths.append(len(outcome.reasons))
        smallest += outcome.smallest
    print(
        f"{wanted} clashes explained: median {1e3 * median(times):.1f} ms (max {1e3 * max(times):.0f}), "
        f"{median(lengths):.0f} reasons (max {max(lengths)}), minimal 100%, proven smallest {smallest / wanted:.0%}"
    )
    return {
        "clash.median_ms": 1e3 * median(times),
        "clash.max_ms": 1e3 * max(times),
        "clash.reasons_median": float(median(lengths)),
        "clash.smallest_share": smallest / wanted,
    }


def _hold(problem: Problem, needs: tuple[tuple[int, ...], ...], reasons: tuple[Reason, ...]) -> None:
    """Check that the reasons clash, and that they do not without any one of them."""
    asked = replace(problem, needs=needs)
    if clingo(only(asked, reasons), 60).cost is not None:
        raise Disagreement(f"these do not clash: {reasons}")
    for reason in reasons:
        if clingo(only(asked, [one for one in reasons if one != reason]), 60).cost is None:
            raise Disagreement(f"{reason} can be spared of {reasons}")


def only(problem: Problem, reasons: Sequence[Reason]) -> Problem:
    """The problem with nothing but some statements, renumbered; entries cost nothing."""
    needs = [problem.needs[reason.index] for reason in reasons if reason.kind is Kind.NEED]
    requires = [problem.requires[reason.index] for reason in reasons if reason.kind is Kind.REQUIRE]
    conflicts = [problem.conflicts[reason.index] for reason in reasons if reason.kind is Kind.CONFLICT]
    mentioned = [*needs, *conflicts, *((entry, *some) for entry, some in requires)]
    number = {entry: place for place, entry in enumerate(sorted({entry for group in mentioned for entry in group}))}
    return Problem(
        costs=(1,) * len(number),
        requires=tuple((number[entry], tuple(number[one] for one in some)) for entry, some in requires),
        needs=tuple(tuple(number[one] for one in need) for need in needs),
        conflicts=tuple((number[one], number[other]) for one, other in conflicts),
    )


if __name__ == "__main__":
    sys.exit(main())
