"""The memo before a report is read line by line; what it leaves blank stays unknown."""

from __future__ import annotations

from datetime import date

import pytest

from ita_dash.domain.agencies.office import Acting, Office
from ita_dash.domain.measures.memo import Memo, MemoSigner
from ita_dash.imports.reports.memo import read_memo
from tests.unit.imports.reports.real_report import CONTENT, read

WHOLE = """บันทึกข้อความ
ส่วนราชการ สำนักปลัดเทศบาลทดสอบ โทร. 0 7700 0000 ต่อ 11
ที่ สฎ 52001/123 วันที่ 15 ธันวาคม 2567
เรื่อง รายงานผลการดำเนินการ
เรียน นายกเทศมนตรี
1. เรื่องเดิม
เรื่อง ที่ไม่ใช่หัวเรื่อง
(นายหนึ่ง ทดสอบ)
หัวหน้าสำนักปลัดเทศบาล รักษาราชการแทน
ปลัดเทศบาล
(ลงชื่อ)
(ว่าที่ร้อยตรีหญิงสอง ทดสอบ)
นายกเทศมนตรี
รายงานผลการดำเนินการ
"""


def test_the_real_memo_keeps_its_blanks() -> None:
    memo = read(CONTENT).memo
    assert memo is not None
    assert memo.department == "สำนักปลัดองค์การบริหารส่วนตำบลปาร์ออน"
    assert memo.phone == "๐ ๗๗๓๗ ๙๙๒๙"
    assert (memo.number_text, memo.number) == ("สฎ ๗๕๑๐๑/", None)
    assert (memo.date_text, memo.day) == ("ธันวาคม ๒๕๖๗", None)
    assert memo.subject is not None
    assert memo.subject.endswith("ประจำปีงบประมาณ ๒๕๖๗")
    assert memo.addressee == "นายองค์การบริหารส่วนตำบลปาร์ออน"


def test_the_real_memo_has_three_signers_with_their_positions() -> None:
    memo = read(CONTENT).memo
    assert memo is not None
    assert [signer.position for signer in memo.signers] == [
        "หัวหน้าสำนักปลัด",
        "ปลัดองค์การบริหารส่วนตำบล",
        "นายกองค์การบริหารส่วนตำบลปาร์อน",
    ]
    text = CONTENT.decode()
    assert all(f"({signer.name})" in text for signer in memo.signers)
    office = memo.office
    assert office.missing_signers == ()
    assert office.letter_prefix == "สฎ ๗๕๑๐๑"
    assert office.full_name is None


def test_a_whole_memo_is_read_with_two_places_on_a_line() -> None:
    memo = read_memo(WHOLE)
    assert memo == Memo(
        department="สำนักปลัดเทศบาลทดสอบ",
        phone="0 7700 0000 ต่อ 11",
        number_text="สฎ 52001/123",
        number="123",
        date_text="15 ธันวาคม 2567",
        day=date(2024, 12, 15),
        subject="รายงานผลการดำเนินการ",
        addressee="นายกเทศมนตรี",
        signers=(
            MemoSigner("นายหนึ่ง ทดสอบ", "หัวหน้าสำนักปลัดเทศบาล รักษาราชการแทน ปลัดเทศบาล"),
            MemoSigner("ว่าที่ร้อยตรีหญิงสอง ทดสอบ", "นายกเทศมนตรี"),
        ),
    )
    assert memo.office == Office(
        department="สำนักปลัดเทศบาลทดสอบ",
        phone="0 7700 0000 ต่อ 11",
        letter_prefix="สฎ 52001",
        clerk="นายหนึ่ง ทดสอบ",
        clerk_position="ปลัดเทศบาล",
        clerk_acting=str(Acting.ACTING),
        clerk_own_position="หัวหน้าสำนักปลัดเทศบาล",
        chief_executive="ว่าที่ร้อยตรีหญิงสอง ทดสอบ",
        chief_executive_position="นายกเทศมนตรี",
    )


@pytest.mark.parametrize("blank", ["", " ......", " สฎ 52001/.....", " สฎ 52001/"])
def test_a_number_that_was_left_blank_is_unknown(blank: str) -> None:
    memo = read_memo(f"บันทึกข้อความ\nที่{blank}\nวันที่ .....\nเรื่อง ก")
    assert memo is not None
    assert (memo.number, memo.date_text, memo.day) == (None, None, None)


def test_a_number_without_letters_is_a_number_alone() -> None:
    memo = read_memo("บันทึกข้อความ\nที่ ๑๒๓/๒๕๖๗\nเรื่อง ก")
    assert memo is not None
    assert (memo.letter_prefix, memo.number) == (None, "๑๒๓/๒๕๖๗")


def test_a_report_without_a_memo_has_none() -> None:
    assert read_memo("รายงานผลการดำเนินการตามมาตรการ\nเรื่อง ก\nเรียน ข") is None
