"""How it is said what a publication leaves out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from ita_dash.domain.messages import Message, msg


class LeftOut(Protocol):
    """What a publication leaves out, as ``exports.site.content.HeldBack``."""

    @property
    def drafts(self) -> int:
        """Pieces of evidence that are not public."""

    @property
    def files(self) -> int:
        """Public evidence that is a file."""

    @property
    def named(self) -> tuple[int, ...]:
        """Numbers of the measures that seem to name somebody."""


def held_back_messages(left_out: LeftOut, *, with_names: bool) -> Iterator[Message]:
    """A sentence for each kind of what is left out, none where nothing is."""
    if left_out.drafts:
        yield msg("หลักฐาน {n} รายการยังไม่เผยแพร่ จึงไม่อยู่ในชุด", n=left_out.drafts)
    if left_out.files:
        yield msg("หลักฐานที่เป็นไฟล์ {n} รายการไม่อยู่ในชุด โปรดใส่ลิงก์ของไฟล์บนเว็บไซต์", n=left_out.files)
    if not left_out.named:
        return
    numbers = ", ".join(map(str, left_out.named))
    if with_names:
        yield msg("มาตรการที่ {numbers} มีข้อความที่อาจเป็นชื่อบุคคล และแสดงตามที่บันทึก", numbers=numbers)
    else:
        yield msg("มาตรการที่ {numbers} มีข้อความที่อาจเป็นชื่อบุคคล จึงซ่อนไว้", numbers=numbers)
