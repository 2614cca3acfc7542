"""What single cells of a filled form say; a fault tells what is wrong and what to do."""

from __future__ import annotations

from ita_dash.domain.errors import InvalidInput
from ita_dash.domain.evidence.link import checked_link
from ita_dash.domain.measures.status import STATUS_LABELS, MeasureStatus, parse_status
from ita_dash.domain.messages import Message, listed, msg
from ita_dash.domain.thai.text import search_key
from ita_dash.imports.measures.percent import percent_of
from ita_dash.imports.measures.plan_cells import figure_of

_LABELS = {status.value: label for status, label in STATUS_LABELS.items()}
_TICKED = frozenset(map(search_key, ("เสร็จแล้ว", "เสร็จ", "แล้วเสร็จ", "ใช่", "done", "yes", "✓", "✔")))


def read_status(text: str) -> MeasureStatus | Message:
    """One of the official words, or a spelling of it that is known."""
    status = parse_status(text)
    words = Message(", ".join(f"{{{each.value}}}" for each in STATUS_LABELS), _LABELS)
    return status or msg("สถานะต้องเป็นคำใดคำหนึ่งใน {words} โปรดเลือกจากรายการ", words=words)


def read_percent(text: str) -> int | Message | None:
    """A whole number from 0 to 100; None where the cell is blank."""
    if not text:
        return None
    try:
        percent = percent_of(text)
    except ValueError:
        percent = -1.0
    is_whole = percent.is_integer() and 0 <= percent <= 100
    return int(percent) if is_whole else msg("ความคืบหน้าต้องเป็นจำนวนเต็ม 0 ถึง 100 โปรดแก้")


def read_reached(text: str, unit: str) -> float | Message | None:
    """A figure from 0 up, with or without its unit; None where the cell is blank."""
    if not text:
        return None
    figure, behind = figure_of(text)
    if figure is None or behind not in ("", unit):
        return msg("ค่าที่ทำได้ต้องเป็นตัวเลขตั้งแต่ 0 ขึ้นไป ไม่ต้องใส่คำอื่น โปรดแก้")
    return figure


def read_tick(text: str) -> bool | Message:
    """Whether a step is done; a blank cell says that it is not."""
    if not text:
        return False
    if search_key(text) in _TICKED:
        return True
    return msg("เลือก เสร็จแล้ว จากรายการ หรือเว้นว่างเมื่อยังไม่เสร็จ")


def word_meaning(text: str) -> str:
    """What a word of a list means in whatever language it stands; another text is itself."""
    status = parse_status(text)
    if status is not None:
        return status.value
    return "done" if search_key(text) in _TICKED else text


def read_links(text: str) -> tuple[str, ...] | Message:
    """The links of a cell, one a line; every one must open in a browser."""
    try:
        return tuple(dict.fromkeys(map(checked_link, text.split())))
    except InvalidInput as error:
        return listed([error.what, error.todo])
