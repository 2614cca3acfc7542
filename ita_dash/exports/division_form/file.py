"""The form of a division as an Excel workbook, and those of all divisions in one file."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date
from typing import Any

import xlsxwriter

from ita_dash.domain.measures.division_form.cells import MEASURE_KEY
from ita_dash.domain.measures.division_form.form import DivisionForm
from ita_dash.domain.measures.division_form.mark import FORM_SHEET, FormMark
from ita_dash.exports.division_form.about import about_form
from ita_dash.exports.division_form.looks import FORM_FONT, form_looks
from ita_dash.exports.division_form.sheets import (
    measure_columns,
    measure_rows,
    step_columns,
    step_rows,
)
from ita_dash.exports.division_form.table import FormTable, add_form_table
from ita_dash.exports.file_names import file_name
from ita_dash.exports.fixed_zip import packed
from ita_dash.exports.provenance import Provenance
from ita_dash.exports.workbook.sheet import page_footer
from ita_dash.i18n.dates import format_date
from ita_dash.i18n.translator import Translator

_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def form_xlsx(
    form: DivisionForm, agency_id: int, printed_on: date, about: Provenance, tr: Translator
) -> bytes:
    """The form with what stands filled in; ``printed_on`` is the day it says it was made.

    Only what the division tells is open, the rest is locked without a password.
    """
    buffer = io.BytesIO()
    # xlsxwriter writes into the properties it is given, so every form gets its own.
    options = {**_OPTIONS, "default_format_properties": dict(FORM_FONT)}
    with xlsxwriter.Workbook(buffer, options) as book:
        book.set_properties({"author": about.made_by, "created": about.made_at})
        looks = form_looks(book)
        for table in _tables(form, printed_on, about, tr):
            add_form_table(book, looks, table, MEASURE_KEY)
        mark = FormMark(
            *(agency_id, about.agency, form.division_id, form.division, form.fiscal_year),
            *(about.change_no, printed_on, form.fingerprint),
        )
        _write_mark(book, mark)
    return buffer.getvalue()


def forms_zip(
    forms: Sequence[DivisionForm],
    agency_id: int,
    printed_on: date,
    about: Provenance,
    tr: Translator,
) -> bytes:
    """The forms of several divisions, a workbook each, as one archive."""
    files = {}
    for number, form in enumerate(forms, start=1):
        own = about_form(form, about, tr)
        # Long names may be cut to the same letters.
        name = f"{number:02}_{file_name('division_form', own, 'xlsx', tr)}"
        files[name] = form_xlsx(form, agency_id, printed_on, own, tr)
    return packed(files)


def _tables(
    form: DivisionForm, printed_on: date, about: Provenance, tr: Translator
) -> tuple[FormTable, FormTable]:
    whose = f"{about.agency} · {form.division}"
    made = tr(
        "พิมพ์เมื่อ {day} · ข้อมูล ณ การเปลี่ยนแปลงที่ {change_no}",
        day=format_date(printed_on, tr),
        change_no=about.change_no,
    )
    made = f"{about.closing} · {made}" if about.closing else made
    name, steps = tr("แบบรายงาน"), tr("ขั้นตอน")
    title = tr("แบบรายงานผลการดำเนินการตามมาตรการ ปีงบประมาณ {year}", year=form.fiscal_year)
    footer = page_footer(f"{whose} · {form.fiscal_year}", tr)
    rules = [
        tr("1. กรอกเฉพาะช่องสีเหลือง ช่องอื่นล็อกไว้ ช่องที่ไม่เปลี่ยนให้คงไว้อย่างเดิม"),
        tr("2. วันที่เป็น วัน/เดือน/ปี พ.ศ. เช่น 31/03/2569"),
        tr("3. บันทึกเป็น Excel (.xlsx) แล้วส่งกลับผู้ประสานงาน โดยไม่ต้องเปลี่ยนรูปแบบไฟล์"),
    ]
    measures = FormTable(
        *(name, [title, whose, made], rules, footer, measure_columns(tr)),
        *([*measure_rows(form, tr)], 3, 3),
    )
    ticked = tr("ขั้นตอนของมาตรการ ปีงบประมาณ {year}", year=form.fiscal_year)
    return measures, FormTable(
        *(steps, [ticked, whose, made], ["", "", ""], footer, step_columns(tr)),
        *([*step_rows(form, tr)], 1, 1),
    )


def _write_mark(book: Any, mark: FormMark) -> None:
    sheet = book.add_worksheet(FORM_SHEET)
    for row, (name, value) in enumerate(mark.lines().items()):
        sheet.write_string(row, 0, name)
        sheet.write_string(row, 1, value)
    sheet.very_hidden()
