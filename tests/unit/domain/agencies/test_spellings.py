"""Only real names of the agency count, however they are run into the next word."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ita_dash.domain.agencies.spellings import agency_spellings, is_like

KIND = "องค์การบริหารส่วนตำบล"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"ของ{KIND}ท่าทองใหม่และแจ้งผลการประเมิน", "ท่าทองใหม่"),
        (f"เว็บไซต์ของ{KIND}ท่าทองใหม่ให้ประชาชนทราบ", "ท่าทองใหม่"),
        (f"{KIND}ท่าทองใหม่ได้ดำเนินการ", "ท่าทองใหม่"),
        ("นายก อบต.ท่าทองใหม่", "ท่าทองใหม่"),
        ("องค์การบริหารส่วน ตำบลท่าทองใหม่", "ท่าทองใหม่"),
        (f"{KIND}ในเมืองเพื่อวิเคราะห์", "ในเมือง"),
        (f"{KIND}โคกมา", "โคกมา"),
        (f"อบต. โคกมา\n{KIND} โคกมา", "โคกมา"),
    ],
)
def test_a_name_ends_where_the_next_word_begins(text: str, name: str) -> None:
    assert [spelling for spelling, _ in agency_spellings(text)] == [KIND + name]


@pytest.mark.parametrize(
    "text",
    ["", KIND, f"ปลัด{KIND}\nความเห็นของ", f"ปลัด{KIND} เสนอ", f"{KIND}และเทศบาล", "ปลัด อบต....."],
)
def test_a_kind_of_agency_without_a_name_counts_for_nothing(text: str) -> None:
    assert agency_spellings(text) == ()


def test_short_forms_count_for_the_full_name() -> None:
    text = "เทศบาลเมืองท่าข้าม\nทม.ท่าข้าม\nอบจ.สุราษฎร์ธานี"
    assert agency_spellings(text) == (("เทศบาลเมืองท่าข้าม", 2),)


def test_other_agencies_are_left_out_and_near_spellings_kept() -> None:
    text = "อบต.บางใหญ่ อบต.บางใหญ อบต.บ่างใหญ่ อบต.บางใหญ่ เทศบาลตำบลขุนทะเล"
    assert agency_spellings(text) == (
        (f"{KIND}บางใหญ่", 2),
        (f"{KIND}บางใหญ", 1),
        (f"{KIND}บ่างใหญ่", 1),
    )


def test_likeness_of_names() -> None:
    assert is_like(f"{KIND}ป่าร่อน", "อบต.ปาร์อน")
    assert is_like(f"{KIND}ป่าร่อน", f"{KIND}ปาร์ออน")
    assert not is_like(f"{KIND}ป่าร่อน", f"{KIND}ท่าทอง")
    assert is_like("กรมการปกครอง", "กรมการปกครอง")


@settings(deadline=None)
@given(
    st.lists(st.sampled_from([KIND, "อบต.", "ปาร์อน", "และ", " ", "\n", "ก"]) | st.text(max_size=3))
)
def test_any_text_gives_counts_in_falling_order(pieces: list[str]) -> None:
    counts = [count for _, count in agency_spellings("".join(pieces))]
    assert counts == sorted(counts, reverse=True)
