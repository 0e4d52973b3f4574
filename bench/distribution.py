"""A store of 300 suppliers and 20,000 entries as a signed repository: published, carried, updated after a change of 100 prices.

    python bench/distribution.py [--quick] [--json]

Nothing is mocked: real keys, real files, a real library; the network is not used. Times are CPU seconds of one process with the wall time
beside them. Before a figure is printed the library is compared with the entries that were published; a difference ends with status 1.
Entries are the shipped ones under other names and ids. `--quick` publishes 30 suppliers and 1,000 entries.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import shutil
import sys
import tempfile
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import perf_counter, process_time

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from configurator.basis.ids import SolutionId
from configurator.catalog.edition import open_edition
from configurator.catalog.library import Library
from configurator.catalog.trust.root import read_root, trust
from configurator.catalog.trust.update import Outcome, Wishes
from solution_store.entry_files import SHIPPED
from solution_store.signing.publish import publish
from solution_store.signing.rehearsal import Rehearsed, rehearse
from solution_store.signing.repository import read_state
from solution_store.signing.seal import seal
from solution_store.signing.verify import verify

SIGNED = datetime(2026, 11, 1, tzinfo=UTC)
LATER = SIGNED + timedelta(days=30)
MB = 1_000_000
SHARE_CHANGED = 200  # one entry in so many gets another price: 100 of 20,000
PRICE = re.compile(r"(won = )(\d{3,})")


def main() -> int:
    """Measure and print; 1 when the library is not what was published."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--json", action="store_true")
    wanted = parser.parse_args()
    suppliers, entries = (30, 1_000) if wanted.quick else (300, 20_000)
    with tempfile.TemporaryDirectory() as folder:
        figures = measured(Path(folder), suppliers, entries)
    if figures is None:
        print("the library is not what was published")
        return 1
    if wanted.json:
        print(json.dumps({"figures": figures}))
    return 0


