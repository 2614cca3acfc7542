"""What is said of results: nothing, the method once more, or praise without a figure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapidfuzz import fuzz

from ita_dash.domain.measures.measure import Measure
from ita_dash.domain.messages import msg
from ita_dash.domain.review.finding import Finding
from ita_dash.domain.review.rule import Rule
from ita_dash.domain.review.subject import Subject, place_of
from ita_dash.domain.thai.text import search_key, squeeze

_NUMBERING = re.compile(r"^(?:\(?[\d๐-๙]{1,2}[.)]|[-–•*])")
_MARKS = re.compile(r"[\W_]+")
_COPIED = 95
"""Likeness, in percent, from which a text is another one with a letter or two changed."""
_YEAR = re.compile(r"(?<!\d)2[45]\d\d(?!\d)")
_FIGURE = re.compile(r"\d|ร้อยละ|ครบทุก")
_DOCUMENT = re.compile(
    r"https?://|[“”\"«»]"
    r"|(?:ประกาศ|คำสั่ง|หนังสือ|บันทึก|ระเบียบ|ข้อบัญญัติ|เทศบัญญัติ|นโยบาย)[ก-๎. ]{0,60}(?:เรื่อง|ที่ ?\d)"
    r"|คู่มือ(?:การ|ประชาชน|ปฏิบัติ|สำหรับ)|รายงาน(?:การประชุม|ผลการ|สรุปผล|ประจำปี)|แผน(?:ปฏิบัติ|พัฒนา|ดำเนิน|การ)"
    r"|แบบ(?:สำรวจ|ประเมิน|ฟอร์ม|สอบถาม)"
)


def found_in_results(subject: Subject) -> Iterator[Finding]:
    """Results that are due and blank, repeat the method, or name neither figure nor document."""
    for measure in subject.carried_out:
        if subject.is_over:
            yield from _missing(measure)
        if _is_copied(measure.methods, measure.result):
            message = msg("สรุปผลซ้ำกับวิธีการดำเนินการ โปรดเขียนว่าทำสิ่งใดไปแล้ว เมื่อใด ได้ผลเท่าใด")
            about = f"{measure.methods}\n{measure.result}"
            yield Finding(Rule.RESULT_EQUALS_METHOD, place_of(measure, "result"), message, about)
        has_figure = measure.output_reached is not None or names_proof(measure.outcome)
        if measure.outcome and not has_figure:
            message = msg("ผลลัพธ์ยังไม่มีตัวเลขหรือชื่อเอกสาร โปรดเพิ่มจำนวน ร้อยละ หรือชื่อเอกสารที่ตรวจสอบได้")
            place = place_of(measure, "outcome")
            yield Finding(Rule.OUTCOME_WITHOUT_FIGURE, place, message, measure.outcome)


def names_proof(text: str) -> bool:
    """Whether a text names a figure that is no year, or a document by its name."""
    tidy = squeeze(_unnumbered(text))
    return bool(_DOCUMENT.search(tidy) or _FIGURE.search(_YEAR.sub("", tidy)))


def _missing(measure: Measure) -> Iterator[Finding]:
    if not measure.result.strip():
        message = msg("ปีนี้สิ้นสุดแล้วแต่ยังไม่มีสรุปผลการดำเนินการ โปรดกรอกผล")
        yield Finding(Rule.NO_RESULT, place_of(measure, "result"), message, "")
    if not measure.outcome.strip():
        message = msg("ปีนี้สิ้นสุดแล้วแต่ยังไม่มีผลลัพธ์หรือความสำเร็จ โปรดกรอกผลลัพธ์")
        yield Finding(Rule.NO_RESULT, place_of(measure, "outcome"), message, "")


def _is_copied(methods: str, result: str) -> bool:
    known, told = _plain(methods), _plain(result)
    return bool(told) and fuzz.ratio(known, told) >= _COPIED


def _plain(text: str) -> str:
    return _MARKS.sub("", search_key(_unnumbered(text)))


def _unnumbered(text: str) -> str:
    return "\n".join(_NUMBERING.sub("", line.strip()) for line in text.splitlines())
