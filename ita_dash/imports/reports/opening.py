"""Opens a report in whatever format it comes and gives its text and tables."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ita_dash.domain.errors import UnreadableFile
from ita_dash.domain.messages import msg
from ita_dash.imports.files.archives import damaged_file, declared_types
from ita_dash.imports.files.limits import MAX_LETTERS, DocumentBudget, TooLargeError
from ita_dash.imports.files.text import decode_text
from ita_dash.imports.files.text_rows import text_rows
from ita_dash.imports.files.uploads import FileKind, Upload, check_upload
from ita_dash.imports.files.xml_parts import DeclaredTypeError, check_document_parts
from ita_dash.imports.pdf.reading import pdf_problems, read_pdf
from ita_dash.imports.progress.refused import refuse_form
from ita_dash.imports.reports.document_model import DocumentCell, DocumentRow, ReportDocument
from ita_dash.imports.reports.html import read_html_report
from ita_dash.imports.reports.text import read_text_report
from ita_dash.imports.reports.word.document import read_docx_report
from ita_dash.imports.reports.workbook import report_sheets
from ita_dash.imports.tables.sheets import BEST_SHEET, SheetChoice


def read_document(upload: Upload, max_mb: int, sheets: SheetChoice = BEST_SHEET) -> ReportDocument:
    """The report's text and tables; ``sheets`` are those of a workbook that are read.

    Raises UnreadableFile for a file that ``check_upload`` refuses, that is damaged, or that
    holds more than any report.
    """
    kind = check_upload(upload, max_mb)
    try:
        return _document(upload, kind, sheets)
    except TooLargeError as error:
        raise too_large(upload.name) from error


def too_large(name: str) -> UnreadableFile:
    """The error for a document that holds more than any report."""
    return UnreadableFile(
        msg("เอกสาร {name} ยาวเกินกว่าจะเป็นรายงานมาตรการ", name=name),
        msg("โปรดคัดลอกเฉพาะส่วนรายงานไปยังไฟล์ใหม่แล้วนำเข้าอีกครั้ง"),
    )


def _document(upload: Upload, kind: FileKind, sheets: SheetChoice) -> ReportDocument:
    if kind is FileKind.DOCX:
        return _from_word(upload)
    if kind is FileKind.PDF:
        return _from_pdf(upload)
    if kind is FileKind.XLSX:
        refuse_form(upload)
        rows, problems = report_sheets(upload, sheets)
        return replace(_from_rows(rows), problems=problems)
    text = decode_text(upload.name, upload.content)
    if len(text) > MAX_LETTERS:
        raise TooLargeError
    if kind is FileKind.CSV and "\t" not in text:
        return _from_rows([text_rows(upload.name, text, ",")])
    is_page = kind is FileKind.HTML or "<table" in text.casefold()
    return _from_page(upload.name, text) if is_page else read_text_report(text)


def _from_word(upload: Upload) -> ReportDocument:
    try:
        check_document_parts(upload.content)
        return read_docx_report(upload.content)
    except TooLargeError:
        raise
    except DeclaredTypeError as error:
        raise declared_types(upload.name) from error
    except Exception as error:
        # The library has no error type of its own: a damaged part shows as almost any.
        raise damaged_file(upload.name) from error


def _from_pdf(upload: Upload) -> ReportDocument:
    content = read_pdf(upload.name, upload.content)
    if not content.tables:
        return replace(read_text_report(content.text), problems=pdf_problems(content))
    document = _from_rows(table.rows for table in content.tables)
    return replace(document, text=content.text, problems=pdf_problems(content))


def _from_page(name: str, text: str) -> ReportDocument:
    try:
        return read_html_report(text)
    except ValueError as error:
        raise damaged_file(name) from error


def _from_rows(sheets: Iterable[Iterable[list[str]]]) -> ReportDocument:
    budget = DocumentBudget()
    return ReportDocument("", [_table(rows, budget) for rows in sheets])


def _table(rows: Iterable[list[str]], budget: DocumentBudget) -> list[DocumentRow]:
    table: list[DocumentRow] = []
    for number, row in enumerate(rows, start=1):
        if any(map(str.strip, row)):
            budget.spend(list(map(len, row)))
            table.append(DocumentRow(number, tuple(map(DocumentCell, row))))
    return table
