"""The report as a web page, and pages of all sorts."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import pytest

from tests.unit.imports.reports.real_report import (
    COLUMNS,
    SPELLINGS,
    assert_is_real_report,
    measure_cells,
    outside_text,
    read,
)


def page(tables: Sequence[str], text: str | None = None) -> str:
    paragraphs = "".join(f"<p>{escape(line)}</p>" for line in (text or outside_text()).splitlines())
    styled = "<html><head><title>ข</title><style>p {}</style></head><body>"
    return (
        styled
        + paragraphs
        + "\n".join(tables)
        + "<script>var x = '<table>';</script></body></html>"
    )


def table(rows: Sequence[Sequence[str]]) -> str:
    return "<table>" + "".join(map(row_of, rows)) + "</table>"


def row_of(cells: Sequence[str]) -> str:
    return "<tr>" + "".join(f"<td>{cell_of(cell)}</td>" for cell in cells) + "</tr>"


def cell_of(text: str) -> str:
    return "".join(f"<p>{escape(line)}</p>" for line in text.splitlines())


@pytest.mark.parametrize("name", ["report.html", "report.htm", "report.txt"])
def test_a_table_for_each_measure(name: str) -> None:
    parsed = read(page([table([COLUMNS, cells]) for cells in measure_cells()]), name)
    assert_is_real_report(parsed)
    assert parsed.agency_spellings == SPELLINGS


def test_a_table_split_over_pages_without_the_header_again() -> None:
    first, *others = measure_cells()
    tables = [table([COLUMNS, first]), *(table([cells]) for cells in others)]
    assert_is_real_report(read(page(tables), "report.html"))


def test_a_text_with_tables_in_html() -> None:
    text = outside_text() + "\n\n" + table([COLUMNS, *measure_cells()])
    parsed = read(text, "report.txt")
    assert_is_real_report(parsed)
    assert parsed.agency_spellings == SPELLINGS


def test_a_page_saved_in_an_old_thai_encoding() -> None:
    content = page([table([COLUMNS, *measure_cells()])]).encode("cp874", "xmlcharrefreplace")
    assert_is_real_report(read(content, "report.html"))


def test_cells_merged_downwards_hold_for_every_measure() -> None:
    (first, *others), count = measure_cells(), len(measure_cells())
    merged = "".join(
        f'<td rowspan="{count}">{cell_of(cell)}</td>'
        if column in (2, 3)
        else f"<td>{cell_of(cell)}</td>"
        for column, cell in enumerate(first)
    )
    rows = "".join(row_of([*cells[:2], *cells[4:]]) for cells in others)
    whole = f"<table>{row_of(COLUMNS)}<tr>{merged}</tr>{rows}</table>"
    assert_is_real_report(read(page([whole]), "report.html"))


def test_tables_that_only_lay_out_the_page() -> None:
    inner = table([COLUMNS, *measure_cells()])
    laid_out = f"<table><tr><td>{inner}</td><td>เมนู</td></tr></table>"
    assert_is_real_report(read(page([laid_out]), "report.html"))


def test_lists_and_line_ends_of_the_source() -> None:
    cells = ["<b>(1)</b> ให้ความรู้\n แก่บุคลากร", "<ol><li>ประชุม\nทุกเดือน</li><li>สรุป</li></ol>"]
    cells += ["สำนักปลัด<br>กองคลัง", "ตลอดปีงบประมาณ", "&amp; ประชุมแล้ว", ""]
    row = "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"
    whole = f"<table>{row_of(COLUMNS)}{row}</table>"
    (measure,) = read(page([whole], "มาตรการ ประจำปีงบประมาณ 2567"), "report.html").drafts
    assert measure.draft.title == "ให้ความรู้ แก่บุคลากร"
    assert [step.description for step in measure.draft.steps] == ["ประชุม ทุกเดือน", "สรุป"]
    assert measure.draft.divisions == ("สำนักปลัด", "กองคลัง")
    assert measure.draft.result == "& ประชุมแล้ว"
