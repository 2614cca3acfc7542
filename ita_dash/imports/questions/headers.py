"""What a header of a table of questions and items means, and which code a cell names."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from ita_dash.domain.scores.question_codes import INSTRUMENT_OF
from ita_dash.domain.thai.text import search_key
from ita_dash.i18n.spellings import every_language
from ita_dash.imports.scores.cells import read_fiscal_year
from ita_dash.wording.columns import column_label

_FIELDS: Mapping[str, tuple[str, ...]] = {
    "fiscal_year": (
        "fiscal_year",
        "fy",
        "year",
        "ปี",
        "พ.ศ.",
        "ปีงบประมาณ",
        "ปีงบประมาณ พ.ศ.",
        "ปีที่ประเมิน",
    ),
    "agency": ("agency", "agency_name", "หน่วยงาน", "ชื่อหน่วยงาน"),
    "code": (
        *("code", "question", "ข้อ", "ข้อที่", "รหัส", "รหัสข้อ", "เลขข้อ"),
        *("ข้อคำถาม", "ข้อคำถามที่", "ข้อตรวจ", "ข้อ OIT"),
    ),
    "instrument": ("instrument", "เครื่องมือ", "แบบวัด", "แบบ"),
    "name": (
        *(
            "name",
            "name_th",
            "question_name",
            "topic",
            "ชื่อข้อ",
            "ชื่อข้อตรวจ",
            "เรื่อง",
            "ประเด็น",
            "ประเด็นการประเมิน",
        ),
        *("คำถาม", "รายการ", "ข้อมูล", "หัวข้อ"),
    ),
    "indicator": ("indicator", "ตัวชี้วัด", "ตัวชี้วัดที่"),
    "score": (
        *("score", "คะแนน", "คะแนนที่ได้", "คะแนนเฉลี่ย", "ร้อยละ", "ค่าคะแนน"),
        *("ผล", "ผลการประเมิน", "ผลการตรวจ", "สถานะ", "คะแนน (เต็ม 100)"),
    ),
    "part": ("part", "ส่วน", "ส่วนที่", "eit ส่วนที่"),
    "part_1": ("part_1", "score_part_1", "ส่วนที่ 1", "คะแนนส่วนที่ 1", "eit part 1", "part 1"),
    "part_2": ("part_2", "score_part_2", "ส่วนที่ 2", "คะแนนส่วนที่ 2", "eit part 2", "part 2"),
    "elements": (
        *("elements", "elements_met", "องค์ประกอบ", "องค์ประกอบที่ครบ", "องค์ประกอบที่ผ่าน"),
        *("จำนวนองค์ประกอบที่ครบ", "องค์ประกอบด้านข้อมูล"),
    ),
    "remark": (
        *("remark", "remarks", "note", "หมายเหตุ", "ข้อสังเกต", "ความเห็น", "ข้อเสนอแนะ"),
        *("เหตุผล", "ความเห็นผู้ตรวจ"),
    ),
    "stake": ("stake",),
    "source": ("source", "ที่มา", "แหล่งข้อมูล", "แหล่งที่มา"),
}
_OWN_LABELS = {
    **{field: field for field in ("fiscal_year", "agency", "code", "instrument", "indicator")},
    **{"score": "score", "part_1": "part_1", "part_2": "part_2", "remark": "remark"},
    **{"source": "source", "elements": "elements_met", "name": "question_name", "stake": "stake"},
}
"""What our own files call the fields."""
_WORDS = {
    search_key(word): field
    for field, words in _FIELDS.items()
    for word in (*words, *every_language(column_label(_OWN_LABELS.get(field, field))))
}
_CODE = re.compile(
    r"(?:ข้อ(?:ที่|คำถาม|ตรวจ)?)?(?:iit|eit|oit)?(?:ข้อ(?:ที่)?)?"
    r"(?P<letter>[ieo])[ ._-]?(?P<number>[1-9]\d?)"
    r"(?:(?:[_/-]|\()?(?:ส่วนที่|ส่วน|part|p)[ ._-]?(?P<part>[12])\)?)?"
)
_NUMBERED = re.compile(r"(?:ข้อ(?:ที่)?)?([1-9]\d?)\.?")
_WITH_NAME = re.compile(r"(?P<code>[ieo] ?[-.]?[1-9]\d?)[.):]? (?P<name>\D.*)", re.IGNORECASE)
_INSTRUMENT_LETTERS = {instrument: letter for letter, instrument in INSTRUMENT_OF.items()}


@dataclass(frozen=True)
class QuestionHeading:
    """What a header means: a field by its name, a question ("i10", part 0–2), or a year (พ.ศ.)."""

    kind: Literal["field", "question", "year"]
    name: str
    part: int = 0


@dataclass(frozen=True)
class NamedCode:
    """The code a text names, with the part and the words behind it."""

    code: str
    part: int = 0
    name: str = ""


def read_heading(text: str) -> QuestionHeading | None:
    """The meaning of a header; None for one that is not known."""
    key = search_key(text)
    if key in _WORDS:
        return QuestionHeading("field", _WORDS[key])
    code = named_code(text)
    if code is not None:
        return QuestionHeading("question", code.code, code.part)
    try:
        return QuestionHeading("year", str(read_fiscal_year(key.removeprefix("คะแนน"))))
    except ValueError:
        return None


def named_code(text: str, instrument: str = "") -> NamedCode | None:
    """The question or item that a text names: "ข้อ i10", "O12", "e3 ส่วนที่ 1", "o1 โครงสร้าง".

    A bare number counts where ``instrument`` says of which; None where nothing is named.
    """
    key = search_key(text)
    found = _CODE.fullmatch(key)
    if found:
        return NamedCode(f"{found['letter']}{found['number']}", int(found["part"] or 0))
    letter = _INSTRUMENT_LETTERS.get(_instrument(instrument))
    number = _NUMBERED.fullmatch(key)
    if number and letter:
        return NamedCode(f"{letter}{number[1]}")
    named = _WITH_NAME.fullmatch(" ".join(text.split()))
    own = _CODE.fullmatch(search_key(named["code"])) if named else None
    return NamedCode(f"{own['letter']}{own['number']}", 0, named["name"]) if own and named else None


def _instrument(text: str) -> str:
    key = search_key(text)
    return next((each for each in _INSTRUMENT_LETTERS if each in key), "")


def knows_header(text: str) -> bool:
    """Whether a header is known."""
    return read_heading(text) is not None


def holds_questions(headers: Sequence[str]) -> bool:
    """Whether headers are those of such a table: a column of codes, or columns of questions."""
    read = [heading for heading in map(read_heading, headers) if heading is not None]
    fields = {each.name for each in read if each.kind == "field"}
    if "code" not in fields:
        return any(each.kind == "question" for each in read)
    has_years = any(each.kind == "year" for each in read)
    return has_years or bool(fields & {"score", "part_1", "part_2"})
