"""What the cards of samples show, computed in the background: names and the silhouette of the line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from configurator.basis.errors import ConfiguratorError
from configurator.basis.text import Message, Name
from configurator.ui.widgets.bars import Silhouette

if TYPE_CHECKING:
    from configurator.catalog.store import SolutionStore
    from configurator.line.model import Line
    from configurator.line.performance import Performance


@dataclass(frozen=True, slots=True)
class SamplePreview:
    """A sample as its card shows it."""

    name: str
    client: Name
    title: Name
    stations: int
    silhouette: Silhouette


def sample_previews(day: date) -> tuple[SamplePreview, ...]:
    """Return the previews of all samples; one that cannot be read is left out here and says why when it is opened."""
    from configurator.line.factors import factors_on
    from configurator.line.performance import perform
    from configurator.line.sample import SAMPLES, read_sample

    factors, made = factors_on(day), []
    for name in SAMPLES:
        try:
            line = read_sample(name).line
        except ConfiguratorError:
            continue
        shown = silhouette(line, perform(line, factors))
        made.append(SamplePreview(name, line.factory.name, line.name, len(line.stations), shown))
    return tuple(made)


@dataclass(frozen=True, slots=True)
class StoreFacts:
    """How much the store holds, the fingerprint of its content, its age, and whether its signatures have run out."""

    solutions: int
    suppliers: int
    digest: str
    age: Message
    expired: bool


def store_facts(store: SolutionStore, today: date) -> StoreFacts:
    """Return the facts of the store in use."""
    from configurator.catalog.library import Library

    with Library() as library:
        current, age = library.current(), library.age(today)
    expired = current is not None and current.expires.date() < today
    return StoreFacts(len(store), len(store.suppliers), store.digest, age, expired)


def silhouette(line: Line, performance: Performance) -> Silhouette:
    """Return a line's bars: utilisation per station in the line's order."""
    loads = tuple(each.utilisation or 0.0 for each in performance.stations)
    ids = [station.id for station in line.stations]
    at = ids.index(performance.bottleneck) if performance.bottleneck in ids else None
    return Silhouette(loads, at)
