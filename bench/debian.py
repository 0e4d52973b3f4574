"""The solver on a dependency graph nobody here wrote: the Debian package index of this machine.

    python bench/debian.py [--quick] [--json]

1. Installability of every package: the same packages fail as with dose-debcheck (by name and version) and libsolv's installcheck (by count).
2. Cheapest completion (installed kB) of 1, 10 and 50 requests: the same optimum as clingo on the same cone.
3. 100 requests of 50 and of 200 packages that cannot be installed together: each explanation is checked with clingo, whole and less each reason.

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
from pathlib import Path
from statistics import median
from time import process_time

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench.debian_index import Index, index_text, read_index
from bench.limited import ask_all, told
from bench.peers import Disagreement, check_explanation, clingo
from configurator.compatibility.solver import clock
from configurator.compatibility.solver.chains import Memory
from configurator.compatibility.solver.cone import reachable
from configurator.compatibility.solver.everything import dead_options
from configurator.compatibility.solver.problem import Answer, Impossible, Outcome, Problem
from configurator.compatibility.solver.solving import answer, possible
from configurator.compatibility.solver.store import StoreGraph, open_store

REQUESTS = (1, 10, 50)
CLASHING = (50, 200)  # packages asked for together when clashes are looked for
GAP_SECONDS = 0.02
LIMITED = 200  # questions asked with that limit (quick: 20)
SOON = 0.05  # seconds in which the smallest explanation should be known


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the three comparisons; 1 when any of them disagrees, 2 when there is no index."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="few draws, without dose-debcheck")
    parser.add_argument("--json", action="store_true", help="print one object of figures last")
    chosen = parser.parse_args(arguments)
    clock.perf_counter = process_time  # limits count what this process works, as all figures do
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
            figures |= limited(store, count, 20 if chosen.quick else LIMITED)
        for together in CLASHING:
            figures |= clashes(index, store, together, 10 if chosen.quick else 100)
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
    for entry in range(count) if with_dose else random.Random(0).sample(range(count), 2_000):
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
    """The cheapest way to have `count` random packages that go together, beside clingo on the same cone.

    The store remembers parts it has settled for other questions; `fresh` is the time with nothing to remember.
    """
    chance = random.Random(count)
    ours, fresh, theirs, encoding, sizes = [], [], [], [], []
    while len(ours) < draws:
        needs = tuple((entry,) for entry in chance.sample(range(len(index.packages)), count))
        if not possible(store, needs):
            continue
        outcome, seconds = _timed(store, needs)
        ours.append(seconds)
        part = cone_problem(index.problem, store, needs)
        peer = clingo(part, 60)
        theirs.append(peer.seconds)
        encoding.append(peer.encode_seconds)
        sizes.append(len(part.costs))
        if not isinstance(outcome, Answer) or not outcome.proven or outcome.cost != peer.cost:
            raise Disagreement(f"{count} requests {needs}: {outcome}, clingo {peer}")
        fresh.append(_unremembered(store, needs))
    figures = {
        "ours_median_ms": 1e3 * median(ours),
        "ours_max_ms": 1e3 * max(ours),
        "fresh_median_ms": 1e3 * median(fresh),
        "clingo_median_ms": 1e3 * median(theirs),
        "clingo_max_ms": 1e3 * max(theirs),
        "ratio_clingo": median(theirs) / median(ours),
        "ratio_clingo_fresh": median(theirs) / median(fresh),
        "ratio_clingo_with_encoding": (median(theirs) + median(encoding)) / median(ours),
    }
    print(
        f"cheapest completion of {count}: cone {median(sizes):.0f}, ours {figures['ours_median_ms']:.1f} ms "
        f"(max {figures['ours_max_ms']:.0f}; nothing remembered {figures['fresh_median_ms']:.1f}), "
        f"clingo {figures['clingo_median_ms']:.1f} ms (max {figures['clingo_max_ms']:.0f}): {figures['ratio_clingo']:.2f} × its search "
        f"({figures['ratio_clingo_fresh']:.2f} × with nothing remembered), {figures['ratio_clingo_with_encoding']:.2f} × with its encoding"
    )
    return {f"completion.{count}.{name}": value for name, value in figures.items()}


def limited(store: StoreGraph, count: int, draws: int) -> dict[str, float]:
    """The gap of `count` random packages that go together when the time is short and nothing is remembered from other questions."""
    chance = random.Random(-count)
    questions: list[tuple[tuple[int, ...], ...]] = []
    while len(questions) < draws:
        needs = tuple((entry,) for entry in chance.sample(range(len(store.costs)), count))
        if possible(store, needs):
            questions.append(needs)
    memory = store.chains.memory if store.chains else {}
    figures = ask_all(store, (_forgetting(memory, needs) for needs in questions), GAP_SECONDS).figures(
        f"completion.{count}.within_20_ms"
    )
    print("  " + told(figures, f"completion.{count}.within_20_ms"))
    return figures


def _forgetting(memory: Memory, needs: tuple[tuple[int, ...], ...]) -> tuple[tuple[int, ...], ...]:
    memory.clear()
    return needs


def _timed(store: StoreGraph, needs: tuple[tuple[int, ...], ...]) -> tuple[Outcome, float]:
    begun = process_time()
    outcome = answer(store, needs, time_limit=60)
    return outcome, process_time() - begun


def _unremembered(store: StoreGraph, needs: tuple[tuple[int, ...], ...]) -> float:
    """Seconds for a question to a store that has not been asked before."""
    memory = store.chains.memory if store.chains else {}
    before = dict(memory)
    memory.clear()
    _, seconds = _timed(store, needs)
    memory.update(before)
    return seconds


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


def clashes(index: Index, store: StoreGraph, together: int, wanted: int) -> dict[str, float]:
    """Explain requests of `together` packages that cannot be met, and check every explanation with clingo."""
    chance = random.Random(together)
    times, lengths, smallest = [], [], []
    while len(times) < wanted:
        needs = tuple((entry,) for entry in chance.sample(range(len(index.packages)), together))
        if possible(store, needs) is not False:
            continue
        outcome, seconds = _timed(store, needs)
        times.append(seconds)
        if not isinstance(outcome, Impossible):
            raise Disagreement(f"{needs}: {outcome}")
        check_explanation(index.problem, needs, outcome.reasons)
        lengths.append(len(outcome.reasons))
        smallest.append(outcome.smallest)
    soon = sum(one and seconds <= SOON for one, seconds in zip(smallest, times, strict=True)) / wanted
    print(
        f"{wanted} clashes among {together} explained: median {1e3 * median(times):.1f} ms (max {1e3 * max(times):.0f}), "
        f"{median(lengths):.0f} reasons (max {max(lengths)}), all minimal, "
        f"proven smallest {sum(smallest) / wanted:.0%}, within {1e3 * SOON:.0f} ms {soon:.0%}"
    )
    return {
        f"clash.{together}.median_ms": 1e3 * median(times),
        f"clash.{together}.max_ms": 1e3 * max(times),
        f"clash.{together}.reasons_median": float(median(lengths)),
        f"clash.{together}.smallest_share": sum(smallest) / wanted,
        f"clash.{together}.smallest_within_50_ms": soon,
    }


if __name__ == "__main__":
    sys.exit(main())
