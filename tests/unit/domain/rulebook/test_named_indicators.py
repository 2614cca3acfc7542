"""Which indicators a text names, and what in it is doubtful."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_dash.domain.rulebook.named_indicators import named_indicators
from ita_dash.domain.thai.text import thai_digits
from ita_dash.queries.rulebooks import load_rulebooks

BOOKS = load_rulebooks()
FORMS = (
    *("{n}", "{name}", "ตัวชี้วัดที่ {n}", "ด้าน{name}"),
    *("ตัวชี้วัดที่ {n} {name}", "{n}. {name}"),
)
NAMES = {each.number: each.name for each in BOOKS.of(2567).indicators}


def named(text: str, fiscal_year: int = 2567) -> tuple[list[int], int]:
    """The numbers, and how many doubts there are."""
    found = named_indicators(text, BOOKS, fiscal_year)
    return found.numbers, len(found.doubts)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("ด้านการใช้ทรัพย์สินของทางราชการ", [4]),
        ("ตัวชี้วัดที่ 2 การใช้งบประมาณ", [2]),
        ("ตัวชี้วัดที่ ๔ การใช้ทรัพย์สินฯ", [4]),
        ("ตัวชี้วัดที่ 4 การใช้ทรัพย์สิน (i10)", [4]),
        ("OIT ตัวชี้วัดที่ 10 การป้องกันการทุจริต", [10]),
        ("การเปิดเผยข้อมูลและการป้องกันการทุจริต", [9, 10]),
        ("1. การปฏิบัติหน้าที่\n2. การใช้งบประมาณ", [1, 2]),
        ("ประสิทธิภาพการสือสาร", [7]),
        ("ตัวชี้วัดที่ 9.1", [9]),
        ("1-3 และ 9", [1, 2, 3, 9]),
        ("(i10, e7)", [4, 8]),
        ("i13-i15", [5]),
    ],
)
def test_a_number_a_name_or_a_question_names_an_indicator(text: str, numbers: list[int]) -> None:
    assert named(text) == (numbers, 0)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("ตัวชี้วัดที่ 5 การใช้งบประมาณ", []),
        ("ตัวชี้วัดที่ 3 ความพึงพอใจ", [3]),
        ("ตัวชี้วัดที่ 11", []),
        ("จำนวน 3 ครั้ง", []),
        ("3 ครั้ง", []),
        ("ร้อยละ 80 ของผู้รับบริการพึงพอใจ", []),
        ("50%", []),
        ("ตัวชี้วัดที่ 1, ความพึงพอใจ", [1]),
        ("i99", []),
    ],
)
def test_what_is_contradictory_or_unknown_is_a_doubt(text: str, numbers: list[int]) -> None:
    assert named(text) == (numbers, 1)


def test_questions_count_where_a_confirmed_list_holds() -> None:
    assert named("i13, i14", 2564) == ([], 1)
    assert named("i13, i14", 2567) == ([5], 0)
    assert named("i13, i14", 2568) == ([5], 1)


@given(
    st.lists(st.sampled_from(sorted(NAMES)), min_size=1, max_size=4, unique=True),
    st.sampled_from(
        ["{n}", "{name}", "ตัวชี้วัดที่ {n}", "ตัวชี้วัดที่ {n} {name}", "ด้าน{name}", "{n}. {name}"]
    ),
    st.sampled_from([", ", "\n", " / ", ";"]),
    st.booleans(),
)
def test_every_form_of_every_indicator_is_read(
    numbers: list[int], form: str, between: str, is_thai: bool
) -> None:
    text = between.join(form.format(n=number, name=NAMES[number]) for number in numbers)
    assert named(thai_digits(text) if is_thai else text) == (sorted(numbers), 0)


@given(st.text(st.sampled_from("ตัวชี้วัดที่ 0123๔การใช้งบฯieo-,\n().")), st.integers(2561, 2570))
def test_any_text_is_understood_or_doubted(text: str, fiscal_year: int) -> None:
    numbers, doubts = named(text, fiscal_year)
    assert set(numbers) <= set(NAMES)
    assert numbers or doubts or not any(map(str.isalnum, text))
