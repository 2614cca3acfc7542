"""The library of measures: what its files must say, and the measure that an entry fills."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date, datetime

import pytest

from ita_dash.domain.agencies.divisions import Division
from ita_dash.domain.agencies.every_division import EVERY_DIVISION
from ita_dash.domain.agencies.kinds import KINDS
from ita_dash.domain.improvement.divisions import fitting_divisions
from ita_dash.domain.improvement.filling import (
    expected,
    filled_measure,
    period,
    period_text,
    year_to_fill,
)
from ita_dash.domain.improvement.library_file import InvalidLibrary, read_library
from ita_dash.domain.measures.draft import check_draft
from ita_dash.domain.thai.dates import parse_period
from ita_dash.i18n.translator import translator
from ita_dash.queries.library import load_library
from ita_dash.queries.rulebooks import load_rulebooks
from ita_dash.settings import LIBRARY_DIR

LIBRARY = load_library()
NUMBERS = [each.number for each in load_rulebooks().latest.indicators]
GOOD = """
indicator = 9
[[measures]]
code = "9-a"
title = "ชื่อ"
background = "ประเด็น"
steps = ["หนึ่ง"]
divisions = ["บริหารทั่วไป"]
months = [10, 9]
output = "ผลผลิต"
outcome = "ผลลัพธ์"
follow_up = "ติดตาม"
confidence = "unverified"
source = "ที่มา"
"""


def test_every_indicator_has_three_measures_or_more() -> None:
    served = Counter(number for each in LIBRARY for number in each.indicators)
    assert {number: served[number] >= 3 for number in NUMBERS} == dict.fromkeys(NUMBERS, True)


def test_no_entry_speaks_of_one_kind_of_agency_alone() -> None:
    shorts = [f"{kind.short.rstrip('.')}." for kind in KINDS if kind.short]
    words = [*filter(None, (kind.full for kind in KINDS)), *shorts]
    words += ["เทศบาล", "ตำบล", "นายก", "หมู่บ้าน", "สภาท้องถิ่น", "ปลัด"]
    for each in LIBRARY:
        text = " ".join((each.title, each.background, *each.steps, expected(each)))
        assert [word for word in words if re.search(re.escape(word), text)] == [], each.code


@pytest.mark.parametrize("entry", LIBRARY, ids=lambda each: each.code)
def test_every_entry_fills_a_measure_that_may_be_written(entry: object) -> None:
    each = next(known for known in LIBRARY if known is entry)
    draft = filled_measure(each, 2570, 4, fitting_divisions(each.divisions, (), "อบต."))
    assert check_draft(draft, NUMBERS) == []
    assert len(draft.steps) >= 4
    assert draft.lead
    read = parse_period(draft.period_text, 2570)
    assert read is not None
    assert (read.start, read.end) == (draft.period_start, draft.period_end)
    assert (draft.result, draft.outcome, draft.progress) == ("", "", None)


def test_a_period_lies_in_its_fiscal_year() -> None:
    whole = next(each for each in LIBRARY if (each.first_month, each.last_month) == (10, 9))
    assert period(whole, 2570) == (date(2026, 10, 1), date(2027, 9, 30))
    assert period_text(whole, 2570) == "ตุลาคม 2569 - กันยายน 2570"


def test_the_year_to_fill_answers_the_result_unless_it_is_over() -> None:
    october = date(2025, 10, 15)
    assert year_to_fill(2568, october) == 2569
    assert year_to_fill(2566, october) == 2569
    assert year_to_fill(2569, october) == 2570
    assert year_to_fill(2575, october) == 2570
    assert year_to_fill(None, october) == 2569


def broken(change: tuple[str, str]) -> InvalidLibrary:
    with pytest.raises(InvalidLibrary) as caught:
        read_library("09.toml", GOOD.replace(*change), NUMBERS)
    return caught.value


@pytest.mark.parametrize(
    ("change", "told", "in_english"),
    [
        (("indicator = 9", "indicator = 99"), "09.toml: ไม่มีตัวชี้วัดที่ 99", "no indicator 99"),
        (("indicator = 9", ""), "09.toml", "09.toml"),
        (('title = "ชื่อ"', ""), "09.toml รายการ 9-a: ไม่มีช่อง title", "title"),
        (('"ชื่อ"', '" "'), "09.toml รายการ 9-a: ช่อง title", "title"),
        (('["หนึ่ง"]', "[]"), "ช่อง steps", "steps"),
        (("[10, 9]", "[9, 10]"), "เดือนเริ่ม", "month"),
        (("[10, 9]", "[13, 9]"), "เดือนเริ่ม", "month"),
        (('"บริหารทั่วไป"', '"กองช่าง"'), "ไม่รู้จักลักษณะงาน กองช่าง", "กองช่าง"),
        (("unverified", "sure"), "ช่อง confidence", "confidence"),
        (("source =", "sauce ="), "ไม่มีช่อง source", "source"),
        (("indicator = 9", "indicator = "), "อ่านเป็น TOML ไม่ได้", "TOML"),
        (('code = "9-a"', ""), "รายการ 1: ไม่มีช่อง code", "entry 1"),
    ],
)
def test_what_is_wrong_is_named_with_file_and_entry(
    change: tuple[str, str], told: str, in_english: str
) -> None:
    error = broken(change)
    assert told in translator("th")(error.what)
    assert in_english in translator("en")(error.what)


def test_an_entry_may_not_stand_twice(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("library")
    for name in ("a.toml", "b.toml"):
        (folder / name).write_text(GOOD, "utf-8")
    with pytest.raises(InvalidLibrary, match="9-a"):
        load_library(folder)


def test_the_files_stand_where_the_rule_books_do() -> None:
    assert len(list(LIBRARY_DIR.glob("*.toml"))) == len(NUMBERS)


def division(number: int, name: str, *, is_closed: bool = False, former: str = "") -> Division:
    names = (former,) if former else ()
    return Division(number, name, number, is_closed, None, names, 1, datetime(2026, 1, 1), "")  # noqa: DTZ001


@pytest.mark.parametrize(
    ("names", "wanted", "fits"),
    [
        (("สำนักปลัดเทศบาล", "กองคลัง"), ("บริหารทั่วไป", "การคลังและพัสดุ"), ("สำนักปลัดเทศบาล", "กองคลัง")),
        (("สำนักปลัด", "กองคลัง"), ("กฎหมาย", "บุคคล"), ("สำนักปลัด",)),
        (("สำนักปลัด",), ("ตรวจสอบภายใน",), ()),
        (("สำนักงานเลขานุการกรม", "กลุ่มตรวจสอบภายใน"), ("ตรวจสอบภายใน",), ("กลุ่มตรวจสอบภายใน",)),
        (("กองคลัง", "สำนักปลัด"), (EVERY_DIVISION,), (EVERY_DIVISION,)),
        (("ฝ่ายขาย",), ("กฎหมาย", EVERY_DIVISION), (EVERY_DIVISION,)),
    ],
)
def test_kinds_of_work_find_the_division_that_does_them(
    names: tuple[str, ...], wanted: tuple[str, ...], fits: tuple[str, ...]
) -> None:
    register = [division(number, name) for number, name in enumerate(names, start=1)]
    assert fitting_divisions(wanted, register, None) == fits


def test_a_closed_division_gets_no_work_and_a_former_name_stands_for_the_new_one() -> None:
    register = [
        division(1, "สำนักปลัด", is_closed=True),
        division(2, "กองกลาง", former="ฝ่ายอำนวยการเดิม"),
    ]
    assert fitting_divisions(("บริหารทั่วไป",), register, None) == ("กองกลาง",)
    assert fitting_divisions(("ฝ่ายอำนวยการเดิม", "สำนักปลัด"), register, None) == ("กองกลาง",)
