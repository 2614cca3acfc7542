"""Lines of a memo that are signed by people: no table begins there, and who signs stands there."""

from __future__ import annotations

import re

_TITLES = r"(?:นาย|นางสาว|นาง|น\.ส\.|ว่าที่|จ่า|จ\.อ\.|พ\.จ\.|พัน|สิบ|ส\.ต\.|ส\.อ\.|ร้อย|ร\.ต\.|ดร\.)"
_SIGNATURE = re.compile(
    rf"ลงชื่อ|จึงเรียนมา|^\(\s*(?:{_TITLES}|[.…]{{3}})|^{_TITLES}\s?\S+ \S+$|^ตำแหน่ง"
    r"|^ผู้(?:รายงาน|จัดทำ|ตรวจสอบ|อนุมัติ|เสนอ|รับรอง)|^ความเห็น(?:ของ)?\s*(?:ปลัด|นายก|ผู้)"
)


_TITLED = re.compile(_TITLES)
_MOST_LETTERS = 100


def is_signature(line: str) -> bool:
    """Whether a line belongs to a memo's signatures: "(นาย…)", "ลงชื่อ", "ตำแหน่ง" and the like."""
    return len(line) < 200 and _SIGNATURE.search(" ".join(line.split())) is not None


def signed_name(line: str) -> str | None:
    """The name that stands alone in brackets, as below a signature; None for any other line."""
    text = line.strip()
    if len(text) > _MOST_LETTERS or not (text.startswith("(") and text.endswith(")")):
        return None
    name = text[1:-1].strip()
    return name if _TITLED.match(name) and not set(name) & set("()") else None
