"""The rows of every sheet of an Excel file, each cell as the text a reader sees."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from xml.parsers import expat

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook

from ita_dash.domain.errors import UnreadableFile
from ita_dash.domain.messages import msg
from ita_dash.imports.files.archives import damaged_file, declared_types
from ita_dash.imports.files.column_letters import column_letters
from ita_dash.imports.files.limits import (
    MAX_CELLS,
    MAX_COLUMNS,
    MAX_WORKBOOK_LETTERS,
    TooLargeError,
    too_large_table,
)
from ita_dash.imports.files.sheet_scan import SheetScan, scan_sheets
from ita_dash.imports.files.text import without_controls
from ita_dash.imports.files.workbook_parts import Visibility
from ita_dash.imports.files.xml_parts import DeclaredTypeError

Cell = int | float | str | bool | time | date | datetime | timedelta

_MANY_FORMULAS = 100


@dataclass(frozen=True)
class WorkbookSheet:
    """A sheet that holds anything: its rows from row 1 and column A on, also what is hidden.

    ``hidden_rows`` hold something; ``hidden_columns`` are numbers, A is 1. ``broken`` are the
    cells, by row and column, whose formula has no saved result or shows an error; ``comments``
    the texts of comments by their cells, such as "E5".
    """

    name: str
    visibility: Visibility
    rows: list[list[str]]
    hidden_rows: frozenset[int]
    hidden_columns: frozenset[int]
    broken: Mapping[tuple[int, int], str]
    comments: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_visible(self) -> bool:
        """Whether the sheet has a tab that a reader sees."""
        return self.visibility == "visible"


def workbook_sheets(name: str, content: bytes) -> Iterator[WorkbookSheet]:
    """Each sheet in the order of the tabs; sheets without cells are left out.

    A formula gives its saved result; one without a saved result gives its own text ``=…``, and
    an error value gives its text such as ``#DIV/0!``. A number that is shown as a percentage
    gives ``92.76%``. Vertically merged cells repeat their value.
    Raises UnreadableFile when the file is damaged or too large.
    """
    try:
        scans = {sheet: scan for sheet, scan in scan_sheets(content).items() if scan.last_row}
        _check_scans(name, scans)
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(content))
        for sheet, scan in scans.items():
            yield _sheet(sheet, workbook.get_sheet_by_name(sheet), scan)
    except TooLargeError as error:
        raise too_large_table(name) from error
    except DeclaredTypeError as error:
        raise declared_types(name) from error
    except (CalamineError, expat.ExpatError, KeyError, ValueError) as error:
        raise damaged_file(name) from error
    except BaseException as error:
        # The reader's own failures are no Exception, so that nothing else would stop them.
        if type(error).__name__ != "PanicException":
            raise
        raise damaged_file(name) from error


def cell_text(value: Cell) -> str:
    """A cell as text: numbers with the 15 digits a spreadsheet keeps, dates as ISO dates.

    Control characters, which a workbook may hold escaped, are left out.
    """
    if isinstance(value, str):
        return without_controls(value)
    if isinstance(value, float):
        return f"{value:.15g}"
    if isinstance(value, datetime) and value.time() == time():
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return str(value)


def _sheet(name: str, sheet: CalamineSheet, scan: SheetScan) -> WorkbookSheet:
    rows = [[cell_text(cell) for cell in row] for row in sheet.to_python(skip_empty_area=False)]
    broken = {**scan.formulas, **scan.errors}
    for (row, column), text in broken.items():
        _put(rows, row, column, text)
    _show_percent(rows, scan)
    _repeat_merged(rows, sheet)
    hidden = (range(first, min(last, scan.last_column) + 1) for first, last in scan.hidden_columns)
    return WorkbookSheet(
        name,
        scan.visibility,
        rows,
        frozenset(scan.hidden_rows),
        frozenset(number for run in hidden for number in run),
        broken,
        scan.comments,
    )


def _show_percent(rows: list[list[str]], scan: SheetScan) -> None:
    """Write the numbers of cells with a percent format as the reader sees them."""
    for column, numbers in scan.percent.items():
        for row in numbers:
            cells = rows[row - 1] if row <= len(rows) else []
            if column <= len(cells):
                cells[column - 1] = _percent_text(cells[column - 1])


def _percent_text(text: str) -> str:
    try:
        return f"{float(text) * 100:.15g}%"
    except ValueError:
        return text


def _put(rows: list[list[str]], row: int, column: int, text: str) -> None:
    rows.extend([] for _ in range(row - len(rows)))
    cells = rows[row - 1]
    cells.extend("" for _ in range(column - len(cells)))
    cells[column - 1] = text


def _repeat_merged(rows: list[list[str]], sheet: CalamineSheet) -> None:
    cells = letters = 0
    for (top, left), (bottom, _) in sheet.merged_cell_ranges or []:
        if top < len(rows) and left < len(rows[top]):
            below = rows[top + 1 : bottom + 1]
            cells += len(below)
            letters += len(below) * len(rows[top][left])
            if cells > MAX_CELLS or letters > MAX_WORKBOOK_LETTERS:
                raise TooLargeError
            for row in below:
                if left < len(row):
                    row[left] = rows[top][left]


def _check_scans(name: str, scans: Mapping[str, SheetScan]) -> None:
    cells = 0
    for sheet, scan in scans.items():
        cells += scan.last_row * scan.last_column
        _check_scan(name, sheet, scan, is_over=cells > MAX_CELLS)


def _check_scan(name: str, sheet_name: str, scan: SheetScan, *, is_over: bool) -> None:
    if is_over or scan.last_column > MAX_COLUMNS:
        raise UnreadableFile(
            msg(
                "ตารางในแผ่นงาน {sheet} ของไฟล์ {name} ใหญ่เกินไป (ถึงเซลล์ {cell})",
                sheet=sheet_name,
                name=name,
                cell=f"{column_letters(scan.last_column)}{scan.last_row}",
            ),
            msg("โปรดลบแถวและคอลัมน์ที่ไม่ใช้ หรือคัดลอกเฉพาะตารางไปยังไฟล์ใหม่"),
        )


def refuse_many_formulas(name: str, broken: Mapping[tuple[int, str], str]) -> None:
    """Raise UnreadableFile when so many formulas have no result that no finding need name each."""
    formulas = [place for place, text in broken.items() if text.startswith("=")]
    if len(formulas) > _MANY_FORMULAS:
        row, letter = min(formulas)
        raise UnreadableFile(
            msg(
                "ไฟล์ {name} มีสูตรที่ยังไม่มีผลลัพธ์จำนวนมาก (เช่น เซลล์ {cell})",
                name=name,
                cell=f"{letter}{row}",
            ),
            msg("โปรดเปิดไฟล์ใน Excel แล้วกดบันทึก หรือคัดลอกแล้ววางเป็นค่า จากนั้นนำเข้าใหม่"),
        )
