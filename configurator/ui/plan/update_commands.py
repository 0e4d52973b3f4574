"""Commands about what the store says: review and take it, move to a successor, write a quotation. Each edit is one step of undo."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from configurator.basis.ids import OptionId, SolutionId
from configurator.basis.text import Message, Name
from configurator.catalog.merging import Side
from configurator.project.by_hand import with_price_by_hand
from configurator.project.updating import migrate, review, update
from configurator.ui.commands import Command, Needs
from configurator.ui.notices import Offer
from configurator.ui.page import Desk, Page

if TYPE_CHECKING:
    from configurator.ui.plan.page import PlanPage


def update_commands(desk: Desk, page: Callable[[str], Page]) -> tuple[Command, ...]:
    """Return the commands; `page` gives a page of the window by name."""
    do = UpdateHandlers(desk, page)
    needs: Needs = "project"
    return (
        Command("plan.review-updates", "ui-plan-command-review-updates", do.review, "refresh", needs=needs),
        Command("plan.close-updates", "ui-plan-command-close-updates", do.close, "x", needs=needs, listed=False),
        Command("plan.update", "ui-plan-command-update", do.update, "check", needs=needs, listed=False),
        Command("plan.quote", "ui-plan-command-quote", do.quote, "pencil", needs=needs, listed=False),
        Command("plan.migrate", "ui-plan-command-migrate", do.migrate, "arrow-right", needs=needs, listed=False),
    )


class UpdateHandlers:
    """What the commands do."""

    def __init__(self, desk: Desk, page: Callable[[str], Page]) -> None:
        self._desk, self._page = desk, page

    def review(self) -> None:
        """Show what the store says differently now."""
        self._shown().show_review(True)

    def close(self) -> None:
        """Show the plan again."""
        self._shown().show_review(False)

    def update(self, choices: Mapping[str, Mapping[str, Side]] | None = None) -> None:
        """Take the entries that were reviewed, as they were decided on the page unless `choices` say otherwise."""
        store, page = self._desk.live.store, self._shown()
        project = self._desk.live.project
        if store is None or project is None:
            return
        decided = page.review.decisions.choices(review(project, store)) if choices is None else choices
        if not decided:
            return
        message = Message("project-edit-update", count=len(decided))
        self._desk.live.do(message, lambda before: update(before, store, decided, store.suppliers))
        self._done(Message("ui-plan-update-done", count=len(decided)))

    def quote(self, solution: SolutionId, price: str, won: int, reason: str) -> None:
        """Set the unit price of one price line in this project only."""
        project = self._desk.live.project
        carried = () if project is None else project.entries
        title = next((entry.title for entry in carried if entry.id == solution), Name.alike(solution))
        message = Message("project-edit-by-hand", solution=title)
        self._desk.live.do(message, lambda before: with_price_by_hand(before, solution, price, won, reason))
        self._done(Message("ui-plan-quoted", solution=title))

    def migrate(self, option: OptionId) -> None:
        """Move an option to the successor of its solution; what could not be carried over is said."""
        store, project = self._desk.live.store, self._desk.live.project
        if store is None or project is None:
            return
        moved = migrate(project, option, store, store.suppliers)
        message = Message("project-edit-migrate", solution=moved.new.title)
        self._desk.live.do(message, lambda before: migrate(before, option, store, store.suppliers).project)
        self._done(Message("ui-plan-migrated", old=moved.old.title, new=moved.new.title, lost=len(moved.lost)))

    def _done(self, said: Message) -> None:
        undo = Offer("ui-command-edit-undo", lambda: self._desk.run("edit.undo"))
        self._desk.notices.say(said, undo)

    def _shown(self) -> PlanPage:
        from configurator.ui.plan.page import PlanPage

        self._desk.run("view.page", page="plan")
        page = self._page("plan")
        if not isinstance(page, PlanPage):
            raise TypeError(page)
        return page
