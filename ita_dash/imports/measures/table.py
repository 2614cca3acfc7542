"""Measures from a CSV or Excel table with the template's columns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from datetime import date

from ita_dash.db.clock import thai_today
from ita_dash.domain.agencies.division_names import KnownDivisions
from ita_dash.domain.errors import UnreadableFile
from ita_dash.domain.measures.status import MeasureStatus
from ita_dash.domain.messages import msg
from ita_dash.domain.rulebook.book import RuleBooks
from ita_dash.domain.rulebook.codes import INDICATOR_NUMBERS
from ita_dash.domain.sensible_years import measure_years
from ita_dash.imports.files.limits import MAX_MEASURES, MAX_TABLE_LETTERS
from ita_dash.imports.files.uploads import Upload
from ita_dash.imports.measures.assumed_status import status_notices
from ita_dash.imports.measures.columns import table_field
from ita_dash.imports.measures.figure_order import figure_order
from ita_dash.imports.measures.numbers import numbered
from ita_dash.imports.measures.parsed import ParsedMeasure, ParsedMeasures
from ita_dash.imports.measures.row import TableDefaults, read_key, read_measure
from ita_dash.imports.measures.table_rows import (
    MeasureRows,
    header_meaning,
    knows_header,
    measure_rows,
)
from ita_dash.imports.problems import row_shown, sorted_problems
from ita_dash.imports.tables.columns_used import filled_account
from ita_dash.imports.tables.comments import with_comments_read
from ita_dash.imports.tables.findings import Findings, placed
from ita_dash.imports.tables.made_table import Table
from ita_dash.imports.tables.row_cells import RowCells
from ita_dash.imports.tables.sheets import BEST_SHEET, SheetChoice
from ita_dash.imports.tables.table import read_table
from ita_dash.imports.tables.title_year import with_title_year


def read_measures(
    upload: Upload,
    known_divisions: KnownDivisions,
    max_mb: int,
    *,
    fiscal_year: int | None = None,
    default_status: MeasureStatus | None = None,
    known_indicators: Collection[int] = INDICATOR_NUMBERS,
    rulebooks: RuleBooks | None = None,
    today: date | None = None,
    sheets: SheetChoice = BEST_SHEET,
) -> ParsedMeasures:
    """Read a measures table with English or Thai headers; what is wrong stands in ``problems``.

    ``known_divisions``: the agency's division names or spellings. ``fiscal_year`` (พ.ศ.) and
    ``default_status`` are for rows without a year or a status; without a default a row with a
    result or progress is taken as in progress, any other as not started, and a notice says so.
    A missing number is the next free one of the year. ``rulebooks`` know indicators by their
    names and questions; without them only by number. ``today`` decides which years can be;
    None is the present day in Thailand. ``sheets`` says which sheets of a workbook are read;
    without it the best visible one. Raises UnreadableFile when the file holds no table with
    known headers, or none names the measures.
    """
    table = _table(upload, max_mb, sheets, fiscal_year)
    read = measure_rows(table, upload.name)
    table = with_comments_read(table, read.comments)
    rows = read.rows
    defaults = TableDefaults(
        *(known_divisions, known_indicators, measure_years(today or thai_today())),
        *(fiscal_year, default_status),
        figure_order=figure_order(rows),
        rulebooks=rulebooks,
    )
    drafts = _drafts(read, defaults)
    drafted = Counter(parsed.draft.fiscal_year for parsed in drafts)
    problems = [problem for cells in rows for problem in cells.problems]
    problems += [*Findings(table, lost="warning").problems, *read.problems, *status_notices(drafts)]
    taken = [measure.row for measure in drafts]
    return ParsedMeasures(
        "measures",
        upload.facts,
        drafts,
        sorted_problems(placed(problems, table)),
        len(rows),
        max(drafted, key=drafted.__getitem__, default=fiscal_year),
        account=filled_account(table, read.used, taken, read.skipped, read.merged),
    )


def _table(upload: Upload, max_mb: int, sheets: SheetChoice, fiscal_year: int | None) -> Table:
    """The table of the file, with the year of its title where nothing else tells one."""
    table = read_table(
        upload,
        max_mb,
        knows_header,
        sheets=sheets,
        is_table=_names_measures,
        meaning=header_meaning,
    )
    if fiscal_year is None and "fiscal_year" not in map(table_field, table.headers.values()):
        table = with_title_year(table)
    _check_size(table, upload.name)
    return table


def _names_measures(headers: Sequence[str]) -> bool:
    return "title" in map(table_field, headers)


def _check_size(table: Table, name: str) -> None:
    """Refuse more than any agency has; cells merged over rows repeat their text in each."""
    measures = len(table.frame)
    letters = sum(int(table.frame[letter].str.len().sum()) for letter in table.headers)
    if measures > MAX_MEASURES or letters > MAX_TABLE_LETTERS:
        raise UnreadableFile(
            msg(
                "ตารางในไฟล์ {name} ใหญ่เกินกว่าจะเป็นตารางมาตรการ ({rows:,} แถว)",
                name=name,
                rows=measures,
            ),
            msg("โปรดคัดลอกเฉพาะตารางมาตรการไปยังไฟล์ใหม่แล้วนำเข้าอีกครั้ง"),
        )


def _drafts(read_rows: MeasureRows, defaults: TableDefaults) -> tuple[ParsedMeasure, ...]:
    """The rows whose year is known as measures, each with a number of its own in its year.

    The others are read for what else is wrong with them, so that it is told at once.
    """
    keyed = [(cells, *read_key(cells, defaults)) for cells in read_rows.rows]
    _check_repeats(keyed)
    own: dict[int, list[int | None]] = {}
    for _, fiscal_year, number in keyed:
        if fiscal_year is not None:
            own.setdefault(fiscal_year, []).append(number)
    numbers = {fiscal_year: iter(numbered(given)) for fiscal_year, given in own.items()}
    read = [
        (
            year,
            read_measure(
                cells,
                year,
                next(numbers[year]) if year else 1,
                defaults,
                read_rows.months.get(cells.row, ()),
            ),
        )
        for cells, year, _ in keyed
    ]
    return tuple(measure for fiscal_year, measure in read if fiscal_year is not None)


def _check_repeats(keyed: Sequence[tuple[RowCells, int | None, int | None]]) -> None:
    first_rows: dict[tuple[int | None, int], int] = {}
    for cells, fiscal_year, number in keyed:
        if number is None:
            continue
        first = first_rows.setdefault((fiscal_year, number), cells.row)
        if first != cells.row:
            message = msg("ปีงบประมาณและลำดับที่ซ้ำกับแถวที่ {row}", row=row_shown(first))
            cells.add("error", "number", message)
