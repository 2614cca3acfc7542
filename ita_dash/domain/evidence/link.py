"""Which links may be evidence: pages of the web that everybody's browser can open."""

from __future__ import annotations

import re
from urllib.parse import SplitResult, urlsplit

from ita_dash.domain.errors import InvalidInput
from ita_dash.domain.messages import Message, msg

MOST_LETTERS = 2000
"""Letters of a link; browsers and servers cut longer ones."""
_FORBIDDEN = re.compile(r"[\s\x00-\x1f\x7f<>\"\\^`{|}]")
_TODO = msg("โปรดคัดลอกลิงก์ทั้งบรรทัดจากช่องที่อยู่ของเว็บเบราว์เซอร์ เช่น https://www.example.go.th/…")


def checked_link(text: str) -> str:
    """The link without blanks around it.

    Raises InvalidInput when it is not http(s), names no site, holds a user name or password, is
    too long or has letters that no link has.
    """
    link = text.strip()
    broken = _broken(link)
    if broken is not None:
        raise InvalidInput(broken, _TODO)
    return link


def site_of(link: str) -> str:
    """The site that a checked link names, as it is written there."""
    return urlsplit(link).hostname or ""


def _broken(link: str) -> Message | None:
    if not link:
        return msg("ยังไม่ได้ระบุลิงก์")
    if len(link) > MOST_LETTERS:
        return msg("ลิงก์ยาวเกิน {most} ตัวอักษร", most=MOST_LETTERS)
    if _FORBIDDEN.search(link):
        return msg("ลิงก์มีช่องว่างหรืออักขระที่ใช้ในลิงก์ไม่ได้")
    return _broken_parts(_parts(link))


def _broken_parts(parts: SplitResult | None) -> Message | None:
    if parts is None or not parts.hostname:
        return msg("ลิงก์ไม่มีชื่อเว็บไซต์ หรืออ่านไม่ได้")
    if parts.scheme.lower() not in ("http", "https"):
        return msg("ลิงก์ต้องขึ้นต้นด้วย http:// หรือ https:// แต่พบ {scheme}:", scheme=parts.scheme)
    if parts.username is not None or parts.password is not None:
        return msg("ลิงก์มีชื่อผู้ใช้หรือรหัสผ่าน ซึ่งไม่ควรเก็บไว้ในหลักฐาน")
    return None


def _parts(link: str) -> SplitResult | None:
    """The parts of the link; None where it cannot be one, such as with an impossible port."""
    try:
        parts = urlsplit(link)
        return parts if parts.port is None or parts.port > 0 else None
    except ValueError:
        return None
