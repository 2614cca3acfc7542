"""``score`` rates a table without a database and refuses one with errors."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pandas as pd

from tests.cli.conftest import SCORES, Run, table

COLUMNS = ["fiscal_year", "agency", "iit", "eit", "oit", "total", "rating", "problems"]


def test_the_real_rows_are_rated_as_published(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "rated.csv"
    result = run("score", SCORES, "--headers", "codes", "-o", out)
    assert result.exit_code == 0, result.stderr
    rated = pd.read_csv(out)
    with SCORES.open(encoding="utf-8-sig", newline="") as file:
        published = pd.DataFrame(csv.DictReader(file)).replace("", None)
    published = published.astype({"fiscal_year_be": int, "total": float})
    assert list(rated)[:9] == [*COLUMNS[:-1], "notes", "problems"]
    assert len(rated) == len(published) == 57
    both = rated.merge(
        published, left_on=["fiscal_year", "agency"], right_on=["fiscal_year_be", "agency"]
    )
    assert (both["total_x"] == both["total_y"]).all()
    graded = both[both["rating_y"].notna() & (both["fiscal_year"] >= 2562)]
    assert (graded["rating_x"] == graded["rating_y"]).all()
    assert graded["notes"].isna().all()


def test_points_become_scores_and_a_missing_total_is_computed(run: Run, tmp_path: Path) -> None:
    file = table(
        tmp_path / "scores.csv",
        "ปีงบประมาณ,หน่วยงาน,IIT,EIT,OIT",
        "๒๕๖๗,อบต.ก,27.00,27.00,38.00",
    )
    result = run("score", file, "--scale", "points", "--headers", "codes")
    rated = pd.read_csv(io.BytesIO(result.stdout_bytes)).iloc[0]
    assert (rated["iit"], rated["eit"], rated["oit"]) == (90.0, 90.0, 95.0)
    assert rated["total"] == 92.0
    assert rated["rating"] == "ไม่เกิน ผ่านดี"
    assert rated["notes"].startswith("92.00 (คำนวณ ยังไม่ใช่ผลที่ประกาศ); ระดับตามเกณฑ์")
    english = run("--lang", "en", "score", file, "--scale", "points").stdout_bytes
    assert "92.00 (computed, not announced)" in english.decode("utf-8-sig")


def test_an_error_is_told_by_row_cell_and_value_and_nothing_is_written(
    run: Run, tmp_path: Path
) -> None:
    file = table(tmp_path / "scores.csv", "fiscal_year,agency,total", "2567,อบต.ก,185.20")
    out = tmp_path / "rated.csv"
    result = run("score", file, "-o", out)
    assert result.exit_code == 1
    assert "แถว 2 คอลัมน์ C total พบ “185.20”" in result.stderr
    assert not out.exists()
    assert "row 2 column C total found “185.20”" in run("--lang", "en", "score", file).stderr


def test_a_disagreement_stands_in_the_column_problems(run: Run, tmp_path: Path) -> None:
    file = table(
        tmp_path / "scores.csv",
        "fiscal_year,agency,iit,eit,oit,instrument_scale,total",
        "2567,อบต.ก,90,90,90,percent,91",
        "2568,อบต.ก,90,90,90,percent,90",
    )
    rated = pd.read_csv(io.BytesIO(run("score", file, "--headers", "codes").stdout_bytes))
    assert rated["problems"].notna().tolist() == [True, False]


def test_people_get_words_and_two_decimals(run: Run, tmp_path: Path) -> None:
    file = table(tmp_path / "scores.csv", "fiscal_year,agency,total", "2567,อบต.ก,84.995")
    thai, english = run("score", file).stdout, run("score", file, "--lang", "en").stdout
    assert thai.splitlines()[0].startswith(
        "\ufeffปีงบประมาณ,ชื่อหน่วยงาน,IIT,EIT,OIT,คะแนนรวม,ระดับ,หมายเหตุ,ปัญหาที่พบ"
    )
    assert "2567,อบต.ก,,,,85.00,ผ่าน หรือดีกว่า," in thai
    assert "Total score" in english
    assert ",85.00,Pass or better," in english


def test_a_file_that_is_not_there_is_a_wrong_use(run: Run, tmp_path: Path) -> None:
    assert run("score", tmp_path / "none.csv").exit_code == 2
    assert run("score").exit_code == 2


def test_the_rows_keep_their_order_and_every_column(run: Run, tmp_path: Path) -> None:
    file = table(
        tmp_path / "scores.csv",
        "ลำดับ,อปท.,ปี,คะแนน ITA,ผู้ประสานงาน,หมายเหตุ",
        "1,อบต.ข,2568,84.5,กองคลัง,ตรวจแล้ว",
        "2,อบต.ก,2567,90.25,=1+1,",
        "3,อบต.ค,2567,,สำนักปลัด,ไม่ส่ง",
        "4,อบต.ข,2567,86,กองคลัง,",
    )
    lines = list(csv.DictReader(io.StringIO(run("score", file).stdout.removeprefix("\ufeff"))))
    assert [line["ลำดับ"] for line in lines] == ["1", "2", "3", "4"]
    assert [line["คะแนนรวม"] for line in lines] == ["84.50", "90.25", "", "86.00"]
    assert [line["ผู้ประสานงาน"] for line in lines] == ["กองคลัง", "'=1+1", "สำนักปลัด", "กองคลัง"]
    assert [line["หมายเหตุ"] for line in lines] == ["ตรวจแล้ว", "", "ไม่ส่ง", ""]
    assert lines[0]["หมายเหตุ (ita_dash)"].startswith("ระดับ")
    assert lines[2]["ระดับ"] == ""


def test_codes_keep_the_columns_of_programs_and_mark_those_of_the_file(
    run: Run, tmp_path: Path
) -> None:
    file = table(tmp_path / "s.csv", "fiscal_year,agency,total,budget", "2567,อบต.ก,92.4,5")
    rated = pd.read_csv(io.BytesIO(run("score", file, "--headers", "codes").stdout_bytes))
    assert list(rated) == [
        *(*COLUMNS[:-1], "notes", "problems"),
        *("file_fiscal_year", "file_agency", "file_total", "budget"),
    ]
    assert rated[["total", "file_total", "budget"]].iloc[0].tolist() == [92.4, 92.4, 5]


def test_several_rows_for_a_year_give_one_with_what_they_share(run: Run, tmp_path: Path) -> None:
    file = table(
        tmp_path / "long.csv",
        "หน่วยงาน,จังหวัด,ปี,ตัวชี้วัด,คะแนน",
        *("อบต.ข,ตราด,2567,IIT,90", "อบต.ก,ตราด,2567,IIT,80"),
        *("อบต.ข,ตราด,2567,คะแนนรวม,91", "อบต.ก,ตราด,2567,คะแนนรวม,82"),
    )
    lines = list(csv.DictReader(io.StringIO(run("score", file).stdout.removeprefix("\ufeff"))))
    assert [line["หน่วยงาน"] for line in lines] == ["อบต.ข", "อบต.ก"]
    assert [line["จังหวัด"] for line in lines] == ["ตราด", "ตราด"]
    assert [line["คะแนนรวม"] for line in lines] == ["91.00", "82.00"]
    assert "คะแนน" not in lines[0]


def test_a_turned_table_gives_a_row_for_each_agency(run: Run) -> None:
    file = SCORES.parent / "cases" / "U08_agencies_across.csv"
    out = run("score", file, "--fiscal-year", "2567").stdout.removeprefix("\ufeff")
    lines = list(csv.DictReader(io.StringIO(out)))
    assert [line["คะแนนรวม"] for line in lines] == ["98.04", "94.73", "94.38"]
    assert [line["ระดับ"] for line in lines] == ["AA", "A", "A"]
    assert all("ไม่รู้จักระดับนี้" in line["ปัญหาที่พบ"] for line in lines)


def test_published_ratings_are_exact_and_parts_decide_where_none_is(
    run: Run, tmp_path: Path
) -> None:
    cases = SCORES.parent / "cases"
    expected = {
        "U10_total_up_rating_down.csv": ["ผ่านดี", "ผ่าน"],
        "U11_eit_in_two_parts.csv": ["ผ่าน", "ผ่านดี"],
        "U11b_eit_parts_only.csv": ["ผ่าน"],
    }
    for name, ratings in expected.items():
        out = run("score", cases / name, "--headers", "codes").stdout_bytes
        assert pd.read_csv(io.BytesIO(out))["rating"].tolist() == ratings
