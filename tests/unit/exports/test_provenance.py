"""A file's name tells whose data it holds, as of when, and who made it, on every system."""

from __future__ import annotations

import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from ita_dash.exports.provenance import file_name, provenance_rows
from ita_dash.i18n import translator
from tests.unit.exports.exported import PROVENANCE, THAI

WINDOWS_REFUSES = set('\\/:*?"<>|') | {chr(code) for code in range(32)}


def test_the_name_holds_everything_in_order() -> None:
    assert file_name("measures", PROVENANCE, "csv") == (
        "ita_measures_อบต.ตัวอย่าง_FY2568_สถานะ-เกินกำหนด"
        "_c12-20261120-1611_20261124-0030-ผู้ใช้เครื่องนี้.csv"
    )


def test_all_years_without_a_filter() -> None:
    bare = replace(PROVENANCE, fiscal_year=None, filters={}, agency="เทศบาลตำบล ตัวอย่าง")
    name = file_name("scores", bare, "xlsx")
    assert name.startswith("ita_scores_ทต.ตัวอย่าง_FY-all_c12-")
    assert name.endswith(".xlsx")


@given(
    st.text(min_size=1, max_size=200),
    st.dictionaries(st.text(max_size=40), st.text(max_size=120), max_size=6),
    st.text(min_size=1, max_size=120),
)
def test_any_words_give_a_name_that_every_system_takes(
    agency: str, filters: dict[str, str], maker: str
) -> None:
    given_words = replace(PROVENANCE, agency=agency, filters=filters, made_by=maker)
    name = file_name("indicators", given_words, "csv")
    assert not set(name) & WINDOWS_REFUSES
    assert len(name) <= 150
    assert len(name.encode()) <= 240
    assert re.fullmatch(r"ita_indicators_.*FY2568_.*c12-20261120-1611_20261124-0030-.*\.csv", name)


def test_what_does_not_fit_ends_in_an_ellipsis_after_a_whole_letter() -> None:
    long = replace(PROVENANCE, filters={"คำค้น": "ที่" * 60})
    cut = file_name("measures", long, "csv").split("_")[4]
    assert re.fullmatch(r"คำค้น-(ที่)+…", cut)


def test_a_direction_mark_cannot_turn_the_ending_round() -> None:
    assert "\u202e" not in file_name("scores", replace(PROVENANCE, made_by="ก\u202evsc.exe"), "csv")


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
    assert "20 Nov 2569" in str(provenance_rows(PROVENANCE, translator("en")))
