"""A table of one measure, with other cells or in other heads, and what is said of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ita_dash.domain.measures.draft import Step
from ita_dash.imports.measures.parsed import ParsedMeasures
from ita_dash.imports.measures.table import read_measures
from ita_dash.imports.problems import Severity
from tests.builders import draft
from tests.unit.imports.made_files import MAX_MB, csv_upload

ENGLISH = [
    *("fiscal_year", "number", "title", "methods", "steps_done", "divisions", "period"),
    *("period_start", "period_end", "status", "progress", "result", "outcome", "indicators"),
]
THAI = [
    *("ปีงบประมาณ", "ลำดับที่", "มาตรการ/แนวทาง", "วิธีการดำเนินการ", "ขั้นตอนที่แล้วเสร็จ"),
    *("ผู้รับผิดชอบ", "ระยะเวลา", "วันเริ่มต้น", "วันสิ้นสุด", "สถานะ", "ความคืบหน้า (%)"),
    *("สรุปผลการดำเนินการตามมาตรการ", "ผลลัพธ์หรือความสำเร็จของการดำเนินการ", "ตัวชี้วัด ITA"),
]
ROW = [
    *(2567, 1, "ให้ความรู้", "1. ประชุม\n2. สรุป", "1", "กองคลัง; สำนักปลัด"),
    *("ตุลาคม 2566 - กันยายน 2567", "2023-10-01", "2024-09-30", "in_progress", 40),
    *("ประชุมแล้ว\n- สองครั้ง", "เข้าใจ", "9, 1"),
]
DRAFT = draft(
    title="ให้ความรู้",
    steps=(Step("ประชุม", is_done=True), Step("สรุป")),
    divisions=("กองคลัง", "สำนักปลัด"),
    result="ประชุมแล้ว\n- สองครั้ง",
    outcome="เข้าใจ",
    indicators=(1, 9),
)


def changed(**cells: Any) -> list[Any]:
    """ROW with other cells, by English column."""
    return [cells.get(column, cell) for column, cell in zip(ENGLISH, ROW, strict=True)]


def parsed(rows: Sequence[Sequence[Any]], **options: Any) -> ParsedMeasures:
    return read_measures(csv_upload(rows, "measures.csv"), (), MAX_MB, **options)


def errors(found: ParsedMeasures) -> list[tuple[int | None, str | None, str | None]]:
    return places(found, "error")


def warnings(found: ParsedMeasures) -> list[tuple[int | None, str | None, str | None]]:
    return places(found, "warning")


def places(
    found: ParsedMeasures, severity: Severity
) -> list[tuple[int | None, str | None, str | None]]:
    return [(p.row, p.column, p.value) for p in found.problems if p.severity == severity]
