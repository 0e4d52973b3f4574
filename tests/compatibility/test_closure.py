"""Closing: the cheapest sound addition, chains to any depth, mutual needs that end, causes and alternatives."""

from __future__ import annotations

import functools
import itertools

from hypothesis import given
from hypothesis import strategies as st

from configurator.basis.vocabulary import Kind
from configurator.catalog.entry import Solution
from configurator.compatibility.closure import alternatives, close, viable
from configurator.compatibility.order import LAYER_OF, before, install_order
from configurator.compatibility.rules import check
from configurator.plan.model import Plan
from configurator.plan.steps import orphans
from tests.compatibility.builders import entry, line, plan, store
from tests.compatibility.shipped import price

WORDS = ("data.order", "data.item", "data.bom", "data.routing", "data.lot", "data.schedule")
NEEDS = st.lists(st.tuples(st.sets(st.integers(0, 5), max_size=2), st.lists(st.sets(st.integers(0, 5), min_size=1, max_size=2), max_size=2), st.integers(1, 9)),
                 min_size=1, max_size=6)  # fmt: skip
Sketch = list[tuple[set[int], list[set[int]], int]]


def made(sketch: Sketch) -> list[Solution]:
    return [
        entry(f"e{n}", "CAM", cost, provides=[WORDS[w] for w in sorted(gives)], requires=["|".join(WORDS[w] for w in sorted(need)) for need in needs])
        for n, (gives, needs, cost) in enumerate(sketch)
    ]  # fmt: skip


def holds(chosen: frozenset[int], sketch: Sketch) -> bool:
    """Say whether a set of entries meets all its own needs, by the definition: another entry gives one of the words."""
    return all(
        any(sketch[other][0] & need for other in chosen if other != one) for one in chosen for need in sketch[one][1]
    )


@given(NEEDS)
def test_closing_succeeds_exactly_when_some_set_of_entries_holds(sketch: Sketch) -> None:
    entries = made(sketch)
    shop = store(*entries)
    closed = close(line(), plan(entries[0]), shop, functools.partial(price, line(), shop))
    got = frozenset(int(option.solution.removeprefix("test/e")) for option in closed.options)
    possible = any(
        holds(frozenset((0, *rest)), sketch)
        for size in range(len(sketch))
        for rest in itertools.combinations(range(1, len(sketch)), size)
    )
    assert holds(got, sketch) == possible


@given(NEEDS)
def test_viable_is_the_union_of_all_sets_that_hold(sketch: Sketch) -> None:
    entries = made(sketch)
    names = [each.id for each in entries]
    groups = {
        names[one]: tuple(frozenset(names[other] for other in range(len(sketch)) if other != one and sketch[other][0] & need) for need in sketch[one][1])
        for one in range(len(sketch))
    }  # fmt: skip
    union: set[str] = set()
    for size in range(1, len(sketch) + 1):
        for some in itertools.combinations(range(len(sketch)), size):
            union |= {names[one] for one in some} if holds(frozenset(some), sketch) else set()
    assert viable(groups) == union


def test_a_long_chain_is_closed_to_its_end_in_order_of_cause() -> None:
    chain = [entry(f"link-{n}", "CAM", provides=[WORDS[n]], requires=[WORDS[n + 1]]) for n in range(5)]
    end = entry("end", "CAM", provides=[WORDS[5]])
    shop = store(*chain, end)
    closed = close(line(), plan(chain[0]), shop, functools.partial(price, line(), shop))
    assert [option.solution for option in closed.options] == [*(each.id for each in chain), end.id]
    for earlier, later in itertools.pairwise(closed.options):
        assert [cause.option for cause in later.causes] == [earlier.id]
    assert install_order(closed, shop) == tuple(option.id for option in reversed(closed.options))


def test_without_its_cause_an_addition_offers_to_go() -> None:
    asking, giving = entry("asking", "CAM", requires=["data.bom"]), entry("giving", "CAM", provides=["data.bom"])
    shop = store(asking, giving)
    closed = close(line(), plan(asking), shop, functools.partial(price, line(), shop))
    assert [option.solution for option in orphans(Plan(closed.options[1:]))] == [giving.id]


def test_what_no_store_gives_is_left_to_its_finding() -> None:
    asking = entry("asking", "CAM", requires=["data.bom"])
    shop = store(asking)
    closed = close(line(), plan(asking), shop, functools.partial(price, line(), shop))
    assert closed == plan(asking)
    assert [issue.rule for issue in check(line(), closed, shop)] == ["requirement-is-met"]


def test_alternatives_are_those_that_answer_the_same_cause() -> None:
    asking = entry("asking", "CAM", requires=["data.bom"])
    cheap, dear = (
        entry("cheap", "PLM", 1_000, provides=["data.bom"]),
        entry("dear", "ERP", 5_000, provides=["data.bom"]),
    )
    other = entry("other", "PLM", 10, provides=["data.ebom"])
    shop = store(asking, cheap, dear, other)
    closed = close(line(), plan(asking), shop, functools.partial(price, line(), shop))
    assert closed.options[1].solution == cheap.id
    assert [(each.solution, each.change) for each in alternatives(line(), closed, shop, closed.options[1].id)] == [
        (dear.id, 4_000)
    ]


@given(st.lists(st.sampled_from(sorted(Kind)), min_size=1, max_size=8))
def test_the_installation_goes_from_below(kinds: list[Kind]) -> None:
    entries = [entry(f"e{n}", kind, placed="line") for n, kind in enumerate(kinds)]
    chosen, shop = plan(*entries), store(*entries)
    names = {option.id: option.solution for option in chosen.options}
    layers = [LAYER_OF[shop[names[name]].kind] for name in install_order(chosen, shop)]
    assert layers == sorted(layers)
    assert len(before(chosen, shop)) == len(set(before(chosen, shop)))


def test_every_kind_has_a_layer() -> None:
    assert set(LAYER_OF) == set(Kind)
