"""The cost sheet as values: rows in the official groups, the funding split, running cost. Won, ex VAT unless said."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from configurator.basis.ids import OptionId
from configurator.basis.text import Message, Name
from configurator.basis.vocabulary import CostGroup
from configurator.plan.quantities import PricedLine


@dataclass(frozen=True, slots=True)
class Row:
    """One row: unit price × quantity = amount. A discount has a negative unit price."""

    group: CostGroup
    option: OptionId | None
    item: Name
    specification: str
    origin: str
    unit_price: int
    quantity: float
    unit: str  # "ea", "M/D", "month" …
    amount: int
    basis: Name
    valid_until: date | None
    formula: Message | None = None
    free_months: int = (
        0  # running cost only: months after hand-over that cost nothing (free of charge, or paid in the sheet)
    )
    price: str = ""  # key of the price in the entry; empty for labour, surcharges and discounts
    valid_from: date | None = None  # the day the price was stated: of the price list, of the wage table
    priced: PricedLine | None = None  # how a purchase came about: tier, currency, rate
    by_hand: tuple[Message, ...] = ()  # what somebody changed by hand in the supplier's price, with the reason


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition of a programme and whether this project meets it (None: to be confirmed)."""

    text: Name
    met: bool | None
    source: str


@dataclass(frozen=True, slots=True)
class Support:
    """What a programme would pay: share, cap, the request floored to 1,000 won, conditions and source mark.

    `request` is 0 while a condition is not met; `if_met` is what could be asked for once they all are.
    `share` or `cap` is 0 where no source gives it; then nothing is asked for and `limits` says so.
    """

    programme: str
    name: Name
    share: float
    cap: int
    eligible: int
    request: int
    months: int
    conditions: tuple[Condition, ...]
    source: str
    assumed: bool = True  # until the notice is confirmed
    mark: str = "R"  # how well the numbers are known: S published, S2 second hand, C computed, R unverified, P proposal
    if_met: int = 0
    host_share: float = 0.0  # least share of the host company in a three-party programme
    host_amount: int = 0  # what the host company pays
    same_level: bool = False  # the smaller cap for staying on the same stage was used
    limits: tuple[Message, ...] = ()  # what made the request smaller than share × sheet
    note: Name | None = None


@dataclass(frozen=True, slots=True)
class Estimate:
    """The cost sheet of a plan. `total` = Σ rows; `own` = total − support; `vat` is paid by the factory and reclaimed.

    `support_amount` is the programme's request and, in three-party programmes, the host company's part.
    VAT is on `taxable` = total without the factory's own project staff, whose wages carry none.
    """

    rows: tuple[Row, ...]
    total: int
    support: Support | None
    support_amount: int
    own: int
    vat: int
    running: tuple[Row, ...]  # per year
    running_per_year: int
    price_date: date
    valid_until: date | None  # the earliest end of any price used
    expired: tuple[str, ...] = ()  # price lines whose validity ended before the price date, as "option/item"
    notes: tuple[
        Message, ...
    ] = ()  # what a reader must know about the numbers, e.g. that last year's wage table was used
    vat_rate: float = 0.0
    taxable: int = 0

    def group_total(self, group: CostGroup) -> int:
        """Return the sum of one group of the sheet."""
        return sum(row.amount for row in self.rows if row.group == group)


@dataclass(frozen=True, slots=True)
class YearFlow:
    """One year of the cash curve (year 0 is the investment)."""

    year: int
    benefit: int
    running: int
    own_net: int
    own_cumulated: int
    total_net: int
    total_cumulated: int


@dataclass(frozen=True, slots=True)
class Returns:
    """What comes back over five years; payback in years on the own share and on the total, None when never."""

    years: tuple[YearFlow, ...]
    payback_own: float | None
    payback_total: float | None
    npv_own: int
    npv_total: int
    irr_own: float | None
    irr_total: float | None
    discount_rate: float
    benefit_per_year: int
    net_per_year: int
