"""The text of a CSV, text or HTML file in whatever encoding Thai offices save it."""

from __future__ import annotations

import re

from ita_dash.domain.errors import UnreadableFile
from ita_dash.domain.messages import msg

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x19\x1b-\x1f\x7f]")
_HTML_START = re.compile(r"\s*<(!doctype\s+html|html|head|body|table)\b", re.IGNORECASE)


def decode_text(name: str, content: bytes) -> str:
    """The text of a file: UTF-8, UTF-16 with its mark, or TIS-620 (CP874).

    Raises UnreadableFile when no encoding fits or the bytes are no text.
    """
    is_utf16 = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ("utf-16",) if is_utf16 else ("utf-8-sig", "cp874"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not _CONTROL.search(text):
            return text
    raise UnreadableFile(
        msg("อ่านเนื้อหาของไฟล์ {name} ไม่ได้ เพราะไม่ใช่ข้อความหรือใช้รหัสตัวอักษรที่ไม่รองรับ", name=name),
        msg("โปรดบันทึกเป็น CSV UTF-8 หรือ Excel (.xlsx) แล้วนำเข้าใหม่"),
    )


def without_controls(text: str) -> str:
    """The text without control characters, which no database column or XML file can hold all of."""
    return _CONTROL.sub("", text)


def is_html(text: str) -> bool:
    """Whether the text begins as a web page or a table of one."""
    return _HTML_START.match(text) is not None


def is_tabular(text: str) -> bool:
    """Whether the first lines all hold the same separator: comma, semicolon or tab."""
    lines = [line for line in text[:10_000].splitlines() if line.strip()][:5]
    return len(lines) > 1 and any(all(mark in line for line in lines) for mark in ",;\t")
