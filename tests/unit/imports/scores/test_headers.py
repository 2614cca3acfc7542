"""Headers are understood in the many ways offices write them, and never guessed."""

from __future__ import annotations

import pytest

from ita_dash.imports.scores.headers import ScoreHeadings
from tests.unit.imports.made_files import BOOKS

HEADINGS = ScoreHeadings(BOOKS)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("fiscal_year", "fiscal_year"),
        ("ปีงบประมาณ", "fiscal_year"),
        ("ปีงบประมาณ พ.ศ.", "fiscal_year"),
        ("ชื่อหน่วยงาน", "agency"),
        ("ประเภทหน่วยงาน", "agency_type"),
        ("ขนาดของหน่วยงาน", "agency_size"),
        ("จังหวัด", "province"),
        ("อำเภอ", "district"),
        ("indicator_1", "indicator_1"),
        ("ตัวชี้วัดที่ 1", "indicator_1"),
        ("ตัวชี้วัดที่ ๑๐", "indicator_10"),
        ("ตัวชี้วัด 3", "indicator_3"),
        ("คะแนนตัวชี้วัดที่ 3", "indicator_3"),
        ("1. การปฏิบัติหน้าที่", "indicator_1"),
        ("(2) การใช้งบประมาณ", "indicator_2"),
        ("ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่", "indicator_1"),
        ("การใช้ทรัพย์สินของราชการ", "indicator_4"),
        ("การใช้ทรัพย์สินของทางราชการ", "indicator_4"),
        ("การปรับปรุงการทํางาน", "indicator_8"),
        ("ตัวชี้วัดที่ 6 (ส่วนที่ 2)", "indicator_6_part_2"),
        ("IIT", "iit"),
        ("คะแนน EIT", "eit"),
        ("คะแนนเฉลี่ย (OIT)", "oit"),
        ("IIT (30 คะแนน)", "iit"),
        ("แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)", "iit"),
        ("แบบวัดการรับรู้ผู้มีส่วนได้ส่วนเสียภายนอก", "eit"),
        ("แบบตรวจการเปิดเผยข้อมูลสาธารณะ", "oit"),
        ("คะแนนรวม", "total"),
        ("คะแนนเฉลี่ย", "total"),
        ("ผลคะแนน ITA", "total"),
        ("ระดับ", "rating"),
        ("ระดับผลการประเมิน", "rating"),
        ("พ.ศ. ๒๕๖๗", "2567"),
        ("2024", "2567"),
    ],
)
def test_known_headers(text: str, name: str) -> None:
    heading = HEADINGS.read(text)
    assert heading is not None
    assert (heading.name, heading.near) == (name, None)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("การใช้ทรัพย์สินทางราชการ", "indicator_4"),
        ("การปรับปรุงระบบการทำงน", "indicator_8"),
        ("แบบตรวจการเปิดเผยข้อมูลสาธารนะ", "oit"),
    ],
)
def test_near_names_are_taken_and_told(text: str, name: str) -> None:
    heading = HEADINGS.read(text)
    assert heading is not None
    assert heading.name == name
    assert heading.near


@pytest.mark.parametrize(
    "text",
    [
        *("ลำดับ", "ที่", "หมายเหตุ", "completeness", "i1", "o12", "11", "โทรศัพท์"),
        *("ตัวชี้วัดที่ 9.1 ข้อมูลพื้นฐาน", "9.1", "5 อันดับแรก", "ผู้มีส่วนได้ส่วนเสีย"),
    ],
)
def test_other_headers_are_not_guessed(text: str) -> None:
    assert HEADINGS.read(text) is None


@pytest.mark.parametrize("text", ["indicator_11", "ตัวชี้วัดที่ 12", "2. การใช้อำนาจ"])
def test_an_indicator_that_cannot_be_is_unknown(text: str) -> None:
    heading = HEADINGS.figures([text])[text]
    assert heading is not None
    assert heading.kind == "unknown_indicator"
