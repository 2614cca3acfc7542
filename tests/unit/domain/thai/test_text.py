"""Equal Thai words compare equal however they were typed or scanned."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_dash.domain.thai.text import arabic_digits, search_key, squeeze, thai_digits


@pytest.mark.parametrize(
    ("typed", "clean"),
    [
        ("ปี\u00a0๒๕๖๗", "ปี 2567"),
        ("  สรุป\tผล\r\nการ  ดำเนินการ ", "สรุป ผล การ ดำเนินการ"),
        ("กา\u200bร\ufeffใช้\u00adอำนาจ", "การใช้อำนาจ"),
        ("ท\u0e4d\u0e32", "ทำ"),
        ("น\u0e4d\u0e49\u0e32", "น้ำ"),
        ("น\u0e49\u0e4d\u0e32", "น้ำ"),
        ("น\u0e33\u0e49", "น้ำ"),
        ("เเผนงาน", "แผนงาน"),
        ("ก\x00ข", "กข"),
        ("e\u0301", "é"),
        ("ก" + "\u0e48\u0e38" * 14, "ก" + "\u0e38" * 14 + "\u0e48" * 14),
        ("", ""),
    ],
)
def test_text_is_brought_into_one_spelling(typed: str, clean: str) -> None:
    assert squeeze(typed) == clean


@given(st.text())
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert squeeze(squeeze(text)) == squeeze(text)


@given(st.text("กe\u0301\u0323\u0e48\u0e38-", min_size=25, max_size=90))
def test_cleaning_many_marks_twice_changes_nothing(text: str) -> None:
    assert squeeze(squeeze(text)) == squeeze(text)


@given(st.text("0123456789กขค .-"))
def test_digits_go_to_thai_and_back(text: str) -> None:
    assert arabic_digits(thai_digits(text)) == text


def test_words_are_found_inside_running_thai() -> None:
    running = "จัดอบรมให้ความรู้เรื่อง No Gift  Policy แก่เจ้าหน้าที่"
    assert search_key("no gift policy") in search_key(running)
    assert search_key("ความ รู้") in search_key(running)
    assert search_key("กองคลัง") not in search_key(running)
