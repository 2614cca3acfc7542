"""The agency's own report of its measures, from a document or pasted text."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date

from ita_dash.db.clock import thai_today
from ita_dash.domain.agencies.division_names import KnownDivisions
from ita_dash.domain.agencies.spellings import agency_spellings
from ita_dash.domain.errors import UnreadableFile
from ita_dash.domain.measures.status import MeasureStatus
from ita_dash.domain.messages import msg
from ita_dash.domain.rulebook.book import RuleBooks
from ita_dash.imports.damage import damage_problems, refuse_damaged
from ita_dash.imports.files.limits import TooLargeError
from ita_dash.imports.files.uploads import Upload
from ita_dash.imports.measures.assumed_status import status_notices
from ita_dash.imports.measures.parsed import COLUMN_LABELS, ParsedMeasure, ParsedMeasures
from ita_dash.imports.problems import Problem, sorted_problems
from ita_dash.imports.reports.document_model import ReportDocument
from ita_dash.imports.reports.drafts import ReportDrafts
from ita_dash.imports.reports.leftovers import blank_places, foreign_kinds
from ita_dash.imports.reports.memo import read_memo
from ita_dash.imports.reports.opening import read_document, too_large
from ita_dash.imports.reports.rows import ReportMeasure, ReportTables
from ita_dash.imports.reports.year import check_given_year, check_year, report_year
from ita_dash.imports.tables.sheets import BEST_SHEET, SheetChoice

_NEEDED = ("methods", "divisions", "period")
_OPTIONAL = ("result", "outcome")


def read_report(
    upload: Upload,
    known_divisions: KnownDivisions,
    max_mb: int,
    *,
    fiscal_year: int | None = None,
    default_status: MeasureStatus | None = None,
    rulebooks: RuleBooks | None = None,
    today: date | None = None,
    sheets: SheetChoice = BEST_SHEET,
) -> ParsedMeasures:
    """Read the measures of a report (.docx, .txt, .html, .md, tables of other files).

    ``known_divisions``: the agency's division names or spellings. ``fiscal_year`` (พ.ศ.) replaces
    the report's own; without any there are no drafts and an error asks for it. ``default_status``
    is for measures whose status the report does not tell; None takes in progress where a
    result is told, else not started, and a notice says so. ``rulebooks`` know indicators by their
    names and questions; without them only by number. ``today`` decides which years can be;
    None is the present day in Thailand. ``sheets`` says which sheets of a workbook are read.
    Raises UnreadableFile when the file cannot be read or holds no table of measures.
    """
    document = read_document(upload, max_mb, sheets)
    tables = _tables(document, upload.name)
    measures, spellings = tables.measures, agency_spellings(document.all_text())
    year, problems = _year(fiscal_year, document.text, measures, today or thai_today())
    drafts, of_drafts = _drafts(measures, year, known_divisions, default_status, rulebooks)
    problems += [*document.problems, *tables.problems, *of_drafts]
    problems += [*_absent_columns(tables.fields), *blank_places(document.text)]
    problems += _damage(document.text, measures)
    problems += _spelling_problems(spellings, document.text, measures)
    read = drafts, sorted_problems(problems), tables.rows_read, year, spellings
    memo = read_memo(document.text)
    return ParsedMeasures("report", upload.facts, *read, account=tables.account, memo=memo)


def _year(
    fiscal_year: int | None, text: str, measures: Sequence[ReportMeasure], today: date
) -> tuple[int | None, list[Problem]]:
    """The year of the report, the given one before its own, and what contradicts it."""
    periods = [measure.text("period") for measure in measures]
    year, problems = (
        (fiscal_year, check_given_year(fiscal_year, periods))
        if fiscal_year
        else report_year(text, periods)
    )
    return year, [*problems, *check_year(year, measures, today)]


def _tables(document: ReportDocument, name: str) -> ReportTables:
    """The tables of measures; raises UnreadableFile where there is none, or too much of them."""
    try:
        tables = ReportTables(document.tables)
    except TooLargeError as error:
        raise too_large(name) from error
    if not tables.measures:
        refuse_damaged(name, document.all_text().split("\n"))
        raise _no_table(name)
    return tables


def _drafts(
    measures: Sequence[ReportMeasure],
    fiscal_year: int | None,
    known_divisions: KnownDivisions,
    default_status: MeasureStatus | None,
    rulebooks: RuleBooks | None,
) -> tuple[tuple[ParsedMeasure, ...], list[Problem]]:
    if fiscal_year is None:
        asked = msg("ไม่พบปีงบประมาณในรายงาน โปรดระบุปีงบประมาณ")
        return (), [Problem("error", None, None, None, asked)]
    reader = ReportDrafts(fiscal_year, known_divisions, default_status, rulebooks)
    drafts = reader.read(measures)
    return drafts, [*reader.problems, *status_notices(drafts)]


def _damage(text: str, measures: Sequence[ReportMeasure]) -> Iterator[Problem]:
    """A finding about the running text, and one about each cell, where letters are damaged."""
    yield from damage_problems(None, None, text)
    for measure in measures:
        for field in measure.raw:
            column = str(COLUMN_LABELS[field]) if field in COLUMN_LABELS else None
            yield from damage_problems(measure.row, column, measure.text(field))


def _absent_columns(fields: Collection[str]) -> Iterator[Problem]:
    for field in (*_NEEDED, *_OPTIONAL):
        if field not in fields:
            message = msg("ไม่พบคอลัมน์ {column} ในรายงาน", column=COLUMN_LABELS[field])
            yield Problem("warning" if field in _NEEDED else "notice", None, None, None, message)


def _spelling_problems(
    spellings: Sequence[tuple[str, int]], text: str, measures: Sequence[ReportMeasure]
) -> Iterator[Problem]:
    if not spellings:
        return
    if len(spellings) > 1:
        listed = ", ".join(f"{name} ({count})" for name, count in spellings)
        message = msg("รายงานสะกดชื่อหน่วยงานต่างกัน {n} แบบ: {names}", n=len(spellings), names=listed)
        yield Problem("warning", None, None, None, message)
    yield from foreign_kinds(spellings[0][0], text, measures)


def _no_table(name: str) -> UnreadableFile:
    return UnreadableFile(
        msg("ไม่พบตารางมาตรการในไฟล์ {name}", name=name),
        msg(
            "ตารางต้องมีหัวคอลัมน์ เช่น มาตรการ/แนวทาง วิธีการดำเนินการ ผู้รับผิดชอบ ระยะเวลา "
            "ตารางคะแนน หรือแผนที่มีแต่งบประมาณรายปี ไม่ใช่รายงานมาตรการ"
        ),
    )
