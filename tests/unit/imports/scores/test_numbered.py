"""A number beside an instrument or a name says which indicator, and never the whole instrument."""

from __future__ import annotations

import pytest

from ita_dash.imports.scores.headers import ScoreHeadings
from tests.unit.imports.made_files import BOOKS

HEADINGS = ScoreHeadings(BOOKS)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("OIT 1", "indicator_9"),
        ("OIT-2", "indicator_10"),
        ("oit_2", "indicator_10"),
        ("IIT ๓", "indicator_3"),
        ("EIT 1", "indicator_6"),
        ("EIT3", "indicator_8"),
        ("คะแนน OIT 1", "indicator_9"),
        ("OIT 10", "indicator_10"),
        ("EIT ตัวชี้วัดที่ 7", "indicator_7"),
        ("การเปิดเผยข้อมูลสาธารณะ (OIT 1)", "indicator_9"),
        ("การเปิดเผยข้อมูลสาธารณะ [OIT 1]", "indicator_9"),
        ("การป้องกันการทุจริต (OIT 2)", "indicator_10"),
        ("การเปิดเผยข้อมูล (OIT)", "indicator_9"),
    ],
)
def test_a_numbered_instrument_is_its_indicator_and_doubted(text: str, code: str) -> None:
    heading = HEADINGS.figures([text])[text]
    assert heading is not None
    assert (heading.kind, heading.name) == ("figure", code)
    assert heading.doubt is not None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("การป้องกันการทุจริต (OIT)", "indicator_10"),
        ("1. การปฏิบัติหน้าที่ (IIT)", "indicator_1"),
        ("ตัวชี้วัดที่ 9 (OIT)", "indicator_9"),
        ("IIT (30)", "iit"),
        ("OIT (40)", "oit"),
        ("OIT (เต็ม 100)", "oit"),
        ("EIT (ส่วนที่ 1)", "eit_part_1"),
        ("EIT Part II", "eit_part_2"),
        ("คะแนน EIT ส่วน ๒", "eit_part_2"),
        ("แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT) ส่วนที่ ๒", "eit_part_2"),
        ("ตัวชี้วัดที่ 6 (ส่วนที่ 2)", "indicator_6_part_2"),
        ("คุณภาพการดำเนินงาน ส่วนที่ 1", "indicator_6_part_1"),
    ],
)
def test_a_clear_name_is_not_doubted(text: str, code: str) -> None:
    heading = HEADINGS.figures([text])[text]
    assert heading is not None
    assert (heading.kind, heading.name, heading.doubt) == ("figure", code, None)


@pytest.mark.parametrize("text", ["OIT 12", "IIT ส่วนที่ 1", "ตัวชี้วัดที่ 1 (ส่วนที่ 1)", "EIT ส่วนที่ 3"])
def test_a_question_an_item_or_a_part_of_another_instrument_is_not_taken(text: str) -> None:
    assert HEADINGS.figures([text])[text] is None


def test_numbers_beyond_the_indicators_are_questions_or_items() -> None:
    texts = [f"OIT {number}" for number in range(1, 29)]
    assert set(HEADINGS.figures(texts).values()) == {None}


def test_one_and_two_alone_are_the_parts_of_the_eit() -> None:
    read = HEADINGS.figures(["IIT", "EIT 1", "EIT 2", "OIT"])
    names = {text: heading.name for text, heading in read.items() if heading}
    assert names == {"IIT": "iit", "EIT 1": "eit_part_1", "EIT 2": "eit_part_2", "OIT": "oit"}
    assert all(
        (heading.doubt is None) == (len(text) < 4) for text, heading in read.items() if heading
    )


def test_three_are_the_indicators_of_the_eit() -> None:
    read = HEADINGS.figures(["EIT 1", "EIT 2", "EIT 3"])
    assert [heading and heading.name for heading in read.values()] == [
        *("indicator_6", "indicator_7", "indicator_8"),
    ]


def test_names_in_the_order_of_a_ranking_count_and_their_numbers_do_not() -> None:
    ranked = ["1. คุณภาพการดำเนินงาน", "2. การใช้งบประมาณ", "3. การใช้อำนาจ"]
    read = HEADINGS.figures(ranked)
    assert [heading and heading.name for heading in read.values()] == [
        *("indicator_6", "indicator_2", "indicator_3"),
    ]
    first = read[ranked[0]]
    assert first is not None
    assert first.doubt is not None


@pytest.mark.parametrize("text", ["การใช้อำนาจ (OIT 1)", "ตัวชี้วัดที่ 2 การใช้อำนาจ", "4. การใช้อำนาจ"])
def test_a_number_against_its_name_is_no_indicator(text: str) -> None:
    heading = HEADINGS.figures([text, "5. การแก้ไขปัญหาการทุจริต"])[text]
    assert heading is not None
    assert heading.kind == "unknown_indicator"
