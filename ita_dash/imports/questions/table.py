"""A table of scores of questions and items from a CSV or Excel file, with its problems."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pandas as pd

from ita_dash.db.clock import thai_today
from ita_dash.domain.errors import UnreadableFile
from ita_dash.domain.messages import msg
from ita_dash.domain.rulebook.book import RuleBooks
from ita_dash.domain.sensible_years import result_years, year_refused
from ita_dash.imports.files.limits import MAX_DETAILS
from ita_dash.imports.files.uploads import FileFacts, Upload
from ita_dash.imports.problems import Problem, sorted_problems
from ita_dash.imports.questions.details import read_details
from ita_dash.imports.questions.headers import holds_questions, knows_header, read_heading
from ita_dash.imports.questions.layout import QuestionLayout, question_layout
from ita_dash.imports.questions.rows import question_rows
from ita_dash.imports.tables.account import NO_ACCOUNT, FileAccount, RowsAccount
from ita_dash.imports.tables.columns_used import filled_account
from ita_dash.imports.tables.findings import Findings, broken_cells, placed
from ita_dash.imports.tables.made_table import Table
from ita_dash.imports.tables.sheets import BEST_SHEET, SheetChoice
from ita_dash.imports.tables.table import read_table
from ita_dash.imports.tables.title_year import with_title_year

_NOT_A_QUESTION = msg("ไม่ใช่ข้อคำถามหรือข้อตรวจ")
_NO_SCORE = msg("ไม่มีคะแนน")


@dataclass(frozen=True)
class ParsedQuestions:
    """What a file says of questions and items; nothing of it is stored yet.

    ``details``: row, agency ("" where the file names none), fiscal_year (พ.ศ., 0 where nothing
    tells it), code, part, indicator and name (missing where the year's list says them), score,
    elements_met, elements_total, elements_marked, remark, source. ``rows_read`` counts the table's
    rows.
    """

    file: FileFacts
    details: pd.DataFrame
    problems: tuple[Problem, ...]
    rows_read: int
    account: FileAccount = NO_ACCOUNT

    @property
    def agencies(self) -> tuple[str, ...]:
        """The names of agencies that the file tells."""
        return tuple(name for name in self.details["agency"].unique() if name)


def read_questions(
    upload: Upload,
    rulebooks: RuleBooks,
    max_mb: int,
    *,
    fiscal_year: int | None = None,
    today: date | None = None,
    sheets: SheetChoice = BEST_SHEET,
) -> ParsedQuestions:
    """Read a table with a row per question, a column per question, or a column per year.

    ``fiscal_year`` is the year พ.ศ. of a file that tells none. ``today`` decides which years can
    be; None is the present day in Thailand. What is wrong with cells is in ``problems``.
    Raises UnreadableFile when the file holds no such table.
    """
    table = _table(upload, max_mb, sheets, fiscal_year)
    layout = question_layout(table)
    _check_size(table, layout, upload.name)
    findings = Findings(table, lost="warning")
    findings.problems += [
        *layout.problems,
        *broken_cells(table, [each.letter for each in layout.values]),
    ]
    years = result_years(today or thai_today())
    rows = question_rows(table, layout, findings, fiscal_year, years)
    details = read_details(rows.cells, table, layout, rulebooks, findings, upload.name)
    if (details["fiscal_year"] == 0).any():
        findings.add_file("error", msg("ไม่มีคอลัมน์ปีงบประมาณ โปรดเพิ่มคอลัมน์หรือระบุปีงบประมาณ"))
    elif fiscal_year is not None and fiscal_year not in years:
        findings.add_file("error", year_refused(str(fiscal_year), years))
    if details.empty and not any(each.severity == "error" for each in findings.problems):
        findings.add_file("error", msg("ไม่พบคะแนนของข้อคำถามหรือข้อตรวจในไฟล์"))
    taken = frozenset(details["row"].tolist())
    blank = set(table.frame.index.tolist()) - taken - set(rows.skipped)
    skipped = (
        RowsAccount(rows.skipped, _NOT_A_QUESTION),
        RowsAccount(tuple(sorted(blank)), _NO_SCORE),
    )
    return ParsedQuestions(
        upload.facts,
        details,
        sorted_problems(placed(findings.problems, table)),
        len(table.frame),
        filled_account(table, layout.used, taken, skipped),
    )


def _table(upload: Upload, max_mb: int, sheets: SheetChoice, fiscal_year: int | None) -> Table:
    """The table of the file, with the year of its title where nothing else tells one."""
    table = read_table(
        upload,
        max_mb,
        knows_header,
        sheets=sheets,
        is_table=holds_questions,
        meaning=read_heading,
    )
    read = [heading for each in table.headers.values() if (heading := read_heading(each))]
    tells_year = any("year" in (each.kind, each.name.removeprefix("fiscal_")) for each in read)
    return table if tells_year or fiscal_year is not None else with_title_year(table)


def _check_size(table: Table, layout: QuestionLayout, name: str) -> None:
    """Refuse a table without scores of questions, and more of them than any agency has."""
    if not layout.values:
        raise UnreadableFile(
            msg("ไม่พบคอลัมน์คะแนนของข้อคำถามหรือข้อตรวจในไฟล์ {name}", name=name),
            msg("โปรดใช้หัวตารางตามแม่แบบที่ดาวน์โหลดได้จากหน้านำเข้า"),
        )
    cells = len(table.frame) * len(layout.values)
    if cells > MAX_DETAILS:
        raise UnreadableFile(
            msg("ไฟล์ {name} มีคะแนนรายข้อมากเกินไป ({n:,} ช่อง)", name=name, n=cells),
            msg("โปรดนำเข้าเฉพาะข้อมูลของหน่วยงานท่าน"),
        )
