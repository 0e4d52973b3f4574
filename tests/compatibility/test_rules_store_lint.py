"""The lint of a whole store equals a search through all its combinations, and each finding is what its words say."""

from __future__ import annotations

import itertools
import time
from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from configurator.basis.ids import SolutionId
from configurator.catalog.entry import Solution
from configurator.compatibility.store_lint import contradictory, dead_options, unmet_requirements
from configurator.compatibility.store_shadows import circles, shadowed_entries, shadowed_requirements
from tests.compatibility.builders import entry
from tests.compatibility.shipped import shipped_store

WORDS = ("svc.audit", "svc.data", "svc.training", "control.load", "control.reject")  # nobody brings them along
SETS = st.sets(st.integers(0, 4), max_size=2)
SKETCHES = st.lists(
    st.tuples(SETS, st.lists(st.sets(st.integers(0, 4), min_size=1, max_size=2), max_size=2), SETS), min_size=1, max_size=6
)  # fmt: skip
Sketch = list[tuple[set[int], list[set[int]], set[int]]]


def made(sketch: Sketch) -> list[Solution]:
    return [
        entry(f"e{number}", "TRN", provides=[WORDS[word] for word in sorted(gives)], excludes=[WORDS[word] for word in sorted(bars)],
              requires=["|".join(WORDS[word] for word in sorted(need)) for need in needs])
        for number, (gives, needs, bars) in enumerate(sketch)
    ]  # fmt: skip


def holds(chosen: Sequence[int], sketch: Sketch) -> bool:
    """Say by the definition whether a combination holds: needs met by others, nothing excluded there, no entry against itself."""
    for one in chosen:
        gives, needs, bars = sketch[one]
        if gives & bars or any(sketch[other][0] & bars for other in chosen if other != one):
            return False
        if any(not any(sketch[other][0] & need for other in chosen if other != one) for need in needs):
            return False
    return True


@given(SKETCHES)
def test_what_cannot_be_used_is_found_and_nothing_else_is_accused(sketch: Sketch) -> None:
    entries = made(sketch)
    accused = {each.entry for each in unmet_requirements(entries)}
    accused |= {each.entry for each in contradictory(entries)} | {each.entry for each in dead_options(entries)}
    possible: set[int] = set()
    for size in range(1, len(sketch) + 1):
        for chosen in itertools.combinations(range(len(sketch)), size):
            possible |= set(chosen) if holds(chosen, sketch) else set()
    hopeless = {SolutionId(f"test/e{number}") for number in range(len(sketch)) if number not in possible}
    assert accused == hopeless


def test_a_version_and_an_amount_nobody_gives_are_told_apart() -> None:
    old = entry("old", "TRN", provides=[{"word": "svc.audit", "version": "1.2"}, "signal.flow=5 Hz"])
    new = entry(
        "new", "CAM", requires=[{"words": ["svc.audit"], "versions": ">=2"}, "signal.flow>=10 Hz", "control.load"]
    )
    assert [(each.lack, each.nearest) for each in unmet_requirements([old, new])] == [
        ("version", old.id),
        ("amount", old.id),
        ("word", None),
    ]


def test_the_reason_names_those_that_clash() -> None:
    audit = entry("audit", "TRN", provides=["svc.audit"], excludes=["svc.data"])
    data = entry("data", "TRN", provides=["svc.data"])
    both = entry("both", "CAM", requires=["svc.audit", "svc.data"])
    (dead,) = dead_options([audit, data, both])
    assert dead.entry == both.id
    assert set(dead.because) == {audit.id, data.id}


def test_what_a_line_brings_along_is_not_the_stores_fault() -> None:
    asking = entry("asking", "MES", requires=["data.item", "skill.mes", "utl.server", "net.ot", "sys.erp"])
    assert unmet_requirements([asking]) == ()
    assert dead_options([asking]) == ()


def test_a_shadow_is_worse_in_something_and_better_in_nothing() -> None:
    cheap, dear = entry("cheap", "TRN", 100, provides=["svc.audit"]), entry("dear", "TRN", 200, provides=["svc.audit"])
    more = entry("more", "TRN", 300, provides=["svc.audit", "svc.data"])
    assert [(each.entry, each.by) for each in shadowed_entries([cheap, dear, more])] == [(dear.id, cheap.id)]
    assert shadowed_entries([cheap, entry("twin", "TRN", 100, provides=["svc.audit"])]) == ()


def test_a_requirement_that_follows_from_another_is_shadowed() -> None:
    wide = entry("wide", "CAM", requires=["svc.audit|svc.data", "svc.audit", "svc.data"])
    assert [each.number for each in shadowed_requirements([wide])] == [0]
    twice = entry("twice", "CAM", requires=["svc.audit", "svc.audit"])
    assert [each.number for each in shadowed_requirements([twice])] == [1]
    stronger = entry("stronger", "CAM", requires=["signal.flow>=10 Hz", "signal.flow"])
    assert [each.number for each in shadowed_requirements([stronger])] == [1]
    assert shadowed_requirements([entry("apart", "CAM", requires=["svc.audit", "svc.audit@station"])])[0].number == 0


def test_needs_in_a_circle_without_another_way_in_are_said() -> None:
    chain = [entry(f"c{n}", "TRN", provides=[WORDS[n]], requires=[WORDS[(n + 1) % 3]]) for n in range(3)]
    assert [each.entries for each in circles(chain)] == [tuple(each.id for each in chain)]
    assert circles([*chain, entry("way-in", "TRN", provides=[WORDS[1]])]) == ()


def test_the_shipped_store_has_nothing_of_it_and_a_large_one_is_looked_through_in_seconds() -> None:
    shipped = tuple(shipped_store().values())
    checks = (unmet_requirements, contradictory, dead_options, shadowed_entries, shadowed_requirements, circles)
    assert [each(shipped) for each in checks] == [()] * len(checks)
    many = [entry(f"n{n}", "TRN", provides=[WORDS[n % 5]], requires=[WORDS[(n + 1) % 5]]) for n in range(600)]
    start = time.process_time()
    assert dead_options(many) == ()
    assert contradictory(many) == ()
    assert time.process_time() - start < 5.0
