"""Commands of the page of money: quantities by hand, which table is shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from configurator.basis.errors import ConfiguratorError
from configurator.basis.frozen import changed, find
from configurator.basis.ids import OptionId
from configurator.basis.text import Message
from configurator.ui.commands import Command, Needs
from configurator.ui.page import Desk, Page

if TYPE_CHECKING:
    from configurator.catalog.entry import Price
    from configurator.plan.model import Option, Plan
    from configurator.project.study import Study

MOST = 1_000_000  # pieces of one price line


def costing_commands(desk: Desk, page: Callable[[str], Page]) -> tuple[Command, ...]:
    """Return the commands; `page` gives a page of the window by name."""
    do = CostingHandlers(desk, page)
    needs: Needs = "project"
    return (
        Command("costing.set-quantity", "ui-costing-command-set-quantity", do.set_quantity, "pencil", needs=needs, listed=False),
        Command("costing.show", "ui-costing-command-show", do.show, "table", needs=needs, listed=False),
    )  # fmt: skip


class CostingHandlers:
    """What the commands do."""

    def __init__(self, desk: Desk, page: Callable[[str], Page]) -> None:
        self._desk, self._page = desk, page

    def set_quantity(self, option: OptionId, price: str, quantity: int | None) -> None:
        """Set how many of a price line are taken; None gives the counting back to the price's own rule."""
        study = self._study()
        found, line = self._priced(study, option, price)
        if quantity is not None and not 0 <= quantity <= MOST:
            raise ConfiguratorError(Message("ui-costing-quantity-wrong", most=MOST))
        edited = _with_amount(found, price, quantity)
        if edited == found:
            return
        plan = replace(study.plan, options=changed(study.plan.options, option, lambda _old: edited))
        key = "ui-costing-edit-quantity-back" if quantity is None else "ui-costing-edit-quantity"
        args = {} if quantity is None else {"quantity": quantity}
        self._edit(Message(key, item=line.item, **args), plan, study)

    def show(self, table: str) -> None:
        """Bring a table of the page to the front: "sheet", "running", "benefits", "flow" or "offers"."""
        from configurator.ui.costing.page import CostingPage

        self._desk.run("view.page", page="cost")
        page = self._page("cost")
        if isinstance(page, CostingPage):
            page.show_table(table)

    def _edit(self, message: Message, plan: Plan, study: Study) -> None:
        from configurator.project.edits import with_plan

        suppliers = tuple(study.suppliers.values())
        self._desk.live.do(message, lambda project: with_plan(project, plan, study.catalogue, suppliers))

    def _priced(self, study: Study, option: OptionId, price: str) -> tuple[Option, Price]:
        found = find(study.plan.options, option)
        entry = study.catalogue.get(found.solution) if found else None
        line = next((each for each in entry.prices if each.key == price), None) if entry else None
        if found is None or line is None:
            raise ConfiguratorError(Message("ui-costing-row-gone"))
        return found, line

    def _study(self) -> Study:
        study = self._desk.live.study
        if study is None:
            raise KeyError("project")
        return study


def _with_amount(option: Option, price: str, quantity: int | None) -> Option:
    from configurator.plan.model import Amount

    others = tuple(each for each in option.amounts if each.price != price)
    return replace(option, amounts=others if quantity is None else (*others, Amount(price, quantity)))
