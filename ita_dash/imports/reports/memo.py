"""Reads the memo before a report: its head, and who signed it with which position."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ita_dash.domain.measures.memo import Memo, MemoSigner, split_number
from ita_dash.domain.thai.dates import parse_day
from ita_dash.imports.reports.signed_lines import signed_name

_TITLE = "บันทึกข้อความ"
_HEADS = {
    "department": re.compile(r"ส่วนราชการ\s*(.*)"),
    "phone": re.compile(r"(?:โทรศัพท์|โทร)[\s.:]*(.*)"),
    "date_text": re.compile(r"วันที่\s*(.*)"),
    "number_text": re.compile(r"ที่(?:\s+(.*)|())"),
    "subject": re.compile(r"เรื่อง\s*(.*)"),
    "addressee": re.compile(r"เรียน\s*(.*)"),
}
_SAME_LINE = re.compile(r" (?=วันที่[ ๐-๙\d.…]|โทร(?:ศัพท์)?[ .:]{0,3}[๐-๙\d(.…])")
"""Where a second head begins on the line of another."""
_BODY = re.compile(r"[๑1]\s*[.)]|ตามที่|ด้วย|จึงเรียน")
_BLANK = " ._…-"
_MOST_HEAD_LINES = 40
_MOST_LINES = 400
"""A memo is a page or two; what follows is the report."""
_MOST_LETTERS = 500
_MOST_SIGNERS = 12
_ACTING_LINE = re.compile(r"(?:รักษาราชการแทน|ปฏิบัติหน้าที่แทน|ปฏิบัติราชการแทน)")
_NO_POSITION = re.compile(r"[/(]|ความเห็น|อนุมัติ|ไม่อนุมัติ|รายงาน|วันที่")


def read_memo(text: str) -> Memo | None:
    """The memo that a report's running text begins with; None where there is none.

    Digits stay as they stand, Thai or Arabic; dots that mark a blank place are nothing.
    """
    lines = [" ".join(line.split()) for line in text.splitlines()]
    start = next((place for place, line in enumerate(lines) if _TITLE in line), None)
    if start is None:
        return None
    own = lines[start + 1 : start + _MOST_LINES]
    head = {field: _told(words) for field, words in _head(own[:_MOST_HEAD_LINES])}
    number_text, date_text = head.get("number_text"), head.get("date_text")
    day = parse_day(date_text) if date_text and date_text[0].isdecimal() else None
    number = split_number(number_text or "")[1]
    return Memo(**head, number=number, day=day, signers=tuple(_signers(own)))


def _head(lines: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The places of the head, each once with all its words, up to where the body begins."""
    found: dict[str, list[str]] = {}
    open_field = ""
    for part in (part for line in lines for part in _SAME_LINE.split(line) if part):
        if _BODY.match(part):
            break
        field, words = _place(part, found)
        if field:
            open_field = field
            found[field] = [words]
        elif open_field == "subject":
            found[open_field].append(part)
    return ((field, " ".join(words)) for field, words in found.items())


def _place(part: str, found: dict[str, list[str]]) -> tuple[str, str]:
    for field, pattern in _HEADS.items():
        match = pattern.fullmatch(part)
        if match and field not in found:
            return field, match[1] or ""
    return "", ""


def _told(words: str) -> str | None:
    text = words.strip(_BLANK)
    return (words.strip() if text else "")[:_MOST_LETTERS] or None


def _signers(lines: Sequence[str]) -> Iterator[MemoSigner]:
    """Each name in brackets with the lines of position below it."""
    names = [(place, name) for place, line in enumerate(lines) if (name := signed_name(line))]
    for place, name in names[:_MOST_SIGNERS]:
        following = [line for line in lines[place + 1 : place + 8] if line]
        position = " ".join(_position(following))[:_MOST_LETTERS]
        yield MemoSigner(name, position or None)


def _position(lines: Sequence[str]) -> Iterator[str]:
    """The line below a name, and those in whose stead it is signed."""
    for place, line in enumerate(lines):
        is_acting = _ACTING_LINE.search(line) or (place and _ACTING_LINE.search(lines[place - 1]))
        if _NO_POSITION.match(line) or (place and not is_acting):
            return
        yield line.removeprefix("ตำแหน่ง").strip()
