"""A small spreadsheet of our own, to recompute a workbook without the program that wrote it.

It knows the operators + − * / and comparisons, ranges on any sheet, and the functions the workbook uses.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Iterator
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

import numpy_financial
import openpyxl
from openpyxl.utils import range_boundaries

TOKEN = re.compile(
    r"""\s*(?:(?P<number>\d+(?:\.\d+)?)|"(?P<text>[^"]*)"|(?P<place>(?:'(?:[^']|'')+'!)?\$?[A-Z]{1,2}\$?\d+(?::\$?[A-Z]{1,2}\$?\d+)?)"""
    r"""|(?P<name>[A-Z]+)\(|(?P<sign>>=|<=|<>|[-+*/(),<>=]))"""
)
COMPARISONS: dict[str, Callable[[Any, Any], Any]] = {
    ">": operator.gt, "<": operator.lt, ">=": operator.ge, "<=": operator.le, "=": operator.eq, "<>": operator.ne,
}  # fmt: skip


class SheetError(Exception):
    """A formula has no value, as `#NUM!` in a spreadsheet."""


class Calculator:
    """Recomputes the cells of a workbook from their formulas; cached values are never read."""

    def __init__(self, path: Path) -> None:
        self.book = openpyxl.load_workbook(path)
        self.known: dict[tuple[str, int, int], Any] = {}

    def formulas(self) -> Iterator[tuple[str, int, int]]:
        """Yield sheet, row and column of every formula."""
        for sheet in self.book:
            for row in sheet.iter_rows():
                for cell in row:
                    if cell.data_type == "f":
                        yield sheet.title, cell.row, cell.column

    def change(self, sheet: str, row: int, column: int, value: float) -> None:
        """Type a number into a cell and forget everything computed."""
        self.book[sheet].cell(row, column).value = value
        self.known.clear()

    def value(self, sheet: str, row: int, column: int) -> Any:
        """Return the value of a cell, computed when it is a formula."""
        place = (sheet, row, column)
        if place not in self.known:
            cell = self.book[sheet].cell(row, column)
            formula = cell.data_type == "f"
            self.known[place] = _Reader(self, sheet, str(cell.value)[1:]).whole() if formula else cell.value
        return self.known[place]

    def block(self, sheet: str, place: str) -> list[Any]:
        """Return the values of a range, row by row."""
        left, top, right, bottom = range_boundaries(place.replace("$", ""))
        assert None not in (left, top, right, bottom)
        return [self.value(sheet, row, column) for row in range(top, bottom + 1) for column in range(left, right + 1)]


class _Reader:
    """Reads one formula and computes as it goes; an array is a list."""

    def __init__(self, calculator: Calculator, sheet: str, formula: str) -> None:
        self.calculator, self.sheet = calculator, sheet
        self.tokens: list[tuple[str, str]] = []
        at = 0
        while at < len(formula):
            match = TOKEN.match(formula, at)
            assert match, formula[at:]
            self.tokens.append((str(match.lastgroup), match[str(match.lastgroup)]))
            at = match.end()
        self.at = 0

    def whole(self) -> Any:
        value = self.comparison()
        assert self.at == len(self.tokens), self.tokens[self.at :]
        return value

    def peek(self) -> tuple[str, str]:
        return self.tokens[self.at] if self.at < len(self.tokens) else ("end", "")

    def take(self) -> tuple[str, str]:
        self.at += 1
        return self.tokens[self.at - 1]

    def comparison(self) -> Any:
        left = self.sum()
        while self.peek()[1] in COMPARISONS and self.peek()[0] == "sign":
            sign = self.take()[1]
            left = _each(COMPARISONS[sign], left, self.sum())
        return left

    def sum(self) -> Any:
        left = self.product()
        while self.peek() in (("sign", "+"), ("sign", "-")):
            left = _each(operator.add if self.take()[1] == "+" else operator.sub, left, self.product())
        return left

    def product(self) -> Any:
        left = self.atom()
        while self.peek() in (("sign", "*"), ("sign", "/")):
            left = _each(operator.mul if self.take()[1] == "*" else _divided, left, self.atom())
        return left

    def atom(self) -> Any:
        kind, text = self.take()
        if kind == "number":
            return float(text) if "." in text else int(text)
        if kind == "text":
            return text
        if kind == "place":
            return self.place(text)
        if kind == "name":
            return self.call(text)
        if text == "-":
            return _each(operator.sub, 0, self.atom())
        assert text == "(", text
        value = self.comparison()
        assert self.take()[1] == ")"
        return value

    def place(self, text: str) -> Any:
        sheet, found, inner = text.rpartition("!")
        title = sheet[1:-1].replace("''", "'") if found else self.sheet
        values = self.calculator.block(title, inner)
        return values if ":" in inner else values[0]

    def call(self, name: str) -> Any:
        start, arguments = self.at, []
        try:
            while self.peek()[1] != ")":
                arguments.append(self.comparison())
                if self.peek()[1] == ",":
                    self.take()
        except SheetError:
            if name != "IFERROR":
                raise
            self.at = start
            self.skip()
            return self.comparison_after_comma()
        self.take()
        return FUNCTIONS[name](*arguments)

    def skip(self) -> None:
        """Pass over one argument that has no value."""
        depth = 0
        while depth or self.peek()[1] != ",":
            kind, text = self.take()
            depth += (kind == "name" or text == "(") - (text == ")")

    def comparison_after_comma(self) -> Any:
        self.take()
        value = self.comparison()
        assert self.take()[1] == ")"
        return value


def _divided(left: Any, right: Any) -> float:
    """Divide as a spreadsheet does: what IF does not choose may have no value."""
    return left / right if right else float("nan")


def _each(operation: Callable[[Any, Any], Any], left: Any, right: Any) -> Any:
    if isinstance(left, list) or isinstance(right, list):
        lefts = left if isinstance(left, list) else [left] * len(right)
        rights = right if isinstance(right, list) else [right] * len(lefts)
        return [operation(one, other) for one, other in zip(lefts, rights, strict=True)]
    return operation(left, right)


def _round(value: Any, digits: int) -> Any:
    if isinstance(value, list):
        return [_round(each, digits) for each in value]
    exact = Decimal(repr(float(value))).quantize(Decimal(1).scaleb(-digits), rounding=ROUND_HALF_UP)
    return int(exact) if digits == 0 else float(exact)


def _flat(values: tuple[Any, ...]) -> list[Any]:
    return [each for value in values for each in (value if isinstance(value, list) else [value])]


def _irr(flows: list[float]) -> float:
    rate = float(numpy_financial.irr(flows))
    if rate != rate:  # NaN
        raise SheetError
    return rate


def _count(values: Any, wanted: str) -> int:
    assert wanted == "<0"
    return sum(value < 0 for value in _flat((values,)))


FUNCTIONS: dict[str, Callable[..., Any]] = {
    "SUM": lambda *values: sum(_flat(values)),
    "MIN": lambda *values: min(_flat(values)),
    "ROUND": _round,
    "INT": lambda value: int(value // 1),
    "IF": lambda condition, then, otherwise: then if condition else otherwise,
    "AND": lambda *values: all(_flat(values)),
    "COUNTIF": _count,
    "SUMPRODUCT": lambda *values: sum(_flat(values)),
    "NPV": lambda rate, flows: sum(flow / (1 + rate) ** year for year, flow in enumerate(_flat((flows,)), start=1)),
    "IRR": lambda flows: _irr(_flat((flows,))),
    "IFERROR": lambda value, _otherwise: value,
}
