"""A thousand catalogue histories: no hand edit is lost, and the causes of every change add up to the won."""

from __future__ import annotations

import pytest

from tests.project.histories import play
from tests.project.history_world import World

STATES = {"updatable", "migratable", "migrated"}
CAUSES = {"quantity", "price", "rule", "currency"}


def played(seeds: range) -> list[World]:
    return [play(seed) for seed in seeds]


def test_forty_histories_lose_nothing_and_add_up() -> None:
    worlds = played(range(40))
    seen = set[str]().union(*(world.seen for world in worlds))
    assert seen >= STATES | CAUSES  # the histories do meet every kind of change
    assert sum(world.conflicts for world in worlds) > 10


@pytest.mark.slow
def test_a_thousand_histories_lose_nothing_and_add_up() -> None:
    worlds = played(range(1_000, 2_000))
    assert sum(world.conflicts for world in worlds) > 300
    assert sum(len(world.ledger) for world in worlds) > 1_000
