"""The codes of questions and items: i10, e3, o12, and the order in which they are shown."""

from __future__ import annotations

import re

from ita_dash.domain.messages import Message, msg

INSTRUMENT_OF = {"i": "iit", "e": "eit", "o": "oit"}
"""The instrument by the letter that a code begins with."""
ITEM_SCORES = (0.0, 100.0)
"""An item of the website check has all its elements or it counts for nothing."""
PARTS = (0, 1, 2)
_CODE = re.compile(r"([ieo])([1-9]\d?)")


def is_code(code: str) -> bool:
    """Whether a text is a code: a letter of an instrument and a number from 1 to 99."""
    return _CODE.fullmatch(code) is not None


def is_item(code: str) -> bool:
    """Whether the code is of an item of the website check."""
    return code.startswith("o")


def code_order(code: str) -> tuple[int, int]:
    """Where a code stands among others: i before e before o, then by number."""
    return "ieo".index(code[0]), int(code[1:])


def detail_name(code: str, part: int = 0) -> Message:
    """What a question or item is called: its code, with the part of the EIT where it has one."""
    if part:
        return msg("{code} ส่วนที่ {part}", code=code, part=part)
    return Message("{code}", {"code": code})
