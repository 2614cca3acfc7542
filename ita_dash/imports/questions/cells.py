"""Read the cells of a table of questions and items: scores, elements met, parts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ita_dash.domain.messages import Message, msg
from ita_dash.domain.scores.elements import joined_marks, read_marked
from ita_dash.domain.scores.input import score_refused
from ita_dash.domain.scores.question_codes import ITEM_SCORES, is_item
from ita_dash.domain.thai.text import search_key
from ita_dash.imports.problems import Severity
from ita_dash.imports.scores.cells import is_missing, read_score

_MET = frozenset(
    {
        *("ผ่าน", "ผ่านการประเมิน", "มี", "ครบ", "ครบถ้วน", "ได้คะแนน", "เปิดเผย", "ใช่"),
        *("✓", "✔", "☑", "✅", "√", "yes", "y", "pass", "passed", "true", "complete"),
    }
)
_NOT_MET = frozenset(
    {
        *("ไม่ผ่าน", "ไม่ผ่านการประเมิน", "ไม่มี", "ไม่ครบ", "ไม่ครบถ้วน", "ไม่ได้คะแนน", "ไม่เปิดเผย"),
        *(
            "ไม่ใช่",
            "✗",
            "✘",
            "☒",
            "❌",
            "×",
            "x",
            "no",
            "n",
            "fail",
            "failed",
            "false",
            "incomplete",
        ),
    }
)
_FRACTION = re.compile(r"(\d{1,2})(?:/|จาก|of|ใน)(\d{1,2})(?:องค์ประกอบ|ข้อ)?")
_COUNT = re.compile(r"(\d{1,2})(?:\.0+)?(?:องค์ประกอบ|ข้อ)?")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}.*|\d{1,2}[-/](?:\d{1,2}|[a-zก-ฮ.]+)[-/]\d{2,4}")
_PART = re.compile(r"(?:eit)?(?:ส่วนที่|ส่วน|part|p)?[ _-]?([12])(?:\.0+)?")
_FROM_DATE = msg("อ่านเป็นจำนวนองค์ประกอบไม่ได้ โปรแกรมตารางอาจเปลี่ยน 2/4 เป็นวันที่ โปรดพิมพ์ว่า 2 จาก 4")
_NO_COUNT = msg("อ่านเป็นจำนวนองค์ประกอบไม่ได้ จึงไม่ได้นำเข้าช่องนี้ โปรดเขียนแบบ 2/4")
_ONE = msg("ไม่แน่ชัดว่า 1 หมายถึงผ่าน หรือได้ 1 คะแนน โปรดเขียน 100 หรือ ผ่าน")
_WORD_FOR_QUESTION = msg("คะแนนของข้อคำถามต้องเป็นตัวเลข 0 ถึง 100 ไม่ใช่คำว่าผ่านหรือมี")
_HALF = msg("ข้อตรวจ OIT ได้ 100 หรือ 0 เท่านั้น ค่านี้จึงน่าสงสัย โปรดตรวจ")
_NOTHING_THERE = msg("อ่าน ไม่มี เป็น ไม่ผ่าน (0 คะแนน) ถ้าหมายถึงไม่มีข้อมูล โปรดเว้นว่าง")


@dataclass(frozen=True)
class Note:
    """What is to be said of a cell."""

    severity: Severity
    message: Message


@dataclass(frozen=True)
class ReadScore:
    """The score of a cell on 0–100, None where it has none, and what is to be said of it."""

    score: float | None
    note: Note | None = None


def read_question_score(code: str, text: str) -> ReadScore:
    """The score of a question or an item; a word counts for items alone, and 1 is never 100."""
    word = _read_word(code, search_key(text))
    if word is not None or is_missing(text):
        return word or ReadScore(None)
    try:
        score = read_score(text)
    except ValueError:
        return ReadScore(None, Note("error", msg("ไม่ใช่ตัวเลข")))
    refused = score_refused(score)
    if refused is not None:
        return ReadScore(None, Note("error", refused))
    # Bare 1 may be a tick that a form wrote as a number.
    if is_item(code) and search_key(text) == "1":
        return ReadScore(None, Note("error", _ONE))
    return ReadScore(score, item_doubt(code, score))


def _read_word(code: str, key: str) -> ReadScore | None:
    """What a word says; None for one that says nothing here, such as ไม่มี of a survey."""
    if not is_item(code):
        is_wrong = key in _MET or (key in _NOT_MET and not is_missing(key))
        return ReadScore(None, Note("error", _WORD_FOR_QUESTION)) if is_wrong else None
    if key in _MET:
        return ReadScore(ITEM_SCORES[1])
    if key in _NOT_MET:
        return ReadScore(ITEM_SCORES[0], Note("notice", _NOTHING_THERE) if key == "ไม่มี" else None)
    return None


def item_doubt(code: str, score: float) -> Note | None:
    """What is doubtful about a score of an item that is neither all nor nothing."""
    return Note("warning", _HALF) if is_item(code) and score not in ITEM_SCORES else None


@dataclass(frozen=True)
class ReadElements:
    """How many elements are met, of how many, and which ("1,3"); None where that is not told."""

    met: int | None = None
    total: int | None = None
    marked: str | None = None
    note: Note | None = None


def read_elements(text: str) -> ReadElements:
    """Elements of an item as written: "2/4", "๒ จาก ๔", "3"; which they are: "ข้อ 1,3 จาก 4"."""
    if is_missing(text):
        return ReadElements()
    marked = read_marked(text)
    if marked is not None:
        places, total = marked
        refused = marks_refused(places, total)
        return ReadElements(len(places), total, None if refused else joined_marks(places), refused)
    key = search_key(text)
    fraction = _FRACTION.fullmatch(key)
    if fraction:
        met, total = int(fraction[1]), int(fraction[2])
        return ReadElements(met, total, note=elements_refused(met, total))
    count = _COUNT.fullmatch(key)
    if count:
        return ReadElements(int(count[1]))
    return ReadElements(note=Note("warning", _FROM_DATE if _DATE.fullmatch(key) else _NO_COUNT))


def elements_refused(met: int | None, total: int | None) -> Note | None:
    """Why so many elements of so many cannot be."""
    if met is None or total is None or 0 <= met <= total > 0:
        return None
    return Note("error", msg("องค์ประกอบที่ครบ {met} มากกว่าทั้งหมด {total}", met=met, total=total))


def marks_refused(places: Sequence[int], total: int) -> Note | None:
    """Why these of so many elements cannot be met."""
    if all(0 < place <= total for place in places):
        return None
    beyond = next(place for place in places if not 0 < place <= total)
    return Note(
        "error", msg("ไม่มีองค์ประกอบที่ {place} ใน {total} องค์ประกอบ", place=beyond, total=total)
    )


def elements_doubt(score: float | None, met: int | None, total: int | None) -> Message | None:
    """What does not fit between an item's score and its elements; None where it does."""
    if score is None or met is None or total is None:
        return None
    if score == ITEM_SCORES[1] and met < total:
        return msg("ได้ 100 คะแนน ทั้งที่องค์ประกอบครบ {met} จาก {total} โปรดตรวจ", met=met, total=total)
    if score == ITEM_SCORES[0] and met == total:
        return msg("ได้ 0 คะแนน ทั้งที่องค์ประกอบครบทั้ง {total} โปรดตรวจ", total=total)
    return None


def read_part(text: str) -> int:
    """Part 1 or 2 of the EIT, 0 for the whole; ValueError for another text."""
    key = search_key(text)
    if is_missing(text) or key in ("รวม", "ทั้งหมด", "0", "0.0"):
        return 0
    found = _PART.fullmatch(key)
    if not found:
        raise ValueError(text)
    return int(found[1])
