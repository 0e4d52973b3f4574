"""A worksheet to write on: texts stay texts, formulas carry their values, cells are named the way formulas name them."""

from __future__ import annotations

from typing import Any

from configurator.proposal import style

ROW_HEIGHT = 18
NONE = "–"  # stands where there is no payback and no rate of return


class Formats:
    """The looks of cells, made once for a book."""

    def __init__(self, book: Any) -> None:
        base = {"font_name": "Pretendard", "font_size": 10, "valign": "vcenter", "font_color": style.INK}
        won, share = "#,##0;[Red]−#,##0", "0.0%"

        def look(**more: Any) -> Any:
            return book.add_format(base | more)

        head = {"bold": True, "font_color": style.MUTED, "bottom": 1, "bottom_color": style.MUTED, "text_wrap": True}
        self.title = look(bold=True, font_size=16)
        self.head = look(**head)
        self.head_right = look(**head, align="right")
        self.text = look(text_wrap=True)
        self.note = look(text_wrap=True, font_color=style.MUTED, font_size=9)
        self.won = look(num_format=won)
        self.number = look(num_format="#,##0.0#")
        self.years = look(num_format="0.0")
        self.share = look(num_format=share)
        self.input_won = look(num_format=won, font_color=style.BRAND)
        self.input_number = look(num_format="#,##0.##", font_color=style.BRAND)
        self.input_share = look(num_format=share, font_color=style.BRAND)
        self.group = look(bold=True, bg_color=style.PANEL, font_color=style.BRAND)
        self.group_won = look(bold=True, bg_color=style.PANEL, font_color=style.BRAND, num_format=won)
        self.total = look(bold=True, bg_color=style.BRAND_SOFT)
        self.total_won = look(bold=True, bg_color=style.BRAND_SOFT, num_format=won)
        self.strong = look(bold=True)
        self.strong_won = look(bold=True, num_format=won)


class Grid:
    """One worksheet; rows and columns from 0."""

    def __init__(self, sheet: Any, formats: Formats) -> None:
        self.sheet, self.look = sheet, formats
        sheet.hide_gridlines(2)
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.set_default_row(ROW_HEIGHT)

    def columns(self, *widths: float) -> None:
        """Set the widths of the first columns, in characters."""
        for number, wide in enumerate(widths):
            self.sheet.set_column(number, number, wide)

    def text(self, row: int, column: int, text: str, look: Any = None) -> None:
        """Write a text that can never become a formula or a link."""
        self.sheet.write_string(row, column, text, look or self.look.text)

    def number(self, row: int, column: int, value: float, look: Any = None) -> str:
        """Write a number; return how formulas on any sheet name the cell."""
        self.sheet.write_number(row, column, value, look or self.look.won)
        return self.name(row, column)

    def formula(self, row: int, column: int, formula: str, value: float | str, look: Any = None) -> str:
        """Write a formula with the value it has; return the name of the cell."""
        self.sheet.write_formula(row, column, f"={formula}", look or self.look.won, value)
        return self.name(row, column)

    def name(self, row: int, column: int) -> str:
        """Return how formulas on any sheet name a cell."""
        quoted = str(self.sheet.get_name()).replace("'", "''")
        return f"'{quoted}'!${chr(ord('A') + column)}${row + 1}"

    def heading(self, row: int, titles: tuple[str, ...], numbers: int) -> None:
        """Write a row of titles; the last `numbers` of them stand to the right."""
        for column, title in enumerate(titles):
            right = column >= len(titles) - numbers
            self.text(row, column, title, self.look.head_right if right else self.look.head)
