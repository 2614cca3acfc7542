"""What is told of evidence keeps its rules; each that is broken is named."""

from __future__ import annotations

from datetime import date

import pytest

from ita_dash.domain.evidence.input import EvidenceInput, broken_rules, tidied

TODAY = date(2026, 3, 1)
STEPS = ("ประชุม", "เผยแพร่")


def broken(told: EvidenceInput) -> str:
    return " ".join(str(each) for each in broken_rules(tidied(told), STEPS, TODAY))


def test_what_is_right_breaks_nothing() -> None:
    assert broken(EvidenceInput("ประกาศ", TODAY, step_no=2)) == ""
    assert broken(EvidenceInput("ประกาศ", date(2017, 10, 1))) == ""


@pytest.mark.parametrize(
    ("told", "why"),
    [
        (EvidenceInput(" \n", TODAY), "ต้องระบุชื่อหลักฐาน"),
        (EvidenceInput("ก" * 301, TODAY), "ยาวเกิน 300"),
        (EvidenceInput("ประกาศ", None), "ต้องระบุวันที่ของหลักฐาน"),
        (EvidenceInput("ประกาศ", date(2026, 3, 2)), "ยังมาไม่ถึง"),
        (EvidenceInput("ประกาศ", date(2569, 1, 15)), "(ปี พ.ศ. 3112) อาจพิมพ์ปีผิด"),
        (EvidenceInput("ประกาศ", date(2017, 9, 30)), "เก่ากว่าปีงบประมาณ 2561"),
        (EvidenceInput("ประกาศ", TODAY, step_no=3), "มี 2 ขั้นตอน"),
        (EvidenceInput("ประกาศ", TODAY, step_no=0), "มี 2 ขั้นตอน"),
    ],
)
def test_what_is_wrong_is_named(told: EvidenceInput, why: str) -> None:
    assert why in broken(told)


def test_everything_wrong_is_named_at_once() -> None:
    found = broken(EvidenceInput("", None, step_no=9))
    assert all(why in found for why in ("ชื่อหลักฐาน", "วันที่", "ขั้นตอน"))
