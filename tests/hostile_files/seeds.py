"""A real file of each kind that the imports take, or refuse by their names."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from html import escape

import openpyxl
from docx import Document

from ita_dash.domain.measures.division_form.form import division_form
from ita_dash.exports.division_form.about import about_form
from ita_dash.exports.division_form.file import form_xlsx
from ita_dash.settings import ROOT
from tests.builders import DRAFT, draft
from tests.hostile_files.packing import packed
from tests.unit.exports.exported import PROVENANCE, THAI
from tests.unit.imports.reports.real_report import COLUMNS, CONTENT, measure_cells, outside_text

_SCORES = (ROOT / "tests" / "data" / "scores_real.csv").read_bytes()
_MEASURES = (ROOT / "data" / "sample" / "measures.csv").read_bytes()
_OLD_EXCEL = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + b"Workbook"


@dataclass(frozen=True)
class Seed:
    """How files of a kind are read, what they are called, and how a whole one is made."""

    reader: str
    name: str
    make: Callable[[], bytes]


def _rows(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


@cache
def _workbook(content: bytes) -> bytes:
    """A CSV as a workbook: numbers, a formula without a result, merged cells, a second sheet."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in _rows(content):
        sheet.append(
            [float(cell) if cell.replace(".", "", 1).isdecimal() else cell for cell in row]
        )
    sheet.cell(2, sheet.max_column + 1, "=A1")
    sheet.merge_cells(start_row=3, end_row=5, start_column=1, end_column=1)
    book.create_sheet("อื่น").append(["หมายเหตุ"])
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


@cache
def _document() -> bytes:
    document = Document()
    for line in outside_text().splitlines():
        document.add_paragraph(line)
    rows = [list(COLUMNS), *measure_cells()]
    table = document.add_table(len(rows), len(COLUMNS))
    for cells, row in zip(table.rows, rows, strict=True):
        for cell, text in zip(cells.cells, row, strict=True):
            cell.text = text
    table.cell(1, 2).merge(table.cell(2, 2))
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _page() -> bytes:
    def row(cells: Sequence[str], tag: str) -> str:
        return f"<tr>{''.join(f'<{tag} colspan=1>{escape(cell)}</{tag}>' for cell in cells)}</tr>"

    body = "".join(row(cells, "td") for cells in measure_cells())
    text = "".join(f"<p>{escape(line)}</p>" for line in outside_text().splitlines())
    return f"<!doctype html><html>{text}<table>{row(COLUMNS, 'th')}{body}</table></html>".encode()


def _markdown() -> bytes:
    rows = [[cell.replace("\n", "<br>") for cell in row] for row in (COLUMNS, *measure_cells())]
    lines = ["|" + "|".join(row) + "|" for row in rows]
    return "\n".join([outside_text(), lines[0], "|---" * 6 + "|", *lines[1:]]).encode()


@cache
def _form() -> bytes:
    """A division's form with two measures, one of them to fill in."""
    other = draft(number=2, divisions=("กองช่าง", DRAFT.divisions[0]))
    form = division_form(1, DRAFT.divisions[0], DRAFT.fiscal_year, [(1, DRAFT), (2, other)])
    return form_xlsx(form, 1, date(2026, 11, 30), about_form(form, PROVENANCE, THAI), THAI)


def _pdf(name: str) -> bytes:
    return (ROOT / "tests" / "data" / "pdf" / name).read_bytes()


SEEDS: Mapping[str, Seed] = {
    "scores CSV": Seed("scores", "scores.csv", lambda: _SCORES),
    "scores TIS-620": Seed(
        "scores", "old.csv", lambda: _SCORES.decode().encode("cp874", "replace")
    ),
    "scores XLSX": Seed("scores", "scores.xlsx", lambda: _workbook(_SCORES)),
    "measures CSV": Seed("measures", "measures.csv", lambda: _MEASURES),
    "measures XLSX": Seed("measures", "measures.xlsx", lambda: _workbook(_MEASURES)),
    "report XLSX": Seed("report", "report.xlsx", lambda: _workbook(_MEASURES)),
    "progress XLSX": Seed("progress", "form.xlsx", _form),
    "report DOCX": Seed("report", "report.docx", _document),
    "report HTML": Seed("report", "report.html", _page),
    "report MD": Seed("report", "report.md", _markdown),
    "scores PDF": Seed("scores", "scores.pdf", lambda: _pdf("scores_pages.pdf")),
    "report PDF": Seed("report", "report.pdf", lambda: _pdf("report_two_pages.pdf")),
    "report TXT, pasted": Seed("report", "ข้อความที่วาง.txt", lambda: CONTENT),
    "XLS": Seed("scores", "old.xls", lambda: _OLD_EXCEL),
    "ODS": Seed("scores", "sheet.ods", lambda: packed({"mimetype": b"a", "content.xml": b"<a/>"})),
}
