"""What is pointless in a store: entries another makes superfluous, requirements another implies, needs that run in a circle."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from configurator.basis.ids import SolutionId
from configurator.catalog.entry import Requirement, Solution
from configurator.compatibility.store_lint import Circle, Giving, Shadow, hard_needs

Doing = tuple[frozenset[object], frozenset[object], frozenset[object], frozenset[object], frozenset[object]]
ALIKE = (
    "kind",
    "category",
    "placed",
    "utilities",
    "environment",
    "robotics",
    "labour",
    "service",
    "line_stop",
    "suits",
    "excludes",
)


def shadowed_entries(entries: Iterable[Solution]) -> tuple[Shadow, ...]:
    """Return the entries beside which another is better in something and worse in nothing: no plan gains by them.

    Two that are alike are a choice, not a shadow.
    """
    alike: dict[object, list[Solution]] = defaultdict(list)
    for solution in sorted(entries, key=lambda each: each.id):
        if solution.replaced_by is None:
            alike[tuple(repr(getattr(solution, name)) for name in ALIKE)].append(solution)
    return tuple(sorted(_shadows(alike.values()), key=lambda shadow: shadow.entry))


def _shadows(groups: Iterable[list[Solution]]) -> Iterator[Shadow]:
    """Yield the shadows of each group; entries that do the same are weighed by their cheapest, so that copies cost no time."""
    for group in groups:
        alike: dict[Doing, list[tuple[int, Solution]]] = defaultdict(list)
        for solution in group:
            alike[_doing(solution)].append((_price(solution), solution))
        cheapest = {doing: min(priced, key=lambda each: each[0]) for doing, priced in alike.items()}
        for doing, priced in alike.items():
            wider = [best for other, best in cheapest.items() if other != doing and _covers(other, doing)]
            for price, solution in priced:
                own = [cheapest[doing]] if cheapest[doing][0] < price else []
                better = [each.id for cost, each in (*wider, *own) if cost <= price]
                if better:
                    yield Shadow(solution.id, min(better))


def _doing(solution: Solution) -> Doing:
    """Return what an entry gives, needs, speaks, improves and earns."""
    return (
        frozenset(solution.provides),
        frozenset(solution.requires),
        frozenset(solution.ports),
        frozenset(solution.effects),
        frozenset(solution.earns),
    )


def _covers(one: Doing, other: Doing) -> bool:
    """Say whether `one` does all that `other` does and needs no more."""
    gives, needs, *rest = one
    wanted, needed, *others = other
    return gives >= wanted and needs <= needed and all(more >= less for more, less in zip(rest, others, strict=True))


def _price(solution: Solution) -> int:
    return sum(price.won * price.count for price in solution.prices)


def shadowed_requirements(entries: Iterable[Solution]) -> tuple[Shadow, ...]:
    """Return the requirements another of the same entry implies: whoever meets that one meets this one, too."""
    found = []
    for solution in sorted(entries, key=lambda each: each.id):
        for number, need in enumerate(solution.requires):
            others = (
                other
                for place, other in enumerate(solution.requires)
                if place != number and (other != need or place < number)
            )
            if any(_implies(other, need) for other in others):
                found.append(Shadow(solution.id, solution.id, number))
    return tuple(found)


def _implies(strong: Requirement, weak: Requirement) -> bool:
    return (
        set(strong.words) <= set(weak.words)
        and strong.strength == "requires"
        and (weak.per == strong.per or weak.per == "line")
        and weak.versions in ("", strong.versions)
        and weak.at_least in (None, strong.at_least)
    )


def circles(entries: Iterable[Solution]) -> tuple[Circle, ...]:
    """Return the circles of needs that only the next entry meets; interfaces may need each other, things to be installed may not."""
    import networkx

    giving = Giving(entries)
    graph: networkx.DiGraph[SolutionId] = networkx.DiGraph()
    for solution in giving.entries:
        for _, need in hard_needs(solution):
            givers = giving.meeting(need, solution)
            if len(givers) == 1:
                graph.add_edge(solution.id, givers[0].id)
    found = (sorted(part) for part in networkx.strongly_connected_components(graph) if len(part) > 1)
    return tuple(Circle(tuple(part)) for part in sorted(found))
