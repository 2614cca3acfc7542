"""The report as Word documents of the shapes that offices make."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from ita_dash.domain.errors import UnreadableFile
from ita_dash.imports.measures.parsed import ParsedMeasures
from tests.unit.imports.reports.real_report import (
    COLUMNS,
    DIVISIONS,
    SPELLINGS,
    assert_is_real_report,
    measure_cells,
    outside_text,
    read,
)


def new_document(text: str = "") -> Any:
    document = Document()
    for line in (text or outside_text()).splitlines():
        document.add_paragraph(line)
    return document


def add_table(document: Any, rows: Sequence[Sequence[str]]) -> Any:
    """A table whose cells hold a paragraph for each line."""
    table = document.add_table(len(rows), len(rows[0]))
    for cells, row in zip(table.rows, rows, strict=True):
        for cell, text in zip(cells.cells, row, strict=True):
            first, *others = text.splitlines() or [""]
            cell.text = first
            for line in others:
                cell.add_paragraph(line)
    return table


def saved(document: Any) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def parsed_docx(document: Any) -> ParsedMeasures:
    return read(saved(document), "report.docx")


def test_a_table_on_each_page_with_the_header_repeated() -> None:
    document = new_document()
    for cells in measure_cells():
        add_table(document, [COLUMNS, cells])
        document.add_page_break()
    parsed = parsed_docx(document)
    assert_is_real_report(parsed)
    assert parsed.agency_spellings == SPELLINGS
    assert parsed.drafts[2].draft.result.count("\n") == 2


def test_a_table_split_over_pages_without_the_header_again() -> None:
    document = new_document()
    first, *others = measure_cells()
    add_table(document, [COLUMNS, first])
    for cells in others:
        document.add_paragraph("- 2 -")
        add_table(document, [cells])
    assert_is_real_report(parsed_docx(document))


def test_columns_in_another_order_and_no_outcome() -> None:
    order = (4, 2, 0, 3, 1)
    document = new_document()
    add_table(document, [[row[i] for i in order] for row in [COLUMNS, *measure_cells()]])
    parsed = parsed_docx(document)
    assert_is_real_report(parsed)
    assert {measure.draft.outcome for measure in parsed.drafts} == {""}


def test_header_words_broken_over_paragraphs() -> None:
    document = new_document()
    broken = [COLUMNS[0], "ขั้นตอน/\nวิธีการปฏิบัติ", "หน่วยงานที่\nรับผิดชอบ", "ห้วง\nเวลา"]
    broken += ["สรุปผลการดำเนินการตาม\n มาตรการ", "ผลลัพธ์หรือความสำเร็จ\nของการดำเนินการ"]
    add_table(document, [broken, *measure_cells()])
    assert_is_real_report(parsed_docx(document))


def test_divisions_and_period_merged_over_all_measures() -> None:
    document = new_document()
    cells = measure_cells()
    table = add_table(
        document,
        [
            COLUMNS,
            *(row if n == 0 else [*row[:2], "", "", *row[4:]] for n, row in enumerate(cells)),
        ],
    )
    for column in (2, 3):
        table.cell(1, column).merge(table.cell(len(cells), column))
    assert_is_real_report(parsed_docx(document))


def test_a_title_merged_over_several_rows_is_one_measure() -> None:
    document = new_document("รายงานผลการดำเนินการตามมาตรการ ประจำปีงบประมาณ 2567")
    rows = [
        COLUMNS,
        ["(1) ให้ความรู้", "ประชุม", "สำนักปลัด", "ไตรมาส 1", "ประชุมแล้ว", "เข้าใจ"],
        ["", "สรุป", "กองคลัง", "ไตรมาส 2", "สรุปแล้ว", ""],
        ["(2) ปรับปรุง", "แก้ไข", "กองช่าง", "ไตรมาส 4", "", ""],
    ]
    table = add_table(document, rows)
    table.cell(1, 0).merge(table.cell(2, 0))
    table.cell(1, 5).merge(table.cell(2, 5))
    first, second = [measure.draft for measure in parsed_docx(document).drafts]
    assert [step.description for step in first.steps] == ["ประชุม", "สรุป"]
    assert first.divisions == ("สำนักปลัด", "กองคลัง")
    assert (first.result, first.outcome) == ("ประชุมแล้ว\nสรุปแล้ว", "เข้าใจ")
    assert second.divisions == ("กองช่าง",)


def test_a_header_of_two_rows_with_merged_cells_and_a_row_of_column_numbers() -> None:
    document = new_document("มาตรการ ประจำปีงบประมาณ 2567")
    rows = [
        ["ที่", "มาตรการ", "วิธีการ", "ผู้รับผิดชอบ", "ระยะเวลา", "รายงานความคืบหน้า", ""],
        ["", "", "", "", "", "สรุปผล", "ผลลัพธ์"],
        ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"],
        ["1", "ให้ความรู้", "ประชุม", "สำนักปลัด", "ตลอดปีงบประมาณ", "ประชุมแล้ว", "เข้าใจ"],
    ]
    table = add_table(document, rows)
    table.cell(0, 5).merge(table.cell(0, 6))
    for column in range(5):
        table.cell(0, column).merge(table.cell(1, column))
    (measure,) = parsed_docx(document).drafts
    assert (measure.draft.number, measure.draft.title) == (1, "ให้ความรู้")
    assert (measure.draft.result, measure.draft.outcome) == ("ประชุมแล้ว", "เข้าใจ")
    assert str(measure.draft.period_start) == "2023-10-01"


def test_a_heading_row_over_all_columns_is_no_measure() -> None:
    document = new_document("มาตรการ ประจำปีงบประมาณ 2567")
    row = ["(1) ให้ความรู้", "ประชุม", "สำนักปลัด", "ไตรมาส 1", "", ""]
    table = add_table(document, [COLUMNS, ["ด้านการปฏิบัติหน้าที่", *[""] * 5], row])
    table.cell(1, 0).merge(table.cell(1, 5))
    (measure,) = parsed_docx(document).drafts
    assert measure.draft.title == "ให้ความรู้"


def test_list_items_whose_numbers_word_does_not_store_are_steps() -> None:
    document = new_document("มาตรการ ประจำปีงบประมาณ 2567")
    row = ["ให้ความรู้", "", "", "ไตรมาส 1", "", ""]
    table = add_table(document, [COLUMNS, row])
    for column, items, style in (
        (1, ["ประชุม", "สรุป"], "List Number"),
        (2, DIVISIONS, "List Bullet"),
    ):
        cell = table.cell(1, column)
        cell.paragraphs[0].text = items[0]
        cell.paragraphs[0].style = style
        for item in items[1:]:
            cell.add_paragraph(item, style=style)
    table.cell(1, 1).add_paragraph("ทุกเดือน")
    (measure,) = parsed_docx(document).drafts
    assert [step.description for step in measure.draft.steps] == ["ประชุม", "สรุป ทุกเดือน"]
    assert measure.draft.divisions == DIVISIONS


def test_a_signature_table_and_other_tables_are_no_measures() -> None:
    document = new_document()
    add_table(document, [["ลำดับ", "ตัวชี้วัด"], ["1", "การปฏิบัติหน้าที่"]])
    add_table(document, [COLUMNS, *measure_cells()])
    add_table(document, [["ลงชื่อ", "ลงชื่อ"], ["(นายเอ บีซี)", "(นางดี อีเอฟ)"]])
    parsed = parsed_docx(document)
    assert_is_real_report(parsed)
    assert "บีซี" not in repr(parsed)


@pytest.mark.parametrize("keep", [0, 4, 100, 5000, -100])
def test_a_broken_document_is_refused_in_words(keep: int) -> None:
    document = new_document()
    add_table(document, [COLUMNS, *measure_cells()])
    with pytest.raises(UnreadableFile):
        read(saved(document)[:keep], "report.docx")


CONTENT = saved(new_document("มาตรการ"))


@settings(deadline=None, max_examples=50)
@given(st.integers(0, len(CONTENT)), st.binary(min_size=1, max_size=20))
def test_a_damaged_document_is_refused_in_words(at: int, noise: bytes) -> None:
    with pytest.raises(UnreadableFile):
        read(CONTENT[:at] + noise + CONTENT[at + len(noise) :], "report.docx")
