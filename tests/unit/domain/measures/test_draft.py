"""Statuses are read as files spell them, and a draft that breaks a rule says which."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from ita_dash.domain.measures.draft import Step, check_draft
from ita_dash.domain.measures.status import STATUS_LABELS, MeasureStatus, parse_status
from tests.builders import draft

DRAFT = draft(
    title="สร้างวัฒนธรรมการไม่รับของขวัญ",
    steps=(Step("ประกาศนโยบาย", is_done=True), Step("รายงานผล")),
    progress=50,
    result="",
    indicators=(4, 10),
)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("ยังไม่ดำเนินการ", MeasureStatus.NOT_STARTED),
        ("กำลังดำเนินการ", MeasureStatus.IN_PROGRESS),
        ("อยู่ระหว่าง ดำเนินการ", MeasureStatus.IN_PROGRESS),
        ("ดำเนินการแล้ว", MeasureStatus.COMPLETED),
        ("เสร็จสิ้น", MeasureStatus.COMPLETED),
        (" ดำเนินการแล้ว\nเสร็จ ", MeasureStatus.COMPLETED),
        ("ยกเลิก", MeasureStatus.CANCELLED),
        ("In_Progress", MeasureStatus.IN_PROGRESS),
        ("", None),
        ("-", None),
        ("รอผู้บริหาร", None),
    ],
)
def test_a_status_is_read_as_files_spell_it(text: str, status: MeasureStatus | None) -> None:
    assert parse_status(text) is status


@pytest.mark.parametrize("status", MeasureStatus)
def test_labels_and_codes_are_read_back(status: MeasureStatus) -> None:
    assert parse_status(str(STATUS_LABELS[status])) is status
    assert parse_status(status.value) is status


def test_only_completed_and_cancelled_measures_are_closed() -> None:
    closed = [status for status in MeasureStatus if status.is_closed]
    assert closed == [MeasureStatus.COMPLETED, MeasureStatus.CANCELLED]


def test_a_sound_draft_breaks_no_rule() -> None:
    assert check_draft(DRAFT, known_indicators=range(1, 11)) == []
    bare = replace(DRAFT, steps=(), divisions=(), period_start=None, period_end=None, progress=None)
    assert check_draft(replace(bare, indicators=())) == []


@pytest.mark.parametrize(
    ("broken", "sentence"),
    [
        ({"fiscal_year": 2024}, "ปีงบประมาณ 2024 ไม่ใช่ปี พ.ศ."),
        ({"fiscal_year": 67}, "ปีงบประมาณ 67 ไม่ใช่ปี พ.ศ."),
        ({"number": 0}, "ลำดับที่ของมาตรการต้องเป็นจำนวนเต็มตั้งแต่ 1 ขึ้นไป"),
        ({"title": "  "}, "ต้องระบุชื่อมาตรการ"),
        ({"period_end": date(2023, 9, 30)}, "วันสิ้นสุดต้องไม่อยู่ก่อนวันเริ่มต้น"),
        ({"progress": 101}, "ความคืบหน้าต้องอยู่ระหว่าง 0 ถึง 100"),
        ({"progress": -1}, "ความคืบหน้าต้องอยู่ระหว่าง 0 ถึง 100"),
        ({"status": MeasureStatus.COMPLETED}, "มาตรการที่ดำเนินการแล้วเสร็จต้องมีความคืบหน้า 100"),
        ({"status": MeasureStatus.NOT_STARTED}, "มาตรการที่ยังไม่ดำเนินการต้องมีความคืบหน้า 0"),
        ({"steps": (Step(" "),)}, "ขั้นตอนต้องไม่เป็นข้อความว่าง"),
        ({"divisions": ("กองคลัง", "")}, "ชื่อส่วนราชการที่รับผิดชอบต้องไม่เป็นข้อความว่าง"),
        ({"divisions": ("กองคลัง", "กองคลัง")}, "ส่วนราชการ กองคลัง ถูกระบุซ้ำ"),
        ({"indicators": (9, 9)}, "ตัวชี้วัดที่ 9 ถูกระบุซ้ำ"),
        ({"indicators": (11,)}, "ไม่มีตัวชี้วัดที่ 11"),
    ],
)
def test_a_broken_rule_is_told_in_words(broken: dict[str, Any], sentence: str) -> None:
    problems = check_draft(replace(DRAFT, **broken), known_indicators=range(1, 11))
    assert [str(problem) for problem in problems] == [sentence]


def test_every_broken_rule_is_told_at_once() -> None:
    assert len(check_draft(replace(DRAFT, title="", number=0, progress=200))) == 3
