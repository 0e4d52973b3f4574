"""The cost sheet as a workbook that recalculates: amounts, subtotals, support, own share, VAT and the cash flow are formulas."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from configurator.basis.language import Language
from configurator.proposal.sheets.cash_sheet import write_cash
from configurator.proposal.sheets.cost_sheet import write_costs
from configurator.proposal.sheets.grid import Formats, Grid
from configurator.proposal.sheets.input_sheet import write_inputs
from configurator.proposal.sheets.summary_sheet import write_summary
from configurator.proposal.voice import Voice

if TYPE_CHECKING:
    from configurator.project.study import Study

OPTIONS = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}


def write_workbook(study: Study, language: Language, path: Path) -> None:
    """Write `cost.xlsx`; the same bytes for equal studies, and every formula carries its value for readers that do not compute."""
    from xlsxwriter import Workbook

    output, voice = BytesIO(), Voice(language)
    book = Workbook(output, OPTIONS)
    day = study.project.price_date
    book.set_properties({
        "title": voice.text("proposal-title", company=study.line.factory.name),
        "author": voice.plain(study.project.consultant.company),
        "created": datetime(day.year, day.month, day.day),
    })  # fmt: skip
    formats = Formats(book)
    grids = {
        key: Grid(book.add_worksheet(voice.text(f"proposal-sheet-{key}")), formats)
        for key in ("summary", "cost", "cash", "inputs")
    }
    _fill(study, voice, grids)
    book.close()
    path.write_bytes(output.getvalue())


def _fill(study: Study, voice: Voice, grids: dict[str, Grid]) -> None:
    inputs = write_inputs(grids["inputs"], study, voice)
    costs = write_costs(grids["cost"], study, voice, inputs)
    cash = write_cash(grids["cash"], study, voice, inputs, costs)
    write_summary(grids["summary"], study, voice, costs, cash)
