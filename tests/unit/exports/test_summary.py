"""The meeting summary says the result, what falls short, and how the measures stand."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pandas as pd

from ita_dash.domain.scores.scoring import assessments
from ita_dash.exports.csv_file import readable_csv
from ita_dash.exports.summary import summary_table
from ita_dash.frames.measures import MEASURE_TABLE
from tests import builders
from tests.unit.exports.exported import BOOKS, PROVENANCE, THAI, contents


def summary(fiscal_year: int | None = 2568) -> pd.DataFrame:
    about = replace(PROVENANCE, fiscal_year=fiscal_year)
    return summary_table(contents(), about, BOOKS, THAI)


def rows(frame: pd.DataFrame, section: str) -> list[tuple[object, ...]]:
    found = frame[frame["section"] == section]
    return [tuple(row) for row in found.drop(columns="section").itertuples(index=False, name=None)]


def test_the_first_lines_say_where_it_comes_from() -> None:
    text = readable_csv(summary(), THAI).decode("utf-8-sig")
    lines = list(csv.reader(io.StringIO(text, newline="")))
    assert lines[0] == ["หมวด", "รายการ", "ค่า", "หมายเหตุ"]
    assert [line[1] for line in lines[1:7]] == [
        *("ชื่อหน่วยงาน", "ปีงบประมาณ", "ตัวกรอง", "ข้อมูล ณ", "จัดทำเมื่อ", "จัดทำโดย"),
    ]


def test_the_result_of_the_year_stands_with_its_rule_and_its_change() -> None:
    assert rows(summary(), "ผลการประเมิน ปี 2568")[:5] == [
        ("คะแนนรวม", 84.74, "เป้าหมาย 85"),
        ("ระดับผลการประเมิน", "ต้องปรับปรุง", "เกณฑ์: 70 – 84.99"),
        ("ห่างจากเป้าหมาย", -0.26, "ต่ำกว่าเป้าหมาย"),
        ("เปลี่ยนแปลงจากปี 2567", -3.71, "ปีก่อนได้ 88.45"),
        ("IIT แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน", 89.09, "น้ำหนักร้อยละ 30"),
    ]


def test_without_a_year_it_is_about_the_newest_one() -> None:
    assert rows(summary(None), "ผลการประเมิน ปี 2568")


def test_a_year_without_one_before_says_so_and_shows_no_change() -> None:
    (change,) = (row for row in rows(summary(2567), "ผลการประเมิน ปี 2567") if "2566" in str(row))
    assert change[1:] == ("–", "ไม่มีคะแนนปี 2566 ให้เทียบ")


def test_a_year_without_scores_is_unknown_and_not_zero() -> None:
    assert rows(summary(2563), "ผลการประเมิน") == [("คะแนนรวม", "–", "ยังไม่มีคะแนนของปีนี้")]


def test_a_year_of_which_only_the_total_is_known_shows_dashes() -> None:
    found = rows(summary(2561), "ผลการประเมิน ปี 2561")
    result = {item: value for item, value, _ in found}
    assert (result["คะแนนรวม"], result["ระดับผลการประเมิน"]) == (68.42, "–")
    assert result["OIT แบบตรวจการเปิดเผยข้อมูลสาธารณะ"] == "–"
    assert rows(summary(2561), "ตัวชี้วัดที่ต่ำกว่าเป้าหมาย") == [("ไม่มีคะแนนรายตัวชี้วัด", "–", "")]


def test_indicators_below_the_target_stand_by_their_gap() -> None:
    assert rows(summary(), "ตัวชี้วัดที่ต่ำกว่าเป้าหมาย") == [
        ("10. การป้องกันการทุจริต", 75.5, "ต่ำกว่าเป้าหมาย 9.50 คะแนน"),
        ("9. การเปิดเผยข้อมูล", 79.83, "ต่ำกว่าเป้าหมาย 5.17 คะแนน"),
    ]


def test_measures_are_counted_by_status() -> None:
    assert rows(summary(), "มาตรการปี 2569") == [
        ("มาตรการทั้งหมด", 3, ""),
        ("ยังไม่ดำเนินการ", 1, ""),
        ("อยู่ระหว่างดำเนินการ", 1, ""),
        ("ดำเนินการแล้วเสร็จ", 1, ""),
        ("ยกเลิก", 0, ""),
        ("ในจำนวนนี้เกินกำหนด", 1, ""),
        ("ในจำนวนนี้สถานะยังไม่ได้ยืนยัน", 0, ""),
        ("ในจำนวนนี้ครบกำหนดใน 30 วัน", 0, ""),
    ]


def test_an_overdue_measure_stands_with_its_days_and_its_division() -> None:
    assert rows(summary(), "เกินกำหนด") == [
        ("ที่ 2 รับเรื่องร้องเรียน", 28, "เกินกำหนด 28 วัน · สิ้นสุด 1 ก.พ. 2569 · กองช่าง"),
    ]
    assert rows(summary(), "ครบกำหนดใน 30 วัน") == [("ไม่มี", 0, "")]


def test_every_division_with_measures_stands_with_its_counts() -> None:
    office, finance, works = rows(summary(), "มาตรการตามส่วนราชการหลัก")
    assert office[:2] == ("สำนักปลัด", 1)
    assert finance == (
        "กองคลัง",
        1,
        "ยังไม่ดำเนินการ 0 · อยู่ระหว่างดำเนินการ 0 · ดำเนินการแล้วเสร็จ 1 · ยกเลิก 0 · "
        "ในจำนวนนี้เกินกำหนด 0 · ร่วมดำเนินการ 0 · ความคืบหน้าเฉลี่ยร้อยละ 100",
    )
    assert "ความคืบหน้า" not in str(works)


def test_no_measures_are_said_in_words() -> None:
    nothing = replace(contents(), measures=MEASURE_TABLE.empty())
    frame = summary_table(nothing, PROVENANCE, BOOKS, THAI)
    assert rows(frame, "มาตรการ") == [("มาตรการทั้งหมด", 0, "ยังไม่มีมาตรการ")]


def test_a_computed_total_and_an_unsure_rating_say_so() -> None:
    known = contents()
    figures = known.figures[~known.figures["code"].isin(["total", "rating"])]
    figures = figures[figures["fiscal_year"] == 2567]
    frame = summary_table(
        replace(known, assessments=assessments(figures, BOOKS)),
        replace(PROVENANCE, fiscal_year=2567),
        BOOKS,
        THAI,
    )
    total, rating, *_ = rows(frame, "ผลการประเมิน ปี 2567")
    assert total == ("คะแนนรวม", 88.45, "เป้าหมาย 85 · คำนวณ ยังไม่ใช่ผลที่ประกาศ")
    assert rating[1] == "ไม่เกิน ผ่านดี"
    assert "ระดับตามเกณฑ์ ยังไม่ใช่ระดับที่ประกาศ" in str(rating[2])


def test_a_rating_that_falls_while_the_total_rises_is_told_with_its_reason() -> None:
    years = [
        *builders.scores(2567, total=92.43, rating="ผ่านดี"),
        *builders.scores(2568, total=94.64, oit=84.2, rating="ผ่าน"),
    ]
    frame = summary_table(
        replace(contents(), assessments=assessments(builders.figures(years), BOOKS)),
        PROVENANCE,
        BOOKS,
        THAI,
    )
    _, rating, *_ = rows(frame, "ผลการประเมิน ปี 2568")
    assert rating[1] == "ผ่าน"
    assert str(rating[2]).endswith("ระดับลดจาก ผ่านดี เป็น ผ่าน เพราะ OIT 84.20 ต่ำกว่า 85")
