"""The cost sheet as the lines of a table: groups with their subtotal, rows, the total; which quantities a person may set."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal

from configurator.basis.frozen import find
from configurator.basis.ids import OptionId
from configurator.basis.vocabulary import CostGroup
from configurator.catalog.entry import Price
from configurator.costing.sheet import Row
from configurator.plan.model import Option
from configurator.plan.quantities import quantity
from configurator.ui.costing.spoken import number
from configurator.ui.look import Look

if TYPE_CHECKING:
    from configurator.project.study import Study

SOON = 30  # days before its end from which a price is called expiring
Validity = Literal["", "valid", "soon", "expired"]
TONES: dict[Validity, str] = {"": "text3", "valid": "text2", "soon": "amber", "expired": "red"}


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table. `amount_of` is where a quantity set by hand goes: option and price key; None: not editable."""

    key: str
    kind: Literal["group", "row", "total"]
    number: str
    item: str
    specification: str = ""
    quantity: str = ""
    unit: str = ""
    price: int | None = None
    amount: int = 0
    validity: Validity = ""
    until: str = ""
    basis: str = ""
    formula: str = ""
    solution: str = ""
    amount_of: tuple[OptionId, str] | None = None
    counted: int = 0  # what the editor begins with
    by_hand: bool = False


def lines(study: Study, look: Look) -> tuple[Line, ...]:
    """Return the lines of a study's sheet in the official order."""
    sheet = study.estimate
    made: list[Line] = []
    present = [group for group in CostGroup if any(row.group == group for row in sheet.rows)]
    for place, group in enumerate(present, 1):
        name = look.text(f"costing-group-{group.value}")
        made.append(Line(f"group.{group.value}", "group", str(place), name, amount=sheet.group_total(group)))
        rows = [row for row in sheet.rows if row.group == group]
        made += [_line(f"{place}.{at}", row, study, look) for at, row in enumerate(rows, 1)]
    made.append(Line("total", "total", "", look.text("ui-costing-total"), amount=sheet.total))
    return tuple(made)


def running_lines(study: Study, look: Look) -> tuple[Line, ...]:
    """Return the lines of what the plan costs each year."""
    sheet = study.estimate
    made = [_line(str(at), row, study, look) for at, row in enumerate(sheet.running, 1)]
    total = Line("total", "total", "", look.text("ui-costing-running-total"), amount=sheet.running_per_year)
    return (*made, total)


def price_of(row: Row, study: Study) -> tuple[Option, Price] | None:
    """Return the option and the price line a row comes from; None for labour, surcharges and discounts."""
    option = find(study.plan.options, row.option) if row.option else None
    entry = study.catalogue.get(option.solution) if option else None
    if option is None or entry is None:
        return None
    price = next((each for each in entry.prices if each.key == row.price), None) if row.price else None
    return None if price is None else (option, price)


def validity(until: date | None, day: date) -> Validity:
    """Say whether a price that ends on `until` still holds on `day`."""
    if until is None:
        return ""
    left = (until - day).days
    return "expired" if left < 0 else "soon" if left <= SOON else "valid"


def _line(at: str, row: Row, study: Study, look: Look) -> Line:
    found = price_of(row, study)
    option = find(study.plan.options, row.option) if row.option else None
    entry = study.catalogue.get(option.solution) if option else None
    counted = _counted(found, study)
    return Line(
        key=f"{row.option}/{found[1].key if found else row.item.ko}",
        kind="row",
        number=at,
        item=look.name(row.item),
        specification=_specification(row, look),
        quantity=_quantity(row, counted),
        unit=_unit(row, look),
        price=row.unit_price,
        amount=row.amount,
        validity=validity(row.valid_until, study.project.price_date),
        until=row.valid_until.isoformat() if row.valid_until else "",
        basis=look.name(row.basis),
        formula=look.say(row.formula) if row.formula else "",
        solution=look.name(entry.title) if entry else "",
        amount_of=(found[0].id, found[1].key) if found else None,
        counted=counted,
        by_hand=found is not None and any(each.price == found[1].key for each in found[0].amounts),
    )


def _counted(found: tuple[Option, Price] | None, study: Study) -> int:
    if found is None:
        return 0
    option, price = found
    return quantity(price, option, study.catalogue[option.solution], study.line)


def _quantity(row: Row, counted: int) -> str:
    """Write a quantity; one counted by the month as how many times how long."""
    months = row.quantity / counted if row.unit == "month" and counted else 1
    if months > 1:
        return f"{number(counted)} × {number(months)}"
    return number(row.quantity, 0 if float(row.quantity).is_integer() else 1)


def _specification(row: Row, look: Look) -> str:
    role = f"costing-role-{row.specification}"
    return look.text(role) if row.unit == "M/D" and look.speaker.has(role) else row.specification


def _unit(row: Row, look: Look) -> str:
    key = f"ui-costing-unit-{row.unit.lower().replace('/', '')}"
    return look.text(key) if look.speaker.has(key) else row.unit
