"""Measures by status and by division: the same order, symbols and colours in both."""

from __future__ import annotations

from ita_dash.charts.division_bars import division_bars, division_bars_alt
from ita_dash.charts.statuses import shown_status
from ita_dash.domain.measures.measure import each_measure
from ita_dash.frames.divisions import DIVISION_SUMMARY
from tests.unit.charts.series import THAI, drawn, plan

TABLE, SUMMARY = plan()


def test_an_overdue_measure_is_shown_as_late_and_not_under_its_own_status() -> None:
    assert [shown_status(each) for each in each_measure(TABLE)] == [
        *("completed", "in_progress", "not_started", "late", "cancelled"),
    ]


def test_the_parts_of_a_division_add_up_to_what_it_leads() -> None:
    sent = drawn(division_bars(SUMMARY, tr=THAI, dark=False))
    *parts, done = sent["data"]
    led = [sum(part["x"][row] or 0 for part in parts) for row in range(2)]
    assert led == [3, 2]
    assert [text.strip() for text in done["text"]] == ["แล้วเสร็จ 1/3", "แล้วเสร็จ 0/2"]


def test_every_sign_in_a_bar_is_named_in_the_key_and_told_on_hover() -> None:
    sent = drawn(division_bars(SUMMARY, tr=THAI, dark=False))
    told = sent["layout"]["title"]["text"]
    *parts, _ = sent["data"]
    for part in parts:
        signs = {text.split()[0] for text in part["text"] if text}
        assert len(signs) == 1
        assert f">{signs.pop()}</span></b> " in told
        assert all(": " in hover for hover in part["hovertext"])


def test_a_division_without_measures_has_no_row() -> None:
    rows = drawn(division_bars(SUMMARY, tr=THAI, dark=False))["layout"]["yaxis"]["ticktext"]
    assert rows == ["สำนักปลัด", "กองคลัง"]


def test_the_words_tell_what_each_division_leads_and_supports() -> None:
    assert division_bars_alt(SUMMARY, tr=THAI).endswith(
        "กองคลัง เป็นส่วนราชการหลัก 2 มาตรการ แล้วเสร็จ 0 ยังไม่เสร็จและไม่เกินกำหนด 1 "
        "ยังไม่เสร็จและเกินกำหนด 0 สถานะยังไม่ได้ยืนยัน 0 ยกเลิก 1 ร่วม 1 มาตรการ"
    )


def test_markup_in_a_division_stays_text() -> None:
    named = SUMMARY.assign(name='<a href="x">กอง</a>')
    assert "<a" not in str(division_bars(named, tr=THAI, dark=False).to_dict())


def test_no_measures_give_a_sentence() -> None:
    no_divisions = DIVISION_SUMMARY.empty()
    assert "ยังไม่มีมาตรการ" in str(division_bars(no_divisions, tr=THAI, dark=True).to_dict())
    assert division_bars_alt(no_divisions, tr=THAI) == "ยังไม่มีมาตรการของส่วนราชการใด"
