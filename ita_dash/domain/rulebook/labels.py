"""The short names of scores, as they stand in a sentence."""

from __future__ import annotations

from ita_dash.domain.messages import Message, msg
from ita_dash.domain.rulebook.book import RuleBook
from ita_dash.domain.rulebook.codes import EIT_PARTS, INSTRUMENTS, TOTAL


def score_label(code: str, book: RuleBook) -> Message:
    """The short name of the total, an instrument, a part of the EIT or an indicator."""
    if code == TOTAL:
        return msg("คะแนนรวม")
    if code in EIT_PARTS:
        return msg("EIT ส่วนที่ {part}", part=code[-1])
    if code in INSTRUMENTS:
        return Message(book.instrument(code).short_name)
    return msg("ตัวชี้วัดที่ {number}", number=code.removeprefix("indicator_"))
