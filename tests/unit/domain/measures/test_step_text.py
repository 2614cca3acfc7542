"""A method's text becomes steps as a reader would count them."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from ita_dash.domain.measures.step_text import join_steps, split_steps, title_number
from ita_dash.domain.thai.months import MONTH_NAME
from ita_dash.domain.thai.text import search_key, thai_digits

BEGINS, ENDS = re.compile(MONTH_NAME), re.compile(rf"(?:{MONTH_NAME})$")


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        ("1.ประชุม 2.สรุป 3.รายงาน", ("ประชุม", "สรุป", "รายงาน")),
        ("๑. ประชุม ๒. สรุป", ("ประชุม", "สรุป")),
        ("(1) ประชุม (2) สรุป", ("ประชุม", "สรุป")),
        ("1) ประชุม\n2) สรุป", ("ประชุม", "สรุป")),
        ("-ประชุม -สรุป", ("ประชุม", "สรุป")),
        ("- ประชุม - สรุป", ("ประชุม", "สรุป")),
        ("– ประชุม\n– สรุป", ("ประชุม", "สรุป")),
        ("• ประชุม • สรุป", ("ประชุม", "สรุป")),
        ("ประชุม\nสรุป", ("ประชุม", "สรุป")),
        ("ประชุม", ("ประชุม",)),
        ("1. ประชุม", ("ประชุม",)),
        ("1. ประชุม\nทุกเดือน\n2. สรุป", ("ประชุม\nทุกเดือน", "สรุป")),
        ("- ประชุม\nทุกเดือน\n- สรุป", ("ประชุม\nทุกเดือน", "สรุป")),
        ("ดำเนินการดังนี้ 1.ประชุม 2.สรุป", ("ดำเนินการดังนี้ ประชุม", "สรุป")),
        ("1.ประชุม - เชิญ - จด 2.สรุป", ("ประชุม - เชิญ - จด", "สรุป")),
        ("1.ประชุม 1.1 เชิญ 1.2 จด 2.สรุป", ("ประชุม 1.1 เชิญ 1.2 จด", "สรุป")),
        ("1. ตามข้อ 2. ของประกาศ\n2. สรุป", ("ตามข้อ 2. ของประกาศ", "สรุป")),
    ],
)
def test_marked_steps(text: str, steps: tuple[str, ...]) -> None:
    assert split_steps(text) == steps


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        ("1.วิเคราะห์ผลปี พ.ศ.2566 2.จัดประชุม", ("วิเคราะห์ผลปี พ.ศ.2566", "จัดประชุม")),
        ("1.จัดซื้อ 1.5 ล้านบาท 2.สรุป", ("จัดซื้อ 1.5 ล้านบาท", "สรุป")),
        ("1.แจ้งผลปี 2566 3.ไม่ใช่ขั้นตอน", ("แจ้งผลปี 2566 3.ไม่ใช่ขั้นตอน",)),
        ("-ช่วงตุลาคม 2566 - กันยายน 2567 -สรุป", ("ช่วงตุลาคม 2566 - กันยายน 2567", "สรุป")),
        ("- เปิดวันจันทร์ - ศุกร์ - ปิด", ("เปิดวันจันทร์ - ศุกร์", "ปิด")),
        ("- อบรมข้อ 1 - 4 - สรุป", ("อบรมข้อ 1 - 4", "สรุป")),
        ("-แจ้งผลปี 2566 -ชี้แจง", ("แจ้งผลปี 2566", "ชี้แจง")),
        ("ให้บริการ(E-Service) แบบ one-stop", ("ให้บริการ(E-Service) แบบ one-stop",)),
        ("ตุลาคม - ธันวาคม", ("ตุลาคม - ธันวาคม",)),
        ("เรื่อง ก - ข ของจังหวัด", ("เรื่อง ก - ข ของจังหวัด",)),
    ],
)
def test_what_only_looks_like_a_mark_splits_nothing(text: str, steps: tuple[str, ...]) -> None:
    assert split_steps(text) == steps


@pytest.mark.parametrize("text", ["", " \n ", "-", "1.", "- \n-", "…"])
def test_no_words_are_no_steps(text: str) -> None:
    assert split_steps(text) == ()


@pytest.mark.parametrize(
    ("text", "number", "title"),
    [
        ("(1) ให้ความรู้", 1, "ให้ความรู้"),
        ("(๑๒) ให้ความรู้", 12, "ให้ความรู้"),
        ("3. ให้ความรู้", 3, "ให้ความรู้"),
        ("มาตรการที่ 4 : ให้ความรู้", 4, "ให้ความรู้"),
        ("ข้อ 2. ให้ความรู้", 2, "ให้ความรู้"),
        ("- ให้ความรู้", None, "ให้ความรู้"),
        ("5 ส. ในสำนักงาน", None, "5 ส. ในสำนักงาน"),
        ("มาตรการ 5 ส ในสำนักงาน", None, "มาตรการ 5 ส ในสำนักงาน"),
        ("2567 ให้ความรู้", None, "2567 ให้ความรู้"),
        ("1.5 ล้านบาท", None, "1.5 ล้านบาท"),
        ("", None, ""),
    ],
)
def test_the_number_at_the_head_of_a_title(text: str, number: int | None, title: str) -> None:
    assert title_number(text) == (number, title)


WORDS = st.text(st.sampled_from("กขคงจฉชซ ะาิ")).map(lambda tail: "ก" + tail)


@given(st.lists(WORDS, min_size=1, max_size=40), st.booleans())
def test_numbered_steps_are_read_back(words: list[str], thai: bool) -> None:
    steps = tuple(word.strip() for word in words)
    text = join_steps(steps)
    assert split_steps(thai_digits(text) if thai else text) == steps


@given(st.lists(WORDS, min_size=1, max_size=20), st.sampled_from(["- ", "-", "• ", "– "]))
def test_bulleted_steps_are_read_back(words: list[str], bullet: str) -> None:
    steps = tuple(word.strip() for word in words)
    assert split_steps("\n".join(bullet + step for step in steps)) == steps
    # On one line "ก.ค. - ก.ย." is a range of months, also without its dots.
    assume(not any(ENDS.search(one) and BEGINS.match(other) for one, other in pairwise(steps)))
    assert split_steps(" ".join(bullet + step for step in steps)) == steps


def test_lines_that_begin_with_a_bullet_are_steps_even_when_they_name_months() -> None:
    assert split_steps("- กค\n- กค") == ("กค", "กค")


@given(st.text(st.sampled_from("123.)( -•\nกขค๒")))
def test_no_word_is_lost_by_splitting(text: str) -> None:
    kept = search_key("".join(split_steps(text)))
    letters = [character for character in search_key(text) if character in "กขค"]
    assert [character for character in kept if character in "กขค"] == letters
