"""Score tables of every form give the same figures, and every doubt is told by its cell."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_dash.domain.errors import UnreadableFile
from ita_dash.imports.files.uploads import Upload
from ita_dash.imports.scores.table import read_scores
from ita_dash.settings import ROOT
from tests.unit.imports.made_files import (
    BOOKS,
    MAX_MB,
    csv_upload,
    errors,
    parsed,
    said,
    values,
    xlsx_upload,
)

REAL = ROOT / "tests" / "data" / "scores_real.csv"
AGENCY = "อบต.ทดสอบ"
ONE_YEAR = {"indicator_1": 92.5, "iit": 90.25, "eit": 88.0, "oit": 84.0, "total": 87.08}
WIDE = [
    ["fiscal_year", "agency", *ONE_YEAR, "rating"],
    [2567, AGENCY, *ONE_YEAR.values(), "ผ่าน"],
]
EXPECTED = {
    **{(AGENCY, 2567, code): value for code, value in ONE_YEAR.items()},
    (AGENCY, 2567, "rating"): "ผ่าน",
}


def test_all_real_rows_are_understood() -> None:
    scores = read_scores(Upload(REAL.name, REAL.read_bytes()), BOOKS, MAX_MB)
    assert (scores.form, scores.rows_read, len(scores.agencies)) == ("wide", 57, 44)
    assert not errors(scores)
    points = scores.figures[scores.figures["scale"] == "points"]
    assert set(points["code"]) == {"iit", "eit", "oit"}
    assert len(points) == 38
    totals = scores.figures[scores.figures["code"] == "total"]
    assert len(totals) == 57
    assert values(scores)["เมืองพัทยา", 2563, "total"] == 55.19
    assert scores.agencies["row_kind"].value_counts().to_dict() == {
        "official": 26,
        "internal_pre_assessment": 13,
        "reported_by_media_or_agency": 4,
        "province_mean": 1,
    }


def test_real_oddities_are_told_and_stop_nothing() -> None:
    scores = read_scores(Upload(REAL.name, REAL.read_bytes()), BOOKS, MAX_MB)
    (odd_rating,) = said(scores.problems, "ไม่มีเกณฑ์ระดับ")
    assert (odd_rating.severity, odd_rating.row, odd_rating.value) == ("notice", 49, "สูงมาก")
    assert odd_rating.column == "U rating"
    jumps = said(scores.problems, "เปลี่ยนจากปีก่อน")
    assert {(jump.row, jump.value) for jump in jumps} == {(46, "80.52"), (57, "58.13")}
    sources = scores.figures.loc[scores.figures["row"] == 2, "source"]
    assert set(sources) == {"pongvarid/upoit@1e70675 (all2563, detail2563)"}


def test_the_real_file_in_cp874_says_the_same() -> None:
    text = REAL.read_text(encoding="utf-8-sig")
    assert len(text) > 10_000
    upload = Upload(REAL.name, text.encode("cp874"))
    here = read_scores(upload, BOOKS, MAX_MB)
    there = read_scores(Upload(REAL.name, REAL.read_bytes()), BOOKS, MAX_MB)
    assert here.figures.equals(there.figures)
    assert here.agencies.equals(there.agencies)
    assert here.problems == there.problems


def test_wide() -> None:
    assert values(parsed(WIDE)) == EXPECTED


def test_thai_headers_and_digits_below_a_title() -> None:
    header = ["ปีงบประมาณ", "ชื่อหน่วยงาน", "1. การปฏิบัติหน้าที่", "คะแนน IIT", "EIT", "OIT"]
    header += ["คะแนนเฉลี่ย", "ระดับผลการประเมิน"]
    row = ["พ.ศ. ๒๕๖๗", AGENCY, "๙๒.๕๐", "90.25", "88,00", "๘๔%", "87.08", "ผ่าน"]
    assert values(parsed([["ผลการประเมิน ITA"], header, row])) == EXPECTED


@pytest.mark.parametrize("year", ["2567", "2024"])
@pytest.mark.parametrize(
    "codes",
    [
        ["indicator_1", "iit", "eit", "oit", "total", "rating"],
        ["1", "IIT", "EIT", "OIT", "คะแนนรวม", "ระดับ"],
        ["ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่", "คะแนน IIT", "EIT", "OIT", "ผลคะแนน", "ระดับ"],
    ],
)
def test_long(year: str, codes: list[str]) -> None:
    figures = zip(codes, [*ONE_YEAR.values(), "ผ่าน"], strict=True)
    rows = [[year, AGENCY, code, value] for code, value in figures]
    scores = parsed([["ปีงบประมาณ", "หน่วยงาน", "ตัวชี้วัด", "คะแนน"], *rows])
    assert scores.form == "long"
    assert values(scores) == EXPECTED


def test_a_column_per_year() -> None:
    rows = [["ตัวชี้วัด", "ปี 2566", "ปี 2567"], ["1", 80, 92.5], ["คะแนนรวม", "-", 87.08]]
    scores = parsed(rows)
    assert scores.form == "years_across"
    assert values(scores) == {
        ("", 2566, "indicator_1"): 80.0,
        ("", 2567, "indicator_1"): 92.5,
        ("", 2567, "total"): 87.08,
    }


def test_an_excel_file_gives_the_same_as_a_csv_file() -> None:
    titled = [["ผลการประเมิน"], [], *WIDE]
    scores = read_scores(xlsx_upload(titled), BOOKS, MAX_MB)
    assert values(scores) == EXPECTED
    assert set(scores.figures["row"]) == {4}


def test_a_total_alone_is_enough_and_blanks_are_missing() -> None:
    rows = [["ปี", "iit", "คะแนนรวม", "ระดับ"], [2566, "-", 91.15, "N/A"], [2567, "", "–", "ไม่มี"]]
    scores = parsed(rows)
    assert values(scores) == {("", 2566, "total"): 91.15}
    assert said(scores.problems, "แถวที่ไม่มีคะแนน")
    assert not errors(scores)


def test_a_table_without_a_year_column_takes_the_year_it_is_told() -> None:
    rows = [["หน่วยงาน", "คะแนนรวม"], [AGENCY, 91.15]]
    assert said(errors(parsed(rows)), "ปีงบประมาณ")
    assert values(parsed(rows, fiscal_year=2567)) == {(AGENCY, 2567, "total"): 91.15}


def test_agencies_of_one_name_are_told_apart_by_their_place() -> None:
    header = ["ปี", "หน่วยงาน", "จังหวัด", "อำเภอ", "คะแนนรวม"]
    name = "องค์การบริหารส่วนตำบลบ้านใหม่"
    rows = [
        [2566, name, "นนทบุรี", "ปากเกร็ด", 90],
        [2566, name, "นครราชสีมา", "", 80],
        [2567, name, "นนทบุรี", "", 91],
        [2567, " องค์การบริหารส่วนตำบล  บ้านใหม่", "นครราชสีมา", "เมือง", 82],
    ]
    scores = parsed([header, *rows])
    assert values(scores) == {
        (f"{name} (ปากเกร็ด, นนทบุรี)", 2566, "total"): 90.0,
        (f"{name} (เมือง, นครราชสีมา)", 2566, "total"): 80.0,
        (f"{name} (ปากเกร็ด, นนทบุรี)", 2567, "total"): 91.0,
        (f"{name} (เมือง, นครราชสีมา)", 2567, "total"): 82.0,
    }
    assert scores.agencies["years"].tolist() == ["2566, 2567", "2566, 2567"]


def test_a_pre_assessment_is_kept_apart_from_results() -> None:
    rows = [["ปี", "หน่วยงาน", "คะแนนรวม", "row_kind"], [2567, AGENCY, 90, ""]]
    scores = parsed([*rows, [2567, AGENCY, 95, "internal_pre_assessment"]])
    assert not errors(scores)
    assert scores.agencies["row_kind"].tolist() == ["official", "internal_pre_assessment"]


TOTALS = st.dictionaries(st.integers(2561, 2569), st.integers(2, 10_000), min_size=1, max_size=9)


@given(st.dictionaries(st.sampled_from(["อบต.ก", "อบจ.ข", "เทศบาล, ค"]), TOTALS, min_size=1))
def test_written_totals_are_read(totals: dict[str, dict[int, int]]) -> None:
    rows = [
        [year, agency, f"{hundredths / 100:.2f}"]
        for agency, years in totals.items()
        for year, hundredths in years.items()
    ]
    scores = parsed([["ปีงบประมาณ", "หน่วยงาน", "คะแนนรวม"], [2562, "อบต.ง", "50.00"], *rows])
    assert not errors(scores)
    found = values(scores)
    del found["อบต.ง", 2562, "total"]
    assert found == {
        (agency, year, "total"): hundredths / 100
        for agency, years in totals.items()
        for year, hundredths in years.items()
    }


CSV_BYTES = csv_upload(WIDE).content


@given(st.integers(0, len(CSV_BYTES)), st.binary(max_size=20))
def test_a_scratched_file_is_read_or_refused(at: int, scratch: bytes) -> None:
    upload = Upload("คะแนน.csv", CSV_BYTES[:at] + scratch + CSV_BYTES[at + len(scratch) :])
    try:
        scores = read_scores(upload, BOOKS, MAX_MB)
    except UnreadableFile:
        return
    assert scores.rows_read >= 0
