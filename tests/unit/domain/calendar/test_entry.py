"""What an office tells of a date: sound, read back from a draft, and before what is known."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from ita_dash.domain.calendar.entry import OwnDate, StoredDate, broken_rules, is_entry, next_code
from ita_dash.domain.calendar.step import Certainty
from ita_dash.domain.calendar.typed import TypedDate, read_typed_date, typed_of
from ita_dash.domain.calendar.year import year_dates
from ita_dash.domain.errors import InvalidInput
from ita_dash.queries.known_calendar import load_calendar

OIT = OwnDate(2570, "oit", None, date(2027, 4, 1), date(2027, 5, 15), "หนังสือ ป.ป.ช.")
TOLD = datetime.fromisoformat("2026-12-01T03:00:00")


def stored(entry: OwnDate) -> StoredDate:
    """The entry as it stands."""
    return StoredDate(**vars(entry), change_no=7, changed_at=TOLD, actor="ผู้ทดสอบ")


def test_what_the_office_tells_goes_before_an_estimate() -> None:
    found = {each.code: each for each in year_dates(2570, load_calendar(), [stored(OIT)])}
    assert (found["oit"].start, found["oit"].certainty) == (date(2027, 4, 1), Certainty.OWN)
    assert (str(found["oit"].source), found["oit"].told_no) == ("หนังสือ ป.ป.ช.", 7)
    assert found["report"].end == date(2027, 5, 15)
    assert found["survey"].certainty is Certainty.ESTIMATED


def test_an_entry_of_its_own_stands_among_the_others_by_day() -> None:
    own = stored(OwnDate(2570, "own_1", "อบรม ITA", date(2027, 1, 15), None, ""))
    codes = [each.code for each in year_dates(2570, load_calendar(), [own])]
    assert codes.index("notice") < codes.index("own_1") < codes.index("oit")


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        (OwnDate(2570, "", "", date(2027, 1, 1), None, ""), "ต้องระบุชื่อกำหนดการ"),
        (OwnDate(2570, "oit", None, None, None, ""), "ต้องระบุวันเริ่มต้นหรือวันสิ้นสุด"),
        (OwnDate(2570, "oit", None, date(2027, 2, 1), date(2027, 1, 1), ""), "ก่อนวันเริ่มต้น"),
        (OwnDate(2570, "oit", None, date(2030, 2, 1), None, ""), "ห่างจากปีงบประมาณ 2570"),
        (OwnDate(2570, "", "ก" * 81, date(2027, 1, 1), None, ""), "ยาวเกิน 80"),
        (OwnDate(2570, "oit", None, date(2027, 1, 1), None, "ก" * 301), "ยาวเกิน 300"),
    ],
)
def test_what_an_entry_may_not_be(entry: OwnDate, words: str) -> None:
    (broken,) = broken_rules(entry)
    assert words in str(broken)


def test_what_is_sound_breaks_no_rule() -> None:
    assert list(broken_rules(OIT)) == []


def test_codes() -> None:
    assert [is_entry(code) for code in ("oit", "own_3", "own_x", "own_", "x", "")] == [
        *(True, True),
        *(False, False, False, False),
    ]
    assert next_code(iter(())) == "own_1"
    assert next_code(iter(("oit", "own_2", "own_9"))) == "own_10"


def test_a_draft_is_read_back_unchanged_and_nothing_else() -> None:
    typed = TypedDate(2570, "oit", "", "1 เม.ย. 2570", "ไม่ใช่วัน", "ที่มา")
    assert read_typed_date(typed.as_json()) == typed
    assert read_typed_date("{}") is None
    assert read_typed_date('{"fiscal_year": "2570", "code": "oit"}') is None
    assert read_typed_date('{"fiscal_year": 2570, "code": "../x"}') is None


def test_days_are_read_as_they_are_shown_and_told_where_not() -> None:
    assert typed_of(OIT).wanted() == OIT
    with pytest.raises(InvalidInput, match="ไม่ใช่วัน"):
        TypedDate(2570, "oit", "", "ไม่ใช่วัน").wanted()
