"""From the cells of a score table to figures: which row, year and code, and how much."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeGuard

import pandas as pd

from ita_dash.domain.messages import Message, msg
from ita_dash.domain.thai.text import squeeze
from ita_dash.imports.files.limits import MAX_NAME
from ita_dash.imports.problems import Cell
from ita_dash.imports.scores.agencies import TOO_LONG
from ita_dash.imports.scores.cells import is_missing, read_column, read_score
from ita_dash.imports.scores.fiscal_years import with_years
from ita_dash.imports.scores.headers import ScoreHeadings
from ita_dash.imports.scores.heading import Heading
from ita_dash.imports.scores.layout import ScoreLayout
from ita_dash.imports.tables.findings import Findings, broken_formula
from ita_dash.imports.tables.made_table import Table

_TOTALS = msg("คอลัมน์เป็นปีและตารางไม่บอกว่าเป็นคะแนนใด จึงอ่านเป็นคะแนนรวม โปรดตรวจ")
_CELL_TYPES = {"row": "int64", "letter": "str", "text": "str"}


def read_figures(
    table: Table,
    layout: ScoreLayout,
    headings: ScoreHeadings,
    findings: Findings,
    fiscal_year: int | None,
    years: range,
) -> pd.DataFrame:
    """One row per filled score cell: row, letter, text, fiscal_year, code, value, label.

    Cells that could not be read are left out, each with an error in ``findings``. ``fiscal_year``
    is the year พ.ศ. of a table without a year column; ``years`` are those that can be. A rating's
    text is its ``label``.
    """
    cells = _filled(table, layout)
    _tell_unfilled(cells, table, findings)
    cells = _with_codes(cells, table, layout, headings, findings)
    cells = with_years(cells, table, layout, findings, fiscal_year, years)
    return _with_values(cells, findings)


def _filled(table: Table, layout: ScoreLayout) -> pd.DataFrame:
    columns = {
        "wide": list(layout.figures),
        "long": [layout.fields.get("score", "")],
        "years_across": list(layout.years),
    }
    blocks = [pd.DataFrame({"row": [], "letter": [], "text": []}).astype(_CELL_TYPES)]
    for letter in columns[layout.form]:
        texts = table.frame[letter]
        texts = texts[~read_column(texts, is_missing).values.astype(bool)]
        blocks.append(
            pd.DataFrame({"row": texts.index, "letter": letter, "text": texts.to_numpy()})
        )
    return pd.concat(blocks, ignore_index=True)


def _tell_unfilled(cells: pd.DataFrame, table: Table, findings: Findings) -> None:
    unfilled = len(table.frame) - cells["row"].nunique()
    if table.frame.empty:
        findings.add_file("error", msg("ไม่มีแถวข้อมูลใต้หัวตาราง"))
    elif cells.empty:
        findings.add_file("error", msg("ไม่พบคะแนนในไฟล์"))
    elif unfilled:
        findings.add_file("notice", msg("ข้าม {n} แถวที่ไม่มีคะแนน", n=unfilled))


def _with_codes(
    cells: pd.DataFrame,
    table: Table,
    layout: ScoreLayout,
    headings: ScoreHeadings,
    findings: Findings,
) -> pd.DataFrame:
    if layout.form == "wide":
        return cells.assign(code=cells["letter"].map(dict(layout.figures)).astype("str"))

    if "code" not in layout.fields:
        findings.add_file(
            "warning", msg("คอลัมน์เป็นปีและตารางไม่บอกว่าเป็นคะแนนใด จึงอ่านเป็นคะแนนรวม โปรดตรวจ")
        )
        return cells.assign(code="total")
    letter = layout.fields["code"]
    texts = table.frame.loc[pd.Index(cells["row"].unique()), letter]
    meant = headings.figures(texts.unique())
    is_unknown = texts.map({text: not is_code(each) for text, each in meant.items()}).astype("bool")
    findings.add_rows("error", texts.index[is_unknown], letter, msg("ไม่รู้จักตัวชี้วัดนี้"))
    _tell_doubts(texts, meant, letter, findings)
    codes = texts.map({text: each.name for text, each in meant.items() if is_code(each)})
    known = cells[~cells["row"].isin(texts.index[is_unknown])]
    return known.assign(code=known["row"].map(codes).astype("str"))


def is_code(heading: Heading | None) -> TypeGuard[Heading]:
    """Whether a code cell names a figure that can be stored."""
    return heading is not None and heading.kind == "figure"


def _tell_doubts(
    texts: pd.Series, meant: Mapping[str, Heading | None], letter: str, findings: Findings
) -> None:
    for text, heading in meant.items():
        if heading is not None and heading.doubt is not None:
            findings.add_rows("warning", texts.index[texts == text], letter, heading.doubt)


def _with_values(cells: pd.DataFrame, findings: Findings) -> pd.DataFrame:
    is_rating = cells["code"] == "rating"
    numbers = cells["text"].where(~is_rating, "0")
    read = read_column(numbers, read_score)
    findings.add("error", cells[read.is_invalid], _not_a_number)
    is_long = is_rating & (cells["text"].str.len() > MAX_NAME)
    findings.add("error", cells[is_long], TOO_LONG)
    labels = cells["text"].where(is_rating).map(squeeze, na_action="ignore")
    values = pd.Series(read.values, index=cells.index).astype("float64").mask(is_rating)
    _refuse_fractions(values, findings)
    return cells.assign(value=values, label=labels.astype("str"))[~read.is_invalid & ~is_long]


def _not_a_number(cell: Cell) -> Message:
    is_formula = str(cell["text"]).startswith(("=", "#"))
    return broken_formula(cell) if is_formula else msg("ไม่ใช่ตัวเลข")


def _refuse_fractions(values: pd.Series, findings: Findings) -> None:
    # A spreadsheet stores 85.5 % as 0.855, so its cells would all read as less than one point.
    positive = values[values > 0]
    if len(positive) and positive.max() <= 1:
        findings.add_file(
            "error",
            msg("คะแนนทุกค่าไม่เกิน 1 ไฟล์อาจจัดรูปแบบเป็นเปอร์เซ็นต์ โปรดเปลี่ยนเป็นตัวเลข 0–100"),
        )
