"""How evidence is said: its kind, its file, its revision, and what is to be done about it."""

from __future__ import annotations

from collections.abc import Mapping

from ita_dash.domain.evidence.entry import Evidence
from ita_dash.domain.messages import Message, msg
from ita_dash.wording.files import size_words

KIND_LABELS: Mapping[str, Message] = {"link": msg("ลิงก์"), "file": msg("ไฟล์")}
RENEWAL_LABELS: Mapping[str, Message] = {
    "yearly": msg("ปรับปรุงทุกปี"),
    "once": msg("ใช้ได้ต่อเนื่อง"),
}


def renewal_code(content: Evidence) -> str:
    """The key of RENEWAL_LABELS."""
    return "yearly" if content.renews_yearly else "once"


def source_words(content: Evidence) -> Message:
    """The link, or the name of the file with its size."""
    if content.file is None:
        return Message("{link}", {"link": content.link or ""})
    size = size_words(content.file.size)
    return Message("{name} ({size})", {"name": content.file.name, "size": size})


def step_words(content: Evidence, standing: int | None = None) -> Message:
    """The step as it was called, under its number now where it stands, or the whole measure."""
    if content.step_no is None:
        return msg("ทั้งมาตรการ")
    number = standing or content.step_no
    return msg("ขั้นตอนที่ {number}: {text}", number=number, text=content.step_text or "")
