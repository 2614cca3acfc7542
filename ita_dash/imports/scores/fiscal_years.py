"""Gives every filled cell of a score table its fiscal year, and refuses years that cannot be."""

from __future__ import annotations

from functools import partial

import pandas as pd

from ita_dash.domain.messages import Message, msg
from ita_dash.domain.sensible_years import year_refused
from ita_dash.imports.problems import Cell
from ita_dash.imports.scores.cells import read_column, read_fiscal_year
from ita_dash.imports.scores.layout import ScoreLayout
from ita_dash.imports.tables.findings import Findings
from ita_dash.imports.tables.made_table import Table


def with_years(
    cells: pd.DataFrame,
    table: Table,
    layout: ScoreLayout,
    findings: Findings,
    fiscal_year: int | None,
    years: range,
) -> pd.DataFrame:
    """The cells with ``fiscal_year`` (พ.ศ.); those of a year outside ``years`` are left out.

    Each such year is an error at its row, or at the head of its column. ``fiscal_year`` is that
    of a table without years, 0 where nobody told it.
    """
    if layout.years:
        return _by_column(cells, table, layout, findings, years)
    letter = layout.fields.get("fiscal_year")
    if letter is None:
        return _by_answer(cells, findings, fiscal_year, years)
    read = read_column(table.frame[letter], partial(read_fiscal_year, years=years))
    by_row = pd.Series(read.values, index=table.frame.index)
    is_refused = cells["row"].isin(table.frame.index[read.is_invalid])
    rows = pd.Index(cells.loc[is_refused, "row"].unique())
    texts = table.frame.loc[rows, letter].to_numpy()
    refused = pd.DataFrame({"row": rows, "letter": letter, "text": texts})
    findings.add("error", refused, partial(_refused, years))
    known = cells[~is_refused]
    return known.assign(fiscal_year=known["row"].map(by_row).astype("int64"))


def _by_column(
    cells: pd.DataFrame, table: Table, layout: ScoreLayout, findings: Findings, years: range
) -> pd.DataFrame:
    refused = [letter for letter, year in layout.years.items() if year not in years]
    heads = pd.DataFrame(
        {
            "row": table.header_row,
            "letter": refused,
            "text": [table.headers[letter] for letter in refused],
        }
    )
    findings.add("error", heads, partial(_refused, years))
    known = cells[~cells["letter"].isin(refused)]
    return known.assign(fiscal_year=known["letter"].map(dict(layout.years)).astype("int64"))


def _by_answer(
    cells: pd.DataFrame, findings: Findings, fiscal_year: int | None, years: range
) -> pd.DataFrame:
    if fiscal_year is None:
        findings.add_file("error", msg("ไม่มีคอลัมน์ปีงบประมาณ โปรดเพิ่มคอลัมน์หรือระบุปีงบประมาณ"))
    elif fiscal_year not in years:
        findings.add_file("error", year_refused(str(fiscal_year), years))
    return cells.assign(fiscal_year=fiscal_year or 0)


def _refused(years: range, cell: Cell) -> Message:
    return year_refused(str(cell["text"]), years)
