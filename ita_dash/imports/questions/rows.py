"""From the rows of a table to the cells of its questions: whose score, of which year and code."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pandas as pd

from ita_dash.domain.messages import msg
from ita_dash.domain.sensible_years import year_refused
from ita_dash.domain.thai.text import search_key, squeeze
from ita_dash.imports.problems import Problem
from ita_dash.imports.questions.cells import read_part
from ita_dash.imports.questions.headers import NamedCode, named_code
from ita_dash.imports.questions.layout import QuestionLayout
from ita_dash.imports.scores.cells import is_missing, read_column, read_fiscal_year
from ita_dash.imports.tables.findings import Findings
from ita_dash.imports.tables.made_table import Table

_NOT_ONE = ("ตัวชี้วัด", "รวม", "เฉลี่ย", "average", "total", "mean")
"""Words of rows that head a group of questions or sum them up."""
CELLS = ("row", "letter", "text", "fiscal_year", "code", "part", "agency", "words")


@dataclass(frozen=True)
class QuestionRows:
    """CELLS: one row per filled score cell; ``skipped`` rows head or sum up others."""

    cells: pd.DataFrame
    skipped: tuple[int, ...]


def question_rows(
    table: Table,
    layout: QuestionLayout,
    findings: Findings,
    fiscal_year: int | None,
    years: range,
) -> QuestionRows:
    """The filled score cells; a row whose year or code cannot be read is an error, and left out.

    The year is 0 where neither the table nor the caller tells it.
    """
    year_of = _years(table, layout, findings, fiscal_year, years)
    _check_year_columns(table, layout, findings, years)
    codes, skipped = _codes(table, layout, findings)
    parts = _parts(table, layout, findings)
    agencies = _texts(table, layout, "agency")
    blocks = []
    for column in layout.values:
        texts = table.frame[column.letter]
        named = codes if layout.is_long else {row: NamedCode(column.code) for row in texts.index}
        rows = [row for row in texts.index if row in named and row in year_of]
        blocks.append(
            pd.DataFrame(
                {
                    "row": rows,
                    "letter": column.letter,
                    "text": [texts[row] for row in rows],
                    "fiscal_year": [column.fiscal_year or year_of[row] for row in rows],
                    "code": [named[row].code for row in rows],
                    "part": [column.part or named[row].part or parts.get(row, 0) for row in rows],
                    "agency": [agencies.get(row, "") for row in rows],
                    "words": [named[row].name for row in rows],
                },
                columns=list(CELLS),
            )
        )
    cells = pd.concat(blocks, ignore_index=True) if blocks else pd.DataFrame(columns=list(CELLS))
    return QuestionRows(cells, tuple(skipped))


def _texts(table: Table, layout: QuestionLayout, field: str) -> dict[int, str]:
    letter = layout.fields.get(field)
    if letter is None:
        return {}
    texts = table.frame[letter]
    return {
        row: "" if is_missing(text) else squeeze(text)
        for row, text in zip(texts.index.tolist(), texts, strict=True)
    }


def _years(
    table: Table,
    layout: QuestionLayout,
    findings: Findings,
    fiscal_year: int | None,
    years: range,
) -> dict[int, int]:
    """The year of each row; of rows that tell none the one that the caller says, else 0."""
    letter = layout.fields.get("fiscal_year")
    usual = fiscal_year or 0
    if letter is None:
        return dict.fromkeys(table.frame.index.tolist(), usual)
    texts = table.frame[letter]
    read = read_column(texts, lambda text: 0 if is_missing(text) else read_fiscal_year(text, years))
    for text in texts[read.is_invalid].unique():
        wrong = texts.index[read.is_invalid & (texts == text).to_numpy()]
        findings.add_rows("error", wrong, letter, year_refused(text, years))
    pairs = zip(texts.index.tolist(), read.values, read.is_invalid, strict=True)
    return {row: year or usual for row, year, is_wrong in pairs if not is_wrong}


def _check_year_columns(
    table: Table, layout: QuestionLayout, findings: Findings, years: range
) -> None:
    for column in layout.values:
        if column.fiscal_year is not None and column.fiscal_year not in years:
            label = table.column_label(column.letter)
            why = year_refused(str(column.fiscal_year), years)
            findings.problems.append(Problem("error", table.header_row, label, None, why))


def _codes(
    table: Table, layout: QuestionLayout, findings: Findings
) -> tuple[dict[int, NamedCode], list[int]]:
    """The code of each row of a long table, and the rows that are none of a question."""
    letter = layout.fields.get("code")
    if letter is None:
        return {}, []
    texts, instruments = table.frame[letter], _texts(table, layout, "instrument")
    named: dict[int, NamedCode] = {}
    skipped: list[int] = []
    wrong: list[int] = []
    for row, text in zip(texts.index.tolist(), texts, strict=True):
        code = named_code(text, instruments.get(row, ""))
        if code is not None:
            named[row] = code
        elif is_missing(text) or any(word in search_key(text) for word in _NOT_ONE):
            skipped.append(row)
        else:
            wrong.append(row)
    message = msg("ไม่รู้จักข้อนี้ โปรดเขียนเป็น i1, e1 หรือ o1 หรือเพิ่มคอลัมน์เครื่องมือ (IIT, EIT, OIT)")
    findings.add_rows("error", pd.Index(wrong), letter, message)
    return named, skipped


def _parts(table: Table, layout: QuestionLayout, findings: Findings) -> dict[int, int]:
    letter = layout.fields.get("part")
    if letter is None:
        return {}
    texts = table.frame[letter]
    read = read_column(texts, read_part)
    wrong = texts.index[read.is_invalid]
    findings.add_rows("error", wrong, letter, msg("ส่วนต้องเป็น 1 หรือ 2 เว้นว่างเมื่อเป็นคะแนนทั้งข้อ"))
    return {
        row: int(part)
        for row, part, is_wrong in zip(
            texts.index.tolist(), read.values, read.is_invalid, strict=True
        )
        if not is_wrong
    }


def side_texts(
    table: Table, layout: QuestionLayout, fields: Sequence[str]
) -> Iterator[tuple[str, dict[int, str]]]:
    """The texts of these fields by row."""
    for field in fields:
        yield field, _texts(table, layout, field)
