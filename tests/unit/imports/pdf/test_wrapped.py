"""Lines of a cell become paragraphs again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_dash.imports.pdf.letters import Line
from ita_dash.imports.pdf.wrapped import continued, paragraphs

RIGHT = 110.0


def lines(*texts: str) -> list[Line]:
    """Lines from 10 points on, every letter 5 points wide."""
    return [Line(text, 10.0, 10.0 + 5 * len(text), 20.0 * n) for n, text in enumerate(texts)]


@pytest.mark.parametrize(
    ("texts", "whole"),
    [
        (["การให้บริการผู้รับ", "บริการน้ำประปา"], "การให้บริการผู้รับบริการน้ำประปา"),
        (["สำนักปลัด", "กองคลัง", "กองช่าง"], "สำนักปลัด\nกองคลัง\nกองช่าง"),
        (["1. จัดทำแนวทาง", "2. ประกาศ"], "1. จัดทำแนวทาง\n2. ประกาศ"),
        (["ความพึงพอใจ ร้อยละ", "92.50"], "ความพึงพอใจ ร้อยละ 92.50"),
        (["ทำแล้ว", "ได้ผล"], "ทำแล้ว\nได้ผล"),
        (["Information and", "communication"], "Information and communication"),
    ],
)
def test_a_line_goes_on_where_the_next_word_had_no_room(texts: list[str], whole: str) -> None:
    assert paragraphs(lines(*texts), 0.0, RIGHT) == whole


@given(st.lists(st.text("กขคงน้ำที่ผู้ 1.ab", min_size=1, max_size=18), max_size=6))
def test_no_letter_is_lost(texts: list[str]) -> None:
    said = [text for text in map(str.strip, texts) if text]
    whole = paragraphs(lines(*said), 0.0, RIGHT)
    assert "".join(whole.split()) == "".join("".join(said).split())


def test_a_cell_goes_on_upon_the_next_page() -> None:
    assert continued("ตำบลตัวอย่างที่", "37") == "ตำบลตัวอย่างที่ 37"
    assert continued("องค์การบริหาร", "ส่วนตำบล") == "องค์การบริหารส่วนตำบล"
    assert continued("2. ประกาศ", "3. รายงานผล") == "2. ประกาศ\n3. รายงานผล"
    assert continued("", "กองคลัง") == "กองคลัง"
