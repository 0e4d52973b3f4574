"""The inspector when no station is chosen: the company, its working time and what its customers take."""

from __future__ import annotations

from typing import TYPE_CHECKING

from configurator.basis.ids import ProductId
from configurator.basis.text import Name
from configurator.basis.units import Count, Duration
from configurator.line.model import Product
from configurator.ui.page import Desk
from configurator.ui.widgets.cards import IconTile, column, emptied, row, rule
from configurator.ui.widgets.columns import ScrollColumn
from configurator.ui.widgets.fields import LabelledField, NumberField, QuantityField, TextField
from configurator.ui.widgets.labels import ElidedLabel, TextLabel, wrapped

if TYPE_CHECKING:
    from configurator.project.study import Study


class LineForm(ScrollColumn):
    """Fields write through `line.change` and `product.change`."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(16, 12)
        self._desk, self._look = desk, desk.look
        self._calendar: dict[str, LabelledField] = {}
        self._head()
        self._names = {
            "name": TextField(self._look, "ui-line-name", may_be_empty=False),
            "factory": TextField(self._look, "ui-factory-name", may_be_empty=False),
            "site": TextField(self._look, "ui-site-name", may_be_empty=False),
        }
        for name, field in self._names.items():
            field.entered.connect(lambda words, each=name: desk.run("line.rename", what=each, words=Name.alike(words)))
            self.body.addWidget(field)
        self._working_time()
        self.body.addSpacing(6)
        self.body.addWidget(TextLabel(self._look, "ui-products", 13, 600))
        self._products = column(spacing=10)
        self._shown_products: tuple[Product, ...] = ()
        self.body.addLayout(self._products)

    def show_line(self, study: Study) -> None:
        """Show the line of a study."""
        line = study.line
        self._title.setText(self._look.name(line.name))
        self._note.setText(f"{self._look.name(line.factory.name)} · {self._look.name(line.factory.site)}")
        self._names["name"].show_value(self._look.name(line.name))
        self._names["factory"].show_value(self._look.name(line.factory.name))
        self._names["site"].show_value(self._look.name(line.factory.site))
        for name, field in self._calendar.items():
            value = getattr(line.calendar, name)
            if isinstance(field, QuantityField | NumberField):
                field.show_value(value)
        self._show_products(line.products)

    def _head(self) -> None:
        line = row(spacing=12)
        line.addWidget(IconTile(self._look, "building-factory-2", "brand", 40))
        words = column(spacing=2)
        self._title, self._note = ElidedLabel("", 15, 700), ElidedLabel("", 12, 400, "text3")
        words.addWidget(self._title)
        words.addWidget(self._note)
        line.addLayout(words, 1)
        self.body.addLayout(line)
        self.body.addWidget(rule())
        self.body.addWidget(wrapped(TextLabel(self._look, "ui-inspector-hint", 12, 400, "text3")))

    def _working_time(self) -> None:
        self.body.addSpacing(6)
        self.body.addWidget(TextLabel(self._look, "ui-calendar", 13, 600))
        self._calendar = {
            "shifts": NumberField(self._look, "ui-calendar-shifts", 1, 4),
            "shift_length": QuantityField(self._look, "ui-calendar-shift-length", Duration, optional=False),
            "breaks": QuantityField(self._look, "ui-calendar-breaks", Duration, optional=False),
            "days_per_month": NumberField(self._look, "ui-calendar-days", 1, 31, parts=True),
        }
        for name, field in self._calendar.items():
            field.entered.connect(lambda value, each=name: self._set_calendar(each, value))
            self.body.addWidget(field)

    def _set_calendar(self, name: str, value: object) -> None:
        self._desk.run("line.change-calendar", field=name, value=value)

    def _show_products(self, products: tuple[Product, ...]) -> None:
        if [product.id for product in products] != [product.id for product in self._shown_products]:
            emptied(self._products)
            for product in products:
                self._products.addWidget(self._product(product))
        self._shown_products = products
        for at, product in enumerate(products):
            item = self._products.itemAt(at)
            field = None if item is None else item.widget()
            if isinstance(field, QuantityField):
                field.show_value(product.monthly_demand)

    def _product(self, product: Product) -> QuantityField:
        field = QuantityField(self._look, "ui-product-demand", Count, optional=False, product=product.name)
        field.entered.connect(lambda value, each=product.id: self._demand(each, value))
        return field

    def _demand(self, product: ProductId, value: object) -> None:
        self._desk.run("product.change", product=product, field="monthly_demand", value=value)
