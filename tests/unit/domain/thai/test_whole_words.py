"""Words of Thai text that a line is not broken inside, found without asking any network."""

from __future__ import annotations

import re
import socket

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_dash.domain.thai.text import columns
from ita_dash.domain.thai.whole_words import BEGINS, ENDS, with_whole_words, without_marks

_WORD = re.compile(f"{BEGINS}([^{ENDS}]*){ENDS}")


def words(text: str) -> list[str]:
    """Those that are kept whole."""
    return _WORD.findall(with_whole_words(text))


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("รายงานผลการดำเนินการตามมาตรการ", ["รายงาน", "ผล", "การ", "ดำเนินการ", "ตาม", "มาตรการ"]),
        ("คุณธรรมและความโปร่งใส", ["คุณธรรม", "และ", "ความโปร่งใส"]),
        ("ผู้รับผิดชอบ ตัวชี้วัดที่ ๑", ["ผู้รับผิดชอบ", "ตัวชี้วัดที่"]),
        ("นายไพฑูรย์ อำเภอกาญจนดิษฐ์", ["นาย", "ไพฑูรย์", "อำเภอ", "กาญจนดิษฐ์"]),
        ("นายก อบต. ป่าร่อน", ["นายก", "อบต", "ป่า", "ร่อน"]),
        ("No Gift 85.5 ๒๕๖๗ ณ", []),
    ],
)
def test_words_are_those_of_the_dictionary(text: str, kept: list[str]) -> None:
    assert words(text) == kept


def test_a_word_wider_than_a_column_may_be_broken() -> None:
    assert words("องค์การบริหารส่วนตำบล") == []


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise AssertionError("asked the network")

    monkeypatch.setattr(socket, "getaddrinfo", refused)
    monkeypatch.setattr(socket.socket, "connect", refused)
    assert words("ประชาสัมพันธ์เผยแพร่") == ["ประชาสัมพันธ์", "เผยแพร่"]


@given(text=st.text(st.characters(min_codepoint=0x0E00, max_codepoint=0x0E5B) | st.just(" ")))
def test_the_text_stays_and_no_kept_word_is_too_wide(text: str) -> None:
    marked = with_whole_words(text)
    assert without_marks(marked) == text
    assert all(columns(word) <= 10 for word in _WORD.findall(marked))
