"""A file says inside whose data it holds, which part, as of when, and who made it."""

from __future__ import annotations

from dataclasses import replace

from ita_dash.exports.provenance import provenance_rows
from ita_dash.i18n.translator import translator
from tests.unit.exports.exported import PROVENANCE, THAI


def test_inside_the_file_the_same_stands_in_words() -> None:
    assert provenance_rows(PROVENANCE, THAI) == [
        ("ชื่อหน่วยงาน", "องค์การบริหารส่วนตำบลตัวอย่าง"),
        ("ปีงบประมาณ", "2568"),
        ("ตัวกรอง", "สถานะ: เกินกำหนด"),
        ("ข้อมูล ณ", "การเปลี่ยนแปลงที่ 12 เมื่อ 20 พ.ย. 2569 16:11"),
        ("จัดทำเมื่อ", "24 พ.ย. 2569 00:30"),
        ("จัดทำโดย", "ผู้ใช้เครื่องนี้"),
    ]


def test_no_filter_and_all_years_are_said() -> None:
    rows = dict(provenance_rows(replace(PROVENANCE, fiscal_year=None, filters={}), THAI))
    assert (rows["ปีงบประมาณ"], rows["ตัวกรอง"]) == ("ทุกปี", "ไม่มี")


def test_english_dates_are_in_the_buddhist_era_too() -> None:
    assert "20 Nov 2569 BE" in str(provenance_rows(PROVENANCE, translator("en")))
