"""Thai letters that a PDF, an old font or a wrong way of saving a file damaged.

They are named, and mended where only one right reading is left.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

_PRIVATE = {
    0xF700: "ฐ",
    0xF70F: "ญ",
    0xF710: "\u0e31",
    0xF711: "\u0e4d",
    0xF712: "\u0e47",
    **{0xF701 + n: chr(0x0E34 + n) for n in range(4)},
    **{0xF705 + n: chr(0x0E48 + n) for n in range(5)},
    **{0xF70A + n: chr(0x0E48 + n) for n in range(5)},
    **{0xF713 + n: chr(0x0E48 + n) for n in range(5)},
    **{0xF718 + n: chr(0x0E38 + n) for n in range(3)},
}
"""Shifted vowels and tone marks of older Thai fonts, by the letter that each stands for."""
_PRIVATE_MARK = re.compile("[\uf700-\uf71a]")
_ABOVE_OR_BELOW = "\u0e31\u0e34-\u0e3a\u0e47"
_MARK = f"{_ABOVE_OR_BELOW}\u0e48-\u0e4e"
_TONES = "\u0e48-\u0e4c"
_TONE_FIRST = re.compile(f"[{_TONES}][{_ABOVE_OR_BELOW}]")
_MARKS = re.compile(f"[{_ABOVE_OR_BELOW}{_TONES}]{{2,}}")
_LOST_AM = (
    *("ดาเนิน", "สานัก", "ประจาปี", "กาหนด", "สาคัญ", "สาเร็จ", "จานวน", "ตาบล", "อานาจ", "คาสั่ง"),
    *("คาแนะนา", "สาหรับ", "บารุงรักษา", "(?<!เว)ลาดับ", "จัดทา(?![งสย])", "อาเภอ"),
)
"""Words of official papers without the upper half of their "ำ", which no right word contains."""
_LOST = re.compile(
    f"\ufffd|[ก-๎] [\u0e30\u0e32\u0e33{_MARK}]|^[\u0e30\u0e32\u0e33{_MARK}]"
    f"|\u0e31(?![\u0e48-\u0e4b]?[ก-ฮ\uf700-\uf71a\ufffd])|{'|'.join(_LOST_AM)}"
)
_LATIN, _AS_LATIN = "À-ÖØ-öø-û", "\u00a1-\u00fb"
_WRONG_ENCODING = re.compile(
    f"à[¸¹]|(?:เ[ธน].?){{4}}|[{_AS_LATIN}]{{3}}[{_LATIN}]|[{_LATIN}][{_AS_LATIN}]{{3}}"
)
_ASKED = re.compile(r"\?{3}")
_THAI = re.compile("[ก-๎]")
_SHOWN_BEFORE, _SHOWN_BEHIND = 20, 40


class TextDamage(StrEnum):
    """What happened to a text, the worst first; of the last two everything could be mended."""

    WRONG_ENCODING = "wrong_encoding"
    QUESTION_MARKS = "question_marks"
    LOST_LETTERS = "lost_letters"
    MARKS_SWAPPED = "marks_swapped"
    PRIVATE_MARKS = "private_marks"


@dataclass(frozen=True)
class Damage:
    """The worst that happened to a text, and what stands around the first such place."""

    kind: TextDamage
    around: str


def is_suspect(text: str) -> bool:
    """Whether a text can be damaged at all; quick, for tables of a million figures."""
    return not text.isascii() or "???" in text


def text_damage(text: str) -> Damage | None:
    """The worst damage of a text, None when it is whole.

    A PDF loses letters or the upper half of "ำ", tears words apart and swaps marks; a file saved
    in a wrong encoding shows "à¸" or "???" for Thai letters; an old font keeps marks of its own.
    """
    for kind, pattern in _PATTERNS.items():
        found = pattern.search(text)
        is_question = kind is TextDamage.QUESTION_MARKS
        if found and not (is_question and _THAI.search(text)):
            begin = max(found.start() - _SHOWN_BEFORE, 0)
            return Damage(kind, text[begin : found.end() + _SHOWN_BEHIND])
    return None


def mended(text: str) -> str:
    """The text with the marks of old fonts as Thai letters, and tone marks behind their vowel."""
    if text.isascii():
        return text
    whole = text.translate(_PRIVATE)
    return _MARKS.sub(_vowels_first, whole) if _TONE_FIRST.search(whole) else whole


def _vowels_first(marks: re.Match[str]) -> str:
    return "".join(sorted(marks[0], key=lambda mark: "\u0e48" <= mark <= "\u0e4c"))


_PATTERNS = {
    TextDamage.WRONG_ENCODING: _WRONG_ENCODING,
    TextDamage.QUESTION_MARKS: _ASKED,
    TextDamage.LOST_LETTERS: _LOST,
    TextDamage.MARKS_SWAPPED: _TONE_FIRST,
    TextDamage.PRIVATE_MARKS: _PRIVATE_MARK,
}
