"""What is to be updated as a text for a chat group, and as a table."""

from __future__ import annotations

import re
from datetime import date

import pytest

from ita_dash.domain.work.table import next_due, work_table
from ita_dash.exports.csv_file import readable_csv
from ita_dash.exports.work import work_export
from ita_dash.exports.work_text import WorkHeading, work_text
from ita_dash.i18n.translator import translator
from tests.unit.domain.work.worked import TODAY, YEAR, evidence, items, table

TH, EN = translator("th"), translator("en")
HEADING = WorkHeading("องค์การบริหารส่วนตำบลตัวอย่าง", "กองช่าง", TODAY)
LATE = {"number": 3, "title": "ตรวจเว็บไซต์", "period_end": date(2026, 10, 1)}
LATER = {"number": 7, "title": "จัดทำคู่มือ", "period_end": date(2027, 9, 30)}


def test_the_text_says_what_by_whom_until_when_and_how_late() -> None:
    text = work_text(items(table({**LATE, "fiscal_year": 2569})), HEADING, None, TH)
    assert text.splitlines() == [
        "งานที่ต้องปรับปรุง 1 มาตรการ",
        "องค์การบริหารส่วนตำบลตัวอย่าง",
        "กองช่าง",
        "ณ วันที่ 30 พ.ย. 2569",
        "",
        "[ เกินกำหนด 1 มาตรการ ]",
        "",
        "1) ตรวจเว็บไซต์",
        "มาตรการที่ 3 ปี 2569",
        "ภายใน 1 ต.ค. 2569 (เกินกำหนด 60 วัน)",
        "รอ สำนักปลัด รายงานความคืบหน้า",
    ]


@pytest.mark.parametrize("tr", [TH, EN])
def test_the_text_has_no_markup_and_no_long_line(tr: object) -> None:
    long = {**LATE, "title": "ก" * 400}
    rows = items(table(long, LATER, {"number": 9}), (2, "ประกาศ", date(2025, 12, 1), True))
    text = work_text(rows, HEADING, None, tr)  # type: ignore[arg-type]
    assert not re.search(r"[*_#`]|^\s*[-+>]|^\d+\. ", text, re.MULTILINE)
    assert max(map(len, text.splitlines())) <= 100


def test_the_english_text_is_english_but_for_names() -> None:
    text = work_text(items(table(LATE)), HEADING, None, EN)
    assert "By 1 Oct 2569 BE (60 days overdue)" in text
    assert "Waiting for สำนักปลัด to report progress" in text


def test_a_text_that_a_chat_does_not_take_counts_the_rest() -> None:
    text = work_text(items(table(*([LATE] * 80))), HEADING, None, TH)
    assert len(text) <= 5000
    told = text.count("รายงานความคืบหน้า")
    assert text.endswith(f"และอีก {80 - told} มาตรการ ดูทั้งหมดได้ในระบบ")


def test_with_nothing_to_update_it_says_what_comes_next() -> None:
    measures = table(LATER)
    text = work_text(items(measures), HEADING, next_due(measures), TH)
    assert "ไม่มีมาตรการที่ต้องปรับปรุงในขณะนี้" in text
    assert text.endswith("ถัดไป: มาตรการที่ 7 ปี 2570 จัดทำคู่มือ ครบกำหนดในอีก 304 วัน")


def test_the_table_says_the_same_in_a_row() -> None:
    measures = table(LATE)
    work = work_export(work_table(measures, evidence(measures), YEAR))
    thai, english = (readable_csv(work, tr).decode("utf-8-sig").splitlines() for tr in (TH, EN))
    assert "กำหนด,ปีงบประมาณ,ลำดับที่" in thai[0]
    assert thai[1].startswith("เกินกำหนด,2570,3,ตรวจเว็บไซต์,สำนักปลัด")
    assert "รอ สำนักปลัด รายงานความคืบหน้า" in thai[1]
    assert "Waiting for" in english[0]
