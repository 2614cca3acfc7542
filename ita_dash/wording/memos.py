"""What the memo before a report says, place by place."""

from __future__ import annotations

from collections.abc import Iterator

from ita_dash.domain.measures.memo import Memo
from ita_dash.domain.messages import Message, msg

BLANK = msg("เว้นว่างไว้")
MEMO = msg("บันทึกข้อความ")
_PLACES = {
    "department": msg("ส่วนราชการ"),
    "phone": msg("โทรศัพท์"),
    "number_text": msg("เลขที่หนังสือ"),
    "date_text": msg("วันที่"),
    "subject": msg("เรื่อง"),
    "addressee": msg("เรียน"),
}
_MEANT = {"number_text": ("number", msg("ไม่มีเลขที่หนังสือ")), "date_text": ("day", msg("ไม่มีวัน"))}
"""Places in which something may stand that is not what belongs there, and what is missing then."""


def memo_lines(memo: Memo) -> Iterator[tuple[Message, Message]]:
    """Each place of the head with what stands there, then each signer with the position."""
    for field, label in _PLACES.items():
        yield label, _said(memo, field)
    for signer in memo.signers:
        yield msg("ผู้ลงนาม"), Message(" · ".join(filter(None, [signer.name, signer.position])))


def _said(memo: Memo, field: str) -> Message:
    text = getattr(memo, field)
    if text is None:
        return BLANK
    meant, missing = _MEANT.get(field, (field, BLANK))
    if getattr(memo, meant) is None:
        return msg("{text} ({missing})", text=text, missing=missing)
    return Message(text)
