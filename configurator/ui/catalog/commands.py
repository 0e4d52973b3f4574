"""Commands of the store: search, narrow, show, compare, and take a solution to where it fits."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from configurator.basis.errors import ConfiguratorError
from configurator.basis.ids import OptionId, SolutionId, StationId
from configurator.basis.text import Message
from configurator.ui.commands import Command, Needs
from configurator.ui.notices import Offer
from configurator.ui.page import Desk, Page

if TYPE_CHECKING:
    from configurator.ui.catalog.page import CatalogPage


def catalog_commands(desk: Desk, page: Callable[[str], Page]) -> tuple[Command, ...]:
    """Return the commands; `page` gives a page of the window by name."""
    do = CatalogHandlers(desk, page)
    needs: Needs = "project"
    return (
        Command("catalog.search", "ui-catalog-command-search", do.search, "building-store", "Ctrl+F", needs),
        Command("catalog.filter", "ui-catalog-command-filter", do.filter, "filter", needs=needs, listed=False),
        Command("catalog.show", "ui-catalog-command-show", do.show, "building-store", needs=needs, listed=False),
        Command("catalog.apply", "ui-catalog-command-apply", do.apply, "plus", needs=needs, listed=False),
        Command("catalog.compare-add", "ui-catalog-command-compare-add", do.compare_add, needs=needs, listed=False),
        Command("catalog.compare-remove", "ui-catalog-command-compare-remove", do.compare_remove, needs=needs, listed=False),
        Command("catalog.compare-clear", "ui-catalog-command-compare-clear", do.compare_clear, needs=needs, listed=False),
        Command("catalog.compare", "ui-catalog-command-compare", do.compare, "git-compare", needs=needs),
        Command("catalog.compare-close", "ui-catalog-command-compare-close", do.compare_close, needs=needs, listed=False),
    )  # fmt: skip


class CatalogHandlers:
    """What the commands do."""

    def __init__(self, desk: Desk, page: Callable[[str], Page]) -> None:
        self._desk, self._page = desk, page

    def search(self, text: str = "") -> None:
        """Go to the store and search it."""
        self._shown().ask(text)

    def filter(self, facet: str = "", value: str = "") -> None:
        """Choose a value of a facet or give it up; without a facet, give all up."""
        self._shown().filter(facet, value)

    def show(self, solution: SolutionId) -> None:
        """Show everything about a solution."""
        self._shown().show_solution(solution)

    def apply(self, solution: SolutionId, stations: tuple[StationId, ...] | None = None) -> OptionId | None:
        """Take a solution into the plan: at these stations, else the chosen ones, else where it is recommended; offers undo."""
        from configurator.ui.catalog.standing import places, standings

        study = self._desk.live.study
        entry = None if study is None else study.catalogue.get(solution)
        if study is None or entry is None:
            raise ConfiguratorError(Message("ui-solution-unknown", solution=str(solution)[:80]))
        chosen = self._desk.selection.stations
        if stations is None:
            known = standings(study, chosen).get(solution) if self._desk.live.ready else None
            stations = _fallback(entry.placed, chosen) if known is None else places(entry, study, known, chosen)
        option = self._desk.run("plan.add", solution=solution, stations=stations)
        if option is None:
            return None
        undo = Offer("ui-command-edit-undo", lambda: self._desk.run("edit.undo"))
        self._desk.notices.say(Message("ui-catalog-applied", solution=entry.title), undo)
        return OptionId(str(option))

    def compare_add(self, solution: SolutionId) -> None:
        """Put a solution aside to compare."""
        page = self._catalog()
        page.put((*page.put_aside, solution))

    def compare_remove(self, solution: SolutionId) -> None:
        """Take a solution out of the comparison."""
        page = self._catalog()
        page.put(tuple(each for each in page.put_aside if each != solution))

    def compare_clear(self) -> None:
        """Empty the comparison."""
        self._catalog().put(())

    def compare(self) -> None:
        """Show what is put aside beside each other; say how when nothing is."""
        page = self._shown()
        if not page.put_aside:
            self._desk.notices.say(Message("ui-catalog-compare-how"))
        page.show_comparison(True)

    def compare_close(self) -> None:
        """Show the cards again."""
        self._catalog().show_comparison(False)

    def _shown(self) -> CatalogPage:
        self._desk.run("view.page", page="catalog")
        return self._catalog()

    def _catalog(self) -> CatalogPage:
        from configurator.ui.catalog.page import CatalogPage

        page = self._page("catalog")
        if not isinstance(page, CatalogPage):
            raise TypeError(page)
        return page


def _fallback(placed: str, chosen: tuple[StationId, ...]) -> tuple[StationId, ...]:
    """Return where a solution goes while nothing is computed yet."""
    return chosen if placed == "stations" else ()
