"""The memo in front of the report: its number, its date, and who signs it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce

from ita_dash.domain.messages import Message, msg
from ita_dash.domain.review.finding import Finding, Place
from ita_dash.domain.review.rule import Rule
from ita_dash.domain.review.subject import Subject


def found_in_memo(subject: Subject) -> Iterator[Finding]:
    """Blanks of the memo, and signers whom nobody named."""
    memo = subject.memo
    if memo is not None and memo.number is None:
        message = msg("บันทึกข้อความยังไม่มีเลขที่ โปรดออกเลขที่หนังสือก่อนเสนอ")
        yield Finding(Rule.MEMO_NUMBER_BLANK, Place("memo_number"), message, "")
    if memo is not None and memo.day is None:
        message = msg("บันทึกข้อความยังไม่มีวันที่ครบถ้วน โปรดใส่วัน เดือน ปี ก่อนเสนอ")
        yield Finding(Rule.MEMO_DATE_BLANK, Place("memo_date"), message, "")
    if subject.missing_signers:
        signers = reduce(_and, subject.missing_signers)
        message = msg("ยังไม่ได้ระบุชื่อหรือตำแหน่งของ {signers} โปรดกรอกในข้อมูลหน่วยงาน", signers=signers)
        yield Finding(Rule.OFFICE_UNSET, Place("signers"), message, str(signers))


def _and(before: Message, last: Message) -> Message:
    return Message("{before}, {last}", {"before": before, "last": last})
