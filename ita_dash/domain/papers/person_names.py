"""Names of people in texts that are to be published: found by the title before them.

A name is a title, a given name and a surname. What only begins like one (นายก, นายช่าง, นายอำเภอ)
is a position. No rule finds every name: whoever publishes is told where one was found, and reads.
"""

from __future__ import annotations

import re

HIDDEN = "(ไม่แสดงชื่อ)"
_TITLES = "นางสาว|น\\.ส\\.|นาง|นาย|เด็กชาย|เด็กหญิง|ว่าที่ร้อยตรี|ว่าที่ ร\\.ต\\."
_POSITIONS = "ก|ช่าง|อำเภอ|ทะเบียน|ตรวจ|แพทย์|จ้าง|ทหาร|ประกัน|สถานี|ด่าน|หน้า|ทุน"
_NAME = re.compile(f"(?<![ก-๎])(?:{_TITLES}) ?(?!{_POSITIONS})[ก-๎]{{2,30}} {{1,2}}[ก-๎]{{2,40}}")


def has_name(text: str) -> bool:
    """Whether the text seems to name somebody."""
    return _NAME.search(text) is not None


def without_names(text: str) -> str:
    """The text with HIDDEN where it seems to name somebody."""
    return _NAME.sub(HIDDEN, text)
