"""What people read in a file is what the screen shows: words, two decimals half up, signs, พ.ศ."""

from __future__ import annotations

import csv
import io

import pandas as pd
import pytest

from ita_dash.exports.cells import Signed
from ita_dash.exports.csv_file import readable_csv
from ita_dash.exports.readable import cell_text
from ita_dash.exports.tables import TABLES
from ita_dash.i18n.spellings import every_language
from ita_dash.i18n.translator import translator
from ita_dash.wording.columns import column_label
from tests.unit.exports.exported import FORMULA, PROVENANCE, THAI, contents

CODES = {
    *("official", "percent", "points", "iit", "eit", "oit", "completed", "in_progress"),
    *("not_started", "fiscal_year", "total", "status"),
}
ENGLISH = translator("en")


def lines(what: str, language: str = "th") -> list[list[str]]:
    """The rows of a table's CSV."""
    content = readable_csv(TABLES[what](contents()), translator(language), PROVENANCE)
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("what", list(TABLES))
@pytest.mark.parametrize("language", ["th", "en"])
def test_no_file_for_people_holds_a_code(what: str, language: str) -> None:
    cells = {cell for line in lines(what, language) for cell in line}
    assert not CODES & cells


@pytest.mark.parametrize("what", list(TABLES))
def test_heads_are_thai_in_thai_and_english_in_english(what: str) -> None:
    thai, english = lines(what)[0], lines(what, "en")[0]
    assert all(any("ก" <= letter <= "๙" for letter in head) or head.isupper() for head in thai)
    assert all(head.isascii() for head in english)


@pytest.mark.parametrize("what", list(TABLES))
def test_every_column_has_a_head_in_both_languages(what: str) -> None:
    for column in TABLES[what](contents()):
        assert str(column_label(str(column))) != column
        assert len(every_language(column_label(str(column)))) == 2 or column in (
            "iit",
            "eit",
            "oit",
        )


@pytest.mark.parametrize(
    ("column", "value", "shown"),
    [
        ("total", 84.995, "85.00"),
        ("total", 95.55555555, "95.56"),
        ("gap", 0.465, "+0.47"),
        ("change", -0.001, "0.00"),
        ("change", -3.71, "-3.71"),
        ("value", Signed(0.465), "+0.47"),
        ("value", 84.74, "84.74"),
        ("mean_progress", 95.5555, "96"),
        ("fiscal_year", 2568, "2568"),
        ("period_end", pd.Timestamp("2026-09-30"), "30 ก.ย. 2569"),
        ("period_end", pd.NaT, ""),
        ("total", float("nan"), ""),
    ],
)
def test_a_cell_reads_as_on_the_screen(column: str, value: object, shown: str) -> None:
    assert cell_text(column, value, THAI) == shown


def test_days_are_in_the_buddhist_era_in_english_too() -> None:
    assert cell_text("period_end", pd.Timestamp("2026-09-30"), ENGLISH) == "30 Sep 2569 BE"


def test_a_rise_has_its_plus_and_stays_a_number() -> None:
    head, *rows = lines("indicators")
    assert [row[head.index("ห่างจากเป้าหมาย")] for row in rows[:2]] == ["-0.50", "+5.00"]
    assert "'+5.00" not in {cell for row in rows for cell in row}


def test_a_title_that_looks_like_a_formula_is_neutralised() -> None:
    head, first, *_ = lines("measures")
    assert first[head.index("มาตรการ/แนวทาง")] == f"'{FORMULA}"


def test_below_the_table_stands_where_it_comes_from() -> None:
    head, *rows = lines("measures")
    blank, note, *told = rows[-8:]
    assert not any(blank)
    assert note[0] == "ข้อมูลไฟล์"
    assert {line[0]: line[1] for line in told} == {
        "ชื่อหน่วยงาน": PROVENANCE.agency,
        "ปีงบประมาณ": "2568",
        "ตัวกรอง": "สถานะ: เกินกำหนด",
        "ข้อมูล ณ": "การเปลี่ยนแปลงที่ 12 เมื่อ 20 พ.ย. 2569 16:11",
        "จัดทำเมื่อ": "24 พ.ย. 2569 00:30",
        "จัดทำโดย": "ผู้ใช้เครื่องนี้",
    }
    assert {len(row) for row in rows} == {len(head)}
