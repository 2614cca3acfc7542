"""Thai letters that were damaged are named for what they are, and whole ones never."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pythainlp.corpus import provinces, thai_words

from ita_dash.domain.thai.damage import TextDamage, is_suspect, mended, text_damage
from ita_dash.domain.thai.text import squeeze
from ita_dash.settings import ROOT

TYPOS = {"น้ำหนัา", "ไตั", "ได้จังหวัะ", "ฉั", "ลัาน"}
"""Words that the dictionary itself spells with a mark where no Thai word has one."""
WORDS = sorted(thai_words() - TYPOS)
THAI_TEXTS = [
    *(ROOT / "tests" / "data").glob("*.*"),
    ROOT / "README.md",
    *(ROOT / "data").rglob("*.*"),
    *(ROOT / "ita_dash" / "i18n").rglob("*.po"),
]


def kind(text: str) -> TextDamage | None:
    found = text_damage(text)
    return found.kind if found else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ประจ\ufffdำปี", TextDamage.LOST_LETTERS),
        ("จัดท าทะเบียน", TextDamage.LOST_LETTERS),
        ("ด าเนินการ", TextDamage.LOST_LETTERS),
        ("การดาเนินการ", TextDamage.LOST_LETTERS),
        ("สานักปลัด", TextDamage.LOST_LETTERS),
        ("กองคลงั", TextDamage.LOST_LETTERS),
        ("ตามหลกั เกณฑ์", TextDamage.LOST_LETTERS),
        ("วธิ กี าร", TextDamage.LOST_LETTERS),
        ("เม่ือ", TextDamage.MARKS_SWAPPED),
        ("ท่ีดิน", TextDamage.MARKS_SWAPPED),
        ("เรื\uf70aอง", TextDamage.PRIVATE_MARKS),
        ("à¸\x81à¸²à¸£", TextDamage.WRONG_ENCODING),
        ("เธเธฒเธฃเนเธเน", TextDamage.WRONG_ENCODING),
        ("¡ÒÃ»ÃÐàÁÔ¹", TextDamage.WRONG_ENCODING),
        ("???.??????", TextDamage.QUESTION_MARKS),
        ("ITA ?????", TextDamage.QUESTION_MARKS),
    ],
)
def test_damage_is_named(text: str, expected: TextDamage) -> None:
    assert kind(text) is expected
    assert is_suspect(text)


@pytest.mark.parametrize(
    "text",
    [
        *("ทำแล้วหรือยัง???", "จัดทางเลือก", "เวลาดับไฟ", "น้ํามัน", "25 °C ± 2 × 3", "....", "···········"),
        *("naïve café", "ตั้งแต่ ๑ ต.ค. ๖๗ ฯลฯ", "ทั้งนี้ ณ ที่ตั้ง", "", "why??", "เธอเน้นเธอ", "ก็ดี"),
    ],
)
def test_what_is_whole_is_left_alone(text: str) -> None:
    assert text_damage(text) is None


def test_no_thai_text_of_the_product_is_called_damaged() -> None:
    assert len(THAI_TEXTS) > 10
    for path in THAI_TEXTS:
        try:
            lines = path.read_text("utf-8-sig").splitlines()
        except UnicodeDecodeError:
            continue
        assert [(path.name, line) for line in lines if text_damage(line)] == []


def test_no_word_of_a_dictionary_is_called_damaged() -> None:
    assert [word for word in (*WORDS, *provinces()) if text_damage(word)] == []


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=8), st.sampled_from(["", " ", "\n"]))
def test_a_text_of_words_is_whole_and_kept(words: list[str], between: str) -> None:
    text = between.join(words)
    assert text_damage(text) is None or between == ""
    assert mended(mended(text)) == mended(text)


AM = re.compile(".ำ")
OLD_FONT = str.maketrans("\u0e48\u0e49\u0e34ญ", "\uf70a\uf714\uf701\uf70f")


@given(st.sampled_from([word for word in WORDS if AM.search(word)]))
def test_an_am_torn_apart_is_seen_in_every_word(word: str) -> None:
    assert kind(f"ก{word.replace('ำ', ' า')}") is TextDamage.LOST_LETTERS
    assert kind(word.replace("ำ", "\ufffdำ")) is TextDamage.LOST_LETTERS


@given(st.sampled_from(WORDS))
def test_the_marks_of_old_fonts_are_mended_to_the_letter(word: str) -> None:
    old = word.translate(OLD_FONT)
    assert mended(old) == mended(word)
    assert squeeze(old) == squeeze(word)
    assert (text_damage(old) is not None) == (old != word)


@given(st.sampled_from([word for word in WORDS if len(word) > 7 and word.isalpha()]))
def test_the_wrong_encodings_of_any_longer_word_are_seen(word: str) -> None:
    assert kind(word.encode().decode("latin-1")) is TextDamage.WRONG_ENCODING
    assert kind(word.encode("cp874").decode("cp1252", "replace")) in {
        TextDamage.WRONG_ENCODING,
        TextDamage.LOST_LETTERS,
    }
    assert kind(re.sub(".", "?", word)) is TextDamage.QUESTION_MARKS


@given(st.text(st.sampled_from("กขคาำัิ่้์ เธน?à¸\ufffd\uf70a ab1")))
def test_any_text_is_looked_at_and_mending_settles(text: str) -> None:
    assert mended(mended(text)) == mended(text)
    assert text_damage(text) is None or is_suspect(text)