def measured(folder: Path, suppliers: int, entries: int) -> dict[str, float] | None:
    """Return the figures of one store; None when an update does not give what was published."""
    figures: dict[str, float] = {"suppliers": suppliers, "entries": entries}
    generated(folder / "entries", suppliers, entries)
    with timed("publish", figures):
        store = rehearse(folder / "entries", folder / "repository", SIGNED)
    figures["repository_mb"] = size(folder / "repository") / MB
    with timed("verify", figures):
        verified = verify(folder / "repository", SIGNED)
    if verified.entries != entries:
        return None
    with Library(folder / "library") as library:
        root = folder / "repository" / "metadata" / "1.root.json"
        trust(library, root, read_root(root).fingerprint)
        first = updated("first_update", library, folder, figures)
        figures["edition_mb"] = library.path().stat().st_size / MB
        changed = dearer(folder / "entries", random.Random(3), entries // SHARE_CHANGED)

        with timed("publish_change", figures):
            publish_change(folder, store, changed)
        second = updated("price_update", library, folder, figures)
        figures["price_update_share"] = second.bytes_read / first.bytes_read
        current = library.current()
        whole = current is not None and len(current.parts) == suppliers and second.edition.entries == entries
        said = report(figures, first, second, len(changed))
        print(said)
        return figures if whole and prices_are(library, folder, changed) else None


def generated(folder: Path, suppliers: int, entries: int) -> None:
    """Write entries like the shipped ones under `suppliers` companies."""
    templates = [path.read_text("utf-8") for path in sorted(SHIPPED.rglob("*.toml")) if path.name != "supplier.toml"]
    company = (SHIPPED / "narae-optics" / "supplier.toml").read_text("utf-8")
    dice = random.Random(1)
    for number in range(entries):
        key = f"supplier-{number % suppliers:03}"
        place = folder / key / f"entry-{number:05}.toml"
        place.parent.mkdir(parents=True, exist_ok=True)
        text = re.sub(
            r'^id = ".*"$', f'id = "{key}/{place.stem}"', templates[number % len(templates)], count=1, flags=re.M
        )
        text = re.sub(r'^supplier = ".*"$', f'supplier = "{key}"', text, count=1, flags=re.M)
        text = re.sub(r'^uuid = ".*"$', f'uuid = "{uuid.UUID(int=dice.getrandbits(128))}"', text, count=1, flags=re.M)
        place.write_text(re.sub(r'(en = ")', rf"\g<1>No. {number} ", text, count=1), "utf-8")
    for number in range(suppliers):
        key = f"supplier-{number:03}"
        (folder / key / "supplier.toml").write_text(
            re.sub(r'^key = ".*"$', f'key = "{key}"', company, flags=re.M), "utf-8"
        )


def dearer(folder: Path, dice: random.Random, count: int) -> list[Path]:
    """Raise one price in each of `count` entries drawn from the whole store; return their files."""
    priced = [path for path in sorted(folder.rglob("entry-*.toml")) if PRICE.search(path.read_text("utf-8"))]
    chosen = dice.sample(priced, count)
    for path in chosen:
        text = path.read_text("utf-8")
        path.write_text(PRICE.sub(lambda found: f"{found[1]}{int(found[2]) + 1000}", text, count=1), "utf-8")
    return chosen


def publish_change(folder: Path, store: Rehearsed, changed: list[Path]) -> None:
    """Let each supplier of a changed entry sign its second edition, and the curator publish them together."""
    names = sorted({path.parent.name for path in changed})
    packages = [seal(folder / "entries" / name, 2, [store.suppliers[name]], LATER) for name in names]
    publish(read_state(folder / "repository"), store.online, LATER, packages)


def updated(name: str, library: Library, folder: Path, figures: dict[str, float]) -> Outcome:
    """Import the repository and note what it took."""
    with timed(name, figures):
        outcome = library.update(str(folder / "repository"), Wishes(clock=LATER))
    figures[f"{name}_mb"] = outcome.bytes_read / MB
    figures[f"{name}_files"] = outcome.files_read
    return outcome


def prices_are(library: Library, folder: Path, changed: list[Path]) -> bool:
    """Say whether the library holds the new prices, by an edition read anew."""
    with open_edition(library.path()) as edition:
        edition.verify()
        for path in changed:
            written = PRICE.search(path.read_text("utf-8"))
            entry = edition[SolutionId(f"{path.parent.name}/{path.stem}")]
            if written is None or int(written[2]) not in {price.won for price in entry.prices}:
                return False
    shutil.rmtree(folder / "library")
    return True


@contextmanager
def timed(name: str, figures: dict[str, float]) -> Iterator[None]:
    """Note CPU and wall seconds of a step."""
    wall, cpu = perf_counter(), process_time()
    yield
    figures[f"{name}_cpu_s"], figures[f"{name}_wall_s"] = process_time() - cpu, perf_counter() - wall


def size(folder: Path) -> int:
    """Return the bytes of all files of a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def report(figures: dict[str, float], first: Outcome, second: Outcome, changed: int) -> str:
    """Return what a person wants to know."""
    steps = [name.removesuffix("_cpu_s") for name in figures if name.endswith("_cpu_s")]
    lines = [
        f"{figures['suppliers']:.0f} suppliers, {figures['entries']:,.0f} entries, repository {figures['repository_mb']:.1f} MB"
    ]
    lines += [
        f"  {step:15} {figures[f'{step}_cpu_s']:7.1f} s CPU {figures[f'{step}_wall_s']:7.1f} s wall" for step in steps
    ]
    lines.append(f"  first update reads {first.bytes_read / MB:.2f} MB in {first.files_read:,} files")
    share = f"{second.bytes_read / first.bytes_read:.2%}"
    lines.append(
        f"  {changed} prices changed: {second.bytes_read / MB:.2f} MB in {second.files_read:,} files, {share} of the whole (goal: at most 5 %)"
    )
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
